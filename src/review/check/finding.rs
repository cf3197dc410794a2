//! The result of a rule, and its message.

use super::{
    rule::{Rule, Severity},
    section::Section,
};
use crate::{
    i18n::{Lang, Words, t},
    review::{Item, says},
};

/// What a rule found: which rule, how sure it is, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    /// Address of the field to go to; of the list, if the list lacks an entry.
    pub field: String,
    /// The words it is about, shortened for quoting; empty if there are none.
    pub about: String,
    /// The words to compare them with, or the question to ask; none for most rules.
    pub detail: Detail,
    /// Position in [`crate::review::Review::dismissals`] of the dismissal that covers it.
    pub dismissed: Option<usize>,
}

/// The second part of a finding's message.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Detail {
    #[default]
    None,
    /// Words from the review.
    Words(String),
    /// Name of the question to ask instead of an empty phrase: the message `instead-<name>`.
    Ask(&'static str),
    /// The question for figures: that of a catalogue entry, or else how many and how long.
    Figures(Option<Words>),
}

impl Finding {
    /// A finding without words to quote.
    pub(super) fn at(rule: Rule, field: impl Into<String>) -> Finding {
        let (severity, field) = (rule.severity(), field.into());
        Finding { rule, severity, field, about: String::new(), detail: Detail::None, dismissed: None }
    }

    /// The section in which it can be corrected. A cause without an answer is corrected in the measures.
    pub fn section(&self) -> Section {
        match self.rule {
            Rule::CauseUnanswered | Rule::RootOnlyWeak | Rule::MindsetOnlyTaught => Section::Measures,
            _ => Section::of(&self.field).unwrap_or(Section::Basics),
        }
    }

    /// Whether the user has not dismissed it.
    pub fn is_open(&self) -> bool {
        self.dismissed.is_none()
    }

    /// The message in `lang`: what was found, and what to do about it.
    pub fn message(&self, lang: Lang) -> String {
        let detail = match &self.detail {
            Detail::None => "",
            Detail::Words(words) => &nested(words),
            Detail::Ask(name) => &t::named(lang, &format!("instead-{name}"), "", ""),
            Detail::Figures(ask) => ask.map_or_else(|| t::ask_figures(lang), |ask| ask.get(lang)),
        };
        // Empty phrases already have their own quotation marks.
        let about = if matches!(self.detail, Detail::Ask(_)) { &self.about } else { &nested(&self.about) };
        t::named(lang, &format!("finding-{}", self.rule.id()), about, detail)
    }

    /// The same finding about the item with this `heading`, or with this `text` if it has no heading.
    pub(super) fn about(self, heading: &str, text: &str) -> Finding {
        let words = if says(heading) { heading } else { text };
        Finding { about: quotable(words), ..self }
    }

    /// The same finding with other words to compare with.
    pub(super) fn against(self, words: &str) -> Finding {
        Finding { detail: Detail::Words(quotable(words)), ..self }
    }
}

/// Turns double quotation marks into single ones, for use within a quotation.
fn nested(words: &str) -> String {
    words.replace('“', "‘").replace('”', "’")
}

/// The first line of `words` without its final punctuation, shortened for quoting.
fn quotable(words: &str) -> String {
    /// In columns: a Chinese character takes two.
    const ROOM: usize = 48;
    if !says(words) {
        return String::new();
    }
    let line = words.lines().find(|l| says(l)).unwrap_or_default();
    let line = line.trim().trim_end_matches(['。', '.', '；', ';', '，', ',', '：', ':']);
    let mut room = ROOM;
    for (at, c) in line.char_indices() {
        let width = if c.is_ascii() { 1 } else { 2 };
        if width > room {
            return format!("{}…", line[..at].trim_end());
        }
        room -= width;
    }
    line.to_owned()
}

/// The finding for an item that the document leaves out: it is empty, or it has a remainder that is left out with it.
/// `to` is the field to go to.
pub(super) fn untold(item: &dyn Item, to: String) -> Finding {
    match item.texts().into_iter().find(|(_, words, _)| says(words)) {
        Some((_, remainder, _)) => Finding::at(Rule::ItemNotTold, to).about(remainder, ""),
        None => Finding::at(Rule::ItemEmpty, to),
    }
}
