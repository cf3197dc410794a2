//! The document, apart from any format: what stands on it, in which role, and which answer said it.
//!
//! [`compose()`] is the only maker of a [`Report`]; exporters and the paper on screen only read it.

mod compare;
mod compose;
mod map;

pub use compare::{Pair, compare, differing};
pub use compose::{compose, has_slogans, title};
pub use map::{CauseMap, Entry, MapCause, MapMeasure, cause_tag, level_name, map, measure_names, strength_word, tags};

use chrono::NaiveDate;

use crate::{
    i18n::Lang,
    review::{Kind, Latin, Pitch, pack::Pack},
};

/// A composed document.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub meta: Meta,
    /// 版头: what stands above the title of a numbered document.
    pub head: Vec<Block>,
    /// From the title to the date, in reading order.
    pub blocks: Vec<Block>,
    /// What is bound behind the signature, in order.
    pub annexes: Vec<Annex>,
    /// 版记: what stands at the foot of the last page of a numbered document.
    pub imprint: Vec<Block>,
    /// The measures as a table, if there is one; whether it is bound behind the document or not.
    pub ledger: Option<Table>,
    /// Causes and measures in the language of the document, if they are wanted and a cause is told.
    pub map: Option<CauseMap>,
    /// The measures whose due day was understood, in the order of the ledger.
    pub deadlines: Vec<Deadline>,
    /// How each of [`crate::review::Review::wordings`] stands.
    pub wordings: Vec<Standing>,
}

/// Facts about the document that are not text on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    pub kind: Kind,
    pub language: Lang,
    /// The title as it stands on the document; also the stem of file names.
    pub title: String,
    /// The signing unit or person, empty if neither is given.
    pub author: String,
    /// Date of the document, if it was understood as a day.
    pub date: Option<NaiveDate>,
    pub setting: Setting,
}

/// How a Chinese document is set where GB/T 9704-2012 leaves room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    pub latin: Latin,
    pub pitch: Pitch,
    /// Whether signature and date leave room for a seal (7.3.5.1).
    pub seal: bool,
}

/// One paragraph (or the title, or one line of the tail).
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub role: Role,
    pub runs: Vec<Run>,
    /// What names this paragraph whatever its words are, so that somebody can put it into words of their own;
    /// empty for what only its field can change.
    pub key: String,
    /// The own words that stand here instead of the composed ones.
    pub own: Option<Own>,
}

/// Own words in the place of a composed paragraph. Of several paragraphs each has a block, and all the same `Own`.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Position in [`crate::review::Review::wordings`] and in [`Report::wordings`].
    pub at: usize,
    /// Addresses of the answers the composed words came from.
    pub from: Vec<String>,
}

/// How an own wording stands to the answers of now.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// The answers say what they said when the wording was last looked at.
    Current,
    /// The answers have changed since; this is what they say there now.
    Stale(String),
    /// The answers have no such paragraph any more: the wording stands nowhere.
    Unplaced,
}

/// Whole sentences that an office has in every document of a language; empty ones are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrases {
    /// Before the bridge of a self-examination, after the opening of a report.
    pub opening: String,
    /// At the head of the measures.
    pub measures: String,
    /// Before the closing.
    pub closing: String,
}

impl Phrases {
    /// The sentences of an office for documents in `lang`.
    pub fn of(pack: &Pack, lang: Lang) -> Phrases {
        let at = |place| pack.phrase(lang, place).to_owned();
        Phrases { opening: at("opening"), measures: at("measures"), closing: at("closing") }
    }
}

/// What a block is; layout follows from it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Title,
    /// 主送机关, flush left.
    Addressee,
    /// A paragraph of running text.
    Paragraph,
    /// 一、… heading of a section, without a final stop.
    Heading,
    /// 附件说明, first or only line; its text includes `附件：` and a number, if there are several.
    AnnexNote,
    /// A further line of the 附件说明, from its number on.
    AnnexNoteNext,
    /// 署名
    Signature,
    /// 成文日期
    Date,
    /// 份号 in the 版头: digits in the first line.
    CopyNumber,
    /// 密级和保密期限, 紧急程度 in the 版头, a line each.
    Grade,
    /// 发文机关标志 in the 版头.
    Masthead,
    /// 发文字号 and 签发人 in the 版头; a tab parts them. The red rule stands below.
    Reference,
    /// 抄送机关 in the 版记.
    Copies,
    /// 印发机关 and 印发日期 in the 版记; a tab parts them.
    Printer,
}

/// A stretch of text that one field said or called forth.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub text: String,
    /// Address of that field; `None` only for text that no field calls forth.
    pub from: Option<String>,
    pub face: Face,
}

/// How a run is set apart within its block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Face {
    #[default]
    Plain,
    /// The sentence that states the point of a paragraph (论点句), set in 楷体.
    Point,
}

/// A bound annex with its table.
#[derive(Clone, Debug, PartialEq)]
pub struct Annex {
    /// `附件`, or `附件1` when several enclosures are listed (`Annex`, `Annex 1`).
    pub label: String,
    /// The same words as in the 附件说明.
    pub title: String,
    pub table: Table,
}

/// A table of text cells. Column widths are shares of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// One cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: String,
    /// Relative width.
    pub share: u16,
    pub holds: Holds,
}

/// What the cells of a column hold, for formats that tell more than text apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Holds {
    #[default]
    Text,
    /// A whole number.
    Number,
    /// A day, where [`Cell::day`] has one; else words.
    Day,
    /// One of these words, or nothing.
    OneOf(Vec<String>),
}

/// A cell of a [`Table`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: String,
    /// Address of the field that says it.
    pub from: Option<String>,
    /// The day that `text` names, if it was understood as one.
    pub day: Option<NaiveDate>,
}

/// A measure that is due on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The stable name of the measure.
    pub id: String,
    pub day: NaiveDate,
    /// Whether it is still to be done.
    pub is_open: bool,
    /// First words of the measure, without a final stop.
    pub measure: String,
    /// Empty if not said.
    pub owner: String,
    /// Empty if not said.
    pub proof: String,
}

impl Block {
    /// The whole text.
    pub fn text(&self) -> String {
        self.runs.iter().map(|r| r.text.as_str()).collect()
    }

    /// The addresses its runs come from, in order, each once: the block's `data-from`.
    pub fn from(&self) -> Vec<&str> {
        if let Some(own) = &self.own {
            return own.from.iter().map(String::as_str).collect();
        }
        let mut seen = Vec::new();
        for from in self.runs.iter().filter_map(|r| r.from.as_deref()) {
            if !seen.contains(&from) {
                seen.push(from);
            }
        }
        seen
    }
}
