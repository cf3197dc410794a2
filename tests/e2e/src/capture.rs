//! Pictures of the app.

use std::path::Path;

use anyhow::Result;
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
        let picture = self.driver.screenshot(path).await;
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
        cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
        Ok(picture?)
    }
}
