//! The editor of an open draft: rail, form and paper side by side.
//!
//! [`session`] holds the review and its [`history`] ([`typing`] says which keys make one step), [`view`] what is shown of it, and [`focus`] says what an edit does
//! to what is shown; [`state`] puts them together into one state with one reducer. [`derived`] computes what follows from
//! the answers, and [`settled`] says when: while somebody types a little later. [`desk`] passes all of it to the sections,
//! and [`answer`] shows one answer as a control.
//! [`counts`] checks the documents that are not at hand. [`commands`] are what can be done with the draft as a whole.
//!
//! Invariants: only the reducer changes the review, and only by an [`Edit`](crate::review::Edit), by undo and redo, or by a
//! whole review in its place. It writes every change at once where [`autosave`] reads it, as Yew draws later. While another window writes the draft nothing changes it here. The draft is called saved only
//! after the storage has confirmed its latest revision.

pub mod answer;
mod autosave;
mod bottom_bar;
pub mod commands;
pub mod counts;
mod derived;
pub mod desk;
mod fit;
mod focus;
pub mod folded;
mod form_pane;
mod goto;
mod history;
mod imported;
mod keys;
pub mod mark;
mod new_lock;
mod notices;
pub mod opening;
mod panes;
mod paper;
mod paper_pane;
mod pasting;
pub mod rail;
pub mod rewording;
mod section_view;
mod session;
mod settled;
mod sheet;
mod sheets;
mod state;
mod steps;
mod tabs;
mod top_bar;
pub mod typing;
mod undo_strip;
pub mod view;
mod visit;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    autosave::{Base, SaveState, use_autosave},
    bottom_bar::BottomBar,
    desk::{Action, Desk, Dispatch, Live, State},
    form_pane::FormPane,
    goto::{focus_form, use_goto},
    keys::use_keys,
    new_lock::{NewLock, use_new_lock},
    panes::{Panes, use_panes},
    paper_pane::PaperPane,
    pasting::use_pasting,
    rail::Rail,
    section_view::SectionView,
    settled::{Settled, use_others, use_settled},
    tabs::{Locking, use_tabs},
    top_bar::TopBar,
    visit::{Visit, use_visit},
};
use super::{
    context::{use_lang, use_store},
    painted::use_painted,
    route::Screen,
    sections::charts::Charts,
    title::use_title,
    window_event::use_window_event,
};
use crate::{
    browser,
    i18n::t,
    review::{check::Section, pack::Pack},
    store::{Draft, Office, Pen, Store},
};

#[derive(Properties)]
pub struct OpenProps {
    /// The draft as it was when the editor opened.
    pub draft: Draft,
    /// The revision that is stored, and when that was; milliseconds since 1970.
    pub base: u64,
    pub saved_at: f64,
    pub pen: Rc<Pen>,
    pub screen: Screen,
    /// The field to go to.
    pub field: Option<AttrValue>,
    /// Grows with every visit, also to the same place.
    pub visits: u32,
}

impl PartialEq for OpenProps {
    fn eq(&self, other: &OpenProps) -> bool {
        Rc::ptr_eq(&self.pen, &other.pen)
            && (&self.draft, self.base, self.saved_at) == (&other.draft, other.base, other.saved_at)
            && (self.screen, &self.field, self.visits) == (other.screen, &other.field, other.visits)
    }
}

/// The editor of a draft.
#[component]
pub fn Open(props: &OpenProps) -> Html {
    let screen = props.screen;
    let Shown { live, desk, save, locking, new_lock, settled, panes } = use_shown(props);
    // The first key need not wait for the sheets of the paper, whose typefaces take long to load.
    let is_drawn = use_painted();
    let (lang, id, dispatch, typed) = (desk.lang, desk.id.clone(), desk.dispatch.clone(), live.0.revision);
    let (is_check, is_overview) = (screen == Screen::Section(Section::Check), screen == Screen::Overview);
    let on_paper = *panes.on_paper;
    let class = classes!(
        "desk",
        on_paper.then_some("shows-paper"),
        (screen == Screen::Section(Section::Document)).then_some("is-document"),
        is_check.then_some("is-check"),
        is_overview.then_some("is-overview")
    );
    let onswitch = {
        let panes = panes.clone();
        Callback::from(move |paper| panes.show(paper))
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Live> context={live}>
                <ContextProvider<Desk> context={desk}>
                    <div class="at-desk">
                        <a class="skip" href="#form" data-action="skip" onclick={skip}>{ t::skip(lang) }</a>
                        <TopBar at={screen} visits={props.visits} {save} {typed} />
                        <div {class}>
                            <Rail current={screen} />
                            <FormPane {screen} trouble={save.trouble()} {locking} {new_lock} onfocusin={panes.onfocusin.clone()}>
                                <SectionView {screen} {locking} />
                            </FormPane>
                            if !is_overview {
                                <PaperPane
                                    // A new element when the sheets come: Chromium would paint all of a box that was small
                                    // when it was first laid out, also what is out of sight, at every key.
                                    key={format!("{is_check} {is_drawn}")}
                                    report={settled.derived.paper.clone()}
                                    {is_drawn}
                                    {panes}
                                    charts={is_check.then(|| html! { <Charts /> })}
                                />
                            }
                        </div>
                        if !is_overview { <BottomBar draft={id} at={screen} {on_paper} {onswitch} /> }
                    </div>
                </ContextProvider<Desk>>
            </ContextProvider<Live>>
        </ContextProvider<Dispatch>>
    }
}

/// What the editor shows.
struct Shown {
    live: Live,
    desk: Desk,
    save: SaveState,
    locking: Locking,
    new_lock: NewLock,
    settled: Rc<Settled>,
    panes: Panes,
}

/// Keeps the state of an open draft, and everything that follows from it.
#[hook]
fn use_shown(props: &OpenProps) -> Shown {
    let (lang, store) = (use_lang(), use_store());
    let latest = use_mut_ref(|| props.draft.clone());
    let state = use_reducer(|| {
        // What the board changed can be taken back here.
        let before = store.take_amended(&props.draft);
        State::new(props.draft.review.clone(), props.draft.revision, !props.pen.holds()).after(&before).telling(&latest)
    });
    let State { session, view, .. } = &*state;
    let dispatch = Dispatch(state.dispatcher());
    let draft = Draft { id: props.draft.id.clone(), revision: session.revision, review: session.review.clone() };
    let base = Base { revision: props.base, saved_at: props.saved_at };
    let (writer, save) = use_autosave(&store, &props.pen, &latest, draft.revision, base, session.reading);
    let (tabs, locking) = use_tabs(&store, &draft.id, &props.pen, &writer, &dispatch, session.reading);
    let new_lock = use_new_lock(&store, &writer, &draft, !session.reading);
    let (office, show_office) = use_office(&store, &draft.id);
    let pack = use_pack(office.as_ref());
    let others = use_others(&store, &draft.id);
    let settled = use_settled(&state, props.screen, &pack, &others);
    let panes = use_panes();
    let visit = Visit { screen: props.screen, field: props.field.clone(), count: props.visits };
    use_visit(visit, &dispatch, &panes);
    use_goto(&draft.id, props.screen, view.goto.clone());
    let desk = Desk {
        lang,
        id: draft.id.clone().into(),
        review: settled.inputs.review.clone(),
        revision: settled.inputs.revision,
        latest,
        reading: session.reading,
        held: new_lock.holds_fields(),
        can_undo: session.can_undo(),
        can_redo: session.can_redo(),
        view: view.clone(),
        wanted: props.field.clone(),
        others,
        findings: settled.derived.findings.clone(),
        report: settled.derived.report.clone(),
        pages: settled.derived.pages.clone(),
        pack,
        profile: office.as_ref().and_then(|office| office.profile.clone()),
        has_office: office.is_some(),
        show_office,
        has_key: store.has_key(&draft.id),
        store,
        tabs,
        dispatch,
    };
    use_keys(&desk);
    use_pasting(&desk);
    {
        let dispatch = desk.dispatch.clone();
        use_window_event("beforeprint", Box::new(move |_| dispatch.send(Action::Settle)));
    }
    use_title(lang, &[props.screen.name(lang)]);
    Shown { live: Live(draft), desk, save, locking, new_lock, settled, panes }
}

/// The skip link must not change the hash, which is the route.
fn skip(e: MouseEvent) {
    e.prevent_default();
    focus_form();
}

/// The office that a draft belongs to, and the way to show it as it is stored now.
#[hook]
fn use_office(store: &Store, draft: &str) -> (Option<Office>, Callback<()>) {
    let office = use_state_eq(|| store.office_of(draft));
    {
        // A new draft is shown before the store is open.
        let (store, draft, office) = (store.clone(), draft.to_owned(), office.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                store.refresh_offices().await;
                let read = store.office_of(&draft);
                if let Some(profile) = read.as_ref().and_then(|office| office.profile.as_ref()) {
                    browser::remember_profile(Some(&profile.id));
                }
                office.set(read);
            });
        });
    }
    let show = {
        let (store, office) = (store.clone(), office.setter());
        use_callback(draft.to_owned(), move |(), draft| office.set(store.office_of(draft)))
    };
    ((*office).clone(), show)
}

/// The pack of an office; an empty one, always the same, where there is none.
#[hook]
fn use_pack(office: Option<&Office>) -> Rc<Pack> {
    let none = use_memo((), |()| Pack::default());
    office.map_or(none, |office| office.pack.clone())
}
