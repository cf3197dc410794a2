//! The document as it stands, beside the form: a click on it goes to the field, the field's place is marked on it.

use std::{ops::Range, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::{
    app::use_interface,
    hooks::use_fit,
    parts::{Sign, icon},
};
use crate::{
    i18n::{Lang, t},
    report::{Block, Face, Report, Role, Standing, Table},
    review::{List, word},
    typeset::{Lines, Masthead, Page, Part, Place, Row, Tail, tail, widths},
};

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub report: Rc<Report>,
    /// The same, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// Address of the field that has the focus.
    pub current: Option<AttrValue>,
    /// Grows whenever the paper comes into view; it then opens at the mark, else at its top.
    pub shown: u32,
    /// Called with the address of the field that said what was clicked.
    pub onjump: Callback<AttrValue>,
    /// Called with the position of the block that somebody wants to put into words of their own.
    pub onrewrite: Callback<usize>,
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
        use_effect_with(props.report.clone(), move |report| fit_masthead(&frame, report));
    }
    {
        let frame = frame.clone();
        use_effect_with(props.shown, move |_| open_at_mark(&frame));
    }
    // Where nothing hovers there is no pen at each paragraph: one button says what the next tap is to do.
    let rewrites = use_state_eq(|| false);
    let toggle = {
        let rewrites = rewrites.clone();
        Callback::from(move |_: MouseEvent| rewrites.set(!*rewrites))
    };
    let onclick = {
        let (onjump, onrewrite, rewrites) = (props.onjump.clone(), props.onrewrite.clone(), rewrites.clone());
        Callback::from(move |e: MouseEvent| {
            if let Some(block) = rewritten_by(&e, *rewrites) {
                rewrites.set(false);
                onrewrite.emit(block);
                return;
            }
            // Somebody who selects text to copy it is not asking to go anywhere.
            let selecting = gloo::utils::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed());
            if let (false, Some(address)) = (selecting, said_by(&e)) {
                onjump.emit(address.into());
            }
        })
    };
    let report = &*props.report;
    let marked = props.current.as_deref().and_then(|at| marked(report, at));
    let sheet = Sheet { lang, report, marked, tail: tail(report) };
    let pages = props.pages.len();
    html! {
        <>
        <div class="paper-head">
            <span>{ t::paper_title(lang) }</span>
            <button type="button" class="link paper-mode" data-action="rewrite-mode" aria-pressed={rewrites.to_string()} onclick={toggle}>
                { if *rewrites { t::wording_mode_on(lang) } else { t::wording_mode(lang) } }
            </button>
            <span data-pages={pages.to_string()}>{ t::paper_pages(lang, pages) }</span>
        </div>
        <div class="paper-frame" ref={frame}>
            <article class="sheets" data-report="" lang={report.meta.language.tag()} translate="no"
                aria-label={t::paper_label(lang)} data-latin={word(&report.meta.setting.latin)}
                data-pitch={word(&report.meta.setting.pitch)} {onclick}>
                { for props.pages.iter().map(|page| sheet.page(page)) }
            </article>
        </div>
        </>
    }
}

/// What every sheet is made from.
struct Sheet<'a> {
    /// Language of the interface.
    lang: Lang,
    report: &'a Report,
    /// The block of the field that has the focus.
    marked: Option<usize>,
    tail: Tail,
}

impl Sheet<'_> {
    fn page(&self, page: &Page) -> Html {
        let class = classes!("sheet", page.is_turned.then_some("is-turned"));
        let guide = (page.number == 1).then(|| guide(self.lang, self.report)).flatten();
        html! {
            <section {class} key={page.number} data-page={page.number.to_string()}>
                { for page.parts.iter().map(|part| self.part(part)) }
                if let Some(guide) = guide { <p class="guide">{ guide }</p> }
                if page.has_imprint {
                    <div class="doc-imprint">
                        { for self.report.imprint.iter().map(|b| self.block(b, None, &whole(b), "")) }
                    </div>
                }
            </section>
        }
    }

    fn part(&self, part: &Part) -> Html {
        let lines = match part {
            Part::Lines(lines) => lines,
            Part::Rows { annex, rows } => return self.table(&self.report.annexes[*annex].table, rows),
        };
        let gap = if lines.has_gap { "has-gap" } else { "" };
        match lines.of {
            Place::Head(n) => self.block(&self.report.head[n], None, lines, ""),
            Place::Block(n) => self.block(&self.report.blocks[n], Some(n), lines, gap),
            Place::AnnexLabel(n) => html! {
                <p class="doc-annex-label">{ plain_lines(&self.report.annexes[n].label, &lines.lines) }</p>
            },
            Place::AnnexTitle(n) => html! {
                <h2 class={classes!("doc-annex-title", gap)}>{ plain_lines(&self.report.annexes[n].title, &lines.lines) }</h2>
            },
        }
    }

    /// The lines of a block that stand on one sheet; `n` is its position in the body.
    fn block(&self, block: &Block, n: Option<usize>, part: &Lines, gap: &'static str) -> Html {
        let own = block.own.as_ref().map(|own| match self.report.wordings.get(own.at) {
            Some(Standing::Stale(_)) => "is-stale",
            _ => "is-own",
        });
        let is_marked = n.is_some() && n == self.marked;
        let class = classes!("doc-block", class_of(block.role), gap, own, is_marked.then_some("is-marked"));
        let from = block.from().join(" ");
        // Own words are changed where they were written, whatever they were made of.
        let own_field = block.own.as_ref().map(|own| format!("wordings.{}.text", own.at));
        let last = part.lines.len().saturating_sub(1);
        // Blank characters stand for the distance from the edge, which no class could count.
        let pad = match block.role {
            Role::Signature => Some(blank(self.tail.signature)),
            Role::Date => Some(blank(self.tail.date)),
            _ => None,
        }
        .filter(|_| self.report.meta.language == Lang::Zh);
        let lines = part.lines.iter().enumerate().map(|(at, line)| {
            let is_first = part.is_start && at == 0;
            let is_last = part.is_end && at == last;
            let class = classes!("line", is_first.then_some("is-first"), is_last.then_some("is-last"));
            let pad = pad.clone();
            html! { <span {class} data-pad={pad}>{ runs(block, line, own_field.as_deref()) }</span> }
        });
        let is_first = |n: &usize| {
            // Of own words that are several paragraphs only the first has the button.
            let before = n.checked_sub(1).and_then(|n| self.report.blocks[n].own.as_ref());
            block.own.is_none() || before.map(|own| own.at) != block.own.as_ref().map(|own| own.at)
        };
        let rewrite = n.filter(is_first).filter(|_| part.is_start && !block.key.is_empty()).map(|n| {
            let words: String = block.text().chars().take(16).collect();
            let name = t::wording_rewrite_of(self.lang, &words);
            html! {
                <button type="button" class="rewrite" data-action="rewrite" data-of={format!("paper.{n}")}
                    aria-label={name} title={t::wording_rewrite(self.lang)}>{ icon(Sign::Pen) }</button>
            }
        });
        let content = html! { <>{ for lines }{ rewrite }</> };
        let at = n.filter(|_| !block.key.is_empty()).map(|n| n.to_string());
        match block.role {
            // A tab parts what stands left and right.
            Role::Reference | Role::Printer => html! {
                <p {class} data-from={from}>{ for block.text().split('\t').map(|part| html! { <span>{ part.to_owned() }</span> }) }</p>
            },
            Role::Title => html! { <h1 {class} data-from={from} data-block={at}>{ content }</h1> },
            Role::Heading => html! { <h2 {class} data-from={from} data-block={at}>{ content }</h2> },
            _ => html! { <p {class} data-from={from} data-block={at}>{ content }</p> },
        }
    }

    fn table(&self, table: &Table, rows: &[Row]) -> Html {
        // The old attribute, in pixels, needs no style, which a strict CSP would refuse.
        let columns = widths(table).into_iter().map(|width| html! { <col width={(width / 15).to_string()} /> });
        let row = |row: &Row| match row.at {
            None => html! {
                <tr>{ for table.columns.iter().zip(&row.cells).map(|(column, lines)| html! {
                    <th scope="col">{ plain_lines(&column.head, lines) }</th>
                }) }</tr>
            },
            Some(at) => html! {
                <tr>{ for table.rows[at].iter().zip(&row.cells).map(|(cell, lines)| html! {
                    <td data-from={cell.from.clone()}>{ plain_lines(&cell.text, lines) }</td>
                }) }</tr>
            },
        };
        html! { <table><colgroup>{ for columns }</colgroup><tbody>{ for rows.iter().map(row) }</tbody></table> }
    }
}

/// A block that is not broken over sheets, in one line.
fn whole(block: &Block) -> Lines {
    let end = block.text().len();
    Lines { of: Place::Head(0), lines: std::iter::once(0..end).collect(), has_gap: false, is_start: true, is_end: true }
}

/// Blank room of `halves` half characters.
fn blank(halves: usize) -> String {
    let mut out = "\u{3000}".repeat(halves / 2);
    out.push_str(if halves % 2 == 1 { "\u{2002}" } else { "" });
    out
}

/// What the runs of a block say on one line; `own_field` says it instead of the fields they came from.
fn runs(block: &Block, line: &Range<usize>, own_field: Option<&str>) -> Html {
    let mut start = 0;
    let parts = block.runs.iter().filter_map(|run| {
        let from = start;
        start += run.text.len();
        let (begin, end) = (line.start.max(from), line.end.min(start));
        (begin < end).then(|| {
            let class = (run.face == Face::Point).then_some("doc-point");
            let text = run.text[begin - from..end - from].trim_end_matches('\n').to_owned();
            html! { <span {class} data-run={own_field.map(str::to_owned).or_else(|| run.from.clone())}>{ text }</span> }
        })
    });
    html! { <>{ for parts }</> }
}

fn plain_lines(text: &str, lines: &[Range<usize>]) -> Html {
    let line =
        |line: &Range<usize>| html! { <span class="line is-last">{ text[line.clone()].trim_end_matches('\n') }</span> };
    html! { <>{ for lines.iter().map(line) }</> }
}

/// The block to mark for the field at `address`: the one that says most of it, else the one that says something of
/// the same item. Headings and leads carry the address of what they lead to and must not be taken for it.
fn marked(report: &Report, address: &str) -> Option<usize> {
    if let Some((List::Wordings, at, _)) = List::of(address) {
        return report.blocks.iter().position(|b| b.own.as_ref().is_some_and(|own| own.at == at));
    }
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

/// What the empty paper says instead of a text; it is no part of the report and reaches no file.
fn guide(lang: Lang, report: &Report) -> Option<&'static str> {
    let told = report.blocks.iter().any(|b| matches!(b.role, Role::Paragraph | Role::Heading));
    (!told).then(|| t::paper_guide(lang))
}

/// The block whose pen was clicked; with `any_part` whichever part of it was.
fn rewritten_by(event: &MouseEvent, any_part: bool) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let is_meant = any_part || target.closest(".rewrite").ok().flatten().is_some();
    let block = target.closest("[data-block]").ok().flatten().filter(|_| is_meant)?;
    block.get_attribute("data-block")?.parse().ok()
}

fn said_by(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let run = target.closest("[data-run]").ok().flatten().and_then(|e| e.get_attribute("data-run"));
    run.or_else(|| {
        let from = target.closest("[data-from]").ok().flatten()?.get_attribute("data-from")?;
        from.split(' ').next().filter(|a| !a.is_empty()).map(str::to_owned)
    })
}

/// The name of the office is as large as its line lets it be: sizes no class could count, set from code, which a strict
/// CSP allows.
fn fit_masthead(frame: &NodeRef, report: &Report) {
    let Some(frame) = frame.cast::<HtmlElement>().filter(|_| !report.head.is_empty()) else { return };
    let masthead = Masthead::of(report);
    for (name, twips) in [
        ("--masthead", masthead.size * 20),
        ("--masthead-line", masthead.line),
        ("--masthead-before", masthead.before),
        ("--masthead-after", masthead.after),
    ] {
        let _ = frame.style().set_property(name, &format!("calc({twips} * 0.05pt)"));
    }
}

/// Brings the mark into sight by moving the paper alone: were the window to move as well, a click that gives a field
/// the focus would end on something else than it began on.
fn show_marked(frame: &NodeRef) {
    let Some((pane, marked)) = frame.cast::<Element>().and_then(|f| Some((f.parent_element()?, marked_in(&f)?))) else {
        return;
    };
    let (view, block) = (pane.get_bounding_client_rect(), marked.get_bounding_client_rect());
    // What is being reworded must not lie under the box it is reworded in.
    let drawer = pane.query_selector(".drawer").ok().flatten().map(|drawer| drawer.get_bounding_client_rect().top());
    let bottom = drawer.unwrap_or(view.bottom());
    if block.top() < view.top() || block.bottom() > bottom {
        let middle = (block.top() + block.bottom() - view.top() - bottom) / 2.0;
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
