//! The pack file, which passes on what an office adds to the catalogue. See `docs/pack-file.md`.

use super::{
    Error,
    draft::MAX_SIZE,
    head,
    read::{Fields, read},
    sealed, write,
};
use crate::{
    catalog,
    i18n::Lang,
    review::{
        Level, Strength,
        json::Value,
        pack::{MAX_ENTRIES, OwnCause, OwnMeasure, PLACES, Pack, is_own},
        places::Places,
    },
};

/// What stands in `format`.
pub const FORMAT: &str = "fupan-pack";
/// The version this build writes.
pub const VERSION: u64 = 1;

impl Pack {
    /// Reads a pack whole, or says why not.
    pub fn from_bytes(bytes: &[u8]) -> Result<Pack, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        from_value(head::parse(bytes)?)
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        write::pack(self)
    }
}

/// Takes a pack out of the JSON of its file, whole, or says why not.
pub(super) fn from_value(file: Value) -> Result<Pack, Error> {
    sealed::check_open(&file)?;
    head::check_head(&file, FORMAT, VERSION)?;
    let pack = read(file, "pack", MAX_ENTRIES, |mut f| {
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
    check(&pack)?;
    Ok(pack)
}

/// Names the first entry whose id or cause is of no use.
fn check(pack: &Pack) -> Result<(), Error> {
    let bad = |list: &str, n: usize, field: &str| Err(Error::BadField(format!("{list}.{n}.{field}")));
    let mut causes = Places::new();
    for (n, cause) in pack.causes.iter().enumerate() {
        if !is_own(&cause.id) || causes.insert(cause.id.clone(), n).is_some() {
            return bad("causes", n, "id");
        }
        if cause.text.trim().is_empty() {
            return bad("causes", n, "text");
        }
    }
    let mut measures = Places::new();
    for (n, measure) in pack.measures.iter().enumerate() {
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
pub(super) fn first_fields() -> [(&'static str, Value); 2] {
    [("format", FORMAT.into()), ("version", VERSION.into())]
}
