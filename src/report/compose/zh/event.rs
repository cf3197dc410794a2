//! What a document is about: its title without the names of kinds of documents, offices and drafts that people type along.

use super::super::{parts::unwrap_title, text, told::Line};
use super::offices::SHORT_NAMES;
use crate::i18n::Lang;

/// Words that already name what happened.
const NAMES: [&str; 13] =
    ["问题", "事件", "事故", "情况", "事项", "一事", "失误", "差错", "舆情", "险情", "纠纷", "投诉", "行为"];

/// Of these, one that stands twice at the end is told once.
const DOUBLES: [&str; 4] = ["问题", "事件", "情况", "事故"];

/// What is written behind the title of a draft.
const DRAFTS: [&str; 5] = ["（草稿）", "（初稿）", "（送审稿）", "（讨论稿）", "（征求意见稿）"];

/// Endings of what is done, or not done, to something.
const VERBS: [&str; 32] = [
    "报", "改", "写", "交", "造", "送", "发", "填", "抄", "编", "签", "审", "未", "不", "没有", "没", "无", "露", "失",
    "擅自", "布", "瞒", "假", "看", "做", "作", "搞", "缺", "迟", "延", "拖", "出",
];

/// What a document of this kind is called. Behind 的, or behind the name of what happened, it can be nothing else.
const HEADS: [&str; 20] = [
    "情况说明书",
    "续报",
    "专报",
    "快报",
    "检查材料",
    "检查报告",
    "检查书",
    "检查",
    "检讨材料",
    "检讨书",
    "检讨",
    "自查",
    "复盘",
    "反思",
    "剖析",
    "报告",
    "汇报",
    "说明",
    "总结",
    "材料",
];

/// What stands before that: 书面检查, 自查自纠情况报告.
const MODIFIERS: [&str; 32] = [
    "紧急",
    "处理",
    "应急",
    "总结",
    "完成",
    "进展",
    "阶段性",
    "阶段",
    "推进",
    "对照",
    "第一次",
    "书面",
    "深刻",
    "自我",
    "个人",
    "专题",
    "初步",
    "综合",
    "工作",
    "整改",
    "落实",
    "自查",
    "自纠",
    "复盘",
    "调查",
    "分析",
    "处置",
    "核查",
    "情况",
    "反思",
    "剖析",
    "原因",
];

/// Names of kinds that need no 的: 停水复盘.
const WHOLE: [&str; 26] = [
    "整改落实情况",
    "整改完成情况",
    "整改进展情况",
    "整改进展",
    "整改情况",
    "调查处理报告",
    "对照检查材料",
    "检查材料",
    "检查书",
    "检讨材料",
    "检讨书",
    "检讨",
    "自查报告",
    "自查自纠",
    "自查",
    "复盘报告",
    "复盘总结",
    "复盘材料",
    "复盘",
    "整改报告",
    "情况报告",
    "情况汇报",
    "情况说明",
    "调查报告",
    "分析报告",
    "反思材料",
];

/// What is left of the name of a progress report before one of [`WHOLE`].
const PROGRESS: [&str; 7] = ["整改完成", "整改落实", "整改进展", "整改推进", "阶段性整改", "阶段性", "整改"];

/// What the document is about: the title without its frame, followed by 问题 unless it already names what it is. Empty
/// without a title.
pub fn event(title: &Line) -> String {
    let mut event = bare_title(&title.text);
    if !event.is_empty() && !text::ends_in_any(&event, &NAMES) {
        event.push_str("问题");
    }
    event
}

fn bare_title(title: &str) -> String {
    let mut core = title.to_owned();
    loop {
        let mut rest = unwrap_title(&core);
        rest = DRAFTS.iter().find_map(|draft| rest.strip_suffix(draft)).unwrap_or(rest);
        rest = without_office(rest);
        rest = rest.strip_prefix("关于").unwrap_or(rest);
        rest = without_kind(rest);
        for word in DOUBLES {
            if let Some(once) = rest.strip_suffix(word).filter(|once| once.ends_with(word)) {
                rest = once;
            }
        }
        let next = text::name(rest, Lang::Zh);
        if next == core {
            return core;
        }
        core = next;
    }
}

/// The title without the office before 关于, and without the name of a kind before a colon.
fn without_office(title: &str) -> &str {
    if let Some((kind, rest)) = title.split_once('：')
        && without_kind(kind).is_empty()
        && rest.contains(char::is_alphanumeric)
    {
        return rest;
    }
    let office = title.split_once("关于").map_or("", |(office, _)| office);
    let is_office = SHORT_NAMES.iter().any(|(end, _)| office.ends_with(end));
    if is_office { &title[office.len()..] } else { title }
}

/// Whether something is done to what follows, or is not done: 未提交, 擅自修改, 丢失事故. Then the name of a kind belongs to what
/// happened.
fn is_done_to(words: &str) -> bool {
    let before = NAMES.iter().find_map(|name| words.strip_suffix(name)).unwrap_or(words);
    [words, before].into_iter().any(|words| text::ends_in_any(words, &VERBS))
}

/// The title without the name of a kind of document at its end, in whatever spelling: 的书面检查, 自查情况报告, 复盘.
fn without_kind(title: &str) -> &str {
    let whole = WHOLE.iter().filter_map(|kind| title.strip_suffix(kind)).min_by_key(|rest| rest.len());
    let whole = whole.filter(|rest| !is_done_to(rest));
    let whole = whole.map(|rest| PROGRESS.iter().find_map(|word| rest.strip_suffix(word)).unwrap_or(rest));
    let mut rest = whole.or_else(|| HEADS.iter().find_map(|head| title.strip_suffix(head))).unwrap_or(title);
    while let Some(shorter) =
        MODIFIERS.iter().find_map(|word| rest.strip_suffix(word)).filter(|_| rest.len() < title.len())
    {
        rest = shorter;
    }
    // 消防安全检查 is no kind of document, and 值班情况 is what happened.
    let is_kind = rest.ends_with('的') || text::ends_in_any(rest, &NAMES) && !is_done_to(rest) || rest.is_empty();
    let rest = if is_kind { rest } else { whole.unwrap_or(title) };
    rest.strip_suffix('的').unwrap_or(rest)
}
