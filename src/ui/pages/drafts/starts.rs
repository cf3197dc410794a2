//! The ways to a new draft.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    files::Sample,
    i18n::{Lang, t},
    review::{Review, profile::Profile},
    store::Store,
    ui::{
        context::{use_lang, use_store},
        pages::new_draft::begin,
        route::Route,
        widgets::{Button, ButtonKind, Sign},
        words,
    },
};

/// What a new draft begins with.
#[derive(Clone, PartialEq)]
enum With {
    /// What is usual in the office whose profile has this id; in the one that was used last if it is `None`.
    Profile(Option<String>),
    Sample(Sample),
}

#[component]
pub fn Starts() -> Html {
    let (lang, store) = (use_lang(), use_store());
    let profiles = use_profiles(&store);
    let is_leaving = use_mut_ref(|| false);
    let start = |with: With| {
        let (store, is_leaving) = (store.clone(), is_leaving.clone());
        Callback::from(move |_| {
            // A second click before the page changes would make a second draft.
            if !is_leaving.replace(true) {
                open_new(&store, lang, with.clone());
            }
        })
    };
    let samples = Sample::of(lang);
    let at_hand = store.profile_at_hand();
    let help = match &at_hand {
        Some(profile) => t::start_new_of(lang, &words::profile(lang, profile)),
        None => t::start_new_help(lang).to_owned(),
    };
    let starts = html! {
        <div class={classes!("starts", (samples.len() > 1).then_some("has-four"))}>
            <Start
                class="start filled"
                action="new"
                sign={Sign::Add}
                title={t::start_new(lang)}
                {help}
                onclick={start(With::Profile(None))}
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
                        onclick={start(With::Sample(sample))}
                    />
                }
            }) }
        </div>
    };
    html! { <>{ starts }{ choose(lang, &profiles, &|id| start(With::Profile(Some(id)))) }</> }
}

/// A button for each profile that a new draft can begin with; nothing where there is no choice.
fn choose(lang: Lang, profiles: &[Rc<Profile>], start: &dyn Fn(String) -> Callback<MouseEvent>) -> Html {
    if profiles.len() < 2 {
        return Html::default();
    }
    let of = |profile: &Rc<Profile>| {
        let label = words::profile(lang, profile);
        html! {
            <Button
                key={profile.id.clone()}
                action="new"
                of={profile.id.clone()}
                kind={ButtonKind::Small}
                aria_label={words::label_of(lang, t::start_new(lang), &label)}
                {label}
                onclick={start(profile.id.clone())}
            />
        }
    };
    html! {
        <div class="start-profiles" role="group" aria-labelledby="start-profiles">
            <span class="field-help" id="start-profiles">{ t::start_profiles(lang) }</span>
            { for profiles.iter().map(of) }
        </div>
    }
}

/// The profiles of this browser. They are read when the store is open, and anew whenever the page is shown.
#[hook]
fn use_profiles(store: &Store) -> Rc<Vec<Rc<Profile>>> {
    let profiles = use_state_eq(|| Rc::new(store.profiles()));
    {
        let (store, profiles) = (store.clone(), profiles.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                store.refresh_offices().await;
                profiles.set(Rc::new(store.profiles()));
            });
        });
    }
    (*profiles).clone()
}

/// Opens a new draft. Only where there are profiles it waits for the store, which has them.
fn open_new(store: &Store, lang: Lang, with: With) {
    let id = match with {
        With::Sample(sample) => return begin(store, sample.review(), ""),
        With::Profile(None) if browser::last_profile().is_none() => return begin(store, Review::new(lang), ""),
        With::Profile(id) => id,
    };
    let store = store.clone();
    spawn_local(async move {
        store.ready().await;
        let chosen = id.and_then(|id| store.office(&id)?.profile);
        match chosen.or_else(|| store.profile_at_hand()) {
            Some(profile) => begin(&store, profile.begin(lang), &profile.id),
            None => begin(&store, Review::new(lang), ""),
        }
    });
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
    help: AttrValue,
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
            <span class="start-help">{ props.help.clone() }</span>
        </Button>
    }
}
