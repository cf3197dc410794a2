//! Undo and redo while a document is looked through.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::{
    i18n::t,
    ui::{
        composing::is_composing,
        context::use_lang,
        editor::commands::Command,
        incoming::{Incoming, IncomingAction},
        widgets::{Button, ButtonKind, Sign},
        window_event::use_window_event,
    },
};

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub incoming: UseReducerHandle<Incoming>,
}

/// The buttons that take a step back and make it again.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let lang = use_lang();
    let incoming = &props.incoming;
    let buttons = [use_node_ref(), use_node_ref()];
    let can_step = [incoming.can_undo(), incoming.can_redo()];
    {
        // A button that can do no more passes the focus on to the other one, before the browser takes it away.
        let buttons = buttons.clone();
        use_effect_with(can_step, move |can_step| {
            let elements = buttons.map(|button| button.cast::<HtmlElement>());
            for (n, other) in [(0, 1), (1, 0)] {
                let (Some(button), Some(next)) = (&elements[n], &elements[other]) else { continue };
                let active = gloo::utils::document().active_element();
                if !can_step[n] && can_step[other] && active.as_ref() == Some(button.as_ref()) {
                    let _ = next.focus();
                }
            }
        });
    }
    let [undo, redo] = buttons;
    let step = |action: fn() -> IncomingAction| {
        let incoming = incoming.dispatcher();
        Callback::from(move |_: MouseEvent| incoming.dispatch(action()))
    };
    html! {
        <div class="sorting-steps">
            <Button
                action="undo"
                kind={ButtonKind::Icon}
                icon={Sign::Undo}
                label={t::undo(lang)}
                node={undo}
                disabled={!can_step[0]}
                onclick={step(|| IncomingAction::Undo)}
            />
            <Button
                action="redo"
                kind={ButtonKind::Icon}
                icon={Sign::Redo}
                label={t::redo(lang)}
                node={redo}
                disabled={!can_step[1]}
                onclick={step(|| IncomingAction::Redo)}
            />
        </div>
    }
}

/// Listens to the keys of undo and redo, which are those of the editor.
#[hook]
pub fn use_step_keys(incoming: &UseReducerHandle<Incoming>) {
    let incoming = incoming.dispatcher();
    let press = move |event: &Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !is_composing(key)) else { return };
        let is_pressed = |command: Command| command.shortcuts().iter().any(|shortcut| shortcut.is(key));
        let action = if is_pressed(Command::Undo) {
            IncomingAction::Undo
        } else if is_pressed(Command::Redo) {
            IncomingAction::Redo
        } else {
            return;
        };
        // In a text control the browser's own undo applies.
        let target = key.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_none_or(|target| target.matches("textarea, input") != Ok(true)) {
            key.prevent_default();
            incoming.dispatch(action);
        }
    };
    use_window_event("keydown", Box::new(press));
}
