//! Everything gone, after a question.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    i18n::t,
    ui::{
        context::{use_lang, use_store},
        widgets::{Block, Button, ButtonKind, Outcome, OutcomeLine, Sign},
    },
};

#[component]
pub fn ErasePart() -> Html {
    let (lang, store) = (use_lang(), use_store());
    let asking = use_state_eq(|| false);
    // What came of it; while it is under way, that it is.
    let outcome = use_state_eq(|| None::<Outcome>);
    let is_busy = matches!(*outcome, Some(Outcome::Done(_)));
    let button = use_node_ref();
    let onask = {
        let asking = asking.clone();
        Callback::from(move |_| asking.set(true))
    };
    let oncancel = {
        let (asking, button) = (asking.clone(), button.clone());
        Callback::from(move |_| {
            asking.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        })
    };
    let onconfirm = {
        let outcome = outcome.clone();
        Callback::from(move |_| {
            let (store, outcome) = (store.clone(), outcome.clone());
            outcome.set(Some(Outcome::Done(t::erase_busy(lang).into())));
            spawn_local(async move {
                // If it succeeds the page is loaded anew.
                if store.erase().await.is_err() {
                    outcome.set(Some(Outcome::Failed(t::erase_failed(lang).into())));
                }
            });
        })
    };
    html! {
        <Block question={t::erase_title(lang)} help={t::erase_help(lang)}>
            <div class="own-tools">
                <Button
                    action="erase-all"
                    of="erase"
                    icon={Sign::Bin}
                    label={t::erase_all(lang)}
                    node={button}
                    onclick={onask}
                />
                if *asking {
                    <div class="advice erase" role="alert">
                        <p>{ t::erase_question(lang) }</p>
                        <p>
                            <Button
                                action="erase-all-confirm"
                                kind={ButtonKind::Filled}
                                disabled={is_busy}
                                label={t::erase_yes(lang)}
                                onclick={onconfirm}
                            />
                            <Button action="erase-all-cancel" disabled={is_busy} label={t::erase_no(lang)} onclick={oncancel} />
                        </p>
                    </div>
                }
                <OutcomeLine outcome={(*outcome).clone()} />
            </div>
        </Block>
    }
}
