//! From a key until the frame that shows it is painted.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;
use tokio::time::{Duration, Instant, sleep, sleep_until};

use super::{
    draft,
    figures::{Figure, quantile},
    sites::{Side, Sites},
};
use crate::Browser;

/// Causes, measures and moments.
pub const SIZES: [[usize; 3]; 3] = [[10, 10, 10], [100, 100, 50], [300, 300, 100]];
const RATES: [u32; 2] = [1, 4];
/// Keys of one run.
const KEYS: usize = 40;
/// What was begun by loading and by the first keys is over by then.
const SETTLED: Duration = Duration::from_millis(1_500);

#[derive(Deserialize)]
struct Typed {
    keys: Vec<f64>,
    longest: f64,
}

pub async fn run(sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    let mut empty = rows("an empty page");
    let mut all = SIZES.map(|[causes, measures, moments]| rows(&format!("{causes}/{measures}/{moments}")));
    for run in 0..runs {
        let typed = on_empty_page(sites).await?;
        note(&format!("run {}, an empty page", run + 1), Side::Peer, &typed, &mut empty);
        for (size, figures) in SIZES.into_iter().zip(&mut all) {
            for side in Side::in_turn(run) {
                let typed = in_review(sites, side, size).await?;
                note(&format!("run {}, {side:?}, {size:?}", run + 1), side, &typed, figures);
            }
        }
    }
    Ok(empty.into_iter().chain(all.into_iter().flatten()).collect())
}

/// What is told of a page: four figures for each rate.
fn rows(page: &str) -> Vec<Figure> {
    let of = |rate: u32| {
        let figure = |what: &str| Figure::new(format!("{page}, {rate}×, {what}"));
        [figure("p50"), figure("p95"), figure("max"), figure("longest task").of_tasks()]
    };
    RATES.into_iter().flat_map(of).collect()
}

fn note(what: &str, side: Side, typed: &[Typed], figures: &mut [Figure]) {
    for ((rate, typed), figures) in RATES.into_iter().zip(typed).zip(figures.chunks_mut(4)) {
        let [p50, p95, most] = [0.5, 0.95, 1.0].map(|part| quantile(&typed.keys, part));
        let longest = typed.longest;
        println!("{what} at {rate}×: p50 {p50:.1} ms, p95 {p95:.1}, max {most:.1}, longest task {longest:.0}");
        for (figure, value) in figures.iter_mut().zip([p50, p95, most, longest]) {
            figure.push(side, value);
        }
    }
}

/// The least that can be measured: a page that does nothing.
async fn on_empty_page(sites: &Sites) -> Result<Vec<Typed>> {
    let browser = Browser::measuring(sites, Side::Peer, "empty", "").await?;
    browser.resize(1440, 900).await?;
    browser.open("").await?;
    let typed = type_into(&browser, "textarea").await?;
    browser.quit().await?;
    Ok(typed)
}

/// Types into the first cause of a review.
async fn in_review(sites: &Sites, side: Side, size: [usize; 3]) -> Result<Vec<Typed>> {
    let browser = Browser::measuring(sites, side, "form", "").await?;
    browser.resize(1440, 900).await?;
    let id = browser.bring(side, &draft::file(size, 1)).await?;
    let place = side.css("causes/causes.0.text", "causes");
    browser.js("location.hash = arguments[0]", &[json!(format!("#/review/{id}/{place}"))]).await?;
    let field = side.css("[name=\"causes.0.text\"]", "[data-name=causes] [data-name=text] textarea");
    browser.wait_for(field).await?;
    sleep(SETTLED).await;
    if side == Side::Peer {
        let has_all = "return document.querySelector('main').textContent.includes(arguments[0])";
        let last = draft::cause_heading(size[0] - 1);
        ensure!(browser.js(has_all, &[json!(last)]).await? == json!(true), "the peer does not show all causes");
    }
    let typed = type_into(&browser, field).await?;
    browser.quit().await?;
    Ok(typed)
}

/// Types into a control at each rate.
async fn type_into(browser: &Browser, field: &str) -> Result<Vec<Typed>> {
    let focus = "const field = document.querySelector(arguments[0]); field.focus();
        field.setSelectionRange(field.value.length, field.value.length);";
    browser.js(focus, &[json!(field)]).await?;
    type_keys(browser, 5).await?;
    let mut all = Vec::new();
    for rate in RATES {
        browser.slow_down(rate).await?;
        sleep(SETTLED).await;
        let length = "return document.querySelector(arguments[0]).value.length";
        let before = browser.js(length, &[json!(field)]).await?;
        browser.js("bench.startTyping()", &[]).await?;
        type_keys(browser, KEYS).await?;
        sleep(SETTLED).await;
        let typed: Typed = browser.promised("bench.typed()").await?;
        let after = browser.js(length, &[json!(field)]).await?;
        ensure!(after.as_u64() == before.as_u64().map(|n| n + KEYS as u64), "keys went beside `{field}`");
        ensure!(typed.keys.len() == KEYS, "{} of {KEYS} keys were painted", typed.keys.len());
        all.push(typed);
    }
    Ok(all)
}

/// Presses keys some 120 ms apart. The gaps are of different lengths, so that keys come at every moment of a frame.
async fn type_keys(browser: &Browser, count: usize) -> Result<()> {
    let mut next = Instant::now();
    for (n, key) in ('a'..='j').cycle().take(count).enumerate() {
        sleep_until(next).await;
        browser.key(key).await?;
        // 7 and 17 have no common factor, so each gap from 112 to 128 ms comes once in 17 keys.
        next = next.max(Instant::now() - Duration::from_millis(100)) + Duration::from_millis(112 + (n as u64 * 7) % 17);
    }
    Ok(())
}
