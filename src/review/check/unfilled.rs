//! What was left to be filled in, and examples taken over as they are.

use super::{
    finding::Finding,
    lexicon::{Class, Hit},
    rule::Rule,
    scope::Scope,
    sentences::{clause, clause_parts, plain},
};
use crate::{
    i18n::{Lang, t},
    review::{List, says},
};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    for text in &scope.texts {
        if let Some(hit) = text.hits(Class::Placeholder).find(|hit| is_open(text.words, hit)) {
            let finding = Finding::at(Rule::Placeholder, text.at.as_str());
            findings.push(finding.about(clause(text.words, hit.at), text.words));
        }
        if is_same_as_above(text.words) {
            findings.push(Finding::at(Rule::SameAsAbove, text.at.as_str()).about(text.words, ""));
        }
        let Some(example) = example_at(&text.at) else { continue };
        // A stop and a few spaces more or less make no difference.
        let is_near = |lang: &Lang| example(*lang).len().abs_diff(text.words.len()) < 8;
        if Lang::ALL.into_iter().filter(is_near).any(|lang| plain(example(lang)) == plain(text.words)) {
            findings.push(Finding::at(Rule::ExampleLeft, text.at.as_str()).about(text.words, ""));
        }
    }
}

/// Whether the whole answer refers to the item before it.
fn is_same_as_above(words: &str) -> bool {
    const WORDS: [&str; 9] =
        ["同上", "同上条", "同上一条", "同前", "与上同", "ditto", "as above", "same as above", "same"];
    if words.len() > 48 || !words.trim_start().starts_with(['同', '与', 'd', 'D', 'a', 'A', 's', 'S']) {
        return false;
    }
    let core = words.trim().trim_end_matches(['。', '.', '，', ',', ' ']);
    WORDS.iter().any(|word| core.eq_ignore_ascii_case(word))
}

/// The example that the form shows beside a field.
fn example_at(at: &str) -> Option<fn(Lang) -> &'static str> {
    let example: fn(Lang) -> &'static str = match at {
        "title" => t::title_example,
        "addressee" => t::addressee_example,
        "unit" => t::unit_example,
        "pledge" => t::pledge_example,
        "incident.summary" => t::summary_example,
        "incident.source" => t::source_example,
        _ => match List::of(at)? {
            (List::Timeline, _, "text") => t::moment_text_example,
            (List::Impacts, _, "heading") => t::impact_heading_example,
            (List::Causes, _, "evidence") => t::evidence_example,
            (List::Remedies, _, "text") => t::remedy_text_example,
            (List::Measures, _, "heading") => t::measure_heading_example,
            (List::Measures, _, "proof") => t::proof_example,
            (List::Measures, _, "effect") => t::effect_example,
            (List::Measures, _, "progress") => t::progress_example,
            (List::Extent, _, "place") => t::extent_place_example,
            (List::Extent, _, "found") => t::extent_found_example,
            _ => return None,
        },
    };
    Some(example)
}

/// Whether the placeholder really waits to be filled in: the same marks also mask names and numbers, and what is
/// pending may be a fact.
fn is_open(words: &str, hit: &Hit) -> bool {
    let (before, after) = words.split_at(hit.at);
    let rest = &words[hit.end()..];
    match after.chars().next() {
        Some(c) if "×○〇□_ＸｘXx某".contains(c) => is_open_run(before, after, c),
        _ if !says(before) && !says(rest) => true,
        _ if is_bracketed(before, rest) => true,
        Some('待') => is_open_pending(words, hit),
        // “todo” in lower case may be a list of tasks; only followed by a colon it is a placeholder.
        Some('t') => hit.word.len() == 3 || hit.word.len() == 4 && rest.starts_with(':'),
        Some('T') => hit.word.len() <= 4 && after.as_bytes()[1].is_ascii_uppercase(),
        _ => false,
    }
}

fn is_bracketed(before: &str, after: &str) -> bool {
    before.ends_with(['（', '(', '【', '[', '〔']) && after.starts_with(['）', ')', '】', ']', '〕'])
}

/// A row of marks: ××镇, XX月, ____. Behind a surname it masks a person, between digits a number.
fn is_open_run(before: &str, after: &str, mark: char) -> bool {
    let same = |c: char| c.eq_ignore_ascii_case(&mark);
    let prev = before.chars().next_back();
    if prev.is_some_and(same) {
        return false; // Within a row that was looked at already.
    }
    let rest = after.trim_start_matches(same);
    let next = rest.chars().next();
    let is_code = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if mark == '_' {
        return !is_code(prev) || !is_code(next); // Not a file name.
    }
    // ○ is also a zero: 二○○八年.
    let is_digit = |c: Option<char>| c.is_some_and(|c| "一二三四五六七八九零".contains(c));
    if "○〇".contains(mark) && (is_digit(prev) || is_digit(next)) {
        return false;
    }
    let is_single = after.chars().nth(1) != Some(mark) && !after[mark.len_utf8()..].starts_with(same);
    let is_person = prev.is_some_and(|c| SURNAMES.contains(c)) || mark == '某' && before.ends_with(PERSONS);
    if is_single {
        return !is_person && !is_code(prev);
    }
    if PLACES.iter().any(|place| rest.starts_with(place)) {
        return true;
    }
    if is_person {
        return false;
    }
    if rest.starts_with(['年', '月', '日', '时', '分']) {
        return true;
    }
    // 20 in Roman numerals.
    let is_numbered = ["rticle ", "hapter ", "art ", "nnex ", "ection ", "chedule ", "ppendix "];
    let is_number = rest.starts_with('-') && rest.bytes().skip(1).take_while(u8::is_ascii_digit).count() > 2; // XX-112
    !is_code(prev) && !is_code(next) && !is_number && !is_numbered.iter().any(|word| before.ends_with(word))
}

/// 于 and 向 are surnames too, but far more often mere words.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆\
                        汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤";

/// How words for persons end.
const PERSONS: [char; 10] = ['众', '者', '主', '民', '生', '长', '工', '员', '人', '属'];

const PLACES: [&str; 12] = ["镇", "县", "乡", "市", "街道", "社区", "小区", "单位", "公司", "学校", "医院", "局"];

/// 待核实 and the like at the end of a clause. Not a placeholder if something is counted or reported as pending.
fn is_open_pending(words: &str, hit: &Hit) -> bool {
    let (before, _) = clause_parts(words, hit.at);
    let is_waiting = before.ends_with(['等', '接', '有', '期', '对', '招', '优', '善', '看', '尚', '亟', '急']);
    let goes_on = words[hit.end()..].starts_with(char::is_alphanumeric);
    // 已完成待核实 is a state of measures.
    let is_state = words[..hit.at].trim_end_matches(['、', '，', ' ']).ends_with("完成");
    let told = ["标", "登记", "状态", "显示", "列为", "记为", "当时", "报", "称", "复"];
    let is_told = told.iter().any(|word| before.contains(word)) || before.contains(|c: char| c.is_ascii_digit());
    !is_waiting && !goes_on && !is_state && !is_told
}
