//! The ways to a new draft.

use yew::prelude::*;

use crate::{
    files::sample,
    i18n::{Lang, t},
    review::Review,
    ui::{
        context::{use_lang, use_store},
        pages::new_draft::begin,
        route::Route,
        widgets::{Button, ButtonKind, Sign},
    },
};

#[component]
pub fn Starts() -> Html {
    let (lang, store) = (use_lang(), use_store());
    let is_leaving = use_mut_ref(|| false);
    let start = |review: fn(Lang) -> Review| {
        let (store, is_leaving) = (store.clone(), is_leaving.clone());
        Callback::from(move |_| {
            // A second click before the page changes would make a second draft.
            if !is_leaving.replace(true) {
                begin(&store, review(lang));
            }
        })
    };
    html! {
        <div class="starts">
            <Start
                class="start filled"
                action="new"
                sign={Sign::Add}
                title={t::start_new(lang)}
                help={t::start_new_help(lang)}
                onclick={start(Review::new)}
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
                onclick={start(sample)}
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
