//! What surrounds every page: the brand, the language switch, and the frame of the pages around the editor.

use yew::prelude::*;

use super::{
    context::{use_interface, use_lang, use_store},
    idle::use_idle,
    route::Route,
    widgets::{Button, ButtonKind},
};
use crate::i18n::{Lang, t};

/// Seal and name, a link to the drafts.
#[component]
pub fn Brand() -> Html {
    let lang = use_lang();
    html! {
        <a class="brand" href={Route::Drafts.href()} data-action="drafts">
            <span class="seal" aria-hidden="true">{ "复" }</span>
            <span class="brand-name">{ t::app_name(lang) }<span class="unseen">{ t::brand_link(lang) }</span></span>
        </a>
    }
}

/// The two language buttons.
#[component]
pub fn LangSwitch() -> Html {
    let interface = use_interface();
    let button = |lang: Lang| {
        let set = interface.set.clone();
        let (short, full) = lang.pick(("中", "中文"), ("EN", "English"));
        html! {
            <Button
                key={lang.tag()}
                action={lang.pick("lang-zh", "lang-en")}
                kind={ButtonKind::Bare}
                lang={lang.tag()}
                pressed={lang == interface.lang}
                aria_label={format!("{short}: {full}")}
                label={short}
                onclick={Callback::from(move |_| set.emit(lang))}
            />
        }
    };
    html! {
        <span class="segment" role="group" aria-label={t::lang_switch(interface.lang)}>
            { for Lang::ALL.map(button) }
        </span>
    }
}

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The page that is shown, marked in the navigation.
    pub at: Route,
    pub children: Html,
}

/// The frame of the pages around the editor: top bar with navigation, and the page in the main landmark.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let lang = use_lang();
    use_lock_when_idle();
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
                    { link(Route::Board, t::nav_board(lang), "goto-board") }
                    { link(Route::Import, t::nav_import(lang), "goto-import") }
                    { link(Route::Settings, t::nav_settings(lang), "goto-settings") }
                </nav>
                <LangSwitch />
            </header>
            <main class="page">{ props.children.clone() }</main>
        </>
    }
}

/// Reloads the page once nobody has used it for a while, if there are keys in memory: they do not outlive it. An open draft
/// does that itself, after it has stored everything.
#[hook]
fn use_lock_when_idle() {
    let store = use_store();
    use_idle(move || {
        if store.has_keys() {
            let _ = gloo::utils::window().location().reload();
        }
    });
}
