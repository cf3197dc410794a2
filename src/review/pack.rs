//! What an office adds to the catalogue: causes, measures and sentences of its own, and the file that passes them on.
//! See `docs/pack-file.md`.

use super::{
    DomainId, Level, Strength,
    file::{self, Error, MAX_SIZE},
    json::Value,
    places::Places,
    read::{Fields, read},
    write,
};
use crate::{catalog, i18n::Lang};

/// What stands in `format`.
pub const FORMAT: &str = "fupan-pack";
/// The version this build writes.
pub const VERSION: u64 = 1;

/// An office's own part of the catalogue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    pub causes: Vec<OwnCause>,
    pub measures: Vec<OwnMeasure>,
    /// Sentences in every document: the language, the place (`opening`, `measures`, `closing`), the words.
    pub phrases: Vec<(Lang, &'static str, String)>,
}

/// A cause that an office has met before.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnCause {
    /// Begins with `own-`, so that it is none of the catalogue's.
    pub id: String,
    pub domain: DomainId,
    pub level: Level,
    pub text: String,
}

/// A measure that an office has used before.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnMeasure {
    /// Begins with `own-`.
    pub id: String,
    /// The cause it answers: of the catalogue or of the office.
    pub cause: String,
    pub strength: Strength,
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
const MOST: usize = 2_000;

/// The places that hold a sentence of the office.
pub const PLACES: [&str; 3] = ["opening", "measures", "closing"];

/// Whether an id is of an office's own entry.
pub fn is_own(id: &str) -> bool {
    id.starts_with("own-")
}

impl Pack {
    /// Reads a pack whole, or says why not.
    pub fn from_bytes(bytes: &[u8]) -> Result<Pack, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        Pack::from_value(file::parse(bytes)?)
    }

    /// Takes a pack out of the JSON of its file, whole, or says why not.
    pub(super) fn from_value(file: Value) -> Result<Pack, Error> {
        file::check_head(&file, FORMAT, VERSION)?;
        let pack = read(file, "pack", MOST, |mut f| {
            f.take("format");
            f.take("version");
            let mut phrases = Vec::new();
            let mut all = f.object("phrases");
            for lang in Lang::ALL {
                let mut here = all.object(lang.tag());
                for place in PLACES {
                    phrases.push((lang, place, here.text(place)));
                }
            }
            Pack {
                causes: f.items("causes").into_iter().map(cause).collect(),
                measures: f.items("measures").into_iter().map(measure).collect(),
                phrases: phrases.into_iter().filter(|(.., words)| !words.trim().is_empty()).collect(),
            }
        })?;
        pack.check()?;
        Ok(pack)
    }

    /// Names the first entry whose id or cause is of no use.
    fn check(&self) -> Result<(), Error> {
        let bad = |list: &str, n: usize, field: &str| Err(Error::BadField(format!("{list}.{n}.{field}")));
        let mut causes = Places::new();
        for (n, cause) in self.causes.iter().enumerate() {
            if !is_own(&cause.id) || causes.insert(cause.id.clone(), n).is_some() {
                return bad("causes", n, "id");
            }
            if cause.text.trim().is_empty() {
                return bad("causes", n, "text");
            }
        }
        let mut measures = Places::new();
        for (n, measure) in self.measures.iter().enumerate() {
            if !is_own(&measure.id) || measures.insert(measure.id.clone(), n).is_some() {
                return bad("measures", n, "id");
            }
            if !causes.contains_key(&measure.cause) && catalog::cause(&measure.cause).is_none() {
                return bad("measures", n, "cause");
            }
            if measure.text.trim().is_empty() {
                return bad("measures", n, "text");
            }
        }
        Ok(())
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        write::pack(self)
    }

    /// Takes in what `other` has and this one lacks; nothing that is here changes.
    pub fn merge(&mut self, other: Pack) -> Merged {
        let mut merged = Merged::default();
        let mut count = |is_new: bool| {
            merged.added += usize::from(is_new);
            merged.kept += usize::from(!is_new);
            is_new
        };
        for cause in other.causes {
            if count(self.causes.len() < MOST && !self.causes.iter().any(|c| c.id == cause.id)) {
                self.causes.push(cause);
            }
        }
        for measure in other.measures {
            // Without its cause a measure is of no use.
            let is_wanted = self.causes.iter().any(|c| c.id == measure.cause) || !is_own(&measure.cause);
            if count(self.measures.len() < MOST && is_wanted && !self.measures.iter().any(|m| m.id == measure.id)) {
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

fn cause(mut f: Fields) -> OwnCause {
    OwnCause {
        id: f.text("id"),
        domain: f.choice("domain").unwrap_or_default(),
        level: f.choice("level").unwrap_or_else(|| {
            f.refuse("level");
            Level::Direct
        }),
        text: f.text("text"),
    }
}

fn measure(mut f: Fields) -> OwnMeasure {
    OwnMeasure {
        id: f.text("id"),
        cause: f.text("cause"),
        strength: f.choice("strength").unwrap_or_else(|| {
            f.refuse("strength");
            Strength::Weak
        }),
        text: f.text("text"),
    }
}

/// The fields round the entries.
pub(super) fn head() -> [(&'static str, Value); 2] {
    [("format", FORMAT.into()), ("version", VERSION.into())]
}
