//! The built-in sample: a complete review of an invented incident.

use super::DraftFile;
use crate::{i18n::Lang, review::Review};

const ZH: &str = include_str!("../../data/sample/zh-CN.json");
const EN: &str = include_str!("../../data/sample/en.json");

/// The sample in `lang`. Both languages contain the same facts with the same ids.
pub fn sample(lang: Lang) -> Review {
    // Tests read both files, so the empty review is never returned.
    DraftFile::from_bytes(lang.pick(ZH, EN).as_bytes()).map_or_else(|_| Review::new(lang), |file| file.review)
}
