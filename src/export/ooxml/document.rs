//! word/document.xml: the text with its styles.

use super::{
    annex, head, table,
    writer::{DocumentWriter, style},
    xml::{DECLARATION, R, W, push_end, push_number},
};
use crate::{
    i18n::Lang,
    report::{Block, Face, Report, Role},
    typeset::{self, TablePlace, Tail, english},
};

/// word/document.xml, and the targets of its links.
pub(crate) fn document(report: &Report) -> (String, Vec<String>) {
    let start = format!("{DECLARATION}<w:document{W}{R}><w:body>");
    let mut document = DocumentWriter::new(start, &report.meta);
    let turned: Vec<bool> = (0..report.annexes.len()).map(|at| typeset::is_turned(report, at)).collect();
    head::push_head(&mut document, report);
    document.blocks(report, !turned.is_empty());
    for (at, is_turned) in turned.iter().enumerate() {
        annex::push(&mut document, report, at, at > 0 && turned[at - 1] == *is_turned);
        // 7.4: the 版记 is on the last page, which is a portrait one.
        let ends_section = turned.get(at + 1).map_or(!report.imprint.is_empty(), |next| next != is_turned);
        document.end(ends_section.then_some(*is_turned));
    }
    head::push_imprint(&mut document, report, !turned.is_empty());
    document.section(turned.last() == Some(&true) && report.imprint.is_empty());
    document.out.push_str("</w:body></w:document>");
    (document.out, document.links)
}

impl DocumentWriter {
    fn blocks(&mut self, report: &Report, section_follows: bool) {
        let blocks = &report.blocks;
        let (kept, tail) = (typeset::kept_with_next(report), typeset::tail(report));
        let several = blocks.iter().any(|b| b.role == Role::AnnexNoteNext);
        let mut previous = None;
        for (at, block) in blocks.iter().enumerate() {
            let section = (section_follows && at + 1 == blocks.len()).then_some(false);
            if !self.table(report, at, section) {
                self.block(
                    block,
                    previous,
                    kept[at],
                    |document, text| match document.language {
                        Lang::Zh => document.indent(block.role, text, tail, several),
                        Lang::En => document.english_space(previous, block.role),
                    },
                    section,
                );
            }
            previous = Some(block.role);
        }
        if blocks.is_empty() {
            // A body needs a paragraph, and a section needs one to end in.
            self.end(section_follows.then_some(false));
        }
    }

    /// A paragraph. `place` writes its spaces and indents; with `section` it ends a section.
    fn block(
        &mut self,
        block: &Block,
        previous: Option<Role>,
        is_kept: bool,
        place: impl Fn(&mut DocumentWriter, &str),
        section: Option<bool>,
    ) {
        if self.language == Lang::Zh && typeset::blank_before(previous, block.role) {
            // The blank line belongs to what follows; below the title it must not be separated from the text either.
            self.open("Normal", true);
            self.close();
        }
        let text = block.text();
        self.open(style(block.role), is_kept);
        // A long address or checksum would otherwise stretch the line before it.
        if self.language == Lang::Zh && typeset::has_long_word(&text) {
            self.out.push_str("<w:wordWrap w:val=\"0\"/>");
        }
        place(self, &text);
        if let Some(landscape) = section {
            self.section(landscape);
        }
        self.out.push_str("</w:pPr>");
        match (block.role, self.language) {
            (Role::Title, Lang::Zh) => {
                self.run(&typeset::title_lines(&text, typeset::MAX_CHARS).join("\n"), Face::Plain)
            }
            _ => self.runs(&block.runs),
        }
        push_end(&mut self.out, "w:p");
    }

    /// The table of the block at position `at`; false if it has none.
    fn table(&mut self, report: &Report, at: usize, section: Option<bool>) -> bool {
        let Some(lines) = report.blocks[at].table.as_ref() else { return false };
        let Some(breaking) = typeset::breaking(report, TablePlace::Block(at)) else { return false };
        table::push(self, lines, lines.has_head(), "", &breaking);
        match report.blocks.get(at + 1) {
            // Without a paragraph between them Word would join two tables.
            Some(next) if next.role == Role::Table => {
                self.open("TableEnd", false);
                self.spacing("w:before", english::TABLE_AFTER - 20);
                self.close();
            }
            Some(_) => {}
            None => self.end(section),
        }
        true
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

    /// The space above a paragraph, where it is not that of its style.
    fn english_space(&mut self, previous: Option<Role>, role: Role) {
        let before = english::before(previous, role);
        // A paragraph that follows nothing has the space of its style.
        if before != english::before(None, role) {
            self.spacing("w:before", before);
        }
    }

    fn spacing(&mut self, name: &str, twips: usize) {
        self.out.push_str("<w:spacing");
        push_number(&mut self.out, name, twips);
        self.out.push_str("/>");
    }
}
