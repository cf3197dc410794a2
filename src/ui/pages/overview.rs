//! The review on one page, for whoever has to judge it: nothing to fill in.

use yew::prelude::*;

use crate::{
    browser,
    export::{self, Overview as Page},
    i18n::t,
    report,
    review::check::{Finding, Section},
    store::Draft,
    ui::{
        context::use_lang,
        draft_file::locked_title,
        route::Route,
        widgets::{Button, ButtonKind, ButtonLink, Sign},
    },
};

/// The width in px at which the map can be read at a glance.
pub const MAP_WIDTH: usize = 1100;

#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    pub draft: Draft,
    /// What the check found in it.
    pub findings: std::rc::Rc<Vec<Finding>>,
    /// Whether the draft has a passphrase: then its title is not passed on to the print dialog.
    pub has_key: bool,
    /// The map of causes and measures, for [`MAP_WIDTH`].
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let lang = use_lang();
    let (draft, review) = (&props.draft, &*props.draft.review);
    let link = |address: &str| Route::field(&draft.id, address).to_string();
    let map = &report::map(review, lang);
    let today = browser::today();
    let page = Page { lang, review, map, findings: &props.findings, today, link: Some(&link) };
    let page = export::overview(&page);
    let onprint = {
        let (review, has_key) = (draft.review.clone(), props.has_key);
        Callback::from(move |_| {
            let title = if has_key { locked_title(lang) } else { report::title(&review) };
            let _ = browser::print(&title);
        })
    };
    let onexport = {
        let (review, findings) = (draft.review.clone(), props.findings.clone());
        Callback::from(move |_| {
            let map = &report::map(&review, lang);
            let today = browser::today();
            let page = Page { lang, review: &review, map, findings: &findings, today, link: None };
            // The browser shows whether a download succeeded; the page itself can still be printed.
            let _ = browser::download(&export::overview_file(&page));
        })
    };
    html! {
        <div class="overview-page">
            <div class="overview-tools">
                <ButtonLink
                    action="goto-check"
                    href={Route::section(&draft.id, Section::Check).href()}
                    label={t::overview_back(lang)}
                />
                <Button action="print-overview" icon={Sign::Printer} label={t::export_print(lang)} onclick={onprint} />
                <Button
                    action="export-overview"
                    kind={ButtonKind::Filled}
                    icon={Sign::Download}
                    label={t::overview_export(lang)}
                    onclick={onexport}
                />
            </div>
            { Html::from_html_unchecked(page.into()) }
            { props.children.clone() }
        </div>
    }
}
