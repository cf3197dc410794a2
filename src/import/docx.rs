//! The text of a Word file (ECMA-376 part 1, 17): paragraphs with their automatic numbers, tables as lines with tabs, footnotes
//! behind the text. Revisions count as accepted, and what is hidden is left out.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node, ParsingOptions};
use zip::ZipArchive;

use super::{
    Error,
    format::checked,
    numbering::Numbering,
    xml::{attribute, child, is},
};

/// The largest part of a Word file that is read, in bytes. A page of text has some 8,000.
const MAX_PART: u64 = 24 * 1024 * 1024;
/// More nodes than so make no text that people read.
const MAX_NODES: u32 = 4_000_000;
/// The most files in a Word file.
const MAX_ENTRIES: usize = 10_000;
/// How deep tables, text boxes and the like stand in each other at most.
const DEEPEST: usize = 40;

/// The text of a Word file.
///
/// # Errors
///
/// Other zip files, damaged ones and those that unpack to more than any document has are refused, none is read in part.
pub fn text(bytes: &[u8]) -> Result<String, Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Damaged)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Error::TooLarge);
    }
    let Some(body) = part(&mut archive, "word/document.xml")? else { return Err(Error::Zip) };
    let [numbering, styles, footnotes, endnotes] =
        ["word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml"]
            .map(|name| part(&mut archive, name));
    let (numbering, styles, footnotes, endnotes) = (numbering?, styles?, footnotes?, endnotes?);
    let (numbering, styles) = (parsed(&numbering)?, parsed(&styles)?);
    let body = parse(&body)?;
    let mut reader = Reader { numbering: Numbering::of(numbering.as_ref(), styles.as_ref()), lines: Vec::new() };
    reader.blocks(body.root_element(), 0)?;
    for notes in [footnotes, endnotes] {
        if let Some(notes) = parsed(&notes)? {
            for note in
                notes.root_element().children().filter(|note| matches!(attribute(*note, "type"), None | Some("normal")))
            {
                reader.blocks(note, 0)?;
            }
        }
    }
    checked(reader.lines.join("\n"))
}

/// A file in the archive as text; `None` if there is no such file.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Error> {
    let Some(place) = archive.index_for_name(name) else { return Ok(None) };
    let file = archive.by_index(place).map_err(|_| Error::Damaged)?;
    let mut text = Vec::new();
    // What the archive says of sizes may be wrong.
    file.take(MAX_PART + 1).read_to_end(&mut text).map_err(|_| Error::Damaged)?;
    if text.len() as u64 > MAX_PART {
        return Err(Error::TooLarge);
    }
    Ok(Some(String::from_utf8(text).map_err(|_| Error::Damaged)?))
}

/// Entities from outside, and any other document types, are refused by the parser.
fn parse(xml: &str) -> Result<Document<'_>, Error> {
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).map_err(|_| Error::Damaged)
}

fn parsed(xml: &Option<String>) -> Result<Option<Document<'_>>, Error> {
    xml.as_deref().map(parse).transpose()
}

struct Reader {
    numbering: Numbering,
    lines: Vec<String>,
}

impl Reader {
    /// The paragraphs and tables below a node.
    fn blocks(&mut self, node: Node, depth: usize) -> Result<(), Error> {
        if depth > DEEPEST {
            return Err(Error::Damaged);
        }
        for block in node.children() {
            match block.tag_name().name() {
                "p" => {
                    let paragraph = self.paragraph(block, depth)?;
                    self.lines.extend(paragraph);
                }
                "tbl" => self.table(block, depth)?,
                // Removed or moved away, or what older programs show instead.
                "del" | "moveFrom" | "Fallback" | "sectPr" => {}
                _ => self.blocks(block, depth + 1)?,
            }
        }
        Ok(())
    }

    /// A paragraph as its lines, and those of the text boxes that hang on it.
    fn paragraph(&mut self, node: Node, depth: usize) -> Result<Vec<String>, Error> {
        let properties = child(node, "pPr");
        let mut line = Line::default();
        line.runs(node, depth)?;
        // One without words counts, but what is printed of it says nothing.
        let number = self.numbering.number(properties);
        let number = if line.text.trim().is_empty() { String::new() } else { number };
        let mut lines = vec![number + &line.text];
        for inner in line.boxes {
            let before = self.lines.len();
            self.blocks(inner, depth + 1)?;
            lines.extend(self.lines.split_off(before));
        }
        Ok(lines)
    }

    /// A row is a line, its cells stand between tabs.
    fn table(&mut self, node: Node, depth: usize) -> Result<(), Error> {
        if depth > DEEPEST {
            return Err(Error::Damaged);
        }
        for row in node.descendants().filter(|row| is(*row, "tr") && table_of(*row) == Some(node)) {
            let is_removed = child(row, "trPr").is_some_and(|properties| child(properties, "del").is_some());
            if is_removed {
                continue;
            }
            let mut cells = Vec::new();
            for cell in row.descendants().filter(|cell| is(*cell, "tc") && table_of(*cell) == Some(node)) {
                let before = self.lines.len();
                self.blocks(cell, depth + 1)?;
                let lines = self.lines.split_off(before);
                let words: Vec<&str> = lines.iter().flat_map(|line| line.split(['\n', '\t'])).map(str::trim).collect();
                cells.push(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
            }
            self.lines.push(cells.join("\t"));
        }
        Ok(())
    }
}

/// The table that a row or cell belongs to.
fn table_of<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    node.ancestors().skip(1).find(|above| is(*above, "tbl"))
}

/// The words of a paragraph, and the text boxes that hang on it.
#[derive(Default)]
struct Line<'a, 'i> {
    text: String,
    boxes: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Line<'a, 'i> {
    fn runs(&mut self, node: Node<'a, 'i>, depth: usize) -> Result<(), Error> {
        if depth > DEEPEST {
            return Err(Error::Damaged);
        }
        for part in node.children() {
            match part.tag_name().name() {
                "t" => self.text += part.text().unwrap_or_default(),
                "tab" | "ptab" => self.text.push('\t'),
                "br" | "cr" => self.text.push('\n'),
                "noBreakHyphen" => self.text.push('-'),
                "txbxContent" => self.boxes.push(part),
                "pPr" | "rPr" | "del" | "moveFrom" | "Fallback" | "instrText" | "delText" => {}
                "r" if is_hidden(part) => {}
                _ => self.runs(part, depth + 1)?,
            }
        }
        Ok(())
    }
}

/// Whether a run is not printed.
fn is_hidden(run: Node) -> bool {
    let vanish = child(run, "rPr").and_then(|properties| child(properties, "vanish"));
    vanish.is_some_and(|vanish| !matches!(attribute(vanish, "val"), Some("0" | "false" | "off")))
}
