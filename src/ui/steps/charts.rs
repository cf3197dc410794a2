//! What answers what, at a glance: every cause against every measure, and the map of both. They stand where elsewhere the
//! paper is.

use yew::prelude::*;

use super::{
    causes::tag,
    measures::{bars, coverage as coverage_of},
};
use crate::{
    export,
    i18n::t,
    report::{self, CauseMap},
    review::{Cause, Item, Level, Measure, check::Section},
    typeset,
    ui::{
        cards::tick_box,
        form::Form,
        parts::{El, el},
        route::Route,
        words,
    },
};

/// The charts of the draft with this id, for a pane of some px.
pub fn charts(form: &Form, draft: &str, width: usize) -> Html {
    let large = el("a").attr("href", &Route::section(draft, Section::Overview).href()).text(t::charts_large(form.lang));
    let map = map_block(form, draft, &report::map(form.review, form.lang), width)
        .map(|map| map.add(el("p.field-help").add(large)));
    el("div.charts").add(coverage(form, draft)).add_if(map).into()
}

/// The map on some px; nothing without a cause.
pub fn map_block(form: &Form, draft: &str, map: &CauseMap, width: usize) -> Option<El> {
    if map.causes.is_empty() {
        return None;
    }
    let lang = form.lang;
    let link = |address: &str| Route::field(draft, address).to_string();
    let picture = typeset::picture(map, width);
    let svg = Html::from_html_unchecked(export::svg(&picture, map, Some(&link)).into());
    // A long picture scrolls in its own box, also by keyboard.
    let frame =
        el("div.map-frame-box").attr("tabindex", "0").attr("role", "group").attr("aria-label", t::map_title(lang));
    let block = el("section.block.map-block").add(el("h2.block-title").text(t::charts_map(lang))).add(frame.add(svg));
    Some(block.add(el("p.field-help").text(t::charts_map_help(lang))))
}

/// Every cause against every measure: a box ticked means that the one answers the other.
fn coverage(form: &Form, draft: &str) -> El {
    let (lang, review) = (form.lang, form.review);
    let block = el("section.block").add(el("h2.block-title").text(t::charts_matrix(lang)));
    if review.causes.is_empty() {
        return block.add(el("p.field-help").text(t::overview_no_causes(lang)));
    }
    let measures = review.measures.iter().enumerate();
    let heads = measures.map(|(n, measure)| {
        let name =
            words::first_of(&[&measure.heading, &measure.text]).unwrap_or_else(|| t::card_empty(lang).to_owned());
        let to = Route::field(draft, &format!("measures.{n}.heading")).href();
        let number = t::measure_number(lang, n + 1);
        let link = el("a").attr("href", &to).attr("title", &name).attr("aria-label", &[&number, " ", &name].concat());
        let is_loose = measure.is_told() && measure.answers.is_empty();
        let bars = measure.strength.map(bars);
        el("th").attr("scope", "col").class_if("is-open", is_loose).add(link.text(&number)).add_if(bars)
    });
    let corner = el("th").attr("scope", "col").text(t::overview_cause(lang));
    let last = el("th").attr("scope", "col").text(t::charts_state(lang));
    let causes = Level::ALL.into_iter().flat_map(|level| review.causes_of(level)).map(|(_, cause)| cause);
    let rows = causes.enumerate().map(|(place, cause)| row(form, draft, place == 0, cause));
    let table = el("table.matrix")
        .attr("role", "grid")
        .attr("aria-label", t::charts_matrix(lang))
        .add(el("thead").add(el("tr").add(corner).add(last).all(heads)))
        .add(el("tbody").all(rows));
    let help = if review.measures.is_empty() { t::charts_no_measures(lang) } else { t::charts_matrix_help(lang) };
    block.add(el("div.matrix-box").add(table)).add(el("p.field-help").text(help))
}

fn row(form: &Form, draft: &str, is_first: bool, cause: &Cause) -> El {
    let (lang, review) = (form.lang, form.review);
    let (tag, name) = (tag(form, cause), words::cause_name(lang, cause));
    let address = review.address_of(&cause.id).unwrap_or_default() + ".heading";
    let link = el("a").attr("href", &Route::field(draft, &address).href()).attr("title", &name);
    let head = el("th").attr("scope", "row").add(link.add(el("b").text(&tag)).add(el("span").text(&name)));
    let is_open = !review.measures.iter().any(|m| m.answers.contains(&cause.id));
    let cell = |(n, measure): (usize, &Measure)| {
        let on = measure.answers.contains(&cause.id);
        let number = t::measure_number(lang, n + 1);
        let label = t::charts_cell(lang, &[&tag, " ", &name].concat(), &number);
        // One stop on the way of the Tab key; the arrows go on from there.
        let stop = if is_first && n == 0 { "0" } else { "-1" };
        let input = tick_box(&format!("measures.{n}.answers"), Some(&cause.id.0), on);
        let input = input.attr("aria-label", &label).attr("tabindex", stop);
        let bars = measure.strength.filter(|_| on).map(bars);
        el("td").class_if("is-on", on).attr("data-tag", &number).add(input).add_if(bars)
    };
    let state = el("td.matrix-state").text(coverage_of(lang, review, cause));
    el("tr").class_if("is-open", is_open).add(head).add(state).all(review.measures.iter().enumerate().map(cell))
}
