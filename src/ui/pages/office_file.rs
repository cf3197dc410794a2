//! Files of an office, wherever they are brought in: a profile goes among the profiles, a pack into one.

use crate::{
    files::{self, ProfileFile},
    i18n::{Lang, t},
    review::pack::{Merged, Pack},
    store::{Place, Store, Taken},
    ui::{refusal::Refusal, words},
};

/// What a file of an office holds.
pub enum Brought {
    Profile(Box<ProfileFile>),
    Pack(Pack),
}

impl Brought {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`files::Error::Foreign`] for a file of another format.
    pub fn from_bytes(bytes: &[u8]) -> Result<Brought, files::Error> {
        match ProfileFile::from_bytes(bytes) {
            Err(files::Error::Foreign) => Pack::from_bytes(bytes).map(Brought::Pack),
            read => read.map(Box::new).map(Brought::Profile),
        }
    }
}

/// Takes in what a file brought, and says what came of it. A pack goes to the office with the id `office`.
///
/// # Errors
///
/// The storage did not take it, or not all of it: taking it in once more brings the rest.
pub async fn take_in(store: &Store, lang: Lang, brought: Brought, office: &str) -> Result<String, Refusal> {
    match brought {
        Brought::Profile(file) => {
            let taken = store.take_profile(*file, Place::Own).await.map_err(|_| Refusal::NotStored)?;
            Ok(say_profile(store, lang, &taken))
        }
        Brought::Pack(pack) => {
            let Merged { added, kept } = store.merge_pack(office, pack).await.map_err(|_| Refusal::NotStored)?;
            let merged = t::pack_merged(lang, added, kept);
            Ok(match name(store, lang, office) {
                Some(name) => t::pack_taken(lang, &merged, &name),
                None => merged,
            })
        }
    }
}

fn say_profile(store: &Store, lang: Lang, taken: &Taken) -> String {
    let name = name(store, lang, &taken.id).unwrap_or_default();
    let Merged { added, kept } = taken.pack;
    match taken.is_new {
        true => t::profile_taken(lang, added, &name),
        false => t::profile_completed(lang, taken.answers + added, kept, &name),
    }
}

/// What an office is called, if it has a profile.
fn name(store: &Store, lang: Lang, id: &str) -> Option<String> {
    Some(words::profile(lang, &*store.office(id)?.profile?))
}
