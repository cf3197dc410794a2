//! How the incident came to light: a sentence frame that fits the user's words.

use super::super::{runs::SourcedText, text, told::Told};
use super::frame;

const CHANNELS: [&str; 19] = [
    "平台",
    "热线",
    "系统",
    "信箱",
    "来信",
    "来电",
    "转办单",
    "工单",
    "举报",
    "投诉",
    "检查",
    "抽查",
    "巡查",
    "督查",
    "审计",
    "回访",
    "自查",
    "报道",
    "曝光",
];
const VERBS: [&str; 19] = [
    "批评", "通报", "反映", "投诉", "举报", "指出", "发现", "报告", "要求", "督办", "来电", "来信", "告知", "拨打",
    "核查", "询问", "上报", "提出", "求助",
];

/// The sentence about the source; empty without one.
pub fn sentence(told: &Told) -> SourcedText {
    let mut sentence = SourcedText::new();
    if told.source.is_empty() {
        return sentence;
    }
    let from = told.source.from.as_str();
    let source = without_because(&told.source.text);
    let subject = frame::subject(told);
    for part in frame(source) {
        sentence.say(from, if *part == SUBJECT { subject } else { part });
    }
    sentence.say(from, source);
    sentence.end();
    sentence
}

/// 因老人投诉, 来自热线: the pattern says where it came from.
fn without_because(source: &str) -> &str {
    let from = text::after_any(source, &["来自", "来源于", "源于"]).filter(|rest| rest.contains(char::is_alphanumeric));
    if let Some(rest) = from {
        return rest;
    }
    let rest = text::after_any(source, &["因为", "由于", "因", "根据", "据"]);
    rest.filter(|rest| !rest.contains(['，', '；', '。']) && text::ends_in_any(rest, &CHANNELS)).unwrap_or(source)
}

const SUBJECT: &str = "{S}";

/// The words before the source. The first matching rule decides.
fn frame(source: &str) -> &'static [&'static str] {
    let begins = |words: &[&str]| text::after_any(source, words).is_some();
    let ends = |words: &[&str]| text::ends_in_any(source, words);
    let has_parts = source.contains(['，', '；']);
    if text::has_any(source, &["此事", "这件事", "该问题", "这一问题", "这个问题"]) {
        &[]
    } else if begins(&["受到", "被", "经", "由", "引起", "引发", "通过", "系"])
        || begins(&["在"]) && ends(&["中发现", "时发现"])
    {
        &["此事"]
    } else if ends(&["发现", "查出", "检出", "察觉"]) {
        &["此事由"]
    } else if begins(&["收到", "接到"]) {
        &["就此事，", SUBJECT]
    } else if ends(&["约谈"]) {
        &["就此事，", SUBJECT, "被"]
    } else if !has_parts && !source.contains('。') && ends(&CHANNELS) {
        &["此事的线索来自"]
    } else if has_parts || is_clause(source) {
        &["就此事，"]
    } else if ends(&["批评", "通报", "督办", "点名"]) {
        &["此事受到"]
    } else {
        &["此事的线索来自"]
    }
}

/// Whether the text says that somebody did something: it has a preposition and a verb.
fn is_clause(source: &str) -> bool {
    text::has_any(source, &["在", "向", "对", "将", "把", "就", "给", "于", "经", "通过"])
        && text::has_any(source, &VERBS)
}
