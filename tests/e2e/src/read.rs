//! Readers of what the app exports that share nothing with the app: each yields the text of the document's
//! paragraphs in order, without empty ones, white space at the edges and markup.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use roxmltree::Node;
use serde_json::{Value, json};

use crate::Browser;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The review of a draft file, with the fields of its document at hand as field addresses name them.
pub fn review(file: &Value) -> Result<Value> {
    let mut review = file["review"].as_object().context("no review")?.clone();
    let at_hand = review.remove("at_hand").context("no document at hand")?;
    let documents = review.remove("documents").context("no documents")?;
    let document = documents.as_array().into_iter().flatten().find(|document| document["id"] == at_hand);
    review.extend(document.and_then(Value::as_object).context("another document at hand")?.clone());
    review.remove("id");
    Ok(Value::Object(review))
}

/// A Word document, without the tables that are bound behind it.
pub fn docx(bytes: &[u8]) -> Result<Vec<String>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut xml = String::new();
    archive.by_name("word/document.xml")?.read_to_string(&mut xml)?;
    let document = roxmltree::Document::parse(&xml)?;
    let body = document.descendants().find(|node| node.has_tag_name((WORD, "body"))).context("no body")?;
    // Tables of the text, not those that are bound behind it.
    let is_label = |node: &Node| {
        let style = node.descendants().find(|node| node.has_tag_name((WORD, "pStyle")));
        style.and_then(|style| style.attribute((WORD, "val"))) == Some("AnnexLabel")
    };
    let end = body.children().position(|node| is_label(&node)).unwrap_or(usize::MAX);
    let blocks = body.children().enumerate().filter(|(at, node)| *at < end || node.has_tag_name((WORD, "p")));
    let paragraphs = blocks.flat_map(|(_, block)| block.descendants()).filter(|node| node.has_tag_name((WORD, "p")));
    Ok(tidy(paragraphs.map(|paragraph| {
        let mut text = String::new();
        for node in paragraph.descendants() {
            match node.tag_name().name() {
                "t" => text += node.text().unwrap_or_default(),
                "br" => text.push('\n'),
                "tab" => text.push('\t'),
                _ => {}
            }
        }
        text
    })))
}

/// CommonMark as the app writes it: paragraphs between blank lines, headings, escaped punctuation.
pub fn markdown(bytes: &[u8]) -> Result<Vec<String>> {
    let text = std::str::from_utf8(bytes)?;
    Ok(tidy(text.split("\n\n").map(|paragraph| {
        let mut out = String::new();
        let mut characters = paragraph.trim_start_matches('#').chars();
        while let Some(character) = characters.next() {
            // A stroke in front of a character that means something, or of the end of a line.
            out.push(if character == '\\' { characters.next().unwrap_or('\\') } else { character });
        }
        out
    })))
}

/// Plain text with a byte order mark and the line ends of Windows.
pub fn text(bytes: &[u8]) -> Result<Vec<String>> {
    let text = std::str::from_utf8(bytes)?.strip_prefix('\u{feff}').context("no byte order mark")?;
    ensure!(!text.replace("\r\n", "").contains(['\r', '\n']), "a line does not end as Windows' do");
    Ok(tidy(text.split("\r\n").map(str::to_owned)))
}

/// A page, read by the browser itself; what is bound behind the signature is left out.
pub async fn html(browser: &Browser, bytes: &[u8]) -> Result<Vec<String>> {
    // Without its styles: the app's policy, which refuses them, would count as an error of the app.
    let code = "const plain = arguments[0].replace(/<style>[^]*?<\\/style>/g, '');
        const page = new DOMParser().parseFromString(plain, 'text/html');
        for (const br of page.querySelectorAll('br')) br.replaceWith('\\n');
        return [...page.querySelector('main').children].map((e) => e.textContent)";
    let lines = browser.js(code, &[json!(std::str::from_utf8(bytes)?)]).await?;
    let lines: Vec<String> = serde_json::from_value(lines)?;
    Ok(tidy(lines.into_iter()))
}

fn tidy(lines: impl Iterator<Item = String>) -> Vec<String> {
    lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
