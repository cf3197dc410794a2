//! Drafts in the browser.
//!
//! A draft is one record of the IndexedDB ([`database`]); every few seconds a second copy goes to another part of the browser's
//! storage ([`copies`]), and the start restores from it what the database lacks or has damaged. One window at a time writes a
//! draft ([`Pen`]). A draft belongs to an office, which has a profile and a pack ([`Office`]). The first access opens the database; where the browser provides none, records are kept in memory for as long
//! as the page lives, and [`Store::is_lasting`] says so.
//!
//! Invariants:
//! - A save resolves only after the transaction that holds it has completed.
//! - A draft is written only over the revision that this window saw last, or over what this window wrote itself. Otherwise the
//!   save fails with [`Error::Conflict`] and changes nothing.
//! - A damaged record is put aside, never overwritten. Of draft and second copy the larger revision counts.
//! - A deleted draft goes only when the clock has said twice, days apart, that its time is over ([`bin`]).
//! - The text of a draft with a passphrase is encrypted in every record below [`Store`].
//! - Whatever uses the storage does so by one access, which shares a lock: nobody changes a passphrase or rewrites the database
//!   meanwhile.

mod amend;
mod amended;
mod backend;
mod backups;
mod bin;
mod cipher;
mod copies;
mod database;
mod draft;
mod drafts;
mod error;
mod gate;
mod message;
mod office;
mod offices;
mod passphrase;
mod patience;
mod pen;
mod pending;
mod rescue;
mod rewrite;
mod row;

pub use amend::{AWAY, Amending, NotAmended};
pub use bin::{GRACE, KEEP_DELETED};
pub use cipher::{Key, SHORTEST, unlock};
pub use draft::{Draft, Loaded, Stored};
pub use drafts::{Event, Store};
pub use error::Error;
pub use gate::{make_way, stop};
pub use message::{Watch, watch};
pub use office::Office;
pub use offices::{NOBODY, Place, Taken};
pub use patience::sleep;
pub use pen::{Heard, Pen, held};
pub use pending::Pending;
pub use rescue::bring_back;
