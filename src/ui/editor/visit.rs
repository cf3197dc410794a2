//! What happens when another place of the draft is shown.

use yew::prelude::*;

use super::{
    goto::focus_form,
    panes::Panes,
    state::{Action, Dispatch},
};
use crate::{review::check::Section, ui::route::Screen};

/// A place in the draft.
#[derive(Clone, PartialEq)]
pub struct Visit {
    pub screen: Screen,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub count: u32,
}

/// Moves the focus to the field or the section that is visited, and shows the pane that holds it.
#[hook]
pub fn use_visit(visit: Visit, dispatch: &Dispatch, panes: &Panes) {
    let (dispatch, panes) = (dispatch.clone(), panes.clone());
    use_effect_with(visit, move |Visit { screen, field, count }| {
        // Own words are written below the paper.
        let is_wording = field.as_ref().is_some_and(|field| field.starts_with("wordings."));
        panes.on_paper.set(is_wording);
        if !is_wording {
            dispatch.send(Action::CloseWording);
        }
        dispatch.send(Action::Visit);
        if matches!(screen.section(), Some(Section::Check | Section::Document)) {
            panes.focused.set(None);
            panes.paper_shown();
        }
        match field {
            Some(field) => dispatch.send(Action::Goto(field.clone())),
            // The first visit leaves the focus where the browser put it.
            None if *count == 0 => {}
            None => {
                focus_form();
                gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    });
}
