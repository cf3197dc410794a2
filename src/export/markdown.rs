//! CommonMark with GitHub's tables. What the user typed is shown as text and never acts as markup, except that in English
//! documents a text between backticks is code.

use super::link;
use crate::{
    i18n::Lang,
    report::{Annex, Block, Cell, Report, Role, Table},
};

pub(super) fn render(report: &Report) -> String {
    let mut writer = Writer { out: String::new(), has_code: report.meta.language == Lang::En };
    for block in report.head.iter().chain(&report.blocks) {
        // Markdown would drop the tab of a 发文字号.
        let text = block.text().replace('\t', " ");
        match (block.role, &block.table) {
            (Role::Title, _) => writer.heading("# ", &text),
            (Role::Heading, _) => writer.heading("## ", &text),
            (Role::Subheading, _) => writer.heading("### ", &text),
            (_, Some(table)) => writer.table(table),
            // In Chinese the point is not emphasised, because CommonMark does not close `**` between 。 and a 汉字.
            (Role::Paragraph, _) if writer.has_code && point(block) > 0 => writer.pointed(&text, point(block)),
            _ => writer.paragraph(&text),
        }
    }
    for annex in &report.annexes {
        writer.annex(annex);
    }
    for block in &report.imprint {
        writer.paragraph(&block.text().replace('\t', " "));
    }
    writer.out
}

/// How much of the text of a block is its point with what leads there, in bytes.
fn point(block: &Block) -> usize {
    block.runs.iter().take_while(|run| run.face.is_point_type()).map(|run| run.text.len()).sum()
}

struct Writer {
    out: String,
    /// Whether a text between backticks is code.
    has_code: bool,
}

impl Writer {
    fn annex(&mut self, annex: &Annex) {
        self.paragraph(&annex.label);
        self.heading("## ", &annex.title);
        self.table(&annex.table);
    }

    fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        for column in &table.columns {
            self.cell(&Cell { text: column.head.clone(), ..Cell::default() });
        }
        self.out.push_str("|\n");
        for _ in &table.columns {
            self.out.push_str("| --- ");
        }
        self.out.push_str("|\n");
        let empty = Cell::default();
        for row in &table.rows {
            for at in 0..table.columns.len() {
                self.cell(row.get(at).unwrap_or(&empty));
            }
            self.out.push_str("|\n");
        }
        self.out.push('\n');
        self.tasks(table);
    }

    /// The actions of a table once more, as a list in which a repository ticks them off.
    fn tasks(&mut self, table: &Table) {
        for (row, is_completed) in table.rows.iter().zip(&table.tasks) {
            self.out.push_str(if *is_completed { "- [x] " } else { "- [ ] " });
            for (n, cell) in row.iter().take(2).enumerate() {
                self.out.push_str(if n > 0 { " " } else { "" });
                self.inline(&cell.text.replace('\n', " "), false);
            }
            self.out.push('\n');
        }
        if !table.tasks.is_empty() {
            self.out.push('\n');
        }
    }

    /// A cell is a single line of Markdown; GitHub shows `<br>` as a line break in it.
    fn cell(&mut self, cell: &Cell) {
        let text = cell.text.trim();
        let target = cell.link.as_deref().and_then(link::target).filter(|_| !text.is_empty());
        self.out.push_str(if target.is_some() { "| [" } else { "| " });
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                self.out.push_str("<br>");
            }
            self.inline(line, true);
        }
        if let Some(target) = target {
            self.out.push_str(&format!("](<{target}>)"));
        }
        self.out.push(' ');
    }

    fn heading(&mut self, marks: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.out.push_str(marks);
            self.inline(&text.replace('\n', " "), false);
            self.out.push_str("\n\n");
        }
    }

    /// A paragraph that begins with its point of `end` bytes.
    fn pointed(&mut self, text: &str, end: usize) {
        let (point, rest) = text.split_at(end);
        let flat = |text: &str| text.trim().replace('\n', " ");
        self.out.push_str("**");
        self.inline(&flat(point), false);
        self.out.push_str("**");
        if !rest.trim().is_empty() {
            // Before a letter `**` ends nothing.
            let is_apart =
                point.ends_with(char::is_whitespace) || !rest.starts_with(|c: char| c.is_ascii_punctuation());
            self.out.push_str(if is_apart { " " } else { "" });
            self.inline(&flat(rest), false);
        }
        self.out.push_str("\n\n");
    }

    fn paragraph(&mut self, text: &str) {
        let text = text.trim_matches(['\n', ' ', '\t']);
        if text.is_empty() {
            return;
        }
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                self.out.push_str("\\\n");
            }
            // Four leading blanks would make it a code block.
            let line = line.trim_matches([' ', '\t']);
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            match line[digits..].chars().next() {
                // A leading “1.” or “1)” would make it a list and renumber it.
                Some('.' | ')') if digits > 0 => {
                    self.out.push_str(&line[..digits]);
                    self.out.push('\\');
                    self.inline(&line[digits..], false);
                }
                Some('+' | '-' | '=' | ':') if digits == 0 => {
                    self.out.push('\\');
                    self.inline(line, false);
                }
                _ => self.inline(line, false),
            }
        }
        self.out.push_str("\n\n");
    }

    /// A line of text. In a cell, code with a bar or a backslash is text, because there they would end the cell or
    /// protect its end.
    fn inline(&mut self, text: &str, is_cell: bool) {
        let mut rest = text;
        while let Some(start) = rest.find('`').filter(|_| self.has_code) {
            let (before, code) = rest.split_at(start);
            self.escaped(before);
            let marks = code.len() - code.trim_start_matches('`').len();
            let end = closing(code, marks).filter(|end| !code[marks..*end - marks].trim().is_empty());
            // What is no code is text up to its end: its last marks begin no other code.
            let (part, behind) = code.split_at(end.unwrap_or(marks));
            match end {
                Some(_) if !is_cell || !part.contains(['|', '\\']) => self.out.push_str(part),
                _ => self.escaped(part),
            }
            rest = behind;
        }
        self.escaped(rest);
    }

    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '$') {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }
}

/// The end of the code that `text` begins with: behind the next group of as many backticks.
fn closing(text: &str, marks: usize) -> Option<usize> {
    let mut at = marks;
    loop {
        at += text[at..].find('`')?;
        let count = text[at..].len() - text[at..].trim_start_matches('`').len();
        at += count;
        if count == marks {
            return Some(at);
        }
    }
}
