//! The remedies.

use super::super::{
    numerals,
    runs::SourcedText,
    shown::Shown,
    told::{Paragraphs, Told, ToldMoment},
};
use super::{dates, list};
use crate::review::{ItemStyle, Kind, dates::When};

/// The remedies after their lead, in the style for which the other lists of the section leave room.
pub fn section(told: &Told, shown: &mut Shown, style: ItemStyle) -> Vec<SourcedText> {
    let Some(first) = told.remedies.first() else { return Vec::new() };
    shown.or_of_document(told);
    let from = first.text.from.as_str();
    let mut one = SourcedText::new();
    let lead = match told.kind {
        Kind::SelfExamination => "已经完成的整改有",
        Kind::Report => "已经完成的处置有",
        // What was done at once, apart from the measures that were promised later.
        Kind::Progress => "事发后已经办理的有",
    };
    one.say(from, lead);
    let mut many = one.clone();
    one.say(from, &count(told, 1));
    one.say(from, "项：");
    many.say(from, &count(told, told.remedies.len()));
    many.say(from, "项");
    let mut last = None;
    let items = told.remedies.iter().map(|r| item(r, shown, &mut last)).collect();
    list::list(style, one, many, items).paragraphs
}

/// A number of measures. In a progress report it is a statistic and written in figures (GB/T 15835—2011, 4.1).
pub fn count(told: &Told, n: usize) -> String {
    if told.kind == Kind::Progress { n.to_string() } else { numerals::han_count(n) }
}

fn item(remedy: &ToldMoment, shown: &mut Shown, last: &mut Option<When>) -> Vec<SourcedText> {
    let mut text = SourcedText::new();
    let brings_time = remedy.text.lines.first().is_some_and(|line| dates::begins_with_time(line));
    let when = remedy.at.when().filter(|_| !brings_time);
    let day = when.filter(|w| w.day.is_some() && !w.is_vague_day());
    let is_same_day = day.zip(*last).is_some_and(|(day, last)| day.day == last.day && day.year == last.year);
    if remedy.at.is_empty() || brings_time {
        // The text needs nothing before it.
    } else if let (Some(when), true) = (&when, is_same_day) {
        text.say(&remedy.at.from, &format!("同日{}", dates::time(when)));
    } else {
        let words = when.map_or_else(|| remedy.at.text.clone(), |when| dates::date(&when, shown));
        text.say(&remedy.at.from, &words);
    }
    *last = day;
    text.mid('，');
    paragraphs(text, &remedy.text)
}

fn paragraphs(start: SourcedText, lines: &Paragraphs) -> Vec<SourcedText> {
    let mut paragraphs = vec![start];
    for (n, line) in lines.lines.iter().enumerate() {
        if n > 0 {
            list::end_last(&mut paragraphs);
            paragraphs.push(SourcedText::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.say(&lines.from, line);
        }
    }
    paragraphs
}
