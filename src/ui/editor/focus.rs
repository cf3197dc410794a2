//! What is shown after an edit: which card stands open, where the caret goes, whether undo is offered.

use crate::review::{Address, Edit, ItemId, List, Part, Review, word};

/// What an edit does to what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// The card that stands open.
    pub open: Option<ItemId>,
    /// Where the caret goes, if it moves: a field address, the address of an item or a list, or `<address>/<action>`
    /// for a button.
    pub goto: Option<String>,
    /// Whether the caret goes there also if that is in another section.
    pub is_far: bool,
    /// Whether something was taken away that undo brings back.
    pub removed: bool,
}

/// What to show after `edit` made `review` of `before`, where the card `open` stood open.
pub fn after_edit(edit: &Edit, open: Option<&ItemId>, before: &Review, review: &Review) -> Focus {
    let stay = Focus { open: open.cloned(), goto: None, is_far: false, removed: removes(edit) };
    let to = |address: String| Focus { goto: Some(address), ..stay.clone() };
    let to_box = |list: List, entry: &str| list.checkbox(entry).map_or(stay.clone(), to);
    match edit {
        Edit::Add { list, id, .. } => new_item(review, *list, id),
        Edit::Write { list, id, .. } => {
            let last = review.length(*list).saturating_sub(1);
            let words = review.list(*list).get(last).map_or("", |item| item.main_text());
            Focus { goto: Some(format!("{}.{last}.{words}", list.address())), ..new_item(review, *list, id) }
        }
        Edit::AskWhy { id, entry: None, .. } => new_item(review, List::Causes, id),
        Edit::AddAnswer { id, .. } => new_item(review, List::Measures, id),
        Edit::Reword { id, .. } => new_item(review, List::Wordings, id),
        Edit::Dismiss { id, .. } => new_item(review, List::Dismissals, id),
        // The card that asks stays open; the new cause is ticked in it.
        Edit::AskWhy { entry: Some(entry), .. } => {
            match review.causes.iter().position(|c| c.catalog.as_ref() == Some(entry)) {
                Some(n) => to(format!("causes.{n}.explains")),
                None => stay,
            }
        }
        // The box now stands in a row of another shape, or in another list.
        Edit::Tick { list, catalog, .. } => to_box(*list, catalog),
        Edit::TakeCause { catalog, .. } => to_box(List::Causes, catalog),
        Edit::TakeMeasure { catalog, .. } | Edit::AnswerWith { catalog, .. } => to_box(List::Measures, catalog),
        Edit::TakeRows { field, .. } => {
            let item = field.rsplit_once('.').map_or(field.as_str(), |(item, _)| item);
            Focus { open: None, goto: Some(item.to_owned()), is_far: false, removed: false }
        }
        // What differs most between documents about the same incident is who receives them.
        Edit::AddDocument { .. } => Focus { is_far: true, ..to("addressee".to_owned()) },
        // Nothing has this address any more, so the offer to undo gets the focus.
        Edit::RemoveDocument { id } => to(format!("documents.{id}")),
        // The offer that was pressed may be gone.
        Edit::Sign { .. } => to("signer".to_owned()),
        Edit::Set { field, .. } if field.ends_with(".level") => to(field.clone()),
        Edit::Remove { item } if stay.removed => match List::of(item) {
            Some((list, n, _)) => to(beside(before, list, n)),
            None => stay,
        },
        Edit::Move { down, .. } => match open.and_then(|id| review.address_of(id)) {
            // The button that moved the card stays at hand, so that it can be pressed again.
            Some(address) => to(format!("{address}/{}", if *down { "move-down" } else { "move-up" })),
            None => stay,
        },
        Edit::Set { .. }
        | Edit::SetAll { .. }
        | Edit::Link { .. }
        | Edit::Remove { .. }
        | Edit::OpenDocument { .. }
        | Edit::ChoosePhrases { .. } => stay,
    }
}

/// Where the caret goes when the item at `n` of a list was removed: to the next item, else to the one before it, else to
/// where one can be added.
fn beside(before: &Review, list: List, n: usize) -> String {
    let address = list.address();
    // The items after the removed one have moved up.
    let next = before.neighbour(list, n, true).map(|next| next - 1);
    if let Some(neighbour) = next.or_else(|| before.neighbour(list, n, false)) {
        return format!("{address}.{neighbour}");
    }
    match before.causes.get(n) {
        Some(cause) if list == List::Causes => format!("{address}.{}", word(&cause.level)),
        _ => address.to_owned(),
    }
}

/// Whether the edit takes words away that undo brings back.
fn removes(edit: &Edit) -> bool {
    match edit {
        // Without a wording the composed text is back, without a dismissal its finding: nothing is lost.
        Edit::Remove { item } => {
            !List::of(item).is_some_and(|(list, ..)| matches!(list, List::Wordings | List::Dismissals))
        }
        Edit::Tick { on, .. } => !on,
        Edit::RemoveDocument { .. } => true,
        _ => false,
    }
}

/// A new item stands open with the caret in its first field. Attachments have no card.
fn new_item(review: &Review, list: List, id: &ItemId) -> Focus {
    let last = review.length(list).saturating_sub(1);
    let first = first_text(review, &format!("{}.{last}", list.address()));
    Focus { open: (list != List::Attachments).then(|| id.clone()), goto: Some(first), is_far: false, removed: false }
}

/// Where the caret goes when the card `open` opens, or when the card `before` closes: then to its row.
pub fn after_open(before: Option<&ItemId>, open: Option<&ItemId>, review: &Review) -> Option<String> {
    let address = |id: Option<&ItemId>| id.and_then(|id| review.address_of(id));
    address(open).map(|at| first_text(review, &at)).or_else(|| address(before))
}

/// Where the caret goes when undo or redo made `review` of the one `before`: to the first item that came, else to where one
/// went, else to the first field that differs, else to the first item that moved. `open` is the card that stands open.
pub fn after_step(before: &Review, review: &Review, open: Option<&ItemId>) -> Option<String> {
    // The same document is compared in both states.
    let mut then = before.clone();
    if then.apply(&Edit::OpenDocument { id: review.document().id.clone() }).is_err() {
        return Some("kind".to_owned());
    }
    let before = &then;
    let came = || {
        let (list, n) = missing(review, before)?;
        let address = format!("{}.{n}", list.address());
        let is_open = open.is_some() && review.item_id(list, n) == open;
        Some(if is_open { first_text(review, &address) } else { address })
    };
    let went = || {
        let (list, n) = missing(before, review)?;
        let entry = before.list(list).get(n).and_then(|item| list.checkbox(item.entry()?));
        Some(entry.unwrap_or_else(|| beside(before, list, n)))
    };
    came().or_else(went).or_else(|| differing(before, review))
}

/// The first item of `review` that the other one lacks.
fn missing(review: &Review, other: &Review) -> Option<(List, usize)> {
    List::ALL.into_iter().find_map(|list| {
        // Attachments have no ids.
        let is_missing = |n: &usize| match review.item_id(list, *n) {
            Some(id) => other.address_of(id).is_none(),
            None => {
                review.length(list) > other.length(list)
                    && review.document().attachments.get(*n) != other.document().attachments.get(*n)
            }
        };
        (0..review.length(list)).find(is_missing).map(|n| (list, n))
    })
}

/// The first field of `review` that the other one has otherwise, or the first item that stands in another place.
fn differing(other: &Review, review: &Review) -> Option<String> {
    let items = List::ALL.into_iter().flat_map(|list| (0..review.length(list)).map(move |n| Part::Item(list, n)));
    [Part::Document, Part::Review, Part::Incident, Part::Lessons, Part::Layout].into_iter().chain(items).find_map(
        |part| {
            let (here, there) = (review.part(part)?, other.part(part));
            let id = |review: &Review| match part {
                Part::Item(list, n) => review.item_id(list, n).cloned(),
                _ => None,
            };
            if id(review) != id(other) {
                return Some(Address { part, field: "" }.to_string());
            }
            let is_other = |name: &&str| there.is_none_or(|there| there.slot(name) != here.slot(name));
            here.names().iter().copied().find(is_other).map(|field| Address { part, field }.to_string())
        },
    )
}

/// The first text of the open card of the item at `address`.
fn first_text(review: &Review, address: &str) -> String {
    let item = List::of(address).and_then(|(list, n, _)| review.list(list).get(n));
    match item.map(|item| item.first_text()) {
        None | Some("") => address.to_owned(),
        Some(name) => format!("{address}.{name}"),
    }
}
