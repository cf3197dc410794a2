//! The backup file, and which of its records are new to a browser.

use fupan::{
    files::{
        Error, Exported, ProfileFile, Record,
        backup::{Backup, MAX_SIZE, Placement, new_drafts, new_versions, place},
        draft,
    },
    i18n::Lang,
    review::{
        Level,
        pack::{OwnCause, Pack},
        profile::Profile,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};

use crate::steps::sample;

fn draft(id: &str, revision: u64, text: &str) -> Record {
    Record { id: id.into(), revision, text: text.into(), ..Record::default() }
}

/// A draft of this program, one of a newer one in the bin, a version, a pack.
fn kept() -> Backup {
    let newer = "{\"format\":\"fupan-review\",\"version\":9,\"review\":[1.50,\"“\\u0000\\\\\"]}\r\n";
    let cause = OwnCause {
        id: "own-a".into(),
        domain: Default::default(),
        level: Level::Main,
        text: "甲".into(),
        explains: Vec::new(),
    };
    Backup {
        drafts: vec![
            Record {
                by: "c5d1".into(),
                saved_at: 1_795_680_000_000.0,
                filed: 40,
                filed_at: Some(1_795_600_000_000.0),
                exported: vec![Exported { document: "d1".into(), at: 1_795_680_000_000.0 }],
                ..draft("k3x9", 42, &draft::to_json(42, &sample(Lang::Zh)))
            },
            Record { deleted_at: Some(7.0), ..draft("a-b", draft::MAX_REVISION, newer) },
        ],
        versions: vec![Record { by: "before import".into(), ..draft("k3x9/31", 31, "") }],
        pack: Some(Pack { causes: vec![cause], ..Pack::default() }),
        profiles: vec![
            ProfileFile { profile: profile("own1", "汀禾镇政府"), pack: None },
            ProfileFile { profile: profile("x-2", "汀禾镇卫生院"), pack: Some(Pack::default()) },
        ],
    }
}

fn profile(id: &str, unit: &str) -> Profile {
    Profile { id: id.into(), unit: unit.into(), ..Profile::default() }
}

fn read(file: &Value) -> Result<Backup, Error> {
    Backup::from_bytes(file.to_string().as_bytes())
}

#[test]
fn the_file_says_what_it_is_and_holds_every_text() {
    let written = kept().to_json();
    let file: Value = serde_json::from_str(&written).unwrap();
    let expected = json!({
        "format": "fupan-backup",
        "version": 1,
        "drafts": [
            {
                "id": "k3x9", "revision": 42, "by": "c5d1", "saved_at": 1_795_680_000_000_u64, "filed": 40,
                "filed_at": 1_795_600_000_000_u64,
                "exported": [{ "document": "d1", "at": 1_795_680_000_000_u64 }],
                "text": draft::to_json(42, &sample(Lang::Zh)),
            },
            {
                "id": "a-b", "revision": draft::MAX_REVISION, "by": "", "saved_at": 0, "deleted_at": 7, "filed": 0,
                "text": kept().drafts[1].text,
            },
        ],
        "versions": [
            { "id": "k3x9/31", "revision": 31, "by": "before import", "saved_at": 0, "filed": 0, "text": "" },
        ],
        "pack": serde_json::from_str::<Value>(&kept().pack.unwrap().to_json()).unwrap(),
        "profiles": [
            // The pack beside the profiles is its.
            { "format": "fupan-profile", "version": 1, "profile": { "id": "own1", "unit": "汀禾镇政府" } },
            {
                "format": "fupan-profile", "version": 1, "profile": { "id": "x-2", "unit": "汀禾镇卫生院" },
                "pack": { "format": "fupan-pack", "version": 2, "causes": [], "measures": [], "phrases": [] },
            },
        ],
    });
    assert_eq!(file, expected);
    assert_eq!(Backup::from_bytes(written.as_bytes()), Ok(kept()));
}

#[test]
fn a_backup_may_leave_out_what_is_empty_and_say_more_than_is_known() {
    let least = json!({ "format": "fupan-backup", "version": 1 });
    assert_eq!(read(&least), Ok(Backup::default()));
    assert_eq!(read(&json!({ "format": "fupan-backup", "version": 1, "pack": null })), Ok(Backup::default()));
    let more = json!({
        "format": "fupan-backup", "version": 1, "from": "汀禾镇",
        "drafts": [{ "id": "a", "text": "b", "deleted_at": null, "colour": 3 }],
        "versions": [{ "id": "gone/00", "text": "" }],
    });
    let backup =
        Backup { drafts: vec![draft("a", 0, "b")], versions: vec![draft("gone/00", 0, "")], ..Backup::default() };
    assert_eq!(read(&more), Ok(backup));
}

#[test]
fn each_refusal_says_what_is_wrong() {
    let text = |text: &str| Backup::from_bytes(text.as_bytes());
    for (file, error) in [
        ("", Error::Empty),
        ("{\"format\":", Error::Truncated { line: 1 }),
        ("Dear all,", Error::Unreadable { line: 1, column: 1 }),
        ("{\"format\":\"fupan-review\",\"version\":1}", Error::Foreign),
        ("{\"format\":\"fupan-backup\",\"version\":2,\"drafts\":7}", Error::Newer(2)),
        ("{\"format\":\"fupan-backup\"}", Error::BadField("version".into())),
    ] {
        assert_eq!(text(file), Err(error), "{file}");
    }
    assert_eq!(Backup::from_bytes(&vec![b' '; MAX_SIZE + 1]), Err(Error::TooLarge));
    // A file of many tiny values would take a hundred times its size in memory.
    let tiny = ["{\"format\":\"fupan-backup\",\"version\":1,\"x\":[", &"0,".repeat(12_000_000), "0]}"].concat();
    assert!(matches!(text(&tiny), Err(Error::Unreadable { line: 1, .. })));
}

#[test]
fn a_bad_record_is_named_by_its_address() {
    let with = |fields: Value| {
        let mut file = json!({ "format": "fupan-backup", "version": 1 });
        file.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        file
    };
    let of = |list: &str, field: &str, value: Value| {
        let mut record = json!({ "id": if list == "drafts" { "b" } else { "b/1" }, "text": "x" });
        record[field] = value;
        with(json!({ list: [{ "id": if list == "drafts" { "a" } else { "a/1" }, "text": "" }, record] }))
    };
    let long = "a".repeat(65);
    for (file, place) in [
        (with(json!({ "drafts": {} })), "drafts"),
        (with(json!({ "drafts": [7] })), "drafts.0"),
        (with(json!({ "drafts": [{ "id": "a" }] })), "drafts.0.text"),
        (with(json!({ "drafts": [{ "text": "a" }] })), "drafts.0.id"),
        (of("drafts", "id", json!("a")), "drafts.1.id"),
        (of("drafts", "id", json!("")), "drafts.1.id"),
        (of("drafts", "id", json!("B")), "drafts.1.id"),
        (of("drafts", "id", json!("b/1")), "drafts.1.id"),
        (of("drafts", "id", json!("../b")), "drafts.1.id"),
        (of("drafts", "id", json!("乙")), "drafts.1.id"),
        (of("drafts", "id", json!(long)), "drafts.1.id"),
        (of("drafts", "id", json!(7)), "drafts.1.id"),
        (of("drafts", "revision", json!(-1)), "drafts.1.revision"),
        (of("drafts", "revision", json!("7")), "drafts.1.revision"),
        (of("drafts", "by", json!(null)), "drafts.1.by"),
        (of("drafts", "saved_at", json!(1.5)), "drafts.1.saved_at"),
        (of("drafts", "saved_at", json!(u64::MAX)), "drafts.1.saved_at"),
        (of("drafts", "deleted_at", json!(false)), "drafts.1.deleted_at"),
        (of("drafts", "filed", json!([])), "drafts.1.filed"),
        (of("drafts", "text", json!({})), "drafts.1.text"),
        (of("drafts", "text", json!(null)), "drafts.1.text"),
        (of("versions", "id", json!("b")), "versions.1.id"),
        (of("versions", "id", json!("a/1")), "versions.1.id"),
        (of("versions", "id", json!("b/")), "versions.1.id"),
        (of("versions", "id", json!("/1")), "versions.1.id"),
        (of("versions", "id", json!("b/1/1")), "versions.1.id"),
        (of("versions", "id", json!("b/x")), "versions.1.id"),
        (of("versions", "id", json!(format!("b/{}", "1".repeat(21)))), "versions.1.id"),
        (with(json!({ "pack": 7 })), "pack"),
        (with(json!({ "pack": { "format": "fupan-review", "version": 1 } })), "pack"),
        (with(json!({ "pack": { "format": "fupan-pack", "version": 1, "causes": [{}] } })), "pack.causes.0.level"),
    ] {
        assert_eq!(read(&file), Err(Error::BadField(place.into())), "{file}");
    }
    let newer = with(json!({ "pack": { "format": "fupan-pack", "version": 3 } }));
    assert_eq!(read(&newer), Err(Error::Newer(3)));
    let many = with(json!({ "pack": { "format": "fupan-pack", "version": 1, "causes": vec![json!({}); 2_001] } }));
    assert_eq!(read(&many), Err(Error::TooMany("pack.causes".into())));
}

#[test]
fn more_than_one_browser_keeps_is_refused() {
    let drafts = |n: usize| Backup { drafts: many(n, ""), ..Backup::default() };
    assert!(Backup::from_bytes(drafts(2_000).to_json().as_bytes()).is_ok());
    assert_eq!(Backup::from_bytes(drafts(2_001).to_json().as_bytes()), Err(Error::TooMany("drafts".into())));
    let mut versions = Backup { versions: many(20_001, "/1"), ..Backup::default() };
    assert_eq!(Backup::from_bytes(versions.to_json().as_bytes()), Err(Error::TooMany("versions".into())));
    // Writing leaves out the oldest versions.
    versions.versions[700].saved_at = 0.0;
    assert_eq!((versions.fit(), versions.fit()), (1, 0));
    assert!(versions.versions.iter().all(|version| version.id != "a700/1"));
    assert!(Backup::from_bytes(versions.to_json().as_bytes()).is_ok());
}

fn many(n: usize, end: &str) -> Vec<Record> {
    (0..n).map(|n| Record { saved_at: n as f64 + 9.0, ..draft(&format!("a{n}{end}"), 1, "x") }).collect()
}

#[test]
fn what_is_too_much_to_be_read_again_is_left_out() {
    let large = "\n".repeat(MAX_SIZE / 8);
    let mut backup = Backup { versions: many(5, "/1"), ..kept() };
    backup.versions.iter_mut().for_each(|version| version.text.clone_from(&large));
    assert_eq!(backup.fit(), 2);
    assert_eq!(backup.versions[0].id, "a2/1");
    assert_eq!(backup.drafts, kept().drafts, "no draft is left out");
    let size = backup.to_json().len();
    assert!((MAX_SIZE / 2..=MAX_SIZE).contains(&size), "{size}");
}

#[test]
fn a_draft_has_its_place() {
    let brought = draft("a", 7, "x");
    let beside = |id: &str| Placement::Beside(id.into());
    for (here, expected) in [
        (None, Placement::New),
        (Some(draft("a", 7, "x")), Placement::Same),
        // Only the text is compared.
        (Some(Record { deleted_at: Some(1.0), ..draft("a", 8, "x") }), Placement::Same),
        (Some(draft("a", 7, "y")), beside("a-7")),
        (Some(draft("a", 9, "y")), beside("a-7")),
        (Some(draft("a", 1, "")), beside("a-7")),
    ] {
        assert_eq!(place(here.as_ref(), &brought), expected, "{here:?}");
    }
    // If there is no room for the revision, the id is incremented.
    let long = "b".repeat(62);
    for (id, expected) in [
        (long.clone(), format!("{long}-7")),
        (format!("{long}c"), format!("{long}d")),
        (format!("{long}z9"), format!("{long}za")),
        (format!("{long}zz"), format!("{}c--", "b".repeat(61))),
        (format!("{long}a-"), format!("{long}a0")),
        ("z".repeat(64), "-".repeat(64)),
    ] {
        assert_eq!(place(Some(&draft(&id, 7, "y")), &draft(&id, 7, "x")), beside(&expected));
    }
}

#[test]
fn restoring_adds_and_changes_nothing() {
    let here = [draft("a", 3, "x"), draft("b", 1, "y"), draft("b-2", 2, "other")];
    let brought = [
        draft("a", 3, "x"),
        draft("b", 2, "z"),
        draft("c", 1, "x"),
        // The previous draft of this backup took its id.
        draft("b-2-2", 5, "w"),
    ];
    let added = new_drafts(&here, &brought);
    let expected = [draft("b-2-2", 2, "z"), draft("c", 1, "x"), draft("b-2-2-5", 5, "w")];
    assert_eq!(added, expected);
    let all = [here.to_vec(), added].concat();
    assert_eq!(new_drafts(&all, &brought), []);
    // Two states of one draft at the same revision, from two machines: each is there once.
    let other = [draft("b", 2, "from elsewhere")];
    let added = new_drafts(&all, &other);
    assert_eq!(added, [draft("b-2-2-2", 2, "from elsewhere")]);
    assert_eq!(new_drafts(&[all, added].concat(), &other), []);

    let here = [draft("a/3", 3, "x")];
    let brought = [draft("a/3", 3, "other"), draft("a/4", 4, "y")];
    assert_eq!(new_versions(&here, &brought), [draft("a/4", 4, "y")]);
}

/// Many similar ids take no longer than others.
#[test]
fn many_drafts_of_nearly_one_id_find_their_places() {
    let long = |n: usize| format!("{}{n:04}", "z".repeat(60));
    let drafts = |text: &str| (0..2_000).map(|n| draft(&long(n), 1, &format!("{text}{n}"))).collect::<Vec<_>>();
    let (here, brought) = (drafts("x"), drafts("y"));
    let added = new_drafts(&here, &brought);
    assert_eq!(added.len(), 2_000);
    assert_eq!(new_drafts(&[here, added].concat(), &brought), []);
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec!["a", "a-1", "a-1-1", "b", "z", "-"]).prop_map(str::to_owned),
        "z{63}[yz]",
        "[a-z0-9-]{1,3}",
        "[a-z0-9-]{62,64}",
    ]
}

/// Every third draft is a copy.
fn by_copy(revision: u64) -> String {
    if revision.is_multiple_of(3) { "k3x9p7a2m4q8".to_owned() } else { String::new() }
}

/// Every second draft belongs to a profile.
fn by_profile(revision: u64) -> String {
    if revision.is_multiple_of(2) { "own1".to_owned() } else { String::new() }
}

/// Every fourth draft was exported.
fn exported(revision: u64) -> Vec<Exported> {
    let one = Exported { document: "d1".to_owned(), at: revision as f64 };
    if revision.is_multiple_of(4) { vec![one] } else { Vec::new() }
}

fn record() -> impl Strategy<Value = Record> {
    let text = prop_oneof![select(vec!["x", "y", ""]).prop_map(str::to_owned), any::<String>()];
    let moment = 0..(1_u64 << 53);
    let count = 0..=draft::MAX_REVISION;
    (id(), prop_oneof![0..4_u64, count.clone()], ".{0,8}", moment.clone(), option::of(moment), count, text).prop_map(
        |(id, revision, by, saved_at, deleted_at, filed, text)| Record {
            id,
            revision,
            by,
            saved_at: saved_at as f64,
            deleted_at: deleted_at.map(|at| at as f64),
            filed,
            filed_at: (filed % 2 == 1).then_some(saved_at as f64),
            over_since: None,
            copy_of: by_copy(revision),
            profile: by_profile(revision),
            exported: exported(revision),
            text,
        },
    )
}

/// Records of which each has an id of its own.
fn records() -> impl Strategy<Value = Vec<Record>> {
    vec(record(), 0..12).prop_map(|mut records| {
        let mut seen = Vec::new();
        records.retain(|record| !seen.contains(&record.id) && (seen.push(record.id.clone()), true).1);
        records
    })
}

fn backup() -> impl Strategy<Value = Backup> {
    let profiles = select(vec![Vec::new(), kept().profiles, kept().profiles.split_off(1)]);
    (records(), records(), option::of(Just(kept().pack.unwrap())), profiles).prop_map(
        |(drafts, mut versions, pack, profiles)| {
            versions.iter_mut().for_each(|version| version.id = format!("{}/{}", version.id, version.revision));
            Backup { drafts, versions, pack, profiles }
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(backup in backup()) {
        prop_assert_eq!(Backup::from_bytes(backup.to_json().as_bytes()), Ok(backup));
    }

    #[test]
    fn restoring_twice_is_restoring_once(here in records(), first in records(), second in records()) {
        let mut all = here;
        for brought in [&first, &second, &first, &second] {
            let added = new_drafts(&all, brought);
            all.extend(added);
            prop_assert_eq!(new_drafts(&all, brought), []);
        }
        // Every text is there, under ids that a backup takes, each once.
        for draft in first.iter().chain(&second) {
            prop_assert!(all.iter().any(|there| there.text == draft.text));
        }
        let all = Backup { drafts: all, ..Backup::default() };
        prop_assert_eq!(Backup::from_bytes(all.to_json().as_bytes()), Ok(all));
    }

    /// A file that is cut and has some bytes overwritten is refused, or read and written the same again.
    #[test]
    fn no_damage_makes_it_panic(end in 0..2_000usize, hits in vec((0..2_000usize, any::<u8>()), 0..4)) {
        let mut bytes = kept().to_json().into_bytes();
        let tail = bytes.split_off(bytes.len() - 700);
        bytes.truncate(400);
        bytes.extend(tail);
        bytes.truncate(end.max(1));
        for (at, byte) in hits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(backup) = Backup::from_bytes(&bytes) {
            prop_assert_eq!(Backup::from_bytes(backup.to_json().as_bytes()), Ok(backup));
        }
    }
}
