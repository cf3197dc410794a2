//! Draft files of random reviews, and damaged draft files.

use fupan::{
    files::{DraftFile, Error, Outline, draft::MAX_REVISION},
    i18n::Lang,
    review::{Review, Unknown, Wording},
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

use crate::{
    arbitrary,
    draft_file::draft,
    edits::assert_sound,
    json::value,
    steps::{sample, stored},
};

fn unknown() -> impl Strategy<Value = Unknown> {
    // Upper case: never one of the fields known here.
    vec(("[A-Z]{1,4}", value()), 0..3).prop_map(|fields| fields.into_iter().collect())
}

/// A review with unknown fields at every level.
fn review() -> impl Strategy<Value = Review> {
    (arbitrary::review(), vec(unknown(), 10)).prop_map(|(mut review, mut unknown)| {
        let mut next = || unknown.pop().unwrap();
        review.unknown = next();
        review.incident.unknown = next();
        let (person, moment, impact, cause, remedy, measure) = (next(), next(), next(), next(), next(), next());
        review.incident.people.iter_mut().for_each(|x| x.unknown.clone_from(&person));
        review.incident.timeline.iter_mut().for_each(|x| x.unknown.clone_from(&moment));
        review.impacts.iter_mut().for_each(|x| x.unknown.clone_from(&impact));
        review.causes.iter_mut().for_each(|x| x.unknown.clone_from(&cause));
        review.remedies.iter_mut().for_each(|x| x.unknown.clone_from(&remedy));
        review.measures.iter_mut().for_each(|x| x.unknown.clone_from(&measure));
        review.document_mut().layout.unknown = next();
        let wording = next();
        review.document_mut().wordings.iter_mut().for_each(|x| x.unknown.clone_from(&wording));
        review
    })
}

/// Puts `value` in the place of the `n`th part of `whole`, counted in reading order.
fn replace(whole: &mut Value, n: &mut usize, value: &Value) -> bool {
    if *n == 0 {
        whole.clone_from(value);
        return true;
    }
    *n -= 1;
    match whole {
        Value::Object(fields) => fields.values_mut().any(|v| replace(v, n, value)),
        Value::Array(items) => items.iter_mut().any(|v| replace(v, n, value)),
        _ => false,
    }
}

proptest! {
    #[test]
    fn an_outline_has_the_same_words(review in review(), revision in 0..=MAX_REVISION) {
        let file = DraftFile { revision, review };
        let outline = Outline::from_stored(&file.to_json());
        prop_assert_eq!(outline, DraftFile::from_stored(file.to_json().as_bytes()).map(Outline::from));
    }

    #[test]
    fn what_is_written_reads_the_same(review in review(), revision in 0..=MAX_REVISION) {
        let file = DraftFile { revision, review };
        prop_assert_eq!(DraftFile::from_bytes(file.to_json().as_bytes()), Ok(file));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = DraftFile::from_bytes(&bytes);
    }

    /// A file that is cut and has some bytes overwritten is refused, or read as a sound review.
    #[test]
    fn no_damage_makes_it_panic(end in 0..14_000usize, hits in vec((0..14_000usize, any::<u8>()), 0..4)) {
        let mut bytes = DraftFile { revision: 1, review: sample(Lang::En) }.to_json().into_bytes();
        bytes.truncate(end.max(1));
        for (at, byte) in hits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(file) = DraftFile::from_bytes(&bytes) {
            assert_sound(&file.review);
        }
    }

    /// A well-formed file with an unexpected value in one place is read, or refused with a place.
    #[test]
    fn a_refusal_always_names_a_place_in_the_file(n in 0..360usize, value in prop_oneof![
        Just(json!(null)), Just(json!(7)), Just(json!("x")), Just(json!([])), Just(json!({})), Just(json!([{}])),
    ]) {
        let mut review = sample(Lang::Zh);
        review.document_mut().wordings.push(Wording { id: "w1".into(), of: "title title 1".into(), ..Wording::default() });
        let mut file = stored(&review);
        replace(&mut file, &mut n.clone(), &value);
        match draft(file.clone()) {
            Ok(read) => assert_sound(&read.review),
            Err(Error::BadField(place)) => {
                let pointer = format!("/{}", place.replace('.', "/"));
                let lacks_level = place.ends_with(".level");
                prop_assert!(place == "review" || lacks_level || file.pointer(&pointer).is_some(), "{}", place);
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}
