//! The types of a composed document.

use chrono::NaiveDate;

use crate::{
    i18n::Lang,
    review::{Kind, Latin, Level, Paper, Pitch, Strength},
};

/// A composed document.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub meta: Meta,
    /// 版头: the lines above the title of a numbered document.
    pub head: Vec<Block>,
    /// From the title to the date, in reading order.
    pub blocks: Vec<Block>,
    /// The annexes after the signature, in order.
    pub annexes: Vec<Annex>,
    /// 版记: the lines at the foot of the last page of a numbered document.
    pub imprint: Vec<Block>,
    /// The measures as a table with all columns that hold something, if there are any; also when the annex has fewer
    /// columns or the document no annex.
    pub ledger: Option<Table>,
    /// Causes and measures in the language of the document, if the map is wanted and there is a cause.
    pub map: Option<CauseMap>,
    /// The days on which measures are due or looked at again, as far as they could be parsed, in the order of the ledger.
    pub deadlines: Vec<Deadline>,
    /// The state of each of [`crate::review::Document::wordings`].
    pub wordings: Vec<Standing>,
}

/// Facts about the document that are not part of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    pub kind: Kind,
    pub language: Lang,
    /// The title as printed; also the stem of file names.
    pub title: String,
    /// The signing unit or person; empty if neither is given.
    pub author: String,
    /// Whom it is for; empty if nobody is named.
    pub addressee: String,
    /// Date of the document, if it could be parsed.
    pub date: Option<NaiveDate>,
    /// The revision of the draft; 0 if it is not known.
    pub revision: u64,
    pub setting: Setting,
    /// What stands at the head of every page of an English document: its reference and marking. Empty if it has none.
    pub running: String,
}

/// Options of the page: for Chinese documents where GB/T 9704-2012 leaves a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    pub latin: Latin,
    pub pitch: Pitch,
    /// The sheet of an English document; a Chinese one is A4.
    pub paper: Paper,
    /// Whether signature and date leave room for a seal (7.3.5.1).
    pub seal: bool,
}

/// A paragraph, the title, or a line of the signature and date.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub role: Role,
    pub runs: Vec<Run>,
    /// Identifies the paragraph independently of its text, so that the user can reword it; empty if only its field can
    /// change it.
    pub key: String,
    /// The rewording that replaces the composed text.
    pub own: Option<Own>,
    /// The cells of a block with [`Role::Table`], which has no runs.
    pub table: Option<Table>,
}

/// A rewording in place of a composed paragraph. If it has several paragraphs, each is a block with the same `Own`.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Position in [`crate::review::Document::wordings`] and in [`Report::wordings`].
    pub at: usize,
    /// Addresses of the answers that the composed text came from.
    pub from: Vec<String>,
}

/// How a rewording relates to the current answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The answers are the same as when the user last looked at the rewording.
    Current,
    /// The answers have changed; contains the text composed from them now.
    Stale(String),
    /// The document no longer has the paragraph, so the rewording is not in it.
    Unplaced,
}

/// The role of a block. Its layout follows from the role alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Title,
    /// 主送机关, flush left.
    Addressee,
    /// A paragraph of running text.
    Paragraph,
    /// The heading of a section (一、…), without a full stop.
    Heading,
    /// A heading within a section, in English documents.
    Subheading,
    /// A table in the text, in English documents. Without heads of its columns it has no head row.
    Table,
    /// 附件说明, first or only line; its text includes `附件：` and a number, if there are several.
    AnnexNote,
    /// A further line of the 附件说明, beginning with its number.
    AnnexNoteNext,
    /// 署名
    Signature,
    /// 成文日期
    Date,
    /// 份号 in the 版头: digits in the first line.
    CopyNumber,
    /// 密级和保密期限 and 紧急程度 in the 版头, one line each.
    Grade,
    /// 发文机关标志 in the 版头.
    Masthead,
    /// 发文字号 and 签发人 in the 版头, separated by a tab. The red rule is below.
    Reference,
    /// 抄送机关 in the 版记.
    Copies,
    /// 印发机关 and 印发日期 in the 版记, separated by a tab.
    Printer,
}

/// A piece of text with the field that it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub text: String,
    /// Address of the field that contains the text, or because of which it is there; `None` for text without a field.
    pub from: Option<String>,
    pub face: Face,
}

/// How a run is set within its block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Face {
    #[default]
    Plain,
    /// The sentence that states the point of a paragraph (论点句); set in 楷体.
    Point,
    /// The number of a heading of the second level, and words of a pattern that lead to its point; set in 楷体 as well
    /// (GB/T 9704-2012, 7.3.3).
    Lead,
}

impl Face {
    /// Whether it is set in the type of points.
    pub fn is_point_type(self) -> bool {
        self != Face::Plain
    }
}

/// An annex with its table.
#[derive(Clone, Debug, PartialEq)]
pub struct Annex {
    /// `附件`, or `附件1` when several enclosures are listed (`Appendix`, `Appendix 1`).
    pub label: String,
    /// The title, worded as in the 附件说明; if the table is too wide for a page, its further parts say so.
    pub title: String,
    pub table: Table,
}

/// A table of text cells. Column widths are shares of the whole width.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// Each row has one cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// In a table of actions, whether that of each row is verified; else empty.
    pub tasks: Vec<bool>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: String,
    /// Relative width.
    pub share: u16,
    pub kind: CellKind,
}

/// The kind of the cells in a column, for formats that have more than text.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum CellKind {
    #[default]
    Text,
    /// A whole number.
    Number,
    /// A day if [`Cell::day`] is given, else text.
    Day,
    /// One of these texts, or empty.
    OneOf(Vec<String>),
}

/// A cell of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: String,
    /// Address of the field that contains the text.
    pub from: Option<String>,
    /// The day in `text`, if it could be parsed.
    pub day: Option<NaiveDate>,
    /// The web address that the text leads to.
    pub link: Option<String>,
}

/// A known day on which a measure is due or looked at again.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The stable id of the measure.
    pub id: String,
    pub occasion: Occasion,
    pub day: NaiveDate,
    /// Whether it still has to be kept.
    pub is_open: bool,
    /// First words of the measure, without a full stop.
    pub measure: String,
    /// Empty if not given.
    pub owner: String,
    /// Empty if not given.
    pub proof: String,
    /// Empty if not given.
    pub verifier: String,
    /// Empty if not given.
    pub effect: String,
}

/// Why a day of a measure matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// It has to be completed.
    Due,
    /// 复查: its effect is looked at.
    Recheck,
}

/// The causes from the surface to the root, and the measures that answer them. Contains only items that are in the
/// document, and the connections between them.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseMap {
    /// The language of the tags; the user's words stay as typed.
    pub language: Lang,
    pub incident: MapEntry,
    /// By level, then in the user's order.
    pub causes: Vec<MapCause>,
    /// In the order of the document.
    pub measures: Vec<MapMeasure>,
}

/// An entry of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapEntry {
    /// The tag: `表层1`, `D1`, `措施3`, `A3`.
    pub tag: String,
    /// The text in a few words.
    pub words: String,
    /// Address of the field that contains it.
    pub from: String,
}

/// A cause on the map. Positions refer to [`CauseMap::causes`] and [`CauseMap::measures`] and are in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct MapCause {
    pub entry: MapEntry,
    pub level: Level,
    /// Shallower causes that it explains.
    pub explains: Vec<usize>,
    /// Deeper causes that explain it.
    pub explained_by: Vec<usize>,
    /// Measures that answer it; without one the cause is open.
    pub answered_by: Vec<usize>,
}

/// A measure on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMeasure {
    pub entry: MapEntry,
    pub strength: Option<Strength>,
    /// Positions in [`CauseMap::causes`].
    pub answers: Vec<usize>,
}

impl Cell {
    /// A text from the field `from`. Without a text it comes from nowhere.
    pub fn new(from: &str, text: impl Into<String>) -> Cell {
        let text = text.into();
        let from = (!text.is_empty()).then(|| from.to_owned());
        Cell { text, from, ..Cell::default() }
    }
}

impl Table {
    /// Whether any column has a head.
    pub fn has_head(&self) -> bool {
        self.columns.iter().any(|column| !column.head.is_empty())
    }
}

impl Block {
    /// The whole text. Of a table, a line for each row, with tabs between the cells.
    pub fn text(&self) -> String {
        let Some(table) = &self.table else { return self.runs.iter().map(|r| r.text.as_str()).collect() };
        let line = |row: &Vec<Cell>| {
            let cells = row.iter().take(table.columns.len());
            cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\t")
        };
        table.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The addresses that its runs or cells come from, in order and without duplicates. Written to the page as `data-from`.
    pub fn from(&self) -> Vec<&str> {
        if let Some(own) = &self.own {
            return own.from.iter().map(String::as_str).collect();
        }
        let mut seen = Vec::new();
        let cells = self.table.iter().flat_map(|table| table.rows.iter().flatten());
        let runs = self.runs.iter().map(|run| &run.from);
        for from in runs.chain(cells.map(|cell| &cell.from)).filter_map(|from| from.as_deref()) {
            if !seen.contains(&from) {
                seen.push(from);
            }
        }
        seen
    }
}
