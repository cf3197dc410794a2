//! How long writing the workbook takes: `cargo bench --bench xlsx`.

mod growth;

use fupan::{
    export::{Format, render},
    report::{Phrases, compose},
};

fn main() {
    growth::measure(None, |review| compose(&review, &Phrases::default()), |report| render(report, Format::Xlsx));
}
