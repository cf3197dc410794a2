//! The timeline: a table of times and of what happened then.

use chrono::NaiveDate;

use super::super::told::{Told, ToldMoment};
use super::{
    dates,
    table::{Filled, sentences, table},
};
use crate::{
    report::tree::{Block, Cell},
    review::dates::When,
};

/// The table, in the user's order; `None` without moments.
pub fn section(told: &Told) -> Option<Block> {
    let mut last = None;
    let has_seconds = told.moments.iter().any(|moment| {
        let time = moment.at.when().and_then(|when| when.time);
        time.is_some_and(|time| time.second.is_some_and(|second| second > 0))
    });
    let times =
        told.moments.iter().map(|moment| Cell::new(&moment.at.from, time(told, moment, has_seconds, &mut last)));
    let texts = told.moments.iter().map(|moment| sentences(&moment.text.from, &moment.text.lines));
    table([
        Filled { head: "Time", share: 24, cells: times.collect() },
        Filled { head: "What happened", share: 76, cells: texts.collect() },
    ])
}

/// Day and time, the day only where it changes. A time of another zone is told in both. `last` is the day of the row before.
fn time(told: &Told, moment: &ToldMoment, has_seconds: bool, last: &mut Option<NaiveDate>) -> String {
    let Some(when) = told.when(&moment.at) else {
        *last = None;
        return moment.at.text.clone();
    };
    let exact = |when: When| if has_seconds { when } else { dates::to_minutes(when) };
    let typed = moment.at.when().filter(|typed| typed.zone.is_some() && when.zone.is_none() && typed.time != when.time);
    let words = place(told, exact(when), last);
    match typed {
        Some(typed) => format!("{words} ({})", dates::time(&exact(typed))),
        None => words,
    }
}

fn place(told: &Told, when: When, last: &mut Option<NaiveDate>) -> String {
    let style = dates::Style::of(told);
    let (day, time) = (style.day(&when), dates::time(&when));
    if when.day.is_none() {
        return style.full(&when);
    }
    if when.is_vague_day() || when.end.is_some_and(|end| end.day.is_some()) {
        *last = None;
        return style.full(&when);
    }
    let date = told.day(&when).or_else(|| when.date(NaiveDate::from_ymd_opt(2000, 6, 30)));
    if last.is_some() && *last == date && !time.is_empty() {
        return time;
    }
    *last = date;
    if time.is_empty() { day } else { format!("{day} {time}") }
}
