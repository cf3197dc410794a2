use std::collections::BTreeSet;

use fupan::{
    i18n::Lang,
    review::{
        Edit, Kind, Level, List, Review, Voice,
        check::{Around, Finding, Rule, Section, Severity, check, mend, progress},
    },
};
use proptest::prelude::*;

use crate::{
    arbitrary, reviews,
    steps::{add, edited, link, remove, sample, set},
};

/// Appends an empty card.
fn card(list: List) -> Edit {
    add(list, "new", Level::Main)
}

/// Removes the first `n` items of a list.
fn clear(list: &str, n: usize) -> Vec<Edit> {
    vec![remove(&format!("{list}.0")); n]
}

fn all(review: &Review) -> Vec<Finding> {
    check(review, &Around::default())
}

/// `rule field` of every finding of severity certain or suspect, and of every gap that is a hint.
fn found(review: &Review) -> Vec<String> {
    let counts = |f: &&Finding| f.severity != Severity::Hint || f.rule <= Rule::ItemNotTold;
    all(review).iter().filter(counts).map(|f| format!("{} {}", f.rule.id(), f.field)).collect()
}

/// Each row changes the sample, which has no finding, and lists exactly the findings that are expected.
#[test]
fn each_gap_is_found_where_it_is() {
    let strengths = |value: &str| (0..5).map(|n| set(&format!("measures.{n}.strength"), value)).collect::<Vec<_>>();
    let rows: Vec<(Vec<Edit>, &[&str])> = vec![
        (vec![], &[]),
        // Basics
        (vec![set("title", "")], &["title-missing title"]),
        (vec![set("title", " ——。")], &["title-missing title"]),
        (vec![set("title", "7")], &[]),
        (vec![set("addressee", "：")], &["addressee-missing addressee"]),
        (vec![set("unit", "")], &["unit-missing unit"]),
        (vec![set("signer", "")], &[]),
        (vec![set("voice", "person"), set("unit", ""), set("signer", "\u{3000}")], &["signer-missing signer"]),
        (vec![set("voice", "person"), set("unit", "")], &["voice-mixed incident.timeline.6.text"]),
        (vec![set("date", "")], &["date-missing date"]),
        (vec![card(List::Attachments)], &["attachment-unnamed attachments.1"]),
        // Incident
        (vec![set("incident.summary", "")], &["summary-missing incident.summary"]),
        (vec![set("incident.started", "")], &["started-missing incident.started"]),
        (vec![set("incident.place", "")], &["place-missing incident.place"]),
        (vec![set("incident.source", "")], &["source-missing incident.source"]),
        (clear("incident.people", 3), &[]),
        (vec![card(List::People)], &["item-empty incident.people.3.name"]),
        (clear("incident.timeline", 8), &["timeline-missing incident.timeline"]),
        (clear("incident.timeline", 7), &["timeline-short incident.timeline"]),
        (vec![set("incident.timeline.2.at", "")], &["moment-time-missing incident.timeline.2.at"]),
        (vec![set("incident.timeline.2.at", "凌晨")], &[]),
        (vec![set("incident.timeline.2.text", "…")], &["item-not-told incident.timeline.2.text"]),
        (vec![card(List::Timeline)], &["item-empty incident.timeline.8.text"]),
        // Impacts
        (clear("impacts", 3), &["impact-missing impacts"]),
        (vec![set("impacts.1.text", "")], &["impact-text-missing impacts.1.text"]),
        (vec![set("impacts.1.heading", "")], &[]),
        (vec![card(List::Impacts)], &["item-empty impacts.3.heading"]),
        // Causes and what connects them
        (vec![set("causes.2.text", "")], &[]),
        (vec![set("causes.2.evidence", "")], &[]),
        (vec![set("causes.2.text", ""), set("causes.2.evidence", "-")], &["cause-facts-missing causes.2.text"]),
        (
            vec![set("causes.2.text", ""), set("causes.2.heading", ""), link("causes.5.explains", "c4", true)],
            &["item-not-told causes.2.heading"],
        ),
        (
            vec![link("causes.4.explains", "c2", false)],
            &["chain-ends-direct causes.1.heading", "cause-unconnected causes.4.explains"],
        ),
        (vec![link("measures.4.answers", "c2", false)], &["cause-unanswered causes.1.heading"]),
        (clear("causes", 2), &["direct-cause-missing causes"]),
        (
            // Without main causes the root causes can explain the direct ones.
            vec![remove("causes.2"), remove("causes.2"), remove("causes.2")],
            &[
                "main-cause-missing causes",
                "chain-ends-direct causes.0.heading",
                "chain-ends-direct causes.1.heading",
                "cause-unconnected causes.2.explains",
                "cause-unconnected causes.3.explains",
            ],
        ),
        (
            vec![remove("causes.5"), remove("causes.5")],
            &[
                "root-cause-missing causes",
                "measure-unconnected measures.0.answers",
                "measure-unconnected measures.1.answers",
            ],
        ),
        (clear("causes", 7), &["cause-missing causes"]),
        (vec![card(List::Causes)], &["item-empty causes.7.heading"]),
        // Remedies and measures
        (clear("remedies", 3), &["remedy-missing remedies"]),
        (vec![set("remedies.0.text", "")], &["item-not-told remedies.0.text"]),
        (vec![card(List::Remedies)], &["item-empty remedies.3.text"]),
        (vec![set("measures.1.owner", "")], &["measure-owner-missing measures.1.owner"]),
        (vec![set("measures.1.due", "")], &["measure-due-missing measures.1.due"]),
        (vec![set("measures.1.due", ""), set("measures.1.status", "")], &["measure-due-missing measures.1.due"]),
        // A finished or permanent measure needs no due day.
        (vec![set("measures.0.due", "")], &[]),
        (vec![set("measures.1.due", ""), set("measures.1.status", "done")], &[]),
        (vec![set("measures.1.due", ""), set("measures.1.status", "closed")], &[]),
        (vec![set("measures.1.proof", "——")], &["measure-proof-missing measures.1.proof"]),
        (
            vec![link("measures.1.answers", "c7", false), link("measures.0.answers", "c7", true)],
            &["measure-unconnected measures.1.answers"],
        ),
        (
            vec![set("measures.1.heading", ""), set("measures.1.text", ""), link("measures.0.answers", "c7", true)],
            &["item-not-told measures.1.heading"],
        ),
        (vec![card(List::Measures)], &["item-empty measures.5.heading"]),
        (
            strengths("weak"),
            &["root-only-weak causes.5.heading", "root-only-weak causes.6.heading", "measures-all-weak measures"],
        ),
        (strengths("strong"), &["measures-one-strength measures"]),
        (strengths(""), &[]),
        ([strengths("weak"), vec![set("measures.0.strength", "")]].concat(), &["root-only-weak causes.6.heading"]),
    ];
    for (edits, expected) in rows {
        for lang in Lang::ALL {
            assert_eq!(found(&edited(&sample(lang), &edits)), expected, "{edits:?}");
        }
    }
}

#[test]
fn without_measures_every_cause_is_unanswered() {
    let review = edited(&sample(Lang::Zh), &clear("measures", 5));
    let expected: Vec<_> = (0..7).map(|n| format!("cause-unanswered causes.{n}.heading")).collect();
    assert_eq!(found(&review), [expected, vec!["measure-missing measures".into()]].concat());

    // These findings belong to the section of the measures, so the section of the causes is complete.
    let findings = all(&review);
    assert!(findings.iter().all(|f| f.section() == Section::Measures));
    let progress = progress(&review, &findings).map(|p| (p.section, p.missing));
    assert!(progress.contains(&(Section::Causes, 0)) && progress.contains(&(Section::Measures, 8)), "{progress:?}");
}

#[test]
fn a_new_review_gets_one_finding_for_what_is_empty() {
    let expected = [
        "title-missing title",
        "addressee-missing addressee",
        "unit-missing unit",
        "date-missing date",
        "summary-missing incident.summary",
        "started-missing incident.started",
        "place-missing incident.place",
        "source-missing incident.source",
        "timeline-missing incident.timeline",
        "impact-missing impacts",
        "cause-missing causes",
        "remedy-missing remedies",
        "measure-missing measures",
    ];
    assert_eq!(found(&Review::new(Lang::Zh)), expected);
}

/// A rule reports each field at most once, however long the review is.
#[test]
fn a_long_review_gets_each_finding_once() {
    for lang in Lang::ALL {
        let mut found = found(&reviews::long(lang, 90));
        let count = found.len();
        found.sort();
        found.dedup();
        assert_eq!(found.len(), count);
    }
}

#[test]
fn findings_quote_the_words_they_are_about() {
    let about = |edits: &[Edit]| all(&edited(&sample(Lang::Zh), edits)).remove(0).about;
    let owner = set("measures.1.owner", "");
    assert_eq!(about(&[set("measures.1.heading", " 改考核表。 "), owner.clone()]), "改考核表");
    assert_eq!(about(&[set("measures.1.heading", "——"), set("measures.1.text", "改，\n再改"), owner.clone()]), "改");
    let long = "字".repeat(40);
    assert_eq!(about(&[set("measures.1.heading", &long), owner.clone()]), "字".repeat(24) + "…");
    assert_eq!(about(&[set("measures.1.heading", &"a".repeat(48)), owner]), "a".repeat(48));
    assert_eq!(about(&[set("incident.timeline.2.text", "")]), "2026-05-08T09:10");
    assert_eq!(about(&[set("title", "")]), "");
}

/// What an office and a person tell of the same facts stays in the words of the office.
#[test]
fn a_person_beside_an_office_is_asked_about_own_texts_only() {
    let person = Edit::AddDocument {
        kind: Kind::SelfExamination,
        voice: Voice::Person,
        date: "2026-05-23".into(),
        id: "d9".into(),
    };
    let mixed = |review: &Review| {
        let found = all(review).into_iter().filter(|f| f.rule == Rule::VoiceMixed).map(|f| f.field);
        found.collect::<Vec<_>>()
    };
    for lang in Lang::ALL {
        let words = lang.pick("我们一定改正。", "We will do better.");
        let alone = edited(&sample(lang), &[set("voice", "person"), set("pledge", words)]);
        assert_eq!(mixed(&alone), ["pledge", "incident.timeline.6.text"]);
        let beside = edited(&sample(lang), &[person.clone(), set("pledge", words)]);
        assert_eq!(mixed(&beside), ["pledge"]);
    }
}

#[test]
fn rules_have_names_of_their_own() {
    let ids: BTreeSet<_> = Rule::ALL.iter().map(|r| r.id()).collect();
    assert_eq!(ids.len(), Rule::ALL.len());
    for id in ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !id.starts_with('-'), "{id}");
    }
    let certain: Vec<_> = Rule::ALL.iter().filter(|r| r.severity() == Severity::Certain).map(|r| r.id()).collect();
    let unacceptable = [
        "title-missing",
        "unit-missing",
        "signer-missing",
        "summary-missing",
        "timeline-missing",
        "cause-missing",
        "cause-unanswered",
        "measure-missing",
        "measure-owner-missing",
        "measure-due-missing",
        "measure-proof-missing",
        "chain-ends-direct",
        "impossible-date",
        "future-date",
        "date-before-incident",
        "due-before-incident",
        "closed-before-incident",
        "remedy-before-incident",
        "placeholder",
        "annex-book-marks",
    ];
    assert_eq!(certain, unacceptable);
}

/// Every rule has a message in both languages.
#[test]
fn every_rule_has_a_message() {
    for file in [include_str!("../../locales/zh-CN.ftl"), include_str!("../../locales/en.ftl")] {
        let messages: BTreeSet<_> =
            file.lines().filter_map(|l| Some(l.strip_prefix("finding-")?.split_once(" =")?.0)).collect();
        let rules: BTreeSet<_> = Rule::ALL.iter().map(|r| r.id()).collect();
        assert_eq!(messages, rules);
    }
}

proptest! {
    /// For any review, findings point to fields that exist, in the order of the sections.
    #[test]
    fn findings_point_into_the_review(review in arbitrary::review()) {
        let findings = all(&review);
        let sections: Vec<_> = findings.iter().map(|f| Section::of(&f.field)).collect();
        prop_assert!(sections.is_sorted() && sections.iter().all(Option::is_some));
        for finding in &findings {
            let field = finding.field.as_str();
            let is_list = ["incident.timeline", "impacts", "causes", "remedies", "measures"].contains(&field);
            let is_links = field.ends_with(".explains") || field.ends_with(".answers");
            prop_assert!(is_list || is_links || review.field(field).is_some(), "{}", field);
            prop_assert!(finding.about.chars().count() <= 49);
        }
    }
}

/// The edit that a finding offers does what it asks for, and nothing else.
#[test]
fn a_mixed_voice_is_mended_in_place() {
    let rows = [
        (
            Lang::Zh,
            "causes.0.text",
            "5月7日我们没有打开排期函，我们科学安排了4次核对。",
            Some("5月7日我没有打开排期函，我科学安排了4次核对。"),
        ),
        (
            Lang::Zh,
            "causes.0.text",
            "喻清和接到来电以后放下了，喻清和没有转办。",
            Some("我接到来电以后放下了，我没有转办。"),
        ),
        (
            Lang::Zh,
            "pledge",
            "我们一定改正，材料里写着“我们已经核对”。",
            Some("我一定改正，材料里写着“我们已经核对”。"),
        ),
        (
            Lang::Zh,
            "causes.0.text",
            "5月7日我们科没有打开排期函，我们没有问。",
            Some("5月7日我们科没有打开排期函，我没有问。"),
        ),
        (Lang::Zh, "impacts.0.text", "喻清和让对我们说的日期不再可信。", Some("我让对我们说的日期不再可信。")),
        (Lang::Zh, "causes.0.text", "5月7日没有打开排期函。", None),
        (
            Lang::En,
            "causes.0.text",
            "We were late. On 7 May we did not open it; we are sorry.",
            Some("I was late. On 7 May I did not open it; I am sorry."),
        ),
        (Lang::Zh, "causes.0.text", "我喻清和未核对。", None),
        (Lang::En, "causes.0.text", "We weren’t told; we're late; why were we late?", None),
        (Lang::En, "causes.1.text", "Tomas Reyburn put the call aside for 4 days.", None),
        (Lang::En, "causes.1.text", "The log says “we have compared the dates”; we both read it.", None),
    ];
    for (lang, field, typed, expected) in rows {
        let signer = lang.pick("喻清和", "Tomas Reyburn");
        let mut review = sample(lang);
        for (field, value) in [("voice", "person"), ("signer", signer), ("post", "科员"), (field, typed)] {
            review.apply(&set(field, value)).unwrap();
        }
        let found = check(&review, &Around::default());
        let of_rule = |f: &&Finding| f.rule == Rule::VoiceMixed && f.field == field;
        let edit = found.iter().find(of_rule).and_then(|finding| mend(&review, finding));
        assert_eq!(edit, expected.map(|value| set(field, value)), "{typed}");
        if let Some(edit) = edit {
            review.apply(&edit).unwrap();
            assert!(!check(&review, &Around::default()).iter().any(|f| of_rule(&f)), "{typed}");
        }
    }
}

#[test]
fn names_that_contain_each_other_are_mended_once() {
    for (signer, typed, expected) in [
        ("李明、局长李明", "局长李明未到场核对。", "我未到场核对。"),
        ("李明、李明华", "李明华未核对，李明也未核对。", "我未核对，我也未核对。"),
        ("李明、李明", "李明未核对。", "我未核对。"),
    ] {
        let mut review = sample(Lang::Zh);
        for (field, value) in [("voice", "person"), ("signer", signer), ("pledge", typed)] {
            review.apply(&set(field, value)).unwrap();
        }
        let found = check(&review, &Around::default());
        let edits: Vec<_> = found.iter().filter_map(|finding| mend(&review, finding)).collect();
        assert!(edits.is_empty() || edits.contains(&set("pledge", expected)), "{typed}: {edits:?}");
        let finding = Finding { rule: Rule::VoiceMixed, field: "pledge".into(), ..found[0].clone() };
        assert_eq!(mend(&review, &finding), Some(set("pledge", expected)), "{typed}");
    }
}

#[test]
fn small_beginnings_are_mended_in_the_whole_field() {
    for (field, typed, expected) in [
        ("title", "wrong date in the notice", "Wrong date in the notice"),
        (
            "causes.1.text",
            "the call came. it was logged! nobody saw it.",
            "The call came. It was logged! Nobody saw it.",
        ),
        (
            "lessons.well",
            "the clerk called\n`rm -rf` was stopped\nkubectl was not used\nthe team came",
            "The clerk called\n`rm -rf` was stopped\nkubectl was not used\nThe team came",
        ),
        (
            "impacts.0.text",
            "Residents:\n- the first came at 06:30\n2. others later",
            "Residents:\n- The first came at 06:30\n2. Others later",
        ),
        ("causes.1.heading", "on-call engineer — él — not reached", "On-call engineer — él — not reached"),
        (
            "measures.0.text",
            "  the log is kept, e.g. for calls. psql is used.",
            "  The log is kept, e.g. for calls. psql is used.",
        ),
    ] {
        let mut review = edited(&sample(Lang::En), &[set(field, typed)]);
        let of_rule = |f: &&Finding| f.rule == Rule::SmallStart;
        let found = check(&review, &Around::default());
        assert_eq!(found.iter().filter(of_rule).count(), 1, "{typed}");
        let edit = found.iter().find(of_rule).and_then(|finding| mend(&review, finding));
        assert_eq!(edit, Some(set(field, expected)), "{typed}");
        review.apply(&edit.unwrap()).unwrap();
        assert!(!check(&review, &Around::default()).iter().any(|f| of_rule(&f)), "{typed}");
    }
}

#[test]
fn a_strength_that_words_do_not_bear_out_is_mended() {
    for (lang, rated, heading) in [
        (Lang::En, "strong", "Remind staff to check dates"),
        (Lang::En, "intermediate", "Refresher training for the clerks"),
        (Lang::Zh, "strong", "印发通知提醒全体人员"),
    ] {
        let mut review = edited(
            &sample(lang),
            &[set("measures.0.heading", heading), set("measures.0.text", ""), set("measures.0.strength", rated)],
        );
        let of_rule = |f: &&Finding| matches!(f.rule, Rule::StrengthDoubtful | Rule::StrengthOverrated);
        let found = check(&review, &Around::default());
        let edit = found.iter().find(of_rule).and_then(|finding| mend(&review, finding));
        assert_eq!(edit, Some(set("measures.0.strength", "weak")), "{heading}");
        review.apply(&edit.unwrap()).unwrap();
        assert!(!check(&review, &Around::default()).iter().any(|f| of_rule(&f)), "{heading}");
    }
}
