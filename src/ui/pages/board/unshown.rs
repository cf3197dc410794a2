//! Drafts and files that the board cannot show, and why.

use yew::prelude::*;

use super::state::{State, Unshown, Why};
use crate::{
    files,
    i18n::{Lang, t},
    review::{board::Origin, check::Section},
    ui::{context::use_lang, refusal, route::Route},
};

#[derive(Properties, PartialEq)]
pub struct UnshownDraftsProps {
    pub state: UseReducerHandle<State>,
}

/// The drafts that are not shown.
#[component]
pub fn UnshownDrafts(props: &UnshownDraftsProps) -> Html {
    let lang = use_lang();
    let drafts: Vec<&Unshown> = props.state.unshown.iter().filter(|unshown| unshown.origin == Origin::Draft).collect();
    html! {
        if !drafts.is_empty() {
            <details class="board-unshown">
                <summary>{ t::board_unshown(lang, drafts.len()) }</summary>
                <ul>{ for drafts.into_iter().map(|unshown| line(lang, unshown)) }</ul>
            </details>
        }
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
