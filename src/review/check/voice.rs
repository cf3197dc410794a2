//! A person's document: it says 我 of whoever signs it, and in which post.

use std::{cmp::Reverse, ops::Range};

use super::{
    finding::Finding,
    lexicon::{Class, Hit, Lexicon},
    people::{names, place},
    rule::Rule,
    scope::{Scope, Text},
    sentences::{clause, clause_parts},
};
use crate::{
    i18n::Lang,
    review::{Kind, List, Review, TextKind, Voice, says},
};

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let document = scope.review.document();
    if document.voice != Voice::Person {
        return;
    }
    if lacks_post(scope.review) {
        findings.push(Finding::at(Rule::PostMissing, "post").about(&document.signer, ""));
    }
    let signer = forms(&document.signer, document.language);
    let own = document.language.pick("我", "I");
    // Facts that an office reports too stay in its words; only this document's own texts can speak as one person.
    let is_shared = scope.review.documents.iter().any(|other| other.voice == Voice::Unit);
    let mut shared = None;
    for text in &scope.texts {
        let is_own = matches!(
            text.kind,
            TextKind::Story | TextKind::Cause | TextKind::Commitment | TextKind::Pledge | TextKind::Own
        );
        // Those affected may trust or doubt “us”; but the signer is not named there either.
        if !is_own && text.kind != TextKind::Impact {
            continue;
        }
        let named = || {
            let at = signer.iter().find_map(|name| place(text.words, name));
            at.filter(|at| !is_introduced(text.words, *at))
        };
        if is_shared && !matches!(text.kind, TextKind::Pledge | TextKind::Own) {
            shared = shared.or_else(|| named().map(|at| clause(text.words, at)));
            continue;
        }
        let we = || text.hits(Class::We).find(|hit| is_own && is_speaker(text, hit)).map(|hit| hit.at);
        if let Some(at) = we().or_else(named) {
            let finding = Finding::at(Rule::VoiceMixed, text.at.as_str());
            findings.push(finding.about(clause(text.words, at), text.words).against(own));
        }
    }
    // What is reworded on the paper takes the place of the facts there.
    if let Some(words) = shared.filter(|_| document.wordings.is_empty()) {
        findings.push(Finding::at(Rule::VoiceShared, "signer").about(&document.signer, "").against(words));
    }
}

/// The text at `field` in the words of the person who signs: 我 where it says 我们 or names the signer. In English only “we”
/// becomes “I”, as a verb behind a name would have to change. Nothing, if nothing is to be replaced.
pub(super) fn in_own_words(review: &Review, field: &str) -> Option<String> {
    let (words, lang) = (review.field(field)?, review.document().language);
    let text = Text {
        at: field.to_owned(),
        field: "",
        words: &words,
        kind: TextKind::Story,
        hits: Lexicon::of(lang).hits(&words),
    };
    // Those affected may mean themselves.
    let is_impact = List::of(field).is_some_and(|(list, ..)| list == List::Impacts);
    let we = text.hits(Class::We).filter(|hit| !is_impact && is_speaker(&text, hit));
    let mut ranges: Vec<Range<usize>> = we.map(|hit| hit.at..hit.end()).collect();
    if lang == Lang::Zh {
        for name in forms(&review.document().signer, lang) {
            let mut from = 0;
            while let Some(at) = place(&words[from..], &name).map(|at| from + at) {
                from = at + name.len();
                if !is_introduced(&words, at) {
                    ranges.push(at..from);
                }
            }
        }
    }
    // Names may contain each other: the longest counts.
    ranges.sort_by_key(|range| (range.start, Reverse(range.end)));
    let mut out = String::new();
    let mut end = 0;
    for range in ranges {
        if range.start < end || stays(&words[..range.start], &words[range.end..], lang) {
            continue;
        }
        out += &words[end..range.start];
        out += lang.pick("我", "I");
        end = range.end;
        let after =
            |word: &str| words[end..].strip_prefix(word).filter(|rest| !rest.starts_with(char::is_alphanumeric));
        for (plural, single) in [(" are", " am"), (" were", " was")] {
            if lang == Lang::En && after(plural).is_some() {
                out += single;
                end += plural.len();
                break;
            }
        }
    }
    (end > 0).then(|| out + &words[end..])
}

/// Whether the words between these cannot be replaced alone: 我 is there already, or a verb would have to change that stands
/// before them or is contracted.
fn stays(before: &str, behind: &str, lang: Lang) -> bool {
    let before = before.trim_end();
    if lang == Lang::Zh {
        return before.ends_with('我');
    }
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let is_asked = ["were", "are", "weren't", "aren't"].iter().any(|verb| last.ends_with(verb));
    let is_contracted =
        behind.starts_with(['\'', '’']) || ["weren", "aren"].iter().any(|verb| behind.trim_start().starts_with(verb));
    is_asked || is_contracted
}

/// Whether nothing says in which post the signer is: neither the field nor the list of people.
fn lacks_post(review: &Review) -> bool {
    let document = review.document();
    let signer = document.signer.trim();
    let is_listed = || {
        let people = &review.incident.people;
        let is_signer = |name: &str| name.trim() == signer || names(name).contains(&signer);
        people.iter().any(|person| says(&person.role) && is_signer(&person.name))
    };
    document.kind == Kind::SelfExamination && says(signer) && !says(&document.post) && !is_listed()
}

/// How a text may name the signer: in English also by surname with a title.
fn forms(signer: &str, lang: Lang) -> Vec<String> {
    let mut forms: Vec<String> = names(signer).into_iter().map(str::to_owned).collect();
    if lang == Lang::En
        && let Some(surname) = forms.first().and_then(|name| name.rsplit(' ').next()).map(str::to_owned)
    {
        forms.extend(["Mr", "Ms", "Mrs", "Dr"].map(|title| format!("{title} {surname}")));
    }
    forms
}

/// Whether the word means the speaker: not 我们科, which is the office, and not “we both”.
fn is_speaker(text: &Text, hit: &Hit) -> bool {
    const OTHERS: [&str; 43] = [
        "单位",
        "部门",
        "科",
        "股",
        "局",
        "镇",
        "乡",
        "村",
        "街道",
        "社区",
        "中心",
        "公司",
        "学校",
        "医院",
        "办公室",
        "窗口",
        "班组",
        "小组",
        "支部",
        "园",
        "校内",
        "院里",
        "所里",
        "站里",
        "队里",
        "处室",
        "县里",
        "市里",
        "区里",
        "厂",
        "车间",
        "工地",
        "两",
        "二人",
        "三人",
        "三个",
        "几",
        "俩",
        "both",
        "two",
        "three",
        "all three",
        "four",
    ];
    let after = text.words[hit.end()..].trim_start();
    // 我们科学安排
    after.starts_with("科学") || !OTHERS.iter().any(|word| after.starts_with(word))
}

/// Whether the name stands there for good: in somebody else's words, or where the signer says who they are.
fn is_introduced(words: &str, at: usize) -> bool {
    let before = clause_parts(words, at).0;
    is_quoted(words, at) || ["我是", "本人", "I am", "name is"].iter().any(|word| before.contains(word))
}

/// Whether the place is inside quotation marks, so that the words are somebody else's.
fn is_quoted(words: &str, at: usize) -> bool {
    let (mut depth, mut is_straight) = (0_usize, false);
    for c in words[..at].chars() {
        match c {
            '“' | '‘' | '「' | '『' | '《' => depth += 1,
            '”' | '’' | '」' | '』' | '》' => depth = depth.saturating_sub(1),
            '"' => is_straight = !is_straight,
            _ => {}
        }
    }
    depth > 0 || is_straight
}
