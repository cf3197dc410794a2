//! The English grammar. Sections and the treatment of missing answers are the same as in Chinese.
//!
//! Sentences of the user are set whole after a label, so that their grammar does not have to fit.
//!
//! Invariants:
//!
//! - Both grammars have the same parts, see [`Parts`].
//! - A label is written only together with the words that it introduces (`tests/core/compose.rs`).

mod causes;
mod course;
mod dates;
mod extent;
mod frame;
mod list;
mod measures;
mod narrative;
mod remedies;

pub use dates::full as full_date;

use super::{
    parts::{Body, BodySection, Enclosures, Parts, phrases, sections},
    runs::SourcedText,
    shown::Shown,
    told::{Named, Told},
};
use crate::review::{Kind, Voice};

pub use frame::title;

const ENCLOSURES: Enclosures = Enclosures {
    ledger: "corrective action ledger",
    map: "causes and measures",
    one: "Annex: ",
    many: "Annexes: ",
    after_number: ". ",
};

/// The parts of the document.
pub fn parts(told: &Told) -> Parts {
    Parts {
        title: frame::title(told),
        addressee: frame::addressee(told),
        body: match told.kind {
            Kind::SelfExamination => self_examination(told),
            Kind::Report => report(told),
            Kind::Progress => progress(told),
        },
        number: |n| format!("{n}. "),
        enclosures: ENCLOSURES,
        signature: frame::signature(told),
        date: |when| list::capital(&dates::full(when)),
    }
}

/// Causes by level and number, as the beginning of a line.
pub fn cause_names(named: &[Named]) -> String {
    list::capital(&causes::names(named))
}

fn self_examination(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    let mut turn = narrative::source(told);
    let has_story = !story.is_empty() || !turn.is_empty();
    if has_story {
        if let Some(sentence) = frame::responsibility(told, "this") {
            turn.gap();
            turn.append(sentence);
        }
        story.extend(Some(turn).filter(|turn| !turn.is_empty()));
    }
    let sections = common_sections(told, story, &mut shown);
    let mut before = Vec::from_iter(frame::opening(told, &sections));
    if let Some(opening) = before.last_mut().filter(|_| !has_story)
        && let Some(sentence) = frame::responsibility(told, "it")
    {
        opening.gap();
        opening.append(sentence);
    }
    before.extend(opening_phrases(told, &sections));
    Body { before, sections, closing: SourcedText::new() }
}

fn report(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    story.extend(Some(narrative::source(told)).filter(|s| !s.is_empty()));
    let sections = common_sections(told, story, &mut shown);
    let mut before = Vec::from_iter(frame::opening(told, &sections));
    before.extend(opening_phrases(told, &sections));
    Body { before, sections, closing: SourcedText::new() }
}

fn opening_phrases(told: &Told, sections: &[BodySection]) -> Vec<SourcedText> {
    if sections.is_empty() { Vec::new() } else { phrases(told, &told.phrases.opening) }
}

fn common_sections(told: &Told, story: Vec<SourcedText>, shown: &mut Shown) -> Vec<BodySection> {
    let has_done = !told.remedies.is_empty() || !told.extent.is_empty();
    let change = match (!has_done, told.measures.is_empty(), told.voice) {
        (false, true, Voice::Unit) => "What we have put right",
        (false, true, Voice::Person) => "What I have put right",
        (true, _, Voice::Unit) => "What we will change",
        (true, _, Voice::Person) => "What I will change",
        (false, false, Voice::Unit) => "What we have put right and will change",
        (false, false, Voice::Person) => "What I have put right and will change",
    };
    let learned = match told.voice {
        Voice::Unit => "What we learned",
        Voice::Person => "What I learned",
    };
    let mut changes = remedies::section(told, shown);
    changes.extend(extent::section(told));
    changes.extend(measures::section(told));
    sections([
        (frame::HAPPENED, story),
        (frame::AFFECTED, measures::impacts(told)),
        (frame::WHY, causes::section(told)),
        (learned, course::lessons(told)),
        (change, changes),
        ("Who was told", course::tellings(told)),
    ])
}

fn progress(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut incident = narrative::story(told, &mut shown);
    incident.extend(Some(narrative::source(told)).filter(|s| !s.is_empty()));
    incident.extend(measures::impacts(told));
    incident.extend(causes::section(told));
    let mut done = remedies::section(told, &mut shown);
    done.extend(measures::in_place(told));
    done.extend(extent::section(told));
    let sections = sections([
        (frame::HAPPENED_AND_WHY, incident),
        (frame::DONE, done),
        (frame::REMAINS, measures::still_open(told)),
    ]);
    let mut before = Vec::from_iter(frame::progress_opening(&sections));
    before.extend(opening_phrases(told, &sections));
    Body { before, sections, closing: SourcedText::new() }
}
