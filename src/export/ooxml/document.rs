//! word/document.xml: the text with its styles.

use super::{
    annex, head, table,
    writer::{DocumentWriter, style},
    xml::{DECLARATION, R, W, push_end},
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
                let placed = match self.language {
                    Lang::Zh => indent(block.role, &block.text(), tail, several),
                    Lang::En => space(previous, block.role),
                };
                self.block(block, previous, kept[at], &placed, section);
            }
            previous = Some(block.role);
        }
        if blocks.is_empty() {
            // A body needs a paragraph, and a section needs one to end in.
            self.end(section_follows.then_some(false));
        }
    }

    /// A paragraph with the space and the indent that are not those of its style. With `section` it ends a section.
    fn block(&mut self, block: &Block, previous: Option<Role>, is_kept: bool, placed: &str, section: Option<bool>) {
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
        self.out.push_str(placed);
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
                self.out.push_str(&above(english::TABLE_AFTER - 20));
                self.close();
            }
            Some(_) => {}
            None => self.end(section),
        }
        true
    }
}

/// The indents that depend on the document rather than on a style.
fn indent(role: Role, text: &str, tail: Tail, several: bool) -> String {
    let number = typeset::number_width(text);
    match role {
        // GB/T 9704-2012, 7.3.4: continuation lines begin below the first character of the name.
        Role::AnnexNote if several => hanging(10 + number, 6 + number),
        Role::AnnexNoteNext => hanging(10 + number, number),
        Role::Signature => right(tail.signature),
        Role::Date => right(tail.date),
        _ => String::new(),
    }
}

/// Both in half-width characters.
fn hanging(left: usize, hanging: usize) -> String {
    let twips = |halves: usize| halves * typeset::figures::EM / 2;
    format!("<w:ind w:left=\"{}\" w:hanging=\"{}\"/>", twips(left), twips(hanging))
}

/// In half-width characters. Word reads hundredths of a character; other programs read the twips of 三号.
fn right(halves: usize) -> String {
    format!("<w:ind w:rightChars=\"{}\" w:right=\"{}\"/>", halves * 50, halves * 160)
}

/// The space above a paragraph of an English document, where it is not that of its style: the one that a paragraph without
/// a block before it has.
fn space(previous: Option<Role>, role: Role) -> String {
    let before = english::before(previous, role);
    if before == english::before(None, role) { String::new() } else { above(before) }
}

fn above(twips: usize) -> String {
    format!("<w:spacing w:before=\"{twips}\"/>")
}
