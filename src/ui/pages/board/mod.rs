//! The board: the measures of all drafts in one table, to be filtered, ordered, kept up to date and handed out.
//!
//! [`state`] holds what is shown, [`reading`] reads the drafts, [`writing`] writes what is changed into them. Drafts that other
//! windows write, and files, are only shown.

mod bars;
mod comes_back;
mod files;
mod filters;
mod hand_out;
mod reading;
mod row;
mod state;
mod table;
mod unshown;
mod writing;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    comes_back::ComesBack,
    files::Files,
    filters::Filters,
    hand_out::HandOut,
    reading::{case_of_draft, use_reading},
    state::{Action, SameBoard, State},
    table::MeasureTable,
    unshown::UnshownDrafts,
    writing::{Written, use_writing},
};
use crate::{
    files::{DraftFile, draft},
    i18n::{Lang, t},
    review::board::{Case, Change},
    store::{Loaded, Store},
    ui::{
        context::{use_lang, use_store},
        due_tag::say_day,
        frame::Frame,
        late::use_late,
        pages::new_draft::create,
        refusal::{Refusal, contents},
        route::Route,
        spare_time::SpareTime,
        title::use_title,
        unwritten::{Unwritten, UnwrittenAction, UnwrittenChange},
        widgets::Alert,
    },
};

#[component]
pub fn Board() -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[t::nav_board(lang)]);
    let state = use_reducer(State::default);
    let has_failed = use_reading(&store, lang, &state);
    let is_late = use_late();
    let onwritten = use_written(&store, lang, &state);
    let writing = use_writing(&store, onwritten);
    let onchange = {
        let (state, writing) = (state.dispatcher(), writing.clone());
        use_callback((), move |change: Change, ()| {
            state.dispatch(Action::Change(writing.push(change)));
        })
    };
    let onstep = {
        let (state, writing) = (state.clone(), writing.clone());
        Callback::from(move |is_back: bool| {
            let change = if is_back { state.past.last().map(Change::back) } else { state.future.last().cloned() };
            if let Some(change) = change {
                writing.push_step(change);
                state.dispatch(if is_back { Action::Undo } else { Action::Redo });
            }
        })
    };
    let cases = use_cases(&state);
    use_searchable(&state);
    let refusal = use_state_eq(|| None::<String>);
    let onimport = {
        let (store, refusal) = (store.clone(), refusal.setter());
        use_callback(state.found.clone(), move |path: Rc<str>, found| {
            let Some(found) = found.iter().find(|found| *found.path == *path) else { return };
            let (store, file, refusal) = (store.clone(), found.file.clone(), refusal.clone());
            spawn_local(async move {
                if let Err(why) = import(&store, &file).await {
                    refusal.set(Some([t::folder_not_imported(lang), &why.say(lang)].concat()));
                }
            });
        })
    };
    let count = state.board.as_ref().map_or(0, |board| board.rows().count());
    html! {
        <Frame at={Route::Board}>
            <div class="board">
                <h1 class="display">{ t::board_title(lang) }</h1>
                <p class="lead">{ [t::board_lead(lang), &t::board_as_of(lang, &say_day(lang, state.today))].join(lang.pick("", " ")) }</p>
                if has_failed { <Alert words={t::drafts_unreadable(lang)} /> }
                if state.board.is_none() && is_late { <p role="status">{ t::drafts_opening(lang) }</p> }
                <UnshownDrafts state={state.clone()} />
                if let Some(words) = &*refusal { <Alert words={words.clone()} /> }
                if state.board.is_some() && count == 0 { <p class="board-empty">{ t::board_empty(lang) }</p> }
                if count > 0 {
                    <Filters state={state.clone()} {onstep} />
                    <MeasureTable state={state.clone()} {onchange} {onimport} />
                    <HandOut state={state.clone()} />
                }
                if let Some(cases) = cases { <ComesBack {cases} {lang} today={state.today} /> }
                if state.board.is_some() { <Files state={state.clone()} /> }
            </div>
        </Frame>
    }
}

/// Shows what became of changes. A draft that refused one is read anew.
#[hook]
fn use_written(store: &Store, lang: Lang, state: &UseReducerHandle<State>) -> Callback<Written> {
    let unwritten = use_context::<UseReducerDispatcher<Unwritten>>().expect("the app tells what was not written");
    let (store, state) = (store.clone(), state.dispatcher());
    use_callback(lang, move |written: Written, lang| match written {
        Written::Stored { change, draft, is_last } => {
            let case = Rc::new(case_of_draft(*lang, &draft));
            state.dispatch(if is_last { Action::Stored(change, case) } else { Action::Replace(case) });
        }
        Written::Refused(change, why) => {
            let (store, state, lang) = (store.clone(), state.clone(), *lang);
            let id = change.draft.clone();
            state.dispatch(Action::Refused(change.clone()));
            unwritten.dispatch(UnwrittenAction::Add(UnwrittenChange { change, why }));
            spawn_local(async move {
                match store.load(&id).await {
                    Ok(Some(Loaded { deleted_at: None, draft: Ok(draft), .. })) => {
                        state.dispatch(Action::Replace(Rc::new(case_of_draft(lang, &draft))));
                    }
                    Ok(None | Some(Loaded { deleted_at: Some(_), .. })) => state.dispatch(Action::Gone(id)),
                    Ok(Some(_)) | Err(_) => {}
                }
            });
        }
    })
}

/// How long nothing changes before what comes back is counted anew, in milliseconds.
const SETTLED: u32 = 400;

/// The cases on the board, a little later than it, so that no change waits until all of them are compared. `None` until the
/// drafts were read.
#[hook]
fn use_cases(state: &UseReducerHandle<State>) -> Option<Rc<Vec<Case>>> {
    let cases = use_state(|| None::<Rc<Vec<Case>>>);
    let set = cases.setter();
    use_effect_with(SameBoard(state.board.clone()), move |SameBoard(board)| {
        let timeout = board.clone().map(|board| {
            Timeout::new(SETTLED, move || {
                set.set(Some(Rc::new(board.cases().map(|case| (**case).clone()).collect())));
            })
        });
        move || drop(timeout)
    });
    (*cases).clone()
}

/// Has the searches through the board prepared, so that the first key is as quick as the others.
#[hook]
fn use_searchable(state: &State) {
    use_effect_with(SameBoard(state.board.clone()), |SameBoard(board)| {
        let reading = board
            .clone()
            .map(|board| SpareTime::new(board.cases().count(), move |place| board.prepare_search(place), |_| {}));
        move || drop(reading)
    });
}

/// Makes a draft of a file, and goes to it.
async fn import(store: &Store, file: &web_sys::File) -> Result<(), Refusal> {
    let bytes = contents(file, draft::MAX_SIZE).await?;
    let DraftFile { revision, review } = DraftFile::from_bytes(&bytes).map_err(Refusal::File)?;
    create(store, review, revision.max(1), None).await.map(drop).map_err(|_| Refusal::NotStored)
}
