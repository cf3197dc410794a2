//! The bars above and below the desk: where one is, how saving stands, what can be undone.

use yew::prelude::*;

use super::{
    app::{Interface, brand, lang_switch},
    hooks::SaveState,
    parts::{Sign, icon, icon_button},
    route::Route,
    session::Session,
    words,
};
use crate::{
    browser,
    i18n::{Lang, t},
    report::Report,
    review::{Review, check::Section},
};

/// What the top bar shows.
pub struct TopBar<'a> {
    pub interface: &'a Interface,
    pub draft: &'a str,
    pub save: SaveState,
    pub session: &'a Session,
    pub report: &'a Report,
    pub at: Section,
    /// Whether the list of sections is folded out.
    pub menu: &'a UseStateHandle<bool>,
}

pub fn top_bar(bar: &TopBar) -> Html {
    let lang = bar.interface.lang;
    let review: &Review = &bar.session.review;
    let title = match words::first_of(&[&review.title]) {
        Some(_) => bar.report.meta.title.clone(),
        None => t::drafts_untitled(lang).to_owned(),
    };
    html! {
        <header class="top-bar">
            { brand(lang) }
            <span class="top-title" title={title.clone()} tabindex="0">{ &title }</span>
            <span class="tag top-kind">{ words::kind(lang, review.kind) }</span>
            { sections(bar) }
            <span class="top-tools">
                { save_status(lang, bar.save) }
                { icon_button("undo", "", t::undo(lang), Sign::Undo, bar.session.can_undo()) }
                { icon_button("redo", "", t::redo(lang), Sign::Redo, bar.session.can_redo()) }
                { lang_switch(bar.interface) }
            </span>
        </header>
    }
}

/// Where one is, and on narrow screens, which have no rail, the way to the other sections.
fn sections(bar: &TopBar) -> Html {
    let (lang, at) = (bar.interface.lang, bar.at);
    let place = Section::ALL.iter().position(|s| *s == at).unwrap_or_default() + 1;
    let is_open = **bar.menu;
    let toggle = {
        let menu = bar.menu.clone();
        Callback::from(move |_: MouseEvent| menu.set(!is_open))
    };
    html! {
        <div class="sections">
            <button type="button" data-action="sections" aria-expanded={is_open.to_string()} onclick={toggle}>
                <strong>{ words::section(lang, at) }</strong>
                { icon(Sign::ChevronDown) }
                <span>{ t::section_place(lang, place, Section::ALL.len()) }</span>
            </button>
            if is_open {
                <ol>
                    { for Section::ALL.map(|section| html! {
                        <li><a href={Route::section(bar.draft, section).href()} data-action={format!("goto-{}", section.id())}
                            aria-current={(section == at).then_some("step")}>{ words::section(lang, section) }</a></li>
                    }) }
                </ol>
            }
        </div>
    }
}

fn save_status(lang: Lang, state: SaveState) -> Html {
    let words = match state {
        SaveState::Saving => t::save_saving(lang).to_owned(),
        SaveState::Saved(at) => t::save_saved(lang, &browser::say_time(lang, at)),
        SaveState::Failed => t::save_failed(lang).to_owned(),
        SaveState::Memory => t::save_memory(lang).to_owned(),
    };
    html! {
        <span class="save" role="status" data-save={state.id()}>
            if matches!(state, SaveState::Saved(_)) { { icon(Sign::Check) } }
            <span class="save-words">{ words }</span>
        </span>
    }
}

/// The sections before and after one.
pub fn neighbours(section: Section) -> (Option<Section>, Option<Section>) {
    let place = Section::ALL.iter().position(|s| *s == section).unwrap_or_default();
    (place.checked_sub(1).map(|i| Section::ALL[i]), Section::ALL.get(place + 1).copied())
}

/// On narrow screens the paper lies behind a tab.
pub fn bottom_bar(lang: Lang, draft: &str, section: Section, on_paper: bool, switch: &Callback<bool>) -> Html {
    let tab = |paper: bool, action: &'static str, label: &'static str| {
        let onclick = switch.reform(move |_: MouseEvent| paper);
        html! {
            <button type="button" data-action={action} aria-pressed={(on_paper == paper).to_string()} {onclick}>{ label }</button>
        }
    };
    let form = if section == Section::Document { t::tab_export(lang) } else { t::tab_form(lang) };
    html! {
        <div class="bottom-bar">
            <span class="segment">{ tab(false, "show-form", form) }{ tab(true, "show-paper", if section == Section::Check { t::tab_charts(lang) } else { t::tab_paper(lang) }) }</span>
            if let (_, Some(next)) = neighbours(section) {
                <a class="button" href={Route::section(draft, next).href()} data-action="next-section">
                    { t::next_short(lang) }{ icon(Sign::ChevronRight) }
                </a>
            }
        </div>
    }
}
