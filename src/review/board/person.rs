//! Who is meant by a name field, however it is written.
//!
//! 张伟, 张 伟, 由张伟负责, 张伟（安全科）, 安全科科长张伟 and 张伟同志 are one person; so are Anna Lee, LEE, Anna, and Ms Anna Lee
//! (ward manager). A field without a name of a person, such as 安全科, is taken as it stands.

use std::{collections::HashMap, rc::Rc};

use crate::review::dates::narrow;

/// Somebody who owns or leads measures: equal for all ways to write the same name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(Rc<str>);

impl Person {
    /// The name, or what was typed in its place.
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// Remembers what fields were read as, since few people own many measures.
#[derive(Debug, Default)]
pub struct People {
    read: HashMap<String, Rc<[Person]>>,
    /// Names in Latin letters as they were first written, by the letters alone.
    latin: HashMap<String, Rc<str>>,
}

impl People {
    /// The people in a field, each once, in their order.
    pub fn read(&mut self, field: &str) -> Rc<[Person]> {
        if let Some(people) = self.read.get(field) {
            return people.clone();
        }
        let mut people: Vec<Person> = Vec::new();
        for name in names(field) {
            let person = Person(self.spelled(name));
            if !people.contains(&person) {
                people.push(person);
            }
        }
        let people: Rc<[Person]> = people.into();
        self.read.insert(field.to_owned(), people.clone());
        people
    }

    /// The name as it was written first, where others differ in small and capital letters only.
    fn spelled(&mut self, name: String) -> Rc<str> {
        let letters: String = name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        self.latin.entry(letters).or_insert_with(|| name.into()).clone()
    }
}

/// The names in a field, or the parts that are no names as they stand.
fn names(field: &str) -> Vec<String> {
    let field: String = without_brackets(field).chars().map(narrow).collect();
    let field = unlabelled(field.trim());
    let parts = field.split(['、', ';', '/', '\n', '\t', '，']).flat_map(|part| match last_first(part) {
        Some(name) => vec![name],
        None => part.split(',').map(str::to_owned).collect(),
    });
    let parts = parts.flat_map(|part| joined(&part));
    parts.map(|part| name(&part)).filter(|name| name.chars().any(char::is_alphanumeric)).collect()
}

/// The field without what stands in brackets.
fn without_brackets(field: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::with_capacity(field.len());
    for c in field.chars() {
        match c {
            '(' | '（' | '[' | '【' | '〔' => depth += 1,
            ')' | '）' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    // Nothing but brackets is what was typed.
    if out.trim().is_empty() { field.to_owned() } else { out }
}

/// The field without a label before it.
fn unlabelled(field: &str) -> &str {
    const LABELS: [&str; 12] = [
        "整改责任人",
        "直接责任人",
        "第一责任人",
        "责任人",
        "负责人",
        "责任领导",
        "分管领导",
        "牵头人",
        "承办人",
        "owner",
        "lead",
        "responsible",
    ];
    let Some((label, rest)) = field.split_once([':', '：']) else { return field };
    let label = label.trim().to_lowercase();
    if LABELS.contains(&label.as_str()) { rest.trim() } else { field }
}

/// `LEE, Anna` in the order of a sentence.
fn last_first(part: &str) -> Option<String> {
    let (last, first) = part.split_once(',')?;
    let is_name = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(|c| c.is_ascii_uppercase()) && chars.all(|c| c.is_alphabetic() || "-'.".contains(c))
    };
    let (last, first) = (last.trim(), first.trim());
    let is_post = POSTS_EN.contains(&first.to_lowercase().as_str());
    (is_name(last) && is_name(first) && !is_post).then(|| format!("{first} {last}"))
}

/// The parts of a Chinese enumeration with 和, 与 or 及, if each of them has a name.
fn joined(part: &str) -> Vec<String> {
    let parts: Vec<&str> = part.split(['和', '与', '及']).collect();
    if parts.len() > 1 && parts.iter().all(|part| han_name(&tight(part)).is_some()) {
        return parts.into_iter().map(str::to_owned).collect();
    }
    vec![part.to_owned()]
}

/// The name of a person in a part of a field, or the part without what stands around it.
fn name(part: &str) -> String {
    let part = part.trim();
    if !part.chars().any(is_han) {
        return latin_name(part);
    }
    let tight = tight(part);
    let bare = without_role(&tight);
    han_name(bare).map_or_else(|| bare.to_owned(), str::to_owned)
}

/// Without the blanks that people set between Chinese characters.
fn tight(part: &str) -> String {
    part.split_whitespace().collect()
}

/// Without 由 before it and 负责 behind it.
fn without_role(part: &str) -> &str {
    let part = part.strip_prefix('由').filter(|rest| rest.chars().count() > 1).unwrap_or(part);
    let ends = ["具体负责", "牵头负责", "负责落实", "负责", "牵头", "落实", "承办", "督办", "同志", "女士", "先生"];
    let mut bare = part;
    while let Some(rest) = ends.iter().find_map(|end| bare.strip_suffix(end)).filter(|rest| !rest.is_empty()) {
        bare = rest;
    }
    bare
}

/// The name in 安全科张伟, 张伟科长, 安全科科长张伟, 科长张伟 or 张伟.
fn han_name(part: &str) -> Option<&str> {
    let part = without_role(part);
    if is_name(part) {
        return Some(part);
    }
    let without_post = POSTS.iter().filter_map(|post| part.strip_suffix(post)).find(|rest| is_name(rest));
    without_post.or_else(|| {
        let starts = part.char_indices().map(|(at, _)| at).skip(1);
        // The longest name that follows a post or an office.
        starts.map(|at| part.split_at(at)).find_map(|(before, rest)| {
            let rest = POSTS.iter().find_map(|post| rest.strip_suffix(post)).unwrap_or(rest);
            (is_title(before) && is_name(rest)).then_some(rest)
        })
    })
}

/// Whether it is a family name with one or two further characters that are no post or office.
fn is_name(part: &str) -> bool {
    let length = part.chars().count();
    let family = if COMPOUND.iter().any(|name| part.starts_with(name)) && length > 2 { 2 } else { 1 };
    let is_family = family == 2 || part.starts_with(|c| SURNAMES.contains(c));
    is_family && (family + 1..=family + 2).contains(&length) && !is_title(part) && !part.contains(['某', '×'])
}

/// Whether it ends in a post or in what offices are called.
fn is_title(part: &str) -> bool {
    const OFFICES: &str = "科室部办局处所站队组委会院校厂司店库园台馆厅署镇乡村街股岗班心";
    const OTHERS: [&str; 8] = ["社区", "街道", "车间", "窗口", "支部", "机关", "单位", "公司"];
    part.ends_with(|c| OFFICES.contains(c)) || POSTS.iter().chain(&OTHERS).any(|word| part.ends_with(word))
}

/// Without title, post and mailbox sign: Ms Anna Lee, ward manager Anna Lee, @anna.lee.
fn latin_name(part: &str) -> String {
    const TITLES: [&str; 9] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "the"];
    let part = part.split(" - ").next().unwrap_or(part).trim();
    let part = part.strip_prefix('@').unwrap_or(part);
    let words: Vec<&str> = part.split_whitespace().collect();
    let lower = |word: &str| word.trim_end_matches('.').to_lowercase();
    let untitled = words.iter().position(|word| !TITLES.contains(&lower(word).as_str())).unwrap_or(0);
    let words = &words[untitled..];
    // Behind a post stand two words with capitals.
    let post = words.iter().rposition(|word| POSTS_EN.contains(&lower(word).as_str()));
    let named = post.map(|post| &words[post + 1..]).filter(|rest| {
        (2..=3).contains(&rest.len()) && rest.iter().all(|word| word.starts_with(|c: char| c.is_uppercase()))
    });
    named.unwrap_or(words).join(" ")
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Posts that stand before or behind a name, the longer ones first.
const POSTS: [&str; 52] = [
    "安全总监",
    "技术总监",
    "副总经理",
    "办公室主任",
    "党委书记",
    "护士长",
    "工程师",
    "负责人",
    "责任人",
    "联络员",
    "管理员",
    "值班员",
    "安全员",
    "网格员",
    "总经理",
    "副主任",
    "副科长",
    "副局长",
    "副处长",
    "副所长",
    "副书记",
    "副院长",
    "副校长",
    "副经理",
    "主任",
    "科长",
    "局长",
    "处长",
    "所长",
    "站长",
    "队长",
    "组长",
    "部长",
    "股长",
    "镇长",
    "院长",
    "校长",
    "园长",
    "班长",
    "店长",
    "厂长",
    "书记",
    "经理",
    "主管",
    "会计",
    "出纳",
    "干事",
    "专员",
    "科员",
    "医生",
    "护士",
    "老师",
];

const POSTS_EN: [&str; 20] = [
    "manager",
    "lead",
    "leader",
    "head",
    "director",
    "engineer",
    "officer",
    "nurse",
    "sister",
    "matron",
    "supervisor",
    "coordinator",
    "chief",
    "superintendent",
    "foreman",
    "administrator",
    "analyst",
    "technician",
    "consultant",
    "owner",
];

/// Family names of two characters.
const COMPOUND: [&str; 16] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "南宫", "宇文",
    "长孙", "端木",
];

/// Family names of one character.
const SURNAMES: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖涂代岳仝覃佟付闫邝佘晋牟";
