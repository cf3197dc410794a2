//! The ways to a new draft.

use yew::prelude::*;

use super::act::Act;
use crate::{
    i18n::t,
    ui::{
        context::use_lang,
        route::Route,
        widgets::{Button, ButtonKind, Sign},
    },
};

#[derive(Properties, PartialEq)]
pub struct StartsProps {
    pub act: Callback<Act>,
}

#[component]
pub fn Starts(props: &StartsProps) -> Html {
    let lang = use_lang();
    let act = &props.act;
    html! {
        <div class="starts">
            <Start
                class="start filled"
                action="new"
                sign={Sign::Add}
                title={t::start_new(lang)}
                help={t::start_new_help(lang)}
                onclick={act.reform(|_| Act::New)}
            />
            <Start
                class="start"
                action="import"
                sign={Sign::Upload}
                title={t::start_import(lang)}
                help={t::start_import_help(lang)}
                onclick={Callback::from(|_| Route::Import.go())}
            />
            <Start
                class="start"
                action="sample"
                sign={Sign::Eye}
                title={t::start_sample(lang)}
                help={t::start_sample_help(lang)}
                onclick={act.reform(|_| Act::Sample)}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StartProps {
    class: &'static str,
    action: &'static str,
    sign: Sign,
    title: &'static str,
    help: &'static str,
    onclick: Callback<MouseEvent>,
}

#[component]
fn Start(props: &StartProps) -> Html {
    html! {
        <Button
            action={props.action}
            kind={ButtonKind::Bare}
            class={props.class}
            icon={props.sign}
            onclick={props.onclick.clone()}
        >
            <span class="start-title">{ props.title }</span>
            <span class="start-help">{ props.help }</span>
        </Button>
    }
}
