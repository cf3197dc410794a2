//! Whether anybody has written anything yet.

use super::{Layout, Review};

impl Review {
    /// Whether nobody has written anything into it: no text is there and no list has an item. Choices and switches say
    /// nothing of what happened, so they do not count.
    pub fn is_blank(&self) -> bool {
        let Review { kind, voice, domain, language, .. } = *self;
        let Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, .. } = self.layout;
        let layout = Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, ..Layout::default() };
        *self == Review { kind, voice, domain, language, layout, ..Review::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Lang,
        review::{Edit, Kind, List, sample},
    };

    #[test]
    fn a_new_review_is_blank_and_stays_so_when_choices_are_made() {
        for lang in Lang::ALL {
            let mut review = Review::new(lang);
            review.kind = Kind::Report;
            review.layout.seal = true;
            assert!(review.is_blank());
        }
    }

    #[test]
    fn a_word_anywhere_or_an_item_makes_it_another() {
        for field in ["title", "signer", "date", "incident.summary", "incident.place", "layout.reference"] {
            let mut review = Review::new(Lang::Zh);
            review.apply(&Edit::Set { field: field.to_owned(), value: "字".to_owned() }).unwrap();
            assert!(!review.is_blank(), "{field}");
        }
        let mut review = Review::new(Lang::Zh);
        review.apply(&Edit::Add { list: List::Attachments, id: "a".into(), level: None }).unwrap();
        assert!(!review.is_blank());
        assert!(!sample(Lang::En).is_blank());
    }
}
