//! Fields outside the text of the document: title, addressee, signature, date.

use super::{finding::Finding, rule::Rule};
use crate::review::{Review, Voice, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    let document = review.document();
    let (rule, field, signature) = match document.voice {
        Voice::Unit => (Rule::UnitMissing, "unit", &document.unit),
        Voice::Person => (Rule::SignerMissing, "signer", &document.signer),
    };
    let fields = [
        (Rule::TitleMissing, "title", &document.title),
        (Rule::AddresseeMissing, "addressee", &document.addressee),
        (rule, field, signature),
        (Rule::DateMissing, "date", &document.date),
    ];
    findings
        .extend(fields.into_iter().filter(|(.., text)| !says(text)).map(|(rule, field, _)| Finding::at(rule, field)));
    for (n, _) in document.attachments.iter().enumerate().filter(|(_, name)| !says(name)) {
        findings.push(Finding::at(Rule::AttachmentUnnamed, format!("attachments.{n}")));
    }
}
