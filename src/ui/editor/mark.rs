//! What stands beside the message of a finding: the mark of its severity, and where its rule comes from.

use yew::prelude::*;

use crate::{
    i18n::Lang,
    review::check::{Authority, Severity},
};

#[derive(Properties, PartialEq)]
pub struct SeverityMarkProps {
    pub severity: Severity,
}

/// A solid diamond, a half-filled one, or a ring: the shapes differ, so that none depends on colour. Hidden from screen
/// readers.
#[component]
pub fn SeverityMark(props: &SeverityMarkProps) -> Html {
    let shapes = match props.severity {
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
        Severity::Hint => html! {
            <>
                <circle cx="10" cy="10" r="6.5" />
                <circle class="mark-half" cx="10" cy="10" r="1" />
            </>
        },
    };
    html! {
        <svg class={classes!("mark", props.severity.id())} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            { shapes }
        </svg>
    }
}

/// The line in small print that says where a rule of form comes from.
pub fn source(lang: Lang, authority: Authority) -> Html {
    html! { <span class="finding-source">{ authority.message(lang) }</span> }
}
