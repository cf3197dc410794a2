//! Changes that the board could not write: their words stand nowhere else.
//!
//! They are told whatever page is shown, since somebody may have left the board before that was known.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    context::use_lang,
    refusal,
    route::Route,
    widgets::{Button, ButtonKind, Notice},
};
use crate::{
    files,
    i18n::{Lang, t},
    review::{Status, board::Change, check::Section, parse, status_word},
    store::NotAmended,
};

/// A change that was not written, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct UnwrittenChange {
    pub change: Change,
    pub why: NotAmended,
}

/// The changes that were not written, until somebody has read of it.
#[derive(Clone, Default, PartialEq)]
pub struct Unwritten(Vec<UnwrittenChange>);

pub enum UnwrittenAction {
    Add(UnwrittenChange),
    /// It was read.
    Dismiss(UnwrittenChange),
}

impl Reducible for Unwritten {
    type Action = UnwrittenAction;

    fn reduce(self: Rc<Self>, action: UnwrittenAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            UnwrittenAction::Add(of) => {
                // What was typed on after a refusal has the words of both.
                let is_in_it = |before: &Change| before.is_of(&of.change) && before.value == of.change.seen;
                next.0.retain(|before| !is_in_it(&before.change));
                next.0.push(of);
            }
            UnwrittenAction::Dismiss(of) => next.0.retain(|other| *other != of),
        }
        Rc::new(next)
    }
}

#[derive(Properties, PartialEq)]
pub struct UnwrittenNoticesProps {
    pub unwritten: UseReducerHandle<Unwritten>,
}

/// A notice of each change; not even an empty box, if there are none.
#[component]
pub fn UnwrittenNotices(props: &UnwrittenNoticesProps) -> Html {
    let lang = use_lang();
    let unwritten = &props.unwritten;
    if unwritten.0.is_empty() {
        return Html::default();
    }
    let notice = |(n, of): (usize, &UnwrittenChange)| {
        let dismiss = {
            let (dispatch, of) = (unwritten.dispatcher(), of.clone());
            Callback::from(move |_| dispatch.dispatch(UnwrittenAction::Dismiss(of.clone())))
        };
        let words = [why(lang, &of.why), entered(lang, &of.change)].join(lang.pick("", " "));
        html! {
            <Notice key={n} name="refused" {words}>
                if of.why != NotAmended::Gone {
                    <a href={Route::section(&of.change.draft, Section::Measures).href()}>{ t::board_open_draft(lang) }</a>
                }
                <Button action="close-notice" of="refused" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={dismiss} />
            </Notice>
        }
    };
    html! { <div class="unwritten">{ for unwritten.0.iter().enumerate().map(notice) }</div> }
}

/// Where something was entered, and what.
fn entered(lang: Lang, change: &Change) -> String {
    let field = t::control_of(lang, label(lang, change.field), &change.of);
    let value = if change.is_text() {
        change.value.clone()
    } else {
        parse::<Status>(&change.value).map_or_else(|| t::not_said(lang), |status| status_word(lang, status)).to_owned()
    };
    t::board_yours(lang, &field, &change.title, &value)
}

/// What a field is called on the board.
fn label(lang: Lang, field: &str) -> &'static str {
    let asked = match field {
        "status" => return t::board_head_status(lang),
        "closed_on" => return t::board_head_closed(lang),
        "progress" => t::PROGRESS,
        "verifier" => t::VERIFIER,
        "reason" => t::REASON,
        _ => t::NEXT,
    };
    let [label, ..] = asked.say(lang);
    label
}

fn why(lang: Lang, why: &NotAmended) -> String {
    match why {
        NotAmended::Open => t::board_refused_open(lang).to_owned(),
        NotAmended::Gone => t::board_refused_gone(lang).to_owned(),
        NotAmended::Unreadable(files::Error::Locked) => t::board_refused_locked(lang).to_owned(),
        NotAmended::Unreadable(error) => refusal::say(lang, error),
        NotAmended::Missing => t::board_refused_missing(lang).to_owned(),
        NotAmended::Storage => t::board_refused_storage(lang).to_owned(),
    }
}
