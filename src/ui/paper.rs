//! The document as it stands, beside the form: a click on it goes to the field, the field's place is marked on it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::{app::use_interface, hooks::use_fit};
use crate::{
    i18n::{Lang, t},
    report::{Annex, Block, Face, Report, Role},
};

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub report: Rc<Report>,
    /// Address of the field that has the focus.
    pub current: Option<AttrValue>,
    /// Grows whenever the paper comes into view; it then opens at the mark, else at its top.
    pub shown: u32,
    /// Called with the address of the field that said what was clicked.
    pub onjump: Callback<AttrValue>,
}

#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let lang = use_interface().lang;
    let frame = use_node_ref();
    use_fit(frame.clone());
    {
        let frame = frame.clone();
        use_effect_with((props.current.clone(), props.report.clone()), move |_| show_marked(&frame));
    }
    {
        let frame = frame.clone();
        use_effect_with(props.shown, move |_| open_at_mark(&frame));
    }
    let onclick = {
        let onjump = props.onjump.clone();
        Callback::from(move |e: MouseEvent| {
            // Somebody who selects text to copy it is not asking to go anywhere.
            let selecting = gloo::utils::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed());
            if let (false, Some(address)) = (selecting, said_by(&e)) {
                onjump.emit(address.into());
            }
        })
    };
    let marked = props.current.as_deref().and_then(|at| marked(&props.report, at));
    let blocks = props.report.blocks.iter().enumerate().map(|(n, b)| block(b, marked == Some(n)));
    html! {
        <div class="paper-frame" ref={frame}>
            <article class="sheet" data-report="" lang={props.report.meta.language.tag()} translate="no"
                aria-label={t::paper_label(lang)} {onclick}>
                { for blocks }
                if let Some(guide) = guide(lang, &props.report) { <p class="guide">{ guide }</p> }
                { for props.report.annexes.iter().map(annex) }
            </article>
        </div>
    }
}

/// The block to mark for the field at `address`: the one that says most of it, else the one that says something of
/// the same item. Headings and leads carry the address of what they lead to and must not be taken for it.
fn marked(report: &Report, address: &str) -> Option<usize> {
    let best = |is_from: &dyn Fn(&str) -> bool| {
        let weight = |block: &Block| -> usize {
            let runs = block.runs.iter().filter(|run| run.from.as_deref().is_some_and(is_from));
            // A point is the person's own sentence, however long the lead to it may be.
            runs.map(|run| run.text.len() + if run.face == Face::Point { 10_000 } else { 0 }).sum()
        };
        let weights = report.blocks.iter().map(|b| if b.role == Role::Heading { 0 } else { weight(b) });
        weights.enumerate().filter(|(_, w)| *w > 0).max_by_key(|(n, w)| (*w, usize::MAX - n)).map(|(n, _)| n)
    };
    best(&|from| from == address).or_else(|| {
        let (item, _) = address.rsplit_once('.')?;
        // `incident.` would fit any field of the incident: only numbered items count.
        let is_item = item.ends_with(|c: char| c.is_ascii_digit());
        is_item.then(|| best(&|from| from.strip_prefix(item).is_some_and(|rest| rest.starts_with('.'))))?
    })
}

fn block(block: &Block, marked: bool) -> Html {
    let class = classes!("doc-block", class_of(block.role), marked.then_some("is-marked"));
    let from = block.from().join(" ");
    let runs = block.runs.iter().map(|run| {
        let class = (run.face == Face::Point).then_some("doc-point");
        html! { <span {class} data-run={run.from.clone()}>{ lines(&run.text) }</span> }
    });
    let runs = html! { <>{ for runs }</> };
    match block.role {
        Role::Title => html! { <h1 {class} data-from={from}>{ runs }</h1> },
        Role::Heading => html! { <h2 {class} data-from={from}>{ runs }</h2> },
        _ => html! { <p {class} data-from={from}>{ runs }</p> },
    }
}

fn class_of(role: Role) -> &'static str {
    match role {
        Role::Title => "doc-title",
        Role::Addressee => "doc-addressee",
        Role::Paragraph => "doc-paragraph",
        Role::Heading => "doc-heading",
        Role::AnnexNote => "doc-annex-note",
        Role::AnnexNoteNext => "doc-annex-next",
        Role::Signature => "doc-signature",
        Role::Date => "doc-date",
        Role::CopyNumber => "doc-copy-number",
        Role::Grade => "doc-grade",
        Role::Masthead => "doc-masthead",
        Role::Reference => "doc-reference",
        Role::Copies => "doc-copies",
        Role::Printer => "doc-printer",
    }
}

fn lines(text: &str) -> Html {
    html! { <>{ for text.split('\n').enumerate().map(|(n, line)| html! { <>if n > 0 { <br /> }{ line.to_owned() }</> }) }</> }
}

fn annex(annex: &Annex) -> Html {
    html! {
        <section class="doc-annex">
            <p class="doc-annex-label">{ &annex.label }</p>
            <h2 class="doc-annex-title">{ &annex.title }</h2>
            <table>
                <thead><tr>{ for annex.table.columns.iter().map(|c| html! { <th scope="col">{ &c.head }</th> }) }</tr></thead>
                <tbody>
                    { for annex.table.rows.iter().map(|row| html! {
                        <tr>{ for row.iter().map(|cell| html! { <td>{ lines(&cell.text) }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}

/// What the empty paper says instead of a text; it is no part of the report and reaches no file.
fn guide(lang: Lang, report: &Report) -> Option<&'static str> {
    let told = report.blocks.iter().any(|b| matches!(b.role, Role::Paragraph | Role::Heading));
    (!told).then(|| t::paper_guide(lang))
}

fn said_by(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let run = target.closest("[data-run]").ok().flatten().and_then(|e| e.get_attribute("data-run"));
    run.or_else(|| {
        let from = target.closest("[data-from]").ok().flatten()?.get_attribute("data-from")?;
        from.split(' ').next().filter(|a| !a.is_empty()).map(str::to_owned)
    })
}

/// Brings the mark into sight by moving the paper alone: were the window to move as well, a click that gives a field
/// the focus would end on something else than it began on.
fn show_marked(frame: &NodeRef) {
    let Some((pane, marked)) = frame.cast::<Element>().and_then(|f| Some((f.parent_element()?, marked_in(&f)?))) else {
        return;
    };
    let (view, block) = (pane.get_bounding_client_rect(), marked.get_bounding_client_rect());
    if block.top() < view.top() || block.bottom() > view.bottom() {
        let middle = (block.top() + block.bottom() - view.top() - view.bottom()) / 2.0;
        pane.set_scroll_top(pane.scroll_top() + middle as i32);
    }
}

/// The paper came into view: at the mark, else at its top.
fn open_at_mark(frame: &NodeRef) {
    let Some(frame) = frame.cast::<Element>() else { return };
    if let Some(marked) = marked_in(&frame) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        marked.scroll_into_view_with_scroll_into_view_options(&options);
    } else if let Some(pane) = frame.parent_element() {
        pane.set_scroll_top(0);
    }
}

fn marked_in(frame: &Element) -> Option<Element> {
    frame.query_selector(".is-marked").ok().flatten()
}
