//! The invented reviews of every length are sound documents.

use std::collections::BTreeSet;

use super::combinations::{bad_addresses, bad_blocks, bad_numbering, bad_punctuation, bad_tables, texts};
use crate::reviews::{chinese, english};
use fupan::{
    files::DraftFile,
    i18n::Lang,
    report::{self, Report},
    review::{Review, check},
    typeset::pages,
};

/// The document, and what is wrong with it.
fn composed(review: &Review) -> (Report, Vec<String>) {
    let report = report::compose(review, &[]);
    let all = texts(&report).join("\n");
    let mut faults = Vec::new();
    bad_punctuation(review.document().language, &all, &mut faults);
    bad_blocks(&report, &mut faults);
    bad_numbering(&report, &mut faults);
    bad_addresses(review, &report, &mut faults);
    bad_tables(&report, &mut faults);
    (report, faults)
}

#[test]
fn invented_reviews_make_sound_documents_of_every_length() {
    for (reviews, count, longest) in [(chinese(), 20, 33..44), (english(), 10, 9..15)] {
        assert_eq!(reviews.len(), count);
        let mut lengths = Vec::new();
        for (name, review) in &reviews {
            let (report, faults) = composed(review);
            assert!(faults.is_empty(), "{name}: {faults:#?}\n{report:#?}");
            crate::edits::assert_sound(review);
            check::check(review, &Default::default());
            let file = DraftFile { revision: 1, review: review.clone() };
            assert_eq!(DraftFile::from_bytes(file.to_json().as_bytes()), Ok(file), "{name}");
            // Of the text, as an action log may be upright, too.
            lengths.push(pages(&Report { annexes: Vec::new(), ..report }).len());
        }
        // English documents of different kinds have different parts.
        assert!(lengths.is_sorted() || reviews[0].1.document().language == Lang::En, "{lengths:?}");
        assert!(BTreeSet::from_iter(&lengths).len() > 6, "{lengths:?}");
        assert_eq!(lengths[0], 1, "{lengths:?}");
        assert!(longest.contains(&lengths[count - 1]), "{lengths:?}");
        assert_eq!(reviews.iter().map(|(name, _)| name).collect::<BTreeSet<_>>().len(), count);
    }
}

#[test]
fn invented_reviews_are_as_different_as_real_ones() {
    let all: Vec<Review> = chinese().into_iter().chain(english()).map(|(_, review)| review).collect();
    let kinds = |of: fn(&Review) -> String| all.iter().map(of).collect::<BTreeSet<_>>().len();
    assert_eq!(kinds(|r| format!("{:?} {:?}", r.document().kind, r.document().voice)), 6);
    assert_eq!(kinds(|r| format!("{:?}", r.domain)), 9);
    assert_eq!(kinds(|r| format!("{:?} {:?}", r.document().layout.latin, r.document().layout.pitch)), 4);
    assert_eq!(kinds(|r| format!("{} {}", r.document().layout.ledger, r.document().layout.seal)), 3);
    assert_eq!(kinds(|r| format!("{} {}", r.document().layout.head, r.document().layout.imprint)), 3);
}
