//! What answers what, at a glance: every cause against every measure, and the map of both. They stand where other sections
//! show the paper.

use yew::prelude::*;

use super::answers::Coverage;
use crate::{
    export,
    i18n::t,
    report, typeset,
    ui::{
        editor::desk::use_desk,
        route::{Route, Screen},
    },
};

/// The matrix and the map, for the pane beside the form.
#[component]
pub fn Charts() -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let overview = Route::screen(&desk.id, Screen::Overview).href();
    html! {
        <div class="charts">
            <section class="block">
                <h2 class="block-title">{ t::charts_matrix(lang) }</h2>
                <Coverage />
            </section>
            <CauseMap width={pane_width()}>
                <p class="field-help"><a href={overview}>{ t::charts_large(lang) }</a></p>
            </CauseMap>
        </div>
    }
}

/// The width in px of the pane beside the form, which follows from styles/editor.css.
fn pane_width() -> usize {
    /// Margins and paddings around the charts.
    const AROUND: usize = 2 * 28 + 2 * 13;
    let window = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64()).unwrap_or_default() as usize;
    let beside = if window < 1200 { 0 } else { 216 + 672 };
    window.saturating_sub(beside + AROUND).min(900)
}

#[derive(Properties, PartialEq)]
pub struct CauseMapProps {
    /// The width there is, in CSS pixels.
    pub width: usize,
    /// What stands below it.
    #[prop_or_default]
    pub children: Html,
}

/// The map of causes and measures, in a box that scrolls. Nothing without a cause.
#[component]
pub fn CauseMap(props: &CauseMapProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let map = report::map(&desk.review, lang);
    let is_empty = map.causes.is_empty();
    let svg = use_memo((map, props.width, desk.id.clone()), |(map, width, id)| {
        let link = |address: &str| Route::field(id, address).to_string();
        AttrValue::from(export::svg(&typeset::picture(map, *width), map, Some(&link)))
    });
    if is_empty {
        return Html::default();
    }
    html! {
        <section class="block map-block">
            <h2 class="block-title">{ t::charts_map(lang) }</h2>
            // A long picture scrolls in its own box, also by keyboard.
            <div class="map-frame-box" tabindex="0" role="group" aria-label={t::map_title(lang)}>
                { Html::from_html_unchecked((*svg).clone()) }
            </div>
            <p class="field-help">{ t::charts_map_help(lang) }</p>
            { props.children.clone() }
        </section>
    }
}
