//! The composed document: rows of the grammar, whole documents, and properties that hold for any answers.

mod answers;
mod combinations;
mod dates;
mod incident;
mod layout;
mod ledger;
mod map;
mod models;
mod own;
mod phrases;
mod random;
mod random_own;
mod reviews;
mod rows_course;
mod rows_en;
mod rows_items_zh;
mod rows_zh;
mod sections_zh;
mod structure;

use fupan::{report, review::Review};

/// The texts of all blocks, from the title to the date.
fn blocks(review: &Review) -> Vec<String> {
    report::compose(review, &[]).blocks.iter().map(|block| block.text()).collect()
}

/// Asserts that the paragraphs of `expected` (separated by ` ¶ `) are in the document, one right after the other.
#[track_caller]
fn says(row: &str, review: &Review, expected: &str) {
    let blocks = blocks(review);
    let expected: Vec<&str> = expected.split(" ¶ ").collect();
    let is_there = blocks.windows(expected.len()).any(|window| window == expected);
    assert!(is_there, "row {row}\nexpected {expected:#?}\nin {blocks:#?}");
}

/// Asserts that a paragraph begins with `expected`.
#[track_caller]
fn begins(row: &str, review: &Review, expected: &str) {
    let blocks = blocks(review);
    assert!(blocks.iter().any(|block| block.starts_with(expected)), "row {row}\nexpected {expected}\nin {blocks:#?}");
}

/// Asserts that `expected` is the whole text below the title.
#[track_caller]
fn is_below_title(row: &str, review: &Review, expected: &str) {
    assert_eq!(blocks(review)[1..].join(" ¶ "), expected, "row {row}");
}
