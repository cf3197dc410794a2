//! What holds back writing: a stop for good, and a pause while the database is rewritten. One state for the whole page.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::wait::sleep;

static STOPPED: AtomicBool = AtomicBool::new(false);
static CLOSING: AtomicBool = AtomicBool::new(false);
static PAUSED: AtomicBool = AtomicBool::new(false);
static TURNS: AtomicUsize = AtomicUsize::new(0);

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

/// The right to encrypt something and to write it, both with the same key. Dropping it gives it back.
pub struct Turn(());

impl Drop for Turn {
    fn drop(&mut self) {
        TURNS.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Waits until no passphrase is being changed, and keeps the keys as they are until the turn is dropped.
pub async fn turn() -> Turn {
    while CLOSING.load(Ordering::Relaxed) {
        sleep(20).await;
    }
    TURNS.fetch_add(1, Ordering::Relaxed);
    Turn(())
}

/// Waits for all turns to end. From then on every access to the database waits for [`resume`], so that the database can be
/// rewritten.
pub async fn pause() {
    CLOSING.store(true, Ordering::Relaxed);
    while TURNS.load(Ordering::Relaxed) > 0 {
        sleep(20).await;
    }
    PAUSED.store(true, Ordering::Relaxed);
}

/// Ends the pause.
pub fn resume() {
    CLOSING.store(false, Ordering::Relaxed);
    PAUSED.store(false, Ordering::Relaxed);
}

/// Whether the database is being rewritten.
pub fn is_paused() -> bool {
    PAUSED.load(Ordering::Relaxed)
}

/// Leaves what this window shows after everything was erased, so that nothing of it is written again.
pub fn leave() {
    stop();
    let location = gloo::utils::window().location();
    let _ = location.set_hash("#/");
    let _ = location.reload();
}
