//! The bar above the desk: which draft, document and section is open, how it is saved, and what can be done with it as a whole.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    autosave::SaveState,
    commands::Command,
    desk::{Desk, use_desk},
};
use crate::{
    browser,
    i18n::{Lang, t},
    review::{Document, Edit, ItemId, check::Section},
    ui::{
        composing::is_composing,
        frame::{Brand, LangSwitch},
        route::{Route, Screen},
        widgets::{Button, ButtonKind, Choice, Icon, Select, Sign},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// The screen that is shown.
    pub at: Screen,
    /// Grows with every visit, also to the same screen.
    pub visits: u32,
    pub save: SaveState,
    /// The revision of the draft with every key that was typed.
    pub typed: u64,
}

#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let desk = use_desk();
    let title = title(&desk);
    let tools = Command::TOOLS.into_iter().filter(|command| command.is_offered(&desk));
    html! {
        <header class={classes!("top-bar", (desk.review.documents.len() > 1).then_some("has-documents"))}>
            <Brand />
            <span class="top-title" title={title.clone()} role="note" aria-label={title.clone()} tabindex="0">
                { title }
            </span>
            { document(&desk) }
            <Sections draft={desk.id.clone()} at={props.at} visits={props.visits} lang={desk.lang} />
            <span class="top-tools">
                <SaveStatus lang={desk.lang} save={props.save} typed={props.typed} locked={desk.has_key} asked={desk.view.saves} />
                { for tools.map(|command| tool(&desk, command)) }
                <LangSwitch />
            </span>
        </header>
    }
}

/// What the draft is called.
fn title(desk: &Desk) -> AttrValue {
    match words::first_of(&[&desk.review.document().title]) {
        Some(_) => desk.report.meta.title.clone().into(),
        None => t::drafts_untitled(desk.lang).into(),
    }
}

/// The document at hand and, if there are several, the way to the others.
fn document(desk: &Desk) -> Html {
    let (lang, documents) = (desk.lang, &desk.review.documents);
    if documents.len() < 2 {
        return html! { <span class="tag top-kind">{ words::document(lang, desk.review.document()) }</span> };
    }
    let option = |document: &Document| Choice::new(document.id.0.clone(), words::whole_document(lang, document));
    let onchange = {
        let dispatch = desk.dispatch.clone();
        Callback::from(move |id| dispatch.edit(Edit::OpenDocument { id: ItemId(id) }))
    };
    html! {
        <span class="top-document">
            <Select
                id="document-at-hand"
                name="document-at-hand"
                value={desk.review.document().id.0.clone()}
                options={documents.iter().map(option).collect::<Vec<_>>()}
                aria_label={t::documents_at_hand(lang)}
                {onchange}
            />
        </span>
    }
}

fn tool(desk: &Desk, command: Command) -> Html {
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_| command.run(&desk))
    };
    html! {
        <Button
            key={command.action()}
            action={command.action()}
            kind={ButtonKind::Icon}
            icon={command.icon()}
            label={command.label(desk.lang)}
            disabled={!command.is_enabled(desk)}
            {onclick}
        />
    }
}

#[derive(Properties, PartialEq)]
struct SectionsProps {
    lang: Lang,
    draft: AttrValue,
    at: Screen,
    visits: u32,
}

/// The section that is shown and, on narrow screens, which have no rail, the way to the others.
#[component]
fn Sections(props: &SectionsProps) -> Html {
    let (lang, at) = (props.lang, props.at);
    let is_open = use_state_eq(|| false);
    {
        let is_open = is_open.setter();
        use_effect_with((at, props.visits), move |_| is_open.set(false));
    }
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let button = use_node_ref();
    let onkeydown = {
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Escape" && *is_open && !is_composing(&e) {
                is_open.set(false);
                if let Some(button) = button.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        })
    };
    let link = |screen: Screen| {
        html! {
            <li>
                <a
                    href={Route::screen(&props.draft, screen).href()}
                    data-action={format!("goto-{}", screen.id())}
                    aria-current={(screen == at).then_some("step")}
                >
                    { screen.name(lang) }
                </a>
            </li>
        }
    };
    let place = Section::ALL.iter().position(|section| Some(*section) == at.section());
    html! {
        <div class="sections" {onkeydown}>
            <Button
                action="sections"
                kind={ButtonKind::Bare}
                expanded={*is_open}
                node={button}
                onclick={toggle}
            >
                <strong>{ at.name(lang) }</strong>
                <Icon sign={Sign::ChevronDown} />
                if let Some(n) = place { <span>{ t::section_place(lang, n + 1, Section::ALL.len()) }</span> }
            </Button>
            if *is_open {
                <ol>{ for Section::ALL.map(Screen::Section).into_iter().chain([Screen::Versions, Screen::Lock]).map(link) }</ol>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SaveStatusProps {
    lang: Lang,
    save: SaveState,
    typed: u64,
    /// Whether the draft has a passphrase.
    locked: bool,
    /// How often somebody asked to save.
    asked: u32,
}

/// How the draft is stored.
#[component]
fn SaveStatus(props: &SaveStatusProps) -> Html {
    let (lang, save) = (props.lang, props.save);
    let words = match save {
        SaveState::Saving => t::save_saving(lang).to_owned(),
        SaveState::Saved(at) => t::save_saved(lang, &browser::say_time(lang, at)),
        SaveState::Failed => t::save_failed(lang).to_owned(),
        SaveState::Memory => t::save_memory(lang).to_owned(),
        SaveState::Reading => t::save_reading(lang).to_owned(),
    };
    html! {
        <span
            class="save"
            role="status"
            data-save={save.id()}
            data-revision={props.typed.to_string()}
            data-locked={props.locked.then_some("")}
        >
            if matches!(save, SaveState::Saved(_)) { <Icon sign={Sign::Check} /> }
            // A new element, so that whoever asks sees and hears the same words again.
            <span key={props.asked} class={classes!("save-words", (props.asked > 0).then_some("is-asked"))}>{ words }</span>
        </span>
    }
}
