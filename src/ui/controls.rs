//! What the controls of the desk do. Each carries its name anyway: an answer its field address, a button what it does and
//! of what. So one table for each kind of event is enough, and screens only say what stands where.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::editor::{
    commands::Command,
    desk::{Action, Desk},
};
use crate::{
    browser,
    review::{Edit, ItemId, Level, List, check::Finding, pack, parse, word},
};

/// What the controls of a section do that is not made of components yet.
#[derive(Clone)]
pub struct Controls(pub Desk);

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

impl Controls {
    /// A button was pressed, or something in it.
    pub fn click(&self, event: &Event) {
        let Some((action, of)) = pressed(event) else { return };
        let place = List::of(&of);
        let item = || place.and_then(|(list, n, _)| self.0.review.item_id(list, n)).cloned();
        match action.as_str() {
            "open-card" => self.0.dispatch.send(Action::Open(item())),
            "close-card" => self.0.dispatch.send(Action::Open(None)),
            "goto-measure" => self.0.dispatch.send(Action::Goto((of + ".heading").into())),
            "fold-suggestions" => {
                if let Some(level) = parse(&of) {
                    self.0.dispatch.send(Action::Fold(level));
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
                let finding = self.0.findings.iter().find(|f| f.dismissed.is_some() && f.dismissed == at);
                let row = finding.map(|f| AttrValue::from([&f.field, "/goto-field"].concat()));
                self.0.dispatch.edit(Edit::Remove { item: of });
                if let Some(row) = row {
                    self.0.dispatch.send(Action::Goto(row));
                }
            }
            "keep-entry" => self.0.keep_entry(of),
            _ => {
                if let Some(edit) = self.edit(&action, of) {
                    self.0.edit(edit);
                } else if let Some(command) = Command::all().find(|command| command.action() == action) {
                    command.run(&self.0);
                }
            }
        }
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
                let Finding { rule, field, about, .. } = self.0.findings.get(of.parse::<usize>().ok()?)?;
                let (rule, field, about) = (rule.id().to_owned(), field.clone(), about.clone());
                Edit::Dismiss { rule, field, about, id: new_id() }
            }
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
                Some(input) if input.type_() == "search" => return self.0.dispatch.send(Action::Search(input.value())),
                _ => return,
            },
        };
        if let Some(name) = target.get_attribute("name") {
            self.0.dispatch.set(&name, value);
        }
    }

    /// A box was ticked, a choice made, a day picked.
    pub fn change(&self, event: &Event) {
        let Some(target) = target(event) else { return };
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            return self.0.dispatch.set(&select.name(), select.value());
        }
        let Some(input) = target.dyn_ref::<HtmlInputElement>() else { return };
        let (name, value, on) = (input.name(), input.value(), input.checked());
        match input.type_().as_str() {
            "radio" => self.0.dispatch.set(&name, value),
            "checkbox" => {
                let own = name.split_once('.').map(|(_, entry)| entry).filter(|entry| on && pack::is_own(entry));
                let edit = own.and_then(|entry| self.0.pack.take(entry, new_id()));
                self.0.dispatch.edit(edit.unwrap_or_else(|| ticked(name, value, on)));
            }
            "date" | "datetime-local" => {
                // Emptied, so that the same day can be picked again; clearing the picker takes no words away.
                input.set_value("");
                if let Some(field) = beside(&target, ".control").filter(|_| !value.is_empty()) {
                    self.0.dispatch.set(&field.name(), value.replace('T', " "));
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
