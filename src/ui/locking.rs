//! Locking the open draft, and giving it a passphrase.

use super::{
    steps::lock::{chosen, typed},
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
            self.said.set(Some(t::lock_not_stored(self.lang).to_owned()));
        }
    }

    /// Gives the draft the passphrase in the form, or takes it away.
    pub async fn set_passphrase(self, remove: bool) {
        let (lang, said) = (self.lang, &self.said);
        let chosen = if remove { Ok(String::new()) } else { chosen(lang, "passphrase", "passphrase-again") };
        let passphrase = match chosen {
            Ok(passphrase) => passphrase,
            Err(words) => return said.set(Some(words.to_owned())),
        };
        said.set(Some(t::lock_busy(lang).to_owned()));
        if !self.is_stored().await {
            return said.set(Some(t::lock_not_stored(lang).to_owned()));
        }
        let done = self.store.set_passphrase(&self.id, &passphrase).await;
        said.set(match (done, remove) {
            (Ok(()), true) => Some(t::lock_removed(lang).to_owned()),
            (Ok(()), false) => {
                let _ = (typed("passphrase", false), typed("passphrase-again", false));
                Some(t::lock_done(lang).to_owned())
            }
            (Err(_), _) => Some(t::lock_failed(lang).to_owned()),
        });
    }
}

/// What a file with a locked draft is called: its title is no business of a folder.
pub fn file_title(lang: Lang) -> String {
    let mut title = [t::lock_file(lang), "-"].concat();
    export::push_day(&mut title, crate::browser::today(), "-");
    title
}
