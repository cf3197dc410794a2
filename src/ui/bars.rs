//! The bars above and below the desk: where one is, how saving stands, what can be undone.

use yew::prelude::*;

use super::{
    context::Interface,
    controls::pressed,
    frame::{Brand, LangSwitch},
    hooks::SaveState,
    parts::{El, Sign, button, el, icon, icon_button, link_to},
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
    /// Whether the draft has a passphrase.
    pub has_key: bool,
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
    let can_write = !bar.session.reading;
    let tools = el("span.top-tools")
        .add(save_status(lang, bar.save).flag("data-locked", bar.has_key))
        .add_if(bar.has_key.then(|| icon_button("lock-now", "", t::lock_now(lang), Sign::Lock, true)))
        .add(icon_button("undo", "", t::undo(lang), Sign::Undo, can_write && bar.session.can_undo()))
        .add(icon_button("redo", "", t::redo(lang), Sign::Redo, can_write && bar.session.can_redo()))
        .add(html! { <LangSwitch /> });
    el("header.top-bar")
        .add(html! { <Brand /> })
        .add(
            el("span.top-title")
                .attr("title", &title)
                .attr("role", "note")
                .attr("aria-label", &title)
                .attr("tabindex", "0")
                .text(&title),
        )
        .add(el("span.tag.top-kind").text(words::kind(lang, review.kind)))
        .add(sections(bar))
        .add(tools)
        .into()
}

/// Where one is, and on narrow screens, which have no rail, the way to the other sections.
fn sections(bar: &TopBar) -> Html {
    let (lang, at) = (bar.interface.lang, bar.at);
    let place = Section::ALL.iter().position(|s| *s == at);
    let place = place.map(|n| el("span").text(&t::section_place(lang, n + 1, Section::ALL.len())));
    let is_open = **bar.menu;
    let onclick = {
        let menu = bar.menu.clone();
        Callback::from(move |e: MouseEvent| {
            if pressed(&e).is_some_and(|(action, _)| action == "sections") {
                menu.set(!is_open);
            }
        })
    };
    let here = button("", "sections", "")
        .attr("aria-expanded", &is_open.to_string())
        .add(el("strong").text(words::section(lang, at)))
        .add(icon(Sign::ChevronDown))
        .add_if(place);
    let link = |section: Section| {
        let action = ["goto-", section.id()].concat();
        let link = link_to("a", &Route::section(bar.draft, section).href(), &action);
        let current = (section == at).then_some("step");
        el("li").add(link.attr_if("aria-current", current).text(words::section(lang, section)))
    };
    html! {
        <div class="sections" {onclick}>
            { here }
            if is_open { { el("ol").all(Section::ALL.into_iter().chain([Section::Versions, Section::Lock]).map(link)) } }
        </div>
    }
}

fn save_status(lang: Lang, state: SaveState) -> El {
    let words = match state {
        SaveState::Saving => t::save_saving(lang).to_owned(),
        SaveState::Saved(at) => t::save_saved(lang, &browser::say_time(lang, at)),
        SaveState::Failed => t::save_failed(lang).to_owned(),
        SaveState::Memory => t::save_memory(lang).to_owned(),
        SaveState::Reading => t::save_reading(lang).to_owned(),
    };
    el("span.save")
        .attr("role", "status")
        .attr("data-save", state.id())
        .add_if(matches!(state, SaveState::Saved(_)).then(|| icon(Sign::Check)))
        .add(el("span.save-words").text(&words))
}

/// The sections before and after one.
pub fn neighbours(section: Section) -> (Option<Section>, Option<Section>) {
    let Some(place) = Section::ALL.iter().position(|s| *s == section) else { return (None, None) };
    (place.checked_sub(1).map(|i| Section::ALL[i]), Section::ALL.get(place + 1).copied())
}

/// On narrow screens the paper lies behind a tab.
pub fn bottom_bar(lang: Lang, draft: &str, section: Section, on_paper: bool, switch: &Callback<bool>) -> Html {
    let onclick = {
        let switch = switch.clone();
        Callback::from(move |e: MouseEvent| {
            if let Some((action, _)) = pressed(&e) {
                switch.emit(action == "show-paper");
            }
        })
    };
    let tab = |paper: bool, action: &str, label: &str| {
        button("", action, "").attr("aria-pressed", &(on_paper == paper).to_string()).text(label)
    };
    let form = if section == Section::Document { t::tab_export(lang) } else { t::tab_form(lang) };
    let pane = if section == Section::Check { t::tab_charts(lang) } else { t::tab_paper(lang) };
    let tabs = html! {
        <span class="segment" {onclick}>
            { tab(false, "show-form", form) }
            { tab(true, "show-paper", pane) }
        </span>
    };
    let next = neighbours(section).1.map(|next| {
        let link = link_to("a.button", &Route::section(draft, next).href(), "next-section");
        link.text(t::next_short(lang)).add(icon(Sign::ChevronRight))
    });
    el("div.bottom-bar").add(tabs).add_if(next).into()
}
