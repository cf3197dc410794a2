//! What the app does with the machine it runs on: language, what an office has in every document, where everything is
//! kept, everything in one file and back, everything gone. One part a file.

mod backup;
pub mod backup_file;
mod erase;
mod facilities;
mod new_lock;
mod pack;
mod phrases;
mod profile_form;
mod profiles;
mod tools;
mod whose;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    review::{pack::Pack, profile::Profile},
    store::{Office, Store},
    ui::{
        context::{use_lang, use_store},
        frame::{Frame, LangSwitch},
        route::Route,
        title::use_title,
        widgets::Block,
        words,
    },
};
use backup::BackupPart;
use erase::ErasePart;
use facilities::Facilities;
use new_lock::NewLockPart;
use pack::PackPart;
use phrases::PhrasesPart;
use profiles::ProfilesPart;

#[component]
pub fn Settings() -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[t::nav_settings(lang)]);
    let Offices { shown, profiles, onopen, onprofile, onpack, reload, relist } = use_offices(&store);
    let office = AttrValue::from(shown.id().to_owned());
    let whose = match &shown.profile {
        Some(profile) if profiles.len() > 1 => words::profile(lang, profile),
        _ => String::new(),
    };
    let place = if store.is_lasting() { t::settings_lasting(lang) } else { t::memory_banner(lang) };
    html! {
        <Frame at={Route::Settings}>
            <div class="column">
                <h1 class="display">{ t::nav_settings(lang) }</h1>
                <Block question={t::settings_language(lang)} help={t::settings_language_help(lang)}><LangSwitch /></Block>
                <ProfilesPart
                    {profiles}
                    open={shown.profile.clone()}
                    {onopen}
                    {onprofile}
                    {relist}
                    reload={reload.clone()}
                />
                <PhrasesPart
                    key={format!("phrases {office}")}
                    office={office.clone()}
                    whose={whose.clone()}
                    pack={shown.pack.clone()}
                    {onpack}
                />
                <PackPart
                    key={format!("pack {office}")}
                    office={office.clone()}
                    {whose}
                    pack={shown.pack.clone()}
                    reload={reload.clone()}
                />
                <NewLockPart />
                <Block question={t::settings_place(lang)} help={place}>
                    <p class="block-help">{ t::settings_network(lang) }</p>
                </Block>
                <Facilities />
                <BackupPart {reload} />
                <ErasePart />
                <Block question={t::settings_about(lang)} help={t::settings_version(lang, &browser::version())} />
            </div>
        </Frame>
    }
}

/// The offices as the page shows them.
struct Offices {
    /// The one whose profile, sentences and suggestions are shown.
    shown: Office,
    profiles: Vec<Rc<Profile>>,
    /// Shows the profile with an id.
    onopen: Callback<String>,
    /// Shows a profile, or a pack, that is being stored.
    onprofile: Callback<Rc<Profile>>,
    onpack: Callback<Rc<Pack>>,
    /// Shows what is stored, which may differ from what is shown, as after a merge.
    reload: Callback<()>,
    /// Names the profiles as they are stored, and leaves alone what is shown of one: somebody may be typing.
    relist: Callback<()>,
}

/// The id of the profile that was used last.
fn id_at_hand(store: &Store) -> String {
    store.profile_at_hand().map(|profile| profile.id.clone()).unwrap_or_default()
}

/// The office with this id, or the one that was used last.
fn read(store: &Store, id: &str) -> Office {
    store.office(id).or_else(|| store.office(&id_at_hand(store))).unwrap_or_default()
}

/// The offices, beginning with the one that was used last.
#[hook]
fn use_offices(store: &Store) -> Offices {
    let chosen = use_mut_ref(|| id_at_hand(store));
    let shown = use_state(|| read(store, &chosen.borrow()));
    let profiles = use_state_eq(|| store.profiles());
    let reload = {
        let (store, chosen) = (store.clone(), chosen.clone());
        let (shown, profiles) = (shown.setter(), profiles.setter());
        use_callback((), move |(), ()| {
            let office = read(&store, &chosen.borrow());
            chosen.replace(office.id().to_owned());
            shown.set(office);
            profiles.set(store.profiles());
        })
    };
    {
        // Another window may have changed them.
        let (store, reload) = (store.clone(), reload.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                store.refresh_offices().await;
                reload.emit(());
            });
        });
    }
    let onopen = {
        let (chosen, reload) = (chosen.clone(), reload.clone());
        use_callback((), move |id: String, ()| {
            browser::remember_profile(Some(&id).filter(|id| !id.is_empty()).map(String::as_str));
            chosen.replace(id);
            reload.emit(());
        })
    };
    let relist = {
        let (store, profiles) = (store.clone(), profiles.setter());
        use_callback((), move |(), ()| profiles.set(store.profiles()))
    };
    let onprofile = {
        let shown = shown.clone();
        Callback::from(move |profile| shown.set(Office { profile: Some(profile), ..(*shown).clone() }))
    };
    let onpack = {
        let shown = shown.clone();
        Callback::from(move |pack| shown.set(Office { pack, ..(*shown).clone() }))
    };
    Offices { shown: (*shown).clone(), profiles: (*profiles).clone(), onopen, onprofile, onpack, reload, relist }
}
