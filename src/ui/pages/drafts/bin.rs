//! Deleted drafts, and the way back for them.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{act::Act, title::title};
use crate::{
    browser,
    i18n::t,
    store::Stored,
    ui::{
        context::use_lang,
        widgets::{Button, ButtonKind, Icon, Sign},
    },
};

#[derive(Properties, PartialEq)]
pub struct UndoStripProps {
    /// The draft that was just deleted.
    pub stored: Stored,
    pub act: Callback<Act>,
}

/// Offers to undo a deletion, and takes the focus: the row that had it is gone.
#[component]
pub fn UndoStrip(props: &UndoStripProps) -> Html {
    let lang = use_lang();
    let UndoStripProps { stored, act } = props;
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with(stored.id.clone(), move |_| {
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        });
    }
    html! {
        <p class="undo-strip" role="alert">
            <span>{ t::drafts_deleted(lang, &title(lang, stored)) }</span>
            <Button
                action="restore"
                of={stored.id.clone()}
                kind={ButtonKind::Link}
                label={t::undo(lang)}
                node={button}
                onclick={restore(stored, act)}
            />
        </p>
    }
}

#[derive(Properties, PartialEq)]
pub struct BinProps {
    pub drafts: Rc<Vec<Stored>>,
    pub act: Callback<Act>,
}

/// The bin: what is in it can be restored until its time is over.
#[component]
pub fn Bin(props: &BinProps) -> Html {
    let lang = use_lang();
    let BinProps { drafts, act } = props;
    let row = |stored: &Stored| {
        let until = browser::say_time(lang, stored.kept_until);
        let title = title(lang, stored);
        html! {
            <li class="bin-row" key={stored.id.clone()}>
                <span>{ title.clone() }</span>
                <span class="coverage">{ t::bin_until(lang, &until) }</span>
                <Button
                    action="restore"
                    of={stored.id.clone()}
                    kind={ButtonKind::Small}
                    label={t::bin_restore(lang)}
                    aria_label={t::control_of(lang, t::bin_restore(lang), &title)}
                    onclick={restore(stored, act)}
                />
            </li>
        }
    };
    html! {
        <section class="bin">
            <h2><Icon sign={Sign::Bin} />{ t::bin_count(lang, drafts.len()) }</h2>
            <ul>{ for drafts.iter().map(row) }</ul>
        </section>
    }
}

fn restore(stored: &Stored, act: &Callback<Act>) -> Callback<MouseEvent> {
    let id = stored.id.clone();
    act.reform(move |_| Act::Restore(id.clone()))
}
