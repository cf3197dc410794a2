//! People: names where none should be, and people who are made the cause.

use super::{
    finding::Finding,
    lexicon::{Class, Hit},
    named, ordinary,
    rule::Rule,
    scope::{Scope, Text},
    sentences::{clause, clause_parts, is_han},
};
use crate::{
    i18n::Lang,
    review::{List, Person, TextKind, Voice, dates::MONTHS},
};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    victims(scope, findings);
    let people = scope.review.incident.people.iter();
    let names: Vec<&str> = people.flat_map(|person| names(&person.name)).collect();
    // In a person's document the signer is 我, and has a finding about that.
    let document = scope.review.document();
    let signer = Some(document.signer.trim()).filter(|_| document.voice == Voice::Person);
    let parts = if document.language == Lang::En { parts(scope, signer) } else { Vec::new() };
    for text in &scope.texts {
        let is_account = matches!(text.kind, TextKind::Impact | TextKind::Cause);
        let mut push = |rule: Rule, at: Option<usize>| {
            if let Some(at) = at {
                findings.push(Finding::at(rule, text.at.as_str()).about(clause(text.words, at), ""));
            }
        };
        if is_account || text.kind == TextKind::Evidence {
            let mut others = names.iter().filter(|name| !is_account || signer != Some(**name));
            let listed = others.find_map(|name| place(text.words, name));
            let titled =
                || (document.language == Lang::En).then(|| titled(text.words, signer.filter(|_| is_account))).flatten();
            let in_part = || parts.iter().find_map(|part| alone(text.words, part));
            push(Rule::PersonNamed, listed.or_else(titled).or_else(in_part));
        }
        if is_account {
            push(Rule::AffectedBlamed, blamed(text, scope.review.document().language));
        }
    }
}

/// In English a person is named by a title or post with a surname, too: Nurse Adams. The signer of a person's document has
/// another finding.
fn titled(words: &str, signer: Option<&str>) -> Option<usize> {
    let name = named::introduced(words)?;
    let surname = words[name.clone()].rsplit([' ', '.']).next().unwrap_or_default();
    let is_signer = signer.is_some_and(|signer| signer.split(' ').any(|word| word == surname));
    (!is_signer).then_some(name.start)
}

/// First names and surnames of the people listed, which name them in English as well as their full names.
fn parts<'a>(scope: &'a Scope, signer: Option<&str>) -> Vec<&'a str> {
    let fields = scope.texts.iter().filter(|text| {
        let is_word =
            [Class::Post, Class::Office, Class::Affected, Class::Nobody].into_iter().any(|class| text.has(class));
        text.field == "name" && text.at.starts_with(List::People.address()) && !is_word
    });
    let names = fields.flat_map(|text| names(text.words)).filter(|name| signer != Some(*name));
    let whole = names.filter(|name| {
        let is_capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
        (2..5).contains(&name.split(' ').count()) && name.split(' ').all(is_capital)
    });
    let parts = whole.flat_map(|name| {
        let (first, last) = (name.split(' ').next(), name.rsplit(' ').next());
        first.into_iter().chain(last)
    });
    parts.filter(|part| part.len() > 2 && !ordinary::is_ordinary(part)).collect()
}

/// Where `words` contains a first name or surname alone, not as part of the name of a place.
fn alone(words: &str, name: &str) -> Option<usize> {
    /// Names that are common words, with which a sentence may begin.
    const WORDS: [&str; 36] = [
        "Mark", "Will", "Bill", "Grant", "Brown", "Green", "White", "Black", "Wood", "Rose", "Long", "Short", "Price",
        "Rush", "Grace", "Faith", "Hope", "Joy", "Art", "Rob", "Sue", "Drew", "Chase", "Pat", "Frank", "Guy", "Chuck",
        "Dean", "Earl", "Miles", "Rich", "Cook", "Baker", "King", "Little", "Sharp",
    ];
    if COMMON.contains(&name) || MONTHS.contains(&name) || WORDS.contains(&name) {
        return place(words, name).filter(|at| !named::names_place(&words[at + name.len()..]));
    }
    words.match_indices(name).map(|(at, _)| at).find(|at| {
        let (before, after) = (&words[..*at], &words[at + name.len()..]);
        let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        is_word && !named::names_place(after)
    })
}

/// Reports the names of people who are hurt, complain or are minors.
fn victims(scope: &Scope, findings: &mut Vec<Finding>) {
    for text in scope.texts.iter().filter(|text| text.kind == TextKind::Name) {
        let Some((List::People, n, "role")) = List::of(&text.at) else { continue };
        let Some(Person { name, .. }) = scope.review.incident.people.get(n) else { continue };
        // What they are is said first: “患者（82岁）”, “daughter of a resident”.
        let marks = ['（', '(', '，', ',', '、', '；', ';'];
        let mut head = text.words.split(marks).next().unwrap_or_default();
        for word in [" of ", " from ", " in ", " at ", " who "] {
            head = head.split(word).next().unwrap_or_default();
        }
        let head = head.trim_end();
        let is_victim = text.hits(Class::Affected).any(|hit| hit.end() == head.len());
        if is_victim && !names(name).is_empty() {
            findings.push(Finding::at(Rule::VictimNamed, format!("incident.people.{n}.name")).about(text.words, ""));
        }
    }
}

/// The names in a name field. Masked names and words for people are left out: 张某, 王××, 李女士, 一名老人.
pub(super) fn names(field: &str) -> Vec<&str> {
    let marks = ['、', '，', ',', '；', ';', '/', '\n'];
    let parts = field.split(marks).map(|part| part.split(['（', '(']).next().unwrap_or_default().trim());
    parts.filter(|name| is_name(name)).collect()
}

fn is_name(name: &str) -> bool {
    const NO_NAMES: [&str; 27] = [
        "某",
        "×",
        "*",
        "＊",
        "○",
        "□",
        "女士",
        "先生",
        "一名",
        "一位",
        "匿名",
        "不详",
        "老人",
        "居民",
        "群众",
        "家属",
        "患者",
        "学生",
        "申请人",
        "投诉人",
        "来访人",
        "值班",
        "主任",
        "科长",
        "Mr",
        "Ms",
        "Mrs",
    ];
    let length = name.chars().filter(|c| c.is_alphabetic()).count();
    let is_long = if name.contains(is_han) { (2..=12).contains(&length) } else { length >= 4 };
    let is_word = NO_NAMES.iter().any(|word| name.contains(word));
    // “Patient A”, “resident 2” and the like end in a single letter or digit.
    let is_letter = name.rsplit(' ').next().is_some_and(|last| last.len() == 1);
    is_long && !is_word && !is_letter && (name.contains(is_han) || name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// Where `words` contains `name` as a name.
pub(super) fn place(words: &str, name: &str) -> Option<usize> {
    let is_single = !name.contains(is_han) && !name.contains(' ');
    if COMMON.contains(&name) || MONTHS.contains(&name) {
        return None;
    }
    words.match_indices(name).map(|(at, _)| at).find(|&at| {
        let (before, after) = (&words[..at], &words[at + name.len()..]);
        if name.contains(is_han) {
            // 李强调 does not contain the name 李强.
            let end = name.chars().next_back();
            let next = after.chars().next();
            let goes_on = |pair: &&str| end == pair.chars().next() && next == pair.chars().nth(1);
            return name.chars().count() > 2 || !PAIRS.iter().any(goes_on);
        }
        let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        // A sentence may begin with the words “Mark” or “Will”.
        let begins = at == 0 || before.trim_end().ends_with(['.', '!', '?', ':', ';']);
        is_word && !(is_single && begins)
    })
}

/// Names that are also common words.
const COMMON: [&str; 12] =
    ["高峰", "安宁", "和平", "文明", "平安", "建设", "方正", "安全", "高明", "光明", "向阳", "新华"];

/// Words whose first character may be the last one of a name of two characters.
const PAIRS: &[&str] = &[
    "强调", "强化", "强制", "强度", "平台", "平时", "平均", "平等", "立即", "立刻", "立项", "明确", "明显", "明白",
    "明示", "文件", "文化", "文明", "文书", "建立", "建设", "建议", "建筑", "国家", "国有", "安全", "安排", "安装",
    "海关", "志愿", "华夏", "军队", "军人", "伟大", "杰出", "超过", "超时", "超期", "飞机", "飞行", "龙头", "新增",
    "新建", "林业", "林场", "洋务", "涛声", "亮起", "亮灯", "波动", "红色", "红灯", "红线", "芳香", "敏感", "静电",
    "静音", "丽江", "英语", "英文", "玉米", "兰花", "春节", "春季", "梅雨", "花园", "成立", "成为", "成功", "成本",
    "方便", "方案", "方式", "方面", "东西", "东侧", "东部", "进行", "进入", "进一", "辉煌", "清楚", "清单", "清理",
    "正在", "正常", "正式", "正确", "永远", "健康", "健全", "世界", "中心", "中午", "广场", "广播", "和解", "达到",
    "达成", "通知", "通过", "通报", "通道",
];

/// Where people affected are made the cause, or malice of others is claimed.
fn blamed(text: &Text, lang: Lang) -> Option<usize> {
    let is_denied = |hit: &Hit| {
        let before = clause_parts(text.words, hit.at).0.trim_end().to_ascii_lowercase();
        ["无", "没有", "不是", "非", "防止", "避免", " no", " not", " without"].iter().any(|no| before.ends_with(no))
    };
    if let Some(hit) = text.hits(Class::Malice).find(|hit| !is_denied(hit)) {
        return Some(hit.at);
    }
    text.hits(Class::Blame).find(|hit| is_theirs(text, hit, lang) && !is_denied(hit)).map(|hit| hit.at)
}

/// Whether a word of `class` begins at this place.
fn begins(text: &Text, class: Class, at: usize) -> bool {
    let first = text.hits.partition_point(|hit| hit.at < at);
    text.hits[first..].iter().take_while(|hit| hit.at == at).any(|hit| hit.is(class) && !hit.is_quoted)
}

/// Whether what follows the word for people makes it part of the name of an office: 市民政局, 居民委员会, 群众工作部.
fn is_in_name(after: &str) -> bool {
    const PARTS: [&str; 13] = [
        "政局",
        "政部",
        "政厅",
        "政科",
        "政办",
        "委员会",
        "代表",
        "工作部",
        "工作局",
        "服务中心",
        "热线",
        "小组",
        "之家",
    ];
    PARTS.iter().any(|part| after.starts_with(part))
}

/// Whether `blame` refers to people affected: they are named in the same clause, with nobody else in between.
fn is_theirs(text: &Text, blame: &Hit, lang: Lang) -> bool {
    let (before, after) = clause_parts(text.words, blame.at);
    let start = blame.at - before.len();
    let first = text.hits.partition_point(|hit| hit.at < start);
    let near = text.hits[first..].iter().take_while(|hit| hit.at < blame.at);
    let is_affected = |hit: &&Hit| {
        hit.is(Class::Affected) && !hit.is_quoted && hit.end() <= blame.at && !is_in_name(&text.words[hit.end()..])
    };
    let affected = near.filter(is_affected).last();
    if let Some(affected) = affected {
        let between = &text.words[affected.end()..blame.at];
        let before = &text.words[start..affected.at];
        return match lang {
            Lang::Zh => {
                let others = [
                    "反映", "投诉", "认为", "指出", "要求", "说", "人员", "我们", "干部", "窗口", "当班", "评价",
                    "服务",
                ];
                // Saying that something was not expected, or is not the cause, blames nobody.
                let ours = ["没有", "未", "不是", "不能", "不得", "对待", "如何", "怎样", "面对"];
                let after = &after[blame.word.len()..];
                let is_aside = after.starts_with(['时', '的', '后']) || after.contains("不是");
                between.chars().count() <= 8
                    && !is_aside
                    && !others.iter().any(|word| between.contains(word))
                    && !ours.iter().any(|word| before.contains(word))
            }
            Lang::En => {
                let lower = format!(" {} ", between.to_ascii_lowercase());
                let others =
                    [" said ", " that ", " staff ", " officer ", " our ", " we ", " us ", " found ", " called "];
                let before = before.to_ascii_lowercase();
                let ours = ["not because", " plan", "how to", "if ", "when "];
                // “… and nobody was there for them.”
                let is_ours = [" nobody ", " our ", " we "].iter().any(|word| after.contains(word));
                between.split_whitespace().count() <= 4
                    && !is_ours
                    && !others.iter().any(|word| lower.contains(word))
                    && !ours.iter().any(|word| before.contains(word))
            }
        };
    }
    // “An uncooperative resident”: in English the adjective precedes the noun.
    let rest = &after[blame.word.len()..];
    let next = blame.end() + rest.len() - rest.trim_start().len();
    lang == Lang::En && next > blame.end() && begins(text, Class::Affected, next)
}
