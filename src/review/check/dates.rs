//! Compares days with each other: wrong order, days in the future, due days before the incident.

use chrono::{Datelike, NaiveDate};

use super::{finding::Finding, rule::Rule, scope::Scope};
use crate::review::{
    Kind, Review, Status,
    dates::{is_impossible, parse},
};

/// A day that was parsed, and the text it was parsed from.
#[derive(Clone, Copy)]
struct Day<'a> {
    words: &'a str,
    date: NaiveDate,
    time: Option<(u32, u32)>,
    has_year: bool,
    is_vague: bool,
}

/// The greatest distance from the incident, in days, of a day without a year. Beyond half a year another year is just
/// as likely.
const NEAR: i64 = 183;

/// The days with which others are compared.
struct Calendar<'a> {
    scope: &'a Scope<'a>,
    /// The day whose year is assumed for a day without one.
    base: Option<Day<'a>>,
    /// When the incident began.
    began: Option<Day<'a>>,
    /// The date of the document.
    dated: Option<Day<'a>>,
}

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    let incident = &review.incident;
    let dated_itself = find(&review.date, None);
    let base = find(&incident.started, dated_itself).or(dated_itself);
    let started = read(&incident.started, dated_itself);
    let moments: Vec<_> = incident.timeline.iter().map(|m| read(&m.at, base).filter(|_| m.is_told())).collect();
    // The incident may have begun on a vague day, but nothing can be compared with it.
    let is_vague = parse(&incident.started).is_some_and(|when| when.is_vague_day());
    let began = started.or_else(|| moments.iter().flatten().next().copied().filter(|_| !is_vague));
    let calendar = Calendar { scope, base, began, dated: read(&review.date, base) };
    impossible(review, findings);
    calendar.story(started, &moments, findings);
    calendar.remedies(findings);
    calendar.measures(findings);
}

impl Calendar<'_> {
    fn story(&self, started: Option<Day>, moments: &[Option<Day>], findings: &mut Vec<Finding>) {
        if let Some(day) = started.filter(|day| self.is_to_come(day)) {
            findings.push(day.found(Rule::FutureDate, "incident.started".into()));
        }
        let mut latest: Option<Day> = None;
        for (n, day) in moments.iter().enumerate().filter_map(|(n, day)| Some((n, (*day)?))) {
            let at = || format!("incident.timeline.{n}.at");
            if self.is_to_come(&day) {
                findings.push(day.found(Rule::FutureDate, at()));
            }
            match latest {
                Some(before) if is_earlier(&day, &before) => {
                    findings.push(day.found(Rule::MomentsOrder, at()).against(&shown(before.words)));
                }
                Some(before) if before.date == day.date && day.time.is_none() => {}
                _ => latest = Some(day),
            }
        }
        let told = || started.into_iter().chain(moments.iter().flatten().copied());
        if let Some((dated, last)) = self.dated.zip(told().max_by_key(|day| day.date))
            && last.date > dated.date
        {
            findings.push(dated.found(Rule::DateBeforeIncident, "date".into()).against(&shown(last.words)));
        }
    }

    fn remedies(&self, findings: &mut Vec<Finding>) {
        for (n, remedy) in self.scope.review.remedies.iter().enumerate().filter(|(_, r)| r.is_told()) {
            let Some(day) = read(&remedy.done_on, self.base) else { continue };
            let found = |rule| day.found(rule, format!("remedies.{n}.done_on"));
            if self.is_to_come(&day) {
                findings.push(found(Rule::FutureDate));
            }
            if let Some(began) = self.began.filter(|began| day.date < began.date) {
                findings.push(found(Rule::RemedyBeforeIncident).against(&shown(began.words)));
            }
            if let Some(dated) = self.dated.filter(|dated| day.date > dated.date) {
                findings.push(found(Rule::RemedyAfterDate).against(&shown(dated.words)));
            }
        }
    }

    fn measures(&self, findings: &mut Vec<Finding>) {
        let review = self.scope.review;
        for (n, measure) in review.measures.iter().enumerate().filter(|(_, m)| m.is_told()) {
            let Some(day) = read(until(&measure.due), self.base) else { continue };
            let day = Day { words: &measure.due, ..day };
            let found =
                |rule, against: Day| day.found(rule, format!("measures.{n}.due")).against(&shown(against.words));
            if let Some(began) = self.began.filter(|began| day.date < began.date) {
                // Without a year the day may be in the next year.
                if !day.has_year {
                    continue;
                }
                findings.push(found(Rule::DueBeforeIncident, began));
            }
            let Some(dated) = self.dated else { continue };
            let is_progress = review.kind == Kind::Progress;
            let is_under_way = matches!(measure.status, None | Some(Status::Open | Status::Doing));
            if !is_progress && is_under_way && day.date < dated.date {
                findings.push(found(Rule::DueOverdue, dated));
            }
            if is_progress && measure.status == Some(Status::Lasting) && day.date > dated.date {
                findings.push(found(Rule::LastingNotBegun, dated));
            }
        }
    }

    fn is_to_come(&self, day: &Day) -> bool {
        self.scope.around.today.is_some_and(|today| day.date > today)
    }
}

impl Day<'_> {
    fn found(&self, rule: Rule, field: String) -> Finding {
        Finding::at(rule, field).about(&shown(self.words), "")
    }
}

/// Parses a day that others can be compared with; `None` for a vague one.
fn read<'a>(words: &'a str, base: Option<Day>) -> Option<Day<'a>> {
    find(words, base).filter(|day| !day.is_vague)
}

/// Parses a day. One without a year takes the year of `base` and has to be near it.
fn find<'a>(words: &'a str, base: Option<Day>) -> Option<Day<'a>> {
    let when = parse(words)?;
    let date = when.date(base.map(|base| base.date.year()))?;
    let is_near = |base: Day| (date - base.date).num_days().abs() <= NEAR;
    let (has_year, is_vague) = (when.year.is_some(), when.is_vague_day());
    let time = when.time.filter(|_| !when.about);
    (has_year || base.is_some_and(is_near)).then_some(Day { words, date, time, has_year, is_vague })
}

/// Whether `one` is before `other`. Times count on the same day if both are known.
fn is_earlier(one: &Day, other: &Day) -> bool {
    one.date < other.date || one.date == other.date && one.time.zip(other.time).is_some_and(|(one, other)| one < other)
}

/// A due day without the words that mark it as a deadline.
fn until(due: &str) -> &str {
    let due = due.trim();
    let due = ["完成", "办结"].iter().find_map(|end| due.strip_suffix(end)).unwrap_or(due);
    let due = ["之前", "以前", "前"].iter().find_map(|end| due.strip_suffix(end)).unwrap_or(due);
    ["by ", "By ", "before ", "Before ", "until ", "Until "]
        .iter()
        .find_map(|word| due.strip_prefix(word))
        .unwrap_or(due)
}

/// The text as people write it: date pickers put a T between day and time.
fn shown(words: &str) -> String {
    if parse(words).is_some() { words.replacen('T', " ", 1) } else { words.to_owned() }
}

fn impossible(review: &Review, findings: &mut Vec<Finding>) {
    let mut look = |field: &dyn Fn() -> String, words: &str| {
        if is_impossible(words) {
            findings.push(Finding::at(Rule::ImpossibleDate, field()).about(words, ""));
        }
    };
    look(&|| "date".into(), &review.date);
    look(&|| "incident.started".into(), &review.incident.started);
    for (n, x) in review.incident.timeline.iter().enumerate().filter(|(_, x)| x.is_told()) {
        look(&|| format!("incident.timeline.{n}.at"), &x.at);
    }
    for (n, x) in review.remedies.iter().enumerate().filter(|(_, x)| x.is_told()) {
        look(&|| format!("remedies.{n}.done_on"), &x.done_on);
    }
    for (n, x) in review.measures.iter().enumerate().filter(|(_, x)| x.is_told()) {
        look(&|| format!("measures.{n}.due"), until(&x.due));
    }
    if review.layout.imprint {
        look(&|| "layout.printed".into(), &review.layout.printed);
    }
}
