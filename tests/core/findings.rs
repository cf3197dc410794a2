//! Each rule of the check against its cases: `tests/fixtures/findings/<rule>.txt`, see the README there.

use std::{fs, path::Path};

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    review::{
        Edit, Level, List, Review,
        check::{Around, Rule, check},
        parse,
    },
};

use crate::steps::{link, sample, set};

struct Case {
    line: String,
    fires: bool,
    review: Review,
    today: NaiveDate,
    /// Where it must fire.
    field: Option<String>,
}

fn cases(rule: Rule) -> Vec<Case> {
    let file = Path::new("tests/fixtures/findings").join(rule.id()).with_extension("txt");
    let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(case).collect()
}

fn case(line: &str) -> Case {
    let (steps, field) = line.split_once(" => ").map_or((line, None), |(steps, field)| (steps, Some(field.trim())));
    let mut steps = steps.split(" | ").map(str::trim_start);
    let (fires, lang) = match steps.next().map(str::trim) {
        Some("+ zh") => (true, Lang::Zh),
        Some("- zh") => (false, Lang::Zh),
        Some("+ en") => (true, Lang::En),
        Some("- en") => (false, Lang::En),
        _ => panic!("{line}: begins with + or -, and zh or en"),
    };
    let mut case = Case {
        line: line.to_owned(),
        fires,
        review: sample(lang),
        today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        field: field.map(str::to_owned),
    };
    steps.for_each(|step| case.take(step));
    case
}

impl Case {
    fn take(&mut self, step: &str) {
        if let Some((field, value)) = step.split_once(" =") {
            let (field, value) = (field.trim(), value.strip_prefix(' ').unwrap_or(value).replace("\\n", "\n"));
            if field == "today" {
                self.today = value.parse().unwrap();
                return;
            }
            self.field.get_or_insert_with(|| field.to_owned());
            return self.apply(&set(field, &value));
        }
        let words: Vec<&str> = step.split_whitespace().collect();
        match words[..] {
            ["remove", item] => self.apply(&Edit::Remove { item: item.into() }),
            ["clear", list] => {
                let of = List::ALL.into_iter().find(|l| l.address() == list).expect("a list");
                for _ in 0..self.review.length(of) {
                    self.apply(&Edit::Remove { item: format!("{list}.0") });
                }
            }
            ["add", list, ref level @ ..] => {
                let list = List::ALL.into_iter().find(|l| l.address() == list).expect("a list");
                let level: Option<Level> = level.first().map(|word| parse(word).expect("a level"));
                let id = format!("new{}", self.review.length(list));
                self.apply(&Edit::Add { list, id: id.as_str().into(), level });
            }
            ["tick", list, entry] => self.apply(&Edit::Tick {
                list: List::ALL.into_iter().find(|of| of.address() == list).unwrap(),
                catalog: (*entry).to_owned(),
                id: (*entry).into(),
                on: true,
            }),
            ["link", field, cause] => self.apply(&link(field, cause, true)),
            ["unlink", field, cause] => self.apply(&link(field, cause, false)),
            ["document", kind, voice] => {
                let (kind, voice) = (parse(kind).expect("a kind"), parse(voice).expect("a voice"));
                let id = format!("document{}", self.review.documents.len()).as_str().into();
                self.apply(&Edit::AddDocument { kind, voice, date: "2026-05-23".into(), id });
            }
            _ => panic!("{}: {step}: no such step", self.line),
        }
    }

    fn apply(&mut self, edit: &Edit) {
        self.review.apply(edit).unwrap_or_else(|e| panic!("{}: {e}", self.line));
    }

    /// The fields at which `rule` fires.
    fn found(&self, rule: Rule) -> Vec<String> {
        // Own wordings are told apart by composing: the case names what it would say.
        let around = Around { today: Some(self.today), ..Around::default() };
        check(&self.review, &around).into_iter().filter(|f| f.rule == rule).map(|f| f.field).collect()
    }
}

/// Rules that need more than a review; they have tests of their own.
const ELSEWHERE: [Rule; 3] = [Rule::WordingStale, Rule::WordingUnplaced, Rule::Recycled];

#[test]
fn every_rule_fires_when_it_must_and_only_then() {
    let mut wrong = Vec::new();
    for &rule in Rule::ALL.iter().filter(|rule| !ELSEWHERE.contains(rule)) {
        let cases = cases(rule);
        let firing = cases.iter().filter(|case| case.fires).count();
        if firing < 3 || cases.len() - firing < 3 {
            wrong.push(format!("{}: fewer than three cases of either kind", rule.id()));
        }
        for case in cases {
            let found = case.found(rule);
            let is_right = match &case.field {
                Some(field) if case.fires => found.contains(field),
                _ => found.is_empty() != case.fires,
            };
            if !is_right {
                wrong.push(format!("{}: {} found {found:?}", rule.id(), case.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
