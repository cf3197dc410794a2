//! No files under `src` may import each other in a circle, directly or through other files.
//!
//! A re-export (`pub use child::Item` in a `mod.rs`) is looked through: whoever imports the item depends on the file that
//! defines it, not on the `mod.rs`. A `mod.rs` that also uses the item itself does depend on the child.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{
    Item, ItemUse, UseTree, Visibility,
    visit::{self, Visit},
};

use crate::layers;

/// A module path below the crate: `["ui", "editor", "session"]`; empty for `lib.rs`.
type Module = Vec<String>;

/// What one file declares and names.
#[derive(Default)]
struct Source {
    /// Path below `src`, for messages.
    file: String,
    /// Names that the file exports from elsewhere, and where they come from.
    exports: HashMap<String, Module>,
    /// Modules whose every item the file exports.
    globs: Vec<Module>,
    /// Names of the items that the file defines.
    defines: BTreeSet<String>,
    /// Names that mean an imported module: `words` after `use crate::ui::words`.
    imported: HashMap<String, Module>,
    /// Every path the file imports or writes out.
    paths: Vec<Module>,
    /// Single names in the text, to tell which re-exported items the file uses itself.
    names: BTreeSet<String>,
}

/// The module that a file under `src` holds.
fn module_of(file: &str) -> Module {
    let mut parts: Module = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    parts
}

/// Makes `path`, as written in `module`, absolute; `None` for another crate's.
fn absolute(module: &Module, children: &BTreeSet<Module>, path: &[String]) -> Option<Module> {
    let mut base = match path.first()?.as_str() {
        "crate" => Module::new(),
        "self" | "super" => module.clone(),
        first => {
            let mut child = module.clone();
            child.push(first.to_owned());
            return children.contains(&child).then(|| module.iter().chain(path).cloned().collect());
        }
    };
    let mut rest = path;
    while let Some(first) = rest.first().filter(|first| matches!(first.as_str(), "crate" | "self" | "super")) {
        if first == "super" {
            base.pop();
        }
        rest = &rest[1..];
    }
    Some(base.into_iter().chain(rest.iter().cloned()).collect())
}

/// Reads the `use` items of a file, also those inside functions and inline modules.
struct Uses<'a> {
    module: Module,
    all: &'a BTreeSet<Module>,
    source: &'a mut Source,
}

impl Uses<'_> {
    fn flatten(tree: &UseTree, before: &[String], found: &mut Vec<(Module, String)>) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Module>();
        match tree {
            UseTree::Path(path) => Uses::flatten(&path.tree, &with(path.ident.to_string()), found),
            UseTree::Name(name) if name.ident == "self" => {
                found.push((before.to_vec(), before.last().cloned().unwrap_or_default()));
            }
            UseTree::Name(name) => found.push((with(name.ident.to_string()), name.ident.to_string())),
            UseTree::Rename(rename) => found.push((with(rename.ident.to_string()), rename.rename.to_string())),
            UseTree::Glob(_) => found.push((before.to_vec(), "*".to_owned())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| Uses::flatten(tree, before, found)),
        }
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut found = Vec::new();
        Uses::flatten(&item.tree, &[], &mut found);
        for (path, name) in found {
            let Some(path) = absolute(&self.module, self.all, &path) else { continue };
            let is_own_child = path.len() > self.module.len() && path.starts_with(&self.module);
            match (&item.vis, name.as_str()) {
                (Visibility::Inherited, "*") => self.source.paths.push(path),
                (Visibility::Inherited, _) if self.all.contains(&path) => {
                    self.source.imported.insert(name, path);
                }
                (Visibility::Inherited, _) => self.source.paths.push(path),
                (_, "*") => self.source.globs.push(path),
                _ => {
                    if !is_own_child {
                        self.source.paths.push(path.clone());
                    }
                    self.source.exports.insert(name, path);
                }
            }
        }
    }
}

/// Reads the paths that are written out in code and macros, `use` items left out.
fn scan(tokens: TokenStream, module: &Module, all: &BTreeSet<Module>, source: &mut Source) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "use" => {
                while at < tokens.len() && !matches!(&tokens[at], TokenTree::Punct(p) if p.as_char() == ';') {
                    at += 1;
                }
            }
            TokenTree::Ident(word) if word == "mod" => {
                if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
                    (tokens.get(at + 1), tokens.get(at + 2))
                    && body.delimiter() == Delimiter::Brace
                {
                    let inner = module.iter().cloned().chain([name.to_string()]).collect();
                    scan(body.stream(), &inner, all, source);
                    at += 2;
                }
            }
            TokenTree::Ident(_) => {
                let (path, end) = path_at(&tokens, at);
                named(path, module, all, source);
                at = end;
            }
            TokenTree::Group(group) => scan(group.stream(), module, all, source),
            _ => {}
        }
        at += 1;
    }
}

/// The path that begins at `at`, and the place of its last token.
fn path_at(tokens: &[TokenTree], at: usize) -> (Module, usize) {
    let is_colon = |n: usize| matches!(tokens.get(n), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    let (mut path, mut at) = (vec![tokens[at].to_string()], at);
    while is_colon(at + 1)
        && is_colon(at + 2)
        && let Some(TokenTree::Ident(next)) = tokens.get(at + 3)
    {
        path.push(next.to_string());
        at += 3;
    }
    (path, at)
}

fn named(path: Module, module: &Module, all: &BTreeSet<Module>, source: &mut Source) {
    if let [name] = &path[..] {
        source.names.insert(name.clone());
        return;
    }
    if let Some(imported) = source.imported.get(&path[0]) {
        let path = imported.iter().chain(&path[1..]).cloned().collect();
        source.paths.push(path);
    } else if let Some(path) = absolute(module, all, &path) {
        source.paths.push(path);
    } else {
        source.names.insert(path[0].clone());
    }
}

fn name_of(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

/// The files by their modules, from pairs of path and text.
fn read(files: &[(String, String)]) -> BTreeMap<Module, Source> {
    let all: BTreeSet<Module> = files.iter().map(|(file, _)| module_of(file)).collect();
    let mut sources = BTreeMap::new();
    for (file, text) in files {
        let module = module_of(file);
        let mut source = Source { file: file.clone(), ..Source::default() };
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        source.defines = syntax.items.iter().filter_map(name_of).collect();
        Uses { module: module.clone(), all: &all, source: &mut source }.visit_file(&syntax);
        scan(text.parse().unwrap(), &module, &all, &mut source);
        sources.insert(module, source);
    }
    sources
}

/// The module that defines what `path` names, re-exports looked through; `None` if it is none of ours.
fn target(sources: &BTreeMap<Module, Source>, path: &[String], depth: usize) -> Option<Module> {
    let end = (0..=path.len()).rev().find(|end| sources.contains_key(&path[..*end]))?;
    let (module, rest) = path.split_at(end);
    let source = &sources[module];
    let Some(name) = rest.first().filter(|_| depth < 8) else { return Some(module.to_vec()) };
    if let Some(from) = source.exports.get(name) {
        return target(sources, from, depth + 1);
    }
    let in_globs = source.globs.iter().filter_map(|glob| {
        let path: Module = glob.iter().cloned().chain([name.clone()]).collect();
        target(sources, &path, depth + 1).filter(|found| sources[found].defines.contains(name))
    });
    in_globs.into_iter().next().filter(|_| !source.defines.contains(name)).or_else(|| Some(module.to_vec()))
}

/// Which files each file depends on.
fn edges(sources: &BTreeMap<Module, Source>) -> BTreeMap<Module, BTreeSet<Module>> {
    let of = |(module, source): (&Module, &Source)| {
        let own_use = source.exports.iter().filter(|(name, _)| source.names.contains(*name)).map(|(_, path)| path);
        let targets = source.paths.iter().chain(own_use).filter_map(|path| target(sources, path, 0));
        // The map of the crate names every folder.
        let targets = targets.filter(|target| target != module && !target.is_empty() && !module.is_empty());
        (module.clone(), targets.collect())
    };
    sources.iter().map(of).collect()
}

/// Groups of files of which each depends on every other.
fn circles(files: &[(String, String)]) -> Vec<Vec<String>> {
    let sources = read(files);
    let edges = edges(&sources);
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        edges.keys().map(|from| (from, reachable(&edges, from))).collect();
    let mut found = BTreeSet::new();
    for (from, targets) in &reach {
        if targets.contains(from) {
            let group = targets.iter().filter(|to| reach[**to].contains(from));
            found.insert(group.map(|module| sources[*module].file.clone()).collect::<Vec<_>>());
        }
    }
    found.into_iter().collect()
}

fn reachable<'a>(edges: &'a BTreeMap<Module, BTreeSet<Module>>, from: &Module) -> BTreeSet<&'a Module> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&Module> = edges[from].iter().collect();
    while let Some(module) = next.pop() {
        if found.insert(module) {
            next.extend(&edges[module]);
        }
    }
    found
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let files = layers::sources();
    let found = circles(&files);
    let words: Vec<String> = found.iter().map(|group| group.join("\n    ")).collect();
    assert!(found.is_empty(), "{} circles:\n    {}", found.len(), words.join("\n\n    "));
}

#[test]
fn circles_are_noticed() {
    let circle = |files: &[(&str, &str)]| {
        let files: Vec<_> = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        circles(&files).into_iter().flatten().collect::<Vec<_>>()
    };
    let both = ["a/mod.rs", "a/x.rs"];
    // A child that needs its parent, which needs the child.
    assert_eq!(
        circle(&[("a/mod.rs", "mod x; use x::X; pub struct A;"), ("a/x.rs", "use super::A; pub struct X;")]),
        both
    );
    assert_eq!(
        circle(&[
            ("a/mod.rs", "mod x; pub use x::X; fn f(x: X) {} pub struct A;"),
            ("a/x.rs", "use super::A; pub struct X;")
        ]),
        both
    );
    assert_eq!(circle(&[("a/mod.rs", "mod x; fn f() { x::g() } pub struct A;"), ("a/x.rs", "use crate::a::A;")]), both);
    // By way of a third file, in a macro, through an imported module and through a re-export.
    let three = ["a.rs", "b.rs", "c.rs"];
    assert_eq!(
        circle(&[
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::c; fn f() { html! { <c::C /> } }"),
            ("c.rs", "use crate::a::A; use crate::b;")
        ]),
        three
    );
    assert_eq!(
        circle(&[
            ("a/mod.rs", "mod x; mod y; pub use x::X; pub use y::*;"),
            ("a/x.rs", "use super::Y;"),
            ("a/y.rs", "pub struct Y; fn f() { crate::a::X::new() }"),
        ]),
        ["a/x.rs", "a/y.rs"]
    );
    // A re-export alone is none, nor is a test that imports what it tests.
    assert_eq!(
        circle(&[("a/mod.rs", "mod x; pub use x::X; pub struct A;"), ("a/x.rs", "use super::A; pub struct X;")]),
        [""; 0]
    );
    assert_eq!(
        circle(&[("a.rs", "fn f() {} #[cfg(test)] mod tests { use super::*; fn g() { super::f() } }")]),
        [""; 0]
    );
    assert_eq!(
        circle(&[("a.rs", "use crate::b::B; // use crate::c::C;"), ("b.rs", "/// See [`crate::a`].\npub struct B;")]),
        [""; 0]
    );
}
