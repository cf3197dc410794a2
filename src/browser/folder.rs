//! Reading many files at once: a folder that somebody chooses or drops. Nothing is ever written there.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

use super::method::call;

/// A file with its path within the folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub path: String,
    pub file: File,
}

/// Folders within folders are read down to this depth.
const DEEPEST: usize = 6;

/// Whether the browser lets people choose a folder (File System Access API).
pub fn can_choose_folder() -> bool {
    Reflect::has(&gloo::utils::window(), &"showDirectoryPicker".into()).unwrap_or_default()
}

/// The files of a folder that somebody chooses, at most `most`, and whether there are more. `None` if nobody chose one.
pub async fn choose_folder(most: usize) -> Option<(Vec<Found>, bool)> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"read".into()).ok()?;
    let folder = promised(&gloo::utils::window(), "showDirectoryPicker", &[options.into()]).await?;
    Some(files_of(folder, most).await)
}

/// What is dropped: files and folders. They have to be taken while the event is handled, and are read later.
pub fn dropped(data: &DataTransfer) -> Vec<JsValue> {
    let Ok(items) = Reflect::get(data, &"items".into()) else { return Vec::new() };
    let entry = |item: JsValue| call(&item, "webkitGetAsEntry", &[]).ok().filter(JsValue::is_object);
    Array::from(&items).iter().filter_map(entry).collect()
}

/// The files of what was dropped, at most `most`, and whether there are more.
pub async fn read_dropped(entries: Vec<JsValue>, most: usize) -> (Vec<Found>, bool) {
    let mut found = Vec::new();
    let mut left: Vec<(JsValue, usize)> = entries.into_iter().rev().map(|entry| (entry, 0)).collect();
    while let Some((entry, depth)) = left.pop() {
        let is_folder = Reflect::get(&entry, &"isDirectory".into()).is_ok_and(|is| is.is_truthy());
        if is_folder {
            if depth < DEEPEST {
                left.extend(entries_of(&entry).await.into_iter().rev().map(|entry| (entry, depth + 1)));
            }
            continue;
        }
        let file = called_back(|done, failed| drop(call(&entry, "file", &[done, failed]))).await;
        if let Some(file) = file.and_then(|file| file.dyn_into::<File>().ok()) {
            let path = text(&entry, "fullPath").unwrap_or_else(|| file.name());
            found.push(Found { path: path.trim_start_matches('/').to_owned(), file });
        }
        if found.len() > most {
            found.truncate(most);
            return (found, true);
        }
    }
    (found, false)
}

/// The files below a folder, in the order of the browser.
async fn files_of(folder: JsValue, most: usize) -> (Vec<Found>, bool) {
    let mut found = Vec::new();
    let mut left = vec![(folder, String::new(), 0)];
    while let Some((folder, path, depth)) = left.pop() {
        let Ok(values) = call(&folder, "values", &[]) else { continue };
        while let Some(next) = promised(&values, "next", &[]).await {
            let is_done = Reflect::get(&next, &"done".into()).is_ok_and(|done| done.is_truthy());
            let Some(handle) = Reflect::get(&next, &"value".into()).ok().filter(|_| !is_done) else { break };
            let path = format!("{path}{}", text(&handle, "name").unwrap_or_default());
            if text(&handle, "kind").as_deref() == Some("directory") {
                if depth < DEEPEST {
                    left.push((handle, format!("{path}/"), depth + 1));
                }
                continue;
            }
            // What cannot be read, as on a share that has gone, is left out.
            if let Some(file) = promised(&handle, "getFile", &[]).await.and_then(|file| file.dyn_into::<File>().ok()) {
                found.push(Found { path, file });
            }
            if found.len() > most {
                found.truncate(most);
                return (found, true);
            }
        }
    }
    (found, false)
}

/// What a dropped folder holds. Browsers hand out a hundred at a time.
async fn entries_of(folder: &JsValue) -> Vec<JsValue> {
    let mut entries = Vec::new();
    let Ok(reader) = call(folder, "createReader", &[]) else { return entries };
    loop {
        let read = called_back(|done, failed| drop(call(&reader, "readEntries", &[done, failed]))).await;
        let read = read.map(|read| Array::from(&read)).filter(|read| read.length() > 0);
        let Some(read) = read else { return entries };
        entries.extend(read.iter());
    }
}

/// What is passed to the first of two callbacks; `None` if the second is called.
async fn called_back(ask: impl Fn(JsValue, JsValue)) -> Option<JsValue> {
    let promise = Promise::new(&mut |done: Function, failed: Function| ask(done.into(), failed.into()));
    JsFuture::from(promise).await.ok()
}

async fn promised(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let promise = call(object, name, arguments).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}
