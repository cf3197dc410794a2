//! Tables as text: cells between tabs, bars or wide gaps.

use std::ops::Range;

use super::clean::range_in;
use crate::review::Level;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column {
    Cause,
    Level,
    Measure,
    Owner,
    Due,
    Proof,
    Other,
}

const NAMES: &[(&str, Column)] = &[
    ("原因类别", Column::Level),
    ("原因层次", Column::Level),
    ("类别", Column::Level),
    ("level", Column::Level),
    ("原因", Column::Cause),
    ("cause", Column::Cause),
    ("finding", Column::Cause),
    ("why", Column::Cause),
    ("措施", Column::Measure),
    ("对策", Column::Measure),
    ("action", Column::Measure),
    ("what", Column::Measure),
    ("整改内容", Column::Measure),
    ("task", Column::Measure),
    ("recommendation", Column::Measure),
    ("责任", Column::Owner),
    ("牵头", Column::Owner),
    ("负责", Column::Owner),
    ("owner", Column::Owner),
    ("who", Column::Owner),
    ("responsible", Column::Owner),
    ("lead", Column::Owner),
    ("assignee", Column::Owner),
    ("时限", Column::Due),
    ("期限", Column::Due),
    ("完成时间", Column::Due),
    ("整改时间", Column::Due),
    ("due", Column::Due),
    ("deadline", Column::Due),
    ("by when", Column::Due),
    ("target", Column::Due),
    ("佐证", Column::Proof),
    ("evidence", Column::Proof),
    ("完成标志", Column::Proof),
];

/// The cells of a line, without their edges; empty ones between tabs and bars count.
pub fn cells(line: &str) -> Vec<Range<usize>> {
    let bars = line.matches(['|', '｜']).count();
    let pieces: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else if bars >= 2 {
        line.trim().trim_matches(['|', '｜']).split(['|', '｜']).collect()
    } else {
        line.split("  ").filter(|cell| !cell.trim().is_empty()).collect()
    };
    pieces.into_iter().map(|cell| range_in(line, cell.trim())).collect()
}

/// What the columns hold, if the line is the head of a table of causes or measures.
pub fn head(line: &str) -> Option<Vec<Column>> {
    let cells = cells(line);
    let column = |cell: &Range<usize>| {
        let name = line[cell.clone()].to_lowercase();
        if name.chars().count() > 20 {
            return Column::Other;
        }
        NAMES.iter().find(|(word, _)| name.contains(word)).map_or(Column::Other, |(_, column)| *column)
    };
    let columns: Vec<Column> = cells.iter().map(column).collect();
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    (columns.len() >= 3 && known >= 2 && columns.contains(&Column::Measure)).then_some(columns)
}

/// The level that a cell names.
pub fn level(cell: &str) -> Option<Level> {
    let has = |words: &[&str]| words.iter().any(|word| cell.to_lowercase().contains(word));
    if has(&["根本", "深层", "root"]) {
        Some(Level::Root)
    } else if has(&["主要", "间接", "内层", "管理", "contributing", "underlying"]) {
        Some(Level::Main)
    } else if has(&["直接", "表层", "direct", "immediate"]) {
        Some(Level::Direct)
    } else {
        None
    }
}
