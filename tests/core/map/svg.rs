//! The picture: its look, its words for screen readers, and its links.

use std::{fs, path::Path};

use fupan::{
    export::svg,
    i18n::Lang,
    report::{self, CauseMap},
    review::{Cause, Level, Measure, Review, Strength},
    typeset::picture,
};
use roxmltree::{Document, Node};

use crate::{exports::samples::HOSTILE, steps::sample};

pub fn small(lang: Lang) -> Review {
    let mut review = Review::new(lang);
    review.incident.summary = lang.pick("停水两小时", "The water was off").into();
    let cause = |id: &str, level, zh: &str, en: &str, explains: &[&str]| Cause {
        heading: lang.pick(zh, en).into(),
        explains: explains.iter().map(|id| (*id).into()).collect(),
        ..Cause::new(id.into(), level)
    };
    review.causes = vec![
        cause("a", Level::Direct, "没有通知用户", "Nobody told the users", &[]),
        cause("b", Level::Root, "谁来管？", "No post is in charge", &["a"]),
    ];
    let heading = lang.pick("明确岗位", "Name an owner").into();
    let strength = Some(Strength::Strong);
    review.measures.push(Measure {
        id: "m".into(),
        heading,
        strength,
        answers: vec!["b".into()],
        ..Measure::default()
    });
    review
}

/// The picture of [`small`], an element a line.
const SMALL: &str = include_str!("small.svg");

fn live(map: &CauseMap) -> String {
    svg(&picture(map, 460), map, Some(&|from| format!("#/review/r1/{from}")))
}

/// The elements with this class.
pub fn classed<'a>(document: &'a Document, class: &'a str) -> Vec<Node<'a, 'a>> {
    let is_one = |n: &Node| n.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class));
    document.descendants().filter(is_one).collect()
}

#[test]
fn every_box_is_a_link_that_says_what_it_is_connected_with() {
    let rows = [
        (
            Lang::Zh,
            [
                ("incident.summary", "事件：停水两小时。由表层1导致。"),
                ("causes.0.heading", "表层1：没有通知用户。导致事件。由深层1导致。还没有针对它的措施。"),
                ("causes.1.heading", "深层1：谁来管？导致表层1。对应措施：措施1（强）。"),
                ("measures.0.heading", "措施1：明确岗位。措施力度：强。针对深层1。"),
            ],
        ),
        (
            Lang::En,
            [
                ("incident.summary", "Incident: The water was off. Explained by D1."),
                (
                    "causes.0.heading",
                    "D1: Nobody told the users. Explains the incident. Explained by R1. No action addresses it.",
                ),
                ("causes.1.heading", "R1: No post is in charge. Explains D1. Addressed by A1 (stronger)."),
                ("measures.0.heading", "A1: Name an owner. Strength: Stronger. Addresses R1."),
            ],
        ),
    ];
    for (lang, expected) in rows {
        let xml = live(&report::map(&small(lang), lang));
        let document = Document::parse(&xml).unwrap();
        let root = document.root_element();
        let title = lang.pick("原因与措施图", "Map of causes and actions");
        assert_eq!((root.attribute("role"), root.attribute("aria-label")), (Some("group"), Some(title)));
        let found: Vec<_> = (document.descendants().filter(|n| n.has_tag_name("a")))
            .map(|a| {
                (a.attribute("href").unwrap().trim_start_matches("#/review/r1/"), a.attribute("aria-label").unwrap())
            })
            .collect();
        assert_eq!(found, expected);
        for line in classed(&document, "map-arrow").into_iter().chain(classed(&document, "map-answer")) {
            assert!(line.ancestors().any(|n| n.attribute("aria-hidden") == Some("true")));
        }
    }
}

#[test]
fn a_small_picture_is_drawn_like_this() {
    let map = report::map(&small(Lang::Zh), Lang::Zh);
    let drawn = svg(&picture(&map, 460), &map, None);
    assert_eq!(drawn.replace("><", ">\n<") + "\n", SMALL);
}

#[test]
fn strength_and_gaps_have_shapes_of_their_own() {
    let mut review = small(Lang::En);
    for strength in [Some(Strength::Intermediate), Some(Strength::Weak), None] {
        review.measures.push(Measure { strength, ..review.measures[0].clone() });
    }
    let xml = live(&report::map(&review, Lang::En));
    let document = Document::parse(&xml).unwrap();
    let measures = ["is-strong", "is-measure", "is-weak"].map(|class| classed(&document, class));
    assert_eq!(measures.each_ref().map(Vec::len), [1, 2, 1]);
    let bars = |node: Node| {
        let all = node.descendants().filter(|n| n.attribute("class").is_some_and(|c| c.starts_with("map-bar")));
        let (empty, filled): (Vec<_>, Vec<_>) = all.partition(|n| n.attribute("class") == Some("map-bar is-empty"));
        (filled.len(), empty.len())
    };
    let found: Vec<_> = measures.iter().flatten().map(|node| bars(*node)).collect();
    assert_eq!(found, [(3, 0), (2, 1), (0, 0), (1, 2)]);
    let open = classed(&document, "is-open");
    assert_eq!(open.len(), 1);
    let words: Vec<_> = open[0].descendants().filter(|n| n.has_tag_name("text")).filter_map(|n| n.text()).collect();
    assert_eq!(words, ["D1 ", "Nobody told the users ", "No action"]);
    assert_eq!(classed(&document, "map-mark").len(), 1, "not by colour alone");
}

#[test]
fn hostile_words_stay_words() {
    let mut review = small(Lang::Zh);
    review.incident.summary = HOSTILE.into();
    review.causes.iter_mut().for_each(|cause| cause.heading = HOSTILE.into());
    review.measures[0].heading = "\"><script>alert(1)</script>\u{fffe}\u{202e}".into();
    let map = report::map(&review, Lang::Zh);
    let evil = |_: &str| "#\"onclick=\"x&<".to_owned();
    for drawn in [svg(&picture(&map, 460), &map, Some(&evil)), svg(&picture(&map, 460), &map, None)] {
        let document = Document::parse(&drawn).unwrap_or_else(|error| panic!("{error} in {drawn}"));
        for node in document.descendants().filter(Node::is_element) {
            let known = ["svg", "title", "desc", "g", "a", "path", "rect", "text"];
            assert!(known.contains(&node.tag_name().name()), "{node:?}");
            assert!(node.attributes().all(|a| !a.name().starts_with("on") && a.name() != "style"), "{node:?}");
        }
        assert!(!drawn.contains(['\u{fffe}', '\u{202e}']));
    }
}

/// Pages to look at: the map on the screen at two widths, that of the sample as number 0.
#[test]
fn pictures_are_left_to_be_looked_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("map");
    fs::create_dir_all(&folder).unwrap();
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let css = ["tokens.css", "map.css"].map(|name| fs::read_to_string(styles.join(name)).unwrap()).concat();
    for (lang, tag) in Lang::ALL.into_iter().zip(["zh-CN", "en"]) {
        for (causes, measures) in [(0, 0), (3, 2), (12, 9), (60, 40)] {
            let map = match causes {
                0 => report::map(&sample(lang), lang),
                _ => super::map(lang, causes, measures, 4),
            };
            for width in [460, 900] {
                let drawn = svg(&picture(&map, width), &map, Some(&|from| format!("#/review/r1/{from}")));
                let page = format!(
                    "<!doctype html><html lang=\"{tag}\"><meta charset=\"utf-8\"><style>{css}\
                     body{{margin:0;background:var(--sheet)}}</style>{drawn}"
                );
                fs::write(folder.join(format!("{tag}-{causes}-{width}.html")), page).unwrap();
            }
        }
    }
}
