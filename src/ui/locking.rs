//! Locking the open draft, and giving it a passphrase.

use super::{pages::passphrase::Attempt, windows::Windows};
use crate::{i18n::t, store::sleep};

impl Windows {
    /// Whether everything that was typed is stored; writes it first.
    async fn is_stored(&self) -> bool {
        // Another turn: what was typed until now has arrived.
        sleep(0).await;
        self.writer.flush().await;
        self.store.is_lasting() && !self.writer.is_behind()
    }

    /// Locks, once everything is stored: the page is loaded anew, and with it go the keys and every word in memory. If
    /// that cannot be stored nothing is locked.
    pub async fn lock(self) {
        if self.is_stored().await {
            let _ = gloo::utils::window().location().reload();
        } else {
            self.said.set(Attempt::Failed(t::lock_not_stored));
        }
    }

    /// Gives the draft a passphrase, or takes it away.
    pub async fn set_passphrase(self, passphrase: Option<String>) {
        let said = &self.said;
        said.set(Attempt::Busy(t::lock_busy));
        if !self.is_stored().await {
            return said.set(Attempt::Failed(t::lock_not_stored));
        }
        let done = self.store.set_passphrase(&self.id, passphrase.as_deref().unwrap_or_default()).await;
        said.set(match (done, passphrase) {
            (Ok(()), None) => Attempt::Done(t::lock_removed),
            (Ok(()), Some(_)) => Attempt::Done(t::lock_done),
            (Err(_), _) => Attempt::Failed(t::lock_failed),
        });
    }
}
