//! An incident with several documents.

use fupan::{
    files::{DraftFile, Error},
    i18n::Lang,
    review::{
        Edit, ItemId, Kind, Refused, Review, Voice,
        check::{Around, Rule, check},
    },
};
use serde_json::json;

use crate::{
    draft_file::draft,
    steps::{edited, sample, set, tick_cause},
};

fn another(kind: Kind, voice: Voice, id: &str) -> Edit {
    Edit::AddDocument { kind, voice, date: "2026-06-22".into(), id: id.into() }
}

fn open(id: &str) -> Edit {
    Edit::OpenDocument { id: id.into() }
}

fn remove(id: &str) -> Edit {
    Edit::RemoveDocument { id: id.into() }
}

fn ids(review: &Review) -> Vec<&str> {
    review.documents.iter().map(|document| document.id.0.as_str()).collect()
}

#[test]
fn a_document_is_added_about_the_same_facts() {
    let review = edited(
        &sample(Lang::Zh),
        &[set("post", "副镇长"), set("pledge", "今后先核对再印发。"), set("layout.seal", "yes")],
    );
    let both = edited(&review, &[another(Kind::Progress, Voice::Unit, "d2")]);
    let at = |field: &str| both.field(field).unwrap();
    for same in ["language", "title", "unit", "signer", "post", "layout.seal"] {
        assert_eq!(at(same), review.field(same).unwrap(), "{same}");
    }
    assert_eq!((at("kind"), at("date")), ("progress".to_owned(), "2026-06-22".to_owned()));
    for own in ["addressee", "pledge", "responsibility"] {
        assert_eq!(at(own), "", "{own}");
    }
    assert!(both.document().attachments.is_empty() && both.document().wordings.is_empty());
    assert_eq!((&both.causes, &both.measures), (&review.causes, &review.measures));

    // A field address means the document at hand; the facts are those of all.
    let both = edited(&both, &[set("addressee", "县纪委"), set("impacts.0.heading", "老人空腹等候"), open("d1")]);
    assert_eq!(both.field("addressee"), review.field("addressee"));
    assert_eq!(both.field("impacts.0.heading").as_deref(), Some("老人空腹等候"));
    assert_eq!(edited(&both, &[open("d2")]).field("addressee").as_deref(), Some("县纪委"));
}

#[test]
fn a_further_paper_has_no_number_yet() {
    let own = ["copy_number", "reference", "approver", "urgency", "copies", "printed"];
    let common = ["masthead", "printer", "secrecy"];
    let edits: Vec<Edit> = own.iter().chain(&common).map(|field| set(&format!("layout.{field}"), "甲")).collect();
    let review = edited(&edited(&Review::new(Lang::Zh), &edits), &[another(Kind::Report, Voice::Unit, "d2")]);
    let at = |field: &&str| review.field(&format!("layout.{field}")).unwrap();
    assert_eq!(own.iter().map(at).collect::<String>(), "");
    assert_eq!(common.iter().map(at).collect::<String>(), "甲甲甲");
}

/// Words of the catalogue that nobody edited are in the language of the document at hand.
#[test]
fn shared_words_of_the_catalogue_follow_the_document_at_hand() {
    let start = edited(&Review::new(Lang::Zh), &[tick_cause("ge-1-1", "c1", true), set("incident.place", "站台")]);
    let zh = start.causes[0].heading.clone();
    let both = edited(&start, &[another(Kind::Report, Voice::Unit, "d2"), set("language", "en")]);
    let en = both.causes[0].heading.clone();
    assert_ne!(zh, en);
    let rows = [(open("d1"), &zh), (open("d2"), &en), (remove("d2"), &zh)];
    for (edit, heading) in rows {
        assert_eq!(&edited(&both, std::slice::from_ref(&edit)).causes[0].heading, heading, "{edit:?}");
    }
    let own = edited(&both, &[set("causes.0.heading", "Nobody looked."), open("d1")]);
    assert_eq!(own.causes[0].heading, "Nobody looked.");
}

#[test]
fn what_is_left_as_it_is_in_one_document_is_asked_about_in_another() {
    let leave = |field: &str| Edit::Dismiss {
        rule: "addressee-missing".into(),
        field: field.into(),
        about: String::new(),
        id: "x1".into(),
    };
    let review = edited(&Review::new(Lang::Zh), &[leave("addressee"), another(Kind::Report, Voice::Unit, "d2")]);
    let is_open = |review: &Review| {
        let findings = check(review, &Around::default());
        findings.iter().any(|finding| finding.rule == Rule::AddresseeMissing && finding.is_open())
    };
    assert!(is_open(&review));
    assert!(!is_open(&edited(&review, &[open("d1")])));
    // In the first version there was one document.
    let first = draft(json!({ "dismissals": [{ "rule": "addressee-missing", "of": "addressee" }] })).unwrap().review;
    assert!(!is_open(&first));
    let facts = draft(json!({ "dismissals": [{ "of": "incident.place" }, { "of": "causes.k1.text" }] })).unwrap();
    let of: Vec<&str> = facts.review.dismissals.iter().map(|dismissal| dismissal.of.as_str()).collect();
    assert_eq!(of, ["incident.place", "causes.k1.text"]);
}

#[test]
fn a_person_hands_in_no_ledger_unless_asked() {
    let review = Review::new(Lang::Zh);
    let ledger = |review: &Review| review.field("layout.ledger").unwrap();
    let own = edited(&review, &[another(Kind::SelfExamination, Voice::Person, "d2")]);
    assert_eq!((ledger(&review), ledger(&own)), ("yes".into(), "no".into()));
    let own = edited(&own, &[set("layout.ledger", "yes"), set("voice", "person")]);
    assert_eq!(ledger(&own), "yes", "the same voice changes nothing");
    assert_eq!(ledger(&edited(&own, &[another(Kind::Report, Voice::Unit, "d3")])), "yes");
    assert_eq!(ledger(&edited(&review, &[set("voice", "person")])), "no");
    assert_eq!(ledger(&edited(&review, &[set("voice", "person"), set("voice", "unit")])), "yes");
}

/// It has to say why something is not done, and what comes next.
#[test]
fn the_ledger_of_a_further_progress_report_has_all_columns() {
    let columns = |review: &Review| review.field("layout.ledger_columns").unwrap();
    let report = |id| another(Kind::Report, Voice::Unit, id);
    let start = sample(Lang::Zh);
    let progress = edited(&start, &[another(Kind::Progress, Voice::Unit, "d2")]);
    assert_eq!((columns(&start), columns(&progress)), ("standard".into(), "full".into()));
    assert_eq!(columns(&edited(&progress, &[report("d3")])), "standard", "as in the first document");
    assert_eq!(columns(&edited(&progress, &[open("d1")])), "standard", "the first document is as it was");
    let full = edited(&start, &[set("layout.ledger_columns", "full"), report("d2")]);
    assert_eq!(columns(&full), "full");
    let only = edited(&start, &[set("kind", "progress"), set("layout.ledger_columns", "full"), report("d2")]);
    assert_eq!(columns(&only), "standard");

    let fields =
        [("status", "doing"), ("reason", "采购流程未走完"), ("next", "6月底前完成比选"), ("closed_on", "2026-06-01")];
    let fields = fields.map(|(field, value)| set(&format!("measures.1.{field}"), value));
    let report = fupan::report::compose(&edited(&progress, &fields), &[]);
    let ledger = report.annexes.iter().filter(|annex| annex.title.starts_with("整改台账"));
    let heads: Vec<&str> = ledger.flat_map(|annex| &annex.table.columns).map(|column| &*column.head).collect();
    for head in ["销号日期", "未完成原因", "下一步"] {
        assert!(heads.contains(&head), "{head} in {heads:?}");
    }
}

#[test]
fn documents_are_removed_to_the_last() {
    let review = edited(
        &Review::new(Lang::En),
        &[another(Kind::Report, Voice::Unit, "d2"), another(Kind::Progress, Voice::Unit, "d3")],
    );
    // What is removed, from which at hand, and what is at hand then.
    for (at_hand, removed, left, then) in [
        ("d3", "d3", ["d1", "d2"], "d2"),
        ("d1", "d1", ["d2", "d3"], "d2"),
        ("d2", "d2", ["d1", "d3"], "d1"),
        ("d1", "d3", ["d1", "d2"], "d1"),
    ] {
        let rest = edited(&review, &[open(at_hand), remove(removed)]);
        assert_eq!((ids(&rest).as_slice(), rest.document().id.0.as_str()), (&left[..], then), "{removed} of {at_hand}");
    }
    let mut last = Review::new(Lang::En);
    assert_eq!(last.apply(&remove("d1")), Err(Refused::LastDocument));
    let taken = Err(Refused::IdTaken("d1".into()));
    assert_eq!(last.apply(&another(Kind::Report, Voice::Unit, "d1")), taken);
    for of_none in [open("d9"), remove("d9"), open("")] {
        assert!(matches!(last.apply(&of_none), Err(Refused::NoSuchField(_))), "{of_none:?}");
    }
    assert_eq!(last, Review::new(Lang::En), "a refused edit changes nothing");
}

#[test]
fn files_with_any_documents_are_mended_or_refused() {
    // The documents of a file, and the ids they have then; at hand is the last word.
    let rows = [
        (json!({}), vec!["d1"], "d1"),
        (json!({ "documents": [] }), vec!["i1"], "i1"),
        (json!({ "documents": [{}, {}] }), vec!["i1", "i2"], "i1"),
        (json!({ "documents": [{ "id": "a" }, { "id": "a" }], "at_hand": "a" }), vec!["a", "i1"], "a"),
        (json!({ "documents": [{ "id": "a" }, { "id": "b" }], "at_hand": "b" }), vec!["a", "b"], "b"),
        (json!({ "documents": [{ "id": "a" }], "at_hand": "z" }), vec!["a"], "a"),
        (json!({ "documents": [{ "id": "k" }], "causes": [{ "id": "k", "level": "root" }] }), vec!["i1"], "i1"),
        (json!({ "documents": [{ "id": "a", "wordings": [{ "id": "a" }] }] }), vec!["a"], "a"),
    ];
    for (review, expected, at_hand) in rows {
        let read = current(&review).unwrap_or_else(|e| panic!("{review}: {e:?}")).review;
        assert_eq!((ids(&read), read.document().id.0.as_str()), (expected, at_hand), "{review}");
        let written = DraftFile { revision: 1, review: read };
        assert_eq!(DraftFile::from_bytes(written.to_json().as_bytes()), Ok(written), "{review}");
    }
    let twenty: Vec<_> = (0..20).map(|n| json!({ "id": format!("n{n}"), "title": format!("第{n}份") })).collect();
    assert_eq!(current(&json!({ "documents": twenty })).unwrap().review.documents.len(), 20);
    for (review, at) in [
        (json!({ "documents": {} }), "documents"),
        (json!({ "documents": [1] }), "documents.0"),
        (json!({ "documents": [["d1"]] }), "documents.0"),
        (json!({ "documents": [{}, { "kind": "letter" }] }), "documents.1.kind"),
        (json!({ "documents": [{ "responsibility": "all" }] }), "documents.0.responsibility"),
        (json!({ "documents": [{ "layout": { "items": 1 } }] }), "documents.0.layout.items"),
        (json!({ "at_hand": 3 }), "at_hand"),
    ] {
        assert_eq!(current(&review), Err(Error::BadField(at.into())), "{review}");
    }
    let many = vec![json!({}); 2_001];
    assert_eq!(current(&json!({ "documents": many })), Err(Error::TooMany("documents".into())));
    let attached = vec![json!("a"); 2_001];
    let longer = json!({ "documents": [{}, { "attachments": attached }] });
    assert_eq!(current(&longer), Err(Error::TooMany("documents.1.attachments".into())));
    // In the first version there was one.
    assert_eq!(draft(json!({ "title": 1 })), Err(Error::BadField("title".into())));
}

fn current(review: &serde_json::Value) -> Result<DraftFile, Error> {
    DraftFile::from_bytes(json!({ "format": "fupan-review", "version": 2, "review": review }).to_string().as_bytes())
}

#[test]
fn ids_are_unique_over_all_documents() {
    let mut review = edited(&sample(Lang::Zh), &[another(Kind::Report, Voice::Unit, "d2")]);
    let word = |id: &str| Edit::Reword { of: "title title 1".into(), words: "甲".into(), id: ItemId::from(id) };
    review = edited(&review, &[word("w1"), open("d1")]);
    assert_eq!(review.apply(&word("w1")), Err(Refused::IdTaken("w1".into())));
    assert_eq!(review.apply(&word("d2")), Err(Refused::IdTaken("d2".into())));
}
