//! Edits that touch more than one field: links, levels, the catalogue, the language.

use fupan::{
    catalog,
    i18n::Lang,
    review::{Cause, Edit, Level, List, Measure, Refused, Review, Strength},
};

use crate::steps::{add, answers, edited, explains, link, remove, sample, set, tick_cause, tick_measure};

#[test]
fn causes_explain_shallower_ones_only() {
    let full = sample(Lang::Zh);
    let review = edited(&full, &[link("causes.5.explains", "c1", true), link("causes.5.explains", "c3", false)]);
    assert_eq!(explains(&review, 5), ["c4", "c1"]);
    // Adding a link that exists, or removing one that does not, changes nothing.
    assert_eq!(
        review,
        edited(&review, &[link("causes.5.explains", "c4", true), link("causes.5.explains", "c2", false)])
    );
    for (field, cause) in [
        ("causes.0.explains", "c2"),
        ("causes.2.explains", "c6"),
        ("causes.2.explains", "c3"),
        ("causes.2.explains", "nobody"),
        ("causes.9.explains", "c1"),
        ("measures.0.answers", "nobody"),
        ("measures.0.answers", "a2"),
        ("impacts.0.answers", "c1"),
        ("causes.0.answers", "c1"),
    ] {
        assert_eq!(full.clone().apply(&link(field, cause, true)), Err(Refused::NoSuchField(field.into())), "{field}");
    }
}

#[test]
fn changing_a_level_drops_links_that_would_point_down() {
    let full = sample(Lang::Zh);
    // c4 explains c1 and is explained by c6 and c7.
    let rooted = edited(&full, &[set("causes.3.level", "root")]);
    assert_eq!(
        (explains(&rooted, 3), explains(&rooted, 5), explains(&rooted, 6)),
        (vec!["c1"], vec!["c3"], vec!["c5"])
    );
    let surfaced = edited(&full, &[set("causes.3.level", "direct")]);
    assert_eq!((explains(&surfaced, 3), explains(&surfaced, 5)), (vec![], vec!["c3", "c4"]));
    assert_eq!(surfaced.measures, full.measures, "measures answer a cause of any level");
    assert_eq!(full, edited(&full, &[set("causes.3.level", "main")]));
}

#[test]
fn removing_a_cause_removes_every_link_to_it() {
    let review = edited(&sample(Lang::Zh), &[remove("causes.3")]);
    assert_eq!(review.causes.len(), 6);
    assert_eq!((explains(&review, 4), explains(&review, 5)), (vec!["c3"], vec!["c5"]));
    assert_eq!(answers(&review, 2), ["c1"]);
}

#[test]
fn asking_why_adds_a_connected_cause_one_level_deeper() {
    let mut review = edited(&Review::new(Lang::Zh), &[add(List::Causes, "a", Level::Direct)]);
    review.apply(&Edit::AskWhy { of: 0, entry: None, id: "b".into() }).unwrap();
    review.apply(&Edit::AskWhy { of: 1, entry: None, id: "c".into() }).unwrap();
    assert_eq!((review.causes[1].level, review.causes[2].level), (Level::Main, Level::Root));
    assert_eq!((explains(&review, 1), explains(&review, 2)), (vec!["a"], vec!["b"]));
    for of in [2, 3] {
        let refused = review.apply(&Edit::AskWhy { of, entry: None, id: "d".into() });
        assert_eq!(refused, Err(Refused::NoSuchField(format!("causes.{of}"))));
    }
}

#[test]
fn ticking_appends_and_unticking_removes_even_what_was_edited() {
    let empty = Review::new(Lang::En);
    let ticked = edited(&empty, &[tick_cause("di-1-4", "a", true), tick_measure("di-1-4-a", "b", true)]);
    let (entry, _) = catalog::measure("di-1-4-a").unwrap();
    assert_eq!(ticked.causes[0].heading, catalog::cause("di-1-4").unwrap().stem.en);
    assert_eq!(ticked.measures[0].heading, entry.text.en);
    assert_eq!((answers(&ticked, 0), ticked.measures[0].strength), (vec!["a"], Some(Strength::Intermediate)));
    assert_eq!(ticked, edited(&ticked, &[tick_cause("di-1-4", "c", true), tick_measure("di-1-4-a", "d", true)]));

    let rewritten = edited(&ticked, &[set("causes.0.heading", "mine"), set("measures.0.text", "mine")]);
    let off = [tick_measure("di-1-4-a", "", false), tick_cause("di-1-4", "", false)];
    assert_eq!(empty, edited(&rewritten, &off));
    assert_eq!(empty, edited(&empty, &off));

    let mut twice = ticked.clone();
    twice.causes.push(Cause { id: "z".into(), ..ticked.causes[0].clone() });
    twice.measures.push(Measure { id: "y".into(), ..ticked.measures[0].clone() });
    assert_eq!(empty, edited(&twice, &off), "an unticked box leaves no second copy");

    for edit in [tick_cause("di-9-9", "a", true), tick_cause("di-1-4-a", "a", true), tick_measure("di-1-4", "a", false)]
    {
        assert!(matches!(empty.clone().apply(&edit), Err(Refused::NoSuchEntry(_))), "{edit:?}");
    }
}

fn tick(list: List, entry: &str, id: &str, on: bool) -> Edit {
    Edit::Tick { list, catalog: entry.into(), id: id.into(), on }
}

#[test]
fn effects_and_remedies_are_ticked_like_causes() {
    let empty = Review::new(Lang::En);
    let on = [tick(List::Impacts, "di-e-1", "a", true), tick(List::Remedies, "di-r-1", "b", true)];
    let off = [tick(List::Impacts, "di-e-1", "", false), tick(List::Remedies, "di-r-1", "", false)];
    let ticked = edited(&empty, &on);
    assert_eq!(ticked.impacts[0].heading, catalog::effect("di-e-1").unwrap().text.en);
    assert_eq!(ticked.remedies[0].text, catalog::remedy("di-r-1").unwrap().text.en);
    // What the entry asks for is not written for anybody.
    assert_eq!((ticked.impacts[0].text.as_str(), ticked.remedies[0].done_on.as_str()), ("", ""));
    assert_eq!(ticked, edited(&ticked, &on), "an entry is in a review once");
    assert_eq!(empty, edited(&edited(&ticked, &[set("impacts.0.text", "12"), set("remedies.0.text", "mine")]), &off));
    let zh = edited(&ticked, &[set("language", "zh-CN")]);
    assert_eq!(zh.impacts[0].heading, catalog::effect("di-e-1").unwrap().text.zh);
    assert_eq!(zh.remedies[0].text, catalog::remedy("di-r-1").unwrap().text.zh);
    for (list, entry) in
        [(List::Impacts, "di-r-1"), (List::Remedies, "di-e-1"), (List::Impacts, "di-1-4"), (List::Told, "di-e-1")]
    {
        for on in [true, false] {
            let refused = empty.clone().apply(&tick(list, entry, "a", on));
            assert_eq!(refused, Err(Refused::NoSuchEntry(entry.into())), "{list:?} {entry}");
        }
    }
}

#[test]
fn a_measure_can_answer_a_cause_of_ones_own() {
    let review =
        edited(&Review::new(Lang::Zh), &[add(List::Causes, "a", Level::Main), add(List::Causes, "b", Level::Main)]);
    let answer =
        |cause: &str, id: &str| Edit::AnswerWith { cause: cause.into(), catalog: "ge-2-1-a".into(), id: id.into() };
    let answered = edited(&review, &[answer("a", "m")]);
    assert_eq!((answered.measures.len(), answers(&answered, 0)), (1, vec!["a"]));
    assert_eq!(answered.measures[0].heading, catalog::measure("ge-2-1-a").unwrap().0.text.zh);
    let both = edited(&answered, &[answer("b", "n"), answer("a", "n")]);
    assert_eq!((both.measures.len(), answers(&both, 0)), (1, vec!["a", "b"]));
    let nobody = review.clone().apply(&answer("nobody", "m"));
    assert_eq!(nobody, Err(Refused::NoSuchField("causes: nobody".into())));
}

#[test]
fn words_of_a_search_become_an_item() {
    let empty = Review::new(Lang::Zh);
    for (list, level, field) in [
        (List::Impacts, None, "impacts.0.heading"),
        (List::Causes, Some(Level::Root), "causes.0.heading"),
        (List::Measures, None, "measures.0.heading"),
        (List::Remedies, None, "remedies.0.text"),
    ] {
        let review = edited(&empty, &[Edit::Write { list, level, words: "钥匙没有备份".into(), id: "a".into() }]);
        assert_eq!(review.field(field).as_deref(), Some("钥匙没有备份"));
        assert_eq!(review.causes.first().map(|cause| cause.level), level);
    }
    let wordings = Edit::Write { list: List::Wordings, level: None, words: "x".into(), id: "a".into() };
    assert_eq!(empty.clone().apply(&wordings), Err(Refused::NoSuchField("wordings".into())));
}

#[test]
fn language_carries_along_wording_that_nobody_edited() {
    let ticks = [
        tick_cause("di-1-4", "a", true),
        tick_cause("di-2-3", "b", true),
        tick_measure("di-1-4-a", "c", true),
        tick_measure("di-2-3-a", "d", true),
        add(List::Causes, "e", Level::Root),
        set("causes.1.heading", "自己的话"),
        set("measures.1.heading", "自己的话"),
        set("causes.2.heading", catalog::cause("di-1-4").unwrap().stem.zh),
    ];
    let zh = edited(&Review::new(Lang::Zh), &ticks);
    let en = edited(&zh, &[set("language", "en")]);
    assert_eq!(en.causes[0].heading, catalog::cause("di-1-4").unwrap().stem.en);
    assert_eq!(en.measures[0].heading, catalog::measure("di-1-4-a").unwrap().0.text.en);
    assert_eq!((en.causes[1].heading.as_str(), en.measures[1].heading.as_str()), ("自己的话", "自己的话"));
    assert_eq!(en.causes[2].heading, zh.causes[2].heading, "the same words, but written by hand");
    assert_eq!(zh, edited(&en, &[set("language", "zh-CN")]));
    assert_eq!(zh, edited(&zh, &[set("language", "zh-CN")]));
}
