//! Finding causes and measures by what they say, in either language.

use std::cmp::Reverse;

use super::entries::{CatalogCause, CatalogMeasure, DOMAINS, DomainId};

/// What a query found, the likeliest first.
#[derive(Debug, Default, PartialEq)]
pub struct Hits {
    pub causes: Vec<FoundCause>,
    pub measures: Vec<FoundMeasure>,
}

/// A cause whose label or clause holds the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundCause {
    pub domain: DomainId,
    pub cause: &'static CatalogCause,
}

/// A measure whose text holds the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundMeasure {
    pub domain: DomainId,
    /// The cause it answers.
    pub cause: &'static CatalogCause,
    pub measure: &'static CatalogMeasure,
}

/// What follows in a longer query is not looked at.
const LONGEST: usize = 200;

/// The entries of all domains that hold every word of `query`. Where one writes words without spaces, a word that
/// stands nowhere as a whole is looked for by its pieces of two characters, and what holds most of them comes first.
/// Next come entries that hold the words in the label, and else all stand in the order of the catalogue.
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

/// A cause or a measure with everything it says, in small letters.
struct SearchEntry {
    domain: DomainId,
    cause: &'static CatalogCause,
    measure: Option<&'static CatalogMeasure>,
    text: String,
    /// Where the label ends in `text`.
    label: usize,
}

impl SearchEntry {
    /// Nought if a term is missing.
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

/// How many pieces of the terms `text` holds; nought if it holds none of one of them.
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

/// Whether the word stands in the text; in Latin letters, whether a word there begins with it.
fn holds(text: &str, word: &str) -> bool {
    let latin = word.starts_with(|c: char| c.is_ascii());
    let inside = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| !latin || !inside(at))
}

/// The words of a query, without marks, in small letters.
fn words(query: &str) -> Vec<String> {
    let plain = |c: char| match c {
        // A Chinese keyboard may give Latin letters in full width.
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let query: String = query.chars().take(LONGEST).map(|c| plain(c).to_ascii_lowercase()).collect();
    query.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What is left to look for when a word stands nowhere: each two neighbouring characters, and Latin words inside it.
fn pieces(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let pairs = chars.windows(2).filter(|pair| !pair.iter().any(char::is_ascii));
    let latin = word.split(|c: char| !c.is_ascii()).filter(|run| !run.is_empty() && *run != word);
    pairs.map(|pair| pair.iter().collect()).chain(latin.map(str::to_owned)).collect()
}
