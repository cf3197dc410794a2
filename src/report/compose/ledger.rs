//! The ledger of measures that is bound behind the document.

use super::{en, enclosures, numerals, text, told::Measure, told::Told, zh};
use crate::{
    i18n::{Lang, Words},
    report::{Annex, Column, Table},
    review::{Level, Status, Strength},
};

/// One column: its head, its width, and whether it goes when no measure fills it.
struct Kind {
    head: Words,
    share: u16,
    /// Owner, due day and proof stay even empty: the ledger is where they get filled in.
    is_optional: bool,
    cell: fn(&Told, &Measure) -> String,
}

const fn column(zh: &'static str, en: &'static str, share: u16, cell: fn(&Told, &Measure) -> String) -> Kind {
    Kind { head: Words { zh, en }, share, is_optional: false, cell }
}

const fn optional(kind: Kind) -> Kind {
    Kind { is_optional: true, ..kind }
}

const COLUMNS: [Kind; 7] = [
    optional(column("问题/原因", "Problem / cause", 28, causes)),
    column("整改措施", "Measure", 26, measure),
    optional(column("强度", "Strength", 10, strength)),
    column("责任人", "Owner", 13, owner),
    column("完成时限", "Due", 13, due),
    optional(column("状态", "Status", 10, status)),
    column("完成标志", "Done when", 18, |_, m| m.proof.text.clone()),
];

/// The ledger, if there is a measure to put into it.
pub fn annexes(told: &Told) -> Vec<Annex> {
    if told.measures.is_empty() {
        return Vec::new();
    }
    let lang = told.language;
    let mut label = lang.pick("附件", "Annex").to_owned();
    if enclosures(told, "").len() > 1 {
        label.push_str(lang.pick("1", " 1"));
    }
    let title = lang.pick("整改台账", "Corrective action ledger").to_owned();
    vec![Annex { label, title, table: table(told) }]
}

fn table(told: &Told) -> Table {
    let lang = told.language;
    let mut columns = vec![Column { head: lang.pick("序号", "No.").to_owned(), share: 6 }];
    let mut rows: Vec<Vec<String>> = (1..=told.measures.len()).map(|n| vec![numerals::figures(n)]).collect();
    for column in &COLUMNS {
        let cells: Vec<String> = told.measures.iter().map(|m| (column.cell)(told, m)).collect();
        if column.is_optional && cells.iter().all(String::is_empty) {
            continue;
        }
        columns.push(Column { head: column.head.get(lang).to_owned(), share: column.share });
        for (row, cell) in rows.iter_mut().zip(cells) {
            row.push(cell);
        }
    }
    Table { columns, rows }
}

/// The causes a measure answers, the deepest first.
fn causes(told: &Told, measure: &Measure) -> String {
    let mut cell = String::new();
    for level in Level::ALL.into_iter().rev() {
        let of = told.causes_of(level).count();
        for cause in measure.answers.iter().map(|&n| &told.causes[n]).filter(|c| c.level == level) {
            match told.language {
                _ if cell.is_empty() => {}
                Lang::Zh => text::mid(&mut cell, '；'),
                Lang::En => cell.push_str("; "),
            }
            let ordinal = (of > 1).then_some(cause.ordinal);
            match told.language {
                Lang::Zh => zh::push_cause(&mut cell, level, ordinal),
                Lang::En => en::push_cause(&mut cell, level, ordinal),
            }
            cell.push_str(told.language.pick("：", ": "));
            cell.push_str(first_words(&cause.item));
        }
    }
    cell
}

fn measure(_: &Told, measure: &Measure) -> String {
    first_words(&measure.item).to_owned()
}

fn first_words(item: &super::told::Item) -> &str {
    if item.heading.is_empty() { item.text.lines.first().map_or("", String::as_str) } else { &item.heading.text }
}

fn strength(told: &Told, measure: &Measure) -> String {
    let words = match measure.strength {
        None => return String::new(),
        Some(Strength::Strong) => Words { zh: "强", en: "Strong" },
        Some(Strength::Intermediate) => Words { zh: "中", en: "Medium" },
        Some(Strength::Weak) => Words { zh: "弱", en: "Weak" },
    };
    words.get(told.language).to_owned()
}

fn owner(told: &Told, measure: &Measure) -> String {
    let owner = measure.owner.text.as_str();
    match told.language {
        Lang::Zh => zh::without_by(owner).to_owned(),
        Lang::En => owner.to_owned(),
    }
}

fn due(told: &Told, measure: &Measure) -> String {
    match (measure.due.when(), told.language) {
        (Some(when), Lang::Zh) => zh::full_date(&when),
        (Some(when), Lang::En) => en::full_date(&when),
        (None, _) => measure.due.text.clone(),
    }
}

fn status(told: &Told, measure: &Measure) -> String {
    let words = match measure.status {
        None => return String::new(),
        Some(Status::Open) => Words { zh: "未启动", en: "Not started" },
        Some(Status::Doing) => Words { zh: "进行中", en: "In progress" },
        Some(Status::Done) => Words { zh: "已完成、待核实", en: "Done, to be verified" },
        Some(Status::Closed) => Words { zh: "已核实销号", en: "Verified and closed" },
        Some(Status::Lasting) => Words { zh: "长期坚持", en: "Kept up" },
    };
    words.get(told.language).to_owned()
}
