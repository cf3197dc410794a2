//! Files that are dropped on the page.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File};
use yew::prelude::*;

use super::window_event::use_window_event;

/// Hands over the first file that is dropped anywhere on the page. Left to itself, the browser would leave the page and show
/// the file.
#[hook]
pub fn use_dropped(ondrop: Callback<File>) {
    use_window_event("dragover", Box::new(|event| drop(files(event))));
    let take = move |event: &Event| {
        if let Some(file) = files(event).and_then(|files| files.get(0)) {
            ondrop.emit(file);
        }
    };
    use_window_event("drop", Box::new(take));
}

/// The files that are dragged, which the browser then leaves to the page; nothing for text, which goes into its field.
fn files(event: &Event) -> Option<web_sys::FileList> {
    let dragged = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let has_files = dragged.types().includes(&"Files".into(), 0);
    has_files.then(|| event.prevent_default())?;
    dragged.files()
}
