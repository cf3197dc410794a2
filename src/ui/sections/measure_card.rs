//! A measure as a card, and what it holds when it is open.

use chrono::NaiveDate;
use yew::prelude::*;

use super::{
    chain::Chain,
    item_card::{Entry, ItemCard},
    links::{Link, Links},
    office::KeepEntry,
    strength::StrengthTag,
};
use crate::{
    catalog,
    i18n::{Lang, t},
    review::{Days, Due, Ending, ItemId, Kind, List, Measure, Status, Strength, ending_word},
    ui::{
        due_tag::DueTag,
        editor::{
            answer::{Answer, ChoiceAnswer, Shape},
            desk::{Desk, Dispatch, use_desk},
            folded::Folded,
        },
        widgets::{Choice, Icon, Sign},
        words,
    },
};

/// What the closed card of a measure shows.
#[derive(Clone, PartialEq)]
pub struct MeasureRow {
    /// Position in the review.
    pub n: usize,
    pub id: ItemId,
    open: bool,
    summary: Option<AttrValue>,
    owner: Option<AttrValue>,
    status: Option<Status>,
    ending: Ending,
    due: Due,
    /// When it is due, as typed.
    typed_due: Option<AttrValue>,
    strength: Option<Strength>,
    /// The catalogue entry it was made from.
    entry: Option<Entry>,
    is_last: bool,
}

impl MeasureRow {
    /// The measure at `n`, whose days are read by `days` and seen from `today`.
    pub fn of(desk: &Desk, days: &Days, today: NaiveDate, n: usize) -> MeasureRow {
        let measure = &desk.review.measures[n];
        let words = |texts: &[&str]| words::first_of(texts).map(AttrValue::from);
        MeasureRow {
            n,
            id: measure.id.clone(),
            open: desk.is_open(&measure.id),
            summary: words(&[&measure.heading, &measure.text]),
            owner: words(&[&measure.owner]),
            status: measure.status,
            ending: days.ending(measure),
            due: days.see(measure, today),
            typed_due: words(&[&measure.due]),
            strength: measure.strength,
            entry: Entry::of(List::Measures, &measure.catalog),
            is_last: n + 1 == desk.review.measures.len(),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MeasureCardProps {
    pub lang: Lang,
    pub row: MeasureRow,
    pub dispatch: Dispatch,
}

/// The card of a measure. Give it a key.
#[component]
pub fn MeasureCard(props: &MeasureCardProps) -> Html {
    let MeasureCardProps { lang, row, dispatch } = props;
    let lang = *lang;
    let strength = row.strength.map(|strength| html! { <StrengthTag {lang} {strength} promised={true} /> });
    let strength = strength.unwrap_or_default();
    let owner = row.owner.clone().unwrap_or_else(|| t::owner_none(lang).into());
    let meta = html! {
        <>
            <span class="meta-item">{ owner }</span>
            { standing(lang, row) }
            { strength.clone() }
        </>
    };
    html! {
        <ItemCard
            {lang}
            at={format!("measures.{}", row.n)}
            id={row.id.clone()}
            open={row.open}
            number={t::measure_number(lang, row.n + 1)}
            title={t::measure_title(lang)}
            summary={row.summary.clone()}
            {meta}
            badge={strength}
            entry={row.entry.clone()}
            is_first={row.n == 0}
            is_last={row.is_last}
            dispatch={dispatch.clone()}
        >
            if row.open { <MeasureBody n={row.n} /> }
        </ItemCard>
    }
}

/// How far the measure has come and whether it is late; of one that was closed whether it was in time. A day that was not
/// understood stands as it was typed.
fn standing(lang: Lang, row: &MeasureRow) -> Html {
    let ending = ending_word(lang, row.ending);
    let is_done = matches!(row.status, Some(Status::Done | Status::Closed));
    // Not to have begun is how every measure begins.
    let status = row.status.filter(|status| *status != Status::Open);
    let typed = row.typed_due.clone().filter(|_| row.due.left.is_none() && ending.is_none());
    // What goes on for good is often due so, too.
    let typed = typed.filter(|due| status.is_none_or(|status| words::status(lang, status) != &**due));
    html! {
        <>
            if let Some(status) = status {
                <span class={classes!("meta-item", "measure-status", is_done.then_some("is-done"))}>
                    if is_done { <Icon sign={Sign::Check} /> }
                    { words::status(lang, status) }
                    if let Some(ending) = ending { { lang.pick("，", ", ") }{ ending } }
                </span>
            }
            <DueTag {lang} due={row.due} />
            if let Some(due) = typed { <span class="meta-item">{ due }</span> }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MeasureBodyProps {
    /// Position of the measure in the review.
    n: usize,
}

/// What the open card of a measure holds.
#[component]
fn MeasureBody(props: &MeasureBodyProps) -> Html {
    let desk = use_desk();
    let Some(measure) = desk.review.measures.get(props.n) else { return Html::default() };
    let lang = desk.lang;
    let chain = Chain::of(lang, &desk.review);
    let at = format!("measures.{}", props.n);
    let answers: Vec<Link> = chain
        .deepest_first()
        .map(|(n, c)| Link::of(&chain, n, format!("{at}.answers"), &c.id, measure.answers.contains(&c.id)))
        .collect();
    html! {
        <>
            <Answer at={format!("{at}.heading")} ask={t::MEASURE_HEADING} shape={Shape::Text} />
            <Answer at={format!("{at}.text")} ask={t::MEASURE_TEXT} shape={Shape::Text} />
            <Links label={t::answers_label(lang)} links={answers} dispatch={desk.dispatch.clone()} />
            <div class="pair">
                <Answer at={format!("{at}.owner")} ask={t::OWNER} shape={Shape::Line} />
                <Answer at={format!("{at}.due")} ask={t::DUE} shape={Shape::Day} />
            </div>
            <Answer at={format!("{at}.proof")} ask={t::PROOF} shape={Shape::Text} />
            <div class="pair">
                <ChoiceAnswer
                    at={format!("{at}.status")}
                    ask={t::STATUS}
                    options={statuses(lang)}
                />
                <ChoiceAnswer
                    at={format!("{at}.strength")}
                    ask={t::STRENGTH}
                    options={or_open(lang, words::choices(lang, words::strength))}
                />
            </div>
            <p class="field-help">{ reason(lang, measure).unwrap_or(t::strength_why(lang)) }</p>
            <More n={props.n} />
            <KeepEntry {at} />
        </>
    }
}

/// The fields that most measures do without. They are folded away until one is filled or asked for.
#[component]
fn More(props: &MeasureBodyProps) -> Html {
    const FIELDS: [&str; 12] = [
        "progress",
        "reason",
        "next",
        "leader",
        "helpers",
        "interim",
        "effect",
        "recheck",
        "verifier",
        "closed_on",
        "slogan",
        "ticket",
    ];
    let desk = use_desk();
    let (lang, at) = (desk.lang, format!("measures.{}", props.n));
    let address = |field: &str| format!("{at}.{field}");
    let document = desk.review.document();
    // How far a measure has come is what a report on progress asks for.
    let is_due = document.kind == Kind::Progress;
    html! {
        <Folded of={at.clone()} fields={&FIELDS[..]} label={t::measure_more(lang)} {is_due}>
            <Answer at={address("progress")} ask={t::PROGRESS} shape={Shape::Text} />
            <div class="pair">
                <Answer at={address("reason")} ask={t::REASON} shape={Shape::Text} />
                <Answer at={address("next")} ask={t::NEXT} shape={Shape::Text} />
            </div>
            <div class="pair">
                <Answer at={address("leader")} ask={t::LEADER} shape={Shape::Line} />
                <Answer at={address("helpers")} ask={t::HELPERS} shape={Shape::Line} />
            </div>
            <Answer at={address("interim")} ask={t::INTERIM} shape={Shape::Text} />
            <Answer at={address("effect")} ask={t::EFFECT} shape={Shape::Text} />
            <div class="pair">
                <Answer at={address("recheck")} ask={t::RECHECK} shape={Shape::Day} />
                <Answer at={address("verifier")} ask={t::VERIFIER} shape={Shape::Line} />
            </div>
            <div class="pair">
                <Answer at={address("closed_on")} ask={t::CLOSED_ON} shape={Shape::Day} />
                <Answer at={address("ticket")} ask={t::TICKET} shape={Shape::Line} />
            </div>
            <div class="pair">
                if document.language == Lang::Zh {
                    <Answer at={address("slogan")} ask={t::SLOGAN} shape={Shape::Line} />
                }
            </div>
        </Folded>
    }
}

/// How far a measure may have come.
pub fn statuses(lang: Lang) -> Vec<Choice> {
    or_open(lang, words::choices(lang, words::status))
}

/// The choices, and that none of them is made yet.
fn or_open(lang: Lang, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.insert(0, Choice::new("", t::not_said(lang)));
    choices
}

/// Why the catalogue calls the measure as strong as it is rated.
fn reason(lang: Lang, measure: &Measure) -> Option<&'static str> {
    let (entry, _) = measure.catalog.as_deref().and_then(catalog::measure)?;
    (Some(entry.strength()) == measure.strength).then(|| entry.by.reason(lang))
}
