//! How long writing the workbook takes: `cargo bench --bench xlsx`.

mod growth;

use fupan::{
    export::{Format, render},
    report::compose,
};

fn main() {
    growth::measure(None, |review| compose(&review, &[]), |report| render(report, Format::Xlsx));
}
