//! Scaling the paper, which is laid out at true size, to the room there is.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Keeps `--scale` on the element at `frame` so that its first child, laid out at true size, fills its width, and
/// `--height` at the child's scaled height. A strict CSP allows code to set both. If `large`, the child is not scaled below
/// its true size, and may be wider than the frame.
#[hook]
pub fn use_fit(frame: NodeRef, large: bool) {
    use_effect_with((frame, large), |(frame, large)| {
        let least = if *large { 1.0 } else { 0.0 };
        let watched = frame.cast::<HtmlElement>().and_then(|element| {
            let target = element.clone();
            let measure = Closure::<dyn Fn()>::new(move || fit(&target, least));
            let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            if let Some(child) = element.first_element_child() {
                observer.observe(&child);
            }
            fit(&element, least);
            Some((observer, measure))
        });
        move || {
            if let Some((observer, _measure)) = watched {
                observer.disconnect();
            }
        }
    });
}

fn fit(frame: &HtmlElement, least: f64) {
    let Some(sheet) = frame.first_element_child().and_then(|c| c.dyn_into::<HtmlElement>().ok()) else { return };
    let (room, width) = (f64::from(frame.client_width()), f64::from(sheet.offset_width()));
    if width > 0.0 && room > 0.0 {
        let scale = (room / width).max(least);
        let height = f64::from(sheet.offset_height()) * scale;
        let _ = frame.style().set_property("--scale", &format!("{scale:.4}"));
        let _ = frame.style().set_property("--height", &format!("{height:.0}px"));
    }
}
