//! Edits in few words, for tests.

use fupan::{
    files::{DraftFile, Sample, draft},
    i18n::Lang,
    review::{Edit, Level, List, Review, Wording},
};
use serde_json::Value;

/// The sample of an office, or its translation into English, which has the same ids and the same facts: what an edit does
/// to one it does to the other.
pub fn sample(lang: Lang) -> Review {
    const ENGLISH: &[u8] = include_bytes!("../fixtures/samples/office.en.json");
    match lang {
        Lang::Zh => Sample::Office.review(),
        Lang::En => DraftFile::from_bytes(ENGLISH).unwrap().review,
    }
}

/// The review with these wordings in its document at hand.
pub fn with_wordings(review: &Review, wordings: Vec<Wording>) -> Review {
    let mut review = review.clone();
    review.document_mut().wordings = wordings;
    review
}

pub fn set(field: &str, value: &str) -> Edit {
    Edit::Set { field: field.into(), value: value.into() }
}

pub fn link(field: &str, cause: &str, on: bool) -> Edit {
    Edit::Link { field: field.into(), cause: cause.into(), on }
}

pub fn add(list: List, id: &str, level: Level) -> Edit {
    Edit::Add { list, id: id.into(), level: Some(level) }
}

pub fn remove(item: &str) -> Edit {
    Edit::Remove { item: item.into() }
}

pub fn tick_cause(entry: &str, id: &str, on: bool) -> Edit {
    Edit::Tick { list: List::Causes, catalog: entry.into(), id: id.into(), on }
}

pub fn tick_measure(entry: &str, id: &str, on: bool) -> Edit {
    Edit::Tick { list: List::Measures, catalog: entry.into(), id: id.into(), on }
}

/// The review after `edits`, none of which may be refused.
pub fn edited(review: &Review, edits: &[Edit]) -> Review {
    edits.iter().fold(review.clone(), |mut review, edit| {
        review.apply(edit).unwrap_or_else(|e| panic!("{edit:?}: {e}"));
        review
    })
}

pub fn explains(review: &Review, n: usize) -> Vec<&str> {
    review.causes[n].explains.iter().map(|id| id.0.as_str()).collect()
}

pub fn answers(review: &Review, n: usize) -> Vec<&str> {
    review.measures[n].answers.iter().map(|id| id.0.as_str()).collect()
}

/// The review as a draft file stores it.
pub fn stored(review: &Review) -> Value {
    serde_json::from_str::<Value>(&draft::to_json(1, review)).unwrap()["review"].take()
}
