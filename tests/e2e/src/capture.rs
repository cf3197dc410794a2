//! Pictures of the app.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use serde_json::json;

use crate::Browser;

impl Browser {
    /// The whole window at this size, in the light or the dark scheme; sizes and scheme are reset afterwards.
    pub async fn screenshot(&self, path: &Path, width: u32, height: u32, dark: bool) -> Result<()> {
        let cdp = self.driver.cdp();
        let scheme = if dark { "dark" } else { "light" };
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        cdp.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
        // Two frames: one to lay out, one to have painted.
        self.driver
            .execute_async(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
                vec![],
            )
            .await?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Not WebDriver's own: that takes the size of the window for the size of the page.
        let picture = cdp.send_raw("Page.captureScreenshot", json!({ "format": "png" })).await;
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
        cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
        let picture = picture?;
        let data = picture["data"].as_str().context("the browser returned no picture")?;
        Ok(std::fs::write(path, base64::engine::general_purpose::STANDARD.decode(data)?)?)
    }
}
