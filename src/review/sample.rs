//! The built-in sample: a complete review of an invented incident.

use super::Review;
use crate::i18n::Lang;

/// The sample in `lang`.
pub fn sample(lang: Lang) -> Review {
    Review::new(lang)
}
