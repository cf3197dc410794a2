//! What the app does with the machine it runs on: language, what an office has in every document, where everything is
//! kept, everything in one file and back, everything gone. One part a file.

mod backup;
pub mod backup_file;
mod erase;
mod facilities;
mod new_lock;
mod pack;
mod phrases;
mod tools;

use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    ui::{
        context::{use_lang, use_store},
        frame::{Frame, LangSwitch},
        route::Route,
        title::use_title,
        widgets::Block,
    },
};
use backup::BackupPart;
use erase::ErasePart;
use facilities::Facilities;
use new_lock::NewLockPart;
use pack::PackPart;
use phrases::PhrasesPart;

#[component]
pub fn Settings() -> Html {
    let (lang, store) = (use_lang(), use_store());
    use_title(lang, &[t::nav_settings(lang)]);
    let pack = use_state(|| store.office());
    // What was stored may differ from what is shown, as after a merge.
    let reload = {
        let (pack, store) = (pack.clone(), store.clone());
        use_callback((), move |(), ()| pack.set(store.office()))
    };
    let onpack = {
        let pack = pack.clone();
        use_callback((), move |next, ()| pack.set(next))
    };
    let place = if store.is_lasting() { t::settings_lasting(lang) } else { t::memory_banner(lang) };
    html! {
        <Frame at={Route::Settings}>
            <div class="column">
                <h1 class="display">{ t::nav_settings(lang) }</h1>
                <Block question={t::settings_language(lang)} help={t::settings_language_help(lang)}><LangSwitch /></Block>
                <PhrasesPart pack={(*pack).clone()} {onpack} />
                <PackPart pack={(*pack).clone()} reload={reload.clone()} />
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
