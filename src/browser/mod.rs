//! The doors to the browser that are neither storage nor screen: clock, ids, download, language, the page's head.

mod probe;

pub use probe::{Facility, is_file};

use std::{cell::Cell, rc::Rc};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, HtmlAnchorElement, HtmlDocument, Url};

use crate::{export::File, i18n::Lang};

/// Milliseconds since 1970, UTC.
pub fn now() -> f64 {
    Date::now()
}

/// The wall-clock time of this machine at `at` (milliseconds since 1970, UTC).
pub fn local_time(at: f64) -> NaiveDateTime {
    let offset = Date::new(&JsValue::from_f64(at)).get_timezone_offset() * 60_000.0;
    DateTime::from_timestamp_millis((at - offset) as i64).unwrap_or_default().naive_utc()
}

/// Today on this machine's calendar.
pub fn today() -> NaiveDate {
    local_time(now()).date()
}

/// A moment as people say it: only the time for today, only day and month for this year.
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

/// A fresh random id: 12 characters from 0–9 and a–z. `getRandomValues` also works on plain http.
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

/// Hands `file` to the browser's downloads.
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
    // The browser reads the blob after this turn; letting go of the address at once can cancel the download.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Puts a text onto the clipboard, formatted for programs that take that and plain for the others. By way of the copy
/// event, which also works where the clipboard itself is closed (plain http).
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

/// Opens the browser's print window; `title` is what it proposes as the name of a PDF.
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

/// Whether people were told this already, and closed the notice.
pub fn was_told(notice: &str) -> bool {
    storage().is_some_and(|storage| storage.get_item(TOLD_KEY).is_ok_and(|told| told.as_deref() == Some(notice)))
}

/// Remembers that they were told.
pub fn remember_told(notice: &str) {
    if let Some(storage) = storage() {
        // Told twice is no harm.
        let _ = storage.set_item(TOLD_KEY, notice);
    }
}

const LOCK_NEW_KEY: &str = "fupan.lock-new";

/// Whether new drafts ask for a passphrase before anything is typed into them.
pub fn locks_new_drafts() -> bool {
    storage().is_some_and(|storage| storage.get_item(LOCK_NEW_KEY).is_ok_and(|on| on.is_some()))
}

/// Chooses whether they do; where the browser keeps no choices it stays as it is.
pub fn lock_new_drafts(on: bool) {
    if let Some(storage) = storage() {
        let _ = if on { storage.set_item(LOCK_NEW_KEY, "yes") } else { storage.remove_item(LOCK_NEW_KEY) };
    }
}

/// Forgets the choices that are kept outside the database: language, what people were told, passphrases for new drafts.
pub fn forget_all() {
    if let Some(storage) = storage() {
        for key in [LANG_KEY, TOLD_KEY, LOCK_NEW_KEY] {
            let _ = storage.remove_item(key);
        }
    }
}

/// Whether pages here may keep second copies, hold locks and the like: not on plain http, except on this machine.
pub fn is_secure() -> bool {
    js_sys::Reflect::get(&gloo::utils::window(), &"isSecureContext".into()).is_ok_and(|secure| secure.is_truthy())
}

/// Asks the browser not to clear what is stored here when it needs room. Some ask the person, so it is asked once there is
/// something to lose.
pub fn ask_to_persist() {
    let Some(window) = web_sys::window() else { return };
    let storage = js_sys::Reflect::get(&window.navigator(), &"storage".into()).unwrap_or_default();
    let persist = js_sys::Reflect::get(&storage, &"persist".into()).unwrap_or_default();
    if let Some(persist) = persist.dyn_ref::<js_sys::Function>() {
        // The answer changes nothing here: the second copy and the reminder to keep files stay either way.
        let _ = persist.call0(&storage);
    }
}

/// Number and day of this version, as the page says them.
pub fn version() -> String {
    let meta = gloo::utils::document().query_selector("meta[name=version]").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

const LANG_KEY: &str = "fupan.lang";

/// The interface language chosen last, else the browser's, else Chinese.
pub fn preferred_lang() -> Lang {
    let stored = storage().and_then(|s| s.get_item(LANG_KEY).ok().flatten());
    let spoken = || web_sys::window().and_then(|w| w.navigator().language());
    stored
        .as_deref()
        .and_then(Lang::from_tag)
        .or_else(|| spoken().as_deref().and_then(Lang::from_tag))
        .unwrap_or_default()
}

/// Remembers the interface language and tells the page.
pub fn use_lang(lang: Lang, title: &str) {
    if let Some(storage) = storage() {
        // Losing the choice of language is no harm worth a word.
        let _ = storage.set_item(LANG_KEY, lang.tag());
    }
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    }
}
