//! A draft at work: loads it, then rail, form and paper side by side.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    app::{Interface, brand, lang_switch, page, use_interface},
    form::Form,
    hooks::{SaveState, use_autosave, use_goto, use_window_event},
    paper::Paper,
    parts::{Sign, icon, icon_button},
    rail::{Rail, rail},
    route::Route,
    session::{Action, Dispatch, Session},
    steps::{
        basics::basics, causes::causes, check::check as check_step, document::Document, impacts::impacts, import,
        incident::incident, measures::measures,
    },
    words,
};
use crate::{
    browser,
    i18n::{Lang, t},
    report::{Report, compose},
    review::{
        Review,
        check::{self, Section},
    },
    store::{Draft, Error, Store, Stored},
};

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub store: Store,
    pub id: AttrValue,
    pub section: Section,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub visits: u32,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let interface = use_interface();
    let lang = interface.lang;
    let loaded = use_state(|| None::<Result<Option<Stored>, Error>>);
    {
        let (loaded, store) = (loaded.clone(), props.store.clone());
        use_effect_with(props.id.clone(), move |id| {
            let id = id.to_string();
            spawn_local(async move { loaded.set(Some(store.load(&id).await)) });
        });
    }
    let refuse = |words: String| {
        let content = html! {
            <div class="column">
                <p class="notice">{ words }</p>
                <a class="button" href={Route::Drafts.href()} data-action="drafts">{ t::back_to_drafts(lang) }</a>
            </div>
        };
        page(&interface, Route::Drafts, content)
    };
    match &*loaded {
        None => Html::default(),
        Some(Err(_)) => refuse(t::drafts_unreadable(lang).to_owned()),
        Some(Ok(None)) => refuse(t::draft_missing(lang).to_owned()),
        Some(Ok(Some(Stored { draft: Err(error), .. }))) => refuse(import::say(lang, error)),
        Some(Ok(Some(Stored { draft: Ok(draft), .. }))) => html! {
            <Desk store={props.store.clone()} draft={draft.clone()} section={props.section} field={props.field.clone()}
                visits={props.visits} />
        },
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    store: Store,
    /// The draft as it was when the editor opened.
    draft: Draft,
    section: Section,
    field: Option<AttrValue>,
    visits: u32,
}

#[component]
fn Desk(props: &DeskProps) -> Html {
    let interface = use_interface();
    let lang = interface.lang;
    let session = {
        let draft = &props.draft;
        use_reducer(|| Session::new(draft.review.clone(), draft.revision))
    };
    let dispatch = Dispatch(session.dispatcher());
    let draft = Draft { id: props.draft.id.clone(), revision: session.revision, review: session.review.clone() };
    let save = use_autosave(&props.store, &draft);
    let report = use_memo(session.revision, |_| compose(&session.review));
    let findings = use_memo(session.revision, |_| check::check(&session.review));
    let focused = use_state_eq(|| None::<AttrValue>);
    let on_paper = use_state_eq(|| false);

    {
        let (dispatch, on_paper) = (dispatch.clone(), on_paper.clone());
        use_effect_with((props.field.clone(), props.section, props.visits), move |(field, section, _)| {
            on_paper.set(*section == Section::Document);
            match field {
                Some(field) => dispatch.send(Action::Goto(field.clone())),
                None => gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0),
            }
        });
    }
    use_goto(session.goto.clone());
    {
        let dispatch = dispatch.clone();
        use_window_event("keydown", move |e| undo_keys(e, &dispatch));
    }
    let onfocusin = {
        let focused = focused.clone();
        Callback::from(move |e: FocusEvent| {
            let name =
                e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()).and_then(|t| t.get_attribute("name"));
            if let Some(name) = name {
                focused.set(Some(name.into()));
            }
        })
    };
    let onjump = {
        let (id, on_paper) = (draft.id.clone(), on_paper.clone());
        Callback::from(move |address: AttrValue| {
            on_paper.set(false);
            Route::field(&id, &address).go();
        })
    };
    let progress = check::progress(&session.review, &findings);
    let section = props.section;
    let form = Form { lang, review: &session.review, dispatch: &dispatch, open: session.open.as_ref() };
    let step = match section {
        Section::Basics => basics(&form),
        Section::Incident => incident(&form),
        Section::Impacts => impacts(&form),
        Section::Causes => causes(&form, &session.folded),
        Section::Measures => measures(&form),
        Section::Check => check_step(lang, &draft.id, &findings),
        Section::Document => html! {
            <Document draft={draft.clone()} report={report.clone()} findings={findings.clone()} />
        },
    };
    let missing = progress.iter().find(|p| p.section == section).map_or(0, |p| p.missing);
    let is_document = section == Section::Document;
    let class = classes!("desk", on_paper.then_some("shows-paper"), is_document.then_some("is-document"));
    let bar = TopBar { interface: &interface, draft: &draft.id, save, session: &session, report: &report, at: section };
    let shown = Rail {
        draft: &draft.id,
        current: section,
        review: &session.review,
        progress: &progress,
        findings: findings.len(),
    };
    let switch = {
        let on_paper = on_paper.clone();
        Callback::from(move |to| on_paper.set(to))
    };
    html! {
        <>
            <a class="skip" href="#form" data-action="skip" onclick={Callback::from(skip)}>{ t::skip(lang) }</a>
            { top_bar(&bar, &dispatch) }
            <div {class}>
                { rail(lang, &shown) }
                <main class="form" id="form" tabindex="-1">
                    <div class="form-inner" {onfocusin}>
                        { section_head(lang, &draft.id, section, missing) }
                        if save == SaveState::Memory { <p class="banner" role="alert">{ t::memory_banner(lang) }</p> }
                        if save == SaveState::Failed { <p class="banner" role="alert">{ t::failed_banner(lang) }</p> }
                        <div class="section" key={section.id()}>{ step }</div>
                        { steps(lang, &draft.id, section) }
                    </div>
                    if session.removed { { undo_strip(lang, &dispatch) } }
                </main>
                <aside class="paper-pane" aria-label={t::paper_label(lang)}>
                    <p class="paper-head">{ t::paper_title(lang) }</p>
                    <Paper {report} current={(*focused).clone()} {onjump} />
                </aside>
            </div>
            { bottom_bar(lang, &draft.id, section, *on_paper, &switch) }
        </>
    }
}

/// The skip link must not touch the hash, which is the route.
fn skip(e: MouseEvent) {
    e.prevent_default();
    let form =
        gloo::utils::document().get_element_by_id("form").and_then(|f| f.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(form) = form {
        let _ = form.focus();
    }
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y. The browser's own undo knows nothing of cards and ticks, so ours stands in.
fn undo_keys(event: &Event, dispatch: &Dispatch) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || key.is_composing() {
        return;
    }
    let action = match (key.key().to_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Action::Undo,
        ("z", true) | ("y", false) => Action::Redo,
        _ => return,
    };
    event.prevent_default();
    dispatch.send(action);
}

/// What the top bar shows.
struct TopBar<'a> {
    interface: &'a Interface,
    draft: &'a str,
    save: SaveState,
    session: &'a Session,
    report: &'a Report,
    at: Section,
}

fn top_bar(bar: &TopBar, dispatch: &Dispatch) -> Html {
    let lang = bar.interface.lang;
    let review: &Review = &bar.session.review;
    let title = match words::first_of(&[&review.title]) {
        Some(_) => bar.report.meta.title.clone(),
        None => t::drafts_untitled(lang).to_owned(),
    };
    let send = |can: bool, make: fn() -> Action| {
        let dispatch = dispatch.clone();
        can.then(|| Callback::from(move |_: MouseEvent| dispatch.send(make())))
    };
    html! {
        <header class="top-bar">
            { brand(lang) }
            <span class="top-title" title={title.clone()} tabindex="0">{ &title }</span>
            <span class="tag top-kind">{ words::kind(lang, review.kind) }</span>
            { sections(lang, bar.draft, bar.at) }
            <span class="top-tools">
                { save_status(lang, bar.save) }
                { icon_button("undo", "", t::undo(lang), Sign::Undo, send(bar.session.can_undo(), || Action::Undo)) }
                { icon_button("redo", "", t::redo(lang), Sign::Redo, send(bar.session.can_redo(), || Action::Redo)) }
                { lang_switch(bar.interface) }
            </span>
        </header>
    }
}

/// Where one is, and on narrow screens, which have no rail, the way to the other sections.
fn sections(lang: Lang, draft: &str, at: Section) -> Html {
    let place = Section::ALL.iter().position(|s| *s == at).unwrap_or_default() + 1;
    // Keyed by section: arriving somewhere folds the list.
    html! {
        <details class="sections" key={at.id()}>
            <summary>
                <strong>{ words::section(lang, at) }</strong>
                { icon(Sign::ChevronDown) }
                <span>{ t::section_place(lang, place, Section::ALL.len()) }</span>
            </summary>
            <ol>
                { for Section::ALL.map(|section| html! {
                    <li><a href={Route::section(draft, section).href()} data-action={format!("goto-{}", section.id())}
                        aria-current={(section == at).then_some("step")}>{ words::section(lang, section) }</a></li>
                }) }
            </ol>
        </details>
    }
}

fn save_status(lang: Lang, state: SaveState) -> Html {
    let words = match state {
        SaveState::Saving => t::save_saving(lang).to_owned(),
        SaveState::Saved(at) => t::save_saved(lang, &browser::say_time(lang, at)),
        SaveState::Failed => t::save_failed(lang).to_owned(),
        SaveState::Memory => t::save_memory(lang).to_owned(),
    };
    html! {
        <span class="save" role="status" data-save={state.id()}>
            if matches!(state, SaveState::Saved(_)) { { icon(Sign::Check) } }
            <span class="save-words">{ words }</span>
        </span>
    }
}

fn section_head(lang: Lang, draft: &str, section: Section, missing: usize) -> Html {
    let (question, help) = words::section_question(lang, section);
    html! {
        <header class="section-head">
            <h1 class="display">{ question }</h1>
            if missing > 0 {
                <a class="missing" href={Route::section(draft, Section::Check).href()} data-action="goto-check">
                    { t::rail_missing(lang, missing) }
                </a>
            }
            <p class="lead">{ help }</p>
        </header>
    }
}

fn neighbours(section: Section) -> (Option<Section>, Option<Section>) {
    let place = Section::ALL.iter().position(|s| *s == section).unwrap_or_default();
    (place.checked_sub(1).map(|i| Section::ALL[i]), Section::ALL.get(place + 1).copied())
}

/// Back and on, at the end of every section.
fn steps(lang: Lang, draft: &str, section: Section) -> Html {
    let (back, next) = neighbours(section);
    let link = |to: Option<Section>, action: &'static str, label: fn(Lang, &str) -> String| {
        let Some(to) = to else { return Html::default() };
        html! {
            <a class={classes!("button", action)} href={Route::section(draft, to).href()} data-action={action}>
                { label(lang, words::section(lang, to)) }
            </a>
        }
    };
    html! {
        <nav class="steps" aria-label={t::nav_steps(lang)}>
            { link(back, "back", t::back_to) }{ link(next, "next", t::next_to) }
        </nav>
    }
}

/// What was just removed can be had back in place.
fn undo_strip(lang: Lang, dispatch: &Dispatch) -> Html {
    let button = |action: &'static str, label: &'static str, make: fn() -> Action| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.send(make()));
        html! { <button type="button" class="link" data-action={action} {onclick}>{ label }</button> }
    };
    html! {
        <p class="undo-strip is-floating" role="alert">
            <span>{ t::removed(lang) }</span>
            { button("undo-remove", t::undo(lang), || Action::Undo) }
            { button("dismiss", t::dismiss(lang), || Action::Dismiss) }
        </p>
    }
}

/// On narrow screens the paper lies behind a tab.
fn bottom_bar(lang: Lang, draft: &str, section: Section, on_paper: bool, switch: &Callback<bool>) -> Html {
    let tab = |paper: bool, action: &'static str, label: &'static str| {
        let onclick = switch.reform(move |_: MouseEvent| paper);
        html! {
            <button type="button" data-action={action} aria-pressed={(on_paper == paper).to_string()} {onclick}>{ label }</button>
        }
    };
    let form = if section == Section::Document { t::tab_export(lang) } else { t::tab_form(lang) };
    html! {
        <div class="bottom-bar">
            <span class="segment">{ tab(false, "show-form", form) }{ tab(true, "show-paper", t::tab_paper(lang)) }</span>
            if let (_, Some(next)) = neighbours(section) {
                <a class="button" href={Route::section(draft, next).href()} data-action="next-section">
                    { t::next_short(lang) }{ icon(Sign::ChevronRight) }
                </a>
            }
        </div>
    }
}
