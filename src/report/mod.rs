//! The document, apart from any format: what stands on it, in which role, and which answer said it.
//!
//! [`compose()`] is the only maker of a [`Report`]; exporters and the paper on screen only read it.

mod compose;

pub use compose::{compose, title};

use crate::{i18n::Lang, review::Kind};

/// A composed document.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub meta: Meta,
    /// From the title to the date, in reading order.
    pub blocks: Vec<Block>,
    /// What is bound behind the signature, in order.
    pub annexes: Vec<Annex>,
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
    pub date: Option<chrono::NaiveDate>,
}

/// One paragraph (or the title, or one line of the tail).
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub role: Role,
    pub runs: Vec<Run>,
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
    pub rows: Vec<Vec<String>>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: String,
    /// Relative width.
    pub share: u16,
}

impl Block {
    /// The whole text.
    pub fn text(&self) -> String {
        self.runs.iter().map(|r| r.text.as_str()).collect()
    }

    /// The addresses its runs come from, in order, each once: the block's `data-from`.
    pub fn from(&self) -> Vec<&str> {
        let mut seen = Vec::new();
        for from in self.runs.iter().filter_map(|r| r.from.as_deref()) {
            if !seen.contains(&from) {
                seen.push(from);
            }
        }
        seen
    }
}
