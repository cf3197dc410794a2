//! Documents whose pieces are marked.

use std::{collections::BTreeMap, fs, ops::Range, path::Path};

use fupan::{import::Reading, review::Level};

pub struct Marked {
    pub name: String,
    pub header: BTreeMap<String, String>,
    pub source: String,
    /// Each with its field, and the level of a cause.
    pub pieces: Vec<(Range<usize>, String)>,
}

impl Marked {
    pub fn of(name: String, text: &str) -> Marked {
        let (header, body) = text.split_once("\n---\n").expect("a header");
        let header = header.lines().filter_map(|line| line.split_once(": "));
        let header = header
            .map(|(name, value)| (name.to_owned(), value.split_whitespace().next().unwrap_or_default().to_owned()))
            .collect();
        let (mut source, mut pieces, mut rest) = (String::new(), Vec::new(), body);
        while let Some((before, after)) = rest.split_once('⟦') {
            source.push_str(before);
            let (field, after) = after.split_once('|').expect("a field");
            let (words, after) = after.split_once('⟧').expect("an end");
            pieces.push((source.len()..source.len() + words.len(), field.to_owned()));
            source.push_str(words);
            rest = after;
        }
        source.push_str(rest);
        Marked { name, header, source, pieces }
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.header.get(name).is_some_and(|there| there == value)
    }
}

/// Those in a folder.
pub fn documents(folder: &Path) -> Vec<Marked> {
    let entries = fs::read_dir(folder).expect("the documents").filter_map(Result::ok);
    let mut files: Vec<std::path::PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ext| ext == "marked")).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        Marked::of(name, &fs::read_to_string(path).expect("a text"))
    };
    files.into_iter().map(read).collect()
}

/// A field without the position in its list, and with the level of a cause.
fn class(field: &str, levels: &[Level]) -> String {
    let parts: Vec<&str> = field.split('.').collect();
    let (n, kept): (Vec<&&str>, Vec<&&str>) = parts.iter().partition(|part| part.parse::<usize>().is_ok());
    let name = kept.iter().map(|part| **part).collect::<Vec<_>>().join(".");
    let level = n.first().and_then(|n| levels.get(n.parse::<usize>().ok()?));
    match level {
        Some(level) if name == "causes.heading" => {
            format!("{name}:{}", serde_json::to_value(level).expect("a level").as_str().unwrap_or_default())
        }
        _ => name,
    }
}

/// Which of the marked pieces went to the field they belong to: at least four fifths of their letters did.
pub fn judged<'a>(document: &'a Marked, reading: &Reading) -> Vec<(&'a str, &'a str, bool, String)> {
    let judge = |(range, field): &'a (Range<usize>, String)| {
        let wanted = class(field, &[]);
        let letters = document.source[range.clone()].char_indices().filter(|(_, c)| c.is_alphanumeric());
        // Whether the limit of a day belongs to it is a matter of taste.
        let letters = letters.filter(|(_, c)| !field.ends_with(".due") || !"前起内".contains(*c));
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut all = 0;
        for (at, _) in letters {
            all += 1;
            let place = reading.pieces.iter().find(|piece| piece.range.contains(&(range.start + at)));
            let field = place
                .and_then(|piece| piece.field.as_ref())
                .map(|field| class(field, &reading.levels))
                .unwrap_or_default();
            *counts.entry(field).or_default() += 1;
        }
        let right = counts.get(&wanted).copied().unwrap_or_default();
        let most = counts.into_iter().max_by_key(|(_, count)| *count).map(|(field, _)| field).unwrap_or_default();
        (field.as_str(), &document.source[range.clone()], right * 5 >= all * 4, most)
    };
    document.pieces.iter().map(judge).collect()
}
