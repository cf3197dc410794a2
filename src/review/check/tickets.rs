//! Tickets of measures that look like an address, but cannot become a link.

use super::{finding::Finding, rule::Rule, scope::Scope};
use crate::review::Item;

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    for (n, measure) in scope.review.measures.iter().enumerate().filter(|(_, m)| m.is_told()) {
        if is_broken_address(measure.ticket.trim()) {
            let finding = Finding::at(Rule::TicketUnlinked, format!("measures.{n}.ticket"));
            findings.push(finding.about(&measure.ticket, ""));
        }
    }
}

/// Whether a ticket looks like an address, but is none of the web: javascript:…, ftp://…, https://… with blanks.
fn is_broken_address(ticket: &str) -> bool {
    const SCHEMES: [&str; 7] = ["javascript", "vbscript", "data", "file", "ftp", "blob", "about"];
    let lower = ticket.to_ascii_lowercase();
    let is_blank = ticket.contains(char::is_whitespace);
    if lower.starts_with("www.") {
        return true;
    }
    let Some((scheme, rest)) = lower.split_once(':') else { return false };
    let is_web = matches!(scheme, "http" | "https");
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
    // “Data: see OPS-12” is a remark.
    let is_other = is_scheme && (rest.starts_with("//") || SCHEMES.contains(&scheme) && !rest.starts_with(' '));
    match is_web {
        true => is_blank || !rest.starts_with("//") || rest.len() < 3,
        false => is_other,
    }
}
