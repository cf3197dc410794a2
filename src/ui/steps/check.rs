//! Everything that is still missing, on one page, each with the way to its field. It reminds; it never blocks.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::check::{Finding, Severity},
    ui::{
        parts::{Sign, icon},
        route::Route,
        words,
    },
};

/// The findings of the draft with this id.
pub fn check(lang: Lang, draft: &str, findings: &[Finding]) -> Html {
    if findings.is_empty() {
        return html! { <p class="notice">{ t::check_clean(lang) }</p> };
    }
    let group = |severity: Severity| {
        let found: Vec<&Finding> = findings.iter().filter(|f| f.severity == severity).collect();
        let (name, tone) = match severity {
            Severity::Certain => (t::severity_certain(lang), t::severity_certain_tone(lang, found.len())),
            Severity::Suspect => (t::severity_suspect(lang), t::severity_suspect_tone(lang, found.len())),
            Severity::Hint => (t::severity_hint(lang), t::severity_hint_tone(lang, found.len())),
        };
        html! {
            if !found.is_empty() {
                <section class="block">
                    <div class="group-head is-start">
                        <h2 class="question">{ name }</h2>
                        <span class="coverage">{ tone }</span>
                    </div>
                    <ul class="cards findings">{ for found.into_iter().map(|f| row(lang, draft, f)) }</ul>
                </section>
            }
        }
    };
    html! { <>{ for [Severity::Certain, Severity::Suspect, Severity::Hint].map(group) }</> }
}

fn row(lang: Lang, draft: &str, finding: &Finding) -> Html {
    let section = finding.section();
    let to = Route::Review { id: draft.to_owned().into(), section, field: Some(finding.field.clone().into()) };
    html! {
        <li class="finding" data-rule={finding.rule.id()} data-severity={finding.severity.id()}
            data-field={finding.field.clone()}>
            <a href={to.href()} data-action="goto-field" data-of={finding.field.clone()}>
                { mark(finding.severity) }
                <span class="finding-text">
                    <span>{ finding.message(lang) }</span>
                    <span class="finding-place">{ words::section(lang, section) }</span>
                </span>
                <span class="finding-go">{ t::go_to_field(lang) }{ icon(Sign::ChevronRight) }</span>
            </a>
        </li>
    }
}

/// A solid diamond, a half-filled one, a ring: three shapes, so that none rests on colour.
pub fn mark(severity: Severity) -> Html {
    let shape = match severity {
        Severity::Certain => html! {
            <>
                <path class="mark-fill" d="M10 2l8 8-8 8-8-8z" />
                <path class="mark-sign" d="M10 6.5v4.5M10 13.2v.3" />
            </>
        },
        Severity::Suspect => html! {
            <>
                <path d="M10 3l7 7-7 7-7-7z" />
                <path class="mark-half" d="M10 3l7 7-7 7z" />
            </>
        },
        Severity::Hint => {
            html! { <><circle cx="10" cy="10" r="6.5" /><circle class="mark-half" cx="10" cy="10" r="1" /></> }
        }
    };
    html! {
        <svg class={classes!("mark", severity.id())} viewBox="0 0 20 20" aria-hidden="true" focusable="false">{ shape }</svg>
    }
}
