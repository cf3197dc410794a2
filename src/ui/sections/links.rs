//! Chips that connect an item with causes.

use yew::prelude::*;

use super::chain::Chain;
use crate::{
    review::{Edit, ItemId},
    ui::{editor::desk::Dispatch, widgets::Chip, words},
};

/// A connection that can be on or off.
#[derive(Clone, PartialEq)]
pub struct Link {
    /// Field address of the list of ids.
    pub at: AttrValue,
    /// The id that the list holds when the connection is on.
    pub to: ItemId,
    /// Id of the cause that the chip shows.
    pub shows: ItemId,
    /// Its tag and name.
    pub tag: AttrValue,
    pub name: AttrValue,
    pub on: bool,
}

impl Link {
    /// The chip of the cause at a position, which connects `to` with the list of ids `at`.
    pub fn of(chain: &Chain, n: usize, at: String, to: &ItemId, on: bool) -> Link {
        let cause = chain.cause(n);
        Link {
            at: at.into(),
            to: to.clone(),
            shows: cause.id.clone(),
            tag: chain.tag(n).to_owned().into(),
            name: words::cause_name(chain.lang, cause).into(),
            on,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct LinksProps {
    /// The question.
    pub label: AttrValue,
    pub links: Vec<Link>,
    pub dispatch: Dispatch,
}

/// Chips under one question; nothing, if there is nothing to connect.
#[component]
pub fn Links(props: &LinksProps) -> Html {
    if props.links.is_empty() {
        return Html::default();
    }
    let onchange = |link: &Link| {
        let (dispatch, field, cause) = (props.dispatch.clone(), link.at.to_string(), link.to.clone());
        Callback::from(move |on| {
            dispatch.edit(Edit::Link { field: field.clone(), cause: cause.clone(), on });
        })
    };
    html! {
        <fieldset class="field links">
            <legend class="field-label">{ props.label.clone() }</legend>
            <div class="chips">
                for link in &props.links {
                    <Chip
                        key={link.shows.0.clone()}
                        name={link.at.clone()}
                        value={link.to.0.clone()}
                        tag={link.tag.clone()}
                        label={link.name.clone()}
                        checked={link.on}
                        onchange={onchange(link)}
                    />
                }
            </div>
        </fieldset>
    }
}
