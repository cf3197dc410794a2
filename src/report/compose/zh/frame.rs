//! Title, addressee, opening, closing and signature.

use super::super::{
    parts::{BodySection, phrases, unwrap_title},
    runs::SourcedText,
    text,
    told::Told,
};
use crate::{
    i18n::Lang,
    review::{Kind, Responsibility, Voice},
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
    let unit = told.unit.text.as_str();
    // Several offices have no name in common.
    if unit.contains(['、', '，', '；']) {
        return "我单位";
    }
    let fitting = SHORT_NAMES.iter().filter(|(end, _)| unit.ends_with(end));
    fitting.max_by_key(|(end, _)| end.len()).map_or("我单位", |(_, subject)| subject)
}

/// The endings of the names of offices, and what an office with such a name calls itself. The longest that fits counts.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("街道", "我街道"),
    ("街道办事处", "我街道"),
    ("街道办", "我街道"),
    ("镇", "我镇"),
    ("镇人民政府", "我镇"),
    ("镇政府", "我镇"),
    ("乡", "我乡"),
    ("乡人民政府", "我乡"),
    ("乡政府", "我乡"),
    ("县人民政府", "我县"),
    ("区人民政府", "我区"),
    ("市人民政府", "我市"),
    ("省人民政府", "我省"),
    ("旗人民政府", "我旗"),
    ("州人民政府", "我州"),
    ("小学", "我校"),
    ("中学", "我校"),
    ("学校", "我校"),
    ("党校", "我校"),
    ("大学", "我校"),
    ("学院", "我院"),
    ("医院", "我院"),
    ("卫生院", "我院"),
    ("法院", "我院"),
    ("检察院", "我院"),
    ("研究院", "我院"),
    ("设计院", "我院"),
    ("敬老院", "我院"),
    ("养老院", "我院"),
    ("福利院", "我院"),
    ("院", "我院"),
    ("幼儿园", "我园"),
    ("托儿所", "我所"),
    ("园", "我园"),
    ("园区", "我园区"),
    ("厅", "我厅"),
    ("局", "我局"),
    ("分局", "我局"),
    ("署", "我署"),
    ("海关", "我关"),
    ("委", "我委"),
    ("委员会", "我委"),
    ("纪委监委", "我委"),
    ("管委会", "我管委会"),
    ("管理委员会", "我管委会"),
    ("党委", "我党委"),
    ("党组", "我党组"),
    ("党工委", "我党工委"),
    ("支部", "我支部"),
    ("党支部", "我支部"),
    ("支部委员会", "我支部"),
    ("总支", "我总支"),
    ("总支部", "我总支"),
    ("党总支", "我总支"),
    ("居委会", "我居委会"),
    ("居民委员会", "我居委会"),
    ("业委会", "我业委会"),
    ("业主委员会", "我业委会"),
    ("村委会", "我村"),
    ("村民委员会", "我村"),
    ("村", "我村"),
    ("社区", "我社区"),
    ("中心", "我中心"),
    ("公司", "我公司"),
    ("集团", "我集团"),
    ("银行", "我行"),
    ("支行", "我行"),
    ("分行", "我行"),
    ("合作社", "我社"),
    ("供销社", "我社"),
    ("报社", "我社"),
    ("联社", "我社"),
    ("厂", "我厂"),
    ("矿", "我矿"),
    ("场", "我场"),
    ("港", "我港"),
    ("店", "我店"),
    ("库", "我库"),
    ("所", "我所"),
    ("站", "我站"),
    ("馆", "我馆"),
    ("台", "我台"),
    ("处", "我处"),
    ("科", "我科"),
    ("股", "我股"),
    ("室", "我室"),
    ("部", "我部"),
    ("系", "我系"),
    ("办", "我办"),
    ("办公室", "我办"),
    ("办公厅", "我厅"),
    ("大队", "我大队"),
    ("中队", "我中队"),
    ("支队", "我支队"),
    ("总队", "我总队"),
    ("队", "我队"),
    ("组", "我组"),
    ("班组", "我班组"),
    ("车间", "我车间"),
    ("项目部", "我项目部"),
    ("段", "我段"),
    ("会", "我会"),
    ("协会", "我会"),
    ("学会", "我会"),
    ("联合会", "我会"),
    ("工会", "我会"),
    ("基地", "我基地"),
    ("监狱", "我监狱"),
    ("中心校", "我校"),
    ("工作委员会", "我工委"),
    ("法庭", "我庭"),
];

/// Words that already name what happened.
const NAMES: [&str; 13] =
    ["问题", "事件", "事故", "情况", "事项", "一事", "失误", "差错", "舆情", "险情", "纠纷", "投诉", "行为"];

/// What the document is about: the title without its frame, followed by 问题 unless it already names what it is. Empty
/// without a title.
pub fn event(told: &Told) -> String {
    let mut event = bare_title(&told.title.text);
    if !event.is_empty() && !text::ends_in_any(&event, &NAMES) {
        event.push_str("问题");
    }
    event
}

fn bare_title(title: &str) -> String {
    const DOUBLES: [&str; 4] = ["问题", "事件", "情况", "事故"];
    let mut core = title.to_owned();
    loop {
        let mut rest = unwrap_title(&core);
        rest = ["（草稿）", "（初稿）", "（送审稿）", "（讨论稿）", "（征求意见稿）"]
            .iter()
            .find_map(|draft| rest.strip_suffix(draft))
            .unwrap_or(rest);
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
    const VERBS: [&str; 32] = [
        "报", "改", "写", "交", "造", "送", "发", "填", "抄", "编", "签", "审", "未", "不", "没有", "没", "无", "露",
        "失", "擅自", "布", "瞒", "假", "看", "做", "作", "搞", "缺", "迟", "延", "拖", "出",
    ];
    let before = NAMES.iter().find_map(|name| words.strip_suffix(name)).unwrap_or(words);
    [words, before].into_iter().any(|words| text::ends_in_any(words, &VERBS))
}

/// The title without the name of a kind of document at its end, in whatever spelling: 的书面检查, 自查情况报告, 复盘.
fn without_kind(title: &str) -> &str {
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
    let whole = WHOLE.iter().filter_map(|kind| title.strip_suffix(kind)).min_by_key(|rest| rest.len());
    let whole = whole.filter(|rest| !is_done_to(rest));
    const PROGRESS: [&str; 7] = ["整改完成", "整改落实", "整改进展", "整改推进", "阶段性整改", "阶段性", "整改"];
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
    let event = event(told);
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
