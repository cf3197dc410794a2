//! The model of a review. Field names are those of the draft file, which are also the field addresses.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::choice::{
    DomainId, ItemStyle, Kind, Latin, LedgerColumns, Level, Paper, Pitch, Responsibility, Status, Strength, Voice,
    yes_no,
};
use crate::i18n::Lang;

/// What a newer version stored beside the fields known here, in its order; kept so that a round trip loses nothing.
pub type Unknown = Map<String, Value>;

/// The stable name of a list item; made by the caller, never reused within a review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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

/// All answers about one incident: its facts, and the documents made of them. Every text is kept exactly as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// There is always one.
    pub documents: Vec<Document>,
    /// The id of the document that field addresses mean. The first one, if there is none with that id.
    pub at_hand: ItemId,
    pub domain: DomainId,
    pub incident: Incident,
    pub impacts: Vec<Impact>,
    pub causes: Vec<Cause>,
    pub remedies: Vec<Remedy>,
    /// 举一反三: other places looked at for the same fault.
    pub extent: Vec<Extent>,
    pub measures: Vec<Measure>,
    #[serde(skip_serializing_if = "Lessons::is_default")]
    pub lessons: Lessons,
    /// Who was told of the incident.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Telling>,
    /// The day or time by which more will be said, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next_update: String,
    /// Words of a document that was imported which found no place, until somebody has worked them off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Findings that somebody decided to leave as they are.
    pub dismissals: Vec<Dismissal>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A review with one empty document.
impl Default for Review {
    fn default() -> Review {
        Document::default().into()
    }
}

/// A review with this document and without facts. Its only document is called `d1`.
impl From<Document> for Review {
    fn from(document: Document) -> Review {
        let id = ItemId::from("d1");
        Review {
            at_hand: id.clone(),
            documents: vec![Document { id, ..document }],
            domain: DomainId::default(),
            incident: Incident::default(),
            impacts: Vec::new(),
            causes: Vec::new(),
            remedies: Vec::new(),
            extent: Vec::new(),
            measures: Vec::new(),
            lessons: Lessons::default(),
            told: Vec::new(),
            next_update: String::new(),
            notes: Vec::new(),
            dismissals: Vec::new(),
            unknown: Unknown::new(),
        }
    }
}

/// One document made of the facts of a review.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    pub id: ItemId,
    pub kind: Kind,
    pub voice: Voice,
    /// Language of the document, not of the interface.
    pub language: Lang,
    pub title: String,
    /// 主送机关: who receives the document.
    pub addressee: String,
    /// The office that issues it.
    pub unit: String,
    /// The person who signs, in a person's document.
    pub signer: String,
    /// 职务: the post of the person who signs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub post: String,
    /// Some responsibility when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsibility: Option<Responsibility>,
    /// 表态: what the author promises at the end.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pledge: String,
    /// Date of the document, as typed.
    pub date: String,
    /// Names of further enclosures.
    pub attachments: Vec<String>,
    pub layout: Layout,
    /// The ids of the office's own sentences that it has; those that fit, as long as nobody has chosen. Ids of sentences that
    /// this office does not have say nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrases: Option<Vec<String>>,
    /// Paragraphs that somebody put into words of their own.
    pub wordings: Vec<Wording>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How the document is set where the standard leaves room, and what stands on it besides the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    pub latin: Latin,
    pub pitch: Pitch,
    #[serde(skip_serializing_if = "Paper::is_default")]
    pub paper: Paper,
    pub items: ItemStyle,
    /// Whether the text says which causes a measure answers, and which a cause explains.
    #[serde(with = "yes_no")]
    pub references: bool,
    /// Whether the ledger is bound behind the document.
    #[serde(with = "yes_no")]
    pub ledger: bool,
    pub ledger_columns: LedgerColumns,
    /// Whether causes and measures are bound behind the document, as a table and, where a format can, as a picture.
    #[serde(with = "yes_no")]
    pub map: bool,
    /// Whether signature and date leave room for a seal (GB/T 9704-2012, 7.3.5.1).
    #[serde(with = "yes_no")]
    pub seal: bool,
    /// Whether measures stand under the slogan words of the catalogue (突出“严”字). Words of the writer’s own need no switch.
    #[serde(with = "yes_no")]
    pub slogan: bool,
    /// Whether the document has a 版头 (GB/T 9704-2012, 7.2).
    #[serde(with = "yes_no")]
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
    #[serde(with = "yes_no")]
    pub imprint: bool,
    /// 抄送机关
    pub copies: String,
    /// 印发机关
    pub printer: String,
    /// 印发日期, as typed.
    pub printed: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout {
            latin: Latin::default(),
            pitch: Pitch::default(),
            paper: Paper::default(),
            items: ItemStyle::default(),
            references: false,
            ledger: true,
            ledger_columns: LedgerColumns::default(),
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wording {
    pub id: ItemId,
    /// The key of the paragraph, see `report::Block::key`.
    pub of: String,
    /// What the answers said there when it was last looked at.
    pub basis: String,
    /// The own words, a paragraph a line; empty leaves the paragraph out.
    pub text: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A finding that somebody looked at and decided to leave, and why. It applies to the words that the finding
/// quoted: when they change, the finding is shown again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dismissal {
    pub id: ItemId,
    /// Name of the rule, see `check::Rule::id`.
    pub rule: String,
    /// The address of the finding, see [`Review::lasting_address`].
    pub of: String,
    /// The words the finding quoted.
    pub about: String,
    /// Why it stays, in somebody's own words.
    pub reason: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Incident {
    /// One sentence: what went wrong.
    pub summary: String,
    /// Day and time it began, as typed.
    pub started: String,
    pub place: String,
    /// How it came to light, or who criticised it.
    pub source: String,
    /// The number under which it is filed, such as INC-204.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// How severe it was, on whatever scale the office has: SEV-2, moderate harm, 一般事故.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub severity: String,
    /// What set it off.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub trigger: String,
    /// Day and time it was noticed, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detected: String,
    /// Day and time from which it did no further harm, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mitigated: String,
    /// Day and time everything was as before, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub resolved: String,
    /// The time zone of all its times: UTC, BST, +08:00. Times without one of their own are in it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    pub people: Vec<Person>,
    pub timeline: Vec<Moment>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Somebody who took part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub id: ItemId,
    pub name: String,
    /// Post or function.
    pub role: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One step of the incident.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    pub id: ItemId,
    /// Day and time, as typed.
    pub at: String,
    pub text: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One adverse effect.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Impact {
    pub id: ItemId,
    pub heading: String,
    pub text: String,
    /// The catalogue entry it was ticked from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One cause on one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cause {
    #[serde(default)]
    pub id: ItemId,
    /// The only field that a file must contain, because no level is a sensible default.
    pub level: Level,
    #[serde(default)]
    pub heading: String,
    #[serde(default)]
    pub text: String,
    /// The record that proves it.
    #[serde(default)]
    pub evidence: String,
    /// Shallower causes that this one explains.
    #[serde(default)]
    pub explains: Vec<ItemId>,
    /// The catalogue entry it was ticked from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    #[serde(flatten)]
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

/// An empty direct cause.
impl Default for Cause {
    fn default() -> Cause {
        Cause::new(ItemId::default(), Level::Direct)
    }
}

/// Something already put right.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remedy {
    pub id: ItemId,
    /// Day it was done, as typed.
    pub done_on: String,
    pub text: String,
    /// The catalogue entry it was ticked from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Another place that was looked at for the same fault.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extent {
    pub id: ItemId,
    /// Where was looked.
    pub place: String,
    /// Who looked.
    pub by: String,
    /// What was found.
    pub found: String,
    /// What of it is put right.
    pub fixed: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What went well, what went badly, and where it was only luck that no more happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lessons {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub well: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub badly: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lucky: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Lessons {
    fn is_default(&self) -> bool {
        *self == Lessons::default()
    }
}

/// Somebody who was told of the incident: the people affected, a regulator, customers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Telling {
    pub id: ItemId,
    pub who: String,
    /// As typed.
    pub when: String,
    /// What they were told.
    pub what: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Words of a document that was imported which found no place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    pub id: ItemId,
    pub text: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A measure that is promised.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Measure {
    pub id: ItemId,
    pub heading: String,
    pub text: String,
    /// Causes it answers.
    pub answers: Vec<ItemId>,
    /// Not judged yet when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
    pub owner: String,
    /// Day it is due, as typed.
    pub due: String,
    /// How its completion is proved.
    pub proof: String,
    /// Nothing said yet when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// 责任领导: who answers for it above the owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub leader: String,
    /// 配合单位: who helps the owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub helpers: String,
    /// 临时管控: what holds until it is done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub interim: String,
    /// 成效标准: what will be different, by which indicator and target, and the day it is looked at.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub effect: String,
    /// 复查日期: the day it is looked at again, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub recheck: String,
    /// 验收人: who verifies it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub verifier: String,
    /// 销号日期: the day it was closed, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub closed_on: String,
    /// 未完成原因
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// 下一步
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next: String,
    /// 进展情况
    #[serde(skip_serializing_if = "String::is_empty")]
    pub progress: String,
    /// Where the work is tracked: an address or a number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ticket: String,
    /// A slogan word of the writer's own, such as 严字为先.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub slogan: String,
    /// The catalogue entry it was adopted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    #[serde(flatten)]
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

    /// Whether it may reword the title, by its key.
    pub fn is_of_title(&self) -> bool {
        self.of.starts_with("title ")
    }

    /// The text that identifies it in a list: its own or, if it is blank, that of the paragraph it replaces.
    pub fn words(&self) -> &str {
        if self.is_blank() { &self.basis } else { &self.text }
    }
}

impl Review {
    /// A new review with a document in `language`; everything else is empty or the default.
    pub fn new(language: Lang) -> Review {
        let mut document = Document { language, ..Document::default() };
        document.layout.ledger = language == Lang::Zh;
        document.into()
    }

    /// The cause with this id.
    pub fn cause(&self, id: &ItemId) -> Option<&Cause> {
        self.causes.iter().find(|c| c.id == *id)
    }

    /// The causes of one level with their positions in `causes`, in order.
    pub fn causes_of(&self, level: Level) -> impl Iterator<Item = (usize, &Cause)> {
        self.causes.iter().enumerate().filter(move |(_, c)| c.level == level)
    }
}
