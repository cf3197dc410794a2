//! Whether a cause blames the weather, other people or circumstances.

use super::{
    lexicon::{Class, Hit},
    scope::Text,
};

/// Whether a cause blames something outside the office. Mentioning a storm is not enough: 暴雨预警没有转发 is about the office.
pub(super) fn is_outside(text: &Text) -> bool {
    let is_excuse =
        |hit: &Hit| ["因", "由于", "受", "due to", "because of"].iter().any(|w| text.words[..hit.at].contains(w));
    text.has(Class::Outside)
        || text.hits(Class::Weather).next().is_some_and(|hit| is_excuse(hit) || !text.has(Class::Omission))
        || text.hits(Class::Others).any(|hit| fails(text, hit))
}

/// Whether the text says that others failed: the words right after them say so, and they are not the object of an
/// action.
fn fails(text: &Text, others: &Hit) -> bool {
    let upon = ["对", "向", "给", "让", "使", "将", "把", "与", "和", "督促", "发现", "要求", " to", " with", " for"];
    let before = text.words[..others.at].trim_end();
    let before = before.strip_suffix("the").map_or(before, str::trim_end);
    let mut behind = text.words[others.end()..].trim_start();
    while let Some(rest) = ADVERBS.iter().find_map(|word| behind.strip_prefix(word)) {
        behind = rest.trim_start();
    }
    !upon.iter().any(|word| before.ends_with(word.trim_start())) && FAILINGS.iter().any(|word| behind.starts_with(word))
}

/// Words that may stand between the others and their failing.
const ADVERBS: [&str; 14] = [
    "一直",
    "普遍",
    "大多",
    "多次",
    "自身",
    "本身",
    "自己",
    "人员",
    "始终",
    "们",
    "repeatedly",
    "simply",
    "also",
    "again",
];

/// The failings of others.
const FAILINGS: [&str; 38] = [
    "不",
    "没有",
    "没",
    "未",
    "拒",
    "擅自",
    "违",
    "拖",
    "迟",
    "延",
    "出错",
    "管理",
    "情绪",
    "素质",
    "诉求",
    "安全意识",
    "防范意识",
    "法治意识",
    "法律意识",
    "自我保护",
    "意识",
    "责任",
    "供货",
    "送货",
    "技术",
    "能力",
    "要求过",
    "要求太",
    "failed",
    "did not",
    "didn't",
    "refused",
    "was late",
    "were late",
    "delivered late",
    "would not",
    "could not",
    "ignored",
];
