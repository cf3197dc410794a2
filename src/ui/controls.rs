//! What the controls of the desk do. Each carries its name anyway: an answer its field address, a button what it does and
//! of what. So one table for each kind of event is enough, and screens only say what stands where.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{
    draft_file::{draft_text, locked_title},
    own,
    route::Route,
    session::{Action, Dispatch},
    steps::document::{self, Outcome},
    wording,
};
use crate::{
    browser,
    export::File,
    i18n::Lang,
    report::Report,
    review::{
        Edit, ItemId, Level, List,
        check::Finding,
        pack::{self, Pack},
        parse, word,
    },
    store::{Draft, Store},
};

/// The open draft, as far as controls need it.
#[derive(Clone)]
pub struct Desk {
    /// Language of the interface.
    pub lang: Lang,
    pub store: Store,
    pub draft: Draft,
    pub report: Rc<Report>,
    pub findings: Rc<Vec<Finding>>,
    pub pack: UseStateHandle<Rc<Pack>>,
    pub dispatch: Dispatch,
}

fn new_id() -> ItemId {
    ItemId(browser::new_id())
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

impl Desk {
    /// A button was pressed, or something in it.
    pub fn click(&self, event: &Event) {
        let Some((action, of)) = pressed(event) else { return };
        let place = List::of(&of);
        let item = || place.and_then(|(list, n, _)| self.draft.review.item_id(list, n)).cloned();
        match action.as_str() {
            "undo" | "undo-remove" => self.dispatch.send(Action::Undo),
            "redo" => self.dispatch.send(Action::Redo),
            "dismiss" => self.dispatch.send(Action::Dismiss),
            "open-card" => self.dispatch.send(Action::Open(item())),
            "close-card" => self.dispatch.send(Action::Open(None)),
            "goto-measure" => self.dispatch.send(Action::Goto((of + ".heading").into())),
            "fold-suggestions" => {
                if let Some(level) = parse(&of) {
                    self.dispatch.send(Action::Fold(level));
                }
            }
            "pick-date" => {
                if let Some(picker) = target(event).and_then(|t| beside(&t, ".date-picker")) {
                    // Browsers without a picker of their own still let the person type into the field.
                    let _ = picker.show_picker();
                }
            }
            // The row stands open again: the focus goes there.
            "remove" if of.starts_with(List::Dismissals.address()) => {
                let at = place.map(|(_, n, _)| n);
                let finding = self.findings.iter().find(|f| f.dismissed.is_some() && f.dismissed == at);
                let row = finding.map(|f| AttrValue::from([&f.field, "/goto-field"].concat()));
                self.dispatch.edit(Edit::Remove { item: of });
                if let Some(row) = row {
                    self.dispatch.send(Action::Goto(row));
                }
            }
            "close-wording" => wording::close(self, &of),
            "open-wording" => Route::field(&self.draft.id, &(of + ".text")).go(),
            "reset-wording" => wording::reset(self, &of),
            "keep-entry" => {
                let desk = self.clone();
                spawn_local(async move { desk.keep_entry(&of).await });
            }
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

    /// Keeps an item for other reviews. What was not kept is not called kept: the button stays.
    async fn keep_entry(&self, of: &str) {
        let keep = |pack: &mut Pack| {
            if let Some(next) = own::with(pack, &self.draft.review, of, browser::new_id) {
                *pack = next;
            }
        };
        if self.store.change_office(keep).await.is_ok() {
            self.pack.set(self.store.office());
            // The button is gone: the caret goes where the words stand.
            self.dispatch.send(Action::Goto([of, ".heading"].concat().into()));
        }
    }

    /// The same for a draft with a passphrase.
    async fn hand_out_sealed(&self, action: &str) {
        match self.store.file_text(&self.draft).await {
            Ok(text) => self.hand_out(action, Some(draft_text(&locked_title(self.lang), text))),
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

    /// The edit that a button makes.
    fn edit(&self, action: &str, of: String) -> Option<Edit> {
        let add = |list, level| Edit::Add { list, id: new_id(), level };
        Some(match action {
            "remove" => Edit::Remove { item: of },
            "move-up" => Edit::Move { item: of, down: false },
            "move-down" => Edit::Move { item: of, down: true },
            "add-attachment" => add(List::Attachments, None),
            "add-person" => add(List::People, None),
            "add-moment" => add(List::Timeline, None),
            "add-impact" => add(List::Impacts, None),
            "add-cause-direct" => add(List::Causes, Some(Level::Direct)),
            "add-cause-main" => add(List::Causes, Some(Level::Main)),
            "add-cause-root" => add(List::Causes, Some(Level::Root)),
            "add-remedy" => add(List::Remedies, None),
            "add-measure" => add(List::Measures, None),
            "answer-cause" => Edit::AddAnswer { cause: ItemId(of), id: new_id() },
            "ask-why" => Edit::AskWhy { of: List::of(&of)?.1, entry: None, id: new_id() },
            "dismiss-finding" => {
                let Finding { rule, field, about, .. } = self.findings.get(of.parse::<usize>().ok()?)?;
                let (rule, field, about) = (rule.id().to_owned(), field.clone(), about.clone());
                Edit::Dismiss { rule, field, about, id: new_id() }
            }
            "keep-wording" => Edit::Set { value: wording::composed(&self.report, &of)?, field: of + ".basis" },
            _ => return None,
        })
    }

    /// A text control was typed into: it hands over exactly what stands in it, also while composing.
    pub fn input(&self, event: &Event) {
        let Some(target) = target(event) else { return };
        let value = match target.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.value(),
            None => match target.dyn_ref::<HtmlInputElement>() {
                Some(input) if input.type_() == "text" => input.value(),
                Some(input) if input.type_() == "search" => return self.dispatch.send(Action::Search(input.value())),
                _ => return,
            },
        };
        if let Some(name) = target.get_attribute("name") {
            self.dispatch.set(&name, value);
        }
    }

    /// A box was ticked, a choice made, a day picked.
    pub fn change(&self, event: &Event) {
        let Some(target) = target(event) else { return };
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            return self.dispatch.set(&select.name(), select.value());
        }
        let Some(input) = target.dyn_ref::<HtmlInputElement>() else { return };
        let (name, value, on) = (input.name(), input.value(), input.checked());
        match input.type_().as_str() {
            "radio" => self.dispatch.set(&name, value),
            "checkbox" => {
                let own = name.split_once('.').map(|(_, entry)| entry).filter(|entry| on && pack::is_own(entry));
                let edit = own.and_then(|entry| own::take(&self.pack, entry, new_id()));
                self.dispatch.edit(edit.unwrap_or_else(|| ticked(name, value, on)));
            }
            "date" | "datetime-local" => {
                // Emptied, so that the same day can be picked again; clearing the picker takes no words away.
                input.set_value("");
                if let Some(field) = beside(&target, ".control").filter(|_| !value.is_empty()) {
                    self.dispatch.set(&field.name(), value.replace('T', " "));
                }
            }
            _ => {}
        }
    }
}

/// What a checkbox means, by its name.
fn ticked(name: String, value: String, on: bool) -> Edit {
    if let Some(entry) = name.strip_prefix("catalog.") {
        Edit::TickCause { catalog: entry.to_owned(), id: new_id(), on }
    } else if let Some(entry) = name.strip_prefix("suggest.") {
        Edit::TickMeasure { catalog: entry.to_owned(), id: new_id(), on }
    } else if let Some((of, entry)) = name.strip_prefix("why.").and_then(|why| why.split_once('.')) {
        Edit::AskWhy { of: of.parse().unwrap_or(usize::MAX), entry: Some(entry.to_owned()), id: new_id() }
    } else if name.ends_with(".explains") || name.ends_with(".answers") {
        Edit::Link { field: name, cause: ItemId(value), on }
    } else {
        Edit::Set { field: name, value: word(&on) }
    }
}

/// The control in the same date field.
fn beside(element: &Element, selector: &str) -> Option<HtmlInputElement> {
    element.closest(".date-field").ok()??.query_selector(selector).ok()??.dyn_into().ok()
}
