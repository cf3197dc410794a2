//! The rows of the board as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    row::{COLUMNS, MeasureRow},
    state::{Action, Place, State},
    writing::Change,
};
use crate::{
    i18n::{Lang, t},
    review::board::{Person, Sort},
    ui::{
        context::use_lang,
        growing::use_growing,
        widgets::{Button, ButtonKind},
    },
};

/// How many rows are drawn in one task.
const BATCH: usize = 30;
/// How many rows are drawn before somebody asks for more: a table of many thousands would make every key slow.
const MOST: usize = 1_000;

#[derive(Properties, PartialEq)]
pub struct MeasureTableProps {
    pub state: UseReducerHandle<State>,
    pub onchange: Callback<Change>,
    /// Called to make a draft of a file.
    pub onimport: Callback<Rc<str>>,
}

#[component]
pub fn MeasureTable(props: &MeasureTableProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let most = use_state_eq(|| MOST);
    // Other rows are drawn from the first one on.
    let arrangement = {
        let most = most.setter();
        let counted = use_mut_ref(|| 0_u32);
        *use_memo(ByAddress(state.order.clone()), move |_| {
            most.set(MOST);
            let mut count = counted.borrow_mut();
            *count = count.wrapping_add(1);
            *count
        })
    };
    if state.order.is_empty() {
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
    let left = state.order.len().saturating_sub(*most);
    let onmore = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + MOST))
    };
    html! {
        <>
            <table class="measure-table">
                <caption class="unseen">{ t::board_title(lang) }</caption>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col" key={head}>{ head }</th> }) }</tr></thead>
                <Lines
                    key={arrangement}
                    state={state.clone()}
                    most={*most}
                    onchange={props.onchange.clone()}
                    onimport={props.onimport.clone()}
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

#[derive(Properties, PartialEq)]
struct LinesProps {
    state: UseReducerHandle<State>,
    /// How many rows are drawn at most.
    most: usize,
    onchange: Callback<Change>,
    onimport: Callback<Rc<str>>,
}

/// The rows, more of them in every task, with a line before those of each owner where they are ordered by owner.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let shown = state.order.len().min(props.most);
    let drawn = use_growing(shown, BATCH, false).min(shown);
    let onfold = {
        let dispatch = state.dispatcher();
        use_callback((), move |open, ()| dispatch.dispatch(Action::Open(open)))
    };
    let Some(board) = &state.board else { return Html::default() };
    let mut lines = Vec::with_capacity(drawn);
    let mut before: Option<Option<&Person>> = None;
    for place in state.order.iter().take(drawn) {
        let Some(row) = board.row(*place) else { continue };
        let owner = row.owners.first();
        if state.sort == Sort::Owner && before != Some(owner) {
            lines.push(group(lang, owner));
            before = Some(owner);
        }
        lines.push(html! {
            <MeasureRow
                key={format!("{} {}", place.0, place.1)}
                {lang}
                row={row.clone()}
                is_held={state.held.contains(&*row.case.id)}
                is_open={state.open == Some(*place)}
                onchange={props.onchange.clone()}
                onimport={props.onimport.clone()}
                onfold={onfold.clone()}
            />
        });
    }
    html! { <tbody>{ for lines }</tbody> }
}

fn group(lang: Lang, owner: Option<&Person>) -> Html {
    let name = owner.map_or(t::owner_none(lang), Person::name).to_owned();
    html! {
        <tr class="board-group" key={format!("owner {name}")}>
            <th scope="colgroup" colspan={COLUMNS.to_string()}>{ name }</th>
        </tr>
    }
}
