//! Several files in one zip, read back by an independent zip reader.

use std::io::{Cursor, Read};

use fupan::{
    export::{Error, File, Format, bundle, in_folders},
    i18n::Lang,
    report::compose,
    review::{Document, Edit, Kind, Review, Voice},
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

/// The folders of documents of a review: kind, voice, signer, addressee and date of each.
fn folders(documents: &[(Kind, Voice, &str, &str, &str)], lang: Lang) -> Vec<String> {
    let mut review = Review::new(lang);
    review.documents = (documents.iter().enumerate())
        .map(|(n, &(kind, voice, signer, addressee, date))| Document {
            id: format!("d{n}").as_str().into(),
            kind,
            voice,
            language: lang,
            title: lang.pick("停水", "no water").into(),
            unit: lang.pick("澜桥街道办事处", "Tallow Quay").into(),
            signer: signer.into(),
            addressee: addressee.into(),
            date: date.into(),
            ..Document::default()
        })
        .collect();
    let reports = (0..documents.len()).map(|n| {
        review.apply(&Edit::OpenDocument { id: format!("d{n}").as_str().into() }).unwrap();
        let report = compose(&review, &[]);
        let files = vec![file(&report, Format::Text)];
        (report, files)
    });
    let files = in_folders(reports.collect());
    files.iter().map(|file| file.name.split_once('/').unwrap().0.to_owned()).collect()
}

#[test]
fn folders_are_told_apart_by_what_differs() {
    use Kind::{Progress, Report, SelfExamination as Own};
    use Voice::{Person, Unit};
    let (day, later) = ("2026-03-16", "2026-06-01");
    assert_eq!(
        folders(&[(Own, Unit, "", "", day), (Own, Person, "郑一帆", "", day), (Report, Unit, "", "", day)], Lang::Zh),
        ["关于停水问题的检查（澜桥街道办事处）", "关于停水问题的检查（郑一帆）", "关于停水问题的情况报告"]
    );
    assert_eq!(
        folders(&[(Own, Person, "郑一帆", "", day), (Own, Person, "石砚秋", "", day)], Lang::Zh),
        ["关于停水问题的检查（郑一帆）", "关于停水问题的检查（石砚秋）"]
    );
    assert_eq!(
        folders(
            &[
                (Report, Unit, "", "区政府：", day),
                (Report, Unit, "", "市水务局", day),
                (Report, Person, "郑一帆", "", day)
            ],
            Lang::Zh
        ),
        [
            "关于停水问题的情况报告（澜桥街道办事处）（区政府）",
            "关于停水问题的情况报告（澜桥街道办事处）（市水务局）",
            "关于停水问题的情况报告（郑一帆）"
        ]
    );
    assert_eq!(
        folders(
            &[(Progress, Unit, "", "", day), (Progress, Unit, "", "", later), (Progress, Unit, "", "", later)],
            Lang::Zh
        ),
        [
            "关于停水问题的整改情况报告（2026年3月16日）",
            "关于停水问题的整改情况报告（2026年6月1日）",
            "关于停水问题的整改情况报告（2026年6月1日） (2)"
        ]
    );
    assert_eq!(
        folders(
            &[
                (Own, Unit, "", "", ""),
                (Own, Person, "", "", ""),
                (Report, Unit, "", "The Board", ""),
                (Report, Unit, "", "A/B: C", "")
            ],
            Lang::En
        ),
        [
            "Incident review - no water",
            "Incident review - no water (2)",
            "Incident report - no water (The Board)",
            "Incident report - no water (A_B - C)"
        ]
    );
    // Whatever they are called, there is room for the title, and no two are the same.
    let long = "区".repeat(300);
    let (other, longer) = (format!("县{long}"), format!("{long}府"));
    let both = folders(&[(Own, Unit, "", &long, day), (Own, Unit, "", &longer, later)], Lang::Zh);
    assert_eq!(both[0], "关于停水问题的检查（2026年3月16日）");
    let signers = folders(&[(Own, Person, &long, &long, day), (Own, Person, &other, "县", later)], Lang::Zh);
    assert!(signers.iter().all(|name| name.chars().count() <= 80) && signers[0] != signers[1], "{signers:?}");
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
