//! How long composing the document takes: `cargo bench --bench compose`. It runs after every keystroke.

mod growth;

use fupan::report::compose;

fn main() {
    growth::measure(None, |review| review, |review| compose(review, &[]));
}
