//! Draft files of every version so far, and of newer ones: nothing in them is lost.

use std::{fs, path::Path};

use fupan::{
    catalog::DomainId,
    files::{DraftFile, Error, Record, backup::Backup, draft::VERSION},
    i18n::Lang,
    review::{
        Cause, Impact, Incident, Kind, Level, Measure, Moment, Person, Remedy, Review, Status, Strength, Unknown, Voice,
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
    Review {
        kind: Kind::Report,
        voice: Voice::Person,
        domain: DomainId::Safety,
        language: Lang::Zh,
        title: "望湖小学食堂留样缺失问题".into(),
        addressee: "梧溪区教育局".into(),
        unit: "望湖小学".into(),
        signer: "唐砚".into(),
        date: "2026年3月9日".into(),
        attachments: vec!["留样登记表".into(), String::new()],
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
        }],
        measures,
        unknown: unknown("mood", json!({ "colour": ["grey", 3] })),
        ..Review::default()
    }
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

/// Of the oldest version no field was renamed or moved: written again it is the same file, and the defaults.
#[test]
fn the_first_version_is_still_written() {
    let golden: Value = serde_json::from_slice(&golden(1)).unwrap();
    let mut again: Value = serde_json::from_str(&said(1).unwrap().to_json()).unwrap();
    for new in ["layout", "wordings", "dismissals", "extent"] {
        again["review"].as_object_mut().unwrap().remove(new).unwrap();
    }
    assert_eq!(again, golden);
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
const PLACES: [&str; 11] = [
    "",
    "/incident",
    "/incident/people/0",
    "/incident/timeline/0",
    "/impacts/0",
    "/causes/0",
    "/remedies/0",
    "/measures/0",
    "/layout",
    "/wordings/0",
    "/dismissals/0",
];

#[test]
fn what_a_newer_version_adds_survives_everywhere() {
    let added = r#""zeta":{"b":1.50,"a":[1e400,12345678901234567890123,{}]},"alpha":null"#;
    for place in PLACES {
        let mut review = json!({
            "incident": { "people": [{}], "timeline": [{}] },
            "impacts": [{}], "causes": [{ "level": "root" }], "remedies": [{}], "measures": [{}],
            "layout": {}, "wordings": [{}], "dismissals": [{}],
        });
        review.pointer_mut(place).unwrap()["HERE"] = json!(0);
        let text = json!({ "format": "fupan-review", "version": 1, "review": review }).to_string();
        let text = text.replace("\"HERE\":0", added);
        let file = DraftFile::from_bytes(text.as_bytes()).unwrap();
        let written: Value = serde_json::from_str(&file.to_json()).unwrap();
        let object = written.pointer(&format!("/review{place}")).unwrap().to_string();
        // At the end, in its order, digit for digit.
        assert!(object.replace("1e+400", "1e400").ends_with(&format!("{added}}}")), "{place}: {object}");
    }
}
