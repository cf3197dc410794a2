//! A choice of one among few: radio buttons side by side, or a list that folds out.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::el;
pub use crate::ui::widgets::Choice;

/// Radio buttons under one question.
pub fn choices(name: &str, (label, help): (&str, &str), value: &str, choices: &[Choice]) -> Html {
    let option = |choice: &Choice| {
        let input = el("input").attr("type", "radio").attr("name", name).attr("value", choice.value);
        let input = input.checked(choice.value == value).attr("autocomplete", "off");
        let mut text = el("span.option-text").add(el("span").text(choice.label));
        if !choice.help.is_empty() {
            text = text.add(el("span.option-help").text(choice.help));
        }
        el("label.option").key(choice.value).add(input).add(text)
    };
    let mut group = el("fieldset.field.choices").add(el("legend.field-label").text(label));
    if !help.is_empty() {
        group = group.add(el("p.field-help").text(help));
    }
    group.add(el("div.options").all(choices.iter().map(option))).into()
}

/// A list that folds out. Needs [`show_choices`] after a render: `selected` is an attribute, and a browser ignores
/// that once somebody has chosen.
pub fn select(id: &str, name: &str, value: &str, choices: &[Choice], described: bool) -> Html {
    let help = [id, "-help"].concat();
    let option = |choice: &Choice| {
        el("option").attr("value", choice.value).flag("selected", choice.value == value).text(choice.label)
    };
    el("select.control")
        .attr("id", id)
        .attr("name", name)
        .attr("autocomplete", "off")
        .attr("data-value", value)
        .attr_if("aria-describedby", described.then_some(help.as_str()))
        .all(choices.iter().map(option))
        .into()
}

/// Lets every list that folds out show its choice.
pub fn show_choices() {
    let Ok(found) = gloo::utils::document().query_selector_all("select[data-value]") else { return };
    for n in 0..found.length() {
        if let Some(select) = found.get(n).and_then(|node| node.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(&select.get_attribute("data-value").unwrap_or_default());
        }
    }
}
