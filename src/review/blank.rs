//! Whether anybody has written anything yet.

use super::{Document, Fields, Review, Slot};

impl Review {
    /// Whether all its texts and lists are empty. Choices and switches are not considered, because they do not say what
    /// happened.
    pub fn is_blank(&self) -> bool {
        let facts = Review {
            documents: self.documents.clone(),
            at_hand: self.at_hand.clone(),
            domain: self.domain,
            ..Review::default()
        };
        self.documents.iter().all(Document::is_blank) && *self == facts
    }
}

impl Document {
    /// As [`Review::is_blank`].
    fn is_blank(&self) -> bool {
        let is_blank = |part: &dyn Fields| {
            part.names().iter().all(|name| !matches!(part.slot(name), Some(Slot::Text(text)) if !text.is_empty()))
        };
        let has_lists = !self.attachments.is_empty() || !self.wordings.is_empty();
        let is_known = self.unknown.is_empty() && self.layout.unknown.is_empty();
        is_blank(self) && is_blank(&self.layout) && !has_lists && is_known
    }
}
