//! What a check found, and what it says about it.

use super::{
    rule::{Rule, Severity},
    section::Section,
};
use crate::{
    i18n::{Lang, t},
    review::says,
};

/// What a check found: which rule, how sure, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    /// Address of the field to go to; of the list, if the list is what lacks something.
    pub field: String,
    /// The words it is about, cut to a quotable length; empty if there are none.
    pub about: String,
    /// What is to be set against them, or asked for; empty for most rules.
    pub detail: Detail,
    /// The dismissal that covers it: a position in [`crate::review::Review::dismissals`].
    pub dismissed: Option<usize>,
}

/// The second half of what a finding says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Detail {
    #[default]
    None,
    /// Words of the person's own.
    Words(String),
    /// The name of the question to ask instead of an empty phrase: `instead-<name>` in the messages.
    Ask(&'static str),
}

impl Finding {
    /// A finding that speaks of no item in particular.
    pub(super) fn at(rule: Rule, field: impl Into<String>) -> Finding {
        let (severity, field) = (rule.severity(), field.into());
        Finding { rule, severity, field, about: String::new(), detail: Detail::None, dismissed: None }
    }

    /// The section in which it is mended: a cause without an answer is answered among the measures.
    pub fn section(&self) -> Section {
        match self.rule {
            Rule::CauseUnanswered | Rule::RootOnlyWeak | Rule::MindsetOnlyTaught => Section::Measures,
            _ => Section::of(&self.field).unwrap_or(Section::Basics),
        }
    }

    /// Whether it still waits for an answer.
    pub fn is_open(&self) -> bool {
        self.dismissed.is_none()
    }

    /// What it says in `lang`: what was found, and what to do about it.
    pub fn message(&self, lang: Lang) -> String {
        let detail = match &self.detail {
            Detail::None => "",
            Detail::Words(words) => &nested(words),
            Detail::Ask(name) => &t::named(lang, &format!("instead-{name}"), "", ""),
        };
        // Empty phrases come with marks of their own, each with its pair.
        let about = if matches!(self.detail, Detail::Ask(_)) { &self.about } else { &nested(&self.about) };
        t::named(lang, &format!("finding-{}", self.rule.id()), about, detail)
    }

    /// A finding about the item that says `heading` or, without one, `text`.
    pub(super) fn about(self, heading: &str, text: &str) -> Finding {
        let words = if says(heading) { heading } else { text };
        Finding { about: quotable(words), ..self }
    }

    /// A finding that sets other words against those it is about.
    pub(super) fn against(self, words: &str) -> Finding {
        Finding { detail: Detail::Words(quotable(words)), ..self }
    }
}

/// Quotation marks within a quotation become single ones.
fn nested(words: &str) -> String {
    words.replace('“', "‘").replace('”', "’")
}

/// The first line of `words` without its closing stop, cut where it gets too long to quote.
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

/// What is wrong with an item that the document will not tell: nothing in it at all, or a remainder that
/// would be left out with it. `said` are its fields, `to` the field to go to.
pub(super) fn untold(said: &[&str], to: String) -> Finding {
    match said.iter().find(|s| says(s)) {
        Some(remainder) => Finding::at(Rule::ItemNotTold, to).about(remainder, ""),
        None => Finding::at(Rule::ItemEmpty, to),
    }
}
