//! The title of the browser's tab.

use yew::prelude::*;

use crate::i18n::{Lang, t};

/// Titles the tab after the page that is shown: its parts, the narrowest first, then the app's name. Parts without words
/// are left out.
#[hook]
pub fn use_title(lang: Lang, parts: &[&str]) {
    let title = tab_title(lang, parts);
    use_effect_with(title, |title| gloo::utils::document().set_title(title));
}

fn tab_title(lang: Lang, parts: &[&str]) -> String {
    let words = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    words.chain([t::app_name(lang)]).collect::<Vec<_>>().join(" – ")
}
