//! The English grammar: a document of tables and coded items, as its readers write it.
//!
//! Sentences of the user are set whole, behind a code or a label, so that their grammar does not have to fit, and keep their
//! case.
//!
//! Invariants:
//!
//! - Both grammars have the same parts, see [`Parts`].
//! - A label or a heading is written only together with the words that it introduces (`tests/core/compose.rs`).
//! - The codes of causes (`D1`, `C2`, `R1`) and actions (`A3`) are those of the screen, and every code that is named is that of an
//!   item of the document (`tests/core/compose/combinations.rs`).

mod actions;
mod causes;
mod changes;
mod dates;
mod detection;
mod enclosures;
mod frame;
mod lessons;
mod list;
mod metadata;
mod summary;
mod table;
mod timeline;

pub use dates::{Style, full as full_date};
pub use frame::{bare_title, title};

use super::{
    parts::{Parts, phrases},
    runs::SourcedText,
    told::Told,
};
use crate::{
    report::tree::{Block, Role},
    review::Kind,
};

/// The parts of the document.
pub fn parts(told: &Told) -> Parts {
    Parts {
        title: frame::title(told.kind, &told.title),
        // The addressee is in the table below the title.
        addressee: SourcedText::new(),
        body: body(told),
        enclosures: enclosures::lines(told),
        signature: frame::signature(told),
        date: frame::date(told),
    }
}

/// What stands at the head of every page: the reference and the marking.
pub fn running(told: &Told) -> String {
    let words = [&told.course.reference.text, &told.marking.text];
    words.into_iter().filter(|words| !words.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// Everything between the title and the list of enclosures.
fn body(told: &Told) -> Vec<Block> {
    let sections = sections(told);
    let summary = summary::section(told, sections.is_empty());
    let mut blocks = Vec::from_iter(metadata::table(told));
    // The zone once, where there are times.
    if detection::has_times(told) {
        blocks.extend(paragraphs(Vec::from_iter(detection::zone(told))));
    }
    if !summary.is_empty() || !sections.is_empty() {
        blocks.extend(paragraphs(phrases(told, &told.phrases.opening)));
    }
    let is_empty = summary.is_empty() && sections.is_empty() && told.pledge.lines.is_empty();
    blocks.extend(frame::headed(Role::Heading, "Summary", paragraphs(summary)));
    blocks.extend(sections);
    // The sentences at the end are written only after others.
    if !is_empty {
        blocks.extend(paragraphs(phrases(told, std::slice::from_ref(&told.pledge))));
        blocks.extend(paragraphs(phrases(told, &told.phrases.closing)));
    }
    blocks
}

/// The sections behind the summary, as far as each kind of document has them.
fn sections(told: &Told) -> Vec<Block> {
    let is_of = |kinds: &[Kind]| kinds.contains(&told.kind);
    let is_first = is_of(&[Kind::SelfExamination, Kind::Report]);
    let mut blocks = Vec::new();
    let mut add = |heading: &str, section: Vec<Block>| blocks.extend(frame::headed(Role::Heading, heading, section));
    if is_first {
        add("Detection and response", detection::section(told));
        add("Timeline", Vec::from_iter(timeline::section(told)));
    }
    add("Impact", paragraphs(told.impacts.iter().flat_map(list::item).collect()));
    if !is_of(&[Kind::Report]) {
        add("Causes", causes::section(told));
    }
    add("Lessons learned", lessons::section(told));
    add("Immediate actions taken", paragraphs(changes::immediate(told)));
    add("Other places checked", Vec::from_iter(changes::extent(told)));
    match told.kind {
        Kind::SelfExamination => add("Actions", actions::section(told)),
        Kind::Report => add("Next steps", actions::next_steps(told)),
        Kind::Progress => add("Actions", actions::by_state(told)),
    }
    add("Who was told", lessons::notices(told));
    blocks
}

fn paragraphs(texts: Vec<SourcedText>) -> Vec<Block> {
    texts.into_iter().map(|text| text.block(Role::Paragraph)).collect()
}
