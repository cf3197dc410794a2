//! How near the day is on which a measure is due, as a mark and words.

use yew::prelude::*;

pub use crate::review::{due_state_word as state_word, due_word as say, say_day};
use crate::{
    i18n::Lang,
    review::{Due, DueState},
};

#[derive(Properties, PartialEq)]
pub struct DueTagProps {
    pub lang: Lang,
    pub due: Due,
}

/// A mark and words; nothing for a measure that is done or has no day. Marks differ in shape, not in colour alone.
#[component]
pub fn DueTag(props: &DueTagProps) -> Html {
    let DueTagProps { lang, due } = props;
    let Some(words) = say(*lang, due) else { return Html::default() };
    html! {
        <span class={classes!("due-tag", format!("is-{}", due.state.id()))}>{ mark(due.state) }{ words }</span>
    }
}

/// A solid triangle, a half-filled one, or a ring. A plain function, since boards show hundreds of them.
pub fn mark(state: DueState) -> Html {
    let shapes = match state {
        DueState::None => return Html::default(),
        DueState::Overdue => html! { <path class="mark-fill" d="M10 2.5l8.5 15h-17z" /> },
        DueState::Soon => html! {
            <>
                <path d="M10 3.5l7.5 13.500h-15z" />
                <path class="mark-half" d="M10 3.5l7.5 13.500H10z" />
            </>
        },
        DueState::Later => html! { <circle cx="10" cy="10" r="6.5" /> },
    };
    html! { <svg class="due-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">{ shapes }</svg> }
}
