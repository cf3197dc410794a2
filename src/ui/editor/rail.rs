//! The rail beside the form: which sections are written, what each still lacks, which one is shown.

use yew::prelude::*;

use super::desk::{Desk, use_desk};
use crate::{
    i18n::{Lang, t},
    review::{
        Level,
        check::{Completeness, Progress, Section, progress},
        word,
    },
    ui::{
        route::{Route, Screen},
        widgets::{Icon, Sign},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct RailProps {
    /// The screen that is shown.
    pub current: Screen,
}

#[component]
pub fn Rail(props: &RailProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let progress = progress(&desk.review, &desk.findings);
    let item = |section| item(&desk, section, props.current, progress.iter().find(|p| p.section == section));
    html! {
        <nav class="rail" aria-label={t::nav_sections(lang)}>
            <ol>{ for Section::ALL.map(item) }</ol>
            <p class="private"><Icon sign={Sign::Lock} />{ t::private(lang) }</p>
            <VersionsLink {lang} draft={desk.id.clone()} current={props.current == Screen::Versions} />
            <LockLink {lang} draft={desk.id.clone()} current={props.current == Screen::Lock} />
        </nav>
    }
}

fn item(desk: &Desk, section: Section, current: Screen, progress: Option<&Progress>) -> Html {
    let lang = desk.lang;
    let is_current = current == Screen::Section(section);
    let status = match section {
        Section::Check => t::rail_findings(lang, desk.findings.iter().filter(|f| f.is_open()).count()),
        Section::Document => t::rail_document(lang).to_owned(),
        _ => progress.map(|progress| say(lang, progress)).unwrap_or_default(),
    };
    let is_apart = section == Section::Check;
    let class = classes!("rail-item", is_current.then_some("is-current"), is_apart.then_some("is-apart"));
    html! {
        <li {class}>
            <a
                href={Route::section(&desk.id, section).href()}
                data-action={format!("goto-{}", section.id())}
                aria-current={is_current.then_some("step")}
            >
                <Disc state={progress.map(|progress| progress.state)} />
                <span class="rail-name">{ words::section(lang, section) }</span>
                <span class="rail-status">{ status }</span>
            </a>
            if is_current && section == Section::Causes { { levels(desk) } }
        </li>
    }
}

fn say(lang: Lang, progress: &Progress) -> String {
    match progress.state {
        Completeness::Empty => t::rail_empty(lang).to_owned(),
        Completeness::Complete => t::rail_complete(lang).to_owned(),
        Completeness::Started => t::rail_missing(lang, progress.missing),
    }
}

/// The three levels with their counts, below the current section.
fn levels(desk: &Desk) -> Html {
    let level = |level: Level| {
        let name = word(&level);
        let to = Route::field(&desk.id, &format!("causes.{name}"));
        html! {
            <li>
                <a href={to.href()} data-action="goto-level" data-of={name}>
                    <span>{ words::level(desk.lang, level) }</span>
                    <span>{ desk.review.causes_of(level).count() }</span>
                </a>
            </li>
        }
    };
    html! { <ul class="rail-levels">{ for Level::ALL.map(level) }</ul> }
}

#[derive(Properties, PartialEq)]
struct DiscProps {
    state: Option<Completeness>,
}

/// A solid disc with a tick, a half disc, or a ring.
#[component]
fn Disc(props: &DiscProps) -> Html {
    let (class, shape) = match props.state {
        Some(Completeness::Complete) => {
            (classes!("disc", "is-complete"), html! { <path d="M6 10.3l2.8 2.8L14 7.5" /> })
        }
        Some(Completeness::Started) => {
            (classes!("disc", "is-started"), html! { <path class="mark-half" d="M10 5a5 5 0 0 1 0 10z" /> })
        }
        _ => (classes!("disc"), Html::default()),
    };
    html! {
        <svg {class} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="8" />
            { shape }
        </svg>
    }
}

#[derive(Properties, PartialEq)]
pub struct BesideLinkProps {
    /// Language of the interface.
    pub lang: Lang,
    /// Id of the draft.
    pub draft: AttrValue,
    /// Whether that page is shown.
    #[prop_or_default]
    pub current: bool,
}

/// A link to earlier states of the draft.
#[component]
pub fn VersionsLink(props: &BesideLinkProps) -> Html {
    beside(props, Screen::Versions, t::versions_link(props.lang))
}

/// A link to the passphrase of the draft.
#[component]
pub fn LockLink(props: &BesideLinkProps) -> Html {
    beside(props, Screen::Lock, t::section_lock(props.lang))
}

fn beside(props: &BesideLinkProps, screen: Screen, name: &'static str) -> Html {
    html! {
        <p class="private">
            <a
                href={Route::screen(&props.draft, screen).href()}
                data-action={format!("goto-{}", screen.id())}
                aria-current={props.current.then_some("page")}
            >
                { name }
            </a>
        </p>
    }
}
