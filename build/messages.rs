//! Writes `locales/*.ftl` as one typed function for each message. A message that is missing in one language, or an
//! argument that a caller does not give, stops the build.
//!
//! Supported Fluent syntax: text, `{ $name }` (a string), `{ NUMBER($n) }`, and a selector on `$n` with plural
//! categories or exact numbers (both make `n` a `usize`).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

type Messages = BTreeMap<String, Pattern<String>>;

/// Whether each argument is a number, by its name.
type Arguments = BTreeMap<String, bool>;

/// Families of messages that are looked up by name, because their names come from data: rules and questions. Tests
/// check that every name has a message.
const NAMED: [&str; 2] = ["finding-", "instead-"];

/// The Rust code of all messages.
pub fn generate(zh: &Path, en: &Path) -> String {
    let (zh, en) = (read(zh), read(en));
    let (in_zh, in_en): (BTreeSet<_>, BTreeSet<_>) = (zh.keys().collect(), en.keys().collect());
    let lacking: Vec<_> = in_zh.symmetric_difference(&in_en).collect();
    assert!(lacking.is_empty(), "messages in one language only: {lacking:?}");
    let pairs: BTreeMap<&str, Pair> = zh.iter().map(|(id, zh)| (id.as_str(), Pair { zh, en: &en[id] })).collect();
    let is_named = |id: &str| NAMED.iter().any(|family| id.starts_with(family));
    let mut out = String::new();
    for (id, pair) in pairs.iter().filter(|(id, _)| !is_named(id)) {
        push_function(&mut out, id, pair);
    }
    for question in pairs.keys().filter_map(|id| id.strip_suffix("-label")) {
        push_asked(&mut out, question, &pairs);
    }
    push_named(&mut out, pairs.iter().filter(|(id, _)| is_named(id)));
    out
}

/// The patterns of one message.
struct Pair<'a> {
    zh: &'a Pattern<String>,
    en: &'a Pattern<String>,
}

impl Pair<'_> {
    /// The arguments of both languages.
    fn arguments(&self, id: &str) -> Arguments {
        let mut arguments = Arguments::new();
        collect(id, self.zh, &mut arguments);
        collect(id, self.en, &mut arguments);
        arguments
    }
}

/// A function for one message: of the language alone, or of the language and its arguments.
fn push_function(out: &mut String, id: &str, pair: &Pair) {
    let arguments = pair.arguments(id);
    let name = id.replace('-', "_");
    writeln!(out, "#[doc = {:?}]", preview(pair.zh)).unwrap();
    if arguments.is_empty() {
        writeln!(out, "pub fn {name}(lang: Lang) -> &'static str {{ {}.get(lang) }}", words(id, pair)).unwrap();
        return;
    }
    let parameters: String =
        arguments.iter().map(|(a, number)| format!(", {a}: {}", if *number { "usize" } else { "&str" })).collect();
    let (zh, en) = (expression(pair.zh), expression(pair.en));
    writeln!(
        out,
        "pub fn {name}(lang: Lang{parameters}) -> String {{ match lang {{ Lang::Zh => {zh}, Lang::En => {en} }} }}"
    )
    .unwrap();
}

/// The words around one field of the form, `<question>-label` and what there is beside it, as a constant.
fn push_asked(out: &mut String, question: &str, pairs: &BTreeMap<&str, Pair>) {
    let part = |part: &str| {
        let id = format!("{question}-{part}");
        // A message with arguments is not part of a question.
        let pair = pairs.get(id.as_str()).filter(|pair| pair.arguments(&id).is_empty());
        let words = pair.map_or_else(|| "Words { zh: \"\", en: \"\" }".to_owned(), |pair| words(&id, pair));
        format!("{part}: {words}")
    };
    let parts = ["label", "note", "help", "example"].map(part).join(", ");
    let name = question.replace('-', "_").to_uppercase();
    writeln!(out, "pub const {name}: Asked = Asked {{ {parts} }};").unwrap();
}

/// One function for the messages of the [`NAMED`] families.
fn push_named<'a>(out: &mut String, messages: impl Iterator<Item = (&'a &'a str, &'a Pair<'a>)>) {
    out.push_str(
        "/// The message with this name, of those that are asked for by name; empty if there is none.\n\
         pub fn named(lang: Lang, name: &str, about: &str, detail: &str) -> String { match (lang, name) {\n",
    );
    for (id, pair) in messages {
        for (name, is_number) in pair.arguments(id) {
            let is_known = !is_number && matches!(name.as_str(), "about" | "detail");
            assert!(is_known, "{id}: {name}: a message asked for by name takes $about and $detail");
        }
        let (zh, en) = (expression(pair.zh), expression(pair.en));
        writeln!(out, "(Lang::Zh, {id:?}) => {zh},\n(Lang::En, {id:?}) => {en},").unwrap();
    }
    out.push_str("_ => String::new(),\n} }\n");
}

fn read(file: &Path) -> Messages {
    let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let resource = parser::parse(text).unwrap_or_else(|(_, e)| panic!("{}: {e:?}", file.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        match entry {
            Entry::Message(m) => {
                let value = m.value.unwrap_or_else(|| panic!("{}: no text", m.id.name));
                assert!(messages.insert(m.id.name.clone(), value).is_none(), "{}: twice", m.id.name);
            }
            Entry::Junk { content } => panic!("{}: not understood: {content}", file.display()),
            _ => {}
        }
    }
    messages
}

fn collect(id: &str, pattern: &Pattern<String>, arguments: &mut Arguments) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => {
                let (name, number) = argument(id, inline);
                *arguments.entry(name).or_default() |= number;
            }
            Expression::Select { selector, variants } => {
                let (name, _) = argument(id, selector);
                arguments.insert(name, true);
                for variant in variants {
                    collect(id, &variant.value, arguments);
                }
            }
        }
    }
}

fn argument(id: &str, inline: &InlineExpression<String>) -> (String, bool) {
    match inline {
        InlineExpression::VariableReference { id } => (id.name.clone(), false),
        InlineExpression::FunctionReference { id: function, arguments } if function.name == "NUMBER" => {
            match &arguments.positional[..] {
                [InlineExpression::VariableReference { id }] => (id.name.clone(), true),
                _ => panic!("{id}: NUMBER takes one variable"),
            }
        }
        InlineExpression::StringLiteral { value } => panic!("{id}: write {value:?} as text"),
        other => panic!("{id}: {other:?} is not used here"),
    }
}

/// A message without arguments as the code of a `Words` value.
fn words(id: &str, pair: &Pair) -> String {
    let text = |pattern: &Pattern<String>| -> String {
        let part = |element: &PatternElement<String>| match element {
            PatternElement::TextElement { value } => value.clone(),
            PatternElement::Placeable { .. } => unreachable!("{id}: has no arguments"),
        };
        pattern.elements.iter().map(part).collect()
    };
    format!("Words {{ zh: {:?}, en: {:?} }}", text(pair.zh), text(pair.en))
}

/// A pattern as a Rust expression of type `String` that refers to the arguments by their names.
fn expression(pattern: &Pattern<String>) -> String {
    let (mut format, mut values) = (String::new(), String::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => format.push_str(&value.replace('{', "{{").replace('}', "}}")),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                write!(format, "{{{}}}", argument("", inline).0).unwrap();
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let select = select(&argument("", selector).0, variants);
                if pattern.elements.len() == 1 {
                    return select;
                }
                format.push_str("{}");
                write!(values, ", {select}").unwrap();
            }
        }
    }
    // Clippy rejects `format!` without arguments.
    if format.contains('{') { format!("format!({format:?}{values})") } else { format!("{format:?}.to_owned()") }
}

/// A selector as a `match` on the number, each arm of type `String`.
fn select(name: &str, variants: &[Variant<String>]) -> String {
    let (defaults, others): (Vec<_>, Vec<_>) = variants.iter().partition(|v| v.default);
    let arm = |variant: &&Variant<String>| {
        let key = match &variant.key {
            _ if variant.default => "_",
            VariantKey::Identifier { name } if name == "one" => "1",
            VariantKey::NumberLiteral { value } => value,
            VariantKey::Identifier { name } => panic!("{name}: no such plural category here"),
        };
        format!("{key} => {}", expression(&variant.value))
    };
    let arms: Vec<_> = others.iter().chain(&defaults).map(arm).collect();
    format!("match {name} {{ {} }}", arms.join(", "))
}

/// The first line of a function's documentation: the text with `…` for its arguments.
fn preview(pattern: &Pattern<String>) -> String {
    pattern
        .elements
        .iter()
        .map(|e| match e {
            PatternElement::TextElement { value } => value.replace('\n', " "),
            PatternElement::Placeable { .. } => "…".to_owned(),
        })
        .collect()
}
