//! The long runs, one by name: `cargo xtask soak NAME`. How many rounds, `FUPAN_SOAK` says.

use anyhow::{Context, Result};
use fupan_e2e::soak;

fn runs() -> Result<usize> {
    let runs = std::env::var("FUPAN_SOAK").context("run a soak with `cargo xtask soak`")?;
    runs.parse().context("`FUPAN_SOAK` is not a number")
}

#[tokio::test]
async fn kills() -> Result<()> {
    soak::kills::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn faults() -> Result<()> {
    soak::faults::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn panics() -> Result<()> {
    soak::panics::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn tabs() -> Result<()> {
    soak::tabs::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn board() -> Result<()> {
    soak::board::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn corruptions() -> Result<()> {
    soak::corruptions::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn traces() -> Result<()> {
    soak::traces::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn locks() -> Result<()> {
    soak::locks::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn sealed() -> Result<()> {
    soak::sealed::run(runs()?, soak::seed()).await
}

#[tokio::test]
async fn mutations() -> Result<()> {
    soak::mutations::run(runs()?, soak::seed()).await
}
