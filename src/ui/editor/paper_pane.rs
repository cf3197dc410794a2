//! The pane beside the form: the paper, and above it the charts of the check.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    desk::use_desk,
    panes::Panes,
    paper::Paper,
    rewording::{self, Rewording},
};
use crate::{i18n::t, report::Report, review::pack::is_own, ui::route::Route};

#[derive(Properties)]
pub struct PaperPaneProps {
    /// The document as files hold it.
    pub report: Rc<Report>,
    /// Whether the sheets are drawn yet.
    pub is_drawn: bool,
    pub panes: Panes,
    /// The charts that stand above the paper; nothing, if the section has none.
    #[prop_or_default]
    pub charts: Option<Html>,
}

/// Compares the report by its address.
impl PartialEq for PaperPaneProps {
    fn eq(&self, other: &PaperPaneProps) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && self.is_drawn == other.is_drawn
            && self.panes == other.panes
            && self.charts == other.charts
    }
}

#[component]
pub fn PaperPane(props: &PaperPaneProps) -> Html {
    let desk = use_desk();
    let lang = desk.lang;
    let onjump = {
        let on_paper = props.panes.on_paper.setter();
        use_callback((desk.id.clone(), desk.review.document().language), move |address: AttrValue, (id, language)| {
            // The office's own sentences are kept with the app's settings.
            if let Some(of) = address.strip_prefix("phrases.") {
                let name = if is_own(of) { format!("{of}.text") } else { format!("{}.{of}", language.tag()) };
                let to = format!("{}/phrases.{name}", Route::Settings);
                let _ = gloo::utils::window().location().set_hash(&to);
                return;
            }
            on_paper.set(false);
            Route::field(id, &address).go();
        })
    };
    let onreword = {
        let latest = use_mut_ref(|| desk.clone());
        latest.replace(desk.clone());
        use_callback((), move |n, ()| {
            let desk = latest.borrow();
            if !desk.held {
                rewording::open(&desk, n);
            }
        })
    };
    let label = if props.charts.is_some() { t::tab_charts(lang) } else { t::paper_label(lang) };
    html! {
        <aside class="paper-pane" aria-label={label} onfocusin={props.panes.onfocusin.clone()}>
            { props.charts.clone().unwrap_or_default() }
            <Paper
                {lang}
                report={props.report.clone()}
                pages={desk.pages.clone()}
                revision={desk.revision}
                is_drawn={props.is_drawn}
                current={(*props.panes.focused).clone()}
                shown={*props.panes.shown}
                {onjump}
                {onreword}
            />
            <Rewording />
        </aside>
    }
}
