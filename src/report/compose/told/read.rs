//! Reads fields: trims them and takes off labels and list marks.

use super::super::{labels, numerals::Numbering, text};
use crate::{i18n::Lang, review::dates};

/// The text of a single-line field.
#[derive(Clone, Debug)]
pub struct Line {
    /// Address of the field.
    pub from: String,
    /// Empty if the field is.
    pub text: String,
    lang: Lang,
}

impl Line {
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The day and time in the text, if it could be parsed.
    pub fn when(&self) -> Option<dates::When> {
        dates::parse(&self.text, self.lang)
    }
}

/// The text of a field of several paragraphs, one line each.
#[derive(Clone, Debug)]
pub struct Paragraphs {
    pub from: String,
    pub lines: Vec<String>,
}

/// A heading with its explanation. At least one of them is not empty.
#[derive(Debug)]
pub struct Item {
    pub heading: Line,
    pub text: Paragraphs,
}

impl Item {
    pub fn is_empty(&self) -> bool {
        self.heading.is_empty() && self.text.lines.is_empty()
    }

    /// The heading alone, if there is one.
    pub fn in_short(mut self) -> Item {
        if !self.heading.is_empty() {
            self.text.lines.clear();
        }
        self
    }

    /// The address of what [`Item::first_words`] gives.
    pub fn from(&self) -> &str {
        if self.heading.is_empty() { &self.text.from } else { &self.heading.from }
    }

    /// The lines of the text that [`Item::first_words`] does not give.
    pub fn further_lines(&self) -> &[String] {
        &self.text.lines[usize::from(self.heading.is_empty())..]
    }

    /// A short name: the heading or, without one, the first line of the text.
    pub fn first_words(&self) -> &str {
        if self.heading.is_empty() { self.text.lines.first().map_or("", String::as_str) } else { &self.heading.text }
    }
}

/// An answer with its day, such as a step of the timeline.
pub struct ToldMoment {
    pub at: Line,
    pub text: Paragraphs,
}

/// The address of a field of a list item.
pub fn address(list: &str, n: usize, field: &str) -> String {
    if field.is_empty() { format!("{list}.{n}") } else { format!("{list}.{n}.{field}") }
}

/// Reads fields of a document in one language.
#[derive(Clone, Copy)]
pub struct Read(pub Lang);

impl Read {
    pub fn line(self, from: String, raw: &str) -> Line {
        if raw.is_empty() {
            return Line { from, text: String::new(), lang: self.0 };
        }
        self.answer(from, &text::line(raw, self.0))
    }

    /// An answer that elsewhere would say that there is none.
    pub fn typed(self, from: String, raw: &str) -> Line {
        Line { from, text: raw.trim().trim_end_matches('.').to_owned(), lang: self.0 }
    }

    pub fn name(self, from: String, raw: &str) -> Line {
        self.answer(from, &text::name(raw, self.0))
    }

    /// The answer without a label of its field.
    fn answer(self, from: String, answer: &str) -> Line {
        let text = labels::without(&from, answer, self.0).to_owned();
        Line { from, text, lang: self.0 }
    }

    /// A day; the room that was left in it for the pen stays.
    pub fn day(self, from: String, raw: &str) -> Line {
        let is_open = dates::is_left_open(raw);
        let text = if is_open { raw.trim().to_owned() } else { text::line_of_item(raw, self.0, None) };
        self.answer(from, &text)
    }

    pub fn phrases(self, from: String, raw: &str) -> Paragraphs {
        Paragraphs { from, lines: text::phrases(raw, self.0) }
    }

    pub fn lines(self, from: String, raw: &str) -> Paragraphs {
        Paragraphs { from, lines: text::lines(raw, self.0) }
    }

    /// A heading with its explanation; `numbering` is that of its list.
    pub fn item(self, list: &str, n: usize, [heading, text]: [&str; 2], numbering: &Numbering) -> Item {
        let line = text::line_of_item(heading, self.0, Some(numbering));
        let lines = text::lines_of_item(text, self.0, Some(numbering));
        Item {
            heading: self.answer(address(list, n, "heading"), &line),
            text: Paragraphs { from: address(list, n, "text"), lines },
        }
    }

    pub fn moment(
        self,
        list: &str,
        n: usize,
        (field, at): (&str, &str),
        text: &str,
        numbering: &Numbering,
    ) -> ToldMoment {
        let lines = text::lines_of_item(text, self.0, Some(numbering));
        ToldMoment {
            at: self.day(address(list, n, field), at),
            text: Paragraphs { from: address(list, n, "text"), lines },
        }
    }
}

/// The enumerators with which the texts of a list begin.
pub fn numbering<'a>(texts: impl Iterator<Item = &'a String>) -> Numbering {
    Numbering::of(texts.map(|text| text::beginning(text)))
}
