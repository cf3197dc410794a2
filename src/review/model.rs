//! The model of a review. Field names are those of the draft file, which are also the field addresses.

use std::fmt;

use super::json::Value;
pub use crate::catalog::{DomainId, Level, Strength};
use crate::i18n::Lang;

/// What a newer version stored beside the fields known here, in its order; kept so that a round trip loses nothing.
pub type Unknown = Vec<(String, Value)>;

/// The kind of document (文种).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 检查材料: a self-examination.
    #[default]
    SelfExamination,
    /// 情况报告: an incident report to a superior.
    Report,
    /// 整改报告: progress of the rectification.
    Progress,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::SelfExamination, Kind::Report, Kind::Progress];
}

/// Who speaks in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Voice {
    /// 我们: an office.
    #[default]
    Unit,
    /// 我: one person.
    Person,
}

impl Voice {
    pub const ALL: [Voice; 2] = [Voice::Unit, Voice::Person];
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// 未启动
    Open,
    /// 进行中
    Doing,
    /// 已完成、待核实
    Done,
    /// 已核实销号
    Closed,
    /// 长期坚持
    Lasting,
}

impl Status {
    pub const ALL: [Status; 5] = [Status::Open, Status::Doing, Status::Done, Status::Closed, Status::Lasting];
}

/// The type of digits and Latin letters in a Chinese document, which GB/T 9704-2012 leaves to reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Latin {
    /// The type of the text around them, as the standard says without exception.
    #[default]
    Same,
    /// Times New Roman, a common house rule.
    Times,
}

/// The line pitch of a Chinese document; GB/T 9704-2012, 5.2.3, asks for 22 lines and gives no figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pitch {
    /// 28.95 pt: 22 lines fill the text block.
    #[default]
    Full,
    /// 28 pt, a common house rule: 22 lines leave 7.7 mm of it blank.
    Round,
}

/// The stable name of a list item; made by the caller, never reused within a review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub String);

impl From<&str> for ItemId {
    fn from(id: &str) -> Self {
        ItemId(id.to_owned())
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// All answers about one incident. Every text is kept exactly as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    pub kind: Kind,
    pub voice: Voice,
    pub domain: DomainId,
    /// Language of the document, not of the interface.
    pub language: Lang,
    pub title: String,
    /// 主送机关: who receives the document.
    pub addressee: String,
    /// The office that issues it.
    pub unit: String,
    /// The person who signs, in a person's document.
    pub signer: String,
    /// Date of the document, as typed.
    pub date: String,
    /// Names of further enclosures.
    pub attachments: Vec<String>,
    pub incident: Incident,
    pub impacts: Vec<Impact>,
    pub causes: Vec<Cause>,
    pub remedies: Vec<Remedy>,
    pub measures: Vec<Measure>,
    pub layout: Layout,
    /// Paragraphs that somebody put into words of their own.
    pub wordings: Vec<Wording>,
    /// Findings that somebody decided to leave as they are.
    pub dismissals: Vec<Dismissal>,
    pub unknown: Unknown,
}

/// How the document is set where the standard leaves room, and what stands on it besides the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub latin: Latin,
    pub pitch: Pitch,
    /// Whether the ledger is bound behind the document.
    pub ledger: bool,
    /// Whether causes and measures are bound behind the document, as a table and, where a format can, as a picture.
    pub map: bool,
    /// Whether signature and date leave room for a seal (GB/T 9704-2012, 7.3.5.1).
    pub seal: bool,
    /// Whether measures stand under slogan words (突出“严”字).
    pub slogan: bool,
    /// Whether the document has a 版头 (GB/T 9704-2012, 7.2).
    pub head: bool,
    /// 份号
    pub copy_number: String,
    /// 密级和保密期限
    pub secrecy: String,
    /// 紧急程度
    pub urgency: String,
    /// 发文机关标志
    pub masthead: String,
    /// 发文字号
    pub reference: String,
    /// 签发人
    pub approver: String,
    /// Whether the document has a 版记 (GB/T 9704-2012, 7.4).
    pub imprint: bool,
    /// 抄送机关
    pub copies: String,
    /// 印发机关
    pub printer: String,
    /// 印发日期, as typed.
    pub printed: String,
    pub unknown: Unknown,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            latin: Latin::default(),
            pitch: Pitch::default(),
            ledger: true,
            map: false,
            seal: false,
            slogan: false,
            head: false,
            copy_number: String::new(),
            secrecy: String::new(),
            urgency: String::new(),
            masthead: String::new(),
            reference: String::new(),
            approver: String::new(),
            imprint: false,
            copies: String::new(),
            printer: String::new(),
            printed: String::new(),
            unknown: Unknown::new(),
        }
    }
}

/// A paragraph of the document in somebody's own words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    pub id: ItemId,
    /// The key of the paragraph, see `report::Block::key`.
    pub of: String,
    /// What the answers said there when it was last looked at.
    pub basis: String,
    /// The own words, a paragraph a line; empty leaves the paragraph out.
    pub text: String,
    pub unknown: Unknown,
}

/// A finding that somebody looked at and decided to leave, and why. It counts for the words it was made about: when
/// they change, the finding is back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dismissal {
    pub id: ItemId,
    /// Name of the rule, see `check::Rule::id`.
    pub rule: String,
    /// What it was found at, see [`Review::lasting_address`].
    pub of: String,
    /// The words the finding quoted.
    pub about: String,
    /// Why it stays, in somebody's own words.
    pub reason: String,
    pub unknown: Unknown,
}

/// What happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incident {
    /// One sentence: what went wrong.
    pub summary: String,
    /// Day and time it began, as typed.
    pub started: String,
    pub place: String,
    /// How it came to light, or who criticised it.
    pub source: String,
    pub people: Vec<Person>,
    pub timeline: Vec<Moment>,
    pub unknown: Unknown,
}

/// Somebody who took part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    pub id: ItemId,
    pub name: String,
    /// Post or function.
    pub role: String,
    pub unknown: Unknown,
}

/// One step of the incident.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    pub id: ItemId,
    /// Day and time, as typed.
    pub at: String,
    pub text: String,
    pub unknown: Unknown,
}

/// One adverse effect.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Impact {
    pub id: ItemId,
    pub heading: String,
    pub text: String,
    pub unknown: Unknown,
}

/// One cause on one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    pub id: ItemId,
    pub level: Level,
    pub heading: String,
    pub text: String,
    /// The record that proves it.
    pub evidence: String,
    /// Shallower causes that this one explains.
    pub explains: Vec<ItemId>,
    /// The catalogue entry it was ticked from.
    pub catalog: Option<String>,
    pub unknown: Unknown,
}

impl Cause {
    /// An empty cause on `level`.
    pub fn new(id: ItemId, level: Level) -> Cause {
        Cause {
            id,
            level,
            heading: String::new(),
            text: String::new(),
            evidence: String::new(),
            explains: Vec::new(),
            catalog: None,
            unknown: Unknown::new(),
        }
    }
}

/// Something already put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remedy {
    pub id: ItemId,
    /// Day it was done, as typed.
    pub done_on: String,
    pub text: String,
    pub unknown: Unknown,
}

/// A commitment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measure {
    pub id: ItemId,
    pub heading: String,
    pub text: String,
    /// Causes it answers.
    pub answers: Vec<ItemId>,
    /// Not judged yet when absent.
    pub strength: Option<Strength>,
    pub owner: String,
    /// Day it is due, as typed.
    pub due: String,
    /// How its completion is proved.
    pub proof: String,
    /// Nothing said yet when absent.
    pub status: Option<Status>,
    /// The catalogue entry it was adopted from.
    pub catalog: Option<String>,
    pub unknown: Unknown,
}

impl Wording {
    /// Whether somebody changed the words it began with.
    pub fn is_changed(&self) -> bool {
        self.text != self.basis
    }

    /// Whether it leaves its paragraph out.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Words to know it by.
    pub fn words(&self) -> &str {
        if self.is_blank() { &self.basis } else { &self.text }
    }
}

impl Review {
    /// A new review in `language`; everything else is empty or the default.
    pub fn new(language: Lang) -> Review {
        Review { language, ..Review::default() }
    }

    /// The cause with this id.
    pub fn cause(&self, id: &ItemId) -> Option<&Cause> {
        self.causes.iter().find(|c| c.id == *id)
    }

    /// The causes of one level with their positions in `causes`, in order.
    pub fn causes_of(&self, level: Level) -> impl Iterator<Item = (usize, &Cause)> {
        self.causes.iter().enumerate().filter(move |(_, c)| c.level == level)
    }

    /// The text or choice at a field address, as its control shows it; `None` if there is no such field.
    pub fn field(&self, address: &str) -> Option<String> {
        super::field::value(self, address)
    }
}
