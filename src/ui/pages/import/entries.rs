//! The entries of the catalogue that are nearest to what an item says.

use std::{cell::Cell, rc::Rc};

use tokio::sync::Mutex;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::places;
use crate::{
    catalog,
    i18n::{Lang, t},
    review::{DomainId, Level, List},
    store::sleep,
    ui::{
        context::use_lang,
        near::use_near,
        widgets::{Icon, Sign},
        words,
    },
};

/// How near to what is seen an item has to be before its entries are looked for, in pixels.
const NEAR: u32 = 1_000;

/// Held while the entries of an item are looked for: those of the others are looked for in other tasks.
static TURN: Mutex<()> = Mutex::const_new(());

#[derive(Properties, PartialEq)]
pub struct EntriesProps {
    /// Causes or measures.
    pub list: List,
    /// Position of the item.
    pub n: usize,
    /// What it says.
    pub words: AttrValue,
    /// Of a cause.
    pub level: Option<Level>,
    /// The field of work.
    pub domain: DomainId,
    /// The id of the entry that it is made of.
    pub taken: Option<AttrValue>,
    /// The ids of the entries that other items are made of.
    pub elsewhere: Vec<AttrValue>,
    /// Called with list, position and the id of the entry that is chosen, or no longer.
    pub ontake: Callback<(List, usize, String)>,
}

/// What was found for some words.
#[derive(PartialEq)]
struct Found {
    words: AttrValue,
    level: Option<Level>,
    ids: Vec<&'static str>,
}

/// The choice of an entry. Nothing is looked for as long as the item is out of sight, and not in one task for all items.
#[component]
pub fn Entries(props: &EntriesProps) -> Html {
    let lang = use_lang();
    let node = use_node_ref();
    let is_near = use_near(&node, "", NEAR, false);
    let found = use_state(|| None::<Rc<Found>>);
    // What was chosen here stays, so that a button that is pressed again is still there.
    let chosen = use_mut_ref(|| (AttrValue::default(), Vec::<AttrValue>::new()));
    {
        let found = found.setter();
        let of = (is_near, props.words.clone(), (props.list, props.level, props.domain));
        use_effect_with(of, move |(is_near, words, of)| {
            let (is_wanted, words, of) = (Rc::new(Cell::new(*is_near)), words.clone(), *of);
            {
                let is_wanted = is_wanted.clone();
                spawn_local(async move {
                    let _turn = TURN.lock().await;
                    if is_wanted.get() {
                        found.set(Some(Rc::new(look(&words, of))));
                        // What was found is drawn, and keys are heard, before the next one's turn.
                        sleep(0).await;
                    }
                });
            }
            move || is_wanted.set(false)
        });
    }
    if chosen.borrow().0 != props.words {
        chosen.replace((props.words.clone(), Vec::new()));
    }
    if let Some(taken) = props.taken.as_ref().filter(|taken| !chosen.borrow().1.contains(taken)) {
        chosen.borrow_mut().1.push(taken.clone());
    }
    let near = found.as_deref().filter(|found| found.words == props.words && found.level == props.level);
    let mut ids: Vec<AttrValue> =
        near.into_iter().flat_map(|found| &found.ids).map(|id| AttrValue::Static(id)).collect();
    ids.retain(|id| !props.elsewhere.contains(id));
    let others = chosen.borrow().1.iter().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>();
    let at = format!("{}.{}.heading", props.list.address(), props.n);
    let choice = |id: &AttrValue| {
        let Some((label, level)) = label(lang, props.list, id) else { return Html::default() };
        let is_taken = props.taken.as_ref() == Some(id);
        let onclick = {
            let (list, n, id) = (props.list, props.n, id.to_string());
            props.ontake.reform(move |_: MouseEvent| (list, n, id.clone()))
        };
        let other = level.filter(|level| Some(*level) != props.level).map(|level| words::level(lang, level));
        html! {
            <li key={id.to_string()}>
                <button
                    type="button"
                    class="entry-choice"
                    data-action="take-entry"
                    data-of={at.clone()}
                    data-entry={id.clone()}
                    aria-pressed={is_taken.to_string()}
                    {onclick}
                >
                    if is_taken { <Icon sign={Sign::Check} /> }
                    { label }
                    if let Some(other) = other { { " " }<span class="entry-level">{ other }</span> }
                </button>
            </li>
        }
    };
    let name = words::label_of(lang, t::sorting_nearest(lang), &places::item(lang, props.list, props.n));
    let all: Vec<AttrValue> = ids.into_iter().chain(others).collect();
    html! {
        <div ref={node}>
            if !all.is_empty() {
                <div class="sorted-field">
                    <span class="sorted-name">{ t::sorting_nearest(lang) }</span>
                    <ul class="entry-choices" aria-label={name}>{ for all.iter().map(choice) }</ul>
                </div>
            }
        </div>
    }
}

fn look(words: &AttrValue, (list, level, domain): (List, Option<Level>, DomainId)) -> Found {
    let ids = match level {
        Some(level) if list == List::Causes => {
            catalog::nearest(words, level, domain).iter().map(|found| found.cause.id).collect()
        }
        _ => catalog::nearest_measures(words, domain).iter().map(|found| found.measure.id).collect(),
    };
    Found { words: words.clone(), level, ids }
}

/// What an entry is called, and the level of a cause.
fn label(lang: Lang, list: List, id: &str) -> Option<(&'static str, Option<Level>)> {
    if list == List::Causes {
        let cause = catalog::cause(id)?;
        return Some((cause.label.get(lang), Some(cause.level)));
    }
    catalog::measure(id).map(|(measure, _)| (measure.text.get(lang), None))
}
