//! Fields outside the text of the document: title, addressee, signature, date.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Review, Voice, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    let (rule, field, signature) = match review.voice {
        Voice::Unit => (Rule::UnitMissing, "unit", &review.unit),
        Voice::Person => (Rule::SignerMissing, "signer", &review.signer),
    };
    let fields = [
        (Rule::TitleMissing, "title", &review.title),
        (Rule::AddresseeMissing, "addressee", &review.addressee),
        (rule, field, signature),
        (Rule::DateMissing, "date", &review.date),
    ];
    findings
        .extend(fields.into_iter().filter(|(.., text)| !says(text)).map(|(rule, field, _)| Finding::at(rule, field)));
    for (n, _) in review.attachments.iter().enumerate().filter(|(_, name)| !says(name)) {
        findings.push(untold(&[], format!("attachments.{n}")));
    }
}
