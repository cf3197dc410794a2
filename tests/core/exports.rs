//! The document as files: what stands in them, read back by readers that are not ours.

mod docx;
mod figures;
mod html;
mod markdown;
mod matrix;
mod names;
mod reading;
mod samples;
mod text;
mod validate;
mod wild;

use fupan::{
    export::{File, Format, render},
    report::Report,
};

fn file(report: &Report, format: Format) -> File {
    render(report, format).expect("small documents fit every format")
}

fn string(report: &Report, format: Format) -> String {
    String::from_utf8(file(report, format).bytes).expect("text formats are UTF-8")
}

#[test]
fn equal_reports_yield_equal_bytes() {
    for report in samples::all() {
        for format in Format::ALL {
            assert_eq!(file(&report, format), file(&report.clone(), format));
        }
    }
}

#[test]
fn files_are_named_after_the_title() {
    let mut report = samples::zh();
    for (format, name) in Format::ALL.iter().zip(["docx", "html", "md", "txt"]) {
        assert_eq!(file(&report, *format).name, format!("{}.{name}", samples::ZH_TITLE));
    }
    report.meta.title = String::new();
    assert_eq!(file(&report, Format::Docx).name, "检查材料.docx");
    report.meta.language = fupan::i18n::Lang::En;
    assert_eq!(file(&report, Format::Docx).name, "Incident review.docx");
}
