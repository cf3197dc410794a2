//! What people have to know about how drafts are kept here.

use yew::prelude::*;

use super::act::Act;
use crate::{
    browser::{self, Facility},
    i18n::{Lang, t},
    review::say_day,
    store::Event,
    ui::{
        context::use_lang,
        widgets::{Button, ButtonKind, Notice},
        words,
    },
};

/// With more changes than this in no file, people are reminded to make a backup. A change is about a keystroke.
const MUCH_UNFILED: u64 = 3_000;

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// Whether drafts outlive the page.
    pub is_lasting: bool,
    /// Whether the storage did not take something.
    pub has_unsaved: bool,
    /// The latest change of a draft, if by this machine's clock it is still to come; milliseconds since 1970, UTC.
    pub ahead: Option<f64>,
    /// What happened to drafts: id and title of each, and what.
    pub events: Vec<(String, String, Event)>,
    /// How many changes are in no file.
    pub unfiled: u64,
    pub act: Callback<Act>,
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let lang = use_lang();
    let refresh = use_force_update();
    let shortcoming = shortcoming(lang).filter(|(name, _)| props.is_lasting && !browser::was_told(name));
    html! {
        <>
            if browser::is_in_app() { <Notice name="in-app" words={t::in_app_banner(lang)} /> }
            if !props.is_lasting { <Notice name="memory" words={t::memory_banner(lang)} /> }
            if let Some((name, words)) = shortcoming {
                <Notice {name} {words}>
                    <Button
                        action="close-told"
                        of={name}
                        kind={ButtonKind::Link}
                        label={t::dismiss(lang)}
                        onclick={Callback::from(move |_| {
                            browser::remember_told(name);
                            refresh.force_update();
                        })}
                    />
                </Notice>
            }
            if props.has_unsaved { <Notice name="failed" words={t::failed_banner(lang)} /> }
            if let Some(at) = props.ahead {
                <Notice
                    name="clock"
                    words={t::clock_banner(lang, &say_day(lang, browser::local_time(at).date()), &say_day(lang, browser::today()))}
                />
            }
            { for props.events.iter().filter_map(|event| notice_of(lang, event, &props.act)) }
            if props.unfiled > MUCH_UNFILED {
                <Notice name="remind" words={t::remind_banner(lang)}>
                    <Button
                        action="backup"
                        kind={ButtonKind::Small}
                        label={t::backup_make(lang)}
                        onclick={props.act.reform(|_| Act::Backup)}
                    />
                </Notice>
            }
        </>
    }
}

/// What happened to a draft; the editor tells the rest.
fn notice_of(lang: Lang, (id, title, event): &(String, String, Event), act: &Callback<Act>) -> Option<Html> {
    let (name, words) = match event {
        Event::Recovered => ("recovered", t::drafts_recovered(lang, title)),
        Event::Forked => ("conflict", t::drafts_forked(lang, title)),
        Event::Rescued => return None,
    };
    let onclick = {
        let id = id.clone();
        act.reform(move |_| Act::ForgetEvents(id.clone()))
    };
    Some(html! {
        <Notice {name} {words}>
            <Button
                action="close-notice"
                of={id.clone()}
                kind={ButtonKind::Link}
                label={t::dismiss(lang)}
                {onclick}
            />
        </Notice>
    })
}

/// The name of what to know about this browser or place before relying on it, and the words for it. The settings show
/// everything of the kind.
fn shortcoming(lang: Lang) -> Option<(&'static str, String)> {
    let missing: Vec<&str> =
        Facility::ALL.into_iter().filter(|f| !f.is_there()).map(|f| words::facility(lang, f).0).collect();
    if browser::is_file() {
        Some(("file", t::file_banner(lang).to_owned()))
    } else if !browser::is_secure() {
        Some(("insecure", t::insecure_banner(lang).to_owned()))
    } else if !missing.is_empty() {
        Some(("lacking", t::lacking_banner(lang, &missing.join(lang.pick("、", ", ")))))
    } else {
        None
    }
}
