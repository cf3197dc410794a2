//! Fields outside the text of the document: title, addressee, signature, date.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Review, Voice, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    let (rule, field, signature) = match review.document().voice {
        Voice::Unit => (Rule::UnitMissing, "unit", &review.document().unit),
        Voice::Person => (Rule::SignerMissing, "signer", &review.document().signer),
    };
    let fields = [
        (Rule::TitleMissing, "title", &review.document().title),
        (Rule::AddresseeMissing, "addressee", &review.document().addressee),
        (rule, field, signature),
        (Rule::DateMissing, "date", &review.document().date),
    ];
    findings
        .extend(fields.into_iter().filter(|(.., text)| !says(text)).map(|(rule, field, _)| Finding::at(rule, field)));
    for (n, name) in review.document().attachments.iter().enumerate().filter(|(_, name)| !says(name)) {
        findings.push(untold(name, format!("attachments.{n}")));
    }
}
