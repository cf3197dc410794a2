//! Everything that is kept here as one file.

use crate::{
    browser,
    files::{backup, sealed::Holds},
    i18n::{Lang, t},
    store::{Key, Store},
    ui::draft_file::{dated_title, json_file},
};

/// Hands out everything that is kept here as one file, encrypted if there is a key; whether that was done.
pub async fn hand_out_backup(store: &Store, lang: Lang, key: Option<Key>) -> bool {
    let Ok(backup) = store.backup().await else { return false };
    let mut text = backup.to_json();
    if let Some(key) = key {
        let Ok(sealed) = key.seal(Holds::Backup, &text).await else { return false };
        text = sealed;
    }
    // A file that cannot be restored is no backup.
    if text.len() > backup::MAX_SIZE || backup.drafts.len() > backup::MAX_DRAFTS {
        return false;
    }
    if browser::download(&json_file(&dated_title(t::backup_file(lang)), "fupan-backup.json", text)).is_err() {
        return false;
    }
    for record in &backup.drafts {
        // If this fails, the reminder to make a backup merely comes earlier.
        let _ = store.mark_filed(&record.id, record.revision, None).await;
    }
    true
}
