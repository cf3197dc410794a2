//! Drawing long lists a part at a time, so that no screen of a long review stops the browser.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::window_event::use_window_event;

/// How many of `all` parts are drawn: `batch` at first and as many more in every task, until all are; all of them at once if
/// `is_whole`, and before the page is printed.
#[hook]
pub fn use_growing(all: usize, batch: usize, is_whole: bool) -> usize {
    let drawn = use_state_eq(|| batch);
    {
        let set = drawn.setter();
        use_window_event("beforeprint", Box::new(move |_| set.set(usize::MAX)));
    }
    let shown = if is_whole { all } else { *drawn };
    {
        let set = drawn.setter();
        use_effect_with((shown, all), move |&(shown, all)| {
            if shown < all {
                spawn_local(async move {
                    TimeoutFuture::new(0).await;
                    set.set(shown + batch);
                });
            }
        });
    }
    shown
}
