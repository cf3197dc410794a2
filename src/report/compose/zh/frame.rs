//! Title, addressee, opening, closing and signature.

use super::super::{
    parts::{BodySection, phrases, unwrap_title},
    runs::SourcedText,
    text,
    told::Told,
};
use crate::{
    i18n::Lang,
    review::{Kind, Voice},
};

/// 我们 or 我: the subject of sentences about the author.
pub fn subject(told: &Told) -> &'static str {
    match told.voice {
        Voice::Unit => "我们",
        Voice::Person => "我",
    }
}

/// 我街道, 我公司…: the formal subject, by the ending of the unit's name.
fn formal_subject(told: &Told) -> &'static str {
    if told.voice == Voice::Person {
        return "我";
    }
    const ENDS: [(&str, &str); 32] = [
        ("街道", "我街道"),
        ("街道办事处", "我街道"),
        ("镇", "我镇"),
        ("镇人民政府", "我镇"),
        ("乡", "我乡"),
        ("乡人民政府", "我乡"),
        ("小学", "我校"),
        ("中学", "我校"),
        ("学校", "我校"),
        ("大学", "我校"),
        ("学院", "我院"),
        ("医院", "我院"),
        ("卫生院", "我院"),
        ("幼儿园", "我园"),
        ("局", "我局"),
        ("委", "我委"),
        ("委员会", "我委"),
        ("居委会", "我居委会"),
        ("居民委员会", "我居委会"),
        ("村委会", "我村"),
        ("村民委员会", "我村"),
        ("中心", "我中心"),
        ("公司", "我公司"),
        ("集团", "我集团"),
        ("厂", "我厂"),
        ("所", "我所"),
        ("站", "我站"),
        ("馆", "我馆"),
        ("处", "我处"),
        ("科", "我科"),
        ("部", "我部"),
        ("办公室", "我办"),
    ];
    let unit = told.unit.text.as_str();
    let fitting = ENDS.iter().filter(|(end, _)| unit.ends_with(end));
    fitting.max_by_key(|(end, _)| end.len()).map_or("我单位", |(_, subject)| subject)
}

/// What the document is about: the title without its frame, followed by 问题 unless it already names what it is. Empty
/// without a title.
pub fn event(told: &Told) -> String {
    const NAMES: [&str; 13] =
        ["问题", "事件", "事故", "情况", "事项", "一事", "失误", "差错", "舆情", "险情", "纠纷", "投诉", "行为"];
    let mut event = bare_title(&told.title.text);
    if !event.is_empty() && !text::ends_in_any(&event, &NAMES) {
        event.push_str("问题");
    }
    event
}

fn bare_title(title: &str) -> String {
    const KINDS: [&str; 12] = [
        "检查材料",
        "自查报告",
        "整改情况报告",
        "整改报告",
        "情况报告",
        "情况说明",
        "检讨书",
        "的检查",
        "的检讨",
        "的报告",
        "的说明",
        "的",
    ];
    const DOUBLES: [&str; 4] = ["问题", "事件", "情况", "事故"];
    let mut core = title.to_owned();
    loop {
        let mut rest = unwrap_title(&core);
        rest = rest.strip_prefix("关于").unwrap_or(rest);
        rest = KINDS.iter().find_map(|kind| rest.strip_suffix(kind)).unwrap_or(rest);
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

/// 关于…的检查, 关于…的情况报告, 关于…的整改情况报告.
pub fn title(told: &Told) -> SourcedText {
    let event = event(told);
    let mut title = SourcedText::new();
    if event.is_empty() {
        let kind = match told.kind {
            Kind::SelfExamination => "检查材料",
            Kind::Report => "情况报告",
            Kind::Progress => "整改情况报告",
        };
        title.say("title", kind);
        return title;
    }
    title.say("title", "关于");
    title.say("title", &event);
    let names_situation = event.ends_with("情况");
    title.say(
        "title",
        match told.kind {
            Kind::SelfExamination => "的检查",
            Kind::Report if names_situation => "的报告",
            Kind::Report => "的情况报告",
            Kind::Progress if names_situation => "的整改报告",
            Kind::Progress => "的整改情况报告",
        },
    );
    title
}

/// 主送机关 with its colon (GB/T 9704—2012, 7.3.2).
pub fn addressee(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    if !told.addressee.is_empty() {
        line.say("addressee", &told.addressee.text);
        line.mid('：');
    }
    line
}

/// The opening of a report or progress report; empty without sections.
pub fn opened(told: &Told, sections: &[BodySection]) -> Vec<SourcedText> {
    if sections.is_empty() {
        return Vec::new();
    }
    let mut before = vec![opening(told)];
    before.extend(phrases(told, &told.phrases.opening));
    before
}

fn opening(told: &Told) -> SourcedText {
    let event = event(told);
    let names_situation = event.ends_with("情况");
    let is_progress = told.kind == Kind::Progress;
    let mut opening = SourcedText::new();
    opening.say("title", "现将");
    opening.say("title", &event);
    opening.say(
        "title",
        match (event.is_empty(), names_situation, is_progress) {
            (true, _, false) => "有关情况报告如下：",
            (true, _, true) => "整改情况报告如下：",
            (_, true, false) => "报告如下：",
            (_, true, true) => "的整改进展报告如下：",
            (_, false, false) => "的有关情况报告如下：",
            (_, false, true) => "的整改情况报告如下：",
        },
    );
    opening
}

/// Leads from the narrative of a self-examination to its sections: who is responsible, and that a review was made.
///
/// `has_story`: whether there is something for 对此 to refer to. `has_sections`: whether something follows the colon.
pub fn bridge(told: &Told, has_story: bool, has_sections: bool) -> SourcedText {
    let mut bridge = SourcedText::new();
    let event = event(told);
    if has_story {
        bridge.say("unit", "对此");
    } else if !event.is_empty() {
        bridge.say("title", "对");
        bridge.say("title", &event);
    }
    if !bridge.is_empty() {
        bridge.say("unit", "，");
        bridge.say("unit", formal_subject(told));
        bridge.say("unit", "负有责任。");
    }
    if has_sections {
        bridge.say("kind", subject(told));
        bridge.say("kind", "作了复盘，现检查如下：");
    }
    bridge
}

/// The closing sentence.
pub fn closing(told: &Told) -> SourcedText {
    const PUBLIC: [&str; 11] = ["家长", "居民", "业主", "群众", "市民", "村民", "职工", "同学", "乘客", "用户", "公众"];
    let is_public = text::has_any(&told.addressee.text, &PUBLIC);
    let mut closing = SourcedText::new();
    closing.say(
        "addressee",
        match (told.kind, told.voice) {
            (Kind::SelfExamination, _) if is_public => "以上检查，请大家监督。",
            (Kind::SelfExamination, Voice::Unit) => "以上检查如有不当，恳请批评指正。",
            (Kind::SelfExamination, Voice::Person) => "以上是我的检查，不当之处，恳请批评指正。",
            _ if is_public => "以上情况，请大家监督。",
            _ => "特此报告。",
        },
    );
    closing
}

/// 署名: the unit, or the person with the capacity in which they sign.
pub fn signature(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    if told.voice == Voice::Person && !told.signer.is_empty() {
        let capacity = if told.kind == Kind::SelfExamination { "检查人：" } else { "报告人：" };
        line.say("signer", capacity);
        line.say("signer", &told.signer.text);
    } else {
        line.say("unit", &told.unit.text);
    }
    line
}
