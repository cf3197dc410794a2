//! A draft as a row of the list.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{act::Act, entry::Entry, progress::Progress, title::title};
use crate::{
    browser,
    files::{self, Outline},
    i18n::{Lang, t},
    review::{Document, DueState, Review, Status, Tally, check::Section},
    store::Stored,
    ui::{
        context::use_lang,
        due_tag, refusal,
        route::Route,
        widgets::{Button, ButtonKind, ButtonLink, Icon, Sign},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct DraftRowProps {
    pub entry: Rc<Entry>,
    /// What the draft is called that this one was copied from; empty if that is gone.
    pub origin: Option<AttrValue>,
    /// The row's element, if somebody needs it.
    #[prop_or_default]
    pub node: Option<NodeRef>,
    /// Whether it is drawn with its progress at once.
    pub is_thorough: bool,
    /// Whether it is about to be seen: only then its progress is worked out, which takes the whole draft.
    pub is_near: bool,
    /// Whether the link that opens the draft takes the focus.
    pub focus: bool,
    pub act: Callback<Act>,
}

/// A draft that is not in the bin. Give it a key.
#[component]
pub fn DraftRow(props: &DraftRowProps) -> Html {
    let DraftRowProps { entry, origin, node, is_thorough, is_near, focus, act } = props;
    let link = use_node_ref();
    {
        let link = link.clone();
        use_effect_with(*focus, move |focus| {
            if let Some(link) = link.cast::<HtmlElement>().filter(|_| *focus) {
                let _ = link.focus();
            }
        });
    }
    let stored = &entry.stored;
    let progress = use_progress(entry, *is_thorough, *is_near);
    match (&stored.outline, &progress) {
        (Err(error), _) | (_, Some(Err(error))) => html! {
            <Unreadable error={error.clone()} stored={stored.clone()} {node} {link} act={act.clone()} />
        },
        (Ok(_), progress) => {
            let progress = progress.as_ref().and_then(|progress| progress.as_ref().ok()).cloned();
            html! {
                <Readable entry={Rc::clone(entry)} {progress} origin={origin.clone()} {node} {link} act={act.clone()} />
            }
        }
    }
}

/// How far a draft is; `None` until that is worked out, at once or in a task of its own when the row is about to be seen.
#[hook]
fn use_progress(entry: &Rc<Entry>, is_thorough: bool, is_near: bool) -> Option<Result<Progress, files::Error>> {
    let refresh = use_force_update();
    let is_wanted = !is_thorough && is_near && entry.known_progress().is_none();
    {
        let entry = Rc::clone(entry);
        use_effect_with(is_wanted, move |&is_wanted| {
            let task = is_wanted.then(|| {
                Timeout::new(0, move || {
                    entry.progress();
                    refresh.force_update();
                })
            });
            move || drop(task)
        });
    }
    if is_thorough { Some(entry.progress().clone()) } else { entry.known_progress().cloned() }
}

#[derive(Properties, PartialEq)]
struct ReadableProps {
    entry: Rc<Entry>,
    progress: Option<Progress>,
    origin: Option<AttrValue>,
    /// The row's element, if somebody needs it.
    node: Option<NodeRef>,
    /// The link that opens the draft.
    link: NodeRef,
    act: Callback<Act>,
}

#[component]
fn Readable(props: &ReadableProps) -> Html {
    let lang = use_lang();
    let ReadableProps { entry, progress, origin, node, link, act } = props;
    let stored = &entry.stored;
    let Ok(Outline { review, .. }) = &stored.outline else { return Html::default() };
    let id = AttrValue::from(stored.id.clone());
    let title = title(lang, stored);
    let href = Route::section(&id, progress.as_ref().map_or(Section::Basics, Progress::section)).href();
    let button = |action: &'static str, label: &'static str, icon: Sign, onclick: Callback<MouseEvent>| {
        html! {
            <Button
                {action}
                of={id.clone()}
                kind={ButtonKind::Icon}
                {icon}
                {label}
                aria_label={t::control_of(lang, label, &title)}
                {onclick}
            />
        }
    };
    let duplicate = {
        let entry = Rc::clone(entry);
        act.reform(move |_| Act::Duplicate(Box::new(entry.stored.clone())))
    };
    html! {
        <li class="draft" ref={node.clone().unwrap_or_default()}>
            <div class="draft-text">
                <h3><a href={href.clone()} data-action="goto-draft" data-of={id.clone()}>{ title.clone() }</a></h3>
                <p class="draft-meta">
                    if let Some(origin) = origin { <span class="tag">{ copy_of(lang, origin) }</span> }
                    <span>{ words::domain(lang, review.domain) }</span>
                    <span>{ t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at)) }</span>
                    if let Some(at) = stored.filed_at {
                        <span>{ t::drafts_filed(lang, &browser::say_time(lang, at)) }</span>
                    }
                </p>
                { documents(lang, stored, review) }
                { measures(lang, &entry.tally) }
                <p class="draft-progress">
                    if let Some(progress) = progress { { progress.html(lang) } }
                </p>
            </div>
            <div class="draft-tools">
                <ButtonLink
                    action="open"
                    {href}
                    of={id.clone()}
                    label={t::drafts_open(lang)}
                    aria_label={t::control_of(lang, t::drafts_open(lang), &title)}
                    node={link.clone()}
                />
                { button("duplicate", t::drafts_duplicate(lang), Sign::Copy, duplicate) }
                { button("export-json", t::drafts_save(lang), Sign::Download, export(stored, act)) }
                { button("delete", t::drafts_delete(lang), Sign::Bin, delete(stored, act)) }
            </div>
        </li>
    }
}

/// The documents about the incident, with their days and when they were exported.
fn documents(lang: Lang, stored: &Stored, review: &Review) -> Html {
    let exported = |document: &Document| stored.exported.iter().find(|of| of.document == document.id.0);
    html! {
        <ul class="draft-documents">
            for document in &review.documents {
                <li key={document.id.0.clone()}>
                    <span class="document-name">{ words::document(lang, document) }</span>
                    <span class="document-meta">{ words::about_document(lang, document) }</span>
                    if let Some(of) = exported(document) {
                        <span class="document-meta">
                            { t::documents_exported(lang, &browser::say_time(lang, of.at)) }
                        </span>
                    }
                </li>
            }
        </ul>
    }
}

/// How the measures stand; nothing if there are none.
fn measures(lang: Lang, tally: &Tally) -> Html {
    if tally.all == 0 {
        return Html::default();
    }
    let states = [
        (tally.at(DueState::Overdue), DueState::Overdue, t::tally_overdue as fn(Lang, usize) -> String),
        (tally.at(DueState::Soon), DueState::Soon, t::tally_soon),
        (tally.with(Status::Closed), DueState::None, t::tally_closed),
    ];
    let states: Vec<_> = states.into_iter().filter(|(count, ..)| *count > 0).collect();
    let (comma, gap) = (lang.pick("、", ","), lang.pick("", " "));
    html! {
        <p class="draft-measures">
            { t::tally_all(lang, tally.all) }
            if !states.is_empty() { { lang.pick("：", ": ") } }
            for (n, (count, state, say)) in states.iter().enumerate() {
                // No line begins with a comma.
                <span class="unbroken">
                    <span class={classes!("due-tag", format!("is-{}", state.id()))}>
                        { due_tag::mark(*state) }
                        { say(lang, *count) }
                    </span>
                    if n + 1 < states.len() { { comma } }
                </span>
                { gap }
            }
        </p>
    }
}

fn copy_of(lang: Lang, origin: &str) -> String {
    if origin.is_empty() { t::drafts_copy(lang).to_owned() } else { t::drafts_copy_of(lang, origin) }
}

#[derive(Properties, PartialEq)]
struct UnreadableProps {
    error: files::Error,
    stored: Stored,
    /// The row's element, if somebody needs it.
    node: Option<NodeRef>,
    /// The link that opens the draft, if it can be opened.
    link: NodeRef,
    act: Callback<Act>,
}

/// A record that this program cannot read, or not without its passphrase: kept, and handed out as it is.
#[component]
fn Unreadable(props: &UnreadableProps) -> Html {
    let lang = use_lang();
    let UnreadableProps { error, stored, node, link, act } = props;
    let is_locked = *error == files::Error::Locked;
    let href = Route::section(&stored.id, Section::Basics).href();
    let why = if is_locked { String::new() } else { refusal::say(lang, error) };
    html! {
        <li class="draft" ref={node.clone().unwrap_or_default()} data-notice={if is_locked { "locked" } else { "damaged" }}>
            <div class="draft-text">
                if is_locked {
                    <h3>
                        <Icon sign={Sign::Lock} />
                        <a href={href.clone()} data-action="goto-draft" data-of={stored.id.clone()}>
                            { t::locked_title(lang) }
                        </a>
                    </h3>
                } else {
                    <h3>{ t::drafts_broken(lang) }</h3>
                }
                <p class="draft-meta">
                    <span>{ t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at)) }</span>
                </p>
                <p class="draft-progress">{ why }</p>
            </div>
            <div class="draft-tools">
                if is_locked {
                    <ButtonLink
                        action="open"
                        {href}
                        of={stored.id.clone()}
                        label={t::drafts_open(lang)}
                        node={link.clone()}
                    />
                }
                <Button
                    action="export-json"
                    of={stored.id.clone()}
                    label={t::drafts_save(lang)}
                    onclick={export(stored, act)}
                />
                <Button
                    action="delete"
                    of={stored.id.clone()}
                    label={t::drafts_delete(lang)}
                    onclick={delete(stored, act)}
                />
            </div>
        </li>
    }
}

fn export(stored: &Stored, act: &Callback<Act>) -> Callback<MouseEvent> {
    let stored = stored.clone();
    act.reform(move |_| Act::Export(Box::new(stored.clone())))
}

fn delete(stored: &Stored, act: &Callback<Act>) -> Callback<MouseEvent> {
    let id = stored.id.clone();
    act.reform(move |_| Act::Delete(id.clone()))
}
