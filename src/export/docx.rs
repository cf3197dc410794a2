//! The Word document: which parts it has and how they hang together.

use super::{
    Error,
    ooxml::{
        document::document,
        footers::footers,
        package::Package,
        props,
        settings::{font_table, settings},
        styles::styles,
        xml::DECLARATION,
    },
};
use crate::{report::Report, typeset};

pub(super) fn render(report: &Report) -> Result<Vec<u8>, Error> {
    let language = report.meta.language;
    let footers = footers(language, !report.annexes.is_empty());
    let mut package = Package::default();
    package.add("[Content_Types].xml", &content_types(footers.len()))?;
    package.add("_rels/.rels", PACKAGE_RELATIONS)?;
    package.add("word/document.xml", &document(report))?;
    package.add("word/_rels/document.xml.rels", &document_relations(footers.len()))?;
    package.add("word/styles.xml", &styles(report))?;
    package.add("word/settings.xml", &settings(language))?;
    package.add("word/fontTable.xml", font_table(language))?;
    for (at, footer) in footers.iter().enumerate() {
        package.add(&footer_name("word/", at), footer)?;
    }
    package.add("docProps/core.xml", &props::core(&report.meta, &typeset::name(&report.meta)))?;
    package.add("docProps/app.xml", props::APP)?;
    package.finish()
}

fn footer_name(folder: &str, at: usize) -> String {
    let mut name = String::from(folder);
    name.push_str("footer");
    name.push_str(&(at + 1).to_string());
    name.push_str(".xml");
    name
}

macro_rules! word_type {
    ($part:literal, $kind:literal) => {
        concat!(
            "<Override PartName=\"/word/",
            $part,
            "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.",
            $kind,
            "+xml\"/>"
        )
    };
}

const CONTENT_TYPES: &str = concat!(
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    word_type!("document.xml", "document.main"),
    word_type!("styles.xml", "styles"),
    word_type!("settings.xml", "settings"),
    word_type!("fontTable.xml", "fontTable"),
    "<Override PartName=\"/docProps/core.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
);

fn content_types(footers: usize) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str(CONTENT_TYPES);
    for at in 0..footers {
        out.push_str("<Override PartName=\"");
        out.push_str(&footer_name("/word/", at));
        out.push_str("\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>");
    }
    out.push_str("</Types>");
    out
}

macro_rules! office {
    ($kind:literal) => {
        concat!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/", $kind)
    };
}

const PACKAGE_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"",
    office!("officeDocument"),
    "\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "\" Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"",
    office!("extended-properties"),
    "\" Target=\"docProps/app.xml\"/></Relationships>",
);

/// rId1 to rId3 as here, the footers from rId4 on.
fn document_relations(footers: usize) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    let mut relate = |at: usize, kind: &str, target: &str| {
        for part in ["<Relationship Id=\"rId", &at.to_string(), "\" Type=\"", office!(""), kind, "\" Target=\"", target]
        {
            out.push_str(part);
        }
        out.push_str("\"/>");
    };
    relate(1, "styles", "styles.xml");
    relate(2, "settings", "settings.xml");
    relate(3, "fontTable", "fontTable.xml");
    for at in 0..footers {
        relate(4 + at, "footer", &footer_name("", at));
    }
    out.push_str("</Relationships>");
    out
}
