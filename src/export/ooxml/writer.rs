//! Writes the content of word/document.xml: paragraphs, runs and section ends.

use super::{
    rare,
    xml::{push_end, push_escaped},
};
use crate::{
    i18n::Lang,
    report::{Face, Role, Run},
};

/// The document under construction.
pub(crate) struct DocumentWriter {
    pub(super) out: String,
    pub(super) language: Lang,
    pub(super) pitch: usize,
    /// The style of the paragraph that is open.
    style: String,
}

impl DocumentWriter {
    pub(super) fn new(out: String, language: Lang, pitch: usize) -> DocumentWriter {
        DocumentWriter { out, language, pitch, style: String::new() }
    }

    /// The small paragraph that has to follow a table. With `section` it ends a section, landscape or not.
    pub(super) fn end(&mut self, section: Option<bool>) {
        self.open("TableEnd", false);
        if let Some(landscape) = section {
            self.section(landscape);
        }
        self.close();
    }

    /// Writes `<w:p><w:pPr>` and its first children; the caller continues in schema order.
    pub(super) fn open(&mut self, style: &str, keep_next: bool) {
        style.clone_into(&mut self.style);
        let keep_next = if keep_next { "<w:keepNext/>" } else { "" };
        self.out.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep_next}"));
    }

    pub(super) fn close(&mut self) {
        self.out.push_str("</w:pPr></w:p>");
    }

    pub(super) fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            self.run(&run.text, run.face);
        }
    }

    /// A run; characters that its font lacks in runs of their own.
    pub(super) fn run(&mut self, text: &str, face: Face) {
        let rare = rare::font(&self.style, face.is_point_type()).filter(|_| self.language == Lang::Zh);
        let Some(font) = rare else { return self.part(text, face, "") };
        let font = format!(" w:eastAsia=\"{font}\"");
        for (is_rare, part) in rare::parts(text) {
            self.part(part, face, if is_rare { &font } else { "" });
        }
    }

    /// `hint` makes Word use the Chinese font for “ ” ‘ ’ — … ·.
    fn part(&mut self, text: &str, face: Face, font: &str) {
        if text.is_empty() {
            return;
        }
        let out = &mut self.out;
        out.push_str("<w:r>");
        if face.is_point_type() || self.language == Lang::Zh {
            out.push_str("<w:rPr>");
            out.push_str(if face.is_point_type() { "<w:rStyle w:val=\"Point\"/>" } else { "" });
            if self.language == Lang::Zh {
                out.push_str(&format!("<w:rFonts w:hint=\"eastAsia\"{font}/>"));
            }
            out.push_str("</w:rPr>");
        }
        let mut rest = text;
        loop {
            let end = rest.find(['\n', '\t']).unwrap_or(rest.len());
            if end > 0 {
                out.push_str("<w:t xml:space=\"preserve\">");
                push_escaped(out, &rest[..end]);
                push_end(out, "w:t");
            }
            match rest[end..].chars().next() {
                Some('\n') => out.push_str("<w:br/>"),
                Some(_) => out.push_str("<w:tab/>"),
                None => break,
            }
            rest = &rest[end + 1..];
        }
        push_end(out, "w:r");
    }
}

pub(super) fn style(role: Role) -> &'static str {
    match role {
        Role::Title => "Title",
        Role::Addressee => "Addressee",
        Role::Paragraph => "BodyText",
        Role::Heading => "Heading1",
        Role::Subheading => "Heading2",
        Role::Table => "BodyText",
        Role::AnnexNote | Role::AnnexNoteNext => "AnnexNote",
        Role::Signature => "Signature",
        Role::Date => "Date",
        Role::CopyNumber => "CopyNumber",
        Role::Grade => "Grade",
        Role::Masthead => "Masthead",
        Role::Reference => "Reference",
        Role::Copies => "Copies",
        Role::Printer => "Printer",
    }
}
