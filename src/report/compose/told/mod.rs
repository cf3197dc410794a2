//! The answers that are part of the document: trimmed, without empty ones, in the order of the document.
//!
//! [`Told`] holds them all. Each file beside it reads one part of the review by means of [`read`].
//!
//! Invariants:
//!
//! - Nothing here adds words, and what is left out of the document is left out here (`tests/core/compose/combinations.rs`).
//! - Every text knows the field that it comes from (`tests/core/compose/combinations.rs`).

mod causes;
mod days;
mod incident;
mod measures;
mod read;

pub use self::{
    causes::{Named, ToldCause},
    incident::{Course, ToldExtent, ToldPerson, ToldTelling},
    measures::{Slogan, ToldMeasure},
    read::{Item, Line, Paragraphs, ToldMoment},
};

use self::read::{Read, address};
use crate::{
    i18n::Lang,
    review::{
        ItemStyle, Kind, LedgerColumns, Level, OwnPhrase, Paper, PhrasePlace, Responsibility, Review, Voice, dates,
    },
};

/// The answers of a document.
pub struct Told {
    pub kind: Kind,
    pub voice: Voice,
    pub language: Lang,
    pub title: Line,
    pub addressee: Line,
    pub unit: Line,
    pub signer: Line,
    /// The post of the signer; empty unless a person speaks.
    pub post: Line,
    pub responsibility: Option<Responsibility>,
    /// What the author promises at the end.
    pub pledge: Paragraphs,
    pub date: Line,
    pub attachments: Vec<Line>,
    pub summary: Paragraphs,
    pub started: Line,
    pub place: Line,
    pub source: Line,
    pub course: Course,
    /// How it may be passed on, in English documents: it stands on every page.
    pub marking: Line,
    /// The sheet, by which an English document tells American readers.
    pub paper: Paper,
    /// What went well, what went badly, and where it was luck.
    pub lessons: [Paragraphs; 3],
    pub tellings: Vec<ToldTelling>,
    pub next_update: Line,
    pub people: Vec<ToldPerson>,
    /// Empty for kinds of documents without a timeline.
    pub moments: Vec<ToldMoment>,
    /// In a progress report, effects and causes with a heading have no text and no evidence.
    pub impacts: Vec<Item>,
    /// In the user's order.
    pub causes: Vec<ToldCause>,
    /// How many causes each level has, in the order of [`Level::ALL`].
    counts: [usize; 3],
    pub remedies: Vec<ToldMoment>,
    pub extent: Vec<ToldExtent>,
    /// In Chinese sorted by the deepest level that they answer, the deepest first; in English in the user's order.
    pub measures: Vec<ToldMeasure>,
    /// Whether every measure is listed under its slogan word.
    pub has_slogans: bool,
    years: dates::Years,
    pub items: ItemStyle,
    /// Whether the text says which causes are answered and explained.
    pub has_references: bool,
    /// Whether the document tells causes.
    pub tells_causes: bool,
    /// Whether the ledger is enclosed.
    pub has_ledger: bool,
    /// Which columns it has then.
    pub ledger_columns: LedgerColumns,
    /// Whether the table of causes and measures is enclosed.
    pub has_map: bool,
    pub phrases: ToldPhrases,
}

/// Standard sentences of an office for all documents of a language, trimmed.
pub struct ToldPhrases {
    pub opening: Vec<Paragraphs>,
    pub measures: Vec<Paragraphs>,
    pub closing: Vec<Paragraphs>,
}

impl Told {
    pub fn of(review: &Review, phrases: &[OwnPhrase]) -> Told {
        let document = review.document();
        let read = Read(document.language);
        let incident = &review.incident;
        let post = if document.voice == Voice::Person { document.post.as_str() } else { "" };
        let is_english = document.language == Lang::En;
        let (causes, places) = causes::causes(review, read);
        let measures = measures::measures(review, read, &causes, &places);
        let count = |level| causes.iter().filter(|c| c.level == level).count();
        let sentences = |place| {
            let here = phrases.iter().filter(|phrase| phrase.place == place && document.has_phrase(phrase));
            here.map(|phrase| read.phrases(phrase.address(), &phrase.text)).collect()
        };
        Told {
            kind: document.kind,
            voice: document.voice,
            language: document.language,
            title: Told::read_title(&document.title, document.language),
            addressee: read.name("addressee".into(), &document.addressee),
            unit: read.name("unit".into(), &document.unit),
            signer: read.name("signer".into(), &document.signer),
            post: read.name("post".into(), post),
            responsibility: document.responsibility,
            pledge: read.lines("pledge".into(), &document.pledge),
            date: read.day("date".into(), &document.date),
            attachments: (document.attachments.iter().enumerate())
                .map(|(n, a)| read.line(address("attachments", n, ""), a))
                .filter(|a| !a.is_empty())
                .collect(),
            summary: read.lines("incident.summary".into(), &incident.summary),
            started: read.day("incident.started".into(), &incident.started),
            place: read.line("incident.place".into(), &incident.place),
            source: read.line("incident.source".into(), &incident.source),
            course: incident::course(review, read),
            paper: document.layout.paper,
            marking: read.line("layout.secrecy".into(), if is_english { &document.layout.secrecy } else { "" }),
            lessons: incident::lessons(review, read),
            tellings: incident::tellings(review, read),
            next_update: incident::next_update(review, read),
            people: incident::people(review, read),
            moments: incident::moments(review, read),
            impacts: incident::impacts(review, read),
            has_slogans: measures::are_distinct(&measures),
            years: dates::Years::of(review),
            items: document.layout.items,
            has_references: document.layout.references,
            tells_causes: document.tells_causes(),
            has_ledger: document.layout.ledger && !measures.is_empty(),
            ledger_columns: document.layout.ledger_columns,
            has_map: document.layout.map && !causes.is_empty() && document.tells_causes(),
            phrases: ToldPhrases {
                opening: sentences(PhrasePlace::Opening),
                measures: sentences(PhrasePlace::Measures),
                closing: sentences(PhrasePlace::Closing),
            },
            measures,
            counts: Level::ALL.map(count),
            causes,
            remedies: incident::remedies(review, read),
            extent: incident::extent(review, read),
        }
    }

    /// The title that was typed.
    pub fn read_title(typed: &str, language: Lang) -> Line {
        Read(language).name("title".into(), typed)
    }

    /// Who signs: the person, or the unit.
    pub fn author(&self) -> &Line {
        if self.voice == Voice::Person && !self.signer.is_empty() { &self.signer } else { &self.unit }
    }

    /// The told causes of one level.
    pub fn causes_of(&self, level: Level) -> impl Iterator<Item = &ToldCause> {
        self.causes.iter().filter(move |c| c.level == level)
    }

    /// Groups causes by level, from the deepest.
    pub fn named(&self, causes: &[usize]) -> Vec<Named> {
        let mut named = Vec::new();
        for (level, of) in Level::ALL.into_iter().zip(self.counts).rev() {
            let mut part: Vec<usize> =
                causes.iter().map(|&n| &self.causes[n]).filter(|c| c.level == level).map(|c| c.ordinal).collect();
            part.sort_unstable();
            if !part.is_empty() {
                named.push(Named { level, part: (part.len() < of).then_some(part) });
            }
        }
        named
    }

    /// Whether `is_one` holds for any text of the narrative.
    pub fn story_has(&self, is_one: impl Fn(&str) -> bool) -> bool {
        let moments = self.moments.iter().flat_map(|m| &m.text.lines);
        self.summary.lines.iter().chain(moments).chain([&self.source.text]).any(|text| is_one(text))
    }

    /// The signer's entry among the people, if a person speaks and the entry has a role.
    pub fn speaker(&self) -> Option<&ToldPerson> {
        let is_speaker = |p: &&ToldPerson| !p.role.is_empty() && p.name.text == self.signer.text;
        self.people.iter().find(is_speaker).filter(|_| self.voice == Voice::Person && !self.signer.is_empty())
    }

    /// The parts of the people to be named: all but the speaker, nobody twice; nobody at all if each `is_told` already. Naming
    /// only those whom the narrative leaves out would single out the lowest ranks.
    pub fn involved(&self, is_told: impl Fn(&Told, &ToldPerson) -> bool) -> Vec<Vec<&Line>> {
        let speaker = self.speaker().map(|p| &p.name.from);
        let is_speaker = |person: &ToldPerson| match self.post.is_empty() {
            true => speaker == Some(&person.name.from),
            false => !self.signer.is_empty() && person.name.text == self.signer.text,
        };
        let mut entries: Vec<Vec<&Line>> = Vec::new();
        let mut are_told = true;
        for person in self.people.iter().filter(|person| !is_speaker(person)) {
            let entry = person.parts();
            let is_double = entries.iter().any(|e| e.iter().map(|l| &l.text).eq(entry.iter().map(|l| &l.text)));
            if !is_double {
                are_told = are_told && is_told(self, person);
                entries.push(entry);
            }
        }
        if are_told { Vec::new() } else { entries }
    }

    /// Whether `owner` is the person who signs.
    pub fn is_signer(&self, owner: &str) -> bool {
        self.voice == Voice::Person && !owner.is_empty() && owner == self.signer.text
    }
}
