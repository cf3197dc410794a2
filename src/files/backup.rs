//! A backup: everything of one browser in one file, and what of it is new elsewhere. See `docs/backup-file.md`.

use super::{
    Error, Record, draft, head, pack,
    read::{Fields, read},
    sealed, write,
};
use crate::review::{
    json::{Value, quoted},
    pack::Pack,
    places::Places,
};

/// What stands in `format`.
pub const FORMAT: &str = "fupan-backup";
/// The version this build writes.
pub const VERSION: u64 = 1;
/// Files above this size are refused before they are parsed, in bytes.
pub const MAX_SIZE: usize = 64 * 1024 * 1024;
/// How many drafts a backup holds at most.
pub const MAX_DRAFTS: usize = 2_000;
/// How many versions of drafts a backup holds at most.
pub const MAX_VERSIONS: usize = 20_000;

/// The longest id of a draft.
const LONGEST: usize = 64;
/// The last moment that JavaScript tells from the one before, in milliseconds.
const LAST_MOMENT: u64 = 1 << 53;

/// What one browser keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    pub drafts: Vec<Record>,
    /// States of drafts that are kept beside them. The id is the draft's, a slash and the revision.
    pub versions: Vec<Record>,
    pub pack: Option<Pack>,
}

/// Where a draft out of a backup belongs.
#[derive(Clone, Debug, PartialEq)]
pub enum Placement {
    /// Nothing of this id is here.
    New,
    /// It is here already, word for word.
    Same,
    /// Something else is here and stays: it is put beside it, under this id, if that is free.
    Beside(String),
}

/// Where `brought` belongs if `here` is what has its id. Nothing that is here is ever written over, and of one backup
/// the answer is always the same: brought twice it is there once.
pub fn place(here: Option<&Record>, brought: &Record) -> Placement {
    match here {
        None => Placement::New,
        Some(here) if here.text == brought.text => Placement::Same,
        Some(_) => Placement::Beside(beside(&brought.id, brought.revision)),
    }
}

/// The id next to this one: with the revision behind it or, where that has no room, counted up by one. Going on in this
/// way never comes back to an id.
fn beside(id: &str, revision: u64) -> String {
    let longer = [id, "-", &revision.to_string()].concat();
    if longer.len() <= LONGEST {
        return longer;
    }
    let mut carry = true;
    let counted = id.chars().rev().map(|c| {
        let next = match c {
            _ if !carry => return c,
            '-' => '0',
            '9' => 'a',
            'z' => '-',
            other => char::from_u32(u32::from(other) + 1).unwrap_or(other),
        };
        carry = c == 'z';
        next
    });
    let counted: String = counted.collect();
    counted.chars().rev().collect()
}

/// The drafts that `brought` adds to those that are here, each under the id it gets.
pub fn new_drafts(here: &[Record], brought: &[Record]) -> Vec<Record> {
    let mut all: Vec<Record> = here.to_vec();
    let mut places = places(here);
    for draft in brought {
        let mut draft = draft.clone();
        while let Placement::Beside(id) = place(places.get(&draft.id).map(|n| &all[*n]), &draft) {
            draft.id = id;
        }
        if !places.contains_key(&draft.id) {
            places.insert(draft.id.clone(), all.len());
            all.push(draft);
        }
    }
    all.split_off(here.len())
}

/// The versions that `brought` adds to those that are here: of a version that is here, its own state stays.
pub fn new_versions(here: &[Record], brought: &[Record]) -> Vec<Record> {
    let places = places(here);
    brought.iter().filter(|version| !places.contains_key(&version.id)).cloned().collect()
}

fn places(records: &[Record]) -> Places {
    let mut places = Places::new();
    for (n, record) in records.iter().enumerate() {
        places.insert(record.id.clone(), n);
    }
    places
}

impl Backup {
    /// Reads a backup whole, or says why not.
    pub fn from_bytes(bytes: &[u8]) -> Result<Backup, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        let mut file = head::parse(bytes)?;
        sealed::check_open(&file)?;
        head::check_head(&file, FORMAT, VERSION)?;
        let pack = match file.take("pack") {
            None | Some(Value::Null) => None,
            Some(pack) => Some(pack::from_value(pack).map_err(within_pack)?),
        };
        let backup = read(file, "backup", MAX_VERSIONS, |mut f| Backup {
            drafts: records(&mut f, "drafts", is_id),
            versions: records(&mut f, "versions", is_version_id),
            pack,
        })?;
        if backup.drafts.len() > MAX_DRAFTS {
            return Err(Error::TooMany("drafts".to_owned()));
        }
        Ok(backup)
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        write::backup(self)
    }

    /// Leaves out versions, the first saved first, until the file can be read again; says how many.
    pub fn fit(&mut self) -> usize {
        let before = self.versions.len();
        let mut size = self.to_json().len();
        while size > MAX_SIZE || self.versions.len() > MAX_VERSIONS {
            let oldest = (0..self.versions.len()).reduce(|a, b| {
                let is_older = self.versions[b].saved_at < self.versions[a].saved_at;
                if is_older { b } else { a }
            });
            let Some(oldest) = oldest else { break };
            size -= quoted(&self.versions.remove(oldest).text).len();
        }
        before - self.versions.len()
    }
}

/// The records of one list, each with an id of its own.
fn records(f: &mut Fields, list: &'static str, is_id: fn(&str) -> bool) -> Vec<Record> {
    let mut seen = Places::new();
    let entries = f.items(list).into_iter();
    entries
        .map(|mut f| {
            let record = Record {
                id: f.text("id"),
                revision: f.number("revision", draft::MAX_REVISION),
                by: f.text("by"),
                saved_at: f.number("saved_at", LAST_MOMENT) as f64,
                deleted_at: f.optional_number("deleted_at", LAST_MOMENT).map(|at| at as f64),
                filed: f.number("filed", draft::MAX_REVISION),
                text: f.required_text("text"),
            };
            if !is_id(&record.id) || seen.insert(record.id.clone(), 0).is_some() {
                f.refuse("id");
            }
            record
        })
        .collect()
}

fn is_id(id: &str) -> bool {
    (1..=LONGEST).contains(&id.len()) && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_version_id(id: &str) -> bool {
    let Some((draft, revision)) = id.split_once('/') else { return false };
    is_id(draft) && (1..=20).contains(&revision.len()) && revision.bytes().all(|b| b.is_ascii_digit())
}

/// What is wrong with the pack, told of the file that holds it.
fn within_pack(error: Error) -> Error {
    let within = |place: String| ["pack.", &place].concat();
    match error {
        Error::Foreign | Error::Locked => Error::BadField("pack".to_owned()),
        Error::BadField(place) => Error::BadField(within(place)),
        Error::TooMany(list) => Error::TooMany(within(list)),
        other => other,
    }
}

/// The fields round the records.
pub(super) fn first_fields() -> [(&'static str, Value); 2] {
    [("format", FORMAT.into()), ("version", VERSION.into())]
}
