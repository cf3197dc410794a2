//! A search line with its hits.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SearchLineProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// What is searched for.
    pub query: AttrValue,
    /// How many hits there are, in words; empty while nothing is searched for.
    #[prop_or_default]
    pub count: AttrValue,
    /// The hits, each an item of a list.
    #[prop_or_default]
    pub hits: Vec<Html>,
    /// Called with what stands in the line, also while an input method composes.
    pub oninput: Callback<String>,
    /// What stands below the hits.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn SearchLine(props: &SearchLineProps) -> Html {
    let oninput = props.oninput.reform(|e: InputEvent| e.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <div class="search" role="search">
            <label class="field-label" for={props.id.clone()}>{ props.label.clone() }</label>
            <input
                class="control"
                type="search"
                name="search"
                id={props.id.clone()}
                value={props.query.clone()}
                autocomplete="off"
                {oninput}
            />
            <p class="field-help" aria-live="polite">{ props.count.clone() }</p>
            if !props.hits.is_empty() { <ul class="cards">{ for props.hits.iter().cloned() }</ul> }
            { props.children.clone() }
        </div>
    }
}
