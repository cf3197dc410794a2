//! How long people wait, for Fupan and for what they would use instead: `cargo xtask bench`.

use anyhow::Result;
use fupan_e2e::bench;

#[tokio::test]
async fn measure() -> Result<()> {
    bench::run(&bench::Wanted::read()?).await
}
