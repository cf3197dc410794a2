//! Waiting until something has been painted, so that what is not needed at once does not delay what is.

use std::{cell::Cell, rc::Rc};

use futures_util::future::select;
use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// So long after a key, in milliseconds, its frame is usually painted.
pub const FRAME: f64 = 20.0;

/// A page that nobody sees has no frames; there it takes this long, in milliseconds.
const UNSEEN: u32 = 500;

/// Comes back when what was rendered before has been painted.
pub async fn painted() {
    select(Box::pin(frames()), TimeoutFuture::new(UNSEEN)).await;
}

/// Comes back in the frame after the next.
async fn frames() {
    for _ in 0..2 {
        let frame = Promise::new(&mut |next, _| {
            // If this fails there are no frames to wait for, and the timeout of `painted` ends the waiting.
            let _ = gloo::utils::window().request_animation_frame(&next);
        });
        let _ = JsFuture::from(frame).await;
    }
}

/// Whether the component has been painted.
#[hook]
pub fn use_painted() -> bool {
    let is_painted = use_state_eq(|| false);
    let set = is_painted.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            painted().await;
            set.set(true);
        });
    });
    *is_painted
}

/// The value, one frame late if `is_late`: what it was until what is rendered with the new one has been painted.
#[hook]
pub fn use_after_frame<T: Clone + PartialEq + 'static>(value: &T, is_late: bool) -> T {
    let shown = use_state_eq(|| value.clone());
    {
        let shown = shown.setter();
        use_effect_with(value.clone(), move |value| {
            let is_wanted = Rc::new(Cell::new(true));
            {
                let (value, is_wanted) = (value.clone(), is_wanted.clone());
                spawn_local(async move {
                    painted().await;
                    if is_wanted.get() {
                        shown.set(value);
                    }
                });
            }
            move || is_wanted.set(false)
        });
    }
    if is_late { (*shown).clone() } else { value.clone() }
}
