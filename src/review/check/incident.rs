//! The incident: summary, beginning, place, source, people and timeline.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Review, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    let incident = &review.incident;
    let fields = [
        (Rule::SummaryMissing, "incident.summary", &incident.summary),
        (Rule::StartedMissing, "incident.started", &incident.started),
        (Rule::PlaceMissing, "incident.place", &incident.place),
        (Rule::SourceMissing, "incident.source", &incident.source),
    ];
    findings
        .extend(fields.into_iter().filter(|(.., text)| !says(text)).map(|(rule, field, _)| Finding::at(rule, field)));
    for (n, _) in incident.people.iter().enumerate().filter(|(_, person)| !person.is_told()) {
        findings.push(untold(&[], format!("incident.people.{n}.name")));
    }
    match incident.timeline.iter().filter(|m| m.is_told()).count() {
        0 => findings.push(Finding::at(Rule::TimelineMissing, "incident.timeline")),
        1 => findings.push(Finding::at(Rule::TimelineShort, "incident.timeline")),
        _ => {}
    }
    for (n, moment) in incident.timeline.iter().enumerate() {
        if !moment.is_told() {
            findings.push(untold(&[&moment.at], format!("incident.timeline.{n}.text")));
        } else if !says(&moment.at) {
            let finding = Finding::at(Rule::MomentTimeMissing, format!("incident.timeline.{n}.at"));
            findings.push(finding.about(&moment.text, ""));
        }
    }
}
