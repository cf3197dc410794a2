//! The sheets of the paper.

use std::rc::Rc;

use yew::prelude::*;

use super::sheet::{Sheet, Stop, is_passage, sheet_class};
use crate::{
    i18n::{Lang, t},
    report::{Block, Report},
    review::word,
    typeset::{Page, Part, Place, TablePlace, tail},
    ui::growing::{Pace, use_growing},
};

/// How many sheets are drawn in one task.
const BATCH: usize = 6;

#[derive(Properties)]
pub struct SheetsProps {
    /// Language of the interface.
    pub lang: Lang,
    pub report: Rc<Report>,
    /// The report, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// The revision of the draft that they show.
    pub revision: u64,
    /// Whether the sheets are drawn yet.
    pub is_drawn: bool,
    /// The block of the field that has the focus.
    pub marked: Option<usize>,
    /// What the Tab key stops at; the first passage, if that is none.
    pub stop: Option<Stop>,
    /// Called with the block that somebody wants to put into words of their own.
    pub onreword: Callback<usize>,
}

/// Compares what is large by its address.
impl PartialEq for SheetsProps {
    fn eq(&self, other: &SheetsProps) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.pages, &other.pages)
            && (self.lang, self.revision, self.is_drawn, self.marked, self.stop)
                == (other.lang, other.revision, other.is_drawn, other.marked, other.stop)
            && self.onreword == other.onreword
    }
}

/// The document on its sheets.
///
/// All sheets are in the page, so that find, print, and screen readers have the whole document; the style sheet spares the
/// browser the layout of those out of sight. A long document is drawn a few sheets at a time. Until then they are blank.
#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let report = &*props.report;
    let drawn = use_growing(if props.is_drawn { props.pages.len() } else { 0 }, Pace::Batch(BATCH));
    let is_there = |stop: &Stop| {
        let rows = |block: &Block| block.table.as_ref().map_or(1, |table| table.rows.len());
        report.blocks.get(stop.block).is_some_and(|block| is_passage(block) && stop.row < rows(block))
    };
    let mut first = (0..report.blocks.len()).map(|block| Stop { block, row: 0 });
    let stop = props.stop.filter(is_there).or_else(|| first.find(is_there));
    let (tail, setting) = (tail(report), &report.meta.setting);
    let sheet = |(at, page): (usize, &Page)| {
        let here = |block: Option<usize>| block.filter(|n| holds(page, *n));
        let marked = here(props.marked);
        if at >= drawn && marked.is_none() {
            let class = classes!(sheet_class(page), "is-blank");
            return html! { <section {class} key={at} data-page={page.number.to_string()} /> };
        }
        html! {
            <Sheet
                key={at}
                lang={props.lang}
                report={props.report.clone()}
                pages={props.pages.clone()}
                {at}
                {marked}
                stop={stop.filter(|stop| holds(page, stop.block))}
                {tail}
                onreword={props.onreword.clone()}
            />
        }
    };
    let pages: &[Page] = if props.is_drawn { &props.pages } else { &[] };
    html! {
        <article
            class="sheets"
            data-report=""
            data-revision={props.revision.to_string()}
            lang={report.meta.language.tag()}
            translate="no"
            aria-label={t::paper_label(props.lang)}
            aria-describedby="paper-keys"
            data-latin={word(&setting.latin)}
            data-pitch={word(&setting.pitch)}
            data-paper={word(&setting.paper)}
        >
            { for pages.iter().enumerate().map(sheet) }
        </article>
    }
}

/// Whether the sheets on the page show this revision of the draft, each of them. Nothing is to be waited for where the screen
/// has no paper.
pub fn show(revision: u64) -> bool {
    let Ok(Some(paper)) = gloo::utils::document().query_selector("[data-report]") else { return true };
    let has = |selector| paper.query_selector(selector).is_ok_and(|found| found.is_some());
    paper.get_attribute("data-revision") == Some(revision.to_string()) && has(".sheet") && !has(".sheet.is-blank")
}

/// Whether lines or rows of the block are on the page.
fn holds(page: &Page, block: usize) -> bool {
    page.parts.iter().any(|part| match part {
        Part::Lines(lines) => lines.of == Place::Block(block),
        Part::Rows { table, .. } => *table == TablePlace::Block(block),
    })
}
