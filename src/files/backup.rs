//! The backup file: all drafts, versions, profiles and packs of one browser, see `docs/backup-file.md`. Also finds the
//! records of a backup that a browser lacks.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Error, ProfileFile, Record, head, json,
    pack::{self, within_pack},
    profile,
    record::{LONGEST, is_id},
    sealed,
};
use crate::review::pack::Pack;

/// The value of `format`.
pub const FORMAT: &str = "fupan-backup";
/// The version that this build writes.
pub const VERSION: u64 = 1;
/// Files above this size are refused before they are parsed, in bytes.
pub const MAX_SIZE: usize = 64 * 1024 * 1024;
/// How many drafts a backup holds at most.
pub const MAX_DRAFTS: usize = 2_000;
/// How many versions of drafts a backup holds at most.
pub const MAX_VERSIONS: usize = 20_000;

/// How many profiles a backup holds at most.
pub const MAX_PROFILES: usize = 200;

/// Everything that one browser keeps.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Backup {
    pub drafts: Vec<Record>,
    /// Earlier states of drafts. The id is the draft's, a slash and the revision.
    pub versions: Vec<Record>,
    /// Read apart, as it has a head of its own. It belongs to the profile without a pack of its own, if there is one.
    #[serde(skip)]
    pub pack: Option<Pack>,
    /// Read apart, as they have heads of their own. At most one has no pack.
    #[serde(skip)]
    pub profiles: Vec<ProfileFile>,
}

/// The fields of the file, in their order.
#[derive(Serialize)]
struct Fields<'a> {
    format: &'static str,
    version: u64,
    drafts: &'a [Record],
    versions: &'a [Record],
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<pack::Fields<'a>>,
    #[serde(skip_serializing_if = "<[ProfileFile]>::is_empty")]
    profiles: &'a [ProfileFile],
}

/// Where a draft out of a backup belongs.
#[derive(Clone, Debug, PartialEq)]
pub enum Placement {
    /// The browser has no draft with this id.
    New,
    /// The browser has the same draft, word for word.
    Same,
    /// The browser has another text with this id, which stays. The one from the backup gets this id, if it is free.
    Beside(String),
}

/// Where `brought` belongs if `here` is the draft that has its id in the browser. Nothing in the browser is
/// overwritten, and the result for one backup is always the same, so restoring it twice adds nothing.
pub fn place(here: Option<&Record>, brought: &Record) -> Placement {
    match here {
        None => Placement::New,
        Some(here) if here.text == brought.text => Placement::Same,
        Some(_) => Placement::Beside(beside(&brought.id, brought.revision)),
    }
}

/// The id with the revision appended or, if that is too long, incremented by one. Repeating this never returns to an
/// earlier id.
fn beside(id: &str, revision: u64) -> String {
    let longer = format!("{id}-{revision}");
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
    // Of a draft that was renamed the map holds the original: only its text is compared.
    let mut all: HashMap<String, &Record> = here.iter().map(|draft| (draft.id.clone(), draft)).collect();
    let mut added = Vec::new();
    for original in brought {
        let mut draft = original.clone();
        while let Placement::Beside(id) = place(all.get(&draft.id).copied(), &draft) {
            draft.id = id;
        }
        if let Entry::Vacant(free) = all.entry(draft.id.clone()) {
            free.insert(original);
            added.push(draft);
        }
    }
    added
}

/// The versions that `brought` adds to those that are here. A version that is here already stays as it is.
pub fn new_versions(here: &[Record], brought: &[Record]) -> Vec<Record> {
    let ids: HashSet<&str> = here.iter().map(|version| version.id.as_str()).collect();
    brought.iter().filter(|version| !ids.contains(version.id.as_str())).cloned().collect()
}

impl Backup {
    /// Reads a backup from a file.
    ///
    /// # Errors
    ///
    /// Nothing is read in part: any [`Error`] refuses the whole file.
    pub fn from_bytes(bytes: &[u8]) -> Result<Backup, Error> {
        if bytes.len() > MAX_SIZE {
            return Err(Error::TooLarge);
        }
        let mut file = json::parse(bytes)?;
        sealed::check_open(&file)?;
        head::check(&file, FORMAT, VERSION)?;
        let pack = match file["pack"].take() {
            Value::Null => None,
            pack => Some(pack::from_value(pack).map_err(within_pack)?),
        };
        let profiles = take_profiles(&mut file)?;
        for (list, most) in [("drafts", MAX_DRAFTS), ("versions", MAX_VERSIONS)] {
            json::check_length(&file, list, most)?;
            json::check_objects(&file, list)?;
        }
        let backup = Backup { pack, profiles, ..json::deserialize(file, "backup")? };
        check_ids("drafts", &backup.drafts, is_id)?;
        check_ids("versions", &backup.versions, is_version_id)?;
        Ok(backup)
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        json::to_text(&Fields {
            format: FORMAT,
            version: VERSION,
            drafts: &self.drafts,
            versions: &self.versions,
            pack: self.pack.as_ref().map(pack::Fields::of),
            profiles: &self.profiles,
        })
    }

    /// Removes versions, the oldest first, until the file is within its limits. Returns how many were removed.
    pub fn fit(&mut self) -> usize {
        let before = self.versions.len();
        let mut size = self.to_json().len();
        while size > MAX_SIZE || self.versions.len() > MAX_VERSIONS {
            let oldest = (0..self.versions.len()).reduce(|a, b| {
                let is_older = self.versions[b].saved_at < self.versions[a].saved_at;
                if is_older { b } else { a }
            });
            let Some(oldest) = oldest else { break };
            size -= json::to_text(&self.versions.remove(oldest).text).len();
        }
        before - self.versions.len()
    }
}

/// Takes the profiles out of the JSON of a backup.
fn take_profiles(file: &mut Value) -> Result<Vec<ProfileFile>, Error> {
    json::check_length(file, "profiles", MAX_PROFILES)?;
    json::check_objects(file, "profiles")?;
    let profiles = match file["profiles"].take() {
        Value::Null => return Ok(Vec::new()),
        Value::Array(profiles) => profiles,
        _ => return Err(Error::BadField("profiles".to_owned())),
    };
    let mut taken: Vec<ProfileFile> = Vec::with_capacity(profiles.len());
    for (n, profile) in profiles.into_iter().enumerate() {
        let profile = profile::from_value(profile).map_err(|error| match error {
            Error::Foreign | Error::Locked => Error::BadField(format!("profiles.{n}")),
            Error::BadField(at) => Error::BadField(format!("profiles.{n}.{at}")),
            Error::TooMany(list) => Error::TooMany(format!("profiles.{n}.{list}")),
            other => other,
        })?;
        if taken.iter().any(|other| other.profile.id == profile.profile.id) {
            return Err(Error::BadField(format!("profiles.{n}.profile.id")));
        }
        // There is one pack beside the profiles.
        if profile.pack.is_none() && taken.iter().any(|other| other.pack.is_none()) {
            return Err(Error::BadField(format!("profiles.{n}.pack")));
        }
        taken.push(profile);
    }
    Ok(taken)
}

/// Refuses the first record of a list whose id is not valid or stands there already.
fn check_ids(list: &str, records: &[Record], is_valid: fn(&str) -> bool) -> Result<(), Error> {
    let mut seen = HashSet::new();
    match records.iter().position(|record| !is_valid(&record.id) || !seen.insert(&record.id)) {
        Some(n) => Err(Error::BadField(format!("{list}.{n}.id"))),
        None => Ok(()),
    }
}

fn is_version_id(id: &str) -> bool {
    let Some((draft, revision)) = id.split_once('/') else { return false };
    is_id(draft) && (1..=20).contains(&revision.len()) && revision.bytes().all(|b| b.is_ascii_digit())
}
