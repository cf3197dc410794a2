//! Old documents back into answers.
//!
//! What kind of file a document is says [`format`](format()); [`docx`], [`html`] and [`markdown`] give its text.
//!
//! [`read`] takes the text of a document apart, in stages: [`clean`] joins broken lines and leaves out what belongs to the page;
//! [`frame`] finds title, addressee and signature; [`blocks`] walks through the rest, by its headings ([`wording`]), its labels
//! ([`facts`]), the marks of its lists ([`marks`]) and its tables ([`table`]), and cuts the sentences ([`units`]); [`tagger`] finds
//! what each sentence tells, by what was learned from marked documents, or [`own`], if the document was composed here; [`body`] makes
//! items of them, and [`items`] takes the sentence of a measure apart, by its [`days`] and names; [`cover`] makes pieces that cover the
//! source. [`flow`] remembers where everything stands in the source. [`Sorting`] holds what was read while somebody looks through it,
//! and makes a review of it.
//!
//! Invariants: the pieces cover every character of the source once, in order. A piece is text of the source as it stands there:
//! nothing is invented, and nothing is lost.

mod blocks;
mod body;
mod chain;
mod clean;
mod cover;
mod days;
mod docx;
mod error;
mod facts;
mod flow;
mod format;
mod frame;
mod html;
mod items;
mod markdown;
mod marks;
mod numbering;
mod own;
mod piece;
mod sorting;
mod spans;
mod table;
mod tagger;
mod tells;
mod units;
mod wording;
mod xml;

use std::ops::Range;

use crate::{
    i18n::Lang,
    review::{Kind, Level, Voice},
};

pub use chain::{COUNT, NEVER, Scores, likeliest};
pub use docx::text as docx_text;
pub use error::Error;
pub use format::{Format, MAX_FILE, MAX_TEXT, checked, encodings, format};
pub use html::text as html_text;
pub use markdown::text as markdown_text;
pub use piece::Piece;
pub use sorting::{Sorting, Target};
pub use spans::Span;
pub use tagger::{Sample, Weights, step};
pub use tells::Tells;

/// What was read from a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Whether it looks back at an incident. Of other documents only the frame and a narrative are read.
    pub is_review: bool,
    pub kind: Kind,
    pub voice: Voice,
    pub language: Lang,
    /// All of the source, in order.
    pub pieces: Vec<Piece>,
    /// The levels of the causes, in their order.
    pub levels: Vec<Level>,
}

/// Reads the text of a document.
pub fn read(source: &str) -> Reading {
    read_by(Weights::learned(), source)
}

/// The same by other weights than those that were learned.
pub fn read_by(weights: &Weights, source: &str) -> Reading {
    let language = language(source);
    let paragraphs = clean::paragraphs(source, language);
    let frame = frame::frame(&paragraphs, language);
    let title = frame.first(frame::Role::Title).map_or("", |title| paragraphs[title].plain());
    let walk = blocks::walk(source, &paragraphs, &frame, language);
    let tags = weights.tag(&walk.units, language);
    let is_review = frame::is_review(title, &paragraphs, language, &tags, walk.has_rows());
    let mut body = body::Body::new(source, language, weights);
    body.frame(&paragraphs, &frame, is_review);
    if is_review {
        body.text(&paragraphs, &walk, &tags);
        body.ledger(&paragraphs, &frame);
    }
    let (pieces, levels) = body.pieces();
    Reading { is_review, kind: frame::kind(title, language), voice: frame::voice(source), language, pieces, levels }
}

/// The sentences of a document as they are learned from, each with its places in the source.
pub fn samples(source: &str) -> Vec<(Vec<Range<usize>>, Sample)> {
    let language = language(source);
    let paragraphs = clean::paragraphs(source, language);
    let frame = frame::frame(&paragraphs, language);
    let walk = blocks::walk(source, &paragraphs, &frame, language);
    let of = |(n, unit): (usize, &units::Unit)| {
        (paragraphs[unit.paragraph].source(source, unit.range.clone()), Sample::of(&walk.units, n, language))
    };
    walk.units.iter().enumerate().map(of).collect()
}

/// The words of the sentences that tell of measures and of what was done, as they are learned from, each with its places in the
/// source; `told` is what the sentences tell.
pub fn word_samples(source: &str, told: &[Tells]) -> Vec<Vec<(Vec<Range<usize>>, Sample)>> {
    let language = language(source);
    let paragraphs = clean::paragraphs(source, language);
    let frame = frame::frame(&paragraphs, language);
    let walk = blocks::walk(source, &paragraphs, &frame, language);
    let mut told = told.iter().zip(&walk.units);
    let mut all = Vec::new();
    for (paragraph, block) in &walk.blocks {
        let (range, of) = match block {
            blocks::Block::Unit => match told.next() {
                Some((Tells::Measure, unit)) => (unit.range.clone(), spans::Of::Measure),
                Some((Tells::OfMeasure, unit)) => (unit.range.clone(), spans::Of::Detail),
                Some((Tells::Remedy, unit)) => (unit.range.clone(), spans::Of::Remedy),
                _ => continue,
            },
            blocks::Block::Detail(range) => (range.clone(), spans::Of::Detail),
            _ => continue,
        };
        let flow = &paragraphs[*paragraph];
        let words = spans::samples(flow.plain(), range, of, language);
        all.push(words.into_iter().map(|(range, sample)| (flow.source(source, range), sample)).collect());
    }
    all
}

/// Chinese, unless there are hardly any of its characters.
fn language(source: &str) -> Lang {
    let han = source.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    let latin = source.chars().filter(char::is_ascii_alphabetic).count();
    if han * 6 < latin { Lang::En } else { Lang::Zh }
}
