//! The board as files: its rows as a table for spreadsheets, and the open days of all as a calendar.

use chrono::NaiveDate;

use super::{
    clean::{self, clean},
    csv,
    day::push_day,
    file::{Error, File, Format},
    ics::{self, Event},
    name::file_name,
    xlsx,
};
use crate::{
    i18n::{Lang, Words, t},
    report::{Cell, CellKind, Column, Deadline, Meta, Occasion, Report, Setting, Table},
    review::{Choice, Kind, Status, board::Row, dates, due_word, status_word, strength_word},
};

/// The rows as a file: a table as [`Format::Xlsx`] or [`Format::Csv`], or the days that are open as [`Format::Ics`]. `today` is
/// the day from which lateness is counted.
///
/// # Errors
///
/// [`Error::Nothing`] without a row or an open day, and for any other format.
pub fn board(lang: Lang, rows: &[&Row], today: NaiveDate, format: Format) -> Result<File, Error> {
    if rows.is_empty() {
        return Err(Error::Nothing);
    }
    let mut title = format!("{}-", t::board_file(lang));
    push_day(&mut title, today, "-");
    let report = || clean::report(&report(lang, &title, today, rows));
    let bytes = match format {
        Format::Xlsx => xlsx::render(&report())?,
        Format::Csv => csv::render(&report())?.into_bytes(),
        Format::Ics => calendar(lang, rows, today)?.into_bytes(),
        _ => return Err(Error::Nothing),
    };
    Ok(File { name: file_name(&title, format.extension()), media_type: format.media_type(), bytes })
}

/// A report that holds nothing but the table.
fn report(lang: Lang, title: &str, today: NaiveDate, rows: &[&Row]) -> Report {
    Report {
        meta: Meta {
            kind: Kind::Progress,
            language: lang,
            title: title.to_owned(),
            author: String::new(),
            addressee: String::new(),
            date: Some(today),
            revision: 0,
            setting: Setting::default(),
            running: String::new(),
        },
        head: Vec::new(),
        blocks: Vec::new(),
        annexes: Vec::new(),
        imprint: Vec::new(),
        ledger: Some(table(lang, rows)),
        map: None,
        deadlines: Vec::new(),
        wordings: Vec::new(),
    }
}

/// A column of the table.
struct BoardColumn {
    head: Words,
    /// Its share of the width.
    share: u16,
    kind: fn(Lang) -> CellKind,
    cell: fn(Lang, &Row) -> Cell,
}

const fn column(zh: &'static str, en: &'static str, share: u16, cell: fn(Lang, &Row) -> Cell) -> BoardColumn {
    BoardColumn { head: Words { zh, en }, share, kind: |_| CellKind::Text, cell }
}

const fn of_days(column: BoardColumn) -> BoardColumn {
    BoardColumn { kind: |_| CellKind::Day, ..column }
}

const COLUMNS: [BoardColumn; 16] = [
    column("材料", "Review", 180, |_, row| text(&row.case.title)),
    column("整改措施", "Action", 200, |_, row| text(row.words())),
    column("责任人", "Owner", 90, |_, row| text(&row.measure().owner)),
    column("责任领导", "Accountable", 90, |_, row| text(&row.measure().leader)),
    of_days(column("完成时限", "Due", 110, |_, row| day(row, &row.measure().due, row.dates.due.day))),
    column("到期情况", "Time left", 100, |lang, row| text(&due_word(lang, &row.dates.due).unwrap_or_default())),
    BoardColumn {
        kind: |lang| CellKind::OneOf(Status::WORDS.iter().map(|(s, _)| status_word(lang, *s).to_owned()).collect()),
        ..column("状态", "Status", 110, |lang, row| {
            text(row.measure().status.map_or("", |status| status_word(lang, status)))
        })
    },
    column("进展情况", "Progress", 180, |_, row| text(&row.measure().progress)),
    of_days(column("销号日期", "Completed on", 110, |_, row| day(row, &row.measure().closed_on, row.dates.closed))),
    column("验收人", "Verified by", 90, |_, row| text(&row.measure().verifier)),
    column("完成标志", "Done when", 160, |_, row| text(&row.measure().proof)),
    column("成效标准", "Success criterion", 160, |_, row| text(&row.measure().effect)),
    of_days(column("复查日期", "Recheck date", 110, |_, row| day(row, &row.measure().recheck, row.dates.recheck))),
    column("措施力度", "Strength", 80, |lang, row| {
        text(row.measure().strength.map_or("", |strength| strength_word(lang, strength)))
    }),
    column("未完成原因", "Reason for delay", 160, |_, row| text(&row.measure().reason)),
    column("下一步", "Next step", 160, |_, row| text(&row.measure().next)),
];

/// How many columns stay when all their cells are empty.
const KEPT: usize = 7;

fn table(lang: Lang, rows: &[&Row]) -> Table {
    let filled = COLUMNS.iter().enumerate().filter_map(|(n, column)| {
        let cells: Vec<Cell> = rows.iter().map(|row| (column.cell)(lang, row)).collect();
        (n < KEPT || cells.iter().any(|cell| !cell.text.is_empty())).then_some((column, cells))
    });
    let (mut columns, mut lines) = (Vec::new(), vec![Vec::new(); rows.len()]);
    for (column, cells) in filled {
        let head = column.head.get(lang).to_owned();
        columns.push(Column { head, share: column.share, kind: (column.kind)(lang) });
        for (line, cell) in lines.iter_mut().zip(cells) {
            line.push(cell);
        }
    }
    Table { columns, rows: lines, tasks: Vec::new() }
}

fn text(text: &str) -> Cell {
    Cell { text: text.trim().to_owned(), ..Cell::default() }
}

/// What was typed, and its day unless it is a period, a month or only about right.
fn day(row: &Row, typed: &str, day: Option<NaiveDate>) -> Cell {
    let when = dates::parse(typed, row.case.review.document().language);
    let is_day =
        when.is_some_and(|when| !when.about && when.time.is_none() && when.end.is_none() && when.month.is_none());
    Cell { day: day.filter(|_| is_day), ..text(typed) }
}

/// The days on which something is still to be done, or to be looked at again.
fn calendar(lang: Lang, rows: &[&Row], today: NaiveDate) -> Result<String, Error> {
    let deadlines: Vec<(&Row, Deadline)> =
        rows.iter().flat_map(|row| deadlines(row, today).map(|deadline| (*row, deadline))).collect();
    let titles: Vec<String> = deadlines.iter().map(|(row, _)| clean(&row.case.title)).collect();
    let events = deadlines.iter().zip(&titles).map(|((row, deadline), document)| Event {
        deadline,
        document,
        revision: row.case.revision,
        stamp: Some(today),
    });
    ics::calendar(lang, events)
}

fn deadlines(row: &Row, today: NaiveDate) -> impl Iterator<Item = Deadline> {
    let measure = row.measure();
    let of = |occasion: Occasion, day: NaiveDate| Deadline {
        id: measure.id.0.clone(),
        occasion,
        day,
        is_open: true,
        measure: clean(row.words()),
        owner: clean(measure.owner.trim()),
        proof: clean(measure.proof.trim()),
        verifier: clean(measure.verifier.trim()),
        effect: clean(measure.effect.trim()),
    };
    let is_exact = |typed: &str| is_exact(row, typed);
    let due = row.dates.due.day.filter(|_| row.is_open() && is_exact(&measure.due)).map(|day| of(Occasion::Due, day));
    let recheck = row
        .dates
        .recheck
        .filter(|day| *day >= today && is_exact(&measure.recheck))
        .map(|day| of(Occasion::Recheck, day));
    due.into_iter().chain(recheck)
}

/// Whether a day is not only about right, as in the calendar of a draft.
fn is_exact(row: &Row, typed: &str) -> bool {
    let when = dates::parse(typed, row.case.review.document().language);
    when.is_some_and(|when| !when.about || when.time.is_some())
}
