//! The form and the paper beside it: which of them is shown where there is room for one, and which field has the focus.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What the two panes show.
#[derive(Clone, PartialEq)]
pub struct Panes {
    /// Address of the field that has the focus, or had it last.
    pub focused: UseStateHandle<Option<AttrValue>>,
    /// Whether a narrow screen shows the paper instead of the form.
    pub on_paper: UseStateHandle<bool>,
    /// Grows whenever the paper comes into view.
    pub shown: UseStateHandle<u32>,
    /// Notes which field got the focus.
    pub onfocusin: Callback<FocusEvent>,
}

#[hook]
pub fn use_panes() -> Panes {
    let focused = use_state_eq(|| None);
    let onfocusin = {
        let focused = focused.setter();
        use_callback((), move |e: FocusEvent, ()| {
            let Some(target) = e.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
            // The charts stand above the paper, which would scroll them away to show the mark of what is ticked in them.
            let is_chart = target.closest(".charts").is_ok_and(|charts| charts.is_some());
            if let Some(name) = target.get_attribute("name").filter(|_| !is_chart) {
                focused.set(Some(name.into()));
            }
        })
    };
    Panes { focused, on_paper: use_state_eq(|| false), shown: use_state_eq(|| 0), onfocusin }
}

impl Panes {
    /// Shows the form or the paper, from its top.
    pub fn show(&self, paper: bool) {
        self.on_paper.set(paper);
        self.paper_shown();
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// The paper comes into view.
    pub fn paper_shown(&self) {
        self.shown.set(self.shown.wrapping_add(1));
    }
}
