//! The finished document and its files. What is still missing stands beside, never in between.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser,
    export::{self, File, Format},
    i18n::t,
    report::Report,
    review::{
        check::{Finding, Section, Severity},
        file,
    },
    store::Draft,
    ui::{
        app::use_interface,
        parts::{Sign, icon},
        route::Route,
        steps::check::mark,
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct DocumentProps {
    pub draft: Draft,
    pub report: Rc<Report>,
    pub findings: Rc<Vec<Finding>>,
}

#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let lang = use_interface().lang;
    let failed = use_state_eq(|| false);
    let hand_out = {
        let failed = failed.clone();
        Callback::from(move |file: Option<File>| {
            failed.set(file.is_none_or(|file| browser::download(&file).is_err()));
        })
    };
    let export = |format: Format| {
        let (report, hand_out) = (props.report.clone(), hand_out.clone());
        Callback::from(move |_: MouseEvent| hand_out.emit(export::render(&report, format).ok()))
    };
    let save_draft = {
        let (draft, hand_out, report) = (props.draft.clone(), hand_out.clone(), props.report.clone());
        Callback::from(move |_: MouseEvent| hand_out.emit(Some(draft_file(&draft, &report.meta.title))))
    };
    let certain = props.findings.iter().filter(|f| f.severity == Severity::Certain).count();
    let others = props.findings.len() - certain;
    let row = |action: &'static str, sign, label: &'static str, kind: &'static str, onclick| {
        html! {
            <li><button type="button" class="export-row" data-action={action} {onclick}>
                { icon(sign) }<span>{ label }</span><span class="export-kind">{ kind }</span>
            </button></li>
        }
    };
    let review = &props.draft.review;
    let facts = [
        (t::kind_label(lang), words::kind(lang, review.kind)),
        (t::language_label(lang), words::language(lang, review.language)),
        (t::voice_label(lang), words::voice(lang, review.voice)),
    ];
    html! {
        <div class="export">
            <button type="button" class="button filled wide" data-action="export-docx" onclick={export(Format::Docx)}>
                { icon(Sign::File) }{ t::export_docx(lang) }
            </button>
            <p class="field-help">{ t::export_docx_help(lang) }</p>
            if *failed { <p class="error" role="alert">{ t::export_failed(lang) }</p> }
            <ul class="export-rows">
                { row("export-html", Sign::Eye, t::export_html(lang), "HTML", export(Format::Html)) }
                { row("export-md", Sign::File, t::export_md(lang), "Markdown", export(Format::Markdown)) }
                { row("export-txt", Sign::File, t::export_txt(lang), "TXT", export(Format::Text)) }
                { row("export-json", Sign::Download, t::export_json(lang), ".fupan.json", save_draft) }
            </ul>
            <p class="field-help">{ t::export_json_help(lang) }</p>
            if certain + others > 0 {
                <div class="advice">
                    { mark(if certain > 0 { Severity::Certain } else { Severity::Suspect }) }
                    <p>
                        { if certain > 0 { t::open_certain(lang, certain) } else { t::open_others(lang, others) } }
                        { lang.pick("", " ") }
                        <a href={Route::section(&props.draft.id, Section::Check).href()} data-action="goto-check">{ t::open_check(lang) }</a>
                        { t::open_anyway(lang) }
                    </p>
                </div>
            }
            <dl class="facts">
                { for facts.map(|(name, value)| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }) }
            </dl>
        </div>
    }
}

/// The draft itself as a file.
pub fn draft_file(draft: &Draft, title: &str) -> File {
    draft_text(title, file::to_json(draft.revision, &draft.review))
}

/// A draft's stored text as a file.
pub fn draft_text(title: &str, text: String) -> File {
    File { name: export::file_name(title, "fupan.json"), media_type: "application/json", bytes: text.into_bytes() }
}
