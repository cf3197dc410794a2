//! Whether a text contains a fact: something that another person could look up or count.

use std::ops::Range;

use super::{lexicon::Class, names::Names, scope::Text};

/// Whether `text` contains a figure, a day or a time, a document, a quotation, a count, or a name of this review. One
/// detail that can be verified is enough.
pub(super) fn has_fact(text: &Text, names: &Names) -> bool {
    has_fact_within(text, 0..text.words.len(), names)
}

/// Whether this part of `text` contains a fact. The part consists of whole words.
pub(super) fn has_fact_within(text: &Text, part: Range<usize>, names: &Names) -> bool {
    let words = &text.words[part.clone()];
    let is_within = |at: &usize| part.contains(at);
    words.contains(|c: char| c.is_numeric() || matches!(c, '《' | '“' | '「' | '『' | '"'))
        || text.hits.iter().any(|hit| (hit.is(Class::Time) || hit.is(Class::Count)) && is_within(&hit.at))
        || has_count(words)
        || names.stand_in(words)
}

pub(super) const NUMERALS: &str = "零一二两三四五六七八九十百千万亿半";

/// Measure words in official texts; where one begins another, the longer one comes first.
const MEASURES: [&str; 54] = [
    "名", "人", "次", "份", "个", "件", "起", "条", "台", "辆", "户", "家", "天", "日", "年", "月", "周", "小时",
    "分钟", "秒", "时", "点", "号", "楼", "层", "栋", "元", "块", "吨", "公斤", "斤", "公里", "米", "页", "张", "封",
    "项", "处", "组", "批", "笔", "村", "岁", "倍", "成", "季度", "轮", "遍", "趟", "车", "间", "位", "分之", "数",
];

/// The measure words that count with 一; the others mostly form common words: 一个, 一项, 一条.
const OF_ONE: [&str; 24] = [
    "名", "人", "次", "份", "件", "台", "辆", "户", "天", "年", "月", "日", "周", "小时", "分钟", "栋", "楼", "吨",
    "公里", "页", "张", "封", "笔", "车",
];

/// Words before 一 after which it is not a number: 没有一份, 每一次, 同一人.
const NOT_ONE: [&str; 14] = ["没有", "没", "无", "未", "任", "每", "同", "哪", "这", "那", "某", "唯", "第", "万"];

/// After a count these form a phrase of office language: 四个意识, 八项规定, 三点要求, 一次性.
const PHRASES: [&str; 14] =
    ["意识", "方面", "层面", "到位", "必须", "维护", "自信", "规定", "制度", "要求", "意见", "建议", "奔走", "性"];

/// Whether a number in Chinese characters counts something: 三次, 两名, 百分之十.
fn has_count(words: &str) -> bool {
    let mut rest = words;
    while let Some(at) = rest.find(|c| NUMERALS.contains(c)) {
        let (before, from) = rest.split_at(at);
        let behind = from.trim_start_matches(|c| NUMERALS.contains(c));
        let number = &from[..from.len() - behind.len()];
        if is_count(before, number, behind) {
            return true;
        }
        rest = behind;
    }
    false
}

/// Whether a number in Chinese characters between these words counts something.
pub(super) fn is_count(before: &str, number: &str, behind: &str) -> bool {
    let behind = behind.trim_start_matches(['多', '余', '来']);
    let of = |measures: &[&'static str]| measures.iter().find_map(|measure| behind.strip_prefix(measure));
    let after = match number {
        "一" if NOT_ONE.iter().any(|word| before.ends_with(word)) => None,
        "一" => of(&OF_ONE),
        // In 千家万户 and 百姓 the numeral counts nobody, in 十分 it measures nothing, and 四处 means “everywhere”.
        "百" => behind.strip_prefix("分之"),
        "零" | "千" | "万" | "亿" | "千万" | "百万" => None,
        "四" if behind.starts_with('处') => None,
        _ => of(&MEASURES),
    };
    after.is_some_and(|after| !PHRASES.iter().any(|phrase| after.starts_with(phrase)))
}
