//! A measure as a row of the board, and what is unfolded below it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    browser,
    export::push_day,
    i18n::{Lang, t},
    review::{
        DueState, Status,
        board::{Change, Origin, Place, Row},
        ending_word, status_word, word,
    },
    ui::{
        due_tag::{DueTag, mark},
        route::Route,
        widgets::{Button, ButtonKind, Choice, DateField, Field, Select, Sign, TextArea, TextField, Typed},
        words,
    },
};

/// How many columns the table has.
pub const COLUMNS: usize = 8;

#[derive(Properties, PartialEq)]
pub struct MeasureRowProps {
    pub lang: Lang,
    pub row: Row,
    /// Whether another window writes the draft.
    pub is_held: bool,
    pub is_open: bool,
    pub onchange: Callback<Change>,
    /// Called to make a draft of a file.
    pub onimport: Callback<Rc<str>>,
    /// Called with the row to unfold it, or with nothing to fold it away.
    pub onfold: Callback<Option<Place>>,
}

/// A row. Give it a key.
#[component]
pub fn MeasureRow(props: &MeasureRowProps) -> Html {
    let MeasureRowProps { lang, row, is_held, is_open, onfold, .. } = props;
    let lang = *lang;
    let measure = row.measure();
    let is_file = row.case.origin == Origin::File;
    let can_change = !is_file && !is_held;
    let heading = AttrValue::from(row.words().to_owned());
    let heading = if heading.is_empty() { t::card_empty(lang).into() } else { heading };
    let cell = |label: &'static str, content: Html| html! { <td data-column={label}>{ content }</td> };
    let said = |text: &str| html! { <span class="board-typed">{ text.to_owned() }</span> };
    let status_text = measure.status.map_or_else(|| t::not_said(lang), |status| status_word(lang, status));
    let status = if can_change { status_control(props) } else { said(status_text) };
    let closed_on = if can_change { closed_control(props) } else { said(&measure.closed_on) };
    let toggle = {
        let next = (!is_open).then_some((row.place, row.n));
        onfold.reform(move |_| next)
    };
    html! {
        <>
            <tr
                class={classes!(is_open.then_some("is-open"), (!row.is_open()).then_some("is-done"))}
                data-measure={row.id()}
                data-due-state={row.dates.due.state.id()}
            >
                <td data-column={t::board_head_review(lang)} class="board-case">
                    { case(lang, row) }
                    if *is_held { <span class="tag" data-notice="held">{ t::board_held(lang) }</span> }
                </td>
                <th scope="row" data-column={t::board_head_measure(lang)}>
                    <Button
                        action="open-row"
                        of={row.id()}
                        kind={ButtonKind::Bare}
                        class="board-open"
                        icon={if *is_open { Sign::ChevronDown } else { Sign::ChevronRight }}
                        label={heading}
                        expanded={*is_open}
                        onclick={toggle}
                    />
                </th>
                { cell(t::board_head_owner(lang), said(&measure.owner)) }
                { cell(t::board_head_leader(lang), said(&measure.leader)) }
                { cell(t::board_head_due(lang), due(lang, row)) }
                { cell(t::board_head_status(lang), status) }
                { cell(t::board_head_closed(lang), closed_on) }
                { cell(t::board_head_effect(lang), effect(lang, row)) }
            </tr>
            if *is_open { { more(props, can_change) } }
        </>
    }
}

/// The draft, as a link to the measure in it; or the file.
fn case(lang: Lang, row: &Row) -> Html {
    let title = row.case.title.to_string();
    match row.case.origin {
        Origin::Draft => html! {
            <a href={Route::field(&row.case.id, &format!("measures.{}.status", row.n)).href()} data-action="goto-measure">{ title }</a>
        },
        Origin::File => html! {
            <>
                { title }
                <span class="tag">{ t::board_of_file(lang) }</span>
            </>
        },
    }
}

/// The day as typed, how near it is, and whether it was done in time.
fn due(lang: Lang, row: &Row) -> Html {
    // The day itself stands above.
    let left = row
        .dates
        .due
        .left
        .filter(|_| row.dates.due.state == DueState::Later)
        .and_then(|left| usize::try_from(left).ok());
    html! {
        <>
            <span class="board-typed">{ row.measure().due.clone() }</span>
            if let Some(left) = left {
                <span class="due-tag is-later">{ mark(DueState::Later) }{ t::due_soon(lang, left) }</span>
            } else {
                <DueTag {lang} due={row.dates.due} />
            }
            if let Some(ending) = ending_word(lang, row.dates.ending) { <span class="due-tag">{ ending }</span> }
        </>
    }
}

fn effect(lang: Lang, row: &Row) -> Html {
    let measure = row.measure();
    html! {
        <>
            <span class="board-typed">{ measure.effect.clone() }</span>
            if !measure.recheck.trim().is_empty() {
                <span class="due-tag">{ t::board_recheck(lang, measure.recheck.trim()) }</span>
            }
        </>
    }
}

/// Takes what is chosen or typed for a field.
fn change(props: &MeasureRowProps, field: &'static str) -> Callback<String> {
    let row = &props.row;
    let (draft, title, measure) = (row.case.id.clone(), row.case.title.clone(), row.measure().id.clone());
    let of: Rc<str> = row.words().into();
    let seen = row.case.review.field(&format!("measures.{}.{field}", row.n)).unwrap_or_default();
    props.onchange.reform(move |value: String| Change {
        draft: draft.clone(),
        title: title.clone(),
        measure: measure.clone(),
        of: of.clone(),
        field,
        seen: seen.clone(),
        value,
        step: 0,
    })
}

/// The id of the control of a field.
fn control_id(row: &Row, field: &str) -> AttrValue {
    format!("board-{}-{field}", row.id().replace('/', "-")).into()
}

fn name(props: &MeasureRowProps, label: &str) -> AttrValue {
    t::control_of(props.lang, label, props.row.words()).into()
}

fn status_control(props: &MeasureRowProps) -> Html {
    let lang = props.lang;
    let value = props.row.measure().status.map(|status| word(&status)).unwrap_or_default();
    let options = [vec![Choice::new("", t::not_said(lang))], words::choices(lang, words::status)].concat();
    html! {
        <Select
            id={control_id(&props.row, "status")}
            name="status"
            {value}
            {options}
            aria_label={name(props, t::board_head_status(lang))}
            onchange={change(props, "status")}
        />
    }
}

/// The day of completion. Once the measure is done, today is a press away.
fn closed_control(props: &MeasureRowProps) -> Html {
    let lang = props.lang;
    let label = name(props, t::board_head_closed(lang));
    let measure = props.row.measure();
    let is_done = matches!(measure.status, Some(Status::Done | Status::Closed));
    let id = control_id(&props.row, "closed_on");
    let control = id.clone();
    let today = change(props, "closed_on").reform(move |_| {
        // The button goes, and the focus must not go with it.
        focus(&control);
        let mut day = String::new();
        push_day(&mut day, browser::today(), "-");
        day
    });
    html! {
        <>
        <DateField
            {id}
            name="closed_on"
            value={props.row.measure().closed_on.clone()}
            time={false}
            pick_label={words::label_of(lang, t::date_pick(lang), &label)}
            aria_label={label}
            oninput={change(props, "closed_on").reform(|typed: Typed| typed.value)}
        />
        if is_done && measure.closed_on.trim().is_empty() {
            <Button
                action="closed-today"
                of={props.row.id()}
                kind={ButtonKind::Link}
                label={t::board_today(lang)}
                aria_label={name(props, t::board_today(lang))}
                onclick={today}
            />
        }
        </>
    }
}

/// Puts the focus on a control.
fn focus(id: &str) {
    let control = gloo::utils::document().get_element_by_id(id);
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        // Fails for no control that stands in the page.
        let _ = control.focus();
    }
}

/// What is unfolded below the row.
fn more(props: &MeasureRowProps, can_change: bool) -> Html {
    let MeasureRowProps { lang, row, .. } = props;
    let (lang, measure) = (*lang, row.measure());
    let line = |field: &'static str, asked: t::Asked, value: &str, is_long: bool| {
        let [label, ..] = asked.say(lang);
        let (id, value) = (control_id(row, field), value.to_owned());
        if !can_change {
            return if value.trim().is_empty() { Html::default() } else { told(label, &value) };
        }
        let oninput = change(props, field).reform(|typed: Typed| typed.value);
        html! {
            <Field id={id.clone()} {label}>
                if is_long {
                    <TextArea {id} name={field} {value} {oninput} />
                } else {
                    <TextField {id} name={field} {value} {oninput} />
                }
            </Field>
        }
    };
    html! {
        <tr class="board-more">
            <td colspan={COLUMNS.to_string()}>
                <div class="board-more-fields">
                    { line("progress", t::PROGRESS, &measure.progress, true) }
                    { line("verifier", t::VERIFIER, &measure.verifier, false) }
                    { line("reason", t::REASON, &measure.reason, true) }
                    { line("next", t::NEXT, &measure.next, true) }
                </div>
                if row.case.origin == Origin::File {
                    <Button
                        action="import"
                        of={row.case.id.to_string()}
                        kind={ButtonKind::Small}
                        label={t::folder_import(lang)}
                        onclick={import(props)}
                    />
                }
                <dl class="board-told">
                    { entry(t::PROOF, lang, &measure.proof) }
                    { entry(t::EFFECT, lang, &measure.effect) }
                    { entry(t::INTERIM, lang, &measure.interim) }
                </dl>
            </td>
        </tr>
    }
}

fn import(props: &MeasureRowProps) -> Callback<MouseEvent> {
    let file = props.row.case.id.clone();
    props.onimport.reform(move |_| file.clone())
}

fn told(label: &'static str, value: &str) -> Html {
    html! { <p class="board-line"><b>{ label }</b>{ " " }<span class="board-typed">{ value.to_owned() }</span></p> }
}

fn entry(asked: t::Asked, lang: Lang, value: &str) -> Html {
    if value.trim().is_empty() {
        return Html::default();
    }
    let [label, ..] = asked.say(lang);
    html! { <><dt>{ label }</dt><dd class="board-typed">{ value.to_owned() }</dd></> }
}
