//! The common parts of a package: content types, relationships and properties (ECMA-376, Open Packaging Conventions).

use super::{
    super::file::Error,
    package::Package,
    props,
    xml::{DECLARATION, push_escaped},
};
use crate::{report::Meta, typeset};

/// Begins a package of these parts, each with its path and content type (`wordprocessingml.styles`). Programs open the
/// first one.
pub(crate) fn begin(parts: &[(&str, &str)]) -> Result<Package, Error> {
    let mut types = String::from(DECLARATION);
    types.push_str(concat!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        "<Override PartName=\"/docProps/core.xml\" ",
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
        "<Override PartName=\"/docProps/app.xml\" ",
        "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
    ));
    for (path, content_type) in parts {
        types += &format!(
            "<Override PartName=\"/{path}\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.{content_type}+xml\"/>"
        );
    }
    types.push_str("</Types>");
    let mut package = Package::default();
    package.add("[Content_Types].xml", &types)?;
    let main = parts.first().map_or("", |part| part.0);
    package.add(
        "_rels/.rels",
        &relations(&[
            ("officeDocument/2006/relationships/officeDocument", main),
            ("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
        ]),
    )?;
    Ok(package)
}

/// A part with relationships to `targets`, each with its type and path. Their ids are rId1, rId2 …
pub(crate) fn relations(targets: &[(&str, &str)]) -> String {
    linked_relations(targets, 0, &[])
}

/// The same, with web addresses. Their ids begin at `first`.
pub(crate) fn linked_relations(targets: &[(&str, &str)], first: usize, links: &[String]) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for ((kind, target), number) in targets.iter().zip(1_usize..) {
        out += &format!("<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/{kind}\" Target=\"");
        push_escaped(&mut out, target);
        out.push_str("\"/>");
    }
    for (target, number) in links.iter().zip(first..) {
        out += &format!(
            "<Relationship Id=\"rId{number}\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" \
             TargetMode=\"External\" Target=\""
        );
        push_escaped(&mut out, target);
        out.push_str("\"/>");
    }
    out.push_str("</Relationships>");
    out
}

/// Adds the properties of the document and finishes the package.
pub(crate) fn end(mut package: Package, meta: &Meta) -> Result<Vec<u8>, Error> {
    package.add("docProps/core.xml", &props::core(meta, &typeset::name(meta)))?;
    package.add("docProps/app.xml", props::APP)?;
    package.finish()
}
