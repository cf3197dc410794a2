//! What the app does with the machine it runs on, and its language.

use yew::prelude::*;

use crate::{
    i18n::t,
    store::Store,
    ui::{
        app::{LangSwitch, Page},
        hooks::use_lang,
        route::Route,
    },
};

#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    pub store: Store,
}

#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let lang = use_lang();
    let place = if props.store.is_lasting() { t::settings_lasting(lang) } else { t::settings_memory(lang) };
    html! {
        <Page at={Route::Settings}>
            <div class="column">
                <h1 class="display">{ t::nav_settings(lang) }</h1>
                <section class="block">
                    <h2 class="question">{ t::settings_language(lang) }</h2>
                    <p class="block-help">{ t::settings_language_help(lang) }</p>
                    <LangSwitch />
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
        </Page>
    }
}
