//! Fields of a measure that are filled in, but commit nobody to anything.

use super::{
    facts::has_fact,
    finding::Finding,
    lexicon::Class,
    proofs::{is_paper, is_thin, only_says_done},
    rule::Rule,
    scope::{Scope, Text},
    weak::is_weak,
};
use crate::{
    i18n::Lang,
    review::{List, Measure, Status, Strength, dates, says},
};

pub(super) fn check(scope: &Scope, n: usize, measure: &Measure, findings: &mut Vec<Finding>) {
    let lang = scope.review.document().language;
    let field = |field| scope.field(List::Measures, n, field).filter(|text| says(text.words));
    let mut push = |rule: Rule, field: &str, about: &str| {
        findings.push(Finding::at(rule, format!("measures.{n}.{field}")).about(about, ""));
    };
    // A whole paragraph is not a name, and the rules below expect one.
    if let Some(owner) = field("owner").filter(|owner| owner.words.len() <= 300) {
        if is_nobody(owner, scope, lang) {
            push(Rule::MeasureOwnerVague, "owner", owner.words);
        } else if is_office(owner, scope, lang) {
            push(Rule::MeasureOwnerOffice, "owner", owner.words);
        }
    }
    if let Some(due) = field("due").filter(|_| wants_day(measure.status))
        && (lang == Lang::En && is_no_day(due.words)
            || (!has_fact(due, &scope.names) || is_like_day(due.words))
                && !is_duration(due.words)
                && dates::parse(due.words, lang).is_none())
    {
        push(Rule::MeasureDueVague, "due", due.words);
    }
    let effect = field("effect");
    if let Some(proof) = field("proof") {
        if only_says_done(proof, lang) {
            push(Rule::MeasureProofVague, "proof", proof.words);
        } else if effect.is_none() && is_paper(proof) {
            push(Rule::ProofIsPaper, "proof", proof.words);
        }
    }
    if let Some(effect) = effect.filter(|effect| is_thin(effect, &measure.recheck, lang)) {
        push(Rule::EffectThin, "effect", effect.words);
    }
    strength(scope, n, measure, findings);
}

/// A strength that the words of the measure do not bear out.
fn strength(scope: &Scope, n: usize, measure: &Measure, findings: &mut Vec<Finding>) {
    let field = |field| scope.field(List::Measures, n, field).filter(|text| says(text.words));
    let reminds = |text: &Text| text.has(Class::Reminder) || text.has(Class::Teaching);
    let blocks = |name| field(name).is_some_and(|text| text.has(Class::Blocks));
    let reminds_only = || scope.worded(List::Measures, n).is_some_and(reminds) && !blocks("heading") && !blocks("text");
    let rule = match measure.strength {
        Some(Strength::Strong) if reminds_only() || is_weak(scope, n) => Rule::StrengthDoubtful,
        Some(Strength::Intermediate) if is_weak(scope, n) => Rule::StrengthOverrated,
        _ => return,
    };
    let words = if says(&measure.heading) { &measure.heading } else { &measure.text };
    findings.push(Finding::at(rule, format!("measures.{n}.strength")).about(words, ""));
}

/// Whether a word is a quarter, a half, a year of account or a sprint: Q3, FY26.
fn is_period(token: &str) -> bool {
    let is_number = |n: &str| (1..5).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    let follows = |start: &str| {
        let (first, rest) = token.split_at_checked(start.len())?;
        first.eq_ignore_ascii_case(start).then_some(rest)
    };
    ["q", "h", "fy", "qtr", "sprint", "phase"].into_iter().filter_map(follows).any(is_number)
}

/// Whether an English due day is a period without a day or no time at all: Q3 2026, ASAP, next month. A day or a duration beside it
/// counts.
fn is_no_day(words: &str) -> bool {
    const PHRASES: [&str; 48] = [
        "asap",
        "a.s.a.p",
        "as soon as",
        "soonest",
        "ongoing",
        "on-going",
        "on going",
        "continuous",
        "continuing",
        "continual",
        "permanent",
        "rolling",
        "tbc",
        "tbd",
        "tba",
        "to be confirmed",
        "to be determined",
        "to be agreed",
        "to be advised",
        "to be decided",
        "due course",
        "quarter",
        "next month",
        "next week",
        "next year",
        "next quarter",
        "this month",
        "this week",
        "this year",
        "coming months",
        "coming weeks",
        "near future",
        "shortly",
        "soon",
        "immediate",
        "immediately",
        "straight away",
        "right away",
        "when resources",
        "resources allow",
        "resources permit",
        "when possible",
        "where possible",
        "when time",
        "earliest opportunity",
        "funding permits",
        "sprint",
        "phase",
    ];
    const SEASONS: [&str; 10] = ["spring", "summer", "autumn", "fall", "winter", "fy", "mid", "early", "late", "h1"];
    let is_part = |c: char| c.is_ascii_alphanumeric();
    let is_word = |one: &str, list: &[&str]| list.iter().any(|word| word.eq_ignore_ascii_case(one));
    // A phrase begins where a word does, and ends where one does.
    let mut before = ' ';
    let has_phrase = words.char_indices().any(|(at, c)| {
        let begins = is_part(c) && !is_part(before);
        before = c;
        let follows = |phrase: &&str| {
            let (first, rest) = words[at..].split_at_checked(phrase.len())?;
            first.eq_ignore_ascii_case(phrase).then_some(rest)
        };
        begins && PHRASES.iter().filter_map(follows).any(|rest| !rest.starts_with(is_part))
    });
    let mut tokens = words.split(|c: char| !is_part(c)).filter(|token| !token.is_empty());
    // A year alone; beside other figures it belongs to a day.
    let is_year = || {
        let mut figures = words.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty());
        figures.next().is_some_and(|year| year.len() == 4 && year.starts_with("20")) && figures.next().is_none()
    };
    let is_vague = has_phrase || is_year() || tokens.clone().any(|token| is_period(token) || is_word(token, &SEASONS));
    // “Mid-July” names no day, “ASAP, by the end of July” does.
    let is_about = tokens.any(|token| is_word(token, &["mid", "early", "late"]));
    let names_day = || {
        let named = dates::named_in(words, Lang::En);
        named.iter().any(|when| when.day.is_some() || when.month.is_some() && !is_about)
    };
    is_vague && !is_duration(words) && dates::parse(words, Lang::En).is_none() && !names_day()
}

/// Whether there is a figure that looks like a day, so that one expects it to be understood.
fn is_like_day(words: &str) -> bool {
    let has_figure = words.contains(|c: char| c.is_ascii_digit());
    let has_month = dates::MONTHS.iter().any(|month| words.contains(&month[..3]));
    has_figure && (words.contains(['月', '日', '号', '年']) || has_month)
}

/// Whether a due day says how long it takes, in numbers: 三个工作日内, within two weeks.
fn is_duration(words: &str) -> bool {
    const UNITS: [&str; 14] =
        ["工作日", "天", "日内", "个月", "周", "小时", "星期", "day", "week", "month", "hour", "年内", "年", "季度"];
    let has_number = words.contains(|c: char| c.is_ascii_digit() || "一二三四五六七八九十两半".contains(c))
        || ["one", "two", "three", "four", "five", "six", "ten"].iter().any(|word| words.contains(word));
    has_number && UNITS.iter().any(|unit| words.contains(unit)) && !words.contains(['月', '号'])
}

/// Whether a measure with this status needs a due day; what is finished or permanent does not.
pub(super) fn wants_day(status: Option<Status>) -> bool {
    !matches!(status, Some(Status::Done | Status::Closed | Status::Lasting))
}

/// The owners in a field, each with its byte position.
fn owners<'a>(owner: &'a Text, lang: Lang) -> impl Iterator<Item = (usize, &'a str)> {
    let is_mark = move |c: char| match lang {
        Lang::Zh => "、，,；;/和及与\n".contains(c),
        Lang::En => ",;/&\n".contains(c),
    };
    let words = owner.words;
    let pieces = words.split(is_mark).flat_map(|piece| piece.split(" and "));
    pieces.map(move |piece| (piece.as_ptr() as usize - words.as_ptr() as usize, piece))
}

/// Whether the owner is nobody in particular, and no person or post is named besides.
fn is_nobody(owner: &Text, scope: &Scope, lang: Lang) -> bool {
    let is_in =
        |at: usize, piece: &str, class| owner.hits(class).any(|hit| hit.at >= at && hit.end() <= at + piece.len());
    let is_somebody = |(at, piece): (usize, &str)| {
        !is_in(at, piece, Class::Nobody) && (is_in(at, piece, Class::Post) || scope.names.is_person(piece))
    };
    owner.has(Class::Nobody) && !owners(owner, lang).any(is_somebody)
}

/// Whether all named owners are offices.
fn is_office(owner: &Text, scope: &Scope, lang: Lang) -> bool {
    let mut named = owners(owner, lang).filter(|(_, piece)| says(piece)).peekable();
    named.peek().is_some()
        && named.all(|(at, piece)| {
            let name = piece.trim_end();
            let name = ["负责", "牵头", "承办", "落实"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
            let end = at + name.len();
            let is_post = owner.hits(Class::Post).any(|hit| hit.at >= at && hit.end() <= end);
            // “The head of the Safety Office” also ends in an office.
            let is_last = owner.hits(Class::Office).any(|hit| hit.end() == end);
            let is_somebody = lang == Lang::En && is_post || scope.names.is_person(name) || is_short_name(name, lang);
            is_last && !is_somebody
        })
}

/// Whether `name` is a short Chinese name. Two characters are more likely a name, such as 陈科, than an office, unless
/// they begin like one.
fn is_short_name(name: &str, lang: Lang) -> bool {
    let name = name.trim();
    lang == Lang::Zh
        && name.chars().count() == 2
        && !name.starts_with(|c| "党政县镇局院校区市乡村一二三四五六七八九十".contains(c))
}
