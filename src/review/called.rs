//! What the choices of a measure are called, in form, ledger and pasted tables, and how near its day is.

use chrono::{Datelike, NaiveDate};

use super::{Due, DueState, Ending, Status, Strength};
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

/// Whether a measure is late, or by when it is due; nothing if it is done or has no day.
pub fn due_word(lang: Lang, due: &Due) -> Option<String> {
    let left = due.left?;
    Some(match due.state {
        DueState::None => return None,
        DueState::Overdue => t::due_overdue(lang, count(left)),
        DueState::Soon if left == 0 => t::due_today(lang).to_owned(),
        DueState::Soon => t::due_soon(lang, count(left)),
        DueState::Later => t::due_later(lang, &say_day(lang, due.day?)),
    })
}

/// What the measures of a state are called.
pub fn due_state_word(lang: Lang, state: DueState) -> &'static str {
    match state {
        DueState::Overdue => t::due_state_overdue(lang),
        DueState::Soon => t::due_state_soon(lang),
        DueState::Later => t::due_state_later(lang),
        DueState::None => t::due_state_none(lang),
    }
}

/// Whether a measure was done in time; nothing if it is not done, or if that is not known.
pub fn ending_word(lang: Lang, ending: Ending) -> Option<String> {
    match ending {
        Ending::InTime => Some(t::ended_in_time(lang).to_owned()),
        Ending::Late { days } => Some(t::ended_late(lang, count(days))),
        Ending::Open | Ending::Untold => None,
    }
}

/// The months, as English writes them in little room.
pub const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day with its year.
pub fn say_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year()),
    }
}

fn count(days: i64) -> usize {
    usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX)
}
