//! What is usual in an office: the reviews it begins, what it takes from a document, and the file that passes it on.

use std::{fs, path::Path};

use fupan::{
    catalog::DomainId,
    files::{Error, ProfileFile, draft::MAX_SIZE},
    i18n::Lang,
    review::{
        Document, Edit, Fields, ItemId, ItemStyle, Kind, Latin, Layout, LedgerColumns, Level, OwnPhrase, Paper,
        PhrasePlace, Pitch, Review, Strength, Unknown, Usual, Voice,
        pack::{OwnCause, OwnMeasure, Pack},
        profile::{Layouts, MAX_USUAL, Profile, Signer},
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};

use crate::steps::{edited, sample, set};

fn signer(name: &str, post: &str) -> Signer {
    Signer { name: name.into(), post: post.into(), ..Signer::default() }
}

/// A layout in which every text says something.
fn layout() -> Layout {
    Layout {
        latin: Latin::Times,
        paper: Paper::Letter,
        pitch: Pitch::Round,
        items: ItemStyle::RunIn,
        references: true,
        ledger: false,
        ledger_columns: LedgerColumns::Full,
        map: true,
        seal: true,
        slogan: true,
        head: true,
        copy_number: "000001".into(),
        secrecy: "秘密★1年".into(),
        urgency: "特急".into(),
        masthead: "柳溪镇人民政府文件".into(),
        reference: "柳政〔2026〕7号".into(),
        approver: "唐砚".into(),
        imprint: true,
        copies: "县纪委".into(),
        printer: "柳溪镇党政办公室".into(),
        printed: "2026年3月9日".into(),
        unknown: Unknown::from_iter([("margin".to_owned(), json!(2))]),
    }
}

/// What of [`layout`] belongs to the office.
fn usual_layout() -> Layout {
    let none = String::new;
    Layout {
        copy_number: none(),
        secrecy: none(),
        urgency: none(),
        reference: none(),
        approver: none(),
        copies: none(),
        printed: none(),
        unknown: Unknown::new(),
        ..layout()
    }
}

fn office() -> Profile {
    Profile {
        id: "k3x9".into(),
        unit: "临屏县柳溪镇人民政府".into(),
        addressees: vec!["临屏县应急管理局".into(), "临屏县人民政府办公室".into()],
        signers: vec![signer("唐砚", "副镇长"), signer("祁闻", "")],
        ..Profile::default()
    }
}

#[test]
fn a_new_review_begins_with_what_is_usual() {
    // What is changed in the profile, the language, and what is expected of the document.
    type Row = (&'static str, Profile, Lang, fn(&mut Document));
    let unit: fn(&mut Document) = |document| {
        document.unit = "临屏县柳溪镇人民政府".into();
        document.addressee = "临屏县应急管理局".into();
    };
    let rows: [Row; 7] = [
        ("nothing", Profile::default(), Lang::Zh, |_| {}),
        ("a unit, without a signature", office(), Lang::Zh, unit),
        ("a unit in English", office(), Lang::En, unit),
        ("a unit that says so", Profile { voice: Some(Voice::Unit), ..office() }, Lang::Zh, unit),
        (
            "a person, with the first signer and without a ledger",
            Profile { voice: Some(Voice::Person), ..office() },
            Lang::Zh,
            |document| {
                document.unit = "临屏县柳溪镇人民政府".into();
                document.addressee = "临屏县应急管理局".into();
                (document.signer, document.post) = ("唐砚".into(), "副镇长".into());
                document.voice = Voice::Person;
                document.layout.ledger = false;
            },
        ),
        (
            "a layout, without what belongs to one paper",
            Profile { layouts: Layouts { zh: Some(layout()), ..Layouts::default() }, ..Profile::default() },
            Lang::Zh,
            |document| document.layout = usual_layout(),
        ),
        (
            "a layout of the other language",
            Profile { layouts: Layouts { zh: Some(layout()), ..Layouts::default() }, ..Profile::default() },
            Lang::En,
            |_| {},
        ),
    ];
    for (what, profile, language, expected) in rows {
        let mut review = Review::new(language);
        expected(review.document_mut());
        assert_eq!(profile.begin(language), review, "{what}");
        assert!(profile.is_all_of(&review), "{what}");
    }
    let of_health = Profile { domain: Some(DomainId::Health), ..Profile::default() };
    assert_eq!(of_health.begin(Lang::Zh).domain, DomainId::Health);
}

/// Whatever stands in a review, the next one has none of it but what the profile is meant to carry.
#[test]
fn nothing_of_an_incident_is_taken_along() {
    for language in Lang::ALL {
        for voice in Voice::ALL {
            let mut review = sample(language);
            let document = review.document_mut();
            document.voice = voice;
            document.kind = Kind::Report;
            document.layout = layout();
            (document.signer, document.post) = ("唐砚".into(), "副镇长".into());
            document.attachments = vec!["登记表".into()];
            document.pledge = "立行立改".into();
            document.date = "2026年3月9日".into();
            let mut profile = Profile { id: "k3x9".into(), ..Profile::default() };
            profile.take(review.document());
            let next = profile.begin(language);
            let (before, document) = (review.document(), next.document());
            assert_eq!((&document.unit, &document.addressee), (&before.unit, &before.addressee));
            assert_eq!(document.layout, usual_layout());
            let signs = voice == Voice::Person;
            assert_eq!(document.signer.is_empty() && document.post.is_empty(), !signs);
            let mut rest = next.clone();
            let document = rest.document_mut();
            for text in [&mut document.unit, &mut document.addressee, &mut document.signer, &mut document.post] {
                text.clear();
            }
            document.voice = Voice::default();
            document.layout = Review::new(language).document().layout.clone();
            assert_eq!(rest, Review::new(language), "{language:?}, {voice:?}");
            assert!(profile.is_all_of(&next));
        }
    }
}

#[test]
fn a_document_adds_to_what_is_usual_and_takes_nothing_away() {
    let mut profile = office();
    profile.take(&Document::default());
    let layouts = Layouts { zh: Some(Layout { ..Document::default().layout }), ..Layouts::default() };
    assert_eq!(profile, Profile { voice: Some(Voice::Unit), layouts, ..office() }, "an empty document says little");
    let document = Document {
        unit: "柳溪镇政府".into(),
        addressee: "临屏县人民政府办公室".into(),
        signer: " 祁闻 ".into(),
        post: "站所长".into(),
        ..Document::default()
    };
    profile.take(&document);
    assert_eq!(profile.addressees, ["临屏县人民政府办公室", "临屏县应急管理局"], "the last used comes first");
    assert_eq!(profile.signers, [signer(" 祁闻 ", "站所长"), signer("唐砚", "副镇长")]);
    profile.take(&Document { signer: "唐砚".into(), ..Document::default() });
    assert_eq!(profile.signers[0], signer("唐砚", "副镇长"), "a post that is not said stays");
    assert_eq!(profile.unit, "柳溪镇政府");
    for n in 0..2 * MAX_USUAL {
        let one = n.to_string();
        profile.take(&Document { addressee: one.clone(), signer: one, ..Document::default() });
    }
    assert_eq!((profile.addressees.len(), profile.signers.len()), (MAX_USUAL, MAX_USUAL));
}

#[test]
fn merging_adds_what_is_lacking_and_changes_nothing_that_is_here() {
    let with = |change: fn(&mut Profile)| {
        let mut profile = office();
        change(&mut profile);
        profile
    };
    let rows: [(&str, Profile, usize, Profile); 7] = [
        ("nothing", Profile::default(), 0, office()),
        ("itself", office(), 0, office()),
        ("another unit", with(|p| p.unit = "别的单位".into()), 0, office()),
        ("a name", with(|p| p.name = "镇里".into()), 1, with(|p| p.name = "镇里".into())),
        (
            "a further addressee",
            with(|p| p.addressees = vec!["县委".into()]),
            1,
            with(|p| p.addressees.push("县委".into())),
        ),
        (
            "another post of a signer, and a further signer",
            with(|p| p.signers = vec![signer("唐砚", "镇长"), signer("乙", "主任")]),
            1,
            with(|p| p.signers.push(signer("乙", "主任"))),
        ),
        (
            "choices",
            with(|p| (p.voice, p.domain, p.layouts.en) = (Some(Voice::Person), Some(DomainId::Care), Some(layout()))),
            3,
            with(|p| (p.voice, p.domain, p.layouts.en) = (Some(Voice::Person), Some(DomainId::Care), Some(layout()))),
        ),
    ];
    for (what, brought, added, merged) in rows {
        let mut here = office();
        assert_eq!(here.merge(brought.clone()), added, "{what}");
        assert_eq!(here, merged, "{what}");
        assert_eq!(here.merge(brought), 0, "{what} twice");
    }
}

#[test]
fn an_office_is_called_by_its_name_or_its_unit() {
    for (name, unit, called) in
        [("", "", ""), ("", " 甲 ", "甲"), ("乙", "甲", "乙"), (" \n", "甲", "甲"), ("乙", "", "乙")]
    {
        let profile = Profile { name: name.into(), unit: unit.into(), ..Profile::default() };
        assert_eq!(profile.called(), called);
        assert!(!profile.is_of_unit(""), "nobody is known by an empty unit");
    }
    assert!(office().is_of_unit(" 临屏县柳溪镇人民政府 ") && !office().is_of_unit("临屏县"));
}

#[test]
fn a_review_that_says_more_than_the_profile_is_told_from_a_new_one() {
    let profile = Profile { layouts: Layouts { zh: Some(layout()), ..Layouts::default() }, ..office() };
    let new = profile.begin(Lang::Zh);
    for (edit, is_all) in [
        (set("kind", "report"), true),
        (set("domain", "care"), true),
        (set("unit", ""), true),
        (set("unit", "别的单位"), false),
        (set("title", "甲"), false),
        (set("layout.reference", "1号"), false),
        (set("incident.place", "乙"), false),
    ] {
        assert_eq!(profile.is_all_of(&edited(&new, std::slice::from_ref(&edit))), is_all, "{edit:?}");
    }
    assert!(!Profile::default().is_all_of(&new));
}

#[test]
fn signing_sets_name_and_post_in_one_step() {
    let signed = edited(&Review::new(Lang::Zh), &[Edit::Sign { signer: "唐砚".into(), post: "副镇长".into() }]);
    let by_hand = edited(&Review::new(Lang::Zh), &[set("signer", "唐砚"), set("post", "副镇长")]);
    assert_eq!(signed, by_hand);
}

/// A measure that answers a cause, with all its answers given.
fn promised() -> Review {
    let mut review = Review::new(Lang::Zh);
    let add = |list, id: &str, level| Edit::Add { list, id: id.into(), level };
    for edit in [
        add(fupan::review::List::Causes, "c", Some(Level::Main)),
        set("causes.0.heading", "夜班交接没有清单"),
        Edit::AddAnswer { cause: "c".into(), id: "m".into() },
        set("measures.0.heading", "启用交接清单"),
        set("measures.0.strength", "intermediate"),
    ] {
        review.apply(&edit).unwrap();
    }
    for (field, value) in [
        ("text", "3月底前完成"),
        ("owner", "值班组长"),
        ("due", "2026-03-31"),
        ("proof", "双方签名的清单"),
        ("leader", "副镇长"),
        ("helpers", "综合办"),
        ("interim", "先由带班领导到场"),
        ("effect", "一个月内无漏项"),
        ("recheck", "2026-05-01"),
        ("verifier", "综合办主任"),
        ("reason", "甲"),
        ("next", "乙"),
        ("progress", "丙"),
        ("ticket", "丁"),
    ] {
        review.apply(&set(&format!("measures.0.{field}"), value)).unwrap();
    }
    review
}

fn usual() -> Usual {
    Usual {
        owner: "值班组长".into(),
        leader: "副镇长".into(),
        helpers: "综合办".into(),
        proof: "双方签名的清单".into(),
        verifier: "综合办主任".into(),
    }
}

#[test]
fn a_kept_measure_knows_who_does_it_and_no_day() {
    let (mut pack, review) = (Pack::default(), promised());
    pack.keep(&review, "measures.0", || "n".to_owned());
    assert_eq!(pack.measures.iter().map(|own| own.usual.clone()).collect::<Vec<_>>(), [usual()]);
    assert!(!pack.can_keep(&review, "measures.0"), "it says all that it can");
    let taken = edited(&Review::new(Lang::Zh), &[pack.causes[0].take("c".into()), pack.measures[0].take("m".into())]);
    let measure = &taken.measures[0];
    let filled: Vec<&str> =
        measure.texts().iter().filter(|(_, text, _)| !text.is_empty()).map(|(name, ..)| *name).collect();
    assert_eq!(filled, ["heading", "owner", "proof", "leader", "helpers", "verifier"]);
    assert_eq!(measure.answers, [ItemId::from("c")]);
}

#[test]
fn an_entry_is_completed_later_and_keeps_what_it_says() {
    let review = promised();
    let bare = OwnMeasure {
        id: "own-b".into(),
        cause: "own-a".into(),
        strength: Strength::Weak,
        text: "启用交接清单".into(),
        usual: Usual { owner: "值班员".into(), ..Usual::default() },
    };
    let cause = OwnCause {
        id: "own-a".into(),
        domain: DomainId::default(),
        level: Level::Main,
        text: "夜班交接没有清单".into(),
        explains: Vec::new(),
    };
    let mut pack = Pack { causes: vec![cause], measures: vec![bare.clone()], phrases: Vec::new() };
    assert!(pack.can_keep(&review, "measures.0"));
    pack.keep(&review, "measures.0", || unreachable!("no new entry"));
    assert_eq!(pack.measures, [OwnMeasure { usual: Usual { owner: "值班员".into(), ..usual() }, ..bare }]);
    assert!(!pack.can_keep(&review, "measures.0"));
}

#[test]
fn kept_causes_know_how_they_are_connected() {
    let mut review = Review::new(Lang::Zh);
    let add = |id: &str, level| Edit::Add { list: fupan::review::List::Causes, id: id.into(), level: Some(level) };
    for edit in [
        Edit::Tick { list: fupan::review::List::Causes, catalog: "ge-1-1".into(), id: "t".into(), on: true },
        add("d", Level::Direct),
        set("causes.1.heading", "没有转接电话"),
        add("m", Level::Main),
        set("causes.2.heading", "只排一个人"),
        Edit::Link { field: "causes.2.explains".into(), cause: "d".into(), on: true },
        Edit::Link { field: "causes.2.explains".into(), cause: "t".into(), on: true },
    ] {
        review.apply(&edit).unwrap();
    }
    let count = std::cell::Cell::new(0);
    let new_id = || {
        count.set(count.get() + 1);
        count.get().to_string()
    };
    let mut pack = Pack::default();
    pack.keep(&review, "causes.1", new_id);
    pack.keep(&review, "causes.2", new_id);
    assert_eq!(pack.causes[1].explains, ["own-1", "ge-1-1"]);
    let take = |n: usize| pack.causes[n].take(format!("c{n}").as_str().into());
    let taken = edited(&Review::new(Lang::Zh), &[take(0), take(1)]);
    assert_eq!(taken.causes[1].explains, [ItemId::from("c0")]);
    let alone = edited(&Review::new(Lang::Zh), &[take(1), take(0)]);
    assert_eq!(alone.causes[0].explains, [], "what is not there is not explained");
    // Moved to another level since, it cannot be explained.
    let moved = edited(&Review::new(Lang::Zh), &[take(0), set("causes.0.level", "root"), take(1)]);
    assert_eq!(moved.causes[1].explains, []);
    pack.remove("own-1");
    assert_eq!(pack.causes[0].explains, ["ge-1-1"]);
}

fn golden() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profiles/v1.fupan-profile.json")).unwrap()
}

/// The contents of the golden file.
fn told() -> ProfileFile {
    let layout = Layout {
        latin: Latin::Times,
        pitch: Pitch::Round,
        items: ItemStyle::RunIn,
        references: true,
        seal: true,
        head: true,
        masthead: "柳溪镇人民政府文件".into(),
        unknown: Unknown::from_iter([("margin".to_owned(), serde_json::from_str("1.50").unwrap())]),
        ..Layout::default()
    };
    let signers = vec![
        Signer { unknown: Unknown::from_iter([("phone".to_owned(), json!("0"))]), ..signer("唐砚", "副镇长") },
        signer("祁闻", ""),
    ];
    let profile = Profile {
        id: "k3x9p7a2m4q8".into(),
        name: "镇政府".into(),
        signers,
        voice: Some(Voice::Unit),
        domain: Some(DomainId::Safety),
        layouts: Layouts { zh: Some(layout), ..Layouts::default() },
        unknown: Unknown::from_iter([("mood".to_owned(), json!({ "colour": 3 }))]),
        ..office()
    };
    let pack = Pack {
        causes: vec![OwnCause {
            id: "own-a".into(),
            domain: DomainId::Safety,
            level: Level::Main,
            text: "夜班交接没有清单".into(),
            explains: Vec::new(),
        }],
        measures: vec![OwnMeasure {
            id: "own-b".into(),
            cause: "own-a".into(),
            strength: Strength::Intermediate,
            text: "启用交接清单，双方签名".into(),
            usual: Usual { owner: "值班组长".into(), proof: "双方签名的清单".into(), ..Usual::default() },
        }],
        phrases: vec![OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, "以上情况已经办公会议研究。")],
    };
    ProfileFile { profile, pack: Some(pack) }
}

#[test]
fn the_file_of_the_first_version_is_read_and_written_word_for_word() {
    let bytes = golden();
    assert_eq!(ProfileFile::from_bytes(&bytes), Ok(told()));
    assert_eq!(told().to_json(), String::from_utf8(bytes).unwrap().trim_end());
}

fn read(file: &Value) -> Result<ProfileFile, Error> {
    ProfileFile::from_bytes(file.to_string().as_bytes())
}

#[test]
fn each_refusal_says_what_is_wrong() {
    let bad = |at: &str| Error::BadField(at.into());
    for (text, error) in [
        ("", Error::Empty),
        ("{\"format\":", Error::Truncated { line: 1 }),
        ("Dear all,", Error::Unreadable { line: 1, column: 1 }),
        ("[]", Error::Foreign),
        ("{\"format\":\"fupan-pack\",\"version\":2}", Error::Foreign),
        ("{\"format\":\"fupan-profile\",\"version\":2,\"profile\":7}", Error::Newer(2)),
        ("{\"format\":\"fupan-profile\"}", bad("version")),
        ("{\"format\":\"fupan-profile\",\"version\":1}", bad("profile")),
    ] {
        assert_eq!(ProfileFile::from_bytes(text.as_bytes()), Err(error), "{text}");
    }
    assert_eq!(ProfileFile::from_bytes(&vec![b' '; MAX_SIZE + 1]), Err(Error::TooLarge));
    let with = |field: &str, value: Value| {
        let mut file: Value = serde_json::from_slice(&golden()).unwrap();
        match field.split_once('.') {
            Some((outer, inner)) => file[outer][inner] = value,
            None => file[field] = value,
        }
        file
    };
    for (field, value, place) in [
        ("profile", json!([]), "profile"),
        ("profile", json!({}), "profile.id"),
        ("profile.id", json!("A b"), "profile.id"),
        ("profile.id", json!("a".repeat(65)), "profile.id"),
        ("profile.unit", json!(7), "profile.unit"),
        ("profile.unit", json!(null), "profile.unit"),
        ("profile.addressees", json!("甲"), "profile.addressees"),
        ("profile.addressees", json!([7]), "profile.addressees.0"),
        ("profile.signers", json!({}), "profile.signers"),
        ("profile.signers", json!(["甲"]), "profile.signers.0"),
        ("profile.signers", json!([{ "name": "甲", "post": 1 }]), "profile.signers.0.post"),
        ("profile.voice", json!("choir"), "profile.voice"),
        ("profile.domain", json!("cooking"), "profile.domain"),
        ("profile.layouts", json!([]), "profile.layouts"),
        ("profile.layouts", json!({ "zh-CN": [] }), "profile.layouts.zh-CN"),
        ("profile.layouts", json!({ "en": { "paper": "a5" } }), "profile.layouts.en.paper"),
        ("pack", json!([]), "pack"),
        ("pack", json!({ "format": "fupan-pack", "version": 2, "causes": 1 }), "pack.causes"),
    ] {
        assert_eq!(read(&with(field, value.clone())), Err(bad(place)), "{field}: {value}");
    }
    let many = |n: usize| json!(vec!["甲"; n]);
    assert!(read(&with("profile.addressees", many(MAX_USUAL))).is_ok());
    assert_eq!(
        read(&with("profile.addressees", many(MAX_USUAL + 1))),
        Err(Error::TooMany("profile.addressees".into()))
    );
    let newer = json!({ "format": "fupan-pack", "version": 9 });
    assert_eq!(read(&with("pack", newer)), Err(Error::Newer(9)));
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![select(vec!["", " 甲\n乙 ", "\"“\u{0}\\"]).prop_map(str::to_owned), any::<String>()]
}

prop_compose! {
    fn profile()(
        id in "[a-z0-9-]{1,64}",
        name in words(),
        unit in words(),
        addressees in vec(words(), 0..4),
        signers in vec((words(), words()), 0..4),
        voice in option::of(select(Voice::ALL.to_vec())),
        domain in option::of(select(vec![DomainId::General, DomainId::Care])),
        zh in option::of(Just(layout())),
        en in option::of(Just(Layout::default())),
    ) -> Profile {
        let signers = signers.iter().map(|(name, post)| signer(name, post)).collect();
        let layouts = Layouts { zh, en, ..Layouts::default() };
        Profile { id, name, unit, addressees, signers, voice, domain, layouts, ..Profile::default() }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(profile in profile(), pack in option::of(Just(told().pack.unwrap()))) {
        let file = ProfileFile { profile, pack };
        let written = file.to_json();
        let read = ProfileFile::from_bytes(written.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&file));
        prop_assert_eq!(read.unwrap().to_json(), written);
    }

    #[test]
    fn what_was_merged_is_there_and_merges_no_more(mut here in profile(), brought in profile()) {
        let before = here.clone();
        here.merge(brought.clone());
        prop_assert!(here.addressees.starts_with(&before.addressees) && here.signers.starts_with(&before.signers));
        prop_assert_eq!(here.merge(brought), 0);
        prop_assert_eq!(here.merge(before), 0);
    }

    #[test]
    fn a_new_review_is_all_of_its_profile(profile in profile(), language in select(Lang::ALL.to_vec())) {
        prop_assert!(profile.is_all_of(&profile.begin(language)));
    }

    /// A file that is cut and has some bytes overwritten is refused, or read and written the same again.
    #[test]
    fn no_damage_makes_it_panic(end in 0..2_200usize, hits in vec((0..2_200usize, any::<u8>()), 0..4)) {
        let mut bytes = golden();
        bytes.truncate(end.max(1));
        for (at, byte) in hits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(file) = ProfileFile::from_bytes(&bytes) {
            prop_assert_eq!(ProfileFile::from_bytes(file.to_json().as_bytes()), Ok(file));
        }
    }
}
