//! Closed choices and their words: the values of choices in a draft file and in controls.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use crate::catalog::{DomainId, Level, Strength};
use crate::i18n::Lang;

/// A closed choice of the draft file.
pub trait Choice: Copy + PartialEq + 'static {
    /// The choices with their words in the file, in the order they are offered.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this choice in the draft file.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(choice, _)| *choice == self).map_or("", |(_, word)| word)
    }
}

/// The word of a choice in the draft file.
pub fn word<C: Choice>(choice: &C) -> String {
    choice.word().to_owned()
}

/// The choice with this word.
pub fn parse<C: Choice>(word: &str) -> Option<C> {
    C::WORDS.iter().find(|(_, w)| *w == word).map(|(c, _)| *c)
}

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

/// What kind of responsibility the author takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Responsibility {
    /// 直接责任
    Direct,
    /// 主要领导责任
    Leading,
    /// 重要领导责任
    Supervising,
    /// 属地管理责任
    Local,
    /// 监管责任
    Oversight,
}

impl Responsibility {
    pub const ALL: [Responsibility; 5] = [
        Responsibility::Direct,
        Responsibility::Leading,
        Responsibility::Supervising,
        Responsibility::Local,
        Responsibility::Oversight,
    ];
}

/// How the items of a section are set in a Chinese document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ItemStyle {
    /// Under numbered headings of the second level (GB/T 9704-2012, 7.3.3).
    #[default]
    Headed,
    /// In running text: 一是, 二是.
    RunIn,
}

/// Which columns the ledger of the document has. The spreadsheet always has all that hold something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LedgerColumns {
    /// Those that inspectors ask for.
    #[default]
    Standard,
    /// All that hold something.
    Full,
}

/// Where an office's own sentence stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhrasePlace {
    /// In a self-examination between how the incident came to light and who is responsible, in other kinds after the opening.
    Opening,
    /// At the beginning of the measures.
    Measures,
    /// Before the closing.
    Closing,
}

impl PhrasePlace {
    pub const ALL: [PhrasePlace; 3] = [PhrasePlace::Opening, PhrasePlace::Measures, PhrasePlace::Closing];
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// 未启动
    Open,
    /// 正在推进
    Doing,
    /// 已完成待核实
    Done,
    /// 已核实销号
    Closed,
    /// 长期坚持
    Lasting,
}

impl Status {
    pub const ALL: [Status; 5] = [Status::Open, Status::Doing, Status::Done, Status::Closed, Status::Lasting];
}

/// The type of digits and Latin letters in a Chinese document, for which GB/T 9704-2012 can be read in two ways; the type of an
/// English one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Latin {
    /// In Chinese the type of the text around them, as the standard says without exception; in English Arial.
    #[default]
    Same,
    /// Times New Roman, a common house rule.
    Times,
    /// Calibri, in English documents; in Chinese ones as [`Latin::Same`].
    Calibri,
}

/// The sheet of an English document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 mm × 297 mm.
    #[default]
    A4,
    /// US Letter, 8.5 in × 11 in.
    Letter,
}

impl Paper {
    pub(super) fn is_default(&self) -> bool {
        *self == Paper::default()
    }
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

impl Choice for Kind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Kind::SelfExamination, "self"), (Kind::Report, "report"), (Kind::Progress, "progress")];
}

impl Choice for Voice {
    const WORDS: &'static [(Self, &'static str)] = &[(Voice::Unit, "unit"), (Voice::Person, "person")];
}

impl Choice for Lang {
    const WORDS: &'static [(Self, &'static str)] = &[(Lang::Zh, "zh-CN"), (Lang::En, "en")];
}

impl Choice for Level {
    const WORDS: &'static [(Self, &'static str)] = Level::WORDS;
}

impl Choice for Strength {
    const WORDS: &'static [(Self, &'static str)] = Strength::WORDS;
}

impl Choice for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Status::Open, "open"),
        (Status::Doing, "doing"),
        (Status::Done, "done"),
        (Status::Closed, "closed"),
        (Status::Lasting, "lasting"),
    ];
}

impl Choice for DomainId {
    const WORDS: &'static [(Self, &'static str)] = DomainId::WORDS;
}

impl Choice for Responsibility {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Responsibility::Direct, "direct"),
        (Responsibility::Leading, "leading"),
        (Responsibility::Supervising, "supervising"),
        (Responsibility::Local, "local"),
        (Responsibility::Oversight, "oversight"),
    ];
}

impl Choice for ItemStyle {
    const WORDS: &'static [(Self, &'static str)] = &[(ItemStyle::Headed, "headed"), (ItemStyle::RunIn, "run-in")];
}

impl Choice for LedgerColumns {
    const WORDS: &'static [(Self, &'static str)] =
        &[(LedgerColumns::Standard, "standard"), (LedgerColumns::Full, "full")];
}

impl Choice for PhrasePlace {
    const WORDS: &'static [(Self, &'static str)] =
        &[(PhrasePlace::Opening, "opening"), (PhrasePlace::Measures, "measures"), (PhrasePlace::Closing, "closing")];
}

impl Choice for Latin {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Latin::Same, "same"), (Latin::Times, "times"), (Latin::Calibri, "calibri")];
}

impl Choice for Paper {
    const WORDS: &'static [(Self, &'static str)] = &[(Paper::A4, "a4"), (Paper::Letter, "letter")];
}

impl Choice for Pitch {
    const WORDS: &'static [(Self, &'static str)] = &[(Pitch::Full, "28.95"), (Pitch::Round, "28")];
}

impl Choice for bool {
    const WORDS: &'static [(Self, &'static str)] = &[(true, "yes"), (false, "no")];
}

/// Reads a choice from its word. An enum's derived `Deserialize` would also accept `{"report": null}`.
fn deserialize<'de, C: Choice, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    let word = String::deserialize(deserializer)?;
    parse(&word).ok_or_else(|| de::Error::custom(format!("unknown choice {word:?}")))
}

/// Implements serde's traits by [`Choice::WORDS`].
macro_rules! by_word {
    ($($choice:ty),*) => {
        $(
            impl Serialize for $choice {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.word())
                }
            }

            impl<'de> Deserialize<'de> for $choice {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserialize(deserializer)
                }
            }
        )*
    };
}

by_word!(
    DomainId,
    ItemStyle,
    Kind,
    Lang,
    Latin,
    LedgerColumns,
    Level,
    Paper,
    PhrasePlace,
    Pitch,
    Responsibility,
    Status,
    Strength,
    Voice
);

/// Stores a switch as the word of its control instead of a JSON boolean: for `#[serde(with = "yes_no")]`.
pub mod yes_no {
    use serde::{Deserializer, Serializer};

    use super::Choice;

    pub fn serialize<S: Serializer>(on: &bool, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(on.word())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
        super::deserialize(deserializer)
    }
}
