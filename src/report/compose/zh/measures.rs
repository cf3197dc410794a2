//! The measures: what each answers, what it is, how far it has come, and what is promised.

use super::super::{
    parts::phrases,
    runs::SourcedText,
    text,
    told::{Item, Slogan, Told, ToldMeasure},
};
use super::{
    causes, commitment, frame,
    list::{self, Listed},
    remedies,
};
use crate::review::{Kind, Voice};

/// The measures of a self-examination or a report.
pub fn section(told: &Told) -> Listed {
    let Some(first) = told.measures.first() else { return Listed::default() };
    let lead = if !told.remedies.is_empty() || !told.extent.is_empty() {
        "下一步，"
    } else if !told.impacts.is_empty() || !told.causes.is_empty() {
        "针对上述问题，"
    } else {
        ""
    };
    let from = first.item.heading.from.as_str();
    let mut one = SourcedText::new();
    one.say(from, lead);
    // A person does not take what others are responsible for.
    if told.voice == Voice::Person && told.measures.iter().any(|m| is_of_others(told, m)) {
        one.say(from, "整改措施有");
        let listed = listed(told, one, from, "项", &told.measures.iter().collect::<Vec<_>>());
        return behind_phrases(told, listed);
    }
    one.say(from, frame::subject(told));
    one.say(from, "采取");
    let listed = listed(told, one, from, "项措施", &told.measures.iter().collect::<Vec<_>>());
    behind_phrases(told, listed)
}

/// Whether somebody else than the signer owns the measure.
fn is_of_others(told: &Told, measure: &ToldMeasure) -> bool {
    let owner = commitment::without_by(&measure.owner.text);
    !owner.is_empty() && !told.is_signer(owner)
}

/// The measures after the standard sentences of the office.
fn behind_phrases(told: &Told, listed: Listed) -> Listed {
    let mut paragraphs = phrases(told, &told.phrases.measures);
    paragraphs.extend(listed.paragraphs);
    Listed { paragraphs, ..listed }
}

/// The measures that are in place.
pub fn in_place(told: &Told) -> Listed {
    let all = told.measures.iter().all(|m| told.is_in_place(m));
    some(told, all, "已经落实的措施有", true)
}

/// The measures still to be completed. The standard sentences of the office are about the future, so they are
/// written here, and in [`in_place`] only if no measure is left for this list.
pub fn still_open(told: &Told) -> Vec<SourcedText> {
    some(told, true, "下一步要完成的有", false).paragraphs
}

fn some(told: &Told, has_phrases: bool, lead: &str, in_place: bool) -> Listed {
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| told.is_in_place(m) == in_place).collect();
    let Some(first) = measures.first() else { return Listed::default() };
    let from = first.item.heading.from.as_str();
    let mut one = SourcedText::new();
    one.say(from, lead);
    let listed = listed(told, one, from, "项", &measures);
    if has_phrases { behind_phrases(told, listed) } else { listed }
}

fn listed(told: &Told, mut one: SourcedText, from: &str, unit: &str, measures: &[&ToldMeasure]) -> Listed {
    let mut many = one.clone();
    let single = if told.kind == Kind::Progress { "1" } else { "一" };
    one.say(from, single);
    one.say(from, unit);
    one.say(from, "：");
    many.say(from, &remedies::count(told, measures.len()));
    many.say(from, unit);
    let mut before = String::new();
    let items = measures.iter().map(|m| item(told, m, &mut before)).collect();
    list::list(told.items, one, many, items)
}

/// `before`: the causes that the previous measure answers.
fn item(told: &Told, measure: &ToldMeasure, before: &mut String) -> Vec<SourcedText> {
    let mut text = SourcedText::new();
    if let Some(slogan) = measure.slogan.as_ref().filter(|_| told.has_slogans) {
        under(slogan, &mut text);
    }
    let answers = if told.has_references { causes::names(&told.named(&measure.answers)) } else { String::new() };
    if !answers.is_empty() {
        let from = measure.item.heading.from.as_str();
        text.say(from, if answers == *before { "同样针对" } else { "针对" });
        text.say(from, &answers);
        text.say(from, "，");
    }
    *before = answers;
    let mut paragraphs = told_so_far(told, measure, text);
    if let Some(last) = paragraphs.last_mut() {
        commitment::commit(told, measure, last);
    }
    paragraphs
}

/// What the measure is. A progress report tells how far it has come instead of its explanation; without a heading the
/// explanation says what it is.
fn told_so_far(told: &Told, measure: &ToldMeasure, start: SourcedText) -> Vec<SourcedText> {
    let Item { heading, text } = &measure.item;
    let progress = &measure.progress;
    let has_progress = told.kind == Kind::Progress && !progress.lines.is_empty();
    if has_progress && !heading.is_empty() {
        return list::item(start, heading, progress, |words| words, "");
    }
    let mut paragraphs = list::item(start, heading, text, |words| words, "");
    if has_progress {
        let lines = progress.lines.iter().filter(|line| !text.lines.contains(line));
        for (n, line) in lines.enumerate() {
            list::end_last(&mut paragraphs);
            if n > 0 {
                paragraphs.push(SourcedText::new());
            }
            if let Some(last) = paragraphs.last_mut() {
                last.say(&progress.from, line);
            }
        }
    }
    paragraphs
}

/// Puts a measure under its slogan: 突出“严”字， or 坚持“严”字为先，.
fn under(slogan: &Slogan, text: &mut SourcedText) {
    let (from, words) = (slogan.from.as_str(), slogan.words.as_str());
    let mut chars = words.chars();
    let first = chars.next();
    if chars.as_str().is_empty() {
        text.say(from, "突出“");
        text.say(from, words);
        text.say(from, "”字，");
        return;
    }
    // A slogan that says what is done needs no verb.
    const VERBS: [&str; 14] = [
        "坚持", "突出", "立足", "聚焦", "守住", "抓住", "抓好", "狠抓", "做到", "强化", "围绕", "落实", "把握", "着眼",
    ];
    if text::after_any(words, &VERBS).is_none() {
        text.say(from, "坚持");
    }
    // 文字, 数字 and the like are words.
    let is_word = first.is_none_or(|c| !text::is_han(c) || "文数名汉签识错红黑白十打".contains(c));
    match (first, chars.as_str().strip_prefix('字')) {
        (Some(word), Some(rest)) if !is_word => {
            text.say(from, "“");
            text.say(from, word.encode_utf8(&mut [0; 4]));
            text.say(from, "”字");
            text.say(from, rest);
        }
        _ => text.say(from, words),
    }
    text.mid('，');
}
