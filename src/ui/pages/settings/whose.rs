//! Whose a part of the settings is.

use yew::prelude::*;

use crate::{i18n::t, ui::context::use_lang};

#[derive(Properties, PartialEq)]
pub struct WhoseProps {
    /// What the office is called; empty where there is only one.
    pub whose: AttrValue,
}

/// A line that says which office's part of the settings stands below it; nothing where there is only one.
#[component]
pub fn Whose(props: &WhoseProps) -> Html {
    let lang = use_lang();
    if props.whose.is_empty() {
        return Html::default();
    }
    html! { <p class="whose">{ t::settings_whose(lang, &props.whose) }</p> }
}
