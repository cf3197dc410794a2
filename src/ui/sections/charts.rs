//! What answers what, at a glance: every cause against every measure, and the map of both. They stand where other sections
//! show the paper.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    answers::{Answers, Row},
    matrix::Matrix,
    strength::bars,
};
use crate::{
    export,
    i18n::t,
    report, typeset,
    ui::{
        editor::desk::use_desk,
        route::{Route, Screen},
        widgets::{Button, ButtonKind},
        words,
    },
};

/// A grid of more boxes than this begins as a list.
const MOST_BOXES: usize = 400;

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
                <Coverage />
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

/// What answers every cause, or that there is no cause yet.
#[component]
pub fn Coverage() -> Html {
    let desk = use_desk();
    let (lang, review) = (desk.lang, &*desk.review);
    let wants_grid = use_state_eq(|| false);
    if review.causes.is_empty() {
        return html! { <p class="field-help">{ t::overview_no_causes(lang) }</p> };
    }
    let answers = Rc::new(Answers::of(lang, review));
    let is_large = answers.boxes() > MOST_BOXES;
    let is_grid = !is_large || *wants_grid;
    let help = match (review.measures.is_empty(), is_grid) {
        (true, _) => t::charts_no_measures(lang),
        (false, true) => t::charts_matrix_help(lang),
        (false, false) => t::charts_list_help(lang),
    };
    let ontoggle = {
        let wants_grid = wants_grid.clone();
        Callback::from(move |_| wants_grid.set(!*wants_grid))
    };
    html! {
        <>
            if is_large {
                <Button
                    action="show-matrix"
                    kind={ButtonKind::Link}
                    pressed={*wants_grid}
                    label={t::charts_as_table(lang)}
                    onclick={ontoggle}
                />
            }
            if is_grid { <Matrix {answers} {is_large} /> } else { <AnswerList {answers} /> }
            <p class="field-help">{ help }</p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AnswerListProps {
    answers: Rc<Answers>,
}

/// Every cause with links to the measures that answer it.
#[component]
fn AnswerList(props: &AnswerListProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let measure = |n: usize| {
        let href = Route::field(&desk.id, &format!("measures.{n}.heading")).href();
        let number = t::measure_number(lang, n + 1);
        let name = words::measure_name(lang, &desk.review.measures[n]);
        html! {
            <a
                {href}
                title={name.clone()}
                aria-label={format!("{number} {name}")}
                data-action="goto-measure"
                data-of={format!("measures.{n}")}
            >
                { number }
                { props.answers.strengths[n].map(bars).unwrap_or_default() }
            </a>
        }
    };
    let row = |row: &Row| {
        let answering = row.answers.iter().enumerate().filter(|(_, on)| **on).map(|(n, _)| n);
        let is_open = !row.answers.contains(&true);
        html! {
            <li key={row.cause.0.clone()} class={is_open.then_some("is-open")}>
                <a href={Route::field(&desk.id, &row.address).href()} title={row.name.clone()}>
                    <b>{ row.tag.clone() }</b>
                    <span>{ row.name.clone() }</span>
                </a>
                <span class="answers-state">{ row.state }</span>
                <span class="answers-by">{ for answering.map(measure) }</span>
            </li>
        }
    };
    html! { <ul class="answers" aria-label={t::charts_matrix(lang)}>{ for props.answers.rows.iter().map(row) }</ul> }
}
