//! The Chinese grammar. The patterns are code rather than messages, because a grammar is more than a translation of
//! words.
//!
//! Invariants:
//!
//! - Both grammars have the same parts, see [`Parts`].
//! - Numbering follows GB/T 9704-2012, 7.3.3 and 7.3.4 (`tests/core/compose/combinations.rs`).
//! - A pattern never says anything that is not in the answers (`tests/core/compose.rs`).
//! - The numbers of the second level （一） are unique in a section (`tests/core/compose/combinations.rs`). Where a section has
//!   several lists, one at most has such numbers, and the others are told in running text or in one paragraph: the measures
//!   before what was done already, and the levels of causes before the effects of a progress report. Going on with the
//!   numbers from one list to the next would contradict the counts in their leads.

mod body;
mod causes;
mod change;
mod commitment;
mod course;
mod dates;
mod enclosures;
mod event;
mod extent;
mod frame;
mod impacts;
mod list;
mod measures;
mod narrative;
mod offices;
mod progress;
mod remedies;
mod report;
mod self_examination;
mod source;
mod timeline;

pub use causes::names as cause_names;
pub use commitment::without_by;
pub use dates::full as full_date;

use super::{parts::Parts, told::Told};
use crate::review::Kind;

pub use frame::title;

/// The parts of the document.
pub fn parts(told: &Told) -> Parts {
    Parts {
        title: frame::title(told.kind, &told.title),
        addressee: frame::addressee(told),
        body: match told.kind {
            Kind::SelfExamination => self_examination::body(told),
            Kind::Report => report::body(told),
            Kind::Progress => progress::body(told),
        }
        .blocks(told),
        enclosures: enclosures::lines(told),
        signature: frame::signature(told),
        date: frame::date(told),
    }
}
