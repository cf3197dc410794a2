//! How well a measure will hold, as bars and a word.

use yew::prelude::*;

use crate::{
    export::BARS,
    i18n::Lang,
    review::{Strength, strength_word},
};

#[derive(Properties, PartialEq)]
pub struct StrengthTagProps {
    pub lang: Lang,
    pub strength: Strength,
    /// Whether the measure is part of the review. A strong one that is only suggested is outlined instead of filled.
    pub promised: bool,
}

/// Bars and a word. Strengths differ by filled, outlined and dashed borders, not by colour alone.
#[component]
pub fn StrengthTag(props: &StrengthTagProps) -> Html {
    let class = match props.strength {
        Strength::Strong if props.promised => "is-strong",
        Strength::Strong | Strength::Intermediate => "is-intermediate",
        Strength::Weak => "is-weak",
    };
    html! {
        <span class={classes!("strength", class)}>
            { bars(props.strength) }
            { strength_word(props.lang, props.strength) }
        </span>
    }
}

/// Three rising bars, of which three, two or one are filled. A plain function, since the matrix shows hundreds of them.
pub fn bars(strength: Strength) -> Html {
    html! {
        <svg class="bars" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            for (n, [x, y, height]) in BARS.into_iter().enumerate() {
                <rect {x} {y} width="2.6" {height} class={(n >= strength.bars()).then_some("is-empty")} />
            }
        </svg>
    }
}
