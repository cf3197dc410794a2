//! An office as the browser keeps it: a profile and a pack.
//!
//! The pack of the first office is kept under the key that earlier versions know, and drafts of theirs belong to it. Every
//! other office has keys of its own.

use std::rc::Rc;

use super::{backend::Backend, database::OFFICE, error::Error};
use crate::{
    files::ProfileFile,
    review::{pack::Pack, profile::Profile},
};

/// The key of the first office's pack.
const PACK: &str = "pack";
/// The key of the first office's profile.
const PROFILE: &str = "profile";

/// An office as this browser knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Office {
    /// `None` where nobody made a profile: there is a pack only, or nothing yet.
    pub profile: Option<Rc<Profile>>,
    /// Its own part of the catalogue.
    pub pack: Rc<Pack>,
    /// The first one also has the drafts that belong to no profile.
    pub is_first: bool,
}

impl Office {
    /// The id of its profile; empty if it has none.
    pub fn id(&self) -> &str {
        self.profile.as_ref().map_or("", |profile| &profile.id)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.profile.is_none() && *self.pack == Pack::default()
    }
}

/// Keys of the profile and the pack of an office.
pub(super) struct Keys {
    pub profile: String,
    pub pack: String,
}

impl Keys {
    pub fn of(id: &str, is_first: bool) -> Keys {
        match is_first {
            true => Keys { profile: PROFILE.to_owned(), pack: PACK.to_owned() },
            false => Keys { profile: format!("{PROFILE}/{id}"), pack: format!("{PACK}/{id}") },
        }
    }
}

/// The offices as they are stored. One whose profile or pack cannot be read here is there without it, and stays.
pub(super) async fn stored_offices(backend: &Backend) -> Result<Vec<Office>, Error> {
    let records = backend.all(OFFICE, "").await?;
    let text = |key: &str| records.iter().find(|record| record.id == key).map(|record| record.text.as_bytes());
    let pack = |key: &str| text(key).and_then(|text| Pack::from_bytes(text).ok()).unwrap_or_default();
    let profile = |key: &str| text(key).and_then(|text| ProfileFile::from_bytes(text).ok()).map(|file| file.profile);
    let mut offices =
        vec![Office { profile: profile(PROFILE).map(Rc::new), pack: Rc::new(pack(PACK)), is_first: true }];
    for record in &records {
        let Some(id) = record.id.strip_prefix("profile/") else { continue };
        let is_known = offices.iter().any(|office| office.id() == id);
        if let Some(profile) = profile(&record.id).filter(|profile| profile.id == id && !is_known) {
            let pack = Rc::new(pack(&Keys::of(id, false).pack));
            offices.push(Office { profile: Some(Rc::new(profile)), pack, is_first: false });
        }
    }
    Ok(offices)
}

/// The profiles as a backup holds them: the pack of the first office stands beside them, where earlier versions look for it.
pub(super) fn to_back_up(offices: Vec<Office>) -> (Option<Pack>, Vec<ProfileFile>) {
    let mut pack = None;
    let mut profiles = Vec::new();
    for office in offices {
        let own = if office.is_first {
            pack = Some((*office.pack).clone()).filter(|pack| *pack != Pack::default() || office.profile.is_some());
            None
        } else {
            Some((*office.pack).clone())
        };
        if let Some(profile) = office.profile {
            profiles.push(ProfileFile { profile: (*profile).clone(), pack: own });
        }
    }
    (pack, profiles)
}
