//! The first page: start a review, go on with one, bring one back.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    document::{draft_file, draft_text},
    import,
    settings::hand_out_backup,
};
use crate::{
    browser::{self, Facility},
    i18n::{Lang, t},
    report,
    review::{Review, check, file, sample, sealed::is_sealed},
    store::{Draft, Error, Event as Happened, KEEP_DELETED, Key, Store, Stored},
    ui::{
        app::{Interface, page},
        controls::pressed,
        locking::file_title,
        parts::{El, Sign, alert, button, el, icon, icon_button, link_button, link_to, notice},
        route::Route,
        words,
    },
};
use check::{Around, Section, State};

/// Stores a new draft, sealed if there is a key, and opens its first section.
pub async fn create(store: &Store, review: Review, revision: u64, key: Option<Key>) -> Result<(), Error> {
    let draft = Draft { id: browser::new_id(), revision, review: Rc::new(review) };
    store.keep_key(&draft.id, key);
    store.save(&draft, 0, browser::now()).await?;
    Route::section(&draft.id, Section::Basics).go();
    Ok(())
}

#[derive(Properties, PartialEq)]
pub struct DraftsProps {
    pub interface: Interface,
    pub store: Store,
}

#[component]
pub fn Drafts(props: &DraftsProps) -> Html {
    let interface = &props.interface;
    let lang = interface.lang;
    let list = use_state(|| None::<Result<Rc<Vec<Stored>>, Error>>);
    let reads = use_state_eq(|| 0_u32);
    let failed = use_state_eq(|| false);
    let busy = use_mut_ref(|| false);
    let undo = use_state_eq(|| None::<String>);
    {
        let (list, store) = (list.clone(), props.store.clone());
        use_effect_with(*reads, move |_| {
            spawn_local(async move { list.set(Some(store.list(browser::now()).await.map(Rc::new))) });
        });
    }
    let onclick = {
        let (store, list, failed, undo) = (props.store.clone(), list.clone(), failed.clone(), undo.clone());
        Callback::from(move |e: MouseEvent| {
            let Some((action, of)) = pressed(&e) else { return };
            // A second click while the first is under way would make a second draft.
            if busy.replace(true) {
                return;
            }
            let (store, list, reads, failed) = (store.clone(), list.clone(), reads.clone(), failed.clone());
            let (undo, busy) = (undo.clone(), busy.clone());
            if action == "close-told" {
                browser::remember_told(&of);
            }
            spawn_local(async move {
                let drafts = list.iter().flatten().flat_map(|list| list.iter());
                let stored = drafts.into_iter().find(|s| s.id == of);
                let done = carry_out(&store, lang, &action, stored).await;
                busy.replace(false);
                failed.set(!done);
                undo.set((done && action == "delete").then_some(of));
                reads.set(*reads + 1);
            });
        })
    };
    let (bin, live): (Vec<&Stored>, Vec<&Stored>) = match &*list {
        Some(Ok(list)) => list.iter().partition(|s| s.deleted_at.is_some()),
        _ => Default::default(),
    };
    let unreadable = matches!(&*list, Some(Err(_))).then(|| alert("error", t::drafts_unreadable(lang)));
    let head = (!live.is_empty()).then(|| {
        let count = el("span.coverage").text(&t::drafts_count(lang, live.len()));
        el("div.group-head.is-start").add(el("h2.question").text(t::drafts_title(lang))).add(count)
    });
    let rows = (!live.is_empty()).then(|| el("ul.cards.drafts").all(live.iter().map(|s| live_row(lang, s))));
    let offer = undo.as_ref().and_then(|id| bin.iter().find(|s| s.id == **id));
    let main = el("div.home-main")
        .add(el("h1.display").text(t::home_title(lang)))
        .add(el("p.lead").text(t::home_lead(lang)))
        .all(notices(lang, &props.store, &live))
        .add(starts(lang))
        .add_if(failed.then(|| alert("error", t::drafts_not_stored(lang))))
        .add_if(unreadable)
        .add_if(head)
        .add_if(rows)
        .add_if(offer.map(|stored| undo_strip(lang, stored)))
        .add_if((!bin.is_empty()).then(|| bin_list(lang, &bin)));
    let content = html! { <div class="home" {onclick}>{ main }{ side(lang) }</div> };
    page(interface, Route::Drafts, content)
}

/// What one has to know about how drafts are kept here.
fn notices(lang: Lang, store: &Store, live: &[&Stored]) -> Vec<El> {
    let mut notices = Vec::new();
    if !store.is_lasting() {
        notices.push(notice("memory", t::memory_banner(lang)));
    } else if let Some((name, words)) = shortcoming(lang).filter(|(name, _)| !browser::was_told(name)) {
        notices.push(notice(name, &words).add(link_button("close-told", name, t::dismiss(lang))));
    }
    if store.has_unsaved() {
        notices.push(notice("failed", t::failed_banner(lang)));
    }
    for (id, event) in store.events() {
        let Some(stored) = live.iter().find(|s| s.id == id) else { continue };
        let title = title(lang, stored);
        let (name, words) = match event {
            Happened::Recovered => ("recovered", t::drafts_recovered(lang, &title)),
            Happened::Forked => ("conflict", t::drafts_forked(lang, &title)),
            Happened::Rescued => continue,
        };
        notices.push(notice(name, &words).add(link_button("close-notice", &id, t::dismiss(lang))));
    }
    let unfiled: u64 = live.iter().map(|s| s.unfiled).sum();
    if unfiled > MUCH_UNFILED {
        let backup = button("button.small", "backup", "").text(t::backup_make(lang));
        notices.push(notice("remind", t::remind_banner(lang)).add(backup));
    }
    notices
}

/// What one has to know about this browser or this place before one relies on them, and its name. All of it is in the settings.
fn shortcoming(lang: Lang) -> Option<(&'static str, String)> {
    let missing: Vec<&str> =
        Facility::ALL.into_iter().filter(|f| !f.is_there()).map(|f| words::facility(lang, f).0).collect();
    if browser::is_file() {
        Some(("file", t::file_banner(lang).to_owned()))
    } else if !browser::is_secure() {
        Some(("insecure", t::insecure_banner(lang).to_owned()))
    } else if !missing.is_empty() {
        Some(("lacking", t::lacking_banner(lang, &missing.join(lang.pick("、", ", ")))))
    } else {
        None
    }
}

/// So many changes that are in no file are worth a reminder; a change is about a keystroke.
const MUCH_UNFILED: u64 = 3_000;

/// The ways to a new draft.
fn starts(lang: Lang) -> El {
    let card = |class: &str, action: &str, sign, title: &str, help: &str| {
        let card = button(class, action, "").add(icon(sign)).add(el("span.start-title").text(title));
        card.add(el("span.start-help").text(help))
    };
    el("div.starts")
        .add(card("start.filled", "new", Sign::Add, t::start_new(lang), t::start_new_help(lang)))
        .add(card("start", "import", Sign::Upload, t::start_import(lang), t::start_import_help(lang)))
        .add(card("start", "sample", Sign::Eye, t::start_sample(lang), t::start_sample_help(lang)))
}

/// What to have at hand.
fn side(lang: Lang) -> El {
    let lines = [t::prepare_1(lang), t::prepare_2(lang), t::prepare_3(lang)].into_iter().enumerate();
    let lines = lines.map(|(n, line)| {
        let numeral = el("span.numerals-n").attr("aria-hidden", "true").text(&words::numeral(lang, n + 1));
        el("li").add(numeral).text(line)
    });
    el("aside.home-side")
        .add(el("h2").text(t::prepare_title(lang)))
        .add(el("ol.numerals").all(lines))
        .add(el("p").text(t::prepare_rest(lang)))
        .add(el("p.private").add(icon(Sign::Lock)).text(t::private(lang)))
}

/// Does what the button with this `action` is for, at the draft it stands at; whether that was done.
async fn carry_out(store: &Store, lang: Lang, action: &str, stored: Option<&Stored>) -> bool {
    let new = match action {
        "new" => Some(Review::new(lang)),
        "sample" => Some(sample(lang)),
        "import" => {
            Route::Import.go();
            return true;
        }
        "backup" => return hand_out_backup(store, lang, None).await,
        _ => None,
    };
    if let Some(review) = new {
        return create(store, review, Draft::FIRST, None).await.is_ok();
    }
    let Some(stored) = stored else { return true };
    let (id, now) = (stored.id.as_str(), browser::now());
    match (action, &stored.draft) {
        ("duplicate", Ok(draft)) => {
            let copy = Draft { id: browser::new_id(), revision: 1, review: draft.review.clone() };
            store.share_key(id, &copy.id);
            store.save(&copy, 0, now).await.is_ok()
        }
        ("delete", _) => store.mark_deleted(id, Some(now)).await.is_ok(),
        ("restore", _) => store.mark_deleted(id, None).await.is_ok(),
        ("export-json", draft) => {
            // What cannot be read here is handed out as it is.
            let file = match draft {
                _ if is_sealed(&stored.raw) => draft_text(&file_title(lang), stored.raw.to_string()),
                Ok(draft) => draft_file(draft, &title(lang, stored)),
                Err(_) => draft_text(id, stored.raw.to_string()),
            };
            // A download that fails shows as no download; the draft itself is untouched.
            if browser::download(&file).is_ok() && (draft.is_ok() || is_sealed(&stored.raw)) {
                // Without the note one is only reminded sooner.
                let _ = store.mark_filed(id, stored.base).await;
            }
            true
        }
        ("close-notice", _) => {
            store.forget_events(id);
            true
        }
        _ => true,
    }
}

fn live_row(lang: Lang, stored: &Stored) -> El {
    let title = title(lang, stored);
    let when = t::drafts_changed(lang, &browser::say_time(lang, stored.saved_at));
    let Ok(draft) = &stored.draft else {
        return unreadable_row(lang, stored, &when);
    };
    let (review, id) = (&draft.review, draft.id.as_str());
    let findings = check::check(review, &Around::default());
    let progress = check::progress(review, &findings);
    let written = progress.iter().filter(|p| p.state == State::Complete).count();
    let next = progress.iter().find(|p| p.state != State::Complete);
    let open = Route::section(id, next.map_or(Section::Document, |p| p.section)).href();
    let link = |name: &str, action: &str, words: &str| link_to(name, &open, action).attr("data-of", id).text(words);
    let meta = [words::kind(lang, review.kind), words::domain(lang, review.domain), &when];
    let pieces = progress.iter().map(|p| el(&["span.piece.", piece(p.state)].concat()));
    let state = match next {
        Some(p) => t::drafts_next(lang, words::section(lang, p.section), written),
        None => t::drafts_written(lang).to_owned(),
    };
    let text = el("div.draft-text")
        .add(el("h3").add(link("a", "goto-draft", &title)))
        .add(el("p.draft-meta").all(meta.map(|words| el("span").text(words))))
        .add(el("p.draft-progress").add(el("span.pieces").attr("aria-hidden", "true").all(pieces)).text(&state));
    let tools = el("div.draft-tools")
        .add(link("a.button", "open", t::drafts_open(lang)))
        .add(icon_button("duplicate", id, t::drafts_duplicate(lang), Sign::Copy, true))
        .add(icon_button("export-json", id, t::drafts_save(lang), Sign::Download, true))
        .add(icon_button("delete", id, t::drafts_delete(lang), Sign::Bin, true));
    el("li.draft").key(id).add(text).add(tools)
}

/// A record that this program cannot read, or not without its passphrase: kept, and handed out as it is.
fn unreadable_row(lang: Lang, stored: &Stored, when: &str) -> El {
    let is_locked = matches!(stored.draft, Err(file::Error::Locked));
    let open = |name: &str, action: &str, words: &str| {
        let link = link_to(name, &Route::section(&stored.id, Section::Basics).href(), action);
        link.attr("data-of", &stored.id).text(words)
    };
    let why = stored.draft.as_ref().err().filter(|_| !is_locked).map(|e| import::say(lang, e)).unwrap_or_default();
    let head = match is_locked {
        true => el("h3").add(icon(Sign::Lock)).add(open("a", "goto-draft", t::locked_title(lang))),
        false => el("h3").text(t::drafts_broken(lang)),
    };
    let text = el("div.draft-text")
        .add(head)
        .add(el("p.draft-meta").add(el("span").text(when)))
        .add(el("p.draft-progress").text(&why));
    let tools = el("div.draft-tools")
        .add_if(is_locked.then(|| open("a.button", "open", t::drafts_open(lang))))
        .add(button("button", "export-json", &stored.id).text(t::drafts_save(lang)))
        .add(button("button", "delete", &stored.id).text(t::drafts_delete(lang)));
    let notice = if is_locked { "locked" } else { "damaged" };
    el("li.draft").key(&stored.id).attr("data-notice", notice).add(text).add(tools)
}

/// What was just deleted, to be taken back where it stood.
fn undo_strip(lang: Lang, stored: &Stored) -> El {
    el("p.undo-strip")
        .attr("role", "alert")
        .add(el("span").text(&t::drafts_deleted(lang, &title(lang, stored))))
        .add(link_button("restore", &stored.id, t::undo(lang)))
}

fn bin_list(lang: Lang, bin: &[&Stored]) -> El {
    let row = |stored: &&Stored| {
        let until = browser::say_time(lang, stored.deleted_at.unwrap_or_default() + KEEP_DELETED);
        el("li.bin-row")
            .key(&stored.id)
            .add(el("span").text(&title(lang, stored)))
            .add(el("span.coverage").text(&t::bin_until(lang, &until)))
            .add(button("button.small", "restore", &stored.id).text(t::bin_restore(lang)))
    };
    el("section.bin")
        .add(el("h2").add(icon(Sign::Bin)).text(&t::bin_count(lang, bin.len())))
        .add(el("ul").all(bin.iter().map(row)))
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
        Err(file::Error::Locked) => t::locked_title(lang).to_owned(),
        Err(_) => t::drafts_broken(lang).to_owned(),
    }
}
