//! A piece among the fields, with the control that sends it elsewhere.

use yew::prelude::*;

use super::places;
use crate::{
    i18n::t,
    import::Target,
    ui::{
        context::use_lang,
        incoming::SameSorting,
        widgets::{Choice, Select},
        words,
    },
};

/// Of so many pieces each has all its choices at once; of more only the one that is looked at.
const FEW: usize = 150;

/// The type of what is dragged.
const DRAGGED: &str = "application/x-fupan-piece";

/// The position of the piece that was dropped, if it was one.
pub fn dropped_piece(event: &DragEvent) -> Option<usize> {
    event.data_transfer()?.get_data(DRAGGED).ok()?.parse().ok()
}

/// Begins to drag a piece.
pub fn drag(event: &DragEvent, n: usize) {
    if let Some(data) = event.data_transfer() {
        // If this fails nothing is dragged, and the control of the piece is still there.
        let _ = data.set_data(DRAGGED, &n.to_string());
    }
}

#[derive(Properties, PartialEq)]
pub struct PieceRowProps {
    pub sorting: SameSorting,
    /// Position of the piece.
    pub n: usize,
    /// Whether it is looked at.
    pub is_at: bool,
    /// Called with the piece and where it goes.
    pub onsend: Callback<(usize, Target)>,
    /// Called when it is looked at.
    pub onat: Callback<usize>,
}

#[component]
pub fn PieceRow(props: &PieceRowProps) -> Html {
    let lang = use_lang();
    let PieceRowProps { sorting: SameSorting(sorting), n, is_at, onsend, onat } = props;
    let n = *n;
    let Some(piece) = sorting.reading().pieces.get(n) else { return Html::default() };
    let value = piece.field.clone().unwrap_or_else(|| places::NOWHERE.to_owned());
    let options = if *is_at || sorting.reading().pieces.len() <= FEW {
        places::choices(lang, sorting, n)
    } else {
        let label = piece
            .field
            .as_ref()
            .map_or_else(|| t::sorting_nowhere(lang).to_owned(), |address| places::name(lang, address));
        vec![Choice::new(value.clone(), label)]
    };
    let id = format!("piece-{n}");
    let text = sorting.words(piece).trim().to_owned();
    let look = onat.reform(move |()| n);
    let onfocusin = look.reform(|_: FocusEvent| ());
    let onpointerdown = look.reform(|_: PointerEvent| ());
    let ondragstart = Callback::from(move |e: DragEvent| drag(&e, n));
    let onchange = onsend.reform(move |value: String| (n, places::target(&value)));
    let is_guess = piece.field.is_some() && !piece.is_sure;
    html! {
        <li class={classes!("sorted-piece", is_at.then_some("is-at"))} draggable="true" {ondragstart} {onfocusin}>
            <p>
                { &text }
                if is_guess { { " " }<span class="tag">{ t::sorting_guess(lang) }</span> }
            </p>
            // Before its list unfolds it has all its choices.
            <div {onpointerdown}>
                <Select
                    {id}
                    name={format!("piece.{n}")}
                    {value}
                    {options}
                    aria_label={words::label_of(lang, t::sorting_where(lang), &text)}
                    {onchange}
                />
            </div>
        </li>
    }
}
