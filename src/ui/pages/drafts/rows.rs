//! The rows of the list, drawn a part at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    act::Act,
    entry::{Entries, Entry},
    row::DraftRow,
    title::title,
};
use crate::{
    i18n::{Lang, t},
    ui::{
        context::use_lang,
        growing::{Pace, use_growing},
        near::use_near,
        widgets::{Button, ButtonKind},
    },
};

/// How many rows of all drafts are drawn in one task. Every frame costs some time for each row on the page, so that few tasks are
/// better than short ones.
pub const MANY: usize = 40;
/// How many rows are drawn in one task if somebody waits for them.
pub const FEW: usize = 4;
/// So many rows are drawn with all they show at once.
const THOROUGH: usize = 4;
/// How many rows are drawn before somebody asks for more: whoever leaves the page waits until all of them are taken off it.
const MOST: usize = 1_000;
/// A part of the list is near when its first row is within so many pixels: it is about as high itself.
const NEAR: u32 = 7_000;

#[derive(Properties, PartialEq)]
pub struct RowsProps {
    pub entries: Entries,
    /// All drafts, also those that are not shown.
    pub all: Entries,
    /// How the rows are drawn, unless one of them takes the focus.
    pub pace: Pace,
    /// How many rows belong together.
    pub part: usize,
    /// Whether the first rows are drawn with all they show, and not only with what is at hand at once.
    pub is_thorough: bool,
    /// The row that takes the focus, by its id.
    pub focus: Option<String>,
    pub act: Callback<Act>,
}

#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let lang = use_lang();
    let RowsProps { entries, all, pace, part, is_thorough, focus, act } = props;
    let pace = if *pace != Pace::Rest && focus.is_some() { Pace::Whole } else { *pace };
    let most = use_state_eq(|| MOST);
    let shown = if pace == Pace::Whole { entries.len() } else { entries.len().min(*most) };
    let drawn = use_growing(shown, pace);
    {
        // What is drawn once stays.
        let most = most.setter();
        use_effect_with(pace, move |pace| {
            if *pace == Pace::Whole {
                most.set(usize::MAX);
            }
        });
    }
    let left = entries.len() - shown;
    let onmore = {
        let most = most.clone();
        Callback::from(move |_| most.set(most.saturating_add(MOST)))
    };
    html! {
        <>
            <ul class="cards drafts">
                for n in 0..drawn.div_ceil(*part) {
                    <Part
                        key={n}
                        entries={entries.clone()}
                        {n}
                        size={*part}
                        all={all.clone()}
                        is_thorough={*is_thorough && n == 0}
                        focus={focus.clone()}
                        act={act.clone()}
                    />
                }
            </ul>
            if left > 0 {
                <Button action="more-rows" kind={ButtonKind::Plain} label={t::drafts_more(lang, left)} onclick={onmore} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    entries: Entries,
    /// Which part of them this is.
    n: usize,
    /// How many rows a part has.
    size: usize,
    all: Entries,
    is_thorough: bool,
    focus: Option<String>,
    act: Callback<Act>,
}

/// Some rows. The list has parts so that drawing one more does not go through all rows before it.
#[component]
fn Part(props: &PartProps) -> Html {
    let lang = use_lang();
    let PartProps { entries, n, size, all, is_thorough, focus, act } = props;
    let start = n * size;
    let rows = &entries[start..entries.len().min(start + size)];
    let first = use_node_ref();
    let is_near = use_near(&first, &rows[0].stored.id, NEAR, *is_thorough);
    html! {
        for (n, entry) in rows.iter().enumerate() {
            <DraftRow
                key={entry.stored.id.clone()}
                entry={Rc::clone(entry)}
                origin={origin(lang, all, entry)}
                node={(n == 0).then(|| first.clone())}
                is_thorough={*is_thorough && n < THOROUGH}
                {is_near}
                focus={focus.as_ref() == Some(&entry.stored.id)}
                act={act.clone()}
            />
        }
    }
}

/// What the draft is called that this one was copied from; empty if that is gone.
fn origin(lang: Lang, all: &Entries, entry: &Entry) -> Option<AttrValue> {
    let id = Some(&entry.stored.copy_of).filter(|id| !id.is_empty())?;
    Some(all.find(id).map(|origin| title(lang, &origin.stored)).unwrap_or_default().into())
}
