//! Detects what the browser supports. Checked at run time rather than by the browser's name, because the same browser
//! offers less on plain http, in a private window or for a page opened from a file.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// An optional browser feature that the app uses if it is available.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Facility {
    /// A second copy of every draft, outside the database.
    Copies,
    /// Locks, so that only one window at a time writes a draft.
    Locks,
    /// The browser can be asked not to evict the stored data.
    Persistence,
    /// Encryption of drafts with a passphrase.
    Secrets,
    /// Files can be downloaded and opened.
    Files,
    /// Formatted text can be copied to other programs.
    Clipboard,
    /// The app opens offline.
    Offline,
}

impl Facility {
    pub const ALL: [Facility; 7] = [
        Facility::Copies,
        Facility::Locks,
        Facility::Persistence,
        Facility::Secrets,
        Facility::Files,
        Facility::Clipboard,
        Facility::Offline,
    ];

    /// Whether it is available. What the app cannot do without (WebAssembly, and the database or memory) is not tested
    /// here.
    pub fn is_there(self) -> bool {
        let path: &[&str] = match self {
            Facility::Copies => &["caches"],
            Facility::Locks => &["navigator", "locks"],
            Facility::Persistence => &["navigator", "storage", "persist"],
            Facility::Secrets => &["crypto", "subtle"],
            Facility::Files => &["FileReader"],
            Facility::Clipboard => &["ClipboardEvent"],
            Facility::Offline if is_file() => return true,
            Facility::Offline => &["navigator", "serviceWorker"],
        };
        let window: JsValue = gloo::utils::window().into();
        let found = path.iter().try_fold(window, |object, name| Reflect::get(&object, &(*name).into()));
        found.is_ok_and(|found| found.is_truthy())
    }
}

/// Whether the page was opened from a file.
pub fn is_file() -> bool {
    gloo::utils::window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}
