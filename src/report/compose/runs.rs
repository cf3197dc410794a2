//! A paragraph in the making.

use super::text;
use crate::report::tree::{Block, Face, Role, Run};

/// SourcedText that knows for each stretch which field said it or called it forth.
#[derive(Clone, Debug, Default)]
pub struct SourcedText {
    runs: Vec<Run>,
    /// Whether it speaks of a list as a whole, as its lead does, though its first item calls it forth.
    is_of_list: bool,
}

/// In the place of a key until the paragraphs are named: see [`SourcedText::of_list`].
pub const OF_LIST: &str = "list";

impl SourcedText {
    pub fn new() -> SourcedText {
        SourcedText::default()
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Appends plain words that `from` said or called forth.
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

    /// Appends another text.
    pub fn append(&mut self, other: SourcedText) {
        for run in other.runs {
            self.push(run.from.as_deref().unwrap_or_default(), &run.text, run.face);
        }
    }

    /// The same, speaking of a list as a whole.
    pub fn of_list(self) -> SourcedText {
        SourcedText { is_of_list: true, ..self }
    }

    /// The field of the first stretch.
    pub fn first(&self) -> &str {
        self.runs.first().and_then(|run| run.from.as_deref()).unwrap_or_default()
    }

    /// The words of the first stretch.
    pub fn first_words(&self) -> &str {
        self.runs.first().map_or("", |run| &run.text)
    }

    /// The whole text without its provenance.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The last two characters, the last one first.
    pub fn tail(&self) -> [Option<char>; 2] {
        let mut back = self.runs.iter().rev().flat_map(|run| run.text.chars().rev());
        [back.next(), back.next()]
    }

    /// Appends a mark to the last stretch, so that it looks like the words it belongs to.
    pub fn mark(&mut self, mark: &str) {
        if let Some(last) = self.runs.last_mut() {
            last.text.push_str(mark);
        }
    }

    /// Appends a space, unless it would be the first or a second one.
    pub fn gap(&mut self) {
        if self.tail()[0].is_some_and(|c| c != ' ') {
            self.mark(" ");
        }
    }

    /// Takes the last character back.
    pub fn unmark(&mut self) {
        if let Some(last) = self.runs.last_mut() {
            last.text.pop();
        }
    }

    /// Ends a Chinese sentence, if it does not already end.
    pub fn end(&mut self) {
        let tail = self.tail();
        let is_ended = matches!(tail[0], Some('。' | '…')) || text::asks(tail) || text::quotes_sentence(tail);
        if !is_ended {
            self.mark("。");
        }
    }

    /// Adds `mark` where a Chinese sentence goes on.
    pub fn mid(&mut self, mark: char) {
        if let Some(last) = self.runs.last_mut() {
            text::mid(&mut last.text, mark);
        }
    }

    /// Ends an English sentence, if it does not already end.
    pub fn stop(&mut self) {
        let tail = self.tail();
        let of = |c| matches!(c, Some('.' | '!' | '?' | '…' | '。' | '！' | '？'));
        let is_quoted = matches!(tail[0], Some('"' | '\'' | '”' | '’')) && of(tail[1]);
        if !of(tail[0]) && !is_quoted {
            self.mark(".");
        }
    }

    /// The block of this text in `role`.
    pub fn block(self, role: Role) -> Block {
        let key = if self.is_of_list { OF_LIST } else { "" };
        Block { role, runs: self.runs, key: key.to_owned(), own: None }
    }
}
