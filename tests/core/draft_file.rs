use fupan::{
    files::{DraftFile, Error, draft::MAX_SIZE},
    i18n::Lang,
    review::{Layout, Pitch, Review},
};
use serde_json::{Value, json};

use crate::{edits::assert_sound, steps::sample};

fn read(text: &str) -> Result<DraftFile, Error> {
    DraftFile::from_bytes(text.as_bytes())
}

pub fn draft(review: Value) -> Result<DraftFile, Error> {
    read(&json!({ "format": "fupan-review", "version": 1, "revision": 3, "review": review }).to_string())
}

#[test]
fn a_draft_may_leave_out_what_is_empty() {
    let mut review = Review::new(Lang::Zh);
    review.documents[0].id = "i1".into();
    review.at_hand = "i1".into();
    assert_eq!(draft(json!({})).unwrap(), DraftFile { revision: 3, review });
    let file =
        read("\u{feff}\n{\"format\":\"fupan-review\",\"version\":1,\"review\":{\"causes\":[{\"level\":\"main\"}]}}\n");
    let file = file.unwrap();
    assert_eq!((file.revision, file.review.causes.len()), (0, 1));
    assert_eq!(file.review.causes[0].id, "i1".into());
}

#[test]
fn what_a_layout_leaves_out_has_its_default() {
    let layout = json!({ "ledger": "no", "map": "yes", "pitch": "28", "masthead": "云泽区水务局文件", "stamp": 4 });
    let review = draft(json!({ "layout": layout })).unwrap().review;
    let mut expected = Layout {
        ledger: false,
        map: true,
        pitch: Pitch::Round,
        masthead: "云泽区水务局文件".into(),
        ..Layout::default()
    };
    expected.unknown.insert("stamp".into(), json!(4));
    assert_eq!(review.document().layout, expected);
    assert!(Layout::default().ledger, "a document has its ledger unless somebody says no");
    assert!(!Layout::default().map, "a document shows its causes and measures side by side only if somebody says yes");
}

#[test]
fn each_refusal_says_what_is_wrong() {
    let bad = |place: &str| Err(Error::BadField(place.into()));
    let whole = DraftFile { revision: 1, review: sample(Lang::Zh) }.to_json();
    let rows: Vec<(&str, Result<DraftFile, Error>)> = vec![
        ("", Err(Error::Empty)),
        (" \r\n\t", Err(Error::Empty)),
        ("\u{feff}", Err(Error::Empty)),
        ("{", Err(Error::Truncated { line: 1 })),
        ("{\n\"format\":\n", Err(Error::Truncated { line: 3 })),
        ("Dear all,", Err(Error::Unreadable { line: 1, column: 1 })),
        ("<html>", Err(Error::Unreadable { line: 1, column: 1 })),
        ("{\"format\":\"fupan-review\"}}", Err(Error::Unreadable { line: 1, column: 26 })),
        ("{}", Err(Error::Foreign)),
        ("[]", Err(Error::Foreign)),
        ("null", Err(Error::Foreign)),
        ("\"fupan-review\"", Err(Error::Foreign)),
        ("{\"format\":\"excalidraw\",\"version\":1}", Err(Error::Foreign)),
        ("{\"format\":\"fupan-review\",\"version\":3}", Err(Error::Newer(3))),
        ("{\"format\":\"fupan-review\"}", bad("version")),
        ("{\"format\":\"fupan-review\",\"version\":0}", bad("version")),
        ("{\"format\":\"fupan-review\",\"version\":\"1\"}", bad("version")),
        ("{\"format\":\"fupan-review\",\"version\":1}", bad("review")),
        ("{\"format\":\"fupan-review\",\"version\":1,\"review\":[]}", bad("review")),
        ("{\"format\":\"fupan-review\",\"version\":1,\"revision\":-1,\"review\":{}}", bad("revision")),
    ];
    for (text, expected) in rows {
        assert_eq!(read(text), expected, "{text}");
    }
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    assert!(matches!(read(&half), Err(Error::Truncated { line }) if line > 20));
    assert!(matches!(DraftFile::from_bytes(&[0; 64]), Err(Error::Unreadable { .. })), "as a power cut leaves it");
    assert!(matches!(DraftFile::from_bytes(b"{\"format\":\"\xff\xfe\"}"), Err(Error::Unreadable { .. })));
    assert_eq!(DraftFile::from_bytes(&vec![b' '; MAX_SIZE + 1]), Err(Error::TooLarge));
    assert_eq!(DraftFile::from_bytes(&vec![b' '; MAX_SIZE]), Err(Error::Empty));
}

#[test]
fn a_bad_field_is_named_by_its_address() {
    let ok = json!({ "level": "direct", "heading": "a" });
    for (review, place) in [
        (json!({ "title": 5 }), "title"),
        (json!({ "title": null }), "title"),
        (json!({ "title": ["a"] }), "title"),
        (json!({ "title": { "a": 1 } }), "title"),
        (json!({ "kind": "poem" }), "kind"),
        (json!({ "kind": null }), "kind"),
        (json!({ "kind": { "report": null } }), "kind"),
        (json!({ "domain": "" }), "domain"),
        (json!({ "language": "zh" }), "language"),
        (json!({ "attachments": "a" }), "attachments"),
        (json!({ "attachments": ["a", 2] }), "attachments.1"),
        (json!({ "attachments": [{ "a": 2 }] }), "attachments.0"),
        (json!({ "attachments": null }), "attachments"),
        (json!({ "incident": [] }), "incident"),
        (json!({ "incident": null }), "incident"),
        (json!({ "incident": { "place": {} } }), "incident.place"),
        (json!({ "incident": { "people": [{}, { "name": 1 }] } }), "incident.people.1.name"),
        (json!({ "incident": { "timeline": [{ "at": "x", "text": "y" }, "z"] } }), "incident.timeline.1"),
        (json!({ "impacts": [{ "id": 3 }] }), "impacts.0.id"),
        (json!({ "causes": [ok, { "heading": "b", "text": "c" }] }), "causes.1.level"),
        (json!({ "causes": [ok, { "heading": "b", "level": "deep" }] }), "causes.1.level"),
        (json!({ "causes": [ok, { "heading": 4, "level": "main" }] }), "causes.1.heading"),
        (json!({ "causes": [ok, { "heading": "b", "level": "main", "explains": ["a", 1] }] }), "causes.1.explains.1"),
        (json!({ "causes": [ok, { "level": "main", "catalog": 1 }] }), "causes.1.catalog"),
        (json!({ "causes": [{ "level": null }] }), "causes.0.level"),
        (json!({ "causes": [ok, []] }), "causes.1"),
        (json!({ "causes": [{}] }), "causes.0.level"),
        (json!({ "causes": { "0": ok } }), "causes"),
        (json!({ "remedies": [{ "done_on": 1 }] }), "remedies.0.done_on"),
        (json!({ "measures": [{ "strength": "strong" }, { "strength": "huge" }] }), "measures.1.strength"),
        (json!({ "measures": [{ "status": 1 }] }), "measures.0.status"),
        (json!({ "measures": [{ "answers": {} }] }), "measures.0.answers"),
        (json!({ "layout": [] }), "layout"),
        (json!({ "layout": null }), "layout"),
        (json!({ "layout": { "latin": "serif" } }), "layout.latin"),
        (json!({ "layout": { "pitch": 28 } }), "layout.pitch"),
        (json!({ "layout": { "ledger": true } }), "layout.ledger"),
        (json!({ "layout": { "map": "maybe" } }), "layout.map"),
        (json!({ "layout": { "seal": "" } }), "layout.seal"),
        (json!({ "layout": { "slogan": null } }), "layout.slogan"),
        (json!({ "layout": { "head": "on" } }), "layout.head"),
        (json!({ "layout": { "imprint": "YES" } }), "layout.imprint"),
        (json!({ "layout": { "copies": ["a"] } }), "layout.copies"),
        (json!({ "wordings": {} }), "wordings"),
        (json!({ "wordings": [{}, { "text": null }] }), "wordings.1.text"),
        (json!({ "wordings": [{ "of": 1 }] }), "wordings.0.of"),
    ] {
        assert_eq!(draft(review.clone()), Err(Error::BadField(place.into())), "{review}");
    }
}

#[test]
fn null_is_another_spelling_of_a_field_that_may_be_absent() {
    let absent = draft(json!({ "causes": [{ "level": "main" }], "measures": [{}] }));
    let null = json!({
        "causes": [{ "level": "main", "catalog": null }],
        "measures": [{ "strength": null, "status": null, "catalog": null }],
    });
    assert_eq!(draft(null), absent);
}

/// The fields are in the order of the model, not of the alphabet, with the usual indentation.
#[test]
fn a_draft_is_written_to_be_read() {
    let review = json!({
        "title": "a\n\"b\"",
        "causes": [{ "level": "root" }],
        "layout": { "seal": "yes", "gutter": [1] },
        "wordings": [{ "of": "title title 1", "basis": "b", "text": "c\nd" }],
        "dismissals": [{ "rule": "filler", "of": "causes.i1.text", "about": "e", "reason": "f", "by": "g" }],
        "mood": { "colour": ["grey", 3], "none": [{}, []] },
    });
    let expected = include_str!("../fixtures/drafts/written.fupan.json").trim_end();
    assert_eq!(draft(review).unwrap().to_json(), expected);
}

#[test]
fn what_can_be_mended_is_mended_without_losing_a_word() {
    let file = draft(json!({
        "impacts": [{ "heading": "甲" }, { "id": "k1", "heading": "乙" }],
        "causes": [
            { "id": "k1", "level": "direct", "explains": ["k1", "i1"] },
            { "id": "i1", "level": "main", "explains": ["k1", "k1", "gone", "i1"] },
            { "id": "i1", "level": "main", "explains": ["k1"] },
        ],
        "measures": [{ "id": "", "heading": "丙", "answers": ["i1", "k1", "i1", "gone"] }],
    }));
    let review = file.unwrap().review;
    assert_sound(&review);
    assert_eq!(review.causes[0].explains, vec![]);
    assert_eq!(review.causes[1].explains, vec!["k1".into()]);
    // New ids differ from those further down, and links still refer to the same items.
    assert_eq!((&review.causes[0].id, &review.causes[1].id), (&"k1".into(), &"i1".into()));
    assert_eq!(review.measures[0].answers, vec!["i1".into(), "k1".into()]);
    let words: Vec<_> = review.impacts.iter().map(|i| i.heading.as_str()).collect();
    assert_eq!((words, review.measures[0].heading.as_str()), (vec!["甲", "乙"], "丙"));
}

#[test]
fn nesting_without_end_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [200, 100_000] {
            let bomb = open.repeat(depth) + "1" + &close.repeat(depth);
            let text = format!("{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{bomb}}}}}");
            assert!(matches!(read(&text), Err(Error::Unreadable { line: 1, .. })), "{open} {depth}");
            assert!(matches!(read(&open.repeat(depth)), Err(Error::Unreadable { .. } | Error::Truncated { .. })));
        }
    }
    // The greatest depth that is read, next to a bad field: finding the field does not overflow the stack.
    let deep = "[".repeat(100) + &"]".repeat(100);
    let text = format!(
        "{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{deep},\"y\":{deep},\"title\":{deep}}}}}"
    );
    assert_eq!(read(&text), Err(Error::BadField("title".into())));
}

/// Lists of files from outside are limited; those of stored drafts are not.
#[test]
fn a_list_without_end_is_refused_from_outside() {
    let many = |n: usize, item: Value| vec![item; n];
    let level = json!({ "level": "main" });
    for (review, list) in [
        (json!({ "attachments": many(2_001, json!("a")) }), "attachments"),
        (json!({ "incident": { "people": many(2_001, json!({})) } }), "incident.people"),
        (json!({ "incident": { "timeline": many(2_001, json!({})) } }), "incident.timeline"),
        (json!({ "impacts": many(2_001, json!({})) }), "impacts"),
        (json!({ "causes": many(2_001, level.clone()) }), "causes"),
        (json!({ "causes": [level, { "level": "root", "explains": many(2_001, json!("a")) }] }), "causes.1.explains"),
        (json!({ "remedies": many(2_001, json!(7)) }), "remedies"),
        (json!({ "measures": many(2_001, json!({})) }), "measures"),
        (json!({ "measures": [{ "answers": many(2_001, json!("a")) }] }), "measures.0.answers"),
        (json!({ "wordings": many(2_001, json!({})) }), "wordings"),
        (json!({ "dismissals": many(2_001, json!({})) }), "dismissals"),
    ] {
        assert_eq!(draft(review), Err(Error::TooMany(list.into())));
    }
    let causes = |n: usize| json!({ "causes": many(n, json!({ "level": "main" })) });
    assert_eq!(draft(causes(2_000)).unwrap().review.causes.len(), 2_000);
    let stored = json!({ "format": "fupan-review", "version": 1, "review": causes(2_001) }).to_string();
    assert_eq!(DraftFile::from_stored(stored.as_bytes()).unwrap().review.causes.len(), 2_001);
}
