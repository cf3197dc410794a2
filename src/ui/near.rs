//! Noticing that an element comes near the part of the page that is seen.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// Whether the element of `node`, which shows `of`, has been within `margin` pixels of what is seen; from the beginning if
/// `is_near`.
#[hook]
pub fn use_near(node: &NodeRef, of: &str, margin: u32, is_near: bool) -> bool {
    let has_been = use_state_eq(|| is_near);
    let (node, set, is_waiting) = (node.clone(), has_been.setter(), !*has_been);
    use_effect_with((is_waiting, of.to_owned()), move |&(is_waiting, _)| {
        let watch = is_waiting.then(|| watch(&node, margin, move || set.set(true)));
        move || {
            if let Some(Some((observer, _))) = &watch {
                observer.disconnect();
            }
            drop(watch);
        }
    });
    *has_been
}

type Watch = (IntersectionObserver, Closure<dyn FnMut(Array)>);

fn watch(node: &NodeRef, margin: u32, near: impl Fn() + 'static) -> Option<Watch> {
    let element = node.cast::<Element>()?;
    let seen = Closure::new(move |entries: Array| {
        if entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
            near();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(&format!("{margin}px 0px"));
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(&element);
    Some((observer, seen))
}
