//! data/lexicon/*.txt → two sorted texts, a line a word.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

/// A line of a file is `class: word | word`, or a remark behind `#`. Words come out as `word=class class`.
pub fn generate(folder: &Path) -> String {
    let text = |name: &str| {
        let file = folder.join(name);
        let content = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in content.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (class, list) = line.split_once(':').unwrap_or_else(|| panic!("{}: {line}", file.display()));
            for word in list.split('|').map(str::trim) {
                assert!(!word.is_empty() && !word.contains('='), "{}: {line}", file.display());
                assert_eq!(word, word.to_ascii_lowercase(), "{}: texts are searched in small letters", file.display());
                let classes = words.entry(word.to_owned()).or_default();
                assert!(!classes.iter().any(|c| c == class), "{}: {word} twice", file.display());
                classes.push(class.trim().to_owned());
            }
        }
        // By the word itself: a star behind it says that letters may follow.
        let mut sorted: Vec<_> = words.into_iter().collect();
        sorted.sort_by(|(a, _), (b, _)| a.trim_end_matches('*').cmp(b.trim_end_matches('*')));
        let mut out = String::new();
        for (word, classes) in sorted {
            writeln!(out, "{word}={}", classes.join(" ")).unwrap();
        }
        out
    };
    format!("static ZH: &str = {:?};\nstatic EN: &str = {:?};\n", text("zh-CN.txt"), text("en.txt"))
}
