//! The words of a review beyond single cases: sentences of other drafts, the questions for empty phrases, odd texts.

use std::fs;

use fupan::{
    i18n::{Lang, t},
    review::{
        Edit, Level, List, Review,
        check::{Around, Detail, Finding, Other, Rule, check},
    },
};

use proptest::{collection::vec, prelude::*, sample::select};

use crate::steps::{add, edited, sample, set, tick_cause};

/// The sentences of `review` that are found to be copied from `others`.
fn recycled(review: &Review, others: &[Other]) -> Vec<Finding> {
    let around = Around { others, ..Around::default() };
    check(review, &around).into_iter().filter(|f| f.rule == Rule::Recycled).collect()
}

/// The sample as the review of another incident, with edits.
fn another(lang: Lang, edits: &[Edit]) -> Review {
    edited(&sample(lang), &[&[set("incident.started", "2025-03-01")], edits].concat())
}

/// A review that has nothing of the sample but these texts of causes.
fn with_causes(lang: Lang, started: &str, texts: &[&str]) -> Review {
    let mut edits = vec![set("incident.started", started)];
    for (n, text) in texts.iter().enumerate() {
        edits.push(add(List::Causes, &format!("n{n}"), Level::Main));
        edits.push(set(&format!("causes.{n}.text"), text));
    }
    edited(&Review::new(lang), &edits)
}

const A: &str = "值班手机停用后，平台里的转接号码没有更改。";
const B: &str = "换号流程不涉及任何系统，换完也没有人试拨！";
const C: &str = "没有人接的呼叫不会转给别人，夜间没有人看后台。";
const SHORT: &str = "没有人核对。没有人试拨。没有人报告。没有人负责。";

#[test]
fn sentences_of_another_draft_are_found_once() {
    let in_one = [A, B, C].concat();
    let (four, five, six) = (
        "The alarm was sent to a number that nobody was reading.",
        "No one looks at the fridge between Friday evening and Monday morning.",
        "Nurses record the temperature and the manager pays for all repairs.",
    );
    type Row<'a> = (Lang, &'a [&'a str], &'a [&'a str], Option<&'a str>);
    let rows: &[Row] = &[
        // Three sentences in common, in any order and any fields.
        (Lang::Zh, &[A, B, C], &[A, B, C], Some("causes.0.text")),
        (Lang::Zh, &[&in_one], &[C, B, A], Some("causes.0.text")),
        (Lang::Zh, &["另一件事。", A, B, C], &[&in_one], Some("causes.1.text")),
        (Lang::En, &[four, five, six], &[six, four, five], Some("causes.0.text")),
        // Only two in common, one that is repeated, short ones, or one with a changed word.
        (Lang::Zh, &[A, B], &[A, B, C], None),
        (Lang::Zh, &[A, B, A, B, A], &[A, B], None),
        (Lang::Zh, &[SHORT], &[SHORT], None),
        (Lang::Zh, &[A, B, &C.replace("夜间", "白天")], &[A, B, C], None),
        (Lang::En, &[four, five, "Nobody knew."], &[four, five, "Nobody knew."], None),
    ];
    for (lang, texts, others, expected) in rows {
        let other = Other::of(&with_causes(*lang, "2025-03-01", others), "去年的检查");
        let found = recycled(&with_causes(*lang, "2026-05-07", texts), &[Other::default(), other]);
        assert_eq!(found.first().map(|f| f.field.as_str()), *expected, "{texts:?}");
        assert!(found.len() <= 1, "{texts:?}");
        assert!(found.iter().all(|f| f.detail == Detail::Words("去年的检查".into()) && !f.about.is_empty()));
    }
}

#[test]
fn what_may_be_shared_is_left_alone() {
    for lang in Lang::ALL {
        let old = Other::of(&another(lang, &[]), "old");
        assert_eq!(recycled(&sample(lang), std::slice::from_ref(&old)).len(), 1);
        // Another document about the same incident may have the same sentences.
        assert!(recycled(&sample(lang), &[Other::of(&sample(lang), "same")]).is_empty());
        // An empty review has nothing in common. Of several drafts, the one with most in common is named.
        assert!(recycled(&Review::new(lang), std::slice::from_ref(&old)).is_empty());
        let less = another(lang, &[set("incident.summary", "x"), set("causes.0.text", "x")]);
        let found = recycled(&sample(lang), &[Other::of(&less, "less"), old]);
        assert_eq!(found[0].detail, Detail::Words("old".into()));

        // Unchanged wording of the catalogue does not count as copied; edited wording does.
        let entries = ["ds-1-1", "ds-1-2", "ds-1-3", "ds-1-4", "ds-1-5", "ds-2-1", "ds-2-2", "ds-2-3", "ds-2-4"];
        let ticks: Vec<_> = entries.iter().map(|entry| tick_cause(entry, &format!("x{entry}"), true)).collect();
        let ticked = edited(&Review::new(lang), &ticks);
        assert_eq!(ticked.causes.len(), entries.len());
        assert!(recycled(&ticked, &[Other::of(&ticked, "ticked")]).is_empty());
        let mut changed = ticked.clone();
        for cause in &mut changed.causes {
            cause.heading = lang.pick("去年", "last year, ").to_owned() + &cause.heading;
        }
        assert_eq!(recycled(&changed, &[Other::of(&changed, "changed")]).len(), 1);
    }
}

/// Every question that the lexicon names has a message in both languages, and there are no other messages.
#[test]
fn every_empty_phrase_has_its_question() {
    let mut asked = Vec::new();
    for file in ["data/lexicon/zh-CN.txt", "data/lexicon/en.txt"] {
        for line in fs::read_to_string(file).unwrap().lines() {
            let class = line.split(':').next().unwrap_or_default();
            let Some((family, name)) = class.split_once('.') else {
                assert!(!["filler", "mild"].contains(&class), "{line}: asks nothing");
                continue;
            };
            if !line.starts_with('#') {
                assert!(["filler", "mild"].contains(&family), "{line}");
                asked.push(format!("instead-{name}"));
            }
        }
    }
    for lang in Lang::ALL {
        assert!(asked.iter().all(|name| !t::named(lang, name, "", "").is_empty()));
        let file = fs::read_to_string(format!("locales/{}.ftl", lang.tag())).unwrap();
        let messages = file.lines().filter_map(|line| line.strip_prefix("instead-")?.split_once(" = "));
        for (name, _) in messages {
            assert!(asked.contains(&format!("instead-{name}")), "{name}: nobody asks that");
        }
    }
}

#[test]
fn all_empty_phrases_of_a_field_are_quoted() {
    let review = edited(&sample(Lang::Zh), &[set("causes.1.text", "高度重视，狠抓落实，立即整改，高度重视。")]);
    let found = check(&review, &Around::default());
    let finding = found.iter().find(|f| f.rule == Rule::Filler).unwrap();
    assert_eq!(finding.about, "“高度重视”“狠抓落实”");
    assert_eq!(finding.message(Lang::Zh), "“高度重视”“狠抓落实”不够具体。改写成事实：谁在几时开了什么会、定了什么。");
}

/// Random sequences of words and marks that the rules look for.
fn odd_text() -> impl Strategy<Value = String> {
    let pieces = [
        "××",
        "某某",
        "○○",
        "xx",
        "XX",
        "__",
        "待定",
        "TODO",
        "tbd",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "\"",
        "，",
        "。",
        "、",
        "..",
        ",",
        ".",
        " ",
        "\n",
        "\u{3000}",
        "0",
        "05",
        "3",
        "1,460",
        "２",
        "二〇二六",
        "十",
        "万",
        "两",
        "第",
        "名",
        "个",
        "老人",
        "医生",
        "年",
        "月",
        "日",
        "及时",
        "没有",
        "全面排查",
        "高度重视",
        "going forward",
        "as soon as possible",
        "residents",
        "three",
        "eighty-six",
        "twenty-",
        "emotional",
        "malicious",
        "不配合",
        "炒作",
        "王",
        "é",
        "😀",
        "\u{200b}",
        "岑若溪",
        "Mu Chengli",
        "12 May",
        "5月12日",
        "共",
    ];
    vec(select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// For any text nothing panics, and a finding quotes words of the text.
    #[test]
    fn odd_texts_are_read(texts in vec(odd_text(), 8), is_english in any::<bool>()) {
        let fields = [
            "title", "incident.summary", "incident.timeline.2.text", "incident.people.1.name", "incident.people.1.role",
            "impacts.0.text", "causes.1.text", "measures.1.proof",
        ];
        let lang = if is_english { Lang::En } else { Lang::Zh };
        let edits: Vec<_> = fields.iter().zip(&texts).map(|(field, text)| set(field, text)).collect();
        let review = edited(&sample(lang), &edits);
        let other = Other::of(&another(lang, &edits), "");
        for finding in check(&review, &Around { others: &[other], ..Around::default() }) {
            prop_assert!(review.field(&finding.field).is_some() || !finding.field.contains('.'), "{}", finding.field);
            prop_assert!(finding.about.chars().count() <= 49 && !finding.message(lang).is_empty(), "{:?}", finding);
        }
    }
}
