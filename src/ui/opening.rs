//! Opening a draft: who writes it, what is stored, what a stopped program left behind.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    app::{page, use_interface},
    editor::Open,
    parts::{el, link_to},
    route::Route,
    steps::import,
};
use crate::{
    browser,
    i18n::t,
    review::{Edit, Review, check::Section},
    store::{Error, Event, Pen, Store, Stored},
};

#[derive(Properties, PartialEq)]
pub struct EditorProps {
    pub store: Store,
    pub id: AttrValue,
    pub section: Section,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub visits: u32,
}

#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let interface = use_interface();
    let lang = interface.lang;
    let opened = use_state(|| None::<Result<Option<Opened>, Error>>);
    {
        let (opened, store) = (opened.clone(), props.store.clone());
        use_effect_with(props.id.clone(), move |id| {
            let id = id.to_string();
            spawn_local(async move { opened.set(Some(open(&store, &id).await)) });
        });
    }
    let refuse = |words: &str| {
        let back = link_to("a.button", &Route::Drafts.href(), "drafts").text(t::back_to_drafts(lang));
        let content = el("div.column").add(el("p.notice").text(words)).add(back);
        page(&interface, Route::Drafts, content.into())
    };
    match &*opened {
        None => Html::default(),
        Some(Err(_)) => refuse(t::drafts_unreadable(lang)),
        Some(Ok(None)) => refuse(t::draft_missing(lang)),
        Some(Ok(Some(Opened { stored: Stored { draft: Err(error), .. }, .. }))) => refuse(&import::say(lang, error)),
        Some(Ok(Some(Opened { stored: Stored { deleted_at: Some(_), .. }, .. }))) => refuse(t::draft_in_bin(lang)),
        Some(Ok(Some(Opened { stored: Stored { draft: Ok(draft), saved_at, .. }, pen, rescued }))) => html! {
            <Open store={props.store.clone()} draft={draft.clone()} saved_at={*saved_at} pen={Opaque(pen.clone())} rescued={rescued.clone()}
                section={props.section} field={props.field.clone()} visits={props.visits} />
        },
    }
}

/// A draft that was asked for.
pub struct Opened {
    pub stored: Stored,
    pub pen: Rc<Pen>,
    /// The review with the text that a stopped program left in the fields, if there was some.
    pub rescued: Option<Rc<Review>>,
}

/// Asks for the pen of a draft and reads it.
pub async fn open(store: &Store, id: &str) -> Result<Option<Opened>, Error> {
    let pen = Pen::new(id);
    let is_ours = pen.ask().await;
    let Some(stored) = store.load(id).await? else { return Ok(None) };
    let mut rescued = None;
    if let (Ok(draft), true) = (&stored.draft, is_ours) {
        rescued = store.rescued(id).await.and_then(|fields| with_fields(&draft.review, &fields)).map(Rc::new);
        if rescued.is_some() {
            store.note(id, Event::Rescued);
        }
        // The state in which it was left the other day.
        let now = browser::now();
        if now - stored.saved_at > AWAY {
            // What is opened is stored already: without the version nothing is lost.
            let _ = store.keep_version(draft, "open", now).await;
        }
    }
    Ok(Some(Opened { stored, pen, rescued }))
}

/// After so many milliseconds one comes back to a draft, and does not just go on.
const AWAY: f64 = 600_000.0;

/// The review with these texts in its fields; `None` if they stand there already.
fn with_fields(review: &Review, fields: &str) -> Option<Review> {
    let mut next = review.clone();
    for pair in fields.split('\0') {
        if let Some((field, value)) = pair.split_once('\t') {
            // A field that is not there any more has nowhere to go.
            let _ = next.apply(&Edit::Set { field: field.to_owned(), value: value.to_owned() });
        }
    }
    (next != *review).then_some(next)
}

/// A thing that has no parts to compare: the same or another.
#[derive(Clone)]
pub struct Opaque(pub Rc<Pen>);

impl PartialEq for Opaque {
    fn eq(&self, other: &Opaque) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
