//! Nobody is there any more.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::use_window_event;
use crate::browser;

/// Without a key or a press for so long somebody has left the desk, in milliseconds: longer than most pauses of thought,
/// shorter than a meeting.
const AWAY: f64 = 600_000.0;
/// How often it is looked, in milliseconds. By the clock, which goes on while the machine sleeps.
const EVERY: u32 = 30_000;

/// Calls `gone` when nobody has touched this window for [`AWAY`], and again and again until somebody does.
#[hook]
pub fn use_idle(gone: Box<dyn Fn()>) {
    let last = use_mut_ref(browser::now);
    let latest = use_mut_ref(|| None::<Box<dyn Fn()>>);
    *latest.borrow_mut() = Some(gone);
    let (keys, presses) = (last.clone(), last.clone());
    use_window_event("keydown", Box::new(move |_| *keys.borrow_mut() = browser::now()));
    use_window_event("pointerdown", Box::new(move |_| *presses.borrow_mut() = browser::now()));
    use_effect_with((), move |()| {
        let watch = Interval::new(EVERY, move || {
            if browser::now() - *last.borrow() > AWAY
                && let Some(gone) = &*latest.borrow()
            {
                gone();
            }
        });
        move || drop(watch)
    });
}
