//! Reading a .docx with a zip reader and an XML parser that share nothing with the writer.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Names and texts of the entries, in their order.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).expect("an entry");
            let mut text = String::new();
            // Reading to the end also verifies the checksum.
            entry.read_to_string(&mut text).expect("UTF-8 with the right checksum");
            (entry.name().expect("a name").into_owned(), text)
        })
        .collect()
}

pub fn part(bytes: &[u8], name: &str) -> String {
    let part = parts(bytes).into_iter().find(|part| part.0 == name);
    part.unwrap_or_else(|| panic!("no part {name}")).1
}

pub fn parse(xml: &str) -> Document<'_> {
    Document::parse(xml).unwrap_or_else(|error| panic!("{error} in {xml}"))
}

/// The descendants with this name of WordprocessingML.
pub fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Vec<Node<'a, 'i>> {
    node.descendants().filter(|n| n.has_tag_name((W, name))).collect()
}

pub fn one<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Node<'a, 'i> {
    all(node, name).into_iter().next().unwrap_or_else(|| panic!("no {name}"))
}

/// An attribute of WordprocessingML, empty if it is not there.
pub fn attr<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((W, name)).unwrap_or_default()
}

/// What a reader sees of a paragraph.
pub fn text(node: Node) -> String {
    let mut out = String::new();
    for n in node.descendants() {
        match n.tag_name().name() {
            "t" => out.push_str(n.text().unwrap_or_default()),
            "br" => out.push('\n'),
            "tab" if n.parent().is_some_and(|p| p.has_tag_name((W, "r"))) => out.push('\t'),
            _ => {}
        }
    }
    out
}

/// The style and text of every paragraph outside tables.
pub fn paragraphs<'a, 'i>(document: &'a Document<'i>) -> Vec<(&'a str, String, Node<'a, 'i>)> {
    let body = one(document.root_element(), "body");
    let found = body.children().filter(|n| n.has_tag_name((W, "p")));
    found.map(|p| (attr(one(p, "pStyle"), "val"), text(p), p)).collect()
}

/// A figure of a style, 0 if it has none: what stands at `path` in it, by the name of the attribute. Without an id that
/// of every style.
pub fn figure(styles: &str, id: &str, path: &[&'static str], name: &str) -> i32 {
    let document = parse(styles);
    let found = all(document.root_element(), if id.is_empty() { "docDefaults" } else { "style" });
    let style = found.into_iter().find(|s| attr(*s, "styleId") == id).unwrap_or_else(|| panic!("no style {id}"));
    let node = path.iter().try_fold(style, |node, name| all(node, name).into_iter().next());
    node.map_or(0, |n| attr(n, name).parse().unwrap_or(0))
}
