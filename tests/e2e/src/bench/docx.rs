//! A Word file of a document of some length, from the click until it is handed out.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use roxmltree::{Document, Node};
use serde_json::{Value, json};
use tokio::time::{Duration, sleep};

use super::{
    draft,
    figures::Figure,
    sites::{Side, Sites},
};
use crate::Browser;

/// Causes, measures and moments of about 5, 100 and 400 pages.
const SIZES: [[usize; 3]; 3] = [[5, 5, 5], [170, 170, 60], [690, 690, 240]];
/// Sentences in each text: as many in each document, so that times per page can be compared.
const SENTENCES: usize = 2;
/// What was begun by loading is over by then.
const SETTLED: Duration = Duration::from_secs(3);

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document that Fupan has made.
struct Made {
    pages: u64,
    /// Its paragraphs and tables, as `benches/peers/document.js` wants them.
    blocks: Value,
}

pub async fn run(sites: &Sites, runs: usize) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for size in SIZES {
        let draft = draft::file(size, SENTENCES);
        let made = made(sites, &draft).await?;
        let blocks = made.blocks.as_array().map_or(0, Vec::len);
        let mut whole = Figure::new(format!("{} pages, {blocks} paragraphs and tables", made.pages));
        let mut per_page = Figure::new(format!("{} pages, time per page", made.pages));
        for run in 0..runs {
            for side in Side::in_turn(run) {
                let time = match side {
                    Side::Fupan => fupan(sites, &draft).await?,
                    Side::Peer => peer(sites, &made.blocks).await?,
                };
                println!("run {}, {side:?}, {} pages: {time:.0} ms", run + 1, made.pages);
                whole.push(side, time);
                per_page.push(side, time / made.pages as f64);
            }
        }
        figures.extend([whole, per_page]);
    }
    Ok(figures)
}

const HAND_OUT: &str = "bench.handOut('[data-action=export-docx]')";

async fn fupan(sites: &Sites, draft: &[u8]) -> Result<f64> {
    let browser = document_screen(sites, draft).await?;
    let time = browser.promised(HAND_OUT).await?;
    browser.quit().await?;
    Ok(time)
}

async fn peer(sites: &Sites, blocks: &Value) -> Result<f64> {
    let browser = Browser::measuring(sites, Side::Peer, "document", "").await?;
    browser.open("").await?;
    browser.js("window.blocks = arguments[0]", std::slice::from_ref(blocks)).await?;
    sleep(SETTLED).await;
    let time = browser.promised(HAND_OUT).await?;
    browser.quit().await?;
    Ok(time)
}

async fn document_screen(sites: &Sites, draft: &[u8]) -> Result<Browser> {
    let browser = Browser::measuring(sites, Side::Fupan, "", "").await?;
    let id = browser.bring(Side::Fupan, draft).await?;
    browser.js("location.hash = arguments[0]", &[json!(format!("#/review/{id}/document"))]).await?;
    browser.wait_for("[data-action=export-docx]").await?;
    sleep(SETTLED).await;
    Ok(browser)
}

/// Has Fupan make the document once.
async fn made(sites: &Sites, draft: &[u8]) -> Result<Made> {
    let browser = document_screen(sites, draft).await?;
    let pages =
        "return Number(/共([\\d,]+)页/.exec(document.querySelector('#form').textContent)[1].replaceAll(',', ''))";
    let pages = browser.js(pages, &[]).await?.as_u64().context("the screen does not say how many pages there are")?;
    let file = browser.download("export-docx").await?;
    browser.quit().await?;
    let mut xml = String::new();
    zip::ZipArchive::new(Cursor::new(file))?.by_name("word/document.xml")?.read_to_string(&mut xml)?;
    let document = Document::parse(&xml)?;
    let body = document.descendants().find(|node| is(node, "body")).context("no body")?;
    let blocks: Vec<Value> = body.children().filter_map(block).collect();
    ensure!(!blocks.is_empty(), "the document is empty");
    Ok(Made { pages, blocks: json!(blocks) })
}

/// A paragraph or a table.
fn block(node: Node) -> Option<Value> {
    if is(&node, "p") {
        return Some(paragraph(node));
    }
    let cells = |row: Node| row.children().filter(|cell| is(cell, "tc")).map(cell).collect::<Vec<_>>();
    let rows = node.children().filter(|row| is(row, "tr")).map(cells).collect::<Vec<_>>();
    is(&node, "tbl").then(|| json!({ "rows": rows }))
}

/// A cell has one paragraph nearly always.
fn cell(cell: Node) -> Value {
    cell.children().find(|node| is(node, "p")).map_or(json!({ "text": "" }), paragraph)
}

fn paragraph(node: Node) -> Value {
    let value = |name: &str| {
        let found = node.descendants().find(|node| is(node, name));
        found.and_then(|node| node.attribute((WORD, "val"))).map(str::to_owned)
    };
    let text: String = node.descendants().filter(|node| is(node, "t")).filter_map(|node| node.text()).collect();
    json!({ "style": value("pStyle"), "align": value("jc"), "text": text })
}

fn is(node: &Node, name: &str) -> bool {
    node.has_tag_name((WORD, name))
}
