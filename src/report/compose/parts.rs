//! The parts of a document in one language, and how they become blocks.

use super::{
    runs::SourcedText,
    told::{self, Told},
};
use crate::{
    i18n::Lang,
    report::tree::{Block, Role},
    review::dates,
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

/// A section with its heading. Its number follows from its position.
pub struct BodySection {
    pub heading: &'static str,
    pub paragraphs: Vec<SourcedText>,
}

/// The sections that have paragraphs.
pub fn sections<const N: usize>(sections: [(&'static str, Vec<SourcedText>); N]) -> Vec<BodySection> {
    let told = sections.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
    told.map(|(heading, paragraphs)| BodySection { heading, paragraphs }).collect()
}

/// Everything between the addressee and the signature.
pub struct Body {
    /// Paragraphs before the first section.
    pub before: Vec<SourcedText>,
    pub sections: Vec<BodySection>,
    pub closing: SourcedText,
}

impl Body {
    /// Appends the blocks; `number` formats the number of a section.
    fn write(self, told: &Told, blocks: &mut Vec<Block>, number: fn(usize) -> String) {
        // The closing is written only after other text.
        let is_empty = self.before.is_empty() && self.sections.is_empty() && told.pledge.lines.is_empty();
        blocks.extend(self.before.into_iter().map(|p| p.block(Role::Paragraph)));
        for (n, section) in (1..).zip(self.sections) {
            // The heading comes from the first answer of the section, not from a standard sentence of the office.
            let said = section.paragraphs.iter().map(SourcedText::first).find(|from| !from.starts_with("phrases."));
            let from = said.unwrap_or_default().to_owned();
            let mut heading = SourcedText::new();
            heading.say(&from, &number(n));
            heading.say(&from, section.heading);
            blocks.push(heading.block(Role::Heading));
            blocks.extend(section.paragraphs.into_iter().map(|p| p.block(Role::Paragraph)));
        }
        if !is_empty {
            let last = [std::slice::from_ref(&told.pledge), &told.phrases.closing].map(|lines| phrases(told, lines));
            blocks.extend(last.into_iter().flatten().map(|p| p.block(Role::Paragraph)));
            push(blocks, Role::Paragraph, self.closing);
        }
    }
}

/// A document in one language, from its title to its date.
pub struct Parts {
    pub title: SourcedText,
    pub addressee: SourcedText,
    pub body: Body,
    /// Formats the number of a section.
    pub number: fn(usize) -> String,
    pub enclosures: Enclosures,
    pub signature: SourcedText,
    /// Formats a date in full.
    pub date: fn(&dates::When) -> String,
}

/// How a language lists the enclosures.
pub struct Enclosures {
    /// The name of the ledger.
    pub ledger: &'static str,
    /// The name of the table of causes and measures.
    pub map: &'static str,
    /// The text before a single enclosure, and before the first of several.
    pub one: &'static str,
    pub many: &'static str,
    /// The text between a number and its name.
    pub after_number: &'static str,
}

impl Parts {
    pub fn blocks(self, told: &Told) -> Vec<Block> {
        let mut blocks = vec![self.title.block(Role::Title)];
        push(&mut blocks, Role::Addressee, self.addressee);
        self.body.write(told, &mut blocks, self.number);
        self.enclosures.write(&mut blocks, told);
        push(&mut blocks, Role::Signature, self.signature);
        let mut date = SourcedText::new();
        match told.date.when() {
            Some(when) => date.say("date", &(self.date)(&when)),
            // A text that is not a date stays as typed.
            None => date.say("date", &told.date.text),
        }
        push(&mut blocks, Role::Date, date);
        blocks
    }
}

impl Enclosures {
    fn write(&self, blocks: &mut Vec<Block>, told: &Told) {
        let names = enclosures(told, self.ledger, self.map);
        let is_many = names.len() > 1;
        for (n, (from, name)) in (1..).zip(names) {
            let mut line = SourcedText::new();
            if n == 1 {
                line.say(&from, if is_many { self.many } else { self.one });
            }
            if is_many {
                line.say(&from, &n.to_string());
                line.say(&from, self.after_number);
            }
            line.say(&from, &name);
            blocks.push(line.block(if n == 1 { Role::AnnexNote } else { Role::AnnexNoteNext }));
        }
    }
}

/// Appends a line, unless it is empty.
pub fn push(blocks: &mut Vec<Block>, role: Role, text: SourcedText) {
    if !text.is_empty() {
        blocks.push(text.block(role));
    }
}

/// Names of the enclosures with the fields that they come from; annexes first.
pub fn enclosures(told: &Told, ledger: &str, map: &str) -> Vec<(String, String)> {
    let mut names = Vec::new();
    if let Some(measure) = told.measures.first().filter(|_| told.has_ledger) {
        names.push((measure.item.heading.from.clone(), ledger.to_owned()));
    }
    if let Some(cause) = told.causes.first().filter(|_| told.has_map) {
        names.push((cause.item.heading.from.clone(), map.to_owned()));
    }
    for attachment in &told.attachments {
        names.push((attachment.from.clone(), unwrap_title(&attachment.text).to_owned()));
    }
    names
}

/// A name without 《》 around the whole of it.
pub fn unwrap_title(name: &str) -> &str {
    let inner = name.strip_prefix('《').and_then(|n| n.strip_suffix('》'));
    inner.filter(|i| !i.contains(['《', '》']) && i.chars().any(char::is_alphanumeric)).unwrap_or(name)
}
