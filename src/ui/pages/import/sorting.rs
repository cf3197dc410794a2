//! Looking through what was read: the source with its pieces on one side, the fields that they go to on the other.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    accept::{Destination, NotAccepted, accept, discard, use_destinations},
    fields::Fields,
    source::Source,
    steps::{Steps, use_step_keys},
};
use crate::{
    i18n::{Lang, t},
    import::{Piece, Sorting, Target},
    ui::{
        context::{use_lang, use_store},
        frame::Frame,
        incoming::{Incoming, IncomingAction, SameSorting, Sheet, use_incoming},
        route::Route,
        title::use_title,
        widgets::{Alert, Button, ButtonKind, ButtonLink, Choice, Select},
    },
};

#[derive(Properties, PartialEq)]
pub struct ImportReviewProps {
    /// Whether a document that was kept is there again, if there is one.
    pub is_known: bool,
}

/// The page of a document that was read.
#[component]
pub fn ImportReview(props: &ImportReviewProps) -> Html {
    let lang = use_lang();
    let incoming = use_incoming();
    use_title(lang, &[t::sorting_title(lang)]);
    html! {
        <Frame at={Route::Import}>
            if let Some(sheet) = &incoming.sheet {
                <LookThrough sheet={sheet.clone()} incoming={incoming.clone()} />
            } else if props.is_known {
                <div class="column">
                    <h1 class="display">{ t::sorting_title(lang) }</h1>
                    <p class="lead">{ t::sorting_none(lang) }</p>
                    <ButtonLink action="import" href={Route::Import.href()} label={t::sorting_again(lang)} />
                </div>
            }
        </Frame>
    }
}

#[derive(Properties, PartialEq)]
struct LookThroughProps {
    sheet: Sheet,
    incoming: UseReducerHandle<Incoming>,
}

#[component]
fn LookThrough(props: &LookThroughProps) -> Html {
    let lang = use_lang();
    let LookThroughProps { sheet, incoming } = props;
    let SameSorting(sorting) = &sheet.sorting;
    let destinations = use_destinations(lang);
    let (refused, onaccept) = use_accept(props);
    let oncancel = use_cancel(incoming);
    use_step_keys(incoming);
    let [fields, source] = [use_node_ref(), use_node_ref()];
    let Looking { at, onsend, onat, onpick } = use_looking(&sheet.sorting, &incoming.dispatcher());
    let domain = destinations.iter().find(|destination| destination.draft.value == sheet.into);
    let domain = domain.map(|destination| destination.domain).unwrap_or_default();
    html! {
        <div class="sorting">
            <h1 class="display">{ t::sorting_title(lang) }</h1>
            <p class="lead">{ t::sorting_lead(lang) }</p>
            if !sorting.reading().is_review { <p class="notice">{ t::sorting_other_genre(lang) }</p> }
            if incoming.is_unkept { <p class="notice">{ t::sorting_unkept(lang) }</p> }
            <div class="sorting-tools">
                <p class="coverage" aria-live="polite">{ coverage(lang, sorting) }</p>
                <Steps incoming={incoming.clone()} />
                if !destinations.is_empty() || !sheet.into.is_empty() {
                    <AddTo chosen={sheet.into.clone()} {destinations} incoming={incoming.dispatcher()} />
                }
                <Button action="cancel-import" kind={ButtonKind::Plain} label={t::sorting_cancel(lang)} onclick={oncancel} />
                <Button
                    action="accept-import"
                    kind={ButtonKind::Filled}
                    label={if sheet.into.is_empty() { t::sorting_accept(lang) } else { t::sorting_accept_into(lang) }}
                    onclick={onaccept}
                />
            </div>
            if let Some(refused) = &*refused { <Alert words={refused.say(lang)} /> }
            <Sides sides={[fields.clone(), source.clone()]} />
            <div class="sorting-sides">
                <Source sorting={sheet.sorting.clone()} side={source} {at} {onpick} />
                <Fields
                    sorting={sheet.sorting.clone()}
                    incoming={incoming.dispatcher()}
                    side={fields}
                    {domain}
                    {at}
                    {onsend}
                    {onat}
                />
            </div>
        </div>
    }
}

/// How much found its place.
fn coverage(lang: Lang, sorting: &Sorting) -> String {
    let count =
        |is_counted: fn(&Piece) -> bool| sorting.reading().pieces.iter().filter(|piece| is_counted(piece)).count();
    let (placed, unsure, left) = (
        count(|piece| piece.field.is_some()),
        count(|piece| piece.field.is_some() && !piece.is_sure),
        count(Piece::is_left),
    );
    t::sorting_count(lang, left, placed, unsure)
}

/// Accepts what is looked through, once; and why that was refused.
#[hook]
fn use_accept(props: &LookThroughProps) -> (UseStateHandle<Option<NotAccepted>>, Callback<MouseEvent>) {
    let store = use_store();
    let refused = use_state_eq(|| None::<NotAccepted>);
    let is_busy = use_mut_ref(|| false);
    let onaccept = {
        let (sheet, replaced, incoming) =
            (props.sheet.clone(), props.incoming.replaced.clone(), props.incoming.dispatcher());
        let refused = refused.clone();
        Callback::from(move |_: MouseEvent| {
            // A second click makes no second draft.
            if is_busy.replace(true) {
                return;
            }
            refused.set(None);
            let (is_busy, refused) = (is_busy.clone(), refused.clone());
            let (store, sheet, replaced, incoming) = (store.clone(), sheet.clone(), replaced.clone(), incoming.clone());
            spawn_local(async move {
                if let Err(why) = accept(&store, &incoming, &sheet, replaced.as_ref()).await {
                    is_busy.replace(false);
                    refused.set(Some(why));
                }
            });
        })
    };
    (refused, onaccept)
}

/// Gives the document up.
#[hook]
fn use_cancel(incoming: &UseReducerHandle<Incoming>) -> Callback<MouseEvent> {
    let store = use_store();
    let incoming = incoming.clone();
    Callback::from(move |_: MouseEvent| {
        let (store, replaced) = (store.clone(), incoming.replaced.clone());
        spawn_local(async move { discard(&store, replaced.as_ref()).await });
        Route::Import.go();
        incoming.dispatch(IncomingAction::GiveUp);
    })
}

/// What is looked at, and what changes that.
struct Looking {
    /// Position of the piece.
    at: Option<usize>,
    onsend: Callback<(usize, Target)>,
    onat: Callback<usize>,
    onpick: Callback<usize>,
}

#[hook]
fn use_looking(sorting: &SameSorting, incoming: &UseReducerDispatcher<Incoming>) -> Looking {
    let at = use_state_eq(|| None::<usize>);
    // The piece whose control gets the focus once it is drawn.
    let wanted = use_mut_ref(|| None::<usize>);
    let onsend = {
        let (incoming, wanted) = (incoming.clone(), wanted.clone());
        use_callback((), move |(n, target): (usize, Target), ()| {
            wanted.replace(Some(n));
            incoming.dispatch(IncomingAction::Send(n, target));
        })
    };
    let onat = {
        let at = at.setter();
        use_callback((), move |n: usize, ()| at.set(Some(n)))
    };
    // From the source to the control of the piece.
    let onpick = {
        let (onat, wanted) = (onat.clone(), wanted.clone());
        use_callback((), move |n: usize, ()| {
            onat.emit(n);
            // It may be there already, or be drawn first.
            if !focus(n) {
                wanted.replace(Some(n));
            }
        })
    };
    // The control of a piece moves with it, and keeps the focus.
    use_effect_with((sorting.clone(), *at), move |(_, at)| {
        if let Some(n) = wanted.take().or_else(|| at.filter(|_| is_focus_lost())) {
            focus(n);
        }
    });
    Looking { at: *at, onsend, onat, onpick }
}

/// Whether nothing has the focus: what had it is gone, as after a step back.
fn is_focus_lost() -> bool {
    let document = gloo::utils::document();
    document.active_element().is_none_or(|active| Some(active) == document.body().map(Into::into))
}

/// Goes to the control of a piece. What is folded away unfolds. Returns whether it has the focus.
fn focus(n: usize) -> bool {
    let document = gloo::utils::document();
    let control = document.get_element_by_id(&format!("piece-{n}"));
    let Some(control) = control.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    if let Ok(Some(fold)) = control.closest("details") {
        let _ = fold.set_attribute("open", "");
    }
    let _ = control.focus();
    document.active_element().as_ref() == Some(control.as_ref())
}

#[derive(Properties, PartialEq)]
struct SidesProps {
    /// The elements of the fields and of the source.
    sides: [NodeRef; 2],
}

/// Leads to either side where there is no room for both.
#[component]
fn Sides(props: &SidesProps) -> Html {
    let lang = use_lang();
    let [fields, source] = &props.sides;
    let side = |action: &'static str, label: &'static str, node: &NodeRef| {
        let node = node.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(side) = node.cast::<HtmlElement>() {
                side.scroll_into_view();
                let _ = side.focus();
            }
        });
        html! { <Button {action} class="sorting-side" {label} {onclick} /> }
    };
    html! {
        <div class="sorting-switch" role="group" aria-label={t::sorting_sides(lang)}>
            { side("show-fields", t::sorting_fields_side(lang), fields) }
            { side("show-source", t::sorting_source_side(lang), source) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AddToProps {
    /// The id of the draft that is chosen; empty for a new one.
    chosen: AttrValue,
    destinations: Rc<Vec<Destination>>,
    incoming: UseReducerDispatcher<Incoming>,
}

/// A new draft, as the value of the choice.
const NEW: &str = "new";

/// Chooses whether a draft is made, or which one gets the pieces.
#[component]
fn AddTo(props: &AddToProps) -> Html {
    let lang = use_lang();
    let AddToProps { chosen, destinations, incoming } = props;
    let mut options = vec![Choice::new(NEW, t::sorting_into_new(lang))];
    options.extend(destinations.iter().map(|destination| destination.draft.clone()));
    if !chosen.is_empty() && options.iter().all(|choice| choice.value != *chosen) {
        // Chosen before the page was loaded anew, and perhaps gone since.
        options.push(Choice::new(chosen.clone(), t::sorting_into_other(lang)));
    }
    let value = if chosen.is_empty() { AttrValue::Static(NEW) } else { chosen.clone() };
    let incoming = incoming.clone();
    let onchange = Callback::from(move |value: String| {
        let into = if value == NEW { AttrValue::default() } else { value.into() };
        incoming.dispatch(IncomingAction::Into(into));
    });
    html! {
        <div class="sorting-into">
            <label class="field-label" for="import.into">{ t::sorting_into(lang) }</label>
            <Select id="import.into" name="import.into" {value} {options} {onchange} />
        </div>
    }
}
