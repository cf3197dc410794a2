//! The profile comes to harm while the browser is closed: a folder goes, a file is garbled, a record is cut. Afterwards
//! the draft is there again, at most ten seconds old, or the person is told and can take out what is left of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Rng, all_files, side_by_side};
use crate::{Browser, Setup};

const FIELD: &str = "incident.summary";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Harm {
    DatabaseGone,
    DatabaseGarbled,
    ManifestGone,
    CopiesGone,
    RecordCut,
    RecordNewer,
    /// The database can neither be opened nor deleted.
    DatabaseShut,
}

const HARMS: [Harm; 7] = [
    Harm::DatabaseGone,
    Harm::DatabaseGarbled,
    Harm::ManifestGone,
    Harm::CopiesGone,
    Harm::RecordCut,
    Harm::RecordNewer,
    Harm::DatabaseShut,
];

/// How a draft came out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// As it was last saved.
    Whole,
    /// As it was some seconds before.
    Older,
    /// As the second copy has it, in memory: nothing can be stored, and that is said.
    InMemory,
    /// Only in a file that can be taken out.
    Told,
}

/// A profile with a draft in it, and what that says.
struct Prepared {
    browser: Browser,
    draft: String,
    /// What the second copy holds, too.
    body: String,
    /// What was written after it.
    whole: String,
}

pub async fn run(runs: usize, seed: u64) -> Result<()> {
    // A few runs are not to be the same few each time.
    let next = std::cell::Cell::new(seed as usize);
    let ends = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut ends = Vec::new();
        let mut prepared = None;
        for _ in 0..runs {
            if prepared.is_none() {
                prepared = Some(prepare().await?);
            }
            let harm = HARMS[next.replace(next.get().wrapping_add(1)) % HARMS.len()];
            let prepared = prepared.as_ref().context("no profile")?;
            ends.push((harm, suffer(prepared, harm, &mut rng).await.with_context(|| format!("{harm:?}"))));
        }
        Ok(ends)
    })
    .await?;
    let mut counts: BTreeMap<(Harm, End), usize> = BTreeMap::new();
    let mut failures = Vec::new();
    for (harm, end) in ends {
        match end {
            Ok(end) => *counts.entry((harm, end)).or_default() += 1,
            Err(error) => failures.push(format!("{error:#}")),
        }
    }
    let told = counts.iter().map(|((harm, end), count)| format!("{harm:?} {end:?} {count}")).collect::<Vec<_>>();
    println!("corruptions: {runs}; {}; lost {}; seed {seed}", told.join(", "), failures.len());
    ensure!(failures.is_empty(), "{failures:#?}");
    Ok(())
}

async fn prepare() -> Result<Prepared> {
    let browser = Browser::launch().await?;
    let draft = browser.start_new().await?;
    browser.fill("title", "旧站台照明中断问题").await?;
    browser.section("incident").await?;
    browser.caret_to_end(FIELD).await?;
    let mut body = String::new();
    for n in 0..20 {
        let words = format!("第{n}次巡查时站台照明正常，记录完整。");
        browser.insert(&words).await?;
        body += &words;
    }
    browser.wait_saved().await?;
    browser.wait_copied(&draft).await?;
    browser.insert("最后补记一句。").await?;
    browser.wait_saved().await?;
    let whole = browser.value(FIELD).await?;
    ensure!(whole.starts_with(&body) && body.chars().count() > 300, "the draft is `{whole}`");
    browser.stop().await?;
    Ok(Prepared { browser, draft, body, whole })
}

/// What becomes of the draft when its profile came to this harm.
async fn suffer(prepared: &Prepared, harm: Harm, rng: &mut Rng) -> Result<End> {
    let profile = TempDir::new()?;
    let copied = Command::new("cp").arg("-a").arg(prepared.browser.profile().join(".")).arg(profile.path()).status()?;
    ensure!(copied.success(), "the profile can't be copied");
    let files = profile.path().join("Default");
    let database = files.join("IndexedDB");
    let mut setup = Setup::default();
    match harm {
        Harm::DatabaseGone => fs::remove_dir_all(&database)?,
        Harm::DatabaseGarbled => garble(&newest(&database, &["log", "ldb"])?, rng)?,
        Harm::ManifestGone => {
            for path in all_files(&database)? {
                if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("MANIFEST")) {
                    fs::remove_file(path)?;
                }
            }
        }
        Harm::CopiesGone => {
            let copies = files.join("Service Worker/CacheStorage");
            ensure!(copies.is_dir(), "there is no second copy to be lost");
            fs::remove_dir_all(copies)?;
        }
        Harm::DatabaseShut => {
            setup = setup.before_load(
                "for (const method of ['open', 'deleteDatabase']) {
                    IDBFactory.prototype[method] = () => { throw new DOMException('made by a test', 'UnknownError') };
                }",
            );
        }
        Harm::RecordCut | Harm::RecordNewer => {}
    }
    let mut browser = Browser::launch_on(profile, setup.clone()).await?;
    let mut left = None;
    if let Some(change) = match harm {
        Harm::RecordCut => Some("text.slice(0, text.length / 2)"),
        Harm::RecordNewer => Some("text.replace(/\"version\":\\s*\\d+/, '\"version\":99')"),
        _ => None,
    } {
        left = Some(change_record(&browser, &prepared.draft, change).await?);
        browser.restart().await?;
    }
    let end = look(&browser, prepared, harm, left.as_deref()).await?;
    // Once more: what was brought back is there to stay.
    if [End::Whole, End::Older].contains(&end) {
        browser.restart().await?;
        browser.open(&format!("#/review/{}/incident", prepared.draft)).await?;
        let again = browser.value(FIELD).await?;
        ensure!(again.starts_with(&prepared.body) && again.ends_with('续'), "at the second start it is `{again}`");
    }
    browser.quit().await?;
    Ok(end)
}

/// Looks for the draft as a person does, and goes on writing if it is there.
async fn look(browser: &Browser, prepared: &Prepared, harm: Harm, left: Option<&str>) -> Result<End> {
    let draft = &prepared.draft;
    browser.open("").await?;
    browser.wait_for("[data-action=new]").await?;
    // The list comes after the frame of the page. What became of the draft, one of its rows tells.
    browser.wait_for("li.draft").await.context("the draft is gone, and nobody is told")?;
    let notices = "return [...document.querySelectorAll('[data-notice]')].map((e) => e.dataset.notice)";
    let notices: Vec<String> = serde_json::from_value(browser.js(notices, &[]).await?)?;
    let said = |notice: &str| notices.iter().any(|shown| shown == notice);
    if browser.rows("open").await?.contains(draft) {
        browser.click_action_of("open", draft).await?;
        browser.section("incident").await?;
        let kept = browser.value(FIELD).await?;
        ensure!(kept.starts_with(&prepared.body), "the draft is `{kept}`, notices {notices:?}");
        let end = if kept == prepared.whole { End::Whole } else { End::Older };
        ensure!(end == End::Whole || said("recovered"), "an older state, and nobody is told: {notices:?}");
        ensure!(harm != Harm::RecordNewer, "a newer program's record was replaced");
        browser.caret_to_end(FIELD).await?;
        browser.insert("续").await?;
        if said("memory") {
            let may = [Harm::DatabaseShut, Harm::ManifestGone].contains(&harm);
            ensure!(may, "the database could be made anew, and is not used");
            browser.wait_for("[data-save=memory]").await?;
            return Ok(End::InMemory);
        }
        browser.wait_saved().await?;
        if harm == Harm::RecordCut {
            browser.click_action("drafts").await?;
            let aside = browser.wait_for("[data-notice=damaged]").await.context("the damaged record has gone")?;
            ensure!(aside.is_displayed().await?, "the damaged record is hidden");
        }
        return Ok(end);
    }
    ensure!(said("damaged"), "the draft is gone, and nobody is told: {notices:?}");
    let file = String::from_utf8(browser.download_of("export-json", draft).await?)?;
    match left {
        Some(left) => ensure!(file == left, "what is handed out is not what is there"),
        None => bail!("a record was damaged that nobody touched"),
    }
    Ok(End::Told)
}

/// Changes the text of a record past the app, and returns what it is then.
async fn change_record(browser: &Browser, draft: &str, change: &str) -> Result<String> {
    browser.open_stage().await?;
    let code = format!(
        "const done = arguments[0], opened = indexedDB.open('fupan');
        opened.onsuccess = () => {{
            const transaction = opened.result.transaction('drafts', 'readwrite'), drafts = transaction.objectStore('drafts');
            let changed;
            drafts.get({}).onsuccess = ({{ target }}) => {{
                const text = target.result.text;
                changed = {change};
                drafts.put({{ ...target.result, text: changed }});
            }};
            transaction.oncomplete = () => {{ opened.result.close(); done(changed); }};
            transaction.onabort = () => done(null);
        }};",
        json!(draft)
    );
    let changed: Value = browser.js_async(&code).await?;
    changed.as_str().map(str::to_owned).context("the record can't be changed")
}

/// The file of one of these kinds that was written last and is not empty.
fn newest(folder: &Path, kinds: &[&str]) -> Result<PathBuf> {
    let is_of = |path: &PathBuf| path.extension().is_some_and(|kind| kinds.iter().any(|k| kind == *k));
    let mut files: Vec<_> = all_files(folder)?
        .into_iter()
        .filter(is_of)
        .filter_map(|path| {
            let about = fs::metadata(&path).ok()?;
            (about.len() > 0).then(|| (about.modified().ok(), path))
        })
        .collect();
    files.sort();
    files.pop().map(|(_, path)| path).context("the database has no files")
}

/// Fills a stretch of the file with noise.
fn garble(path: &Path, rng: &mut Rng) -> Result<()> {
    let mut bytes = fs::read(path)?;
    let length = bytes.len() as u64;
    let start = rng.between(0, length / 2 + 1) as usize;
    let end = (start + rng.between(length / 4, length + 1) as usize).min(bytes.len());
    for byte in &mut bytes[start..end] {
        *byte = rng.between(0, 256) as u8;
    }
    Ok(fs::write(path, bytes)?)
}
