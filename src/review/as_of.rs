//! What was true of a measure on the date of the document at hand. The facts are those of all documents, and an earlier document
//! cannot tell what came later.

use chrono::NaiveDate;

use super::{
    Document, Kind, Measure, Review, Status,
    dates::{Years, at_start, parse},
};
use crate::i18n::Lang;

/// The date of the document at hand, and how days are compared with it.
#[derive(Clone, Copy)]
pub struct AsOf {
    kind: Kind,
    language: Lang,
    years: Years,
    /// The date of the document, if it is exact.
    dated: Option<NaiveDate>,
    /// Whether a later document of the review is a report on progress, whose undated lines are its own.
    has_later_report: bool,
}

/// The lines about the progress of a measure, in their order.
#[derive(Debug, Default, PartialEq)]
pub struct Progress<'a> {
    pub told: Vec<&'a str>,
    /// What came after the document.
    pub left_out: Vec<&'a str>,
}

impl AsOf {
    pub fn of(review: &Review) -> AsOf {
        let document = review.document();
        let date = |document: &Document| {
            let when = parse(&document.date, document.language).filter(|when| !when.is_vague_day());
            when.and_then(|when| when.date(None))
        };
        let dated = date(document);
        let is_later = |other: &Document| date(other).zip(dated).is_some_and(|(other, dated)| other > dated);
        let mut reports = review.documents.iter().filter(|other| other.kind == Kind::Progress);
        AsOf {
            kind: document.kind,
            language: document.language,
            years: Years::of(review),
            dated,
            has_later_report: document.kind != Kind::Progress && reports.any(is_later),
        }
    }

    /// Whether the day of completion is after the document. A month or a period may have begun before it.
    pub fn is_closed_later(&self, measure: &Measure) -> bool {
        let when = parse(&measure.closed_on, self.language);
        let when = when.filter(|when| when.month.is_none() && when.end.is_none());
        self.is_later(when.and_then(|when| self.years.closed(&when)))
    }

    /// Whether a measure was completed after the document or, without a day of completion, is due after it.
    pub fn is_ahead(&self, measure: &Measure) -> bool {
        if super::says(&measure.closed_on) {
            return self.is_closed_later(measure);
        }
        self.is_later(parse(&measure.due, self.language).and_then(|when| self.years.due(&when)))
    }

    /// What the document can tell of the progress of a measure: not what begins with a later day, and what stands behind that
    /// without a day of its own. Undated progress of a measure that was completed later is as late, and so is any if a later
    /// document is a report on progress; that report tells what its author wrote for it.
    pub fn progress<'a>(&self, measure: &'a Measure) -> Progress<'a> {
        let is_done = matches!(measure.status, Some(Status::Done | Status::Closed));
        let is_late = self.has_later_report || is_done && self.is_ahead(measure);
        let mut is_told = self.kind == Kind::Progress || !is_late;
        let mut progress = Progress::default();
        for line in measure.progress.lines() {
            if let Some(day) = self.happened_on(line) {
                is_told = !self.is_later(Some(day));
            }
            let part = if is_told { &mut progress.told } else { &mut progress.left_out };
            part.push(line);
        }
        progress
    }

    fn is_later(&self, day: Option<NaiveDate>) -> bool {
        day.zip(self.dated).is_some_and(|(day, dated)| day > dated)
    }

    /// The day with which a line begins, behind its number or a label. A day until or on which something is planned is none.
    fn happened_on(&self, line: &str) -> Option<NaiveDate> {
        /// In characters: how long a number or a label with its mark can be.
        const LABEL: usize = 8;
        const PLANNED: [&str; 9] = ["前", "之前", "以前", "将", "拟", "计划", "预计", "起", "will"];
        const BEFORE: [&str; 6] = ["On ", "on ", "于", "在", "截至", "As of "];
        let line = line.trim_start();
        let marks = line.char_indices().take(LABEL).filter(|(_, c)| "、.．)）：:".contains(*c));
        let mut starts = std::iter::once(0).chain(marks.map(|(at, c)| at + c.len_utf8()));
        let (when, rest) = starts.find_map(|at| {
            let start = line[at..].trim_start();
            let start = BEFORE.iter().find_map(|word| start.strip_prefix(word)).unwrap_or(start);
            at_start(start, self.language)
        })?;
        let rest = rest.trim_start_matches(['，', ',', ' ']);
        let is_planned = when.limit.is_some() || PLANNED.iter().any(|word| rest.starts_with(word));
        if is_planned { None } else { self.years.done(&when) }
    }
}
