//! Usual answers of the office, beside the fields they belong to: one click fills the field.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::{Edit, Voice, profile::Signer},
    ui::{
        editor::desk::{Action, Desk, use_desk},
        widgets::{Button, ButtonKind},
        words,
    },
};

/// The addressees that the office usually writes to, unless the field holds the only one.
#[component]
pub fn UsualAddressees() -> Html {
    let desk = use_desk();
    let Some(profile) = desk.profile.clone() else { return Html::default() };
    let held = desk.review.document().addressee.clone();
    let offers = profile.addressees.iter().map(|addressee| {
        let onclick = {
            let (desk, addressee) = (desk.clone(), addressee.clone());
            Callback::from(move |_| {
                desk.set("addressee").emit(addressee.clone());
                // The button may be gone now.
                desk.send(Action::Goto("addressee".into()));
            })
        };
        Offer { of: addressee.clone(), label: addressee.clone(), is_held: addressee.trim() == held.trim(), onclick }
    });
    usual(&desk, "use-addressee", t::usual_addressees(desk.lang), offers.collect())
}

/// Those who usually sign for the office: a click fills in name and post. An office that speaks for itself in Chinese is not
/// signed for.
#[component]
pub fn UsualSigners() -> Html {
    let desk = use_desk();
    let document = desk.review.document();
    let Some(profile) = desk.profile.clone() else { return Html::default() };
    if document.voice == Voice::Unit && document.language == Lang::Zh {
        return Html::default();
    }
    let offers = profile.signers.iter().map(|signer| {
        let Signer { name, post, .. } = signer.clone();
        let is_held = name.trim() == document.signer.trim() && post.trim() == document.post.trim();
        let label = words::first_of(&[&post])
            .map_or(name.clone(), |post| format!("{}{}{post}", name, desk.lang.pick("，", ", ")));
        let onclick = {
            let (desk, name) = (desk.clone(), name.clone());
            Callback::from(move |_| desk.edit(Edit::Sign { signer: name.clone(), post: post.clone() }))
        };
        Offer { of: name, label, is_held, onclick }
    });
    usual(&desk, "use-signer", t::usual_signers(desk.lang), offers.collect())
}

/// An answer that is offered.
struct Offer {
    /// Names the button among the others.
    of: String,
    label: String,
    /// Whether the field holds it.
    is_held: bool,
    onclick: Callback<MouseEvent>,
}

fn usual(desk: &Desk, action: &'static str, about: &'static str, offers: Vec<Offer>) -> Html {
    if offers.iter().all(|offer| offer.is_held) {
        return Html::default();
    }
    let button = |Offer { of, label, is_held, onclick }: Offer| {
        let of = AttrValue::from(of);
        html! {
            <Button
                key={of.to_string()}
                {action}
                of={of.clone()}
                kind={ButtonKind::Small}
                pressed={is_held}
                aria_label={words::label_of(desk.lang, about, &label)}
                {label}
                {onclick}
            />
        }
    };
    html! {
        <div class="usual" role="group" aria-label={about}>
            <span class="field-help" aria-hidden="true">{ about }</span>
            { for offers.into_iter().map(button) }
        </div>
    }
}
