//! Who, by when, and how it is proved, within the sentence of a measure; when a thing was done.

use std::ops::Range;

use super::clean::range_in;
use crate::{i18n::Lang, review::MONTHS};

/// What a field of a measure or remedy is taken from, as ranges of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// What is to be done, without the rest.
    pub said: Vec<Range<usize>>,
    pub owner: Option<Range<usize>>,
    pub due: Option<Range<usize>>,
    pub proof: Option<Range<usize>>,
}

/// Takes an item apart.
pub fn parts(text: &str, range: Range<usize>, lang: Lang) -> Parts {
    let mut parts = Parts::default();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let within = &text[range.clone()];
    let mut take = |found: Option<(Range<usize>, Range<usize>)>| {
        let (whole, inner) = found?;
        let shift = |part: Range<usize>| part.start + range.start..part.end + range.start;
        let (whole, inner) = (shift(whole), shift(inner));
        if taken.iter().any(|other| other.start < whole.end && whole.start < other.end) || inner.is_empty() {
            return None;
        }
        taken.push(whole);
        Some(inner)
    };
    parts.proof = take(
        labelled(within, PROOFS).or_else(|| between(within, "以", &["为证", "为完成标志", "为准", "备查", "为凭"])),
    );
    parts.due = take(labelled(within, DUES).or_else(|| due(within, lang)));
    parts.owner = take(
        labelled(within, OWNERS)
            .or_else(|| owner(within))
            .or_else(|| if lang == Lang::En { tail(within) } else { None }),
    );
    parts.said = rest(text, range, taken);
    parts
}

/// What remains of the range, without the punctuation and the words that only led to what was taken.
fn rest(text: &str, range: Range<usize>, mut taken: Vec<Range<usize>>) -> Vec<Range<usize>> {
    taken.sort_by_key(|part| part.start);
    let (mut left, mut start) = (Vec::new(), range.start);
    for part in taken {
        left.extend(bare(text, start..part.start.max(start)));
        start = start.max(part.end);
    }
    left.extend(bare(text, start..range.end.max(start)));
    left
}

/// The range without edges that say nothing; `None` if nothing remains.
fn bare(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    const IDLE: &[&str] = &[
        "，", "。", "；", "、", "：", "（", "）", " ", "前", "完成", "完工", "上线", "由", "于", "在", "自", "力争",
        "负责", "预计", "起", "此项", ".", "by", "due", "|", "-",
    ];
    let mut part = &text[range.clone()];
    loop {
        let before = part.len();
        for word in IDLE {
            if part.chars().count() <= 6 || !word.chars().all(char::is_alphanumeric) {
                part = part.strip_prefix(word).unwrap_or(part);
                part = part.strip_suffix(word).unwrap_or(part);
            }
        }
        if part.len() == before {
            break;
        }
    }
    (!part.is_empty()).then(|| range_in(text, part))
}

/// Whether a sentence begins with who, by when, or how it is proved.
pub fn begins_with_label(text: &str) -> bool {
    let text = text.trim_start_matches(['（', ' ']);
    [OWNERS, DUES, PROOFS].into_iter().flatten().any(|label| text.starts_with(label))
}

const OWNERS: &[&str] = &[
    "责任人员：",
    "责任单位：",
    "责任部门：",
    "责任科室：",
    "责任人：",
    "责任：",
    "牵头单位：",
    "牵头部门：",
    "牵头人：",
    "牵头：",
    "负责人：",
    "承办：",
    "责任部门",
    "责任人",
    "Owner：",
    "Responsible：",
    "Resp. ",
    "Lead：",
    "Assigned to ",
];
const DUES: &[&str] = &[
    "完成时限：",
    "完成期限：",
    "完成时间：",
    "整改时限：",
    "整改期限：",
    "时限：",
    "期限：",
    "截止：",
    "时间：",
    "Due：",
    "Deadline：",
    "due ",
    "Due date：",
    "Target：",
];
const PROOFS: &[&str] = &["完成标志：", "佐证：", "证明：", "佐证材料：", "验收标准：", "Evidence：", "Verified by "];

/// What stands behind a label, up to the next punctuation: the whole with the label, and the inner part.
fn labelled(text: &str, labels: &[&str]) -> Option<(Range<usize>, Range<usize>)> {
    let (at, label) = labels
        .iter()
        .filter_map(|label| Some((text.find(label)?, *label)))
        .min_by_key(|(at, label)| (*at, usize::MAX - label.len()))?;
    let start = at + label.len();
    let inner = &text[start..];
    let end = inner
        .find(['。', '；', '，', '）', '|', '\n'])
        .into_iter()
        .chain(inner.find(". "))
        .min()
        .unwrap_or(inner.len());
    let inner = inner[..end].trim_end_matches(['.', ' ']);
    let lead = inner.len() - inner.trim_start().len();
    Some((at..start + end, start + lead..start + inner.len()))
}

/// What stands between two words.
fn between(text: &str, before: &str, after: &[&str]) -> Option<(Range<usize>, Range<usize>)> {
    let (end, word) = after.iter().filter_map(|word| Some((text.find(word)?, *word))).min()?;
    let start = text[..end].rfind(before)? + before.len();
    let is_near = text[start..end].chars().count() <= 24 && !text[start..end].contains(['。', '；']);
    is_near.then_some((start - before.len()..end + word.len(), start..end))
}

/// 由…负责, …牵头: at most some characters, and no punctuation between.
fn owner(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    const VERBS: &[&str] = &[
        "负责落实",
        "具体负责",
        "负责",
        "牵头组织",
        "牵头",
        "落实",
        "经办",
        "承办",
        "督办",
        "组织实施",
        "组织",
        "代行",
        "催要",
        "keeps",
    ];
    for verb in VERBS {
        let Some(end) = text.find(verb) else { continue };
        let head = &text[..end];
        let clause = head
            .rfind(['，', '。', '；', '）', '：'])
            .map_or(0, |at| at + head[at..].chars().next().map_or(0, char::len_utf8));
        let start = match head.rfind('由') {
            Some(at) if at >= clause => at + '由'.len_utf8(),
            // Without 由 only a whole clause names somebody.
            _ if matches!(*verb, "负责" | "牵头" | "经办" | "承办") => clause,
            _ => continue,
        };
        let name = text[start..end].trim();
        if name.is_empty() || name.chars().count() > 14 {
            continue;
        }
        let lead = text[start..end].len() - text[start..end].trim_start().len();
        let from = if start > clause { start - '由'.len_utf8() } else { start };
        return Some((from..end + verb.len(), start + lead..start + lead + name.len()));
    }
    None
}

/// The name behind the last semicolon of an English item: `…; IT operations, 13 Sept`.
fn tail(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = text.rfind('；')? + '；'.len_utf8();
    let inner = &text[start..];
    let end = inner.find('，').unwrap_or(inner.len());
    let name = inner[..end].trim();
    let lead = inner.len() - inner.trim_start().len();
    (!name.is_empty() && name.split(' ').count() <= 6)
        .then_some((start..start + end, start + lead..start + lead + name.len()))
}

/// A day or limit within a sentence: 2026年3月底前, 6月30日前, 年底前, 长期坚持; `due` in English is labelled.
fn due(text: &str, lang: Lang) -> Option<(Range<usize>, Range<usize>)> {
    if lang == Lang::En {
        return english_due(text);
    }
    let day = day(text, true)?;
    let rest = &text[day.end..];
    let tail = ["前完成", "前完工", "前上线", "前", "起执行", "起", "内", "完成"]
        .iter()
        .find(|word| rest.starts_with(**word))
        .map_or(0, |word| word.len());
    Some((day.start..day.end + tail, day))
}

/// A day of an English sentence: 13 Sept, 28 March, 12 December 2024, end of April, 4 Apr.
pub fn english_day(text: &str) -> Option<Range<usize>> {
    english_due(text).map(|(_, day)| day)
}

fn english_due(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let words: Vec<(usize, &str)> = text.split(' ').map(|word| (range_in(text, word).start, word)).collect();
    let is_day = |word: &str| {
        word.trim_end_matches(['，', 's', 't', 'h', 'n', 'd', 'r']).parse::<u32>().is_ok_and(|n| (1..=31).contains(&n))
    };
    let is_year = |word: &str| {
        word.trim_end_matches(['，', '.', '；', '）']).parse::<u32>().is_ok_and(|n| (1990..2100).contains(&n))
    };
    let n = words.iter().position(|(_, word)| {
        MONTHS.iter().any(|month| word.starts_with(month)) && word.len() <= 11 && *word != "May"
    })?;
    let mut first = n;
    if n > 0 && is_day(words[n - 1].1) {
        first = n - 1;
    } else if n > 1 && words[n - 1].1 == "of" && ["end", "start", "middle"].contains(&words[n - 2].1) {
        first = n - 2;
    }
    let mut last = n;
    while last + 1 < words.len()
        && last < n + 2
        && (is_day(words[last + 1].1) && first == n || is_year(words[last + 1].1))
    {
        last += 1;
    }
    let (start, end) = (words[first].0, words[last].0 + words[last].1.trim_end_matches(['，', '.', '；', '）']).len());
    let lead = ["by ", "due ", "on ", "until ", "before "]
        .iter()
        .find(|lead| text[..start].ends_with(**lead))
        .map_or(0, |lead| lead.len());
    Some((start - lead..end, start..end))
}

/// The first day, month or limit that is written out. `is_limit`: what is only a limit counts, too.
pub fn day(text: &str, is_limit: bool) -> Option<Range<usize>> {
    const LIMITS: &[&str] = &[
        "本月底",
        "月底",
        "年底",
        "明年春灌",
        "每年4月",
        "下学期开学",
        "本周内",
        "下周",
        "本季度末",
        "季度内",
        "长期坚持",
        "长期",
        "立即",
        "即日起",
        "年内",
        "第二季度内",
        "第三季度",
        "第四季度",
        "一周内",
        "汛期前",
    ];
    let dated = text.char_indices().find_map(|(at, c)| {
        let before = text[..at].chars().next_back();
        let is_start = (c.is_ascii_digit() || "一二三四五六七八九十元正".contains(c))
            && !before.is_some_and(|b| b.is_ascii_digit() || "一二三四五六七八九十年第".contains(b));
        let length = is_start.then(|| dated(&text[at..])).flatten()?;
        Some(at..at + length)
    });
    let limit = || {
        LIMITS
            .iter()
            .filter(|_| is_limit)
            .filter_map(|word| Some((text.find(word)?, word.len())))
            // 往年内容
            .filter(|(at, length)| !text[at + length..].starts_with(['容', '部']))
            .min()
            .map(|(at, length)| at..at + length)
    };
    dated.or_else(limit)
}

/// The length of a day at the beginning: 2026年3月5日, 3月底, 十二月十五日, 2026-03-05.
fn dated(text: &str) -> Option<usize> {
    let number = |text: &str| -> usize {
        text.chars()
            .take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十〇".contains(*c))
            .map(char::len_utf8)
            .sum()
    };
    let mut at = 0;
    let unit = |at: &mut usize, units: &[char]| -> Option<char> {
        let length = number(&text[*at..]);
        let c = text[*at + length..].chars().next().filter(|c| length > 0 && units.contains(c))?;
        *at += length + c.len_utf8();
        Some(c)
    };
    // The year may be missing, and so may the day.
    unit(&mut at, &['年']);
    unit(&mut at, &['月'])?;
    if unit(&mut at, &['日', '号']).is_none() {
        let rest = &text[at..];
        at += ["底", "中旬", "上旬", "下旬", "末", "初", "份"]
            .iter()
            .find(|word| rest.starts_with(**word))
            .map_or(0, |word| word.len());
    }
    Some(at)
}
