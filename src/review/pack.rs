//! What an office adds to the catalogue: causes, measures and sentences of its own.

use serde::{Deserialize, Serialize};

use super::{DomainId, Level, Strength};
use crate::i18n::Lang;

/// An office's own part of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pack {
    pub causes: Vec<OwnCause>,
    pub measures: Vec<OwnMeasure>,
    /// Sentences in every document: the language, the place (`opening`, `measures`, `closing`), the words.
    #[serde(with = "phrases")]
    pub phrases: Vec<(Lang, &'static str, String)>,
}

/// A cause that an office has met before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnCause {
    /// Begins with `own-`, so that it is none of the catalogue's.
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub domain: DomainId,
    pub level: Level,
    #[serde(default)]
    pub text: String,
}

/// A measure that an office has used before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnMeasure {
    /// Begins with `own-`.
    #[serde(default)]
    pub id: String,
    /// The cause it answers: of the catalogue or of the office.
    #[serde(default)]
    pub cause: String,
    pub strength: Strength,
    #[serde(default)]
    pub text: String,
}

/// What merging brought.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Merged {
    pub added: usize,
    /// What was there already, or has other words here: left as it is.
    pub kept: usize,
}

/// More entries than this are no office's own.
pub const MAX_ENTRIES: usize = 2_000;

/// The places that hold a sentence of the office.
pub const PLACES: [&str; 3] = ["opening", "measures", "closing"];

/// Whether an id is of an office's own entry.
pub fn is_own(id: &str) -> bool {
    id.starts_with("own-")
}

impl Pack {
    /// Takes in what `other` has and this one lacks; nothing that is here changes.
    pub fn merge(&mut self, other: Pack) -> Merged {
        let mut merged = Merged::default();
        let mut count = |is_new: bool| {
            merged.added += usize::from(is_new);
            merged.kept += usize::from(!is_new);
            is_new
        };
        for cause in other.causes {
            if count(self.causes.len() < MAX_ENTRIES && !self.causes.iter().any(|c| c.id == cause.id)) {
                self.causes.push(cause);
            }
        }
        for measure in other.measures {
            // Without its cause a measure is of no use.
            let is_wanted = self.causes.iter().any(|c| c.id == measure.cause) || !is_own(&measure.cause);
            if count(
                self.measures.len() < MAX_ENTRIES && is_wanted && !self.measures.iter().any(|m| m.id == measure.id),
            ) {
                self.measures.push(measure);
            }
        }
        for phrase in other.phrases {
            if count(!self.phrases.iter().any(|(lang, place, _)| (*lang, *place) == (phrase.0, phrase.1))) {
                self.phrases.push(phrase);
            }
        }
        merged
    }

    /// Removes the entry with this id, and with a cause the measures that answer it.
    pub fn remove(&mut self, id: &str) {
        self.causes.retain(|c| c.id != id);
        self.measures.retain(|m| m.id != id && m.cause != id);
    }

    /// The measures that answer this entry.
    pub fn measures_for<'a>(&'a self, cause: Option<&'a str>) -> impl Iterator<Item = &'a OwnMeasure> {
        self.measures.iter().filter(move |m| Some(m.cause.as_str()) == cause)
    }
}

/// [`Pack::phrases`] as its file holds them: by language and place.
mod phrases {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::{i18n::Lang, review::Unknown};

    type Phrases = Vec<(Lang, &'static str, String)>;

    #[derive(Default, Serialize, Deserialize)]
    #[serde(default)]
    struct ByLanguage {
        #[serde(rename = "zh-CN")]
        zh: ByPlace,
        en: ByPlace,
        /// Makes serde insist on an object.
        #[serde(flatten, skip_serializing)]
        _unknown: Unknown,
    }

    #[derive(Default, Serialize, Deserialize)]
    #[serde(default)]
    struct ByPlace {
        #[serde(skip_serializing_if = "String::is_empty")]
        opening: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        measures: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        closing: String,
        /// Makes serde insist on an object.
        #[serde(flatten, skip_serializing)]
        _unknown: Unknown,
    }

    pub fn serialize<S: Serializer>(phrases: &Phrases, serializer: S) -> Result<S::Ok, S::Error> {
        let mut file = ByLanguage::default();
        for (lang, place, words) in phrases {
            let here = lang.pick(&mut file.zh, &mut file.en);
            match *place {
                "opening" => here.opening.clone_from(words),
                "measures" => here.measures.clone_from(words),
                _ => here.closing.clone_from(words),
            }
        }
        file.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Phrases, D::Error> {
        let file = ByLanguage::deserialize(deserializer)?;
        let languages = [(Lang::Zh, file.zh), (Lang::En, file.en)];
        let phrases = languages.into_iter().flat_map(|(lang, here)| {
            [("opening", here.opening), ("measures", here.measures), ("closing", here.closing)]
                .map(|(place, words)| (lang, place, words))
        });
        // Blanks say nothing.
        Ok(phrases.filter(|(.., words)| !words.trim().is_empty()).collect())
    }
}
