//! What this browser can do here, and what to do where it cannot.

use yew::prelude::*;

use crate::{
    browser::Facility,
    i18n::t,
    ui::{context::use_lang, widgets::Block, words},
};

#[component]
pub fn Facilities() -> Html {
    let lang = use_lang();
    let row = |facility: Facility| {
        let (name, without) = words::facility(lang, facility);
        let is_there = facility.is_there();
        html! {
            <li class="own-row" data-has={is_there.to_string()}>
                <span class="suggestion-text">
                    { name }
                    if !is_there { <span class="suggestion-note">{ without }</span> }
                </span>
                <span>{ if is_there { t::facility_there(lang) } else { t::facility_missing(lang) } }</span>
            </li>
        }
    };
    html! {
        <Block question={t::settings_browser(lang)} help={t::settings_browser_help(lang)}>
            <ul class="cards">{ for Facility::ALL.map(row) }</ul>
        </Block>
    }
}
