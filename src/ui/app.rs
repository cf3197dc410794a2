//! The root: language, store, and which page to show.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    controls::pressed,
    hooks::use_window_event,
    opening::Editor,
    parts::{El, button, el, link_to},
    route::{Route, use_route},
    steps::{drafts::Drafts, import::Import, settings::Settings},
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

#[component]
pub fn App() -> Html {
    let lang = use_state_eq(browser::preferred_lang);
    let store = use_state(|| None::<Store>);
    let (route, visits) = use_route();
    {
        let store = store.clone();
        use_effect_with((), move |()| {
            spawn_local(async move { store.set(Some(Store::open().await)) });
        });
    }
    {
        let store = store.clone();
        let idle = move |_: &Event| {
            // An open draft stores its last words first.
            let is_open = gloo::utils::document().query_selector("[data-save]").is_ok_and(|desk| desk.is_some());
            if !is_open && store.as_ref().is_some_and(Store::has_keys) {
                let _ = gloo::utils::window().location().reload();
            }
        };
        use_window_event("idle", Box::new(idle));
    }
    use_effect_with(*lang, |lang| browser::use_lang(*lang, t::app_title(*lang)));
    let set_lang = {
        let lang = lang.clone();
        use_callback((), move |new, ()| lang.set(new))
    };
    let Some(store) = (*store).clone() else { return Html::default() };
    let interface = Interface { lang: *lang, set: set_lang };
    match route {
        Route::Drafts => html! { <Drafts {interface} {store} /> },
        Route::Import => html! { <Import {interface} {store} /> },
        Route::Settings => html! { <Settings {interface} {store} /> },
        Route::Review { id, section, field } => {
            let key = id.to_string();
            html! { <Editor {key} {interface} {store} {id} {section} {field} {visits} /> }
        }
    }
}

/// The two language buttons.
pub fn lang_switch(interface: &Interface) -> Html {
    let action = |lang: Lang| lang.pick("lang-zh", "lang-en");
    let onclick = {
        let set = interface.set.clone();
        Callback::from(move |e: MouseEvent| {
            let pressed = pressed(&e).map(|(action, _)| action);
            if let Some(lang) = Lang::ALL.into_iter().find(|lang| pressed.as_deref() == Some(action(*lang))) {
                set.emit(lang);
            }
        })
    };
    let button = |lang: Lang| {
        button("", action(lang), "")
            .attr("lang", lang.tag())
            .attr("aria-pressed", &(lang == interface.lang).to_string())
            .attr("aria-label", lang.pick("中文", "English"))
            .text(lang.pick("中", "EN"))
    };
    html! {
        <span class="segment" role="group" aria-label={t::lang_switch(interface.lang)} {onclick}>
            { for Lang::ALL.map(button) }
        </span>
    }
}

/// Seal and name, the way back to the drafts.
pub fn brand(lang: Lang) -> El {
    link_to("a.brand", &Route::Drafts.href(), "drafts")
        .attr("aria-label", t::brand_link(lang))
        .add(el("span.seal").attr("aria-hidden", "true").text("复"))
        .add(el("span.brand-name").text(t::app_name(lang)))
}

/// The frame of the pages around the editor.
pub fn page(interface: &Interface, at: Route, content: Html) -> Html {
    let lang = interface.lang;
    let link = |route: Route, label: &str, action: &str| {
        let current = (route == at).then_some("page");
        link_to("a", &route.href(), action).attr_if("aria-current", current).text(label)
    };
    let links = el("nav.top-links")
        .attr("aria-label", t::nav_pages(lang))
        .add(link(Route::Drafts, t::nav_drafts(lang), "goto-drafts"))
        .add(link(Route::Import, t::nav_import(lang), "goto-import"))
        .add(link(Route::Settings, t::nav_settings(lang), "goto-settings"));
    let header = el("header.top-bar").add(brand(lang)).add(links).add(lang_switch(interface));
    [header, el("main.page").add(content)].into_iter().collect()
}
