//! What follows from the answers: the document, its sheets, and the findings.

use std::rc::Rc;

use crate::{
    browser, export,
    report::{Report, Standing, compose},
    review::{
        Review,
        check::{Around, Finding, Other, Rule, check},
        pack::Pack,
    },
    typeset::{Page, pages},
};

/// A review, and what else the document and the findings depend on. Clones share everything.
#[derive(Clone)]
pub struct Inputs {
    pub review: Rc<Review>,
    pub revision: u64,
    /// The office's own part of the catalogue, which has its sentences.
    pub pack: Rc<Pack>,
    /// The other drafts of this browser; only the check looks at them.
    pub others: Rc<Vec<Other>>,
}

impl Inputs {
    fn compose(&self) -> Report {
        compose_at(&self.review, &self.pack, self.revision)
    }

    /// Whether both make the same document.
    pub fn has_same_document(&self, other: &Inputs) -> bool {
        // A window that reads along may take another document at hand at the same revision.
        self.revision == other.revision
            && Rc::ptr_eq(&self.review, &other.review)
            && Rc::ptr_eq(&self.pack, &other.pack)
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Inputs) -> bool {
        self.has_same_document(other) && Rc::ptr_eq(&self.others, &other.others)
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
    pub fn of(inputs: &Inputs) -> Derived {
        let report = inputs.compose();
        let paper = export::cleaned(&report);
        let pages = pages(&paper);
        let findings = find(inputs, &report.wordings);
        Derived { report: report.into(), paper: paper.into(), pages: pages.into(), findings: findings.into() }
    }

    /// The same in several tasks: `pause` lets the browser in between them. Nothing, if `pause` says to stop.
    pub async fn in_tasks(inputs: &Inputs, pause: impl AsyncFn() -> bool) -> Option<Derived> {
        let report = inputs.compose();
        if !pause().await {
            return None;
        }
        let paper = export::cleaned(&report);
        let pages = pages(&paper);
        if !pause().await {
            return None;
        }
        let findings = find(inputs, &report.wordings);
        pause().await.then(|| Derived {
            report: report.into(),
            paper: paper.into(),
            pages: pages.into(),
            findings: findings.into(),
        })
    }

    /// The same document, checked anew.
    pub fn checked(&self, inputs: &Inputs) -> Derived {
        Derived { findings: find(inputs, &self.report.wordings).into(), ..self.clone() }
    }
}

/// The document of a review at this revision.
pub fn compose_at(review: &Review, pack: &Pack, revision: u64) -> Report {
    let mut report = compose(review, &pack.phrases);
    report.meta.revision = revision;
    report
}

/// How many findings about the document at hand are open. It is composed only if it has wordings, which have to be placed.
pub fn count_open(inputs: &Inputs) -> usize {
    let has_wordings = !inputs.review.document().wordings.is_empty();
    let wordings = if has_wordings { inputs.compose().wordings } else { Vec::new() };
    find(inputs, &wordings).iter().filter(|finding| finding.is_open()).count()
}

fn find(inputs: &Inputs, wordings: &[Standing]) -> Vec<Finding> {
    let rule = |standing: &Standing| match standing {
        Standing::Current => None,
        Standing::Stale(_) => Some(Rule::WordingStale),
        Standing::Unplaced => Some(Rule::WordingUnplaced),
    };
    let wordings: Vec<Option<Rule>> = wordings.iter().map(rule).collect();
    check(&inputs.review, &Around { today: Some(browser::today()), wordings: &wordings, others: &inputs.others })
}
