//! A control that takes files.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{Icon, Sign};

/// What the control looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum FileFace {
    /// A bordered button.
    #[default]
    Button,
    /// An area that files are dropped on, too.
    Area,
}

#[derive(Properties, PartialEq)]
pub struct FileInputProps {
    pub name: AttrValue,
    /// The stable name of what is done with the file (`data-action`).
    pub action: AttrValue,
    /// The words on the control, which are its accessible name.
    pub label: AttrValue,
    #[prop_or_default]
    pub face: FileFace,
    /// Which files the browser offers first, as in the attribute `accept`.
    pub accept: AttrValue,
    /// Whether several files can be chosen at once.
    #[prop_or_default]
    pub multiple: bool,
    /// Called with the chosen files, at least one.
    pub onchoose: Callback<Vec<File>>,
}

/// A native file control under a face of our own: browsers put words in their own language on it. It lies over its face and is
/// not seen, so clicks, keys, dropped files and screen readers meet the native one. It is emptied after each choice, so that the same
/// file can be chosen again after a change.
#[component]
pub fn FileInput(props: &FileInputProps) -> Html {
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |e: Event| {
            e.stop_propagation();
            let input: HtmlInputElement = e.target_unchecked_into();
            let files = input.files();
            let chosen: Vec<File> =
                files.iter().flat_map(|list| (0..list.length()).filter_map(|n| list.get(n))).collect();
            input.set_value("");
            if !chosen.is_empty() {
                onchoose.emit(chosen);
            }
        })
    };
    let face = match props.face {
        FileFace::Button => "file-face button",
        FileFace::Area => "file-face drop",
    };
    html! {
        <label class={classes!("file-input", (props.face == FileFace::Area).then_some("is-area"))}>
            // Without a title browsers say in theirs that no file is chosen.
            <input
                type="file"
                name={props.name.clone()}
                title=""
                accept={props.accept.clone()}
                multiple={props.multiple}
                autocomplete="off"
                data-action={props.action.clone()}
                {onchange}
            />
            <span class={face}><Icon sign={Sign::Upload} /><span class="file-label">{ props.label.clone() }</span></span>
        </label>
    }
}
