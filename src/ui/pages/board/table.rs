//! The rows of the board as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    row::{COLUMNS, MeasureRow},
    state::{Action, State},
    writing::Change,
};
use crate::{
    i18n::{Lang, t},
    review::board::{Person, Row, Sort},
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
    {
        let most = most.setter();
        use_effect_with(state.order.clone(), move |_| most.set(MOST));
    }
    let Some(board) = &state.board else { return Html::default() };
    let shown = state.order.len().min(*most);
    let drawn = use_growing(shown, BATCH, false).min(shown);
    let rows: Vec<&Row> = state.order.iter().take(drawn).filter_map(|place| board.row(*place)).collect();
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
    html! {
        <>
            <table class="board-table">
                <caption class="unseen">{ t::board_title(lang) }</caption>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col" key={head}>{ head }</th> }) }</tr></thead>
                <tbody>{ for lines(props, lang, &rows) }</tbody>
            </table>
            if state.order.len() > *most {
                <Button
                    action="more-rows"
                    label={t::board_more(lang, state.order.len() - *most)}
                    kind={ButtonKind::Plain}
                    onclick={let most = most.clone(); Callback::from(move |_| most.set(*most + MOST))}
                />
            }
        </>
    }
}

/// The rows, with a line before those of each owner where they are ordered by owner.
fn lines(props: &MeasureTableProps, lang: Lang, rows: &[&Row]) -> Vec<Html> {
    let state = &props.state;
    let mut lines = Vec::with_capacity(rows.len());
    let mut before: Option<Option<&Person>> = None;
    for row in rows {
        let owner = row.owners.first();
        if state.sort == Sort::Owner && before != Some(owner) {
            lines.push(group(lang, owner));
            before = Some(owner);
        }
        let place = (row.place, row.n);
        let onfold = {
            let dispatch = state.dispatcher();
            Callback::from(move |unfold: bool| dispatch.dispatch(Action::Open(unfold.then_some(place))))
        };
        lines.push(html! {
            <MeasureRow
                key={row.id()}
                {lang}
                row={(*row).clone()}
                is_held={state.held.contains(&*row.case.id)}
                is_open={state.open == Some(place)}
                onchange={props.onchange.clone()}
                onimport={props.onimport.clone()}
                {onfold}
            />
        });
    }
    lines
}

fn group(lang: Lang, owner: Option<&Person>) -> Html {
    let name = owner.map_or(t::owner_none(lang), Person::name).to_owned();
    html! {
        <tr class="board-group" key={format!("owner {name}")}>
            <th scope="colgroup" colspan={COLUMNS.to_string()}>{ name }</th>
        </tr>
    }
}
