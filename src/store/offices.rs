//! The offices of this browser: a profile and a pack each, and which draft belongs to which.

use std::{cell::Cell, rc::Rc};

use super::{
    database::{DRAFTS, OFFICE},
    drafts::Store,
    error::Error,
    office::{Keys, Office, stored_offices},
};
use crate::{
    browser,
    files::{ProfileFile, Record},
    review::{
        pack::{Merged, Pack},
        profile::Profile,
    },
};

/// Where a new profile is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// It is that of the first office, whose pack and drafts it gets, unless that one has a profile.
    First,
    /// Beside the others, with a pack of its own.
    Own,
}

/// The id of the profile of a draft that belongs to none.
pub const NOBODY: &str = "-";

/// What came of taking a profile in.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The id of the profile.
    pub id: String,
    /// Whether there was none with this id.
    pub is_new: bool,
    /// How many answers of the profile were added to one that was here.
    pub answers: usize,
    /// What became of the pack.
    pub pack: Merged,
}

impl Store {
    /// All offices, the first one first. It is there in any case.
    pub fn offices(&self) -> Vec<Office> {
        let offices = self.0.offices.borrow();
        if offices.is_empty() { vec![Office { is_first: true, ..Office::default() }] } else { offices.clone() }
    }

    /// The offices that have something to begin a review with.
    pub fn profiles(&self) -> Vec<Rc<Profile>> {
        self.offices().into_iter().filter_map(|office| office.profile).collect()
    }

    /// The office whose profile has this id; an empty id means the first one.
    pub fn office(&self, id: &str) -> Option<Office> {
        self.offices().into_iter().find(|office| if id.is_empty() { office.is_first } else { office.id() == id })
    }

    /// The profile that was used last in this browser, or the first one.
    pub fn profile_at_hand(&self) -> Option<Rc<Profile>> {
        let (profiles, last) = (self.profiles(), browser::last_profile());
        let used = profiles.iter().find(|profile| Some(&profile.id) == last.as_ref());
        used.or_else(|| profiles.first()).cloned()
    }

    /// The id of the profile that a draft belongs to; empty: the first office's.
    pub fn profile_of(&self, draft: &str) -> String {
        self.0.profiles.borrow().get(draft).cloned().unwrap_or_default()
    }

    /// Notes which profile a draft belongs to that is not stored yet, or that was read.
    pub fn note_profile(&self, draft: &str, profile: &str) {
        self.0.profiles.borrow_mut().insert(draft.to_owned(), profile.to_owned());
    }

    /// The office that a draft belongs to. One that is not here any more has nothing to add.
    pub fn office_of(&self, draft: &str) -> Option<Office> {
        self.office(&self.profile_of(draft))
    }

    /// Lets a draft belong to another profile from now on.
    pub async fn assign(&self, draft: &str, profile: &str) -> Result<(), Error> {
        let assigned = |stored: Record| Record { profile: profile.to_owned(), ..stored };
        self.access().await.change(DRAFTS, draft, &|stored| Ok(stored.map(assigned))).await?;
        self.note_profile(draft, profile);
        Ok(())
    }

    /// Reads the offices anew: another window may have changed them.
    pub async fn refresh_offices(&self) {
        let offices = {
            let backend = self.access().await;
            stored_offices(&backend).await
        };
        // What cannot be read now stays as it was known.
        if let Ok(offices) = offices {
            self.show(offices);
        }
    }

    pub(super) fn show(&self, offices: Vec<Office>) {
        let profiles: Vec<&str> = offices.iter().map(Office::id).filter(|id| !id.is_empty()).collect();
        let is_known = browser::last_profile().is_some_and(|last| profiles.contains(&last.as_str()));
        if !is_known {
            browser::remember_profile(profiles.first().copied());
        }
        self.0.offices.replace(offices);
    }

    /// Changes the pack of an office as it is stored now; an empty id means the first one. A pack that cannot be read here is
    /// not overwritten.
    ///
    /// # Errors
    ///
    /// Nothing was changed; [`Error::Conflict`] if there is no such office.
    pub async fn change_pack(&self, id: &str, change: impl Fn(&mut Pack)) -> Result<(), Error> {
        let is_first = self.office(id).ok_or(Error::Conflict)?.is_first;
        let key = Keys::of(id, is_first).pack;
        let write = |stored: Option<Record>| {
            let text = stored.map(|stored| stored.text);
            let pack = text.map(|text| Pack::from_bytes(text.as_bytes())).transpose();
            let mut pack = pack.map_err(|_| Error::Storage)?.unwrap_or_default();
            change(&mut pack);
            Ok(Some(Record { id: key.clone(), text: pack.to_json(), ..Record::default() }))
        };
        self.access().await.change(OFFICE, &key, &write).await?;
        self.refresh_offices().await;
        if is_first { Box::pin(self.name_first()).await } else { Ok(()) }
    }

    /// Changes a profile as it is stored now. One that cannot be read here is not overwritten. Where there is none with this
    /// id it is made at `place`.
    ///
    /// # Errors
    ///
    /// Nothing was changed.
    pub async fn change_profile(&self, id: &str, place: Place, change: impl Fn(&mut Profile)) -> Result<(), Error> {
        self.refresh_offices().await;
        let is_first = match self.office(id).filter(|_| !id.is_empty()) {
            Some(here) => here.is_first,
            None => place == Place::First && self.office("").is_none_or(|first| first.profile.is_none()),
        };
        let key = Keys::of(id, is_first).profile;
        let write = |stored: Option<Record>| {
            let text = stored.map(|stored| stored.text);
            let file = text.map(|text| ProfileFile::from_bytes(text.as_bytes())).transpose();
            let mut file = file.map_err(|_| Error::Storage)?.unwrap_or_default();
            // Another window made another profile the first one meanwhile.
            if !file.profile.id.is_empty() && file.profile.id != id {
                return Err(Error::Conflict);
            }
            id.clone_into(&mut file.profile.id);
            change(&mut file.profile);
            Ok(Some(Record { id: key.clone(), text: file.to_json(), ..Record::default() }))
        };
        self.access().await.change(OFFICE, &key, &write).await?;
        self.refresh_offices().await;
        Ok(())
    }

    /// Gives the first office a profile if it has a pack and others have profiles: then it can be chosen among them.
    async fn name_first(&self) -> Result<(), Error> {
        let first = self.office("").unwrap_or_default();
        if first.profile.is_none() && *first.pack != Pack::default() && !self.profiles().is_empty() {
            self.change_profile(&browser::new_id(), Place::First, |_| {}).await?;
        }
        Ok(())
    }

    /// Takes a profile in with its pack. What is here under its id stays, and what it lacks is added.
    ///
    /// # Errors
    ///
    /// If it fails in the middle, doing it again brings the rest.
    pub async fn take_profile(&self, brought: ProfileFile, place: Place) -> Result<Taken, Error> {
        self.refresh_offices().await;
        let id = brought.profile.id.clone();
        let is_new = self.office(&id).is_none();
        let answers = Cell::default();
        self.change_profile(&id, place, |here| answers.set(here.merge(brought.profile.clone()))).await?;
        let pack = match brought.pack {
            Some(pack) => self.merge_pack(&id, pack).await?,
            None => Merged::default(),
        };
        self.name_first().await?;
        Ok(Taken { id, is_new, answers: answers.get(), pack })
    }

    /// Takes in the profiles and packs of a backup. Returns the id of the profile that the backup's drafts without a profile belong to;
    /// empty: the first one here.
    pub(super) async fn take_offices(&self, pack: Option<Pack>, profiles: Vec<ProfileFile>) -> Result<String, Error> {
        self.refresh_offices().await;
        let (mut pack, mut first) = (pack, String::new());
        for mut file in profiles {
            let is_theirs = file.pack.is_none();
            if is_theirs {
                file.pack = pack.take();
            }
            let is_free = self.office("").is_none_or(|first| first.is_empty());
            let place = if is_theirs && is_free { Place::First } else { Place::Own };
            let Taken { id, .. } = self.take_profile(file, place).await?;
            if is_theirs && self.office(&id).is_some_and(|office| !office.is_first) {
                first = id;
            }
        }
        if let Some(pack) = pack {
            self.merge_pack("", pack).await?;
        }
        Ok(first)
    }

    /// Adds to the pack of an office what it lacks.
    pub async fn merge_pack(&self, id: &str, brought: Pack) -> Result<Merged, Error> {
        let merged = Cell::default();
        self.change_pack(id, |pack| merged.set(pack.merge(brought.clone()))).await?;
        Ok(merged.get())
    }

    /// The profile with its pack, to pass on.
    pub fn profile_file(&self, id: &str) -> Option<ProfileFile> {
        let office = self.office(id)?;
        let profile = (*office.profile?).clone();
        Some(ProfileFile { profile, pack: Some((*office.pack).clone()) })
    }

    /// Removes a profile with its pack, and returns what it was.
    ///
    /// # Errors
    ///
    /// [`Error::Conflict`] if there is none with this id. What was not removed is still there.
    pub async fn remove_profile(&self, id: &str) -> Result<ProfileFile, Error> {
        self.refresh_offices().await;
        let removed = self.profile_file(id).ok_or(Error::Conflict)?;
        let is_first = self.office(id).is_some_and(|office| office.is_first);
        let Keys { profile, pack } = Keys::of(id, is_first);
        {
            let backend = self.access().await;
            // Without its pack it would still be an office; without its profile the pack would be nobody's.
            backend.delete(OFFICE, &pack).await?;
            backend.delete(OFFICE, &profile).await?;
        }
        self.refresh_offices().await;
        Ok(removed)
    }
}
