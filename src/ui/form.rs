//! What every screen of the form has at hand, and one answer of the review as a labelled control: the address is
//! its name, by which `controls` knows what is typed.

use yew::prelude::*;

use super::parts::{Choice, Control, Field, date_field, field, select, text_field};
use crate::{
    i18n::{Lang, t},
    review::{ItemId, Review},
};

/// The open review on its way to the screen.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// Language of the interface.
    pub lang: Lang,
    pub review: &'a Review,
    /// The item whose card stands open.
    pub open: Option<&'a ItemId>,
}

/// How an answer is typed.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Shape {
    /// A few words on one line.
    Line,
    /// Text that grows from one line.
    #[default]
    Text,
    /// Several sentences.
    Long,
    /// A day.
    Day,
    /// A day and a time.
    Time,
}

/// The words around an answer; empty ones are left out.
#[derive(Clone, Copy, Default)]
pub struct Answer {
    pub label: &'static str,
    /// What kind of answer belongs here.
    pub note: &'static str,
    pub help: &'static str,
    pub example: &'static str,
    pub shape: Shape,
}

impl Form<'_> {
    /// Whether the card of this item stands open.
    pub fn is_open(&self, id: &ItemId) -> bool {
        self.open == Some(id)
    }

    /// The answer at a field address.
    pub fn answer(&self, at: &str, value: &str, words: Answer) -> Html {
        let id = format!("f-{at}");
        let Answer { label, note, help, example, shape } = words;
        let words = Field { id: &id, label, note, help, example: (t::example_tag(self.lang), example) };
        let control = Control { id: &id, name: at, value, described: words.is_described(), aria_label: None };
        let pick = t::date_pick(self.lang);
        let control = match shape {
            Shape::Line => text_field(control, 0),
            Shape::Text => text_field(control, 1),
            Shape::Long => text_field(control, 3),
            Shape::Day => date_field(control, "date", pick),
            Shape::Time => date_field(control, "datetime-local", pick),
        };
        field(words, control)
    }

    /// A switch at a field address.
    pub fn tick(&self, at: &'static str, on: bool, label: &'static str, help: &'static str) -> Html {
        html! {
            <label class="option is-wide" key={at}>
                <input type="checkbox" name={at} checked={on} autocomplete="off" />
                <span class="option-text"><span>{ label }</span><span class="option-help">{ help }</span></span>
            </label>
        }
    }

    /// A choice at a field address as a list that folds out.
    pub fn choice(&self, at: &str, value: &str, label: &'static str, help: &'static str, choices: &[Choice]) -> Html {
        let id = format!("f-{at}");
        let control = select(&id, at, value, choices, !help.is_empty());
        field(Field { id: &id, label, help, ..Field::default() }, control)
    }
}
