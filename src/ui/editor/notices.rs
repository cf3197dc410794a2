//! What people have to know about how the draft is kept, each with what they can do about it.

use yew::prelude::*;

use super::{
    autosave::SaveState,
    commands::Command,
    desk::{Desk, use_desk},
    imported::imported_notice,
    tabs::Locking,
};
use crate::{
    i18n::t,
    store::Event,
    ui::{
        incoming::use_incoming,
        widgets::{Alert, Button, ButtonKind, Notice, Outcome},
    },
};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// How the draft is stored, if people have to know about it.
    pub trouble: Option<SaveState>,
    /// What came of locking, where nothing else says it.
    pub locking: Locking,
}

/// The notices; not even an empty box, if there are none: printed it would take a page.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let desk = use_desk();
    // The store keeps what happened until people have closed the notice.
    let refresh = use_force_update();
    let of_save = props.trouble.and_then(|save| save_notice(&desk, save));
    let happened = desk.store.events().into_iter().filter(|(id, _)| *id == *desk.id);
    let of_draft: Vec<Html> = happened.map(|(_, event)| event_notice(&desk, event, &refresh)).collect();
    let of_lock = match props.locking.outcome(desk.lang) {
        Some(Outcome::Failed(words)) => Some(html! { <Alert {words} /> }),
        _ => None,
    };
    let imported = imported_notice(&desk, &use_incoming());
    let notices: Vec<Html> = of_save.into_iter().chain(of_draft).chain(of_lock).chain(imported).collect();
    if notices.is_empty() {
        return Html::default();
    }
    html! { <div class="notices">{ for notices }</div> }
}

fn save_notice(desk: &Desk, save: SaveState) -> Option<Html> {
    let lang = desk.lang;
    let (name, words) = match save {
        SaveState::Memory if !desk.store.is_lasting() => ("memory", t::memory_banner(lang)),
        SaveState::Memory | SaveState::Failed => ("failed", t::failed_banner(lang)),
        SaveState::Reading => ("readonly", t::reading_banner(lang)),
        SaveState::Saving | SaveState::Saved(_) => return None,
    };
    let desk = desk.clone();
    let button = if save == SaveState::Reading {
        let onclick = Callback::from(move |_| desk.tabs.take_over());
        html! { <Button action="take-over" kind={ButtonKind::Small} label={t::take_over(lang)} {onclick} /> }
    } else {
        let (command, label) = (Command::ExportDraft, t::notice_file(lang));
        let onclick = Callback::from(move |_| command.run(&desk));
        html! { <Button action={command.action()} kind={ButtonKind::Small} {label} {onclick} /> }
    };
    Some(html! { <Notice key={name} {name} {words}>{ button }</Notice> })
}

fn event_notice(desk: &Desk, event: Event, refresh: &UseForceUpdateHandle) -> Html {
    let (lang, title) = (desk.lang, &desk.report.meta.title);
    let (name, words) = match event {
        Event::Recovered => ("recovered", t::drafts_recovered(lang, title)),
        Event::Forked => ("conflict", t::drafts_forked(lang, title)),
        Event::Rescued => ("rescued", t::draft_rescued(lang).to_owned()),
    };
    let onclick = {
        let (desk, refresh) = (desk.clone(), refresh.clone());
        Callback::from(move |_| {
            desk.store.forget_events(&desk.id);
            refresh.force_update();
        })
    };
    html! {
        <Notice key={name} {name} {words}>
            <Button action="close-notice" kind={ButtonKind::Link} label={t::dismiss(lang)} {onclick} />
        </Notice>
    }
}
