//! The words by which documents say what comes next, and how deep a cause lies.

use std::{borrow::Cow, sync::LazyLock};

use super::{marks::leading, words::Words};
use crate::review::Level;

/// What a part of a document tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Incident,
    Timeline,
    Impacts,
    /// Of a level, if the document names it.
    Causes(Option<Level>),
    Remedies,
    Measures,
    /// What was done and what is promised, in one list.
    Actions,
    /// Something that no field takes.
    Other,
}

use Part::*;

const DIRECT: Part = Causes(Some(Level::Direct));
const MAIN: Part = Causes(Some(Level::Main));
const ROOT: Part = Causes(Some(Level::Root));

/// The words of headings in lower case, those that decide first.
const HEADINGS: &[(Part, &str)] = &[
    (
        Other,
        "处理建议|处理意见|责任认定|责任划分|责任追究|问责|附件|联系人|抄送|表态|评论|效果确认|效果验证|结案|小结|结语|体会|归纳|成立小组|几句|责任者处理|工作启示|分工|\
        what went well|lessons|effectiveness|where we got lucky|participants|attendees|appendix|glossary|references|sign-off|approval|methodology|\
        terms of reference|acknowledgements|investigation team|team members|legal implications|financial implications|documents reviewed|scope|interviews|definitions|review team",
    ),
    (DIRECT, "直接原因|表层|表面原因|操作原因|直接缘由|直接缘故|产生原因|直接因素|直接成因|表象"),
    (
        MAIN,
        "间接原因|主要原因|管理原因|内层|制度原因|机制原因|次要原因|主要缘由|首要缘由|间接缘由|流出原因|客观原因|中层|管理上的原因|管理因素",
    ),
    (
        ROOT,
        "根本原因|深层|思想根源|思想原因|本质原因|问题根源|根本缘由|底子缘由|根由|主观原因|系统原因|深层次|根本问题|思想深处|根本缘故|底子缘故",
    ),
    (
        Causes(None),
        "root cause / contributing|root cause/contributing|root causes and contributing|cause and contributing|causes and contributing|cause(s) and|causal|probable cause|直接原因和|root cause analysis",
    ),
    (
        DIRECT,
        "immediate cause|direct cause|proximate cause|trigger|apparent cause|technical cause|active failure|what directly",
    ),
    (
        MAIN,
        "underlying cause|contributing|contributory|other causes|indirect cause|systemic|secondary cause|latent|\
        organisational factors|organizational factors|human factors|management cause",
    ),
    (ROOT, "root cause|fundamental cause|deeper cause|underlying culture"),
    (Actions, "原因及整改措施|原因和措施"),
    (
        Timeline,
        "时间线|大事记|时间轴|时序|時序|处置经过一览|timeline|time line|chronology|sequence of events|log of events|key events|course of events",
    ),
    (
        Impacts,
        "影响|后果|危害|损失|问题认识|问题的认识|波及|impact|consequences|harm|effects|who was affected|damage|injuries|losses|affect people|customers affected|effect on|cost of|what it cost|toll",
    ),
    (Actions, "措施及落实|措施落实|落实情况|整改情况|整改落实|整改进展|整改和处置|处理和整改"),
    (
        Remedies,
        "已采取|已做|已开展|已完成|已落实|已经|曾经做|巳完成|已办|已整改|处置情况|处置经过|先期处置|前期处置|应急处置|应急措施|临时措施|立行立改|即知即改|目前进展|当天处理|当时处理|善后|做完|\
        采取的措施|处理情况|处理经过|处置措施|临时处置|补救情况|办结情况|即时措施|immediate action|immediate correction|immediate response|immediate steps|actions taken|action taken|steps taken|\
        what we have done|what we did|done so far|actions already|corrections|containment|mitigation|remediation|recovery|resolution|already done|completed before|\
        fixes made|has been done|already in place|interim|done already|already completed|completed actions|immediate fixes|sorted|done at once|in place|put right|actions closed|completed",
    ),
    (
        Measures,
        "下一步|下步|纠正措施|下阶段|整改措施|防范措施|改进措施|改善措施|努力方向|改进方向|整改方向|措施|整改|打算|对策|办法|举措|整治|补救|还要|准备办|待办|接下来|往后|以后|后续|将要|长效|再发生|改进工作|\
        改进|怎么办|怎样改|如何改|防止|杜绝|保证|长期坚持|改正|怎么改|今后|承诺|举一反三|工作安排|action items|actions|action plan|capa|corrective|preventive|preventative|prevention|prevent|recommendations|\
        countermeasures|remedial|improvements|next steps|follow-up|follow up|way forward|what happens next|what we will do|what will|still to do|to do|intermediate action|stronger action|weaker action|\
        what we are doing|what we're doing|commitments|planned|what we propose|proposals|what changes|changes we|recurrence|still on|still open|outstanding|to come|promise|intend|what next|proposed|chosen corrective|undertak",
    ),
    (
        Causes(None),
        "原因|原困|缘由|缘故|原由|起因|成因|剖析|为什么|为何|何以|怎么会|病根|症结|根子|错在|问题出在|查找|深挖|反思|查摆|检视|存在的题目|存在的问题|存在问题|存在不足|不足之处|causes|why|\
        how it happened|how did it happen|what went wrong|findings|analysis|what caused|failings|investigation result|where it broke|broke|reasons|went wrong|behind it|how could",
    ),
];

static HEADING_WORDS: LazyLock<Words<Part>> = LazyLock::new(|| Words::new(HEADINGS));

/// Headings of what happened, by themselves too general for what begins with them.
const OF_INCIDENT: &str = "基本情况|事件经过|问题经过|事情经过|发生经过|来龙去脉|回顾|回首|背景|事实|经过|概况|经由|颠末|情形|情况|事故|过程|倩况|事情|事变|描述|事由|工作通过|事情通过|来由|怎么回事|发生了什么|\
    检查发现|基本資料|經過|summary|what happened|background|description|overview|problem statement|event|incident|introduction|\
    the incident|executive summary|narrative|case|problem|basic data|details|account|circumstances|facts|detection";

/// What the part under a heading tells; `None` if the line is no heading.
pub fn heading(line: &str) -> Option<Part> {
    let line = line.trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', '#', ' ']);
    // Behind these stands an item.
    if line.starts_with(['-', '•', '–', '—', '·']) {
        return None;
    }
    let mark = leading(line);
    let name = mark.as_ref().map_or(line, |mark| &line[mark.range.end..]);
    let joined = joined(name);
    let name = joined.as_deref().unwrap_or(name);
    let name = name.trim_end_matches(['：', ':', '。', '.', ' ', '】', '>', '?', '�']);
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_latin = name.chars().next().is_some_and(|c| c.is_ascii());
    let is_short = if is_latin { name.split_whitespace().count() <= 6 } else { name.chars().count() <= 16 };
    let is_sentence =
        name.contains(['。', '，', '；']) || name.contains(": ") || name.contains('：') || name.is_empty();
    let is_told = line.trim_end().ends_with('。') && name.chars().count() > 8
        || line.trim_end().ends_with('.') && name.split_whitespace().count() > 3;
    if !is_short || is_sentence || is_told {
        return None;
    }
    part(name)
}

/// 原 因 分 析 without its blanks.
fn joined(text: &str) -> Option<String> {
    let is_spaced = text.contains(' ') && text.split_whitespace().all(|part| part.chars().count() <= 2);
    (is_spaced && !text.is_ascii()).then(|| text.split_whitespace().collect())
}

/// Whether a line is a heading.
pub fn is_heading(line: &str) -> bool {
    heading(line).is_some()
}

/// What the part of this name tells.
pub fn part(name: &str) -> Option<Part> {
    let lower = lower(name);
    match lower.as_ref() {
        "纠正" | "correction" => return Some(Remedies),
        "action" | "measure" | "fix" => return Some(Measures),
        _ => {}
    }
    // A long line that has such a word somewhere is a sentence.
    let length = lower.chars().count();
    let is_short = |word: &str| {
        // A Chinese character has three bytes.
        let most = if word.is_ascii() { word.len() + 40 } else { word.len() / 3 + 11 };
        length <= most
    };
    let found = HEADING_WORDS.within(&lower).filter(|found| is_short(found.word)).min_by_key(|found| found.n);
    found.map(|found| found.of).or_else(|| {
        let is_edge = |word: &str| lower.ends_with(word) || lower.starts_with(word);
        OF_INCIDENT.split('|').any(is_edge).then_some(Incident)
    })
}

/// Words at the beginning of a sentence that say what it and those behind it tell, where no heading does.
const CUES: &[(Part, &str)] = &[
    (Impacts, "事件造成的影响|造成的影响|影响：|后果："),
    (DIRECT, "直接原因|表层|从表层看|表面上看|表面上"),
    (MAIN, "主要原因|间接原因|内层|从内层看|制度上|管理上|往里看|再往里看|深一层"),
    (
        ROOT,
        "根本原因|深层|从深层看|归根到底|归根结底|说到底|说白了|往深里说|更深一层|从思想上|思想上|\
        思想深处|根子",
    ),
    (
        Causes(None),
        "主观上|客观上|究其原因|究其缘由|缘由|缘故|起因|原因|问题出在|回头看|之所以|\
        出了这样的事|出现这一问题|出现这样的问题|暴露|经检查|经查|剖析|反思|毛病|倒查|症结",
    ),
    (Remedies, "现已做的|已做的|截至目前|目前|事后|发现后"),
    (Measures, "还要做的|为此|针对|下一步|接下来|今后|以后|往后|后续|我保证|对此我们要求|还将"),
    (Actions, "整改中"),
    (Measures, "我们商定|下步|打算|为免|建议|For the future"),
    (
        Causes(None),
        "Why it was|Why was|went wrong because|The reason|What led to|The cause|\
        looked into why",
    ),
    (Remedies, "Everyone affected|has since been|have since|We have already|So far"),
    (Measures, "From now on|We will|In future|Next,|will now"),
];

static CUE_WORDS: LazyLock<Words<Part>> = LazyLock::new(|| Words::new(CUES));

/// The cue in `text`, if one stands near its beginning: what comes next.
pub fn cue(text: &str) -> Option<Part> {
    let near = text.char_indices().nth(26).map_or(text.len(), |(at, _)| at);
    CUE_WORDS.within(&text[..near]).min_by_key(|found| (found.at, found.n)).map(|found| found.of)
}

/// What a sentence announces that only counts what follows it, and of what part that is if it says so: 直接原因有两个方面,
/// 我们采取五项措施. `None` if it says more.
pub fn announced(text: &str) -> Option<Option<Part>> {
    const MEASURES: [&str; 5] = ["个方面", "方面", "项", "条", "点"];
    let bare = text.trim_end_matches(['。', '：', '；', '，', ' ']);
    if bare.chars().count() > 40 {
        return None;
    }
    let is_count = |c: char| c.is_ascii_digit() || "一两二三四五六七八九十几多".contains(c);
    let tail = MEASURES.iter().find_map(|measure| {
        let at = bare.rfind(measure)?;
        // 缺一项 counts nothing.
        let head = bare[..at].trim_end_matches('一');
        let is_one = bare[..at].ends_with('一')
            && !["有", "采取", "下列", "以下", "措施"].iter().any(|word| head.ends_with(word));
        // 先核完这几项 says which.
        let is_one = is_one || ["这几", "哪几", "那几"].iter().any(|word| bare[..at].ends_with(word));
        (bare[..at].ends_with(is_count) && !is_one).then_some(&bare[at + measure.len()..])
    })?;
    let tail = tail.trim_start_matches('的');
    let is_all = tail.chars().count() <= 6
        && ["", "原因", "措施", "影响", "问题", "教训", "工作", "打算", "后果", "整改"]
            .iter()
            .any(|word| tail.ends_with(word));
    is_all.then(|| {
        cue(bare).or_else(|| {
            let has = |words: &[&str]| words.iter().any(|word| bare.contains(word));
            if has(&["影响", "后果", "危害"]) {
                Some(Impacts)
            } else if has(&["原因", "缘由"]) {
                Some(Causes(None))
            } else if has(&["已", "完成的"]) {
                Some(Remedies)
            } else {
                has(&["措施", "整改", "打算", "对策"]).then_some(Measures)
            }
        })
    })
}

/// What a cause or an impact is called in the sentence that states it.
const LEADS: &[(Part, &str)] = &[
    (DIRECT, "直接原因|表层原因|表面原因|直接缘由|表层的原因"),
    (MAIN, "主要原因|间接原因|管理原因|内层原因|管理上的原因"),
    (ROOT, "根本原因|深层原因|深层次原因|深层次的原因|思想根源|根本的原因"),
    (Impacts, "不良影响|影响|后果"),
    (Causes(None), "原因"),
];

static LEAD_WORDS: LazyLock<Words<Part>> = LazyLock::new(|| Words::new(LEADS));

/// What leads to a cause or an impact in the same sentence, as 根本原因是: its length, and the part it names.
pub fn lead(text: &str) -> Option<(usize, Part)> {
    const COPULAS: [&str; 6] = ["是", "在于", "就是", "还是", "就在于", "即"];
    let near = text.char_indices().nth(22).map_or(text.len(), |(at, _)| at);
    let found = LEAD_WORDS.within(&text[..near]).filter_map(|found| {
        let (at, part, end) = (found.at, found.of, found.at + found.word.len());
        let copula =
            COPULAS.iter().filter(|copula| text[end..].starts_with(**copula)).map(|copula| copula.len()).max()?;
        // 原因是多方面的 says nothing yet.
        let rest = &text[end + copula..];
        (!rest.starts_with("多方面") && rest.chars().count() > 3).then_some((end + copula, part, at))
    });
    let (end, part, _) = found.min_by_key(|(end, _, at)| (*at, *end))?;
    let rest = text[end..].trim_start_matches(['，', '：']);
    Some((text.len() - rest.len(), part))
}

/// Connectives before what an item says.
const CONNECTIVES: &str = "从表层看|从内层看|从深层看|更深一层看|再往里看|往里看|往深里说|从思想上找|从思想上看|归根到底是|\
    归根到底|归根结底是|归根结底|说到底是|说到底|说白了还是|说白了|表面上看是|表面上看|客观上|主观上|\
    思想上|制度上|管理上|首先是|其次是|再次是|首先|其次|再次|最后|还有|另外|此外|同时|\
    再有就是|再加上|加之|无非是|目前|截至目前|现已|已经|接下来我们要|接下来|\
    下一步我们将|下一步|今后|以后|往后|后续我们还将|后续|我们还将|还将|我们将|我们要|拟|\
    为此|故|对此我们要求|为此要求|我保证|我们决定|我们商定";

/// The length of the connectives, with the punctuation behind them, before what an item says.
pub fn connectives(text: &str) -> usize {
    let mut rest = text;
    loop {
        let longest = CONNECTIVES.split('|').filter(|word| rest.starts_with(word)).max_by_key(|word| word.len());
        let next = longest.map_or(rest, |word| &rest[word.len()..]).trim_start_matches(['，', '：', ' ', '。', '；']);
        if next.len() == rest.len() {
            return text.len() - rest.len();
        }
        rest = next;
    }
}

/// Words of causes, those that decide first.
const OF_LEVELS: &[(Level, &str)] = &[
    (
        Level::Root,
        "认识|生疏|意识|观念|思想|心理|侥幸|麻痹|作风|宗旨|政治站位|责任心|敬畏|重视不|不够重视|不重视|\
    惯性思维|风气|心态|以为|觉得|总想|当成|当作|看得|念头|淡漠|淡薄|淡化|松懈|片面追求|自居|缘于|\
    满足于|抱有|轻视|漠视|存在“|认为|文化|初心|担当|感情|culture|attitude|regarded|\
    treat |saw it as|was seen as|nobody owned|no one owned|ownership|was understood as|mindset|\
    belief|believed|took for granted|complacen|normalis|normaliz",
    ),
    (
        Level::Main,
        "制度|机制|流程|规定|监督|监管|管理|检查|台账|台帐|没有约定|合同|培训|预案|排班|没有安排|不核查|\
    未核对|核对|没有统一|交接|移交|考核|督办|形同虚设|审核|复核|审批|验收|人手|经费|投入|没有控制|\
    没有查重|不告警|告警|清单|方案|一人兼|兼任|缺位|缺少|没有规定|指引|编排|\
    程序|procedure|policy|no plan|plan|monitor|checklist|training|not part of|no written|\
    list|script|process|review|staffing|supervision|sop|reminder",
    ),
];

static LEVEL_WORDS: LazyLock<Words<Level>> = LazyLock::new(|| Words::new(OF_LEVELS));

/// How deep a cause lies by its words.
pub fn level(text: &str) -> Level {
    LEVEL_WORDS.within(&lower(text)).min_by_key(|found| found.n).map_or(Level::Direct, |found| found.of)
}

/// In small letters, if it has capitals.
fn lower(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_uppercase) { text.to_lowercase().into() } else { text.into() }
}

/// Words of what has been done, and of what is still to be done.
const STATES: &[(bool, &str)] = &[
    (
        true,
        "已|完成|了|到位|全部|恢复|撤回|验收|解约|道歉|致歉|约谈|办毕|移除|更换|清通|转移|was |\
    were |has been|have been|had |removed|restored|replaced|completed|refunded|disabled|recalled|\
    rolled back",
    ),
    (
        false,
        "将|拟|计划|要求|前完成|底前|前上线|前完工|日前|月前|力争|预计|起执行|下一步|责任人：|责任部门|\
    年底|一律|每季度|每月|每周|will |to be |must |should |by end of",
    ),
];

static STATE_WORDS: LazyLock<Words<bool>> = LazyLock::new(|| Words::new(STATES));

/// Whether a sentence says that something has been done.
pub fn is_done(text: &str) -> bool {
    let lower = lower(text);
    let is_said = || STATE_WORDS.within(&lower).any(|found| found.of);
    !is_promised(text) && is_said() || lower.starts_with('已') || lower.contains("已全部") || lower.contains("已于")
}

/// Whether a sentence says that something is still to be done.
pub fn is_promised(text: &str) -> bool {
    STATE_WORDS.within(&lower(text)).any(|found| !found.of)
}

/// The name of a part, as the weights call it.
pub fn name(part: Part) -> &'static str {
    match part {
        Incident => "incident",
        Timeline => "timeline",
        Impacts => "impacts",
        Causes(None) => "causes",
        Causes(Some(level)) => level_name(level),
        Remedies => "remedies",
        Measures => "measures",
        Actions => "actions",
        Other => "other",
    }
}

/// The name of a level, as the weights call it.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Direct => "direct",
        Level::Main => "main",
        Level::Root => "root",
    }
}
