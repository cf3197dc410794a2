//! Everything gone, after a question.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    i18n::t,
    ui::{
        context::{use_lang, use_store},
        widgets::{Alert, Block, Button, ButtonKind, Sign},
    },
};

#[component]
pub fn ErasePart() -> Html {
    let (lang, store) = (use_lang(), use_store());
    let asking = use_state_eq(|| false);
    let failed = use_state_eq(|| false);
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
        let failed = failed.clone();
        Callback::from(move |_| {
            let (store, failed) = (store.clone(), failed.clone());
            // If it succeeds the page is loaded anew.
            spawn_local(async move { failed.set(store.erase().await.is_err()) });
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
                                label={t::erase_yes(lang)}
                                onclick={onconfirm}
                            />
                            <Button action="erase-all-cancel" label={t::erase_no(lang)} onclick={oncancel} />
                        </p>
                    </div>
                }
                if *failed { <Alert words={t::erase_failed(lang)} /> }
            </div>
        </Block>
    }
}
