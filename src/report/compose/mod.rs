//! From answers to the document.
//!
//! [`told`] reads the answers once: cleaned at their edges, without the empty ones, in the order they are told.
//! [`zh`] and [`en`] are two grammars over that. Both keep the same promises: the words of a field are never changed
//! within, an empty field leaves no trace, a pattern says only what follows from the answers, and every stretch of text
//! knows the field it comes from.

mod annexes;
mod en;
mod head;
mod ledger;
mod numerals;
mod own;
mod runs;
mod text;
mod told;
mod zh;

use super::{Block, Meta, Phrases, Report, Role, Setting, map};
use crate::{
    i18n::Lang,
    review::{Review, Voice, dates},
};
use runs::Text;

pub(super) use {
    numerals::push as push_figures,
    told::{Item, Told},
};

/// Composes the document of `review` with the office's own `phrases`.
pub fn compose(review: &Review, phrases: &Phrases) -> Report {
    let told = Told::of(review, phrases);
    let parts = match told.language {
        Lang::Zh => zh::parts(&told),
        Lang::En => en::parts(&told),
    };
    let (blocks, wordings) = own::place(review, parts.blocks(&told));
    let author = match told.voice {
        Voice::Person if !told.signer.is_empty() => &told.signer,
        _ => &told.unit,
    };
    let ledger = ledger::ledger(&told);
    let map = told.has_map.then(|| map::of(&told));
    Report {
        meta: Meta {
            kind: told.kind,
            language: told.language,
            title: title_of(&blocks, told.language),
            author: author.text.clone(),
            date: told.dated(),
            setting: Setting {
                latin: review.layout.latin,
                pitch: review.layout.pitch,
                // A person signs by hand.
                seal: review.layout.seal && told.voice == Voice::Unit,
            },
        },
        head: head::head(review, &told),
        blocks,
        annexes: annexes::annexes(&told, ledger.as_ref(), map.as_ref()),
        imprint: head::imprint(review, &told),
        ledger,
        map,
        deadlines: ledger::deadlines(&told),
        wordings,
    }
}

/// The title that the document of `review` bears, without composing the rest.
pub fn title(review: &Review) -> String {
    let told = Told::of(review, &Phrases::default());
    let title = match told.language {
        Lang::Zh => zh::title(&told),
        Lang::En => en::title(&told),
    };
    let (blocks, _) = own::place(review, vec![title.block(Role::Title)]);
    title_of(&blocks, told.language)
}

/// The words of the title, which has several paragraphs if somebody put it into several lines.
fn title_of(blocks: &[Block], lang: Lang) -> String {
    let lines: Vec<String> = blocks.iter().filter(|b| b.role == Role::Title).map(Block::text).collect();
    lines.join(lang.pick("", " "))
}

/// Whether the measures of `review` are told under slogan words: they are wanted, and each has one of its own.
pub fn has_slogans(review: &Review) -> bool {
    Told::of(review, &Phrases::default()).has_slogans
}

/// The office's own sentences in one place of the document.
fn phrases(told: &Told, lines: &told::Lines) -> Vec<Text> {
    let sentence = |words: &String| {
        let mut text = Text::new();
        text.say(&lines.from, words);
        match told.language {
            Lang::Zh => text.end(),
            Lang::En => text.stop(),
        }
        text
    };
    lines.lines.iter().map(sentence).collect()
}

/// The year that a reader has in mind: it is written at the first date and when it changes.
#[derive(Clone, Copy, Default)]
struct Shown {
    year: Option<i32>,
}

impl Shown {
    /// The year to write before a day of `year`.
    fn year(&mut self, year: Option<i32>) -> Option<i32> {
        let new = year.filter(|_| self.year != year)?;
        self.year = Some(new);
        Some(new)
    }

    /// Where no date was told yet, the date under the document gives the year.
    fn or_of_document(&mut self, told: &Told) {
        self.year = self.year.or_else(|| told.date.when().and_then(|w| w.year));
    }
}

/// A section with its heading; its number follows from its place.
struct Section {
    heading: &'static str,
    paragraphs: Vec<Text>,
}

/// Sections without those that tell nothing.
fn sections<const N: usize>(sections: [(&'static str, Vec<Text>); N]) -> Vec<Section> {
    let told = sections.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
    told.map(|(heading, paragraphs)| Section { heading, paragraphs }).collect()
}

/// What stands between the addressee and the tail.
struct Body {
    /// Paragraphs before the first section.
    before: Vec<Text>,
    sections: Vec<Section>,
    closing: Text,
}

impl Body {
    /// Appends its blocks; `number` writes the number of a section.
    fn write(self, told: &Told, blocks: &mut Vec<Block>, number: fn(usize) -> String) {
        // Frame alone has nothing to close.
        let is_empty = self.before.is_empty() && self.sections.is_empty();
        blocks.extend(self.before.into_iter().map(|p| p.block(Role::Paragraph)));
        for (n, section) in (1..).zip(self.sections) {
            // An office's own sentence calls no section forth.
            let said = section.paragraphs.iter().map(Text::first).find(|from| !from.starts_with("phrases."));
            let from = said.unwrap_or_default().to_owned();
            let mut heading = Text::new();
            heading.say(&from, &number(n));
            heading.say(&from, section.heading);
            blocks.push(heading.block(Role::Heading));
            blocks.extend(section.paragraphs.into_iter().map(|p| p.block(Role::Paragraph)));
        }
        if !is_empty {
            blocks.extend(phrases(told, &told.phrases.closing).into_iter().map(|p| p.block(Role::Paragraph)));
            push(blocks, Role::Paragraph, self.closing);
        }
    }
}

/// A document in the words of one language, from its title to its date.
struct Parts {
    title: Text,
    addressee: Text,
    body: Body,
    /// Writes the number of a section.
    number: fn(usize) -> String,
    enclosures: Enclosures,
    signature: Text,
    /// Writes a date in full.
    date: fn(&dates::When) -> String,
}

/// How a language lists the enclosures.
struct Enclosures {
    /// The name of the ledger.
    ledger: &'static str,
    /// The name of the table of causes and measures.
    map: &'static str,
    /// What stands before a single one, and before the first of several.
    one: &'static str,
    many: &'static str,
    /// What stands between a number and its name.
    after_number: &'static str,
}

impl Parts {
    fn blocks(self, told: &Told) -> Vec<Block> {
        let mut blocks = vec![self.title.block(Role::Title)];
        push(&mut blocks, Role::Addressee, self.addressee);
        self.body.write(told, &mut blocks, self.number);
        self.enclosures.write(&mut blocks, told);
        push(&mut blocks, Role::Signature, self.signature);
        let mut date = Text::new();
        match told.date.when() {
            Some(when) => date.say("date", &(self.date)(&when)),
            // Words that are no date stand as typed.
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
            let mut line = Text::new();
            if n == 1 {
                line.say(&from, if is_many { self.many } else { self.one });
            }
            if is_many {
                line.say(&from, &numerals::figures(n));
                line.say(&from, self.after_number);
            }
            line.say(&from, &name);
            blocks.push(line.block(if n == 1 { Role::AnnexNote } else { Role::AnnexNoteNext }));
        }
    }
}

/// A line that is there only if it says something.
fn push(blocks: &mut Vec<Block>, role: Role, text: Text) {
    if !text.is_empty() {
        blocks.push(text.block(role));
    }
}

/// Names of the enclosures with the fields that call for them: what is bound behind first.
fn enclosures(told: &Told, ledger: &str, map: &str) -> Vec<(String, String)> {
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

/// A name without 《》 around the whole.
fn unwrap_title(name: &str) -> &str {
    let inner = name.strip_prefix('《').and_then(|n| n.strip_suffix('》'));
    inner.filter(|i| !i.contains(['《', '》']) && i.chars().any(char::is_alphanumeric)).unwrap_or(name)
}
