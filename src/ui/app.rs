//! The root: provides the language and the store, and shows the page that the route names.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    composing::use_composing,
    context::Interface,
    dropped::use_dropped,
    editor::opening::Editor,
    frame::Frame,
    incoming::Incoming,
    keeping::use_keeping,
    pages::{
        board::Board,
        drafts::Drafts,
        import::{Import, ImportReview},
        settings::Settings,
    },
    route::{Route, use_route},
    unwritten::{Unwritten, UnwrittenNotices},
};
use crate::{browser, i18n::t, store::Store};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// May still be opening.
    pub store: Store,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let lang = use_state_eq(browser::preferred_lang);
    let store = props.store.clone();
    let is_open = use_state_eq(|| false);
    let (route, visits) = use_route();
    use_composing();
    let incoming = use_reducer_eq(Incoming::default);
    let is_known = use_keeping(&store, &incoming);
    let unwritten = use_reducer_eq(Unwritten::default);
    let dropped = use_state(|| None::<web_sys::File>);
    {
        let (dropped, takes_files) = (dropped.setter(), matches!(route, Route::Drafts | Route::Import));
        use_dropped(Callback::from(move |file| {
            if takes_files {
                dropped.set(Some(file));
                Route::Import.go();
            }
        }));
    }
    {
        let (store, is_open) = (store.clone(), is_open.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                store.ready().await;
                is_open.set(true);
            });
        });
    }
    let ontaken = {
        let dropped = dropped.setter();
        use_callback((), move |(), ()| dropped.set(None))
    };
    use_effect_with(*lang, |lang| browser::use_lang(*lang));
    let set = {
        let lang = lang.clone();
        use_callback((), move |new, ()| lang.set(new))
    };
    let interface = Interface { lang: *lang, set };
    let page = match route {
        // Shown before the store is open: nobody waits for it to see the first page.
        Route::Drafts => html! { <Drafts /> },
        Route::Board => html! { <Board /> },
        Route::Import => html! { <Import dropped={(*dropped).clone()} {ontaken} /> },
        Route::ImportReview => html! { <ImportReview {is_known} /> },
        Route::Settings if !*is_open => html! {
            <Frame at={Route::Settings}><h1 class="display">{ t::nav_settings(*lang) }</h1></Frame>
        },
        Route::Settings => html! { <Settings /> },
        Route::Review { id, screen, field } => {
            let key = id.to_string();
            html! { <Editor {key} {id} {screen} {field} {visits} /> }
        }
    };
    html! {
        <ContextProvider<Interface> context={interface}>
            <ContextProvider<Store> context={store}>
                <ContextProvider<UseReducerDispatcher<Unwritten>> context={unwritten.dispatcher()}>
                    <ContextProvider<UseReducerHandle<Incoming>> context={incoming}>
                        { page }
                    </ContextProvider<UseReducerHandle<Incoming>>>
                </ContextProvider<UseReducerDispatcher<Unwritten>>>
            </ContextProvider<Store>>
            <UnwrittenNotices {unwritten} />
        </ContextProvider<Interface>>
    }
}
