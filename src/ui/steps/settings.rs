//! What the app does with the machine it runs on: language, what an office has in every document, where everything is kept,
//! everything in one file and back, everything gone.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    import::{Refusal, contents, say},
    lock::{self, chosen, passphrase},
};
use crate::{
    browser::{self, Facility},
    export::{self, File},
    i18n::{Lang, t},
    review::{
        backup::{self, Backup},
        file::{self, Error},
        pack::{Merged, OwnCause, Pack},
        sealed::Holds,
    },
    store::{Key, Store, unlock},
    ui::{
        app::{Interface, lang_switch, page},
        controls::pressed,
        hooks::goto,
        lock_new::NewLockDefault,
        own,
        parts::{Control, El, Field, Sign, alert, block, button, el, field, icon, text_field},
        route::Route,
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    pub interface: Interface,
    pub store: Store,
}

#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let interface = &props.interface;
    let lang = interface.lang;
    let desk = Desk {
        lang,
        store: props.store.clone(),
        office: use_state(|| props.store.office()),
        outcome: use_state(|| (Part::Phrases, true, String::new())),
        asking: use_state_eq(|| false),
    };
    use_effect_with((), |()| {
        // Somebody may have come for one of the sentences.
        if let Some((_, name)) = hash().rsplit_once('/') {
            goto(name);
        }
    });
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |e: MouseEvent| {
            if let Some((action, of)) = pressed(&e) {
                spawn_local(desk.clone().click(action, of));
            }
        })
    };
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |e: InputEvent| {
            if let Some(area) = e.target_dyn_into::<HtmlTextAreaElement>() {
                desk.clone().write(area);
            }
        })
    };
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |e: Event| {
            let Some(input) = e.target_dyn_into::<HtmlInputElement>() else { return };
            // Not a passphrase.
            let Some(files) = input.files() else { return };
            let chosen = files.get(0);
            // The same file may be chosen again after it was mended.
            input.set_value("");
            if let Some(chosen) = chosen {
                spawn_local(desk.clone().bring(input.name(), chosen));
            }
        })
    };
    let other = lang.pick(Lang::En, Lang::Zh);
    // Folded out where somebody came for a sentence in it.
    let others = el("details.more")
        .flag("open", hash().contains(&["/phrases.", other.tag(), "."].concat()))
        .add(el("summary").text(t::settings_phrases_other(lang)))
        .add(phrases(&desk, other));
    let place = if props.store.is_lasting() { t::settings_lasting(lang) } else { t::memory_banner(lang) };
    let content = el("div.column")
        .add(el("h1.display").text(t::nav_settings(lang)))
        .add(block(t::settings_language(lang), t::settings_language_help(lang)).add(lang_switch(interface)))
        .add(
            block(t::settings_phrases(lang), t::settings_phrases_help(lang))
                .add_if(desk.said(Part::Phrases))
                .add(phrases(&desk, lang))
                .add(others),
        )
        .add(block(t::settings_pack(lang), t::settings_pack_help(lang)).add(entries(&desk)))
        .add(
            block(t::settings_lock_new(lang), t::settings_lock_new_help(lang)).add(html! { <NewLockDefault {lang} /> }),
        )
        .add(block(t::settings_place(lang), place).add(el("p.block-help").text(t::settings_network(lang))))
        .add(block(t::settings_browser(lang), t::settings_browser_help(lang)).add(facilities(lang)))
        .add(block(t::backup_title(lang), t::backup_help(lang)).add(safe(&desk)))
        .add(block(t::erase_title(lang), t::erase_help(lang)).add(eraser(&desk)))
        .add(block(t::settings_about(lang), &t::settings_version(lang, &browser::version())));
    page(interface, Route::Settings, html! { <div {onclick} {oninput} {onchange}>{ Html::from(content) }</div> })
}

/// The control for the passphrase of a backup.
const PASSPHRASE: &str = "backup-passphrase";

fn hash() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Where on the page it is said what came of something.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Phrases,
    Entries,
    Safe,
    Eraser,
}

/// What the controls of the page work on.
#[derive(Clone)]
struct Desk {
    lang: Lang,
    store: Store,
    office: UseStateHandle<Rc<Pack>>,
    /// What came of the last thing that was done, and whether it was done.
    outcome: UseStateHandle<(Part, bool, String)>,
    /// Whether it was asked if everything is to be erased.
    asking: UseStateHandle<bool>,
}

impl Desk {
    async fn click(self, action: String, of: String) {
        let lang = self.lang;
        match action.as_str() {
            "remove-entry" => match self.store.change_office(|pack| pack.remove(&of)).await {
                Ok(()) => self.office.set(self.store.office()),
                Err(_) => self.say(Part::Entries, false, t::settings_phrases_failed(lang)),
            },
            "export-pack" => {
                // A download that fails shows as no download.
                let text = self.store.office().to_json();
                let _ = hand_out(t::pack_file(lang), "fupan-pack.json", text);
            }
            "backup" => match self.backup().await {
                Ok(()) => self.say(Part::Safe, true, t::backup_done(lang)),
                Err(words) => self.say(Part::Safe, false, &words),
            },
            "erase-all" => self.asking.set(true),
            "erase-all-cancel" => {
                self.asking.set(false);
                goto("erase/erase-all");
            }
            "erase-all-confirm" => {
                self.say(Part::Eraser, true, t::erase_busy(lang));
                // Once it is done the page is on its way out.
                if self.store.erase().await.is_err() {
                    self.say(Part::Eraser, false, t::erase_failed(lang));
                }
            }
            _ => {}
        }
    }

    /// Hands out a backup; sealed, if a passphrase stands in its control.
    async fn backup(&self) -> Result<(), String> {
        let lang = self.lang;
        let key = match lock::typed(PASSPHRASE, true).is_empty() {
            true => None,
            false => {
                let words = chosen(PASSPHRASE, "backup-again").map_err(|sentence| sentence(lang))?;
                self.say(Part::Safe, true, t::unlock_busy(lang));
                Some(Key::new(&words, "").await.map_err(|error| say(lang, &error))?)
            }
        };
        match hand_out_backup(&self.store, lang, key).await {
            true => {
                // The next at this computer is to find none.
                let _ = (lock::typed(PASSPHRASE, false), lock::typed("backup-again", false));
                Ok(())
            }
            false => Err(t::backup_failed(lang).to_owned()),
        }
    }

    /// Keeps one of the office's own sentences while it is typed.
    fn write(self, area: HtmlTextAreaElement) {
        let (name, words) = (area.name(), area.value());
        let mut parts = name.split('.').skip(1);
        let Some(of) = parts.next().and_then(Lang::from_tag) else { return };
        let place = parts.next().unwrap_or_default().to_owned();
        let mut next = (**self.office).clone();
        own::set_phrase(&mut next, of, &place, &words);
        self.office.set(Rc::new(next));
        self.say(Part::Phrases, true, t::save_saving(self.lang));
        spawn_local(async move {
            let kept = self.store.change_office(|pack| own::set_phrase(pack, of, &place, &words)).await;
            match kept {
                // Of what was typed since, its own write will tell.
                Ok(()) if area.value() == words => self.say(Part::Phrases, true, t::settings_phrases_kept(self.lang)),
                Ok(()) => {}
                Err(_) => self.say(Part::Phrases, false, t::settings_phrases_failed(self.lang)),
            }
        });
    }

    /// Takes in a file: of entries or, by the name of its control, a backup.
    async fn bring(self, name: String, chosen: web_sys::File) {
        let is_backup = name == "backup";
        let part = if is_backup { Part::Safe } else { Part::Entries };
        let most = if is_backup { backup::MAX_SIZE } else { file::MAX_SIZE };
        let brought = match contents(&chosen, most).await {
            Ok(bytes) if is_backup => self.restore(&bytes).await,
            Ok(bytes) => self.merge(&bytes).await,
            Err(refusal) => Err(refusal.say(self.lang)),
        };
        self.office.set(self.store.office());
        match brought {
            Ok(words) => self.say(part, true, &words),
            Err(words) => self.say(part, false, &words),
        }
    }

    async fn merge(&self, bytes: &[u8]) -> Result<String, String> {
        let lang = self.lang;
        let brought = Pack::from_bytes(bytes).map_err(|error| self.refuse(error, t::pack_foreign(lang)))?;
        let merged = Cell::default();
        let kept = self.store.change_office(|pack| merged.set(pack.merge(brought.clone()))).await;
        let Merged { added, kept: here } = merged.get();
        kept.map(|()| t::pack_merged(lang, added, here)).map_err(|_| t::settings_phrases_failed(lang).to_owned())
    }

    async fn restore(&self, bytes: &[u8]) -> Result<String, String> {
        let lang = self.lang;
        let mut read = Backup::from_bytes(bytes);
        if read == Err(Error::Locked) && !Facility::Secrets.is_there() {
            read = Err(Error::NoCiphers);
        }
        if read == Err(Error::Locked) {
            let words = lock::typed(PASSPHRASE, true);
            if words.is_empty() {
                // The place for it may be folded away.
                return Err(t::backup_locked(lang).to_owned());
            }
            self.say(Part::Safe, true, t::unlock_busy(lang));
            let opened = unlock(bytes, Holds::Backup, &words).await;
            read = opened.and_then(|(text, _)| Backup::from_bytes(text.as_bytes()));
        }
        let brought = read.map_err(|error| self.refuse(error, t::backup_foreign(lang)))?;
        let restored = self.store.restore(brought, browser::now()).await;
        let told = restored.map(|(added, kept)| t::backup_restored(lang, added, kept));
        told.map_err(|_| t::backup_not_restored(lang).to_owned())
    }

    fn refuse(&self, error: Error, foreign: &str) -> String {
        match error {
            Error::Foreign => foreign.to_owned(),
            error => Refusal::File(error).say(self.lang),
        }
    }

    fn say(&self, part: Part, done: bool, words: &str) {
        self.outcome.set((part, done, words.to_owned()));
    }

    fn said(&self, at: Part) -> Option<El> {
        let (part, done, words) = &*self.outcome;
        (*part == at && !words.is_empty()).then(|| match done {
            true => el("p.field-help").attr("role", "status").text(words),
            false => alert("error", words),
        })
    }
}

/// The office's own sentences for documents in one language.
fn phrases(desk: &Desk, language: Lang) -> El {
    let kept = own::phrases(&desk.office, language);
    let answer = |place: &str, value: &str, label: &str| {
        let name = ["phrases.", language.tag(), ".", place].concat();
        let id = ["f-", &name].concat();
        let control = Control { id: &id, name: &name, value, described: false, aria_label: None };
        field(Field { id: &id, label, ..Field::default() }, text_field(control, 1), Vec::new())
    };
    el("div")
        .add(answer("opening", &kept.opening, t::phrase_opening(desk.lang)))
        .add(answer("measures", &kept.measures, t::phrase_measures(desk.lang)))
        .add(answer("closing", &kept.closing, t::phrase_closing(desk.lang)))
}

/// The office's own causes and measures, and the file they are passed on in.
fn entries(desk: &Desk) -> El {
    let (lang, pack) = (desk.lang, &**desk.office);
    let cause = |cause: &OwnCause| {
        let row = own::row(lang, &cause.id, &cause.text, &own::describe(lang, cause));
        let measures =
            pack.measures_for(Some(&cause.id)).map(|m| own::row(lang, &m.id, &m.text, t::pack_measure(lang)));
        [row].into_iter().chain(measures).collect::<Vec<El>>()
    };
    let others = pack.measures.iter().filter(|m| pack.causes.iter().all(|c| c.id != m.cause));
    let others = others.map(|m| own::row(lang, &m.id, &m.text, t::pack_measure(lang)));
    let rows: Vec<El> = pack.causes.iter().flat_map(cause).chain(others).collect();
    let list = match rows.is_empty() {
        true => el("p.block-help").text(t::pack_empty(lang)),
        false => el("ul.cards").all(rows),
    };
    let tools = tools(("export-pack", t::pack_export(lang)), ("pack", "import-pack", t::pack_import(lang)));
    el("div").add(list).add(tools).add_if(desk.said(Part::Entries))
}

/// Everything in one file, and back from a file.
fn safe(desk: &Desk) -> El {
    let lang = desk.lang;
    let tools = tools(("backup", t::backup_make(lang)), ("backup", "restore-backup", t::backup_restore(lang)));
    let sealed = el("details.more")
        .add(el("summary").text(t::backup_lock(lang)))
        .add(el("p.block-help").text(t::backup_lock_help(lang)))
        .add(passphrase(PASSPHRASE, t::lock_passphrase(lang), t::lock_passphrase_help(lang)))
        .add(passphrase("backup-again", t::lock_again(lang), ""));
    let sealed = Facility::Secrets.is_there().then_some(sealed);
    el("div").add(tools).add_if(desk.said(Part::Safe)).add_if(sealed)
}

/// What this browser can do here, and what to do where it cannot.
fn facilities(lang: Lang) -> El {
    let row = |facility: Facility| {
        let (name, without) = words::facility(lang, facility);
        let is_there = facility.is_there();
        let text =
            el("span.suggestion-text").text(name).add_if((!is_there).then(|| el("span.suggestion-note").text(without)));
        let state = if is_there { t::facility_there(lang) } else { t::facility_missing(lang) };
        el("li.own-row").attr("data-has", &is_there.to_string()).add(text).add(el("span").text(state))
    };
    el("ul.cards").all(Facility::ALL.map(row))
}

/// A button that hands a file out, and a control that takes one in.
fn tools((action, out): (&str, &str), (name, taken, back): (&str, &str, &str)) -> El {
    let input = el("input").attr("type", "file").attr("name", name).attr("accept", ".json,application/json");
    let input = input.attr("autocomplete", "off").attr("data-action", taken);
    el("div.own-tools")
        .add(button("button", action, "").add(icon(Sign::Download)).text(out))
        .add(el("label.own-file").add(el("span").text(back)).add(input))
}

/// Everything gone, after a question.
fn eraser(desk: &Desk) -> El {
    let lang = desk.lang;
    let ask = desk.asking.then(|| {
        let choice = el("p")
            .add(button("button.filled", "erase-all-confirm", "").text(t::erase_yes(lang)))
            .add(button("button", "erase-all-cancel", "").text(t::erase_no(lang)));
        el("div.advice.erase").attr("role", "alert").add(el("p").text(t::erase_question(lang))).add(choice)
    });
    el("div.own-tools")
        .add(button("button", "erase-all", "erase").add(icon(Sign::Bin)).text(t::erase_all(lang)))
        .add_if(ask)
        .add_if(desk.said(Part::Eraser))
}

/// Hands a text out as a file; whether the browser took it.
fn hand_out(title: &str, extension: &str, text: String) -> bool {
    let name = export::file_name(title, extension);
    browser::download(&File { name, media_type: "application/json", bytes: text.into_bytes() }).is_ok()
}

/// Hands out everything that is kept here as one file, sealed if there is a key; whether that was done.
pub async fn hand_out_backup(store: &Store, lang: Lang, key: Option<Key>) -> bool {
    let Ok(backup) = store.backup().await else { return false };
    let mut title = [t::backup_file(lang), "-"].concat();
    export::push_day(&mut title, browser::today(), "-");
    let mut text = backup.to_json();
    if let Some(key) = key {
        let Ok(sealed) = key.seal(Holds::Backup, &text).await else { return false };
        text = sealed;
    }
    // A file that cannot be brought back is none.
    let is_of_use = text.len() <= backup::MAX_SIZE && backup.drafts.len() <= backup::MAX_DRAFTS;
    if !is_of_use || !hand_out(&title, "fupan-backup.json", text) {
        return false;
    }
    for record in &backup.drafts {
        // Without the note one is only reminded sooner.
        let _ = store.mark_filed(&record.id, record.revision).await;
    }
    true
}
