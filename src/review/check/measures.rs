//! Remedies, and measures with their owner, due day, proof and strength.

use super::{
    finding::{Detail, Finding, untold},
    promises,
    rule::Rule,
    scope::Scope,
};
use crate::{
    catalog::{self, CatalogRemedy},
    i18n::Lang,
    review::{Item, Measure, Remedy, Review, Strength, says},
};

/// From this number of measures on, equal strength of all is reported.
const SEVERAL: usize = 3;

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    if !review.remedies.iter().any(|r| r.is_told()) {
        findings.push(Finding::at(Rule::RemedyMissing, "remedies"));
    }
    for (n, remedy) in review.remedies.iter().enumerate() {
        if !remedy.is_told() {
            findings.push(untold(remedy, format!("remedies.{n}.text")));
        } else if let Some(entry) = bare(remedy) {
            let finding = Finding::at(Rule::RemedyFactsMissing, format!("remedies.{n}.text")).about(&remedy.text, "");
            findings.push(Finding { detail: Detail::Figures(Some(entry.ask)), ..finding });
        }
    }
    if !review.measures.iter().any(|m| m.is_told()) {
        findings.push(Finding::at(Rule::MeasureMissing, "measures"));
    }
    strengths(review, findings);
    for (n, measure) in review.measures.iter().enumerate() {
        commitment(n, measure, findings);
        if measure.is_told() {
            promises::check(scope, n, measure, findings);
        }
    }
}

/// The entry of a remedy that was ticked and left as it was, without a fact.
fn bare(remedy: &Remedy) -> Option<&'static CatalogRemedy> {
    let entry = remedy.catalog.as_deref().and_then(catalog::remedy)?;
    let text = remedy.text.trim();
    Lang::ALL.into_iter().any(|lang| text == entry.text.get(lang)).then_some(entry)
}

fn commitment(n: usize, measure: &Measure, findings: &mut Vec<Finding>) {
    let Measure { heading, text, owner, due, proof, status, .. } = measure;
    if !measure.is_told() {
        findings.push(untold(measure, format!("measures.{n}.heading")));
        return;
    }
    let fields = [
        (Rule::MeasureOwnerMissing, "owner", owner, true),
        (Rule::MeasureDueMissing, "due", due, promises::wants_day(*status)),
        (Rule::MeasureProofMissing, "proof", proof, true),
    ];
    for (rule, field, answer, is_needed) in fields {
        if is_needed && !says(answer) {
            findings.push(Finding::at(rule, format!("measures.{n}.{field}")).about(heading, text));
        }
    }
}

fn strengths(review: &Review, findings: &mut Vec<Finding>) {
    let told: Vec<_> = review.measures.iter().filter(|m| m.is_told()).collect();
    let Some(first) = told.first().and_then(|m| m.strength) else { return };
    if told.iter().any(|m| m.strength != Some(first)) {
        return;
    }
    if first == Strength::Weak {
        findings.push(Finding::at(Rule::MeasuresAllWeak, "measures"));
    } else if told.len() >= SEVERAL {
        findings.push(Finding::at(Rule::MeasuresOneStrength, "measures"));
    }
}
