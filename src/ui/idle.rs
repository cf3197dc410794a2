//! Noticing that nobody is there any more.

use std::{cell::Cell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Interval,
};
use yew::prelude::*;

use crate::browser;

/// After so long without a key or a press somebody has left the desk, in milliseconds: longer than most pauses of thought,
/// shorter than a meeting.
const AWAY: f64 = 600_000.0;
/// Time between two looks at the clock, in milliseconds. The clock goes on while the machine sleeps, a timer does not.
const LOOK: u32 = 30_000;

/// Calls `handler` once nobody has used the page for [`AWAY`], and again at every look until somebody does.
#[hook]
pub fn use_idle(handler: impl Fn() + 'static) {
    let latest = use_mut_ref(|| None::<Box<dyn Fn()>>);
    latest.replace(Some(Box::new(handler)));
    use_effect_with((), move |()| {
        let touched = Rc::new(Cell::new(browser::now()));
        let look = {
            let touched = touched.clone();
            Rc::new(move || {
                if browser::now() - touched.get() > AWAY
                    && let Some(handler) = &*latest.borrow()
                {
                    handler();
                }
            })
        };
        let listen = |kind: &'static str| {
            let (look, touched) = (look.clone(), touched.clone());
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&gloo::utils::window(), kind, options, move |_| {
                // The first touch after a long sleep comes before the next look.
                look();
                touched.set(browser::now());
            })
        };
        let listeners = ["keydown", "pointerdown"].map(listen);
        let interval = Interval::new(LOOK, move || look());
        move || drop((listeners, interval))
    });
}
