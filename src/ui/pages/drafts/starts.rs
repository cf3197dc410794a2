//! The ways to a new draft.

use yew::prelude::*;

use crate::{
    files::Sample,
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
    let start = |sample: Option<Sample>| {
        let (store, is_leaving) = (store.clone(), is_leaving.clone());
        Callback::from(move |_| {
            // A second click before the page changes would make a second draft.
            if !is_leaving.replace(true) {
                begin(&store, sample.map_or_else(|| Review::new(lang), Sample::review));
            }
        })
    };
    let samples = Sample::of(lang);
    html! {
        <div class={classes!("starts", (samples.len() > 1).then_some("has-four"))}>
            <Start
                class="start filled"
                action="new"
                sign={Sign::Add}
                title={t::start_new(lang)}
                help={t::start_new_help(lang)}
                onclick={start(None)}
            />
            <Start
                class="start"
                action="import"
                sign={Sign::Upload}
                title={t::start_import(lang)}
                help={t::start_import_help(lang)}
                onclick={Callback::from(|_| Route::Import.go())}
            />
            { for samples.iter().map(|&sample| {
                let (title, help) = words(sample, lang);
                html! {
                    <Start
                        key={sample.name()}
                        class="start"
                        action="sample"
                        of={sample.name()}
                        sign={Sign::Eye}
                        {title}
                        {help}
                        onclick={start(Some(sample))}
                    />
                }
            }) }
        </div>
    }
}

/// The title of a sample's button, and the line below it.
fn words(sample: Sample, lang: Lang) -> (&'static str, &'static str) {
    match sample {
        Sample::Office => (t::start_sample(lang), t::start_sample_help(lang)),
        Sample::Clinic => (t::start_sample_clinic(lang), t::start_sample_clinic_help(lang)),
        Sample::Outage => (t::start_sample_outage(lang), t::start_sample_outage_help(lang)),
    }
}

#[derive(Properties, PartialEq)]
struct StartProps {
    class: &'static str,
    action: &'static str,
    /// The sample that is opened.
    #[prop_or_default]
    of: Option<&'static str>,
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
            of={props.of}
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
