//! How long deleted drafts are kept.
//!
//! The clock of an office computer may be wrong, by years when its battery is empty, and deleting cannot be undone. So a
//! draft whose time seems to be over is marked first, and goes only if the clock says a good while later that it still is. A clock
//! that is set right meanwhile takes the mark away.

use crate::files::Record;

const DAY: f64 = 24.0 * 3600.0 * 1000.0;
/// How long a deleted draft can be brought back, in milliseconds.
pub const KEEP_DELETED: f64 = 30.0 * DAY;
/// How long it is kept after its time was first found to be over, in milliseconds. Within a week somebody notices a clock that is
/// wrong.
pub const GRACE: f64 = 7.0 * DAY;

/// What is to be done with a record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Stays,
    /// Its mark becomes this one.
    Marked(Option<f64>),
    Goes,
}

/// What is to be done with a record at `now`, in milliseconds since 1970, UTC.
pub fn fate(record: &Record, now: f64) -> Fate {
    let is_over = record.deleted_at.is_some_and(|at| now - at > KEEP_DELETED);
    match record.over_since {
        None if is_over => Fate::Marked(Some(now)),
        None => Fate::Stays,
        // The clock was set back since.
        Some(since) if !is_over || now < since => Fate::Marked(None),
        Some(since) if now - since > GRACE => Fate::Goes,
        Some(_) => Fate::Stays,
    }
}

/// Until when a record stays in the bin at least, in milliseconds since 1970, UTC; 0 if it is not there.
pub fn kept_until(record: &Record) -> f64 {
    let until = record.deleted_at.map_or(0.0, |at| at + KEEP_DELETED);
    record.over_since.map_or(until, |since| until.max(since + GRACE))
}
