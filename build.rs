//! Generates Rust code from catalogue, lexicon and messages, and the bitmap of a character set. Text that is missing in either language stops the build.

#[path = "build/catalog.rs"]
mod catalog;
#[path = "build/charset.rs"]
mod charset;
#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/messages.rs"]
mod messages;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=data/catalog");
    println!("cargo:rerun-if-changed=data/lexicon");
    println!("cargo:rerun-if-changed=locales");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    fs::write(out.join("catalog.rs"), catalog::generate(Path::new("data/catalog"))).expect("OUT_DIR is writable");
    fs::write(out.join("gb2312.bin"), charset::generate()).expect("OUT_DIR is writable");
    fs::write(out.join("lexicon.rs"), lexicon::generate(Path::new("data/lexicon"))).expect("OUT_DIR is writable");
    fs::write(out.join("messages.rs"), messages::generate(Path::new("locales/zh-CN.ftl"), Path::new("locales/en.ftl")))
        .expect("OUT_DIR is writable");
}

/// The Rust name of an enum variant, from its name in the data: `Direct` for `direct`.
fn variant(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
