//! Locking the open draft, and giving it a passphrase.

use super::{
    steps::lock::{Said, chosen, typed},
    windows::Windows,
};
use crate::{
    export,
    i18n::{Lang, t},
    store::sleep,
};

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
            self.said.set(Said::Failed(t::lock_not_stored));
        }
    }

    /// Gives the draft the passphrase in the form, or takes it away.
    pub async fn set_passphrase(self, remove: bool) {
        let said = &self.said;
        let chosen = if remove { Ok(String::new()) } else { chosen("passphrase", "passphrase-again") };
        let passphrase = match chosen {
            Ok(passphrase) => passphrase,
            Err(sentence) => return said.set(Said::Failed(sentence)),
        };
        said.set(Said::Busy(t::lock_busy));
        if !self.is_stored().await {
            return said.set(Said::Failed(t::lock_not_stored));
        }
        let done = self.store.set_passphrase(&self.id, &passphrase).await;
        said.set(match (done, remove) {
            (Ok(()), true) => Said::Done(t::lock_removed),
            (Ok(()), false) => {
                let _ = (typed("passphrase", false), typed("passphrase-again", false));
                Said::Done(t::lock_done)
            }
            (Err(_), _) => Said::Failed(t::lock_failed),
        });
    }
}

/// What a file with a locked draft is called: its title is no business of a folder.
pub fn file_title(lang: Lang) -> String {
    let mut title = [t::lock_file(lang), "-"].concat();
    export::push_day(&mut title, crate::browser::today(), "-");
    title
}
