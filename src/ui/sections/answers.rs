//! Which measure answers which cause: a grid or, where that would be too large to overlook, a list.

use std::rc::Rc;

use yew::prelude::*;

use super::{chain::Chain, coverage::coverage, matrix::Matrix, strength::bars};
use crate::{
    i18n::{Lang, t},
    review::{ItemId, Level, Review, Strength},
    ui::{
        editor::desk::use_desk,
        route::Route,
        widgets::{Button, ButtonKind},
        words,
    },
};

/// A grid of more boxes than this begins as a list.
const MOST_BOXES: usize = 400;

/// The causes in the order of the ladder, and what answers them.
#[derive(PartialEq)]
pub struct Answers {
    pub rows: Vec<Row>,
    /// The strength of each measure.
    pub strengths: Rc<[Option<Strength>]>,
}

/// A cause, and what answers it.
#[derive(PartialEq)]
pub struct Row {
    pub cause: ItemId,
    pub tag: AttrValue,
    pub name: AttrValue,
    /// Field address of its heading.
    pub address: String,
    /// How well it is answered, in words.
    pub state: &'static str,
    /// Whether each measure answers it.
    pub answers: Rc<[bool]>,
}

impl Answers {
    fn of(lang: Lang, review: &Review) -> Answers {
        let chain = Chain::of(lang, review);
        let strengths: Rc<[_]> = review.measures.iter().map(|measure| measure.strength).collect();
        let mut answers = vec![vec![false; review.measures.len()]; review.causes.len()];
        for (m, measure) in review.measures.iter().enumerate() {
            for n in measure.answers.iter().filter_map(|id| chain.position(id)) {
                answers[n][m] = true;
            }
        }
        let causes = Level::ALL.into_iter().flat_map(|level| review.causes_of(level));
        let rows = causes.map(|(n, cause)| {
            let answers: Rc<[bool]> = std::mem::take(&mut answers[n]).into();
            let answering = answers.iter().zip(&*strengths).filter(|(on, _)| **on).map(|(_, strength)| *strength);
            Row {
                cause: cause.id.clone(),
                tag: chain.tag(n).to_owned().into(),
                name: words::cause_name(lang, cause).into(),
                address: format!("causes.{n}.heading"),
                state: coverage(lang, answering),
                answers: answers.clone(),
            }
        });
        Answers { rows: rows.collect(), strengths: strengths.clone() }
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
    let is_large = review.causes.len() * review.measures.len() > MOST_BOXES;
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
        html! {
            <a {href} data-action="goto-measure" data-of={format!("measures.{n}")}>
                { t::measure_number(lang, n + 1) }
                { props.answers.strengths[n].map(bars).unwrap_or_default() }
            </a>
        }
    };
    let row = |row: &Row| {
        let answering = row.answers.iter().enumerate().filter(|(_, on)| **on).map(|(n, _)| n);
        let is_open = !row.answers.contains(&true);
        html! {
            <li key={row.cause.0.clone()} class={is_open.then_some("is-open")}>
                <a href={Route::field(&desk.id, &row.address).href()}>
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
