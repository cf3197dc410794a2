//! A sorting as text, so that a page that is loaded anew can go on with it.

use serde::{Deserialize, Serialize};

use super::Sorting;
use crate::{
    i18n::Lang,
    import::{Piece, Reading},
    review::{Address, Edit, Kind, Level, List, Part, Review, Voice},
};

/// Everything but the source.
#[derive(Serialize, Deserialize)]
struct Kept {
    is_review: bool,
    kind: Kind,
    voice: Voice,
    language: Lang,
    /// The length of each piece in bytes, its field, and whether that is sure.
    pieces: Vec<(usize, Option<String>, bool)>,
    levels: Vec<Level>,
    /// The address of the list, the place in it, and the entry.
    entries: Vec<(String, usize, String)>,
}

impl Sorting {
    /// How the pieces of the source were sorted, as text.
    pub fn to_text(&self) -> String {
        let Reading { is_review, kind, voice, language, pieces, levels } = &self.reading;
        let kept = Kept {
            is_review: *is_review,
            kind: *kind,
            voice: *voice,
            language: *language,
            pieces: pieces.iter().map(|piece| (piece.range.len(), piece.field.clone(), piece.is_sure)).collect(),
            levels: levels.clone(),
            entries: self.entries.iter().map(|(list, n, id)| (list.address().to_owned(), *n, id.clone())).collect(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// The sorting of a source that [`to_text`](Sorting::to_text) told of. `None` if it is not of this source, or is none.
    pub fn from_text(source: String, text: &str) -> Option<Sorting> {
        let Kept { is_review, kind, voice, language, pieces: kept, levels, entries } =
            serde_json::from_str(text).ok()?;
        let is_field = fields();
        if !kept.iter().filter_map(|(_, field, _)| field.as_deref()).all(is_field) {
            return None;
        }
        let (mut pieces, mut end) = (Vec::with_capacity(kept.len()), 0_usize);
        for (length, field, is_sure) in kept {
            let start = end;
            end = start.checked_add(length)?;
            source.get(start..end)?;
            pieces.push(Piece { range: start..end, field, is_sure });
        }
        if end != source.len() {
            return None;
        }
        let reading = Reading { is_review, kind, voice, language, pieces, levels };
        let mut sorting = Sorting { source: source.into(), reading, entries: Vec::new() };
        sorting.number();
        for (address, n, entry) in entries {
            if let Some(list) = List::ALL.into_iter().find(|list| list.address() == address) {
                sorting.take_entry(list, n, &entry);
            }
        }
        Some(sorting)
    }
}

/// Tells whether a review has a text at an address, if it has enough items. Another version may have kept the sorting.
fn fields() -> impl Fn(&str) -> bool {
    let mut review = Review::default();
    for (n, list) in List::ALL.into_iter().enumerate() {
        // Some lists take items in another way, and no pieces.
        let _ = review.apply(&Edit::Add { list, id: format!("i{n}").as_str().into(), level: None });
    }
    move |address| {
        let first = match List::of(address) {
            Some((list, _, field)) => Address { part: Part::Item(list, 0), field }.to_string(),
            None => address.to_owned(),
        };
        let set = Edit::Set { field: first, value: "…".to_owned() };
        review.clone().apply(&set).is_ok()
    }
}
