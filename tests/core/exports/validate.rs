//! Samples on disk for checkers that are programs of their own.

use std::{fs, path::Path};

use fupan::{
    export::{Error, Format, render},
    i18n::Lang,
    report::{Report, compose},
    review::{Latin, LedgerColumns, Paper},
};

use super::{
    ledgers::{self, TRICKY},
    samples,
};

/// Tables, an upright annex and one across, on Letter in Calibri.
fn lettered() -> Report {
    let mut report = samples::en_tables();
    (report.meta.setting.paper, report.meta.setting.latin) = (Paper::Letter, Latin::Calibri);
    report.annexes = [samples::en_ledger().annexes, samples::en_ledger().annexes].concat();
    let column = report.annexes[1].table.columns[5].clone();
    report.annexes[1].table.columns.extend([column.clone(), column]);
    report
}

/// Writes `target/tmp/docx/*.docx` (and the other formats beside them). `node tests/tools/validate-ooxml.mjs
/// target/tmp/docx/*.docx target/tmp/docx/*.xlsx` holds them against the Open XML SDK; LibreOffice with `FONTCONFIG_FILE` set to
/// the absolute path of `tests/tools/fonts.conf` shows how they look.
#[test]
fn samples_are_written_for_the_checkers() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    fs::create_dir_all(&folder).unwrap();
    let full = |lang, columns| compose(&ledgers::full(lang, columns), &[]);
    let samples = [
        ("zh", samples::zh()),
        ("zh-ledger", samples::zh_ledger()),
        ("en", samples::en()),
        ("en-ledger", samples::en_ledger()),
        ("en-tables", samples::linked("https://tracker.example/OPS-12?a=1&b=2")),
        ("en-letter", lettered()),
        ("hostile", samples::hostile()),
        ("hostile-en", samples::hostile_en()),
        ("empty", samples::empty()),
        ("full-page", samples::full_page()),
        ("typed", ledgers::ledger(Lang::Zh)),
        ("typed-en", ledgers::ledger(Lang::En)),
        ("tricky", ledgers::texts(&TRICKY)),
        ("long", ledgers::texts(&[&"字".repeat(40_000), &"x".repeat(300)])),
        ("head-only", ledgers::texts(&[])),
        ("composed", ledgers::composed(Lang::Zh)),
        ("composed-en", ledgers::composed(Lang::En)),
        ("standard", full(Lang::Zh, LedgerColumns::Standard)),
        ("standard-en", full(Lang::En, LedgerColumns::Standard)),
        ("full", full(Lang::Zh, LedgerColumns::Full)),
        ("full-en", full(Lang::En, LedgerColumns::Full)),
    ];
    for (name, report) in samples {
        for format in Format::ALL {
            let path = folder.join(name).with_extension(format.extension());
            match render(&report, format) {
                Ok(file) => fs::write(path, file.bytes).unwrap(),
                // A report without measures has neither a ledger nor a calendar.
                Err(error) => assert_eq!(error, Error::Nothing),
            }
        }
    }
}
