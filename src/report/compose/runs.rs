//! A paragraph under construction.

use super::text;
use crate::report::tree::{Block, Face, Role, Run};

/// Text that records for each run the field that it comes from.
#[derive(Clone, Debug, Default)]
pub struct SourcedText {
    runs: Vec<Run>,
    /// Whether it is about a list as a whole, such as its lead, although it comes from the first item.
    is_of_list: bool,
}

/// Temporary key of such paragraphs, see [`SourcedText::of_list`]; replaced when keys are set.
pub const OF_LIST: &str = "list";

impl SourcedText {
    pub fn new() -> SourcedText {
        SourcedText::default()
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Appends plain text from the field `from`.
    pub fn say(&mut self, from: &str, words: &str) {
        self.push(from, words, Face::Plain);
    }

    /// Appends the sentence that states the point of the paragraph.
    pub fn point(&mut self, from: &str, words: &str) {
        self.push(from, words, Face::Point);
    }

    fn push(&mut self, from: &str, words: &str, face: Face) {
        if words.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.face == face && last.from.as_deref() == Some(from) => last.text.push_str(words),
            _ => self.runs.push(Run { text: words.to_owned(), from: Some(from.to_owned()), face }),
        }
    }

    /// Sets what stands before the point in the type of the point. A text without a point stays as it is.
    pub fn lead_to_point(&mut self) {
        let before = self.runs.iter().position(|run| run.face == Face::Point).unwrap_or(0);
        for run in &mut self.runs[..before] {
            run.face = Face::Lead;
        }
    }

    /// Sets the whole text in the type of points, as words that lead to one.
    pub fn into_lead(mut self) -> SourcedText {
        for run in &mut self.runs {
            run.face = Face::Lead;
        }
        self
    }

    /// Whether all of it leads to a point that is missing.
    pub fn is_lead(&self) -> bool {
        self.runs.iter().all(|run| run.face == Face::Lead)
    }

    /// Whether it says more than its point and what leads there.
    pub fn explains(&self) -> bool {
        let point = self.runs.iter().position(|run| run.face == Face::Point);
        point.is_none_or(|point| self.runs.len() > point + 1)
    }

    /// Appends another text.
    pub fn append(&mut self, other: SourcedText) {
        let mut runs = other.runs.into_iter();
        // Only the first of its runs can be the continuation of the last one here.
        if let Some(first) = runs.next() {
            match self.runs.last_mut() {
                Some(last) if last.face == first.face && last.from == first.from => last.text.push_str(&first.text),
                _ => self.runs.push(first),
            }
        }
        self.runs.extend(runs);
    }

    /// Marks the text as being about a list as a whole.
    pub fn of_list(self) -> SourcedText {
        SourcedText { is_of_list: true, ..self }
    }

    /// Whether one of its runs contains `words`.
    pub fn has(&self, words: &str) -> bool {
        self.runs.iter().any(|run| run.text.contains(words))
    }

    /// The field of the first run.
    pub fn first(&self) -> &str {
        self.runs.first().and_then(|run| run.from.as_deref()).unwrap_or_default()
    }

    /// The text of the first run.
    pub fn first_words(&self) -> &str {
        self.runs.first().map_or("", |run| &run.text)
    }

    /// The whole text, without its sources.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The last two characters, the last one first.
    pub fn tail(&self) -> [Option<char>; 2] {
        let mut back = self.runs.iter().rev().flat_map(|run| run.text.chars().rev());
        [back.next(), back.next()]
    }

    /// Appends a mark to the last run, so that it has the same face.
    pub fn mark(&mut self, mark: &str) {
        if let Some(last) = self.runs.last_mut() {
            last.text.push_str(mark);
        }
    }

    /// Appends a space, unless the text is empty or ends in one.
    pub fn gap(&mut self) {
        if self.tail()[0].is_some_and(|c| c != ' ') {
            self.mark(" ");
        }
    }

    /// Removes the last character.
    pub fn unmark(&mut self) {
        if let Some(last) = self.runs.last_mut() {
            last.text.pop();
        }
    }

    /// Ends a Chinese sentence, unless it is already ended.
    pub fn end(&mut self) {
        let tail = self.tail();
        let is_ended = matches!(tail[0], Some('。' | '…' | '：')) || text::asks(tail) || text::quotes_sentence(tail);
        if !is_ended {
            self.mark("。");
        }
    }

    /// Continues a Chinese sentence after `mark`.
    pub fn mid(&mut self, mark: char) {
        if let Some(last) = self.runs.last_mut() {
            text::mid(&mut last.text, mark);
        }
    }

    /// Ends an English sentence, unless it is already ended.
    pub fn stop(&mut self) {
        let tail = self.tail();
        let of = |c| matches!(c, Some('.' | '!' | '?' | '…' | '。' | '！' | '？'));
        let is_quoted = matches!(tail[0], Some('"' | '\'' | '”' | '’')) && of(tail[1]);
        // A colon leads to the next paragraph.
        if !of(tail[0]) && tail[0] != Some(':') && !is_quoted {
            self.mark(".");
        }
    }

    /// Turns the text into a block.
    pub fn block(self, role: Role) -> Block {
        let key = if self.is_of_list { OF_LIST } else { "" };
        Block { role, runs: self.runs, key: key.to_owned(), own: None, table: None }
    }
}
