//! Every kind of document, with and without all its optional parts.

use std::{collections::BTreeSet, fs, path::Path};

use fupan::{
    export::Format,
    files::Sample,
    i18n::Lang,
    report::{Report, Role, compose},
    review::{Choice as _, Extent, ItemStyle, Kind, Latin, LedgerColumns, Paper, Pitch, Responsibility, Review, Voice},
    typeset,
};

use crate::steps::sample;

use super::{
    file, ledgers,
    reading::{all, attr, one, parse, part, parts},
    samples::{self, block},
    string,
};

/// The sample as a document with everything on it.
fn full(lang: Lang) -> Review {
    let mut review = sample(lang);
    let layout = &mut review.document_mut().layout;
    (layout.head, layout.imprint, layout.ledger) = (true, true, true);
    for (field, zh, en) in [
        (&mut layout.copy_number, "000001", "000001"),
        (&mut layout.secrecy, "机密★1年", "Confidential, 1 year"),
        (&mut layout.urgency, "特急", "Urgent"),
        (&mut layout.masthead, "云泽区澜桥街道办事处文件", "Tallow Quay Health Centre"),
        (&mut layout.reference, "澜街发〔2026〕7号", "TQ/2026/7"),
        (&mut layout.approver, "周启岚", "Edda Marlowe"),
        (
            &mut layout.copies,
            "云泽区民政局，云泽区卫生健康局，云泽区纪委监委，各社区居民委员会，区应急呼叫平台运维单位",
            "all wards",
        ),
        (&mut layout.printer, "云泽区澜桥街道党政办公室", "the practice office"),
        (&mut layout.printed, "2026年4月2日", "2 April 2026"),
    ] {
        *field = lang.pick(zh, en).to_owned();
    }
    review
}

/// Name and report of every combination. The options of type alternate between them, because they change
/// measurements and not the structure.
fn combinations() -> Vec<(String, Report)> {
    let mut found = Vec::new();
    let switches = |n: usize| [n & 1 > 0, n & 2 > 0, n & 4 > 0];
    for lang in [Lang::Zh, Lang::En] {
        for voice in Voice::ALL {
            for [ledger, issued, seal] in (0..8).map(switches) {
                // With the seal, so that it stands beside the ledger and without it.
                let map = seal;
                for kind in Kind::ALL {
                    let mut review = full(lang);
                    let document = review.document_mut();
                    (document.kind, document.voice) = (kind, voice);
                    let layout = &mut review.document_mut().layout;
                    (layout.ledger, layout.head, layout.imprint, layout.seal) = (ledger, issued, issued, seal);
                    layout.map = map;
                    let option = found.len() % 4;
                    layout.latin = [Latin::Same, Latin::Times][option / 2];
                    layout.pitch = [Pitch::Full, Pitch::Round][option % 2];
                    let on = |on, name| if on { name } else { "" };
                    let name = [
                        format!("matrix-{}-{kind:?}-{voice:?}", lang.pick("zh", "en")),
                        on(ledger, "-ledger").into(),
                        on(issued, "-issued").into(),
                        on(seal, "-seal").into(),
                        on(option / 2 > 0, "-times").into(),
                        on(option % 2 > 0, "-28pt").into(),
                    ];
                    found.push((name.concat().to_lowercase(), compose(&review, &[])));
                }
            }
        }
    }
    found
}

#[test]
fn every_combination_makes_sound_files() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    fs::create_dir_all(&folder).unwrap();
    let combinations = combinations();
    assert_eq!(combinations.len(), 96);
    assert_eq!(combinations.iter().map(|(name, _)| name).collect::<BTreeSet<_>>().len(), 96);
    for (name, report) in &combinations {
        let docx = file(report, Format::Docx).bytes;
        assert_eq!(docx, file(&report.clone(), Format::Docx).bytes, "{name}");
        fs::write(folder.join(name).with_extension("docx"), &docx).unwrap();
        for (_, xml) in parts(&docx) {
            parse(&xml);
        }
        let (styles, xml) = (part(&docx, "word/styles.xml"), part(&docx, "word/document.xml"));
        assert!(!styles.contains('@'), "{name}");
        let document = parse(&xml);
        for used in document.descendants().filter(|n| matches!(n.tag_name().name(), "pStyle" | "rStyle" | "tblStyle")) {
            assert!(styles.contains(&format!("w:styleId=\"{}\"", attr(used, "val"))), "{name}");
        }
        // The last page is upright if a 版记 stands on it; then the annex has a section between two others.
        let (bound, issued) = (!report.annexes.is_empty(), !report.imprint.is_empty());
        let turned =
            all(document.root_element(), "pgSz").into_iter().map(|size| attr(size, "orient")).collect::<Vec<_>>();
        let lies = |at: usize| if typeset::is_turned(report, at) { "landscape" } else { "" };
        let mut expected = vec![""];
        // Annexes of the same orientation are one section.
        expected.extend((0..report.annexes.len()).map(lies).collect::<Vec<_>>().chunk_by(|a, b| a == b).map(|c| c[0]));
        expected.extend((bound && issued).then_some(""));
        assert_eq!(turned, expected, "{name}");
        // In English an incident report has no causes, and so no map of them.
        let (is_report, is_english) = (report.meta.kind == Kind::Report, report.meta.language == Lang::En);
        let wanted = [name.contains("-ledger"), name.contains("-seal") && !(is_report && is_english)]
            .map(usize::from)
            .iter()
            .sum::<usize>();
        assert_eq!(report.annexes.len(), wanted, "{name}");
        assert!(report.annexes.iter().all(|annex| xml.contains(&annex.title)), "{name}");
        assert_eq!(all(document.root_element(), "tblpPr").len(), usize::from(issued), "{name}");
        // Every text format says what stands at the head first and what stands at the foot last.
        for format in [Format::Html, Format::Markdown, Format::Text] {
            let page = string(report, format);
            assert_eq!(page, string(report, format), "{name}");
            fs::write(folder.join(name).with_extension(format.extension()), &page).unwrap();
            for annex in &report.annexes {
                assert!(page.contains(&annex.label) && page.contains(&annex.title), "{name} {format:?}");
            }
            let at = |text: &str| page.rfind(text).unwrap_or_else(|| panic!("{text} is not in {name} {format:?}"));
            if issued {
                let zh = report.meta.language == Lang::Zh;
                let (first, last) = if zh { ("000001", "党政办公室") } else { ("000001", "practice office") };
                let text = report.blocks[1..].iter().find(|block| block.table.is_none()).unwrap().text();
                assert!(at(first) < at(&text) && at(last) > page.len() * 3 / 4, "{name}");
            }
        }
    }
}

/// The sample with an answer in every field of a document and of a measure, and with other places that were looked at.
fn told(lang: Lang, columns: LedgerColumns) -> Review {
    let mut review = ledgers::full(lang, columns);
    let document = review.document_mut();
    for (field, zh, en) in [
        (&mut document.signer, "穆承礼", "Ivo Marsh"),
        (&mut document.post, "党政办公室主任", "practice manager"),
        (&mut document.pledge, "今后群众通知一律由三人经手。", "Every notice now passes three people."),
    ] {
        *field = lang.pick(zh, en).to_owned();
    }
    document.responsibility = Some(Responsibility::Leading);
    review.extent = lang
        .pick(
            [["全镇23份群众通知", "党政办公室", "3份日期不符", "3份"], ["两个便民点", "", "", "2处"]],
            [["23 public notices", "the General Office", "3 wrong dates", "3"], ["two service points", "", "", "2"]],
        )
        .map(|texts| {
            let [place, by, found, fixed] = texts.map(str::to_owned);
            Extent { place, by, found, fixed, ..Extent::default() }
        })
        .into();
    review
}

/// Every kind, voice and language, each way to set items, with and without references, with both sets of columns: they are left
/// for the Open XML SDK.
#[test]
fn every_document_of_an_incident_is_written() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    fs::create_dir_all(&folder).unwrap();
    let mut written = 0;
    let wordings =
        [ItemStyle::Headed, ItemStyle::RunIn].map(|items| [true, false].map(|references| (items, references)));
    for (lang, columns) in Lang::ALL.map(|lang| [(lang, LedgerColumns::Standard), (lang, LedgerColumns::Full)]).concat()
    {
        for (kind, voice) in Kind::ALL.map(|kind| Voice::ALL.map(|voice| (kind, voice))).concat() {
            for (items, references) in wordings.concat() {
                let mut review = told(lang, columns);
                let document = review.document_mut();
                (document.kind, document.voice) = (kind, voice);
                (document.layout.items, document.layout.references) = (items, references);
                let words = [lang.tag(), kind.word(), voice.word(), items.word(), columns.word(), references.word()];
                let path = folder.join(format!("told-{}.docx", words.join("-")));
                fs::write(path, file(&compose(&review, &[]), Format::Docx).bytes).unwrap();
                written += 1;
            }
        }
    }
    assert_eq!(written, 96);
}

/// Every kind of English document on each paper, in each type, without the log and with its columns: they are left for the
/// Open XML SDK, too.
#[test]
fn english_documents_are_written_on_each_paper_in_each_type() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    fs::create_dir_all(&folder).unwrap();
    let logs = [(false, LedgerColumns::Standard), (true, LedgerColumns::Standard), (true, LedgerColumns::Full)];
    let latins = [Latin::Same, Latin::Times, Latin::Calibri];
    let types = latins.map(|latin| [Paper::A4, Paper::Letter].map(|paper| (latin, paper))).concat();
    let mut written = 0;
    for kind in Kind::ALL {
        for (latin, paper) in &types {
            for (ledger, columns) in logs {
                let samples = Sample::of(Lang::En);
                let mut review = samples[written % samples.len()].review();
                let document = review.document_mut();
                document.kind = kind;
                (document.layout.latin, document.layout.paper) = (*latin, *paper);
                (document.layout.ledger, document.layout.ledger_columns, document.layout.map) =
                    (ledger, columns, ledger);
                document.layout.secrecy = "Official – Sensitive".to_owned();
                let report = compose(&review, &[]);
                let bytes = file(&report, Format::Docx).bytes;
                let words = [kind.word(), latin.word(), paper.word(), if ledger { columns.word() } else { "none" }];
                fs::write(folder.join(format!("english-{}.docx", words.join("-"))), &bytes).unwrap();
                let tables = report.blocks.iter().filter(|block| block.table.is_some()).count();
                let xml = part(&bytes, "word/document.xml");
                assert_eq!(xml.matches("<w:tbl>").count(), tables + report.annexes.len());
                assert_eq!(xml.contains("w:w=\"12240\""), *paper == Paper::Letter);
                assert!(part(&bytes, "word/header1.xml").contains("Official – Sensitive"));
                written += 1;
            }
        }
    }
    assert_eq!(written, 54);
}

#[test]
fn options_change_the_type_and_the_pitch() {
    for latin in [Latin::Same, Latin::Times] {
        for pitch in [Pitch::Full, Pitch::Round] {
            let mut review = full(Lang::Zh);
            let layout = &mut review.document_mut().layout;
            (layout.latin, layout.pitch) = (latin, pitch);
            let docx = file(&compose(&review, &[]), Format::Docx).bytes;
            let styles = part(&docx, "word/styles.xml");
            let document = parse(&styles);
            for style in all(document.root_element(), "style") {
                let Some(fonts) = all(style, "rFonts").into_iter().next() else { continue };
                let is_times = latin == Latin::Times && attr(style, "styleId") != "Footer";
                for script in ["ascii", "hAnsi"] {
                    let expected = if is_times { "Times New Roman" } else { attr(fonts, "eastAsia") };
                    assert_eq!(attr(fonts, script), expected, "{}", attr(style, "styleId"));
                }
                assert_ne!(attr(fonts, "eastAsia"), "Times New Roman");
            }
            let (twips, other) = if pitch == Pitch::Full { ("579", "560") } else { ("560", "579") };
            for part in parts(&docx) {
                assert!(!part.1.contains(&format!("\"{other}\"")), "{}", part.0);
            }
            assert!(styles.contains(&format!("w:line=\"{twips}\" w:lineRule=\"exact\"")));
            let xml = part(&docx, "word/document.xml");
            assert_eq!(attr(one(parse(&xml).root_element(), "docGrid"), "linePitch"), twips);
        }
    }
}

#[test]
fn signature_and_date_stand_as_the_standard_says() {
    // Who signs, when, whether a seal is set; how many hundredths of a character each stands from the edge.
    let rows = [
        ("信息技术部", "2026年4月2日", false, 500, 200),
        ("云泽区澜桥街道办事处", "2026年3月16日", false, 200, 350),
        ("检查人：郑一帆", "2026年3月16日", false, 200, 50),
        ("信息技术部", "2026年4月2日", true, 450, 400),
        ("云泽区澜桥街道办事处", "2026年3月16日", true, 200, 400),
        ("云泽区人民政府澜桥街道办事处民政办公室", "2026年3月16日", true, 0, 400),
    ];
    for (signature, date, seal, sign_right, date_right) in rows {
        let mut report = samples::zh();
        report.blocks.truncate(3);
        report.blocks.extend([block(Role::Signature, signature), block(Role::Date, date)]);
        report.meta.setting.seal = seal;
        let xml = part(&file(&report, Format::Docx).bytes, "word/document.xml");
        let document = parse(&xml);
        let indents: Vec<_> = all(document.root_element(), "ind").iter().map(|ind| attr(*ind, "rightChars")).collect();
        assert_eq!(indents, [sign_right.to_string(), date_right.to_string()], "{signature} {date} {seal}");
    }
    // A person's signature is no unit's: no seal is set on it.
    let mut review = full(Lang::Zh);
    let document = review.document_mut();
    (document.voice, document.layout.seal) = (Voice::Person, true);
    assert!(!compose(&review, &[]).meta.setting.seal);
}
