//! How long setting the document on sheets takes: `cargo bench --bench pages`. It runs after every keystroke.

mod growth;

use fupan::{export::cleaned, report::compose, typeset::pages};

fn main() {
    growth::measure(None, |review| cleaned(&compose(&review, &[])), pages);
}
