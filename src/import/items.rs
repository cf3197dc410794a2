//! Who, by when, and how it is proved, within the sentence of a measure, as far as rules find it.

use std::{ops::Range, sync::LazyLock};

use super::{days, flow::range_in, words::Words};
use crate::i18n::Lang;

/// What the fields of a measure, or of what was done, are taken from, as ranges of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// What is to be done or was done, without the rest.
    pub said: Vec<Range<usize>>,
    pub owner: Option<Range<usize>>,
    pub due: Option<Range<usize>>,
    pub proof: Option<Range<usize>>,
    /// The day on which it was done.
    pub day: Option<Range<usize>>,
}

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Owner,
    Due,
    Proof,
    Said,
}

/// How far a measure has come, as it is said within its sentence.
const STATES: [&str; 7] = ["尚未启动", "正在推进", "已完成待核实", "已完成", "已完成并核实", "此后长期坚持", "已核实"];

/// A part of an item between two separators.
struct Segment {
    range: Range<usize>,
    /// Whether it stands in brackets or behind a dash: as an aside.
    is_aside: bool,
}

/// Takes an item apart.
pub fn parts(text: &str, range: Range<usize>, lang: Lang) -> Parts {
    let mut parts = Parts::default();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let segments = segments(text, range.clone(), lang);
    let count = segments.len();
    // What nothing but limits and labels follow may be a name.
    let mut tail = vec![true; count + 1];
    for n in (0..count).rev() {
        let words = &text[segments[n].range.clone()];
        tail[n] = tail[n + 1] && (days::is_limit(words, lang) || label(words, lang).is_some());
    }
    for (n, segment) in segments.into_iter().enumerate() {
        let words = &text[segment.range.clone()];
        let shift = |part: Range<usize>| part.start + segment.range.start..part.end + segment.range.start;
        if let Some((label, inner)) = label(words, lang) {
            let inner = bare(text, shift(inner));
            let field = match label {
                Label::Owner => &mut parts.owner,
                Label::Due => &mut parts.due,
                Label::Proof => &mut parts.proof,
                Label::Said => continue,
            };
            if field.is_none() && !inner.is_empty() {
                *field = Some(inner);
                taken.push(segment.range.clone());
            }
            continue;
        }
        if STATES.contains(&words) || words.starts_with("现已超期") {
            taken.push(segment.range);
            continue;
        }
        if parts.proof.is_none()
            && let Some(inner) = proof(words, lang, n > 0)
        {
            parts.proof = Some(shift(inner));
            taken.push(segment.range);
            continue;
        }
        let is_apart = n > 0 || count > 1 && words.chars().count() <= lang.pick(20, 40);
        // 安全部于5月20日前完成
        let named = days::limit(words, lang)
            .map(|limit| words[..limit.whole.start].trim().trim_end_matches(['于', '在', '力']));
        let is_named = n > 0
            && lang == Lang::Zh
            && named.is_some_and(|name| is_name(name, lang) && is_office_or_post(name) && name.chars().count() >= 2);
        let is_short = is_named && named.is_some_and(|name| words.chars().count() <= name.chars().count() + 16);
        if parts.due.is_none() && is_apart && (days::is_limit(words, lang) || is_short) {
            let whole = days::limit(words, lang).map_or(0..words.len(), |limit| limit.day);
            parts.due = Some(shift(whole.clone()));
            if parts.owner.is_none()
                && is_named
                && let Some(name) = named
            {
                parts.owner = Some(shift(range_in(words, name)));
            }
            taken.push(segment.range);
            continue;
        }
        if parts.owner.is_none()
            && let Some((whole, inner)) = owner(
                words,
                segment.is_aside
                    || tail[n + 1]
                        && (n > 0
                            || lang == Lang::En && count > 1
                            || words.chars().count() <= lang.pick(8, 30) && count > 1),
                lang,
            )
        {
            let mut whole = shift(whole);
            // Who and by when in one clause.
            let rest = whole.end..segment.range.end;
            if parts.due.is_none()
                && let Some(limit) = days::limit(&text[rest.clone()], lang)
                && days::is_limit(&text[rest.clone()], lang)
            {
                parts.due = Some(limit.day.start + rest.start..limit.day.end + rest.start);
                whole.end = segment.range.end;
            }
            parts.owner = Some(shift(inner));
            taken.push(whole);
        }
    }
    parts.said = rest(text, range, taken);
    if parts.due.is_none() {
        within(text, &mut parts, lang);
    }
    parts
}

/// Takes a limit out of what is said.
fn within(text: &str, parts: &mut Parts, lang: Lang) {
    let found = parts.said.iter().enumerate().find_map(|(n, part)| {
        let limit = days::limit_within(&text[part.clone()], lang)?;
        let shift = |range: Range<usize>| part.start + range.start..part.start + range.end;
        Some((n, shift(limit.whole), shift(limit.day)))
    });
    let Some((n, whole, day)) = found else { return };
    let part = parts.said.remove(n);
    let sides = [part.start..whole.start, whole.end..part.end].map(|side| bare(text, side));
    let sides = sides.into_iter().filter(|side| text[side.clone()].contains(char::is_alphanumeric));
    parts.said.splice(n..n, sides);
    parts.due = Some(day);
}

/// Between separators that stand outside of quotation marks.
fn segments(text: &str, range: Range<usize>, lang: Lang) -> Vec<Segment> {
    let mut segments = Vec::new();
    let (mut start, mut depth, mut is_aside) = (range.start, 0_i32, false);
    let mut push = |range: Range<usize>, is_aside: bool| {
        let range = trimmed(text, range);
        if text[range.clone()].contains(char::is_alphanumeric) {
            segments.push(Segment { range, is_aside });
        }
    };
    let part = &text[range.clone()];
    for (at, c) in part.char_indices() {
        let at = at + range.start;
        let (before, rest) = (&text[range.start..at], &text[at..range.end]);
        match c {
            '“' | '「' | '《' => depth += 1,
            '”' | '」' | '》' => depth -= 1,
            _ => {}
        }
        let is_dash = matches!(c, '—' | '–')
            || c == '-' && (before.ends_with([' ', '-']) || rest.starts_with("- ") && before.ends_with(' '));
        let is_stop =
            c == '.' && lang == Lang::En && (rest.len() == 1 || rest.starts_with(". ") && !is_abbreviated(before));
        let is_dash = is_dash || c == '/' && before.ends_with(' ') && rest.starts_with("/ ");
        let is_gap = c == ' ' && rest.starts_with("  ") || c == '\t';
        let ends =
            matches!(c, '，' | '；' | '。' | '（' | '）' | '[' | ']' | '|' | '｜') || is_dash || is_stop || is_gap;
        if depth > 0 || !ends || at < start {
            continue;
        }
        push(start..at, is_aside);
        start = at + c.len_utf8();
        is_aside = match c {
            '（' | '[' => true,
            '）' | ']' => false,
            '，' | '；' => is_aside,
            _ => is_dash,
        };
    }
    push(start..range.end, is_aside);
    segments
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let bare = part.trim_matches(|c: char| c.is_whitespace() || "，。；、|.·-—–".contains(c));
    let start = range.start + range_in(part, bare).start;
    start..start + bare.len()
}

/// Whether the full stop behind a text belongs to its last word.
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit([' ', '（']).next().unwrap_or_default();
    word.chars().count() <= 1 || ["Mr", "Mrs", "Ms", "Dr", "Sr", "Jr", "St", "No", "Resp"].contains(&word)
}

/// Words of labels, without blanks.
const LABELS: &[(Label, &str)] = &[
    (
        Label::Owner,
        "责任|贵任|负责|操办|牵头|承办|经办|主办|落实人|落实部门|落实单位|义务人|卖力人|执行人|执行部门|联系人|谁来做|谁做|谁办|谁来|承担|实施人|实施部门|\
        owner|responsib|resp.|lead|assigned|assignee|who|actionby|accountable|personincharge|actionee|action",
    ),
    (
        Label::Due,
        "时限|期限|时间|日期|截止|限期|何时|时刻|什么时候|due|deadline|target|when|bywhen|completion|timescale|date|timeframe|completeby",
    ),
    (
        Label::Proof,
        "佐证|证明|标志|验收|核实|成果|凭证|怎么证明|检验|考核指标|证据|完成标准|查证|evidence|proof|verif|measureofsuccess|measure|howwillweknow|success|donewhen|howwewillknow",
    ),
];

static LABEL_WORDS: LazyLock<Words<Label>> = LazyLock::new(|| Words::new(LABELS));

/// The label at the beginning of a segment, and what stands behind it.
pub fn label(text: &str, lang: Lang) -> Option<(Label, Range<usize>)> {
    let text_start = text.len() - text.trim_start().len();
    let head = &text[text_start..];
    let is_near = |at: &usize| head[..*at].chars().count() <= lang.pick(9, 24);
    let colon = head.find('：').filter(is_near).map(|at| (at, '：'.len_utf8()));
    let copula = || {
        let (word, most) = lang.pick(("为", 6), ("is ", 24));
        head.find(word).filter(|at| head[..*at].chars().count() <= most).map(|at| (at, word.len()))
    };
    let (at, length, is_colon) = colon
        .map(|(at, length)| (at, length, true))
        .or_else(|| copula().map(|(at, length)| (at, length, false)))
        .or_else(|| bare_label(head).map(|length| (length, 0, false)))?;
    let name = head[..at].to_lowercase().replace(' ', "");
    let has = |label: Label| LABEL_WORDS.within(&name).any(|found| found.of == label);
    let starts = |label: Label| LABEL_WORDS.within(&name).any(|found| found.of == label && found.at == 0);
    // “are” and “is” behind other words make a sentence.
    let found = if is_colon {
        (has(Label::Owner), has(Label::Due), has(Label::Proof))
    } else {
        (
            starts(Label::Owner) && name.ends_with(['人', '位', '门', '室', '头', '导']),
            starts(Label::Due),
            starts(Label::Proof),
        )
    };
    let label = match found {
        _ if name == "donewhen" => Label::Proof,
        // Action: what is to be done, or who does it.
        _ if name == "action" && !is_name(head[at + length..].trim(), lang) => Label::Said,
        (_, true, _) if !name.contains("责任") => Label::Due,
        (_, _, true) => Label::Proof,
        (true, ..) => Label::Owner,
        _ if is_colon
            && lang == Lang::Zh
            && ["措施", "整改", "内容", "做法"].iter().any(|word| name.ends_with(word)) =>
        {
            Label::Said
        }
        _ => return None,
    };
    Some((label, text_start + at + length..text.len()))
}

/// 责任人 王强: a label without a colon.
fn bare_label(head: &str) -> Option<usize> {
    ["责任人 ", "责任部门 ", "责任单位 ", "完成时限 ", "Resp. ", "Owner ", "due "]
        .iter()
        .find(|label| head.starts_with(**label))
        .map(|label| label.len())
}

/// 以…为证; what is kept.
fn proof(words: &str, lang: Lang, is_later: bool) -> Option<Range<usize>> {
    const ENDS: [&str; 9] = ["为证", "为完成标志", "为准", "为凭", "为憑", "为据", "为标志", "为验收标准", "作证"];
    const KEPT: [&str; 8] = ["备查", "存查", "留档", "归档", "留存", "存档", "备案", "歸檔"];
    if lang == Lang::En {
        return None;
    }
    if let Some(inner) = words.strip_prefix('以') {
        let end = ENDS.iter().filter_map(|end| inner.find(end)).min()?;
        return Some('以'.len_utf8()..'以'.len_utf8() + end);
    }
    let is_kept = is_later && words.chars().count() <= 20 && KEPT.iter().any(|end| words.ends_with(end));
    is_kept.then_some(0..words.len())
}

/// Who does it: the whole that says so, and the name.
fn owner(words: &str, is_aside: bool, lang: Lang) -> Option<(Range<usize>, Range<usize>)> {
    // @霍然
    if let Some(name) = words.trim().strip_prefix('@')
        && name.chars().count() <= 20
    {
        return Some((0..words.len(), range_in(words, name)));
    }
    match lang {
        Lang::Zh => chinese_owner(words, is_aside),
        Lang::En => english_owner(words, is_aside),
    }
}

fn chinese_owner(words: &str, is_aside: bool) -> Option<(Range<usize>, Range<usize>)> {
    const VERBS: &[&str] = &[
        "负责落实",
        "具体负责",
        "全权负责",
        "负责",
        "牵头组织",
        "牵头落实",
        "牵头",
        "主持",
        "跟进",
        "去办",
        "经办",
        "承办",
        "督办",
        "组织实施",
        "组织",
        "落实",
        "执行",
        "抓落实",
        "盯办",
        "主抓",
        "答应",
        "操作",
        "代行",
        "催要",
        "专责",
        "卖力",
        "来办",
        "办理",
        "实施",
        "具体办",
    ];
    let lang = Lang::Zh;
    let whole = |inner: &str, end: usize| Some((range_in(words, inner).start..end, range_in(words, inner)));
    if let Some(at) = words.find('由') {
        let rest = &words[at + '由'.len_utf8()..];
        let verb = VERBS
            .iter()
            .filter_map(|verb| Some((rest.find(verb)?, verb.len())))
            .min_by_key(|(at, length)| (*at, usize::MAX - length));
        if let Some((end, length)) = verb
            && is_name(rest[..end].trim(), lang)
        {
            let inner = rest[..end].trim();
            let stop = at + '由'.len_utf8() + end + length;
            // 由班长每班交接时组织 says more than who.
            return Some((at..stop, range_in(words, inner)));
        }
        // 由保管员每周抽查: the name is a known post or office, and what follows is what is done.
        if let Some(inner) = leading_name(rest) {
            return Some((at..range_in(words, inner).end, range_in(words, inner)));
        }
    }
    let verb = ["负责", "牵头", "经办", "去办", "主持", "承办", "跟进", "落实", "卖力", "负责落实", "牵头落实"]
        .iter()
        .find_map(|verb| words.strip_suffix(verb));
    if let Some(head) = verb
        && is_name(head.trim(), lang)
    {
        return whole(head.trim(), words.len());
    }
    if is_aside && is_name(words.trim(), lang) && is_office_or_post(words.trim()) {
        return whole(words.trim(), words.len());
    }
    // 信息科会同开发单位增加弹窗
    let inner = leading_name(words.trim_start_matches('请'))?;
    whole(inner, range_in(words, inner).end)
}

fn english_owner(words: &str, is_aside: bool) -> Option<(Range<usize>, Range<usize>)> {
    let lang = Lang::En;
    let whole = |inner: &str, end: usize| Some((range_in(words, inner).start..end, range_in(words, inner)));
    let bare = words.trim();
    let lower = bare.to_ascii_lowercase();
    for verb in [" to enforce", " to lead", " leads", " to action", " to do", " will lead", " to own", " keeps"] {
        if lower.ends_with(verb) && is_name(&bare[..bare.len() - verb.len()], lang) {
            return whole(&bare[..bare.len() - verb.len()], words.len());
        }
    }
    if is_aside {
        let bare = bare.trim_start_matches("by ").trim_start_matches("with ");
        return is_name(bare, lang).then(|| whole(bare, words.len())).flatten();
    }
    // Priya will…, The digital team to…
    for verb in [
        " will ",
        " to ",
        " has agreed to ",
        " shall ",
        " is to ",
        " are to ",
        " should ",
        " must ",
        " offered to ",
        " is ",
        " does ",
        " keeps ",
        " has ",
    ] {
        if let Some(at) = bare.find(verb)
            && is_name(&bare[..at], lang)
        {
            let start = range_in(words, bare).start;
            return Some((start..start + at + verb.len() - 1, start..start + at));
        }
    }
    let at = bare.rfind(" by ")?;
    let name = bare[at + 4..].trim();
    is_name(name, lang).then(|| {
        let inner = range_in(words, name);
        (inner.start - 4..inner.end, inner)
    })
}

/// The name at the beginning, if it is a post or an office and what follows says what is done.
fn leading_name(text: &str) -> Option<&str> {
    const VERBS: [&str; 33] = [
        "每", "会同", "带队", "带头", "把关", "签字", "签", "复核", "抽查", "按", "对", "向", "组织", "逐", "统一",
        "起草", "答应", "盯", "把", "要", "在", "随时", "亲自", "定期", "轮流", "负责", "牵头", "当面", "挂牌", "送",
        "报", "跟班", "今天",
    ];
    let end = VERBS.iter().filter_map(|verb| text.find(verb)).filter(|at| *at > 0).min()?;
    let name = text[..end].trim();
    let is_short = (2..=12).contains(&name.chars().count());
    (is_short && is_name(name, Lang::Zh) && is_office_or_post(name)).then_some(name)
}

/// Whether a text may be a name of somebody or of an office, and nothing else.
pub fn is_name(text: &str, lang: Lang) -> bool {
    let count = text.chars().count();
    match lang {
        Lang::Zh => {
            const NO: &[&str] = &[
                "每", "不", "要求", "进行", "完成", "开展", "必须", "加强", "一次", "已", "的", "是", "了", "统一",
                "全面", "严格", "抓好", "及时", "应当", "以后", "须", "与", "给", "请", "限", "通报", "呈报", "两人",
                "发给", "书面", "通知", "拍照", "照相", "奖金", "搜检", "可",
            ];
            let is_letter =
                |c: char| c.is_alphanumeric() || matches!(c, ' ' | '、' | '/' | '·' | '（' | '）' | '和' | '\u{fffd}');
            let is_said = NO.iter().any(|word| text.contains(word)) && !text.ends_with("人员");
            (1..=16).contains(&count)
                && text.chars().all(is_letter)
                && !is_said
                && text.contains(|c: char| c > '\u{2e80}')
                || text == "我"
        }
        Lang::En => {
            const ROLES: &str = "manager|team|director|lead|leads|leader|leaders|officer|supervisor|supervisors|all|staff|engineer|engineering|head|of|the|and|secretary|seniors|managers|deputy|operations|planner|technician|coordinator|security|desk|it|hr|qa|quality|undersigned|trustees|board|committee|contractor|maintenance|facilities|stores|office|works|assistant|chair|clerk|nurse|sister|ward|plant|fleet|route|shift|duty|service|services|manager's|chief|principal|teacher|company|owner|with|both|technical|registered|training|safety|health";
            let words: Vec<&str> = text.split([' ', '/', '&']).filter(|word| !word.is_empty()).collect();
            let is_part = |word: &&str| {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                bare.is_empty()
                    || bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                    || ROLES.split('|').any(|role| role == bare.to_lowercase())
            };
            (1..=7).contains(&words.len())
                && words.iter().all(is_part)
                && text.contains(char::is_alphabetic)
                && count <= 60
        }
    }
}

/// Whether a Chinese name ends with an office or names a post.
fn is_office_or_post(text: &str) -> bool {
    const OFFICES: &str = "部科组处室办局所队院馆股站行社区司厂会园校店班委课系办";
    const POSTS: &str = "主任|科长|局长|书记|经理|院长|校长|所长|站长|队长|组长|处长|部长|厂长|店长|班长|园长|镇长|乡长|县长|区长|会长|股长|护士长|主管|总监|护士|医生|医师|会计|负责人|干事|老师|师傅|委员|秘书|专员|\
        馆长|社长|村长|支书|书记员|工程师|技术员|安全员|保管员|管理员|值班员|调度员|网格员|經理|課長|組長|處長|主任|院長|護士長|姑娘|專員|專責";
    text.ends_with(|c: char| OFFICES.contains(c))
        || text.ends_with("中心")
        || text.ends_with("公司")
        || POSTS.split('|').any(|post| text.contains(post))
        || ["部", "科", "组", "室", "股"].iter().any(|office| {
            text.find(office).is_some_and(|at| (2..=4).contains(&text[at + office.len()..].chars().count()) && at > 0)
        })
        || text.chars().count() <= 3 && begins_with_surname(text)
}

/// The surnames of most people.
fn begins_with_surname(text: &str) -> bool {
    const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温柯岑穆戚祁屠闵尤关席党靳卞伍翁";
    text.chars().next().is_some_and(|c| SURNAMES.contains(c)) && text.chars().count() >= 2
}

/// What remains of the range, without the punctuation and the words that only led to what was taken.
fn rest(text: &str, range: Range<usize>, mut taken: Vec<Range<usize>>) -> Vec<Range<usize>> {
    taken.sort_by_key(|part| part.start);
    let (mut left, mut start) = (Vec::new(), range.start);
    let mut push = |range: Range<usize>| {
        let range = bare(text, range);
        if text[range.clone()].contains(char::is_alphanumeric) {
            left.push(range);
        }
    };
    for part in taken {
        push(start..part.start.max(start));
        start = start.max(part.end);
    }
    push(start..range.end.max(start));
    left
}

/// The range without edges that say nothing.
fn bare(text: &str, range: Range<usize>) -> Range<usize> {
    const IDLE: &[&str] =
        &["前完成", "前完工", "完成", "由", "于", "在", "自", "力争", "预计", "起", "此项", "by", "due"];
    let mut part = &text[range.clone()];
    loop {
        let before = part.len();
        part = part.trim_matches(|c: char| c.is_whitespace() || "，。；、：（）().|·-—–".contains(c));
        if part.chars().count() <= 6 {
            for word in IDLE {
                if part == *word {
                    part = &part[..0];
                }
            }
        }
        if part.len() == before {
            break;
        }
    }
    let start = range.start + range_in(&text[range], part).start;
    start..start + part.len()
}
