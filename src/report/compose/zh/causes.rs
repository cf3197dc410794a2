//! The section about the causes, from the surface to the root.

use super::super::{
    numerals,
    runs::SourcedText,
    text,
    told::{Item, Named, Told, ToldCause},
};
use super::list;
use crate::review::{ItemStyle, Level};

/// The greatest length in characters of evidence or a proof within another sentence.
pub const SHORT: usize = 24;

/// 直接原因, 主要原因, 根本原因.
fn name(level: Level) -> &'static str {
    match level {
        Level::Direct => "直接原因",
        Level::Main => "主要原因",
        Level::Root => "根本原因",
    }
}

fn push_ordinals(out: &mut String, ordinals: &[usize]) {
    out.push('第');
    for (n, ordinal) in ordinals.iter().enumerate() {
        if n > 0 {
            out.push('、');
        }
        out.push_str(&numerals::han(*ordinal));
    }
    out.push('项');
}

/// 根本原因、主要原因第二项和直接原因第一、三项.
pub fn names(named: &[Named]) -> String {
    let mut out = String::new();
    for (n, one) in named.iter().enumerate() {
        if n > 0 {
            out.push(if n + 1 == named.len() { '和' } else { '、' });
        }
        out.push_str(name(one.level));
        if let Some(part) = &one.part {
            push_ordinals(&mut out, part);
        }
    }
    out
}

/// The levels with causes, each as a list. Several levels are headings of the second level; then the causes of a level are
/// told in running text, and otherwise they are such headings themselves.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let count = |level| told.causes_of(level).count();
    let levels: Vec<Level> = Level::ALL.into_iter().filter(|l| count(*l) > 0).collect();
    let told_levels: Vec<Vec<Vec<SourcedText>>> =
        levels.iter().map(|level| told.causes_of(*level).map(|c| item(told, c)).collect()).collect();
    let has_numbers = told_levels.iter().flatten().any(|item| list::has_second_level(item));
    let is_headed = told.items == ItemStyle::Headed && levels.len() > 1 && !has_numbers;
    let mut paragraphs = Vec::new();
    for ((n, &level), items) in (1..).zip(&levels).zip(told_levels) {
        let Some(first) = told.causes_of(level).next() else { continue };
        let lead = match level {
            _ if levels.len() == 1 => "经分析，",
            Level::Direct => "从表层看，",
            Level::Main => "从内层看，",
            Level::Root => "从深层看，",
        };
        let from = first.item.heading.from.as_str();
        let mut one = SourcedText::new();
        if is_headed {
            one.say(from, &list::second_level(n));
        }
        one.say(from, lead);
        one.say(from, name(level));
        let mut many = one.clone();
        one.say(from, "是");
        many.say(from, "有");
        many.say(from, &numerals::han_count(count(level)));
        many.say(from, "个方面");
        let listed = match is_headed {
            true => list::list(ItemStyle::RunIn, one.into_lead(), many.into_lead(), items),
            false => list::list(told.items, one, many, items),
        };
        paragraphs.extend(listed.paragraphs);
    }
    paragraphs
}

/// The words without a leading “because”, which the pattern already contains.
pub fn without_because(words: &str) -> &str {
    const BECAUSE: [&str; 6] = ["由于", "因为", "是因为", "原因是", "原因在于", "在于"];
    let mut rest = words;
    while let Some(after) = text::after_any(rest, &BECAUSE) {
        let after = after.trim_start_matches(['，', '：', ' ']);
        if !after.chars().any(char::is_alphanumeric) {
            break;
        }
        rest = after;
    }
    rest
}

fn item(told: &Told, cause: &ToldCause) -> Vec<SourcedText> {
    let mut note = String::new();
    if told.has_references {
        let mut explained = told.named(&cause.explains);
        explained.retain(|n| n.part.is_some());
        if !explained.is_empty() {
            note.push_str("对应");
            note.push_str(&names(&explained));
        }
    }
    let Item { heading, text } = &cause.item;
    let mut paragraphs = list::item(SourcedText::new(), heading, text, without_because, &note);
    if let Some(last) = paragraphs.last_mut() {
        evidence(last, cause, &note);
    }
    paragraphs
}

/// Appends the evidence: as a sentence of its own if it is one or is long, else in brackets before the full stop.
fn evidence(text: &mut SourcedText, cause: &ToldCause, note: &str) {
    if cause.evidence.is_empty() {
        return;
    }
    let from = cause.evidence.from.as_str();
    let words = cause.evidence.text.as_str();
    let refers = text::after_any(words, &["见", "详见", "参见"]).is_some();
    if !words.starts_with('见') && tells(words) {
        text.end();
        text.say(from, words);
        return;
    }
    let is_short = words.chars().count() <= SHORT && !words.contains(['。', '！', '？']);
    if !is_short || !list::takes_note(text) {
        text.end();
        text.say(from, "依据：");
        text.say(from, words);
        return;
    }
    let shares = !note.is_empty() && text.plain().strip_suffix('）').is_some_and(|t| t.ends_with(note));
    if shares {
        text.unmark();
        text.say(from, "；");
    } else {
        text.say(from, "（");
    }
    if !refers {
        text.say(from, "依据：");
    }
    text.say(from, words);
    text.say(from, "）");
}

/// Whether the evidence is a complete sentence: 日志显示，号码未变.
fn tells(words: &str) -> bool {
    const SHOWS: [&str; 6] = ["显示", "表明", "记载", "载明", "写明", "证实"];
    let told = |verb: &&str| -> bool {
        words.match_indices(*verb).any(|(at, verb)| {
            let rest = &words[at + verb.len()..];
            words[..at].chars().count() >= 2 && !rest.strip_prefix('，').unwrap_or(rest).is_empty()
        })
    };
    SHOWS.iter().any(told)
}
