//! The program traps while somebody types: nothing of what stood in a field may be lost, and the page is usable again
//! at once.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Rng, side_by_side, spread};
use crate::Browser;
use crate::Setup;

/// How soon one can go on after the click that reloads the page.
const PROMISE: Duration = Duration::from_secs(2);

/// What drawing the page rests on, so that its failure is the program's end; and how many of these calls at most work
/// before: some are rare.
const CALLS: [(&str, &str, u64); 4] = [
    ("Node.prototype", "insertBefore", 300),
    ("Node.prototype", "cloneNode", 150),
    ("Element.prototype", "setAttribute", 300),
    ("Element.prototype", "removeAttribute", 5),
];

/// Where it is typed: section, and the fields of it that the sample shows without opening a card.
const FIELDS: [(&str, &[&str]); 2] = [
    ("basics", &["title", "addressee", "unit", "signer", "date"]),
    ("incident", &["incident.summary", "incident.place", "incident.started", "incident.source"]),
];

/// A list whose cards are opened, its section and a field of each card.
const CARDS: [(&str, &str, &str); 3] =
    [("impacts", "impacts", "text"), ("causes", "causes", "evidence"), ("measures", "measures", "owner")];

/// Keeps what every field held last, until the page says that the program has stopped; and lets the disk be full when
/// asked to, so that nothing of what is typed has been saved when the trap comes.
const RECORD: &str = "window.typed = {};
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...rest) {
        if (window.full && this.name === 'drafts') throw new DOMException('made by a test', 'QuotaExceededError');
        return put.apply(this, rest);
    };
    addEventListener('input', ({ target }) => {
        if (target.name && document.getElementById('stopped')?.hidden) window.typed[target.name] = target.value;
    }, true);";

/// Lets a call of the browser's fail once, after it has worked so many times.
const ARM: &str = "const [owner, method] = arguments, object = owner.split('.').reduce((o, name) => o[name], window);
    const real = object[method]; let left = arguments[2]; window.struck = false;
    object[method] = function (...rest) {
        if (left-- > 0) return real.apply(this, rest);
        object[method] = real; window.struck = true;
        throw new DOMException('made by a test', 'HierarchyRequestError');
    };";

struct Panic {
    /// From the click to the field that takes keys again.
    back: Duration,
    /// Whether nothing of it could be saved before.
    full: bool,
    lost: Vec<String>,
    fields: usize,
}

/// Also asserts the time that a machine with nothing else to do keeps.
pub async fn run(runs: usize, seed: u64) -> Result<()> {
    let worst = lose_nothing(runs, seed).await?;
    ensure!(worst < PROMISE, "usable only {worst:?} after reloading");
    Ok(())
}

/// Asserts what any machine keeps; returns how long it took at worst until the page could be used again.
pub async fn lose_nothing(runs: usize, seed: u64) -> Result<Duration> {
    let panics = side_by_side(runs, seed, lane).await?;
    let (median, worst) = spread(panics.iter().map(|panic| panic.back));
    let lost: Vec<&String> = panics.iter().flat_map(|panic| &panic.lost).collect();
    println!(
        "panics: {}, {} of them with a full disk, {} fields typed into, {} with a loss; usable again after {median:?}, at worst {worst:?}; seed {seed}",
        panics.len(),
        panics.iter().filter(|panic| panic.full).count(),
        panics.iter().map(|panic| panic.fields).sum::<usize>(),
        lost.len(),
    );
    ensure!(panics.len() == runs, "{} panics instead of {runs}", panics.len());
    ensure!(lost.is_empty(), "lost: {lost:#?}");
    Ok(worst)
}

async fn lane(runs: usize, mut rng: Rng) -> Result<Vec<Panic>> {
    let mut panics = Vec::new();
    if runs == 0 {
        return Ok(panics);
    }
    let browser = Browser::launch_with(Setup::default().before_load(RECORD)).await?;
    for _ in 0..runs {
        panics.push(panic(&browser, &mut rng).await?);
    }
    browser.quit().await?;
    Ok(panics)
}

async fn panic(browser: &Browser, rng: &mut Rng) -> Result<Panic> {
    browser.open("").await?;
    browser.reload().await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.wait_saved().await?;
    let (owner, method, most) = rng.pick(&CALLS);
    let after = rng.between(0, *most);
    let full = rng.chance(50);
    browser.js("window.full = arguments[0]", &[json!(full)]).await?;
    for _ in 0..rng.between(1, 5) {
        type_somewhere(browser, rng).await?;
    }
    browser.js(ARM, &[json!(owner), json!(method), json!(after)]).await?;
    let give_up = Instant::now() + Duration::from_secs(120);
    while !stopped(browser).await? {
        if Instant::now() > give_up {
            let struck = browser.js("return window.struck", &[]).await?;
            bail!("the program did not trap: {method} after {after} calls, struck: {struck}");
        }
        type_somewhere(browser, rng).await?;
        // The program bears some failures: then the next of the kind.
        browser.js(&format!("if (window.struck) {{ {ARM} }}"), &[json!(owner), json!(method), json!(0)]).await?;
    }
    let typed = browser.js("return window.typed", &[]).await?;
    let typed: BTreeMap<String, String> = serde_json::from_value(typed)?;

    let clicked = Instant::now();
    browser.click_action("reload").await.context("the page that says it offers no way on")?;
    browser.wait_gone("#stopped").await?;
    let usable = "const there = [...document.querySelectorAll('#form [name], #form [data-action=open-card]')];
        const first = there.find((e) => e.checkVisibility());
        return !!first && !first.readOnly && !first.disabled && !!document.querySelector('[data-save]');";
    browser.wait_js(usable, &[], json!(true)).await.context("no field after reloading")?;
    let back = clicked.elapsed();
    let lost = missing(browser, &typed).await?;
    Ok(Panic {
        back,
        full,
        fields: typed.len(),
        lost: lost.into_iter().map(|l| format!("{method} {after}: {l}")).collect(),
    })
}

async fn stopped(browser: &Browser) -> Result<bool> {
    let code = "return document.querySelector('#stopped')?.checkVisibility() ?? false";
    Ok(browser.js(code, &[]).await? == Value::Bool(true))
}

/// Goes to a field the way a hand does, which may come to nothing at any moment, and types a few words into it.
async fn type_somewhere(browser: &Browser, rng: &mut Rng) -> Result<()> {
    let click =
        |css: String| async move { browser.js("document.querySelector(arguments[0])?.click()", &[json!(css)]).await };
    let field = if rng.chance(60) {
        let (section, fields) = rng.pick(&FIELDS);
        click(format!("[data-action=\"goto-{section}\"]")).await?;
        (*rng.pick(fields)).to_owned()
    } else {
        let (section, list, field) = rng.pick(&CARDS);
        click(format!("[data-action=\"goto-{section}\"]")).await?;
        sleep(Duration::from_millis(30)).await;
        let item = format!("{list}.{}", rng.between(0, 2));
        click(format!("[data-action=\"open-card\"][data-of=\"{item}\"]")).await?;
        format!("{item}.{field}")
    };
    sleep(Duration::from_millis(30)).await;
    let focus = "const field = document.querySelector(`#form [name=\"${arguments[0]}\"]`); if (!field) return false;
        field.focus(); field.setSelectionRange(field.value.length, field.value.length); return true;";
    if browser.js(focus, &[json!(field)]).await? != Value::Bool(true) {
        return Ok(());
    }
    for _ in 0..rng.between(2, 12) {
        let words = ["断电", "a", "夜里", "7", "，"];
        browser.insert(rng.pick::<&str>(&words)).await?;
        if stopped(browser).await? {
            return Ok(());
        }
    }
    Ok(())
}

/// The fields that do not hold what was typed into them.
async fn missing(browser: &Browser, typed: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let mut lost = Vec::new();
    for (field, text) in typed {
        let first = field.split('.').next().unwrap_or_default();
        let in_cards = CARDS.iter().any(|(section, ..)| *section == first);
        let section = if in_cards || first == "incident" { first } else { "basics" };
        browser.section(section).await?;
        if in_cards {
            let item = field.rsplit_once('.').context("a field of a card")?.0;
            browser.open_card(item).await?;
        }
        let kept = browser.value(field).await?;
        if kept != *text {
            lost.push(format!("`{field}` holds `{kept}` instead of `{text}`"));
        }
    }
    Ok(lost)
}
