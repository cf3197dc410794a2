//! The root: language, store, and which page to show.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    editor::Editor,
    hooks::use_lang,
    route::{Route, use_route},
    steps::{drafts::Drafts, import::Import, settings::Settings},
};
use crate::{
    browser,
    i18n::{Lang, t},
    store::Store,
};

/// Switches the interface language.
#[derive(Clone, PartialEq)]
pub struct SetLang(pub Callback<Lang>);

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
    let page = match route {
        Route::Drafts => html! { <Drafts {store} /> },
        Route::Import => html! { <Import {store} /> },
        Route::Settings => html! { <Settings {store} /> },
        Route::Review { id, section, field } => {
            let key = id.to_string();
            html! { <Editor {key} {store} {id} {section} {field} {visits} /> }
        }
    };
    html! {
        <ContextProvider<Lang> context={*lang}>
            <ContextProvider<SetLang> context={SetLang(set_lang)}>{ page }</ContextProvider<SetLang>>
        </ContextProvider<Lang>>
    }
}

/// The two language buttons.
#[component]
pub fn LangSwitch() -> Html {
    let current = use_lang();
    let set = use_context::<SetLang>();
    let button = |lang: Lang| {
        let set = set.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(SetLang(set)) = &set {
                set.emit(lang);
            }
        });
        html! {
            <button type="button" data-action={lang.pick("lang-zh", "lang-en")} lang={lang.tag()}
                aria-pressed={(lang == current).to_string()} aria-label={lang.pick("中文", "English")} {onclick}>
                { lang.pick("中", "EN") }
            </button>
        }
    };
    html! { <span class="segment" role="group" aria-label={t::lang_switch(current)}>{ for Lang::ALL.map(button) }</span> }
}

/// Seal and name, the way back to the drafts.
#[component]
pub fn Brand() -> Html {
    let lang = use_lang();
    html! {
        <a class="brand" href={Route::Drafts.href()} data-action="drafts" aria-label={t::brand_link(lang)}>
            <span class="seal" aria-hidden="true">{ "复" }</span>
            <span class="brand-name">{ t::app_name(lang) }</span>
        </a>
    }
}

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub at: Route,
    pub children: Html,
}

/// The frame of the pages around the editor.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let lang = use_lang();
    let link = |route: Route, label: &'static str, action: &'static str| {
        let current = (route == props.at).then_some("page");
        html! { <a href={route.href()} data-action={action} aria-current={current}>{ label }</a> }
    };
    html! {
        <>
            <header class="top-bar">
                <Brand />
                <nav class="top-links" aria-label={t::nav_pages(lang)}>
                    { link(Route::Drafts, t::nav_drafts(lang), "goto-drafts") }
                    { link(Route::Import, t::nav_import(lang), "goto-import") }
                    { link(Route::Settings, t::nav_settings(lang), "goto-settings") }
                </nav>
                <LangSwitch />
            </header>
            <main class="page">{ props.children.clone() }</main>
        </>
    }
}
