//! The open review as the sections show it, in a context.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub use super::state::{Action, Dispatch, State};
use super::{derived::compose_at, tabs::Tabs, view::View};
use crate::{
    browser,
    catalog::{self, Hits},
    i18n::Lang,
    report::Report,
    review::{
        Edit, ItemId, Review,
        check::{Finding, Other},
        pack::Pack,
        profile::Profile,
    },
    store::{Draft, Store},
    typeset::Page,
};

/// The draft with every key that was typed, in a context of its own: only the fields read it.
#[derive(Clone)]
pub struct Live(pub Draft);

/// A draft has another revision after every change.
impl PartialEq for Live {
    fn eq(&self, other: &Live) -> bool {
        self.0.revision == other.0.revision && Rc::ptr_eq(&self.0.review, &other.0.review)
    }
}

/// The open review as the sections show it. While somebody types it is a little behind.
#[derive(Clone)]
pub struct Desk {
    /// Language of the interface.
    pub lang: Lang,
    /// Id of the draft.
    pub id: AttrValue,
    pub review: Rc<Review>,
    pub revision: u64,
    /// The draft with every key that was typed.
    pub latest: Rc<RefCell<Draft>>,
    /// Whether another window writes the draft.
    pub reading: bool,
    /// Whether a passphrase has to be chosen or declined before anything is typed.
    pub held: bool,
    pub can_undo: bool,
    pub can_redo: bool,
    pub view: Rc<View>,
    /// The field that somebody came for, as from a finding.
    pub wanted: Option<AttrValue>,
    /// What the check found, dismissed findings included.
    pub findings: Rc<Vec<Finding>>,
    /// The other drafts of this browser, which the check looks at.
    pub others: Rc<Vec<Other>>,
    /// The document that the answers make.
    pub report: Rc<Report>,
    /// The document, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// The office's own part of the catalogue.
    pub pack: Rc<Pack>,
    /// What the reviews of the office begin with; `None` if nobody has said.
    pub profile: Option<Rc<Profile>>,
    /// Whether the draft belongs to an office of this browser. Otherwise there is no pack to add to.
    pub has_office: bool,
    /// Shows the office as it is stored now.
    pub show_office: Callback<()>,
    /// Whether the draft has a passphrase.
    pub has_key: bool,
    pub store: Store,
    pub tabs: Tabs,
    pub dispatch: Dispatch,
}

/// Compares what is large by its address: it is allocated once for each revision.
impl PartialEq for Desk {
    fn eq(&self, other: &Desk) -> bool {
        Rc::ptr_eq(&self.review, &other.review)
            && Rc::ptr_eq(&self.findings, &other.findings)
            && Rc::ptr_eq(&self.others, &other.others)
            && Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.pages, &other.pages)
            && Rc::ptr_eq(&self.pack, &other.pack)
            && self.profile.as_ref().map(Rc::as_ptr) == other.profile.as_ref().map(Rc::as_ptr)
            && self.has_office == other.has_office
            && (self.lang, &self.id, self.revision) == (other.lang, &other.id, other.revision)
            && (self.reading, self.held, self.can_undo, self.can_redo)
                == (other.reading, other.held, other.can_undo, other.can_redo)
            && (&self.view, &self.wanted, self.has_key) == (&other.view, &other.wanted, other.has_key)
            && (&self.store, &self.tabs, &self.dispatch) == (&other.store, &other.tabs, &other.dispatch)
    }
}

/// The open review. Renders the component anew with every change of it.
///
/// # Panics
///
/// Outside of the editor, which provides it.
#[hook]
pub fn use_desk() -> Desk {
    use_context().expect("the editor provides a desk")
}

/// What the catalogue has for the words that are searched for; `None` while nothing is. It is searched anew only when these change.
///
/// # Panics
///
/// Outside of the editor, which provides the desk.
#[hook]
pub fn use_found() -> Option<Rc<Hits>> {
    let desk = use_desk();
    let query = desk.view.query.trim().to_owned();
    let is_asked = !query.is_empty();
    let found = use_memo((query, desk.lang, desk.review.domain), |(query, lang, domain)| {
        catalog::search(query, *lang, *domain)
    });
    is_asked.then_some(found)
}

/// The way to change the open review, for components that show nothing of it. It never changes.
///
/// # Panics
///
/// Outside of the editor, which provides it.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("the editor provides a dispatch")
}

/// The text at a field address as its control shows it, with every key that was typed; empty if there is no such field.
///
/// # Panics
///
/// Outside of the editor, which provides it.
#[hook]
pub fn use_value(at: &str) -> AttrValue {
    let Live(draft) = use_context().expect("the editor provides the live draft");
    draft.review.field(at).unwrap_or_default().into()
}

impl Desk {
    /// The text or choice at a field address; empty if there is no such field.
    pub fn value(&self, at: &str) -> AttrValue {
        self.review.field(at).unwrap_or_default().into()
    }

    /// The draft with every key that was typed, and the document it makes: for what is handed out or kept.
    pub fn latest(&self) -> (Draft, Rc<Report>) {
        let draft = self.latest.borrow().clone();
        let report = match draft.revision == self.revision {
            true => self.report.clone(),
            false => compose_at(&draft.review, &self.pack, draft.revision).into(),
        };
        (draft, report)
    }

    /// The findings to show at a field: what is doubtful about its words, and what is missing if somebody came for it.
    pub fn findings_at(&self, at: &str) -> impl Iterator<Item = &Finding> {
        let is_wanted = self.wanted.as_deref() == Some(at);
        self.findings.iter().filter(move |f| f.field == at && f.is_open() && (is_wanted || !f.rule.is_missing()))
    }

    /// Sets the text or choice at a field address.
    pub fn set(&self, at: &str) -> Callback<String> {
        let (dispatch, at) = (self.dispatch.clone(), at.to_owned());
        Callback::from(move |value| dispatch.set(&at, value))
    }

    /// Changes the review.
    pub fn edit(&self, edit: Edit) {
        self.dispatch.edit(edit);
    }

    /// Changes the state of the editor.
    pub fn send(&self, action: Action) {
        self.dispatch.send(action);
    }

    /// Whether the card of this item stands open.
    pub fn is_open(&self, id: &ItemId) -> bool {
        self.view.open.as_ref() == Some(id)
    }

    /// A fresh id for a new item.
    pub fn new_id(&self) -> ItemId {
        ItemId(browser::new_id())
    }

    /// Keeps `draft` as a version; `why` as for [`Store::keep_version`]. Whatever else is done with the draft does not depend
    /// on it: if it fails, there is one state fewer to go back to.
    pub fn keep_version(&self, draft: Draft, why: &'static str) {
        let store = self.store.clone();
        spawn_local(async move {
            let _ = store.keep_version(&draft, why, browser::now()).await;
        });
    }

    /// The draft as it is shown.
    pub fn draft(&self) -> Draft {
        Draft { id: self.id.to_string(), revision: self.revision, review: self.review.clone() }
    }

    /// Adds the cause or measure at an address to the office's own part of the catalogue. If that cannot be stored nothing
    /// changes.
    pub fn keep_entry(&self, at: String) {
        let desk = self.clone();
        spawn_local(async move {
            let review = desk.latest.borrow().review.clone();
            let keep = |pack: &mut Pack| pack.keep(&review, &at, browser::new_id);
            if desk.store.change_pack(&desk.store.profile_of(&desk.id), keep).await.is_ok() {
                desk.show_office.emit(());
                // The button is gone, so the caret goes to the words.
                desk.send(Action::Goto(format!("{at}.heading").into()));
            }
        });
    }
}
