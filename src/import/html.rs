//! The words of an HTML page: a paragraph a line, the cells of a table between tabs, items behind a dash. Nothing of it is
//! loaded or run.

use html5gum::{Token, Tokenizer};

/// What is not shown as text.
const UNSEEN: &[&str] = &[
    "script", "style", "template", "noscript", "svg", "select", "button", "iframe", "title", "del", "textarea",
    "object",
];

/// What ends a line. Programs have elements of their own within lines.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "tbody",
    "tfoot",
    "thead",
    "ul",
];

/// What ends where the next of its kind begins.
const UNCLOSED: &[&str] = &["p", "li", "td", "th", "tr", "dd", "dt", "option"];

/// What has no end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The words of an HTML page.
pub fn text(html: &str) -> String {
    let mut words = Words::default();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let hidden = tag.attributes.keys().any(|name| name.as_slice() == b"hidden");
                words.start(&String::from_utf8_lossy(&tag.name), hidden, tag.self_closing);
            }
            Token::EndTag(tag) => words.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => words.push(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    let lines = words.text.lines().map(|line| line.trim_matches(' ')).filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[derive(Default)]
struct Words {
    text: String,
    /// The element that is not shown, and how many of its name stand in each other.
    unseen: Option<(String, usize)>,
    is_in_cell: bool,
    /// Whether the row has cells already.
    has_cells: bool,
    /// Whether lines stand as they are written.
    keeps_lines: bool,
}

impl Words {
    fn start(&mut self, name: &str, is_hidden: bool, is_closed: bool) {
        // The body ends what a page forgot to close.
        if name == "body" {
            self.unseen = None;
        }
        if let Some((of, depth)) = &mut self.unseen {
            if of != name || !UNCLOSED.contains(&name) {
                *depth += usize::from(of == name && !is_closed);
                return;
            }
            self.unseen = None;
        }
        let is_void = is_closed || VOID.contains(&name);
        if (UNSEEN.contains(&name) || is_hidden) && !is_void {
            self.unseen = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "td" | "th" => {
                self.is_in_cell = true;
                self.text.truncate(self.text.trim_end_matches(' ').len());
                if self.has_cells {
                    self.text.push('\t');
                }
                self.has_cells = true;
            }
            "tr" | "table" => self.row(),
            _ if BLOCKS.contains(&name) => {
                self.line();
                self.keeps_lines |= name == "pre";
                if name == "li" && !self.is_in_cell {
                    self.text.push_str("- ");
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((of, depth)) = &mut self.unseen {
            if of == name {
                *depth -= 1;
            }
            if *depth == 0 {
                self.unseen = None;
            }
            return;
        }
        match name {
            "td" | "th" => self.is_in_cell = false,
            "tr" | "table" => self.row(),
            _ if BLOCKS.contains(&name) => {
                self.keeps_lines &= name != "pre";
                self.line();
            }
            _ => {}
        }
    }

    fn row(&mut self) {
        (self.is_in_cell, self.has_cells) = (false, false);
        self.line();
    }

    /// Ends a line; within a cell, which is one line, a blank stands for it.
    fn line(&mut self) {
        self.text.push(if self.is_in_cell { ' ' } else { '\n' });
    }

    /// Appends words of the page, where several blanks are one.
    fn push(&mut self, words: &str) {
        if self.unseen.is_some() {
            return;
        }
        for c in words.chars() {
            if c == '\n' && self.keeps_lines {
                self.line();
            } else if !matches!(c, ' ' | '\n' | '\t' | '\r') {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
                self.text.push(' ');
            }
        }
    }
}
