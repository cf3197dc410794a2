//! The finished document and its files. What is still missing stands beside, never in between.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser,
    export::{self, Error, File, Format},
    i18n::t,
    report::Report,
    review::{
        check::{Finding, Section, Severity},
        file,
    },
    store::Draft,
    typeset,
    ui::{
        app::use_interface,
        parts::{Sign, icon},
        route::Route,
        steps::check::mark,
    },
};

#[derive(Properties, PartialEq)]
pub struct DocumentProps {
    pub draft: Draft,
    pub report: Rc<Report>,
    pub findings: Rc<Vec<Finding>>,
    /// How many sheets the document has.
    pub pages: usize,
}

/// What the last export came to.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    None,
    Failed,
    Copied,
}

#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let lang = use_interface().lang;
    let outcome = use_state_eq(|| Outcome::None);
    let report = &props.report;
    let dropped = use_memo(report.clone(), |report| export::dropped(report));
    let attempt = |attempt: Rc<dyn Fn() -> Option<Outcome>>| {
        let outcome = outcome.clone();
        Callback::from(move |_: MouseEvent| outcome.set(attempt().unwrap_or(Outcome::Failed)))
    };
    let export = |format: Format| {
        let report = report.clone();
        attempt(Rc::new(move || hand_out(&export::render(&report, format).ok()?)))
    };
    let save_draft = {
        let (draft, report) = (props.draft.clone(), report.clone());
        attempt(Rc::new(move || hand_out(&draft_file(&draft, &typeset::name(&report.meta)))))
    };
    let bundle = {
        let (draft, report) = (props.draft.clone(), report.clone());
        attempt(Rc::new(move || hand_out(&all_files(&draft, &report).ok()?)))
    };
    let print = {
        let report = report.clone();
        attempt(Rc::new(move || browser::print(&typeset::name(&report.meta)).then_some(Outcome::None)))
    };
    let copy = {
        let report = report.clone();
        attempt(Rc::new(move || {
            let text = |format| String::from_utf8(export::render(&report, format).ok()?.bytes).ok();
            let plain = text(Format::Text)?;
            browser::copy(&text(Format::Html)?, plain.trim_start_matches('\u{feff}')).then_some(Outcome::Copied)
        }))
    };
    let row = |action: &'static str, sign, label: &'static str, kind: &'static str, onclick| {
        html! {
            <li key={action}><button type="button" class="export-row" data-action={action} {onclick}>
                { icon(sign) }<span>{ label }</span><span class="export-kind">{ kind }</span>
            </button></li>
        }
    };
    let tool = |action: &'static str, sign, label: &'static str, onclick| {
        html! { <button type="button" class="button" data-action={action} {onclick}>{ icon(sign) }{ label }</button> }
    };
    html! {
        <div class="export">
            <button type="button" class="button filled wide" data-action="export-docx" onclick={export(Format::Docx)}>
                { icon(Sign::File) }{ t::export_docx(lang) }
            </button>
            <p class="field-help">{ t::export_docx_help(lang, props.pages) }</p>
            <div class="export-tools">
                { tool("print", Sign::Printer, t::export_print(lang), print) }
                { tool("copy-text", Sign::Copy, t::export_copy(lang), copy) }
            </div>
            <div role="status">
                if *outcome == Outcome::Copied { <p class="field-help">{ t::export_copied(lang) }</p> }
            </div>
            if *outcome == Outcome::Failed { <p class="error" role="alert">{ t::export_failed(lang) }</p> }
            { advice(lang, &props.draft.id, &props.findings) }
            if *dropped > 0 { <p class="advice">{ t::export_dropped(lang, *dropped) }</p> }
            <h2 class="question">{ t::export_others(lang) }</h2>
            <ul class="export-rows">
                if report.ledger.is_some() {
                    { row("export-xlsx", Sign::Table, t::export_xlsx(lang), "XLSX", export(Format::Xlsx)) }
                    { row("export-csv", Sign::Table, t::export_csv(lang), "CSV", export(Format::Csv)) }
                }
                if !report.deadlines.is_empty() {
                    { row("export-ics", Sign::Calendar, t::export_ics(lang), "ICS", export(Format::Ics)) }
                }
                { row("export-html", Sign::Eye, t::export_html(lang), "HTML", export(Format::Html)) }
                { row("export-md", Sign::File, t::export_md(lang), "Markdown", export(Format::Markdown)) }
                { row("export-txt", Sign::File, t::export_txt(lang), "TXT", export(Format::Text)) }
                { row("export-json", Sign::Download, t::export_json(lang), ".fupan.json", save_draft) }
                { row("export-zip", Sign::Download, t::export_zip(lang), "ZIP", bundle) }
            </ul>
            <p class="field-help">{ t::export_json_help(lang) }</p>
            if report.deadlines.is_empty() { <p class="field-help">{ t::export_later(lang) }</p> }
        </div>
    }
}

/// How many findings are open, and the way to them.
fn advice(lang: crate::i18n::Lang, draft: &str, findings: &[Finding]) -> Html {
    let certain = findings.iter().filter(|f| f.severity == Severity::Certain).count();
    let others = findings.len() - certain;
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <div class="advice">
            { mark(if certain > 0 { Severity::Certain } else { Severity::Suspect }) }
            <p>
                { if certain > 0 { t::open_certain(lang, certain) } else { t::open_others(lang, others) } }
                { lang.pick("", " ") }
                <a href={Route::section(draft, Section::Check).href()} data-action="goto-check">{ t::open_check(lang) }</a>
                { t::open_anyway(lang) }
            </p>
        </div>
    }
}

fn hand_out(file: &File) -> Option<Outcome> {
    browser::download(file).ok().map(|()| Outcome::None)
}

/// Every file there is of this draft, in one.
fn all_files(draft: &Draft, report: &Report) -> Result<File, Error> {
    let mut files = Vec::new();
    for format in Format::ALL {
        match export::render(report, format) {
            Ok(file) => files.push(file),
            // No measure, no ledger.
            Err(Error::Nothing) => {}
            Err(error) => return Err(error),
        }
    }
    let name = typeset::name(&report.meta);
    files.push(draft_file(draft, &name));
    export::bundle(&name, &files)
}

/// The draft itself as a file.
pub fn draft_file(draft: &Draft, title: &str) -> File {
    draft_text(title, file::to_json(draft.revision, &draft.review))
}

/// A draft's stored text as a file.
pub fn draft_text(title: &str, text: String) -> File {
    File { name: export::file_name(title, "fupan.json"), media_type: "application/json", bytes: text.into_bytes() }
}
