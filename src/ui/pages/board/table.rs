//! The rows of the board as a table.

use std::{collections::HashSet, rc::Rc};

use yew::prelude::*;

use super::{
    row::{COLUMNS, MeasureRow},
    state::{Action, SameBoard, State},
};
use crate::{
    i18n::{Lang, t},
    review::board::{Change, Person, Place, Row, Sort},
    ui::{
        context::use_lang,
        growing::{Pace, use_growing},
        shelved::Shelved,
        widgets::{Button, ButtonKind},
    },
};

/// How many rows are drawn in one task, and belong together.
const PART: usize = 15;
/// How many rows are drawn in one task if somebody types meanwhile.
const FEW: usize = 3;
/// A table of so many rows is drawn whole.
const WHOLE: usize = 600;
/// How many rows of a longer one are drawn before somebody asks for more: every key makes the browser go through all that is drawn.
const STEP: usize = 200;
/// How many hits are drawn then: the next key throws them away.
const STEP_HITS: usize = 100;

#[derive(Properties, PartialEq)]
pub struct MeasureTableProps {
    pub state: UseReducerHandle<State>,
    pub onchange: Callback<Change>,
    /// Called to make a draft of a file.
    pub onimport: Callback<Rc<str>>,
}

/// The rows that are shown. Those that a search looks through stay drawn while it goes on: to throw away a thousand rows takes
/// longer than a key may.
#[component]
pub fn MeasureTable(props: &MeasureTableProps) -> Html {
    let MeasureTableProps { state, onchange, onimport } = props;
    let table = |order: &Rc<Vec<Place>>, step: usize, pace: Pace| {
        html! {
            <Table
                state={state.clone()}
                order={order.clone()}
                {step}
                {pace}
                onchange={onchange.clone()}
                onimport={onimport.clone()}
            />
        }
    };
    let is_off = state.hits.is_some();
    let step = if state.order.len() > WHOLE { STEP } else { WHOLE };
    html! {
        <>
            <Shelved {is_off} of={state.filter.words.clone()} parts={state.order.len()}>{ table(&state.order, step, if is_off { Pace::Rest } else { Pace::Batch(PART) }) }</Shelved>
            // Always one child: a list without keys is compared from its end.
            if let Some(hits) = &state.hits { { table(hits, STEP_HITS, Pace::Hits(FEW)) } }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct TableProps {
    state: UseReducerHandle<State>,
    /// The rows, in their order.
    order: Rc<Vec<Place>>,
    /// How many of them are drawn before somebody asks for as many more.
    step: usize,
    pace: Pace,
    onchange: Callback<Change>,
    onimport: Callback<Rc<str>>,
}

#[component]
fn Table(props: &TableProps) -> Html {
    let lang = use_lang();
    let TableProps { state, order, step, pace, onchange, onimport } = props;
    let step = *step;
    let onfold = {
        let dispatch = state.dispatcher();
        use_callback((), move |open, ()| dispatch.dispatch(Action::Open(open)))
    };
    let most = use_state_eq(|| step);
    // Other rows are drawn from the first one on.
    let arrangement = {
        let most = most.setter();
        let counted = use_mut_ref(|| 0_u32);
        *use_memo(ByAddress(order.clone()), move |_| {
            most.set(step);
            let mut count = counted.borrow_mut();
            *count = count.wrapping_add(1);
            *count
        })
    };
    if order.is_empty() {
        return Html::default();
    }
    let heads = [
        t::board_head_review(lang),
        t::board_head_measure(lang),
        t::board_head_owner(lang),
        t::board_head_leader(lang),
        t::board_head_due(lang),
        t::board_head_status(lang),
        t::board_head_closed(lang),
        t::board_head_effect(lang),
    ];
    let left = order.len().saturating_sub(*most);
    let onmore = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + step))
    };
    html! {
        <>
            <table class="measure-table">
                <caption class="unseen">{ t::board_title(lang) }</caption>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col" key={head}>{ head }</th> }) }</tr></thead>
                <Lines
                    key={arrangement}
                    board={SameBoard(state.board.clone())}
                    held={state.held.clone()}
                    open={state.open}
                    is_grouped={state.sort == Sort::Owner}
                    order={order.clone()}
                    most={*most}
                    pace={*pace}
                    onchange={onchange.clone()}
                    onimport={onimport.clone()}
                    {onfold}
                />
            </table>
            if left > 0 {
                <Button action="more-rows" kind={ButtonKind::Plain} label={t::board_more(lang, left)} onclick={onmore} />
            }
        </>
    }
}

/// Equal for the same rows in the same order.
struct ByAddress(Rc<Vec<Place>>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &ByAddress) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the rows depend on, and nothing else of the board's state: they are many.
#[derive(Properties, PartialEq)]
struct LinesProps {
    board: SameBoard,
    /// Drafts that another window writes.
    held: Rc<HashSet<String>>,
    /// The row that is unfolded.
    open: Option<Place>,
    /// Whether a line before those of each owner tells whose they are.
    is_grouped: bool,
    order: Rc<Vec<Place>>,
    /// How many rows are drawn at most.
    most: usize,
    pace: Pace,
    onchange: Callback<Change>,
    onimport: Callback<Rc<str>>,
    onfold: Callback<Option<Place>>,
}

/// The rows, more of them in every task. They have parts so that drawing more, or changing one, goes through few of the others.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let LinesProps { board: SameBoard(board), held, open, is_grouped, order, most, pace, .. } = props;
    let drawn = use_growing(order.len().min(*most), *pace);
    let Some(board) = board else { return Html::default() };
    let rows = |places: &[Place]| places.iter().filter_map(|place| board.row(*place)).cloned().collect::<Vec<_>>();
    let part = |(n, places): (usize, &[Place])| {
        let owner = |row: &Row| row.owners.first().cloned();
        let before = (n > 0 && *is_grouped).then(|| board.row(order[n * PART - 1])).flatten();
        html! {
            <Part
                key={n}
                rows={rows(places)}
                held={held.clone()}
                open={open.filter(|open| places.contains(open))}
                is_grouped={*is_grouped}
                before={before.map(owner)}
                onchange={props.onchange.clone()}
                onimport={props.onimport.clone()}
                onfold={props.onfold.clone()}
            />
        }
    };
    html! { <tbody>{ for order[..drawn].chunks(PART).enumerate().map(part) }</tbody> }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    rows: Vec<Row>,
    held: Rc<HashSet<String>>,
    open: Option<Place>,
    is_grouped: bool,
    /// Who owns the row before the first one, if there is such a row and rows are grouped.
    before: Option<Option<Person>>,
    onchange: Callback<Change>,
    onimport: Callback<Rc<str>>,
    onfold: Callback<Option<Place>>,
}

/// Some of the rows.
#[component]
fn Part(props: &PartProps) -> Html {
    let lang = use_lang();
    let mut lines = Vec::with_capacity(props.rows.len());
    let mut before = props.before.as_ref().map(Option::as_ref);
    for row in &props.rows {
        let owner = row.owners.first();
        if props.is_grouped && before != Some(owner) {
            lines.push(group(lang, row));
            before = Some(owner);
        }
        lines.push(html! {
            <MeasureRow
                key={format!("{} {}", row.place, row.n)}
                {lang}
                row={row.clone()}
                is_held={props.held.contains(&*row.case.id)}
                is_open={props.open == Some((row.place, row.n))}
                onchange={props.onchange.clone()}
                onimport={props.onimport.clone()}
                onfold={props.onfold.clone()}
            />
        });
    }
    html! { { for lines } }
}

/// A line that tells whose the rows from this one on are.
fn group(lang: Lang, row: &Row) -> Html {
    let name = row.owners.first().map_or(t::owner_none(lang), Person::name).to_owned();
    html! {
        <tr class="board-group" key={format!("owner {} {}", row.place, row.n)}>
            <th scope="colgroup" colspan={COLUMNS.to_string()}>{ name }</th>
        </tr>
    }
}
