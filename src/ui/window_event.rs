//! Events of the window.

use gloo::events::EventListener;
use yew::prelude::*;

/// Calls `handler` on every event of this kind on the window, for as long as the component lives.
#[hook]
pub fn use_window_event(kind: &'static str, handler: Box<dyn Fn(&Event)>) {
    let latest = use_mut_ref(|| None::<Box<dyn Fn(&Event)>>);
    *latest.borrow_mut() = Some(handler);
    use_effect_with(kind, move |kind| {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo::utils::window(), *kind, options, move |event| {
            if let Some(handler) = &*latest.borrow() {
                handler(event);
            }
        });
        move || drop(listener)
    });
}
