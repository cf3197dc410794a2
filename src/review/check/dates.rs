//! Compares days with each other: wrong order, days in the future, due days before the incident.

use chrono::{NaiveDate, TimeDelta};

use super::{finding::Finding, rule::Rule, scope::Scope};
use crate::i18n::Lang;
use crate::review::{
    AsOf, Item, Kind, Measure, Review, Status,
    dates::{Time, When, Years, is_impossible, is_left_open, parse, zone},
    says,
};

/// A day that was parsed, and the text it was parsed from.
#[derive(Clone, Copy)]
struct Day<'a> {
    words: &'a str,
    date: NaiveDate,
    time: Option<Time>,
    is_about: bool,
}

/// The days with which others are compared.
struct Calendar<'a> {
    scope: &'a Scope<'a>,
    years: Years,
    as_of: AsOf,
    /// When the incident began.
    began: Option<Day<'a>>,
    /// The date of the document.
    dated: Option<Day<'a>>,
}

pub(super) fn check(scope: &Scope, findings: &mut Vec<Finding>) {
    let review = scope.review;
    let incident = &review.incident;
    let mut calendar = Calendar { scope, years: Years::of(review), as_of: AsOf::of(review), began: None, dated: None };
    let started = calendar.day(&incident.started);
    let moments: Vec<_> = incident.timeline.iter().map(|m| calendar.day(&m.at).filter(|_| m.is_told())).collect();
    // The incident may have begun on a vague day, but nothing can be compared with it.
    let is_vague = calendar.read(&incident.started).is_some_and(|when| when.is_vague_day());
    calendar.began = started.or_else(|| moments.iter().flatten().next().copied().filter(|_| !is_vague));
    calendar.dated = calendar.day(&review.document().date);
    fields(review, calendar.years, findings);
    times(review, findings);
    calendar.story(started, &moments, findings);
    calendar.course(started, findings);
    calendar.remedies(findings);
    calendar.measures(findings);
}

impl<'a> Calendar<'a> {
    fn read(&self, words: &str) -> Option<When> {
        let when = parse(words, self.scope.review.document().language)?;
        Some(self.years.in_zone(when, zone(&self.scope.review.incident.zone, self.scope.review.document().language)))
    }

    /// A day that others can be compared with; nothing for a vague one.
    fn day(&self, words: &'a str) -> Option<Day<'a>> {
        let when = self.read(words).filter(|when| !when.is_vague_day())?;
        Some(Day { words, date: self.years.day(&when)?, time: when.time, is_about: when.about })
    }

    /// The last day of a deadline.
    fn due(&self, words: &'a str) -> Option<Day<'a>> {
        let when = self.read(words).filter(|when| !when.about || when.time.is_some())?;
        Some(Day { words, date: self.years.due(&when)?, time: None, is_about: when.about })
    }

    /// The day on which a measure was closed. Without a year it is the last such day before the document, or else one near the
    /// incident.
    fn closed(&self, words: &'a str) -> Option<Day<'a>> {
        let near = self.day(words)?;
        let is_past = |date: &NaiveDate| self.dated.is_none_or(|dated| *date <= dated.date);
        let closed = self.read(words).and_then(|when| self.years.closed(&when)).filter(is_past);
        Some(Day { date: closed.unwrap_or(near.date), ..near })
    }

    /// The day on which a measure due on `due` is looked at again. Without a year it is one after that, unless it is so little
    /// before it that it looks like an error.
    fn recheck(&self, words: &'a str, due: Option<Day>) -> Option<Day<'a>> {
        const LITTLE: TimeDelta = TimeDelta::days(90);
        let near = self.due(words)?;
        let when = self.read(words)?;
        let is_error = |due: Day| (TimeDelta::zero()..LITTLE).contains(&(due.date - near.date));
        let date = match due {
            Some(due) if !is_error(due) => self.years.recheck(&when, Some(due.date))?,
            _ => near.date,
        };
        Some(Day { date, ..near })
    }

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

    /// When it was detected, mitigated and resolved.
    fn course(&self, started: Option<Day>, findings: &mut Vec<Finding>) {
        let incident = &self.scope.review.incident;
        let course =
            [("detected", &incident.detected), ("mitigated", &incident.mitigated), ("resolved", &incident.resolved)];
        let mut latest = started;
        for (field, words) in course {
            let Some(day) = self.day(words) else { continue };
            let found = |rule| day.found(rule, format!("incident.{field}"));
            if self.is_to_come(&day) {
                findings.push(found(Rule::FutureDate));
            }
            match latest.filter(|before| is_earlier(&day, before)) {
                Some(before) => findings.push(found(Rule::CourseOrder).against(&shown(before.words))),
                None => latest = Some(day),
            }
        }
        let is_read = zone(&incident.zone, self.scope.review.document().language).is_some() || !says(&incident.zone);
        if !is_read && self.scope.review.document().language == Lang::En {
            findings.push(Finding::at(Rule::ZoneUnread, "incident.zone").about(&incident.zone, ""));
        }
    }

    fn remedies(&self, findings: &mut Vec<Finding>) {
        for (n, remedy) in self.scope.review.remedies.iter().enumerate().filter(|(_, r)| r.is_told()) {
            let Some(day) = self.day(&remedy.done_on) else { continue };
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
        for (n, measure) in self.scope.review.measures.iter().enumerate().filter(|(_, m)| m.is_told()) {
            let due = self.due(&measure.due);
            if let Some(day) = due {
                self.due_day(n, measure, day, findings);
            }
            self.closing(n, measure, due, findings);
            self.progress(n, measure, findings);
        }
    }

    /// Progress after the date of a report on progress, which leaves it out. Other documents do not tell of progress.
    fn progress(&self, n: usize, measure: &Measure, findings: &mut Vec<Finding>) {
        let is_progress = self.scope.review.document().kind == Kind::Progress;
        let Some(dated) = self.dated.filter(|_| is_progress) else { return };
        if let Some(line) = self.as_of.progress(measure).left_out.into_iter().find(|line| says(line)) {
            let finding = Finding::at(Rule::ProgressAfterDate, format!("measures.{n}.progress"));
            findings.push(finding.about(line, "").against(&shown(dated.words)));
        }
    }

    fn due_day(&self, n: usize, measure: &Measure, day: Day, findings: &mut Vec<Finding>) {
        let found =
            |rule, field, against: Day| day.found(rule, format!("measures.{n}.{field}")).against(&shown(against.words));
        if let Some(began) = self.began.filter(|began| day.date < began.date) {
            findings.push(found(Rule::DueBeforeIncident, "due", began));
        }
        let Some(dated) = self.dated else { return };
        let is_progress = self.scope.review.document().kind == Kind::Progress;
        if is_under_way(measure) && day.date < dated.date {
            if !is_progress {
                findings.push(found(Rule::DueOverdue, "due", dated));
            } else if !says(&measure.reason) {
                findings.push(found(Rule::ReasonMissing, "reason", dated));
            }
        }
        // What was done early has the day on which it was closed.
        if !is_progress || says(&measure.closed_on) || day.date <= dated.date {
            return;
        }
        if measure.status == Some(Status::Lasting) {
            findings.push(found(Rule::LastingNotBegun, "due", dated));
        } else if is_done(measure) {
            findings.push(found(Rule::ClosedAfterDate, "due", dated));
        }
    }

    /// The day on which a measure was closed, and that on which it is looked at again.
    fn closing(&self, n: usize, measure: &Measure, due: Option<Day>, findings: &mut Vec<Finding>) {
        let closed = self.closed(&measure.closed_on);
        if let Some(day) = closed {
            let found = |rule, field: &str| day.found(rule, format!("measures.{n}.{field}"));
            if let Some(began) = self.began.filter(|began| day.date < began.date) {
                findings.push(found(Rule::ClosedBeforeIncident, "closed_on").against(&shown(began.words)));
            }
            if is_under_way(measure) {
                findings.push(found(Rule::ClosedNotMarked, "status"));
            }
            // Other documents about the same incident may be older than the day.
            let is_progress = self.scope.review.document().kind == Kind::Progress;
            let dated = self.dated.filter(|dated| is_progress && day.date > dated.date);
            if let Some(dated) = dated.filter(|_| is_done(measure)) {
                findings.push(found(Rule::ClosedAfterDate, "closed_on").against(&shown(dated.words)));
            } else if let Some(dated) = dated.filter(|_| measure.status == Some(Status::Lasting)) {
                findings.push(found(Rule::LastingNotBegun, "closed_on").against(&shown(dated.words)));
            }
            // A report on progress tells the day of completion, but no more that it was due before.
            let is_told = is_progress && dated.is_none() && is_done(measure);
            if let Some(due) = due.filter(|due| is_told && day.date > due.date && !explains_delay(measure)) {
                findings.push(found(Rule::ClosedLate, "progress").against(&shown(due.words)));
            }
        }
        if let Some((day, done)) = self.recheck(&measure.recheck, due).zip(closed.or(due))
            && day.date < done.date
        {
            let finding = day.found(Rule::RecheckBeforeDue, format!("measures.{n}.recheck"));
            findings.push(finding.against(&shown(done.words)));
        }
    }

    fn is_to_come(&self, day: &Day) -> bool {
        self.scope.around.today.is_some_and(|today| day.date > today)
    }
}

/// Whether a measure is not said to be done.
fn is_under_way(measure: &Measure) -> bool {
    matches!(measure.status, None | Some(Status::Open | Status::Doing))
}

/// Whether something says why a measure took longer.
fn explains_delay(measure: &Measure) -> bool {
    const WORDS: [&str; 20] = [
        "由于",
        "因",
        "推迟",
        "延迟",
        "延期",
        "延后",
        "推后",
        "晚于",
        "迟于",
        "超期",
        "逾期",
        "because",
        "due to",
        "owing to",
        "delay",
        " late",
        "postponed",
        "overdue",
        "longer",
        "reason",
    ];
    let texts = [&measure.text, &measure.progress].map(|text| text.to_lowercase());
    says(&measure.reason) || texts.iter().any(|text| WORDS.iter().any(|word| text.contains(word)))
}

fn is_done(measure: &Measure) -> bool {
    matches!(measure.status, Some(Status::Done | Status::Closed))
}

impl Day<'_> {
    fn found(&self, rule: Rule, field: String) -> Finding {
        Finding::at(rule, field).about(&shown(self.words), "")
    }
}

/// Whether `one` is before `other`. Times count on the same day if both are known, and approximate ones if they are far apart.
fn is_earlier(one: &Day, other: &Day) -> bool {
    /// In minutes.
    const ABOUT: u32 = 60;
    let minutes = |time: Time| time.hour * 60 + time.minute;
    let is_before = |(first, then): (Time, Time)| match one.is_about || other.is_about {
        true => minutes(first) + ABOUT < minutes(then),
        false => first < then,
    };
    one.date < other.date || one.date == other.date && one.time.zip(other.time).is_some_and(is_before)
}

/// The text as people write it: date pickers put a T between day and time.
fn shown(words: &str) -> String {
    let is_picked = words.split_once('T').is_some_and(|(day, time)| {
        let is_figures = |part: &str| part.chars().all(|c| c.is_ascii_digit() || "-:".contains(c));
        is_figures(day) && is_figures(time)
    });
    if is_picked { words.replacen('T', " ", 1) } else { words.to_owned() }
}

/// Steps with a time alone, earlier than the one before: the day has changed, or the part of the day was left out.
fn times(review: &Review, findings: &mut Vec<Finding>) {
    let mut last: Option<(Time, &str)> = None;
    for (n, moment) in review.incident.timeline.iter().enumerate().filter(|(_, m)| m.is_told()) {
        let when = parse(&moment.at, review.document().language);
        let time = when.and_then(|when| when.exact_time());
        let is_alone = when.is_some_and(|when| when.day.is_none());
        if let Some((before, words)) = last
            && is_alone
            && time.is_some_and(|time| time < before)
        {
            let finding = Finding::at(Rule::MomentsOrder, format!("incident.timeline.{n}.at"));
            findings.push(finding.about(&moment.at, "").against(words));
        }
        last = time.map(|time| (time, moment.at.as_str()));
    }
}

/// Days that no calendar has, and what was not understood.
fn fields(review: &Review, years: Years, findings: &mut Vec<Finding>) {
    let lang = review.document().language;
    // 2月29日, and no year near has it.
    let is_leap = |words: &str| {
        let when = parse(words, lang).filter(|when| when.year.is_none() && when.day == Some((2, 29)));
        when.is_some_and(|when| years.is_known() && years.due(&when).is_none())
    };
    let mut look = |field: &dyn Fn() -> String, words: &str, wants_day: bool| {
        if is_impossible(words, lang) || !wants_day && is_leap(words) {
            findings.push(Finding::at(Rule::ImpossibleDate, field()).about(words, ""));
        } else if wants_day && says(words) && !is_left_open(words) && parse(words, lang).is_none() {
            findings.push(Finding::at(Rule::DateUnread, field()).about(words, ""));
        }
    };
    look(&|| "date".into(), &review.document().date, true);
    look(&|| "incident.started".into(), &review.incident.started, true);
    let incident = &review.incident;
    look(&|| "incident.detected".into(), &incident.detected, true);
    look(&|| "incident.mitigated".into(), &incident.mitigated, true);
    look(&|| "incident.resolved".into(), &incident.resolved, true);
    look(&|| "next_update".into(), &review.next_update, true);
    for (n, x) in review.told.iter().enumerate().filter(|(_, x)| x.is_told()) {
        look(&|| format!("told.{n}.when"), &x.when, true);
    }
    for (n, x) in review.incident.timeline.iter().enumerate().filter(|(_, x)| x.is_told()) {
        // 次日凌晨 says enough; a figure wants to be a time.
        look(&|| format!("incident.timeline.{n}.at"), &x.at, x.at.contains(char::is_numeric));
    }
    for (n, x) in review.remedies.iter().enumerate().filter(|(_, x)| x.is_told()) {
        look(&|| format!("remedies.{n}.done_on"), &x.done_on, true);
    }
    for (n, x) in review.measures.iter().enumerate().filter(|(_, x)| x.is_told()) {
        // A due day that is no day has a finding of its own.
        look(&|| format!("measures.{n}.due"), &x.due, false);
        look(&|| format!("measures.{n}.recheck"), &x.recheck, false);
        look(&|| format!("measures.{n}.closed_on"), &x.closed_on, true);
    }
    if review.document().layout.imprint {
        look(&|| "layout.printed".into(), review.document().layout.printed.trim().trim_end_matches("印发"), true);
    }
}
