//! What every screen of the form has at hand, and one answer of the review as a labelled control: the address is
//! its name, by which `controls` knows what is typed.

use yew::prelude::*;

use super::{
    cards::tick_box,
    editor::desk::Desk,
    parts::{Choice, Control, El, Field, choices, date_field, el, field, select, text_field},
    steps::check::mark,
};
use crate::{
    i18n::{
        Lang,
        t::{self, Asked},
    },
    review::{ItemId, Review, check::Finding, pack::Pack, word},
};

/// How many hits of a search are shown: a person who does not find it among these looks for something else.
pub const MOST_HITS: usize = 12;

/// The open review on its way to the screen.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// Language of the interface.
    pub lang: Lang,
    pub review: &'a Review,
    /// The item whose card stands open.
    pub open: Option<&'a ItemId>,
    /// What the check found, dismissed findings included.
    pub findings: &'a [Finding],
    /// The field that somebody came for, as from a finding.
    pub wanted: Option<&'a str>,
    /// What somebody looks for in the catalogue.
    pub query: &'a str,
    /// The office's own part of it.
    pub pack: &'a Pack,
}

/// How an answer is typed.
#[derive(Clone, Copy, PartialEq)]
pub enum Shape {
    /// A few words on one line.
    Line,
    /// Text that grows from one line.
    Text,
    /// Several sentences.
    Long,
    /// A day.
    Day,
    /// A day and a time.
    Time,
}

impl<'a> Form<'a> {
    /// The form of a desk.
    pub fn of(desk: &'a Desk) -> Form<'a> {
        Form {
            lang: desk.lang,
            review: &desk.review,
            open: desk.view.open.as_ref(),
            findings: &desk.findings,
            wanted: desk.wanted.as_deref(),
            query: &desk.view.query,
            pack: &desk.pack,
        }
    }
}

impl Form<'_> {
    /// Whether the card of this item stands open.
    pub fn is_open(&self, id: &ItemId) -> bool {
        self.open == Some(id)
    }

    /// A line to search the catalogue by, and what it found; `None` while nothing is looked for.
    pub fn search(&self, label: &str, hits: Option<Vec<Html>>) -> Html {
        let input = el("input.control").attr("type", "search").attr("name", "search").attr("id", "f-search");
        let input = input.value(self.query).attr("autocomplete", "off");
        let count = hits.as_ref().map(|hits| t::search_hits(self.lang, hits.len())).unwrap_or_default();
        let found = hits.filter(|hits| !hits.is_empty()).map(|hits| el("ul.cards").all(hits));
        el("div.search")
            .attr("role", "search")
            .add(el("label.field-label").attr("for", "f-search").text(label))
            .add(input)
            .add(el("p.field-help").attr("aria-live", "polite").text(&count))
            .add_if(found)
            .into()
    }

    /// What is doubtful about the words at `at`; what is merely missing, only to those who came for it.
    pub fn marks(&self, at: &str) -> Vec<El> {
        let here = self.findings.iter().filter(|f| f.field == at && f.is_open());
        let shown = here.filter(|f| !f.rule.is_missing() || self.wanted == Some(at));
        let mark = |finding: &Finding| {
            let severity = finding.severity.id();
            let words = el("span").text(&finding.message(self.lang));
            el(&["p.field-finding.is-", severity].concat()).add(mark(finding.severity)).add(words)
        };
        shown.map(mark).collect()
    }

    /// The answer at a field address.
    pub fn answer(&self, at: &str, asked: Asked, shape: Shape) -> Html {
        let [_, _, help, _] = asked.say(self.lang);
        self.answer_with(at, asked, help, shape)
    }

    /// The answer in a field of an item.
    pub fn answer_of(&self, item: &str, field: &str, asked: Asked, shape: Shape) -> Html {
        self.answer(&[item, ".", field].concat(), asked, shape)
    }

    /// The answer at a field address with a line of help of its own.
    pub fn answer_with(&self, at: &str, asked: Asked, help: &str, shape: Shape) -> Html {
        let id = ["f-", at].concat();
        let [label, note, _, example] = asked.say(self.lang);
        let words = Field { id: &id, label, note, help, example: (t::example_tag(self.lang), example) };
        let value = self.review.field(at).unwrap_or_default();
        let control = Control { id: &id, name: at, value: &value, described: words.is_described(), aria_label: None };
        let pick = t::date_pick(self.lang);
        let control = match shape {
            Shape::Line => text_field(control, 0),
            Shape::Text => text_field(control, 1),
            Shape::Long => text_field(control, 3),
            Shape::Day => date_field(control, "date", pick),
            Shape::Time => date_field(control, "datetime-local", pick),
        };
        field(words, control, self.marks(at))
    }

    /// A switch at a field address.
    pub fn tick(&self, at: &'static str, asked: Asked) -> Html {
        let [_, _, help, _] = asked.say(self.lang);
        self.tick_with(at, asked, help)
    }

    /// A switch at a field address with a line of help of its own.
    pub fn tick_with(&self, at: &'static str, asked: Asked, help: &str) -> Html {
        let [label, ..] = asked.say(self.lang);
        let on = self.review.field(at).is_some_and(|value| value == word(&true));
        let text = el("span.option-text").add(el("span").text(label)).add(el("span.option-help").text(help));
        el("label.option.is-wide").key(at).add(tick_box(at, None, on)).add(text).into()
    }

    /// A choice at a field address as a list that folds out.
    pub fn choice(&self, at: &str, asked: Asked, choices: &[Choice]) -> Html {
        let id = ["f-", at].concat();
        let [label, _, help, _] = asked.say(self.lang);
        let value = self.review.field(at).unwrap_or_default();
        let control = select(&id, at, &value, choices, !help.is_empty());
        field(Field { id: &id, label, help, ..Field::default() }, control, self.marks(at))
    }

    /// A choice at a field address as radio buttons under one question.
    pub fn choices(&self, at: &str, asked: Asked, options: &[Choice]) -> Html {
        let [label, _, help, _] = asked.say(self.lang);
        choices(at, (label, help), &self.review.field(at).unwrap_or_default(), options)
    }
}
