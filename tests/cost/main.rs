//! What a change of the review costs: counted in allocations, which are the same on a busy machine.

#[path = "../reviews/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod reviews;

use std::hint::black_box;

use allocation_counter::measure;
use fupan::{
    export,
    i18n::Lang,
    report::{Phrases, compose},
    review::{
        Edit, Review,
        check::{Around, check},
    },
    typeset::pages,
};

/// Causes and measures of a usual, a long and a very long review.
const SIZES: [usize; 3] = [10, 100, 300];

/// What happens to a review after a key, with the most allocations that it may take: so many, and so many more for every
/// cause with its measure.
const STEPS: [(&str, u64, u64, fn(&Review)); 5] = [
    ("edit", 100, 16, edit),
    ("compose", 1_000, 250, |review| drop(black_box(compose(review, &Phrases::default())))),
    ("compose and clean", 1_200, 320, |review| drop(black_box(export::cleaned(&compose(review, &Phrases::default()))))),
    ("compose and set", 1_200, 280, |review| drop(black_box(pages(&compose(review, &Phrases::default()))))),
    ("check", 400, 135, |review| drop(black_box(check(review, &Around::default())))),
];

fn edit(review: &Review) {
    let mut next = review.clone();
    next.apply(&Edit::Set { field: "causes.0.text".into(), value: "值班人员没有复核登记表".into() })
        .expect("there is a cause");
    black_box(next);
}

#[test]
fn a_change_costs_no_more_than_it_did() {
    for lang in Lang::ALL {
        for n in SIZES {
            let review = reviews::long(lang, n);
            for (name, fixed, each, step) in STEPS {
                // The first one reads the lexicon.
                step(&review);
                let count = measure(|| step(&review)).count_total;
                assert!(
                    count <= fixed + each * n as u64,
                    "{name}, {} with {n} causes: {count} allocations",
                    lang.tag()
                );
            }
        }
    }
}
