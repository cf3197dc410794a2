//! Everything that was found, on one page, each finding with the way to its field. It reminds; it never blocks.

use std::collections::HashMap;

use yew::prelude::*;

use crate::{
    browser,
    i18n::{Lang, t},
    review::{
        Edit, ItemId, Note,
        check::{Authority, Detail, Finding, Rule, Section, Severity, mend},
    },
    ui::{
        editor::{
            answer::{Answer, Shape},
            desk::{Action, Desk, Dispatch, use_desk},
            mark::{SeverityMark, source},
        },
        growing::{Pace, use_growing},
        route::{Route, Screen},
        widgets::{Button, ButtonKind, ButtonLink, GroupHead, Icon, Sign},
        words,
    },
};

/// How many findings are drawn in one task.
const BATCH: usize = 60;

#[component]
pub fn Check() -> Html {
    let desk = use_desk();
    let (lang, findings) = (desk.lang, &*desk.findings);
    let pace = if desk.wanted.is_some() { Pace::Whole } else { Pace::Batch(BATCH) };
    let mut left = use_growing(findings.len(), pace);
    let clean = if findings.is_empty() { t::check_clean(lang) } else { t::check_settled(lang) };
    html! {
        <div class="section">
            if desk.review.documents.len() > 1 {
                <p class="block-help check-of">
                    { t::check_of(lang, &words::whole_document(lang, desk.review.document())) }
                </p>
            }
            { for notes(&desk) }
            if !findings.iter().any(Finding::is_open) { <p class="notice">{ clean }</p> }
            <ul class="severities">{ for Severity::ALL.into_iter().filter_map(|severity| count(&desk, severity)) }</ul>
            { for Section::ALL.into_iter().filter_map(|section| group(&desk, section, &mut left)) }
            <div class="overview-link">
                <ButtonLink
                    action="goto-overview"
                    href={Route::screen(&desk.id, Screen::Overview).href()}
                    label={t::overview_open(lang)}
                />
                <p class="field-help">{ t::overview_open_help(lang) }</p>
            </div>
        </div>
    }
}

/// What found no place when a document was imported; `None` if there is nothing.
fn notes(desk: &Desk) -> Option<Html> {
    let lang = desk.lang;
    let row = |(n, note): (usize, &Note)| {
        let item = format!("notes.{n}");
        let onclick = {
            let (dispatch, item) = (desk.dispatch.clone(), item.clone());
            Callback::from(move |_| dispatch.edit(Edit::Remove { item: item.clone() }))
        };
        html! {
            <li class="note" key={note.id.to_string()}>
                <p>{ &note.text }</p>
                <Button
                    action="remove"
                    of={item}
                    kind={ButtonKind::Small}
                    label={t::notes_done(lang)}
                    disabled={desk.reading}
                    {onclick}
                />
            </li>
        }
    };
    (!desk.review.notes.is_empty()).then(|| {
        html! {
            <section class="block" id="notes">
                <GroupHead title={t::notes_title(lang)} coverage={t::notes_left(lang, desk.review.notes.len())} />
                <p class="block-help">{ t::notes_help(lang) }</p>
                <ul class="notes">{ for desk.review.notes.iter().enumerate().map(row) }</ul>
            </section>
        }
    })
}

/// How many findings of a severity are open; `None` if there are none.
fn count(desk: &Desk, severity: Severity) -> Option<Html> {
    let n = desk.findings.iter().filter(|f| f.is_open() && f.severity == severity).count();
    let say = match severity {
        Severity::Certain => t::severity_certain,
        Severity::Suspect => t::severity_suspect,
        Severity::Hint => t::severity_hint,
    };
    (n > 0).then(|| html! { <li><SeverityMark {severity} />{ say(desk.lang, n) }</li> })
}

/// What was found in one section, the gravest first; `None` if there is nothing. Draws no more than `left` rows, and takes from
/// it what it draws.
fn group(desk: &Desk, section: Section, left: &mut usize) -> Option<Html> {
    let lang = desk.lang;
    let mut here: Vec<(usize, &Finding)> =
        desk.findings.iter().enumerate().filter(|(_, f)| f.section() == section).collect();
    if here.is_empty() {
        return None;
    }
    let open = here.iter().filter(|(_, f)| f.is_open()).count();
    here.sort_by_key(|(_, f)| Severity::ALL.iter().position(|severity| *severity == f.severity));
    here.truncate(*left);
    *left -= here.len();
    // The same can be found twice in one field.
    let mut seen: HashMap<(Rule, &str, &str), usize> = HashMap::new();
    let rows = here.into_iter().map(|(n, finding)| {
        let times = seen.entry((finding.rule, &finding.field, &finding.about)).or_default();
        *times += 1;
        let key = format!("{} {} {times} {}", finding.rule.id(), finding.field, finding.about);
        let dispatch = desk.dispatch.clone();
        let (authority, mend) = (finding.authority(&desk.review), mend(&desk.review, finding));
        let (draft, finding) = (desk.id.clone(), finding.clone());
        html! { <FindingRow {key} {lang} {n} {draft} {finding} {authority} {mend} {dispatch} /> }
    });
    Some(html! {
        <section class="block" key={section.id()}>
            <GroupHead title={words::section(lang, section)} coverage={t::rail_findings(lang, open)} />
            <ul class="cards findings">{ for rows }</ul>
        </section>
    })
}

#[derive(Properties, PartialEq)]
struct FindingRowProps {
    lang: Lang,
    /// Position among the findings.
    n: usize,
    /// Id of the draft.
    draft: AttrValue,
    finding: Finding,
    /// Where its rule comes from, if it is one of form.
    authority: Option<Authority>,
    /// The edit that does what it asks for.
    mend: Option<Edit>,
    dispatch: Dispatch,
}

#[component]
fn FindingRow(props: &FindingRowProps) -> Html {
    let finding = &props.finding;
    let (content, is_left) = match finding.dismissed {
        None => (open(props), None),
        Some(dismissal) => (left(props, dismissal), Some("is-left")),
    };
    html! {
        <li
            class={classes!("finding", is_left)}
            data-rule={finding.rule.id()}
            data-severity={finding.severity.id()}
            data-field={finding.field.clone()}
        >
            { content }
        </li>
    }
}

/// A finding that waits for an answer: the way to its field, and the button that leaves it as it is.
fn open(props: &FindingRowProps) -> Html {
    let FindingRowProps { lang, n, draft, finding, authority, mend, dispatch } = props;
    let lang = *lang;
    let message = finding.message(lang);
    let field = AttrValue::from(finding.field.clone());
    let to =
        Route::Review { id: draft.clone(), screen: Screen::Section(finding.section()), field: Some(field.clone()) };
    let ondismiss = {
        let (dispatch, Finding { rule, field, about, .. }) = (dispatch.clone(), finding.clone());
        move |_| {
            let (rule, field, about) = (rule.id().to_owned(), field.clone(), about.clone());
            dispatch.edit(Edit::Dismiss { rule, field, about, id: ItemId(browser::new_id()) });
        }
    };
    html! {
        <>
            <a href={to.href()} data-action="goto-field" data-of={field}>
                <SeverityMark severity={finding.severity} />
                <span class="finding-text">
                    <span>{ message.clone() }</span>
                    <span class="finding-place">{ words::severity(lang, finding.severity) }</span>
                    { authority.map(|authority| source(lang, authority)) }
                </span>
                <span class="finding-go">{ go(lang, finding) }<Icon sign={Sign::ChevronRight} /></span>
            </a>
            if let Some(edit) = mend { { mend_button(props, edit, &message) } }
            <Button
                action="dismiss-finding"
                of={n.to_string()}
                kind={ButtonKind::Link}
                class="quiet"
                label={t::leave_finding(lang)}
                aria_label={words::label_of(lang, t::leave_finding(lang), &message)}
                onclick={ondismiss}
            />
        </>
    }
}

/// The button that does what a finding asks for, and goes to the field to show what became of it.
fn mend_button(props: &FindingRowProps, edit: &Edit, message: &str) -> Html {
    let FindingRowProps { lang, n, draft, finding, dispatch, .. } = props;
    let label = match (finding.rule, &finding.detail) {
        (Rule::StrengthDoubtful | Rule::StrengthOverrated, _) => t::mend_strength(*lang).to_owned(),
        (_, Detail::Words(words)) => t::mend_voice(*lang, words),
        _ => return Html::default(),
    };
    let onclick = {
        let (dispatch, edit) = (dispatch.clone(), edit.clone());
        let to = Route::field(draft, &finding.field);
        move |_| {
            dispatch.edit(edit.clone());
            to.go();
        }
    };
    html! {
        <Button
            action="mend-finding"
            of={n.to_string()}
            kind={ButtonKind::Link}
            class="quiet"
            label={label.clone()}
            aria_label={words::label_of(*lang, &label, message)}
            {onclick}
        />
    }
}

/// What is to be done at the field.
fn go(lang: Lang, finding: &Finding) -> &'static str {
    if finding.rule.is_missing() { t::go_to_field(lang) } else { t::go_to_filled(lang) }
}

/// A finding that was looked at and left as it is, with the reason, where it stood.
fn left(props: &FindingRowProps, dismissal: usize) -> Html {
    let FindingRowProps { lang, finding, authority, dispatch, .. } = props;
    let lang = *lang;
    let (at, message) = (format!("dismissals.{dismissal}"), finding.message(lang));
    let onback = {
        let (dispatch, item, field) = (dispatch.clone(), at.clone(), finding.field.clone());
        move |_| {
            dispatch.edit(Edit::Remove { item: item.clone() });
            // The row waits for an answer again, and its link takes the focus.
            dispatch.send(Action::Goto(format!("{field}/goto-field").into()));
        }
    };
    html! {
        <>
            <div class="finding-left">
                <p>
                    <SeverityMark severity={finding.severity} />
                    <span class="finding-text">
                        <span>{ message.clone() }</span>
                        { authority.map(|authority| source(lang, authority)) }
                    </span>
                </p>
                <Button
                    action="remove"
                    of={at.clone()}
                    kind={ButtonKind::Link}
                    label={t::leave_undo(lang)}
                    aria_label={words::label_of(lang, t::leave_undo(lang), &message)}
                    onclick={onback}
                />
            </div>
            <Answer at={format!("{at}.reason")} ask={t::LEAVE_REASON} shape={Shape::Text} />
        </>
    }
}
