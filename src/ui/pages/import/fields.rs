//! The fields with the pieces that go to them.

use std::collections::HashMap;

use yew::prelude::*;

use super::{
    entries::Entries,
    places::{self, LISTS, SINGLE},
    row::{PieceRow, dropped_piece},
};
use crate::{
    i18n::{Lang, t},
    import::{Sorting, Target},
    review::{Choice as _, DomainId, Level, List, parse},
    ui::{
        context::use_lang,
        growing::{Pace, use_growing},
        incoming::{Incoming, IncomingAction, SameSorting},
        widgets::{Button, ButtonKind, GroupHead, Select},
        words,
    },
};

/// How many items are drawn in one task.
const BATCH: usize = 30;

/// Which pieces have letters, by the field they go to.
#[derive(PartialEq)]
struct ByField {
    /// How many items each of the lists has.
    lengths: [usize; LISTS.len()],
    of: HashMap<String, Vec<usize>>,
    left: Vec<usize>,
    idle: Vec<usize>,
}

impl ByField {
    fn of(sorting: &Sorting) -> ByField {
        let lengths = LISTS.map(|(list, _)| sorting.length(list));
        let mut by_field = ByField { lengths, of: HashMap::new(), left: Vec::new(), idle: Vec::new() };
        for (n, piece) in sorting.reading().pieces.iter().enumerate() {
            if !sorting.words(piece).contains(char::is_alphanumeric) {
                continue;
            }
            match &piece.field {
                Some(field) => by_field.of.entry(field.clone()).or_default().push(n),
                None if piece.is_left() => by_field.left.push(n),
                None => by_field.idle.push(n),
            }
        }
        by_field
    }

    fn at(&self, address: &str) -> &[usize] {
        self.of.get(address).map(Vec::as_slice).unwrap_or_default()
    }
}

#[derive(Clone, Properties, PartialEq)]
pub struct FieldsProps {
    pub sorting: SameSorting,
    pub incoming: UseReducerDispatcher<Incoming>,
    /// The element.
    pub side: NodeRef,
    /// The field of work.
    pub domain: DomainId,
    /// The piece that is looked at.
    pub at: Option<usize>,
    /// Called with a piece and where it goes.
    pub onsend: Callback<(usize, Target)>,
    /// Called with a piece that is looked at.
    pub onat: Callback<usize>,
}

/// All fields with their pieces, and what found no place.
#[component]
pub fn Fields(props: &FieldsProps) -> Html {
    let lang = use_lang();
    let by_field = use_memo(props.sorting.clone(), |SameSorting(sorting)| ByField::of(sorting));
    let lengths = by_field.lengths;
    let mut drawn = use_growing(lengths.iter().sum(), Pace::Batch(BATCH));
    let ontake = {
        let incoming = props.incoming.clone();
        use_callback((), move |(list, n, entry): (List, usize, String), ()| {
            incoming.dispatch(IncomingAction::Take(list, n, entry));
        })
    };
    let lists = LISTS.iter().zip(lengths).filter(|(_, length)| *length > 0).map(|((list, fields), length)| {
        let shown = length.min(drawn);
        drawn -= shown;
        html! {
            <section class="block" key={list.address()}>
                <GroupHead title={places::list(lang, *list)} coverage="" />
                if has_entries(*list) { <p class="block-help">{ t::sorting_nearest_help(lang) }</p> }
                { for (0..shown).map(|n| item((props, &by_field, &ontake), lang, (*list, fields), n)) }
            </section>
        }
    });
    html! {
        <div ref={props.side.clone()} class="sorted" role="region" aria-label={t::sorting_fields_side(lang)} tabindex="-1">
            if !by_field.left.is_empty() {
                <section class="block">
                    <GroupHead title={t::sorting_left(lang)} coverage="" />
                    <p class="block-help">{ t::sorting_left_help(lang) }</p>
                    <Rows all={by_field.left.clone()} fields={props.clone()} />
                </section>
            }
            <section class="block">
                <GroupHead title={t::sorting_frame(lang)} coverage="" />
                { for SINGLE.iter().map(|address| field(props, &by_field, address, places::single(lang, address))) }
            </section>
            { for lists }
            if !by_field.idle.is_empty() {
                <details class="block sorting-idle">
                    <summary>{ t::sorting_idle(lang) }</summary>
                    <Rows all={by_field.idle.clone()} fields={props.clone()} />
                </details>
            }
        </div>
    }
}

/// Whether the items of a list are offered entries of the catalogue.
fn has_entries(list: List) -> bool {
    matches!(list, List::Causes | List::Measures)
}

/// An item of a list: the fields of it that have pieces, and the entries that it can be made of.
fn item(
    (props, by_field, ontake): (&FieldsProps, &ByField, &Callback<(List, usize, String)>),
    lang: Lang,
    (list, fields): (List, &[&str]),
    n: usize,
) -> Html {
    let address = |name: &str| format!("{}.{n}.{name}", list.address());
    let filled = fields.iter().filter(|name| !by_field.at(&address(name)).is_empty());
    html! {
        <div class="sorted-item" key={n}>
            <div class="sorted-head">
                <h3>{ places::item(lang, list, n) }</h3>
                if list == List::Causes { { level(props, lang, n) } }
            </div>
            { for filled.map(|name| field(props, by_field, &address(name), places::field_name(lang, name))) }
            if has_entries(list) { { entries((props, by_field, ontake), list, n) } }
        </div>
    }
}

/// The entries that are nearest to an item.
fn entries(
    (props, by_field, ontake): (&FieldsProps, &ByField, &Callback<(List, usize, String)>),
    list: List,
    n: usize,
) -> Html {
    let SameSorting(sorting) = &props.sorting;
    let pieces = &sorting.reading().pieces;
    let of_field = |field: &str| by_field.at(&format!("{}.{n}.{field}", list.address()));
    let said = [of_field("heading"), of_field("text")].into_iter().find(|all| !all.is_empty()).unwrap_or_default();
    let said: Vec<&str> = said.iter().map(|n| sorting.words(&pieces[*n]).trim()).collect();
    let level = (list == List::Causes).then(|| sorting.reading().levels.get(n).copied().unwrap_or(Level::Direct));
    html! {
        <Entries
            {list}
            {n}
            words={said.join("\n")}
            {level}
            domain={props.domain}
            taken={sorting.entry(list, n).map(|entry| AttrValue::from(entry.to_owned()))}
            elsewhere={sorting.entries_elsewhere(list, n).map(|entry| entry.to_owned().into()).collect::<Vec<_>>()}
            ontake={ontake.clone()}
        />
    }
}

/// A field with its pieces; others can be dropped on it.
fn field(props: &FieldsProps, by_field: &ByField, address: &str, label: &'static str) -> Html {
    let ondragover = Callback::from(|e: DragEvent| e.prevent_default());
    let ondrop = {
        let (onsend, address) = (props.onsend.clone(), address.to_owned());
        Callback::from(move |e: DragEvent| {
            if let Some(n) = dropped_piece(&e) {
                e.prevent_default();
                onsend.emit((n, Target::Field(address.clone())));
            }
        })
    };
    let there = by_field.at(address);
    html! {
        <div class="sorted-field" key={address.to_owned()} {ondragover} {ondrop}>
            <span class="sorted-name">{ label }</span>
            if there.is_empty() {
                <span class="sorted-none">{ "—" }</span>
            } else {
                <Rows all={there.to_vec()} fields={props.clone()} />
            }
        </div>
    }
}

/// On which level a cause lies.
fn level(props: &FieldsProps, lang: Lang, n: usize) -> Html {
    let SameSorting(sorting) = &props.sorting;
    let value = sorting.reading().levels.get(n).copied().unwrap_or(Level::Direct).word();
    let incoming = props.incoming.clone();
    let onchange = Callback::from(move |word: String| {
        if let Some(level) = parse(&word) {
            incoming.dispatch(IncomingAction::Level(n, level));
        }
    });
    let name = format!("causes.{n}.level");
    html! {
        <Select
            id={name.clone()}
            {name}
            {value}
            options={words::choices(lang, words::level)}
            aria_label={words::label_of(lang, t::level_label(lang), &places::item(lang, List::Causes, n))}
            {onchange}
        />
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    /// Positions of the pieces.
    all: Vec<usize>,
    fields: FieldsProps,
}

/// How many pieces are drawn before somebody asks for more.
const MOST: usize = 60;

/// The rows of pieces.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let lang = use_lang();
    let RowsProps { all, fields } = props;
    let most = use_state_eq(|| MOST);
    // The one that is looked at is among them.
    let at = fields.at.and_then(|at| all.iter().position(|n| *n == at)).map_or(0, |place| place + 1);
    let shown = all.len().min((*most).max(at));
    let left = all.len() - shown;
    let onmore = {
        let most = most.clone();
        Callback::from(move |_| most.set(*most + MOST))
    };
    let row = |n: &usize| {
        html! {
            <PieceRow
                key={*n}
                sorting={fields.sorting.clone()}
                n={*n}
                is_at={fields.at == Some(*n)}
                onsend={fields.onsend.clone()}
                onat={fields.onat.clone()}
            />
        }
    };
    html! {
        <>
            <ul class="sorted-pieces">{ for all[..shown].iter().map(row) }</ul>
            if left > 0 {
                <Button action="more-rows" kind={ButtonKind::Small} label={t::board_more(lang, left)} onclick={onmore} />
            }
        </>
    }
}
