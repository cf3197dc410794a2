//! Access to the browser apart from storage and screen: clock, ids, downloads, clipboard, print, language and the
//! page's head.
//!
//! Invariants:
//!
//! - Outside of `browser`, `store` and `ui` no module uses a browser interface (`tests/core/layers.rs`).
//! - Ids consist of 12 plain characters and do not repeat (`tests/web/doors.rs`).
//! - The chosen language is remembered (`tests/web/doors.rs`).

mod folder;
mod method;
mod probe;
mod text;

pub use folder::{Found, can_choose_folder, choose_folder, dropped, read_dropped};
pub use method::call;
pub use probe::{Facility, is_file};
pub use text::decode;

use std::{cell::Cell, rc::Rc};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Date, Intl::Collator, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, HtmlAnchorElement, HtmlDocument, Url};

use crate::{export::File, i18n::Lang};

/// Milliseconds since 1970, UTC.
pub fn now() -> f64 {
    Date::now()
}

/// The local time of this machine at `at` (milliseconds since 1970, UTC).
pub fn local_time(at: f64) -> NaiveDateTime {
    let offset = Date::new(&JsValue::from_f64(at)).get_timezone_offset() * 60_000.0;
    DateTime::from_timestamp_millis((at - offset) as i64).unwrap_or_default().naive_utc()
}

/// Today's date on this machine.
pub fn today() -> NaiveDate {
    local_time(now()).date()
}

/// A moment in words: only the time if it is today, only day and month if it is this year.
pub fn say_time(lang: Lang, at: f64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (then, today) = (local_time(at), today());
    let time = format!("{:02}:{:02}", then.hour(), then.minute());
    if then.date() == today {
        return time;
    }
    let same_year = then.year() == today.year();
    let month = MONTHS[then.month0() as usize];
    match lang {
        Lang::Zh if same_year => format!("{}月{}日 {time}", then.month(), then.day()),
        Lang::Zh => format!("{}年{}月{}日", then.year(), then.month(), then.day()),
        Lang::En if same_year => format!("{} {month}, {time}", then.day()),
        Lang::En => format!("{} {month} {}", then.day(), then.year()),
    }
}

/// The places of texts in the order in which people look for them: by the alphabet, Chinese by pronunciation.
pub fn in_order(texts: &[String]) -> Vec<usize> {
    // The rules of Chinese order Latin letters as those of English do.
    let compare = Collator::new(&Array::of1(&Lang::Zh.tag().into()), &Object::new()).compare();
    let mut places: Vec<(JsValue, usize)> = texts.iter().enumerate().map(|(n, text)| (text.into(), n)).collect();
    places.sort_by(|(a, _), (b, _)| {
        let order = compare.call2(&JsValue::UNDEFINED, a, b).ok().and_then(|order| order.as_f64());
        order.unwrap_or_default().total_cmp(&0.0)
    });
    places.into_iter().map(|(_, n)| n).collect()
}

/// A random id of 12 characters from 0–9 and a–z. Uses `getRandomValues`, which also works on plain http.
pub fn new_id() -> String {
    const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut bytes = [0_u8; 12];
    let filled = web_sys::window()
        .and_then(|w| w.crypto().ok())
        .is_some_and(|c| c.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        bytes.iter_mut().for_each(|b| *b = (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().map(|b| char::from(LETTERS[usize::from(*b) % LETTERS.len()])).collect()
}

/// Downloads `file`.
pub fn download(file: &File) -> Result<(), JsValue> {
    let parts = Array::of1(&Uint8Array::from(&file.bytes[..]));
    let options = BlobPropertyBag::new();
    options.set_type(file.media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    // The browser reads the blob later; revoking its address at once can cancel the download.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Copies a text to the clipboard, with formatting for programs that accept it. Uses the copy event, which also works
/// where the clipboard API is not available (plain http).
pub fn copy(html: &str, plain: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return false };
    let (html, plain) = (html.to_owned(), plain.to_owned());
    let filled = Rc::new(Cell::new(false));
    let listener = {
        let filled = filled.clone();
        EventListener::new_with_options(
            &document,
            "copy",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
                    return;
                };
                if data.set_data("text/html", &html).and_then(|()| data.set_data("text/plain", &plain)).is_ok() {
                    event.prevent_default();
                    event.stop_propagation();
                    filled.set(true);
                }
            },
        )
    };
    let done = document.unchecked_ref::<HtmlDocument>().exec_command("copy");
    drop(listener);
    done == Ok(true) && filled.get()
}

/// Opens the print dialog; `title` becomes the suggested name of a PDF.
pub fn print(title: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Some(document) = window.document() else { return false };
    let before = document.title();
    document.set_title(title);
    let printed = window.print().is_ok();
    document.set_title(&before);
    printed
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

const TOLD_KEY: &str = "fupan.told";

/// Whether the user has seen and closed this notice.
pub fn was_told(notice: &str) -> bool {
    storage().is_some_and(|storage| storage.get_item(TOLD_KEY).is_ok_and(|told| told.as_deref() == Some(notice)))
}

/// Remembers that the user has closed this notice.
pub fn remember_told(notice: &str) {
    if let Some(storage) = storage() {
        // If this fails, the notice is shown again, which does no harm.
        let _ = storage.set_item(TOLD_KEY, notice);
    }
}

const LOCK_NEW_KEY: &str = "fupan.lock-new";

/// Whether new drafts ask for a passphrase before anything is typed into them.
pub fn locks_new_drafts() -> bool {
    storage().is_some_and(|storage| storage.get_item(LOCK_NEW_KEY).is_ok_and(|on| on.is_some()))
}

/// Sets whether new drafts ask for a passphrase. Without local storage nothing changes.
pub fn lock_new_drafts(on: bool) {
    if let Some(storage) = storage() {
        let _ = if on { storage.set_item(LOCK_NEW_KEY, "yes") } else { storage.remove_item(LOCK_NEW_KEY) };
    }
}

const PROFILE_KEY: &str = "fupan.profile";

/// The id of the office's profile that was used last; `None` if there is no profile. It is known before the database is open.
pub fn last_profile() -> Option<String> {
    storage()?.get_item(PROFILE_KEY).ok()?
}

/// Remembers which profile was used last, or that there is none. Without local storage nothing changes.
pub fn remember_profile(id: Option<&str>) {
    if let Some(storage) = storage() {
        let _ = match id {
            Some(id) => storage.set_item(PROFILE_KEY, id),
            None => storage.remove_item(PROFILE_KEY),
        };
    }
}

/// Forgets what is kept outside the database: the language, which notices were closed, passphrases for new drafts, the profile
/// that was used last.
pub fn forget_all() {
    if let Some(storage) = storage() {
        for key in [LANG_KEY, TOLD_KEY, LOCK_NEW_KEY, PROFILE_KEY] {
            let _ = storage.remove_item(key);
        }
    }
}

/// Whether the page is shown within an app for messages, which hands out no files.
pub fn is_in_app() -> bool {
    gloo::utils::window().navigator().user_agent().is_ok_and(|agent| is_app(&agent))
}

/// Whether a browser that calls itself so is part of such an app: WeChat, WeCom, QQ, TIM, DingTalk and its edition for
/// authorities, Feishu, WeLink, Alipay, Weibo, Facebook, Instagram, Line. QQ Browser is none.
pub fn is_app(agent: &str) -> bool {
    const APPS: [&str; 13] = [
        "micromessenger/",
        "wxwork/",
        "dingtalk",
        "taurusapp",
        "feishu",
        "lark/",
        "welink",
        "alipayclient",
        "weibo (",
        "[fban/",
        "[fb_iab/",
        "instagram ",
        " line/",
    ];
    let agent = agent.to_ascii_lowercase();
    APPS.iter().any(|app| agent.contains(app)) || agent.split([' ', ';']).any(|part| part.starts_with("qq/"))
}

/// Whether the page is a secure context, in which second copies, locks and the like are available. Plain http is one
/// only on localhost.
pub fn is_secure() -> bool {
    js_sys::Reflect::get(&gloo::utils::window(), &"isSecureContext".into()).is_ok_and(|secure| secure.is_truthy())
}

/// Asks the browser not to evict the stored data. Some browsers ask the user, so this is called once there is something
/// to lose.
pub fn ask_to_persist() {
    let Some(window) = web_sys::window() else { return };
    let storage = js_sys::Reflect::get(&window.navigator(), &"storage".into()).unwrap_or_default();
    let persist = js_sys::Reflect::get(&storage, &"persist".into()).unwrap_or_default();
    if let Some(persist) = persist.dyn_ref::<js_sys::Function>() {
        // The answer is not needed: second copies and reminders to save files are there in any case.
        let _ = persist.call0(&storage);
    }
}

/// Number and date of this version, from the page.
pub fn version() -> String {
    let meta = gloo::utils::document().query_selector("meta[name=version]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

const LANG_KEY: &str = "fupan.lang";

/// The interface language that was chosen last, or the browser's language, or Chinese.
pub fn preferred_lang() -> Lang {
    let stored = storage().and_then(|s| s.get_item(LANG_KEY).ok().flatten());
    let spoken = || web_sys::window().and_then(|w| w.navigator().language());
    stored
        .as_deref()
        .and_then(Lang::from_tag)
        .or_else(|| spoken().as_deref().and_then(Lang::from_tag))
        .unwrap_or_default()
}

/// Stores the interface language and sets the language of the page.
pub fn use_lang(lang: Lang) {
    if let Some(storage) = storage() {
        // If this fails, the language is detected again on the next visit.
        let _ = storage.set_item(LANG_KEY, lang.tag());
    }
    let root = web_sys::window().and_then(|w| w.document()?.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("lang", lang.tag());
    }
}
