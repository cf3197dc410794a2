//! The document as it stands, beside the form. A click on a passage goes to its field, and the field's passage is marked.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::{fit::use_fit, sheet::Stop, sheets::Sheets};
use crate::{
    i18n::{Lang, t},
    report::{Block, Face, Report, Role},
    review::List,
    typeset::{Masthead, Page},
    ui::widgets::{Button, ButtonKind},
};

#[derive(Properties)]
pub struct PaperProps {
    /// Language of the interface.
    pub lang: Lang,
    pub report: Rc<Report>,
    /// The report, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// The revision of the draft that they show.
    pub revision: u64,
    /// Whether the sheets are drawn yet.
    pub is_drawn: bool,
    /// Address of the field that has the focus.
    pub current: Option<AttrValue>,
    /// Grows whenever the paper comes into view, which scrolls it to the mark or else to its top.
    pub shown: u32,
    /// Called with the address of the field that said what was clicked.
    pub onjump: Callback<AttrValue>,
    /// Called with the position of the block that somebody wants to put into words of their own.
    pub onreword: Callback<usize>,
}

/// Compares what is large by its address.
impl PartialEq for PaperProps {
    fn eq(&self, other: &PaperProps) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.pages, &other.pages)
            && (self.lang, &self.current, self.shown) == (other.lang, &other.current, other.shown)
            && (self.revision, self.is_drawn) == (other.revision, other.is_drawn)
            && (&self.onjump, &self.onreword) == (&other.onjump, &other.onreword)
    }
}

#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let lang = props.lang;
    let frame = use_node_ref();
    let marked = props.current.as_deref().and_then(|at| marked(&props.report, at));
    // Scaled to the pane the text may be too small to read.
    let large = use_state_eq(|| false);
    use_scrolling(&frame, props, *large);
    // On touch screens no pen appears at a paragraph; instead one button says what the next tap does.
    let rewords = use_state_eq(|| false);
    let stop = use_state_eq(|| None::<Stop>);
    let toggle = {
        let rewords = rewords.clone();
        Callback::from(move |_| rewords.set(!*rewords))
    };
    let onclick = {
        let (onjump, onreword, rewords) = (props.onjump.clone(), props.onreword.clone(), rewords.clone());
        Callback::from(move |e: MouseEvent| {
            let Some(target) = element(&e) else { return };
            if let Some(block) = block_of(&target).filter(|_| *rewords) {
                rewords.set(false);
                return onreword.emit(block);
            }
            // Whoever selects text to copy it does not want to go anywhere.
            let selection = gloo::utils::window().get_selection().ok().flatten();
            let is_selecting = selection.is_some_and(|selection| !selection.is_collapsed());
            if let Some(address) = said_by(&target).filter(|_| !is_selecting) {
                onjump.emit(address.into());
            }
        })
    };
    let onfocusin = {
        let stop = stop.setter();
        Callback::from(move |e: FocusEvent| {
            if let Some(at) = element(&e).and_then(|target| stop_of(&target)) {
                stop.set(Some(at));
            }
        })
    };
    let onkeydown = {
        let (frame, onjump, onreword) = (frame.clone(), props.onjump.clone(), props.onreword.clone());
        Callback::from(move |e: KeyboardEvent| press(&e, &frame, &onjump, &onreword))
    };
    let zoom = {
        let large = large.clone();
        Callback::from(move |_| large.set(!*large))
    };
    let pages = props.pages.len();
    html! {
        <>
            <div class="paper-head">
                <span>{ t::paper_title(lang) }</span>
                <Button
                    action="rewrite-mode"
                    kind={ButtonKind::Link}
                    class="paper-mode"
                    pressed={*rewords}
                    label={if *rewords { t::wording_mode_on(lang) } else { t::wording_mode(lang) }}
                    onclick={toggle}
                />
                <Button
                    action="zoom-paper"
                    kind={ButtonKind::Link}
                    pressed={*large}
                    label={t::paper_zoom(lang)}
                    onclick={zoom}
                />
                <span data-pages={pages.to_string()}>{ t::paper_pages(lang, pages) }</span>
                <span class="unseen" id="paper-keys">{ t::paper_keys(lang) }</span>
            </div>
            <div class={classes!("paper-frame", large.then_some("is-large"))} ref={frame} {onclick} {onfocusin} {onkeydown}>
                <Sheets
                    {lang}
                    report={props.report.clone()}
                    pages={props.pages.clone()}
                    revision={props.revision}
                    is_drawn={props.is_drawn}
                    {marked}
                    stop={*stop}
                    onreword={props.onreword.clone()}
                />
            </div>
        </>
    }
}

/// Scales the paper, sizes its masthead, and keeps the mark in sight.
#[hook]
fn use_scrolling(frame: &NodeRef, props: &PaperProps, large: bool) {
    use_fit(frame.clone(), large);
    {
        let frame = frame.clone();
        use_effect_with((props.current.clone(), ByAddress(props.report.clone())), move |_| show_marked(&frame));
    }
    {
        let frame = frame.clone();
        use_effect_with(ByAddress(props.report.clone()), move |report| fit_masthead(&frame, &report.0));
    }
    {
        let frame = frame.clone();
        use_effect_with(props.shown, move |_| open_at_mark(&frame));
    }
}

/// A report that equals itself alone: comparing the words of two reports would take longer than the effect.
struct ByAddress(Rc<Report>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &ByAddress) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
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
            let cells = block.table.iter().flat_map(|table| &table.rows).flatten();
            let cells = cells.filter(|cell| cell.from.as_deref().is_some_and(is_from)).map(|cell| cell.text.len());
            // A point is the person's own sentence and outweighs the words that lead to it.
            let runs = runs.map(|run| run.text.len() + if run.face == Face::Point { 10_000 } else { 0 });
            runs.chain(cells).sum()
        };
        let weights = report.blocks.iter().map(|b| if is_heading(b) { 0 } else { weight(b) });
        weights.enumerate().filter(|(_, w)| *w > 0).max_by_key(|(n, w)| (*w, usize::MAX - n)).map(|(n, _)| n)
    };
    best(&|from| from == address).or_else(|| {
        let (item, _) = address.rsplit_once('.')?;
        // Only numbered items count: `incident.` is the beginning of every field of the incident.
        let is_item = item.ends_with(|c: char| c.is_ascii_digit());
        is_item.then(|| best(&|from| from.strip_prefix(item).is_some_and(|rest| rest.starts_with('.'))))?
    })
}

fn is_heading(block: &Block) -> bool {
    matches!(block.role, Role::Heading | Role::Subheading)
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The block that holds an element, if it can be put into own words.
fn block_of(target: &Element) -> Option<usize> {
    target.closest("[data-block]").ok()??.get_attribute("data-block")?.parse().ok()
}

/// The stop that an element is or stands beside.
fn stop_of(target: &Element) -> Option<Stop> {
    let beside = || target.closest(".doc-block").ok()??.query_selector(".doc-go").ok()?;
    let stop = target.closest(".doc-go").ok()?.or_else(beside)?;
    Stop::at(&stop.get_attribute("data-of")?)
}

/// The field that says what an element shows.
fn said_by(target: &Element) -> Option<String> {
    let run = target.closest("[data-run]").ok().flatten().and_then(|run| run.get_attribute("data-run"));
    run.or_else(|| {
        let from = target.closest("[data-from]").ok()??.get_attribute("data-from")?;
        from.split(' ').next().filter(|address| !address.is_empty()).map(str::to_owned)
    })
}

/// The keys on the paper, which is one stop of the Tab key: arrows, Home and End move between the passages, Enter goes to the
/// field, R or F2 rewords.
fn press(key: &KeyboardEvent, frame: &NodeRef, onjump: &Callback<AttrValue>, onreword: &Callback<usize>) {
    let is_plain = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key());
    let Some(target) = element(key).filter(|_| is_plain) else { return };
    let Some(block) = target.closest(".doc-block").ok().flatten() else { return };
    let Some(frame) = frame.cast::<Element>() else { return };
    // Of a table each row is a stop.
    let here = if target.class_name() == "doc-go" { &target } else { &block };
    match key.key().as_str() {
        "ArrowDown" | "ArrowRight" => step(&frame, here, |n, _| n + 1),
        "ArrowUp" | "ArrowLeft" => step(&frame, here, |n, _| n.saturating_sub(1)),
        "Home" => step(&frame, here, |_, _| 0),
        "End" => step(&frame, here, |_, count| count.saturating_sub(1)),
        // If the pen button has the focus, Enter presses it.
        "Enter" if target.class_name() == "doc-go" => {
            let run = target.query_selector("[data-run]").ok().flatten();
            if let Some(address) = run.and_then(|run| said_by(&run)).or_else(|| said_by(&target)) {
                onjump.emit(address.into());
            }
        }
        "r" | "R" | "F2" => {
            if let Some(block) = block_of(&block) {
                onreword.emit(block);
            }
        }
        _ => return,
    }
    key.prevent_default();
}

/// Moves the focus from the passage at or in `here` to another: `next` is given its position and how many there are.
fn step(frame: &Element, here: &Element, next: impl Fn(usize, usize) -> usize) {
    let Ok(passages) = frame.query_selector_all(".doc-go") else { return };
    let passage = |n: usize| passages.get(n as u32)?.dyn_into::<HtmlElement>().ok();
    let count = passages.length() as usize;
    let position = (0..count).find(|n| passage(*n).is_some_and(|passage| here.contains(Some(&passage))));
    if let Some(passage) = position.and_then(|n| passage(next(n, count))) {
        let _ = passage.focus();
    }
}

/// Sets the size of the office's name, which is as large as its line permits. No class could count it; a strict CSP allows
/// code to set it.
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

/// Brings the mark into sight by scrolling the paper alone. If the window scrolled as well, a click that gives a field the
/// focus would end on another element than it began on.
fn show_marked(frame: &NodeRef) {
    let Some((pane, marked)) = frame.cast::<Element>().and_then(|f| Some((f.parent_element()?, marked_in(&f)?))) else {
        return;
    };
    let (view, block) = (pane.get_bounding_client_rect(), marked.get_bounding_client_rect());
    // The passage that is being reworded must not lie under the box it is reworded in.
    let drawer = pane.query_selector(".drawer").ok().flatten().map(|drawer| drawer.get_bounding_client_rect().top());
    let bottom = drawer.unwrap_or(view.bottom());
    if block.top() < view.top() || block.bottom() > bottom {
        let middle = (block.top() + block.bottom() - view.top() - bottom) / 2.0;
        pane.set_scroll_top(pane.scroll_top() + middle as i32);
    }
}

/// Scrolls to the mark when the paper comes into view, else to the top.
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
