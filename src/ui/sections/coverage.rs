//! How well a cause is answered, in words.

use crate::{
    i18n::{Lang, t},
    review::Strength,
};

/// How well a cause is answered by measures of these strengths; `None` is one that is not rated.
pub fn coverage(lang: Lang, measures: impl IntoIterator<Item = Option<Strength>>) -> &'static str {
    let mut measures = measures.into_iter().peekable();
    if measures.peek().is_none() {
        return t::coverage_none(lang);
    }
    let rated: Vec<Strength> = measures.flatten().collect();
    match Strength::ALL.into_iter().find(|strength| rated.contains(strength)) {
        Some(Strength::Strong) => t::coverage_strong(lang),
        Some(Strength::Intermediate) => t::coverage_intermediate(lang),
        Some(Strength::Weak) => t::coverage_weak(lang),
        None => t::coverage_some(lang),
    }
}
