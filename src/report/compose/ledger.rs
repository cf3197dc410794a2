//! The table of measures, and their due days.

use super::{
    en, text,
    told::{Told, ToldMeasure},
    zh,
};
use crate::{
    i18n::{Lang, Words},
    report::{
        map::strength_word,
        tree::{Cell, CellKind, Column, Deadline, Table},
    },
    review::{Choice, Level, Status, dates::When},
};

/// A column: its head, its width, and whether it is left out when all its cells are empty.
struct LedgerColumn {
    head: Words,
    /// For Chinese and for English.
    shares: (u16, u16),
    /// Owner, due day and proof stay even when empty, so that they can be filled in.
    is_optional: bool,
    kind: fn(Lang) -> CellKind,
    cell: fn(&Told, &ToldMeasure) -> Cell,
}

const fn column(
    zh: &'static str,
    en: &'static str,
    shares: (u16, u16),
    cell: fn(&Told, &ToldMeasure) -> Cell,
) -> LedgerColumn {
    LedgerColumn { head: Words { zh, en }, shares, is_optional: false, kind: |_| CellKind::Text, cell }
}

const fn optional(column: LedgerColumn) -> LedgerColumn {
    LedgerColumn { is_optional: true, ..column }
}

const fn of_kind(kind: fn(Lang) -> CellKind, column: LedgerColumn) -> LedgerColumn {
    LedgerColumn { kind, ..column }
}

const COLUMNS: &[LedgerColumn] = &[
    optional(column("问题表现", "Problem", (22, 22), problems)),
    optional(column("原因层级", "Cause", (11, 11), causes)),
    column("整改措施", "Measure", (24, 24), measure),
    optional(column("强度", "Strength", (7, 10), strength)),
    column("责任人", "Owner", (12, 12), |told, m| cell(&m.owner.from, owner(told, m))),
    of_kind(|_| CellKind::Day, column("完成时限", "Due", (13, 12), due)),
    of_kind(
        status_words,
        optional(column("状态", "Status", (10, 11), |told, m| {
            cell(&m.status_from, status_word(told.language, m.status))
        })),
    ),
    column("完成标志", "Done when", (17, 17), |_, m| cell(&m.proof.from, m.proof.text.clone())),
];

/// The ledger; `None` without measures.
pub fn ledger(told: &Told) -> Option<Table> {
    (!told.measures.is_empty()).then(|| table(told))
}

/// The measures whose due day could be parsed.
pub fn deadlines(told: &Told) -> Vec<Deadline> {
    let dated = |m: &ToldMeasure| {
        let when = m.due.when().filter(|w| !w.about || w.time.is_some())?;
        Some(Deadline {
            id: m.id.0.clone(),
            day: told.due_day(&when)?,
            is_open: !matches!(m.status, Some(Status::Done | Status::Closed)),
            measure: m.item.first_words().to_owned(),
            owner: owner(told, m),
            proof: m.proof.text.clone(),
        })
    };
    told.measures.iter().filter_map(dated).collect()
}

fn cell(from: &str, text: String) -> Cell {
    Cell { text, from: Some(from.to_owned()), day: None }
}

fn table(told: &Told) -> Table {
    let lang = told.language;
    let head = lang.pick("序号", "No.").to_owned();
    let mut columns = vec![Column { head, share: 7, kind: CellKind::Number }];
    let number = |n: usize| vec![Cell { text: n.to_string(), ..Cell::default() }];
    let mut rows: Vec<Vec<Cell>> = (1..=told.measures.len()).map(number).collect();
    for column in COLUMNS {
        let cells: Vec<Cell> = told.measures.iter().map(|m| (column.cell)(told, m)).collect();
        if column.is_optional && cells.iter().all(|c| c.text.is_empty()) {
            continue;
        }
        columns.push(Column {
            head: column.head.get(lang).to_owned(),
            share: lang.pick(column.shares.0, column.shares.1),
            kind: (column.kind)(lang),
        });
        for (row, cell) in rows.iter_mut().zip(cells) {
            row.push(cell);
        }
    }
    Table { columns, rows }
}

/// The problems: the causes that the measure answers, the deepest first.
fn problems(told: &Told, measure: &ToldMeasure) -> Cell {
    let mut out = Cell::default();
    for level in Level::ALL.into_iter().rev() {
        for cause in measure.answers.iter().map(|&n| &told.causes[n]).filter(|c| c.level == level) {
            out.from.get_or_insert_with(|| cause.item.heading.from.clone());
            match told.language {
                _ if out.text.is_empty() => {}
                Lang::Zh => text::mid(&mut out.text, '；'),
                Lang::En => out.text.push_str("; "),
            }
            out.text.push_str(cause.item.first_words());
        }
    }
    out
}

/// Level and number of the causes that the measure answers.
fn causes(told: &Told, measure: &ToldMeasure) -> Cell {
    let named = told.named(&measure.answers);
    let names = match told.language {
        Lang::Zh => zh::cause_names(&named),
        Lang::En => en::cause_names(&named),
    };
    cell(&measure.item.heading.from, names)
}

fn measure(_: &Told, measure: &ToldMeasure) -> Cell {
    cell(&measure.item.heading.from, measure.item.first_words().to_owned())
}

fn strength(told: &Told, measure: &ToldMeasure) -> Cell {
    let word = measure.strength.map_or("", |strength| strength_word(told.language, strength));
    cell(&measure.strength_from, word.to_owned())
}

fn owner(told: &Told, measure: &ToldMeasure) -> String {
    let owner = measure.owner.text.as_str();
    match told.language {
        Lang::Zh => zh::without_by(owner).to_owned(),
        Lang::En => owner.to_owned(),
    }
}

fn due(told: &Told, measure: &ToldMeasure) -> Cell {
    let when = measure.due.when();
    let text = match (&when, told.language) {
        (Some(when), Lang::Zh) => zh::full_date(when),
        (Some(when), Lang::En) => en::full_date(when),
        (None, _) => measure.due.text.clone(),
    };
    // A cell of kind day cannot contain a time, 前后, a period or a month.
    let is_day = |w: &When| !w.about && w.time.is_none() && w.end.is_none() && (w.day.is_some() || w.limit.is_some());
    let day = when.filter(is_day).and_then(|w| told.due_day(&w));
    Cell { day, ..cell(&measure.due.from, text) }
}

fn status_words(lang: Lang) -> CellKind {
    CellKind::OneOf(Status::WORDS.iter().map(|(status, _)| status_word(lang, Some(*status))).collect())
}

fn status_word(lang: Lang, status: Option<Status>) -> String {
    let words = match status {
        None => Words { zh: "", en: "" },
        Some(Status::Open) => Words { zh: "未启动", en: "Not started" },
        Some(Status::Doing) => Words { zh: "正在推进", en: "In progress" },
        Some(Status::Done) => Words { zh: "已完成、待核实", en: "To be verified" },
        Some(Status::Closed) => Words { zh: "已核实销号", en: "Verified and closed" },
        Some(Status::Lasting) => Words { zh: "长期坚持", en: "Kept up" },
    };
    words.get(lang).to_owned()
}
