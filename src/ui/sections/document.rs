//! The finished document and its files. What is still missing stands beside them, never in between.

use yew::prelude::*;

use crate::{
    export::{self, Format},
    i18n::t,
    review::check::{Finding, Section, Severity},
    ui::{
        editor::{
            commands::Command,
            desk::{Desk, use_desk},
            mark::SeverityMark,
            rail::{LockLink, VersionsLink},
            view::Outcome,
        },
        route::Route,
        widgets::{Alert, Button, ButtonKind},
    },
};

#[component]
pub fn Document() -> Html {
    let desk = use_desk();
    let (lang, report, outcome) = (desk.lang, &*desk.report, desk.view.outcome);
    let dropped = export::dropped(report);
    html! {
        <div class="export">
            { button(&desk, Command::Export(Format::Docx), ButtonKind::Filled, "wide") }
            <p class="field-help">{ t::export_docx_help(lang, desk.pages.len()) }</p>
            <div class="export-tools">
                { button(&desk, Command::Print, ButtonKind::Plain, "") }
                { button(&desk, Command::Copy, ButtonKind::Plain, "") }
            </div>
            <div role="status">
                if outcome == Outcome::Copied { <p class="field-help">{ t::export_copied(lang) }</p> }
            </div>
            if outcome == Outcome::Failed { <Alert words={t::export_failed(lang)} /> }
            if desk.has_key { <p class="advice">{ t::lock_exports(lang) }</p> }
            { advice(&desk).unwrap_or_default() }
            if dropped > 0 { <p class="advice">{ t::export_dropped(lang, dropped) }</p> }
            <h2 class="question">{ t::export_others(lang) }</h2>
            { other_files(&desk) }
            <p class="field-help">{ t::export_json_help(lang) }</p>
            <VersionsLink {lang} draft={desk.id.clone()} />
            <LockLink {lang} draft={desk.id.clone()} />
            if report.deadlines.is_empty() { <p class="field-help">{ t::export_later(lang) }</p> }
        </div>
    }
}

/// The button of a command.
fn button(desk: &Desk, command: Command, kind: ButtonKind, class: &'static str) -> Html {
    html! {
        <Button
            action={command.action()}
            {kind}
            {class}
            icon={command.icon()}
            label={command.label(desk.lang)}
            disabled={!command.is_enabled(desk)}
            onclick={run(desk, command)}
        />
    }
}

fn run(desk: &Desk, command: Command) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| command.run(&desk))
}

/// The files besides the document itself, as far as there is something to write in them.
fn other_files(desk: &Desk) -> Html {
    html! {
        <ul class="export-rows">
            for command in Command::FILES.into_iter().filter(|command| command.is_offered(desk)) {
                <li key={command.action()}>
                    <Button
                        action={command.action()}
                        kind={ButtonKind::Bare}
                        class="export-row"
                        icon={command.icon()}
                        onclick={run(desk, command)}
                    >
                        <span>{ command.label(desk.lang) }</span>
                        <span class="export-kind">{ command.file_kind() }</span>
                    </Button>
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
