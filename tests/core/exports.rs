//! The document as files, read back by independent readers.

mod bundle;
mod columns;
mod css;
mod docx;
mod figures;
mod html;
mod ics;
pub mod ledgers;
mod links;
mod markdown;
mod matrix;
mod names;
mod overview;
pub mod reading;
pub mod samples;
mod sheet;
mod sheets;
mod table;
mod tables;
mod text;
mod validate;
mod wild;
mod xlsx;

use fupan::{
    export::{Error, File, Format, render},
    i18n::Lang,
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
    let composed = Lang::ALL.map(ledgers::composed);
    for report in samples::all().into_iter().chain(composed).chain(Lang::ALL.map(ledgers::ledger)) {
        for format in Format::ALL {
            let made = render(&report, format);
            assert!(matches!(made, Ok(_) | Err(Error::Nothing)));
            assert_eq!(made, render(&report.clone(), format));
        }
    }
}

#[test]
fn files_are_named_after_the_title() {
    let mut report = ledgers::ledger(Lang::Zh);
    let names = |report: &Report| Format::ALL.map(|format| file(report, format).name);
    let zh = [".docx", "-整改台账.xlsx", "-整改台账.csv", ".ics", ".html", ".md", ".txt"];
    assert_eq!(names(&report), zh.map(|end| format!("{}{end}", samples::ZH_TITLE)));
    report.meta.title = "字".repeat(200);
    let ledger = format!("{}-整改台账", "字".repeat(75));
    let long = "字".repeat(80);
    assert_eq!(
        names(&report)[..4],
        [format!("{long}.docx"), format!("{ledger}.xlsx"), format!("{ledger}.csv"), format!("{long}.ics")]
    );
    report.meta.title = String::new();
    assert_eq!(file(&report, Format::Docx).name, "检查材料.docx");
    assert_eq!(file(&report, Format::Csv).name, "检查材料-整改台账.csv");
    report.meta.language = Lang::En;
    assert_eq!(file(&report, Format::Docx).name, "Incident review.docx");
    assert_eq!(file(&report, Format::Xlsx).name, "Incident review-action-log.xlsx");
    report.meta.title = "???".to_owned();
    assert_eq!(file(&report, Format::Xlsx).name, "复盘-action-log.xlsx");
}
