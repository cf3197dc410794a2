//! From answers to the document.
//!
//! [`told`] reads the answers once: cleaned at their edges, without the empty ones, in the order they are told.
//! [`zh`] and [`en`] are two grammars over that. Both keep the same promises: the words of a field are never changed
//! within, an empty field leaves no trace, a pattern says only what follows from the answers, and every stretch of text
//! knows the field it comes from.

mod annexes;
mod en;
mod head;
mod ledger;
mod numerals;
mod own;
mod parts;
mod runs;
mod shown;
mod text;
mod told;
mod zh;

use super::{
    map,
    tree::{Block, Meta, Phrases, Report, Role, Setting},
};
use crate::{
    i18n::Lang,
    review::{Review, Voice},
};

pub(super) use told::{Item, Told};

/// Composes the document of `review` with the office's own `phrases`.
pub fn compose(review: &Review, phrases: &Phrases) -> Report {
    let told = Told::of(review, phrases);
    let parts = match told.language {
        Lang::Zh => zh::parts(&told),
        Lang::En => en::parts(&told),
    };
    let (blocks, wordings) = own::place(review, parts.blocks(&told));
    let author = match told.voice {
        Voice::Person if !told.signer.is_empty() => &told.signer,
        _ => &told.unit,
    };
    let ledger = ledger::ledger(&told);
    let map = told.has_map.then(|| map::of(&told));
    Report {
        meta: Meta {
            kind: told.kind,
            language: told.language,
            title: title_of(&blocks, told.language),
            author: author.text.clone(),
            date: told.dated(),
            setting: Setting {
                latin: review.layout.latin,
                pitch: review.layout.pitch,
                // A person signs by hand.
                seal: review.layout.seal && told.voice == Voice::Unit,
            },
        },
        head: head::head(review, &told),
        blocks,
        annexes: annexes::annexes(&told, ledger.as_ref(), map.as_ref()),
        imprint: head::imprint(review, &told),
        ledger,
        map,
        deadlines: ledger::deadlines(&told),
        wordings,
    }
}

/// The title that the document of `review` bears, without composing the rest.
pub fn title(review: &Review) -> String {
    let told = Told::of(review, &Phrases::default());
    let title = match told.language {
        Lang::Zh => zh::title(&told),
        Lang::En => en::title(&told),
    };
    let (blocks, _) = own::place(review, vec![title.block(Role::Title)]);
    title_of(&blocks, told.language)
}

/// The words of the title, which has several paragraphs if somebody put it into several lines.
fn title_of(blocks: &[Block], lang: Lang) -> String {
    let lines: Vec<String> = blocks.iter().filter(|b| b.role == Role::Title).map(Block::text).collect();
    lines.join(lang.pick("", " "))
}

/// Whether the measures of `review` are told under slogan words: they are wanted, and each has one of its own.
pub fn has_slogans(review: &Review) -> bool {
    Told::of(review, &Phrases::default()).has_slogans
}
