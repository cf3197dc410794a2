//! The office's own part of the catalogue, as the sections show it.

use yew::prelude::*;

use super::offer::Offer;
use crate::{
    i18n::t,
    review::{
        Level, Review,
        pack::{OwnCause, OwnMeasure, Pack},
    },
    ui::{
        editor::desk::{Desk, use_desk},
        widgets::{Button, ButtonKind},
    },
};

/// The office's causes of a level, those of this field of work and of every field.
pub fn causes(desk: &Desk, level: Level) -> impl Iterator<Item = Offer> {
    let review = &desk.review;
    let is_here = move |own: &&OwnCause| {
        let is_field = own.domain == review.domain || own.domain == Default::default();
        own.level == level && is_field && !is_held(review, own)
    };
    desk.pack.causes.iter().filter(is_here).cloned().map(Offer::OwnCause)
}

/// The office's causes with the words that are searched for.
pub fn found_causes(desk: &Desk) -> impl Iterator<Item = Offer> {
    let is_found = |own: &&OwnCause| has_words(&own.text, &desk.view.query) && !is_held(&desk.review, own);
    desk.pack.causes.iter().filter(is_found).cloned().map(Offer::OwnCause)
}

fn is_held(review: &Review, own: &OwnCause) -> bool {
    review.causes.iter().any(|c| c.catalog.as_ref() == Some(&own.id) || c.heading.trim() == own.text)
}

/// The office's measures against the cause of an entry.
pub fn measures<'a>(desk: &'a Desk, entry: Option<&'a str>) -> impl Iterator<Item = Offer> + 'a {
    desk.pack.measures_for(entry).filter(|own| is_free(&desk.review, own)).cloned().map(Offer::OwnMeasure)
}

/// The office's measures with the words that are searched for.
pub fn found_measures(desk: &Desk) -> impl Iterator<Item = Offer> {
    let is_found = |own: &&OwnMeasure| has_words(&own.text, &desk.view.query) && is_free(&desk.review, own);
    desk.pack.measures.iter().filter(is_found).cloned().map(Offer::OwnMeasure)
}

fn is_free(review: &Review, own: &OwnMeasure) -> bool {
    review.measures.iter().all(|m| m.catalog.as_ref() != Some(&own.id))
}

fn has_words(text: &str, query: &str) -> bool {
    text.to_lowercase().contains(&query.trim().to_lowercase())
}

#[derive(Properties, PartialEq)]
pub struct KeepEntryProps {
    /// Address of a cause or a measure.
    pub at: AttrValue,
}

/// The button that keeps an item written by hand for other reviews, or a note that it is kept.
#[component]
pub fn KeepEntry(props: &KeepEntryProps) -> Html {
    let desk = use_desk();
    let (lang, at) = (desk.lang, &props.at);
    if desk.has_office && desk.pack.can_keep(&desk.review, at) {
        let onclick = {
            let (desk, at) = (desk.clone(), at.clone());
            move |_| desk.keep_entry(at.to_string())
        };
        return html! {
            <Button action="keep-entry" of={at.clone()} kind={ButtonKind::Link} label={t::pack_keep(lang)} {onclick} />
        };
    }
    let heading = desk.value(&format!("{at}.heading"));
    let heading = heading.trim();
    if heading.is_empty() || !has_text(&desk.pack, heading) {
        return Html::default();
    }
    html! { <p class="field-help" role="note">{ t::pack_kept(lang) }</p> }
}

fn has_text(pack: &Pack, text: &str) -> bool {
    pack.causes.iter().any(|own| own.text == text) || pack.measures.iter().any(|own| own.text == text)
}
