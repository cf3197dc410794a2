//! Reports whose ledger has cells of every kind, made by hand.

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    report::{Cell, CellKind, Column, Deadline, Occasion, Report, Table, compose},
    review::{LedgerColumns, Measure, Review},
};

use crate::steps::sample;

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
    let status = CellKind::OneOf(vec!["未启动".to_owned(), "正在推进".to_owned(), "已完成待核实".to_owned()]);
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
    report.ledger = Some(Table { columns: columns.collect(), rows, tasks: Vec::new() });
    report.deadlines = vec![deadline("m-1", day(2026, 4, 15), "明确民政办对呼叫接通负总责")];
    report
}

/// A ledger of one column of text, a row each.
pub fn texts(texts: &[&str]) -> Report {
    let mut report = samples::zh();
    let rows = texts.iter().map(|text| vec![cell(text)]).collect();
    report.ledger = Some(Table { columns: vec![column("文字", 1, CellKind::Text)], rows, tasks: Vec::new() });
    report
}

pub fn deadline(id: &str, day: NaiveDate, measure: &str) -> Deadline {
    Deadline {
        id: id.to_owned(),
        occasion: Occasion::Due,
        day,
        is_open: true,
        measure: measure.to_owned(),
        owner: String::new(),
        proof: String::new(),
        verifier: String::new(),
        effect: String::new(),
    }
}

/// The review that the app shows as its sample, composed.
pub fn composed(lang: Lang) -> Report {
    compose(&sample(lang), &[])
}

/// The sample with the ledger in these columns, and with all that a measure can have but for gaps here and there.
pub fn full(lang: Lang, columns: LedgerColumns) -> Review {
    type Field = fn(&mut Measure) -> &mut String;
    const ZH: [(Field, [&str; 3]); 10] = [
        (|m| &mut m.leader, ["副书记周维", "主任石砚秋", ""]),
        (|m| &mut m.helpers, ["云泽区民政局、平台运维单位", "", "党政办公室"]),
        (|m| &mut m.interim, ["", "每晚22时由带班领导试拨一次", "夜间来电转接带班领导手机"]),
        (|m| &mut m.effect, ["接通率不低于98%，6月底前看5月数据", "连续三个月没有无人接听的呼叫", ""]),
        (|m| &mut m.recheck, ["2026年7月15日", "7月底", "运行满三个月时"]),
        (|m| &mut m.verifier, ["区民政局养老服务科", "纪检组长贺兰亭", ""]),
        (|m| &mut m.closed_on, ["2026年3月12日", "", "3月20日"]),
        (|m| &mut m.reason, ["", "历史文件较多，两个岗位的职责还有交叉", "采购流程未走完"]),
        (|m| &mut m.next, ["", "5月15日前拆完并公布", "4月完成比选"]),
        (|m| &mut m.progress, ["六个岗位已拆分四个", "任职文件已印发", ""]),
    ];
    const EN: [(Field, [&str; 3]); 10] = [
        (|m| &mut m.leader, ["Medical Director Edda Marlowe", "Practice Manager Ivo Marsh", ""]),
        (|m| &mut m.helpers, ["Estates; refrigeration contractor", "", "Pharmacy"]),
        (
            |m| &mut m.interim,
            ["", "The late shift reads the thermometer every two hours", "Alarms also go to the duty phone"],
        ),
        (
            |m| &mut m.effect,
            ["98 per cent of alarms answered within five minutes", "No unread alarm for three months", ""],
        ),
        (|m| &mut m.recheck, ["15 September 2026", "end of September", "after three months of use"]),
        (|m| &mut m.verifier, ["Regional immunisation team", "Infection control lead Signe Aas", ""]),
        (|m| &mut m.closed_on, ["12 May 2026", "", "20 May"]),
        (
            |m| &mut m.reason,
            ["", "Two roles still overlap in the old job descriptions", "Procurement has not finished"],
        ),
        (|m| &mut m.next, ["", "Publish the new job descriptions by 15 August", "Choose a supplier in July"]),
        (|m| &mut m.progress, ["Four of six posts have been split", "Letters of appointment issued", ""]),
    ];
    let mut review = sample(lang);
    let layout = &mut review.document_mut().layout;
    (layout.ledger, layout.ledger_columns) = (true, columns);
    for (field, texts) in lang.pick(ZH, EN) {
        for (measure, text) in review.measures.iter_mut().zip(texts.into_iter().cycle()) {
            *field(measure) = text.to_owned();
        }
    }
    review
}
