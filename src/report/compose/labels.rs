//! Labels and connecting words that people type along with an answer, and that the document says itself: 责任人：张三.

use super::numerals::is_numeral;
use crate::{
    i18n::Lang,
    review::{Address, Level, dates::LABELS},
};

/// The field, the labels that may stand before its answer, and words before it without a mark.
type Labels = (&'static str, &'static [&'static str], &'static [&'static str]);

const ZH: &[Labels] = &[
    ("title", &["标题", "题目"], &[]),
    ("addressee", &["主送", "主送机关", "呈报", "致", "报送"], &[]),
    ("unit", &["单位", "落款", "报告单位", "责任单位"], &[]),
    (
        "signer",
        &["检查人", "检讨人", "报告人", "责任人", "姓名", "署名", "签名", "签字"],
        &["检查人", "检讨人", "报告人"],
    ),
    ("summary", &["简况", "概况", "基本情况", "事情经过", "事件概述"], &[]),
    ("place", &["地点", "发生地点", "事发地点", "位置", "地址"], &[]),
    ("source", &["来源", "信息来源", "线索来源", "问题来源", "发现途径", "线索"], &[]),
    ("role", &["职务", "岗位", "身份"], &[]),
    ("post", &["职务", "岗位", "身份"], &[]),
    ("name", &["姓名"], &[]),
    ("evidence", &["依据", "证据", "凭据", "佐证", "印证"], &["依据"]),
    (
        "owner",
        &[
            "责任人",
            "责任单位",
            "责任部门",
            "牵头人",
            "牵头单位",
            "负责人",
            "整改责任人",
            "责任领导",
            "分管领导",
            "责任科室",
            "落实人",
            "具体负责人",
            "牵头部门",
        ],
        &["责任人为", "责任人是", "责任人 "],
    ),
    (
        "proof",
        &["完成标志", "验收标准", "检验标准", "检验方式", "完成标准", "佐证", "佐证材料", "标志"],
        &["完成标志为", "完成标志是"],
    ),
    (
        "leader",
        &["责任领导", "分管领导", "包保领导", "包案领导", "牵头领导", "督办领导", "领导"],
        &["责任领导为", "责任领导是"],
    ),
    ("helpers", &["配合单位", "配合部门", "协助单位", "协办单位", "责任单位", "配合人"], &["配合单位为", "配合单位是"]),
    ("interim", &["临时管控", "临时措施", "临时管控措施", "管控措施", "过渡措施"], &[]),
    ("effect", &["成效标准", "成效", "成效指标", "预期成效", "整改目标", "目标"], &["成效标准为", "成效标准是"]),
    ("verifier", &["验收人", "验收单位", "核查人", "核实人", "销号人", "复查人"], &["验收人为", "验收人是"]),
    ("progress", &["进展情况", "进展", "整改进展", "目前进展", "完成情况", "整改情况"], &[]),
    ("reason", &["未完成原因", "未完成的原因", "未销号原因", "原因"], &["未完成原因是", "未完成的原因是", "原因是"]),
    ("next", &["下一步", "下一步打算", "下一步安排", "下一步措施", "下一步工作", "下一步计划"], &["下一步，"]),
    ("by", &["排查人", "排查单位", "排查部门"], &[]),
    ("found", &["发现问题", "查出问题", "排查情况", "发现情况"], &[]),
    ("fixed", &["整改情况", "已整改"], &[]),
];

const EN: &[Labels] = &[
    ("title", &["Title", "Subject", "Re"], &[]),
    ("addressee", &["To", "Addressee"], &[]),
    ("unit", &["Unit", "From", "Organisation", "Organization", "Department"], &[]),
    ("signer", &["Signed", "Signed by", "Signature", "Name", "Author"], &[]),
    ("summary", &["Summary"], &[]),
    ("place", &["Place", "Location", "Where"], &[]),
    ("source", &["Source", "How it was detected", "How it came to light", "Detection", "Detected by"], &[]),
    ("role", &["Role", "Post"], &[]),
    ("post", &["Post", "Role", "Position"], &[]),
    ("name", &["Name"], &[]),
    ("evidence", &["Evidence", "See record", "Source"], &[]),
    ("owner", &["Owner", "Responsible", "Lead", "Assignee", "Assigned to", "Action owner", "Responsible person"], &[]),
    ("proof", &["Done when", "Proof", "Completion criteria", "Checked by"], &["done when ", "when "]),
    ("leader", &["Accountable", "Executive sponsor", "Sponsor", "Lead"], &[]),
    ("helpers", &["Supported by", "Support", "Supporting"], &["supported by "]),
    ("interim", &["Interim control", "Interim measure", "Containment", "Until then"], &["until then, ", "until then "]),
    (
        "effect",
        &["Effect measure", "Effect", "Success criteria", "Success criterion", "Success measure", "Target"],
        &[],
    ),
    ("verifier", &["Verified by", "Verifier", "To be verified by", "Checked by"], &["verified by "]),
    ("progress", &["Progress", "Update", "Status update"], &[]),
    ("reason", &["Reason for delay", "Reason", "Delayed because", "Not finished"], &[]),
    ("next", &["Next step", "Next steps", "Next"], &[]),
    ("reference", &["Reference", "Ref", "Incident reference", "Incident no", "Incident number"], &[]),
    ("severity", &["Severity", "Severity level", "Harm level", "Level of harm", "Priority"], &[]),
    ("trigger", &["Trigger", "What set it off"], &[]),
    ("zone", &["Time zone", "Timezone", "Zone", "All times in"], &[]),
    ("who", &["To", "Who", "Told"], &[]),
    ("ticket", &["Ticket", "Issue", "Tracked in"], &[]),
    ("by", &["Checked by"], &[]),
    ("found", &["Found", "Findings"], &[]),
    ("fixed", &["Put right", "Fixed"], &[]),
];

/// The answer to the field at `from` without such a label. Headings lose the name of their list.
pub fn without<'a>(from: &str, answer: &'a str, lang: Lang) -> &'a str {
    let field = Address::parse(from).field;
    let labels = match lang {
        Lang::Zh => ZH,
        Lang::En => EN,
    };
    let heading: &[&str] = match (from.split('.').next(), lang) {
        (Some("causes"), Lang::Zh) => &["原因", "问题"],
        (Some("causes"), Lang::En) => &["Cause"],
        (Some("measures"), Lang::Zh) => &["措施", "整改措施", "下一步措施"],
        (Some("measures"), Lang::En) => &["Measure", "Action", "Corrective action"],
        (Some("impacts"), Lang::Zh) => &["影响", "后果", "造成影响"],
        (Some("impacts"), Lang::En) => &["Effect", "Impact"],
        _ => &[],
    };
    const DAYS: [&str; 12] = [
        "date",
        "started",
        "at",
        "done_on",
        "due",
        "recheck",
        "closed_on",
        "detected",
        "mitigated",
        "resolved",
        "when",
        "next_update",
    ];
    let (before_mark, bare) = match labels.iter().find(|(name, ..)| *name == field) {
        Some((_, before_mark, bare)) => (*before_mark, *bare),
        None if DAYS.contains(&field) => (&LABELS[..], &[] as &[_]),
        None if field == "heading" => (heading, &[] as &[_]),
        None if from.starts_with("attachments") => return without_number(answer, lang),
        None => return answer,
    };
    let marked = before_mark.iter().find_map(|label| after_mark(after(answer, label)?));
    // The label alone.
    let is_alone = before_mark.iter().any(|label| label.eq_ignore_ascii_case(answer));
    let is_bare = marked.is_some_and(|rest| !rest.contains(char::is_alphanumeric));
    if (is_alone || is_bare) && !matches!(field, "addressee" | "title" | "name" | "role" | "post") {
        return "";
    }
    let rest = marked.or_else(|| bare.iter().find_map(|word| after(answer, word)));
    let rest = rest.filter(|rest| rest.contains(char::is_alphanumeric)).unwrap_or(answer);
    match (field, lang) {
        ("heading", Lang::Zh) if from.starts_with("causes") => without_is(rest),
        ("proof", Lang::Zh) => without_as(rest),
        ("evidence", Lang::Zh) => without_brackets(rest),
        _ => rest,
    }
}

/// 原因是值班员离岗, 是值班员离岗: the pattern says 是.
fn without_is(heading: &str) -> &str {
    let rest = match heading.strip_prefix("原因") {
        Some(rest) => after_is(rest),
        None => heading.strip_prefix('是').filter(|rest| !rest.starts_with(['否', '非'])),
    };
    rest.filter(|rest| rest.contains(char::is_alphanumeric)).unwrap_or(heading)
}

fn after_is(rest: &str) -> Option<&str> {
    let rest = ["是", "在于", "为", "：", ":"].iter().find_map(|is| rest.strip_prefix(is))?;
    Some(rest.trim_start_matches(['，', '：', ' ']))
}

/// The heading of a cause without the name of its level: 直接原因是值班员离岗. The name of another level is the user's word.
pub fn without_level(heading: &str, level: Level, lang: Lang) -> &str {
    let names: &[&str] = match (level, lang) {
        (Level::Direct, Lang::Zh) => &["直接原因"],
        (Level::Main, Lang::Zh) => &["主要原因"],
        (Level::Root, Lang::Zh) => &["根本原因"],
        (Level::Direct, Lang::En) => &["Immediate cause", "Direct cause"],
        (Level::Main, Lang::En) => &["Contributing factor", "Contributory factor", "Main cause"],
        (Level::Root, Lang::En) => &["Root cause"],
    };
    let rest = names.iter().find_map(|name| after(heading.trim_start(), name));
    let rest = rest.and_then(|rest| after_mark(rest).or_else(|| after_is(rest)));
    rest.filter(|rest| rest.contains(char::is_alphanumeric)).unwrap_or(heading)
}

/// （登记本）: the pattern has brackets of its own.
fn without_brackets(evidence: &str) -> &str {
    let inner = evidence.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inner.filter(|inner| !inner.contains(['（', '('])).unwrap_or(evidence)
}

/// 以验收单为准: the pattern says 以…为完成标志.
fn without_as(proof: &str) -> &str {
    const ENDS: [&str; 7] = ["为准", "作为完成标志", "为完成标志", "为验收标准", "为标志", "为依据", "为凭"];
    let inner = proof.strip_prefix('以').and_then(|rest| ENDS.iter().find_map(|end| rest.strip_suffix(end)));
    inner.filter(|inner| inner.contains(char::is_alphanumeric)).unwrap_or(proof)
}

/// What follows `word`, whatever its case.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    text.get(..word.len()).filter(|front| front.eq_ignore_ascii_case(word)).map(|front| &text[front.len()..])
}

/// What follows a colon, perhaps behind a number: 原因一：, Action 2:.
fn after_mark(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches(|c: char| matches!(c, ' ' | '（' | '）' | '(' | ')') || is_numeral(c));
    rest.trim_start().strip_prefix(['：', ':']).map(str::trim_start)
}

/// 附件1：, Annex 1:
fn without_number(answer: &str, lang: Lang) -> &str {
    let labels: &[&str] = lang.pick(&["附件", "附"], &["Annex", "Attachment", "Appendix", "Enclosure"]);
    let rest = labels.iter().find_map(|label| {
        let number = after(answer, label)?.trim_start();
        let rest = number.trim_start_matches(is_numeral);
        // A name such as 附件清单 has no mark.
        let is_numbered = rest.len() < number.len();
        if is_numbered && let Some(name) = rest.strip_prefix(' ') {
            return Some(name.trim_start());
        }
        rest.strip_prefix(['：', ':', '.', '、', '．']).or_else(|| rest.strip_prefix("- ")).map(str::trim_start)
    });
    rest.filter(|rest| rest.contains(char::is_alphanumeric)).unwrap_or(answer)
}
