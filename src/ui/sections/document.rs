//! The finished document and its files. What is still missing stands beside them, never in between.

use yew::prelude::*;

use crate::{
    export,
    i18n::{Lang, t},
    report::Report,
    review::check::{Finding, Section, Severity},
    ui::{
        editor::{
            desk::{Desk, use_desk},
            mark::SeverityMark,
            view::Outcome,
        },
        rail::{lock_link, versions_link},
        route::Route,
        widgets::{Alert, Icon, Sign},
    },
};

#[component]
pub fn Document() -> Html {
    let desk = use_desk();
    let (lang, report, outcome) = (desk.lang, &*desk.report, desk.view.outcome);
    let dropped = export::dropped(report);
    html! {
        <div class="export">
            { tool("button filled wide", "export-docx", Sign::File, t::export_docx(lang)) }
            <p class="field-help">{ t::export_docx_help(lang, desk.pages.len()) }</p>
            <div class="export-tools">
                { tool("button", "print", Sign::Printer, t::export_print(lang)) }
                { tool("button", "copy-text", Sign::Copy, t::export_copy(lang)) }
            </div>
            <div role="status">
                if outcome == Outcome::Copied { <p class="field-help">{ t::export_copied(lang) }</p> }
            </div>
            if outcome == Outcome::Failed { <Alert words={t::export_failed(lang)} /> }
            if desk.has_key { <p class="advice">{ t::lock_exports(lang) }</p> }
            { advice(&desk).unwrap_or_default() }
            if dropped > 0 { <p class="advice">{ t::export_dropped(lang, dropped) }</p> }
            <h2 class="question">{ t::export_others(lang) }</h2>
            { other_files(lang, report) }
            <p class="field-help">{ t::export_json_help(lang) }</p>
            { versions_link(lang, &desk.id, false) }
            { lock_link(lang, &desk.id, false) }
            if report.deadlines.is_empty() { <p class="field-help">{ t::export_later(lang) }</p> }
        </div>
    }
}

fn tool(class: &'static str, action: &'static str, sign: Sign, label: &'static str) -> Html {
    html! { <button {class} type="button" data-action={action}><Icon {sign} />{ label }</button> }
}

/// The files besides the document itself, as far as there is something to write in them.
fn other_files(lang: Lang, report: &Report) -> Html {
    let (has_ledger, has_days) = (report.ledger.is_some(), !report.deadlines.is_empty());
    let rows = [
        (has_ledger, "export-xlsx", Sign::Table, t::export_xlsx(lang), "XLSX"),
        (has_ledger, "export-csv", Sign::Table, t::export_csv(lang), "CSV"),
        (has_days, "export-ics", Sign::Calendar, t::export_ics(lang), "ICS"),
        (true, "export-html", Sign::Eye, t::export_html(lang), "HTML"),
        (true, "export-md", Sign::File, t::export_md(lang), "Markdown"),
        (true, "export-txt", Sign::File, t::export_txt(lang), "TXT"),
        (true, "export-json", Sign::Download, t::export_json(lang), ".fupan.json"),
        (true, "export-zip", Sign::Download, t::export_zip(lang), "ZIP"),
    ];
    html! {
        <ul class="export-rows">
            for (_, action, sign, label, kind) in rows.into_iter().filter(|row| row.0) {
                <li key={action}>
                    <button class="export-row" type="button" data-action={action}>
                        <Icon {sign} />
                        <span>{ label }</span>
                        <span class="export-kind">{ kind }</span>
                    </button>
                </li>
            }
        </ul>
    }
}

/// How many findings are open, and the way to them; `None` if there are none.
fn advice(desk: &Desk) -> Option<Html> {
    let lang = desk.lang;
    let open: Vec<&Finding> = desk.findings.iter().filter(|f| f.is_open()).collect();
    let certain = open.iter().filter(|f| f.severity == Severity::Certain).count();
    let (severity, count) = match (certain, open.len()) {
        (_, 0) => return None,
        (0, open) => (Severity::Suspect, t::open_others(lang, open)),
        (certain, _) => (Severity::Certain, t::open_certain(lang, certain)),
    };
    let check = Route::section(&desk.id, Section::Check).href();
    Some(html! {
        <div class="advice">
            <SeverityMark {severity} />
            <p>
                { count }
                { lang.pick("", " ") }
                <a href={check} data-action="goto-check">{ t::open_check(lang) }</a>
                { t::open_anyway(lang) }
            </p>
        </div>
    })
}
