//! The choice whether every new draft asks for a passphrase before anything is typed into it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{self, Facility},
    i18n::t,
    ui::{context::use_lang, widgets::Block},
};

/// The part of the settings with that choice.
#[component]
pub fn NewLockPart() -> Html {
    let lang = use_lang();
    let on = use_state_eq(browser::locks_new_drafts);
    let onchange = {
        let on = on.clone();
        Callback::from(move |e: Event| {
            if let Some(input) = e.target_dyn_into::<HtmlInputElement>() {
                browser::lock_new_drafts(input.checked());
                // Where the browser keeps nothing the switch goes back.
                on.set(browser::locks_new_drafts());
                input.set_checked(browser::locks_new_drafts());
            }
        })
    };
    html! {
        <Block question={t::settings_lock_new(lang)} help={t::settings_lock_new_help(lang)}>
            if Facility::Secrets.is_there() {
                <label class="option is-wide">
                    <input class="tick" type="checkbox" name="lock-new" autocomplete="off" checked={*on} {onchange} />
                    <span class="option-text"><span>{ t::settings_lock_new_tick(lang) }</span></span>
                </label>
            } else {
                <p class="block-help">{ t::lock_insecure(lang) }</p>
            }
        </Block>
    }
}
