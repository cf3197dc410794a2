//! What a review still lacks or gets wrong, found by rules: one file per family.
//!
//! A rule knows no words of the interface: it names itself, a field to go to and a few words of the person's own to
//! quote. Nothing a rule finds ever keeps anybody from saving or exporting.

mod around;
mod basics;
mod causes;
mod dates;
mod facts;
mod figures;
mod filler;
mod finding;
mod form;
mod impacts;
mod incident;
mod lexicon;
mod links;
mod measures;
mod names;
mod numbers;
mod other;
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

pub use around::Around;
pub use finding::{Detail, Finding};
pub use lexicon::{Class, Lexicon};
pub use other::Other;
pub use progress::{Progress, State, progress};
pub use rule::{Rule, Severity};
pub use section::Section;

use crate::review::{Dismissal, Review};
use scope::Scope;

/// All findings, dismissed ones among them, in the order of the sections.
pub fn check(review: &Review, around: &Around) -> Vec<Finding> {
    let scope = Scope::of(review, around);
    let mut findings = Vec::new();
    basics::check(review, &mut findings);
    incident::check(review, &mut findings);
    impacts::check(review, &mut findings);
    causes::check(review, &mut findings);
    links::of_causes(&scope, &mut findings);
    reasons::check(&scope, &mut findings);
    measures::check(&scope, &mut findings);
    links::of_measures(&scope, &mut findings);
    let families =
        [dates::check, unfilled::check, filler::check, form::check, numbers::check, people::check, repeats::check];
    for family in families {
        family(&scope, &mut findings);
    }
    wordings::check(&scope, &mut findings);
    let section = |finding: &Finding| Section::of(&finding.field).unwrap_or(Section::Basics);
    findings.sort_by_key(section);
    if review.dismissals.is_empty() {
        return findings;
    }
    for finding in &mut findings {
        let of = review.lasting_address(&finding.field);
        let covers = |d: &Dismissal| d.of == of && d.rule == finding.rule.id() && d.about == finding.about;
        finding.dismissed = review.dismissals.iter().position(covers);
    }
    findings
}
