//! What a review still lacks, found by rules: one file per family of fields.
//!
//! A rule knows no words: it names itself, a field to go to and a few words of the person's own to quote.

mod basics;
mod causes;
mod impacts;
mod incident;
mod links;
mod measures;
mod progress;
mod rule;
mod section;
mod wordings;

pub use progress::{Progress, State, progress};
pub use rule::{Rule, Severity};
pub use section::Section;
pub use wordings::wordings;

use super::{Review, says};

/// What a check found: which rule, how sure, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    /// Address of the field to go to; of the list, if the list is what lacks something.
    pub field: String,
    /// The words of the item concerned, cut to a quotable length; empty if there are none.
    pub about: String,
}

impl Finding {
    /// A finding that speaks of no item in particular.
    fn at(rule: Rule, field: impl Into<String>) -> Finding {
        Finding { rule, severity: rule.severity(), field: field.into(), about: String::new() }
    }

    /// The section in which it is mended: a cause without an answer is answered among the measures.
    pub fn section(&self) -> Section {
        match self.rule {
            Rule::CauseUnanswered => Section::Measures,
            _ => Section::of(&self.field).unwrap_or(Section::Basics),
        }
    }

    /// A finding about the item that says `heading` or, without one, `text`.
    fn about(self, heading: &str, text: &str) -> Finding {
        let words = if says(heading) { heading } else { text };
        Finding { about: quotable(words), ..self }
    }
}

/// All findings, in the order of the sections.
pub fn check(review: &Review) -> Vec<Finding> {
    // Called in that order instead of sorted: a sort weighs several kilobytes.
    let mut findings = Vec::new();
    basics::check(review, &mut findings);
    incident::check(review, &mut findings);
    impacts::check(review, &mut findings);
    causes::check(review, &mut findings);
    links::of_causes(review, &mut findings);
    measures::check(review, &mut findings);
    links::of_measures(review, &mut findings);
    findings
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
fn untold(said: &[&str], to: String) -> Finding {
    match said.iter().find(|s| says(s)) {
        Some(remainder) => Finding::at(Rule::ItemNotTold, to).about(remainder, ""),
        None => Finding::at(Rule::ItemEmpty, to),
    }
}
