//! Finding drafts by what was typed into them.

use fupan::{
    files::{
        DraftFile, Sample,
        search::{Query, Words},
    },
    i18n::Lang,
};
use serde_json::json;

/// A draft of this version of the program, or of the first.
fn words(review: &serde_json::Value, version: u64) -> Words {
    let file = json!({ "format": "fupan-review", "version": version, "revision": 4711, "review": review });
    Words::of("关于夜间呼叫的检查", &file.to_string())
}

fn finds(words: &Words, typed: &str) -> bool {
    Query::of(typed).unwrap().finds(words)
}

#[test]
fn typed_words_are_found_and_nothing_else() {
    let review = json!({
        "kind": "self", "title": "Ａ栋Night shift", "at_hand": "handid", "domain": "general",
        "layout": { "latin": "times", "reference": "桥办〔2026〕3号", "unheard": "没听说的" },
        "documents": [{
            "id": "docid", "unit": "澜桥街道办事处", "attachments": ["附件一览"], "phrases": ["phraseid"],
            "wordings": [{ "of": "title title 1/1", "basis": "旧的说法", "text": "改写的说法" }]
        }],
        "incident": { "summary": "两次\"呼叫\"无人\n接听", "count": 987_654, "share": [-0.25, -7, null, true], "timeline": [{ "at": "7时", "text": "第一步" }] },
        "causes": [{ "id": "causeid", "level": "direct", "heading": "ＧＰＳ没有开", "explains": ["linkid"], "catalog": "ge-1-1" }],
        "measures": [{ "text": "每周试拨", "answers": ["causeid"], "strength": "strong", "status": "doing", "slogan": "严字当头" }],
        "dismissals": [{ "rule": "ruleid", "about": "引用的话", "reason": "另有规定" }],
        "unheard": { "of_deep": ["新版写的"] }
    });
    for version in [1, 2] {
        let words = words(&review, version);
        for typed in [
            "夜间呼叫的检查",
            "a栋",
            "A栋",
            "Ａ栋",
            "night SHIFT",
            "ｎｉｇｈｔ",
            "shift a栋",
            "桥办〔2026〕3号",
            "澜桥街道",
            "附件一览",
            "改写的说法",
            "\"呼叫\"无人",
            "接听",
            "7时",
            "第一步",
            "gps没有",
            "每周试拨",
            "严字当头",
            "另有规定",
            "新版写的",
            "栋",
            "　每周　试拨 ",
        ] {
            assert!(finds(&words, typed), "{typed} is not found in version {version}");
        }
        for typed in [
            "self",
            "general",
            "handid",
            "docid",
            "phraseid",
            "times",
            "旧的说法",
            "987654",
            "4711",
            "causeid",
            "direct",
            "linkid",
            "ge-1-1",
            "strong",
            "doing",
            "ruleid",
            "引用的话",
            "heading",
            "title",
            "fupan",
            "检查人",
            "每周 抽查",
            "没听说的",
        ] {
            assert!(!finds(&words, typed), "{typed} is found in version {version}");
        }
    }
}

#[test]
fn a_word_does_not_go_over_the_end_of_a_field() {
    let words = words(&json!({ "title": "甲乙", "unit": "丙丁" }), 1);
    assert!(finds(&words, "甲乙 丙丁") && !finds(&words, "乙丙"));
}

#[test]
fn nothing_is_searched_for_without_a_word() {
    for typed in ["", " ", "　\n"] {
        assert_eq!(Query::of(typed), None);
    }
}

#[test]
fn of_what_cannot_be_read_the_title_is_found() {
    let words = Words::of("已加锁的草稿", r#"{"format":"fupan-sealed","data":"呼叫""#);
    assert!(finds(&words, "加锁") && !finds(&words, "呼叫"));
}

#[test]
fn a_signature_rules_no_draft_out_that_has_the_words() {
    for sample in Lang::ALL.into_iter().flat_map(Sample::of) {
        let review = sample.review();
        let text = DraftFile { revision: 1, review: review.clone() }.to_json();
        let words = Words::of("", &text);
        let typed: Vec<&str> = review.measures.iter().flat_map(|m| [m.heading.as_str(), &m.text, &m.owner]).collect();
        for typed in typed.into_iter().filter(|typed| !typed.trim().is_empty()) {
            assert!(finds(&words, typed), "{typed}");
            let part: String = typed.chars().skip(1).take(2).collect();
            assert!(part.trim().is_empty() || finds(&words, &part), "{part}");
        }
    }
}
