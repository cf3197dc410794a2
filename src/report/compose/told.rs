//! The answers that are part of the document: trimmed, without empty ones, in the order of the document.

use std::collections::HashMap;

use super::{labels, numerals::Numbering, text};
use crate::{
    catalog,
    i18n::Lang,
    review::{
        self, ItemId, ItemStyle, Kind, LedgerColumns, Level, OwnPhrase, PhrasePlace, Responsibility, Review, Status,
        Strength, Voice, dates,
    },
};

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
    fn is_empty(&self) -> bool {
        self.heading.is_empty() && self.text.lines.is_empty()
    }

    /// The heading alone, if there is one.
    fn in_short(mut self) -> Item {
        if !self.heading.is_empty() {
            self.text.lines.clear();
        }
        self
    }

    /// A short name: the heading or, without one, the first line of the text.
    pub fn first_words(&self) -> &str {
        if self.heading.is_empty() { self.text.lines.first().map_or("", String::as_str) } else { &self.heading.text }
    }
}

pub struct ToldMoment {
    pub at: Line,
    pub text: Paragraphs,
}

pub struct ToldPerson {
    pub name: Line,
    pub role: Line,
}

impl ToldPerson {
    /// The role, then the name, as far as there are any. One that the other contains is not told a second time.
    pub fn parts(&self) -> Vec<&Line> {
        let (role, name) = (&self.role, &self.name);
        if name.text.contains(&role.text) {
            vec![name]
        } else if role.text.contains(&name.text) {
            vec![role]
        } else {
            vec![role, name]
        }
    }
}

pub struct ToldCause {
    /// Position in the review.
    pub at: usize,
    pub level: Level,
    /// Its number among the told causes of its level, from 1.
    pub ordinal: usize,
    pub item: Item,
    pub evidence: Line,
    /// Shallower causes that it explains, as positions in [`Told::causes`].
    pub explains: Vec<usize>,
}

/// Another place that was looked at for the same fault. Who looked alone is not told.
pub struct ToldExtent {
    pub place: Line,
    pub by: Line,
    pub found: Line,
    pub fixed: Line,
}

impl ToldExtent {
    fn is_empty(&self) -> bool {
        self.place.is_empty() && self.found.is_empty() && self.fixed.is_empty()
    }
}

/// The slogan word under which a measure may be listed.
pub struct Slogan {
    pub from: String,
    /// A single character stands for itself, other words are a slogan of the user's.
    pub words: String,
}

pub struct ToldMeasure {
    /// Position in the review.
    pub at: usize,
    pub item: Item,
    /// How far it has come; empty if it says no more than the item or the status, and outside of progress reports.
    pub progress: Paragraphs,
    /// Positions in [`Told::causes`].
    pub answers: Vec<usize>,
    pub id: ItemId,
    /// The words of the user's own, or else that of the catalogue entry it was adopted from.
    pub slogan: Option<Slogan>,
    pub strength: Option<Strength>,
    /// Address of the strength.
    pub strength_from: String,
    pub owner: Line,
    pub due: Line,
    pub proof: Line,
    pub status: Option<Status>,
    /// Address of the status.
    pub status_from: String,
    pub leader: Line,
    pub helpers: Line,
    pub interim: Line,
    pub effect: Line,
    pub recheck: Line,
    pub verifier: Line,
    /// The day it was completed.
    pub closed_on: Line,
    /// Why it is not completed.
    pub reason: Line,
    /// What is done next.
    pub next: Line,
    /// How far it has come, on one line and whatever it says.
    pub so_far: Line,
}

/// Causes of one level, to be named in a sentence.
pub struct Named {
    pub level: Level,
    /// Their ordinals, unless they are all causes of that level.
    pub part: Option<Vec<usize>>,
    /// How many causes the level has.
    pub of: usize,
}

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
    /// Sorted by the deepest level that they answer, the deepest first.
    pub measures: Vec<ToldMeasure>,
    /// Whether every measure is listed under its slogan word.
    pub has_slogans: bool,
    years: dates::Years,
    pub items: ItemStyle,
    /// Whether the text says which causes are answered and explained.
    pub has_references: bool,
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
        let steps = numbering(review.incident.timeline.iter().map(|moment| &moment.text));
        let effects = numbering(review.impacts.iter().flat_map(|impact| [&impact.heading, &impact.text]));
        let done = numbering(review.remedies.iter().map(|remedy| &remedy.text));
        let incident = &review.incident;
        let mut moments: Vec<ToldMoment> = incident
            .timeline
            .iter()
            .enumerate()
            .map(|(n, m)| read.moment("incident.timeline", n, ("at", &m.at), &m.text, &steps))
            .filter(|m| !m.text.lines.is_empty())
            .collect();
        if document.kind == Kind::Progress {
            moments.clear();
        }
        let people = incident.people.iter().enumerate().map(|(n, p)| ToldPerson {
            name: read.name(address("incident.people", n, "name"), &p.name),
            role: read.line(address("incident.people", n, "role"), &p.role),
        });
        let remedies = review.remedies.iter().enumerate();
        let post = if document.voice == Voice::Person { document.post.as_str() } else { "" };
        let (causes, places) = causes(review, read);
        let measures = measures(review, read, &causes, &places);
        let count = |level| causes.iter().filter(|c| c.level == level).count();
        let sentences = |place| {
            let here = phrases.iter().filter(|phrase| phrase.place == place && document.has_phrase(phrase));
            here.map(|phrase| read.phrases(phrase.address(), &phrase.text)).collect()
        };
        Told {
            kind: document.kind,
            voice: document.voice,
            language: document.language,
            title: read.name("title".into(), &document.title),
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
            people: people.filter(|p| !p.name.is_empty() || !p.role.is_empty()).collect(),
            moments,
            impacts: (review.impacts.iter().enumerate())
                .map(|(n, i)| read.item("impacts", n, [&i.heading, &i.text], &effects))
                .filter(|i| !i.is_empty())
                .map(|i| if document.kind == Kind::Progress { i.in_short() } else { i })
                .collect(),
            has_slogans: are_distinct(&measures),
            years: dates::Years::of(review),
            items: document.layout.items,
            has_references: document.layout.references,
            has_ledger: document.layout.ledger && !measures.is_empty(),
            ledger_columns: document.layout.ledger_columns,
            has_map: document.layout.map && !causes.is_empty(),
            phrases: ToldPhrases {
                opening: sentences(PhrasePlace::Opening),
                measures: sentences(PhrasePlace::Measures),
                closing: sentences(PhrasePlace::Closing),
            },
            measures,
            counts: Level::ALL.map(count),
            causes,
            remedies: remedies
                .map(|(n, r)| read.moment("remedies", n, ("done_on", &r.done_on), &r.text, &done))
                .filter(|r| !r.text.lines.is_empty())
                .collect(),
            extent: extent(review, read),
        }
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
                named.push(Named { level, part: (part.len() < of).then_some(part), of });
            }
        }
        named
    }

    /// The date of the document, if it is exact.
    pub fn dated(&self) -> Option<chrono::NaiveDate> {
        self.date.when().filter(|w| !w.is_vague_day())?.date(None)
    }

    /// Whether `is_one` holds for any text of the narrative.
    pub fn story_has(&self, is_one: impl Fn(&str) -> bool) -> bool {
        let moments = self.moments.iter().flat_map(|m| &m.text.lines);
        self.summary.lines.iter().chain(moments).chain([&self.source.text]).any(|text| is_one(text))
    }

    /// The date of a day of the incident.
    pub fn day(&self, when: &dates::When) -> Option<chrono::NaiveDate> {
        self.years.day(when)
    }

    /// The date of a due day.
    pub fn due_day(&self, when: &dates::When) -> Option<chrono::NaiveDate> {
        self.years.due(when)
    }

    /// The date on which a measure is looked at again.
    pub fn recheck_day(&self, measure: &ToldMeasure) -> Option<chrono::NaiveDate> {
        let due = measure.due.when().and_then(|when| self.due_day(&when));
        self.years.recheck(&measure.recheck.when()?, due)
    }

    /// The date on which a measure was closed.
    pub fn closed_day(&self, measure: &ToldMeasure) -> Option<chrono::NaiveDate> {
        self.years.closed(&measure.closed_on.when()?)
    }

    /// When the incident began, without the time if an entry of the timeline has the same day.
    pub fn started_when(&self) -> Option<dates::When> {
        let mut when = self.started.when()?;
        let day = self.day(&when);
        let is_told = |m: &ToldMoment| m.at.when().and_then(|w| self.day(&w)) == day;
        if day.is_some() && when.time.is_some() && self.moments.iter().any(is_told) {
            (when.time, when.about) = (None, false);
        }
        Some(when)
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

    /// The status of a measure, unless the days contradict it: nothing is completed on a day after the document, and what is
    /// due after it needs an earlier day of completion.
    pub fn status(&self, measure: &ToldMeasure) -> Option<Status> {
        let is_early = self.is_ahead(measure) && matches!(measure.status, Some(Status::Done | Status::Closed));
        measure.status.filter(|_| !is_early)
    }

    /// Whether nothing is left to do for a measure, except to keep it up.
    pub fn is_in_place(&self, measure: &ToldMeasure) -> bool {
        matches!(measure.status, Some(Status::Closed | Status::Done | Status::Lasting)) && !self.is_ahead(measure)
    }

    /// Whether a measure was completed after the document or, without a day of completion, is due after it. The facts are those
    /// of all documents, and an earlier one cannot tell what came later.
    pub fn is_ahead(&self, measure: &ToldMeasure) -> bool {
        let Some(dated) = self.dated() else { return false };
        if measure.closed_on.is_empty() {
            let due = measure.due.when().and_then(|when| self.due_day(&when));
            return due.is_some_and(|day| day > dated);
        }
        // A month or a period may have begun before.
        let is_day = measure.closed_on.when().is_some_and(|when| when.month.is_none() && when.end.is_none());
        is_day && self.closed_day(measure).is_some_and(|day| day > dated)
    }

    /// Whether `owner` is the person who signs.
    pub fn is_signer(&self, owner: &str) -> bool {
        self.voice == Voice::Person && !owner.is_empty() && owner == self.signer.text
    }
}

/// The address of a field of a list item.
fn address(list: &str, n: usize, field: &str) -> String {
    if field.is_empty() { format!("{list}.{n}") } else { format!("{list}.{n}.{field}") }
}

/// Reads fields of a document in one language.
#[derive(Clone, Copy)]
struct Read(Lang);

impl Read {
    fn line(self, from: String, raw: &str) -> Line {
        if raw.is_empty() {
            return Line { from, text: String::new(), lang: self.0 };
        }
        self.answer(from, &text::line(raw, self.0))
    }

    fn name(self, from: String, raw: &str) -> Line {
        self.answer(from, &text::name(raw, self.0))
    }

    /// The answer without a label of its field.
    fn answer(self, from: String, answer: &str) -> Line {
        let text = labels::without(&from, answer, self.0).to_owned();
        Line { from, text, lang: self.0 }
    }

    /// A day; the room that was left in it for the pen stays.
    fn day(self, from: String, raw: &str) -> Line {
        let is_open = dates::is_left_open(raw);
        let text = if is_open { raw.trim().to_owned() } else { text::line_of_item(raw, self.0, None) };
        self.answer(from, &text)
    }

    fn phrases(self, from: String, raw: &str) -> Paragraphs {
        Paragraphs { from, lines: text::phrases(raw, self.0) }
    }

    fn lines(self, from: String, raw: &str) -> Paragraphs {
        Paragraphs { from, lines: text::lines(raw, self.0) }
    }

    /// A heading with its explanation; `numbering` is that of its list.
    fn item(self, list: &str, n: usize, [heading, text]: [&str; 2], numbering: &Numbering) -> Item {
        let line = text::line_of_item(heading, self.0, Some(numbering));
        let lines = text::lines_of_item(text, self.0, Some(numbering));
        Item {
            heading: self.answer(address(list, n, "heading"), &line),
            text: Paragraphs { from: address(list, n, "text"), lines },
        }
    }

    fn moment(self, list: &str, n: usize, (field, at): (&str, &str), text: &str, numbering: &Numbering) -> ToldMoment {
        let lines = text::lines_of_item(text, self.0, Some(numbering));
        ToldMoment {
            at: self.day(address(list, n, field), at),
            text: Paragraphs { from: address(list, n, "text"), lines },
        }
    }
}

/// The enumerators with which the texts of a list begin.
fn numbering<'a>(texts: impl Iterator<Item = &'a String>) -> Numbering {
    Numbering::of(texts.map(|text| text::beginning(text)))
}

/// The told causes, and where each id is among them.
fn causes(review: &Review, read: Read) -> (Vec<ToldCause>, HashMap<&ItemId, usize>) {
    let mut causes: Vec<ToldCause> = Vec::new();
    let mut sources: Vec<&review::Cause> = Vec::new();
    let mut counts: HashMap<Level, usize> = HashMap::new();
    let numbering = numbering(review.causes.iter().flat_map(|cause| [&cause.heading, &cause.text]));
    for (n, cause) in review.causes.iter().enumerate() {
        let heading = labels::without_level(&cause.heading, cause.level, read.0);
        let mut item = read.item("causes", n, [heading, &cause.text], &numbering);
        if item.is_empty() {
            continue;
        }
        let is_short = review.document().kind == Kind::Progress;
        if is_short {
            item = item.in_short();
        }
        let evidence = if is_short { "" } else { cause.evidence.as_str() };
        let count = counts.entry(cause.level).or_default();
        *count += 1;
        causes.push(ToldCause {
            at: n,
            level: cause.level,
            ordinal: *count,
            item,
            evidence: read.line(address("causes", n, "evidence"), evidence),
            explains: Vec::new(),
        });
        sources.push(cause);
    }
    let mut places = HashMap::new();
    for (n, source) in sources.iter().enumerate() {
        places.entry(&source.id).or_insert(n);
    }
    for (n, source) in sources.iter().enumerate() {
        let mut explains = positions(&places, &source.explains);
        explains.retain(|&e| causes[e].level < source.level);
        causes[n].explains = explains;
    }
    (causes, places)
}

/// The positions of the ids in `wanted`, in ascending order and each once. Ids of items that are not told are skipped.
fn positions(places: &HashMap<&ItemId, usize>, wanted: &[ItemId]) -> Vec<usize> {
    let mut positions: Vec<usize> = wanted.iter().filter_map(|id| places.get(id).copied()).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Whether each measure has a slogan word, and all are different.
fn are_distinct(measures: &[ToldMeasure]) -> bool {
    let words = |m: &ToldMeasure| m.slogan.as_ref().map(|slogan| slogan.words.clone());
    let words: Vec<Option<String>> = measures.iter().map(words).collect();
    words.iter().enumerate().all(|(n, word)| word.is_some() && !words[..n].contains(word))
}

/// The places that were looked at.
fn extent(review: &Review, read: Read) -> Vec<ToldExtent> {
    let places = review.extent.iter().enumerate().map(|(n, e)| {
        let line = |field: &str, raw: &str| read.line(address("extent", n, field), raw);
        ToldExtent {
            place: line("place", &e.place),
            by: line("by", &e.by),
            found: line("found", &e.found),
            fixed: line("fixed", &e.fixed),
        }
    });
    places.filter(|place| !place.is_empty()).collect()
}

/// The slogan word of a measure: the user's own, or else that of its catalogue entry if slogans are wanted.
fn slogan(measure: &review::Measure, n: usize, read: Read, is_wanted: bool) -> Option<Slogan> {
    let own = read.line(address("measures", n, "slogan"), &measure.slogan);
    if !own.is_empty() {
        let words = lone_word(&own.text).map_or(own.text.clone(), String::from);
        return Some(Slogan { from: own.from, words });
    }
    let (entry, _) = measure.catalog.as_deref().filter(|_| is_wanted).and_then(catalog::measure)?;
    Some(Slogan { from: address("measures", n, "heading"), words: entry.family.to_string() })
}

/// The character in 严, “严” or 突出“严”字.
fn lone_word(slogan: &str) -> Option<char> {
    let bare = slogan.strip_prefix("突出").unwrap_or(slogan);
    let bare = bare.strip_suffix('字').filter(|rest| !rest.is_empty()).unwrap_or(bare);
    let mut chars = bare.trim_matches(['“', '”', '‘', '’', '「', '」', '"']).chars();
    chars.next().filter(|c| text::is_han(*c) && chars.next().is_none())
}

/// How far a measure has come. What the heading, the text or the status says already is not told again.
fn progress(raw: &str, n: usize, item: &Item, read: Read) -> Paragraphs {
    const STATES: [&str; 14] = [
        "未启动",
        "尚未启动",
        "正在推进",
        "推进中",
        "正在进行",
        "进行中",
        "已完成",
        "已完成待核实",
        "已核实销号",
        "长期坚持",
        "not started",
        "in progress",
        "done",
        "closed",
    ];
    let mut progress = read.lines(address("measures", n, "progress"), raw);
    let is_said = |line: &String| {
        *line == item.heading.text
            || item.text.lines.contains(line)
            || STATES.iter().any(|state| line.eq_ignore_ascii_case(state))
    };
    if progress.lines.iter().all(is_said) {
        progress.lines.clear();
    }
    progress
}

fn measures(review: &Review, read: Read, causes: &[ToldCause], places: &HashMap<&ItemId, usize>) -> Vec<ToldMeasure> {
    let mut measures: Vec<ToldMeasure> = Vec::new();
    let is_progress = review.document().kind == Kind::Progress;
    let numbering = numbering(review.measures.iter().flat_map(|measure| [&measure.heading, &measure.text]));
    for (n, measure) in review.measures.iter().enumerate() {
        let item = read.item("measures", n, [&measure.heading, &measure.text], &numbering);
        if item.is_empty() {
            continue;
        }
        measures.push(ToldMeasure {
            at: n,
            progress: progress(if is_progress { &measure.progress } else { "" }, n, &item, read),
            item,
            answers: positions(places, &measure.answers),
            id: measure.id.clone(),
            slogan: slogan(measure, n, read, review.document().layout.slogan),
            strength: measure.strength,
            strength_from: address("measures", n, "strength"),
            owner: read.line(address("measures", n, "owner"), &measure.owner),
            due: read.day(address("measures", n, "due"), &measure.due),
            proof: read.line(address("measures", n, "proof"), &measure.proof),
            status: measure.status,
            status_from: address("measures", n, "status"),
            leader: read.line(address("measures", n, "leader"), &measure.leader),
            helpers: read.line(address("measures", n, "helpers"), &measure.helpers),
            interim: read.line(address("measures", n, "interim"), &measure.interim),
            effect: read.line(address("measures", n, "effect"), &measure.effect),
            recheck: read.day(address("measures", n, "recheck"), &measure.recheck),
            verifier: read.line(address("measures", n, "verifier"), &measure.verifier),
            closed_on: read.day(address("measures", n, "closed_on"), &measure.closed_on),
            reason: read.line(address("measures", n, "reason"), &measure.reason),
            next: read.line(address("measures", n, "next"), &measure.next),
            so_far: read.line(address("measures", n, "progress"), &measure.progress),
        });
    }
    let deepest = |m: &ToldMeasure| m.answers.iter().map(|&n| causes[n].level).max();
    measures.sort_by_key(|m| std::cmp::Reverse(deepest(m)));
    measures
}
