//! The root: language, store, and which page to show.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    editor::Editor,
    route::{Route, use_route},
    steps::{drafts::Drafts, import::Import, settings::settings},
};
use crate::{
    browser,
    i18n::{Lang, t},
    store::Store,
};

/// The interface language and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Interface {
    pub lang: Lang,
    set: Callback<Lang>,
}

/// The interface language and the way to change it.
#[hook]
pub fn use_interface() -> Interface {
    use_context::<Interface>().expect("used within the app")
}

#[component]
pub fn App() -> Html {
    let lang = use_state_eq(browser::preferred_lang);
    let store = use_state(|| None::<Store>);
    let (route, visits) = use_route();
    {
        let store = store.clone();
        use_effect_with((), move |()| spawn_local(async move { store.set(Some(Store::open().await)) }));
    }
    use_effect_with(*lang, |lang| browser::use_lang(*lang, t::app_title(*lang)));
    let set_lang = {
        let lang = lang.clone();
        use_callback((), move |new, ()| lang.set(new))
    };
    let Some(store) = (*store).clone() else { return Html::default() };
    let interface = Interface { lang: *lang, set: set_lang };
    let page = match route {
        Route::Drafts => html! { <Drafts {store} /> },
        Route::Import => html! { <Import {store} /> },
        Route::Settings => settings(&interface, &store),
        Route::Review { id, section, field } => {
            let key = id.to_string();
            html! { <Editor {key} {store} {id} {section} {field} {visits} /> }
        }
    };
    html! {
        <ContextProvider<Interface> context={interface}>{ page }</ContextProvider<Interface>>
    }
}

/// The two language buttons.
pub fn lang_switch(interface: &Interface) -> Html {
    let button = |lang: Lang| {
        let onclick = interface.set.reform(move |_: MouseEvent| lang);
        html! {
            <button type="button" data-action={lang.pick("lang-zh", "lang-en")} lang={lang.tag()}
                aria-pressed={(lang == interface.lang).to_string()} aria-label={lang.pick("中文", "English")} {onclick}>
                { lang.pick("中", "EN") }
            </button>
        }
    };
    html! {
        <span class="segment" role="group" aria-label={t::lang_switch(interface.lang)}>{ for Lang::ALL.map(button) }</span>
    }
}

/// Seal and name, the way back to the drafts.
pub fn brand(lang: Lang) -> Html {
    html! {
        <a class="brand" href={Route::Drafts.href()} data-action="drafts" aria-label={t::brand_link(lang)}>
            <span class="seal" aria-hidden="true">{ "复" }</span>
            <span class="brand-name">{ t::app_name(lang) }</span>
        </a>
    }
}

/// The frame of the pages around the editor.
pub fn page(interface: &Interface, at: Route, content: Html) -> Html {
    let lang = interface.lang;
    let link = |route: Route, label: &'static str, action: &'static str| {
        let current = (route == at).then_some("page");
        html! { <a href={route.href()} data-action={action} aria-current={current}>{ label }</a> }
    };
    html! {
        <>
            <header class="top-bar">
                { brand(lang) }
                <nav class="top-links" aria-label={t::nav_pages(lang)}>
                    { link(Route::Drafts, t::nav_drafts(lang), "goto-drafts") }
                    { link(Route::Import, t::nav_import(lang), "goto-import") }
                    { link(Route::Settings, t::nav_settings(lang), "goto-settings") }
                </nav>
                { lang_switch(interface) }
            </header>
            <main class="page">{ content }</main>
        </>
    }
}
