//! Everything that was found, on one page, each with the way to its field. It reminds; it never blocks.

use yew::prelude::*;

use crate::{
    i18n::t,
    review::check::{Finding, Section, Severity},
    ui::{
        form::{Form, Shape},
        parts::{El, Sign, el, icon, link_button, svg},
        route::{Route, Screen},
        words,
    },
};

/// The findings of the draft with this id, by section, and those that somebody decided to leave.
pub fn check(form: &Form, draft: &str) -> Html {
    let lang = form.lang;
    let page = el("div.section").key("check");
    let open = form.findings.iter().filter(|f| f.is_open()).count();
    let words = if form.findings.is_empty() { t::check_clean(lang) } else { t::check_settled(lang) };
    let clean = (open == 0).then(|| el("p.notice").text(words));
    let count = |severity| form.findings.iter().filter(|f| f.is_open() && f.severity == severity).count();
    let counts = Severity::ALL.into_iter().filter(|severity| count(*severity) > 0).map(|severity| {
        let n = count(severity);
        let words = match severity {
            Severity::Certain => t::severity_certain(lang, n),
            Severity::Suspect => t::severity_suspect(lang, n),
            Severity::Hint => t::severity_hint(lang, n),
        };
        el("li").add(mark(severity)).text(&words)
    });
    let page = page
        .add_if(clean)
        .add(el("ul.severities").all(counts))
        .all(Section::ALL.into_iter().filter_map(|s| group(form, draft, s)));
    let to = Route::screen(draft, Screen::Overview).href();
    let overview = el("a.button").attr("href", &to).attr("data-action", "goto-overview").text(t::overview_open(lang));
    let overview = el("div.overview-link").add(overview).add(el("p.field-help").text(t::overview_open_help(lang)));
    page.add(overview).into()
}

/// What is to be mended in one section, the gravest first.
fn group(form: &Form, draft: &str, section: Section) -> Option<El> {
    let lang = form.lang;
    let here = || form.findings.iter().enumerate().filter(move |(_, f)| f.section() == section);
    let open = here().filter(|(_, f)| f.is_open()).count();
    let rows = Severity::ALL.into_iter().flat_map(|severity| here().filter(move |(_, f)| f.severity == severity));
    let head = el("div.group-head.is-start")
        .add(el("h2.question").text(words::section(lang, section)))
        .add(el("span.coverage").text(&t::rail_findings(lang, open)));
    let rows = rows.map(|(n, finding)| match finding.dismissed {
        None => row(form, draft, n, finding),
        Some(dismissal) => left(form, finding, dismissal),
    });
    let rows = el("ul.cards.findings").all(rows);
    here().next().map(|_| el("section.block").add(head).add(rows))
}

fn row(form: &Form, draft: &str, n: usize, finding: &Finding) -> El {
    let (lang, section) = (form.lang, finding.section());
    let field = finding.field.as_str();
    let to = Route::Review {
        id: draft.to_owned().into(),
        screen: Screen::Section(section),
        field: Some(field.to_owned().into()),
    };
    let words = el("span.finding-text")
        .add(el("span").text(&finding.message(lang)))
        .add(el("span.finding-place").text(words::severity(lang, finding.severity)));
    let link = el("a")
        .attr("href", &to.href())
        .attr("data-action", "goto-field")
        .attr("data-of", field)
        .add(mark(finding.severity))
        .add(words)
        .add(el("span.finding-go").text(t::go_to_field(lang)).add(icon(Sign::ChevronRight)));
    found(finding).add(link).add(link_button("dismiss-finding", &n.to_string(), t::leave_finding(lang)))
}

/// A row of the page that shows a finding.
fn found(finding: &Finding) -> El {
    el("li.finding")
        .attr("data-rule", finding.rule.id())
        .attr("data-severity", finding.severity.id())
        .attr("data-field", &finding.field)
}

/// A finding that was looked at and left as it is, with the reason, where it stood.
fn left(form: &Form, finding: &Finding, dismissal: usize) -> El {
    let lang = form.lang;
    let at = format!("dismissals.{dismissal}");
    let head = el("p").add(mark(finding.severity)).text(&finding.message(lang));
    let head = el("div.finding-left").add(head).add(link_button("remove", &at, t::leave_undo(lang)));
    found(finding).class_if("is-left", true).add(head).add(form.answer_of(&at, "reason", t::LEAVE_REASON, Shape::Text))
}

/// A solid diamond, a half-filled one, a ring: three shapes, so that none rests on colour.
pub fn mark(severity: Severity) -> Html {
    let path = |class: &str, d: &str| el(&["path", class].concat()).attr("d", d);
    let circle = |class: &str, r: &str| el(&["circle", class].concat()).attr("cx", "10").attr("cy", "10").attr("r", r);
    let (first, second) = match severity {
        Severity::Certain => (path(".mark-fill", "M10 2l8 8-8 8-8-8z"), path(".mark-sign", "M10 6.5v4.5M10 13.2v.3")),
        Severity::Suspect => (path("", "M10 3l7 7-7 7-7-7z"), path(".mark-half", "M10 3l7 7-7 7z")),
        Severity::Hint => (circle("", "6.5"), circle(".mark-half", "1")),
    };
    svg(&["svg.mark.", severity.id()].concat(), "0 0 20 20").add(first).add(second).into()
}
