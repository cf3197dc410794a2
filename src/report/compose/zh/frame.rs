//! Title, addressee, opening, closing and signature.

use super::super::{
    parts::phrases,
    runs::SourcedText,
    text,
    told::{Line, Told},
};
use super::{body::BodySection, dates, event::event, offices::SHORT_NAMES};
use crate::review::{Kind, Responsibility, Voice};

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
    let unit = told.unit.text.as_str();
    // Several offices have no name in common.
    if unit.contains(['、', '，', '；']) {
        return "我单位";
    }
    let fitting = SHORT_NAMES.iter().filter(|(end, _)| unit.ends_with(end));
    fitting.max_by_key(|(end, _)| end.len()).map_or("我单位", |(_, subject)| subject)
}

/// 关于…的检查, 关于…的情况报告, 关于…的整改情况报告.
pub fn title(kind: Kind, title: &Line) -> SourcedText {
    let event = event(title);
    let mut text = SourcedText::new();
    if event.is_empty() {
        let kind = match kind {
            Kind::SelfExamination => "检查材料",
            Kind::Report => "情况报告",
            Kind::Progress => "整改情况报告",
        };
        text.say("title", kind);
        return text;
    }
    text.say("title", "关于");
    text.say("title", &event);
    let names_situation = event.ends_with("情况");
    text.say(
        "title",
        match kind {
            Kind::SelfExamination => "的检查",
            Kind::Report if names_situation => "的报告",
            Kind::Report => "的情况报告",
            Kind::Progress if names_situation => "的整改报告",
            Kind::Progress => "的整改情况报告",
        },
    );
    text
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
    let event = event(&told.title);
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

fn responsibility(responsibility: Responsibility) -> &'static str {
    match responsibility {
        Responsibility::Direct => "直接责任",
        Responsibility::Leading => "主要领导责任",
        Responsibility::Supervising => "重要领导责任",
        Responsibility::Local => "属地管理责任",
        Responsibility::Oversight => "监管责任",
    }
}

/// Leads from the narrative of a self-examination to its sections: who is responsible, and that a review was made.
///
/// `has_story`: whether there is something for 对此 to refer to. `has_sections`: whether something follows the colon.
pub fn bridge(told: &Told, has_story: bool, has_sections: bool) -> SourcedText {
    let mut bridge = SourcedText::new();
    let event = event(&told.title);
    if has_story {
        bridge.say("unit", "对此");
    } else if !event.is_empty() {
        bridge.say("title", "对");
        bridge.say("title", &event);
    } else if told.responsibility.is_some() {
        bridge.say("responsibility", "对这件事");
    }
    if !bridge.is_empty() {
        bridge.say("unit", "，");
        bridge.say("unit", formal_subject(told));
        bridge.say("unit", "负有");
        bridge.say("responsibility", told.responsibility.map_or("", responsibility));
        bridge.say("unit", if told.responsibility.is_some() { "。" } else { "责任。" });
    }
    if has_sections {
        bridge.say("kind", subject(told));
        bridge.say("kind", "进行了复盘，现检查如下：");
    }
    bridge
}

/// The closing sentence.
pub fn closing(told: &Told) -> SourcedText {
    const PUBLIC: [&str; 21] = [
        "师生",
        "网友",
        "旅客",
        "社会各界",
        "客户",
        "纳税人",
        "家属",
        "患者",
        "游客",
        "学生",
        "家长",
        "居民",
        "业主",
        "群众",
        "市民",
        "村民",
        "职工",
        "同学",
        "乘客",
        "用户",
        "公众",
    ];
    // 市民政局 and 居民委员会 are offices.
    let addressee = told.addressee.text.trim_end_matches(['：', ':']);
    let is_office =
        SHORT_NAMES.iter().any(|(end, _)| addressee.ends_with(end) && !PUBLIC.iter().any(|p| addressee.ends_with(p)));
    let is_public = text::has_any(addressee, &PUBLIC) && !is_office;
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

/// 成文日期; what is no date stays as typed.
pub fn date(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    line.say("date", &told.date.when().map_or_else(|| told.date.text.clone(), |when| dates::full(&when)));
    line
}
