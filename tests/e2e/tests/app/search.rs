//! Entries of the catalogue by their words, from whatever field.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;

/// What somebody types in one language to find an entry of another field, and that entry.
const SEARCHES: [(&str, &str, &str, &str, &str); 4] = [
    ("zh", "causes", "报销", "catalog.fa-1-2", "causes.7"),
    ("zh", "measures", "必传清单", "suggest.fa-1-2-a", "measures.5"),
    ("en", "causes", "Receipts afterwards", "catalog.fa-1-2", "causes.8"),
    ("en", "measures", "incomplete claim", "suggest.fa-1-2-a", "measures.7"),
];

#[tokio::test]
async fn entries_of_other_fields_are_found_taken_and_dropped() -> Result<()> {
    for (language, section, query, name, item) in SEARCHES {
        let browser = Browser::with_sample(language, section).await?;
        browser.wait_gone(&format!("[name=\"{name}\"]")).await?;
        browser.fill("search", query).await?;
        let hit = format!(".search [name=\"{name}\"]");
        browser.wait_for(&hit).await?;
        browser.tab_to(&hit).await?;
        browser.press(" ").await?;
        let card = format!("[data-action=open-card][data-of=\"{item}\"]");
        browser.wait_for(&card).await.with_context(|| format!("{language} {query}"))?;
        browser.wait_at(&format!("{hit}:checked")).await?;
        let words = browser.text(&format!("{card} .card-summary")).await?;
        // A sentence begins with a capital.
        browser.wait_report(&words.chars().skip(1).collect::<String>()).await?;
        browser.press(" ").await?;
        browser.wait_gone(&card).await?;
        browser.wait_at(&format!("{hit}:not(:checked)")).await?;

        browser.fill("search", "qqqq").await?;
        browser.wait_gone(".search .suggestion").await?;
        ensure!(!browser.text(".search [aria-live]").await?.is_empty(), "nobody says that nothing was found");
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}
