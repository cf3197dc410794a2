//! Earlier states of the draft: what they said differently, and the way back to one.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    browser,
    export::{Change, Difference, changes},
    files::{DraftFile, Record},
    i18n::{Lang, t},
    report::differing,
    review::{Review, pack::Pack},
    store::Draft,
    ui::{
        context::{use_lang, use_store},
        widgets::{Alert, Button, ButtonKind},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    pub draft: Draft,
    /// The office's own part of the catalogue.
    pub pack: Rc<Pack>,
    /// Whether another window writes the draft.
    pub reading: bool,
    /// Called with the review that takes the place of the present one.
    pub onrestore: Callback<Rc<Review>>,
}

#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let versions = use_state(|| None::<Vec<Record>>);
    let shown = use_state_eq(|| None::<String>);
    let failed = use_state_eq(|| false);
    let button = use_node_ref();
    let read = {
        let (versions, store) = (versions.clone(), store.clone());
        use_callback(props.draft.id.clone(), move |(), id| {
            let (versions, store, id) = (versions.clone(), store.clone(), id.clone());
            spawn_local(async move { versions.set(store.versions(&id).await.ok()) });
        })
    };
    use_effect_with(read.clone(), |read| read.emit(()));
    // Keeps the present state, then goes back to `restored` if there is one. Without the first the second is not done.
    let keep = {
        let (draft, onrestore) = (props.draft.clone(), props.onrestore.clone());
        let (shown, failed, button) = (shown.clone(), failed.clone(), button.clone());
        Callback::from(move |restored: Option<Review>| {
            let (store, draft, onrestore) = (store.clone(), draft.clone(), onrestore.clone());
            let (shown, failed, read, button) = (shown.clone(), failed.clone(), read.clone(), button.clone());
            spawn_local(async move {
                let why = if restored.is_some() { "restore" } else { "hand" };
                let is_kept = store.keep_version(&draft, why, browser::now()).await.is_ok();
                failed.set(!is_kept);
                if let (Some(review), true) = (restored, is_kept) {
                    onrestore.emit(Rc::new(review));
                    shown.set(None);
                    if let Some(button) = button.cast::<HtmlElement>() {
                        let _ = button.focus();
                    }
                }
                read.emit(());
            });
        })
    };
    let row = |version: &Record| {
        let toggle = {
            let (shown, id) = (shown.clone(), version.id.clone());
            Callback::from(move |()| shown.set(Some(id.clone()).filter(|id| shown.as_ref() != Some(id))))
        };
        html! {
            <Version
                key={version.id.clone()}
                version={version.clone()}
                is_shown={shown.as_ref() == Some(&version.id)}
                draft={props.draft.clone()}
                pack={props.pack.clone()}
                reading={props.reading}
                ontoggle={toggle}
                onrestore={keep.reform(Some)}
            />
        }
    };
    let list = match versions.as_deref() {
        None => html! { <p /> },
        Some([]) => html! { <p class="block-help">{ t::versions_none(lang) }</p> },
        Some(versions) => html! { <ul class="cards">{ for versions.iter().map(row) }</ul> },
    };
    html! {
        <div class="section versions">
            <Button
                action="keep-version"
                of="versions"
                disabled={props.reading}
                label={t::versions_keep(lang)}
                node={button}
                onclick={keep.reform(|_| None)}
            />
            if *failed { <Alert words={t::drafts_not_stored(lang)} /> }
            { list }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct VersionProps {
    version: Record,
    /// Whether it is compared with the present state.
    is_shown: bool,
    draft: Draft,
    pack: Rc<Pack>,
    reading: bool,
    /// Called when the comparison is to be shown or hidden.
    ontoggle: Callback<()>,
    /// Called with the review of this version when it is to be restored.
    onrestore: Callback<Review>,
}

/// A version as a row, which unfolds into a comparison.
#[component]
fn Version(props: &VersionProps) -> Html {
    let lang = use_lang();
    let version = &props.version;
    let time = browser::say_time(lang, version.saved_at);
    let then = props.is_shown.then(|| review_of(version)).flatten();
    html! {
        <li class="version">
            <div class="version-head">
                <span>{ time.clone() }</span>
                <span class="coverage">{ why(lang, &version.by) }</span>
                <Button
                    action="open-version"
                    of={version.id.clone()}
                    kind={ButtonKind::Link}
                    expanded={props.is_shown}
                    label={t::versions_compare(lang)}
                    aria_label={format!("{} {time}", t::versions_compare(lang))}
                    onclick={props.ontoggle.reform(|_| ())}
                />
            </div>
            if let Some(then) = then {
                <div>
                    { comparison(lang, &then, &props.draft.review, &props.pack) }
                    <Button
                        action="restore-version"
                        of={version.id.clone()}
                        disabled={props.reading}
                        label={t::versions_restore(lang)}
                        onclick={props.onrestore.reform(move |_| then.clone())}
                    />
                </div>
            }
        </li>
    }
}

fn review_of(version: &Record) -> Option<Review> {
    DraftFile::from_stored(version.text.as_bytes()).ok().map(|file| file.review)
}

/// Why a version was kept.
fn why(lang: Lang, by: &str) -> &'static str {
    match by {
        "open" => t::versions_open(lang),
        "export" => t::versions_export(lang),
        "hand" => t::versions_hand(lang),
        _ => t::versions_time(lang),
    }
}

/// What differs, the facts and each document under a heading.
fn comparison(lang: Lang, then: &Review, now: &Review, pack: &Pack) -> Html {
    let changes = changes(then, now, pack);
    if changes.is_empty() {
        let is_same = *then == Review { at_hand: then.at_hand.clone(), ..now.clone() };
        let words = if is_same { t::versions_same(lang) } else { t::versions_untold(lang) };
        return html! { <p class="block-help">{ words }</p> };
    }
    let part = |change: &Change| {
        let name = match change.document {
            Some(document) => words::whole_document(lang, document),
            None => t::versions_facts(lang).to_owned(),
        };
        let difference = match &change.difference {
            Difference::Lines(pairs) => side_by_side(lang, pairs),
            Difference::Added => html! { <p class="block-help">{ t::versions_added(lang) }</p> },
            Difference::Removed => html! { <p class="block-help">{ t::versions_removed(lang) }</p> },
        };
        html! { <><h2 class="block-title">{ name }</h2>{ difference }</> }
    };
    changes.iter().map(part).collect()
}

/// Lines that differ, then and now.
fn side_by_side(lang: Lang, pairs: &[(Option<String>, Option<String>)]) -> Html {
    let cell = |line: &Option<String>, other: &Option<String>| {
        let text = |line: &Option<String>| line.clone().unwrap_or_default();
        let (line, other) = (text(line), text(other));
        let (start, own, end) = differing(&line, &other);
        let (start, own, end) = (start.to_owned(), own.to_owned(), end.to_owned());
        html! { <td>{ start }if !own.is_empty() { <mark>{ own }</mark> }{ end }</td> }
    };
    html! {
        <table class="versions-table">
            <thead>
                <tr>
                    <th scope="col">{ t::versions_then(lang) }</th>
                    <th scope="col">{ t::versions_now(lang) }</th>
                </tr>
            </thead>
            <tbody>
                for (then, now) in pairs {
                    <tr>{ cell(then, now) }{ cell(now, then) }</tr>
                }
            </tbody>
        </table>
    }
}
