//! A draft as a row of the list.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{act::Act, title::title};
use crate::{
    browser, files,
    i18n::{Lang, t},
    review::{
        Document, Review,
        check::{self, Around, Completeness, Section},
    },
    store::{Draft, Stored},
    ui::{
        context::use_lang,
        pages::refusal,
        route::Route,
        widgets::{Button, ButtonKind, ButtonLink, Icon, Sign},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct DraftRowProps {
    pub stored: Stored,
    /// What the draft is called that this one was copied from; empty if that is gone.
    pub origin: Option<AttrValue>,
    /// Whether the link that opens the draft takes the focus.
    pub focus: bool,
    pub act: Callback<Act>,
}

/// A draft that is not in the bin. Give it a key.
#[component]
pub fn DraftRow(props: &DraftRowProps) -> Html {
    let DraftRowProps { stored, origin, focus, act } = props;
    let link = use_node_ref();
    {
        let link = link.clone();
        use_effect_with(*focus, move |focus| {
            if let Some(link) = link.cast::<HtmlElement>().filter(|_| *focus) {
                let _ = link.focus();
            }
        });
    }
    match stored.draft() {
        Ok(draft) => html! {
            <Readable {draft} stored={stored.clone()} origin={origin.clone()} {link} act={act.clone()} />
        },
        Err(error) => html! { <Unreadable {error} stored={stored.clone()} {link} act={act.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct ReadableProps {
    draft: Draft,
    stored: Stored,
    origin: Option<AttrValue>,
    /// The link that opens the draft.
    link: NodeRef,
    act: Callback<Act>,
}

#[component]
fn Readable(props: &ReadableProps) -> Html {
    let lang = use_lang();
    let ReadableProps { draft, stored, origin, link, act } = props;
    let (review, id) = (&draft.review, AttrValue::from(draft.id.clone()));
    let title = title(lang, stored);
    let progress = check::progress(review, &check::check(review, &Around::default()));
    let written = progress.iter().filter(|p| p.state == Completeness::Complete).count();
    let next = progress.iter().find(|p| p.state != Completeness::Complete);
    let href = Route::section(&id, next.map_or(Section::Document, |p| p.section)).href();
    let state = match next {
        Some(p) => t::drafts_next(lang, words::section(lang, p.section), written),
        None => t::drafts_written(lang).to_owned(),
    };
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
        let stored = stored.clone();
        act.reform(move |_| Act::Duplicate(Box::new(stored.clone())))
    };
    html! {
        <li class="draft">
            <div class="draft-text">
                <h3><a href={href.clone()} data-action="goto-draft" data-of={id.clone()}>{ title.clone() }</a></h3>
                <p class="draft-meta">
                    if let Some(origin) = origin { <span class="tag">{ copy_of(lang, origin) }</span> }
                    if let [document] = review.documents.as_slice() {
                        <span>{ words::document(lang, document) }</span>
                    }
                    <span>{ words::domain(lang, review.domain) }</span>
                    <span>{ t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at)) }</span>
                </p>
                { documents(lang, stored, review) }
                <p class="draft-progress">
                    <span class="pieces" aria-hidden="true">
                        for p in &progress { <span class={classes!("piece", piece(p.state))} /> }
                    </span>
                    { state }
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

/// The documents about the incident, with their days and when they were exported. The only one is told if it was exported.
fn documents(lang: Lang, stored: &Stored, review: &Review) -> Html {
    let exported = |document: &Document| stored.exported.iter().find(|of| of.document == document.id.0);
    if review.documents.len() < 2 && !review.documents.iter().any(|document| exported(document).is_some()) {
        return Html::default();
    }
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

fn copy_of(lang: Lang, origin: &str) -> String {
    if origin.is_empty() { t::drafts_copy(lang).to_owned() } else { t::drafts_copy_of(lang, origin) }
}

#[derive(Properties, PartialEq)]
struct UnreadableProps {
    error: files::Error,
    stored: Stored,
    /// The link that opens the draft, if it can be opened.
    link: NodeRef,
    act: Callback<Act>,
}

/// A record that this program cannot read, or not without its passphrase: kept, and handed out as it is.
#[component]
fn Unreadable(props: &UnreadableProps) -> Html {
    let lang = use_lang();
    let UnreadableProps { error, stored, link, act } = props;
    let is_locked = *error == files::Error::Locked;
    let href = Route::section(&stored.id, Section::Basics).href();
    let why = if is_locked { String::new() } else { refusal::say(lang, error) };
    html! {
        <li class="draft" data-notice={if is_locked { "locked" } else { "damaged" }}>
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

fn piece(state: Completeness) -> &'static str {
    match state {
        Completeness::Empty => "empty",
        Completeness::Started => "started",
        Completeness::Complete => "complete",
    }
}
