//! How a measure is shown to be done, and to have changed something.

use super::{
    facts::{NUMERALS, is_count},
    lexicon::{Class, Hit},
    scope::Text,
};
use crate::{
    i18n::Lang,
    review::{dates, says},
};

/// Whether the proof consists of papers, meetings and lessons, and names nothing that shows a change.
pub(super) fn is_paper(proof: &Text) -> bool {
    let papers = || proof.hits(Class::Paper);
    // The record of a meeting and the rate of attendance are papers too.
    let is_of_paper = |hit: &Hit| {
        RECORDS.contains(&hit.word)
            && papers().any(|paper| {
                let between = proof.words.get(paper.end()..hit.at).unwrap_or("-");
                let behind = proof.words.get(hit.end()..paper.at).unwrap_or("-");
                ["", "的", "签到", " ", " attendance ", " completion ", " compliance "].contains(&between)
                    || [" of ", " of the ", " from the ", " for the "].contains(&behind)
            })
    };
    let is_written = || {
        proof.has(Class::Document) && proof.has(Class::Written) && !proof.words.contains(|c: char| c.is_ascii_digit())
    };
    (papers().next().is_some() || is_written())
        && !proof.hits(Class::Outcome).any(|hit| !is_of_paper(hit))
        && !has_rate(proof.words)
}

/// Words for records, which are only as good as what they record.
const RECORDS: [&str; 17] = [
    "记录", "台账", "登记", "照片", "清单", "截图", "录像", "record", "records", "list", "lists", "log", "logs",
    "rate", "rates", "register", "count",
];

/// Whether a Chinese text names a rate, except one of those that come to a lesson: 接通率, but not 参训率.
fn has_rate(words: &str) -> bool {
    const OF_LESSONS: [&str; 9] = ["参训", "覆盖", "参与", "参会", "到会", "参加", "培训", "签到", "效"];
    words.match_indices('率').any(|(at, _)| !OF_LESSONS.iter().any(|word| words[..at].ends_with(word)))
}

/// Whether an effect lacks a target, or the day on which it is looked at; `recheck` may be that day.
pub(super) fn is_thin(effect: &Text, recheck: &str, lang: Lang) -> bool {
    let (has_target, has_day) = target_and_day(effect, lang);
    only_says_done(effect, lang) || !has_target || !has_day && !says(recheck)
}

/// Whether the text has a number that is no day, and whether it has a day or a period.
fn target_and_day(effect: &Text, lang: Lang) -> (bool, bool) {
    let words = effect.words;
    let small = words.to_ascii_lowercase();
    let mut has_day = effect.has(Class::Time) || PERIODS.iter().any(|period| small.contains(period));
    let all: &[&str] = lang.pick(&ALL_ZH, &ALL_EN);
    let mut has_target = effect.has(Class::Count) || all.iter().any(|word| has_word(&small, word));
    let mut at = 0;
    while let Some(n) = words[at..].find(is_numeral) {
        at += n;
        let (before, from) = words.split_at(at);
        let behind = from.trim_start_matches(|c: char| is_numeral(c) || ".,:".contains(c));
        let number = &from[..from.len() - behind.len()];
        at += number.len();
        let (head, next) = (before.trim_end(), behind.trim_start());
        let is_day = OF_DAYS.iter().any(|unit| next.starts_with(unit))
            || dates::MONTHS.iter().any(|month| head.ends_with(month) || next.starts_with(month))
            || head.ends_with(['第', '-', '/', '月', '年']);
        has_day |= is_day;
        let is_figure = number.starts_with(|c: char| c.is_ascii_digit());
        has_target |= !is_day && (is_figure || is_count(before, number, behind));
    }
    (has_target, has_day)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || NUMERALS.contains(c)
}

/// Whether the word stands in the text, in English as a word of its own.
fn has_word(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let is_letter = |c: char| c.is_ascii_alphabetic();
        !(words[..at].ends_with(is_letter)
            || word.ends_with(is_letter) && words[at + word.len()..].starts_with(is_letter))
    })
}

/// What makes a number before it a day or a period.
const OF_DAYS: [&str; 14] =
    ["年", "月", "日前", "日起", "日后", "日复", "日看", "号", "个月", "季度", "周", "month", "week", "quarter"];

/// Words for days and periods without a number.
const PERIODS: [&str; 18] = [
    "每月",
    "每周",
    "每季",
    "每天",
    "每日",
    "按月",
    "按季",
    "月月",
    "年度",
    "全年",
    "半年",
    "个月",
    "month",
    "week",
    "quarter",
    "every day",
    "each day",
    "year",
];

/// Targets without a number: all of them, or none.
const ALL_ZH: [&str; 13] =
    ["零", "全部", "无一", "每次", "每件", "每份", "每一", "都", "均", "一律", "没有", "翻番", "减半"];
const ALL_EN: [&str; 10] = ["all", "every", "each", "none", "no", "zero", "half", "always", "never", "nobody"];

/// Whether nothing is left of a proof without the words for “done”.
pub(super) fn only_says_done(proof: &Text, lang: Lang) -> bool {
    const AROUND_ZH: &str = "已均了的都并且和与得有所能可应要将各项后、，。；,.! ！";
    const AROUND_EN: [&str; 24] = [
        "the", "a", "it", "is", "are", "was", "were", "has", "have", "been", "be", "and", "to", "of", "all", "as",
        "in", "on", "will", "fully", "well", "this", "that", "by",
    ];
    let mut rest = String::new();
    let mut end = 0;
    for hit in proof.hits(Class::Done) {
        if hit.at >= end {
            rest.push_str(&proof.words[end..hit.at]);
            rest.push(' ');
        }
        end = end.max(hit.end());
    }
    if end == 0 {
        return false;
    }
    rest.push_str(&proof.words[end..]);
    match lang {
        Lang::Zh => !says(&rest.replace(|c| AROUND_ZH.contains(c), "")),
        Lang::En => rest
            .split(|c: char| !c.is_alphanumeric())
            .all(|word| word.is_empty() || AROUND_EN.iter().any(|around| around.eq_ignore_ascii_case(word))),
    }
}
