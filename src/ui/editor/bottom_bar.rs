//! The bar below the desk on narrow screens, where the paper lies behind a tab.

use yew::prelude::*;

use super::steps::neighbours;
use crate::{
    i18n::t,
    review::check::Section,
    ui::{
        context::use_lang,
        route::{Route, Screen},
        widgets::{Button, ButtonKind, Icon, Sign},
    },
};

#[derive(Properties, PartialEq)]
pub struct BottomBarProps {
    /// Id of the draft.
    pub draft: AttrValue,
    /// The screen that is shown.
    pub at: Screen,
    /// Whether the paper is shown instead of the form.
    pub on_paper: bool,
    /// Called with whether the paper is to be shown.
    pub onswitch: Callback<bool>,
}

#[component]
pub fn BottomBar(props: &BottomBarProps) -> Html {
    let (lang, at) = (use_lang(), props.at);
    let tab = |paper: bool, action: &'static str, label: &'static str| {
        html! {
            <Button
                {action}
                kind={ButtonKind::Bare}
                pressed={props.on_paper == paper}
                {label}
                onclick={props.onswitch.reform(move |_| paper)}
            />
        }
    };
    let section = at.section();
    let form = if section == Some(Section::Document) { t::tab_export(lang) } else { t::tab_form(lang) };
    let pane = if section == Some(Section::Check) { t::tab_charts(lang) } else { t::tab_paper(lang) };
    html! {
        <nav class="bottom-bar" aria-label={t::nav_panes(lang)}>
            <span class="segment">
                { tab(false, "show-form", form) }
                { tab(true, "show-paper", pane) }
            </span>
            if let Some(next) = section.and_then(|section| neighbours(section).1) {
                <a class="button" href={Route::section(&props.draft, next).href()} data-action="next-section">
                    { t::next_short(lang) }
                    <Icon sign={Sign::ChevronRight} />
                </a>
            }
        </nav>
    }
}
