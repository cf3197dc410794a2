//! The finished document and its files. What is still missing stands beside, never in between.

use yew::prelude::*;

use crate::{
    export,
    i18n::{Lang, t},
    report::Report,
    review::check::{Finding, Section, Severity},
    ui::{
        editor::{LockLink, VersionsLink, view::Outcome},
        form::Form,
        parts::{El, Sign, alert, button, el, icon, link_to},
        route::Route,
        steps::check::mark,
    },
};

/// The files of the document, which has so many `pages`; whether the draft has a passphrase, which they have not.
pub fn document(form: &Form, draft: &str, report: &Report, pages: usize, outcome: Outcome, has_key: bool) -> Html {
    let lang = form.lang;
    let dropped = export::dropped(report);
    let tool = |class: &str, action: &str, sign, label: &str| button(class, action, "").add(icon(sign)).text(label);
    let note = |words: &str| el("p.field-help").text(words);
    let print = tool("button", "print", Sign::Printer, t::export_print(lang));
    let copy = tool("button", "copy-text", Sign::Copy, t::export_copy(lang));
    let copied = (outcome == Outcome::Copied).then(|| note(t::export_copied(lang)));
    let failed = (outcome == Outcome::Failed).then(|| alert("error", t::export_failed(lang)));
    el("div.export")
        .add(tool("button.filled.wide", "export-docx", Sign::File, t::export_docx(lang)))
        .add(note(&t::export_docx_help(lang, pages)))
        .add(el("div.export-tools").add(print).add(copy))
        .add(el("div").attr("role", "status").add_if(copied))
        .add_if(failed)
        .add_if(has_key.then(|| el("p.advice").text(t::lock_exports(lang))))
        .add_if(advice(lang, draft, form.findings))
        .add_if((dropped > 0).then(|| el("p.advice").text(&t::export_dropped(lang, dropped))))
        .add(el("h2.question").text(t::export_others(lang)))
        .add(other_files(lang, report))
        .add(note(t::export_json_help(lang)))
        .add(html! { <VersionsLink {lang} draft={draft.to_owned()} /> })
        .add(html! { <LockLink {lang} draft={draft.to_owned()} /> })
        .add_if(report.deadlines.is_empty().then(|| note(t::export_later(lang))))
        .into()
}

/// The files besides the document itself, as far as there is something to write in them.
fn other_files(lang: Lang, report: &Report) -> El {
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
    el("ul.export-rows").all(rows.into_iter().filter(|row| row.0).map(|(_, action, sign, label, kind)| {
        let row = button("export-row", action, "").add(icon(sign)).add(el("span").text(label));
        el("li").key(action).add(row.add(el("span.export-kind").text(kind)))
    }))
}

/// How many findings are open, and the way to them.
fn advice(lang: Lang, draft: &str, findings: &[Finding]) -> Option<El> {
    let open = findings.iter().filter(|f| f.is_open()).count();
    let certain = findings.iter().filter(|f| f.is_open() && f.severity == Severity::Certain).count();
    let (severity, count) = match (certain, open) {
        (_, 0) => return None,
        (0, _) => (Severity::Suspect, t::open_others(lang, open)),
        _ => (Severity::Certain, t::open_certain(lang, certain)),
    };
    let link = link_to("a", &Route::section(draft, Section::Check).href(), "goto-check").text(t::open_check(lang));
    let words = el("p").text(&count).text(lang.pick("", " ")).add(link).text(t::open_anyway(lang));
    Some(el("div.advice").add(mark(severity)).add(words))
}
