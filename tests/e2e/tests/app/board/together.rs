//! The board and editors one after another in the same window, quickly.

use anyhow::{Context, Result};

use super::{board, control, set_status, shows, stored, type_in, with_drafts};

/// What was typed last in the editor is there, and the board does not write over it.
#[tokio::test]
async fn from_the_editor_to_the_board_and_back_nothing_is_lost() -> Result<()> {
    for language in ["zh", "en"] {
        let (browser, rows) = with_drafts(language, 1).await?;
        let row = rows[0].clone();
        let draft = row.split('/').next().context("no draft")?.to_owned();
        for n in 0..4 {
            browser.open(&format!("#/review/{draft}/basics")).await?;
            browser.fill("title", &format!("第{n}次改的题目")).await?;
            // Away with the last key.
            browser.js("location.hash = '#/board'", &[]).await?;
            shows(&browser, rows.len()).await?;
            set_status(&browser, &row, ["closed", "open"][n % 2]).await?;
            type_in(&browser, &control(&row, "closed_on"), &n.to_string()).await?;
            browser.wait_saved().await?;
            let measure = stored(&browser, &row).await?;
            assert_eq!(measure["status"], ["closed", "open"][n % 2]);
            assert_eq!(measure["closed_on"], "0123"[..=n]);
            let records = super::records(&browser).await?;
            assert_eq!(records.len(), 1, "a copy was made");
            anyhow::ensure!(records[0].2.contains(&format!("第{n}次改的题目")), "the title is lost");
        }
        board(&browser, rows.len()).await?;
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}
