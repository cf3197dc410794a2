//! The first page: start a review, go on with one, bring one back.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    document::{draft_file, draft_text},
    import,
};
use crate::{
    browser,
    export::File,
    i18n::{Lang, t},
    report,
    review::{Review, check, sample},
    store::{Draft, Error, KEEP_DELETED, Store, Stored},
    ui::{
        app::{page, use_interface},
        controls::pressed,
        parts::{Sign, icon, icon_button},
        route::Route,
        words,
    },
};
use check::{Around, Section, State};

/// Stores a new draft and opens its first section.
pub async fn create(store: &Store, review: Review, revision: u64) -> Result<(), Error> {
    let draft = Draft { id: browser::new_id(), revision, review: Rc::new(review) };
    store.save(&draft, browser::now()).await?;
    Route::section(&draft.id, Section::Basics).go();
    Ok(())
}

#[derive(Properties, PartialEq)]
pub struct DraftsProps {
    pub store: Store,
}

#[component]
pub fn Drafts(props: &DraftsProps) -> Html {
    let interface = use_interface();
    let lang = interface.lang;
    let list = use_state(|| None::<Result<Rc<Vec<Stored>>, Error>>);
    let reads = use_state(String::new);
    let failed = use_state_eq(|| false);
    let busy = use_mut_ref(|| false);
    let undo = use_state_eq(|| None::<String>);
    {
        let (list, store) = (list.clone(), props.store.clone());
        use_effect_with((*reads).clone(), move |_| {
            spawn_local(async move { list.set(Some(store.list(browser::now()).await.map(Rc::new))) });
        });
    }
    let onclick = {
        let (store, list, failed, undo) = (props.store.clone(), list.clone(), failed.clone(), undo.clone());
        Callback::from(move |e: MouseEvent| {
            let Some((action, of)) = pressed(&e) else { return };
            let stored = match &*list {
                Some(Ok(list)) => list.iter().find(|s| s.id == of),
                _ => None,
            };
            let Some(task) = Task::of(&action, lang, stored) else { return };
            // A second click while the first is under way would make a second draft.
            if busy.replace(true) {
                return;
            }
            let (store, reads, failed) = (store.clone(), reads.clone(), failed.clone());
            let (undo, busy) = (undo.clone(), busy.clone());
            spawn_local(async move {
                let done = task.run(&store).await;
                busy.replace(false);
                failed.set(!done);
                undo.set(match task {
                    Task::Delete(id) if done => Some(id),
                    _ => None,
                });
                reads.set(browser::new_id());
            });
        })
    };
    let card = |action: &'static str, sign, title: &'static str, help: &'static str, class: &'static str| {
        html! {
            <button type="button" class={classes!("start", class)} data-action={action}>
                { icon(sign) }<span class="start-title">{ title }</span><span class="start-help">{ help }</span>
            </button>
        }
    };
    let drafts = match &*list {
        None => Html::default(),
        Some(Err(_)) => html! { <p class="error" role="alert">{ t::drafts_unreadable(lang) }</p> },
        Some(Ok(list)) => {
            let (bin, live): (Vec<&Stored>, Vec<&Stored>) = list.iter().partition(|s| s.deleted_at.is_some());
            let offer = undo.as_ref().and_then(|id| bin.iter().find(|s| s.id == **id)).copied();
            html! {
                <>
                    if !live.is_empty() {
                        <div class="group-head is-start">
                            <h2 class="question">{ t::drafts_title(lang) }</h2>
                            <span class="coverage">{ t::drafts_count(lang, live.len()) }</span>
                        </div>
                        <ul class="cards drafts">{ for live.iter().map(|s| live_row(lang, s)) }</ul>
                    }
                    if let Some(stored) = offer { { undo_strip(lang, stored) } }
                    if !bin.is_empty() { { bin_list(lang, &bin) } }
                </>
            }
        }
    };
    let content = html! {
        <div class="home" {onclick}>
            <div class="home-main">
                <h1 class="display">{ t::home_title(lang) }</h1>
                <p class="lead">{ t::home_lead(lang) }</p>
                if !props.store.is_lasting() { <p class="banner" role="alert">{ t::memory_banner(lang) }</p> }
                <div class="starts">
                    { card("new", Sign::Add, t::start_new(lang), t::start_new_help(lang), "filled") }
                    { card("import", Sign::Upload, t::start_import(lang), t::start_import_help(lang), "") }
                    { card("sample", Sign::Eye, t::start_sample(lang), t::start_sample_help(lang), "") }
                </div>
                if *failed { <p class="error" role="alert">{ t::drafts_not_stored(lang) }</p> }
                { drafts }
            </div>
            <aside class="home-side">
                <h2>{ t::prepare_title(lang) }</h2>
                <ol class="numerals">
                    { for [t::prepare_1(lang), t::prepare_2(lang), t::prepare_3(lang)].iter().enumerate().map(|(n, line)| html! {
                        <li><span class="numerals-n" aria-hidden="true">{ words::numeral(lang, n + 1) }</span>{ line }</li>
                    }) }
                </ol>
                <p>{ t::prepare_rest(lang) }</p>
                <p class="private">{ icon(Sign::Lock) }{ t::private(lang) }</p>
            </aside>
        </div>
    };
    page(&interface, Route::Drafts, content)
}

/// What a button of this page does.
enum Task {
    Import,
    Create(Review),
    Copy(Draft),
    Delete(String),
    Restore(String),
    Save(File),
}

impl Task {
    /// What `action` means for the draft it stands at.
    fn of(action: &str, lang: Lang, stored: Option<&Stored>) -> Option<Task> {
        match action {
            "import" => return Some(Task::Import),
            "new" => return Some(Task::Create(Review::new(lang))),
            "sample" => return Some(Task::Create(sample(lang))),
            _ => {}
        }
        let stored = stored?;
        Some(match (action, &stored.draft) {
            ("duplicate", Ok(draft)) => {
                Task::Copy(Draft { id: browser::new_id(), revision: 1, review: draft.review.clone() })
            }
            ("delete", _) => Task::Delete(stored.id.clone()),
            ("restore", _) => Task::Restore(stored.id.clone()),
            ("export-json", Ok(draft)) => Task::Save(draft_file(draft, &title(lang, stored))),
            // What cannot be read here is handed out as it is.
            ("export-json", Err(_)) => Task::Save(draft_text(&stored.id, stored.raw.to_string())),
            _ => return None,
        })
    }

    /// Whether it was done.
    async fn run(&self, store: &Store) -> bool {
        match self {
            Task::Import => {
                Route::Import.go();
                true
            }
            Task::Create(review) => create(store, review.clone(), 1).await.is_ok(),
            Task::Copy(draft) => store.save(draft, browser::now()).await.is_ok(),
            Task::Delete(id) => store.mark_deleted(id, Some(browser::now())).await.is_ok(),
            Task::Restore(id) => store.mark_deleted(id, None).await.is_ok(),
            // A download that fails shows as no download; the draft itself is untouched.
            Task::Save(file) => {
                drop(browser::download(file));
                true
            }
        }
    }
}

fn live_row(lang: Lang, stored: &Stored) -> Html {
    let title = title(lang, stored);
    let when = t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at));
    let Ok(draft) = &stored.draft else {
        return unreadable_row(lang, stored, &when);
    };
    let review = &draft.review;
    let findings = check::check(review, &Around::default());
    let progress = check::progress(review, &findings);
    let written = progress.iter().filter(|p| p.state == State::Complete).count();
    let next = progress.iter().find(|p| p.state != State::Complete);
    let open = Route::section(&draft.id, next.map_or(Section::Document, |p| p.section));
    html! {
        <li class="draft" key={draft.id.clone()}>
            <div class="draft-text">
                <h3><a href={open.href()} data-action="goto-draft" data-of={draft.id.clone()}>{ &title }</a></h3>
                <p class="draft-meta">
                    <span>{ words::kind(lang, review.kind) }</span><span>{ words::domain(lang, review.domain) }</span><span>{ when }</span>
                </p>
                <p class="draft-progress">
                    <span class="pieces" aria-hidden="true">{ for progress.iter().map(|p| html! {
                        <span class={classes!("piece", piece(p.state))} />
                    }) }</span>
                    { match next {
                        Some(p) => t::drafts_next(lang, words::section(lang, p.section), written),
                        None => t::drafts_written(lang).to_owned(),
                    } }
                </p>
            </div>
            <div class="draft-tools">
                <a class="button" href={open.href()} data-action="open" data-of={draft.id.clone()}>{ t::drafts_open(lang) }</a>
                { icon_button("duplicate", &draft.id, t::drafts_duplicate(lang), Sign::Copy, true) }
                { icon_button("export-json", &draft.id, t::drafts_save(lang), Sign::Download, true) }
                { icon_button("delete", &draft.id, t::drafts_delete(lang), Sign::Bin, true) }
            </div>
        </li>
    }
}

/// A record that this program cannot read: kept, and handed out as it is.
fn unreadable_row(lang: Lang, stored: &Stored, when: &str) -> Html {
    let why = stored.draft.as_ref().err().map(|e| import::say(lang, e)).unwrap_or_default();
    html! {
        <li class="draft" key={stored.id.clone()}>
            <div class="draft-text">
                <h3>{ t::drafts_broken(lang) }</h3>
                <p class="draft-meta"><span>{ when.to_owned() }</span></p>
                <p class="draft-progress">{ why }</p>
            </div>
            <div class="draft-tools">
                <button type="button" class="button" data-action="export-json" data-of={stored.id.clone()}>{ t::drafts_save(lang) }</button>
                <button type="button" class="button" data-action="delete" data-of={stored.id.clone()}>{ t::drafts_delete(lang) }</button>
            </div>
        </li>
    }
}

/// What was just deleted, to be taken back where it stood.
fn undo_strip(lang: Lang, stored: &Stored) -> Html {
    html! {
        <p class="undo-strip" role="alert">
            <span>{ t::drafts_deleted(lang, &title(lang, stored)) }</span>
            <button type="button" class="link" data-action="restore" data-of={stored.id.clone()}>{ t::undo(lang) }</button>
        </p>
    }
}

fn bin_list(lang: Lang, bin: &[&Stored]) -> Html {
    let row = |stored: &&Stored| {
        let until = browser::say_time(lang, stored.deleted_at.unwrap_or_default() + KEEP_DELETED);
        html! {
            <li class="bin-row" key={stored.id.clone()}>
                <span>{ title(lang, stored) }</span>
                <span class="coverage">{ t::bin_until(lang, &until) }</span>
                <button type="button" class="button small" data-action="restore" data-of={stored.id.clone()}>{ t::bin_restore(lang) }</button>
            </li>
        }
    };
    html! {
        <section class="bin">
            <h2>{ icon(Sign::Bin) }{ t::bin_count(lang, bin.len()) }</h2>
            <ul>{ for bin.iter().map(row) }</ul>
        </section>
    }
}

fn piece(state: State) -> &'static str {
    match state {
        State::Empty => "empty",
        State::Started => "started",
        State::Complete => "complete",
    }
}

/// What a draft is called: the title its document would have, or that it has none yet.
fn title(lang: Lang, stored: &Stored) -> String {
    match &stored.draft {
        Ok(draft) if draft.review.title.trim().is_empty() => {
            words::first_of(&[&draft.review.incident.summary]).unwrap_or_else(|| t::drafts_untitled(lang).to_owned())
        }
        Ok(draft) => report::title(&draft.review),
        Err(_) => t::drafts_broken(lang).to_owned(),
    }
}
