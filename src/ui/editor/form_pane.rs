//! The form: the section that is shown, what it still lacks, and the way on.

use yew::prelude::*;

use super::{
    autosave::SaveState, desk::use_desk, new_lock::NewLock, notices::Notices, pasting::PasteStrip, steps::Steps,
    tabs::Locking, undo_strip::UndoStrip,
};
use crate::{
    i18n::t,
    review::check::{Completeness, Section, progress},
    ui::{
        context::use_lang,
        route::{Route, Screen},
    },
};

#[derive(Properties, PartialEq)]
pub struct FormPaneProps {
    pub screen: Screen,
    /// How the draft is stored, if people have to know about it.
    pub trouble: Option<SaveState>,
    pub locking: Locking,
    /// The choice of a passphrase for a new draft.
    pub new_lock: NewLock,
    /// Called when a field of the form gets the focus.
    pub onfocusin: Callback<FocusEvent>,
    /// The fields of the section.
    pub children: Html,
}

#[component]
pub fn FormPane(props: &FormPaneProps) -> Html {
    let desk = use_desk();
    let section = props.screen.section();
    // What is missing is not held against a section that nobody has begun.
    let progress = progress(&desk.review, &desk.findings);
    let begun = progress.iter().find(|p| Some(p.section) == section && p.state == Completeness::Started);
    let missing = begun.map_or(0, |progress| progress.missing);
    // The page of the passphrase says that itself.
    let locking = if props.screen == Screen::Lock { Locking::Idle } else { props.locking };
    html! {
        <main class="form" id="form" tabindex="-1" data-document={desk.review.document().id.0.clone()}>
            <div class="form-inner" onfocusin={props.onfocusin.clone()}>
                if props.screen != Screen::Overview {
                    <ScreenHead draft={desk.id.clone()} at={props.screen} {missing} />
                }
                <Notices trouble={props.trouble} {locking} />
                if let Some(section) = section { { props.new_lock.view(desk.lang, section == Section::Basics) } }
                { props.children.clone() }
                if let Some(at) = section { <Steps draft={desk.id.clone()} {at} /> }
            </div>
            <UndoStrip />
            <PasteStrip />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct ScreenHeadProps {
    /// Id of the draft.
    draft: AttrValue,
    /// The screen that is shown.
    at: Screen,
    /// How many answers a section that somebody began still lacks.
    missing: usize,
}

/// The heading of a screen, and what a section still lacks.
#[component]
fn ScreenHead(props: &ScreenHeadProps) -> Html {
    let lang = use_lang();
    let (question, help) = props.at.head(lang);
    html! {
        <header class="section-head">
            <h1 class="display">{ question }</h1>
            if props.missing > 0 {
                <a
                    class="missing"
                    href={Route::section(&props.draft, Section::Check).href()}
                    data-action="goto-check"
                >
                    { t::rail_missing(lang, props.missing) }
                </a>
            }
            <p class="lead">{ help }</p>
        </header>
    }
}
