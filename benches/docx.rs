//! How long writing the Word file takes: `cargo bench --bench docx`.

mod growth;

use fupan::{
    export::{Format, render},
    report::compose,
};

fn main() {
    growth::measure(None, |review| compose(&review, &[]), |report| render(report, Format::Docx));
}
