//! How long people wait, for Fupan and for what they would use instead: each of these programs measures one part in Chromium,
//! both in turn, and returns figures. `cargo xtask bench` runs them; `docs/performance.md` says what they mean.

mod docx;
mod draft;
mod drafts;
mod figures;
mod first;
mod keys;
mod machine;
mod screens;
mod sites;
mod stage;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use figures::Figure;
use machine::About;
use sites::Sites;

/// What can be measured alone, with what it says above its table.
const PARTS: [(&str, &str); 5] = [
    ("first", "From navigation to the first accepted key"),
    ("keys", "From a key to its painted frame"),
    ("docx", "A Word file, from the click until it is handed out"),
    ("drafts", "5,000 drafts"),
    ("screens", "Opening a screen of 300/300/100"),
];

/// What was asked for, by `cargo xtask bench`.
pub struct Wanted {
    runs: usize,
    only: Vec<String>,
    /// The compressed sites, as `benches/peers/build.mjs` leaves them.
    sites: PathBuf,
    /// Where the figures go.
    json: PathBuf,
}

impl Wanted {
    /// Reads the variables that `cargo xtask bench` sets.
    pub fn read() -> Result<Wanted> {
        let var = |name: &str| std::env::var(name).context("run the measurements with `cargo xtask bench`");
        let only = var("FUPAN_BENCH_ONLY")?;
        let only: Vec<String> = only.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        if let Some(unknown) = only.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
            let names = PARTS.map(|(name, _)| name).join(",");
            anyhow::bail!("there is no part `{unknown}`; there are {names}");
        }
        Ok(Wanted {
            runs: var("FUPAN_BENCH_RUNS")?.parse().context("the number of runs is not a number")?,
            only,
            sites: var("FUPAN_BENCH_SITES")?.into(),
            json: var("FUPAN_BENCH_JSON")?.into(),
        })
    }
}

/// Tables of fewer runs are not worth keeping.
const RUNS_OF_A_TABLE: usize = 5;

/// Measures what is wanted. After each part, so that a failure later loses nothing, it prints the table, writes all values into a
/// file, where other parts stay as they are, and with enough runs the table into the page.
pub async fn run(wanted: &Wanted) -> Result<()> {
    let sites = Sites::serve(&wanted.sites)?;
    let about = About::read(wanted.runs, &wanted.sites).await?;
    println!("{}", about.sentence());
    for (name, title) in PARTS {
        if !wanted.only.is_empty() && !wanted.only.iter().any(|only| only == name) {
            continue;
        }
        println!("\n── {name}: {title} ──");
        let figures = measure(name, &sites, wanted.runs).await.with_context(|| format!("{name} failed"))?;
        let table = figures::table(&figures);
        println!("\n{table}");
        let earlier = std::fs::read_to_string(&wanted.json).unwrap_or_default();
        let mut parts: Map<String, Value> = serde_json::from_str(&earlier).unwrap_or_default();
        parts.insert(name.to_owned(), json!({ "about": about, "figures": figures }));
        std::fs::write(&wanted.json, serde_json::to_string_pretty(&parts)?)?;
        if wanted.runs >= RUNS_OF_A_TABLE {
            let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/performance.md");
            figures::replace(&page, name, &format!("### {title}\n\n{table}\n{}\n", about.sentence()))?;
        }
    }
    Ok(())
}

async fn measure(part: &str, sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    match part {
        "first" => first::run(sites, runs).await,
        "keys" => keys::run(sites, runs).await,
        "docx" => docx::run(sites, runs).await,
        "drafts" => drafts::run(sites, runs).await,
        _ => screens::run(sites, runs).await,
    }
}
