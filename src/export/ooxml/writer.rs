//! Writes the content of word/document.xml: paragraphs, runs and section ends.

use super::{
    super::link,
    rare,
    xml::{push_end, push_escaped},
};
use crate::{
    i18n::Lang,
    report::{Face, Meta, Role, Run},
};

/// Number of the relationship of the first link. Those before are of parts of the package.
pub(crate) const FIRST_LINK: usize = 10;

/// The document under construction.
pub(crate) struct DocumentWriter {
    pub(super) out: String,
    pub(super) language: Lang,
    pub(super) meta: Meta,
    /// The targets of the links so far.
    pub(super) links: Vec<String>,
    /// The style of the paragraph that is open.
    style: String,
}

impl DocumentWriter {
    pub(super) fn new(out: String, meta: &Meta) -> DocumentWriter {
        DocumentWriter { out, language: meta.language, meta: meta.clone(), links: Vec::new(), style: String::new() }
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

    /// A text that leads to a web address, if that is one that can be followed.
    pub(super) fn linked(&mut self, text: &str, address: Option<&str>) {
        let Some(target) = address.and_then(link::target).filter(|_| !text.is_empty()) else {
            return self.run(text, Face::Plain);
        };
        let at = self.links.iter().position(|link| *link == target).unwrap_or_else(|| {
            self.links.push(target);
            self.links.len() - 1
        });
        self.out.push_str(&format!("<w:hyperlink r:id=\"rId{}\">", FIRST_LINK + at));
        self.styled(text, self.language.pick("", "Hyperlink"), "");
        push_end(&mut self.out, "w:hyperlink");
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
        self.styled(text, if face.is_point_type() { "Point" } else { "" }, font);
    }

    /// A run in a character style, if that is not empty.
    fn styled(&mut self, text: &str, style: &str, font: &str) {
        if text.is_empty() {
            return;
        }
        let out = &mut self.out;
        out.push_str("<w:r>");
        if !style.is_empty() || self.language == Lang::Zh {
            out.push_str("<w:rPr>");
            if !style.is_empty() {
                out.push_str(&format!("<w:rStyle w:val=\"{style}\"/>"));
            }
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
