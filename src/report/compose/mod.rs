//! Composes the document from the answers.
//!
//! [`told`] reads the answers once: it trims their edges, drops empty ones and orders them. What remains is “told”,
//! that is, part of the document. [`zh`] and [`en`] are the grammars of the two languages.
//!
//! Invariants:
//!
//! - The words of a field are never changed inside; only their edges are trimmed, and punctuation is adapted
//!   (`tests/core/compose/combinations.rs`).
//! - An empty field leaves no trace in the document (`tests/core/compose/combinations.rs`).
//! - A sentence pattern says only what follows from the answers (`tests/core/compose.rs`).
//! - Every run knows the field that it comes from (`tests/core/compose/combinations.rs`).
//! - The same answers keep the keys of their paragraphs when items are moved (`tests/core/compose/own.rs`).

mod annexes;
mod day;
mod deadlines;
mod en;
mod head;
mod labels;
mod ledger;
pub(super) mod numerals;
mod own;
mod parts;
mod runs;
mod shown;
mod text;
mod told;
mod wraps;
mod zh;

use super::{
    map,
    tree::{Block, Meta, Report, Role, Setting},
};
use crate::{
    i18n::Lang,
    review::{Document, OwnPhrase, Review, Voice, Wording},
};

pub use day::day;
pub use numerals::{Style, enumerator, han};
pub(super) use told::{Item, Told};

/// Composes the document at hand of `review`. Of the sentences of the office, `phrases`, it has those that were chosen for it.
pub fn compose(review: &Review, phrases: &[OwnPhrase]) -> Report {
    let told = Told::of(review, phrases);
    let parts = match told.language {
        Lang::Zh => zh::parts(&told),
        Lang::En => en::parts(&told),
    };
    let (blocks, wordings) = own::place(review, parts.blocks());
    let map = told.has_map.then(|| map::of(&told));
    Report {
        meta: Meta {
            kind: told.kind,
            language: told.language,
            title: title_of(&blocks, told.language),
            author: told.author().text.clone(),
            addressee: told.addressee.text.clone(),
            date: told.dated(),
            revision: 0,
            setting: Setting {
                latin: review.document().layout.latin,
                pitch: review.document().layout.pitch,
                paper: review.document().layout.paper,
                // A person signs by hand, without a seal.
                seal: review.document().layout.seal && told.voice == Voice::Unit,
            },
            running: if told.language == Lang::En { en::running(&told) } else { String::new() },
        },
        head: head::head(review, &told),
        blocks,
        annexes: annexes::annexes(&told, map.as_ref()),
        imprint: head::imprint(review, &told),
        ledger: ledger::ledger(&told),
        map,
        deadlines: deadlines::deadlines(&told),
        wordings,
    }
}

/// The title of the document of `review`, without composing the rest.
pub fn title(review: &Review) -> String {
    // Lists show the titles of thousands of reviews, so nothing is read that they do not depend on.
    let Document { kind, language, title, wordings, .. } = review.document();
    let title = Told::read_title(title, *language);
    let text = match language {
        Lang::Zh => zh::title(*kind, &title),
        Lang::En => en::title(*kind, &title),
    };
    let mut blocks = vec![text.block(Role::Title)];
    if wordings.iter().any(Wording::is_of_title) {
        let wordings = wordings.iter().filter(|wording| wording.is_of_title()).cloned().collect();
        (blocks, _) = own::place(&Review::from(Document { wordings, ..Document::default() }), blocks);
    }
    title_of(&blocks, *language)
}

/// The text of the title. A reworded title of several lines has several paragraphs.
fn title_of(blocks: &[Block], lang: Lang) -> String {
    let lines: Vec<String> = blocks.iter().filter(|b| b.role == Role::Title).map(Block::text).collect();
    lines.join(lang.pick("", " "))
}

/// Whether the measures of `review` are listed under slogan words: each has a different one, of its own or, if that is wanted,
/// of the catalogue.
pub fn has_slogans(review: &Review) -> bool {
    Told::of(review, &[]).has_slogans
}
