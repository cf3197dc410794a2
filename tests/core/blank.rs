//! Whether anybody has written anything yet.

use fupan::{
    i18n::Lang,
    review::{Edit, Kind, List, Review},
};

use crate::steps::sample;

#[test]
fn a_new_review_is_blank_and_stays_so_when_choices_are_made() {
    for lang in Lang::ALL {
        let mut review = Review::new(lang);
        review.document_mut().kind = Kind::Report;
        review.document_mut().layout.seal = true;
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
