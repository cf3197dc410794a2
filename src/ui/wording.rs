//! Paragraphs in somebody's own words: written below the paper, listed beside it.

use yew::prelude::*;

use super::{
    controls::Controls,
    editor::{
        answer::{Answer, Shape},
        desk::{Action, Desk, Dispatch},
    },
    parts::{El, Sign, block, button, el, icon_button, link_button},
};
use crate::{
    browser,
    i18n::t,
    report::{Block, Report, Standing},
    review::{Edit, ItemId, List, Wording},
};

/// Puts the block at `n` into own words, or goes on where that was begun.
pub fn rewrite(dispatch: &Dispatch, report: &Report, n: usize) {
    let Some(block) = report.blocks.get(n) else { return };
    match &block.own {
        Some(own) => dispatch.send(Action::Goto(format!("wordings.{}.text", own.at).into())),
        None => {
            dispatch.edit(Edit::Reword { of: block.key.clone(), words: block.text(), id: ItemId(browser::new_id()) })
        }
    }
}

/// The own wording that is open, at the foot of the paper.
pub fn drawer(desk: &Desk, report: &Report) -> Html {
    let Some((n, wording)) = desk.review.wordings.iter().enumerate().find(|(_, w)| desk.is_open(&w.id)) else {
        return Html::default();
    };
    let lang = desk.lang;
    let of = address(n);
    let head = el("div.drawer-head")
        .add(el("h2.field-label").text(t::wording_title(lang)))
        .add(link_button("reset-wording", &of, t::wording_reset(lang)))
        .add(button("button.filled", "close-wording", &of).text(t::wording_done(lang)));
    el("section.drawer")
        .attr("aria-label", t::wording_title(lang))
        .add(head)
        .add(html! { <Answer at={format!("{of}.text")} ask={t::WORDING} shape={Shape::Long} /> })
        .add_if(changed(desk, report, n, wording))
        .into()
}

fn address(n: usize) -> String {
    ["wordings.", &n.to_string()].concat()
}

/// Says that the answers behind a wording have changed, and how it now stands without it.
fn changed(desk: &Desk, report: &Report, n: usize, wording: &Wording) -> Option<El> {
    let lang = desk.lang;
    let quoted = |words: &str| el("p.quoted").text(words);
    Some(match report.wordings.get(n) {
        Some(Standing::Stale(composed)) => el("div.drawer-note")
            .attr("role", "note")
            .add(el("p").add(el("strong").text(t::wording_stale(lang))))
            .add(quoted(composed))
            .add(link_button("keep-wording", &address(n), t::wording_keep(lang))),
        Some(Standing::Unplaced) => el("p.drawer-note").attr("role", "note").text(t::wording_unplaced(lang)),
        _ if wording.is_changed() => {
            el("details.drawer-note").add(el("summary").text(t::wording_composed(lang))).add(quoted(&wording.basis))
        }
        _ => return None,
    })
}

/// What the answers say now in the place of the wording at `of`.
pub fn composed(report: &Report, of: &str) -> Option<String> {
    match report.wordings.get(List::of(of)?.1)? {
        Standing::Stale(composed) => Some(composed.clone()),
        _ => None,
    }
}

/// Closes the wording at `of`.
pub fn close(desk: &Controls, of: &str) {
    desk.dispatch.send(Action::CloseWording);
    aim_at_pen(desk, of);
}

/// Puts the composed words back.
pub fn reset(desk: &Controls, of: &str) {
    desk.dispatch.edit(Edit::Remove { item: of.to_owned() });
    aim_at_pen(desk, of);
}

/// Gives the focus back to the button that opened the own words.
fn aim_at_pen(desk: &Controls, of: &str) {
    let at = List::of(of).map(|(_, n, _)| n);
    let is_here = |block: &Block| block.own.as_ref().is_some_and(|own| Some(own.at) == at);
    if let Some(block) = desk.report.blocks.iter().position(is_here) {
        desk.dispatch.send(Action::Goto(format!("paper.{block}/rewrite").into()));
    }
}

/// All own wordings, each with how it stands and the way to it.
pub fn list(desk: &Desk, report: &Report) -> Html {
    let lang = desk.lang;
    let row = |(n, wording): (usize, &Wording)| {
        let (state, tone) = match report.wordings.get(n) {
            Some(Standing::Stale(_)) => (t::wording_stale(lang), ".is-stale"),
            Some(Standing::Unplaced) => (t::wording_unplaced(lang), ".is-stale"),
            _ if wording.is_blank() => (t::wording_left_out(lang), ""),
            _ => ("", ""),
        };
        let state = (!state.is_empty()).then(|| el(&["span.wording-state", tone].concat()).text(state));
        let of = address(n);
        let words = el("span.wording-words").text(wording.words());
        el("li.wording")
            .key(&wording.id.0)
            .add(button("wording-open", "open-wording", &of).add(words).add_if(state))
            .add(icon_button("reset-wording", &of, t::wording_reset(lang), Sign::Undo, true))
    };
    let changed = desk.review.wordings.iter().enumerate().filter(|(_, w)| w.is_changed());
    block(t::wordings_title(lang), t::wordings_help(lang)).add(el("ul.wordings").all(changed.map(row))).into()
}
