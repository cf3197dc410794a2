//! The items of a list among the entries of the catalogue that are offered for it.

use std::collections::{HashMap, HashSet};

use yew::prelude::*;

use crate::{
    catalog::{self, Domain, DomainId},
    i18n::t,
    review::{ItemId, Level, List, Review},
    ui::{
        editor::{
            desk::{Action, Desk},
            view::{Group, Part},
        },
        widgets::{Button, ButtonKind},
        words,
    },
};

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row {
    /// The item at a position of the review.
    Held(usize),
    /// The entry with an id.
    Offered(&'static str),
}

/// The rows of a list, or of the causes of a level.
#[derive(Debug, Default, PartialEq)]
pub struct Rows {
    /// The items that were there first, then the usual entries of the field of work, those ticked since as items in their
    /// places, then the other items.
    pub usual: Vec<Row>,
    /// The other entries of the field of work, those ticked since as items in their places.
    pub further: Vec<Row>,
    /// The same of the general domain.
    pub general: Vec<Row>,
}

/// How many entries of a field of work are shown at once. The others unfold, unless they are few.
const USUAL: usize = 10;
/// Up to this number all entries are shown.
const FEW: usize = 12;

/// The items that a list held when the section was opened, or when somebody last moved one. They stand first, in their order, so
/// that no row moves while somebody ticks.
#[hook]
pub fn use_first(review: &Review, list: List) -> HashSet<ItemId> {
    let ids: Vec<ItemId> = (0..review.length(list)).filter_map(|n| review.item_id(list, n).cloned()).collect();
    let kept = use_mut_ref(|| (HashSet::from_iter(ids.clone()), Vec::new()));
    let mut kept = kept.borrow_mut();
    let (first, last) = &mut *kept;
    let common =
        |of: &[ItemId], other: &[ItemId]| of.iter().filter(|id| other.contains(id)).cloned().collect::<Vec<_>>();
    if common(&ids, last) != common(last, &ids) {
        *first = ids.iter().cloned().collect();
    }
    *last = ids;
    first.clone()
}

/// The entries of the field of work and those of the general domain, which stand apart unless that is the field.
pub fn of_field(field: DomainId, entries: impl Fn(&'static Domain) -> Vec<&'static str>) -> [Vec<&'static str>; 2] {
    let general = if field == DomainId::General { Vec::new() } else { entries(catalog::domain(DomainId::General)) };
    [entries(catalog::domain(field)), general]
}

/// Arranges the items at the positions `items` among the entries of the field of work and the general ones.
pub fn arrange(
    (review, list): (&Review, List),
    items: &[usize],
    [field, general]: [Vec<&'static str>; 2],
    first: &HashSet<ItemId>,
) -> Rows {
    let is_first = |n: usize| review.item_id(list, n).is_some_and(|id| first.contains(id));
    let entry_of = |n: usize| review.list(list).get(n).and_then(|item| item.entry());
    let places: HashMap<&str, usize> = items.iter().rev().filter_map(|n| Some((entry_of(*n)?, *n))).collect();
    let place = |entry: &&'static str| match places.get(entry).copied() {
        Some(n) if is_first(n) => None,
        Some(n) => Some(Row::Held(n)),
        None => Some(Row::Offered(entry)),
    };
    let is_offered = |n: usize| entry_of(n).is_some_and(|entry| field.contains(&entry) || general.contains(&entry));
    let were_there = items.iter().copied().filter(|n| is_first(*n)).map(Row::Held);
    let others = items.iter().copied().filter(|n| !is_first(*n) && !is_offered(*n)).map(Row::Held);
    let (usual, further) = field.split_at(if field.len() > FEW { USUAL } else { field.len() });
    Rows {
        usual: were_there.chain(usual.iter().filter_map(place)).chain(others).collect(),
        further: further.iter().filter_map(place).collect(),
        general: general.iter().filter_map(place).collect(),
    }
}

/// The rows to show of a group: all, or while it is folded away the items.
pub fn shown(desk: &Desk, group: Group, rows: &[Row]) -> impl Iterator<Item = Row> {
    let is_folded = desk.view.is_folded(group);
    rows.iter().copied().filter(move |row| !is_folded || matches!(row, Row::Held(_)))
}

/// How many of the rows are offers.
pub fn unchecked(rows: &[Row]) -> usize {
    rows.iter().filter(|row| matches!(row, Row::Offered(_))).count()
}

/// The button that folds a group of offers, of which there are `count`, away or out again; nothing if there are none.
pub fn fold_button(desk: &Desk, group: Group, count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let lang = desk.lang;
    let is_folded = desk.view.is_folded(group);
    let label = match (group.part, is_folded) {
        (Part::General, _) => t::general_suggestions(lang, count),
        (Part::Further, _) => t::further_suggestions(lang, count),
        (Part::Usual, true) => t::more_suggestions(lang, count),
        (Part::Usual, false) => t::fewer_suggestions(lang).to_owned(),
    };
    let aria_label = group.level.map(|level| words::label_of(lang, &label, words::level(lang, level)));
    let onclick = {
        let dispatch = desk.dispatch.clone();
        move |_| dispatch.send(Action::Fold(group))
    };
    html! {
        <Button
            action="fold-suggestions"
            of={group.name()}
            kind={ButtonKind::Quiet}
            {aria_label}
            {label}
            expanded={!is_folded}
            {onclick}
        />
    }
}

/// What stands below a list: its further entries and the general ones, folded at first. Items made from them are always shown.
pub fn beneath(desk: &Desk, list: List, level: Option<Level>, rows: &Rows, row: impl Fn(Row) -> Html) -> Html {
    let parts = [(Part::Further, &rows.further), (Part::General, &rows.general)];
    let part = |(part, rows): (Part, &Vec<Row>)| {
        let group = Group::new(list, level, part);
        html! {
            <div class="beneath" key={group.name()}>
                { fold_button(desk, group, unchecked(rows)) }
                if shown(desk, group, rows).next().is_some() {
                    <ul class="cards">{ for shown(desk, group, rows).map(&row) }</ul>
                }
            </div>
        }
    };
    html! { <>{ for parts.into_iter().filter(|(_, rows)| !rows.is_empty()).map(part) }</> }
}
