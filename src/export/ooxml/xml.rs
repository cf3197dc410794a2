//! Writes XML by appending to a string. Texts have to be cleaned before, see [`super::super::clean`].

/// First line of every part.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Namespace of WordprocessingML, as an attribute.
pub(crate) const W: &str = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Namespace of SpreadsheetML, as an attribute.
pub(crate) const MAIN: &str = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// Namespace of relationship ids, as an attribute.
pub(crate) const R: &str = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Appends `text` escaped for element content and quoted attributes.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// Appends `<name>text</name>`.
pub(crate) fn push_element(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>"));
    push_escaped(out, text);
    push_end(out, name);
}

/// Appends `</name>`.
pub(crate) fn push_end(out: &mut String, name: &str) {
    out.push_str(&format!("</{name}>"));
}

/// Appends ` name="number"`.
pub(crate) fn push_number(out: &mut String, name: &str, number: usize) {
    out.push_str(&format!(" {name}=\"{number}\""));
}
