//! What comes back: the causes of several incidents, and what became of the measures month by month.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::bars::{Bar, Fill, bar_chart, stacks, swatch};
use crate::{
    i18n::{Lang, t},
    review::{
        MONTHS,
        board::{Case, Month, Origin, Recurring, Seen, Year, months, recurring},
        check::Section,
        say_day,
    },
    ui::{
        route::Route,
        widgets::{Button, ButtonKind},
        words,
    },
};

/// How many causes are shown before the others are folded away.
const FIRST: usize = 10;
/// How many incidents a cause names before the others are folded away.
const NAMED: usize = 5;

#[derive(Clone, Properties)]
pub struct ComesBackProps {
    pub cases: Rc<Vec<Case>>,
    pub lang: Lang,
    /// The last day that is told of.
    pub today: NaiveDate,
}

/// Compares the drafts by their address: they are read anew when one of them changes.
impl PartialEq for ComesBackProps {
    fn eq(&self, other: &ComesBackProps) -> bool {
        Rc::ptr_eq(&self.cases, &other.cases) && (self.lang, self.today) == (other.lang, other.today)
    }
}

/// The causes that come back and the months, of all drafts together.
#[component]
pub fn ComesBack(props: &ComesBackProps) -> Html {
    let lang = props.lang;
    let (causes, year) = use_told(props);
    html! {
        <div class="comes-back">
            <section aria-labelledby="comes-back-causes">
                <h2 class="question" id="comes-back-causes">{ t::recurring_title(lang) }</h2>
                if props.cases.len() < 2 {
                    <p class="block-help">{ t::recurring_too_few(lang) }</p>
                } else if let Some(causes) = causes {
                    if causes.is_empty() {
                        <p class="block-help">{ t::recurring_none(lang, props.cases.len()) }</p>
                    } else {
                        <p class="block-help">{ t::recurring_help(lang) }</p>
                        <Causes {lang} {causes} />
                    }
                }
            </section>
            if let Some(year) = year.filter(|_| !props.cases.is_empty()) {
                <section aria-labelledby="comes-back-months">
                    <h2 class="question" id="comes-back-months">{ t::months_title(lang) }</h2>
                    { months_of(lang, &year, props.today) }
                </section>
            }
        </div>
    }
}

/// The causes that come back and the months, once they are known. Thousands of drafts take a second, so each is found in a task
/// of its own after the page was drawn. What was found last stays until then.
#[hook]
fn use_told(props: &ComesBackProps) -> (Option<Rc<Vec<Recurring>>>, Option<Rc<Year>>) {
    let (causes, year) = (use_state(|| None), use_state(|| None));
    {
        let (causes, year) = (causes.setter(), year.setter());
        use_effect_with(props.clone(), move |props| {
            let (of_causes, of_months) = (props.clone(), props.clone());
            let tasks = [
                Timeout::new(0, move || causes.set(Some(Rc::new(recurring(&of_causes.cases, of_causes.lang))))),
                Timeout::new(0, move || year.set(Some(Rc::new(months(&of_months.cases, of_months.today))))),
            ];
            move || drop(tasks)
        });
    }
    ((*causes).clone(), (*year).clone())
}

#[derive(Properties, PartialEq)]
struct CausesProps {
    lang: Lang,
    causes: Rc<Vec<Recurring>>,
}

/// The causes as bars and as a table.
#[component]
fn Causes(props: &CausesProps) -> Html {
    let CausesProps { lang, causes } = props;
    let lang = *lang;
    let is_whole = use_state_eq(|| false);
    let shown = if *is_whole { causes.len() } else { causes.len().min(FIRST) };
    let onclick = {
        let is_whole = is_whole.clone();
        move |_| is_whole.set(!*is_whole)
    };
    let bars: Vec<Bar> =
        causes.iter().take(FIRST).map(|cause| Bar { name: cause.label.clone(), n: cause.cases.len() }).collect();
    let heads = [
        t::recurring_level(lang),
        t::recurring_times(lang),
        t::recurring_cases(lang),
        t::recurring_last(lang),
        t::recurring_closed(lang),
    ];
    html! {
        <>
            <div class="recurring">
                { bar_chart(&bars) }
                <table class="back-table" data-recurring={causes.len().to_string()}>
                    <caption class="unseen">{ t::recurring_title(lang) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ t::overview_cause(lang) }</th>
                            for head in heads { <th key={head} scope="col">{ head }</th> }
                        </tr>
                    </thead>
                    <tbody>
                        for (n, cause) in causes.iter().take(shown).enumerate() {
                            <CauseRow key={format!("{:?} {}", cause.entry, cause.label)} {lang} {n} cause={cause.clone()} />
                        }
                    </tbody>
                </table>
            </div>
            if causes.len() > FIRST {
                <Button
                    action="more-recurring"
                    kind={ButtonKind::Quiet}
                    label={if *is_whole { t::recurring_fewer(lang).to_owned() } else { t::recurring_more(lang, causes.len() - FIRST) }}
                    expanded={*is_whole}
                    {onclick}
                />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CauseRowProps {
    lang: Lang,
    /// Position in the table.
    n: usize,
    cause: Recurring,
}

/// A cause with its incidents. Give it a key.
#[component]
fn CauseRow(props: &CauseRowProps) -> Html {
    let CauseRowProps { lang, n, cause } = props;
    let lang = *lang;
    let is_whole = use_state_eq(|| false);
    let shown = if *is_whole { cause.cases.len() } else { cause.cases.len().min(NAMED) };
    let onclick = {
        let is_whole = is_whole.clone();
        move |_| is_whole.set(!*is_whole)
    };
    let more = cause.cases.len().saturating_sub(NAMED);
    let label = if *is_whole { t::recurring_fewer(lang).to_owned() } else { t::recurring_more_cases(lang, more) };
    let last = cause.last().map_or_else(|| t::recurring_undated(lang).to_owned(), |day| say_day(lang, day));
    let closed = match cause.measures {
        0 => t::map_open(lang).to_owned(),
        all => t::recurring_share(lang, all, cause.closed),
    };
    html! {
        <tr>
            <th scope="row"><span class="rank" aria-hidden="true">{ n + 1 }</span>{ &*cause.label }</th>
            <td data-column={t::recurring_level(lang)}>{ words::level(lang, cause.level) }</td>
            <td data-column={t::recurring_times(lang)}>{ t::recurring_count(lang, cause.cases.len()) }</td>
            <td data-column={t::recurring_cases(lang)}>
                <ul class="recurring-cases">
                    for seen in cause.cases.iter().take(shown) {
                        <li key={seen.id.to_string()}>{ incident(lang, seen) }</li>
                    }
                </ul>
                if more > 0 {
                    <Button
                        action="more-incidents"
                        of={cause.label.to_string()}
                        kind={ButtonKind::Link}
                        label={label.clone()}
                        aria_label={words::label_of(lang, &label, &cause.label)}
                        expanded={*is_whole}
                        {onclick}
                    />
                }
            </td>
            <td data-column={t::recurring_last(lang)}>{ last }</td>
            <td data-column={t::recurring_closed(lang)}>{ closed }</td>
        </tr>
    }
}

/// The title of an incident, which leads to its causes. A file is only read, so there is no draft to go to.
fn incident(lang: Lang, seen: &Seen) -> Html {
    let title = if seen.title.trim().is_empty() { t::drafts_untitled(lang) } else { &seen.title };
    if seen.origin == Origin::File {
        return html! { { title } };
    }
    let href = Route::section(&seen.id, Section::Causes).href();
    html! { <a {href} data-action="goto-causes" data-of={seen.id.to_string()}>{ title }</a> }
}

/// The heads of what became of measures and of their strengths, with what their parts of a bar look like.
fn heads(lang: Lang) -> [[(&'static str, Fill); 4]; 2] {
    [
        [
            (t::months_in_time(lang), Fill::Solid),
            (t::months_late(lang), Fill::Hatched),
            (t::months_undated(lang), Fill::Dotted),
            (t::months_open(lang), Fill::Outlined),
        ],
        [
            (t::strength_strong(lang), Fill::Solid),
            (t::strength_intermediate(lang), Fill::Hatched),
            (t::strength_weak(lang), Fill::Dotted),
            (t::months_unrated(lang), Fill::Outlined),
        ],
    ]
}

/// The numbers of a month, in the order of the heads.
fn numbers(month: &Month) -> [[usize; 4]; 2] {
    let (fallen, profile) = (month.fallen, month.profile);
    [
        [fallen.in_time, fallen.late, fallen.undated, fallen.open],
        [profile.strong, profile.intermediate, profile.weak, profile.unrated],
    ]
}

/// The months as bars and as a table, and what is in none of them.
fn months_of(lang: Lang, year: &Year, today: NaiveDate) -> Html {
    let [fallen, profile] = heads(lang);
    let names: Vec<String> = year.months.iter().map(|month| short(lang, month.first)).collect();
    let parts = |which: usize| -> Vec<[usize; 4]> { year.months.iter().map(|month| numbers(month)[which]).collect() };
    let left: Vec<String> = [
        (year.undue > 0).then(|| t::months_undue(lang, year.undue)),
        (year.undated > 0).then(|| t::months_no_incident(lang, year.undated)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let group = |heads: [(&'static str, Fill); 4]| {
        heads.map(|(head, fill)| html! { <th key={head} scope="col">{ swatch(fill) }{ head }</th> })
    };
    html! {
        <>
            <p class="block-help">{ t::months_help(lang, &say_day(lang, today)) }</p>
            <div class="month-charts">
                <figure>
                    { stacks("fallen", &names, &parts(0)) }
                    <figcaption>{ t::months_fallen(lang) }</figcaption>
                </figure>
                <figure>
                    { stacks("profile", &names, &parts(1)) }
                    <figcaption>{ t::months_profile(lang) }</figcaption>
                </figure>
            </div>
            <div class="month-box" tabindex="0" role="region" aria-label={t::months_table(lang)}>
                <table class="back-table months">
                    <caption class="unseen">{ t::months_title(lang) }</caption>
                    <thead>
                        <tr>
                            <th scope="col" rowspan="2">{ t::months_month(lang) }</th>
                            <th scope="colgroup" colspan="4">{ t::months_fallen(lang) }</th>
                            <th scope="colgroup" colspan="4">{ t::months_profile(lang) }</th>
                        </tr>
                        <tr>{ for group(fallen) }{ for group(profile) }</tr>
                    </thead>
                    <tbody>
                        for month in &year.months {
                            <tr key={month.first.to_string()}>
                                <th scope="row">{ full(lang, month.first) }</th>
                                for (n, number) in numbers(month).into_iter().flatten().enumerate() {
                                    <td key={n} class={(number == 0).then_some("is-none")}>{ number }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            for left in left { <p key={left.clone()} class="block-help">{ left.clone() }</p> }
        </>
    }
}

/// A month on the axis, with its year where one begins.
fn short(lang: Lang, first: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}月", first.month()),
        Lang::En => MONTHS[first.month0() as usize].to_owned(),
    }
}

fn full(lang: Lang, first: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", first.year(), first.month()),
        Lang::En => format!("{} {}", MONTHS[first.month0() as usize], first.year()),
    }
}
