//! What stands around the text: title, addressee, who signs and when; and whether it is a review at all.

use std::{collections::BTreeMap, ops::Range};

use super::{facts, flow::Flow, marks, table, tells::Tells, wording};
use crate::{
    i18n::Lang,
    review::{Kind, Voice, dates},
};

/// What a paragraph of the frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Title,
    Addressee,
    /// An office, a person, a day, or several of them.
    Signature,
    Annex,
}

/// Which paragraphs stand around the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    roles: BTreeMap<usize, Role>,
    annex_from: usize,
}

impl Frame {
    /// What the paragraph at a position is; `None` if it belongs to the text.
    pub fn role(&self, n: usize) -> Option<Role> {
        if n >= self.annex_from { Some(Role::Annex) } else { self.roles.get(&n).copied() }
    }

    /// The first of these paragraphs.
    pub fn first(&self, role: Role) -> Option<usize> {
        self.roles.iter().find(|(_, other)| **other == role).map(|(n, _)| *n)
    }

    /// From this paragraph on there are annexes.
    pub fn annex_from(&self) -> usize {
        self.annex_from
    }
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

/// What the paragraphs around the text are.
pub fn frame(paragraphs: &[Flow], lang: Lang) -> Frame {
    let mut roles = BTreeMap::new();
    let head = head(paragraphs, lang);
    let title = title(paragraphs, head, lang);
    roles.extend(title.clone().map(|n| (n, Role::Title)));
    let after = if title.is_empty() { 0 } else { title.end };
    let addressee = (after..paragraphs.len().min(head.max(after + 4)))
        .find(|n| is_addressee(paragraphs[*n].plain(), lang))
        .or_else(|| (0..title.start).find(|n| is_addressee(paragraphs[*n].plain(), lang)));
    roles.extend(addressee.map(|n| (n, Role::Addressee)));
    let first = addressee.map_or(after, |n| after.max(n + 1));
    let annex_from =
        (first + 1..paragraphs.len()).find(|n| is_annex(paragraphs[*n].plain())).unwrap_or(paragraphs.len());
    let signed = signed(&paragraphs[..annex_from], first, lang);
    let is_office_there =
        signed.clone().any(|n| signature(paragraphs[n].plain(), lang).is_some_and(|found| found.unit.is_some()));
    let is_dated = signed.clone().any(|n| day_at_end(paragraphs[n].plain(), lang).is_some());
    roles.extend(signed.map(|n| (n, Role::Signature)));
    // The office and the day may stand above the text.
    for (n, paragraph) in paragraphs[..head.max(after).min(annex_from)].iter().enumerate() {
        let text = paragraph.plain();
        let is_day = !is_dated && day_at_end(text, lang) == Some(0);
        let is_unit = !is_office_there && is_office(text, lang) && (is_office_name(text, lang) || title.end == n);
        if !roles.contains_key(&n) && !is_label(text) && (is_day || is_unit) {
            roles.insert(n, Role::Signature);
        }
    }
    Frame { roles, annex_from }
}

/// How many paragraphs stand above the text: lines without a sentence.
fn head(paragraphs: &[Flow], lang: Lang) -> usize {
    let is_line = |text: &str| {
        let length = text.chars().count();
        let is_sentence = text.contains(['。', '；']) || lang == Lang::En && text.ends_with('.') && length > 60;
        length <= lang.pick(60, 120) && !is_sentence && !is_told(text)
    };
    paragraphs.iter().take(12).take_while(|paragraph| is_line(paragraph.plain())).count()
}

/// Whether a line is a heading of the text, and not its title.
fn is_told(text: &str) -> bool {
    let is_office = is_office_name(text, Lang::Zh) && text.chars().count() >= 4;
    wording::is_heading(text)
        && text.chars().count() < 12
        && !is_office
        && !NAMES.iter().any(|name| joined(text).ends_with(name))
}

fn joined(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The paragraphs of the title.
fn title(paragraphs: &[Flow], head: usize, lang: Lang) -> Range<usize> {
    // A memo names its subject.
    if paragraphs.iter().take(10).any(|paragraph| is_label_of(paragraph.plain(), "title")) {
        return 0..0;
    }
    let found = paragraphs.iter().take(10).position(|paragraph| is_title(paragraph.plain(), lang));
    let Some(n) = found.or_else(|| untold_title(paragraphs, head, lang)) else { return 0..0 };
    // A long title takes two lines.
    let text = |n: usize| paragraphs[n].plain().trim();
    let is_named = |text: &str| NAMES.iter().any(|name| joined(text).ends_with(name));
    if lang == Lang::Zh
        && !is_named(text(n))
        && n + 1 < paragraphs.len()
        && is_named(text(n + 1))
        && is_title(text(n + 1), lang)
    {
        return n..n + 2;
    }
    let begins = |n: usize| text(n).starts_with("关于") || text(n).contains("关于") && !is_named(text(n));
    if lang == Lang::Zh
        && n > 0
        && begins(n - 1)
        && text(n - 1).chars().count() <= 50
        && !text(n - 1).contains(['。', '：'])
    {
        return n - 1..n + 1;
    }
    n..n + 1
}

/// The paragraphs at the end in which the document is signed.
fn signed(paragraphs: &[Flow], first: usize, lang: Lang) -> Range<usize> {
    let text = |n: usize| paragraphs[n].plain();
    // From the end: a date, and what is as short before it.
    let dated = (first..paragraphs.len()).rev().take(10).find(|n| {
        // A day without its year stands at the very end.
        let is_whole = text(*n).contains('年') || text(*n).chars().filter(char::is_ascii_digit).count() >= 5;
        ends_with_day(text(*n), lang) && (is_whole || *n + 2 >= paragraphs.len())
    });
    let end = match dated {
        Some(dated) => dated + 1,
        // An office or a person may sign without a day.
        None => {
            let Some(last) = paragraphs.len().checked_sub(1).filter(|last| *last > first) else { return 0..0 };
            let line = text(last).trim();
            let is_name = match lang {
                Lang::Zh => is_office_name(line, lang) && line.chars().count() >= 4,
                Lang::En => {
                    let is_person = signature(line, lang).is_some_and(|found| found.signer.is_some());
                    is_person || is_office_name(line, lang) && line.chars().count() <= 60 && !line.ends_with('.')
                }
            };
            if !is_signature(line) || !is_name || lang == Lang::Zh && marks::leading(line).is_some() {
                return 0..0;
            }
            last + 1
        }
    };
    let mut start = end - 1;
    while start > first
        && start + 4 > end
        && is_signature(text(start - 1))
        && (lang == Lang::Zh || text(start - 1).chars().count() <= 60)
    {
        start -= 1;
    }
    start..end
}

fn is_title(text: &str, lang: Lang) -> bool {
    let text = text.trim_start_matches(['#', ' ']);
    let text = text.split(['\t']).next().unwrap_or(text).split("    ").next().unwrap_or(text).trim_end();
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
    let is_heading = wording::is_heading(text) && text.chars().count() < 12;
    is_short && !is_label(text) && is_named && !is_heading && !text.starts_with("http") && !text.contains("来源：")
}

/// Who signs on a line.
#[derive(Debug, Default, PartialEq)]
pub struct Signature<'a> {
    pub signer: Option<&'a str>,
    pub unit: Option<&'a str>,
}

/// Who signs: a person, behind a label or a post, or an office.
pub fn signature(text: &str, lang: Lang) -> Option<Signature<'_>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let label = text.find('：').filter(|at| {
        let is_signer = |field| facts::meaning(&text[..*at]) == Some(facts::Meaning::Field(field));
        is_signer("signer") || text[..*at].to_lowercase().starts_with("signed")
    });
    if let Some(at) = label {
        let name = text[at + '：'.len_utf8()..].trim();
        return Some(Signature { signer: Some(before_comma(name)), unit: None });
    }
    // Investigation panel: G. Thornycroft (chair)
    let is_known = |at: &usize| lang == Lang::En || facts::meaning(&text[..*at]).is_some();
    let name = match text.find('：').filter(is_known) {
        Some(at) => text[at + '：'.len_utf8()..].trim(),
        None => text,
    };
    match lang {
        Lang::Zh => {
            let name = ["检查人", "检讨人", "報告人", "檢討人"]
                .iter()
                .find_map(|label| name.strip_prefix(label))
                .unwrap_or(name)
                .trim();
            let (post, last) = name.rsplit_once([' ', '\u{3000}']).unwrap_or(("", name));
            let is_person = |text: &str| (2..=4).contains(&text.chars().count()) && !is_office_name(text, lang);
            // 贾 学 斌 is one name.
            let is_spaced =
                name.split_whitespace().all(|part| part.chars().count() == 1) && name.split_whitespace().count() <= 4;
            if is_spaced && name.contains(' ') {
                return Some(Signature { signer: Some(name), unit: None });
            }
            if is_person(last) && (post.is_empty() || !is_office_name(post.trim(), lang)) {
                return Some(Signature { signer: Some(last), unit: None });
            }
            if is_person(last) {
                return Some(Signature { signer: Some(last), unit: Some(post.trim()) });
            }
            Some(Signature { signer: None, unit: Some(name) })
        }
        Lang::En => {
            let person = before_comma(name);
            let words: Vec<&str> = person.split_whitespace().collect();
            let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
            let is_person = (2..=4).contains(&words.len())
                && words.iter().all(is_capital)
                && !is_office_name(person, lang)
                && !person.contains(char::is_numeric);
            if is_person {
                return Some(Signature { signer: Some(person), unit: None });
            }
            let is_labelled = text.contains('：');
            Some(Signature { signer: None, unit: (!is_labelled).then_some(name) })
        }
    }
}

/// Whether a text names the post of somebody.
pub fn is_post(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = [
        "manager",
        "officer",
        "head",
        "director",
        "lead",
        "engineer",
        "adviser",
        "advisor",
        "supervisor",
        "chair",
        "specialist",
        "clerk",
        "nurse",
        "deputy",
    ];
    words.iter().any(|word| lower.contains(word))
}

fn before_comma(text: &str) -> &str {
    text.split(['，', '；', '（']).next().unwrap_or(text).trim()
}

/// Whether a name is that of an office by its words.
pub fn is_office_name(text: &str, lang: Lang) -> bool {
    const ENGLISH: &str = "council|office|department|dept|trust|team|ltd|school|library|centre|center|registry|unit|committee|company|group|services|service|hospital|college|university|section|branch|division|\
        inc|llc|plc|works|operations|quality|engineering|board|association|authority|agency|bank|home|depot|laboratory|utilities|water|manager|head|director|officer|safety|maintenance|stores|foundation|society|\
        clinic|station|airport|railway|rail|logistics|foods|products|pvt";
    match lang {
        Lang::Zh => text.ends_with([
            '局', '办', '部', '科', '所', '处', '司', '校', '院', '会', '站', '学', '镇', '道', '乡', '县', '区', '市',
            '馆', '社', '厂', '店', '行', '队', '组', '室', '台', '园', '心', '团', '库', '府', '村', '厅', '课', '場',
            '场', '館', '處', '課', '組', '會', '區', '鄉', '縣', '鎮', '廠',
        ]),
        Lang::En => {
            let lower = text.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric());
            words.any(|word| ENGLISH.split('|').any(|known| known == word))
        }
    }
}

fn is_label(text: &str) -> bool {
    let label = text.trim_start_matches(['|', '｜']).split(['：', '\t', '|', '｜']).next().unwrap_or(text);
    label.len() < text.len() && facts::meaning(label).is_some_and(|meaning| !matches!(meaning, facts::Meaning::Part(_)))
}

fn is_label_of(text: &str, field: &'static str) -> bool {
    let label = text.trim_start_matches(['|', '｜']).split(['：', '\t', '|', '｜']).next().unwrap_or(text);
    label.len() < text.len() && facts::meaning(label) == Some(facts::Meaning::Field(field))
}

/// The first line above the text that can be nothing else.
fn untold_title(paragraphs: &[Flow], head: usize, lang: Lang) -> Option<usize> {
    let is_line = |text: &str| {
        let most = lang.pick(50, 110);
        (lang.pick(3, 8)..=most).contains(&text.chars().count())
            && !text.contains(['\t', '|', '｜'])
            && !text.ends_with(['.', '，', '：'])
            && (!text.contains('：') || lang == Lang::En)
            && marks::leading(text).is_none()
            && !wording::is_heading(text)
            && day_at_end(text, lang) != Some(0)
            && !is_greeting(text)
            && !is_addressee(text, lang)
            && !text.contains('@')
    };
    let most = head.min(paragraphs.len().saturating_sub(2));
    paragraphs.iter().take(most).position(|paragraph| {
        let text = paragraph.plain().trim_start_matches(['#', ' ']);
        let is_kind = ["memo", "memorandum", "internal memo", "confidential"].contains(&text.to_lowercase().as_str());
        is_line(text) && !is_label(text) && !is_kind && !is_office_name(text, lang)
    })
}

fn is_addressee(text: &str, lang: Lang) -> bool {
    if lang == Lang::En && text.starts_with("To the ") && text.chars().count() < 60 && !text.ends_with('.') {
        return true;
    }
    let greeted = text.strip_prefix("Dear ").or_else(|| text.strip_prefix("尊敬的"));
    if greeted.is_some_and(|name| name.chars().count() < 50 && name.trim_end().ends_with(['，', '：'])) {
        return true;
    }
    let Some(name) = text.trim_end().strip_suffix(['：', '∶', '?', '？']) else {
        return ["报：", "呈：", "To：", "to："].iter().any(|label| text.starts_with(label))
            && text.chars().count() < 40;
    };
    lang == Lang::Zh
        && name.chars().count() <= 40
        && !name.contains(['。', '；'])
        && !wording::is_heading(name)
        && !["如下", "下面", "以下"].iter().any(|word| name.contains(word))
}

/// Whether a line only greets: Hello all,
fn is_greeting(text: &str) -> bool {
    const GREETINGS: [&str; 7] = ["good day", "good morning", "good afternoon", "hello", "hi ", "hi，", "dear "];
    let lower = text.to_lowercase();
    GREETINGS.iter().any(|greeting| lower.starts_with(greeting))
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
        && !is_greeting(text)
        && !wording::is_heading(text)
        && !text.contains('：')
        && lang.pick(text.chars().count() >= 4, text.contains(' '))
}

/// Whether a line ends with the day of a document.
fn ends_with_day(text: &str, lang: Lang) -> bool {
    if is_cell(text) || lang == Lang::En && is_label(text) && !text.contains("  ") {
        return false;
    }
    let is_sentence = marks::leading(text).is_some() && lang == Lang::Zh || text.contains(['；', '\t', '|']);
    let day = day_at_end(text, lang).map(|at| &text[at..]);
    // 2026年11月底前完成 is by when something is done.
    text.chars().count() <= 50 && !is_sentence && day.is_some_and(|day| !day.contains(['前', '底', '内', '起']))
}

/// Where the day at the end of a line begins.
pub fn day_at_end(text: &str, lang: Lang) -> Option<usize> {
    /// No day is longer, in bytes.
    const LONGEST: usize = 120;
    let text = text.trim_end_matches(['.', '）', ' ']);
    let near = text.len().saturating_sub(LONGEST);
    let starts = std::iter::once(0).chain(
        text.char_indices().filter(|(_, c)| matches!(c, ' ' | '：' | '，' | '（')).map(|(at, c)| at + c.len_utf8()),
    );
    starts.into_iter().filter(|start| *start >= near).find(|start| {
        let day = text[*start..]
            .trim_start_matches("中华民国")
            .trim_start_matches("中華民國")
            .trim_start_matches("民国")
            .trim_start_matches("民國");
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
        && day.chars().all(|c| "〇零○一二三四五六七八九十百元年月日号� lIOo".contains(c) || c.is_ascii_digit())
}

/// Whether a line begins with the name of a column, as those of a ledger do.
fn is_cell(text: &str) -> bool {
    let label = text.split('：').next().filter(|label| label.len() < text.len());
    label.is_some_and(|label| table::column(label) != table::Column::Other && facts::meaning(label).is_none())
}

fn is_signature(text: &str) -> bool {
    let is_sentence = text.ends_with('.')
        && text.split(' ').count() >= 3
        && text.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
    if text.contains(['\t', '|', '｜', '。']) || is_label(text) || is_cell(text) || is_sentence || is_told(text) {
        return false;
    }
    text.chars().count() <= if text.is_ascii() { 70 } else { 36 }
        && !text.contains(['。', '；', '！'])
        && !text.ends_with('：')
        && (marks::leading(text).is_none() || text.starts_with(|c: char| c.is_ascii_uppercase()))
        && !["yours ", "regards", "sincerely", "faithfully", "thanks", "best wishes"]
            .iter()
            .any(|word| text.to_lowercase().contains(word))
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
        Lang::En if has(&["statement", "incident review", "self-review"]) => Kind::SelfExamination,
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
pub fn is_review(title: &str, paragraphs: &[Flow], lang: Lang, tags: &[Tells], has_rows: bool) -> bool {
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
    let name = lower.trim_end_matches(['）', ' ', ')']);
    let is_edge = |word: &&&str| {
        let is_word = |rest: &str| !rest.starts_with(char::is_alphanumeric) && !rest.ends_with(char::is_alphanumeric);
        match lang {
            Lang::Zh => name.ends_with(**word),
            Lang::En => {
                name.strip_suffix(**word)
                    .is_some_and(|rest| is_word(rest) && !rest.trim_end().ends_with(|c: char| c.is_ascii_digit()))
                    || name.strip_prefix(**word).is_some_and(is_word)
            }
        }
    };
    if OTHERS.iter().any(|word| is_edge(&word)) {
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
    // It says why, and what is done about it.
    let causes = tags.iter().filter(|tells| matches!(tells, Tells::Cause(_))).count();
    let acts = tags.iter().filter(|tells| matches!(tells, Tells::Measure | Tells::Remedy)).count();
    let own = lang == Lang::En || has_rows || causes + acts >= 4 && causes > 0 && acts > 0;
    is_named || told < 2 && asked < 3 && own
}

/// Chinese, unless there are hardly any of its characters.
pub fn language(source: &str) -> Lang {
    let han = source.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    let latin = source.chars().filter(char::is_ascii_alphabetic).count();
    if han * 6 < latin { Lang::En } else { Lang::Zh }
}
