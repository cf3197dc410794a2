//! What two states of a review say differently: the facts once, and each document by itself.

use super::{clean, text::render};
use crate::{
    report::{compare, compose},
    review::{Document, Layout, LedgerColumns, Review, pack::Pack},
};

/// A part of a review that differs between two states.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The document that differs, as it is now if it still exists; none for the facts.
    pub document: Option<&'a Document>,
    pub difference: Difference,
}

/// How a part of a review differs.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The lines that differ, then and now; one is missing if a line was added or removed.
    Lines(Vec<(Option<String>, Option<String>)>),
    /// The document did not exist yet.
    Added,
    /// The document does not exist any more.
    Removed,
}

/// What differs between the states `then` and `now`: the facts, then the documents in their order, then those that were
/// removed.
///
/// The facts are compared as a document of their own tells them, with the whole ledger. Each document is compared about the
/// facts as they are now, so that a changed fact is listed once. The lines are those of the text file.
pub fn changes<'a>(then: &'a Review, now: &'a Review, pack: &Pack) -> Vec<Change<'a>> {
    let text = |review: &Review| text(review, pack);
    let facts = facts(now.document());
    let of_facts = lines(&text(&then.with_document(&facts)), &text(&now.with_document(&facts)));
    let mut changes = Vec::new();
    changes.extend(of_facts.map(|difference| Change { document: None, difference }));
    for document in &now.documents {
        let difference = match then.documents.iter().find(|other| other.id == document.id) {
            Some(other) => lines(&text(&now.with_document(other)), &text(&now.with_document(document))),
            None => Some(Difference::Added),
        };
        changes.extend(difference.map(|difference| Change { document: Some(document), difference }));
    }
    let is_gone = |document: &&Document| now.documents.iter().all(|other| other.id != document.id);
    let removed = then.documents.iter().filter(is_gone);
    changes.extend(removed.map(|document| Change { document: Some(document), difference: Difference::Removed }));
    changes
}

/// A document without answers of its own, which tells as many facts as one can.
fn facts(like: &Document) -> Document {
    let layout =
        Layout { references: true, ledger: true, ledger_columns: LedgerColumns::Full, map: true, ..Layout::default() };
    Document { id: like.id.clone(), language: like.language, layout, ..Document::default() }
}

fn text(review: &Review, pack: &Pack) -> String {
    render(&clean::report(&compose(review, &pack.phrases)))
}

/// The lines that differ; `None` if none do.
fn lines(then: &str, now: &str) -> Option<Difference> {
    // Blank lines and the byte order mark belong to the format, not to the document.
    fn told(text: &str) -> Vec<&str> {
        text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }
    let (then, now) = (told(then), told(now));
    let pairs = compare(&then, &now).into_iter();
    let pairs: Vec<_> = pairs.map(|(then, now)| (then.map(str::to_owned), now.map(str::to_owned))).collect();
    (!pairs.is_empty()).then_some(Difference::Lines(pairs))
}
