//! What the choices of a measure are called, in form, ledger and pasted tables.

use super::{Status, Strength};
use crate::i18n::{Lang, t};

/// What a status is called.
pub fn status_word(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::Open => t::status_open(lang),
        Status::Doing => t::status_doing(lang),
        Status::Done => t::status_done(lang),
        Status::Closed => t::status_closed(lang),
        Status::Lasting => t::status_lasting(lang),
    }
}

/// What a strength is called.
pub fn strength_word(lang: Lang, strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => t::strength_strong(lang),
        Strength::Intermediate => t::strength_intermediate(lang),
        Strength::Weak => t::strength_weak(lang),
    }
}
