//! Reports whose ledger has cells of every kind, made by hand.

use chrono::NaiveDate;
use fupan::{
    files,
    i18n::Lang,
    report::{Cell, CellKind, Column, Deadline, Phrases, Report, Table, compose},
};

use super::samples::{self, HOSTILE, cell};

/// Texts that a spreadsheet may take for numbers, days or formulas, or that some reader drops.
pub const TRICKY: [&str; 22] = [
    "=1+1",
    "=HYPERLINK(\"http://x.test\",\"点这里\")",
    "@SUM(A1)",
    "+86 571 8888",
    "-2+3",
    " =1+1",
    "\t=1+1",
    "＝1+1",
    "=",
    "-",
    "'已有撇号",
    "007",
    "1e5",
    "2026-04-15",
    "TRUE",
    "  两端空格  ",
    "第一行\n第二行\n\n第四行\n",
    "逗号, 引号\" 分号;",
    "_x0041_x0042_ _x00g1_ _x_ _x005F_",
    "]]> &amp; <b> &#10;",
    "😀𠮷é\u{301}",
    HOSTILE,
];

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn column(head: &str, share: u16, kind: CellKind) -> Column {
    Column { head: head.to_owned(), share, kind }
}

fn dated(text: &str, day: NaiveDate) -> Cell {
    Cell { day: Some(day), ..cell(text) }
}

/// Rows of every kind: a day, words in the place of a day, nothing at all, a row too short and one too long.
pub fn ledger(lang: Lang) -> Report {
    let mut report = lang.pick(samples::zh(), samples::en());
    let heads = lang.pick(["序号", "整改措施", "完成时限", "状态"], ["No.", "Measure", "Due", "Status"]);
    let status = CellKind::OneOf(vec!["未启动".to_owned(), "正在推进".to_owned(), "已完成、待核实".to_owned()]);
    let kinds = [CellKind::Number, CellKind::Text, CellKind::Day, status];
    let columns =
        heads.into_iter().zip([6, 24, 13, 10]).zip(kinds).map(|((head, share), kind)| column(head, share, kind));
    let rows = vec![
        vec![cell("1"), cell("明确民政办对呼叫接通负总责"), dated("2026年4月15日", day(2026, 4, 15)), cell("正在推进")],
        vec![cell("2"), cell("=1+1"), cell("长期"), cell("")],
        vec![cell("3")],
        vec![cell("4"), cell("多一格"), dated("1900年1月1日", day(1900, 1, 1)), cell("未启动"), cell("没有这一列")],
        vec![cell("五"), cell(""), dated("2024年2月29日", day(2024, 2, 29)), cell("别的词")],
    ];
    report.ledger = Some(Table { columns: columns.collect(), rows });
    report.deadlines = vec![deadline("m-1", day(2026, 4, 15), "明确民政办对呼叫接通负总责")];
    report
}

/// A ledger of one column of text, a row each.
pub fn texts(texts: &[&str]) -> Report {
    let mut report = samples::zh();
    let rows = texts.iter().map(|text| vec![cell(text)]).collect();
    report.ledger = Some(Table { columns: vec![column("文字", 1, CellKind::Text)], rows });
    report
}

pub fn deadline(id: &str, day: NaiveDate, measure: &str) -> Deadline {
    let (owner, proof) = (String::new(), String::new());
    Deadline { id: id.to_owned(), day, is_open: true, measure: measure.to_owned(), owner, proof }
}

/// The review that the app shows as its sample, composed.
pub fn composed(lang: Lang) -> Report {
    compose(&files::sample(lang), &Phrases::default())
}
