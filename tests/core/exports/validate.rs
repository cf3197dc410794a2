//! Samples on disk for checkers that are programs of their own.

use std::{fs, path::Path};

use fupan::export::Format;

use super::{file, samples};

/// Writes `target/tmp/docx/*.docx` (and the other formats beside them). `node tests/tools/validate-docx.mjs
/// target/tmp/docx/*.docx` holds them against the Open XML SDK; LibreOffice with `FONTCONFIG_FILE` set to
/// the absolute path of `tests/tools/fonts.conf` shows how they look.
#[test]
fn samples_are_written_for_the_checkers() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    fs::create_dir_all(&folder).unwrap();
    let samples = [
        ("zh", samples::zh()),
        ("zh-ledger", samples::zh_ledger()),
        ("en", samples::en()),
        ("en-ledger", samples::en_ledger()),
        ("hostile", samples::hostile()),
        ("empty", samples::empty()),
        ("full-page", samples::full_page()),
    ];
    for (name, report) in samples {
        for format in Format::ALL {
            let path = folder.join(name).with_extension(format.extension());
            fs::write(path, file(&report, format).bytes).unwrap();
        }
    }
}
