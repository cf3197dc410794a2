//! What answers what, at a glance: every cause against every measure, and the map of both. They stand where other sections
//! show the paper.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTableCellElement};
use yew::prelude::*;

use super::{chain::Chain, coverage::coverage, strength::bars};
use crate::{
    export,
    i18n::{Lang, t},
    report,
    review::{Edit, Item, ItemId, Level, Measure, Strength},
    typeset,
    ui::{
        editor::desk::{Desk, Dispatch, use_desk},
        route::{Route, Screen},
        words,
    },
};

/// The matrix and the map, for the pane beside the form.
#[component]
pub fn Charts() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let overview = Route::screen(&desk.id, Screen::Overview).href();
    html! {
        <div class="charts">
            <section class="block">
                <h2 class="block-title">{ t::charts_matrix(lang) }</h2>
                { coverage_of(&desk) }
            </section>
            <CauseMap width={pane_width()}>
                <p class="field-help"><a href={overview}>{ t::charts_large(lang) }</a></p>
            </CauseMap>
        </div>
    }
}

/// The width in px of the pane beside the form, which follows from styles/editor.css.
fn pane_width() -> usize {
    /// Margins and paddings around the charts.
    const AROUND: usize = 2 * 28 + 2 * 13;
    let window = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or_default() as usize;
    let beside = if window < 1200 { 0 } else { 216 + 672 };
    window.saturating_sub(beside + AROUND).min(900)
}

#[derive(Properties, PartialEq)]
pub struct CauseMapProps {
    /// The width there is, in CSS pixels.
    pub width: usize,
    /// What stands below it.
    #[prop_or_default]
    pub children: Html,
}

/// The map of causes and measures, in a box that scrolls. Nothing without a cause.
#[component]
pub fn CauseMap(props: &CauseMapProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let map = report::map(&desk.review, lang);
    let is_empty = map.causes.is_empty();
    let svg = use_memo((map, props.width, desk.id.clone()), |(map, width, id)| {
        let link = |address: &str| Route::field(id, address).to_string();
        AttrValue::from(export::svg(&typeset::picture(map, *width), map, Some(&link)))
    });
    if is_empty {
        return Html::default();
    }
    html! {
        <section class="block map-block">
            <h2 class="block-title">{ t::charts_map(lang) }</h2>
            // A long picture scrolls in its own box, also by keyboard.
            <div class="map-frame-box" tabindex="0" role="group" aria-label={t::map_title(lang)}>
                { Html::from_html_unchecked((*svg).clone()) }
            </div>
            <p class="field-help">{ t::charts_map_help(lang) }</p>
            { props.children.clone() }
        </section>
    }
}

/// The matrix with its line of help, or that there is no cause yet.
fn coverage_of(desk: &Desk) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    if review.causes.is_empty() {
        return html! { <p class="field-help">{ t::overview_no_causes(lang) }</p> };
    }
    let help = match review.measures.is_empty() {
        true => t::charts_no_measures(lang),
        false => t::charts_matrix_help(lang),
    };
    html! {
        <>
            <div class="matrix-box">{ matrix(desk) }</div>
            <p class="field-help">{ help }</p>
        </>
    }
}

/// Every cause against every measure: a checked box means that the measure answers the cause.
fn matrix(desk: &Desk) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let chain = Chain::of(lang, review);
    let strengths: Rc<[Option<Strength>]> = review.measures.iter().map(|measure| measure.strength).collect();
    // For each cause whether each measure answers it.
    let mut answers = vec![vec![false; review.measures.len()]; review.causes.len()];
    for (m, measure) in review.measures.iter().enumerate() {
        for n in measure.answers.iter().filter_map(|id| chain.position(id)) {
            answers[n][m] = true;
        }
    }
    let causes = Level::ALL.into_iter().flat_map(|level| review.causes_of(level));
    let rows = causes.enumerate().map(|(place, (n, cause))| {
        let answers = std::mem::take(&mut answers[n]);
        let answering = answers.iter().zip(&*strengths).filter(|(on, _)| **on).map(|(_, strength)| *strength);
        html! {
            <MatrixRow
                key={cause.id.0.clone()}
                {lang}
                cause={cause.id.clone()}
                tag={chain.tag(n).to_owned()}
                name={words::cause_name(lang, cause)}
                href={Route::field(&desk.id, &format!("causes.{n}.heading")).href()}
                state={coverage(lang, answering)}
                {answers}
                strengths={strengths.clone()}
                is_first={place == 0}
                dispatch={desk.dispatch.clone()}
            />
        }
    });
    html! {
        <table class="matrix" role="grid" aria-label={t::charts_matrix(lang)} onkeydown={Callback::from(step)}>
            <thead>
                <tr>
                    <th scope="col">{ t::overview_cause(lang) }</th>
                    <th scope="col">{ t::charts_state(lang) }</th>
                    { for review.measures.iter().enumerate().map(|(n, measure)| head(desk, n, measure)) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
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
    let name = words::first_of(&[&measure.heading, &measure.text]).unwrap_or_else(|| t::card_empty(lang).to_owned());
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
    /// The way to the cause.
    href: AttrValue,
    /// How well it is answered, in words.
    state: &'static str,
    /// Whether each measure answers it.
    answers: Vec<bool>,
    /// The strength of each measure; the same for all rows.
    strengths: Rc<[Option<Strength>]>,
    /// Whether it is the first row, whose first box is the stop of the Tab key.
    is_first: bool,
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
        <tr class={is_open.then_some("is-open")} {onchange}>
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
    let stop = if props.is_first && n == 0 { "0" } else { "-1" };
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
