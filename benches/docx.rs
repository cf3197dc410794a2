//! How long writing the Word file takes: `cargo bench --bench docx`.

mod growth;

use fupan::{
    export::{Format, render},
    report::{Phrases, compose},
};

fn main() {
    growth::measure(None, |review| compose(&review, &Phrases::default()), |report| render(report, Format::Docx));
}
