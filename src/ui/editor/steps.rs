//! The way from a section to the one before it and to the next.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::check::Section,
    ui::{context::use_lang, route::Route, widgets::ButtonLink, words},
};

/// The sections before and after one.
pub fn neighbours(section: Section) -> (Option<Section>, Option<Section>) {
    let Some(place) = Section::ALL.iter().position(|s| *s == section) else { return (None, None) };
    (place.checked_sub(1).map(|i| Section::ALL[i]), Section::ALL.get(place + 1).copied())
}

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// Id of the draft.
    pub draft: AttrValue,
    /// The section that is shown.
    pub at: Section,
}

/// Back and on, at the end of every section.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let lang = use_lang();
    let link = |to: Section, action: &'static str, label: fn(Lang, &str) -> String| {
        html! {
            <ButtonLink
                {action}
                class={action}
                href={Route::section(&props.draft, to).href()}
                label={label(lang, words::section(lang, to))}
            />
        }
    };
    let (back, next) = neighbours(props.at);
    html! {
        <nav class="steps" aria-label={t::nav_steps(lang)}>
            if let Some(to) = back { { link(to, "back", t::back_to) } }
            if let Some(to) = next { { link(to, "next", t::next_to) } }
        </nav>
    }
}
