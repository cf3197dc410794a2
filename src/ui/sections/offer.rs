//! Entries of the catalogue that are offered: checking one takes it into the review.

use yew::prelude::*;

use super::strength::StrengthTag;
use crate::{
    browser,
    catalog::{CatalogCause, CatalogEffect, CatalogMeasure, CatalogRemedy},
    i18n::{Lang, t},
    review::{
        Edit, ItemId, List,
        pack::{OwnCause, OwnMeasure},
    },
    ui::{editor::desk::Dispatch, widgets::Suggestion, words},
};

/// An entry of the catalogue or of the office's own part of it.
#[derive(Clone, PartialEq)]
pub enum Offer {
    Cause {
        entry: &'static CatalogCause,
        /// A line below it; nothing, if empty.
        note: AttrValue,
        /// Whether the review has it already.
        held: bool,
    },
    OwnCause(OwnCause),
    /// A likely cause of the cause at a position.
    Why {
        of: usize,
        entry: &'static CatalogCause,
    },
    Measure {
        entry: &'static CatalogMeasure,
        /// What it is a measure against, where that does not stand above it.
        against: AttrValue,
        /// The cause in the user's own words that it is offered for.
        cause: Option<ItemId>,
        held: bool,
    },
    OwnMeasure(OwnMeasure),
    Effect {
        entry: &'static CatalogEffect,
        /// A line below it.
        note: AttrValue,
        held: bool,
    },
    Remedy {
        entry: &'static CatalogRemedy,
        /// A line below it; nothing, if empty.
        note: AttrValue,
        held: bool,
    },
}

impl Offer {
    /// Id of the entry.
    pub fn id(&self) -> &str {
        match self {
            Offer::Cause { entry, .. } | Offer::Why { entry, .. } => entry.id,
            Offer::Measure { entry, .. } => entry.id,
            Offer::Effect { entry, .. } => entry.id,
            Offer::Remedy { entry, .. } => entry.id,
            Offer::OwnCause(own) => &own.id,
            Offer::OwnMeasure(own) => &own.id,
        }
    }

    /// The list that gets the item made from it.
    fn list(&self) -> List {
        match self {
            Offer::Cause { .. } | Offer::OwnCause(_) | Offer::Why { .. } => List::Causes,
            Offer::Measure { .. } | Offer::OwnMeasure(_) => List::Measures,
            Offer::Effect { .. } => List::Impacts,
            Offer::Remedy { .. } => List::Remedies,
        }
    }

    /// Name of the checkbox.
    pub fn name(&self) -> String {
        match self {
            Offer::Why { of, entry } => format!("why.{of}.{}", entry.id),
            _ => self.list().checkbox(self.id()).unwrap_or_default(),
        }
    }

    fn label(&self, lang: Lang) -> AttrValue {
        match self {
            Offer::Cause { entry, .. } | Offer::Why { entry, .. } => entry.label.get(lang).into(),
            Offer::Measure { entry, .. } => entry.text.get(lang).into(),
            Offer::Effect { entry, .. } => entry.text.get(lang).into(),
            Offer::Remedy { entry, .. } => entry.text.get(lang).into(),
            Offer::OwnCause(own) => own.text.clone().into(),
            Offer::OwnMeasure(own) => own.text.clone().into(),
        }
    }

    fn note(&self, lang: Lang) -> AttrValue {
        match self {
            Offer::Cause { note, .. } | Offer::Effect { note, .. } | Offer::Remedy { note, .. } => note.clone(),
            Offer::Why { entry, .. } => words::level(lang, entry.level).into(),
            Offer::OwnCause(_) | Offer::OwnMeasure(_) => t::pack_own(lang).into(),
            Offer::Measure { entry, against, .. } if against.is_empty() => entry.by.reason(lang).into(),
            Offer::Measure { entry, against, .. } => {
                format!("{}{}{against}", entry.by.reason(lang), lang.pick("；", "; ")).into()
            }
        }
    }

    fn held(&self) -> bool {
        match self {
            Offer::Cause { held, .. }
            | Offer::Measure { held, .. }
            | Offer::Effect { held, .. }
            | Offer::Remedy { held, .. } => *held,
            Offer::OwnCause(_) | Offer::OwnMeasure(_) | Offer::Why { .. } => false,
        }
    }

    fn badge(&self, lang: Lang) -> Html {
        let strength = match self {
            Offer::Measure { entry, .. } => entry.strength(),
            Offer::OwnMeasure(own) => own.strength,
            _ => return Html::default(),
        };
        html! { <StrengthTag {lang} {strength} promised={false} /> }
    }

    /// What checking or clearing it does.
    fn edit(&self, on: bool) -> Edit {
        let (catalog, id) = (self.id().to_owned(), ItemId(browser::new_id()));
        match self {
            Offer::OwnCause(own) if on => own.take(id),
            Offer::OwnMeasure(own) if on => own.take(id),
            Offer::Measure { cause: Some(cause), .. } if on => Edit::AnswerWith { cause: cause.clone(), catalog, id },
            Offer::Why { of, .. } => Edit::AskWhy { of: *of, entry: Some(catalog), id },
            _ => Edit::Tick { list: self.list(), catalog, id, on },
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct OfferRowProps {
    pub lang: Lang,
    pub offer: Offer,
    pub dispatch: Dispatch,
}

/// The row of an offer.
#[component]
pub fn OfferRow(props: &OfferRowProps) -> Html {
    let (lang, offer) = (props.lang, &props.offer);
    let onchange = {
        let (dispatch, offer) = (props.dispatch.clone(), offer.clone());
        move |on| dispatch.edit(offer.edit(on))
    };
    html! {
        <Suggestion
            name={offer.name()}
            label={offer.label(lang)}
            note={offer.note(lang)}
            checked={offer.held()}
            badge={offer.badge(lang)}
            {onchange}
        />
    }
}

/// The keyed row of an offer, as an item of a list.
pub fn offer_row(lang: Lang, offer: Offer, dispatch: &Dispatch) -> Html {
    let key = offer.id().to_owned();
    html! { <OfferRow {key} {lang} {offer} dispatch={dispatch.clone()} /> }
}
