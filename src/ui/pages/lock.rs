//! Where the passphrase of an open draft is set, changed and removed.

use yew::prelude::*;

use super::passphrase::use_passphrase_form;
use crate::{
    browser::Facility,
    i18n::t,
    ui::{
        context::use_lang,
        widgets::{Button, ButtonKind, Outcome, OutcomeLine},
    },
};

#[derive(Properties, PartialEq)]
pub struct LockProps {
    /// Whether the draft has a passphrase.
    pub has_key: bool,
    /// Whether it can be given one here.
    pub can_write: bool,
    /// Whether the passphrase is being changed.
    pub busy: bool,
    /// What came of the last change.
    pub outcome: Option<Outcome>,
    /// Called with a new passphrase, which is long enough and was typed twice.
    pub onset: Callback<String>,
    /// Called when the passphrase is to be removed.
    pub onremove: Callback<()>,
}

#[component]
pub fn Lock(props: &LockProps) -> Html {
    let lang = use_lang();
    let form = use_passphrase_form(&props.onset);
    {
        let passphrase = form.passphrase.clone();
        let is_done = matches!(props.outcome, Some(Outcome::Done(_))) && !props.busy;
        use_effect_with(is_done, move |is_done| {
            if *is_done {
                passphrase.clear();
            }
        });
    }
    if !Facility::Secrets.is_there() {
        return html! { <p class="notice">{ t::lock_insecure(lang) }</p> };
    }
    let onremove = {
        let (fault, onremove) = (form.fault.setter(), props.onremove.clone());
        Callback::from(move |_| {
            fault.set(None);
            onremove.emit(());
        })
    };
    let disabled = props.busy || !props.can_write;
    let label = if props.has_key { t::lock_change(lang) } else { t::lock_set(lang) };
    html! {
        <form class="lock" onsubmit={form.onsubmit.clone()}>
            <p class="advice">{ t::lock_forget(lang) }</p>
            { form.fields(lang) }
            <p class="own-tools">
                <Button action="lock-set" kind={ButtonKind::Filled} submit=true {disabled} {label} />
                if props.has_key {
                    <Button action="lock-remove" {disabled} label={t::lock_remove(lang)} onclick={onremove} />
                }
            </p>
            <OutcomeLine outcome={form.outcome(lang, &props.outcome)} />
            if !props.has_key {
                <p class="field-help">{ t::lock_later(lang) }</p>
            }
            <p class="field-help">{ t::lock_limits(lang) }</p>
        </form>
    }
}
