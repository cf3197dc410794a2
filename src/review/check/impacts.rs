//! The effects on people, on trust and on the work.

use super::{
    finding::{Detail, Finding, untold},
    rule::Rule,
};
use crate::{
    catalog,
    review::{Impact, Item, Review, says},
};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    if !review.impacts.iter().any(|i| i.is_told()) {
        findings.push(Finding::at(Rule::ImpactMissing, "impacts"));
    }
    for (n, impact) in review.impacts.iter().enumerate() {
        if !impact.is_told() {
            findings.push(untold(impact, format!("impacts.{n}.heading")));
        } else if !says(&impact.text) {
            findings.push(lacks_figures(Rule::ImpactTextMissing, n, impact));
        }
    }
}

/// The finding that the text of an effect lacks figures, with the question of the entry that was ticked.
pub(super) fn lacks_figures(rule: Rule, n: usize, impact: &Impact) -> Finding {
    let ask = impact.catalog.as_deref().and_then(catalog::effect).map(|entry| entry.ask);
    let finding = Finding::at(rule, format!("impacts.{n}.text")).about(&impact.heading, &impact.text);
    Finding { detail: Detail::Figures(ask), ..finding }
}
