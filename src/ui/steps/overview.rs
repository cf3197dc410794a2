//! The review on one page, for whoever has to judge it: nothing to fill in.

use yew::prelude::*;

use crate::{
    export::{self, Overview},
    i18n::t,
    report,
    review::check::Section,
    ui::{
        editor::desk::Desk,
        parts::{Sign, button, el, icon},
        route::Route,
        sections::charts::CauseMap,
    },
};

/// The px on which the map is legible at a glance.
const WIDE: usize = 1100;

/// The page of the draft with this id.
pub fn overview(desk: &Desk) -> Html {
    let (lang, review, findings, draft) = (desk.lang, &*desk.review, &*desk.findings, &*desk.id);
    let link = |address: &str| Route::field(draft, address).to_string();
    let map = &report::map(review, lang);
    let page = export::overview(&Overview { lang, review, map, findings, link: Some(&link) });
    let tools = el("div.overview-tools")
        .add(
            el("a.button")
                .attr("href", &Route::section(draft, Section::Check).href())
                .attr("data-action", "goto-check")
                .text(t::overview_back(lang)),
        )
        .add(button("button", "print-overview", "").add(icon(Sign::Printer)).text(t::export_print(lang)))
        .add(button("button.filled", "export-overview", "").add(icon(Sign::Download)).text(t::overview_export(lang)));
    let map = html! { <CauseMap width={WIDE} /> };
    el("div.overview-page").add(tools).add(Html::from_html_unchecked(page.into())).add(map).into()
}
