//! A sheet of the paper: its blocks with the lines that were computed for them.

use std::{ops::Range, rc::Rc};

use yew::prelude::*;

use crate::{
    export::link_target,
    i18n::{Lang, t},
    report::{Block, Report, Role, Standing, Table},
    typeset::{Lines, Page, Part, Place, Row, TablePlace, Tail, apart, column_widths},
    ui::widgets::{Icon, Sign},
};

#[derive(Properties)]
pub struct SheetProps {
    /// Language of the interface.
    pub lang: Lang,
    pub report: Rc<Report>,
    /// The report, set on sheets.
    pub pages: Rc<Vec<Page>>,
    /// Position of the sheet.
    pub at: usize,
    /// The block of the field that has the focus, if it is on this sheet.
    pub marked: Option<usize>,
    /// What the Tab key stops at, if it is on this sheet.
    pub stop: Option<Stop>,
    pub tail: Tail,
    /// Called with the block that somebody wants to put into words of their own.
    pub onreword: Callback<usize>,
}

/// Compares what this sheet shows: most sheets stay as they are when something is typed.
impl PartialEq for SheetProps {
    fn eq(&self, other: &SheetProps) -> bool {
        (self.lang, self.at, self.marked, self.stop, self.tail)
            == (other.lang, other.at, other.marked, other.stop, other.tail)
            && self.onreword == other.onreword
            && (Rc::ptr_eq(&self.report, &other.report) && Rc::ptr_eq(&self.pages, &other.pages)
                || self.shows_same(other))
    }
}

/// A sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let page = props.page();
    let guide = if page.number == 1 { guide(props.lang, &props.report) } else { None };
    html! {
        <section
            class={sheet_class(page)}
            data-page={page.number.to_string()}
            data-of-pages={props.pages.len().to_string()}
        >
            { for page.parts.iter().map(|part| props.part(part)) }
            if let Some(guide) = guide { <p class="guide">{ guide }</p> }
            if page.has_imprint {
                <div class="doc-imprint">
                    { for props.report.imprint.iter().map(|block| props.fixed(block, &whole(block))) }
                </div>
            }
            // Behind the text, so that what the text begins with is the first child.
            if let Some(running) = props.running() { <p class="doc-running">{ running }</p> }
        </section>
    }
}

/// The classes of a sheet.
pub fn sheet_class(page: &Page) -> Classes {
    classes!("sheet", page.is_turned.then_some("is-turned"))
}

impl SheetProps {
    fn page(&self) -> &Page {
        &self.pages[self.at]
    }

    /// The running head.
    fn running(&self) -> Option<&str> {
        let meta = &self.report.meta;
        (meta.language == Lang::En && !meta.running.is_empty()).then_some(&*meta.running)
    }

    fn shows_same(&self, other: &SheetProps) -> bool {
        let (page, reports) = (self.page(), (&*self.report, &*other.report));
        let (one, two) = reports;
        page == other.page()
            && one.meta.language == two.meta.language
            && one.meta.setting.paper == two.meta.setting.paper
            && self.running() == other.running()
            && self.pages.len() == other.pages.len()
            && page.parts.iter().all(|part| match part {
                Part::Lines(lines) => match lines.of {
                    Place::Head(n) => one.head[n] == two.head[n],
                    Place::Block(n) => {
                        one.blocks[n] == two.blocks[n]
                            && self.standing(n) == other.standing(n)
                            && self.continues_own(n) == other.continues_own(n)
                    }
                    Place::AnnexLabel(n) => one.annexes[n].label == two.annexes[n].label,
                    Place::AnnexTitle(n) => one.annexes[n].title == two.annexes[n].title,
                },
                Part::Rows { table, rows } => match (table_at(one, *table), table_at(two, *table)) {
                    (Some(one), Some(two)) => {
                        one.columns == two.columns
                            && rows.iter().filter_map(|row| row.at).all(|at| one.rows[at] == two.rows[at])
                    }
                    (one, two) => one == two,
                },
            })
            && (!page.has_imprint || one.imprint == two.imprint)
            && (page.number > 1 || guide(self.lang, one) == guide(other.lang, two))
    }

    /// The class of a block in own words.
    fn standing(&self, n: usize) -> Option<&'static str> {
        self.report.blocks[n].own.as_ref().map(|own| match self.report.wordings.get(own.at) {
            Some(Standing::Stale(_)) => "is-stale",
            _ => "is-own",
        })
    }

    fn part(&self, part: &Part) -> Html {
        let lines = match part {
            Part::Lines(lines) => lines,
            Part::Rows { table, rows } => return self.rows(*table, rows),
        };
        match lines.of {
            Place::Head(n) => self.fixed(&self.report.head[n], lines),
            Place::Block(n) => self.passage(n, lines),
            Place::AnnexLabel(n) => html! {
                <p class="doc-annex-label">{ for plain_lines(&self.report.annexes[n].label, &lines.lines) }</p>
            },
            Place::AnnexTitle(n) => html! {
                <h2 class={classes!("doc-annex-title", lines.has_gap.then_some("has-gap"))}>
                    { for plain_lines(&self.report.annexes[n].title, &lines.lines) }
                </h2>
            },
        }
    }

    /// The rows of a table that stand on this sheet.
    fn rows(&self, place: TablePlace, rows: &[Row]) -> Html {
        let Some(of) = table_at(&self.report, place) else { return Html::default() };
        let widths = column_widths(&self.report, place);
        match place {
            TablePlace::Annex(_) => table(of, &widths, rows, &|_, text| text),
            TablePlace::Block(n) => {
                let is_marked = (self.marked == Some(n)).then_some("is-marked");
                let from = self.report.blocks[n].from().join(" ");
                let table = table(of, &widths, rows, &|at, text| self.link(Stop { block: n, row: at }, text));
                html! { <div class={classes!("doc-block", "doc-table", is_marked)} data-from={from}>{ table }</div> }
            }
        }
    }

    /// A block of the head or the imprint.
    fn fixed(&self, block: &Block, part: &Lines) -> Html {
        let text = match block.role {
            // A tab separates what stands left and right.
            Role::Reference | Role::Printer => {
                block.text().split('\t').map(|part| html! { <span>{ part }</span> }).collect()
            }
            _ => self.lines(block, part, None),
        };
        html! { <p class={classes!("doc-block", class_of(block.role))} data-from={block.from().join(" ")}>{ text }</p> }
    }

    /// The lines of a block of the body that stand on this sheet; `n` is its position.
    fn passage(&self, n: usize, part: &Lines) -> Html {
        let block = &self.report.blocks[n];
        let standing = self.standing(n);
        let can_reword = !block.key.is_empty();
        let class = classes!("doc-block", standing, (self.marked == Some(n)).then_some("is-marked"));
        let text_class = classes!(class_of(block.role), part.has_gap.then_some("has-gap"));
        // Own words are changed where they were written, whatever they were made of.
        let own_field = block.own.as_ref().map(|own| format!("wordings.{}.text", own.at));
        let mut text = self.lines(block, part, own_field.as_deref());
        if part.is_start && is_passage(block) {
            text = self.link(Stop { block: n, row: 0 }, text);
        }
        let text = match block.role {
            Role::Title | Role::Heading => html! { <h2 class={text_class}>{ text }</h2> },
            Role::Subheading => html! { <h3 class={text_class}>{ text }</h3> },
            _ => html! { <p class={text_class}>{ text }</p> },
        };
        html! {
            <div {class} data-from={block.from().join(" ")} data-block={can_reword.then(|| n.to_string())}>
                { text }
                if can_reword && part.is_start && !self.continues_own(n) { { self.pen(block, n) } }
            </div>
        }
    }

    /// The text of a block, or of the first cell of a row, as what the Tab and arrow keys stop at.
    fn link(&self, stop: Stop, text: Html) -> Html {
        let tabindex = if self.stop == Some(stop) { "0" } else { "-1" };
        html! {
            <span class="doc-go" role="link" {tabindex} data-action="goto-passage" data-of={stop.address()}>
                { text }
            </span>
        }
    }

    /// The lines of a block; `own_field` says them instead of the fields they came from.
    fn lines(&self, block: &Block, part: &Lines, own_field: Option<&str>) -> Html {
        let (pad, text) = (self.pad(block.role), block.text());
        let last = part.lines.len().saturating_sub(1);
        let line = |(at, line): (usize, &Range<usize>)| {
            let is_first = (part.is_start && at == 0).then_some("is-first");
            let is_last = (part.is_end && at == last).then_some("is-last");
            let (line, has_blank) = apart(&text, line);
            html! {
                <>
                    <span class={classes!("line", is_first, is_last)} data-pad={pad.clone()}>
                        { for runs(block, &line, own_field) }
                    </span>
                    if has_blank && at < last { { " " } }
                </>
            }
        };
        part.lines.iter().enumerate().map(line).collect()
    }

    /// Blank characters for the distance from the edge, which no class could count.
    fn pad(&self, role: Role) -> Option<String> {
        let halves = match role {
            Role::Signature => self.tail.signature,
            Role::Date => self.tail.date,
            _ => return None,
        };
        (self.report.meta.language == Lang::Zh).then(|| blank(halves))
    }

    /// Whether the block belongs to the same own words as the one before. Only the first of them has a pen.
    fn continues_own(&self, n: usize) -> bool {
        let own = |n: usize| self.report.blocks[n].own.as_ref().map(|own| own.at);
        own(n).is_some() && n.checked_sub(1).and_then(own) == own(n)
    }

    /// The button that puts the block at `n` into own words. It is for the pointer: the keys have the passage itself.
    fn pen(&self, block: &Block, n: usize) -> Html {
        let lang = self.lang;
        let onclick = {
            let onreword = self.onreword.clone();
            Callback::from(move |e: MouseEvent| {
                e.stop_propagation();
                onreword.emit(n);
            })
        };
        html! {
            <button
                class="rewrite"
                type="button"
                tabindex="-1"
                data-action="rewrite"
                data-of={format!("paper.{n}")}
                aria-label={t::wording_rewrite_of(lang, &block.text())}
                title={t::wording_rewrite(lang)}
                {onclick}
            >
                <Icon sign={Sign::Pen} />
            </button>
        }
    }
}

/// What the keys stop at on the paper: a block or, of a table in the text, a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stop {
    pub block: usize,
    /// 0 in a block without a table.
    pub row: usize,
}

impl Stop {
    /// `paper.7`, in a table from its second row on `paper.7.1`.
    fn address(self) -> String {
        let Stop { block, row } = self;
        if row == 0 { format!("paper.{block}") } else { format!("paper.{block}.{row}") }
    }

    /// Reads what `address` wrote.
    pub fn at(address: &str) -> Option<Stop> {
        let mut parts = address.strip_prefix("paper.")?.split('.').map(|part| part.parse().ok());
        Some(Stop { block: parts.next()??, row: parts.next().unwrap_or(Some(0))? })
    }
}

/// Whether a block says where its words come from, so that one can go there.
pub fn is_passage(block: &Block) -> bool {
    !block.from().is_empty()
}

fn table_at(report: &Report, place: TablePlace) -> Option<&Table> {
    match place {
        TablePlace::Annex(at) => Some(&report.annexes[at].table),
        TablePlace::Block(at) => report.blocks[at].table.as_ref(),
    }
}

/// `stop` makes the text of the first cell of a row what the arrow keys stop at, given the position of the row.
fn table(table: &Table, widths: &[usize], rows: &[Row], stop: &dyn Fn(usize, Html) -> Html) -> Html {
    // The old attribute, in pixels, needs no style, which a strict CSP would refuse.
    let column = |width: &usize| html! { <col width={(width / 15).to_string()} /> };
    html! {
        <table>
            <colgroup>{ for widths.iter().map(column) }</colgroup>
            <tbody>{ for rows.iter().map(|row| row_of(table, row, stop)) }</tbody>
        </table>
    }
}

fn row_of(table: &Table, row: &Row, stop: &dyn Fn(usize, Html) -> Html) -> Html {
    let Some(n) = row.at else {
        let cells = table.columns.iter().zip(&row.cells);
        return html! {
            <tr>
                { for cells.map(|(column, lines)| html! {
                    <th scope="col">{ for plain_lines(&column.head, lines) }</th>
                }) }
            </tr>
        };
    };
    let has_head = table.has_head();
    let cells = table.columns.iter().zip(&table.rows[n]).zip(&row.cells).enumerate();
    html! {
        <tr>
            // On a phone, which has no room for columns, each cell says its head.
            { for cells.map(|(at, ((column, cell), lines))| {
                let text = html! { <>{ for plain_lines(&cell.text, lines) }</> };
                let text = if at == 0 { stop(n, text) } else { text };
                // A click goes to the field, as everywhere on the paper.
                let class = cell.link.as_deref().and_then(link_target).map(|_| "doc-link");
                if at == 0 && !has_head {
                    html! { <th scope="row" data-from={cell.from.clone()}>{ text }</th> }
                } else {
                    html! { <td {class} data-from={cell.from.clone()} data-head={column.head.clone()}>{ text }</td> }
                }
            }) }
        </tr>
    }
}

/// A block that is not broken over sheets, in one line.
fn whole(block: &Block) -> Lines {
    let end = block.text().len();
    Lines { of: Place::Head(0), lines: std::iter::once(0..end).collect(), has_gap: false, is_start: true, is_end: true }
}

/// Blank room of `halves` half characters.
fn blank(halves: usize) -> String {
    let half = if halves % 2 == 1 { "\u{2002}" } else { "" };
    "\u{3000}".repeat(halves / 2) + half
}

/// What the runs of a block say on one line; `own_field` says it instead of the fields they came from.
fn runs(block: &Block, line: &Range<usize>, own_field: Option<&str>) -> impl Iterator<Item = Html> {
    let mut start = 0;
    block.runs.iter().filter_map(move |run| {
        let from = start;
        start += run.text.len();
        let (begin, end) = (line.start.max(from), line.end.min(start));
        (begin < end).then(|| {
            let field = own_field.or(run.from.as_deref()).map(str::to_owned);
            html! {
                <span class={run.face.is_point_type().then_some("doc-point")} data-run={field}>
                    { &run.text[begin - from..end - from] }
                </span>
            }
        })
    })
}

fn plain_lines(text: &str, lines: &[Range<usize>]) -> impl Iterator<Item = Html> {
    lines.iter().enumerate().map(move |(at, line)| {
        let (line, has_blank) = apart(text, line);
        html! {
            <>
                <span class="line is-last">{ &text[line] }</span>
                if has_blank && at + 1 < lines.len() { { " " } }
            </>
        }
    })
}

fn class_of(role: Role) -> &'static str {
    match role {
        Role::Title => "doc-title",
        Role::Addressee => "doc-addressee",
        Role::Paragraph => "doc-paragraph",
        Role::Heading => "doc-heading",
        Role::Subheading => "doc-subheading",
        Role::Table => "doc-table",
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

/// What the empty paper says instead of a text. It is no part of the report and reaches no file.
fn guide(lang: Lang, report: &Report) -> Option<&'static str> {
    let told = report.blocks.iter().any(|b| matches!(b.role, Role::Paragraph | Role::Heading));
    (!told).then(|| t::paper_guide(lang))
}
