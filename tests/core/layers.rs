//! Which module may import which other: reads the sources and holds the table of `docs/ARCHITECTURE.md`.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Module → the modules it may name. `ui` may name them all; nobody may name `ui`.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("i18n", &[]),
    ("catalog", &["i18n"]),
    ("review", &["catalog", "i18n"]),
    ("files", &["review", "catalog", "i18n"]),
    ("report", &["review", "catalog", "i18n"]),
    ("typeset", &["report", "review", "i18n"]),
    ("export", &["typeset", "report", "review", "catalog", "i18n"]),
    ("import", &["files", "report", "review", "catalog", "i18n"]),
    ("store", &["files", "review", "browser"]),
    ("browser", &["export", "i18n"]),
    ("ui", &["i18n", "catalog", "review", "files", "report", "typeset", "export", "import", "store", "browser"]),
];

/// Crates of the browser and of the interface → where they may be named.
const DOORS: &[(&str, &[&str])] = &[
    ("yew", &["ui", "main.rs"]),
    ("web_sys", &["ui", "browser", "store", "main.rs"]),
    ("js_sys", &["ui", "browser", "store", "main.rs"]),
    ("gloo", &["ui", "browser", "store", "main.rs"]),
    ("wasm_bindgen", &["ui", "browser", "store", "main.rs"]),
    ("wasm_bindgen_futures", &["ui", "browser", "store", "main.rs"]),
];

/// Names of modules that do not say what the module contains.
const NO_ROOMS: &[&str] = &["utils", "util", "common", "helpers", "helper", "types", "misc"];

/// The top module of a file under src: its first folder, or its own name.
fn module(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    if first == "main.rs" { first } else { first.trim_end_matches(".rs") }
}

/// The text without comments, so that prose about a module is no import of it.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The words that directly follow `root::` in `code`, groups included: `crate::{a, b::{c}}` gives a and b.
fn named_under(code: &str, root: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(root) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let rest = &code[at + root.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.extend(first_word(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (n, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' if depth == 0 => {
                    found.extend(first_word(&group[start..n]));
                    start = n + 1;
                }
                '}' => {
                    found.extend(first_word(&group[start..n]));
                    break;
                }
                _ => {}
            }
        }
    }
    found
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// Whether `code` names the crate `name`, in a `use` or in a path.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let word_before = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "_:.\"".contains(c));
        // `::name` is the crate as well, but `other::name` is not.
        let absolute = code[..at].ends_with("::")
            && !code[..at - 2].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '>');
        let after = &code[at + name.len()..];
        let is_path = after.starts_with("::") || after.trim_start().starts_with(';') || after.starts_with(" as ");
        (!word_before || absolute) && is_path
    })
}

/// What is wrong with the file at `path` (below src).
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let own = module(path);
    let code = code(text);
    if own != "lib" {
        let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == own).map(|(_, allowed)| *allowed);
        // main.rs sees the library under its own name, and mounts the interface.
        let (root, allowed) = match own {
            "main.rs" => ("fupan::", &["ui"][..]),
            _ => ("crate::", allowed.unwrap_or(&[])),
        };
        for name in named_under(&code, root) {
            if name != own && MAY_IMPORT.iter().any(|(module, _)| *module == name) && !allowed.contains(&name.as_str())
            {
                faults.push(format!("{path}: {own} may not import {name}"));
            }
        }
        if own != "main.rs" && !MAY_IMPORT.iter().any(|(name, _)| *name == own) {
            faults.push(format!("{path}: the table does not know {own}"));
        }
    }
    for (name, rooms) in DOORS {
        if !rooms.contains(&own) && names_crate(&code, name) {
            faults.push(format!("{path}: {name} is not for {own}"));
        }
    }
    for room in path.trim_end_matches(".rs").split('/').filter(|room| NO_ROOMS.contains(room)) {
        faults.push(format!("{path}: {room} says nothing about what is in it"));
    }
    faults
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every source file under `src`: its path below that folder, and its text.
pub fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&src, &mut found);
    assert!(found.len() > 10);
    let read = |file: PathBuf| {
        let path = file.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
        (path, fs::read_to_string(&file).unwrap())
    };
    found.into_iter().map(read).collect()
}

#[test]
fn no_module_imports_what_the_table_forbids() {
    let all: Vec<String> = sources().iter().flat_map(|(path, text)| faults(path, text)).collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn a_broken_layer_is_noticed() {
    for (path, text) in [
        ("i18n/mod.rs", "use crate::catalog::Level;"),
        ("review/edit.rs", "use crate::{\n    i18n::Lang,\n    report::{Block, Run},\n};"),
        ("review/edit.rs", "let x = crate::export::File::new();"),
        ("review/model.rs", "use crate::files::DraftFile;"),
        ("report/mod.rs", "use crate::ui::findings;"),
        ("typeset/lines.rs", "pub use crate::store::Draft;"),
        ("export/docx.rs", "use crate::{report::Report, files};"),
        ("store/mod.rs", "use crate::report::Report;"),
        ("browser/clock.rs", "use crate::review::Review;"),
        ("review/model.rs", "use yew::prelude::*;"),
        ("browser/clock.rs", "fn x() -> yew::Html {}"),
        ("files/draft.rs", "use web_sys::Window;"),
        ("export/mod.rs", "let d = js_sys::Date::now();"),
        ("report/mod.rs", "use ::gloo::timers;"),
        ("files/mod.rs", "#[wasm_bindgen::prelude::wasm_bindgen]"),
        ("files/mod.rs", "use wasm_bindgen_futures as f;"),
        ("catalog/mod.rs", "use web_sys;"),
        ("main.rs", "use fupan::store::Store;"),
        ("cellar.rs", ""),
        ("ui/utils.rs", ""),
        ("review/helpers/mod.rs", ""),
    ] {
        assert!(!faults(path, text).is_empty(), "{path}: {text}");
    }
}

#[test]
fn what_is_allowed_is_left_alone() {
    for (path, text) in [
        ("review/edit.rs", "use crate::{catalog::{self, DomainId}, i18n::Lang};\nuse super::report;"),
        ("review/edit.rs", "// use crate::report::Report; and yew::Html"),
        ("review/edit.rs", "/// See [`crate::ui`].\nlet yews = gloo_my::x(); other::yew::f(); \"yew::\";"),
        ("review/check/mod.rs", "use crate::review::says; $crate::ui::x;"),
        ("ui/app.rs", "use yew::prelude::*;\nuse crate::{browser, store, export::File};"),
        ("store/mod.rs", "use crate::files::DraftFile;\nuse web_sys::IdbDatabase;"),
        ("main.rs", "fn main() { yew::Renderer::<fupan::ui::App>::new().render(); }"),
        ("lib.rs", "pub mod i18n;"),
    ] {
        assert_eq!(faults(path, text), [""; 0], "{path}");
    }
}
