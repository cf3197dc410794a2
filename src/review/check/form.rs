//! Formal conventions: punctuation, dates and names of enclosures.

use super::{
    finding::Finding,
    rule::Rule,
    scope::Scope,
    sentences::{clause, is_han},
};
use crate::{
    i18n::Lang,
    review::{List, TextKind, dates, says},
};

/// The rules about punctuation and dates, in the order of the array that [`places`] returns.
const RULES: [Rule; 6] = [
    Rule::DoubledMarks,
    Rule::FullWidthMarks,
    Rule::HanNumeralDate,
    Rule::PaddedDate,
    Rule::HalfWidthMarks,
    Rule::TitleMarks,
];

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let lang = scope.review.document().language;
    for text in scope.texts.iter().filter(|text| says(text.words)) {
        let mut push = |rule: Rule, at: usize| {
            findings.push(Finding::at(rule, text.at.as_str()).about(clause(text.words, at), text.words));
        };
        let words = text.words.trim();
        let is_annex = text.at.starts_with(List::Attachments.address());
        if lang == Lang::Zh && is_annex && words.starts_with('《') && words.ends_with('》') {
            push(Rule::AnnexBookMarks, 0);
        }
        // A day that can be parsed is reformatted in the document.
        let is_day = text.kind == TextKind::Day && dates::parse(text.words, lang).is_some();
        for (rule, place) in RULES.into_iter().zip(places(text.words, lang)) {
            let is_meant = match rule {
                Rule::TitleMarks => text.at == "title",
                Rule::PaddedDate | Rule::HalfWidthMarks => !is_day,
                _ => true,
            };
            if let Some(at) = place.filter(|_| is_meant) {
                push(rule, at);
            }
        }
    }
}

/// Where each of [`RULES`] is violated first. All are checked in one pass, as most characters are no punctuation.
fn places(words: &str, lang: Lang) -> [Option<usize>; 6] {
    let (is_chinese, is_english) = (lang == Lang::Zh, lang == Lang::En);
    let mut places = [None; 6];
    let (mut depth, mut before) = (0_usize, ' ');
    for (at, c) in words.char_indices() {
        if c.is_ascii_alphabetic() || is_han(c) && !matches!(c, '一' | '二') {
            before = c;
            continue;
        }
        let rest = &words[at + c.len_utf8()..];
        let next = || rest.chars().next().unwrap_or(' ');
        let mut found = |n: usize, is_broken: bool| {
            if is_broken {
                places[n].get_or_insert(at);
            }
        };
        match c {
            '“' | '‘' | '《' | '「' => depth += 1,
            '”' | '’' | '》' | '」' => depth = depth.saturating_sub(1),
            '，' | '。' | '；' | '：' | '？' | '！' | '（' | '）' | '、' => {
                let is_double = match c {
                    '，' | '。' => matches!(next(), '，' | '。'),
                    '、' | '；' => next() == c,
                    _ => false,
                };
                found(0, is_double);
                // Next to a Chinese character it belongs to Chinese text.
                found(1, is_english && !is_han(before) && !is_han(next()));
                found(5, is_chinese && depth == 0 && "。！？；，".contains(c));
            }
            ',' | ';' | ':' | '?' | '!' | '(' | ')' | '"' => {
                found(0, matches!(c, ',' | ';') && next() == c);
                found(4, is_chinese && (is_han(before) || is_han(next())));
            }
            '.' => found(0, before != '.' && is_double_point(rest)),
            '一' | '二' => found(2, is_chinese && depth == 0 && is_han_year(rest)),
            '0' => found(3, is_chinese && depth == 0 && is_padded(before, rest)),
            _ => {}
        }
        before = c;
    }
    places
}

/// Three and more points are an ellipsis, ../ is a path and 1..5 a range.
fn is_double_point(rest: &str) -> bool {
    rest.strip_prefix('.')
        .is_some_and(|rest| !rest.starts_with(['.', '/', '\\']) && !rest.starts_with(char::is_numeric))
}

/// Whether the rest of a year follows its first numeral: 〇二六年, but not 一二三四年级.
fn is_han_year(rest: &str) -> bool {
    let mut chars = rest.chars();
    let is_year = (0..3).all(|_| chars.next().is_some_and(|c| "〇○零一二三四五六七八九".contains(c)));
    is_year && chars.next() == Some('年') && chars.next() != Some('级')
}

/// Whether the zero before `rest` pads a number, as in 04月 and 月05日.
fn is_padded(before: char, rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix(|c: char| c.is_ascii_digit()) else { return false };
    rest.starts_with('月') && !before.is_ascii_digit() || rest.starts_with('日') && before == '月'
}
