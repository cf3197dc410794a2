//! What a screen reader is told of the page.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Browser;

/// Something on the page as readers hear of it.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What it is, in Chromium's words: `button`, `grid`, `rowheader`, …
    pub role: String,
    pub name: String,
    /// Whether it takes the focus.
    pub focusable: bool,
}

impl Browser {
    /// Everything readers are told of, in reading order.
    pub async fn heard(&self) -> Result<Vec<Heard>> {
        let tree = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree["nodes"].as_array().context("no tree")?;
        let by_id = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
        let mut heard = Vec::new();
        let mut left: Vec<&Value> = nodes.iter().take(1).collect();
        while let Some(node) = left.pop() {
            if node["ignored"] != json!(true) {
                heard.push(Heard::of(node));
            }
            let children = node["childIds"].as_array().into_iter().flatten();
            left.extend(children.rev().filter_map(by_id));
        }
        Ok(heard)
    }
}

impl Heard {
    fn of(node: &Value) -> Heard {
        let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
        let mut properties = node["properties"].as_array().into_iter().flatten();
        let focusable = properties.any(|p| p["name"] == "focusable" && p["value"]["value"] == true);
        Heard { role: text(&node["role"]), name: text(&node["name"]), focusable }
    }
}
