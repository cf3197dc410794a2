//! Changes that the board could not write: their words stand nowhere else.
//!
//! They are told on every page, since somebody may have left the board before they were refused.

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

/// A change that was not written.
#[derive(Clone, Debug, PartialEq)]
pub struct RefusedChange {
    pub change: Change,
    pub why: NotAmended,
}

/// The changes that were refused, until somebody has read of it.
#[derive(Clone, Default, PartialEq)]
pub struct Refused(Vec<RefusedChange>);

pub enum RefusedAction {
    Add(RefusedChange),
    /// It was read.
    Dismiss(RefusedChange),
}

impl Reducible for Refused {
    type Action = RefusedAction;

    fn reduce(self: Rc<Self>, action: RefusedAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            RefusedAction::Add(refused) => {
                // What was typed on after a refusal has the words of both.
                let is_in_it = |before: &Change| before.is_of(&refused.change) && before.value == refused.change.seen;
                next.0.retain(|before| !is_in_it(&before.change));
                next.0.push(refused);
            }
            RefusedAction::Dismiss(refused) => next.0.retain(|other| *other != refused),
        }
        Rc::new(next)
    }
}

/// A notice of each change that was refused; not even an empty box, if there are none.
#[component]
pub fn RefusedChanges() -> Html {
    let lang = use_lang();
    let refused = use_context::<UseReducerHandle<Refused>>().expect("the app provides what was refused");
    if refused.0.is_empty() {
        return Html::default();
    }
    let notice = |(n, of): (usize, &RefusedChange)| {
        let dismiss = {
            let (dispatch, of) = (refused.dispatcher(), of.clone());
            Callback::from(move |_| dispatch.dispatch(RefusedAction::Dismiss(of.clone())))
        };
        let words = [why(lang, &of.why), t::board_yours(lang, &entered(lang, &of.change))].join(lang.pick("", " "));
        html! {
            <Notice key={n} name="refused" {words}>
                if of.why != NotAmended::Gone {
                    <a href={Route::section(&of.change.draft, Section::Measures).href()}>
                        { t::board_open_draft(lang, &of.change.title) }
                    </a>
                }
                <Button action="close-notice" of="refused" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={dismiss} />
            </Notice>
        }
    };
    html! { <div class="notices">{ for refused.0.iter().enumerate().map(notice) }</div> }
}

/// What was entered, as the control says it.
fn entered(lang: Lang, change: &Change) -> String {
    if change.is_text() {
        return change.value.clone();
    }
    parse::<Status>(&change.value).map_or_else(|| t::not_said(lang), |status| status_word(lang, status)).to_owned()
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
