//! The offices that somebody writes for: made, chosen, passed on in a file, and removed.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    profile_form::ProfileForm,
    tools::{FileIn, FileTools},
};
use crate::{
    browser,
    files::{Error, ProfileFile, draft},
    i18n::{Lang, t},
    review::profile::Profile,
    store::{Place, Store},
    ui::{
        context::{use_lang, use_store},
        draft_file::json_file,
        pages::office_file::{self, Brought},
        refusal::{Refusal, contents},
        widgets::{Block, Button, ButtonKind, Outcome, OutcomeLine, Sign, use_outcome},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct ProfilesPartProps {
    pub profiles: Vec<Rc<Profile>>,
    /// The one that is shown with its sentences and suggestions.
    pub open: Option<Rc<Profile>>,
    /// Called with the id of the profile that is to be shown.
    pub onopen: Callback<String>,
    /// Called with the profile as it is to be shown, before it is stored.
    pub onprofile: Callback<Rc<Profile>>,
    /// Called when the open profile was stored.
    pub relist: Callback<()>,
    /// Called when what is stored has changed.
    pub reload: Callback<()>,
}

/// A profile that was just removed.
#[derive(Clone, PartialEq)]
struct Removed {
    file: Rc<ProfileFile>,
    place: Place,
}

#[component]
pub fn ProfilesPart(props: &ProfilesPartProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_outcome(lang);
    let removed = use_state_eq(|| None::<Removed>);
    let added = use_state_eq(|| None::<String>);
    let act = {
        let (store, outcome, removed, added) = (store.clone(), outcome.clone(), removed.clone(), added.clone());
        let (reload, onopen) = (props.reload.clone(), props.onopen.clone());
        Callback::from(move |act: Act| {
            let (store, outcome, removed, added) = (store.clone(), outcome.clone(), removed.clone(), added.clone());
            let (reload, onopen) = (reload.clone(), onopen.clone());
            spawn_local(async move {
                let done = carry_out(&store, lang, act).await;
                reload.emit(());
                let Done { said, open, undo, fresh } = done.unwrap_or_else(Done::failed);
                if let Some(open) = open {
                    onopen.emit(open);
                }
                outcome.set(said);
                removed.set(undo);
                added.set(fresh);
            });
        })
    };
    let row = |profile: &Rc<Profile>| {
        let is_open = props.open.as_ref().is_some_and(|open| open.id == profile.id);
        html! { <ProfileRow key={profile.id.clone()} profile={profile.clone()} {is_open} onopen={props.onopen.clone()} act={act.clone()} /> }
    };
    let onin = act.reform(Act::TakeIn);
    html! {
        <Block question={t::settings_profiles(lang)} help={t::settings_profiles_help(lang)}>
            <div class="profiles">
                if !props.profiles.is_empty() { <ul class="cards">{ for props.profiles.iter().map(row) }</ul> }
                if let Some(Removed { file, .. }) = &*removed {
                    <UndoRemoval name={words::profile(lang, &file.profile)} onundo={undo(&removed, &act)} />
                }
                if let Some(profile) = &props.open {
                    <ProfileForm
                        key={profile.id.clone()}
                        profile={profile.clone()}
                        focus={added.as_ref() == Some(&profile.id)}
                        onprofile={props.onprofile.clone()}
                        onstored={props.relist.clone()}
                    />
                }
                <Button action="add-profile" icon={Sign::Add} label={t::profile_add(lang)} onclick={act.reform(|_| Act::Add)} />
                { files(lang, props.open.as_ref(), &act, onin) }
                <OutcomeLine outcome={(*outcome).clone()} />
            </div>
        </Block>
    }
}

/// A button that hands the open profile out, and a control that takes one in.
fn files(lang: Lang, open: Option<&Rc<Profile>>, act: &Callback<Act>, onin: Callback<web_sys::File>) -> Html {
    let Some(open) = open else {
        return html! {
            <div class="own-tools">
                <FileIn name="profile" action="import-profile" label={t::profile_import(lang)} {onin} />
            </div>
        };
    };
    let id = open.id.clone();
    html! {
        <FileTools
            out_action="export-profile"
            out_label={t::profile_export(lang, &words::profile(lang, open))}
            onout={act.reform(move |()| Act::HandOut(id.clone()))}
            name="profile"
            in_action="import-profile"
            in_label={t::profile_import(lang)}
            {onin}
        />
    }
}

fn undo(removed: &UseStateHandle<Option<Removed>>, act: &Callback<Act>) -> Callback<()> {
    let removed = removed.clone();
    let act = act.clone();
    Callback::from(move |()| {
        if let Some(removed) = &*removed {
            act.emit(Act::PutBack(removed.clone()));
        }
    })
}

/// Something to do with the profiles.
enum Act {
    Add,
    Remove(String),
    PutBack(Removed),
    HandOut(String),
    TakeIn(web_sys::File),
}

/// What came of it.
#[derive(Default)]
struct Done {
    said: Option<Outcome>,
    /// The profile to show.
    open: Option<String>,
    /// What was removed.
    undo: Option<Removed>,
    /// The profile that was made.
    fresh: Option<String>,
}

impl Done {
    fn failed(why: String) -> Done {
        Done { said: Some(Outcome::Failed(why.into())), ..Done::default() }
    }
}

async fn carry_out(store: &Store, lang: Lang, act: Act) -> Result<Done, String> {
    let failed = |_| t::profile_failed(lang).to_owned();
    match act {
        Act::Add => {
            // The first one is that of the sentences and suggestions that are here already.
            let place = if store.profiles().is_empty() { Place::First } else { Place::Own };
            let id = browser::new_id();
            store.change_profile(&id, place, |_| {}).await.map_err(failed)?;
            Ok(Done { open: Some(id.clone()), fresh: Some(id), ..Done::default() })
        }
        Act::Remove(id) => {
            let is_first = store.office(&id).is_some_and(|office| office.is_first);
            let file = Rc::new(store.remove_profile(&id).await.map_err(failed)?);
            let place = if is_first { Place::First } else { Place::Own };
            Ok(Done { undo: Some(Removed { file, place }), ..Done::default() })
        }
        Act::PutBack(Removed { file, place }) => {
            let taken = store.take_profile((*file).clone(), place).await.map_err(failed)?;
            // The button that was pressed is gone: its fields take the focus.
            Ok(Done { open: Some(taken.id.clone()), fresh: Some(taken.id), ..Done::default() })
        }
        Act::HandOut(id) => {
            if let Some(file) = store.profile_file(&id) {
                let name = words::profile(lang, &file.profile);
                // The browser shows whether a download succeeded.
                let _ = browser::download(&json_file(&name, "fupan-profile.json", file.to_json()));
            }
            Ok(Done::default())
        }
        Act::TakeIn(chosen) => {
            let bytes = contents(&chosen, draft::MAX_SIZE).await.map_err(|refusal| refusal.say(lang))?;
            let brought = Brought::from_bytes(&bytes).map_err(|error| match error {
                Error::Foreign => t::profile_foreign(lang).to_owned(),
                error => Refusal::File(error).say(lang),
            })?;
            let at_hand = store.profile_at_hand().map(|profile| profile.id.clone()).unwrap_or_default();
            let open = match &brought {
                Brought::Profile(file) => file.profile.id.clone(),
                Brought::Pack(_) => at_hand.clone(),
            };
            let said = office_file::take_in(store, lang, brought, &at_hand).await;
            let said = said.map_err(|refusal| refusal.say(lang))?;
            Ok(Done { said: Some(Outcome::Done(said.into())), open: Some(open), ..Done::default() })
        }
    }
}

#[derive(Properties, PartialEq)]
struct ProfileRowProps {
    profile: Rc<Profile>,
    is_open: bool,
    onopen: Callback<String>,
    act: Callback<Act>,
}

/// A profile in the list: a click shows what is in it.
#[component]
fn ProfileRow(props: &ProfileRowProps) -> Html {
    let lang = use_lang();
    let ProfileRowProps { profile, is_open, onopen, act } = props;
    let (name, id) = (words::profile(lang, profile), profile.id.clone());
    let addressees = profile.addressees.first().map(|addressee| t::profile_row(lang, addressee)).unwrap_or_default();
    html! {
        <li class="own-row profile-row">
            <Button
                action="open-profile"
                of={id.clone()}
                kind={ButtonKind::Bare}
                class="document-row"
                pressed={*is_open}
                onclick={onopen.reform({ let id = id.clone(); move |_| id.clone() })}
            >
                <span class="document-name">{ name.clone() }</span>
                <span class="document-meta">{ addressees }</span>
            </Button>
            <Button
                action="remove-profile"
                of={id.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::Bin}
                label={t::profile_remove(lang)}
                aria_label={words::label_of(lang, t::profile_remove(lang), &name)}
                onclick={act.reform(move |_| Act::Remove(id.clone()))}
            />
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct UndoRemovalProps {
    /// What was removed.
    name: AttrValue,
    onundo: Callback<()>,
}

/// Offers to bring a profile back, and takes the focus: the row that had it is gone.
#[component]
fn UndoRemoval(props: &UndoRemovalProps) -> Html {
    let lang = use_lang();
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with(props.name.clone(), move |_| {
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
        });
    }
    html! {
        <p class="undo-strip" role="alert">
            <span>{ t::profile_removed(lang, &props.name) }</span>
            <Button
                action="restore-profile"
                kind={ButtonKind::Link}
                label={t::undo(lang)}
                node={button}
                onclick={props.onundo.reform(|_| ())}
            />
        </p>
    }
}
