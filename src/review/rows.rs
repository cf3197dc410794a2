//! Rows of a sheet that were pasted into a field of a list: each is an item of its own.

use super::{List, dates};
use crate::i18n::Lang;

/// The fields of an item and their values.
pub type Row = Vec<(&'static str, String)>;

/// The rows in a text that was pasted into the field of an item at `address`; nothing, if the text is no table or the list has no
/// place for one.
pub fn rows(address: &str, pasted: &str, lang: Lang) -> Option<Vec<Row>> {
    let (list, ..) = List::of(address)?;
    let columns = columns(list)?;
    let mut table = table(pasted);
    table.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let is_table = table.len() > 1 && table.iter().filter(|row| row.len() > 1).count() * 2 > table.len();
    if !is_table {
        return None;
    }
    let names = match heads(list, &table[0]) {
        Some(heads) => {
            table.remove(0);
            heads
        }
        None => in_order(list, columns, &table, lang),
    };
    let rows: Vec<Row> = table.iter().map(|cells| row(columns, &names, cells)).filter(|row| !row.is_empty()).collect();
    (!rows.is_empty()).then_some(rows)
}

/// The fields of a list in the order in which sheets without a head have them. What has no column of its own goes into the
/// text.
fn columns(list: List) -> Option<&'static [&'static str]> {
    Some(match list {
        List::People => &["role", "name"],
        List::Timeline => &["at", "text"],
        List::Impacts => &["heading", "text"],
        List::Causes => &["heading", "text", "evidence"],
        List::Remedies => &["done_on", "text"],
        List::Extent => &["place", "found", "fixed", "by"],
        List::Measures => &["heading", "owner", "due", "proof", "text"],
        List::Attachments | List::Wordings | List::Dismissals => return None,
    })
}

/// The fields of a measure that only a head can name.
const BY_HEAD: [&str; 10] =
    ["leader", "helpers", "interim", "effect", "recheck", "verifier", "closed_on", "reason", "next", "progress"];

/// Cells that are separated by tabs. One in quotation marks may contain line breaks, as sheets write them.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut table = vec![vec![String::new()]];
    let mut chars = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        let row = table.last_mut().expect("there is a row");
        let cell = row.last_mut().expect("there is a cell");
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\t' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => table.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    table
}

/// What a column is called in the first row of a sheet, by field; an empty field is left out.
const HEADS: &[(&str, &[&str])] = &[
    ("", &["序号", "编号", "no", "no.", "#"]),
    ("at", &["时间", "时间节点", "日期", "time", "date", "when"]),
    ("done_on", &["时间", "日期", "完成时间", "整改时间", "date", "done"]),
    ("due", &["完成时限", "整改时限", "时限", "完成时间", "期限", "due", "due date", "deadline"]),
    ("owner", &["责任人", "责任单位", "责任部门", "牵头人", "owner", "responsible", "assignee"]),
    ("proof", &["完成标志", "验收标准", "佐证", "done when", "proof", "completion criteria"]),
    ("evidence", &["依据", "证据", "evidence"]),
    ("leader", &["责任领导", "分管领导", "包保领导", "accountable"]),
    ("helpers", &["配合单位", "配合部门", "协办单位", "supported by"]),
    ("interim", &["临时管控", "临时措施", "管控措施", "interim action", "interim control"]),
    ("effect", &["成效标准", "整改目标", "整改成效", "effect", "success measure", "effect measure"]),
    (
        "recheck",
        &[
            "复查日期",
            "复查时间",
            "回头看日期",
            "回头看时间",
            "recheck date",
            "recheck",
            "review date",
            "follow-up",
            "follow-up on",
        ],
    ),
    ("verifier", &["验收人", "验收单位", "核实人", "verified by"]),
    ("closed_on", &["销号日期", "销号时间", "closed", "closed on"]),
    ("reason", &["未完成原因", "未销号原因", "reason for delay"]),
    ("next", &["下一步", "下一步措施", "next step"]),
    ("progress", &["进展情况", "整改进展", "进展", "progress"]),
    ("place", &["排查地点", "排查对象", "排查范围", "地点", "单位", "place", "area"]),
    ("by", &["排查人", "排查单位", "checked by"]),
    ("found", &["发现问题", "查出问题", "排查情况", "found", "findings"]),
    ("fixed", &["整改情况", "已整改", "fixed"]),
    ("role", &["职务", "岗位", "身份", "role", "post"]),
    ("name", &["姓名", "名字", "name"]),
    (
        "heading",
        &["措施", "整改措施", "原因", "问题", "问题表现", "影响", "measure", "action", "cause", "effect", "impact"],
    ),
    (
        "text",
        &[
            "内容",
            "经过",
            "事项",
            "步骤",
            "说明",
            "情况",
            "整改情况",
            "what happened",
            "event",
            "details",
            "description",
        ],
    ),
];

/// The fields of the columns, if the first row names at least two of them.
fn heads(list: List, first: &[String]) -> Option<Vec<&'static str>> {
    let columns = columns(list)?;
    let field = |cell: &String| {
        let cell = cell.trim().to_lowercase();
        let fits = |(name, words): &&(&'static str, &[&str])| {
            let is_field = columns.contains(name) || list == List::Measures && BY_HEAD.contains(name);
            (name.is_empty() || is_field) && words.contains(&cell.as_str())
        };
        HEADS.iter().find(fits).map(|(name, _)| *name)
    };
    let fields: Vec<Option<&'static str>> = first.iter().map(field).collect();
    let known = fields.iter().flatten().count();
    (known >= 2).then(|| fields.into_iter().map(|field| field.unwrap_or("text")).collect())
}

/// The fields of the columns in their order. Numbers of the rows are left out, and a time leads what happened.
fn in_order(list: List, columns: &[&'static str], table: &[Vec<String>], lang: Lang) -> Vec<&'static str> {
    let cell = |row: &Vec<String>, at: usize| row.get(at).map_or(String::new(), |cell| cell.trim().to_owned());
    let is_numbered = table.iter().enumerate().all(|(n, row)| cell(row, 0) == (n + 1).to_string());
    let first = usize::from(is_numbered);
    let mut names: Vec<&'static str> = vec![""; first];
    let most = |at: usize| {
        let days = table.iter().filter(|row| dates::parse(&cell(row, at), lang).is_some()).count();
        days * 2 > table.len()
    };
    match list {
        List::Timeline | List::Remedies if !most(first) && most(first + 1) => names.extend([columns[1], columns[0]]),
        // Where the day stands among the columns of a ledger, the owner stands beside it.
        List::Measures if most(first + 1) => names.extend(["heading", "due", "owner", "proof"]),
        _ => names.extend(columns),
    }
    names
}

/// The fields of a row; several cells of one field are joined.
fn row(columns: &[&'static str], names: &[&'static str], cells: &[String]) -> Row {
    let rest = if columns.contains(&"text") { "text" } else { columns[columns.len() - 1] };
    let mut row: Row = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let (name, words) = (names.get(at).copied().unwrap_or(rest), cell.trim());
        if name.is_empty() || words.is_empty() {
            continue;
        }
        match row.iter_mut().find(|(field, _)| *field == name) {
            Some((_, value)) => *value = format!("{value}\n{words}"),
            None => row.push((name, words.to_owned())),
        }
    }
    row
}
