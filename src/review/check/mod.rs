//! What a review still lacks or gets wrong, found by rules: one file per family.
//!
//! A rule knows no words of the interface: it names itself, a field to go to and a few words of the person's own to
//! quote. Nothing a rule finds ever keeps anybody from saving or exporting.

mod basics;
mod causes;
mod dates;
mod facts;
mod figures;
mod filler;
mod form;
mod impacts;
mod incident;
mod lexicon;
mod links;
mod measures;
mod names;
mod numbers;
mod outside;
mod people;
mod progress;
mod promises;
mod reasons;
mod repeats;
mod rule;
mod scope;
mod section;
mod sentences;
mod unfilled;
mod wordings;

pub use lexicon::{Class, Lexicon};
pub use progress::{Progress, State, progress};
pub use repeats::Other;
pub use rule::{Rule, Severity};
pub use section::Section;

use chrono::NaiveDate;

use super::{Item, Review, says};
use crate::i18n::{Lang, t};
use scope::Scope;

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
    /// The dismissal that covers it: a position in [`Review::dismissals`].
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

/// What a check has to know besides the review.
#[derive(Default)]
pub struct Around<'a> {
    /// The day on this machine's calendar; without it nothing is held to lie in the future.
    pub today: Option<NaiveDate>,
    /// What is wrong with each of the own wordings, if anything is: only composing knows how they stand.
    pub wordings: &'a [Option<Rule>],
    /// The other drafts, whose sentences should not stand here.
    pub others: &'a [Other],
}

impl Finding {
    /// A finding that speaks of no item in particular.
    fn at(rule: Rule, field: impl Into<String>) -> Finding {
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
            Detail::Ask(name) => &t::named(lang, &["instead-", name].concat(), "", ""),
        };
        // Empty phrases come with marks of their own, each with its pair.
        let about = if matches!(self.detail, Detail::Ask(_)) { &self.about } else { &nested(&self.about) };
        t::named(lang, &["finding-", self.rule.id()].concat(), about, detail)
    }

    /// A finding about the item that says `heading` or, without one, `text`.
    fn about(self, heading: &str, text: &str) -> Finding {
        let words = if says(heading) { heading } else { text };
        Finding { about: quotable(words), ..self }
    }

    /// A finding that sets other words against those it is about.
    fn against(self, words: &str) -> Finding {
        Finding { detail: Detail::Words(quotable(words)), ..self }
    }
}

/// All findings, dismissed ones among them, in the order of the sections.
pub fn check(review: &Review, around: &Around) -> Vec<Finding> {
    let scope = Scope::of(review, around);
    let mut found = Vec::new();
    basics::check(review, &mut found);
    incident::check(review, &mut found);
    impacts::check(review, &mut found);
    causes::check(review, &mut found);
    links::of_causes(&scope, &mut found);
    reasons::check(&scope, &mut found);
    measures::check(&scope, &mut found);
    links::of_measures(&scope, &mut found);
    let families =
        [dates::check, unfilled::check, filler::check, form::check, numbers::check, people::check, repeats::check];
    for family in families {
        family(&scope, &mut found);
    }
    wordings::check(&scope, &mut found);
    let mut findings = in_order(found);
    if review.dismissals.is_empty() {
        return findings;
    }
    for finding in &mut findings {
        let of = review.lasting_address(&finding.field);
        let covers = |d: &super::Dismissal| d.of == of && d.rule == finding.rule.id() && d.about == finding.about;
        finding.dismissed = review.dismissals.iter().position(covers);
    }
    findings
}

/// In the order of the sections that hold the fields; a sort would weigh several kilobytes.
fn in_order(found: Vec<Finding>) -> Vec<Finding> {
    let mut sections = Section::ALL.map(|_| Vec::new());
    for finding in found {
        let section = Section::of(&finding.field).unwrap_or(Section::Basics);
        sections[section as usize].push(finding);
    }
    sections.into_iter().flatten().collect()
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
/// would be left out with it. `to` is the field to go to.
fn untold(item: &dyn Item, to: String) -> Finding {
    match item.texts().into_iter().find(|(_, words, _)| says(words)) {
        Some((_, remainder, _)) => Finding::at(Rule::ItemNotTold, to).about(remainder, ""),
        None => Finding::at(Rule::ItemEmpty, to),
    }
}
