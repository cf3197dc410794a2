//! word/document.xml: the text with its styles.

use super::{
    annex, head,
    writer::{DocumentWriter, style},
    xml::{DECLARATION, R, W, push_end, push_number},
};
use crate::{
    i18n::Lang,
    report::{Block, Face, Report, Role},
    typeset::{self, Tail},
};

/// word/document.xml
pub(crate) fn document(report: &Report) -> String {
    let start = format!("{DECLARATION}<w:document{W}{R}><w:body>");
    let pitch = typeset::figures::pitch(report.meta.setting.pitch);
    let mut document = DocumentWriter::new(start, report.meta.language, pitch);
    let landscape = !report.annexes.is_empty();
    head::push_head(&mut document, report);
    document.blocks(&report.blocks, typeset::tail(report), landscape);
    for at in 0..report.annexes.len() {
        annex::push(&mut document, report, at);
        // 7.4: the 版记 is on the last page, which is a portrait one.
        let turns_back = at + 1 == report.annexes.len() && !report.imprint.is_empty();
        document.end(turns_back.then_some(true));
    }
    head::push_imprint(&mut document, &report.imprint, landscape);
    document.section(landscape && report.imprint.is_empty());
    document.out.push_str("</w:body></w:document>");
    document.out
}

impl DocumentWriter {
    fn blocks(&mut self, blocks: &[Block], tail: Tail, section_follows: bool) {
        let kept = typeset::kept_with_next(blocks);
        let several = blocks.iter().any(|b| b.role == Role::AnnexNoteNext);
        let mut previous = None;
        for (at, block) in blocks.iter().enumerate() {
            if self.language == Lang::Zh && typeset::blank_before(previous, block.role) {
                // The blank line belongs to what follows; below the title it must not be separated from the text
                // either.
                self.open("Normal", true);
                self.close();
            }
            let text = block.text();
            self.open(style(block.role), kept.contains(&at));
            // A long address or checksum would otherwise stretch the line before it.
            if self.language == Lang::Zh && typeset::has_long_word(&text) {
                self.out.push_str("<w:wordWrap w:val=\"0\"/>");
            }
            if self.language == Lang::Zh {
                self.indent(block.role, &text, tail, several);
            } else if typeset::blank_before(previous, block.role) && block.role != Role::Paragraph {
                self.english_gap(block.role);
            }
            if section_follows && at + 1 == blocks.len() {
                self.section(false);
            }
            self.out.push_str("</w:pPr>");
            match (block.role, self.language) {
                (Role::Title, Lang::Zh) => {
                    self.run(&typeset::title_lines(&text, typeset::MAX_CHARS).join("\n"), Face::Plain)
                }
                _ => self.runs(&block.runs),
            }
            push_end(&mut self.out, "w:p");
            previous = Some(block.role);
        }
        if blocks.is_empty() {
            // A body needs a paragraph, and a section needs one to end in.
            self.end(section_follows.then_some(false));
        }
    }

    /// The indents that depend on the document rather than on a style.
    fn indent(&mut self, role: Role, text: &str, tail: Tail, several: bool) {
        let number = typeset::number_width(text);
        match role {
            // GB/T 9704-2012, 7.3.4: continuation lines begin below the first character of the name.
            Role::AnnexNote if several => self.hanging(10 + number, 6 + number),
            Role::AnnexNoteNext => self.hanging(10 + number, number),
            Role::Signature => self.right(tail.signature),
            Role::Date => self.right(tail.date),
            _ => {}
        }
    }

    /// Both in half-width characters.
    fn hanging(&mut self, left: usize, hanging: usize) {
        self.out.push_str("<w:ind");
        push_number(&mut self.out, "w:left", left * typeset::figures::EM / 2);
        push_number(&mut self.out, "w:hanging", hanging * typeset::figures::EM / 2);
        self.out.push_str("/>");
    }

    /// In half-width characters. Word reads hundredths of a character; other programs read the twips of 三号.
    fn right(&mut self, halves: usize) {
        self.out.push_str("<w:ind");
        push_number(&mut self.out, "w:rightChars", halves * 50);
        push_number(&mut self.out, "w:right", halves * 160);
        self.out.push_str("/>");
    }

    fn english_gap(&mut self, role: Role) {
        self.out.push_str(match role {
            Role::Signature | Role::Date => "<w:spacing w:before=\"560\"/>",
            Role::AnnexNote => "<w:spacing w:before=\"280\"/>",
            _ => "",
        });
    }
}
