//! The board: what follows from many drafts at once.

mod filter;
mod person;
mod reminder;
