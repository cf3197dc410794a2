//! Checks what a review lacks or gets wrong. Each family of rules has a file.
//!
//! A rule contains no text of the interface. Its finding names the rule, the field to go to and a few words of the
//! review to quote.
//!
//! Invariants:
//!
//! - A check cannot change the review, as it borrows it immutably.
//! - Every rule has a name of its own and a message in both languages (`tests/core/checks.rs`).
//! - Every rule of form says where it comes from (`tests/core/authority.rs`).
//! - Every finding points to a field or list of the review (`tests/core/checks.rs`).
//! - Well written reviews cause no finding of [`Severity::Certain`] or [`Severity::Suspect`] (`tests/core/judged.rs`).
//! - The time of a check grows linearly with the length of the review (`benches/check.rs`).
//! - Rules depend on `finding`, `rule` and `scope`, never on this file (`tests/core/circles.rs`).

mod ages;
mod around;
mod authority;
mod basics;
mod causes;
mod coach;
mod commands;
mod dates;
mod extent;
mod facts;
mod figures;
mod filler;
mod finding;
mod form;
mod identity;
mod impacts;
mod incident;
mod lexicon;
mod links;
mod measures;
mod named;
mod names;
mod negatives;
mod numbers;
mod numerals;
mod ordinary;
mod other;
mod outside;
mod people;
mod progress;
mod promises;
mod proofs;
mod reasons;
mod repeats;
mod rule;
mod scope;
mod section;
mod sentences;
mod starts;
mod tickets;
mod unfilled;
mod voice;
mod weak;
mod wordings;

pub use around::Around;
pub use authority::Authority;
pub use finding::{Detail, Finding};
pub use lexicon::{Class, Lexicon};
pub use other::Other;
pub use progress::{Completeness, Progress, progress};
pub use rule::{Rule, Severity};
pub use section::Section;

use crate::review::{Dismissal, Edit, Review, Strength, word};
use scope::Scope;

/// The edit that does what a finding asks for, if there is one that needs no further words.
pub fn mend(review: &Review, finding: &Finding) -> Option<Edit> {
    let value = match finding.rule {
        Rule::VoiceMixed => voice::in_own_words(review, &finding.field)?,
        Rule::SmallStart => starts::capitalised(review, &finding.field)?,
        Rule::StrengthDoubtful | Rule::StrengthOverrated => word(&Strength::Weak).to_owned(),
        _ => return None,
    };
    Some(Edit::Set { field: finding.field.clone(), value })
}

/// All findings, including dismissed ones, in the order of the sections.
pub fn check(review: &Review, around: &Around) -> Vec<Finding> {
    let scope = Scope::of(review, around);
    let mut findings = Vec::new();
    basics::check(review, &mut findings);
    incident::check(review, &mut findings);
    impacts::check(review, &mut findings);
    causes::check(review, &mut findings);
    links::of_causes(&scope, &mut findings);
    reasons::check(&scope, &mut findings);
    negatives::check(&scope, &mut findings);
    extent::check(review, &mut findings);
    extent::told(review, &mut findings);
    measures::check(&scope, &mut findings);
    links::of_measures(&scope, &mut findings);
    tickets::check(&scope, &mut findings);
    let families = [
        dates::check,
        unfilled::check,
        filler::check,
        form::check,
        numbers::check,
        starts::check,
        identity::check,
        people::check,
        voice::check,
        repeats::check,
    ];
    for family in families {
        family(&scope, &mut findings);
    }
    wordings::check(&scope, &mut findings);
    if !review.document().tells_causes() {
        let is_of_causes =
            |f: &Finding| Section::of(&f.field) == Some(Section::Causes) || f.rule == Rule::MeasureUnconnected;
        findings.retain(|finding| !is_of_causes(finding));
    }
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
