//! From navigation until a new review accepts a key.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tokio::time::{Duration, sleep};

use super::{
    figures::Figure,
    sites::{Side, Sites},
};
use crate::Browser;

const RATES: [u32; 2] = [1, 6];

/// Programs and styles that came over the net.
const LOADED: &str = "performance.getEntriesByType('resource')
    .filter(({ name, transferSize }) => /\\.(js|css|wasm)$/.test(name) && transferSize > 0).map(({ name }) => name)";

/// What is kept for the second visit has been written by then.
const KEPT: Duration = Duration::from_secs(4);

pub async fn run(sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    let mut figures: Vec<Figure> = RATES
        .into_iter()
        .flat_map(|rate| ["cold", "warm"].map(|visit| Figure::new(format!("{visit}, {rate}×"))))
        .collect();
    for run in 0..runs {
        for (rate, figures) in RATES.into_iter().zip(figures.chunks_mut(2)) {
            for side in Side::in_turn(run) {
                let times = visits(sites, side, rate).await?;
                println!("run {}, {side:?} at {rate}×: cold {:.0} ms, warm {:.0} ms", run + 1, times[0], times[1]);
                for (figure, time) in figures.iter_mut().zip(times) {
                    figure.push(side, time);
                }
            }
        }
    }
    Ok(figures)
}

/// The first visit of a new profile and the second, in milliseconds.
async fn visits(sites: &Sites, side: Side, rate: u32) -> Result<[f64; 2]> {
    let script = format!("bench.first('[data-action=new]', {});", json!(side.title()));
    let mut browser = Browser::measuring(sites, side, "form", &script).await?;
    let cold = visit(&browser, rate).await.context("first visit")?;
    browser.slow_down(1).await?;
    if side == Side::Fupan {
        browser.promised::<bool>("navigator.serviceWorker.ready.then(() => true)").await?;
    }
    sleep(KEPT).await;
    let title = "return document.querySelector(arguments[0]).value";
    ensure!(browser.js(title, &[json!(side.title())]).await? == json!("a"), "the key was taken back");
    browser.come_again().await?;
    let warm = visit(&browser, rate).await.context("second visit")?;
    let loaded: Vec<String> = browser.promised(LOADED).await?;
    ensure!(loaded.is_empty(), "the second visit loaded {loaded:?} from the net");
    browser.quit().await?;
    Ok([cold, warm])
}

async fn visit(browser: &Browser, rate: u32) -> Result<f64> {
    browser.slow_net().await?;
    browser.slow_down(rate).await?;
    browser.visit("").await?;
    browser.promised::<Option<f64>>("bench.accepted").await?.context("the key was not accepted")
}
