//! Telling people that they wait.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// From when on people are told that they wait; in milliseconds.
const LATE: u32 = 1_000;

/// Whether the component has been there for [`LATE`] milliseconds.
#[hook]
pub fn use_late() -> bool {
    let is_late = use_state_eq(|| false);
    let set = is_late.setter();
    use_effect_with((), move |()| {
        let timeout = Timeout::new(LATE, move || set.set(true));
        move || drop(timeout)
    });
    *is_late
}
