//! Searches causes and measures by their text, in either language.

use std::cmp::Reverse;

use super::entries::{CatalogCause, CatalogMeasure, DOMAINS, DomainId};

/// The results of a search, the best first.
#[derive(Debug, Default, PartialEq)]
pub struct Hits {
    pub causes: Vec<FoundCause>,
    pub measures: Vec<FoundMeasure>,
}

/// A cause whose label or clause contains the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundCause {
    pub domain: DomainId,
    pub cause: &'static CatalogCause,
}

/// A measure whose text contains the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMeasure {
    pub domain: DomainId,
    /// The cause that it answers.
    pub cause: &'static CatalogCause,
    pub measure: &'static CatalogMeasure,
}

/// Characters of the query that are used; the rest is ignored.
const LONGEST: usize = 200;

/// The entries of all domains that contain every word of `query`.
///
/// A word that occurs in no entry, as happens where words are written without spaces, is searched for by its pieces of
/// two characters. Entries are ranked by the number of pieces they contain, then by whether the label contains a word,
/// then by their order in the catalogue.
pub fn search(query: &str) -> Hits {
    let entries = entries();
    let terms: Vec<Vec<String>> = words(query)
        .into_iter()
        .map(|word| if entries.iter().any(|e| holds(&e.text, &word)) { vec![word] } else { pieces(&word) })
        .collect();
    let mut ranked: Vec<(usize, &SearchEntry)> = entries.iter().map(|entry| (entry.rank(&terms), entry)).collect();
    ranked.retain(|(rank, _)| *rank > 0);
    ranked.sort_by_key(|(rank, _)| Reverse(*rank));
    let mut hits = Hits::default();
    for (_, entry) in ranked {
        let (domain, cause) = (entry.domain, entry.cause);
        match entry.measure {
            None => hits.causes.push(FoundCause { domain, cause }),
            Some(measure) => hits.measures.push(FoundMeasure { domain, cause, measure }),
        }
    }
    hits
}

/// A cause or a measure with all its text, in lower case.
struct SearchEntry {
    domain: DomainId,
    cause: &'static CatalogCause,
    measure: Option<&'static CatalogMeasure>,
    text: String,
    /// Byte position in `text` at which the label ends.
    label: usize,
}

impl SearchEntry {
    /// Zero if a term is missing.
    fn rank(&self, terms: &[Vec<String>]) -> usize {
        match held(&self.text, terms) {
            0 => 0,
            n => 2 * n + usize::from(held(&self.text[..self.label], terms) > 0),
        }
    }
}

/// All entries, in the order of the catalogue.
fn entries() -> Vec<SearchEntry> {
    let mut entries = Vec::new();
    for domain in DOMAINS.iter() {
        for cause in domain.causes {
            let mut add = |measure, texts: &[&str], label: usize| {
                let mut text = texts.join("\n");
                text.make_ascii_lowercase();
                let label = texts[..label].join("\n").len();
                entries.push(SearchEntry { domain: domain.id, cause, measure, text, label });
            };
            add(None, &[cause.label.zh, cause.label.en, cause.stem.zh, cause.stem.en], 2);
            for measure in cause.measures {
                add(Some(measure), &[measure.text.zh, measure.text.en], 2);
            }
        }
    }
    entries
}

/// How many pieces of the terms `text` contains; zero if it contains no piece of some term.
fn held(text: &str, terms: &[Vec<String>]) -> usize {
    let mut sum = 0;
    for term in terms {
        let found = term.iter().filter(|piece| holds(text, piece)).count();
        if found == 0 {
            return 0;
        }
        sum += found;
    }
    sum
}

/// Whether `word` occurs in `text`. Latin letters have to be the beginning of a word.
fn holds(text: &str, word: &str) -> bool {
    let latin = word.starts_with(|c: char| c.is_ascii());
    let inside = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| !latin || !inside(at))
}

/// The words of a query in lower case, without punctuation.
fn words(query: &str) -> Vec<String> {
    let plain = |c: char| match c {
        // Chinese input methods may produce full-width Latin letters.
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let query: String = query.chars().take(LONGEST).map(|c| plain(c).to_ascii_lowercase()).collect();
    query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The pieces of a word that occurs in no entry: each pair of adjacent characters, and the Latin words inside it.
fn pieces(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let pairs = chars.windows(2).filter(|pair| !pair.iter().any(char::is_ascii));
    let latin = word.split(|c: char| !c.is_ascii()).filter(|run| !run.is_empty() && *run != word);
    pairs.map(|pair| pair.iter().collect()).chain(latin.map(str::to_owned)).collect()
}
