//! Earlier states of the draft: what they said differently, and the way back to one.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    export::{self, Format},
    files::{DraftFile, Record},
    i18n::{Lang, t},
    report::{Pair, Phrases, compare, compose, differing},
    review::Review,
    store::{Draft, Store},
    ui::{
        controls::pressed,
        editor::desk::{Action, Dispatch},
        hooks::goto,
        parts::{El, alert, button, el},
    },
};

#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    pub lang: Lang,
    pub store: Store,
    pub draft: Draft,
    pub phrases: Rc<Phrases>,
    pub dispatch: Dispatch,
    /// Whether another window writes the draft.
    pub reading: bool,
}

#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let lang = props.lang;
    let versions = use_state(|| None::<Vec<Record>>);
    let shown = use_state_eq(|| None::<String>);
    let failed = use_state_eq(|| false);
    let reads = use_state_eq(|| 0_u32);
    {
        let (versions, store, id) = (versions.clone(), props.store.clone(), props.draft.id.clone());
        use_effect_with(*reads, move |_| {
            spawn_local(async move { versions.set(store.versions(&id).await.ok()) });
        });
    }
    let onclick = {
        let (store, draft, dispatch) = (props.store.clone(), props.draft.clone(), props.dispatch.clone());
        let (versions, shown, failed) = (versions.clone(), shown.clone(), failed.clone());
        let reads = reads.clone();
        Callback::from(move |e: MouseEvent| {
            let Some((action, of)) = pressed(&e) else { return };
            let why = match action.as_str() {
                "keep-version" => "hand",
                "restore-version" => "restore",
                "open-version" => return shown.set(Some(of).filter(|of| shown.as_ref() != Some(of))),
                _ => return,
            };
            let version = versions.iter().flatten().find(|v| v.id == of).and_then(read);
            let (store, draft, dispatch) = (store.clone(), draft.clone(), dispatch.clone());
            let (shown, failed, reads) = (shown.clone(), failed.clone(), reads.clone());
            spawn_local(async move {
                let is_kept = store.keep_version(&draft, why, browser::now()).await.is_ok();
                failed.set(!is_kept);
                // The present state is not given up for an earlier one unless it is kept itself.
                if let (Some(review), true) = (version, is_kept) {
                    dispatch.send(Action::Become(Rc::new(review)));
                    shown.set(None);
                    goto("versions/keep-version");
                }
                reads.set(*reads + 1);
            });
        })
    };
    let text = |review: &Review| {
        // With the ledger, bound or not: it tells what the document itself leaves out.
        let mut review = review.clone();
        review.layout.ledger = true;
        let report = compose(&review, &props.phrases);
        let file = export::render(&report, Format::Text);
        file.map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default()
    };
    let row = |version: &Record| {
        let is_shown = shown.as_ref() == Some(&version.id);
        let toggle = button("link", "open-version", &version.id)
            .attr("aria-expanded", &is_shown.to_string())
            .attr("aria-label", &[t::versions_compare(lang), " ", &browser::say_time(lang, version.saved_at)].concat())
            .text(t::versions_compare(lang));
        let head = el("div.version-head")
            .add(el("span").text(&browser::say_time(lang, version.saved_at)))
            .add(el("span.coverage").text(why(lang, &version.by)))
            .add(toggle);
        let then = is_shown.then(|| read(version)).flatten();
        let difference = then.map(|then| {
            let (then, now) = (text(&then), text(&props.draft.review));
            let restore = button("button", "restore-version", &version.id)
                .flag("disabled", props.reading)
                .text(t::versions_restore(lang));
            el("div").add(side_by_side(lang, &then, &now)).add(restore)
        });
        el("li.version").key(&version.id).add(head).add_if(difference)
    };
    let rows = versions.iter().flatten().map(row).collect::<Vec<El>>();
    let list = match (&*versions, rows.is_empty()) {
        (None, _) => el("p"),
        (_, true) => el("p.block-help").text(t::versions_none(lang)),
        _ => el("ul.cards").all(rows),
    };
    let keep =
        button("button", "keep-version", "versions").flag("disabled", props.reading).text(t::versions_keep(lang));
    let failed = failed.then(|| alert("error", t::drafts_not_stored(lang)));
    html! { <div class="section versions" {onclick}>{ keep }{ failed.map(Html::from).unwrap_or_default() }{ list }</div> }
}

fn read(version: &Record) -> Option<Review> {
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

/// The lines of the document that differ, then and now.
fn side_by_side(lang: Lang, then: &str, now: &str) -> El {
    // Blank lines and the byte order mark are the plain text's, not the document's.
    fn lines(text: &str) -> Vec<&str> {
        text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }
    let pairs = compare(&lines(then), &lines(now));
    if pairs.is_empty() {
        return el("p.block-help").text(t::versions_same(lang));
    }
    let cell = |line: Option<&str>, other: Option<&str>| {
        let (start, own, end) = differing(line.unwrap_or_default(), other.unwrap_or_default());
        let mark = (!own.is_empty()).then(|| el("mark").text(own));
        el("td").text(start).add_if(mark).text(end)
    };
    let row = |(then, now): Pair| el("tr").add(cell(then, now)).add(cell(now, then));
    let head = el("tr")
        .add(el("th").attr("scope", "col").text(t::versions_then(lang)))
        .add(el("th").attr("scope", "col").text(t::versions_now(lang)));
    el("table.versions-table").add(el("thead").add(head)).add(el("tbody").all(pairs.into_iter().map(row)))
}
