//! What the whole page knows about writing: whether it has stopped for good, whether it rewrites or erases the database,
//! and when it makes way for another window.

use std::sync::atomic::{AtomicBool, Ordering};

use super::message::{Channel, Message};

static STOPPED: AtomicBool = AtomicBool::new(false);
static REPLACING: AtomicBool = AtomicBool::new(false);

/// Stops all writing: the program reached a state that must not be saved, or everything was erased.
pub fn stop() {
    STOPPED.store(true, Ordering::Relaxed);
}

/// Whether writing has been stopped.
pub fn is_stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// Allows writing again.
pub fn go_on() {
    STOPPED.store(false, Ordering::Relaxed);
}

/// Notes whether this page rewrites or erases the database.
pub fn set_replacing(is_replacing: bool) {
    REPLACING.store(is_replacing, Ordering::Relaxed);
}

/// Whether this page rewrites or erases the database: then it hears its own message, and does not make way for itself.
pub fn is_replacing() -> bool {
    REPLACING.load(Ordering::Relaxed)
}

/// Leaves what this window shows after everything was erased, so that nothing of it is written again.
pub fn leave() {
    stop();
    let location = gloo::utils::window().location();
    let _ = location.set_hash("#/");
    let _ = location.reload();
}

/// Makes way for other windows, for as long as the channel lives: leaves after everything was erased elsewhere, and loads the
/// page anew if another window rewrites the database. The editor of a draft does the latter itself, after it has stored
/// everything. Any other page has nothing to store, and the keys that it may know go with it.
pub fn make_way() -> Option<Channel> {
    Channel::open(|message| match message {
        _ if is_replacing() => {}
        Message::Erased => leave(),
        Message::Rewriting if !shows_draft() => {
            let _ = gloo::utils::window().location().reload();
        }
        _ => {}
    })
}

/// Whether the page shows a save state, as the editor of a draft does.
fn shows_draft() -> bool {
    gloo::utils::document().query_selector("[data-save]").is_ok_and(|state| state.is_some())
}
