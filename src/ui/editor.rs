//! A draft at work: loads it, then rail, form and paper side by side.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    app::{Brand, LangSwitch, Page},
    hooks::{SaveState, use_autosave, use_goto, use_lang, use_window_event},
    paper::Paper,
    parts::{Icon, Sign},
    rail::Rail,
    route::Route,
    session::{Action, Dispatch, Session, use_dispatch},
    steps::{
        Shared, basics::Basics, causes::Causes, check::Check, document::Document, impacts::Impacts, import,
        incident::Incident, measures::Measures,
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
    let lang = use_lang();
    let loaded = use_state(|| None::<Result<Option<Stored>, Error>>);
    {
        let (loaded, store) = (loaded.clone(), props.store.clone());
        use_effect_with(props.id.clone(), move |id| {
            let id = id.to_string();
            spawn_local(async move { loaded.set(Some(store.load(&id).await)) });
        });
    }
    let refuse = |words: String| {
        html! {
            <Page at={Route::Drafts}>
                <div class="column">
                    <p class="notice">{ words }</p>
                    <a class="button" href={Route::Drafts.href()} data-action="drafts">{ t::back_to_drafts(lang) }</a>
                </div>
            </Page>
        }
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
    let lang = use_lang();
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
    let review = Shared(session.review.clone());
    let progress = check::progress(&session.review, &findings);
    let (section, open) = (props.section, session.open.clone());
    let step = match section {
        Section::Basics => html! { <Basics {review} {open} /> },
        Section::Incident => html! { <Incident {review} {open} /> },
        Section::Impacts => html! { <Impacts {review} {open} /> },
        Section::Causes => html! { <Causes {review} {open} /> },
        Section::Measures => html! { <Measures {review} {open} /> },
        Section::Check => html! { <Check draft={draft.id.clone()} findings={findings.clone()} /> },
        Section::Document => html! {
            <Document draft={draft.clone()} report={report.clone()} findings={findings.clone()} />
        },
    };
    let missing = progress.iter().find(|p| p.section == section).map_or(0, |p| p.missing);
    let class =
        classes!("desk", on_paper.then_some("shows-paper"), (section == Section::Document).then_some("is-document"));
    let scope = format!("is-{}", section.id());
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            <a class="skip" href="#form" onclick={Callback::from(skip)}>{ t::skip(lang) }</a>
            <TopBar draft={draft.id.clone()} {save} session={(*session).clone()} report={report.clone()} at={section} />
            <div {class}>
                <Rail draft={draft.id.clone()} current={section} review={Shared(session.review.clone())}
                    progress={progress.clone()} findings={findings.len()} />
                <main class="form" id="form" tabindex="-1">
                    <div class={classes!("form-inner", scope)} {onfocusin}>
                        <SectionHead {section} {missing} draft={draft.id.clone()} />
                        if save == SaveState::Memory { <p class="banner" role="alert">{ t::memory_banner(lang) }</p> }
                        if save == SaveState::Failed { <p class="banner" role="alert">{ t::failed_banner(lang) }</p> }
                        { step }
                        <Steps draft={draft.id.clone()} {section} />
                    </div>
                    if session.removed { <UndoStrip /> }
                </main>
                <aside class="paper-pane" aria-label={t::paper_label(lang)}>
                    <p class="paper-head">{ t::paper_title(lang) }</p>
                    <Paper {report} current={(*focused).clone()} {onjump} />
                </aside>
            </div>
            <BottomBar draft={draft.id} {section} on_paper={*on_paper} onswitch={Callback::from(move |to| on_paper.set(to))} />
        </ContextProvider<Dispatch>>
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

#[derive(Properties, PartialEq)]
struct TopBarProps {
    draft: String,
    save: SaveState,
    session: Session,
    report: Rc<Report>,
    at: Section,
}

#[component]
fn TopBar(props: &TopBarProps) -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let review: &Review = &props.session.review;
    let title = words::first_of(&[&review.title]).map(|_| props.report.meta.title.clone());
    let title = title.unwrap_or_else(|| t::drafts_untitled(lang).to_owned());
    let tool = |action: &'static str, sign, name: &'static str, enabled: bool, make: fn() -> Action| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.send(make()));
        html! {
            <button type="button" class="icon-button" data-action={action} aria-label={name} title={name}
                disabled={!enabled} {onclick}><Icon {sign} /></button>
        }
    };
    html! {
        <header class="top-bar">
            <Brand />
            <span class="top-title" title={title.clone()} tabindex="0">{ &title }</span>
            <span class="tag top-kind">{ words::kind(lang, review.kind) }</span>
            <Sections draft={props.draft.clone()} at={props.at} />
            <span class="top-tools">
                <SaveStatus state={props.save} />
                { tool("undo", Sign::Undo, t::undo(lang), props.session.can_undo(), || Action::Undo) }
                { tool("redo", Sign::Redo, t::redo(lang), props.session.can_redo(), || Action::Redo) }
                <LangSwitch />
            </span>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct SectionsProps {
    draft: String,
    at: Section,
}

/// Where one is, and on narrow screens, which have no rail, the way to the other sections.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let lang = use_lang();
    let place = Section::ALL.iter().position(|s| *s == props.at).unwrap_or_default() + 1;
    // Keyed by section: arriving somewhere folds the list.
    html! {
        <details class="sections" key={props.at.id()}>
            <summary>
                <strong>{ words::section(lang, props.at) }</strong>
                <Icon sign={Sign::ChevronDown} />
                <span>{ t::section_place(lang, place, Section::ALL.len()) }</span>
            </summary>
            <ol>
                { for Section::ALL.map(|section| html! {
                    <li><a href={Route::section(&props.draft, section).href()} data-action={format!("goto-{}", section.id())}
                        aria-current={(section == props.at).then_some("step")}>{ words::section(lang, section) }</a></li>
                }) }
            </ol>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct SaveStatusProps {
    state: SaveState,
}

#[component]
fn SaveStatus(props: &SaveStatusProps) -> Html {
    let lang = use_lang();
    let words = match props.state {
        SaveState::Saving => t::save_saving(lang).to_owned(),
        SaveState::Saved(at) => t::save_saved(lang, &browser::say_time(lang, at)),
        SaveState::Failed => t::save_failed(lang).to_owned(),
        SaveState::Memory => t::save_memory(lang).to_owned(),
    };
    html! {
        <span class="save" role="status" data-save={props.state.id()}>
            if matches!(props.state, SaveState::Saved(_)) { <Icon sign={Sign::Check} /> }
            <span class="save-words">{ words }</span>
        </span>
    }
}

#[derive(Properties, PartialEq)]
struct SectionHeadProps {
    section: Section,
    missing: usize,
    draft: String,
}

#[component]
fn SectionHead(props: &SectionHeadProps) -> Html {
    let lang = use_lang();
    let (question, help) = words::section_question(lang, props.section);
    html! {
        <header class="section-head">
            <h1 class="display">{ question }</h1>
            if props.missing > 0 {
                <a class="missing" href={Route::section(&props.draft, Section::Check).href()} data-action="goto-check">
                    { t::rail_missing(lang, props.missing) }
                </a>
            }
            <p class="lead">{ help }</p>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct StepsProps {
    draft: String,
    section: Section,
}

fn neighbours(section: Section) -> (Option<Section>, Option<Section>) {
    let place = Section::ALL.iter().position(|s| *s == section).unwrap_or_default();
    (place.checked_sub(1).map(|i| Section::ALL[i]), Section::ALL.get(place + 1).copied())
}

/// Back and on, at the end of every section.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let lang = use_lang();
    let (back, next) = neighbours(props.section);
    let link = |to: Option<Section>, action: &'static str, label: fn(Lang, &str) -> String| {
        let Some(to) = to else { return Html::default() };
        html! {
            <a class={classes!("button", action)} href={Route::section(&props.draft, to).href()} data-action={action}>
                { label(lang, words::section(lang, to)) }
            </a>
        }
    };
    html! { <nav class="steps" aria-label={t::nav_steps(lang)}>{ link(back, "back", t::back_to) }{ link(next, "next", t::next_to) }</nav> }
}

/// What was just removed can be had back in place.
#[component]
fn UndoStrip() -> Html {
    let lang = use_lang();
    let dispatch = use_dispatch();
    let send = |make: fn() -> Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(make()))
    };
    html! {
        <p class="undo-strip is-floating" role="alert">
            <span>{ t::removed(lang) }</span>
            <button type="button" class="link" data-action="undo-remove" onclick={send(|| Action::Undo)}>{ t::undo(lang) }</button>
            <button type="button" class="link" data-action="dismiss" onclick={send(|| Action::Dismiss)}>{ t::dismiss(lang) }</button>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct BottomBarProps {
    draft: String,
    section: Section,
    on_paper: bool,
    onswitch: Callback<bool>,
}

/// On narrow screens the paper lies behind a tab.
#[component]
fn BottomBar(props: &BottomBarProps) -> Html {
    let lang = use_lang();
    let (_, next) = neighbours(props.section);
    let tab = |paper: bool, action: &'static str, label: &'static str| {
        let onclick = props.onswitch.reform(move |_: MouseEvent| paper);
        html! {
            <button type="button" data-action={action} aria-pressed={(props.on_paper == paper).to_string()} {onclick}>{ label }</button>
        }
    };
    html! {
        <div class="bottom-bar">
            <span class="segment">
                { tab(false, "show-form", if props.section == Section::Document { t::tab_export(lang) } else { t::tab_form(lang) }) }
                { tab(true, "show-paper", t::tab_paper(lang)) }
            </span>
            if let Some(next) = next {
                <a class="button" href={Route::section(&props.draft, next).href()} data-action="next-section">
                    { t::next_short(lang) }<Icon sign={Sign::ChevronRight} />
                </a>
            }
        </div>
    }
}
