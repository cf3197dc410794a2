//! What this browser can do for the app here. Looked at when the page starts and not believed by its name: the same browser
//! grants less on plain http, in a private window or to a file.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Something of the browser's that the app uses where it is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Facility {
    /// A second copy of every draft, in another store than the database.
    Copies,
    /// One window at a time writes a draft.
    Locks,
    /// The browser can be asked not to clear what is kept.
    Persistence,
    /// Encryption of drafts with a passphrase.
    Secrets,
    /// Files are handed out and taken in.
    Files,
    /// Formatted text goes to other programs.
    Clipboard,
    /// The app opens without a net.
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

    /// Whether it is there. Everything the app needs at all (WebAssembly, the database or memory) is not asked here.
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

/// Whether the page is a file that was opened from a folder.
pub fn is_file() -> bool {
    gloo::utils::window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}
