//! What stands around the text: title, addressee, who signs and when; and whether it is a review at all.

use super::{flow::Flow, wording};
use crate::{
    i18n::Lang,
    review::{Kind, Voice, dates},
};

/// Positions of paragraphs of the frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    pub title: Option<usize>,
    pub addressee: Option<usize>,
    /// The office, where it stands beside the title.
    pub unit: Option<usize>,
    /// From this paragraph on the document is signed.
    pub signed_from: usize,
    /// Behind the signature.
    pub signed_to: usize,
    /// From this paragraph on there are annexes.
    pub annex_from: usize,
}

const NAMES: &[&str] = &[
    "报告",
    "报吿",
    "检查",
    "检讨",
    "检讨书",
    "说明",
    "材料",
    "检视",
    "台账",
    "台帐",
    "一览",
    "讲话",
    "通知",
    "纪要",
    "手册",
    "情况",
    "剖析",
    "反思",
    "通报",
    "方案",
    "整改",
    "汇报",
    "自查",
    "登记表",
    "总结",
    "致辞",
    "新闻",
];
const ENGLISH_NAMES: &[&str] = &[
    "review",
    "report",
    "postmortem",
    "post-mortem",
    "analysis",
    "whys",
    "account",
    "investigation",
    "incident",
    "policy",
    "newsletter",
    "minutes",
    "statement",
    "rca",
    "letter",
    "memo",
];

/// Where title, addressee and signature are.
pub fn frame(paragraphs: &[Flow], lang: Lang) -> Frame {
    let title = paragraphs.iter().take(8).position(|paragraph| is_title(paragraph.plain(), lang));
    let after = title.map_or(0, |title| title + 1);
    let addressee = (after..paragraphs.len().min(after + 4)).find(|n| is_addressee(paragraphs[*n].plain(), lang));
    let first = addressee.or(title).map_or(0, |n| n + 1);
    let annex_from =
        (first + 1..paragraphs.len()).find(|n| is_annex(paragraphs[*n].plain())).unwrap_or(paragraphs.len());
    let paragraphs = &paragraphs[..annex_from];
    let mut signed_from = annex_from;
    // From the end: a date, and what is as short before it.
    let dated = (first..paragraphs.len()).rev().take(8).find(|n| ends_with_day(paragraphs[*n].plain(), lang));
    if let Some(dated) = dated {
        signed_from = dated;
        while signed_from > first && signed_from + 3 > dated && is_signature(paragraphs[signed_from - 1].plain()) {
            signed_from -= 1;
        }
    }
    let signed_to = dated.map_or(signed_from, |dated| dated + 1);
    let is_signed = (signed_from..signed_to).any(|n| paragraphs[n].plain().chars().count() > 14 || n > signed_from);
    let beside = title.into_iter().flat_map(|title| [title.checked_sub(1), Some(title + 1)]).flatten();
    let is_unit = |n: &usize| *n < signed_from && Some(*n) != addressee && is_office(paragraphs[*n].plain(), lang);
    let unit = beside.filter(|n| *n < paragraphs.len()).find(is_unit).filter(|_| !is_signed);
    Frame { title, addressee, unit, signed_from, signed_to, annex_from }
}

fn is_title(text: &str, lang: Lang) -> bool {
    let text = text.trim_start_matches(['#', ' ']);
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_short = text.chars().count() <= lang.pick(60, 110) && !text.contains(['。', '；']) && !text.ends_with('：');
    let is_named = match lang {
        Lang::Zh => {
            NAMES.iter().any(|name| bare.ends_with(name) || bare.contains(&format!("{name}（")))
                || bare.starts_with("关于")
        }
        Lang::En => {
            let lower = text.to_lowercase();
            ENGLISH_NAMES.iter().any(|name| lower.contains(name))
        }
    };
    is_short
        && is_named
        && !(wording::is_heading(text) && text.chars().count() < 12)
        && !text.starts_with("http")
        && !text.contains("来源：")
}

fn is_addressee(text: &str, lang: Lang) -> bool {
    let Some(name) = text.trim_end().strip_suffix('：') else {
        return ["报：", "呈：", "To：", "to："].iter().any(|label| text.starts_with(label))
            && text.chars().count() < 40;
    };
    lang == Lang::Zh
        && name.chars().count() <= 40
        && !name.contains(['。', '；'])
        && !wording::is_heading(name)
        && !["如下", "下面", "以下"].iter().any(|word| name.contains(word))
}

/// Whether a line stands above an annex: 附件1, Annex A.
fn is_annex(text: &str) -> bool {
    let text = text.trim();
    let rest = ["附件", "Annex", "Appendix"].iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| rest.chars().count() <= 3 && rest.chars().all(|c| c.is_alphanumeric() || c == ' '))
}

/// Whether a line may be the name of an office.
fn is_office(text: &str, lang: Lang) -> bool {
    let is_short = text.chars().count() <= lang.pick(20, 70);
    is_short
        && is_signature(text)
        && !wording::is_heading(text)
        && !text.contains('：')
        && lang.pick(text.chars().count() >= 4, text.contains(' '))
}

/// Whether a line ends with the day of a document.
fn ends_with_day(text: &str, lang: Lang) -> bool {
    let is_sentence = super::marks::leading(text).is_some() && lang == Lang::Zh || text.contains(['；', '\t', '|']);
    let day = day_at_end(text, lang).map(|at| &text[at..]);
    // 2026年11月底前完成 is by when something is done.
    text.chars().count() <= 50 && !is_sentence && day.is_some_and(|day| !day.contains(['前', '底', '内', '起']))
}

/// Where the day at the end of a line begins.
pub fn day_at_end(text: &str, lang: Lang) -> Option<usize> {
    let text = text.trim_end_matches(['.', '）', ' ']);
    let starts = std::iter::once(0).chain(
        text.char_indices().filter(|(_, c)| matches!(c, ' ' | '：' | '，' | '（')).map(|(at, c)| at + c.len_utf8()),
    );
    starts.into_iter().find(|start| {
        let day = text[*start..].trim_start_matches("中华民国").trim_start_matches("中華民國");
        !day.is_empty()
            && dates::parse(day, lang)
                .is_some_and(|when| when.day.is_some() || when.month.is_some() || when.year.is_some())
            || is_spelled(day)
    })
}

/// 二〇二五年七月十一日, 一百一十三年十一月二十九日.
fn is_spelled(day: &str) -> bool {
    day.ends_with(['日', '号', '�'])
        && day.contains('年')
        && day.contains('月')
        && day.chars().count() <= 18
        && day.chars().all(|c| "〇零一二三四五六七八九十百元年月日号� ".contains(c) || c.is_ascii_digit())
}

fn is_signature(text: &str) -> bool {
    text.chars().count() <= 36
        && !text.contains(['。', '；', '！'])
        && !text.ends_with('：')
        && (super::marks::leading(text).is_none() || text.starts_with(|c: char| c.is_ascii_uppercase()))
        && !["附件", "特此", "专此", "以上", "此致", "敬礼", "恳请", "请批评", "请审阅"]
            .iter()
            .any(|word| text.contains(word))
}

/// The kind of the document by its title.
pub fn kind(title: &str, lang: Lang) -> Kind {
    let lower = title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match lang {
        Lang::Zh if has(&["整改"]) => Kind::Progress,
        Lang::Zh if has(&["检查", "检讨", "检视", "剖析", "反思"]) => Kind::SelfExamination,
        Lang::Zh => Kind::Report,
        Lang::En if has(&["action report", "progress"]) => Kind::Progress,
        Lang::En if has(&["statement"]) => Kind::SelfExamination,
        Lang::En => Kind::Report,
    }
}

/// Who speaks.
pub fn voice(text: &str) -> Voice {
    let count = |word: &str| text.matches(word).count();
    let ours = count("我们")
        + count("我局")
        + count("我办")
        + count("我公司")
        + count("我街道")
        + count("我校")
        + count("我镇")
        + count("我站")
        + count("我中心")
        + count("我处")
        + count("我院");
    let mine = count("我").saturating_sub(ours);
    if mine > ours && mine >= 3 || text.contains("检讨人") || text.contains("检查人") {
        Voice::Person
    } else {
        Voice::Unit
    }
}

/// Whether a document looks back at an incident of its own, and does not tell others what to do, report news or lay down rules.
pub fn is_review(title: &str, paragraphs: &[Flow], lang: Lang) -> bool {
    const OTHERS: &[&str] = &[
        "讲话",
        "通知",
        "纪要",
        "手册",
        "办法",
        "规定",
        "条例",
        "规程",
        "简报",
        "方案",
        "致辞",
        "倡议书",
        "newsletter",
        "policy",
        "manual",
        "minutes",
        "agenda",
        "guide",
        "handbook",
        "bulletin",
    ];
    const SPEECH: &[&str] = &["同志们", "各位领导", "谢谢大家", "会议指出", "会议强调", "会议决定", "本手册", "本办法"];
    let lower = title.to_lowercase();
    if OTHERS.iter().any(|word| {
        lower.trim_end_matches(['）', ' ', ')']).ends_with(word) || lang == Lang::En && lower.contains(word)
    }) {
        return false;
    }
    let text: String = paragraphs.iter().map(|paragraph| paragraph.plain()).collect::<Vec<_>>().join("\n");
    let count = |word: &str| text.matches(word).count();
    let told: usize = SPEECH.iter().map(|word| count(word)).sum();
    let asked = count("各单位") + count("各科室") + count("各乡镇") + count("各村") + count("各部门") + count("请各");
    let bare = lower.replace(' ', "");
    let is_named = ["报告", "检查", "检讨", "说明", "检讨书", "剖析", "检查材料", "自查", "反思"]
        .iter()
        .any(|name| bare.ends_with(name))
        || ["检查人：", "检讨人："].iter().any(|signer| text.contains(signer));
    let own = lang == Lang::En
        || is_named
        || ["原因", "检查", "检讨", "教训", "整改", "问题", "怪我"].iter().any(|word| text.contains(word));
    is_named || told < 2 && asked < 3 && own
}
