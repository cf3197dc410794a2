//! Draft files beside the drafts: read, shown, and left as they are until somebody brings one in.

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;
use serde_json::{Value, json};

use super::{board, draft_file, records, shows};

/// Chooses several files at once. The folder that is returned has them as long as it lives.
async fn give(browser: &Browser, files: &[(&str, Vec<u8>)]) -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let mut paths = Vec::new();
    for (name, content) in files {
        let path = folder.path().join(name);
        std::fs::write(&path, content)?;
        paths.push(path.to_string_lossy().into_owned());
    }
    let input = browser.driver().find(thirtyfour::By::Css("[name=folder-files]")).await?;
    input.send_keys(paths.join("\n")).await?;
    // Read by the time it is gone.
    let code = "const said = document.querySelector('.board-exports ~ [role=status]')?.textContent ?? '';
        return /读完|have been read|read\\.|Read /.test(said) && !/已读/.test(said)";
    browser.wait_js(code, &[], json!(true)).await.context("the files are not read")?;
    Ok(folder)
}

/// A draft file as one with a passphrase is.
async fn locked_file(browser: &Browser) -> Result<Vec<u8>> {
    const PASSPHRASE: &str = "旧站台 lantern 七号";
    browser.bring_in("locked.fupan.json", &draft_file("加锁", 1, &[("locked", "王强")])).await?;
    let draft = browser.draft().await?;
    browser.section("lock").await?;
    browser.fill("passphrase", PASSPHRASE).await?;
    browser.fill("passphrase-again", PASSPHRASE).await?;
    browser.click_action("lock-set").await?;
    browser.wait_for("[data-action=lock-now]").await?;
    browser.section("document").await?;
    browser.wait_for(".advice").await?;
    let file = browser.download("export-json").await?;
    browser.open("#/").await?;
    browser.click_action_of("delete", &draft).await?;
    Ok(file)
}

#[tokio::test]
async fn files_are_shown_beside_the_drafts_each_with_its_reason_if_not() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = Browser::launch().await?;
        browser.open("").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        let locked = locked_file(&browser).await?;
        browser.bring_in("mine.fupan.json", &draft_file("自己的", 3, &[("own1", "张伟"), ("own2", "")])).await?;
        browser.wait_saved().await?;
        board(&browser, 2).await?;
        let before = records(&browser).await?;

        let good = draft_file("下属单位的", 2, &[("good1", "李娜"), ("good2", "=1+1"), ("good3", "张伟")]);
        let mut newer: Value = serde_json::from_slice(&good)?;
        newer["version"] = json!(99);
        let mut huge = good.clone();
        huge.resize(16 * 1024 * 1024 + 1, b' ');
        let files = [
            ("good.fupan.json", good.clone()),
            ("good-older.fupan.json", draft_file("下属单位的", 1, &[("good1", "李娜")])),
            ("mine-newer.fupan.json", draft_file("自己的", 9, &[("own1", "张伟")])),
            ("foreign.json", b"{\"tasks\": [], \"version\": 1}".to_vec()),
            ("newer.fupan.json", newer.to_string().into_bytes()),
            ("half.fupan.json", good[..good.len() / 2].to_vec()),
            ("locked.fupan.json", locked),
            ("huge.fupan.json", huge),
            ("empty.json", Vec::new()),
            ("notes.txt", "会议记录".into()),
        ];
        let _folder = give(&browser, &files).await?;
        let rows = shows(&browser, 5).await?;
        let read: Vec<&String> = rows.iter().filter(|row| row.starts_with("good.fupan.json/")).collect();
        assert_eq!(read.len(), 3, "{rows:?}");
        let controls = "return [...document.querySelectorAll('[data-measure^=\"good.fupan.json/\"]')]
            .some((row) => row.querySelector('select, input, textarea'))";
        assert_eq!(browser.js(controls, &[]).await?, json!(false), "a file cannot be changed");

        // The rest is listed, each with a reason of its own kind.
        browser.click(".board-unshown summary").await?;
        let listed = "return [...document.querySelectorAll('.board-unshown li')].map((e) => [e.querySelector('b').textContent, e.dataset.notice, e.textContent])";
        let listed: Vec<(String, String, String)> = serde_json::from_value(browser.js(listed, &[]).await?)?;
        let notices: Vec<(&str, &str)> = listed.iter().map(|(name, notice, _)| (&**name, &**notice)).collect();
        for expected in [
            ("good-older.fupan.json", "same"),
            ("mine-newer.fupan.json", "same"),
            ("foreign.json", "damaged"),
            ("newer.fupan.json", "damaged"),
            ("half.fupan.json", "damaged"),
            ("locked.fupan.json", "locked"),
            ("huge.fupan.json", "damaged"),
            ("empty.json", "damaged"),
        ] {
            ensure!(notices.contains(&expected), "{expected:?} is not in {notices:?}");
        }
        assert_eq!(notices.len(), 8, "{notices:?}");
        let mut reasons: Vec<&str> = listed
            .iter()
            .filter(|(_, notice, _)| notice == "damaged")
            .map(|(name, _, all)| &all[name.len()..])
            .collect();
        ensure!(reasons.iter().all(|reason| reason.trim().chars().count() > 10), "{reasons:?}");
        reasons.sort_unstable();
        reasons.dedup();
        ensure!(reasons.len() >= 4, "one reason for all: {reasons:?}");
        assert_eq!(records(&browser).await?, before, "reading files changed the drafts");

        // Forgotten, they are gone; read again, one becomes a draft.
        browser.click_action("forget-folder").await?;
        shows(&browser, 2).await?;
        ensure!(browser.js("return !!document.querySelector('.board-unshown')", &[]).await? == json!(false));
        let _folder = give(&browser, &files[..1]).await?;
        let rows = shows(&browser, 5).await?;
        let row = rows.iter().find(|row| row.starts_with("good")).context("no file")?;
        browser.click_action_of("open-row", row).await?;
        browser.click_action_of("import", "good.fupan.json").await?;
        browser.field("title").await?;
        assert_eq!(browser.value("title").await?, "下属单位的");
        let draft = browser.draft().await?;
        browser.wait_saved().await?;
        board(&browser, 5).await?;
        let after = records(&browser).await?;
        assert_eq!(after.len(), before.len() + 1);
        ensure!(after.iter().any(|(id, ..)| *id == draft));
        assert_eq!(browser.console_errors().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}
