//! The way through the sections: which are written, what each still misses, where one is.

use yew::prelude::*;

use super::{
    parts::{Sign, icon},
    route::Route,
    words,
};
use crate::{
    i18n::{Lang, t},
    review::{
        Level, Review,
        check::{Progress, Section, State},
        word,
    },
};

/// What the rail shows.
pub struct Rail<'a> {
    pub draft: &'a str,
    pub current: Section,
    pub review: &'a Review,
    pub progress: &'a [Progress],
    /// How many findings there are in all.
    pub findings: usize,
}

pub fn rail(lang: Lang, props: &Rail) -> Html {
    let item = |section: Section| {
        let current = section == props.current;
        let progress = props.progress.iter().find(|p| p.section == section);
        let status = match section {
            Section::Check => t::rail_findings(lang, props.findings),
            Section::Document => t::rail_document(lang).to_owned(),
            _ => progress.map(|p| say(lang, p)).unwrap_or_default(),
        };
        html! {
            <li class={classes!("rail-item", current.then_some("is-current"), (section == Section::Check).then_some("is-apart"))}>
                <a href={Route::section(props.draft, section).href()} data-action={format!("goto-{}", section.id())}
                    aria-current={current.then_some("step")}>
                    { disc(progress.map(|p| p.state)) }
                    <span class="rail-name">{ words::section(lang, section) }</span>
                    <span class="rail-status">{ status }</span>
                </a>
                if current && section == Section::Causes { { levels(lang, props) } }
            </li>
        }
    };
    html! {
        <nav class="rail" aria-label={t::nav_sections(lang)}>
            <ol>{ for Section::ALL.map(item) }</ol>
            <p class="private">{ icon(Sign::Lock) }{ t::private(lang) }</p>
        </nav>
    }
}

fn say(lang: Lang, progress: &Progress) -> String {
    match progress.state {
        State::Empty => t::rail_empty(lang).to_owned(),
        State::Complete => t::rail_complete(lang).to_owned(),
        State::Started => t::rail_missing(lang, progress.missing),
    }
}

/// The three levels with their counts, below the current section.
fn levels(lang: Lang, props: &Rail) -> Html {
    html! {
        <ul class="rail-levels">
            { for Level::ALL.map(|level| html! {
                <li>
                    <a href={Route::field(props.draft, &format!("causes.{}", word(&level))).href()} data-action="goto-level" data-of={word(&level)}>
                        <span>{ words::level(lang, level) }</span><span>{ props.review.causes_of(level).count() }</span>
                    </a>
                </li>
            }) }
        </ul>
    }
}

/// A solid disc with a tick, a half disc, a ring.
fn disc(state: Option<State>) -> Html {
    let (class, shape) = match state {
        Some(State::Complete) => ("disc is-complete", html! { <path d="M6 10.3l2.8 2.8L14 7.5" /> }),
        Some(State::Started) => ("disc is-started", html! { <path class="mark-half" d="M10 5a5 5 0 0 1 0 10z" /> }),
        _ => ("disc", Html::default()),
    };
    html! {
        <svg {class} viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8" />{ shape }</svg>
    }
}
