//! Thousands of drafts: stored, listed, searched.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tokio::time::{Duration, Instant, sleep};

use super::{
    draft,
    figures::Figure,
    sites::{Side, Sites},
    stage::Opened,
};
use crate::Browser;

/// Drafts in each backup, as one may hold 2,000. No two have as many, so that the page says something new after each.
const FILES: [usize; 3] = [1_700, 1_660, 1_640];
/// So many rows are drawn at least. Fupan draws more when somebody comes near the last of them.
const DRAWN: usize = 1_000;
/// Every so manieth draft has these words in its title.
const MARKED: usize = 50;
const WORDS: &str = "西桥工地";
/// The field of the search over drafts.
const SEARCH: [&str; 2] = ["#app main [name=search-drafts]", "[type=search]"];
/// Typed into the search one after the other, key by key.
const TYPED: [&str; 5] = ["西桥工地第4次", "无人接听", "值班员 交接簿", "没有这样的话", "第47次呼"];
/// One row of the list.
const ROW: &str = "[data-action=open]";
const PATIENCE: Duration = Duration::from_secs(300);
/// What goes on behind the page after drafts were stored is over by then.
const SETTLED: Duration = Duration::from_secs(3);

pub async fn run(sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    let backups = backups();
    let mut figures = [
        Figure::new("stored, from three backup files"),
        Figure::new("listed: first rows painted"),
        Figure::new("listed: last rows painted"),
        Figure::new("listed: longest task").of_tasks(),
        Figure::new("searched by title"),
        Figure::new("a key in the search, p95"),
    ];
    for run in 0..runs {
        for side in Side::in_turn(run) {
            let times = times(sites, side, &backups).await.with_context(|| format!("{side:?}"))?;
            println!(
                "run {}, {side:?}: stored, first rows, all rows, longest task, searched, a key: {times:.0?} ms",
                run + 1
            );
            for (figure, time) in figures.iter_mut().zip(times) {
                if let Some(time) = time {
                    figure.push(side, time);
                }
            }
        }
    }
    Ok(figures.into())
}

async fn times(sites: &Sites, side: Side, backups: &[Vec<u8>]) -> Result<[Option<f64>; 6]> {
    let browser = Browser::measuring(sites, side, "drafts", "").await?;
    browser.resize(1440, 900).await?;
    browser.open("#/settings").await?;
    let mut stored = 0.0;
    for (n, backup) in backups.iter().enumerate() {
        browser.js("bench.told('(新增|读回)[\\\\d,]+份')", &[]).await?;
        browser.give("[name=backup]", &format!("{n}.fupan-backup.json"), backup).await?;
        stored += restored(&browser).await?;
    }
    sleep(SETTLED).await;
    let list: Opened = browser.go("#/", ROW).await?;
    ensure!(list.rows >= DRAWN, "{} rows are shown", list.rows);
    let field = side.css(SEARCH[0], SEARCH[1]);
    // The words are read behind the list.
    sleep(SETTLED).await;
    let wanted = FILES.iter().sum::<usize>() / MARKED;
    let call = format!("bench.search({}, {}, {}, {wanted})", json!(field), json!(WORDS), json!(ROW));
    let searched: f64 = browser.promised(&call).await?;
    let key: f64 = browser.promised(&format!("bench.searchKeys({}, {})", json!(field), json!(TYPED))).await?;
    browser.quit().await?;
    Ok([Some(stored), Some(list.shown), Some(list.settled), Some(list.longest), Some(searched), Some(key)])
}

/// From the choice of the file until the page said how many drafts it has taken in.
async fn restored(browser: &Browser) -> Result<f64> {
    let give_up = Instant::now() + PATIENCE;
    loop {
        if let Some(time) = browser.js("return bench.answer", &[]).await?.as_f64() {
            return Ok(time);
        }
        ensure!(Instant::now() < give_up, "the backup was not restored within {PATIENCE:?}");
        sleep(Duration::from_millis(200)).await;
    }
}

fn backups() -> Vec<Vec<u8>> {
    let mut first = 0;
    let files = FILES.map(|count| {
        let drafts: Vec<_> = (first..first + count).map(record).collect();
        first += count;
        json!({ "format": "fupan-backup", "version": 1, "drafts": drafts, "versions": [] }).to_string().into_bytes()
    });
    files.into()
}

/// A short review as it is stored.
fn record(n: usize) -> serde_json::Value {
    let mut review = draft::review([3, 3, 4], 1);
    let what = if n.is_multiple_of(MARKED) { WORDS } else { "澜桥街道夜间值班" };
    review["title"] = json!(format!("{what}第{}次呼叫无人接听", n + 1));
    json!({
        "id": format!("bench{n:06}"), "revision": 1, "by": "bench", "saved_at": 1_795_680_000_000_u64 - n as u64 * 60_000,
        "filed": 1, "text": draft::of(&review)
    })
}
