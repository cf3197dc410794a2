//! The root: provides the language and the store, and shows the page that the route names.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    frame::{Frame, LangSwitch},
    hooks::use_window_event,
    opening::Editor,
    route::{Route, use_route},
    steps::{drafts::Drafts, import::Import, settings::Settings},
};
// Until the screens that still import them from here are components themselves.
pub use super::context::Interface;
use crate::{browser, i18n::t, store::Store};

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
    use_lock_when_idle((*store).as_ref());
    use_effect_with(*lang, |lang| browser::use_lang(*lang, t::app_title(*lang)));
    let set = {
        let lang = lang.clone();
        use_callback((), move |new, ()| lang.set(new))
    };
    let Some(store) = (*store).clone() else { return Html::default() };
    let interface = Interface { lang: *lang, set };
    let page = match route {
        Route::Drafts => html! { <Drafts interface={interface.clone()} store={store.clone()} /> },
        Route::Import => html! { <Import interface={interface.clone()} store={store.clone()} /> },
        Route::Settings => html! { <Settings interface={interface.clone()} store={store.clone()} /> },
        Route::Review { id, section, field } => {
            let key = id.to_string();
            html! {
                <Editor
                    {key}
                    interface={interface.clone()}
                    store={store.clone()}
                    {id}
                    {section}
                    {field}
                    {visits}
                />
            }
        }
    };
    html! {
        <ContextProvider<Interface> context={interface}>
            <ContextProvider<Store> context={store}>{ page }</ContextProvider<Store>>
        </ContextProvider<Interface>>
    }
}

/// Reloads the page once nobody has used it for a while, if there are keys in memory: with the page they are gone. An open
/// draft does that itself, after it has stored everything.
#[hook]
fn use_lock_when_idle(store: Option<&Store>) {
    let store = store.cloned();
    let idle = move |_: &Event| {
        let is_open = gloo::utils::document().query_selector("[data-save]").is_ok_and(|desk| desk.is_some());
        if !is_open && store.as_ref().is_some_and(Store::has_keys) {
            let _ = gloo::utils::window().location().reload();
        }
    };
    use_window_event("idle", Box::new(idle));
}

/// [`LangSwitch`], for screens that are not components yet.
pub fn lang_switch(_: &Interface) -> Html {
    html! { <LangSwitch /> }
}

/// [`Frame`], for pages that are not components yet.
pub fn page(_: &Interface, at: Route, content: Html) -> Html {
    html! { <Frame {at}>{ content }</Frame> }
}
