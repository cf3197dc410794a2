//! Writes `data/lexicon/*.txt` as tables of words, one for each language.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use crate::variant;

/// What the file says about one word.
#[derive(Default)]
struct Word {
    classes: Vec<String>,
    /// The name of the question to ask instead of an empty phrase; empty for other words.
    ask: String,
}

/// The Rust code of both tables. An unknown class does not compile, as the enum has no such variant.
pub fn generate(folder: &Path) -> String {
    let mut out = String::new();
    for (table, file) in [("ZH", "zh-CN.txt"), ("EN", "en.txt")] {
        writeln!(out, "static {table}: &[LexiconEntry] = &[").unwrap();
        for (word, Word { classes, ask }) in read(&folder.join(file)) {
            let is_stem = word.ends_with('*');
            let word = word.trim_end_matches('*');
            let classes: Vec<_> = classes.iter().map(|class| format!("Class::{}", variant(class))).collect();
            let classes = classes.join(", ");
            writeln!(
                out,
                "LexiconEntry {{ word: {word:?}, is_stem: {is_stem}, classes: Classes::of(&[{classes}]), ask: {ask:?} }},"
            )
            .unwrap();
        }
        out.push_str("];\n");
    }
    out
}

/// The words of a file, sorted. A line is `class: word | word`. The class of an empty phrase is followed by a dot and
/// the name of its question (`filler.meeting`). `#` begins a comment. A star after a word means that more letters may
/// follow.
fn read(file: &Path) -> Vec<(String, Word)> {
    let content = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut words: BTreeMap<String, Word> = BTreeMap::new();
    for line in content.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (names, list) = line.split_once(':').unwrap_or_else(|| panic!("{}: {line}", file.display()));
        let (class, ask) = names.trim().split_once('.').unwrap_or((names.trim(), ""));
        for word in list.split('|').map(str::trim) {
            assert!(!word.is_empty(), "{}: {line}", file.display());
            assert_eq!(word, word.to_ascii_lowercase(), "{}: texts are searched in small letters", file.display());
            let known = words.entry(word.to_owned()).or_default();
            assert!(!known.classes.iter().any(|c| c == class), "{}: {word} twice", file.display());
            known.classes.push(class.to_owned());
            if !ask.is_empty() {
                known.ask = ask.to_owned();
            }
        }
    }
    let mut sorted: Vec<_> = words.into_iter().collect();
    // Ignore the star, which is not part of the word.
    sorted.sort_by(|(a, _), (b, _)| a.trim_end_matches('*').cmp(b.trim_end_matches('*')));
    sorted
}
