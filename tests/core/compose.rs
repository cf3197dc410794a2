//! The composed document: rows of the grammar, whole documents, and properties that hold for any answers.

mod answers;
mod combinations;
mod dates;
mod entries;
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
mod rows_course_zh;
mod rows_en;
mod rows_items_zh;
mod rows_zh;
mod sections_zh;
mod structure;

use fupan::{
    report::{self, Block, Cell},
    review::Review,
};

/// The texts of all blocks, from the title to the date. Each row of a table is a text of its own: `A1 | Call back`.
fn blocks(review: &Review) -> Vec<String> {
    let texts = |block: &Block| match &block.table {
        None => vec![block.text()],
        Some(table) => table.rows.iter().map(|row| row_text(row)).collect(),
    };
    report::compose(review, &[]).blocks.iter().flat_map(texts).collect()
}

fn row_text(row: &[Cell]) -> String {
    row.iter().map(|cell| cell.text.replace('\n', " / ")).collect::<Vec<_>>().join(" | ")
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

/// Asserts that `words` are nowhere in the text below the title.
#[track_caller]
fn tells_nothing_of(words: &str, review: &Review) {
    let text = blocks(review)[1..].join(" ¶ ");
    assert!(!text.contains(words), "{words} in {text}");
}
