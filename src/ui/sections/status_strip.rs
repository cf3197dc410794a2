//! How far all measures have come, on one line, and unfolded the status of each to be set.
//!
//! Its controls have the names of those in the cards, so while it is unfolded no card of a measure is open.

use chrono::NaiveDate;
use yew::prelude::*;

use super::measure_card::statuses;
use crate::{
    i18n::{Lang, t},
    review::{Days, Due, Edit, List, Status, Tally, word},
    ui::{
        due_tag::DueTag,
        editor::{
            answer::use_type_in,
            desk::{Action, Dispatch, use_desk, use_value},
        },
        widgets::{Button, ButtonKind, DateField, Select, Sign},
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct StatusStripProps {
    /// Reads the days of the review.
    pub days: Days,
    /// The day from which measures are seen.
    pub today: NaiveDate,
}

/// The strip. Only for a review that has a measure.
#[component]
pub fn StatusStrip(props: &StatusStripProps) -> Html {
    let desk = use_desk();
    let (lang, measures) = (desk.lang, &desk.review.measures);
    let is_open = desk.view.is_listing;
    let onclick = {
        let dispatch = desk.dispatch.clone();
        move |_| dispatch.send(Action::List(!is_open))
    };
    let rows = measures.iter().enumerate().map(|(n, measure)| {
        html! {
            <StatusRow
                key={measure.id.0.clone()}
                {lang}
                {n}
                name={words::measure_name(lang, measure)}
                status={measure.status}
                due={props.days.see(measure, props.today)}
                dispatch={desk.dispatch.clone()}
            />
        }
    });
    html! {
        <section class="status-strip">
            <div class="status-head">
                <p class="status-counts" aria-live={is_open.then_some("polite")}>
                    { counts(lang, &Tally::of(measures, &props.days, props.today)) }
                </p>
                <Button
                    action="status-strip"
                    kind={ButtonKind::Small}
                    icon={if is_open { Sign::ChevronUp } else { Sign::ChevronDown }}
                    label={t::status_strip(lang)}
                    expanded={is_open}
                    {onclick}
                />
            </div>
            if is_open {
                <SetAll {lang} dispatch={desk.dispatch.clone()} />
                <ul class="status-rows" aria-label={t::status_strip_list(lang)}>{ for rows }</ul>
            }
        </section>
    }
}

/// How many measures have come how far, and how many are late.
fn counts(lang: Lang, tally: &Tally) -> String {
    let said = [tally.say_statuses(lang), tally.say_days(lang)].map(|counts| counts.join(lang.pick("、", ", ")));
    let said: Vec<String> = said.into_iter().filter(|counts| !counts.is_empty()).collect();
    let all = t::status_strip_count(lang, tally.all);
    [all, said.join(lang.pick("；", "; "))].join(lang.pick("：", ": "))
}

#[derive(Properties, PartialEq)]
struct SetAllProps {
    lang: Lang,
    dispatch: Dispatch,
}

/// Sets the status of all measures in one step.
#[component]
fn SetAll(props: &SetAllProps) -> Html {
    let SetAllProps { lang, dispatch } = props;
    let lang = *lang;
    let chosen = use_state_eq(|| word(&Status::Open));
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |status| chosen.set(status))
    };
    let onclick = {
        let (dispatch, value) = (dispatch.clone(), (*chosen).clone());
        move |_| dispatch.edit(Edit::SetAll { list: List::Measures, field: "status".to_owned(), value: value.clone() })
    };
    html! {
        <div class="status-all">
            <label class="field-label" for="f-all-status">{ t::status_all_field(lang) }</label>
            <Select
                id="f-all-status"
                name="all-status"
                value={(*chosen).clone()}
                options={words::choices(lang, words::status)}
                {onchange}
            />
            <Button action="set-all-status" kind={ButtonKind::Small} label={t::set_all_status(lang)} {onclick} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StatusRowProps {
    lang: Lang,
    /// Position of the measure in the review.
    n: usize,
    name: AttrValue,
    status: Option<Status>,
    due: Due,
    dispatch: Dispatch,
}

/// A measure with its status and the day it was closed. Give it a key.
#[component]
fn StatusRow(props: &StatusRowProps) -> Html {
    let StatusRowProps { lang, n, name, status, due, dispatch } = props;
    let lang = *lang;
    let (status_at, closed_at) =
        (AttrValue::from(format!("measures.{n}.status")), AttrValue::from(format!("measures.{n}.closed_on")));
    let value = use_value(&closed_at);
    let oninput = use_type_in(&closed_at);
    let onchange = {
        let (dispatch, at) = (dispatch.clone(), status_at.clone());
        Callback::from(move |value| dispatch.set(&at, value))
    };
    let onopen = {
        let (dispatch, at) = (dispatch.clone(), format!("measures.{n}.heading"));
        move |_| dispatch.send(Action::Goto(at.clone().into()))
    };
    let number = t::measure_number(lang, n + 1);
    let [status_label, ..] = t::STATUS.say(lang);
    let [closed_label, ..] = t::CLOSED_ON.say(lang);
    let of_row = |label: &str| words::label_of(lang, &number, label);
    html! {
        <li class="status-row">
            <div class="status-name">
                <Button
                    action="goto-measure"
                    of={format!("measures.{n}")}
                    kind={ButtonKind::Link}
                    label={number.clone()}
                    aria_label={format!("{number} {name}")}
                    onclick={onopen}
                />
                <span class="status-words">{ name.clone() }</span>
                <DueTag {lang} due={*due} />
            </div>
            <Select
                id={format!("f-{status_at}")}
                name={status_at.clone()}
                value={status.map_or_else(String::new, |status| word(&status))}
                options={statuses(lang)}
                aria_label={of_row(status_label)}
                {onchange}
            />
            <div class="status-closed">
                <label for={format!("f-{closed_at}")}>
                    <span class="unseen">{ number.clone() }{ " " }</span>{ closed_label }
                </label>
                <DateField
                    id={format!("f-{closed_at}")}
                    name={closed_at.clone()}
                    {value}
                    pick_label={words::label_of(lang, t::date_pick(lang), &of_row(closed_label))}
                    {oninput}
                />
            </div>
        </li>
    }
}
