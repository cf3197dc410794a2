//! Every cause against every measure: a checked box means that the measure answers the cause.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTableCellElement};
use yew::prelude::*;

use super::{answers::Answers, strength::bars};
use crate::{
    i18n::{Lang, t},
    review::{Edit, Item, ItemId, Measure, Strength},
    ui::{
        editor::desk::{Desk, Dispatch, use_desk},
        route::Route,
        window_event::use_window_event,
        words,
    },
};

/// The height of a row in px, which follows from styles/charts.css.
const ROW: f64 = 38.0;
/// How many rows are drawn above and below those in view, so that the arrow keys find a next one.
const BEYOND: usize = 4;
/// How many rows are drawn before it is known how many are in view.
const FIRST: usize = 8;

#[derive(Properties, PartialEq)]
pub struct MatrixProps {
    pub answers: Rc<Answers>,
    /// Whether only the rows in view are drawn: those of a large review would be tens of thousands of boxes.
    pub is_large: bool,
}

/// The grid.
#[component]
pub fn Matrix(props: &MatrixProps) -> Html {
    let desk = use_desk();
    let (lang, answers) = (desk.lang, &*props.answers);
    let view = use_state_eq(|| (0, FIRST));
    // The row with the focus stays, or the focus would be lost, and so do those that the arrow keys lead to.
    let focused = use_state_eq(|| None::<usize>);
    let frame = use_node_ref();
    let look = {
        let (view, frame) = (view.setter(), frame.clone());
        use_callback((), move |(), ()| {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                let first = (f64::from(frame.scroll_top()) / ROW) as usize;
                view.set((first, first + (f64::from(frame.client_height()) / ROW) as usize + 1));
            }
        })
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| look.emit(()));
    }
    {
        let look = look.clone();
        use_window_event("resize", Box::new(move |_| look.emit(())));
    }
    let onscroll = look.reform(|_: Event| ());
    let onfocusin = {
        let focused = focused.setter();
        Callback::from(move |e: FocusEvent| focused.set(e.target_dyn_into::<Element>().and_then(|e| place_of(&e))))
    };
    let (first, last) = *view;
    let is_drawn = |place: usize| {
        let is_near = place + BEYOND >= first && place <= last + BEYOND;
        !props.is_large || is_near || focused.is_some_and(|row| row.abs_diff(place) <= 1)
    };
    let stop = if props.is_large { first.min(answers.rows.len().saturating_sub(1)) } else { 0 };
    let mut rows = Vec::new();
    let mut skipped = 0;
    for (place, row) in answers.rows.iter().enumerate() {
        if !is_drawn(place) {
            skipped += 1;
            continue;
        }
        rows.extend(gap(std::mem::take(&mut skipped), place));
        rows.push(html! {
            <MatrixRow
                key={row.cause.0.clone()}
                {lang}
                {place}
                cause={row.cause.clone()}
                tag={row.tag.clone()}
                name={row.name.clone()}
                href={Route::field(&desk.id, &row.address).href()}
                state={row.state}
                answers={row.answers.clone()}
                strengths={answers.strengths.clone()}
                is_stop={place == stop}
                dispatch={desk.dispatch.clone()}
            />
        });
    }
    rows.extend(gap(skipped, answers.rows.len()));
    html! {
        <div
            class={classes!("matrix-box", props.is_large.then_some("is-large"))}
            ref={frame}
            {onscroll}
            {onfocusin}
        >
            <table
                class="matrix"
                role="grid"
                aria-label={t::charts_matrix(lang)}
                aria-rowcount={props.is_large.then(|| (answers.rows.len() + 1).to_string())}
                onkeydown={Callback::from(step)}
            >
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col">{ t::overview_cause(lang) }</th>
                        <th scope="col">{ t::charts_state(lang) }</th>
                        { for desk.review.measures.iter().enumerate().map(|(n, measure)| head(&desk, n, measure)) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The room of rows that are not drawn, before the row at `place`. The old attribute, in pixels, needs no style, which a strict
/// CSP would refuse.
fn gap(rows: usize, place: usize) -> Option<Html> {
    let height = (rows as f64 * ROW).to_string();
    (rows > 0)
        .then(|| html! { <tr key={format!("gap {place}")} aria-hidden="true"><td class="matrix-gap" {height} /></tr> })
}

/// The position of the row that holds an element.
fn place_of(element: &Element) -> Option<usize> {
    element.closest("tr[data-place]").ok()??.get_attribute("data-place")?.parse().ok()
}

/// Moves the focus from box to box with the arrow keys.
fn step(key: KeyboardEvent) {
    let is_plain = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key());
    let target = key.target_dyn_into::<Element>().filter(|_| is_plain);
    if let Some(input) = target.and_then(|target| beside(&target, &key.key())) {
        key.prevent_default();
        let _ = input.focus();
    }
}

/// The box to which an arrow key leads from the cell that holds `target`.
fn beside(target: &Element, key: &str) -> Option<HtmlElement> {
    let cell: HtmlTableCellElement = target.closest("td").ok()??.dyn_into().ok()?;
    let row = cell.parent_element()?;
    let in_row = |row: Element| row.children().item(u32::try_from(cell.cell_index()).ok()?);
    let next = match key {
        "ArrowLeft" => cell.previous_element_sibling(),
        "ArrowRight" => cell.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling().and_then(in_row),
        "ArrowDown" => row.next_element_sibling().and_then(in_row),
        _ => None,
    };
    next?.query_selector("input").ok()??.dyn_into().ok()
}

/// The head of a measure's column.
fn head(desk: &Desk, n: usize, measure: &Measure) -> Html {
    let lang = desk.lang;
    let name = words::measure_name(lang, measure);
    let number = t::measure_number(lang, n + 1);
    let href = Route::field(&desk.id, &format!("measures.{n}.heading")).href();
    let is_loose = measure.is_told() && measure.answers.is_empty();
    html! {
        <th scope="col" class={is_loose.then_some("is-open")}>
            <a {href} title={name.clone()} aria-label={format!("{number} {name}")}>{ number }</a>
            { measure.strength.map(bars).unwrap_or_default() }
        </th>
    }
}

#[derive(Properties, PartialEq)]
struct MatrixRowProps {
    lang: Lang,
    cause: ItemId,
    tag: AttrValue,
    name: AttrValue,
    /// Position of the row.
    place: usize,
    /// The way to the cause.
    href: AttrValue,
    /// How well it is answered, in words.
    state: &'static str,
    /// Whether each measure answers it.
    answers: Rc<[bool]>,
    /// The strength of each measure; the same for all rows.
    strengths: Rc<[Option<Strength>]>,
    /// Whether its first box is the stop of the Tab key.
    is_stop: bool,
    dispatch: Dispatch,
}

/// A cause against all measures. Its boxes are plain elements that share one listener: there can be tens of thousands of
/// them.
#[component]
fn MatrixRow(props: &MatrixRowProps) -> Html {
    let onchange = {
        let (dispatch, cause) = (props.dispatch.clone(), props.cause.clone());
        Callback::from(move |e: Event| {
            e.stop_propagation();
            let input: HtmlInputElement = e.target_unchecked_into();
            if let Some(n) = column(&input) {
                dispatch.edit(Edit::Link {
                    field: format!("measures.{n}.answers"),
                    cause: cause.clone(),
                    on: input.checked(),
                });
            }
        })
    };
    let is_open = !props.answers.contains(&true);
    html! {
        <tr
            class={is_open.then_some("is-open")}
            data-place={props.place.to_string()}
            aria-rowindex={(props.place + 2).to_string()}
            {onchange}
        >
            <th scope="row">
                <a href={props.href.clone()} title={props.name.clone()}>
                    <b>{ props.tag.clone() }</b>
                    <span>{ props.name.clone() }</span>
                </a>
            </th>
            <td class="matrix-state">{ props.state }</td>
            { for props.answers.iter().enumerate().map(|(n, &on)| cell(props, n, on)) }
        </tr>
    }
}

/// How many columns stand before the first measure.
const HEADS: i32 = 2;

/// The position of the measure in whose column a box stands.
fn column(input: &HtmlInputElement) -> Option<usize> {
    let cell: HtmlTableCellElement = Element::closest(input, "td").ok()??.dyn_into().ok()?;
    usize::try_from(cell.cell_index() - HEADS).ok()
}

fn cell(props: &MatrixRowProps, n: usize, on: bool) -> Html {
    let lang = props.lang;
    let number = t::measure_number(lang, n + 1);
    let label = t::charts_cell(lang, &format!("{} {}", props.tag, props.name), &number);
    // The Tab key stops once in the whole grid; the arrow keys go on from there.
    let stop = if props.is_stop && n == 0 { "0" } else { "-1" };
    html! {
        <td class={on.then_some("is-on")} data-tag={number}>
            <input
                class="tick"
                type="checkbox"
                name={format!("measures.{n}.answers")}
                value={props.cause.0.clone()}
                checked={on}
                autocomplete="off"
                aria-label={label}
                tabindex={stop}
            />
            if let Some(strength) = props.strengths[n].filter(|_| on) { { bars(strength) } }
        </td>
    }
}
