//! The sections that are still plain functions of a [`Form`], and the listener that their controls need.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    desk::{Action, Desk, use_desk},
    rewording::Wordings,
    tabs::Locking,
};
use crate::{
    report::{self, Phrases},
    review::check::Section,
    ui::{
        controls::Controls,
        form::Form,
        pages::{
            lock::Lock,
            overview::{MAP_WIDTH, Overview},
            versions::Versions,
        },
        parts::show_choices,
        route::Screen,
        steps::{
            basics::basics,
            causes::causes,
            charts::{charts, map_block},
            check::check,
            document::document,
            impacts::impacts,
            incident::incident,
            layout::layout,
            measures::measures,
        },
    },
};

#[derive(Properties, PartialEq)]
pub struct LegacySectionProps {
    pub screen: Screen,
    pub locking: Locking,
    pub phrases: Rc<Phrases>,
}

/// A section of the form, or a page of the draft.
#[component]
pub fn LegacySection(props: &LegacySectionProps) -> Html {
    let desk = use_desk();
    use_effect_with(desk.revision, |_| show_choices());
    let form = Form::of(&desk);
    let section = match props.screen {
        Screen::Section(section) => section,
        screen => return beside(&desk, props, screen),
    };
    match section {
        Section::Basics => fields(&desk, desk.reading, basics(&form)),
        Section::Incident => fields(&desk, desk.reading, incident(&form)),
        Section::Impacts => fields(&desk, desk.reading, impacts(&form)),
        Section::Causes => fields(&desk, desk.reading, causes(&form, &desk.view.folded)),
        Section::Measures => fields(&desk, desk.reading, measures(&form)),
        Section::Check => fields(&desk, desk.reading, check(&form, &desk.id)),
        Section::Document => {
            let pages = desk.pages.len();
            let files = document(&form, &desk.id, &desk.report, pages, desk.view.outcome, desk.has_key);
            let settings = html! { <div><Wordings />{ layout(&form) }</div> };
            // Files are handed out from any window; only one writes.
            html! { <>{ fields(&desk, false, files) }{ fields(&desk, desk.reading, settings) }</> }
        }
    }
}

/// A page of the draft that is no section.
fn beside(desk: &Desk, props: &LegacySectionProps, screen: Screen) -> Html {
    let lang = desk.lang;
    match screen {
        Screen::Section(_) => Html::default(),
        Screen::Overview => {
            let map = map_block(&Form::of(desk), &desk.id, &report::map(&desk.review, lang), MAP_WIDTH);
            html! {
                <Overview draft={desk.draft()} findings={desk.findings.clone()} has_key={desk.has_key}>
                    { map.map(Html::from).unwrap_or_default() }
                </Overview>
            }
        }
        Screen::Versions => {
            let dispatch = desk.dispatch.clone();
            html! {
                <Versions
                    draft={desk.draft()}
                    phrases={props.phrases.clone()}
                    reading={desk.reading}
                    onrestore={Callback::from(move |review| dispatch.send(Action::Become(review)))}
                />
            }
        }
        Screen::Lock => {
            let (set, remove) = (desk.tabs.clone(), desk.tabs.clone());
            html! {
                <Lock
                    has_key={desk.has_key}
                    can_write={desk.store.is_lasting() && !desk.reading}
                    busy={props.locking == Locking::Busy}
                    outcome={props.locking.outcome(lang)}
                    onset={Callback::from(move |passphrase| set.set_passphrase(Some(passphrase)))}
                    onremove={Callback::from(move |()| remove.set_passphrase(None))}
                />
            }
        }
    }
}

/// The charts of the check.
#[component]
pub fn LegacyCharts() -> Html {
    let desk = use_desk();
    let (onclick, oninput, onchange) = listen(&desk);
    let charts = charts(&Form::of(&desk), &desk.id, pane_width());
    html! { <div {onclick} {oninput} {onchange}>{ charts }</div> }
}

/// Controls that can be disabled together.
fn fields(desk: &Desk, disabled: bool, children: Html) -> Html {
    let (onclick, oninput, onchange) = listen(desk);
    html! {
        <fieldset class="plain" role="none" {disabled} {onclick} {oninput} {onchange}>{ children }</fieldset>
    }
}

fn listen(desk: &Desk) -> (Callback<MouseEvent>, Callback<InputEvent>, Callback<Event>) {
    let controls = Controls(desk.clone());
    let (click, input, change) = (controls.clone(), controls.clone(), controls);
    (
        Callback::from(move |e: MouseEvent| click.click(&e)),
        Callback::from(move |e: InputEvent| input.input(&e)),
        Callback::from(move |e: Event| change.change(&e)),
    )
}

/// The px that the pane beside the form has for charts, by the widths of styles/editor.css.
fn pane_width() -> usize {
    let window = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or_default() as usize;
    const AROUND: usize = 2 * 28 + 2 * 13;
    let beside = if window < 1200 { 0 } else { 216 + 672 };
    window.saturating_sub(beside + AROUND).min(900)
}
