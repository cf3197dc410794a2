#![no_main]

#[path = "../promises.rs"]
#[allow(dead_code)]
mod promises;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| promises::word(bytes));
