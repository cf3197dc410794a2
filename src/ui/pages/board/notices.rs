//! What people have to know about the board: drafts that it cannot show, and a change that was refused.

use yew::prelude::*;

use super::{
    state::{Action, State, Unshown, Why},
    writing::Change,
};
use crate::{
    files,
    i18n::{Lang, t},
    review::{Status, board::Origin, check::Section, parse, status_word},
    store::NotAmended,
    ui::{
        context::use_lang,
        pages::refusal,
        route::{Route, Screen},
        widgets::{Button, ButtonKind, Notice},
    },
};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub state: UseReducerHandle<State>,
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let refused = state.refused.iter().enumerate().map(|(n, (change, why))| {
        let dismiss = {
            let (dispatch, change) = (state.dispatcher(), change.clone());
            Callback::from(move |_| dispatch.dispatch(Action::Dismiss(change.clone())))
        };
        let words = [refusal_of(lang, why), t::board_yours(lang, &entered(lang, change))].join(lang.pick("", " "));
        html! {
            <Notice key={format!("refused {n}")} name="refused" {words}>
                <a href={Route::screen(&change.draft, Screen::Section(Section::Measures)).href()}>
                    { t::board_open_draft(lang) }
                </a>
                <Button action="close-notice" of="refused" kind={ButtonKind::Link} label={t::dismiss(lang)} onclick={dismiss} />
            </Notice>
        }
    });
    let unshown: Vec<&Unshown> = state.unshown.iter().filter(|unshown| unshown.origin == Origin::Draft).collect();
    html! {
        <>
            { for refused }
            if !unshown.is_empty() {
                <details class="board-unshown">
                    <summary>{ t::board_unshown(lang, unshown.len()) }</summary>
                    <ul>{ for unshown.into_iter().map(|unshown| line(lang, unshown)) }</ul>
                </details>
            }
        </>
    }
}

/// A draft or file that is not shown, and why.
pub fn line(lang: Lang, unshown: &Unshown) -> Html {
    let why = match &unshown.why {
        Why::File(files::Error::Locked) if unshown.origin == Origin::Draft => t::board_locked(lang).to_owned(),
        Why::File(files::Error::Locked) => t::board_file_locked(lang).to_owned(),
        Why::File(error) => refusal::say(lang, error),
        Why::Disk => t::import_disk(lang).to_owned(),
        Why::Same(other) => t::board_same(lang, other),
    };
    let notice = match unshown.why {
        Why::File(files::Error::Locked) => "locked",
        Why::Same(_) => "same",
        _ => "damaged",
    };
    let name = match (&unshown.why, unshown.origin) {
        (_, Origin::File) => html! { { unshown.id.to_string() } },
        (Why::File(files::Error::Locked), _) => html! {
            <a href={Route::section(&unshown.id, Section::Measures).href()}>{ t::locked_title(lang) }</a>
        },
        _ => html! { { t::drafts_broken(lang) } },
    };
    html! { <li key={unshown.id.to_string()} data-notice={notice}><b>{ name }</b>{ " " }{ why }</li> }
}

/// What was entered, as the control says it.
fn entered(lang: Lang, change: &Change) -> String {
    if change.is_text() {
        return change.value.clone();
    }
    parse::<Status>(&change.value).map_or_else(|| t::not_said(lang), |status| status_word(lang, status)).to_owned()
}

fn refusal_of(lang: Lang, why: &NotAmended) -> String {
    match why {
        NotAmended::Open => t::board_refused_open(lang).to_owned(),
        NotAmended::Gone => t::board_refused_gone(lang).to_owned(),
        NotAmended::Unreadable(files::Error::Locked) => t::board_refused_locked(lang).to_owned(),
        NotAmended::Unreadable(error) => refusal::say(lang, error),
        NotAmended::Missing => t::board_refused_missing(lang).to_owned(),
        NotAmended::Storage => t::board_refused_storage(lang).to_owned(),
    }
}
