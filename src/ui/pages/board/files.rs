//! Drafts of others, read from a folder or from files beside one's own. They are only shown.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File};
use yew::prelude::*;

use super::{
    reading::case_of_outline,
    state::{Action, State, Unshown, Why},
    unshown::line,
};
use crate::{
    browser::{self, Found},
    files::{self, Outline, draft},
    i18n::{Lang, t},
    review::board::Origin,
    store::sleep,
    ui::{
        context::use_lang,
        widgets::{Block, Button, ButtonKind, FileInput, Sign},
        window_event::use_window_event,
    },
};

/// So many files are read at most.
const MOST: usize = 10_000;
/// So many files are read in one task.
const BATCH: usize = 40;
/// The ending of the names of draft files.
const ENDING: &str = ".json";

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Progress {
    read: usize,
    all: usize,
    /// Files that are no drafts by their names.
    others: usize,
    has_more: bool,
}

#[derive(Properties, PartialEq)]
pub struct FilesProps {
    pub state: UseReducerHandle<State>,
}

#[component]
pub fn Files(props: &FilesProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let progress = use_state_eq(|| None::<Progress>);
    // A folder that is chosen while another is read takes its place.
    let turn = use_mut_ref(|| 0_u32);
    let take = {
        let (dispatch, progress, turn) = (state.dispatcher(), progress.setter(), turn.clone());
        Callback::from(move |(found, has_more): (Vec<Found>, bool)| {
            let (dispatch, progress, turn) = (dispatch.clone(), progress.clone(), turn.clone());
            let mine = turn.replace_with(|turn| turn.wrapping_add(1)).wrapping_add(1);
            spawn_local(async move {
                let is_wanted = || *turn.borrow() == mine;
                if let Some(read) = read_all(lang, found, has_more, &progress, is_wanted).await {
                    dispatch.dispatch(read);
                }
            });
        })
    };
    let onfolder = {
        let take = take.clone();
        Callback::from(move |_| {
            let take = take.clone();
            spawn_local(async move {
                if let Some(found) = browser::choose_folder(MOST).await {
                    take.emit(found);
                }
            });
        })
    };
    let onfiles = take.reform(|files: Vec<File>| {
        let has_more = files.len() > MOST;
        let found = files.into_iter().take(MOST).map(|file| Found { path: file.name(), file });
        (found.collect(), has_more)
    });
    {
        let take = take.clone();
        let drop = move |event: &Event| {
            let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            let entries = data.map(|data| browser::dropped(&data)).unwrap_or_default();
            if !entries.is_empty() {
                let take = take.clone();
                spawn_local(async move { take.emit(browser::read_dropped(entries, MOST).await) });
            }
        };
        use_window_event("drop", Box::new(drop));
    }
    let onforget = {
        let (dispatch, progress, turn) = (state.dispatcher(), progress.setter(), turn.clone());
        Callback::from(move |_| {
            turn.replace_with(|turn| turn.wrapping_add(1));
            progress.set(None);
            dispatch.dispatch(Action::ReadFiles { cases: Vec::new(), unshown: Vec::new(), found: Rc::default() });
        })
    };
    let unshown: Vec<&Unshown> = state.unshown.iter().filter(|unshown| unshown.origin == Origin::File).collect();
    html! {
        <Block question={t::folder_title(lang)} help={t::folder_help(lang)}>
            <div>
                <div class="board-exports">
                    if browser::can_choose_folder() {
                        <Button action="choose-folder" icon={Sign::Upload} label={t::folder_choose(lang)} onclick={onfolder} />
                    }
                    <FileInput
                        name="folder-files"
                        action="choose-files"
                        label={t::folder_files(lang)}
                        accept=".json,application/json"
                        multiple={true}
                        onchoose={onfiles}
                    />
                    if progress.is_some() {
                        <Button action="forget-folder" kind={ButtonKind::Link} label={t::folder_forget(lang)} onclick={onforget} />
                    }
                </div>
                <p class="field-help" role="status">
                    if let Some(progress) = *progress { { say(lang, progress) } }
                </p>
                if !unshown.is_empty() {
                    <details class="board-unshown">
                        <summary>{ t::folder_unshown(lang, unshown.len()) }</summary>
                        <ul>{ for unshown.into_iter().map(|unshown| line(lang, unshown)) }</ul>
                    </details>
                }
            </div>
        </Block>
    }
}

/// Reads the drafts among these files, and tells how far it has come; `None` if they are not wanted any more.
async fn read_all(
    lang: Lang,
    found: Vec<Found>,
    has_more: bool,
    progress: &UseStateSetter<Option<Progress>>,
    is_wanted: impl Fn() -> bool,
) -> Option<Action> {
    let all = found.len();
    let found: Vec<Found> = found.into_iter().filter(|found| found.path.ends_with(ENDING)).collect();
    let mut so_far = Progress { all: found.len(), others: all - found.len(), has_more, read: 0 };
    let (mut cases, mut unshown) = (Vec::new(), Vec::new());
    for batch in found.chunks(BATCH) {
        progress.set(Some(so_far));
        // Lets the page answer in between.
        sleep(0).await;
        for found in batch {
            match read(found).await {
                Ok(outline) => cases.extend(case_of_outline(lang, &found.path, Origin::File, &outline)),
                Err(why) => unshown.push(Unshown { id: found.path.as_str().into(), origin: Origin::File, why }),
            }
        }
        if !is_wanted() {
            return None;
        }
        so_far.read += batch.len();
    }
    progress.set(Some(so_far));
    Some(Action::ReadFiles { cases, unshown, found: Rc::new(found) })
}

/// What a file says that lists show. One that is too large is not even opened.
async fn read(found: &Found) -> Result<Outline, Why> {
    if found.file.size() > draft::MAX_SIZE as f64 {
        return Err(Why::File(files::Error::TooLarge));
    }
    let text = JsFuture::from(found.file.text()).await.map_err(|_| Why::Disk)?;
    Outline::from_stored(&text.as_string().unwrap_or_default()).map_err(Why::File)
}

fn say(lang: Lang, progress: Progress) -> String {
    let Progress { read, all, others, has_more } = progress;
    let mut said = vec![match read < all {
        true => t::folder_reading(lang, all, &read.to_string()),
        false => t::folder_read(lang, all),
    }];
    if others > 0 {
        said.push(t::folder_others(lang, others));
    }
    if has_more {
        said.push(t::folder_more(lang, MOST));
    }
    said.join(lang.pick("", " "))
}
