//! Days and limits within a sentence, as they are written.

use std::ops::Range;

use super::flow::range_in;
use crate::{
    i18n::Lang,
    review::{MONTHS, dates},
};

/// A day or limit: with the words that only lead to it or end it (by, 前完成), and by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub whole: Range<usize>,
    pub day: Range<usize>,
}

/// The first day that is written out: when something was done.
pub fn day(text: &str, lang: Lang) -> Option<Range<usize>> {
    match lang {
        Lang::Zh => first(text, dated).filter(|day| {
            text[day.clone()].ends_with(['日', '号', '旬', '底', '初', '末', '间'])
                || text[day.clone()].contains(['-', '/', '.', '至'])
        }),
        Lang::En => english(text).filter(|limit| limit.is_day).map(|limit| limit.day),
    }
}

/// 同日，当晚，: the day of what was told before.
fn same_day(text: &str) -> Option<Range<usize>> {
    const DAYS: [&str; 8] = ["同日", "当日", "当天", "当晚", "次日", "当夜", "同一天", "The same day"];
    let day = DAYS.iter().find(|day| text.starts_with(**day))?;
    let rest = &text[day.len()..];
    let is_apart = rest.starts_with(['，', ' ']) || ["已", "就", "即", "便"].iter().any(|word| rest.starts_with(word));
    is_apart.then_some(0..day.len())
}

/// The day on which something was done: one of what was told before, or the first that is written out.
pub fn done(text: &str, lang: Lang) -> Option<Range<usize>> {
    same_day(text).or_else(|| day(text, lang))
}

/// The first day or limit by which something is to be done.
pub fn limit(text: &str, lang: Lang) -> Option<Limit> {
    match lang {
        Lang::Zh => {
            let day = first(text, limited)?;
            let rest = &text[day.end..];
            let tail = TAILS.iter().find(|tail| rest.starts_with(**tail)).map_or(0, |tail| tail.len());
            let head = &text[..day.start];
            let lead = LEADS.iter().find(|lead| head.ends_with(**lead)).map_or(0, |lead| lead.len());
            Some(Limit { whole: day.start - lead..day.end + tail, day })
        }
        Lang::En => english(text).map(|found| Limit { whole: found.whole, day: found.day }),
    }
}

/// A limit within a sentence: 下月检查 says only when, 下月底前检查 by when.
pub fn limit_within(text: &str, lang: Lang) -> Option<Limit> {
    let found = limit(text, lang)?;
    let day = &text[found.day.clone()];
    let is_limit = lang == Lang::En
        || found.whole != found.day
        || ["底", "前", "内", "起", "旬", "末", "日", "号", "月份"].iter().any(|end| day.ends_with(end))
        || text[..found.day.start].ends_with(['在', '到', '，']);
    is_limit.then_some(found)
}

/// Whether a text says nothing but a limit.
pub fn is_limit(text: &str, lang: Lang) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    match lang {
        Lang::Zh => {
            let weak = WEAK.contains(&bare);
            weak || limit(text, lang).is_some_and(|limit| {
                let rest = text[..limit.whole.start].chars().chain(text[limit.whole.end..].chars());
                rest.filter(|c| c.is_alphanumeric()).count() <= 4
            })
        }
        Lang::En => limit(text, lang).is_some_and(|limit| {
            let rest = text[..limit.whole.start].split_whitespace().chain(text[limit.whole.end..].split_whitespace());
            rest.filter(|word| word.contains(char::is_alphanumeric)).count()
                <= if limit.whole == limit.day { 1 } else { 3 }
        }),
    }
}

const LEADS: [&str; 9] = ["力争于", "力争", "预计于", "预计", "计划于", "最迟", "于", "自", "从"];
const TAILS: [&str; 26] = [
    "之前全部完成",
    "前全部完成",
    "之前完成",
    "以前完成",
    "前完成",
    "前完工",
    "前上线",
    "前到位",
    "前落实",
    "前建成",
    "前办结",
    "前印好",
    "前装好",
    "前弄完",
    "前到货",
    "完成",
    "之前",
    "以前",
    "起执行",
    "起实行",
    "起实施",
    "起施行",
    "起",
    "前",
    "以内",
    "内",
];

/// Limits that are words of every sentence, too.
const WEAK: [&str; 14] = [
    "立即",
    "即时",
    "即刻",
    "长期",
    "长期坚持",
    "持续",
    "每月",
    "每年",
    "每季度",
    "每周",
    "常态化",
    "马上",
    "当天",
    "今年",
];

fn first(text: &str, length: impl Fn(&str) -> Option<usize>) -> Option<Range<usize>> {
    let mut before = None;
    for (at, c) in text.char_indices() {
        let is_inside =
            before.is_some_and(|b: char| is_figure(b) && is_figure(c) || "年第".contains(b) && is_figure(c));
        before = Some(c);
        if !is_inside && let Some(length) = length(&text[at..]) {
            return Some(at..at + length);
        }
    }
    None
}

/// A figure of a number, also as scanners read it.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '〇' | '零' | '元' | '正')
}

/// How long the number at the beginning is. Scanners read 1 as l and 0 as O.
fn number(text: &str) -> usize {
    text.chars().take_while(|c| is_of_number(*c)).map(char::len_utf8).sum()
}

fn is_of_number(c: char) -> bool {
    is_figure(c) || matches!(c, 'l' | 'I' | 'O' | 'o')
}

/// The length of a day or month at the beginning: 2026年3月5日, 3月底, 十二月十五日, 2026-03-05.
fn dated(text: &str) -> Option<usize> {
    if !text.starts_with(is_of_number) {
        return None;
    }
    figures(text).or_else(|| {
        let mut at = 0;
        let unit = |at: &mut usize, units: &[char]| -> Option<char> {
            let length = number(&text[*at..]);
            let blank = text[*at + length..].len() - text[*at + length..].trim_start_matches(' ').len();
            let c = text[*at + length + blank..]
                .chars()
                .next()
                .filter(|c| (1..=12).contains(&length) && units.contains(c))?;
            *at += length + blank + c.len_utf8();
            at_blank(text, at);
            Some(c)
        };
        // The year may be missing, and so may the day.
        let has_year = unit(&mut at, &['年']).is_some();
        let has_month = unit(&mut at, &['月']).is_some() && !text[at..].starts_with('份');
        let before = at;
        let has_day = unit(&mut at, &['日', '号']).is_some();
        let is_day_alone = has_day && !has_year && !text[before..].starts_with('第');
        if !(has_month || is_day_alone) {
            return None;
        }
        // 二号闸, 3号楼 are no days.
        if has_day && !has_month {
            let is_figures = text.starts_with(|c: char| c.is_ascii_digit());
            let rest = &text[at..];
            let is_free = rest.is_empty()
                || rest.starts_with(|c: char| !c.is_alphanumeric())
                || ["前", "起", "之前", "以前", "上午", "下午", "晚", "已", "凌晨", "早"]
                    .iter()
                    .any(|word| rest.starts_with(word));
            if !is_free || !is_figures {
                return None;
            }
        }
        if has_day && let Some(more) = text[at..].strip_prefix(['至', '、', '-', '—', '和']) {
            let from = at + (text[at..].len() - more.len());
            let mut to = from;
            if unit(&mut to, &['月']).is_some() | unit(&mut to, &['日', '号']).is_some() {
                at = to;
            }
        }
        if !has_day {
            let rest = &text[at..];
            at += ["底", "中旬", "上旬", "下旬", "末", "初", "中", "尾", "份"]
                .iter()
                .find(|word| rest.starts_with(**word))
                .map_or(0, |word| word.len());
        }
        let rest = &text[at..];
        at += ["夜间", "上午", "下午", "晚", "当天"]
            .iter()
            .find(|word| has_day && rest.starts_with(**word))
            .map_or(0, |word| word.len());
        Some(text[..at].trim_end().len())
    })
}

fn at_blank(text: &str, at: &mut usize) {
    let rest = &text[*at..];
    if rest.starts_with(' ') && rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        *at += rest.len() - rest.trim_start().len();
    }
}

/// 2026-03-05, 2026/3/5, 2026.3.5, 5.3.2026.
fn figures(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !"-/.".contains(c)).unwrap_or(text.len());
    let bare = text[..end].trim_end_matches(['-', '/', '.']);
    let parts: Vec<&str> = bare.split(['-', '/', '.']).collect();
    let is_part =
        |n: usize, most: u32| parts[n].len() <= 2 && parts[n].parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    let is_year = |n: usize| parts[n].len() == 4;
    (parts.len() == 3
        && (is_year(0) && is_part(1, 12) && is_part(2, 31) || is_year(2) && is_part(0, 31) && is_part(1, 31)))
    .then_some(bare.len())
}

/// What may begin a limit.
const TIMES: &[&str] = &[
    "本月",
    "下个月",
    "下月",
    "次月",
    "当月",
    "本周",
    "下下周",
    "下周",
    "本季度",
    "下季度",
    "本学期",
    "下学期",
    "新学期",
    "年内",
    "年底",
    "年末",
    "年终",
    "月底",
    "月末",
    "季末",
    "季度末",
    "周末",
    "明年",
    "上半年",
    "下半年",
    "春节",
    "国庆节",
    "国庆",
    "五一",
    "十一",
    "端午",
    "中秋",
    "元旦",
    "清明",
    "寒假",
    "暑假",
    "汛期",
    "汛前",
    "入汛",
    "主汛期",
    "入冬",
    "供暖季",
    "采暖季",
    "开学",
    "春灌",
    "秋收",
    "腊月",
    "正月",
    "双十一",
    "长期坚持",
    "即日",
    "即时起",
    "半年",
    "今年",
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "一季度",
    "二季度",
    "三季度",
    "四季度",
    "供热季",
    "旺季",
    "季度",
];
/// What may end it.
const ENDS: &[&str] =
    &["底", "初", "中旬", "上旬", "下旬", "末", "内", "前", "起", "之前", "以前", "之后", "后", "以内", "结束前"];

/// The length of a day or of what is only a limit.
fn limited(text: &str) -> Option<usize> {
    // The first characters of all that follows: most characters of a text are none of them.
    const FIRST: &str =
        "本下次当新年月季周明上春国五十端中元清寒暑汛入主供采开秋腊正双长即半今第一二三四六七八九〇零旺两lIOo";
    if !text.starts_with(|c: char| c.is_ascii_digit() || FIRST.contains(c)) {
        return None;
    }
    if let Some(length) = dated(text).or_else(|| span(text)) {
        return Some(length);
    }
    let mut at = 0;
    let mut count = 0;
    loop {
        let rest = &text[at..];
        let word = TIMES.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
        let word = word.or_else(|| (at > 0).then(|| dated(rest)).flatten());
        let Some(length) = word else { break };
        at += length;
        count += 1;
        if count == 1 && text[..at].ends_with('周') {
            at += text[at..].chars().next().filter(|c| "一二三四五六日天末".contains(*c)).map_or(0, char::len_utf8);
        }
    }
    if count == 0 {
        return None;
    }
    let begun = at;
    while let Some(end) = ENDS.iter().filter(|end| text[at..].starts_with(**end)).max_by_key(|end| end.len()) {
        at += end.len();
    }
    // 国庆 and 今年 by themselves say when something was, 往年内容 says nothing.
    let is_strong = [
        "本月",
        "下个月",
        "下月",
        "年底",
        "年内",
        "月底",
        "本周",
        "下周",
        "长期坚持",
        "即时起",
        "季度末",
        "年末",
        "月末",
        "腊月",
    ]
    .iter()
    .any(|word| text.starts_with(word));
    let goes_on = text[at..].starts_with(['容', '部', '的', '几', '一', '应']);
    (!goes_on && (at > begun || is_strong)).then_some(at)
}

/// 3个工作日内, 两周内.
fn span(text: &str) -> Option<usize> {
    const UNITS: [&str; 9] = ["个工作日", "工作日", "个月", "天", "日", "周", "个星期", "年", "小时"];
    let length = number(text);
    let length = if length > 0 { length } else { text.chars().next().filter(|c| "两半".contains(*c))?.len_utf8() };
    let unit = UNITS.iter().find(|unit| text[length..].starts_with(**unit))?;
    let rest = &text[length + unit.len()..];
    let end = ["以内", "之内", "内"].iter().find(|end| rest.starts_with(**end))?;
    // 5分钟内 and 2小时内 say how something is done.
    (!matches!(*unit, "小时")).then_some(length + unit.len() + end.len())
}

struct English {
    whole: Range<usize>,
    day: Range<usize>,
    is_day: bool,
}

fn english(text: &str) -> Option<English> {
    const LEADS: [&str; 20] = [
        "by the",
        "by",
        "before the",
        "before",
        "from",
        "until",
        "till",
        "due on",
        "due by",
        "due",
        "on",
        "in",
        "no later than",
        "not later than",
        "with",
        "starting",
        "effective",
        "target",
        "latest",
        "completed",
    ];
    let words: Vec<(usize, &str)> = text
        .split([' ', '\t', '\n', '（', '）', '，', '；', '：'])
        .filter(|word| !word.is_empty())
        .map(|word| (range_in(text, word).start, word))
        .collect();
    for n in 0..words.len() {
        let Some((count, is_day)) =
            english_at(&words[n..].iter().take(MOST_WORDS).map(|(_, word)| *word).collect::<Vec<_>>())
        else {
            continue;
        };
        let count = count.min(words.len() - n);
        let (start, last) = (words[n].0, words[n + count - 1]);
        let end = last.0 + last.1.trim_end_matches(['.', '!', '?']).len();
        let head = text[..start].trim_end().to_ascii_lowercase();
        let is_word =
            |lead: &&&str| head.ends_with(**lead) && !head[..head.len() - lead.len()].ends_with(char::is_alphanumeric);
        let lead = LEADS.iter().filter(is_word).map(|lead| lead.len()).max();
        let from = lead.map_or(start, |lead| head.len() - lead);
        return Some(English { whole: from..end, day: start..end, is_day });
    }
    None
}

/// How many words at the beginning are a day or limit, and whether it is a day.
/// No day has more words.
const MOST_WORDS: usize = 8;

fn english_at(words: &[&str]) -> Option<(usize, bool)> {
    let lower = |n: usize| {
        words.get(n).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).unwrap_or_default()
    };
    let is_closed = |n: usize| {
        words[n].ends_with(['.', '!', '?'])
            && words.get(n + 1).is_some_and(|word| word.starts_with(char::is_uppercase))
            && words[n].len() > 4
    };
    let is_month = |n: usize| {
        let word = words.get(n).map_or("", |word| bare_word(word));
        word.len() >= 3 && dates::MONTHS.iter().any(|name| name.starts_with(word))
    };
    let is_day = |n: usize| {
        let word = lower(n);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let tail = &word[digits.len()..];
        digits.parse::<u32>().is_ok_and(|n| (1..=31).contains(&n)) && ["", "st", "nd", "rd", "th"].contains(&tail)
    };
    let is_year =
        |n: usize| lower(n).parse::<u32>().is_ok_and(|n| (1990..2100).contains(&n)) && !words[n].starts_with('#');
    let with_year =
        |n: usize| if n > 0 && !is_closed(n - 1) && words.get(n).is_some() && is_year(n) { n + 1 } else { n };
    if is_day(0) && is_month(1) {
        return Some((with_year(2), true));
    }
    if is_day(0) && lower(1) == "of" && is_month(2) {
        return Some((with_year(3), true));
    }
    if is_month(0) && words.get(1).is_some() && !is_closed(0) && is_day(1) {
        return Some((with_year(2), true));
    }
    let bare = words[0].trim_end_matches(['.', ',']);
    if figures(bare) == Some(bare.len())
        || bare.split('/').count() == 2
            && bare.split('/').all(|part| part.parse::<u32>().is_ok_and(|n| (1..=31).contains(&n)) && part.len() <= 2)
    {
        return Some((1, true));
    }
    // 22-Sep-2023
    let parts: Vec<&str> = bare.split('-').collect();
    let is_named = parts.len() >= 2
        && parts[0].parse::<u32>().is_ok_and(|n| (1..=31).contains(&n))
        && MONTHS.iter().any(|month| parts[1].starts_with(month));
    if is_named {
        return Some((1, true));
    }
    if let Some(count) = english_limit(words, &is_month) {
        return Some((count, false));
    }
    let first = lower(0);
    if first.len() == 2 && first.starts_with('q') && first.ends_with(['1', '2', '3', '4']) {
        return Some((with_year(1), false));
    }
    if is_month(0)
        && (words[0].len() > 3 || words.len() == 1 || words.get(1).is_some_and(|_| is_year(1)))
        && first != "may"
        && first != "march"
        || is_month(0) && words.get(1).is_some_and(|_| is_year(1))
    {
        return Some((with_year(1), false));
    }
    None
}

/// How many words at the beginning are a limit that is no day: end of May, next week, within two weeks.
fn english_limit(words: &[&str], is_month: &dyn Fn(usize) -> bool) -> Option<usize> {
    let lower = |n: usize| words.get(n).map_or_else(String::new, |word| bare_word(word).to_lowercase());
    let is_year = |n: usize| lower(n).parse::<u32>().is_ok_and(|n| (1990..2100).contains(&n));
    let first = lower(0);
    let (second, third) = (lower(1), lower(2));
    const SPANS: [&str; 9] = ["month", "quarter", "year", "term", "week", "season", "half-term", "financial", "summer"];
    match first.as_str() {
        "end" | "start" | "middle" | "beginning" | "mid" | "early" | "late" if second == "of" => {
            let n = if third == "the" || third == "this" || third == "next" { 3 } else { 2 };
            if is_month(n) || lower(n).starts_with('q') && lower(n).len() == 2 {
                return Some(n + 1 + usize::from(is_year(n + 1)));
            }
            SPANS.contains(&lower(n).as_str()).then_some(n + 1)
        }
        "mid" | "early" | "late" | "end" if is_month(1) => Some(2 + usize::from(is_year(2))),
        "next" | "this"
            if SPANS.contains(&second.as_str())
                || ["afternoon", "morning", "monday", "tuesday", "wednesday", "thursday", "friday"]
                    .contains(&second.as_str()) =>
        {
            Some(2)
        }
        "immediate" if second == "effect" => Some(2),
        "immediate" | "immediately" | "ongoing" | "continuous" if words.len() == 1 => Some(1),
        "from" if second == "now" => Some(if third == "on" { 3 } else { 2 }),
        "christmas" | "easter" | "thanksgiving" => Some(1),
        "within" if lower(2).starts_with("week") || lower(2).starts_with("day") || lower(2).starts_with("month") => {
            Some(3)
        }
        "within" if lower(2) == "working" => Some(4),
        _ => None,
    }
}

/// A word without its punctuation.
fn bare_word(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}
