//! Drawing long lists a part at a time, so that no screen of a long review stops the browser.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::window_event::use_window_event;

/// How many of `all` parts are drawn: `batch` at first and as many more in every task, until all are; all of them at once if
/// `is_whole`, and before the page is printed. What is drawn once stays.
#[hook]
pub fn use_growing(all: usize, batch: usize, is_whole: bool) -> usize {
    let drawn = use_state_eq(|| batch);
    {
        let set = drawn.setter();
        use_window_event("beforeprint", Box::new(move |_| set.set(usize::MAX)));
    }
    {
        let (now, set) = (*drawn, drawn.setter());
        use_effect_with((now, all, is_whole), move |&(now, all, is_whole)| {
            if is_whole {
                set.set(usize::MAX);
            }
            let next = (now < all && !is_whole).then(|| Timeout::new(0, move || set.set(now + batch)));
            move || drop(next)
        });
    }
    if is_whole { all } else { *drawn }
}
