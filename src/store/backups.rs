//! Everything in one file, and back: `docs/backup-file.md`.

use super::{
    database::{DRAFTS, VERSIONS},
    drafts::Store,
    error::Error,
    office::{stored_offices, to_back_up},
};
use crate::files::{
    Record,
    backup::{Backup, new_drafts, new_versions},
};

impl Store {
    /// Everything that is kept here; of versions as many as a backup may hold.
    pub async fn backup(&self) -> Result<Backup, Error> {
        let backend = self.access().await;
        let (drafts, versions) = (self.drafts(&backend).await?, backend.all(VERSIONS, "").await?);
        let (pack, profiles) = to_back_up(stored_offices(&backend).await?);
        let mut backup = Backup { drafts, versions, pack, profiles };
        backup.fit();
        Ok(backup)
    }

    /// Takes in what a backup has and this browser lacks; nothing that is here changes. How many drafts came in, and how
    /// many were here already. If it fails in the middle, doing it again brings the rest.
    pub async fn restore(&self, backup: Backup, now: f64) -> Result<(usize, usize), Error> {
        let all = backup.drafts.len();
        // Before the drafts, which are shown with the sentences of their office.
        let first = self.take_offices(backup.pack, backup.profiles).await?;
        let backend = self.access().await;
        let drafts = new_drafts(&backend.all(DRAFTS, "").await?, &backup.drafts);
        let versions = new_versions(&backend.all(VERSIONS, "").await?, &backup.versions);
        let added = drafts.len();
        for (store, records) in [(DRAFTS, drafts), (VERSIONS, versions)] {
            for mut record in records {
                // The bin counts its days from now.
                record.deleted_at = record.deleted_at.map(|_| now);
                if record.profile.is_empty() {
                    first.clone_into(&mut record.profile);
                }
                // What came in meanwhile stays.
                let add = |here: Option<Record>| Ok(here.is_none().then(|| record.clone()));
                backend.change(store, &record.id, &add).await?;
            }
        }
        Ok((added, all - added))
    }
}
