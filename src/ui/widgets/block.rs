//! Parts of a page under a heading.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct BlockProps {
    /// The heading, usually a question.
    pub question: AttrValue,
    /// A line below it.
    pub help: AttrValue,
    #[prop_or_default]
    pub children: Html,
}

/// A part of a page under a question.
#[component]
pub fn Block(props: &BlockProps) -> Html {
    html! {
        <section class="block">
            <h2 class="question">{ props.question.clone() }</h2>
            <p class="block-help">{ props.help.clone() }</p>
            { props.children.clone() }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct GroupHeadProps {
    pub title: AttrValue,
    /// What the group amounts to, beside its title.
    pub coverage: AttrValue,
}

/// The heading of a list, with a count beside it.
#[component]
pub fn GroupHead(props: &GroupHeadProps) -> Html {
    html! {
        <div class="group-head is-start">
            <h2 class="question">{ props.title.clone() }</h2>
            <span class="coverage">{ props.coverage.clone() }</span>
        </div>
    }
}
