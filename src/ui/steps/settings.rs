//! What the app does with the machine it runs on, and its language.

use yew::prelude::*;

use crate::{
    i18n::t,
    store::Store,
    ui::{
        app::{Interface, lang_switch, page},
        route::Route,
    },
};

pub fn settings(interface: &Interface, store: &Store) -> Html {
    let lang = interface.lang;
    let place = if store.is_lasting() { t::settings_lasting(lang) } else { t::settings_memory(lang) };
    let content = html! {
        <div class="column">
            <h1 class="display">{ t::nav_settings(lang) }</h1>
            <section class="block">
                <h2 class="question">{ t::settings_language(lang) }</h2>
                <p class="block-help">{ t::settings_language_help(lang) }</p>
                { lang_switch(interface) }
            </section>
            <section class="block">
                <h2 class="question">{ t::settings_place(lang) }</h2>
                <p class="block-help">{ place }</p>
                <p class="block-help">{ t::settings_network(lang) }</p>
            </section>
            <section class="block">
                <h2 class="question">{ t::settings_about(lang) }</h2>
                <p class="block-help">{ t::settings_version(lang, env!("CARGO_PKG_VERSION")) }</p>
            </section>
        </div>
    };
    page(interface, Route::Settings, content)
}
