//! What a change of the review costs: counted in allocations, which are the same on a busy machine.

#[path = "../reviews/mod.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod reviews;

use std::hint::black_box;

use allocation_counter::measure;
use fupan::{
    export,
    i18n::Lang,
    report::{Report, compose},
    review::{
        Edit, Review,
        check::{Around, check},
    },
    typeset::pages,
};

/// Causes and measures of a usual, a long and a very long review.
const SIZES: [usize; 3] = [10, 100, 300];

/// Something that happens to a review after a key, with the most allocations that it may take: so many, and so many more for
/// every cause with its measure.
struct Step {
    name: &'static str,
    fixed: u64,
    each: u64,
    run: fn(&Review),
}

const STEPS: [Step; 5] = [
    Step { name: "edit", fixed: 100, each: 22, run: edit },
    Step { name: "compose", fixed: 1_000, each: 350, run: |review| drop(black_box(composed(review))) },
    Step {
        name: "compose and clean",
        fixed: 1_300,
        each: 450,
        run: |review| drop(black_box(export::cleaned(&composed(review)))),
    },
    Step { name: "compose and set", fixed: 1_300, each: 390, run: |review| drop(black_box(pages(&composed(review)))) },
    Step { name: "check", fixed: 400, each: 180, run: |review| drop(black_box(check(review, &Around::default()))) },
];

fn composed(review: &Review) -> Report {
    compose(review, &[])
}

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
            for Step { name, fixed, each, run } in STEPS {
                // The first one reads the lexicon.
                run(&review);
                let count = measure(|| run(&review)).count_total;
                assert!(
                    count <= fixed + each * n as u64,
                    "{name}, {} with {n} causes: {count} allocations",
                    lang.tag()
                );
            }
        }
    }
}
