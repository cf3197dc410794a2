//! An office's own causes and measures: the file that passes them on, and the edits that take them into a review.

use std::cell::Cell;

use fupan::{
    catalog::DomainId,
    files::{Error, draft::MAX_SIZE},
    i18n::Lang,
    review::{
        Edit, Kind, Level, List, OwnPhrase, PhrasePlace, Refused, Review, Status, Strength, Usual, Voice,
        pack::{Merged, OwnCause, OwnMeasure, Pack, is_own},
    },
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use serde_json::{Value, json};

use crate::steps::{add, answers, edited, link, sample, set, tick_cause, tick_measure};

fn own_cause(id: &str, text: &str) -> OwnCause {
    OwnCause { id: id.into(), domain: DomainId::Documents, level: Level::Main, text: text.into(), explains: Vec::new() }
}

fn own_measure(id: &str, cause: &str, text: &str) -> OwnMeasure {
    OwnMeasure {
        id: id.into(),
        cause: cause.into(),
        strength: Strength::Strong,
        text: text.into(),
        usual: Usual::default(),
    }
}

/// A cause with its measure, a measure for an entry of the catalogue, and a sentence.
fn office() -> Pack {
    Pack {
        causes: vec![own_cause("own-a", "来电登记没有规定转给谁")],
        measures: vec![
            own_measure("own-b", "own-a", "来电登记后15分钟内转给起草岗位"),
            own_measure("own-c", "di-1-4", "人名由人事岗位核对"),
        ],
        phrases: vec![OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, "请各科室对照检查")],
    }
}

fn read(pack: &Value) -> Result<Pack, Error> {
    Pack::from_bytes(pack.to_string().as_bytes())
}

/// The file of [`office`] with some of its fields replaced.
fn with(fields: Value) -> Value {
    let mut file: Value = serde_json::from_str(&office().to_json()).unwrap();
    for (key, value) in fields.as_object().unwrap() {
        file[key] = value.clone();
    }
    file
}

#[test]
fn the_file_says_what_it_is_and_holds_every_entry() {
    let file: Value = serde_json::from_str(&office().to_json()).unwrap();
    let expected = json!({
        "format": "fupan-pack",
        "version": 2,
        "causes": [{ "id": "own-a", "domain": "documents", "level": "main", "text": "来电登记没有规定转给谁" }],
        "measures": [
            { "id": "own-b", "cause": "own-a", "strength": "strong", "text": "来电登记后15分钟内转给起草岗位" },
            { "id": "own-c", "cause": "di-1-4", "strength": "strong", "text": "人名由人事岗位核对" },
        ],
        "phrases": [
            { "id": "own-zh-CN-closing", "language": "zh-CN", "place": "closing", "text": "请各科室对照检查" },
        ],
    });
    assert_eq!(file, expected);
    assert_eq!(read(&expected), Ok(office()));
    // Version 1 had one sentence for each language and place.
    let mut first = expected;
    first["version"] = json!(1);
    first["phrases"] = json!({ "zh-CN": { "closing": "请各科室对照检查" }, "en": {} });
    assert_eq!(read(&first), Ok(office()));
}

#[test]
fn a_sentence_may_be_for_one_kind_and_voice() {
    let phrase = OwnPhrase {
        kind: Some(Kind::Report),
        voice: Some(Voice::Unit),
        ..OwnPhrase::general(Lang::En, PhrasePlace::Opening, "Nobody was hurt.")
    };
    let pack = Pack { phrases: vec![OwnPhrase { id: "own-k3".into(), ..phrase }], ..Pack::default() };
    let file: Value = serde_json::from_str(&pack.to_json()).unwrap();
    let expected = json!([{
        "id": "own-k3", "language": "en", "place": "opening", "kind": "report", "voice": "unit", "text": "Nobody was hurt.",
    }]);
    assert_eq!(file["phrases"], expected);
    assert_eq!(read(&file), Ok(pack));
}

#[test]
fn a_file_may_leave_out_what_is_empty_and_say_more_than_is_known() {
    let least = json!({ "format": "fupan-pack", "version": 1 });
    assert_eq!(read(&least), Ok(Pack::default()));
    let more = json!({
        "format": "fupan-pack", "version": 1, "office": "汀禾镇",
        "causes": [{ "id": "own-a", "level": "root", "text": "甲", "met": 3 }],
        "phrases": { "en": { "opening": " \n", "motto": "b" }, "fr": 4 },
    });
    let cause = OwnCause { domain: DomainId::default(), level: Level::Root, ..own_cause("own-a", "甲") };
    assert_eq!(read(&more), Ok(Pack { causes: vec![cause], ..Pack::default() }));
    let marked = ["\u{feff}", &least.to_string(), "\r\n"].concat();
    assert_eq!(Pack::from_bytes(marked.as_bytes()), Ok(Pack::default()));
}

#[test]
fn each_refusal_says_what_is_wrong() {
    let text = |text: &str| Pack::from_bytes(text.as_bytes());
    for (file, error) in [
        ("", Error::Empty),
        ("\u{feff} \n", Error::Empty),
        ("{\"format\":", Error::Truncated { line: 1 }),
        ("Dear all,", Error::Unreadable { line: 1, column: 1 }),
        ("[]", Error::Foreign),
        ("{\"version\":1}", Error::Foreign),
        ("{\"format\":\"fupan-pack\",\"version\":3,\"causes\":7}", Error::Newer(3)),
        ("{\"format\":\"fupan-pack\"}", Error::BadField("version".into())),
        ("{\"format\":\"fupan-pack\",\"version\":0}", Error::BadField("version".into())),
        ("{\"format\":\"fupan-pack\",\"version\":\"1\"}", Error::BadField("version".into())),
    ] {
        assert_eq!(text(file), Err(error), "{file}");
    }
    let draft = fupan::files::draft::to_json(1, &sample(Lang::Zh));
    assert_eq!(text(&draft), Err(Error::Foreign), "a draft is no pack");
    assert_eq!(Pack::from_bytes(&vec![b' '; MAX_SIZE + 1]), Err(Error::TooLarge));
    assert_eq!(Pack::from_bytes(&vec![b' '; MAX_SIZE]), Err(Error::Empty));
    assert!(matches!(text(&"[".repeat(100_000)), Err(Error::Unreadable { .. })));
}

#[test]
fn a_bad_entry_is_named_by_its_address() {
    let cause = |field: &str, value: Value| {
        let mut cause = json!({ "id": "own-z", "level": "root", "text": "丙" });
        cause[field] = value;
        json!({ "causes": [{ "id": "own-a", "level": "main", "text": "甲" }, cause] })
    };
    let measure = |field: &str, value: Value| {
        let mut measure = json!({ "id": "own-z", "cause": "own-a", "strength": "weak", "text": "丙" });
        measure[field] = value;
        json!({ "measures": [measure] })
    };
    let phrase = |field: &str, value: Value| {
        let mut phrase = json!({ "id": "own-z", "language": "en", "place": "closing", "text": "c" });
        phrase[field] = value;
        json!({ "phrases": [phrase] })
    };
    for (fields, place) in [
        (json!({ "causes": {} }), "causes"),
        (json!({ "causes": [[]] }), "causes.0"),
        (json!({ "causes": null }), "causes"),
        (cause("id", json!("di-1-4")), "causes.1.id"),
        (cause("id", json!("own-a")), "causes.1.id"),
        (cause("id", json!("")), "causes.1.id"),
        (cause("id", json!(7)), "causes.1.id"),
        (cause("level", json!("deep")), "causes.1.level"),
        (cause("level", json!(null)), "causes.1.level"),
        (cause("domain", json!("cooking")), "causes.1.domain"),
        (cause("text", json!(" \n")), "causes.1.text"),
        (cause("text", json!(["丙"])), "causes.1.text"),
        (json!({ "causes": [{ "id": "own-a", "text": "甲" }] }), "causes.0.level"),
        (cause("explains", json!("own-a")), "causes.1.explains"),
        (cause("explains", json!([7])), "causes.1.explains.0"),
        (json!({ "measures": "own-b" }), "measures"),
        (measure("id", json!("x")), "measures.0.id"),
        (measure("cause", json!("own-gone")), "measures.0.cause"),
        (measure("cause", json!("di-9-9")), "measures.0.cause"),
        (measure("strength", json!("huge")), "measures.0.strength"),
        (measure("text", json!("")), "measures.0.text"),
        (measure("owner", json!(7)), "measures.0.owner"),
        (measure("leader", json!(null)), "measures.0.leader"),
        (measure("helpers", json!(["甲"])), "measures.0.helpers"),
        (measure("proof", json!({})), "measures.0.proof"),
        (measure("verifier", json!(true)), "measures.0.verifier"),
        (json!({ "measures": [{ "id": "own-b", "cause": "own-a", "text": "乙" }] }), "measures.0.strength"),
        (json!({ "version": 1, "phrases": [] }), "phrases"),
        (json!({ "version": 1, "phrases": null }), "phrases"),
        (json!({ "version": 1, "phrases": { "zh-CN": "甲" } }), "phrases.zh-CN"),
        (json!({ "version": 1, "phrases": { "en": { "closing": 1 } } }), "phrases.en.closing"),
        (json!({ "phrases": {} }), "phrases"),
        (json!({ "phrases": ["甲"] }), "phrases.0"),
        (phrase("id", json!("closing")), "phrases.0.id"),
        (phrase("language", json!("fr")), "phrases.0.language"),
        (phrase("language", json!(null)), "phrases.0.language"),
        (phrase("place", json!("motto")), "phrases.0.place"),
        (phrase("kind", json!("poem")), "phrases.0.kind"),
        (phrase("voice", json!(1)), "phrases.0.voice"),
        (phrase("text", json!(["甲"])), "phrases.0.text"),
    ] {
        assert_eq!(read(&with(fields.clone())), Err(Error::BadField(place.into())), "{fields}");
    }
    let twice = OwnPhrase::general(Lang::En, PhrasePlace::Opening, "a");
    let pack = Pack { phrases: vec![twice.clone(), twice], ..Pack::default() };
    assert_eq!(Pack::from_bytes(pack.to_json().as_bytes()), Err(Error::BadField("phrases.1.id".into())));
    let twice = own_measure("own-b", "di-1-4", "丙");
    let pack = Pack { measures: vec![twice.clone(), twice], ..Pack::default() };
    assert_eq!(Pack::from_bytes(pack.to_json().as_bytes()), Err(Error::BadField("measures.1.id".into())));
}

#[test]
fn more_entries_than_an_office_has_are_refused() {
    let many =
        |n: usize| Pack { causes: (0..n).map(|n| own_cause(&format!("own-{n}"), "甲")).collect(), ..Pack::default() };
    assert!(Pack::from_bytes(many(2_000).to_json().as_bytes()).is_ok());
    assert_eq!(Pack::from_bytes(many(2_001).to_json().as_bytes()), Err(Error::TooMany("causes".into())));
    let many = |n: usize| Pack {
        measures: (0..n).map(|n| own_measure(&format!("own-{n}"), "di-1-4", "乙")).collect(),
        ..Pack::default()
    };
    assert!(Pack::from_bytes(many(2_000).to_json().as_bytes()).is_ok());
    assert_eq!(Pack::from_bytes(many(2_001).to_json().as_bytes()), Err(Error::TooMany("measures".into())));
    let phrase =
        |n: usize| OwnPhrase { id: format!("own-{n}"), ..OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, "丙") };
    let many = |n: usize| Pack { phrases: (0..n).map(phrase).collect(), ..Pack::default() };
    assert!(Pack::from_bytes(many(2_000).to_json().as_bytes()).is_ok());
    assert_eq!(Pack::from_bytes(many(2_001).to_json().as_bytes()), Err(Error::TooMany("phrases".into())));
}

#[test]
fn merging_adds_what_is_new_and_changes_nothing_that_is_here() {
    let general =
        |lang, place, words| Pack { phrases: vec![OwnPhrase::general(lang, place, words)], ..Pack::default() };
    let causes = |causes: &[OwnCause]| Pack { causes: causes.to_vec(), ..Pack::default() };
    let same_words = own_cause("own-z", "来电登记没有规定转给谁");
    // What is merged in, how many entries are added, and how many are not.
    let rows = [
        ("nothing", Pack::default(), 0, 0),
        ("the same again", office(), 0, 4),
        ("a new cause", causes(&[own_cause("own-z", "丙")]), 1, 0),
        ("one new, one known", causes(&[own_cause("own-a", "丙"), own_cause("own-z", "丙")]), 1, 1),
        ("other words under a known id", causes(&[own_cause("own-a", "丙")]), 0, 1),
        ("the same words under another id", causes(&[same_words]), 1, 0),
        ("other words in the same place", general(Lang::Zh, PhrasePlace::Closing, "另一句"), 0, 1),
        ("another place", general(Lang::Zh, PhrasePlace::Opening, "甲"), 1, 0),
        ("another language", general(Lang::En, PhrasePlace::Closing, "a"), 1, 0),
    ];
    for (what, other, added, kept) in rows {
        let mut pack = office();
        assert_eq!(pack.merge(other.clone()), Merged { added, kept }, "{what}");
        assert!(pack.causes.starts_with(&office().causes) && pack.measures.starts_with(&office().measures), "{what}");
        assert!(pack.phrases.starts_with(&office().phrases), "{what}");
        // Merging it again adds nothing.
        let merged = pack.clone();
        assert_eq!(pack.merge(other), Merged { added: 0, kept: added + kept }, "{what}");
        assert_eq!(pack, merged, "{what}");
    }
}

#[test]
fn what_merging_makes_can_be_read_again_however_much_it_is() {
    let many = |office: &str, n: usize| Pack {
        causes: (0..n).map(|n| own_cause(&format!("own-{office}{n}"), "甲")).collect(),
        ..Pack::default()
    };
    let mut pack = many("a", 1_500);
    pack.merge(many("b", 1_500));
    assert!(Pack::from_bytes(pack.to_json().as_bytes()).is_ok(), "{} causes", pack.causes.len());
}

#[test]
fn a_cause_that_is_removed_takes_its_measures_along() {
    let mut pack = office();
    pack.remove("own-a");
    assert_eq!((pack.causes.len(), pack.measures.len()), (0, 1));
    assert_eq!(read(&serde_json::from_str(&pack.to_json()).unwrap()), Ok(pack.clone()), "what is left still reads");
    pack.remove("own-gone");
    pack.remove("own-c");
    assert_eq!((pack.measures.len(), pack.phrases.len()), (0, 1));
}

/// A review with a cause and a measure that answers it, both written by hand.
fn by_hand() -> Review {
    let edits = [
        set("domain", "safety"),
        add(List::Causes, "k1", Level::Main),
        set("causes.0.heading", " 夜班交接没有清单 "),
        add(List::Measures, "k2", Level::Direct),
        set("measures.0.heading", "启用交接清单"),
        set("measures.0.strength", "intermediate"),
        link("measures.0.answers", "k1", true),
    ];
    edited(&Review::new(Lang::Zh), &edits)
}

fn kept(pack: &Pack, review: &Review, at: &str) -> Pack {
    let mut pack = pack.clone();
    let n = Cell::new(pack.causes.len() + pack.measures.len());
    pack.keep(review, at, || {
        n.set(n.get() + 1);
        n.get().to_string()
    });
    pack
}

#[test]
fn what_was_written_by_hand_is_kept_once() {
    let review = by_hand();
    let cause = OwnCause { domain: DomainId::Safety, ..own_cause("own-1", "夜班交接没有清单") };
    let pack = kept(&Pack::default(), &review, "causes.0");
    assert_eq!(pack, Pack { causes: vec![cause.clone()], ..Pack::default() });
    assert!(!pack.can_keep(&review, "causes.0"));
    assert_eq!(kept(&pack, &review, "causes.0"), pack);
    // Keeping a measure also keeps the cause that it answers, unless the pack has it already.
    let measure =
        OwnMeasure { strength: Strength::Intermediate, ..own_measure("own-2", "own-1", "启用交接清单") };
    let both = Pack { causes: vec![cause], measures: vec![measure], ..Pack::default() };
    assert_eq!(kept(&Pack::default(), &review, "measures.0"), both);
    assert_eq!(kept(&pack, &review, "measures.0"), both);
    assert_eq!(read(&serde_json::from_str(&both.to_json()).unwrap()), Ok(both.clone()), "it reads");
    // In another review the entries have the same words, level, strength and connection.
    let taken = [both.causes[0].take("x".into()), both.measures[0].take("y".into())];
    let other = edited(&Review::new(Lang::Zh), &taken);
    assert_eq!((other.causes[0].heading.as_str(), other.causes[0].level), ("夜班交接没有清单", Level::Main));
    assert_eq!((answers(&other, 0), other.measures[0].strength), (vec!["x"], Some(Strength::Intermediate)));
}

#[test]
fn what_is_of_no_use_to_others_is_not_kept() {
    let pack = Pack::default();
    for (edit, at) in [
        (set("causes.0.heading", " "), "causes.0"),
        (set("measures.0.heading", ""), "measures.0"),
        (set("measures.0.strength", ""), "measures.0"),
        (link("measures.0.answers", "k1", false), "measures.0"),
        // The cause that it answers has no words.
        (set("causes.0.heading", "——"), "measures.0"),
        (set("title", "a"), "causes.1"),
        (set("title", "a"), "title"),
    ] {
        let review = edited(&by_hand(), std::slice::from_ref(&edit));
        assert!(!pack.can_keep(&review, at), "{edit:?}");
        assert_eq!(kept(&pack, &review, at), pack, "{edit:?}");
    }
    // The cause is in the catalogue already. A measure of the office may still answer it.
    let ticked = edited(&by_hand(), &[tick_cause("di-1-4", "k3", true), link("measures.0.answers", "k1", false)]);
    assert!(!pack.can_keep(&ticked, "causes.1"));
    let answered = edited(&ticked, &[link("measures.0.answers", "k3", true)]);
    assert_eq!(kept(&pack, &answered, "measures.0").measures[0].cause, "di-1-4");
}

#[test]
fn a_sentence_is_put_in_the_place_of_the_one_with_its_id() {
    let mut pack = office();
    let closing = OwnPhrase::general_id(Lang::Zh, PhrasePlace::Closing);
    for (lang, place, words) in [
        (Lang::Zh, PhrasePlace::Closing, "甲"),
        (Lang::En, PhrasePlace::Closing, "b"),
        (Lang::Zh, PhrasePlace::Closing, "乙"),
        (Lang::Zh, PhrasePlace::Opening, " "),
    ] {
        pack.put_phrase(OwnPhrase::general(lang, place, words));
    }
    let words: Vec<&str> = pack.phrases.iter().map(|phrase| phrase.text.as_str()).collect();
    assert_eq!((words, pack.phrase(&closing).map(|p| p.text.as_str())), (vec!["乙", "b", " "], Some("乙")));
    // Blanks are kept in memory while the user types, and dropped when the file is read.
    assert_eq!(Pack::from_bytes(pack.to_json().as_bytes()).unwrap().phrases.len(), 2);
    pack.remove(&closing);
    assert_eq!((pack.phrase(&closing), pack.phrases.len()), (None, 2));
}

fn take_cause(id: &str) -> Edit {
    let OwnCause { id: catalog, level, text: words, explains, .. } = office().causes.remove(0);
    Edit::TakeCause { catalog, level, words, explains, id: id.into() }
}

fn take_measure(id: &str) -> Edit {
    let OwnMeasure { id: catalog, cause: answers, strength, text: words, usual } = office().measures.remove(0);
    Edit::TakeMeasure { catalog, strength, words, answers, usual, id: id.into() }
}

#[test]
fn an_own_entry_is_taken_once_and_connected() {
    let mut review = edited(&Review::new(Lang::Zh), &[take_cause("x"), take_measure("y")]);
    let (cause, measure) = (&review.causes[0], &review.measures[0]);
    assert_eq!((cause.heading.as_str(), cause.level), ("来电登记没有规定转给谁", Level::Main));
    assert_eq!(cause.catalog.as_deref(), Some("own-a"));
    assert_eq!((measure.strength, measure.status), (Some(Strength::Strong), Some(Status::Open)));
    assert_eq!((answers(&review, 0), measure.catalog.as_deref()), (vec!["x"], Some("own-b")));
    // An entry that was edited is not added again, and an entry of the office is not translated.
    let changed = edited(&review, &[set("causes.0.heading", "甲"), set("causes.0.level", "root")]);
    assert_eq!(changed, edited(&changed, &[take_cause("z"), take_measure("w")]));
    assert_eq!(edited(&review, &[set("language", "en")]).causes, review.causes);
    for edit in [take_cause("x"), take_measure("x")] {
        let mut other = edited(&Review::new(Lang::Zh), &[tick_cause("di-1-4", "x", true)]);
        assert_eq!(other.apply(&edit), Err(Refused::IdTaken("x".into())));
    }
    // Without its cause in the review, the measure answers nothing.
    review = edited(&Review::new(Lang::Zh), &[take_measure("y")]);
    assert_eq!(answers(&review, 0), Vec::<&str>::new());
}

#[test]
fn an_own_entry_is_unticked_like_one_of_the_catalogue() {
    let review = edited(&sample(Lang::Zh), &[take_cause("x"), take_measure("y")]);
    let review = edited(&review, &[link("causes.5.explains", "x", true), link("measures.0.answers", "x", true)]);
    let without = edited(&review, &[tick_cause("own-a", "", false), tick_measure("own-b", "", false)]);
    assert_eq!(without, sample(Lang::Zh), "nothing of it is left, nor a connection to it");
    let no_entry = |entry: &str| Err(Refused::NoSuchEntry(entry.into()));
    // The catalogue has no such entry to tick, and the review has none to untick.
    for on in [true, false] {
        assert_eq!(without.clone().apply(&tick_cause("own-a", "z", on)), no_entry("own-a"));
        assert_eq!(without.clone().apply(&tick_measure("own-b", "z", on)), no_entry("own-b"));
    }
    let why = Edit::AskWhy { of: 0, entry: Some("own-a".into()), id: "z".into() };
    assert_eq!(without.clone().apply(&why), no_entry("own-a"));
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![select(vec!["来电没有转办", " 甲\n乙 ", "\"“\u{0}\\"]).prop_map(str::to_owned), "[^ ]{1,12}"]
        .prop_filter("an entry says something", |words| !words.trim().is_empty())
}

fn pack() -> impl Strategy<Value = Pack> {
    let levels = || select(Level::ALL.to_vec());
    let domains = select(vec![DomainId::General, DomainId::Documents, DomainId::Finance]);
    let causes = vec((domains, levels(), words()), 0..5);
    let measures = vec((any::<Index>(), select(Strength::ALL.to_vec()), words()), 0..5);
    let kinds = proptest::option::of(select(Kind::ALL.to_vec()));
    let voices = proptest::option::of(select(Voice::ALL.to_vec()));
    let places = (select(Lang::ALL.to_vec()), select(PhrasePlace::ALL.to_vec()));
    let phrases = vec((places, kinds, voices, words()), 0..5);
    (causes, measures, phrases).prop_map(|(causes, measures, phrases)| {
        let causes: Vec<OwnCause> = causes
            .into_iter()
            .enumerate()
            .map(|(n, (domain, level, text))| {
                let explains = (0..n % 3).map(|n| format!("own-{n}")).collect();
                OwnCause { id: format!("own-{n}"), domain, level, text, explains }
            })
            .collect();
        let answered: Vec<&str> = causes.iter().map(|c| c.id.as_str()).chain(["di-1-4", "ge-1-1"]).collect();
        let measures = measures.into_iter().enumerate();
        let measures = measures.map(|(n, (cause, strength, text))| OwnMeasure {
            strength,
            usual: Usual { owner: text.clone(), proof: text.repeat(n % 2), ..Usual::default() },
            ..own_measure(&format!("own-m{n}"), cause.get::<&str>(&answered), &text)
        });
        let measures = measures.collect();
        let phrases = phrases.into_iter().enumerate();
        let phrases = phrases.map(|(n, ((language, place), kind, voice, text))| OwnPhrase {
            id: format!("own-p{n}"),
            language,
            place,
            kind,
            voice,
            text,
        });
        let phrases = phrases.collect();
        Pack { causes, measures, phrases }
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(pack in pack()) {
        prop_assert_eq!(Pack::from_bytes(pack.to_json().as_bytes()), Ok(pack));
    }

    #[test]
    fn what_was_merged_still_reads(mut pack in pack(), other in pack()) {
        let (here, brought) = (pack.clone(), other.clone());
        let Merged { added, kept } = pack.merge(other);
        let count = |p: &Pack| p.causes.len() + p.measures.len() + p.phrases.len();
        prop_assert_eq!((added + kept, count(&here) + added), (count(&brought), count(&pack)));
        prop_assert!(pack.causes.iter().all(|c| is_own(&c.id)));
        prop_assert!(Pack::from_bytes(pack.to_json().as_bytes()).is_ok());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = Pack::from_bytes(&bytes);
    }

    /// A file that is cut and has some bytes overwritten is refused, or read and written the same again.
    #[test]
    fn no_damage_makes_it_panic(end in 0..900usize, hits in vec((0..900usize, any::<u8>()), 0..4)) {
        let mut bytes = office().to_json().into_bytes();
        bytes.truncate(end.max(1));
        for (at, byte) in hits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(pack) = Pack::from_bytes(&bytes) {
            prop_assert_eq!(Pack::from_bytes(pack.to_json().as_bytes()), Ok(pack));
        }
    }
}
