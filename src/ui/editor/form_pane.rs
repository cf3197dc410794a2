//! The form: the section that is shown, what it still lacks, and the way on.

use yew::prelude::*;

use super::{
    autosave::SaveState,
    desk::use_desk,
    notices::Notices,
    sections::{SectionHead, Steps},
    tabs::Locking,
    undo_strip::UndoStrip,
};
use crate::review::check::{Section, State, progress};

#[derive(Properties, PartialEq)]
pub struct FormPaneProps {
    /// The section that is shown.
    pub section: Section,
    pub save: SaveState,
    pub locking: Locking,
    /// Called when a field of the form gets the focus.
    pub onfocusin: Callback<FocusEvent>,
    /// The fields of the section.
    pub children: Html,
}

#[component]
pub fn FormPane(props: &FormPaneProps) -> Html {
    let desk = use_desk();
    let section = props.section;
    // What is missing is not held against a section that nobody has begun.
    let progress = progress(&desk.review, &desk.findings);
    let begun = progress.iter().find(|p| p.section == section && p.state == State::Started);
    let missing = begun.map_or(0, |progress| progress.missing);
    let locking = if section == Section::Lock { Locking::Idle } else { props.locking };
    html! {
        <main class="form" id="form" tabindex="-1">
            <div class="form-inner" onfocusin={props.onfocusin.clone()}>
                if section != Section::Overview {
                    <SectionHead draft={desk.id.clone()} at={section} {missing} />
                }
                <Notices save={props.save} {locking} />
                { props.children.clone() }
                if Section::ALL.contains(&section) { <Steps draft={desk.id.clone()} at={section} /> }
            </div>
            <UndoStrip />
        </main>
    }
}
