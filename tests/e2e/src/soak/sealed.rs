//! A draft gets its passphrase before the first word. Somebody writes, keeps versions, locks, reloads, and the browser
//! dies at any moment: no file of the profile holds a word of the draft, neither while it runs nor afterwards, and what
//! was called saved is there once the draft is unlocked.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{
    Rng,
    locks::rare,
    side_by_side,
    traces::{holding, write},
};
use crate::{Browser, Setup};

/// The longest time from the new draft to the kill, in milliseconds: long enough for second copies.
const LONGEST: u64 = 20_000;

/// Where it is typed: sections and fields of them that need no card.
const FIELDS: [(&str, &str); 7] = [
    ("basics", "title"),
    ("basics", "addressee"),
    ("basics", "unit"),
    ("basics", "signer"),
    ("incident", "incident.summary"),
    ("incident", "incident.place"),
    ("incident", "incident.source"),
];
/// A field in a card, and what makes the card.
const CARD: (&str, &str) = ("add-cause-direct", "causes.0.heading");

/// Notes what the fields hold whenever the page says that everything is saved.
const NOTE: &str = "window.saved = {};
    new MutationObserver(() => {
        if (!document.querySelector('[data-save=saved]')) return;
        for (const field of document.querySelectorAll('#form :is(input[type=text], textarea)[name]')) {
            window.saved[field.name] = field.value;
        }
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-save'] });";

/// What happened until the browser was killed.
#[derive(Default)]
struct Life {
    /// Whether the draft had its passphrase by then.
    is_locked: bool,
    /// Words that were typed.
    words: usize,
    /// How often the profile was searched while the browser ran.
    looks: usize,
    /// What was called saved, by field.
    saved: BTreeMap<String, String>,
}

pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let lives = side_by_side(runs, seed, async |runs, mut rng: Rng| {
        let mut lives = Vec::new();
        for _ in 0..runs {
            lives.push(live(&mut rng).await?);
        }
        Ok(lives)
    })
    .await?;
    println!(
        "sealed: {} browsers killed, {} of them after the passphrase was set; {} times typed, {} fields called saved and all \
         there; profiles searched {} times on the way and twice after each kill, no word found; seed {seed}",
        lives.len(),
        lives.iter().filter(|life| life.is_locked).count(),
        lives.iter().map(|life| life.words).sum::<usize>(),
        lives.iter().map(|life| life.saved.values().filter(|text| !text.is_empty()).count()).sum::<usize>(),
        lives.iter().map(|life| life.looks).sum::<usize>(),
    );
    ensure!(lives.len() == runs, "{} kills instead of {runs}", lives.len());
    Ok(())
}

/// What must be found in no file.
struct Secrets {
    words: [String; 2],
    passphrase: String,
}

impl Secrets {
    fn new(rng: &mut Rng) -> Secrets {
        let [latin, _] = rare(rng);
        Secrets { words: rare(rng), passphrase: format!("{latin} lantern") }
    }

    async fn look(&self, browser: &Browser, when: &str) -> Result<()> {
        let [latin, chinese] = &self.words;
        let found = holding(browser, &[latin, chinese, &self.passphrase])?;
        ensure!(found.is_empty(), "{when} words of the draft are in {found:#?}");
        Ok(())
    }
}

async fn live(rng: &mut Rng) -> Result<Life> {
    let (secrets, other) = (Secrets::new(rng), rare(rng));
    let mut browser = Browser::launch_with(Setup::default().before_load(NOTE)).await?;
    // A draft in plain: the search that does not find its words proves nothing.
    browser.start_new().await?;
    write(&browser, "title", &other.concat()).await?;
    browser.wait_saved().await?;
    let is_default = rng.chance(50);
    if is_default {
        browser.open("#/settings").await?;
        browser.tick("lock-new", true).await?;
    }
    let draft = browser.start_new().await?;
    let life = RefCell::new(Life::default());
    let lifetime = Duration::from_millis(rng.between(200, LONGEST));
    tokio::select! {
        ended = write_on(&browser, rng, &draft, &secrets, is_default, &life) => { ended?; }
        () = sleep(lifetime) => {}
    }
    note(&browser, &life).await?;
    browser.kill().await?;
    let story = format!("killed after {lifetime:?}");
    secrets.look(&browser, &story).await?;
    let [latin, chinese] = &other;
    ensure!(!holding(&browser, &[latin, chinese])?.is_empty(), "the words of a draft in plain are not found either");

    let life = life.into_inner();
    browser.start().await?;
    check(&browser, &draft, &secrets, &life).await.context(story)?;
    browser.stop().await?;
    secrets.look(&browser, "after it was opened again").await?;
    Ok(life)
}

/// Whether everything is there that was called saved.
async fn check(browser: &Browser, draft: &str, secrets: &Secrets, life: &Life) -> Result<()> {
    browser.open(&format!("#/review/{draft}/basics")).await?;
    let shown = browser.wait_for("[data-action=unlock], [name=title]").await?;
    if shown.attr("name").await?.is_some() {
        let texts: Vec<&String> = life.saved.values().filter(|text| !text.is_empty()).collect();
        ensure!(!life.is_locked && texts.is_empty(), "the draft is in plain, after {texts:?} were called saved");
        return Ok(());
    }
    unlock(browser, secrets).await?;
    for (field, text) in life.saved.iter().filter(|(_, text)| !text.is_empty()) {
        let section = field.split('.').next().filter(|first| ["incident", "causes"].contains(first));
        browser.section(section.unwrap_or("basics")).await?;
        if section == Some("causes") {
            browser.open_card("causes.0").await?;
        }
        let kept = browser.value(field).await?;
        ensure!(kept.starts_with(text.as_str()), "`{field}` holds `{kept}`, and `{text}` was called saved");
    }
    Ok(())
}

/// Sets the passphrase the way the form asks for it.
async fn set(browser: &Browser, secrets: &Secrets, is_required: bool) -> Result<()> {
    if is_required {
        ensure!(!browser.field("title").await?.is_enabled().await?, "it can be typed before the choice is made");
    } else {
        browser.click_action("lock-new").await?;
    }
    browser.fill("passphrase", &secrets.passphrase).await?;
    browser.fill("passphrase-again", &secrets.passphrase).await?;
    browser.click_action("lock-new-set").await?;
    browser.wait_for("[data-locked]").await?;
    browser.wait_focus("title").await
}

async fn unlock(browser: &Browser, secrets: &Secrets) -> Result<()> {
    browser.wait_for("[data-action=unlock]").await?;
    browser.fill("passphrase", &secrets.passphrase).await?;
    browser.click_action("unlock").await?;
    browser.wait_for("[data-save]").await.map(drop)
}

/// Takes over what the page has noted; it forgets that when it is loaded anew.
async fn note(browser: &Browser, life: &RefCell<Life>) -> Result<()> {
    let saved = browser.js("return window.saved ?? {}", &[]).await?;
    let saved: BTreeMap<String, String> = serde_json::from_value(saved)?;
    life.borrow_mut().saved.extend(saved);
    Ok(())
}

/// Sets the passphrase and works on the draft until it is no longer asked to.
async fn write_on(
    browser: &Browser,
    rng: &mut Rng,
    draft: &str,
    secrets: &Secrets,
    is_default: bool,
    life: &RefCell<Life>,
) -> Result<Infallible> {
    set(browser, secrets, is_default).await?;
    life.borrow_mut().is_locked = true;
    let mut has_card = false;
    loop {
        match rng.between(0, 20) {
            0..=9 => {
                let (section, field) = *rng.pick(&FIELDS);
                browser.section(section).await?;
                type_words(browser, rng, field, secrets, life).await?;
            }
            10 => {
                browser.section("causes").await?;
                if !has_card {
                    browser.add(CARD.0, CARD.1).await?;
                    has_card = true;
                }
                browser.open_card("causes.0").await?;
                type_words(browser, rng, CARD.1, secrets, life).await?;
            }
            11 => {
                browser.section("versions").await?;
                browser.click_action("keep-version").await?;
                browser.wait_for(".version").await?;
            }
            12 => {
                browser.click_action("lock-now").await?;
                unlock(browser, secrets).await?;
            }
            13 => {
                browser.wait_saved().await?;
                note(browser, life).await?;
                browser.reload().await?;
                unlock(browser, secrets).await?;
            }
            14 => trap(browser, secrets).await?,
            15 => other_window(browser, draft).await?,
            16 => {
                // Away from the draft and back, by way of a backup of everything.
                let place = browser.place().await?;
                browser.open("#/settings").await?;
                browser.download("backup").await?;
                browser.open(&place).await?;
                browser.wait_for("[data-save]").await?;
            }
            17 => {
                life.borrow_mut().looks += 1;
                secrets.look(browser, "while it is written").await?;
            }
            _ => sleep(Duration::from_millis(rng.between(0, 2_500))).await,
        }
        note(browser, life).await?;
    }
}

async fn type_words(
    browser: &Browser,
    rng: &mut Rng,
    field: &str,
    secrets: &Secrets,
    life: &RefCell<Life>,
) -> Result<()> {
    browser.caret_to_end(field).await?;
    for _ in 0..rng.between(1, 5) {
        let [latin, chinese] = &secrets.words;
        life.borrow_mut().words += 1;
        if rng.chance(30) {
            for key in latin.chars() {
                browser.key(key).await?;
            }
        } else {
            browser.insert(if rng.chance(50) { latin } else { chinese }).await?;
        }
        sleep(Duration::from_millis(rng.between(0, 150))).await;
    }
    Ok(())
}

/// The program stops while something is not saved yet: the page keeps what was typed, but not of this draft.
async fn trap(browser: &Browser, secrets: &Secrets) -> Result<()> {
    browser.section("basics").await?;
    browser.caret_to_end("title").await?;
    browser.insert(&secrets.words.concat()).await?;
    browser.trap().await?;
    browser.wait_for("#stopped").await?;
    browser.click_action("reload").await?;
    unlock(browser, secrets).await
}

/// Another window shows the draft for a moment.
async fn other_window(browser: &Browser, draft: &str) -> Result<()> {
    let open = "window.other = window.open(location.href.replace(/#.*/, arguments[0]))";
    browser.js(open, &[json!(format!("#/review/{draft}/basics"))]).await?;
    let asks = "return !!window.other.document.querySelector('[data-action=unlock]')";
    browser.wait_js(asks, &[], Value::Bool(true)).await?;
    browser.js("window.other.close()", &[]).await.map(drop)
}
