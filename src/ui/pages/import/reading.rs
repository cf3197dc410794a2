//! Reading an old document without the page standing still.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    import::Sorting,
    store::sleep,
    ui::{
        context::use_lang,
        incoming::{Incoming, IncomingAction, use_incoming},
        late::use_late,
        route::Route,
    },
};

/// After so many milliseconds of reading the browser is let in: below the 50 that count as a long task, also on a slow machine.
const STEP: f64 = 10.0;

/// Reads documents for a page, and leads on to what was read.
#[derive(Clone)]
pub struct Reader {
    incoming: UseReducerDispatcher<Incoming>,
    busy: UseStateSetter<bool>,
    is_reading: Rc<Cell<bool>>,
    /// Whether the page is still there: nobody is led away from another.
    is_there: Rc<Cell<bool>>,
}

impl Reader {
    /// Has a text looked through. One that is being read is read to its end first, and this one not at all.
    pub async fn read(&self, text: String, is_pasted: bool) {
        if self.is_reading.replace(true) {
            return;
        }
        self.busy.set(true);
        let mut since = browser::now();
        let rest = &mut async || {
            if browser::now() - since > STEP {
                sleep(0).await;
                since = browser::now();
            }
        };
        let pasted = is_pasted.then(|| text.clone());
        let sorting = Sorting::in_steps(text, rest).await;
        self.is_reading.set(false);
        if !self.is_there.get() {
            return;
        }
        self.busy.set(false);
        self.incoming.dispatch(match pasted {
            Some(text) => IncomingAction::ReadPasted(text.into(), sorting),
            None => IncomingAction::Read(sorting),
        });
        Route::ImportReview.go();
    }
}

/// A reader for the page, and whether it is reading.
#[hook]
pub fn use_reader() -> (Reader, bool) {
    let incoming = use_incoming().dispatcher();
    let busy = use_state_eq(|| false);
    let is_reading = use_memo((), |()| Cell::new(false));
    let is_there = use_memo((), |()| Cell::new(true));
    {
        let is_there = is_there.clone();
        use_effect_with((), move |()| move || is_there.set(false));
    }
    (Reader { incoming, busy: busy.setter(), is_reading, is_there }, *busy)
}

/// Says that a document is being read, if that takes long.
#[component]
pub fn Busy() -> Html {
    let lang = use_lang();
    let is_late = use_late();
    html! { <p class="block-help" role="status">{ is_late.then(|| t::import_reading(lang)) }</p> }
}
