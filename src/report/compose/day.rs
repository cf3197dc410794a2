//! A day on its own.

use super::{en, zh};
use crate::{i18n::Lang, review::dates};

/// A day as the document writes it; what is no day stays as typed.
pub fn day(typed: &str, lang: Lang) -> String {
    match (dates::parse(typed, lang), lang) {
        (Some(when), Lang::Zh) => zh::full_date(&when),
        (Some(when), Lang::En) => en::full_date(&when),
        (None, _) => typed.trim().to_owned(),
    }
}
