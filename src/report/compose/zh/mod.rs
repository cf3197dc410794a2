//! The Chinese grammar. The patterns stand in the code: a grammar is more than a translation of words.

mod causes;
mod dates;
mod frame;
mod impacts;
mod list;
mod measures;
mod narrative;
mod progress;
mod remedies;
mod report;
mod self_examination;
mod source;
mod timeline;

pub use causes::push_cause;
pub use dates::full as full_date;
pub use measures::without_by;

use super::{Told, numerals, push};
use crate::{
    report::{Block, Role},
    review::Kind,
};

/// The document from its title to its date.
pub fn blocks(told: &Told) -> Vec<Block> {
    let body = match told.kind {
        Kind::SelfExamination => self_examination::body(told),
        Kind::Report => report::body(told),
        Kind::Progress => progress::body(told),
    };
    let mut blocks = vec![frame::title(told).block(Role::Title)];
    push(&mut blocks, Role::Addressee, frame::addressee(told));
    body.write(&mut blocks, number);
    frame::annex_notes(told, &mut blocks);
    push(&mut blocks, Role::Signature, frame::signature(told));
    push(&mut blocks, Role::Date, frame::date(told));
    blocks
}

/// First level of numbering: 一、 (GB/T 9704—2012, 7.3.3).
fn number(n: usize) -> String {
    let mut out = numerals::han(n);
    out.push('、');
    out
}
