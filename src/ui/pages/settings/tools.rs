//! A file out and a file in.

use yew::prelude::*;

use crate::ui::widgets::{Button, FileInput, Sign};

#[derive(Properties, PartialEq)]
pub struct FileToolsProps {
    /// The stable name of handing a file out.
    pub out_action: AttrValue,
    pub out_label: AttrValue,
    /// Called when a file is to be handed out.
    pub onout: Callback<()>,
    /// Name of the control that takes a file in.
    pub name: AttrValue,
    /// The stable name of taking a file in.
    pub in_action: AttrValue,
    pub in_label: AttrValue,
    /// Called with the file to take in.
    pub onin: Callback<web_sys::File>,
}

/// A button that hands a file out, and a control that takes one in.
#[component]
pub fn FileTools(props: &FileToolsProps) -> Html {
    html! {
        <div class="own-tools">
            <Button
                action={props.out_action.clone()}
                icon={Sign::Download}
                label={props.out_label.clone()}
                onclick={props.onout.reform(|_| ())}
            />
            <FileIn
                name={props.name.clone()}
                action={props.in_action.clone()}
                label={props.in_label.clone()}
                onin={props.onin.clone()}
            />
        </div>
    }
}

/// The only file of a control that takes one.
fn first(mut files: Vec<web_sys::File>) -> web_sys::File {
    files.swap_remove(0)
}

#[derive(Properties, PartialEq)]
pub struct FileInProps {
    /// Name of the control.
    pub name: AttrValue,
    /// The stable name of what it does.
    pub action: AttrValue,
    pub label: AttrValue,
    /// Called with the file to take in.
    pub onin: Callback<web_sys::File>,
}

/// A control that takes a file in.
#[component]
pub fn FileIn(props: &FileInProps) -> Html {
    html! {
        <FileInput
            name={props.name.clone()}
            action={props.action.clone()}
            label={props.label.clone()}
            accept=".json,application/json"
            onchoose={props.onin.reform(first)}
        />
    }
}
