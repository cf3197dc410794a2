//! Draft files of every version so far, and of newer ones: nothing in them is lost.

use std::{fs, path::Path};

use fupan::{
    catalog::DomainId,
    files::{DraftFile, Error, Record, backup::Backup, draft::VERSION},
    i18n::Lang,
    review::{
        Cause, Dismissal, Document, Extent, Impact, Incident, ItemStyle, Kind, Layout, LedgerColumns, Level, Measure,
        Moment, OwnPhrase, Person, PhrasePlace, Remedy, Responsibility, Review, Status, Strength, Unknown, Voice,
        Wording,
    },
};
use serde_json::{Value, json};

/// A draft as version `n` first wrote it: it opens in every later version.
fn golden(n: u64) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/drafts/v{n}.fupan.json"));
    fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The contents of the golden file of version `n`. A new version needs an arm here.
fn said(n: u64) -> Option<DraftFile> {
    match n {
        1 => Some(DraftFile { revision: 42, review: first() }),
        2 => Some(DraftFile { revision: 43, review: second() }),
        _ => None,
    }
}

fn unknown(key: &str, value: Value) -> Unknown {
    Unknown::from_iter([(key.to_owned(), value)])
}

/// Version 1, from before documents had a layout, wordings of somebody's own, and findings left as they are.
fn first() -> Review {
    let incident = Incident {
        summary: " 3月4日午餐没有留样。".into(),
        started: "2026-03-04T11:30".into(),
        place: "学校食堂".into(),
        source: "区教育局抽查发现".into(),
        people: vec![Person {
            id: "k8".into(),
            name: "唐砚".into(),
            role: "食堂管理员".into(),
            unknown: unknown("shift", json!("early")),
        }],
        timeline: vec![
            Moment {
                id: "k9".into(),
                at: "2026-03-04T11:30".into(),
                text: "午餐开始，没有留样".into(),
                unknown: unknown("certain", json!(false)),
            },
            Moment {
                id: "k10".into(),
                at: "3月5日8时".into(),
                text: "抽查人员要求出示留样\n没有样品".into(),
                unknown: Unknown::new(),
            },
        ],
        unknown: unknown("weather", json!(null)),
        ..Incident::default()
    };
    let causes = vec![
        Cause {
            heading: "留样盒没有洗出来".into(),
            evidence: "洗消记录".into(),
            catalog: Some("ws-1-1".into()),
            unknown: unknown("weight", json!(7)),
            ..Cause::new("k1".into(), Level::Direct)
        },
        Cause {
            heading: "没有人核对".into(), explains: vec!["k1".into()], ..Cause::new("k2".into(), Level::Main)
        },
    ];
    let measures = vec![
        Measure {
            id: "k4".into(),
            heading: "开餐前拍照上传留样".into(),
            text: "没有照片不能开餐。".into(),
            answers: vec!["k1".into(), "k2".into()],
            strength: Some(Strength::Strong),
            owner: "食堂管理员".into(),
            due: "3月底前".into(),
            proof: "连续20天的照片".into(),
            status: Some(Status::Doing),
            catalog: Some("ws-1-1-a".into()),
            unknown: unknown("cost", json!({ "yuan": 0 })),
            ..Measure::default()
        },
        Measure { id: "k5".into(), ..Measure::default() },
    ];
    let document = Document {
        id: "i1".into(),
        kind: Kind::Report,
        voice: Voice::Person,
        language: Lang::Zh,
        title: "望湖小学食堂留样缺失问题".into(),
        addressee: "梧溪区教育局".into(),
        unit: "望湖小学".into(),
        signer: "唐砚".into(),
        date: "2026年3月9日".into(),
        attachments: vec!["留样登记表".into(), String::new()],
        ..Document::default()
    };
    Review {
        documents: vec![document],
        at_hand: "i1".into(),
        domain: DomainId::Safety,
        incident,
        impacts: vec![Impact {
            id: "k7".into(),
            text: "无法追溯当日食品".into(),
            unknown: unknown("rank", json!(1.5)),
            ..Impact::default()
        }],
        causes,
        remedies: vec![Remedy {
            id: "k3".into(),
            done_on: "2026-03-06".into(),
            text: "购置留样盒20个".into(),
            unknown: unknown("paid", json!(true)),
            ..Remedy::default()
        }],
        measures,
        unknown: unknown("mood", json!({ "colour": ["grey", 3] })),
        ..Review::default()
    }
}

/// Version 2, since an incident has several documents. Unknown fields are where the first version had them, and in a document.
fn second() -> Review {
    let mut review = first();
    review.documents[0].id = "d1".into();
    review.documents[0].layout.references = true;
    review.documents[0].wordings =
        vec![Wording { id: "w1".into(), of: "title title 1".into(), basis: "甲".into(), ..Wording::default() }];
    review.documents.push(Document {
        id: "d2".into(),
        kind: Kind::Progress,
        post: "食堂管理员".into(),
        responsibility: Some(Responsibility::Direct),
        pledge: "每餐留样。".into(),
        date: "2026-04-09".into(),
        layout: Layout { items: ItemStyle::RunIn, ledger_columns: LedgerColumns::Full, ..Layout::default() },
        unknown: unknown("read_by", json!(["甲"])),
        ..Document::default()
    });
    review.at_hand = "d2".into();
    review.extent = vec![Extent {
        id: "e1".into(),
        place: "另外两个食堂".into(),
        by: "教务处".into(),
        found: "留样盒不足".into(),
        fixed: "补齐".into(),
        unknown: unknown("photo", json!("a.jpg")),
    }];
    let measure = &mut review.measures[0];
    (measure.leader, measure.helpers) = ("校长".into(), "总务处".into());
    (measure.interim, measure.effect) = ("每餐拍照".into(), "4月起留样率100%".into());
    (measure.recheck, measure.verifier) = ("2026-06-30".into(), "区教育局".into());
    (measure.closed_on, measure.reason) = ("4月8日".into(), "采购延期".into());
    (measure.next, measure.progress) = ("4月底前到货".into(), "已购20个".into());
    measure.slogan = "严字为先".into();
    review.dismissals =
        vec![Dismissal { id: "x1".into(), rule: "filler".into(), reason: "原话".into(), ..Dismissal::default() }];
    review
}

#[test]
fn every_version_reads_as_it_was_written() {
    for n in 1..=VERSION {
        let file = DraftFile::from_bytes(&golden(n)).unwrap();
        assert_eq!(Some(&file), said(n).as_ref(), "version {n}");
        // Written by this version and read again it is the same draft.
        assert_eq!(DraftFile::from_bytes(file.to_json().as_bytes()), Ok(file), "version {n}");
    }
}

/// Of the oldest version no field was renamed: written again they are all there, those of its document in the first one.
#[test]
fn the_first_version_is_still_written() {
    let mut golden: Value = serde_json::from_slice(&golden(1)).unwrap();
    let mut again: Value = serde_json::from_str(&said(1).unwrap().to_json()).unwrap();
    let review = again["review"].as_object_mut().unwrap();
    for new in ["at_hand", "dismissals", "extent"] {
        review.remove(new).unwrap();
    }
    let documents = review.remove("documents").unwrap();
    review.extend(documents[0].as_object().unwrap().clone());
    for new in ["id", "layout", "wordings"] {
        review.remove(new).unwrap();
    }
    golden["version"] = json!(VERSION);
    assert_eq!(again, golden);
}

/// A backup from when drafts and packs had version 1: two drafts, one of them locked, one in the bin, a version and a pack.
#[test]
fn a_backup_of_the_first_versions_is_read_whole() {
    let bytes = include_bytes!("../fixtures/backups/v1.fupan-backup.json");
    let backup = Backup::from_bytes(bytes).unwrap();
    let read = |record: &Record| DraftFile::from_stored(record.text.as_bytes());
    let of_review = |revision| Ok(DraftFile { revision, review: first() });
    let drafts: Vec<_> = backup.drafts.iter().map(read).collect();
    assert_eq!(drafts, [of_review(42), Err(Error::Locked), of_review(5)]);
    assert_eq!(backup.drafts[2].deleted_at, Some(1_790_000_300_000.0));
    assert_eq!(backup.versions.iter().map(read).collect::<Vec<_>>(), [of_review(31)]);
    let pack = backup.pack.as_ref().unwrap();
    assert_eq!((pack.causes.len(), pack.measures.len()), (1, 1));
    let phrases = [
        OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, "以上情况已经办公会议研究。"),
        OwnPhrase::general(Lang::En, PhrasePlace::Opening, "Nobody was hurt."),
    ];
    assert_eq!(pack.phrases, phrases);
    assert_eq!(Backup::from_bytes(backup.to_json().as_bytes()), Ok(backup));
}

/// A draft of a newer version is refused, and its text is kept and included in backups.
#[test]
fn a_newer_version_is_refused_and_kept() {
    let newer =
        format!("{{\"format\":\"fupan-review\",\"version\":{},\"review\":{{\"title\":[1.50]}}}}\r\n", VERSION + 1);
    assert_eq!(DraftFile::from_bytes(newer.as_bytes()), Err(Error::Newer(VERSION + 1)));
    assert_eq!(DraftFile::from_stored(newer.as_bytes()), Err(Error::Newer(VERSION + 1)));
    let kept = Record { id: "a".into(), text: newer, ..Record::default() };
    let backup = Backup { drafts: vec![kept], ..Backup::default() };
    assert_eq!(Backup::from_bytes(backup.to_json().as_bytes()), Ok(backup));
}

/// Every object to which a newer version may add fields.
const PLACES: [&str; 13] = [
    "",
    "/incident",
    "/incident/people/0",
    "/incident/timeline/0",
    "/impacts/0",
    "/causes/0",
    "/remedies/0",
    "/measures/0",
    "/extent/0",
    "/documents/0",
    "/documents/0/layout",
    "/documents/0/wordings/0",
    "/dismissals/0",
];

#[test]
fn what_a_newer_version_adds_survives_everywhere() {
    let added = r#""zeta":{"b":1.50,"a":[1e400,12345678901234567890123,{}]},"alpha":null"#;
    for place in PLACES {
        let mut review = json!({
            "incident": { "people": [{}], "timeline": [{}] },
            "impacts": [{}], "causes": [{ "level": "root" }], "remedies": [{}], "measures": [{}],
            "documents": [{ "layout": {}, "wordings": [{}] }], "extent": [{}], "dismissals": [{}],
        });
        review.pointer_mut(place).unwrap()["HERE"] = json!(0);
        let text = json!({ "format": "fupan-review", "version": VERSION, "review": review }).to_string();
        let text = text.replace("\"HERE\":0", added);
        let file = DraftFile::from_bytes(text.as_bytes()).unwrap();
        let written: Value = serde_json::from_str(&file.to_json()).unwrap();
        let object = written.pointer(&format!("/review{place}")).unwrap().to_string();
        // At the end, in its order, digit for digit.
        assert!(object.replace("1e+400", "1e400").ends_with(&format!("{added}}}")), "{place}: {object}");
    }
}
