//! Tables as text: cells between tabs, bars or wide gaps.

use std::ops::Range;

use super::flow::range_in;
use crate::review::Level;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Number,
    Problem,
    Cause,
    Level,
    Measure,
    Owner,
    Due,
    Proof,
    Status,
    /// What explains a cause.
    Note,
    /// Of entries of a timeline.
    Time,
    Event,
    Other,
}

/// Names of columns in lower case, those that decide first.
const NAMES: &[(Column, &str)] = &[
    (Column::Number, "序号|编号|no.|ref|#|no|item"),
    (Column::Level, "原因类别|原因层次|原因分类|层次|类别|级别|类型|level|type|category|kind"),
    (
        Column::Status,
        "完成情况|整改情况|进展|状态|落实情况|整改结果|是否完成|进度|status|progress|rag|latest position|position",
    ),
    (
        Column::Due,
        "时限|期限|完成时间|整改时间|完成日期|计划完成|何时完成|何时|截止|完成于|哪天|时间要求|due|deadline|by when|target|when done|date|complete by|timescale|by",
    ),
    (Column::Time, "时间|时刻|处置时间|time|when"),
    (
        Column::Proof,
        "佐证|见证|怎么证明|完成标志|验证|证明|核实|验收|证据|evidence|proof|how we will|verification|measure of success|verified",
    ),
    (Column::Cause, "原因|成因|根源|为什么|缘由|cause|why"),
    (
        Column::Owner,
        "责任人|责任部门|责任单位|负责人|谁来做|谁负责|谁做|谁|牵头|负责|落实人|责任科室|承办|经办|owner|who|responsible|lead|assignee|assigned|by whom|责任",
    ),
    (
        Column::Measure,
        "措施|对策|办法|整改内容|怎么改|举措|做法|改进|做了什么|要做什么|做什么|防范|action|task|recommendation|what we|correct|fix|improvement",
    ),
    (Column::Problem, "问题|表现|不符合|不合格|finding|problem|issue|what went wrong"),
    (Column::Note, "说明|备注|具体情况|remarks|notes|detail|explanation"),
    (Column::Event, "工作|任务|内容|事件|经过|处置|事项|event|what happened|what|description|entry"),
];

/// The cells of a line, without their edges; empty ones between tabs and bars count.
pub fn cells(line: &str) -> Vec<Range<usize>> {
    let bars = line.matches(['|', '｜']).count();
    let pieces: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else if bars >= 2 {
        let bare = line.trim();
        let bare = bare.strip_prefix(['|', '｜']).unwrap_or(bare);
        bare.strip_suffix(['|', '｜']).unwrap_or(bare).split(['|', '｜']).collect()
    } else {
        line.split("  ").filter(|cell| !cell.trim().is_empty()).collect()
    };
    pieces.into_iter().map(|cell| range_in(line, cell.trim())).collect()
}

/// What the name of a column says.
pub fn column(name: &str) -> Column {
    let name: String = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '#').to_lowercase();
    let bare: String = if name.is_ascii() { name } else { name.chars().filter(|c| !c.is_whitespace()).collect() };
    if bare.chars().count() > 24 || bare.is_empty() || bare.contains(['。', '，', '；']) {
        return Column::Other;
    }
    let is_latin = bare.is_ascii();
    let has = |words: &str| {
        words.split('|').any(|word| if word.len() <= 3 && is_latin { bare == word } else { bare.contains(word) })
    };
    NAMES.iter().find(|(_, words)| has(words)).map_or(Column::Other, |(column, _)| *column)
}

/// What the columns hold, if these cells are the head of a table.
pub fn head(names: &[&str]) -> Option<Vec<Column>> {
    let is_name = |name: &&str| {
        !name.is_empty() && name.chars().nth(24).is_none() && !name.contains(|c: char| c.is_ascii_digit())
    };
    if names.len() < 2 || !names.iter().all(is_name) {
        return None;
    }
    let mut columns: Vec<Column> = names.iter().map(|name| column(name)).collect();
    // What is wrong is the cause where no other is named.
    if !columns.contains(&Column::Cause)
        && columns.contains(&Column::Measure)
        && let Some(n) = columns.iter().position(|column| *column == Column::Problem)
    {
        columns[n] = Column::Cause;
    }
    let has = |columns: &[Column], column: Column| columns.contains(&column);
    // What is to be done by somebody is a measure, however its column is called.
    let is_action =
        [Column::Owner, Column::Proof, Column::Status, Column::Due].iter().any(|column| has(&columns, *column));
    if is_action && !has(&columns, Column::Measure) && !has(&columns, Column::Cause) {
        for column in &mut columns {
            *column = match *column {
                Column::Event => Column::Measure,
                Column::Time => Column::Due,
                other => other,
            };
        }
    }
    // Findings with a level are causes.
    if has(&columns, Column::Level) && !has(&columns, Column::Cause) {
        columns.iter_mut().filter(|column| **column == Column::Problem).for_each(|column| *column = Column::Cause);
    }
    let known = columns.iter().filter(|column| !matches!(column, Column::Other | Column::Number)).count();
    let has = |column: Column| columns.contains(&column);
    let tells =
        has(Column::Measure) || has(Column::Cause) || has(Column::Time) && has(Column::Event) || has(Column::Problem);
    let is_numbered = has(Column::Number) && (columns.len() == 2 && has(Column::Measure) || has(Column::Cause));
    ((known >= 2 || is_numbered) && tells).then_some(columns)
}

/// The level that a cell names.
pub fn level(cell: &str) -> Option<Level> {
    let has = |words: &[&str]| words.iter().any(|word| cell.to_lowercase().contains(word));
    if has(&["根本", "深层", "root", "系统"]) {
        Some(Level::Root)
    } else if has(&["主要", "间接", "内层", "中层", "管理", "contributing", "underlying", "latent"]) {
        Some(Level::Main)
    } else if has(&["直接", "表层", "direct", "immediate", "proximate"]) {
        Some(Level::Direct)
    } else {
        None
    }
}

/// Whether the status of an action is that it is done.
pub fn is_done(status: &str) -> bool {
    let lower = status.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| lower.trim_start().starts_with(word));
    starts(&[
        "已完成",
        "已办结",
        "已落实",
        "已整改",
        "已到位",
        "已销号",
        "完成",
        "办结",
        "销号",
        "done",
        "complete",
        "closed",
        "finished",
    ]) && !lower.contains("部分")
}

/// Whether a cell says nothing, or only what the one above it says.
pub fn is_empty(cell: &str) -> bool {
    !cell.contains(char::is_alphanumeric)
        || matches!(cell.trim(), "同上" | "无" | "—" | "/" | "ditto" | "n/a" | "N/A" | "none" | "tbc" | "TBC")
}
