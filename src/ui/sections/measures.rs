//! What is put right already, and what will be: measures stand below the causes that suggest them, deepest first.

use std::collections::{HashMap, HashSet};

use yew::prelude::*;

use super::{
    catalog_search::{CatalogSearch, MOST_HITS},
    chain::Chain,
    coverage::coverage,
    item_card::ItemCard,
    item_list::ItemList,
    measure_card::{MeasureCard, MeasureRow},
    offer::{Offer, offer_row},
    office,
};
use crate::{
    browser, catalog,
    i18n::{Lang, t},
    review::{Cause, Edit, Extent, ItemId, List, Remedy, Review, Telling, suggest},
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Action, Desk, Dispatch, use_desk},
            folded::Folded,
        },
        growing::use_growing,
        widgets::{Button, ButtonKind, Sign},
        words,
    },
};

/// How many causes with their measures are drawn in one task.
const BATCH: usize = 30;

#[component]
pub fn Measures() -> Html {
    let desk = use_desk();
    let (lang, review) = (desk.lang, &*desk.review);
    let chain = Chain::of(lang, review);
    let index = Index::of(review);
    let hits = (!desk.view.query.trim().is_empty()).then(|| hits(&desk, &index));
    // Whoever goes to a field must find it. A card of another section may still be open.
    let is_here = |id: &ItemId| review.measures.iter().any(|measure| measure.id == *id);
    let is_whole = desk.wanted.is_some() || desk.view.open.as_ref().is_some_and(is_here);
    let drawn = use_growing(review.causes.len(), BATCH, is_whole);
    let groups = chain.deepest_first().take(drawn).map(|(n, cause)| {
        let group = group(&desk, &chain, &index, n, cause);
        html! { <CauseGroup key={cause.id.0.clone()} {lang} {group} dispatch={desk.dispatch.clone()} /> }
    });
    html! {
        <div class="section">
            { remedies(&desk) }
            { extent(&desk) }
            <CatalogSearch label={t::search_measures(lang)} {hits} />
            { for groups }
            { others(&desk) }
            { told(&desk) }
        </div>
    }
}

/// Where measures are, by the entry they were made from and by the cause they answer.
struct Index<'a> {
    by_entry: HashMap<&'a str, usize>,
    by_cause: HashMap<&'a ItemId, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(review: &'a Review) -> Index<'a> {
        let (mut by_entry, mut by_cause) = (HashMap::new(), HashMap::<_, Vec<usize>>::new());
        for (n, measure) in review.measures.iter().enumerate() {
            if let Some(entry) = &measure.catalog {
                by_entry.entry(entry.as_str()).or_insert(n);
            }
            for cause in &measure.answers {
                let answers = by_cause.entry(cause).or_default();
                if answers.last() != Some(&n) {
                    answers.push(n);
                }
            }
        }
        Index { by_entry, by_cause }
    }

    fn answers(&self, cause: &Cause) -> &[usize] {
        self.by_cause.get(&cause.id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What the whole catalogue has for the words that are searched for.
fn hits(desk: &Desk, index: &Index) -> Vec<Offer> {
    let lang = desk.lang;
    let found = catalog::search(&desk.view.query).measures.into_iter().take(MOST_HITS).map(|found| {
        let cause = found.cause.label.get(lang);
        Offer::Measure {
            entry: found.measure,
            against: t::search_answers(lang, cause, words::domain(lang, found.domain)).into(),
            held: index.by_entry.contains_key(found.measure.id),
        }
    });
    office::found_measures(desk).chain(found).collect()
}

fn remedies(desk: &Desk) -> Html {
    let lang = desk.lang;
    html! {
        <ItemList
            list={List::Remedies}
            heading={html! { <h2 class="question">{ t::remedies_question(lang) }</h2> }}
            help={t::remedies_help(lang)}
            action="add-remedy"
            label={t::add_remedy(lang)}
            dispatch={desk.dispatch.clone()}
        >
            { for desk.review.remedies.iter().enumerate().map(|(n, x)| remedy(desk, n, x)) }
        </ItemList>
    }
}

fn remedy(desk: &Desk, n: usize, remedy: &Remedy) -> Html {
    let at = format!("remedies.{n}");
    let open = desk.is_open(&remedy.id);
    html! {
        <ItemCard
            key={format!("item {}", remedy.id)}
            lang={desk.lang}
            at={at.clone()}
            id={remedy.id.clone()}
            {open}
            number={words::dated(&remedy.done_on, n, open)}
            title={t::remedy_title(desk.lang)}
            summary={words::first_of(&[&remedy.text])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.remedies.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <Answer at={format!("{at}.done_on")} ask={t::DONE_ON} shape={Shape::Day} />
                <Answer at={format!("{at}.text")} ask={t::REMEDY_TEXT} shape={Shape::Text} />
            }
        </ItemCard>
    }
}

/// Other places that were looked at for the same fault.
fn extent(desk: &Desk) -> Html {
    let lang = desk.lang;
    html! {
        <ItemList
            list={List::Extent}
            heading={html! { <h2 class="question">{ t::extent_question(lang) }</h2> }}
            help={t::extent_help(lang)}
            action="add-extent"
            label={t::add_extent(lang)}
            dispatch={desk.dispatch.clone()}
        >
            { for desk.review.extent.iter().enumerate().map(|(n, place)| looked_at(desk, n, place)) }
        </ItemList>
    }
}

fn looked_at(desk: &Desk, n: usize, place: &Extent) -> Html {
    let at = format!("extent.{n}");
    let open = desk.is_open(&place.id);
    html! {
        <ItemCard
            key={format!("item {}", place.id)}
            lang={desk.lang}
            at={at.clone()}
            id={place.id.clone()}
            {open}
            number={(n + 1).to_string()}
            title={t::extent_title(desk.lang)}
            summary={words::first_of(&[&place.place, &place.found])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.extent.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <div class="pair">
                    <Answer at={format!("{at}.place")} ask={t::EXTENT_PLACE} shape={Shape::Line} />
                    <Answer at={format!("{at}.by")} ask={t::EXTENT_BY} shape={Shape::Line} />
                </div>
                <Answer at={format!("{at}.found")} ask={t::EXTENT_FOUND} shape={Shape::Text} />
                <Answer at={format!("{at}.fixed")} ask={t::EXTENT_FIXED} shape={Shape::Text} />
            }
        </ItemCard>
    }
}

/// Who was told of the incident, and when they hear more.
fn told(desk: &Desk) -> Html {
    let lang = desk.lang;
    html! {
        <>
            <ItemList
                list={List::Told}
                heading={html! { <h2 class="question">{ t::told_question(lang) }</h2> }}
                help={t::told_help(lang)}
                action="add-told"
                label={t::add_told(lang)}
                dispatch={desk.dispatch.clone()}
            >
                { for desk.review.told.iter().enumerate().map(|(n, x)| telling(desk, n, x)) }
            </ItemList>
            <Folded of="" fields={&["next_update"][..]} label={t::next_update_more(lang)}>
                <Answer at="next_update" ask={t::NEXT_UPDATE} shape={Shape::Time} />
            </Folded>
        </>
    }
}

fn telling(desk: &Desk, n: usize, telling: &Telling) -> Html {
    let at = format!("told.{n}");
    let open = desk.is_open(&telling.id);
    html! {
        <ItemCard
            key={format!("item {}", telling.id)}
            lang={desk.lang}
            at={at.clone()}
            id={telling.id.clone()}
            {open}
            number={words::dated(&telling.when, n, open)}
            title={t::told_title(desk.lang)}
            summary={words::first_of(&[&telling.who, &telling.what])}
            is_first={n == 0}
            is_last={n + 1 == desk.review.told.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <div class="pair">
                    <Answer at={format!("{at}.who")} ask={t::TOLD_WHO} shape={Shape::Line} />
                    <Answer at={format!("{at}.when")} ask={t::TOLD_WHEN} shape={Shape::Time} />
                </div>
                <Answer at={format!("{at}.what")} ask={t::TOLD_WHAT} shape={Shape::Text} />
            }
        </ItemCard>
    }
}

/// The measures that no cause of the review suggests.
fn others(desk: &Desk) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let title = if review.causes.is_empty() { t::measures_all(lang) } else { t::measures_own(lang) };
    let suggested: HashSet<&str> = review.causes.iter().flat_map(suggest::measures_for).map(|entry| entry.id).collect();
    let is_other = |n: &usize| review.measures[*n].catalog.as_deref().is_none_or(|entry| !suggested.contains(entry));
    let others = (0..review.measures.len()).filter(is_other).map(|n| {
        let row = MeasureRow::of(desk, n);
        let key = format!("item {}", row.id);
        html! { <MeasureCard {key} {lang} {row} dispatch={desk.dispatch.clone()} /> }
    });
    html! {
        <ItemList
            list={List::Measures}
            heading={html! { <h2 class="question">{ title }</h2> }}
            help={t::measures_own_help(lang)}
            action="add-measure"
            label={t::add_measure(lang)}
            dispatch={desk.dispatch.clone()}
        >
            { for others }
        </ItemList>
    }
}

/// A cause with what answers it: suggestions, and in their places the measures they became.
#[derive(Clone, PartialEq)]
struct Group {
    /// Id, tag and name of the cause.
    cause: ItemId,
    tag: AttrValue,
    name: AttrValue,
    coverage: &'static str,
    /// Field address of the cause: the finding that it has no answer yet leads to this group.
    anchor: AttrValue,
    rows: Vec<Row>,
    own: Vec<Offer>,
    /// Positions of measures that answer the cause but stand elsewhere.
    elsewhere: Vec<usize>,
}

#[derive(Clone, PartialEq)]
enum Row {
    Held(MeasureRow),
    Offered(Offer),
}

fn group(desk: &Desk, chain: &Chain, index: &Index, n: usize, cause: &Cause) -> Group {
    let (lang, review) = (desk.lang, &*desk.review);
    let entries = suggest::measures_for(cause);
    let rows = entries.iter().map(|entry| match index.by_entry.get(entry.id) {
        Some(&n) => Row::Held(MeasureRow::of(desk, n)),
        None => Row::Offered(Offer::Measure { entry, against: AttrValue::default(), held: false }),
    });
    let is_here = |n: usize| entries.iter().any(|entry| review.measures[n].catalog.as_deref() == Some(entry.id));
    let answers = index.answers(cause);
    Group {
        cause: cause.id.clone(),
        tag: chain.tag(n).to_owned().into(),
        name: words::cause_name(lang, cause).into(),
        coverage: coverage(lang, answers.iter().map(|&n| review.measures[n].strength)),
        anchor: format!("causes.{n}.heading").into(),
        rows: rows.collect(),
        own: office::measures(desk, cause.catalog.as_deref()).collect(),
        elsewhere: answers.iter().copied().filter(|&n| !is_here(n)).collect(),
    }
}

#[derive(Properties, PartialEq)]
struct CauseGroupProps {
    lang: Lang,
    group: Group,
    dispatch: Dispatch,
}

#[component]
fn CauseGroup(props: &CauseGroupProps) -> Html {
    let CauseGroupProps { lang, group, dispatch } = props;
    let lang = *lang;
    let rows = group.rows.iter().map(|row| match row {
        Row::Offered(offer) => offer_row(lang, offer.clone(), dispatch),
        Row::Held(row) => html! {
            <MeasureCard key={format!("item {}", row.id)} {lang} row={row.clone()} dispatch={dispatch.clone()} />
        },
    });
    let onanswer = {
        let (dispatch, cause) = (dispatch.clone(), group.cause.clone());
        move |_| dispatch.edit(Edit::AddAnswer { cause: cause.clone(), id: ItemId(browser::new_id()) })
    };
    html! {
        <section class="block" data-anchor={group.anchor.clone()}>
            <p class="rung-level">{ group.tag.clone() }</p>
            <div class="group-head">
                <h2 class="question">{ group.name.clone() }</h2>
                <span class="coverage">{ group.coverage }</span>
            </div>
            <ul class="cards">
                { for rows }
                { for group.own.iter().map(|offer| offer_row(lang, offer.clone(), dispatch)) }
                if !group.elsewhere.is_empty() { { elsewhere(props) } }
                <li key="add">
                    <Button
                        action="answer-cause"
                        of={group.cause.0.clone()}
                        kind={ButtonKind::Add}
                        icon={Sign::Add}
                        label={t::answer_cause(lang)}
                        aria_label={words::label_of(lang, t::answer_cause(lang), &format!("{} {}", group.tag, group.name))}
                        onclick={onanswer}
                    />
                </li>
            </ul>
        </section>
    }
}

/// Links to measures that answer this cause too but stand elsewhere.
fn elsewhere(props: &CauseGroupProps) -> Html {
    let goto = |n: usize| {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.send(Action::Goto(format!("measures.{n}.heading").into()))
    };
    html! {
        <li class="elsewhere" key="elsewhere">
            <span class="elsewhere-lead">{ t::answered_by(props.lang) }</span>
            for &n in &props.group.elsewhere {
                <Button
                    action="goto-measure"
                    of={format!("measures.{n}")}
                    kind={ButtonKind::Link}
                    label={t::measure_number(props.lang, n + 1)}
                    onclick={goto(n)}
                />
            }
        </li>
    }
}
