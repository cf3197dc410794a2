//! What follows from the answers: the document, its sheets, and the findings.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::session::Session;
use crate::{
    browser, export,
    report::{self, Phrases, Report, Standing, compose},
    review::{
        Review,
        check::{Around, Finding, Other, Rule, check},
        pack::Pack,
    },
    store::Store,
    typeset::{Page, pages},
    ui::painted::use_painted,
};

/// What follows from the answers at one revision. Clones share everything.
#[derive(Clone)]
pub struct Derived {
    /// The office's own sentences in the language of the document.
    pub phrases: Rc<Phrases>,
    /// The document that the answers make.
    pub report: Rc<Report>,
    /// The same as files hold it: without characters that no file can hold.
    pub paper: Rc<Report>,
    /// The paper, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// What the check found, dismissed findings included.
    pub findings: Rc<Vec<Finding>>,
}

/// Composes, sets and checks the review whenever its revision changes.
#[hook]
pub fn use_derived(session: &Session, pack: &Rc<Pack>, others: &Rc<Vec<Other>>) -> Derived {
    let review = &session.review;
    let phrases = use_memo((review.language, pack.clone()), |(language, pack)| Rc::new(Phrases::of(pack, *language)));
    let set = use_memo((session.revision, phrases.clone()), |(_, phrases)| {
        let report = compose(review, phrases);
        let paper = export::cleaned(&report);
        let pages = pages(&paper);
        (Rc::new(report), Rc::new(paper), Rc::new(pages))
    });
    let (report, paper, pages) = &*set;
    let findings = use_memo((session.revision, phrases.clone(), others.len()), |_| find(review, report, others));
    Derived {
        phrases: (*phrases).clone(),
        report: report.clone(),
        paper: paper.clone(),
        pages: pages.clone(),
        findings,
    }
}

fn find(review: &Review, report: &Report, others: &[Other]) -> Vec<Finding> {
    let rule = |standing: &Standing| match standing {
        Standing::Current => None,
        Standing::Stale(_) => Some(Rule::WordingStale),
        Standing::Unplaced => Some(Rule::WordingUnplaced),
    };
    let wordings: Vec<Option<Rule>> = report.wordings.iter().map(rule).collect();
    check(review, &Around { today: Some(browser::today()), wordings: &wordings, others })
}

/// The other drafts of this browser, to find sentences that were taken over from them. Locked drafts are left out, so that
/// their words show in no other draft. They are read once the form is painted: reading them would delay the first key.
#[hook]
pub fn use_others(store: &Store, id: &str) -> Rc<Vec<Other>> {
    let others = use_state(|| Rc::new(Vec::new()));
    let is_painted = use_painted();
    let (store, set) = (store.clone(), others.setter());
    use_effect_with((id.to_owned(), is_painted), move |(id, is_painted)| {
        if !is_painted {
            return;
        }
        let id = id.clone();
        spawn_local(async move {
            // If they cannot be read nothing is compared; everything else is checked all the same.
            let stored = store.list(browser::now()).await.unwrap_or_default();
            let others = stored.iter().filter(|s| s.id != id && s.deleted_at.is_none() && !store.has_key(&s.id));
            let others = others.filter_map(|s| s.draft.as_ref().ok());
            set.set(Rc::new(others.map(|d| Other::of(&d.review, &report::title(&d.review))).collect()));
        });
    });
    (*others).clone()
}
