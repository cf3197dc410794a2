//! What the app hands out.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::time::{Instant, sleep};

use crate::{Browser, PATIENCE};

impl Browser {
    /// Clicks the action and returns the bytes of the file it downloads.
    pub async fn download(&self, action: &str) -> Result<Vec<u8>> {
        Ok(self.download_named(action).await?.1)
    }

    /// The same for the action of one row.
    pub async fn download_of(&self, action: &str, of: &str) -> Result<Vec<u8>> {
        let before = self.finished()?;
        self.click_action_of(action, of).await?;
        Ok(self.arrived(before, action).await?.1)
    }

    /// The same, with the name of the file.
    pub async fn download_named(&self, action: &str) -> Result<(String, Vec<u8>)> {
        let before = self.finished()?;
        self.click_action(action).await?;
        self.arrived(before, action).await
    }

    /// Waits for a file that was not there `before`, and returns its name and content.
    pub async fn arrived(&self, before: BTreeSet<PathBuf>, action: &str) -> Result<(String, Vec<u8>)> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            if let Some(path) = self.finished()?.difference(&before).next() {
                let name = path.file_name().context("a file without a name")?.to_string_lossy().into_owned();
                let content = fs::read(path)?;
                // Out of the way, so that a second download of the same name is a new file.
                fs::remove_file(path)?;
                return Ok((name, content));
            }
            if Instant::now() > give_up {
                bail!("`{action}` downloaded nothing within {PATIENCE:?}");
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Chromium gives a file its name only when it is complete; Firefox puts an empty one there at once.
    fn finished(&self) -> Result<BTreeSet<PathBuf>> {
        let entries = fs::read_dir(self.downloads.path())?.flatten().map(|entry| entry.path());
        let unfinished = |path: &PathBuf| {
            path.extension().is_some_and(|extension| extension == "crdownload" || extension == "part")
                || path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("."))
                // The name is there a moment before the content; none of our files is empty.
                || fs::metadata(path).map_or(true, |file| file.len() == 0)
        };
        Ok(entries.filter(|path| !unfinished(path)).collect())
    }
}
