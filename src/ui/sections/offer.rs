//! Entries of the catalogue that are offered: checking one takes it into the review.

use yew::prelude::*;

use super::strength::StrengthTag;
use crate::{
    browser,
    catalog::{CatalogCause, CatalogMeasure},
    i18n::{Lang, t},
    review::{
        Edit, ItemId,
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
        held: bool,
    },
    OwnMeasure(OwnMeasure),
}

impl Offer {
    /// Id of the entry.
    pub fn id(&self) -> &str {
        match self {
            Offer::Cause { entry, .. } | Offer::Why { entry, .. } => entry.id,
            Offer::Measure { entry, .. } => entry.id,
            Offer::OwnCause(own) => &own.id,
            Offer::OwnMeasure(own) => &own.id,
        }
    }

    /// Name of the checkbox.
    fn name(&self) -> String {
        match self {
            Offer::Cause { .. } | Offer::OwnCause(_) => format!("catalog.{}", self.id()),
            Offer::Measure { .. } | Offer::OwnMeasure(_) => format!("suggest.{}", self.id()),
            Offer::Why { of, entry } => format!("why.{of}.{}", entry.id),
        }
    }

    fn label(&self, lang: Lang) -> AttrValue {
        match self {
            Offer::Cause { entry, .. } | Offer::Why { entry, .. } => entry.label.get(lang).into(),
            Offer::Measure { entry, .. } => entry.text.get(lang).into(),
            Offer::OwnCause(own) => own.text.clone().into(),
            Offer::OwnMeasure(own) => own.text.clone().into(),
        }
    }

    fn note(&self, lang: Lang) -> AttrValue {
        match self {
            Offer::Cause { note, .. } => note.clone(),
            Offer::Why { entry, .. } => words::level(lang, entry.level).into(),
            Offer::OwnCause(_) | Offer::OwnMeasure(_) => t::pack_own(lang).into(),
            Offer::Measure { entry, against, .. } if against.is_empty() => entry.by.reason(lang).into(),
            Offer::Measure { entry, against, .. } => {
                format!("{}{}{against}", entry.by.reason(lang), lang.pick("；", "; ")).into()
            }
        }
    }

    fn held(&self) -> bool {
        matches!(self, Offer::Cause { held: true, .. } | Offer::Measure { held: true, .. })
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
            Offer::Cause { .. } | Offer::OwnCause(_) => Edit::TickCause { catalog, id, on },
            Offer::Measure { .. } | Offer::OwnMeasure(_) => Edit::TickMeasure { catalog, id, on },
            Offer::Why { of, .. } => Edit::AskWhy { of: *of, entry: Some(catalog), id },
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
