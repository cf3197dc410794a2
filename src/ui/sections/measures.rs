//! What is put right already, and what will be: measures stand below the causes that suggest them, deepest first.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use chrono::NaiveDate;
use yew::prelude::*;

use super::{
    catalog_search::CatalogSearch,
    chain::Chain,
    coverage::coverage,
    item_card::{Entry, ItemCard},
    item_list::ItemList,
    measure_card::{MeasureCard, MeasureRow},
    offer::{Offer, offer_row},
    offered::{self, fold_button, use_first},
    office,
    status_strip::StatusStrip,
};
use crate::{
    browser,
    catalog::{self, CatalogRemedy, FoundCause, Hits},
    i18n::{Lang, t},
    review::{
        Cause, Days, Edit, Extent, ItemId, Level, List, Remedy, Review, Telling,
        suggest::{self, Suggested},
    },
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Action, Desk, Dispatch, use_desk, use_found},
            folded::Folded,
            view::{Group, Part},
        },
        growing::{Pace, use_growing},
        widgets::{Button, ButtonKind, Sign},
        words,
    },
};

/// Where the words that are searched for can be written instead.
const OWN: [(List, Option<Level>); 2] = [(List::Measures, None), (List::Remedies, None)];

/// How many measures stand before the remedies among the hits of a search.
const BEFORE_REMEDIES: usize = 8;

/// How many causes with their measures are drawn in one task.
const BATCH: usize = 30;

#[component]
pub fn Measures() -> Html {
    let desk = use_desk();
    let (lang, review) = (desk.lang, &*desk.review);
    let chain = Chain::of(lang, review);
    let index = Index::of(review);
    let first = use_first(review, List::Remedies);
    let suggested = shown(review, &index, &use_suggested(&desk));
    let found = use_found();
    let hits = found.as_deref().map(|found| hits(&desk, &index, found));
    // Whoever goes to a field must find it. A card of another section may still be open.
    let is_here = |id: &ItemId| review.measures.iter().any(|measure| measure.id == *id);
    let is_whole = desk.wanted.is_some() || desk.view.open.as_ref().is_some_and(is_here);
    let pace = if is_whole { Pace::Whole } else { Pace::Batch(BATCH) };
    let drawn = use_growing(review.causes.len(), pace);
    let groups = chain.deepest_first().take(drawn).map(|(n, cause)| {
        let group = group(&desk, &chain, &index, &suggested[n], n);
        html! { <CauseGroup key={cause.id.0.clone()} {lang} {group} dispatch={desk.dispatch.clone()} /> }
    });
    html! {
        <div class="section">
            { remedies(&desk, &first) }
            { extent(&desk) }
            <CatalogSearch
                label={t::search_measures(lang)}
                {hits}
                is_rough={found.is_some_and(|found| found.is_rough) && office::found_measures(&desk).next().is_none()}
                own={&OWN[..]}
            />
            if !review.measures.is_empty() { <StatusStrip days={index.days} today={index.today} /> }
            { for groups }
            { others(&desk, &index, &suggested) }
            { told(&desk) }
        </div>
    }
}

/// Where measures are, by the entry they were made from and by the cause they answer, and when they are due.
struct Index<'a> {
    by_entry: HashMap<&'a str, usize>,
    by_cause: HashMap<&'a ItemId, Vec<usize>>,
    /// Reads when they are due.
    days: Days,
    /// The day they are seen from.
    today: NaiveDate,
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
        Index { by_entry, by_cause, days: Days::of(review), today: browser::today() }
    }

    /// What the closed card of the measure at `n` shows.
    fn row(&self, desk: &Desk, n: usize) -> MeasureRow {
        MeasureRow::of(desk, &self.days, self.today, n)
    }

    /// Where the measure is that a suggestion became.
    fn place(&self, suggested: &Suggested) -> Option<usize> {
        self.by_entry.get(suggested.measure.id).copied()
    }

    fn answers(&self, cause: &Cause) -> &[usize] {
        self.by_cause.get(&cause.id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What the whole catalogue has for the words that are searched for.
fn hits(desk: &Desk, index: &Index, found: &Hits) -> Vec<Offer> {
    let lang = desk.lang;
    let measures = found.measures.iter().map(|found| Offer::Measure {
        entry: found.measure,
        against: against(lang, FoundCause { domain: found.domain, cause: found.cause }),
        cause: None,
        held: index.by_entry.contains_key(found.measure.id),
    });
    let remedies = found.remedies.iter().map(|found| {
        let note = [t::remedy_title(lang), words::domain(lang, found.domain)].join(lang.pick("，", ", ")).into();
        remedy_offer(desk, found.remedy, note)
    });
    // Hundreds of measures may have a word that some remedy has, too.
    let mut hits: Vec<Offer> = office::found_measures(desk).chain(measures).collect();
    let later = hits.split_off(hits.len().min(BEFORE_REMEDIES));
    hits.into_iter().chain(remedies).chain(later).collect()
}

/// What a measure is against, as a note.
fn against(lang: Lang, found: FoundCause) -> AttrValue {
    t::search_answers(lang, found.cause.label.get(lang), words::domain(lang, found.domain)).into()
}

fn remedy_offer(desk: &Desk, entry: &'static CatalogRemedy, note: AttrValue) -> Offer {
    let held = desk.review.remedies.iter().any(|remedy| remedy.catalog.as_deref() == Some(entry.id));
    Offer::Remedy { entry, note, held }
}

/// Equal for the same causes in the same field of work.
struct ByCauses(Rc<Review>);

impl PartialEq for ByCauses {
    fn eq(&self, other: &ByCauses) -> bool {
        let (a, b) = (&*self.0, &*other.0);
        a.domain == b.domain && a.causes == b.causes
    }
}

/// The measures that the catalogue suggests for each cause. They are found anew only when causes change.
#[hook]
fn use_suggested(desk: &Desk) -> Rc<Vec<Vec<Suggested>>> {
    use_memo(ByCauses(desk.review.clone()), |ByCauses(review)| {
        review.causes.iter().map(|cause| suggest::measures_for(cause, review.domain)).collect()
    })
}

/// Of the suggestions for each cause those that its group shows, so that each measure stands in one group: that of the cause made
/// from its entry, or else that of the first cause that it answers or that is near to the entry.
fn shown(review: &Review, index: &Index, suggested: &[Vec<Suggested>]) -> Vec<Vec<Suggested>> {
    let mut taken = HashSet::new();
    let mut shown = vec![Vec::new(); suggested.len()];
    for is_near in [false, true] {
        for (n, suggested) in suggested.iter().enumerate() {
            let answers = index.answers(&review.causes[n]);
            let is_here = |s: &&Suggested| s.near.is_none() || index.place(s).is_none_or(|m| answers.contains(&m));
            let of_pass = suggested.iter().filter(|s| s.near.is_some() == is_near).filter(is_here);
            shown[n].extend(of_pass.copied().filter(|s| taken.insert(s.measure.id)));
        }
    }
    shown
}

fn remedies(desk: &Desk, first: &HashSet<ItemId>) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let entries = offered::of_field(review.domain, |domain| domain.remedies.iter().map(|entry| entry.id).collect());
    let items: Vec<usize> = (0..review.remedies.len()).collect();
    let rows = offered::arrange((review, List::Remedies), &items, entries, first);
    let group = Group::new(List::Remedies, None, Part::Usual);
    let row = |row: offered::Row| match row {
        offered::Row::Held(n) => remedy(desk, n, &review.remedies[n]),
        offered::Row::Offered(id) => catalog::remedy(id).map_or_else(Html::default, |entry| {
            offer_row(lang, remedy_offer(desk, entry, AttrValue::default()), &desk.dispatch)
        }),
    };
    let count = offered::unchecked(&rows.usual);
    html! {
        <ItemList
            list={List::Remedies}
            heading={html! { <h2 class="question">{ t::remedies_question(lang) }</h2> }}
            help={t::remedies_help(lang)}
            action="add-remedy"
            label={t::add_remedy(lang)}
            dispatch={desk.dispatch.clone()}
            fold={fold_button(desk, group, count)}
            after={offered::beneath(desk, List::Remedies, None, &rows, row)}
        >
            { for offered::shown(desk, group, &rows.usual).map(row) }
        </ItemList>
    }
}

fn remedy(desk: &Desk, n: usize, remedy: &Remedy) -> Html {
    let at = format!("remedies.{n}");
    let open = desk.is_open(&remedy.id);
    // A ticked remedy asks for its own facts.
    let entry = remedy.catalog.as_deref().and_then(catalog::remedy);
    let ask = entry.map(|entry| AttrValue::from(entry.ask.get(desk.lang)));
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
            entry={Entry::of(List::Remedies, &remedy.catalog)}
            is_first={n == 0}
            is_last={n + 1 == desk.review.remedies.len()}
            dispatch={desk.dispatch.clone()}
        >
            if open {
                <Answer at={format!("{at}.done_on")} ask={t::DONE_ON} shape={Shape::Day} />
                <Answer at={format!("{at}.text")} ask={t::REMEDY_TEXT} shape={Shape::Text} help={ask} />
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

/// The measures that stand in no group of a cause.
fn others(desk: &Desk, index: &Index, suggested: &[Vec<Suggested>]) -> Html {
    let (lang, review) = (desk.lang, &*desk.review);
    let title = if review.causes.is_empty() { t::measures_all(lang) } else { t::measures_own(lang) };
    let grouped: HashSet<usize> = suggested.iter().flatten().filter_map(|suggested| index.place(suggested)).collect();
    let others = (0..review.measures.len()).filter(|n| !grouped.contains(n)).map(|n| {
        let row = index.row(desk, n);
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
struct CauseRows {
    /// Id, tag and name of the cause.
    cause: ItemId,
    tag: AttrValue,
    name: AttrValue,
    coverage: &'static str,
    /// Field address of the cause: the finding that it has no answer yet leads to this group.
    anchor: AttrValue,
    /// Whether the suggestions are those of entries that are near to the cause.
    is_near: bool,
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

fn group(desk: &Desk, chain: &Chain, index: &Index, suggested: &[Suggested], n: usize) -> CauseRows {
    let (lang, review) = (desk.lang, &*desk.review);
    let cause = &review.causes[n];
    let answers = index.answers(cause);
    let rows = suggested.iter().map(|suggested| match index.place(suggested) {
        Some(n) => Row::Held(index.row(desk, n)),
        None => Row::Offered(Offer::Measure {
            entry: suggested.measure,
            against: suggested.near.map(|near| against(lang, near)).unwrap_or_default(),
            cause: suggested.near.map(|_| cause.id.clone()),
            held: false,
        }),
    });
    let is_here = |n: usize| suggested.iter().any(|suggested| index.place(suggested) == Some(n));
    CauseRows {
        cause: cause.id.clone(),
        tag: chain.tag(n).to_owned().into(),
        name: words::cause_name(lang, cause).into(),
        coverage: coverage(lang, answers.iter().map(|&n| review.measures[n].strength)),
        anchor: format!("causes.{n}.heading").into(),
        is_near: suggested.iter().any(|s| s.near.is_some() && index.place(s).is_none()),
        rows: rows.collect(),
        own: office::measures(desk, cause.catalog.as_deref()).collect(),
        elsewhere: answers.iter().copied().filter(|&n| !is_here(n)).collect(),
    }
}

#[derive(Properties, PartialEq)]
struct CauseGroupProps {
    lang: Lang,
    group: CauseRows,
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
            if group.is_near { <p class="block-help">{ t::measures_near(lang) }</p> }
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
