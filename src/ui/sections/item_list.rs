//! A list of items with a button that appends one.

use yew::prelude::*;

use crate::{
    browser,
    review::{Edit, ItemId, Level, List},
    ui::{editor::desk::Dispatch, widgets::AddRow},
};

#[derive(Properties, PartialEq)]
pub struct ItemListProps {
    pub list: List,
    /// The heading, if the section has not said it already.
    #[prop_or_default]
    pub heading: Html,
    /// A line of help.
    pub help: AttrValue,
    /// The class of the list.
    #[prop_or("cards")]
    pub class: &'static str,
    /// The stable name of the button that appends an item (`data-action`).
    pub action: AttrValue,
    /// The words on it.
    pub label: AttrValue,
    pub dispatch: Dispatch,
    /// What stands beside the button that appends.
    #[prop_or_default]
    pub fold: Html,
    /// What stands below the list.
    #[prop_or_default]
    pub after: Html,
    /// The items, each with a key.
    pub children: Html,
}

/// A part of a section that asks for several things of one kind.
#[component]
pub fn ItemList(props: &ItemListProps) -> Html {
    html! {
        <section class="block" data-anchor={props.list.address()}>
            { props.heading.clone() }
            <p class="block-help">{ props.help.clone() }</p>
            <ul class={props.class}>
                { props.children.clone() }
                <AddRow
                    key="add"
                    action={props.action.clone()}
                    label={props.label.clone()}
                    onclick={add(&props.dispatch, props.list, None)}
                >
                    { props.fold.clone() }
                </AddRow>
            </ul>
            { props.after.clone() }
        </section>
    }
}

/// Appends an empty item to a list; `level` is for causes alone.
pub fn add(dispatch: &Dispatch, list: List, level: Option<Level>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.edit(Edit::Add { list, id: ItemId(browser::new_id()), level }))
}
