//! The title of the browser's tab.

use yew::prelude::*;

use crate::i18n::{Lang, t};

/// Titles the tab after what is shown: its parts, the narrowest first, then the app's name. Empty parts are left out;
/// without any, the title says what the app is for.
///
/// No part may be a word of a draft. Browsers keep titles in their history and in the session they restore, where they
/// stay after the draft has got a passphrase or everything was erased.
#[hook]
pub fn use_title(lang: Lang, parts: &[&str]) {
    use_effect_with(tab_title(lang, parts), |title| gloo::utils::document().set_title(title));
}

fn tab_title(lang: Lang, parts: &[&str]) -> String {
    let words: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    if words.is_empty() {
        return t::app_title(lang).to_owned();
    }
    [&words[..], &[t::app_name(lang)]].concat().join(" – ")
}
