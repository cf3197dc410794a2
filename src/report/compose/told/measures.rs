//! The measures, with all that the document and the ledger say of them.

use std::{cmp::Reverse, collections::HashMap};

use super::super::text;
use super::{
    causes::{ToldCause, positions},
    read::{Item, Line, Paragraphs, Read, address, numbering},
};
use crate::{
    catalog,
    i18n::Lang,
    review::{AsOf, ItemId, Kind, Measure, Review, Status, Strength},
};

/// The slogan word under which a measure may be listed.
pub struct Slogan {
    pub from: String,
    /// A single character stands for itself, other words are a slogan of the user's.
    pub words: String,
}

/// A measure with what was promised and what has become of it.
pub struct ToldMeasure {
    /// Position in the review.
    pub at: usize,
    /// Its number, from 1: in Chinese in the order of the document, in English, where it is part of a code, among all, as on the
    /// screen.
    pub number: usize,
    pub item: Item,
    /// How far it had come at the date of the document; empty if it says no more than the item or the status, and outside of
    /// progress reports.
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
    /// Where the work is tracked.
    pub ticket: Line,
    /// How far it had come at the date of the document, on one line and whatever it says.
    pub so_far: Line,
    /// The same, with what came after the document.
    pub so_far_at_all: Line,
    /// Whether it was completed after the document or, without a day of completion, is due after it.
    pub is_ahead: bool,
    /// Whether its day of completion is after the document.
    pub is_closed_later: bool,
}

/// The told measures: in Chinese sorted by the deepest level that they answer, in English in the user's order.
pub fn measures(
    review: &Review,
    read: Read,
    causes: &[ToldCause],
    places: &HashMap<&ItemId, usize>,
) -> Vec<ToldMeasure> {
    let mut measures: Vec<ToldMeasure> = Vec::new();
    let as_of = AsOf::of(review);
    let is_progress = review.document().kind == Kind::Progress;
    let numbering = numbering(review.measures.iter().flat_map(|measure| [&measure.heading, &measure.text]));
    for (n, measure) in review.measures.iter().enumerate() {
        let line = |field: &str, raw: &str| read.line(address("measures", n, field), raw);
        let day = |field: &str, raw: &str| read.day(address("measures", n, field), raw);
        let item = read.item("measures", n, [&measure.heading, &measure.text], &numbering);
        if item.is_empty() {
            continue;
        }
        let so_far = as_of.progress(measure).told.join("\n");
        measures.push(ToldMeasure {
            at: n,
            number: n + 1,
            progress: progress(if is_progress { &so_far } else { "" }, n, &item, read),
            item,
            answers: positions(places, &measure.answers),
            id: measure.id.clone(),
            slogan: slogan(measure, n, read, review.document().layout.slogan),
            strength: measure.strength,
            strength_from: address("measures", n, "strength"),
            owner: line("owner", &measure.owner),
            due: day("due", &measure.due),
            proof: line("proof", &measure.proof),
            status: measure.status,
            status_from: address("measures", n, "status"),
            leader: line("leader", &measure.leader),
            helpers: line("helpers", &measure.helpers),
            interim: line("interim", &measure.interim),
            effect: line("effect", &measure.effect),
            recheck: day("recheck", &measure.recheck),
            verifier: line("verifier", &measure.verifier),
            closed_on: day("closed_on", &measure.closed_on),
            reason: line("reason", &measure.reason),
            next: line("next", &measure.next),
            ticket: line("ticket", &measure.ticket),
            so_far: line("progress", &so_far),
            so_far_at_all: line("progress", &measure.progress),
            is_ahead: as_of.is_ahead(measure),
            is_closed_later: as_of.is_closed_later(measure),
        });
    }
    let deepest = |m: &ToldMeasure| m.answers.iter().map(|&n| causes[n].level).max();
    if read.0 == Lang::Zh {
        measures.sort_by_key(|m| Reverse(deepest(m)));
        measures.iter_mut().zip(1..).for_each(|(measure, number)| measure.number = number);
    }
    measures
}

/// Whether each measure has a slogan word, and all are different.
pub fn are_distinct(measures: &[ToldMeasure]) -> bool {
    let words = |m: &ToldMeasure| m.slogan.as_ref().map(|slogan| slogan.words.clone());
    let words: Vec<Option<String>> = measures.iter().map(words).collect();
    words.iter().enumerate().all(|(n, word)| word.is_some() && !words[..n].contains(word))
}

/// The slogan word of a measure: the user's own, or else that of its catalogue entry if slogans are wanted.
fn slogan(measure: &Measure, n: usize, read: Read, is_wanted: bool) -> Option<Slogan> {
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

/// What says no more than the status does.
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

/// How far a measure has come. What the heading, the text or the status says already is not told again.
fn progress(raw: &str, n: usize, item: &Item, read: Read) -> Paragraphs {
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
