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
    i18n::{Lang, t},
    report,
    review::{Review, check, sample},
    store::{Draft, Error, KEEP_DELETED, Store, Stored},
    ui::{
        app::{page, use_interface},
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
    let reload = {
        let reads = reads.clone();
        Callback::from(move |()| reads.set(browser::new_id()))
    };
    let start = |make: Rc<dyn Fn() -> Review>| {
        let (store, failed, busy) = (props.store.clone(), failed.clone(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            // A second click while the first is under way would make a second draft.
            if busy.replace(true) {
                return;
            }
            let (store, failed, busy, review) = (store.clone(), failed.clone(), busy.clone(), make());
            spawn_local(async move {
                failed.set(create(&store, review, 1).await.is_err());
                busy.replace(false);
            });
        })
    };
    let mark = {
        let (store, reload, undo, failed) = (props.store.clone(), reload.clone(), undo.clone(), failed.clone());
        Callback::from(move |(id, deleted): (String, bool)| {
            let (store, reload, undo, failed) = (store.clone(), reload.clone(), undo.clone(), failed.clone());
            spawn_local(async move {
                let done = store.mark_deleted(&id, deleted.then(browser::now)).await.is_ok();
                failed.set(!done);
                if done {
                    undo.set(deleted.then_some(id));
                }
                reload.emit(());
            });
        })
    };
    let duplicate = {
        let (store, reload, failed) = (props.store.clone(), reload.clone(), failed.clone());
        Callback::from(move |review: Rc<Review>| {
            let (store, reload, failed) = (store.clone(), reload.clone(), failed.clone());
            let copy = Draft { id: browser::new_id(), revision: 1, review };
            spawn_local(async move {
                failed.set(store.save(&copy, browser::now()).await.is_err());
                reload.emit(());
            });
        })
    };
    let card = |action: &'static str, sign, title: &'static str, help: &'static str, class: &'static str, onclick| {
        html! {
            <button type="button" class={classes!("start", class)} data-action={action} {onclick}>
                { icon(sign) }<span class="start-title">{ title }</span><span class="start-help">{ help }</span>
            </button>
        }
    };
    let to_import = Callback::from(|_: MouseEvent| Route::Import.go());
    let rows = Rows { lang, mark: &mark, duplicate: &duplicate };
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
                        <ul class="cards drafts">{ for live.iter().map(|s| rows.live(s)) }</ul>
                    }
                    if let Some(stored) = offer { { rows.undo(stored) } }
                    if !bin.is_empty() { { rows.bin(&bin) } }
                </>
            }
        }
    };
    let content = html! {
        <div class="home">
            <div class="home-main">
                <h1 class="display">{ t::home_title(lang) }</h1>
                <p class="lead">{ t::home_lead(lang) }</p>
                if !props.store.is_lasting() { <p class="banner" role="alert">{ t::memory_banner(lang) }</p> }
                <div class="starts">
                    { card("new", Sign::Add, t::start_new(lang), t::start_new_help(lang), "filled",
                        start(Rc::new(move || Review::new(lang)))) }
                    { card("import", Sign::Upload, t::start_import(lang), t::start_import_help(lang), "", to_import) }
                    { card("sample", Sign::Eye, t::start_sample(lang), t::start_sample_help(lang), "",
                        start(Rc::new(move || sample(lang)))) }
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

struct Rows<'a> {
    lang: Lang,
    mark: &'a Callback<(String, bool)>,
    duplicate: &'a Callback<Rc<Review>>,
}

impl Rows<'_> {
    fn live(&self, stored: &Stored) -> Html {
        let lang = self.lang;
        let delete = self.mark_button(stored, true);
        let title = title(lang, stored);
        let when = t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at));
        let Ok(draft) = &stored.draft else {
            return self.unreadable(stored, &when, delete);
        };
        let review = &draft.review;
        let findings = check::check(review, &Around::default());
        let progress = check::progress(review, &findings);
        let written = progress.iter().filter(|p| p.state == State::Complete).count();
        let next = progress.iter().find(|p| p.state != State::Complete);
        let open = Route::section(&draft.id, next.map_or(Section::Document, |p| p.section));
        let duplicate = {
            let (duplicate, review) = (self.duplicate.clone(), review.clone());
            Callback::from(move |_: MouseEvent| duplicate.emit(review.clone()))
        };
        let save = {
            let (draft, title) = (draft.clone(), title.clone());
            // A download that fails shows as no download; the draft itself is untouched.
            Callback::from(move |_: MouseEvent| drop(browser::download(&draft_file(&draft, &title))))
        };
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
                    { icon_button("duplicate", &draft.id, t::drafts_duplicate(lang), Sign::Copy, Some(duplicate)) }
                    { icon_button("export-json", &draft.id, t::drafts_save(lang), Sign::Download, Some(save)) }
                    { icon_button("delete", &draft.id, t::drafts_delete(lang), Sign::Bin, Some(delete)) }
                </div>
            </li>
        }
    }

    /// A record that this program cannot read: kept, and handed out as it is.
    fn unreadable(&self, stored: &Stored, when: &str, delete: Callback<MouseEvent>) -> Html {
        let lang = self.lang;
        let why = stored.draft.as_ref().err().map(|e| import::say(lang, e)).unwrap_or_default();
        let save = {
            let stored = stored.clone();
            Callback::from(move |_: MouseEvent| {
                drop(browser::download(&draft_text(&stored.id, stored.raw.to_string())));
            })
        };
        html! {
            <li class="draft" key={stored.id.clone()}>
                <div class="draft-text">
                    <h3>{ t::drafts_broken(lang) }</h3>
                    <p class="draft-meta"><span>{ when.to_owned() }</span></p>
                    <p class="draft-progress">{ why }</p>
                </div>
                <div class="draft-tools">
                    <button type="button" class="button" data-action="export-json" data-of={stored.id.clone()} onclick={save}>{ t::drafts_save(lang) }</button>
                    <button type="button" class="button" data-action="delete" data-of={stored.id.clone()} onclick={delete}>{ t::drafts_delete(lang) }</button>
                </div>
            </li>
        }
    }

    fn mark_button(&self, stored: &Stored, deleted: bool) -> Callback<MouseEvent> {
        let (mark, id) = (self.mark.clone(), stored.id.clone());
        Callback::from(move |_: MouseEvent| mark.emit((id.clone(), deleted)))
    }

    /// What was just deleted, to be taken back where it stood.
    fn undo(&self, stored: &Stored) -> Html {
        html! {
            <p class="undo-strip" role="alert">
                <span>{ t::drafts_deleted(self.lang, &title(self.lang, stored)) }</span>
                <button type="button" class="link" data-action="restore" data-of={stored.id.clone()}
                    onclick={self.mark_button(stored, false)}>{ t::undo(self.lang) }</button>
            </p>
        }
    }

    fn bin(&self, bin: &[&Stored]) -> Html {
        let lang = self.lang;
        let row = |stored: &&Stored| {
            let until = browser::say_time(lang, stored.deleted_at.unwrap_or_default() + KEEP_DELETED);
            html! {
                <li class="bin-row" key={stored.id.clone()}>
                    <span>{ title(lang, stored) }</span>
                    <span class="coverage">{ t::bin_until(lang, &until) }</span>
                    <button type="button" class="button small" data-action="restore" data-of={stored.id.clone()}
                        onclick={self.mark_button(stored, false)}>{ t::bin_restore(lang) }</button>
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
