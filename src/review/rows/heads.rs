//! What columns of sheets are called, and which fields they are.

use crate::{
    i18n::{Lang, t},
    review::List,
};

/// The fields of a list in the order in which sheets without a head have them. What has no column of its own goes into the
/// text.
pub(super) fn columns(list: List) -> Option<&'static [&'static str]> {
    Some(match list {
        List::People => &["role", "name"],
        List::Timeline => &["at", "text"],
        List::Impacts => &["heading", "text"],
        List::Causes => &["heading", "text", "evidence"],
        List::Remedies => &["done_on", "text"],
        List::Extent => &["place", "found", "fixed", "by"],
        List::Measures => &["heading", "owner", "due", "proof", "text"],
        List::Told => &["when", "who", "what"],
        List::Attachments | List::Wordings | List::Notes | List::Dismissals => return None,
    })
}

/// The field for what has no column of its own: the text or, in a list without one, what says most.
pub(super) fn rest(list: List) -> &'static str {
    match list {
        List::People => "role",
        List::Extent => "found",
        List::Told => "what",
        _ => "text",
    }
}

/// The fields of a measure that only a head can name.
const BY_HEAD: [&str; 13] = [
    "leader",
    "helpers",
    "interim",
    "effect",
    "recheck",
    "verifier",
    "closed_on",
    "reason",
    "next",
    "progress",
    "status",
    "strength",
    "ticket",
];

/// What a column is called in the first row of a sheet, by field; an empty field is left out.
const HEADS: &[(&str, &[&str])] = &[
    ("", &["序号", "编号", "no", "no.", "#", "action no.", "action number"]),
    ("at", &["时间", "时间节点", "日期", "time", "date", "when"]),
    ("done_on", &["时间", "日期", "完成时间", "整改时间", "date", "done"]),
    ("due", &["完成时限", "整改时限", "时限", "完成时间", "期限", "due", "due date", "deadline", "target date"]),
    ("owner", &["责任人", "责任单位", "责任部门", "牵头人", "owner", "action owner", "responsible", "assignee"]),
    ("proof", &["完成标志", "验收标准", "佐证", "done when", "proof", "completion criteria"]),
    ("evidence", &["依据", "证据", "evidence"]),
    ("leader", &["责任领导", "分管领导", "包保领导", "accountable", "accountable manager"]),
    ("helpers", &["配合单位", "配合部门", "协办单位", "supported by"]),
    ("interim", &["临时管控", "临时措施", "管控措施", "interim action", "interim control"]),
    (
        "effect",
        &[
            "成效标准",
            "整改目标",
            "整改成效",
            "effect",
            "success criteria",
            "success measure",
            "effect measure",
            "effectiveness check",
            "shown to work",
        ],
    ),
    (
        "recheck",
        &[
            "复查日期",
            "复查时间",
            "回头看日期",
            "回头看时间",
            "recheck date",
            "recheck",
            "review date",
            "follow-up",
            "follow-up on",
        ],
    ),
    ("verifier", &["验收人", "验收单位", "核实人", "verified by"]),
    ("closed_on", &["销号日期", "销号时间", "closed", "closed on", "completed", "completed on"]),
    ("reason", &["未完成原因", "未销号原因", "reason for delay"]),
    ("next", &["下一步", "下一步措施", "next step"]),
    ("progress", &["进展情况", "整改进展", "进展", "progress"]),
    ("ticket", &["工单", "工单号", "任务编号", "ticket", "ticket no.", "issue", "tracker"]),
    ("place", &["排查地点", "排查对象", "排查范围", "地点", "单位", "place", "area"]),
    ("by", &["排查人", "排查单位", "checked by"]),
    ("found", &["发现问题", "查出问题", "排查情况", "found", "findings"]),
    ("fixed", &["整改情况", "已整改", "fixed"]),
    ("when", &["时间", "日期", "time", "date", "when"]),
    ("who", &["对象", "告知对象", "报告对象", "who", "person"]),
    ("what", &["内容", "告知内容", "报告内容", "what", "what was said"]),
    ("role", &["职务", "岗位", "身份", "role", "post"]),
    ("name", &["姓名", "名字", "name"]),
    (
        "heading",
        &[
            "措施",
            "整改措施",
            "原因",
            "问题",
            "问题表现",
            "影响",
            "action",
            "corrective action",
            "recommendation",
            "measure",
            "corrective measure",
            "cause",
            "contributing factor",
            "effect",
            "impact",
        ],
    ),
    (
        "text",
        &[
            "内容",
            "经过",
            "事项",
            "步骤",
            "说明",
            "情况",
            "整改情况",
            "what happened",
            "event",
            "details",
            "description",
        ],
    ),
];

/// What else columns beside measures are called. The causes that they answer have no field of their own, and which level those
/// are on is told by the causes.
const OF_MEASURES: &[(&str, &[&str])] = &[
    ("status", &["状态", "status"]),
    ("strength", &["措施力度", "力度", "strength"]),
    ("text", &["存在问题", "问题", "问题表现", "原因", "problem", "issue", "cause", "addresses", "answers"]),
    ("", &["原因层级"]),
];

/// The label that the form has for a field of an item.
pub fn label(list: List, field: &str) -> Option<fn(Lang) -> &'static str> {
    let label: fn(Lang) -> &'static str = match (list, field) {
        (List::People, "role") => t::role_label,
        (List::People, "name") => t::name_label,
        (List::Timeline, "at") => t::at_label,
        (List::Timeline, "text") => t::moment_text_label,
        (List::Impacts, "heading") => t::impact_heading_label,
        (List::Impacts, "text") => t::impact_text_label,
        (List::Causes, "heading") => t::cause_heading_label,
        (List::Causes, "text") => t::cause_text_label,
        (List::Causes, "evidence") => t::evidence_label,
        (List::Remedies, "done_on") => t::done_on_label,
        (List::Remedies, "text") => t::remedy_text_label,
        (List::Extent, "place") => t::extent_place_label,
        (List::Extent, "by") => t::extent_by_label,
        (List::Extent, "found") => t::extent_found_label,
        (List::Extent, "fixed") => t::extent_fixed_label,
        (List::Measures, "heading") => t::measure_heading_label,
        (List::Measures, "text") => t::measure_text_label,
        (List::Measures, "owner") => t::owner_label,
        (List::Measures, "due") => t::due_label,
        (List::Measures, "proof") => t::proof_label,
        (List::Measures, "leader") => t::leader_label,
        (List::Measures, "helpers") => t::helpers_label,
        (List::Measures, "interim") => t::interim_label,
        (List::Measures, "effect") => t::effect_label,
        (List::Measures, "recheck") => t::recheck_label,
        (List::Measures, "verifier") => t::verifier_label,
        (List::Measures, "closed_on") => t::closed_on_label,
        (List::Measures, "reason") => t::reason_label,
        (List::Measures, "next") => t::next_label,
        (List::Measures, "progress") => t::progress_label,
        (List::Measures, "ticket") => t::ticket_label,
        (List::Told, "who") => t::told_who_label,
        (List::Told, "when") => t::told_when_label,
        (List::Told, "what") => t::told_what_label,
        (List::Measures, "status") => t::status_label,
        (List::Measures, "strength") => t::strength_label,
        _ => return None,
    };
    Some(label)
}

/// The fields of a list that a head can name.
pub fn fields(list: List) -> Vec<&'static str> {
    let more = if list == List::Measures { &BY_HEAD[..] } else { &[] };
    columns(list).unwrap_or_default().iter().chain(more).copied().collect()
}

/// The field that a head names: by what sheets call it, or by the label of the form.
pub(super) fn named(list: List, head: &str) -> Option<&'static str> {
    let fields = fields(list);
    let plain = |words: &str| words.trim().trim_end_matches(['？', '?', '：', ':']).to_lowercase();
    let head = plain(head);
    let own = if list == List::Measures { OF_MEASURES } else { &[] };
    let mut heads = own.iter().chain(HEADS).filter(|(field, _)| field.is_empty() || fields.contains(field));
    let is_label = |field: &&&str| {
        let label = label(list, field);
        label.is_some_and(|label| Lang::ALL.into_iter().any(|lang| plain(label(lang)) == head))
    };
    let by_label = || fields.iter().find(is_label).copied();
    heads.find(|(_, words)| words.contains(&head.as_str())).map(|(field, _)| *field).or_else(by_label)
}

/// Whether a cell under this head names causes by their levels or codes and nothing else, as the ledger does:
/// `root cause and contributing factor 2`, `D1, C2`.
pub(super) fn names_causes(head: &str, cell: &str) -> bool {
    const LEVELS: [&str; 12] = [
        "immediate",
        "contributing",
        "root",
        "direct",
        "main",
        "cause",
        "causes",
        "factor",
        "factors",
        "and",
        "the",
        "",
    ];
    let cell = cell.to_lowercase();
    let mut words = cell.split(|c: char| !c.is_alphabetic());
    let has_level = ["cause", "factor"].iter().any(|name| cell.contains(name));
    has_level && words.all(|word| LEVELS.contains(&word)) || is_of_causes(head) && names_codes(&cell)
}

/// Whether a column with this head says which causes an action is for.
fn is_of_causes(head: &str) -> bool {
    ["addresses", "answers", "cause", "causes"].contains(&head.trim().to_lowercase().as_str())
}

/// Whether a cell in small letters has the codes of causes and nothing else. Contributing factors were main causes with
/// an `m` before.
fn names_codes(cell: &str) -> bool {
    let mut codes = cell.split(|c: char| !c.is_alphanumeric()).filter(|code| !code.is_empty()).peekable();
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    codes.peek().is_some() && codes.all(|code| code.strip_prefix(['d', 'c', 'r', 'm']).is_some_and(is_number))
}
