//! Closed choices and their words in the draft file, which are also the values of their controls.

use super::{DomainId, Kind, Latin, Level, Pitch, Status, Strength, Voice};
use crate::i18n::Lang;

/// A closed choice of the draft file.
pub trait Choice: Copy + PartialEq + 'static {
    /// The choices with their words in the file, in the order they are offered.
    const WORDS: &'static [(Self, &'static str)];
}

/// The word of a choice in the draft file.
pub fn word<C: Choice>(choice: &C) -> String {
    C::WORDS.iter().find(|(c, _)| c == choice).map(|(_, w)| (*w).to_owned()).unwrap_or_default()
}

/// The choice with this word.
pub fn parse<C: Choice>(word: &str) -> Option<C> {
    C::WORDS.iter().find(|(_, w)| *w == word).map(|(c, _)| *c)
}

impl Choice for Kind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Kind::SelfExamination, "self"), (Kind::Report, "report"), (Kind::Progress, "progress")];
}

impl Choice for Voice {
    const WORDS: &'static [(Self, &'static str)] = &[(Voice::Unit, "unit"), (Voice::Person, "person")];
}

impl Choice for Lang {
    const WORDS: &'static [(Self, &'static str)] = &[(Lang::Zh, "zh-CN"), (Lang::En, "en")];
}

impl Choice for Level {
    const WORDS: &'static [(Self, &'static str)] = Level::WORDS;
}

impl Choice for Strength {
    const WORDS: &'static [(Self, &'static str)] = Strength::WORDS;
}

impl Choice for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Status::Open, "open"),
        (Status::Doing, "doing"),
        (Status::Done, "done"),
        (Status::Closed, "closed"),
        (Status::Lasting, "lasting"),
    ];
}

impl Choice for DomainId {
    const WORDS: &'static [(Self, &'static str)] = DomainId::WORDS;
}

impl Choice for Latin {
    const WORDS: &'static [(Self, &'static str)] = &[(Latin::Same, "same"), (Latin::Times, "times")];
}

impl Choice for Pitch {
    const WORDS: &'static [(Self, &'static str)] = &[(Pitch::Full, "28.95"), (Pitch::Round, "28")];
}

impl Choice for bool {
    const WORDS: &'static [(Self, &'static str)] = &[(true, "yes"), (false, "no")];
}
