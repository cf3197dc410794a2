//! Paragraphs of the document in somebody's own words: written below the paper, listed among the settings of the document.

use yew::prelude::*;

use super::{
    answer::{Answer, Shape},
    desk::{Action, Desk, use_desk},
};
use crate::{
    i18n::t,
    report::{Own, Standing},
    review::{Edit, Wording},
    ui::{
        route::Route,
        widgets::{Block, Button, ButtonKind, Sign},
    },
};

/// Opens the own words for the block of the document at `n`; they begin as the composed ones.
pub fn open(desk: &Desk, n: usize) {
    // The paper may not show the last key yet.
    let (_, report) = desk.latest();
    let key = desk.report.blocks.get(n).map(|block| &block.key);
    let Some(block) = report.blocks.iter().find(|block| Some(&block.key) == key) else { return };
    match &block.own {
        Some(own) => desk.send(Action::Goto(format!("{}.text", address(own.at)).into())),
        None => desk.edit(Edit::Reword { of: block.key.clone(), words: block.text(), id: desk.new_id() }),
    }
}

/// Closes the wording that stands open. The focus goes back to its block.
pub fn close(desk: &Desk) {
    let open = open_wording(desk).map(|(n, _)| n);
    desk.send(Action::CloseWording);
    if let Some(n) = open {
        focus_block(desk, n);
    }
}

/// Puts the composed words back in the place of the wording at `n`.
fn reset(desk: &Desk, n: usize) {
    desk.edit(Edit::Remove { item: address(n) });
    focus_block(desk, n);
}

/// Moves the focus to the block that the wording at `n` stands for.
fn focus_block(desk: &Desk, n: usize) {
    let is_here = |own: &Own| own.at == n;
    if let Some(block) = desk.report.blocks.iter().position(|block| block.own.as_ref().is_some_and(is_here)) {
        desk.send(Action::Goto(format!("paper.{block}/goto-passage").into()));
    }
}

fn open_wording(desk: &Desk) -> Option<(usize, &Wording)> {
    desk.review.document().wordings.iter().enumerate().find(|(_, wording)| desk.is_open(&wording.id))
}

fn address(n: usize) -> String {
    format!("wordings.{n}")
}

/// The wording that stands open, at the foot of the paper.
#[component]
pub fn Rewording() -> Html {
    let desk = use_desk();
    let Some((n, wording)) = open_wording(&desk) else { return Html::default() };
    let (lang, at) = (desk.lang, address(n));
    let onreset = {
        let desk = desk.clone();
        Callback::from(move |_| reset(&desk, n))
    };
    let onclose = {
        let desk = desk.clone();
        Callback::from(move |_| close(&desk))
    };
    html! {
        <section class="drawer" aria-label={t::wording_title(lang)}>
            <div class="drawer-head">
                <h2 class="field-label">{ t::wording_title(lang) }</h2>
                <Button
                    action="reset-wording"
                    of={at.clone()}
                    kind={ButtonKind::Link}
                    label={t::wording_reset(lang)}
                    onclick={onreset}
                />
                <Button
                    action="close-wording"
                    of={at.clone()}
                    kind={ButtonKind::Filled}
                    label={t::wording_done(lang)}
                    onclick={onclose}
                />
            </div>
            <Answer at={format!("{at}.text")} ask={t::WORDING} shape={Shape::Long} />
            { composed(&desk, n, wording) }
        </section>
    }
}

/// What the answers say in the place of a wording, and whether that has changed.
fn composed(desk: &Desk, n: usize, wording: &Wording) -> Html {
    let lang = desk.lang;
    match desk.report.wordings.get(n) {
        Some(Standing::Stale(composed)) => {
            let onkeep = desk.set(&format!("{}.basis", address(n)));
            let onclick = {
                let composed = composed.clone();
                onkeep.reform(move |_: MouseEvent| composed.clone())
            };
            html! {
                <div class="drawer-note" role="note">
                    <p><strong>{ t::wording_stale(lang) }</strong></p>
                    <p class="quoted">{ composed }</p>
                    <Button
                        action="keep-wording"
                        of={address(n)}
                        kind={ButtonKind::Link}
                        label={t::wording_keep(lang)}
                        {onclick}
                    />
                </div>
            }
        }
        Some(Standing::Unplaced) => html! { <p class="drawer-note" role="note">{ t::wording_unplaced(lang) }</p> },
        _ if wording.is_changed() => html! {
            <details class="drawer-note">
                <summary>{ t::wording_composed(lang) }</summary>
                <p class="quoted">{ &wording.basis }</p>
            </details>
        },
        _ => Html::default(),
    }
}

/// All wordings that differ from the composed words, each with how it stands and a way to it; nothing, if there are none.
#[component]
pub fn Wordings() -> Html {
    let desk = use_desk();
    let changed: Vec<_> = desk.review.document().wordings.iter().enumerate().filter(|(_, w)| w.is_changed()).collect();
    if changed.is_empty() {
        return Html::default();
    }
    html! {
        <Block question={t::wordings_title(desk.lang)} help={t::wordings_help(desk.lang)}>
            <ul class="wordings">{ for changed.into_iter().map(|(n, wording)| row(&desk, n, wording)) }</ul>
        </Block>
    }
}

fn row(desk: &Desk, n: usize, wording: &Wording) -> Html {
    let lang = desk.lang;
    let (state, tone) = match desk.report.wordings.get(n) {
        Some(Standing::Stale(_)) => (t::wording_stale(lang), Some("is-stale")),
        Some(Standing::Unplaced) => (t::wording_unplaced(lang), Some("is-stale")),
        _ if wording.is_blank() => (t::wording_left_out(lang), None),
        _ => ("", None),
    };
    let at = address(n);
    let onopen = {
        let to = Route::field(&desk.id, &format!("{at}.text"));
        Callback::from(move |_| to.go())
    };
    let onreset = {
        let desk = desk.clone();
        Callback::from(move |_| reset(&desk, n))
    };
    html! {
        <li class="wording" key={wording.id.0.clone()}>
            <Button action="open-wording" of={at.clone()} kind={ButtonKind::Bare} class="wording-open" onclick={onopen}>
                <span class="wording-words">{ wording.words() }</span>
                if !state.is_empty() { <span class={classes!("wording-state", tone)}>{ state }</span> }
            </Button>
            <Button
                action="reset-wording"
                of={at}
                kind={ButtonKind::Icon}
                icon={Sign::Undo}
                label={t::wording_reset(lang)}
                onclick={onreset}
            />
        </li>
    }
}
