//! Several files in one zip, read back by an independent zip reader.

use std::io::{Cursor, Read};

use fupan::{
    export::{Error, File, Format, bundle},
    i18n::Lang,
};

use super::{file, ledgers};

fn entries(zip: &File) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&zip.bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[test]
fn a_bundle_holds_its_files_under_their_names() {
    for lang in Lang::ALL {
        let report = ledgers::composed(lang);
        let files = Format::ALL.map(|format| file(&report, format));
        let zip = bundle(&report.meta.title, &files).unwrap();
        assert_eq!(zip.name, files[0].name.replace(".docx", ".zip"));
        assert_eq!(zip.media_type, "application/zip");
        let expected: Vec<_> = files.iter().map(|f| (f.name.clone(), f.bytes.clone())).collect();
        assert!(entries(&zip) == expected, "{:?}", entries(&zip).iter().map(|e| &e.0).collect::<Vec<_>>());
        assert_eq!(zip, bundle(&report.meta.title, &files).unwrap());
    }
}

#[test]
fn equal_names_get_a_number() {
    let rows = [
        ("检查.docx", "检查.docx"),
        ("检查.docx", "检查 (2).docx"),
        ("检查 (2).docx", "检查 (2) (2).docx"),
        ("检查.docx", "检查 (3).docx"),
        ("Review.TXT", "Review.TXT"),
        ("review.txt", "review (2).txt"),
        ("none", "none"),
        ("none", "none (2)"),
    ];
    let files = rows.map(|(name, _)| File { name: name.to_owned(), media_type: "", bytes: name.into() });
    let found = entries(&bundle("", &files).unwrap());
    assert_eq!(found.iter().map(|e| e.0.as_str()).collect::<Vec<_>>(), rows.map(|row| row.1));
    assert!(found.iter().zip(rows).all(|(entry, row)| entry.1 == row.0.as_bytes()));
    assert_eq!(bundle("标题", &[]), Err(Error::Nothing));
    assert_eq!(bundle("标题", &files).unwrap().name, "标题.zip");
}

/// The flags of every entry in the directory of a zip file.
fn flags(bytes: &[u8]) -> Vec<u16> {
    let heads = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(b"PK\x01\x02"));
    heads.map(|at| u16::from_le_bytes([bytes[at + 8], bytes[at + 9]])).collect()
}

#[test]
fn names_that_are_not_ascii_are_said_to_be_utf8() {
    let plain = |name: &str| File { name: name.to_owned(), media_type: "", bytes: Vec::new() };
    let zip = bundle("a", &[plain("a.txt"), plain("检查.txt"), plain("é.txt")]).unwrap();
    assert_eq!(flags(&zip.bytes), [0, 0x800, 0x800]);
    for format in [Format::Docx, Format::Xlsx] {
        assert!(flags(&file(&ledgers::ledger(Lang::Zh), format).bytes).iter().all(|flags| *flags == 0));
    }
}
