//! The doors to the browser that are neither storage nor screen: clock, ids, download, language, the page's head.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

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

const LANG_KEY: &str = "fupan.lang";

/// The interface language chosen last, else the browser's, else Chinese.
pub fn preferred_lang() -> Lang {
    let window = web_sys::window();
    let stored = window
        .as_ref()
        .and_then(|w| w.local_storage().ok().flatten())
        .and_then(|s| s.get_item(LANG_KEY).ok().flatten());
    let spoken = || window.as_ref().and_then(|w| w.navigator().language());
    stored
        .as_deref()
        .and_then(Lang::from_tag)
        .or_else(|| spoken().as_deref().and_then(Lang::from_tag))
        .unwrap_or_default()
}

/// Remembers the interface language and tells the page.
pub fn use_lang(lang: Lang, title: &str) {
    let Some(window) = web_sys::window() else { return };
    if let Ok(Some(storage)) = window.local_storage() {
        // Losing the choice of language is no harm worth a word.
        let _ = storage.set_item(LANG_KEY, lang.tag());
    }
    if let Some(document) = window.document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
    }
}
