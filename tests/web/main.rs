//! Tests in a real browser of what only a browser can do. One page and origin serve them all, so each test uses
//! ids of its own.
#![cfg(target_arch = "wasm32")]

mod doors;
mod mutations;
mod seal;
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
