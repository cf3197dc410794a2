//! The automatic numbers of a Word file, as they are printed.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::xml::{attribute, child, is};
use crate::report::han;

/// Lists have so many levels (17.9.3).
const LEVELS: usize = 9;

/// How one level of a list is numbered.
#[derive(Clone, Debug, Default)]
struct Level {
    start: usize,
    /// Whether all its numbers are figures (`w:isLgl`, 17.9.4).
    is_legal: bool,
    /// `w:numFmt`, ECMA-376 part 1, 17.9.17.
    format: String,
    /// `w:lvlText` with `%1` for the number of the first level, 17.9.11.
    text: String,
}

/// The lists of a Word file, with how far each has counted.
#[derive(Default)]
pub struct Numbering {
    /// By `w:numId`.
    lists: HashMap<String, HashMap<usize, Level>>,
    /// Lists of the same definition count together.
    definitions: HashMap<String, String>,
    /// The list and level of paragraph styles.
    styles: HashMap<String, (String, usize)>,
    counts: HashMap<(String, usize), usize>,
}

impl Numbering {
    /// Reads `numbering.xml` and `styles.xml`, as far as they are there.
    pub fn of(numbering: Option<&Document>, styles: Option<&Document>) -> Numbering {
        let mut read = Numbering::default();
        let all = |document: &'_ Option<&Document>, name: &str| -> Vec<(String, HashMap<usize, Level>)> {
            let nodes = document.iter().flat_map(|document| document.descendants().filter(|node| is(*node, name)));
            nodes.map(|node| (attribute(node, "abstractNumId").unwrap_or_default().to_owned(), levels(node))).collect()
        };
        let definitions: HashMap<String, HashMap<usize, Level>> = all(&numbering, "abstractNum").into_iter().collect();
        for node in numbering.iter().flat_map(|document| document.descendants()).filter(|node| is(*node, "num")) {
            let (Some(id), Some(of)) =
                (attribute(node, "numId"), child(node, "abstractNumId").and_then(|of| attribute(of, "val")))
            else {
                continue;
            };
            let mut list = definitions.get(of).cloned().unwrap_or_default();
            let mut definition = of.to_owned();
            for over in node.children().filter(|node| is(*node, "lvlOverride")) {
                let level = attribute(over, "ilvl").and_then(depth).unwrap_or_default();
                list.extend(levels(over));
                if let Some(start) =
                    child(over, "startOverride").and_then(|start| attribute(start, "val")?.parse().ok())
                {
                    list.entry(level).or_default().start = start;
                    // It begins anew.
                    definition = format!("{of} {id}");
                }
            }
            read.definitions.insert(id.to_owned(), definition);
            read.lists.insert(id.to_owned(), list);
        }
        for style in styles.iter().flat_map(|document| document.descendants()).filter(|node| is(*node, "style")) {
            if let (Some(id), Some(of)) = (attribute(style, "styleId"), child(style, "pPr").and_then(of_properties)) {
                read.styles.insert(id.to_owned(), of);
            }
        }
        read
    }

    /// The number before the paragraph with these properties, with what stands behind it. Empty if it has none.
    pub fn number(&mut self, properties: Option<Node>) -> String {
        let own = properties.and_then(of_properties);
        let of_style = || {
            let style = attribute(child(properties?, "pStyle")?, "val")?;
            self.styles.get(style).cloned()
        };
        let Some((id, level)) = own.or_else(of_style) else { return String::new() };
        let (Some(list), Some(definition)) = (self.lists.get(&id), self.definitions.get(&id)) else {
            return String::new();
        };
        let Some(of_level) = list.get(&level) else { return String::new() };
        let key = |level: usize| (definition.clone(), level);
        let n = self.counts.get(&key(level)).map_or(of_level.start, |n| n.saturating_add(1));
        self.counts.insert(key(level), n);
        for deeper in level + 1..LEVELS {
            self.counts.remove(&key(deeper));
        }
        let mut text = of_level.text.clone();
        if of_level.format == "bullet" {
            return "• ".to_owned();
        }
        for above in 0..=level {
            let Some(of) = list.get(&above) else { continue };
            let n = self.counts.get(&key(above)).copied().unwrap_or(of.start);
            text = text.replace(
                &format!("%{}", above + 1),
                &printed(if of_level.is_legal { "decimal" } else { &of.format }, n),
            );
        }
        let is_wide = text.chars().next_back().is_some_and(|c| c > '\u{2e80}');
        if is_wide || text.is_empty() { text } else { text + " " }
    }
}

/// The list and level that properties of a paragraph name. List 0, which takes a paragraph out of any, is none that is there.
fn of_properties(properties: Node) -> Option<(String, usize)> {
    let numbered = child(properties, "numPr")?;
    let id = attribute(child(numbered, "numId")?, "val")?;
    let level = child(numbered, "ilvl").and_then(|level| depth(attribute(level, "val")?)).unwrap_or_default();
    Some((id.to_owned(), level))
}

/// The number of a level.
fn depth(value: &str) -> Option<usize> {
    value.parse().ok().filter(|level| *level < LEVELS)
}

/// The levels below a node.
fn levels(node: Node) -> HashMap<usize, Level> {
    let value = |node: Node, name: &str| {
        child(node, name).and_then(|child| attribute(child, "val")).unwrap_or_default().to_owned()
    };
    let level = |node: Node| {
        let n = depth(attribute(node, "ilvl")?)?;
        let start = value(node, "start").parse().unwrap_or(1);
        let is_legal = child(node, "isLgl").is_some();
        Some((n, Level { start, is_legal, format: value(node, "numFmt"), text: value(node, "lvlText") }))
    };
    node.children().filter(|node| is(*node, "lvl")).filter_map(level).collect()
}

/// A number as a format prints it (ECMA-376 part 1, 17.18.59); in figures where the format is not known.
fn printed(format: &str, n: usize) -> String {
    // After z comes aa (17.18.59).
    let letter = |first: u8| {
        let place = n.max(1) - 1;
        char::from(first + (place % 26) as u8).to_string().repeat((place / 26 + 1).min(30))
    };
    match format {
        "none" => String::new(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&n) => {
            char::from_u32('①' as u32 + n as u32 - 1).into_iter().collect()
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "ideographDigital"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => han(n),
        "ideographTraditional" if (1..=10).contains(&n) => "甲乙丙丁戊己庚辛壬癸".chars().skip(n - 1).take(1).collect(),
        "upperLetter" => letter(b'A'),
        "lowerLetter" => letter(b'a'),
        "upperRoman" => roman(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "decimalZero" => format!("{n:02}"),
        _ => n.to_string(),
    }
}

fn roman(mut n: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Longer ones are no numbers of items.
    if n > 4_000 {
        return n.to_string();
    }
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while n >= value {
            text += sign;
            n -= value;
        }
    }
    text
}
