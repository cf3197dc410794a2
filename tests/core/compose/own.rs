//! Paragraphs in somebody's own words.

use super::answers::*;
use crate::steps::{set, with_wordings};
use fupan::{
    i18n::Lang,
    report::{self, Report, Role, Standing},
    review::{Edit, Kind, Review},
};

fn compose(review: &Review) -> Report {
    report::compose(review, &[])
}

fn texts(review: &Review) -> Vec<String> {
    compose(review).blocks.iter().map(|b| b.text()).collect()
}

fn standings(review: &Review) -> Vec<Standing> {
    compose(review).wordings
}

/// A review whose items have ids, as those that edits made.
fn named(answers: Answers) -> Review {
    let mut review = answers.0;
    review.impacts.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("e{n}"));
    review.causes.iter_mut().for_each(|x| x.id.0 = format!("c{}", x.id));
    review.measures.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("m{n}"));
    review
}

/// `review` with the paragraph that says `old` put into the words `new`.
fn reworded(mut review: Review, old: &str, new: &str) -> Review {
    let block = compose(&review).blocks.into_iter().find(|b| b.text() == old).unwrap_or_else(|| panic!("no {old}"));
    let n = review.document().wordings.len();
    let id = format!("w{n}").as_str().into();
    review.apply(&Edit::Reword { of: block.key.clone(), words: block.text(), id }).expect("a free id");
    assert_eq!(texts(&review), texts(&with_wordings(&review, review.document().wordings[..n].to_vec())));
    review.apply(&set(&format!("wordings.{n}.text"), new)).expect("the new wording");
    review
}

fn effects() -> Review {
    named(zh(C).title("停水").impact("信任受损", "27户来电。又有3户来电").impact("供水中断", "停水两小时"))
}

#[test]
fn own_words_stand_in_the_place_of_composed_ones() {
    let review = reworded(effects(), "（二）供水中断。停水两小时。", "（二）供水中断。停了两小时又十分。");
    let report = compose(&review);
    let block = report.blocks.iter().find(|b| b.own.is_some()).expect("a block of own words");
    assert_eq!(block.text(), "（二）供水中断。停了两小时又十分。");
    assert_eq!(block.from(), ["impacts.1.heading", "impacts.1.text"], "it still comes from its answers");
    assert!(block.runs.iter().any(|r| r.text == "供水中断。" && r.face == report::Face::Point), "{:?}", block.runs);
    assert_eq!(report.wordings, [Standing::Current]);
    let all = texts(&review);
    assert!(
        !all.contains(&"（二）供水中断。停水两小时。".to_owned())
            && all.contains(&"（一）信任受损。27户来电。又有3户来电。".into())
    );
}

#[test]
fn own_words_keep_the_type_of_a_heading() {
    use report::Face::{Lead, Plain, Point};
    let faces = |review: &Review| {
        let report = compose(review);
        let runs = report.blocks.into_iter().filter(|b| b.own.is_some()).flat_map(|b| b.runs);
        runs.map(|run| (run.text, run.face)).collect::<Vec<_>>()
    };
    let is = |review: Review, expected: &[(&str, report::Face)]| {
        let expected: Vec<_> = expected.iter().map(|(text, face)| ((*text).to_owned(), *face)).collect();
        assert_eq!(faces(&review), expected);
    };
    let old = "（二）供水中断。停水两小时。";
    is(
        reworded(effects(), old, "（二）供水中断。停了两小时又十分。"),
        &[("（二）", Lead), ("供水中断。", Point), ("停了两小时又十分。", Plain)],
    );
    is(reworded(effects(), old, "（二）断水。"), &[("（二）断水。", Plain)]);
    let causes = named(zh(C).cause(Direct, "甲", "说明", "").cause(Direct, "乙", "", "").cause(Root, "丙", "", ""));
    is(
        reworded(causes, "（一）从表层看，直接原因有两个方面。", "（一）先看表层。\n两个方面都有记录。"),
        &[("（一）先看表层。", Lead), ("两个方面都有记录。", Plain)],
    );
}

#[test]
fn a_changed_answer_makes_a_wording_stale_and_keeps_it() {
    let mut review = reworded(effects(), "（二）供水中断。停水两小时。", "二是断水。");
    review.apply(&set("impacts.1.text", "停水三小时")).unwrap();
    assert_eq!(standings(&review), [Standing::Stale("（二）供水中断。停水三小时。".into())]);
    assert!(texts(&review).contains(&"二是断水。".into()));
    // It is current again when the user has looked at the new text.
    review.apply(&set("wordings.0.basis", "（二）供水中断。停水三小时。")).unwrap();
    assert_eq!(standings(&review), [Standing::Current]);
}

#[test]
fn a_wording_goes_with_its_item_wherever_it_moves() {
    let mut review = reworded(effects(), "（二）供水中断。停水两小时。", "断水是其一。");
    review.apply(&Edit::Move { item: "impacts.1".into(), down: false }).unwrap();
    assert_eq!(standings(&review), [Standing::Stale("（一）供水中断。停水两小时。".into())], "the numbering changed");
    let all = texts(&review);
    let at = all.iter().position(|t| t == "断水是其一。").expect("the wording");
    assert_eq!(all[at + 1], "（二）信任受损。27户来电。又有3户来电。");
    review.apply(&Edit::Move { item: "impacts.0".into(), down: true }).unwrap();
    assert_eq!(standings(&review), [Standing::Current], "as it was");
}

#[test]
fn what_leads_a_list_is_no_items() {
    let lead = "我们认识到，这件事造成了两个方面的不良影响。";
    let review = reworded(effects(), lead, "不良影响有两个方面。");
    let mut review = reworded(review, "一、问题认识", "一、认识");
    review.apply(&Edit::Move { item: "impacts.1".into(), down: false }).unwrap();
    assert_eq!(standings(&review), [Standing::Current, Standing::Current]);
    // A single item has no lead of a list, so its paragraph belongs to the item.
    let mut review = named(zh(R).impact("", "停水两小时"));
    review = reworded(review, "此事造成的影响是：停水两小时。", "停了两小时水。");
    review.apply(&set("impacts.0.heading", "供水中断")).unwrap();
    assert_eq!(standings(&review), [Standing::Stale("此事造成的影响是：供水中断。停水两小时。".into())]);
    review.impacts.insert(0, effects().impacts[0].clone());
    (review.impacts[0].id, review.impacts[1].id) = ("e9".into(), "e0".into());
    assert_eq!(standings(&review), [Standing::Stale("（二）供水中断。停水两小时。".into())]);
}

#[test]
fn without_its_item_a_wording_stands_nowhere_and_is_kept() {
    let mut review = reworded(effects(), "（二）供水中断。停水两小时。", "断水。");
    let kept = review.clone();
    review.apply(&Edit::Remove { item: "impacts.1".into() }).unwrap();
    assert_eq!(standings(&review), [Standing::Unplaced]);
    assert!(!texts(&review).contains(&"断水。".into()));
    assert_eq!(review.document().wordings, kept.document().wordings);
    review.impacts.push(kept.impacts[1].clone());
    assert_eq!(review, kept);
    assert_eq!(standings(&review), [Standing::Current], "undone, it is back");
}

#[test]
fn paragraphs_of_one_field_are_told_apart() {
    let lines = |text: &str| named(zh(C).cause(Direct, "甲", text, ""));
    let review = reworded(lines("第一段\n第二段\n第三段"), "第三段。", "末段。");
    let review = reworded(review, "第二段。", "中段。");
    assert_eq!(standings(&review), [Standing::Current, Standing::Current]);
    let ends = |review: &Review| {
        let all = texts(review);
        let first = all.iter().position(|t| t.starts_with("经分析")).expect("the cause");
        all[first..all.len() - 3].join(" ¶ ")
    };
    let expected = [
        // The text of the field, the paragraphs in the document, and the states of the two wordings.
        ("第一段\n第二段\n第三段", "第一段。 ¶ 中段。 ¶ 末段。", [Standing::Current, Standing::Current]),
        ("零\n第一段\n第二段\n第三段", "零。 ¶ 第一段。 ¶ 中段。 ¶ 末段。", [Standing::Current, Standing::Current]),
        ("第一段\n第三段\n第二段", "第一段。 ¶ 末段。 ¶ 中段。", [Standing::Current, Standing::Current]),
        ("第一段\n第三段", "第一段。 ¶ 末段。", [Standing::Current, Standing::Unplaced]),
        ("第一段\n第二段", "第一段。 ¶ 中段。", [Standing::Unplaced, Standing::Current]),
        ("第一段\n改了\n第三段", "第一段。 ¶ 中段。 ¶ 末段。", [Standing::Current, Standing::Stale("改了。".into())]),
        ("第一段", "第一段。", [Standing::Unplaced, Standing::Unplaced]),
        // With one paragraph fewer it is unknown which one changed, so neither wording is placed.
        ("第一段\n第三段改了", "第一段。 ¶ 第三段改了。", [Standing::Unplaced, Standing::Unplaced]),
    ];
    for (text, paragraphs, stand) in expected {
        let mut review = review.clone();
        review.apply(&set("causes.0.text", text)).unwrap();
        assert_eq!(ends(&review), format!("经分析，直接原因是甲。{paragraphs}"), "{text}");
        assert_eq!(standings(&review), stand, "{text}");
    }
}

#[test]
fn paragraphs_of_the_same_words_keep_their_own_wordings() {
    let review = named(zh(C).cause(Direct, "甲", "乙\n同样\n同样", ""));
    let mut review = review;
    for n in [2, 1] {
        // The first paragraph of the item holds its heading and the first line.
        let of = format!("paragraph causes.c0 {}/3", n + 1);
        let id = format!("w{n}").as_str().into();
        review.apply(&Edit::Reword { of, words: "同样。".into(), id }).unwrap();
        let at = review.document().wordings.len() - 1;
        review.apply(&set(&format!("wordings.{at}.text"), &format!("第{n}处。"))).unwrap();
    }
    assert_eq!(standings(&review), [Standing::Current, Standing::Current]);
    let all = texts(&review).concat();
    assert!(all.contains("第1处。第2处。"), "{all}");
}

#[test]
fn a_reworded_title_is_the_title() {
    for (new, title) in [
        ("关于东埠停水的检查", "关于东埠停水的检查"),
        ("关于东埠停水\n问题的检查", "关于东埠停水问题的检查"),
        (" \n关于停水\n", "关于停水"),
        // A document without a title has no name.
        (" ", "关于停水问题的检查"),
    ] {
        let review = reworded(effects(), "关于停水问题的检查", new);
        let report = compose(&review);
        assert_eq!(report.meta.title, title, "{new:?}");
        assert_eq!(report::title(&review), title, "{new:?}");
        assert_eq!(report.wordings, [Standing::Current]);
        let lines = report.blocks.iter().filter(|b| b.role == Role::Title).count();
        assert_eq!(lines, new.lines().filter(|line| !line.trim().is_empty()).count().max(1));
    }
    let english =
        reworded(en(C).title("fridge failure").0, "Incident review: fridge failure", "Our review\nof the fridge");
    assert_eq!(report::title(&english), "Our review of the fridge");
}

#[test]
fn lines_are_paragraphs_and_no_line_is_none() {
    let review = reworded(effects(), "一、问题认识", "一、我们的认识");
    let review = reworded(review, "（二）供水中断。停水两小时。", "二是断水。\n\n  那天没有水车。 \n");
    let all = texts(&review);
    let at = all.iter().position(|t| t == "二是断水。").expect("the first line");
    assert_eq!((all[at + 1].as_str(), all.contains(&"一、我们的认识".into())), ("那天没有水车。", true));
    let report = compose(&review);
    let own: Vec<_> = report.blocks.iter().filter_map(|b| b.own.as_ref().map(|o| o.at)).collect();
    assert_eq!(own, [0, 1, 1], "both lines are of one wording");
    for nothing in ["", " \n\t\n"] {
        let review = reworded(effects(), "（二）供水中断。停水两小时。", nothing);
        assert_eq!(texts(&review).len(), texts(&effects()).len() - 1);
        assert_eq!(standings(&review), [Standing::Current]);
    }
}

#[test]
fn one_paragraph_has_one_wording() {
    let mut review = reworded(effects(), "（二）供水中断。停水两小时。", "断水。");
    let of = review.document().wordings[0].of.clone();
    review.apply(&Edit::Reword { of, words: "（二）供水中断。停水两小时。".into(), id: "again".into() }).unwrap();
    assert_eq!(standings(&review), [Standing::Current, Standing::Unplaced]);
    // Keys that match no paragraph, or a paragraph that cannot be reworded.
    for of in ["", " ", "paragraph", "paragraph impacts.e9 1", "signature unit 1", "paragraph impacts.1 1"] {
        let mut review = effects();
        review.apply(&Edit::Reword { of: of.into(), words: "甲".into(), id: "w".into() }).unwrap();
        assert_eq!(standings(&review), [Standing::Unplaced], "{of:?}");
        assert_eq!(texts(&review), texts(&effects()), "{of:?}");
    }
}

/// However the document changes, no wording is lost, and a wording whose basis is still in the document is current.
#[test]
fn another_kind_voice_or_language_loses_no_wording() {
    let mut review = effects();
    review.incident.summary = "东埠片区停水".into();
    for n in 0..texts(&review).len() {
        let block = compose(&review).blocks[n].clone();
        if !block.key.is_empty() {
            let id = format!("w{n}").as_str().into();
            review.apply(&Edit::Reword { of: block.key.clone(), words: block.text(), id }).unwrap();
            let at = review.document().wordings.len() - 1;
            review.apply(&set(&format!("wordings.{at}.text"), &format!("{}（改）", block.text()))).unwrap();
        }
    }
    let start = review.clone();
    for kind in Kind::ALL {
        for language in Lang::ALL {
            for voice in ["unit", "person"] {
                let word = |lang: Lang| lang.pick("zh-CN", "en");
                review.document_mut().kind = kind;
                review.apply(&set("voice", voice)).unwrap();
                review.apply(&set("language", word(language))).unwrap();
                assert_eq!(review.document().wordings, start.document().wordings);
                let plain = texts(&with_wordings(&review, Vec::new()));
                for (standing, wording) in standings(&review).iter().zip(&start.document().wordings) {
                    let stands = plain.contains(&wording.basis);
                    assert_eq!(*standing == Standing::Current, stands, "{}", wording.basis);
                }
            }
        }
    }
    review.document_mut().kind = start.document().kind;
    review.apply(&set("voice", "unit")).unwrap();
    review.apply(&set("language", "zh-CN")).unwrap();
    assert_eq!(compose(&review), compose(&start));
    assert!(standings(&start).iter().all(|s| *s == Standing::Current));
}
