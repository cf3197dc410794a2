//! The built-in samples: complete reviews of invented incidents.

use super::DraftFile;
use crate::{i18n::Lang, review::Review};

/// A built-in sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A wrong date in a public notice; in Chinese.
    Office,
    /// A missed test result; in English.
    Clinic,
    /// A database without free connections; in English.
    Outage,
}

impl Sample {
    /// The samples offered in `lang`, the first of them first. There is at least one.
    pub fn of(lang: Lang) -> &'static [Sample] {
        lang.pick(&[Sample::Office], &[Sample::Clinic, Sample::Outage])
    }

    /// The name of the sample in the page, which no language changes.
    pub fn name(self) -> &'static str {
        match self {
            Sample::Office => "office",
            Sample::Clinic => "clinic",
            Sample::Outage => "outage",
        }
    }

    /// The review in its only language.
    pub fn review(self) -> Review {
        let file = match self {
            Sample::Office => include_str!("../../data/sample/office.json"),
            Sample::Clinic => include_str!("../../data/sample/clinic.json"),
            Sample::Outage => include_str!("../../data/sample/outage.json"),
        };
        // Tests read all files, so the empty review is never returned.
        DraftFile::from_bytes(file.as_bytes()).map_or_else(|_| Review::new(Lang::Zh), |file| file.review)
    }
}
