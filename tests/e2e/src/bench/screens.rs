//! How long each screen of a long review takes to open. Peers have no such screens.

use anyhow::Result;
use serde_json::json;
use tokio::time::{Duration, sleep};

use super::{
    draft,
    figures::Figure,
    sites::{Side, Sites},
};
use crate::Browser;

const SIZE: [usize; 3] = [300, 300, 100];
const SCREENS: [&str; 7] = ["basics", "incident", "impacts", "causes", "measures", "check", "document"];
/// What was begun by opening the review is over by then.
const SETTLED: Duration = Duration::from_secs(3);

pub async fn run(sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    let figures = SCREENS.map(|screen| {
        let elements = Figure::new(format!("{screen}: elements")).of_elements();
        let task = Figure::new(format!("{screen}: longest task")).of_tasks();
        [Figure::new(format!("{screen}: painted")), Figure::new(format!("{screen}: no more changes")), task, elements]
    });
    let mut figures: Vec<Figure> = figures.into_iter().flatten().collect();
    let draft = draft::file(SIZE, 1);
    for run in 0..runs {
        let browser = Browser::measuring(sites, Side::Fupan, "", "").await?;
        browser.resize(1440, 900).await?;
        let id = browser.bring(Side::Fupan, &draft).await?;
        // Bringing a review in opens its first screen, which is measured like the others.
        browser.js("location.hash = arguments[0]", &[json!(format!("#/review/{id}/impacts"))]).await?;
        browser.wait_section("impacts").await?;
        sleep(SETTLED).await;
        for (screen, figures) in SCREENS.into_iter().zip(figures.chunks_mut(4)) {
            let shown = format!("[data-action=goto-{screen}][aria-current]");
            let opened = browser.go(&format!("#/review/{id}/{screen}"), &shown).await?;
            println!(
                "run {}, {screen}: painted {:.0} ms, no more changes {:.0}, longest task {:.0}, {} elements",
                run + 1,
                opened.shown,
                opened.settled,
                opened.longest,
                opened.elements
            );
            let values = [opened.shown, opened.settled, opened.longest, opened.elements as f64];
            for (figure, value) in figures.iter_mut().zip(values) {
                figure.push(Side::Fupan, value);
            }
        }
        browser.quit().await?;
    }
    Ok(figures)
}
