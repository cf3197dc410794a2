//! The parts of a document in one language, and how they become blocks.

use super::{
    runs::SourcedText,
    told::{self, Told},
};
use crate::{
    i18n::Lang,
    report::tree::{Block, Role},
};

/// Whole sentences, a paragraph each: those of the office for one place in the document, or the pledge of the author.
pub fn phrases(told: &Told, places: &[told::Paragraphs]) -> Vec<SourcedText> {
    let sentence = |(from, words): (&String, &String)| {
        let mut text = SourcedText::new();
        text.say(from, words);
        match told.language {
            Lang::Zh => text.end(),
            Lang::En => text.stop(),
        }
        text
    };
    let lines = places.iter().flat_map(|place| place.lines.iter().map(|words| (&place.from, words)));
    lines.map(sentence).collect()
}

/// A document in one language, from its title to its date.
pub struct Parts {
    pub title: SourcedText,
    pub addressee: SourcedText,
    /// Everything between the addressee and the list of enclosures.
    pub body: Vec<Block>,
    /// The list of enclosures, a line each.
    pub enclosures: Vec<SourcedText>,
    pub signature: SourcedText,
    pub date: SourcedText,
}

impl Parts {
    pub fn blocks(self) -> Vec<Block> {
        let mut blocks = vec![self.title.block(Role::Title)];
        push(&mut blocks, Role::Addressee, self.addressee);
        blocks.extend(self.body);
        for (n, line) in self.enclosures.into_iter().enumerate() {
            blocks.push(line.block(if n == 0 { Role::AnnexNote } else { Role::AnnexNoteNext }));
        }
        push(&mut blocks, Role::Signature, self.signature);
        push(&mut blocks, Role::Date, self.date);
        blocks
    }
}

/// Appends a line, unless it is empty.
pub fn push(blocks: &mut Vec<Block>, role: Role, text: SourcedText) {
    if !text.is_empty() {
        blocks.push(text.block(role));
    }
}

/// A name without 《》 around the whole of it.
pub fn unwrap_title(name: &str) -> &str {
    let inner = name.strip_prefix('《').and_then(|n| n.strip_suffix('》'));
    inner.filter(|i| !i.contains(['《', '》']) && i.chars().any(char::is_alphanumeric)).unwrap_or(name)
}
