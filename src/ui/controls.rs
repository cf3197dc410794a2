//! What the buttons of the editor do that do not have a callback of their own yet.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::{
    editor::desk::{Action, Dispatch},
    editor::view::Outcome,
    locking::file_title,
    route::Route,
    steps::document,
    wording,
};
use crate::{
    browser,
    export::{self, File, Overview},
    i18n::Lang,
    report::{self, Report},
    review::{Edit, check::Finding},
    store::{Draft, Store},
};

/// The open draft, as far as controls need it.
#[derive(Clone)]
pub struct Controls {
    /// Language of the interface.
    pub lang: Lang,
    pub store: Store,
    pub draft: Draft,
    pub report: Rc<Report>,
    pub findings: Rc<Vec<Finding>>,
    pub dispatch: Dispatch,
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What the pressed button does and what it stands at: its `data-action` and `data-of`.
pub fn pressed(event: &Event) -> Option<(String, String)> {
    let button = target(event)?.closest("[data-action]").ok()??;
    Some((button.get_attribute("data-action")?, button.get_attribute("data-of").unwrap_or_default()))
}

/// Whether this hands out the draft's file, or says the draft's title to the browser.
fn names_draft(action: &str) -> bool {
    matches!(action, "export-json" | "export-zip" | "print")
}

impl Controls {
    /// A button was pressed, or something in it.
    pub fn click(&self, event: &Event) {
        let Some((action, of)) = pressed(event) else { return };
        match action.as_str() {
            "undo" | "undo-remove" => self.dispatch.send(Action::Undo),
            "redo" => self.dispatch.send(Action::Redo),
            "dismiss" => self.dispatch.send(Action::Dismiss),
            "close-wording" => wording::close(self, &of),
            "open-wording" => Route::field(&self.draft.id, &(of + ".text")).go(),
            "reset-wording" => wording::reset(self, &of),
            "print-overview" => {
                let is_locked = self.store.has_key(&self.draft.id);
                let title = if is_locked { file_title(self.lang) } else { report::title(&self.draft.review) };
                let _ = browser::print(&title);
            }
            "export-overview" => self.export_overview(),
            _ => {
                if let Some(edit) = self.edit(&action, of) {
                    self.dispatch.edit(edit);
                } else if !self.store.has_key(&self.draft.id) || !names_draft(&action) {
                    self.hand_out(&action, None);
                } else {
                    let desk = self.clone();
                    spawn_local(async move { desk.hand_out_sealed(&action).await });
                }
            }
        }
    }

    /// The same as [`Controls::hand_out`] for a draft with a passphrase.
    async fn hand_out_sealed(&self, action: &str) {
        match self.store.file_text(&self.draft).await {
            Ok(text) => self.hand_out(action, Some(document::draft_text(&file_title(self.lang), text))),
            Err(_) => self.dispatch.send(Action::Exported(Outcome::Failed)),
        }
    }

    fn hand_out(&self, action: &str, sealed: Option<File>) {
        if let Some(outcome) = document::carry_out(action, &self.draft, &self.report, sealed) {
            if outcome != Outcome::Failed && action.starts_with("export-") {
                self.handed_out(action);
            }
            self.dispatch.send(Action::Exported(outcome));
        }
    }

    /// Notes that the draft was put into a file, and keeps what was handed out as a version.
    fn handed_out(&self, action: &str) {
        let (desk, is_draft) = (self.clone(), matches!(action, "export-json" | "export-zip"));
        spawn_local(async move {
            // The file is there; without the note one is only reminded sooner.
            if is_draft {
                let _ = desk.store.mark_filed(&desk.draft.id, desk.draft.revision).await;
            }
            let _ = desk.store.keep_version(&desk.draft, "export", browser::now()).await;
        });
    }

    /// A download that fails shows as no download; the page itself is still there to be printed.
    fn export_overview(&self) {
        let (lang, review) = (self.lang, &*self.draft.review);
        let page = Overview { lang, review, map: &report::map(review, lang), findings: &self.findings, link: None };
        let _ = browser::download(&export::overview_file(&page));
    }

    /// The edit that a button makes.
    fn edit(&self, action: &str, of: String) -> Option<Edit> {
        Some(match action {
            "keep-wording" => Edit::Set { value: wording::composed(&self.report, &of)?, field: of + ".basis" },
            _ => return None,
        })
    }
}
