//! The office that the draft belongs to: what is usual in it can be taken from the document at hand, and another office be chosen.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    review::profile::Profile,
    store::{Error, NOBODY, Place},
    ui::{
        editor::desk::{Desk, use_desk},
        widgets::{Block, Button, ButtonKind, Choice, Field, Outcome, OutcomeLine, Select, use_outcome},
        words,
    },
};

/// Which office the draft belongs to, and a button that makes the document at hand what new reviews begin with.
#[component]
pub fn OfficeProfile() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let outcome = use_outcome(lang);
    // Once it is shown it stays: it has the focus when the choice is made.
    let is_asked = use_mut_ref(|| false);
    let held = desk.profile.as_ref().map_or("", |profile| &profile.id);
    *is_asked.borrow_mut() |= desk.store.profiles().iter().any(|profile| profile.id != held);
    let is_asked = *is_asked.borrow();
    let onsave = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        Callback::from(move |_| {
            let (desk, outcome) = (desk.clone(), outcome.clone());
            spawn_local(async move {
                let saved = save(&desk).await;
                desk.show_office.emit(());
                let said = saved.map(|profile| t::profile_saved(lang, &words::profile(lang, &profile)));
                outcome.set(Some(said.map_err(|_| t::profile_failed(lang)).into()));
            });
        })
    };
    html! {
        <Block question={t::profile_of_draft(lang)} help={t::profile_save_help(lang)}>
            if is_asked { { choose(&desk, &outcome) } }
            if desk.store.has_key(&desk.id) { <p class="block-help">{ t::profile_save_plain(lang) }</p> }
            <div class="own-tools">
                <Button action="save-profile" kind={ButtonKind::Plain} label={t::profile_save(lang)} onclick={onsave} />
            </div>
            <OutcomeLine outcome={(*outcome).clone()} />
        </Block>
    }
}

/// Makes the document at hand what new reviews of the draft's office begin with. The office gets a profile if it has none.
async fn save(desk: &Desk) -> Result<Rc<Profile>, Error> {
    let review = desk.latest.borrow().review.clone();
    let profile = desk.store.profile_of(&desk.id);
    let known = desk.store.office(&profile).and_then(|office| office.profile);
    let id = match known {
        Some(profile) => profile.id.clone(),
        // Its profile was removed, or it never had one.
        None => Some(profile.clone()).filter(|id| !id.is_empty() && id != NOBODY).unwrap_or_else(browser::new_id),
    };
    let place = if profile.is_empty() { Place::First } else { Place::Own };
    desk.store.change_profile(&id, place, |profile| profile.take(review.document())).await?;
    if profile == NOBODY {
        desk.store.assign(&desk.id, &id).await?;
    }
    desk.store.office(&id).and_then(|office| office.profile).ok_or(Error::Storage)
}

/// The offices to choose from, where there is a choice: the draft has the sentences and suggestions of the one that is chosen.
fn choose(desk: &Desk, outcome: &UseStateHandle<Option<Outcome>>) -> Html {
    let (lang, profiles) = (desk.lang, desk.store.profiles());
    let held = desk.profile.as_ref().map_or("", |profile| &profile.id);
    let mut options: Vec<Choice> = Vec::new();
    if held.is_empty() {
        options.push(Choice::new("", t::profile_none(lang)));
    }
    options.extend(profiles.iter().map(|profile| Choice::new(profile.id.clone(), words::profile(lang, profile))));
    let onchange = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        Callback::from(move |id: String| {
            let (desk, outcome) = (desk.clone(), outcome.clone());
            spawn_local(async move {
                let assigned = desk.store.assign(&desk.id, &id).await;
                desk.show_office.emit(());
                outcome.set(assigned.err().map(|_| Outcome::Failed(t::profile_failed(lang).into())));
            });
        })
    };
    html! {
        <Field id="f-office-profile" label={t::profile_chosen(lang)} help={t::profile_chosen_help(lang)}>
            <Select
                id="f-office-profile"
                name="office-profile"
                value={held.to_owned()}
                {options}
                described="f-office-profile-help"
                {onchange}
            />
        </Field>
    }
}
