//! A short text that reminds somebody of the measures that are theirs.

use chrono::{Datelike, NaiveDate};

use super::{Person, Row};
use crate::{
    i18n::{Lang, t},
    review::{DueState, dates::MONTHS, status_word},
};

/// The reminder for `person` of those of `rows` that are theirs and open, in the order of `rows`; `None` if there is none. It says
/// nothing but what the drafts say, seen from `today`.
pub fn reminder<'a>(
    lang: Lang,
    today: NaiveDate,
    person: &Person,
    rows: impl IntoIterator<Item = &'a Row>,
) -> Option<String> {
    let lines: Vec<String> = rows
        .into_iter()
        .filter(|row| row.is_open() && row.owners.contains(person))
        .enumerate()
        .map(|(n, row)| line(lang, n + 1, row))
        .collect();
    let head = t::reminder_head(lang, lines.len(), person.name(), &day(lang, today));
    let end = lang.pick("。", ".");
    (!lines.is_empty()).then(|| {
        let lines: Vec<String> = lines.into_iter().map(|line| line + end).collect();
        [head, lines.join("\n"), t::reminder_end(lang).to_owned()].join("\n")
    })
}

/// `1. 明确……（关于……的检查材料），2026年3月5日到期，已逾期3天，目前正在推进`
fn line(lang: Lang, n: usize, row: &Row) -> String {
    let measure = row.measure();
    let heading = bare(row.words());
    let of = one_line(&row.case.title);
    let mut line = match heading.is_empty() {
        true => format!("{n}. {of}"),
        false => lang.pick(format!("{n}. {heading}（{of}）"), format!("{n}. {heading} ({of})")),
    };
    let comma = lang.pick("，", ", ");
    let mut add = |words: &str| {
        line.push_str(comma);
        line.push_str(words);
    };
    match row.dates.due.day {
        Some(due) => add(&t::reminder_due(lang, &day(lang, due))),
        None if !measure.due.trim().is_empty() => add(&t::reminder_typed(lang, &one_line(&measure.due))),
        None => add(t::reminder_undated(lang)),
    }
    let left = row.dates.due.left.map_or(0, |left| usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX));
    match row.dates.due.state {
        DueState::Overdue => add(&t::reminder_overdue(lang, left)),
        DueState::Soon if left == 0 => add(t::reminder_today(lang)),
        DueState::Soon => add(&t::reminder_left(lang, left)),
        DueState::Later | DueState::None => {}
    }
    if let Some(status) = measure.status {
        add(&t::reminder_status(lang, status_word(lang, status)));
    }
    line
}

/// A heading in one line, without the mark at its end.
fn bare(heading: &str) -> String {
    one_line(heading).trim_end_matches(['。', '.', '；', ';', '，', ',']).to_owned()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => format!("{} {} {}", day.day(), MONTHS[day.month0() as usize], day.year()),
    }
}
