//! What the whole page knows about writing: whether it has stopped for good, whether it rewrites the database, and
//! when it makes way for another window.

use std::sync::atomic::{AtomicBool, Ordering};

use super::message::{About, Channel, Message};

static STOPPED: AtomicBool = AtomicBool::new(false);
static REWRITING: AtomicBool = AtomicBool::new(false);

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

/// Notes whether this page rewrites the database.
pub fn set_rewriting(is_rewriting: bool) {
    REWRITING.store(is_rewriting, Ordering::Relaxed);
}

/// Whether this page rewrites the database: then it hears its own message, and does not make way for itself.
pub fn is_rewriting() -> bool {
    REWRITING.load(Ordering::Relaxed)
}

/// Leaves what this window shows after everything was erased, so that nothing of it is written again.
pub fn leave() {
    stop();
    let location = gloo::utils::window().location();
    let _ = location.set_hash("#/");
    let _ = location.reload();
}

/// Makes way for other windows, for as long as the channel lives. After everything was erased elsewhere, the page leaves. If
/// another window locks a draft or rewrites the database, a page that shows no draft is loaded anew, so that it forgets its keys;
/// the editor of a draft stores everything first, see [`Pen`](super::Pen).
pub fn make_way() -> Option<Channel> {
    Channel::open(|message| match message {
        // The window that erases has stopped before it says so, and hears it, too.
        Message::Erased if !is_stopped() => leave(),
        Message::Rewriting | Message::Draft(_, About::Lock) if !is_rewriting() && !shows_draft() => {
            let _ = gloo::utils::window().location().reload();
        }
        _ => {}
    })
}

/// Whether the page shows a save state, as the editor of a draft does.
fn shows_draft() -> bool {
    gloo::utils::document().query_selector("[data-save]").is_ok_and(|state| state.is_some())
}
