//! locales/*.ftl → one typed function a message. A message that one language lacks, or an argument that
//! nothing gives, is a build error rather than a hole on the screen.
//!
//! Of Fluent the files use: text, `{ $name }` (a string), `{ NUMBER($n) }` and a selector on `$n` with plural
//! categories or exact numbers (both make `n` a `usize`).

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

type Messages = BTreeMap<String, Pattern<String>>;

/// Argument name → whether it is a number.
type Arguments = BTreeMap<String, bool>;

pub fn generate(zh: &Path, en: &Path) -> String {
    let (zh, en) = (read(zh), read(en));
    let (in_zh, in_en): (BTreeSet<_>, BTreeSet<_>) = (zh.keys().collect(), en.keys().collect());
    let lacking: Vec<_> = in_zh.symmetric_difference(&in_en).collect();
    assert!(lacking.is_empty(), "messages in one language only: {lacking:?}");
    let mut out = String::new();
    // The first is empty: what a question lacks.
    let mut plain_texts = [vec![String::new()], vec![String::new()]];
    let mut places = BTreeMap::new();
    let is_named = |id: &str| NAMED.iter().any(|family| id.starts_with(family));
    for (id, zh) in zh.iter().filter(|(id, _)| !is_named(id)) {
        message(&mut out, id, zh, &en[id], &mut plain_texts);
        places.insert(id, plain_texts[0].len() - 1);
    }
    for question in zh.keys().filter_map(|id| id.strip_suffix("-label")) {
        asked(&mut out, question, &places);
    }
    for (name, messages) in [("NAMED_ZH", &zh), ("NAMED_EN", &en)] {
        let lines = messages.iter().filter(|(id, _)| is_named(id)).map(|(id, text)| named(id, text));
        writeln!(out, "static {name}: &str = {:?};", lines.collect::<String>()).unwrap();
    }
    for (name, texts) in ["ZH", "EN"].iter().zip(&plain_texts) {
        writeln!(out, "static {name}: &str = {:?};", texts.join(SEPARATOR)).unwrap();
    }
    out
}

/// The words around one field of the form, `<question>-label` and what there is beside it, as a constant of places.
fn asked(out: &mut String, question: &str, places: &BTreeMap<&String, usize>) {
    let part = |part: &str| {
        let place = places.get(&format!("{question}-{part}")).copied().unwrap_or_default();
        format!("{part}: {place}")
    };
    let parts = ["label", "note", "help", "example"].map(part).join(", ");
    let name = question.replace('-', "_").to_uppercase();
    writeln!(out, "pub const {name}: Asked = Asked {{ {parts} }};").unwrap();
}

/// Families of messages that are asked for by name, since their names are data: rules, questions. A function for each
/// would weigh more than its words. Tests hold that every name has its message.
const NAMED: [&str; 2] = ["finding-", "instead-"];

/// A line of a packed text: the name, and the words with `\u{1}` for `{ $about }` and `\u{2}` for `{ $detail }`.
fn named(id: &str, pattern: &Pattern<String>) -> String {
    let mut line = format!("{id}=");
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => line.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                line.push(match argument(id, inline) {
                    (name, false) if name == "about" => '\u{1}',
                    (name, false) if name == "detail" => '\u{2}',
                    (name, _) => panic!("{id}: {name}: a message asked for by name takes $about and $detail"),
                });
            }
            PatternElement::Placeable { .. } => panic!("{id}: no selectors in a message asked for by name"),
        }
    }
    assert!(!line.contains('\n'), "{id}: more than one line");
    line + "\n"
}

/// Stands between the packed texts; no text holds it.
const SEPARATOR: &str = "\u{1f}";

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

fn message(out: &mut String, id: &str, zh: &Pattern<String>, en: &Pattern<String>, texts: &mut [Vec<String>; 2]) {
    let mut arguments = Arguments::new();
    collect(id, zh, &mut arguments);
    collect(id, en, &mut arguments);
    let name = id.replace('-', "_");
    writeln!(out, "#[doc = {:?}]", preview(zh)).unwrap();
    if arguments.is_empty() {
        // Packed into one text for each language: a pointer and a length for each would not compress.
        writeln!(out, "pub fn {name}(lang: Lang) -> &'static str {{ text(lang, {}) }}", texts[0].len()).unwrap();
        for (texts, pattern) in texts.iter_mut().zip([zh, en]) {
            let text = plain(pattern);
            assert!(!text.contains(SEPARATOR), "{id}: holds a separator");
            texts.push(text);
        }
        return;
    }
    let parameters: Vec<_> =
        arguments.iter().map(|(a, number)| format!("{a}: {}", if *number { "usize" } else { "&str" })).collect();
    writeln!(
        out,
        "pub fn {name}(lang: Lang, {}) -> String {{ let mut out = String::new(); match lang {{ Lang::Zh => {{",
        parameters.join(", ")
    )
    .unwrap();
    body(out, zh, &arguments);
    out.push_str("} Lang::En => {");
    body(out, en, &arguments);
    out.push_str("} } out }\n");
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

fn body(out: &mut String, pattern: &Pattern<String>, arguments: &Arguments) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => writeln!(out, "out.push_str({value:?});").unwrap(),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                let (name, _) = argument("", inline);
                if arguments[&name] {
                    writeln!(out, "push_number(&mut out, {name});").unwrap();
                } else {
                    writeln!(out, "out.push_str({name});").unwrap();
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let (name, _) = argument("", selector);
                writeln!(out, "match {name} {{").unwrap();
                let (defaults, others): (Vec<_>, Vec<_>) = variants.iter().partition(|v| v.default);
                for variant in others.iter().chain(&defaults) {
                    let key = match &variant.key {
                        _ if variant.default => "_".to_owned(),
                        VariantKey::Identifier { name } if name == "one" => "1".to_owned(),
                        VariantKey::NumberLiteral { value } => value.clone(),
                        VariantKey::Identifier { name } => panic!("{name}: no such plural category here"),
                    };
                    writeln!(out, "{key} => {{").unwrap();
                    body(out, &variant.value, arguments);
                    out.push_str("}\n");
                }
                out.push_str("}\n");
            }
        }
    }
}

fn plain(pattern: &Pattern<String>) -> String {
    pattern
        .elements
        .iter()
        .map(|e| match e {
            PatternElement::TextElement { value } => value.as_str(),
            PatternElement::Placeable { .. } => unreachable!("a message without arguments has no placeables"),
        })
        .collect()
}

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
