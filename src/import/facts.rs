//! Labels whose values are answers of their own: 发生时间：…, Location: …

use std::{collections::HashMap, sync::LazyLock};

use super::wording::{self, Part};

/// What stands behind a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// The answer to a field.
    Field(&'static str),
    /// A part of the text.
    Part(Part),
    /// Something that no field takes.
    Nothing,
}

/// Labels in lower case without blanks.
const LABELS: &[(&str, &str)] = &[
    (
        "incident.started",
        "发生时间|事发时间|事件时间|事故时间|时间|发生日期|事发日期|事件发生时间|事故发生时间|发生时刻|發生時間|incidentdate|dateofincident|dateofevent|dateandtime|when|started|\
        incidentstarted|datediscovered|date/time|dateofaccident|occurred|dateandtimeofincident|timeofincident|dateofoccurrence|\
        dateandtimeofevent|incidentstart|start|timeofevent|whenithappened|dateoffailure|eventdate|datetime|dateandtimeofoccurrence|dateofdeviation",
    ),
    (
        "incident.place",
        "发生地点|發生地點|地點|事发地点|地点|事故地点|事件地点|发生部位|发现地点|发生场所|发生科室|发生位置|location|place|site|where|area|locationofincident|placeofincident|\
        wheredidithappen|premises|whereithappened",
    ),
    (
        "incident.source",
        "信息来源|线索来源|问题来源|发现方式|来源|发现途径|反馈渠道|报告途径|上报方式|如何发现|howdiscovered|detectedby|reportedby|source|detection|howfound|raisedby|firstreportedby|\
        discoveredby|howitwasfound|howdetected|howitwasdetected|foundby|howreported|reportedthrough|howwefoundout",
    ),
    (
        "unit",
        "单位|填报单位|填报部门|报告单位|编制单位|报告部门|单位名称|填報單位|報告單位|填表单位|供方|报送单位|受审核部门|发文单位|上报单位|上报科室|报告科室|unit|department|organisation|organization|company|supplier|issuedby|reportingunit|employer|填报科室|检讨单位|单位全称|呈报单位|編製單位",
    ),
    (
        "signer",
        "报告人|填报人|填表人|编制|编制人|检查人|检讨人|撰写人|起草人|作者|汇报人|反省人|署名|签名|执笔|执笔人|报告者|填写人|填单|填单人|formcompletedby|部门负责人|檢討人|報告人|填報人|撰寫人|author|authors|preparedby|writtenby|reporter|signed|compiledby|reportby|\
        reportauthor|reportof|signedfor|signedforthereviewteam|from|prepared|investigator|leadinvestigator|investigatedby|postmortemowner|submittedby|completedby|owner|ledby|debriefby|chairedby|填表|搜检人|阐明人|陈述人|检讨者|书写人|撰稿|撰稿人|承办人|經辦人|承辦人|經辦",
    ),
    (
        "date",
        "报告日期|填报日期|填报时间|填表日期|填表时间|编制日期|日期|成文日期|上报时间|报告时间|上报日期|報告日期|填報日期|dateofreport|reportdate|date|preparedon|issued|issuedate|dateissued|\
        dateofissue|reportcompleted|dateofmeeting|positionat|asat|更新日期|meetingdate|memodate|datecompleted|published|datedon|writtenon|dateofform|written|formdate|signedon|填写日期|填写时间|呈报日期|书写日期|編製日期|編寫日期",
    ),
    ("title", "主题|标题|题目|主旨|事由|subject|sub|re|title"),
    (
        "addressee",
        "主送|报送|呈|收件人|致|呈报|报|受文者|送|to|reportto|forattentionof|attention|attn|distribution|for|forattention|submittedto|preparedfor|addressedto|受文人|受文|呈交|呈送|上报至|报告对象|抄呈",
    ),
    (
        "incident.summary",
        "简要经过|事故|问题|不合格描述|不合格事实描述|不符合事实|不合格事实|事件简述|事件概要|事情简述|不符合项描述|narrative|problem",
    ),
    (
        "",
        "编号|单号|文号|事件等级|事故等级|等级|级别|密级|签发人|审核|审核人|批准|批准人|签发|客户|产品名称|投诉日期|事故名称|事件名称|责任部门|责任科室|主管部门意见|部门意见|领导意见|紧急程度|抄送|抄报|主题词|印发|电话|\
        联系电话|发文机关|发文字号|受检部门|审核员|严重程度|\
        wardsaffected|keydecision|telno|pages|dated|expires|severity|status|reportno|reportnumber|ref|reference|classification|version|approvedby|cc|reviewedby|product|project|ourref|yourref|approved|incidentno|customer|\
        partno|duration|sev|priority|revision|document|meeting|wards|portfolioholder|copy|copiedto|incidentcommander|services|lot|batch|incidentref|case|casenumber|team",
    ),
];

/// The fields of the labels.
static FIELDS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    // The first that names a label decides.
    let all = LABELS.iter().rev().flat_map(|(field, labels)| labels.split('|').map(|label| (label, *field)));
    all.collect()
});

/// What a label means; `None` if it is none.
pub fn meaning(label: &str) -> Option<Meaning> {
    let bare = label.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if bare.is_empty() || bare.chars().count() > 30 || bare.contains(['。', '，', '；']) {
        return None;
    }
    let joined: String = bare.chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    match FIELDS.get(joined.as_str()) {
        Some(&"") => Some(Meaning::Nothing),
        Some(field) => Some(Meaning::Field(field)),
        None => wording::part(&bare).map(Meaning::Part),
    }
}
