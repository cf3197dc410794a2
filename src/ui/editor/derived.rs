//! What follows from the answers: the document, its sheets, and the findings.

use std::rc::Rc;

use crate::{
    browser, export,
    report::{Phrases, Report, Standing, compose},
    review::{
        Review,
        check::{Around, Finding, Other, Rule, check},
    },
    typeset::{Page, pages},
};

/// A review, and what else the document and the findings depend on. Clones share everything.
#[derive(Clone)]
pub struct Answers {
    pub review: Rc<Review>,
    pub revision: u64,
    /// The office's own sentences in the language of the document.
    pub phrases: Rc<Phrases>,
    /// The other drafts of this browser.
    pub others: Rc<Vec<Other>>,
}

impl Answers {
    /// Whether nothing but the review can differ.
    pub fn has_same_around(&self, other: &Answers) -> bool {
        Rc::ptr_eq(&self.phrases, &other.phrases) && Rc::ptr_eq(&self.others, &other.others)
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Answers) -> bool {
        self.revision == other.revision && self.has_same_around(other)
    }
}

/// What follows from the answers at one revision. Clones share everything.
#[derive(Clone)]
pub struct Derived {
    /// The document that the answers make.
    pub report: Rc<Report>,
    /// The same as files hold it: without characters that no file can hold.
    pub paper: Rc<Report>,
    /// The paper, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// What the check found, dismissed findings included.
    pub findings: Rc<Vec<Finding>>,
}

impl Derived {
    /// Composes, sets and checks in one go.
    pub fn of(answers: &Answers) -> Derived {
        let report = compose(&answers.review, &answers.phrases);
        let paper = export::cleaned(&report);
        let pages = pages(&paper);
        let findings = find(answers, &report);
        Derived { report: report.into(), paper: paper.into(), pages: pages.into(), findings: findings.into() }
    }

    /// The same in several tasks: `pause` lets the browser in between them. Nothing, if `pause` says to stop.
    pub async fn in_tasks(answers: &Answers, pause: impl AsyncFn() -> bool) -> Option<Derived> {
        let report = compose(&answers.review, &answers.phrases);
        if !pause().await {
            return None;
        }
        let paper = export::cleaned(&report);
        let pages = pages(&paper);
        if !pause().await {
            return None;
        }
        let findings = find(answers, &report);
        pause().await.then(|| Derived {
            report: report.into(),
            paper: paper.into(),
            pages: pages.into(),
            findings: findings.into(),
        })
    }
}

fn find(answers: &Answers, report: &Report) -> Vec<Finding> {
    let rule = |standing: &Standing| match standing {
        Standing::Current => None,
        Standing::Stale(_) => Some(Rule::WordingStale),
        Standing::Unplaced => Some(Rule::WordingUnplaced),
    };
    let wordings: Vec<Option<Rule>> = report.wordings.iter().map(rule).collect();
    check(&answers.review, &Around { today: Some(browser::today()), wordings: &wordings, others: &answers.others })
}
