//! The map of causes: which cause explains which, and which measures answer them. Independent of any format.

use super::{
    compose::{Item, Told},
    tree::{CauseMap, MapCause, MapEntry, MapMeasure},
};
use crate::{
    i18n::{Lang, t},
    review::{Level, Review, strength_word},
};

/// The map of `review` for the screen, with tags in `lang`. Numbers are those of the cards, which also count empty
/// items.
pub fn map(review: &Review, lang: Lang) -> CauseMap {
    let mut counts = [0; Level::ALL.len()];
    let mut count = |level: Level| {
        counts[level as usize] += 1;
        counts[level as usize]
    };
    let ordinals: Vec<usize> = review.causes.iter().map(|c| count(c.level)).collect();
    draw(&Told::of(review, &[]), lang, Some(&ordinals))
}

/// The map of a document, in its language. Causes are numbered as in the text, measures as in the ledger.
pub(super) fn of(told: &Told) -> CauseMap {
    draw(told, told.language, None)
}

/// `ordinals` are the numbers of all causes of the review; without them causes have their numbers in the document.
fn draw(told: &Told, lang: Lang, ordinals: Option<&[usize]>) -> CauseMap {
    let mut order: Vec<usize> = (0..told.causes.len()).collect();
    order.sort_by_key(|&n| told.causes[n].level);
    let mut places = vec![0; order.len()];
    for (place, &n) in order.iter().enumerate() {
        places[n] = place;
    }
    let placed = |causes: &[usize]| {
        let mut found: Vec<usize> = causes.iter().map(|&n| places[n]).collect();
        found.sort_unstable();
        found
    };
    let cause = |&n: &usize| {
        let cause = &told.causes[n];
        let ordinal = ordinals.map_or(cause.ordinal, |typed| typed[cause.at]);
        let tag = cause_tag(lang, cause.level, ordinal);
        MapCause {
            entry: entry(tag, &cause.item),
            level: cause.level,
            explains: placed(&cause.explains),
            explained_by: Vec::new(),
            answered_by: Vec::new(),
        }
    };
    let mut causes: Vec<MapCause> = order.iter().map(cause).collect();
    for n in 0..causes.len() {
        for at in 0..causes[n].explains.len() {
            let explained = causes[n].explains[at];
            causes[explained].explained_by.push(n);
        }
    }
    let mut measures = Vec::with_capacity(told.measures.len());
    for (n, measure) in told.measures.iter().enumerate() {
        let tag = t::measure_number(lang, if ordinals.is_some() { measure.at + 1 } else { measure.number });
        let answers = placed(&measure.answers);
        answers.iter().for_each(|&cause| causes[cause].answered_by.push(n));
        measures.push(MapMeasure { entry: entry(tag, &measure.item), strength: measure.strength, answers });
    }
    CauseMap { language: lang, incident: incident(told, lang), causes, measures }
}

fn entry(tag: String, item: &Item) -> MapEntry {
    MapEntry { tag, words: item.first_words().to_owned(), from: item.from().to_owned() }
}

/// The incident in one sentence: the first sentence of the summary, or else the title.
fn incident(told: &Told, lang: Lang) -> MapEntry {
    let (from, words) = match told.summary.lines.first() {
        None if !told.title.is_empty() => (&told.title.from, told.title.text.as_str()),
        line => (&told.summary.from, line.map_or("", |line| first_sentence(line))),
    };
    MapEntry { tag: t::map_incident(lang).to_owned(), words: words.to_owned(), from: from.clone() }
}

/// The beginning of `line` up to a mark that ends a sentence, outside of quotation marks and brackets.
fn first_sentence(line: &str) -> &str {
    let mut depth = 0_usize;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // The point in a number does not end a sentence.
        let is_last = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        match c {
            '（' | '(' | '“' | '《' | '「' => depth += 1,
            '）' | ')' | '”' | '》' | '」' => depth = depth.saturating_sub(1),
            '。' | '；' | '！' | '？' if depth == 0 => return &line[..at],
            '.' | ';' | '!' | '?' if depth == 0 && is_last => return &line[..at],
            _ => {}
        }
    }
    line
}

/// The tag of a cause from its level and its number within the level: `表层1`, `D1`.
pub fn cause_tag(lang: Lang, level: Level, ordinal: usize) -> String {
    let name = match level {
        Level::Direct => lang.pick("表层", "D"),
        Level::Main => lang.pick("内层", "C"),
        Level::Root => lang.pick("深层", "R"),
    };
    format!("{name}{ordinal}")
}

/// The name of a level.
pub fn level_name(lang: Lang, level: Level) -> &'static str {
    match level {
        Level::Direct => t::level_direct(lang),
        Level::Main => t::level_main(lang),
        Level::Root => t::level_root(lang),
    }
}

/// The tags of causes: `表层1、内层2`.
pub fn tags(map: &CauseMap, causes: &[usize]) -> String {
    let tags: Vec<&str> = causes.iter().map(|&n| map.causes[n].entry.tag.as_str()).collect();
    tags.join(separator(map.language))
}

/// The tags of measures, each with its strength: `措施1（强）、措施3`.
pub fn measure_names(map: &CauseMap, measures: &[usize]) -> String {
    let lang = map.language;
    let name = |measure: &MapMeasure| {
        let tag = &measure.entry.tag;
        let strength = measure.strength.map(|strength| strength_word(lang, strength).to_lowercase());
        match (strength, lang) {
            (None, _) => tag.clone(),
            (Some(strength), Lang::Zh) => format!("{tag}（{strength}）"),
            (Some(strength), Lang::En) => format!("{tag} ({strength})"),
        }
    };
    let names: Vec<String> = measures.iter().map(|&n| name(&map.measures[n])).collect();
    names.join(separator(lang))
}

/// The separator between the entries of a list.
fn separator(lang: Lang) -> &'static str {
    lang.pick("、", ", ")
}
