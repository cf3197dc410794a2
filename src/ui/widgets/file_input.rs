//! A control that takes a file.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FileInputProps {
    pub name: AttrValue,
    /// The stable name of what is done with the file (`data-action`).
    pub action: AttrValue,
    /// Which files the browser offers first, as in the attribute `accept`.
    pub accept: AttrValue,
    /// Called with the chosen file.
    pub onchoose: Callback<File>,
}

/// A native file control. It is emptied after each choice, so that the same file can be chosen again after a change.
#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            let input: HtmlInputElement = e.target_unchecked_into();
            let chosen = input.files().and_then(|files| files.get(0));
            input.set_value("");
            if let Some(chosen) = chosen {
                onchoose.emit(chosen);
            }
        })
    };
    html! {
        <input
            type="file"
            name={props.name.clone()}
            accept={props.accept.clone()}
            autocomplete="off"
            data-action={props.action.clone()}
            {onchange}
        />
    }
}
