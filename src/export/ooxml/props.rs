//! docProps: the properties of the document, taken from the review only.

use chrono::Datelike;

use super::{
    super::day::push_day,
    xml::{DECLARATION, push_element},
};
use crate::report::Meta;

/// docProps/app.xml
pub(crate) const APP: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">",
    "<Application>Fupan</Application></Properties>",
);

/// docProps/core.xml. `created` is the date of the document: the time of the export would make every file different and
/// reveal when a person works.
pub(crate) fn core(meta: &Meta, name: &str) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">",
    );
    push_element(&mut out, "dc:title", name);
    push_element(&mut out, "dc:creator", &meta.author);
    push_element(&mut out, "dc:language", meta.language.tag());
    if let Some(date) = meta.date.filter(|date| (1601..=9999).contains(&date.year())) {
        out.push_str("<dcterms:created xsi:type=\"dcterms:W3CDTF\">");
        push_day(&mut out, date, "-");
        out.push_str("T00:00:00Z</dcterms:created>");
    }
    out.push_str("</cp:coreProperties>");
    out
}
