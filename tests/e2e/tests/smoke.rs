//! The release starts at all.

use std::path::Path;

use anyhow::Result;
use fupan_e2e::Browser;

#[tokio::test]
async fn the_page_loads_without_complaints() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    let title = browser.driver().title().await?;
    assert!(title.contains("复盘") || title.contains("Fupan"), "the title is `{title}`");
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screenshots");
    for (name, width, height, dark) in [("start-1440", 1440, 1000, false), ("start-390-dark", 390, 844, true)] {
        let picture = pictures.join(format!("{name}.png"));
        browser.screenshot(&picture, width, height, dark).await?;
        assert!(std::fs::metadata(&picture)?.len() > 1000);
    }
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
