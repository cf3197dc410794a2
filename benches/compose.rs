//! How long composing the document takes: `cargo bench --bench compose`. It runs after every keystroke.

mod growth;

use fupan::report::{Phrases, compose};

fn main() {
    let phrases = Phrases::default();
    growth::measure(None, |review| review, |review| compose(review, &phrases));
}
