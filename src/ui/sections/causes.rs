//! Why it happened: the ladder of three levels, each with what the catalogue offers and what is written by hand.

use std::collections::HashSet;

use yew::prelude::*;

use super::{
    catalog_search::CatalogSearch,
    chain::Chain,
    item_card::{Entry, ItemCard},
    item_list::add,
    links::{Link, Links},
    offer::{Offer, offer_row},
    offered::{self, Row, fold_button, use_first},
    office::{self, KeepEntry},
};
use crate::{
    catalog::{self, CatalogCause, Hits},
    i18n::{Lang, t},
    review::{Cause, Edit, ItemId, Level, List, Review, word},
    ui::{
        editor::{
            answer::{Answer, ChoiceAnswer, Shape},
            desk::{Desk, Dispatch, use_desk, use_found},
            folded::Folded,
            view::{Group, Part},
        },
        route::Route,
        widgets::{Button, ButtonKind, Icon, Sign},
        words,
    },
};

#[component]
pub fn Causes() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let chain = Chain::of(lang, &desk.review);
    let found = use_found();
    let hits = found.as_deref().map(|found| hits(&desk, found));
    let first = use_first(&desk.review, List::Causes);
    let is_untold = !desk.review.document().tells_causes() && !desk.review.causes.is_empty();
    html! {
        <div class="section">
            if is_untold {
                <p class="block-help">{ t::causes_not_in_report(lang) }</p>
            }
            <CatalogSearch
                label={t::search_causes(lang)}
                {hits}
                is_rough={found.is_some_and(|found| found.is_rough) && office::found_causes(&desk).next().is_none()}
                own={&OWN[..]}
            />
            { strip(&desk) }
            <div class="ladder" data-anchor="causes">
                { for Level::ALL.into_iter().enumerate().map(|(n, level)| rung(&desk, &chain, &first, n + 1, level)) }
            </div>
            <Folded of="lessons" fields={&["well", "badly", "lucky"][..]} label={t::lessons_more(lang)}>
                <Answer at="lessons.well" ask={t::LESSONS_WELL} shape={Shape::Text} />
                <Answer at="lessons.badly" ask={t::LESSONS_BADLY} shape={Shape::Text} />
                <Answer at="lessons.lucky" ask={t::LESSONS_LUCKY} shape={Shape::Text} />
            </Folded>
        </div>
    }
}

/// Where the words that are searched for can be written instead.
const OWN: [(List, Option<Level>); 3] =
    [(List::Causes, Some(Level::Direct)), (List::Causes, Some(Level::Main)), (List::Causes, Some(Level::Root))];

/// What the whole catalogue has for the words that are searched for.
fn hits(desk: &Desk, found: &Hits) -> Vec<Offer> {
    let lang = desk.lang;
    let found = found.causes.iter().map(|found| {
        let entry = found.cause;
        let place = [words::level(lang, entry.level), words::domain(lang, found.domain)];
        let note = place.join(lang.pick("，", ", ")).into();
        Offer::Cause { entry, note, held: desk.review.causes.iter().any(|c| is_entry(c, entry)) }
    });
    office::found_causes(desk).chain(found).collect()
}

fn is_entry(cause: &Cause, entry: &CatalogCause) -> bool {
    cause.catalog.as_deref() == Some(entry.id)
}

/// The levels with how many causes each has, as links to them. On a phone, where there is no rail, it stays in view.
fn strip(desk: &Desk) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let link = |level: Level| {
        let to = Route::field(&desk.id, &format!("causes.{}", word(&level)));
        html! {
            <a key={word(&level)} href={to.href()} data-action="goto-level" data-of={word(&level)}>
                { t::level_held(lang, words::level(lang, level), review.causes_of(level).count()) }
            </a>
        }
    };
    html! { <nav class="top-bar levels" aria-label={t::levels(lang)}>{ for Level::ALL.into_iter().map(link) }</nav> }
}

/// The entries of the field of work at a level, and the general ones. One that was moved to another level is shown there.
fn entries(review: &Review, level: Level) -> [Vec<&'static str>; 2] {
    let is_here = |entry: &&CatalogCause| review.causes.iter().all(|c| !is_entry(c, entry) || c.level == level);
    offered::of_field(review.domain, |domain| {
        domain.causes.iter().filter(|entry| entry.level == level).filter(is_here).map(|entry| entry.id).collect()
    })
}

/// A level with its causes: those that were there, the suggestions, those written by hand, the office's own and the general
/// suggestions.
fn rung(desk: &Desk, chain: &Chain, first: &HashSet<ItemId>, number: usize, level: Level) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let held: Vec<(usize, &Cause)> = review.causes_of(level).collect();
    let items: Vec<usize> = held.iter().map(|(n, _)| *n).collect();
    let rows = offered::arrange((review, List::Causes), &items, entries(review, level), first);
    let group = Group::new(List::Causes, Some(level), Part::Usual);
    let row = |row: Row| match row {
        Row::Held(n) => card(desk, chain, &held, items.iter().position(|at| *at == n).unwrap_or_default()),
        Row::Offered(id) => catalog::cause(id).map_or_else(Html::default, |entry| {
            offer_row(lang, Offer::Cause { entry, note: AttrValue::default(), held: false }, &desk.dispatch)
        }),
    };
    let own: Vec<Offer> = office::causes(desk, level).collect();
    let count = offered::unchecked(&rows.usual) + own.len();
    let own = own.into_iter().filter(|_| !desk.view.is_folded(group)).map(|own| offer_row(lang, own, &desk.dispatch));
    let (question, help) = words::level_question(lang, level);
    html! {
        <section class="rung" data-anchor={format!("causes.{}", word(&level))}>
            <span class="numeral" aria-hidden="true">{ words::numeral(lang, number) }</span>
            <p class="rung-level">
                { words::level(lang, level) }
                { " " }
                <span class="rung-count">{ t::level_count(lang, held.len(), count) }</span>
            </p>
            <h2 class="question">{ question }</h2>
            <p class="block-help">{ help }</p>
            <ul class="cards">
                { for offered::shown(desk, group, &rows.usual).map(row) }
                { for own }
                { last_row(desk, level, fold_button(desk, group, count)) }
            </ul>
            { offered::beneath(desk, List::Causes, Some(level), &rows, row) }
        </section>
    }
}

/// Adds a cause, and folds the suggestions of the level.
fn last_row(desk: &Desk, level: Level, fold: Html) -> Html {
    let lang = desk.lang;
    let action = match level {
        Level::Direct => "add-cause-direct",
        Level::Main => "add-cause-main",
        Level::Root => "add-cause-root",
    };
    html! {
        <li key="add">
            <Button
                {action}
                kind={ButtonKind::Add}
                icon={Sign::Add}
                label={t::add_cause(lang)}
                aria_label={words::label_of(lang, t::add_cause(lang), words::level(lang, level))}
                onclick={add(&desk.dispatch, List::Causes, Some(level))}
            />
            { fold }
        </li>
    }
}

/// The cause at a place among those of its level.
fn card(desk: &Desk, chain: &Chain, held: &[(usize, &Cause)], place: usize) -> Html {
    let (n, cause) = held[place];
    html! {
        <CauseCard
            key={format!("item {}", cause.id)}
            lang={desk.lang}
            {n}
            id={cause.id.clone()}
            open={desk.is_open(&cause.id)}
            tag={chain.tag(n).to_owned()}
            summary={words::first_of(&[&cause.heading, &cause.text])}
            entry={Entry::of(List::Causes, &cause.catalog)}
            has_facts={!cause.text.trim().is_empty() || !cause.evidence.trim().is_empty()}
            explains={chain.explains(n)}
            explained_by={chain.explained_by(n)}
            is_deepest={cause.level == Level::Root}
            is_first={place == 0}
            is_last={place + 1 == held.len()}
            dispatch={desk.dispatch.clone()}
        />
    }
}

#[derive(Properties, PartialEq)]
struct CauseCardProps {
    lang: Lang,
    /// Position in the review.
    n: usize,
    id: ItemId,
    open: bool,
    tag: AttrValue,
    summary: Option<AttrValue>,
    /// The catalogue entry it was made from.
    entry: Option<Entry>,
    has_facts: bool,
    /// Tags of the causes it explains.
    explains: AttrValue,
    /// Tags of the causes that explain it.
    explained_by: AttrValue,
    /// Whether nothing can explain it.
    is_deepest: bool,
    is_first: bool,
    is_last: bool,
    dispatch: Dispatch,
}

#[component]
fn CauseCard(props: &CauseCardProps) -> Html {
    html! {
        <ItemCard
            lang={props.lang}
            at={format!("causes.{}", props.n)}
            id={props.id.clone()}
            open={props.open}
            number={props.tag.clone()}
            title={t::cause_title(props.lang)}
            summary={props.summary.clone()}
            meta={meta(props)}
            entry={props.entry.clone()}
            is_first={props.is_first}
            is_last={props.is_last}
            dispatch={props.dispatch.clone()}
        >
            if props.open { <CauseBody n={props.n} /> }
        </ItemCard>
    }
}

/// What the closed row says at its right: whether facts are missing, what it explains, what explains it.
fn meta(props: &CauseCardProps) -> Html {
    let lang = props.lang;
    let item = |sign, name: &'static str, tags: &AttrValue| {
        if tags.is_empty() {
            return Html::default();
        }
        // The icon shows the direction; the words say it to screen readers.
        html! {
            <span class="meta-item" title={name}>
                <Icon {sign} />
                <span class="unseen">{ name }</span>
                { tags.clone() }
            </span>
        }
    };
    html! {
        <>
            if !props.has_facts { <span class="meta-item">{ t::facts_none(lang) }</span> }
            { item(Sign::Up, t::explains_short(lang), &props.explains) }
            { item(Sign::Down, t::explained_by_label(lang), &props.explained_by) }
            if !props.is_deepest && props.explained_by.is_empty() {
                <span class="meta-item is-due">{ t::why_not_asked(lang) }</span>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CauseBodyProps {
    /// Position of the cause in the review.
    n: usize,
}

/// What the open card of a cause holds.
#[component]
fn CauseBody(props: &CauseBodyProps) -> Html {
    let desk = use_desk();
    let n = props.n;
    let Some(cause) = desk.review.causes.get(n) else { return Html::default() };
    let lang = desk.lang;
    let chain = Chain::of(lang, &desk.review);
    let at = format!("causes.{n}");
    let shallower = desk.review.causes.iter().enumerate().filter(|(_, c)| c.level < cause.level);
    let explains: Vec<Link> = shallower
        .map(|(m, c)| Link::of(&chain, m, format!("{at}.explains"), &c.id, cause.explains.contains(&c.id)))
        .collect();
    html! {
        <>
            <Answer
                at={format!("{at}.heading")}
                ask={t::CAUSE_HEADING}
                shape={Shape::Text}
                // What was ticked is a pattern; own words are facts already.
                help={cause.catalog.is_none().then(AttrValue::default)}
            />
            <Answer at={format!("{at}.text")} ask={t::CAUSE_TEXT} shape={Shape::Long} />
            <Answer at={format!("{at}.evidence")} ask={t::EVIDENCE} shape={Shape::Text} />
            <Links label={t::explains_label(lang)} links={explains} dispatch={desk.dispatch.clone()} />
            if cause.level != Level::Root { { why(&desk, &chain, n, cause) } }
            <ChoiceAnswer
                at={format!("{at}.level")}
                ask={t::LEVEL}
                options={words::choices(lang, words::level)}
            />
            { tests(lang, cause.level) }
            <KeepEntry {at} />
        </>
    }
}

/// The question that tells each level from the others, below the control that moves the cause.
fn tests(lang: Lang, here: Level) -> Html {
    html! {
        <ul class="level-tests">
            for level in Level::ALL {
                <li class={(level == here).then_some("is-here")}>
                    <b>{ words::level(lang, level) }</b>
                    { words::level_question(lang, level).0 }
                </li>
            }
        </ul>
    }
}

/// From a cause to what lies deeper: what is there already, what the catalogue holds likely, or a new one.
fn why(desk: &Desk, chain: &Chain, n: usize, cause: &Cause) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let deeper = review.causes.iter().enumerate().filter(|(_, c)| c.level > cause.level);
    let held: Vec<Link> = deeper
        .map(|(m, c)| Link::of(chain, m, format!("causes.{m}.explains"), &cause.id, c.explains.contains(&cause.id)))
        .collect();
    let entry = cause.catalog.as_deref().and_then(catalog::cause);
    let likely: Vec<Html> = entry
        .into_iter()
        .flat_map(CatalogCause::deeper)
        .filter(|entry| !review.causes.iter().any(|c| is_entry(c, entry)))
        .map(|entry| offer_row(lang, Offer::Why { of: n, entry }, &desk.dispatch))
        .collect();
    let next = if cause.level == Level::Direct { Level::Main } else { Level::Root };
    let onask = {
        let desk = desk.clone();
        move |_| desk.edit(Edit::AskWhy { of: n, entry: None, id: desk.new_id() })
    };
    html! {
        <>
            <Links label={t::explained_by_label(lang)} links={held} dispatch={desk.dispatch.clone()} />
            if !likely.is_empty() {
                <div class="field">
                    <p class="field-label">{ t::why_likely(lang) }</p>
                    <ul class="cards likely" aria-label={t::why_likely(lang)}>{ for likely }</ul>
                </div>
            }
            <div class="ask-why">
                <Button
                    action="ask-why"
                    of={format!("causes.{n}")}
                    kind={ButtonKind::Filled}
                    icon={Sign::Down}
                    label={t::ask_why(lang)}
                    onclick={onask}
                />
                <span class="ask-why-note">{ t::ask_why_note(lang, words::level(lang, next)) }</span>
            </div>
        </>
    }
}
