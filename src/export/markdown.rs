//! CommonMark with GitHub's tables. Everything the user typed is shown as text and never acts as markup.

use crate::report::{Annex, Report, Role};

pub(super) fn render(report: &Report) -> String {
    let mut out = String::new();
    for block in report.head.iter().chain(&report.blocks) {
        // Markdown would drop the tab of a 发文字号.
        let text = block.text().replace('\t', " ");
        // The point of a paragraph is not emphasised, because CommonMark does not close `**` between 。 and a 汉字.
        match block.role {
            Role::Title => push_heading(&mut out, "# ", &text),
            Role::Heading => push_heading(&mut out, "## ", &text),
            _ => push_paragraph(&mut out, &text),
        }
    }
    for annex in &report.annexes {
        push_annex(&mut out, annex);
    }
    for block in &report.imprint {
        push_paragraph(&mut out, &block.text().replace('\t', " "));
    }
    out
}

fn push_annex(out: &mut String, annex: &Annex) {
    push_paragraph(out, &annex.label);
    push_heading(out, "## ", &annex.title);
    if annex.table.columns.is_empty() {
        return;
    }
    for column in &annex.table.columns {
        push_cell(out, &column.head);
    }
    out.push_str("|\n");
    for _ in &annex.table.columns {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for row in &annex.table.rows {
        for at in 0..annex.table.columns.len() {
            push_cell(out, row.get(at).map_or("", |cell| &cell.text));
        }
        out.push_str("|\n");
    }
    out.push('\n');
}

/// A cell is a single line of Markdown; GitHub shows `<br>` as a line break in it.
fn push_cell(out: &mut String, text: &str) {
    out.push_str("| ");
    for (n, line) in text.trim().split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        push_inline(out, line);
    }
    out.push(' ');
}

fn push_heading(out: &mut String, marks: &str, text: &str) {
    let text = text.trim();
    if !text.is_empty() {
        out.push_str(marks);
        push_inline(out, &text.replace('\n', " "));
        out.push_str("\n\n");
    }
}

fn push_paragraph(out: &mut String, text: &str) {
    let text = text.trim_matches(['\n', ' ', '\t']);
    if text.is_empty() {
        return;
    }
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push_str("\\\n");
        }
        // Four leading blanks would make it a code block.
        let line = line.trim_matches([' ', '\t']);
        let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match line[digits..].chars().next() {
            // A leading “1.” or “1)” would make it a list and renumber it.
            Some('.' | ')') if digits > 0 => {
                out.push_str(&line[..digits]);
                out.push('\\');
                push_inline(out, &line[digits..]);
            }
            Some('+' | '-' | '=' | ':') if digits == 0 => {
                out.push('\\');
                push_inline(out, line);
            }
            _ => push_inline(out, line),
        }
    }
    out.push_str("\n\n");
}

fn push_inline(out: &mut String, text: &str) {
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
}
