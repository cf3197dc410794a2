//! Old documents back into answers.
//!
//! What kind of file a document is says [`format`](format()); [`docx`], [`html`] and [`markdown`] give its text.
//!
//! [`read`] takes the text of a document apart, in stages: [`clean`] joins broken lines and leaves out what belongs to the page;
//! [`frame`] finds title, addressee and signature; [`blocks`] walks through the rest, by its headings ([`wording`]), its labels
//! ([`facts`]), the marks of its lists ([`marks`]) and its tables ([`table`]), and cuts the sentences ([`units`]); [`tagger`] finds
//! what each sentence tells, by what was learned from marked documents, or [`own`], if the document was composed here; [`body`] makes
//! items of them, and [`spans`] takes the sentence of a measure apart, by what was learned and by what [`items`] and [`days`] find in
//! it; [`cover`] makes pieces that cover the source. What is learned finds the likeliest sequence ([`chain`]); [`lesson`] is what it is
//! learned from. [`flow`] remembers where everything stands in the source. [`Sorting`] holds what was read while somebody looks through it,
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
mod lesson;
mod markdown;
mod marks;
mod numbering;
mod own;
mod piece;
mod sorting;
mod spans;
mod steps;
mod table;
mod tagger;
mod tells;
mod units;
mod wording;
mod words;
mod xml;

use steps::at_once;

use crate::{
    i18n::Lang,
    review::{Kind, Level, Voice},
};

pub use chain::{COUNT, NEVER, Scores, likeliest};
pub use docx::text as docx_text;
pub use error::Error;
pub use format::{Format, MAX_FILE, MAX_TEXT, checked, encodings, format};
pub use html::text as html_text;
pub use lesson::{samples, word_samples};
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
    at_once(in_steps(weights, source, &mut async || ()))
}

/// The same as [`read`], in small steps: `rest` is called between them, and what it returns is waited for.
pub async fn read_in_steps(source: &str, rest: &mut impl AsyncFnMut()) -> Reading {
    in_steps(Weights::learned(), source, rest).await
}

async fn in_steps(weights: &Weights, source: &str, rest: &mut impl AsyncFnMut()) -> Reading {
    let language = frame::language(source);
    let paragraphs = clean::paragraphs(source, language, rest).await;
    let frame = frame::frame(&paragraphs, language);
    let title = frame.first(frame::Role::Title).map_or("", |title| paragraphs[title].plain());
    let walk = blocks::walk(source, &paragraphs, &frame, language, rest).await;
    let tags = weights.tag(&walk.units, language, rest).await;
    let is_review = frame::is_review(title, &paragraphs, language, &tags, walk.has_rows());
    let mut body = body::Body::new(source, language, weights);
    body.frame(&paragraphs, &frame, is_review);
    if is_review {
        body.text(&paragraphs, &walk, &tags, rest).await;
        body.ledger(&paragraphs, &frame);
    }
    let (pieces, levels) = body.pieces();
    Reading { is_review, kind: frame::kind(title, language), voice: frame::voice(source), language, pieces, levels }
}
