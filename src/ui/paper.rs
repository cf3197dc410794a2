//! The document as it stands, beside the form: a click on it goes to the field, the field's place is marked on it.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::{
    controls::pressed,
    hooks::use_fit,
    parts::{El, Sign, button, el, icon},
    same::Same,
};
use crate::{
    i18n::{Lang, t},
    report::{Block, Face, Report, Role, Standing, Table},
    review::{List, word},
    typeset::{Lines, Masthead, Page, Part, Place, Row, Tail, tail, widths},
};

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub lang: Lang,
    pub report: Same<Report>,
    /// The same, set on sheets.
    pub pages: Same<Vec<Page>>,
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
    let lang = props.lang;
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
        Callback::from(move |e: MouseEvent| {
            if pressed(&e).is_some() {
                rewrites.set(!*rewrites);
            }
        })
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
    let mode = if *rewrites { t::wording_mode_on(lang) } else { t::wording_mode(lang) };
    let setting = &report.meta.setting;
    let article = el("article.sheets")
        .attr("data-report", "")
        .attr("lang", report.meta.language.tag())
        .attr("translate", "no")
        .attr("aria-label", t::paper_label(lang))
        .attr("data-latin", &word(&setting.latin))
        .attr("data-pitch", &word(&setting.pitch))
        .all(props.pages.iter().map(|page| sheet.page(page)));
    html! {
        <>
        <div class="paper-head" onclick={toggle}>
            { el("span").text(t::paper_title(lang)) }
            { button("link.paper-mode", "rewrite-mode", "").attr("aria-pressed", &rewrites.to_string()).text(mode) }
            { el("span").attr("data-pages", &pages.to_string()).text(&t::paper_pages(lang, pages)) }
        </div>
        <div class="paper-frame" ref={frame} {onclick}>{ Html::from(article) }</div>
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
    fn page(&self, page: &Page) -> El {
        let number = page.number.to_string();
        let guide = if page.number == 1 { guide(self.lang, self.report) } else { None };
        let imprint = self.report.imprint.iter().map(|b| self.block(b, None, &whole(b), false));
        el("section.sheet")
            .class_if("is-turned", page.is_turned)
            .key(&number)
            .attr("data-page", &number)
            .all(page.parts.iter().map(|part| self.part(part)))
            .add_if(guide.map(|guide| el("p.guide").text(guide)))
            .add_if(page.has_imprint.then(|| el("div.doc-imprint").all(imprint)))
    }

    fn part(&self, part: &Part) -> El {
        let lines = match part {
            Part::Lines(lines) => lines,
            Part::Rows { annex, rows } => return table(&self.report.annexes[*annex].table, rows),
        };
        match lines.of {
            Place::Head(n) => self.block(&self.report.head[n], None, lines, false),
            Place::Block(n) => self.block(&self.report.blocks[n], Some(n), lines, lines.has_gap),
            Place::AnnexLabel(n) => {
                el("p.doc-annex-label").all(plain_lines(&self.report.annexes[n].label, &lines.lines))
            }
            Place::AnnexTitle(n) => el("h2.doc-annex-title")
                .class_if("has-gap", lines.has_gap)
                .all(plain_lines(&self.report.annexes[n].title, &lines.lines)),
        }
    }

    /// The lines of a block that stand on one sheet; `n` is its position in the body.
    fn block(&self, block: &Block, n: Option<usize>, part: &Lines, has_gap: bool) -> El {
        let standing = block.own.as_ref().map(|own| match self.report.wordings.get(own.at) {
            Some(Standing::Stale(_)) => "is-stale",
            _ => "is-own",
        });
        let tag = match block.role {
            Role::Title => "h1",
            Role::Heading => "h2",
            _ => "p",
        };
        let element = el(&[tag, ".doc-block.", class_of(block.role)].concat())
            .class_if("has-gap", has_gap)
            .class_if(standing.unwrap_or_default(), standing.is_some())
            .class_if("is-marked", n.is_some() && n == self.marked)
            .attr("data-from", &block.from().join(" "));
        // A tab parts what stands left and right.
        if matches!(block.role, Role::Reference | Role::Printer) {
            return element.all(block.text().split('\t').map(|part| el("span").text(part)));
        }
        // Own words are changed where they were written, whatever they were made of.
        let own_field = block.own.as_ref().map(|own| ["wordings.", &own.at.to_string(), ".text"].concat());
        let pad = self.pad(block.role);
        let last = part.lines.len().saturating_sub(1);
        let lines = part.lines.iter().enumerate().map(|(at, line)| {
            el("span.line")
                .class_if("is-first", part.is_start && at == 0)
                .class_if("is-last", part.is_end && at == last)
                .attr_if("data-pad", pad.as_deref())
                .all(runs(block, line, own_field.as_deref()))
        });
        let at = n.filter(|_| !block.key.is_empty());
        let pen = at.filter(|_| part.is_start).and_then(|n| self.pen(block, n));
        element.attr_if("data-block", at.map(|n| n.to_string()).as_deref()).all(lines).add_if(pen)
    }

    /// Blank characters stand for the distance from the edge, which no class could count.
    fn pad(&self, role: Role) -> Option<String> {
        let halves = match role {
            Role::Signature => self.tail.signature,
            Role::Date => self.tail.date,
            _ => return None,
        };
        (self.report.meta.language == Lang::Zh).then(|| blank(halves))
    }

    /// The button that puts the block at `n` into own words.
    fn pen(&self, block: &Block, n: usize) -> Option<El> {
        // Of own words that are several paragraphs only the first has the button.
        let own = block.own.as_ref().map(|own| own.at);
        let before = n.checked_sub(1).and_then(|n| self.report.blocks[n].own.as_ref()).map(|own| own.at);
        if own.is_some() && own == before {
            return None;
        }
        let words: String = block.text().chars().take(16).collect();
        let pen = button("rewrite", "rewrite", &["paper.", &n.to_string()].concat())
            .attr("aria-label", &t::wording_rewrite_of(self.lang, &words))
            .attr("title", t::wording_rewrite(self.lang));
        Some(pen.add(icon(Sign::Pen)))
    }
}

fn table(table: &Table, rows: &[Row]) -> El {
    // The old attribute, in pixels, needs no style, which a strict CSP would refuse.
    let columns = widths(table).into_iter().map(|width| el("col").attr("width", &(width / 15).to_string()));
    let row = |row: &Row| match row.at {
        None => el("tr").all(table.columns.iter().zip(&row.cells).map(|(column, lines)| {
            let cell = el("th").attr("scope", "col");
            cell.all(plain_lines(&column.head, lines))
        })),
        Some(at) => el("tr").all(table.rows[at].iter().zip(&row.cells).map(|(cell, lines)| {
            el("td").attr_if("data-from", cell.from.as_deref()).all(plain_lines(&cell.text, lines))
        })),
    };
    el("table").add(el("colgroup").all(columns)).add(el("tbody").all(rows.iter().map(row)))
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
fn runs(block: &Block, line: &Range<usize>, own_field: Option<&str>) -> impl Iterator<Item = El> {
    let mut start = 0;
    block.runs.iter().filter_map(move |run| {
        let from = start;
        start += run.text.len();
        let (begin, end) = (line.start.max(from), line.end.min(start));
        (begin < end).then(|| {
            el("span")
                .class_if("doc-point", run.face == Face::Point)
                .attr_if("data-run", own_field.or(run.from.as_deref()))
                .text(run.text[begin - from..end - from].trim_end_matches('\n'))
        })
    })
}

fn plain_lines(text: &str, lines: &[Range<usize>]) -> impl Iterator<Item = El> {
    lines.iter().map(|line| el("span.line.is-last").text(text[line.clone()].trim_end_matches('\n')))
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
