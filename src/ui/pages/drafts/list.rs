//! The list of drafts with what finds one in it.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::{
    act::Act,
    entry::{Entries, Entry},
    rows::{FEW, MANY, Rows},
    sort::{Sort, use_sort},
    words::use_words,
};
use crate::{
    files::search::Query,
    i18n::{Lang, t},
    review::DueState,
    ui::{
        context::use_lang,
        due_tag,
        growing::Pace,
        painted::use_after_frame,
        route::Route,
        shelved::{LONG, Shelved},
        widgets::{Button, ButtonKind, GroupHead, Icon, Select, Sign},
    },
};

/// In a longer list not even the first rows wait until their drafts have been read as a whole.
const FEW_DRAFTS: usize = 100;

#[derive(Properties, PartialEq)]
pub struct DraftListProps {
    /// Last changed first; not empty.
    pub entries: Entries,
    /// The draft that was restored last.
    pub restored: Option<String>,
    pub act: Callback<Act>,
}

#[component]
pub fn DraftList(props: &DraftListProps) -> Html {
    let lang = use_lang();
    let DraftListProps { entries, restored, act } = props;
    let (sort, onsort) = use_sort();
    let typed = use_state_eq(String::new);
    // While an input method composes, what stands in the line is not yet what is searched for.
    let query = use_state_eq(String::new);
    {
        let (typed, query) = (typed.setter(), query.setter());
        use_effect_with(restored.clone(), move |restored| {
            if restored.is_some() {
                typed.set(String::new());
                query.set(String::new());
            }
        });
    }
    let ready = use_words(entries, !query.is_empty());
    let order = (*use_memo((entries.clone(), sort, lang), |(entries, sort, lang)| sort.sorted(*lang, entries))).clone();
    // In a long list the key is shown before it is looked for.
    let asked = use_after_frame(&*query, entries.len() > LONG);
    let hits = use_memo((order.clone(), asked.clone(), ready), |(order, query, ready)| {
        found(order, query, *ready == order.len())
    });
    let line = use_node_ref();
    let oninput = {
        let (typed, query) = (typed.setter(), query.setter());
        Callback::from(move |(words, is_composing): (String, bool)| {
            if !is_composing {
                query.set(words.clone());
            }
            typed.set(words);
        })
    };
    let onclear = {
        let (oninput, line) = (oninput.clone(), line.clone());
        Callback::from(move |_| {
            oninput.emit((String::new(), false));
            if let Some(line) = line.cast::<HtmlElement>() {
                let _ = line.focus();
            }
        })
    };
    let coverage = match &*hits {
        Some(_) if ready < entries.len() => t::drafts_searching(lang).to_owned(),
        Some(hits) => t::drafts_found(lang, entries.len(), hits.len()),
        None => t::drafts_count(lang, entries.len()),
    };
    html! {
        <>
            { late(lang, entries) }
            <GroupHead title={t::drafts_title(lang)} coverage="" />
            <div class="list-tools">
                if entries.len() > 1 { <SearchBox value={(*typed).clone()} node={line} {oninput} /> }
                <p class="coverage" aria-live="polite">{ coverage }</p>
                if entries.len() > 1 { <SortBox {sort} onchange={onsort} /> }
            </div>
            <Shelved is_off={hits.is_some()} of={asked.clone()} parts={entries.len()}>
                <Rows
                    key={sort.id()}
                    entries={order}
                    all={entries.clone()}
                    pace={if hits.is_some() { Pace::Rest } else { Pace::Batch(MANY) }}
                    part={MANY}
                    is_thorough={entries.len() <= FEW_DRAFTS}
                    focus={restored.clone()}
                    act={act.clone()}
                />
            </Shelved>
            if let Some(hits) = &*hits {
                if !hits.is_empty() {
                    <Rows
                        key={asked.clone()}
                        entries={hits.clone()}
                        all={entries.clone()}
                        pace={Pace::Hits(FEW)}
                        part={FEW}
                        is_thorough=false
                        focus={None::<String>}
                        act={act.clone()}
                    />
                } else if ready == entries.len() {
                    <div class="nothing-found">
                        <p>{ t::drafts_not_found(lang, asked.trim()) }</p>
                        <Button
                            action="clear-search"
                            kind={ButtonKind::Small}
                            label={t::drafts_clear_search(lang)}
                            onclick={onclear}
                        />
                    </div>
                }
            }
        </>
    }
}

/// The drafts that have all words of a query; `None` if it has none. Drafts whose words have not been read yet are passed over,
/// unless all have been: then it is one that has just changed.
fn found(order: &Entries, query: &str, is_ready: bool) -> Option<Entries> {
    let query = Query::of(query)?;
    let is_hit = |entry: &Entry| {
        let words = if is_ready { Some(entry.words()) } else { entry.known_words() };
        words.is_some_and(|words| query.finds(words))
    };
    Some(order.iter().filter(|entry| is_hit(entry)).cloned().collect())
}

/// How many measures are late, with the way to them; nothing if none is.
fn late(lang: Lang, entries: &Entries) -> Html {
    let late = entries.iter().map(|entry| entry.tally.at(DueState::Overdue)).filter(|count| *count > 0);
    let (drafts, measures) = late.fold((0, 0), |(drafts, measures), count| (drafts + 1, measures + count));
    if drafts == 0 {
        return Html::default();
    }
    html! {
        <p class="late-strip">
            { due_tag::mark(DueState::Overdue) }
            <span>{ t::drafts_late(lang, &t::drafts_late_measures(lang, measures), drafts) }</span>
            <a class="link" href={Route::Board.href()} data-action="goto-board">{ t::drafts_late_go(lang) }</a>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct SearchBoxProps {
    value: String,
    node: NodeRef,
    /// Called with what stands in the line, and whether an input method composes it.
    oninput: Callback<(String, bool)>,
}

#[component]
fn SearchBox(props: &SearchBoxProps) -> Html {
    let lang = use_lang();
    let oninput = props.oninput.reform(|e: InputEvent| {
        let is_composing = e.is_composing();
        (e.target_unchecked_into::<HtmlInputElement>().value(), is_composing)
    });
    html! {
        <div class="list-search" role="search">
            <label class="field-label" for="search-drafts">{ t::drafts_search(lang) }</label>
            <div class="search-line">
                <Icon sign={Sign::Search} />
                <input
                    ref={props.node.clone()}
                    class="control"
                    type="search"
                    name="search-drafts"
                    id="search-drafts"
                    value={props.value.clone()}
                    autocomplete="off"
                    {oninput}
                />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SortBoxProps {
    sort: Sort,
    onchange: Callback<String>,
}

#[component]
fn SortBox(props: &SortBoxProps) -> Html {
    let lang = use_lang();
    html! {
        <div class="list-sort">
            <label class="field-label" for="sort-drafts">{ t::drafts_sort(lang) }</label>
            <Select
                id="sort-drafts"
                name="sort-drafts"
                value={props.sort.id()}
                options={Sort::choices(lang)}
                onchange={props.onchange.clone()}
            />
        </div>
    }
}
