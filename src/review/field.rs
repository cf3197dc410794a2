//! Field addresses: which answer a dotted path names.

use super::{List, Review, word};

/// The field at `address` as its control shows it.
pub(super) fn value(review: &Review, address: &str) -> Option<String> {
    match address {
        "kind" => return Some(word(&review.kind)),
        "voice" => return Some(word(&review.voice)),
        "domain" => return Some(word(&review.domain)),
        "language" => return Some(word(&review.language)),
        "layout.latin" => return Some(word(&review.layout.latin)),
        "layout.pitch" => return Some(word(&review.layout.pitch)),
        "layout.ledger" => return Some(word(&review.layout.ledger)),
        "layout.map" => return Some(word(&review.layout.map)),
        "layout.seal" => return Some(word(&review.layout.seal)),
        "layout.slogan" => return Some(word(&review.layout.slogan)),
        "layout.head" => return Some(word(&review.layout.head)),
        "layout.imprint" => return Some(word(&review.layout.imprint)),
        _ => {}
    }
    match List::of(address) {
        Some((List::Causes, n, "level")) => return review.causes.get(n).map(|c| word(&c.level)),
        Some((List::Measures, n, "strength")) => {
            return review.measures.get(n).map(|m| m.strength.as_ref().map(word).unwrap_or_default());
        }
        Some((List::Measures, n, "status")) => {
            return review.measures.get(n).map(|m| m.status.as_ref().map(word).unwrap_or_default());
        }
        _ => {}
    }
    text(review, address).cloned()
}

/// The two accessors below differ in mutability alone; the macro keeps one list of the text fields.
macro_rules! text_accessor {
    ($name:ident, $get:ident $(, $mutable:tt)?) => {
        pub(super) fn $name<'a>(review: &'a $($mutable)? Review, address: &str) -> Option<&'a $($mutable)? String> {
            let field = match address {
                "title" => & $($mutable)? review.title,
                "addressee" => & $($mutable)? review.addressee,
                "unit" => & $($mutable)? review.unit,
                "signer" => & $($mutable)? review.signer,
                "date" => & $($mutable)? review.date,
                "incident.summary" => & $($mutable)? review.incident.summary,
                "incident.started" => & $($mutable)? review.incident.started,
                "incident.place" => & $($mutable)? review.incident.place,
                "incident.source" => & $($mutable)? review.incident.source,
                "layout.copy_number" => & $($mutable)? review.layout.copy_number,
                "layout.secrecy" => & $($mutable)? review.layout.secrecy,
                "layout.urgency" => & $($mutable)? review.layout.urgency,
                "layout.masthead" => & $($mutable)? review.layout.masthead,
                "layout.reference" => & $($mutable)? review.layout.reference,
                "layout.approver" => & $($mutable)? review.layout.approver,
                "layout.copies" => & $($mutable)? review.layout.copies,
                "layout.printer" => & $($mutable)? review.layout.printer,
                "layout.printed" => & $($mutable)? review.layout.printed,
                _ => {
                    let (list, n, field) = List::of(address)?;
                    match (list, field) {
                        (List::Attachments, "") => review.attachments.$get(n)?,
                        (List::People, "name") => & $($mutable)? review.incident.people.$get(n)?.name,
                        (List::People, "role") => & $($mutable)? review.incident.people.$get(n)?.role,
                        (List::Timeline, "at") => & $($mutable)? review.incident.timeline.$get(n)?.at,
                        (List::Timeline, "text") => & $($mutable)? review.incident.timeline.$get(n)?.text,
                        (List::Impacts, "heading") => & $($mutable)? review.impacts.$get(n)?.heading,
                        (List::Impacts, "text") => & $($mutable)? review.impacts.$get(n)?.text,
                        (List::Causes, "heading") => & $($mutable)? review.causes.$get(n)?.heading,
                        (List::Causes, "text") => & $($mutable)? review.causes.$get(n)?.text,
                        (List::Causes, "evidence") => & $($mutable)? review.causes.$get(n)?.evidence,
                        (List::Remedies, "done_on") => & $($mutable)? review.remedies.$get(n)?.done_on,
                        (List::Remedies, "text") => & $($mutable)? review.remedies.$get(n)?.text,
                        (List::Measures, "heading") => & $($mutable)? review.measures.$get(n)?.heading,
                        (List::Measures, "text") => & $($mutable)? review.measures.$get(n)?.text,
                        (List::Measures, "owner") => & $($mutable)? review.measures.$get(n)?.owner,
                        (List::Measures, "due") => & $($mutable)? review.measures.$get(n)?.due,
                        (List::Measures, "proof") => & $($mutable)? review.measures.$get(n)?.proof,
                        (List::Wordings, "basis") => & $($mutable)? review.wordings.$get(n)?.basis,
                        (List::Wordings, "text") => & $($mutable)? review.wordings.$get(n)?.text,
                        (List::Dismissals, "reason") => & $($mutable)? review.dismissals.$get(n)?.reason,
                        _ => return None,
                    }
                }
            };
            Some(field)
        }
    };
}

text_accessor!(text, get);
text_accessor!(text_mut, get_mut, mut);
