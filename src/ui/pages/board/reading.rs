//! Reads the drafts for the board, and again when other windows have written.

use std::rc::Rc;

use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::state::{Action, State, Unshown, Why};
use crate::{
    browser,
    files::{self, Outline},
    i18n::Lang,
    review::{
        Review,
        board::{Case, Origin},
    },
    store::{Draft, Loaded, Store, Stored, held, watch},
    ui::{pages::drafts::title::of_review, window_event::use_window_event},
};

/// Time between two looks at which drafts other windows write, in milliseconds.
const LOOK: u32 = 3_000;

/// Reads all drafts, keeps up with those that other windows write, and says whether reading failed.
#[hook]
pub fn use_reading(store: &Store, lang: Lang, state: &UseReducerHandle<State>) -> bool {
    let has_failed = use_state_eq(|| false);
    let read = {
        let (store, state, has_failed) = (store.clone(), state.dispatcher(), has_failed.setter());
        use_callback(lang, move |(), lang| {
            let (store, state, has_failed, lang) = (store.clone(), state.clone(), has_failed.clone(), *lang);
            look(&state);
            spawn_local(async move {
                store.bring_all_back(browser::now()).await;
                match store.list(browser::now()).await {
                    Ok(list) => state.dispatch(sort_out(lang, &list)),
                    Err(_) => has_failed.set(true),
                }
            });
        })
    };
    use_effect_with(read.clone(), |read| read.emit(()));
    {
        let (store, state) = (store.clone(), state.dispatcher());
        use_effect_with(lang, move |lang| {
            let lang = *lang;
            let hear = {
                let (store, state) = (store.clone(), state.clone());
                move |draft: String| {
                    let (store, state) = (store.clone(), state.clone());
                    spawn_local(async move { read_again(&store, lang, &draft, &state).await });
                }
            };
            let watch = watch(hear);
            let interval = Interval::new(LOOK, move || look(&state));
            move || drop((watch, interval))
        });
    }
    {
        // The day may have changed, and where windows cannot talk this is when they are looked at.
        let (today, read, state) = (state.today, read, state.dispatcher());
        let focus = move |_: &Event| {
            look(&state);
            if browser::today() != today {
                read.emit(());
            }
        };
        use_window_event("focus", Box::new(focus));
    }
    *has_failed
}

/// Asks which drafts other windows write.
fn look(state: &UseReducerDispatcher<State>) {
    let state = state.clone();
    spawn_local(async move { state.dispatch(Action::Held(held().await.into_iter().collect())) });
}

async fn read_again(store: &Store, lang: Lang, draft: &str, state: &UseReducerDispatcher<State>) {
    if let Ok(Some(Loaded { draft: Ok(draft), deleted_at: None, .. })) = store.load(draft).await {
        state.dispatch(Action::Replace(Rc::new(case_of_draft(lang, &draft))));
    }
    look(state);
}

/// The drafts that can be shown, and those that cannot.
fn sort_out(lang: Lang, list: &[Stored]) -> Action {
    let (mut cases, mut unshown) = (Vec::new(), Vec::new());
    for stored in list.iter().filter(|stored| stored.deleted_at.is_none()) {
        match &stored.outline {
            Ok(outline) => cases.extend(case_of_outline(lang, &stored.id, Origin::Draft, outline)),
            Err(error) => {
                let (id, why) = (stored.id.as_str().into(), Why::File(files::Error::clone(error)));
                unshown.push(Unshown { id, origin: Origin::Draft, why });
            }
        }
    }
    Action::Read { cases, unshown }
}

/// A draft or file as a case; nothing, if it has no measures.
pub fn case_of_outline(lang: Lang, id: &str, origin: Origin, outline: &Outline) -> Option<Rc<Case>> {
    let Outline { revision, review } = outline;
    (!review.measures.is_empty()).then(|| Rc::new(case(lang, id, origin, *revision, review)))
}

/// A draft as a case.
pub fn case_of_draft(lang: Lang, draft: &Draft) -> Case {
    case(lang, &draft.id, Origin::Draft, draft.revision, &draft.review)
}

fn case(lang: Lang, id: &str, origin: Origin, revision: u64, review: &Rc<Review>) -> Case {
    Case { id: id.into(), title: of_review(lang, review).into(), origin, revision, review: review.clone() }
}
