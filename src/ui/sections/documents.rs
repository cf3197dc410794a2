//! The documents about the incident: the one at hand, the way to the others, and further ones from the same facts.

use yew::prelude::*;

use crate::{
    browser,
    i18n::t,
    review::{self, Edit, ItemId, Kind, Review, Voice, word},
    ui::{
        editor::{
            counts::use_counts,
            desk::{Desk, use_desk},
        },
        widgets::{Button, ButtonKind, Sign},
        words,
    },
};

/// The documents of the review, if there are several: the one at hand stands out. Each can be looked at also while another
/// window writes the draft.
#[component]
pub fn DocumentList() -> Html {
    let desk = use_desk();
    let counts = use_counts(&desk);
    if desk.review.documents.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="block documents" aria-labelledby="documents">
            <h2 class="block-title" id="documents">{ t::documents_title(desk.lang) }</h2>
            <ul class="rows">
                { for desk.review.documents.iter().map(|document| row(&desk, document, counts.get(&document.id))) }
            </ul>
        </nav>
    }
}

/// A document; `count` is how many findings are open in it, if that is known.
fn row(desk: &Desk, document: &review::Document, count: Option<&usize>) -> Html {
    let (lang, id) = (desk.lang, document.id.clone());
    let is_at_hand = desk.review.document().id == id;
    let name = words::document(lang, document);
    let about = words::about_document(lang, document);
    let onopen = {
        let (dispatch, id) = (desk.dispatch.clone(), id.clone());
        move |_| dispatch.edit(Edit::OpenDocument { id: id.clone() })
    };
    let onremove = {
        let (desk, id) = (desk.clone(), id.clone());
        move |_| {
            // Undo brings it back only as long as the page is open.
            desk.keep_version(desk.latest.borrow().clone(), "time");
            desk.edit(Edit::RemoveDocument { id: id.clone() });
        }
    };
    html! {
        <li class="line-item" key={id.0.clone()}>
            <Button
                action="open-document"
                of={id.0.clone()}
                kind={ButtonKind::Bare}
                class="document-row"
                pressed={is_at_hand}
                onclick={onopen}
            >
                <span class="document-name">{ &name }</span>
                <span class="document-meta">{ &about }</span>
                // Its place is there from the beginning, so that nothing moves under the pointer when the number comes.
                <span class="document-findings">
                    { count.map_or("\u{a0}".to_owned(), |count| t::rail_findings(lang, *count)) }
                </span>
            </Button>
            <Button
                action="remove-document"
                of={id.0.clone()}
                kind={ButtonKind::Icon}
                icon={Sign::Bin}
                disabled={desk.reading}
                label={t::documents_remove(lang)}
                aria_label={words::label_of(lang, t::documents_remove(lang), &format!("{name} {about}"))}
                onclick={onremove}
            />
        </li>
    }
}

/// Buttons that make another document from the same facts.
#[component]
pub fn MoreDocuments() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    html! {
        <section class="block">
            <h2 class="block-title">{ t::documents_more(lang) }</h2>
            <p class="block-help">{ t::documents_help(lang) }</p>
            <div class="export-tools">
                { for Kind::ALL.map(|kind| add(&desk, kind)) }
            </div>
        </section>
    }
}

fn add(desk: &Desk, kind: Kind) -> Html {
    let voice = voice(&desk.review, kind);
    let like = review::Document { kind, voice, ..review::Document::default() };
    let onclick = {
        let dispatch = desk.dispatch.clone();
        move |_| {
            let (date, id) = (browser::today().to_string(), ItemId(browser::new_id()));
            dispatch.edit(Edit::AddDocument { kind, voice, date, id });
        }
    };
    html! {
        <Button
            action="add-document"
            of={word(&kind)}
            icon={Sign::Add}
            label={words::document(desk.lang, &like)}
            {onclick}
        />
    }
}

/// Who speaks in a further document: once the office has examined itself, the next to do so is the person responsible.
fn voice(review: &Review, kind: Kind) -> Voice {
    let is_told = |document: &review::Document| document.kind == kind && document.voice == Voice::Unit;
    match kind {
        Kind::SelfExamination if review.documents.iter().any(is_told) => Voice::Person,
        _ => Voice::Unit,
    }
}
