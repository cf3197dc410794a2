//! Buttons, and links that look like buttons.

use yew::prelude::*;

use super::{Icon, Sign};

/// What a button looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ButtonKind {
    /// A bordered button.
    #[default]
    Plain,
    /// The button of the page's main purpose.
    Filled,
    /// A bordered button for use within a line of text or a notice.
    Small,
    /// Just an icon; the label is its accessible name and its tooltip.
    Icon,
    /// Reads like a link.
    Link,
    /// Without border, for what is rarely needed.
    Quiet,
    /// At the foot of a list.
    Add,
    /// No class of its own: the surroundings style it, or `class` does.
    Bare,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Plain => "button",
            ButtonKind::Filled => "button filled",
            ButtonKind::Small => "button small",
            ButtonKind::Icon => "icon-button",
            ButtonKind::Link => "link",
            ButtonKind::Quiet => "quiet",
            ButtonKind::Add => "add",
            ButtonKind::Bare => "",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// The stable name of what the button does (`data-action`).
    pub action: AttrValue,
    /// The row that the button acts on (`data-of`).
    #[prop_or_default]
    pub of: Option<AttrValue>,
    #[prop_or_default]
    pub kind: ButtonKind,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// Drawn before the label.
    #[prop_or_default]
    pub icon: Option<Sign>,
    /// The words on the button; the accessible name and tooltip of [`ButtonKind::Icon`].
    #[prop_or_default]
    pub label: AttrValue,
    /// An accessible name that says more than the label. It must contain the label's words.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
    /// Whether what the button unfolds is unfolded (`aria-expanded`); `None` if it unfolds nothing.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Whether the button is on (`aria-pressed`); `None` if it cannot be.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Language of the label where it is not the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Whether the button sends the form it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// The button's element.
    #[prop_or_default]
    pub node: NodeRef,
    /// What stands on the button after icon and label.
    #[prop_or_default]
    pub children: Html,
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let is_icon = props.kind == ButtonKind::Icon;
    // No attribute rather than an empty one.
    let class = Some(classes!(props.kind.class(), props.class.clone())).filter(|class| !class.is_empty());
    let name = props.aria_label.clone().or_else(|| is_icon.then(|| props.label.clone()));
    let title = is_icon.then(|| props.label.clone());
    let onclick = {
        let onclick = props.onclick.clone();
        Callback::from(move |e: MouseEvent| {
            e.stop_propagation();
            onclick.emit(e);
        })
    };
    html! {
        <button
            ref={props.node.clone()}
            {class}
            type={if props.submit { "submit" } else { "button" }}
            data-action={props.action.clone()}
            data-of={props.of.clone()}
            aria-label={name}
            {title}
            aria-expanded={props.expanded.map(|on| on.to_string())}
            aria-pressed={props.pressed.map(|on| on.to_string())}
            lang={props.lang.clone()}
            disabled={props.disabled}
            {onclick}
        >
            if let Some(sign) = props.icon { <Icon {sign} /> }
            if !is_icon { { props.label.clone() } }
            { props.children.clone() }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonLinkProps {
    /// The stable name of where the link leads (`data-action`).
    pub action: AttrValue,
    pub href: AttrValue,
    /// The row that the link belongs to (`data-of`).
    #[prop_or_default]
    pub of: Option<AttrValue>,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    pub label: AttrValue,
    /// An accessible name that says more than the label. It must contain the label's words.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// The link's element.
    #[prop_or_default]
    pub node: NodeRef,
}

/// A link that looks like a bordered button.
#[component]
pub fn ButtonLink(props: &ButtonLinkProps) -> Html {
    html! {
        <a
            ref={props.node.clone()}
            class={classes!(ButtonKind::Plain.class(), props.class.clone())}
            href={props.href.clone()}
            data-action={props.action.clone()}
            data-of={props.of.clone()}
            aria-label={props.aria_label.clone()}
        >
            { props.label.clone() }
        </a>
    }
}
