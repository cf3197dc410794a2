//! A text control that grows with its text.

use yew::prelude::*;

use super::el;

/// A control and what it holds.
pub struct Control<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub value: &'a str,
    /// Whether something with the id `<id>-help` describes it.
    pub described: bool,
    /// A name for readers where no visible label names the control.
    pub aria_label: Option<String>,
}

/// A text control of at least `rows` lines (1 or 3); 0 makes a one-line control.
pub fn text_field(control: Control, rows: u32) -> Html {
    let Control { id, name, value, described, aria_label } = control;
    let help = [id, "-help"].concat();
    let typed = |tag: &str| {
        el(tag)
            .attr("id", id)
            .attr("name", name)
            .value(value)
            .attr("autocomplete", "off")
            .attr_if("aria-describedby", described.then_some(help.as_str()))
            .attr_if("aria-label", aria_label.as_deref())
    };
    if rows == 0 {
        return typed("input.control").attr("type", "text").into();
    }
    // The hidden copy in data-text gives the box its height: no script measures anything.
    let area = typed("textarea.control").attr("rows", if rows == 1 { "1" } else { "3" });
    el("div.grow").attr("data-text", value).add(area).into()
}
