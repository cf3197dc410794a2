//! The ledger: the measures as a table for spreadsheets, and as the tables that are bound behind the document.

use std::ops::Range;

use chrono::NaiveDate;

use super::{
    en, text,
    told::{Line, Told, ToldMeasure},
    zh,
};
use crate::{
    i18n::{Lang, Words, t},
    report::{
        map::cause_tag,
        tree::{Cell, CellKind, Column, Table},
    },
    review::{Choice, LedgerColumns, Level, Status, dates::When, status_word, strength_word},
};

/// What a column holds, which decides how wide it is.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    Number,
    Word,
    Name,
    Day,
    /// Texts share the room that the others leave.
    Text,
}

/// A column of the ledger.
struct LedgerColumn {
    head: Words,
    width: Width,
    /// Whether it stays when all its cells are empty, so that they can be filled in.
    is_kept: bool,
    kind: fn(Lang) -> CellKind,
    cell: fn(&Told, &ToldMeasure) -> Cell,
    /// Whether a page, which has the date of the document, leaves the cell of a measure empty. A spreadsheet never does.
    is_later: fn(&ToldMeasure) -> bool,
}

const fn column(
    zh: &'static str,
    en: &'static str,
    width: Width,
    cell: fn(&Told, &ToldMeasure) -> Cell,
) -> LedgerColumn {
    LedgerColumn { head: Words { zh, en }, width, is_kept: false, kind: |_| CellKind::Text, cell, is_later: |_| false }
}

const fn kept(column: LedgerColumn) -> LedgerColumn {
    LedgerColumn { is_kept: true, ..column }
}

const fn of_kind(kind: fn(Lang) -> CellKind, column: LedgerColumn) -> LedgerColumn {
    LedgerColumn { kind, ..column }
}

const fn unless(is_later: fn(&ToldMeasure) -> bool, column: LedgerColumn) -> LedgerColumn {
    LedgerColumn { is_later, ..column }
}

const fn of_days(column: LedgerColumn) -> LedgerColumn {
    of_kind(|_| CellKind::Day, column)
}

const NUMBER: LedgerColumn = of_kind(number_kind, column("序号", "No.", Width::Number, number));
const PROBLEM: LedgerColumn = column("存在问题", "Addresses", Width::Text, problems);
const MEASURE: LedgerColumn = column("整改措施", "Action", Width::Text, measure);
const LEADER: LedgerColumn = column("责任领导", "Accountable", Width::Name, |told, m| named(told, &m.leader));
const OWNER: LedgerColumn = kept(column("责任人", "Owner", Width::Name, |told, m| named(told, &m.owner)));
const DUE: LedgerColumn = kept(of_days(column("完成时限", "Due", Width::Day, due)));
const STATUS: LedgerColumn = of_kind(status_words, column("状态", "Status", Width::Name, status));
const PROGRESS: LedgerColumn = column("进展情况", "Progress", Width::Text, |_, m| line(&m.so_far_at_all));
const STATUS_AND_PROGRESS: LedgerColumn = column("进展情况", "Progress", Width::Text, status_and_progress);

/// The columns that inspectors ask for.
const STANDARD: &[LedgerColumn] = &[NUMBER, PROBLEM, MEASURE, LEADER, OWNER, DUE, STATUS_AND_PROGRESS];

/// The same in a spreadsheet, where the status has a column of its own to filter by and to choose from. In each row the incident
/// is named, so that the rows of several can stand in one table.
const SPREADSHEET: &[LedgerColumn] = &[
    column("事件编号", "Incident reference", Width::Name, |told, _| line(&told.course.reference)),
    column("", "Incident", Width::Name, incident),
    NUMBER,
    PROBLEM,
    MEASURE,
    LEADER,
    OWNER,
    DUE,
    STATUS,
    PROGRESS,
];

const FURTHER: &[LedgerColumn] = &[
    column("原因层级", "", Width::Name, causes),
    column("措施力度", "Strength", Width::Word, strength),
    column("配合单位", "Supported by", Width::Name, |told, m| named(told, &m.helpers)),
    column("临时管控", "Interim control", Width::Text, |_, m| line(&m.interim)),
    column("完成标志", "Done when", Width::Text, |_, m| line(&m.proof)),
    column("成效标准", "Success criterion", Width::Text, |_, m| line(&m.effect)),
    of_days(column("复查日期", "Recheck date", Width::Day, recheck)),
    column("验收人", "Verified by", Width::Name, |told, m| named(told, &m.verifier)),
    unless(|m| m.is_closed_later, of_days(column("销号日期", "Completed on", Width::Day, closed_on))),
    column("未完成原因", "Reason for delay", Width::Text, |_, m| line(&m.reason)),
    column("下一步", "Next step", Width::Text, |_, m| line(&m.next)),
    column("工单", "Ticket", Width::Name, |_, m| Cell { link: Some(m.ticket.text.clone()), ..line(&m.ticket) }),
];

/// The width of a page, of which narrow columns have a fixed part.
const PAGE: u16 = 1000;

/// The least width of a text on a page, and in a spreadsheet, which is as wide as it needs.
const TEXT_ON_PAGE: u16 = 100;
const TEXT_IN_SPREADSHEET: u16 = 180;

/// The width that each text keeps before names and days have more than they need.
const ROOMY_TEXT: u16 = 160;

impl Width {
    /// The least width of a narrow column, and that of a text, in thousandths of a page: two 汉字 for a number, nearly five
    /// for a name and a day in two lines; in English the longest word of a head or a choice. Where there is room, six 汉字
    /// for a name and a whole day in one line.
    fn of(self, lang: Lang, text: u16, is_roomy: bool) -> u16 {
        match self {
            Width::Number => lang.pick(50, 45),
            Width::Word => lang.pick(60, 90),
            Width::Name if is_roomy => lang.pick(120, 125),
            Width::Name => lang.pick(100, 105),
            Width::Day if is_roomy => lang.pick(160, 125),
            Width::Day => lang.pick(110, 100),
            Width::Text => text,
        }
    }

    /// The least width on a page.
    fn least(self, lang: Lang) -> u16 {
        self.of(lang, TEXT_ON_PAGE, false)
    }
}

/// The ledger with all columns that hold something; `None` without measures.
pub fn ledger(told: &Told) -> Option<Table> {
    let columns = || filled(told, SPREADSHEET, Filled::new).chain(filled(told, FURTHER, Filled::new)).collect();
    (!told.measures.is_empty()).then(|| table(told, columns(), TEXT_IN_SPREADSHEET))
}

/// The ledger with the columns that the document wants. What is not legible side by side on a page is in several
/// tables, each with number and measure.
pub fn bound(told: &Told) -> Vec<Table> {
    let mut columns: Vec<Filled> = filled(told, STANDARD, Filled::on_page).collect();
    // What an action addresses would lead nowhere without the causes.
    columns.retain(|column| told.tells_causes || column.of.head.en != PROBLEM.head.en);
    if told.ledger_columns == LedgerColumns::Full {
        columns.extend(filled(told, FURTHER, Filled::on_page));
    }
    let widths: Vec<u16> = columns.iter().map(|column| column.of.width.least(told.language)).collect();
    // What every table but the first has again.
    let again = || [&NUMBER, &MEASURE].map(|column| Filled::on_page(told, column));
    let widths_again = NUMBER.width.least(told.language) + MEASURE.width.least(told.language);
    let mut columns = columns.into_iter();
    let of = |part: Range<usize>| {
        let again = (part.start > 0).then(again).into_iter().flatten();
        table(told, again.chain(columns.by_ref().take(part.len())).collect(), TEXT_ON_PAGE)
    };
    parts(&widths, widths_again).into_iter().map(of).collect()
}

/// Divides columns of these widths among as few tables as possible, and these as evenly as possible. `again` is the width of
/// what every table but the first has besides.
fn parts(widths: &[u16], again: u16) -> Vec<Range<usize>> {
    let fewest = parts_of(PAGE, widths, again);
    let rooms = (PAGE / 2..PAGE).step_by(10).map(|room| parts_of(room, widths, again));
    rooms.into_iter().find(|parts| parts.len() == fewest.len()).unwrap_or(fewest)
}

fn parts_of(room: u16, widths: &[u16], again: u16) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (at, width) in widths.iter().enumerate() {
        if used + width > room && start < at {
            parts.push(start..at);
            (start, used) = (at, again);
        }
        used += width;
    }
    parts.push(start..widths.len());
    parts
}

/// A column with its cells.
struct Filled {
    of: &'static LedgerColumn,
    cells: Vec<Cell>,
}

impl Filled {
    fn new(told: &Told, of: &'static LedgerColumn) -> Filled {
        Filled { of, cells: told.measures.iter().map(|measure| (of.cell)(told, measure)).collect() }
    }

    /// The cells of a page, without what came after the date of the document.
    fn on_page(told: &Told, of: &'static LedgerColumn) -> Filled {
        let mut filled = Filled::new(told, of);
        let cells = filled.cells.iter_mut().zip(&told.measures);
        for (cell, _) in cells.filter(|(_, measure)| (of.is_later)(measure)) {
            (cell.text, cell.day) = (String::new(), None);
        }
        filled
    }
}

/// The columns that hold something or are kept.
fn filled(
    told: &Told,
    columns: &'static [LedgerColumn],
    of: fn(&Told, &'static LedgerColumn) -> Filled,
) -> impl Iterator<Item = Filled> {
    let is_there = |column: &Filled| column.of.is_kept || column.cells.iter().any(|cell| !cell.text.is_empty());
    columns.iter().map(move |column| of(told, column)).filter(is_there)
}

/// The table of these columns.
fn table(told: &Told, columns: Vec<Filled>, least_text: u16) -> Table {
    let lang = told.language;
    // What is left for a text beside the other columns.
    let left = |is_roomy: bool| {
        let all = columns.iter().map(|column| column.of.width);
        let (texts, narrow): (Vec<Width>, Vec<Width>) = all.partition(|width| *width == Width::Text);
        let taken: u16 = narrow.into_iter().map(|width| width.of(lang, 0, is_roomy)).sum();
        PAGE.saturating_sub(taken) / texts.len().max(1) as u16
    };
    let is_roomy = left(true) >= ROOMY_TEXT;
    let text = left(is_roomy).max(least_text);
    let head = |column: &Filled| Column {
        head: column.of.head.get(lang).to_owned(),
        share: column.of.width.of(lang, text, is_roomy),
        kind: (column.of.kind)(lang),
    };
    let heads = columns.iter().map(head).collect();
    let mut rows: Vec<Vec<Cell>> = vec![Vec::with_capacity(columns.len()); told.measures.len()];
    for column in columns {
        for (row, cell) in rows.iter_mut().zip(column.cells) {
            row.push(cell);
        }
    }
    Table { columns: heads, rows, tasks: Vec::new() }
}

/// In English a code, by which text and screen know the action, too.
fn number(told: &Told, measure: &ToldMeasure) -> Cell {
    let number = match told.language {
        Lang::Zh => measure.number.to_string(),
        Lang::En => t::measure_number(Lang::En, measure.number),
    };
    Cell { text: number, ..Cell::default() }
}

fn number_kind(lang: Lang) -> CellKind {
    lang.pick(CellKind::Number, CellKind::Text)
}

/// The incident by its title, in English.
fn incident(told: &Told, _: &ToldMeasure) -> Cell {
    Cell::new(&told.title.from, told.language.pick("", en::bare_title(&told.title.text)))
}

fn line(line: &Line) -> Cell {
    Cell::new(&line.from, line.text.clone())
}

fn named(told: &Told, line: &Line) -> Cell {
    Cell::new(&line.from, person(told, line))
}

/// The name of an office or a person without a leading 由.
pub fn person(told: &Told, line: &Line) -> String {
    told.language.pick(zh::without_by(&line.text), line.text.as_str()).to_owned()
}

/// The problems: the causes that the measure answers, the deepest first; in English with their codes and in their order.
fn problems(told: &Told, measure: &ToldMeasure) -> Cell {
    let mut out = Cell::default();
    let mut levels = Level::ALL;
    if told.language == Lang::Zh {
        levels.reverse();
    }
    for level in levels {
        for cause in measure.answers.iter().map(|&n| &told.causes[n]).filter(|c| c.level == level) {
            out.from.get_or_insert_with(|| cause.item.heading.from.clone());
            match told.language {
                _ if out.text.is_empty() => {}
                Lang::Zh => text::mid(&mut out.text, '；'),
                Lang::En => out.text.push_str("; "),
            }
            if told.language == Lang::En {
                out.text.push_str(&cause_tag(Lang::En, cause.level, cause.ordinal));
                out.text.push(' ');
            }
            out.text.push_str(cause.item.first_words());
        }
    }
    out
}

/// Level and number of the causes that the measure answers. In English their codes stand before them.
fn causes(told: &Told, measure: &ToldMeasure) -> Cell {
    let names = match told.language {
        Lang::Zh => zh::cause_names(&told.named(&measure.answers)),
        Lang::En => String::new(),
    };
    Cell::new(&measure.item.heading.from, names)
}

fn measure(_: &Told, measure: &ToldMeasure) -> Cell {
    Cell::new(&measure.item.heading.from, measure.item.first_words().to_owned())
}

fn strength(told: &Told, measure: &ToldMeasure) -> Cell {
    let word = measure.strength.map_or("", |strength| strength_word(told.language, strength));
    Cell::new(&measure.strength_from, word.to_owned())
}

fn due(told: &Told, measure: &ToldMeasure) -> Cell {
    let day = measure.due.when().and_then(|when| told.due_day(&when));
    day_cell(told, &measure.due, day)
}

fn recheck(told: &Told, measure: &ToldMeasure) -> Cell {
    day_cell(told, &measure.recheck, told.recheck_day(measure))
}

fn closed_on(told: &Told, measure: &ToldMeasure) -> Cell {
    day_cell(told, &measure.closed_on, told.closed_day(measure))
}

/// The day in full, or what was typed in its place. `day` is its date.
fn day_cell(told: &Told, line: &Line, day: Option<NaiveDate>) -> Cell {
    let when = line.when();
    let text = match (&when, told.language) {
        (Some(when), Lang::Zh) => zh::full_date(when),
        (Some(when), Lang::En) => en::Style::of(told).full(when),
        (None, _) => line.text.clone(),
    };
    // A cell of kind day cannot contain a time, 前后, a period or a month.
    let is_day = |w: &When| !w.about && w.time.is_none() && w.end.is_none() && (w.day.is_some() || w.limit.is_some());
    Cell { day: day.filter(|_| when.as_ref().is_some_and(is_day)), ..Cell::new(&line.from, text) }
}

fn status(told: &Told, measure: &ToldMeasure) -> Cell {
    Cell::new(&measure.status_from, measure.status.map_or("", |status| status_word(told.language, status)).to_owned())
}

/// The status in words, then the progress, which may begin with the same words, both as of the date of the document.
fn status_and_progress(told: &Told, measure: &ToldMeasure) -> Cell {
    let words = told.status(measure).map_or("", |status| status_word(told.language, status));
    let (status, progress) = (Cell::new(&measure.status_from, words.to_owned()), line(&measure.so_far));
    if progress.text.is_empty() {
        status
    } else if progress.text.to_lowercase().starts_with(&status.text.to_lowercase()) {
        progress
    } else {
        let mark = told.language.pick("，", ": ");
        Cell { text: format!("{}{mark}{}", status.text, progress.text), ..progress }
    }
}

fn status_words(lang: Lang) -> CellKind {
    CellKind::OneOf(Status::WORDS.iter().map(|(status, _)| status_word(lang, *status).to_owned()).collect())
}
