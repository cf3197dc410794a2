//! The source, with its pieces coloured by where they go.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{places, row::drag};
use crate::{
    i18n::{Lang, t},
    import::Piece,
    ui::{
        context::use_lang,
        growing::{Pace, use_growing},
        incoming::SameSorting,
    },
};

/// How many pieces are drawn in one task.
const BATCH: usize = 300;

#[derive(Properties, PartialEq)]
pub struct SourceProps {
    pub sorting: SameSorting,
    /// The piece that is looked at.
    pub at: Option<usize>,
    /// The element.
    pub side: NodeRef,
    /// Called with a piece that was clicked.
    pub onpick: Callback<usize>,
}

#[component]
pub fn Source(props: &SourceProps) -> Html {
    let lang = use_lang();
    let SourceProps { sorting: SameSorting(sorting), side, at, onpick } = props;
    let pieces = &sorting.reading().pieces;
    let drawn = use_growing(pieces.len(), Pace::Batch(BATCH));
    let mark = use_node_ref();
    {
        let (mark, side) = (mark.clone(), side.clone());
        use_effect_with(*at, move |_| {
            if let (Some(mark), Some(side)) = (mark.cast::<HtmlElement>(), side.cast::<HtmlElement>()) {
                reveal(&side, &mark);
            }
        });
    }
    let part = |n: usize| {
        let places = n * BATCH..(n + 1) * BATCH;
        html! {
            <Part
                key={n}
                sorting={props.sorting.clone()}
                {n}
                at={at.filter(|at| places.contains(at))}
                mark={mark.clone()}
                onpick={onpick.clone()}
            />
        }
    };
    html! {
        <section ref={side.clone()} class="source" aria-label={t::sorting_source_side(lang)} tabindex="0">
            { for (0..drawn.div_ceil(BATCH)).map(part) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    sorting: SameSorting,
    /// Which part of the pieces this is.
    n: usize,
    /// The piece that is looked at, if it is one of these.
    at: Option<usize>,
    /// Its element.
    mark: NodeRef,
    onpick: Callback<usize>,
}

/// Some of the pieces. The source has parts so that drawing more does not go through those before.
#[component]
fn Part(props: &PartProps) -> Html {
    let lang = use_lang();
    let PartProps { sorting: SameSorting(sorting), n: part, at, mark, onpick } = props;
    let span = |(n, piece): (usize, &Piece)| {
        let is_at = *at == Some(n);
        html! {
            <span
                key={n}
                ref={if is_at { mark.clone() } else { NodeRef::default() }}
                class={classes!("source-piece", colour(piece), is_at.then_some("is-at"), (!piece.is_sure).then_some("is-unsure"))}
                data-piece={n.to_string()}
                data-field={piece.field.clone().unwrap_or_else(|| places::NOWHERE.to_owned())}
                title={title(lang, piece)}
                draggable={(piece.field.is_some() || piece.is_left()).then_some("true")}
                ondragstart={Callback::from(move |e: DragEvent| drag(&e, n))}
                onclick={onpick.reform(move |_| n)}
            >
                { sorting.words(piece) }
            </span>
        }
    };
    let pieces = sorting.reading().pieces.iter().enumerate();
    html! { { for pieces.skip(part * BATCH).take(BATCH).map(span) } }
}

/// Scrolls the side, and not the page: what is pressed stays under the pointer.
fn reveal(side: &HtmlElement, mark: &HtmlElement) {
    let (shown, at) = (side.get_bounding_client_rect(), mark.get_bounding_client_rect());
    if at.top() < shown.top() || at.bottom() > shown.bottom() {
        let third = f64::from(side.client_height()) / 3.0;
        side.set_scroll_top(side.scroll_top() + (at.top() - shown.top() - third) as i32);
    }
}

/// What is said of a piece when it is pointed at.
fn title(lang: Lang, piece: &Piece) -> Option<String> {
    match &piece.field {
        Some(address) => Some(places::name(lang, address)),
        None if piece.is_left() => Some(t::sorting_left(lang).to_owned()),
        None => None,
    }
}

/// The class of the part of the form that a piece goes to.
fn colour(piece: &Piece) -> &'static str {
    let Some(field) = &piece.field else { return if piece.is_left() { "is-left" } else { "is-idle" } };
    match field.split('.').next() {
        Some("incident") => "of-incident",
        Some("impacts") => "of-impacts",
        Some("causes") => "of-causes",
        Some("remedies") => "of-remedies",
        Some("measures") => "of-measures",
        _ => "of-frame",
    }
}
