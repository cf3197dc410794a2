//! The Word document: its parts and their relationships.

use super::{
    file::Error,
    ooxml::{
        document::document,
        footers::{footers, header},
        parts,
        settings::{font_table, settings},
        styles::styles,
        writer::FIRST_LINK,
    },
};
use crate::{i18n::Lang, report::Report};

/// File name, content type and relationship type of the parts. The footers follow, from rId4 on, and the header.
const PARTS: [(&str, &str, &str); 3] = [
    ("styles.xml", "wordprocessingml.styles", "officeDocument/2006/relationships/styles"),
    ("settings.xml", "wordprocessingml.settings", "officeDocument/2006/relationships/settings"),
    ("fontTable.xml", "wordprocessingml.fontTable", "officeDocument/2006/relationships/fontTable"),
];
const HEADER: &str = "header1.xml";
const FOOTERS: [&str; 4] = ["footer1.xml", "footer2.xml", "footer3.xml", "footer4.xml"];

pub(super) fn render(report: &Report) -> Result<Vec<u8>, Error> {
    let language = report.meta.language;
    let footers = footers(language, !report.annexes.is_empty());
    let has_header = language == Lang::En && !report.meta.running.is_empty();
    let mut paths = vec![("word/document.xml".to_owned(), "wordprocessingml.document.main")];
    let mut related = Vec::new();
    let footer = |name| (name, "wordprocessingml.footer", "officeDocument/2006/relationships/footer");
    let header_part = (HEADER, "wordprocessingml.header", "officeDocument/2006/relationships/header");
    let footer_parts = FOOTERS.into_iter().take(footers.len()).map(footer);
    let header_part = has_header.then_some(header_part);
    for (name, content_type, kind) in PARTS.into_iter().chain(footer_parts).chain(header_part) {
        paths.push((format!("word/{name}"), content_type));
        related.push((kind, name));
    }
    let listed: Vec<(&str, &str)> = paths.iter().map(|(path, content_type)| (path.as_str(), *content_type)).collect();
    let mut package = parts::begin(&listed)?;
    let (body, links) = document(report);
    package.add("word/document.xml", &body)?;
    package.add("word/_rels/document.xml.rels", &parts::linked_relations(&related, FIRST_LINK, &links))?;
    package.add("word/styles.xml", &styles(report))?;
    package.add("word/settings.xml", &settings(language))?;
    package.add("word/fontTable.xml", font_table(language))?;
    for (name, footer) in FOOTERS.iter().zip(&footers) {
        package.add(&format!("word/{name}"), footer)?;
    }
    if has_header {
        package.add(&format!("word/{HEADER}"), &header(&report.meta.running))?;
    }
    parts::end(package, &report.meta)
}
