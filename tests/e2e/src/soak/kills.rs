//! The browser dies while somebody types. What was called saved must be there afterwards. How much else is lost depends
//! on the machine and is measured: on one that has nothing else to do, nothing that was typed more than a second before.

use std::cell::RefCell;
use std::convert::Infallible;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tokio::time::sleep;

use super::{Rng, draft_of_size, side_by_side, spread};
use crate::{Browser, Setup};

/// How old what is lost may be.
const PROMISE: Duration = Duration::from_secs(1);
const FIELD: &str = "incident.summary";
/// Kills that one profile lives through: what an earlier one left behind must not harm the next.
const LIVES: usize = 10;

/// What the field held after a key was sent, and when the browser had taken it; the last may have been on its way.
struct Key {
    held: String,
    taken: Option<Instant>,
}

/// Notes what the field held whenever the page said that everything is saved.
const NOTE: &str = "new MutationObserver(() => {
        const field = document.querySelector('[name=\"incident.summary\"]');
        if (field && document.querySelector('[data-save=saved]')) window.saved = field.value;
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-save'] });";

struct Kill {
    big: bool,
    /// Whether something of what was typed had been called saved.
    was_saved: bool,
    /// How long before the kill the first key came that is lost; `None` if there is none.
    lost: Option<Duration>,
    characters: usize,
}

/// Also asserts the second that a machine with nothing else to do keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let worst = keep_what_is_saved(runs, seed).await?;
    ensure!(worst <= PROMISE, "what was typed {worst:?} before the kill is lost");
    Ok(())
}

/// Asserts what any machine keeps; returns how old the oldest words are that were lost, none of them called saved.
pub async fn keep_what_is_saved(runs: usize, seed: u64) -> Result<Duration> {
    let kills = side_by_side(runs, seed, lane).await?;
    let lost = |kill: &Kill| kill.lost.unwrap_or_default();
    let (median, worst) = spread(kills.iter().map(lost));
    let big = kills.iter().filter(|kill| kill.big);
    let (big_median, big_worst) = spread(big.clone().map(lost));
    println!(
        "kills: {}, {} of them with 200 KB, {} after something was called saved; lost by age: median {median:?}, worst {worst:?} (with 200 KB {big_median:?}, \
         {big_worst:?}); nothing lost in {}, at most {} characters; seed {seed}",
        kills.len(),
        big.count(),
        kills.iter().filter(|kill| kill.was_saved).count(),
        kills.iter().filter(|kill| kill.lost.is_none()).count(),
        kills.iter().map(|kill| kill.characters).max().unwrap_or_default(),
    );
    ensure!(kills.len() == runs, "{} kills instead of {runs}", kills.len());
    Ok(worst)
}

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Kill>> {
    let mut kills = Vec::new();
    let mut desk: Option<(Browser, [String; 2])> = None;
    for run in 0..runs {
        if run % LIVES == 0 {
            desk = Some(prepare(&mut rng).await?);
        }
        let (browser, drafts) = desk.as_mut().context("no browser")?;
        let big = run % 2 == 1;
        kills.push(kill(browser, &mut rng, &drafts[usize::from(big)], big).await?);
    }
    if let Some((browser, _)) = desk {
        browser.quit().await?;
    }
    Ok(kills)
}

/// A browser with a small draft and a big one.
async fn prepare(rng: &mut Rng) -> Result<(Browser, [String; 2])> {
    let browser = Browser::launch_with(Setup::default().before_load(NOTE)).await?;
    let small = browser.bring_in("small.fupan.json", &draft_of_size(2_000)).await?;
    let big = browser.bring_in("big.fupan.json", &draft_of_size(200_000)).await?;
    // Whether the log tells the truth, before anything is concluded from it.
    let held = enter(&browser, &small).await?;
    let log: RefCell<Vec<Key>> = RefCell::default();
    tokio::select! {
        ended = type_on(&browser, rng, &log, held) => { ended?; }
        () = sleep(Duration::from_millis(700)) => {}
    }
    // The last key may still be on its way, or have never left.
    let (sure, last) = {
        let log = log.borrow();
        let last = log.last().context("nothing was typed")?;
        (last.taken.is_some(), last.held.clone())
    };
    if sure {
        browser.wait_value(FIELD, &last).await.context("the log is wrong")?;
    } else {
        sleep(Duration::from_millis(300)).await;
        let held = browser.value(FIELD).await?;
        ensure!(log.borrow().iter().any(|key| key.held == held), "the log does not know `{held}`");
    }
    browser.insert("。").await?;
    browser.wait_saved().await?;
    Ok((browser, [small, big]))
}

/// Opens the draft with the caret behind what the field holds.
async fn enter(browser: &Browser, draft: &str) -> Result<String> {
    browser.open(&format!("#/review/{draft}/incident")).await?;
    browser.wait_section("incident").await?;
    browser.caret_to_end(FIELD).await
}

async fn kill(browser: &mut Browser, rng: &mut Rng, draft: &str, big: bool) -> Result<Kill> {
    let held = enter(browser, draft).await?;
    browser.wait_saved().await?;
    browser.js("window.saved = arguments[0]", &[json!(held)]).await?;
    let log = RefCell::new(vec![Key { held: held.clone(), taken: None }]);
    let life = Duration::from_millis(rng.between(200, 4_000));
    tokio::select! {
        ended = type_on(browser, rng, &log, held) => { ended?; }
        () = sleep(life) => {}
    }
    let saved = browser.js("return window.saved ?? null", &[]).await?;
    let killed = browser.kill().await?;
    browser.start().await?;
    let kept = enter(browser, draft).await?;
    let log = log.into_inner();
    let at = log
        .iter()
        .rposition(|key| key.held == kept)
        .with_context(|| format!("what is there was never there: `{kept}` after {:?}", log.last().map(|k| &k.held)))?;
    let saved = saved.as_str().context("the page never said that the draft is saved")?;
    let called_saved = log
        .iter()
        .position(|key| key.held == saved)
        .with_context(|| format!("`{saved}` was called saved and never typed"))?;
    ensure!(called_saved <= at, "`{saved}` was called saved, and `{kept}` is there");
    let age = |key: &Key| key.taken.map(|taken| killed.saturating_duration_since(taken));
    let last = log.iter().rev().find(|key| key.taken.is_some()).map_or(&kept, |key| &key.held);
    let characters = last.chars().count().saturating_sub(kept.chars().count());
    Ok(Kill { big, was_saved: called_saved > 0, lost: log.get(at + 1).and_then(age), characters })
}

/// What an input method shows while one types, and what it puts there in the end.
const WORDS: [(&[&str], &str); 4] = [
    (&["n", "ni", "nih", "niha", "nihao"], "你好"),
    (&["z", "zh", "zhan", "zhan't", "zhan'tai"], "站台"),
    (&["d", "du", "duan", "duan'd", "duan'dian"], "断电"),
    (&["m", "men", "men'w", "men'wei"], "门卫"),
];

/// Types until it is no longer asked to: keys, pasted words and words through an input method, with pauses.
async fn type_on(browser: &Browser, rng: &mut Rng, log: &RefCell<Vec<Key>>, mut held: String) -> Result<Infallible> {
    let sent = |held: String| log.borrow_mut().push(Key { held, taken: None });
    let taken = || {
        if let Some(key) = log.borrow_mut().last_mut() {
            key.taken = Some(Instant::now());
        }
    };
    loop {
        match rng.between(0, 10) {
            0..=4 => {
                let key = char::from(b'a' + rng.between(0, 26) as u8);
                held.push(key);
                sent(held.clone());
                browser.key(key).await?;
                taken();
            }
            5..=6 => {
                let words = ["。", "夜里两点", "，", "断电", "x9"];
                let word = rng.pick(&words);
                held += word;
                sent(held.clone());
                browser.insert(word).await?;
                taken();
            }
            _ => {
                let (steps, word) = rng.pick(&WORDS);
                for step in *steps {
                    sent(format!("{held}{step}"));
                    browser.compose(step).await?;
                    taken();
                    sleep(Duration::from_millis(rng.between(30, 120))).await;
                }
                held += word;
                sent(held.clone());
                browser.insert(word).await?;
                taken();
            }
        }
        let pause = if rng.chance(5) { rng.between(300, 900) } else { rng.between(5, 120) };
        sleep(Duration::from_millis(pause)).await;
    }
}
