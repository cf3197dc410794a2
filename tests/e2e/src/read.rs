//! Readers of what the app exports that share nothing with the app: each yields the text of the document's
//! paragraphs in order, without empty ones, white space at the edges and markup.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader as _, Xlsx};
use roxmltree::Node;
use serde_json::{Value, json};

use crate::Browser;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Between the cells of a row.
const CELLS: &str = " | ";

/// What a task of CommonMark begins with.
const TASK: &str = "- [";

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

/// A Word document, without the tables that are bound behind it. A row of a table is one line.
pub fn docx(bytes: &[u8]) -> Result<Vec<String>> {
    let xml = part(bytes, "word/document.xml")?;
    let document = roxmltree::Document::parse(&xml)?;
    let body = document.descendants().find(|node| node.has_tag_name((WORD, "body"))).context("no body")?;
    // Tables of the text, not those that are bound behind it.
    let is_label = |node: &Node| {
        let style = node.descendants().find(|node| node.has_tag_name((WORD, "pStyle")));
        style.and_then(|style| style.attribute((WORD, "val"))) == Some("AnnexLabel")
    };
    let end = body.children().position(|node| is_label(&node)).unwrap_or(usize::MAX);
    let blocks = body.children().enumerate().filter(|(at, node)| *at < end || node.has_tag_name((WORD, "p")));
    Ok(tidy(blocks.flat_map(|(_, block)| match block.tag_name().name() {
        "tbl" => block.children().filter(|node| node.has_tag_name((WORD, "tr"))).map(row).collect(),
        "p" => vec![paragraph(block)],
        _ => Vec::new(),
    })))
}

fn row(row: Node) -> String {
    let cells = row.children().filter(|node| node.has_tag_name((WORD, "tc")));
    let cell = |cell: Node| {
        let paragraphs = cell.descendants().filter(|node| node.has_tag_name((WORD, "p")));
        paragraphs.map(paragraph).collect::<Vec<_>>().join("\n")
    };
    cells.map(cell).collect::<Vec<_>>().join(CELLS)
}

fn paragraph(paragraph: Node) -> String {
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
}

/// A part of a Word document as text.
fn part(bytes: &[u8], name: &str) -> Result<String> {
    let mut xml = String::new();
    zip::ZipArchive::new(Cursor::new(bytes))?.by_name(name)?.read_to_string(&mut xml)?;
    Ok(xml)
}

/// The addresses that a Word document leads to.
pub fn docx_links(bytes: &[u8]) -> Result<Vec<String>> {
    let (xml, rels) = (part(bytes, "word/document.xml")?, part(bytes, "word/_rels/document.xml.rels")?);
    let (document, rels) = (roxmltree::Document::parse(&xml)?, roxmltree::Document::parse(&rels)?);
    let links = document.descendants().filter(|node| node.has_tag_name((WORD, "hyperlink")));
    let target = |link: Node| {
        let id = link.attribute((RELATIONS, "id"));
        let relation = rels.descendants().find(|node| id.is_some() && node.attribute("Id") == id);
        relation.and_then(|node| node.attribute("Target")).map(str::to_owned).context("a link to nowhere")
    };
    links.map(target).collect()
}

/// What stands at the top of every page of a Word document; empty if nothing does.
pub fn docx_running(bytes: &[u8]) -> Result<Vec<String>> {
    let Ok(xml) = part(bytes, "word/header1.xml") else { return Ok(Vec::new()) };
    Ok(vec![paragraph(roxmltree::Document::parse(&xml)?.root())])
}

/// What stands between these two marks of a text, each time.
pub fn between(bytes: &[u8], before: &str, after: &str) -> Result<Vec<String>> {
    let parts = std::str::from_utf8(bytes)?.split(before).skip(1);
    parts.map(|part| Ok(part.split_once(after).context("no end")?.0.to_owned())).collect()
}

/// CommonMark as the app writes it: paragraphs between blank lines, headings, tables, escaped punctuation. A row of a table
/// is one line. Tasks are left out, because the actions are in a table before them.
pub fn markdown(bytes: &[u8]) -> Result<Vec<String>> {
    let paragraphs = std::str::from_utf8(bytes)?.split("\n\n").filter(|paragraph| !paragraph.starts_with(TASK));
    Ok(tidy(paragraphs.flat_map(|paragraph| match paragraph.starts_with("| ") {
        true => paragraph.lines().filter(|line| line.contains(|c| !"| -".contains(c))).map(markdown_row).collect(),
        false => vec![unescaped(paragraph.trim_start_matches('#'))],
    })))
}

/// The tasks of CommonMark, each with its box.
pub fn tasks(bytes: &[u8]) -> Result<Vec<String>> {
    let tasks = std::str::from_utf8(bytes)?.lines().filter_map(|line| line.strip_prefix(TASK)?.split_once("] "));
    Ok(tasks.map(|(mark, words)| format!("[{mark}] {}", unescaped(words))).collect())
}

fn markdown_row(row: &str) -> String {
    let row = row.strip_prefix("| ").unwrap_or(row);
    unescaped(&row.strip_suffix(" |").unwrap_or(row).replace("<br>", "\n"))
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            // A stroke in front of a character that means something, or of the end of a line.
            '\\' => out.push(characters.next().unwrap_or('\\')),
            '*' => {}
            // Code is not escaped.
            '`' => {
                out.push('`');
                out.extend(characters.by_ref().take_while(|c| *c != '`'));
                out.push('`');
            }
            // A link is its words.
            '[' => {}
            ']' => {
                let behind = characters.as_str().split_once(">)").map_or("", |(_, behind)| behind);
                characters = behind.chars();
            }
            _ => out.push(character),
        }
    }
    out
}

/// Plain text with a byte order mark and the line ends of Windows.
pub fn text(bytes: &[u8]) -> Result<Vec<String>> {
    let text = std::str::from_utf8(bytes)?.strip_prefix('\u{feff}').context("no byte order mark")?;
    ensure!(!text.replace("\r\n", "").contains(['\r', '\n']), "a line does not end as Windows' do");
    Ok(tidy(text.split("\r\n").map(str::to_owned)))
}

/// A page, read by the browser itself; what is bound behind the signature, and what the top of every page says, is left out. A
/// row of a table is one line.
pub async fn html(browser: &Browser, bytes: &[u8]) -> Result<Vec<String>> {
    // Without its styles: the app's policy, which refuses them, would count as an error of the app.
    let code = "const plain = arguments[0].replace(/<style>[^]*?<\\/style>/g, '');
        const page = new DOMParser().parseFromString(plain, 'text/html');
        for (const br of page.querySelectorAll('br')) br.replaceWith('\\n');
        const row = (row) => [...row.cells].map((e) => e.textContent).join(' | ');
        return [...page.querySelectorAll('main > :not(.running)')]
            .flatMap((e) => e.rows ? [...e.rows].map(row) : [e.textContent])";
    let lines = browser.js(code, &[json!(std::str::from_utf8(bytes)?)]).await?;
    let lines: Vec<String> = serde_json::from_value(lines)?;
    Ok(tidy(lines.into_iter()))
}

/// The cells of a workbook's first sheet, days as in ISO 8601.
pub fn xlsx(bytes: &[u8]) -> Result<Vec<Vec<String>>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let sheet = workbook.worksheet_range_at(0).context("no sheet")??;
    let cell = |cell: &Data| match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        cell => cell.to_string(),
    };
    Ok(sheet.rows().map(|row| row.iter().map(cell).collect()).collect())
}

/// The cells of comma-separated values (RFC 4180) with a byte order mark.
pub fn csv(bytes: &[u8]) -> Result<Vec<Vec<String>>> {
    let text = std::str::from_utf8(bytes)?.strip_prefix('\u{feff}').context("no byte order mark")?;
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && characters.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            character => cell.push(character),
        }
    }
    ensure!(!is_quoted && row.is_empty() && cell.is_empty(), "the last row has no end");
    Ok(rows)
}

/// The events of a calendar (RFC 5545), unfolded and without what protects commas.
pub fn events(bytes: &[u8]) -> Result<Vec<String>> {
    let text = std::str::from_utf8(bytes)?.replace("\r\n ", "").replace("\\n", "\n").replace('\\', "");
    Ok(text.split("BEGIN:VEVENT").skip(1).map(str::to_owned).collect())
}

fn tidy(lines: impl Iterator<Item = String>) -> Vec<String> {
    lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
