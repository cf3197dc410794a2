//! Segmentation: headings, tables, labelled answers, times with what happened at them, and the sentences between them.

use std::ops::Range;

use super::{
    clean, days,
    facts::{self, Meaning},
    flow::Flow,
    frame::{Frame, Role},
    items,
    marks::{self, Mark},
    own,
    steps::at_once,
    table::{self, Column},
    units::{self, State, Unit},
    wording::{self, Part},
};
use crate::i18n::Lang;

/// A part of a paragraph.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading, a mark, a closing phrase: neither lost nor an answer.
    Idle(Range<usize>),
    /// What no field takes.
    Left(Range<usize>),
    /// What a label names.
    Answer(Range<usize>, &'static str),
    /// A row of a table: its cells, with what their columns hold, and whether it tells what was done.
    Row(Vec<(Column, Range<usize>)>, bool),
    /// What goes on with the row before it.
    More(Vec<(Column, Range<usize>)>),
    /// A time, and what happened.
    Moment(Range<usize>, Range<usize>),
    /// Who, by when, or how it is proved, of the measure before.
    Detail(Range<usize>),
    /// The next of the units.
    Unit,
}

/// Takes the text of a document apart.
pub async fn walk<'a>(
    source: &'a str,
    paragraphs: &'a [Flow],
    frame: &Frame,
    lang: Lang,
    rest: &mut impl AsyncFnMut(),
) -> Walk<'a> {
    through(source, paragraphs, lang, |n| frame.role(n).is_none(), rest).await
}

/// Takes the annexes of a document apart.
pub fn annex<'a>(source: &'a str, paragraphs: &'a [Flow], frame: &Frame, lang: Lang) -> Walk<'a> {
    at_once(through(source, paragraphs, lang, |n| frame.role(n) == Some(Role::Annex), &mut async || ()))
}

async fn through<'a>(
    source: &'a str,
    paragraphs: &'a [Flow],
    lang: Lang,
    is_read: impl Fn(usize) -> bool,
    rest: &mut impl AsyncFnMut(),
) -> Walk<'a> {
    let mut walk = Walk::new(source, lang, paragraphs);
    let mut n = 0;
    while n < paragraphs.len() {
        rest().await;
        if !is_read(n) {
            n += 1;
            continue;
        }
        walk.paragraph = n;
        let taken = match walk.record(paragraphs, n) {
            0 => walk.lines(paragraphs, n),
            taken => taken,
        };
        n += match taken {
            0 => walk.value(paragraphs, n),
            taken => taken,
        };
    }
    walk
}

/// A table that is read.
struct Table {
    columns: Vec<Column>,
    /// Where they begin, in half-width columns of the line.
    places: Vec<usize>,
    /// Whether only gaps are between its cells.
    is_aligned: bool,
}

/// Walks through the paragraphs.
pub struct Walk<'a> {
    source: &'a str,
    lang: Lang,
    part: Option<Part>,
    heading: &'a str,
    /// Whether the document was composed here.
    is_own: bool,
    /// Whether headings say what a part tells; otherwise words within the sentences do.
    pub is_headed: bool,
    is_listed: bool,
    /// Whether a sentence announced the part, and not a heading.
    is_announced: bool,
    /// The mark of the last heading, if it had one.
    mark: Option<Mark>,
    table: Option<Table>,
    /// Whether what is read stands in a form of labels and values.
    is_form: bool,
    paragraph: usize,
    /// With the positions of their paragraphs.
    pub blocks: Vec<(usize, Block)>,
    pub units: Vec<Unit<'a>>,
}

impl<'a> Walk<'a> {
    fn new(source: &'a str, lang: Lang, paragraphs: &[Flow]) -> Walk<'a> {
        let tells = |paragraph: &&Flow| {
            matches!(
                wording::heading(paragraph.plain()),
                Some(Part::Causes(_) | Part::Measures | Part::Remedies | Part::Actions)
            )
        };
        Walk {
            source,
            lang,
            part: None,
            heading: "",
            is_headed: paragraphs.iter().filter(tells).count() >= 2,
            is_listed: false,
            is_announced: false,
            mark: None,
            table: None,
            is_own: own::is_own(paragraphs, lang),
            is_form: false,
            paragraph: 0,
            blocks: Vec::new(),
            units: Vec::new(),
        }
    }

    /// Whether there are tables of causes or measures.
    pub fn has_rows(&self) -> bool {
        self.blocks.iter().any(|(_, block)| matches!(block, Block::Row(..)))
    }

    fn push(&mut self, block: Block) {
        self.blocks.push((self.paragraph, block));
    }

    /// Goes on with a paragraph; `next` is the one behind it.
    fn paragraph(&mut self, n: usize, flow: &'a Flow, next: Option<&'a Flow>) {
        self.paragraph = n;
        let text = flow.plain();
        if self.row(flow) {
            return;
        }
        // Each of five whys is a heading, and its answer a cause.
        let is_why = text.starts_with("Why ") && text.trim_end().ends_with('?')
            || text.contains("为什么") && text.trim_end().ends_with('？') && text.chars().count() <= 40;
        if is_why {
            self.begin(Some(Part::Causes(None)), text);
            return self.push(Block::Idle(0..text.len()));
        }
        // No heading ends with a full stop in what was composed here.
        let is_told = self.is_own && text.trim_end().ends_with(['。', '.']);
        let part = wording::heading(text).or_else(|| self.other_heading(text)).filter(|_| !is_told);
        if let Some(part) = part {
            self.begin(Some(part), text);
            self.mark = marks::leading(text);
            return self.push(Block::Idle(0..text.len()));
        }
        if next.is_some_and(|next| may_be_heading(text, next.plain(), self.lang)) {
            self.begin(None, text);
        }
        let tells_steps = self.part == Some(Part::Timeline)
            || matches!(self.part, None | Some(Part::Incident)) && begins_with_time(text);
        if self.fact(flow, next) || tells_steps && self.moment(text) {
            return;
        }
        // 直接原因：… and 原因：①… are headings, too.
        let start = self.bracket(text).unwrap_or_else(|| self.label(text));
        if start > 0 {
            self.push(Block::Idle(0..start));
        }
        self.sentences(text, units::split(text, start, self.lang));
    }

    /// Sentences of a paragraph or cell, with their marks.
    fn sentences(&mut self, text: &'a str, parts: Vec<(Option<Mark>, Range<usize>)>) {
        // In what was composed here each paragraph without marks is an item: what follows its first sentence explains it.
        let is_one = self.is_own
            && parts.iter().all(|(mark, _)| mark.is_none())
            && (matches!(self.part, Some(Part::Causes(_) | Part::Impacts))
                || self.lang == Lang::En && self.part == Some(Part::Remedies));
        let mut is_item = false;
        let count = parts.len();
        for (n, (mark, range)) in parts.into_iter().enumerate() {
            // 下一步，我们做到：一是…
            if self.leads_to_list(&text[range.clone()]) && n + 1 < count && mark.is_none() {
                self.push(Block::Idle(range));
                continue;
            }
            let is_behind_stop = text[..range.start].trim_end().ends_with(['。', '.', '！', '？', '!', '?']);
            let goes_on = mark.is_none() && is_item && is_behind_stop;
            let words = &text[range.clone()];
            is_item |= mark.is_some()
                || wording::lead(words).is_some()
                || text[..range.start].ends_with('：')
                || is_one && n == 0;
            self.unit(text, mark, range, n == 0, goes_on);
        }
    }

    /// Whether a sentence only leads to what stands behind its colon. What it says then announces the part.
    fn leads_to_list(&mut self, text: &'a str) -> bool {
        let Some(name) = text.trim_end().strip_suffix('：') else { return false };
        if self.is_own || name.chars().count() > self.lang.pick(20, 60) || wording::announced(text).is_some() {
            return false;
        }
        if let Some(part) = wording::cue(name).or_else(|| wording::part(name)) {
            self.begin(Some(part), text);
            self.is_announced = true;
        }
        true
    }

    /// The paragraph at `n`, or a label and the value on the line behind it. Returns how many paragraphs were taken.
    fn value(&mut self, paragraphs: &'a [Flow], n: usize) -> usize {
        let (text, next) = (paragraphs[n].plain(), paragraphs.get(n + 1));
        let is_short = text.chars().nth(self.lang.pick(6, 22)).is_none() && marks::leading(text).is_none();
        let label = is_short.then(|| facts::meaning(text)).flatten();
        let is_value = |flow: &&Flow| {
            label.is_some()
                && flow.plain().chars().nth(40).is_none()
                && facts::meaning(flow.plain()).is_none()
                && !wording::is_heading(flow.plain())
        };
        match (label, next.filter(is_value)) {
            (Some(Meaning::Field(field)), Some(next)) if !field.ends_with("summary") => {
                self.push(Block::Idle(0..text.len()));
                self.paragraph = n + 1;
                self.push(Block::Answer(0..next.plain().len(), field));
                2
            }
            (Some(Meaning::Nothing), Some(next)) => {
                self.push(Block::Idle(0..text.len()));
                self.paragraph = n + 1;
                self.push(Block::Left(0..next.plain().len()));
                2
            }
            _ => {
                self.paragraph(n, &paragraphs[n], next);
                1
            }
        }
    }

    fn begin(&mut self, part: Option<Part>, heading: &'a str) {
        // What was promised and done is a measure in a report on measures.
        let part = if self.is_own && heading.contains("落实的措施") { Some(Part::Measures) } else { part };
        (self.part, self.heading, self.is_listed, self.is_announced) = (part, heading, false, false);
    }

    /// Whether a label of measures begins a text that may tell of them.
    fn is_detail(&self, text: &str) -> bool {
        let Some((label, _)) = items::label(text, self.lang).filter(|_| !self.is_own) else { return false };
        let is_part = matches!(self.part, Some(Part::Measures | Part::Actions | Part::Remedies | Part::Causes(_)));
        let has_items = self.blocks.iter().rev().any(|(_, block)| matches!(block, Block::Unit));
        has_items
            && label != items::Label::Said
            && (is_part || self.part.is_none() && label == items::Label::Owner && self.is_listed)
    }

    fn unit(&mut self, text: &'a str, mark: Option<Mark>, range: Range<usize>, is_first: bool, goes_on: bool) {
        let words = &text[range.clone()];
        if let Some(part) = wording::announced(words) {
            self.begin(part.or(self.part), words);
            self.is_announced = true;
            return self.push(Block::Idle(range));
        }
        // Behind a list that a sentence announced the text goes on.
        if self.is_announced && !self.is_own && self.is_listed && mark.is_none() && !goes_on && !self.is_headed {
            self.begin(None, "");
        }
        if is_idle(words) {
            return self.push(Block::Idle(range));
        }
        if self.is_detail(words) {
            if let Some(unit) = self.units.last_mut() {
                unit.is_detailed = true;
            }
            return self.push(Block::Detail(range));
        }
        self.is_listed |= mark.is_some();
        let mut unit = Unit {
            paragraph: self.paragraph,
            range,
            text: words,
            mark,
            is_first,
            goes_on,
            is_listed: self.is_listed,
            is_detailed: false,
            heading: self.heading,
            part: wording::lead(words).map(|(_, part)| part).or(self.part),
            state: State::of(words),
            known: None,
        };
        if self.is_own {
            // What a sentence leads to goes on behind it.
            self.part = unit.part;
            unit.known = Some(own::tells(&unit, self.lang));
        }
        self.units.push(unit);
        self.push(Block::Unit);
    }

    fn row(&mut self, flow: &'a Flow) -> bool {
        let text = flow.plain();
        let cells = table::cells(text);
        let names: Vec<&str> = cells.iter().map(|cell| &text[cell.clone()]).collect();
        if self.is_own && cells.len() > 1 && own::has_other_tables(self.heading) {
            self.push(Block::Left(0..text.len()));
            return true;
        }
        if let Some(columns) = table::head(&names) {
            let places = cells.iter().map(|cell| self.place(flow, cell.start)).collect();
            self.table = Some(Table { columns, places, is_aligned: is_gapped(text) });
            self.push(Block::Idle(0..text.len()));
            return true;
        }
        if !text.contains(char::is_alphanumeric) {
            self.push(Block::Idle(0..text.len()));
            return true;
        }
        if cells.len() < 2 {
            let is_more = self.table.as_ref().is_some_and(|table| table.is_aligned) && self.place(flow, 0) > 0;
            if !is_more {
                self.table = None;
                return false;
            }
        }
        if self.pairs(text, &cells) {
            return true;
        }
        if self.table.is_none() && self.headless(text, &cells) {
            return true;
        }
        let Some(table) = self.table.as_ref() else { return false };
        // What was done needs no proof of how it will be shown.
        let is_done = self.part == Some(Part::Remedies) && !table.columns.contains(&Column::Proof);
        if table.is_aligned {
            // Each cell belongs to the column that begins nearest.
            let nearest = |cell: &Range<usize>| {
                let place = self.place(flow, cell.start);
                (0..table.columns.len()).min_by_key(|n| table.places[*n].abs_diff(place)).unwrap_or_default()
            };
            let cells: Vec<(usize, Range<usize>)> = cells.iter().map(|cell| (nearest(cell), cell.clone())).collect();
            let is_more = cells.iter().all(|(n, _)| *n > 0);
            let cells = cells.into_iter().map(|(n, cell)| (table.columns[n], cell)).collect();
            self.push(if is_more { Block::More(cells) } else { Block::Row(cells, is_done) });
        } else {
            let cells = table.columns.iter().copied().zip(cells).filter(|(_, cell)| !cell.is_empty());
            let cells = cells.collect();
            self.push(Block::Row(cells, is_done));
        }
        true
    }

    /// A row without a head, below a heading that says what was done or is promised. Returns whether it is one.
    fn headless(&mut self, text: &str, cells: &[Range<usize>]) -> bool {
        let is_list = matches!(self.part, Some(Part::Remedies | Part::Measures | Part::Actions));
        if !is_list || !text.contains(['\t', '|', '｜']) {
            return false;
        }
        let longest = cells.iter().max_by_key(|cell| cell.len()).cloned().unwrap_or_default();
        let column = |cell: &Range<usize>| {
            let words = &text[cell.clone()];
            if *cell == longest {
                Column::Measure
            } else if !words.contains(char::is_alphabetic) && words.chars().count() <= 3 {
                Column::Number
            } else if days::is_limit(words, self.lang) {
                Column::Due
            } else if items::is_name(words, self.lang) {
                Column::Owner
            } else {
                Column::Other
            }
        };
        let cells = cells.iter().filter(|cell| !cell.is_empty()).map(|cell| (column(cell), cell.clone())).collect();
        let is_done = self.part == Some(Part::Remedies);
        self.push(Block::Row(cells, is_done));
        true
    }

    /// Cells that are labels and values by turns. Returns whether they are.
    fn pairs(&mut self, text: &'a str, cells: &[Range<usize>]) -> bool {
        let is_barred = text.contains(['|', '｜', '\t']) || is_gapped(text);
        let name = |n: usize| cells.get(n).map_or("", |cell: &Range<usize>| &text[cell.clone()]);
        let first = facts::meaning(name(0)).filter(|_| name(0).chars().count() <= self.lang.pick(8, 28));
        if !is_barred || cells.len() < 2 {
            return false;
        }
        let Some(first) = first else {
            // An empty first cell goes on with the part above it.
            let goes_on = name(0).is_empty() && self.table.is_none() && self.is_form;
            if goes_on {
                self.cell(text, cells[1].clone());
            }
            return goes_on;
        };
        if self.table.is_some() && !matches!(first, Meaning::Part(_) | Meaning::Field(_)) {
            return false;
        }
        (self.table, self.is_form) = (None, true);
        let mut n = 0;
        while n < cells.len() {
            let (label, value) = (cells[n].clone(), cells.get(n + 1).cloned());
            let meaning = facts::meaning(name(n));
            match (meaning, value) {
                (Some(Meaning::Field(field)), Some(value)) => {
                    self.push(Block::Idle(label));
                    self.push(Block::Answer(value, field));
                }
                (Some(Meaning::Part(part)), Some(value)) => {
                    self.push(Block::Idle(label.clone()));
                    self.begin(Some(part), &text[label]);
                    self.cell(text, value);
                }
                (Some(Meaning::Nothing), Some(value)) => {
                    self.push(Block::Idle(label));
                    self.push(Block::Left(value));
                }
                _ => {
                    self.cell(text, label);
                    n += 1;
                    continue;
                }
            }
            n += 2;
        }
        true
    }

    /// The sentences of a cell.
    fn cell(&mut self, text: &'a str, range: Range<usize>) {
        let start = range.start;
        let parts = units::split(&text[range], 0, self.lang).into_iter();
        let parts = parts.map(|(mark, part)| (mark, part.start + start..part.end + start));
        self.sentences(text, parts.collect());
    }

    /// A row of a table as lines, each with the name of its column: 措施：…, 责任人：…. Returns how many paragraphs it takes.
    fn record(&mut self, paragraphs: &'a [Flow], n: usize) -> usize {
        let cell = |flow: &'a Flow| {
            let text = flow.plain();
            let at = text.find('：').filter(|at| text[..*at].chars().count() <= self.lang.pick(8, 24))?;
            let value = at + '：'.len_utf8()..text.len();
            (!text[value.clone()].trim().is_empty()).then(|| (table::column(&text[..at]), value))
        };
        /// No row has more cells.
        const MOST: usize = 16;
        // What no column names begins no row.
        let Some((first, _)) = cell(&paragraphs[n]).filter(|(column, _)| *column != Column::Other) else { return 0 };
        let cells: Vec<(Column, Range<usize>)> = paragraphs[n..].iter().take(MOST).map_while(cell).collect();
        // The first name comes again with the next row.
        let again = cells.iter().skip(1).position(|(column, _)| *column == first);
        let length = again.map_or(cells.len(), |at| at + 1);
        let has = |wanted: Column| cells[..length].iter().any(|(column, _)| *column == wanted);
        let is_action = has(Column::Measure) && (has(Column::Owner) || has(Column::Due));
        let is_moment = has(Column::Time) && has(Column::Event) && length == 2;
        let is_numbered = self.is_own && length >= 2 && has(Column::Number) && has(Column::Measure);
        if !(is_action && length >= 3 || is_moment || is_numbered) {
            return 0;
        }
        let is_done = self.part == Some(Part::Remedies);
        for (k, (column, value)) in cells[..length].iter().enumerate() {
            self.push(Block::Idle(0..value.start));
            let cell = vec![(*column, value.clone())];
            self.push(if k == 0 { Block::Row(cell, is_done) } else { Block::More(cell) });
            self.paragraph += 1;
        }
        length
    }

    /// A table whose cells stand each on a line of its own. Returns how many paragraphs it takes, with the one at `n`.
    fn lines(&mut self, paragraphs: &'a [Flow], n: usize) -> usize {
        let names: Vec<&str> = paragraphs[n..].iter().take(8).map(|flow| flow.plain()).collect();
        let known = |name: &&&str| {
            name.chars().count() <= 10
                && !name.contains(|c: char| c.is_ascii_digit())
                && table::column(name) != Column::Other
        };
        let width = names.iter().take_while(known).count();
        let Some(columns) = table::head(&names[..width]).filter(|_| width >= 3) else { return 0 };
        for flow in &paragraphs[n..n + width] {
            self.push(Block::Idle(0..flow.plain().len()));
            self.paragraph += 1;
        }
        let is_done = self.part == Some(Part::Remedies);
        let mut at = n + width;
        let is_row = |at: usize| {
            let row = paragraphs.get(at..at + width)?;
            let is_numbered = |text: &str| {
                text.starts_with(|c: char| c.is_ascii_uppercase())
                    && text[1..].starts_with(|c: char| c.is_ascii_digit())
            };
            row.iter()
                .all(|flow| {
                    !is_numbered(flow.plain())
                        && wording::heading(flow.plain()).is_none()
                        && facts::meaning(flow.plain()).is_none()
                })
                .then_some(row)
        };
        while let Some(row) = is_row(at) {
            for (flow, column) in row.iter().zip(&columns) {
                let cell = vec![(*column, 0..flow.plain().len())];
                let is_first = std::ptr::eq(flow, &raw const row[0]);
                self.push(if is_first { Block::Row(cell, is_done) } else { Block::More(cell) });
                self.paragraph += 1;
            }
            at += width;
        }
        at - n
    }

    /// At which column of its line a place stands, in half-width columns.
    fn place(&self, flow: &Flow, at: usize) -> usize {
        let start = flow.source(self.source, at..at + flow.plain()[at..].chars().next().map_or(0, char::len_utf8));
        let Some(start) = start.first().map(|range| range.start) else { return 0 };
        let line = self.source[..start].rfind('\n').map_or(0, |at| at + 1);
        self.source[line..start].chars().map(clean::columns).sum()
    }

    /// What the part below a line tells that is numbered as the headings are, but has none of their words.
    fn other_heading(&self, text: &str) -> Option<Part> {
        let (before, mark) = (self.mark.as_ref()?, marks::leading(text)?);
        let name = text[mark.range.end..].trim();
        let is_short = (1..=self.lang.pick(16, 48)).contains(&name.chars().count());
        let is_heading =
            mark.follows(before) && is_short && !name.contains(['。', '，', '；', '：']) && !name.ends_with('.');
        // Reviews go on from why it happened, or what was done at once, to what will be done.
        (is_heading && matches!(self.part, Some(Part::Causes(_) | Part::Remedies))).then_some(Part::Measures)
    }

    /// A heading at the beginning of a paragraph. Returns where the text begins.
    fn label(&mut self, text: &'a str) -> usize {
        if self.is_own && self.lang == Lang::En {
            return 0;
        }
        let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
        let Some(end) = text[lead..].find(['：', '。']).map(|at| at + lead) else { return 0 };
        let name = &text[lead..end];
        let is_stop = text[end..].starts_with('。');
        if is_stop && (self.is_own || name.chars().count() > 8) {
            return 0;
        }
        if name.chars().count() > self.lang.pick(12, 30) || name.contains('，') {
            return 0;
        }
        match wording::part(name) {
            Some(part) if self.is_headed || text[end..].starts_with('：') => {
                self.begin(Some(part), name);
                end + text[end..].chars().next().map_or(0, char::len_utf8)
            }
            _ => 0,
        }
    }

    /// 【原因】 at the beginning of a paragraph. Returns where the text begins.
    fn bracket(&mut self, text: &'a str) -> Option<usize> {
        let rest = text.strip_prefix(['【', '[', '〖'])?;
        let end = rest.find(['】', ']', '〗'])?;
        let start = text.len() - rest.len() + end + rest[end..].chars().next()?.len_utf8();
        match facts::meaning(&rest[..end])? {
            Meaning::Part(part) => self.begin(Some(part), &rest[..end]),
            Meaning::Field(field) if start < text.len() => {
                self.push(Block::Idle(0..start));
                self.push(Block::Answer(start..text.len(), field));
                return Some(text.len());
            }
            _ => return None,
        }
        Some(start)
    }

    /// 时间：…, 地点：…: answers of their own. Several may stand on a line, apart by wide gaps.
    fn fact(&mut self, flow: &'a Flow, next: Option<&'a Flow>) -> bool {
        let text = flow.plain();
        if self.is_detail(text) {
            return false;
        }
        let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
        let mut found = Vec::new();
        for cell in table::cells(&text[lead..]).into_iter().filter(|cell| !cell.is_empty()) {
            let cell = cell.start + lead..cell.end + lead;
            let words = &text[cell.clone()];
            let Some(at) = words.find('：') else {
                let is_day = days::is_limit(words, self.lang);
                found.push((cell, is_day.then_some("date")));
                continue;
            };
            let value = cell.start + at + '：'.len_utf8()..cell.end;
            match facts::meaning(&words[..at]) {
                Some(Meaning::Field(field)) => found.push((value, Some(field))),
                Some(Meaning::Nothing) => found.push((value, None)),
                // A label beside those that are known.
                None if words[..at].chars().count() <= self.lang.pick(8, 24) && table::cells(text).len() > 1 => {
                    found.push((value, None));
                }
                _ => return false,
            }
        }
        if !text.contains('：') {
            return false;
        }
        if found.iter().all(|(_, field)| field.is_none()) && found.len() > 1 {
            return false;
        }
        let is_frame = |field: &str| !field.starts_with("incident.");
        let tells = self.part.is_none_or(|part| part == Part::Incident);
        let has_next = next.is_some();
        for (value, field) in &found {
            let is_at_end = field.is_none_or(is_frame);
            if !tells && !is_at_end || text[value.clone()].trim().is_empty() && has_next {
                return false;
            }
        }
        for (value, field) in found {
            self.push(match field {
                Some(field) => Block::Answer(value, field),
                None => Block::Left(value),
            });
        }
        true
    }

    fn moment(&mut self, text: &str) -> bool {
        let lead = marks::leading(text)
            .filter(|mark| !is_time(text) && (!mark.is_outer() || text.starts_with(['-', '*', '•', '●'])))
            .map_or(0, |mark| mark.range.end);
        let is_of_time = |c: char| c.is_ascii_digit() || "：:.年月日时分点-~ 上下午凌晨晚许左右".contains(c);
        let mut length: usize = text[lead..].chars().take_while(|c| is_of_time(*c)).map(char::len_utf8).sum();
        let rest = text[lead + length..].to_lowercase();
        length += ["a.m.", "p.m.", "am", "pm", "hrs", "h "]
            .iter()
            .find(|word| rest.starts_with(**word))
            .map_or(0, |word| word.trim_end().len());
        let at = text[lead..lead + length].trim_end_matches([' ', '：', '-', '~']);
        if !at.contains(|c: char| c.is_ascii_digit()) || at.len() < 3 {
            return false;
        }
        let rest = lead + at.len();
        let skip = text[rest..].len() - text[rest..].trim_start_matches([' ', '：', '，', '\t', '-', '—', '|']).len();
        self.push(Block::Moment(lead..rest, rest + skip..text.len()));
        true
    }
}

/// Whether cells of a line are only apart by wide gaps.
fn is_gapped(text: &str) -> bool {
    !text.contains(['\t', '|', '｜']) && text.trim().contains("  ")
}

/// Whether a line stands above what follows, though its words are not known.
fn may_be_heading(text: &str, next: &str, lang: Lang) -> bool {
    let mark = marks::leading(text);
    let name = text[mark.as_ref().map_or(0, |mark| mark.range.end)..].trim_end_matches(['：', ' ', '*', '#', '?']);
    let is_short = (2..=lang.pick(16, 48)).contains(&name.chars().count());
    let is_name = !name.contains(['。', '，', '；', '：', '|', '\t']) && !name.ends_with(['.', '）']);
    let is_below = marks::leading(next).is_none_or(|next| mark.is_none_or(|mark| !mark.is_alike(&next)));
    is_short && is_name && is_below && next.chars().count() > name.chars().count()
}

/// Whether a line begins with a time of day: 08:40, 8时40分.
fn begins_with_time(text: &str) -> bool {
    let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
    is_time(text) || is_time(&text[lead..])
}

fn is_time(text: &str) -> bool {
    let rest = text.trim_start_matches('*');
    let hour: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = &rest[hour.len()..];
    let is_hour = hour.parse::<u32>().is_ok_and(|hour| hour < 25);
    let minutes = rest.strip_prefix(['：', '时', '点', '.']);
    is_hour && minutes.is_some_and(|minutes| minutes.chars().take(2).filter(char::is_ascii_digit).count() == 2)
}

/// Sentences that every such document has, and that no field takes.
fn is_idle(text: &str) -> bool {
    const IDLE: &[&str] = &[
        "报告如下",
        "汇报如下",
        "说明如下",
        "检查如下",
        "情况如下",
        "特此报告",
        "特此说明",
        "专此报告",
        "专此说明",
        "特此检查",
        "请批评指正",
        "批评指正",
        "请审阅",
        "予以审阅",
        "敬请",
        "深感愧疚",
        "深感不安",
        "深刻吸取教训",
        "举一反三，切实",
        "愿意接受",
        "此致",
        "敬礼",
        "怀着",
        "恳请组织",
        "写下这份",
        "引以为戒",
        "以上报告",
        "以上检查",
        "请您批评",
        "为鉴",
        "高度重视，",
        "有关情况报告",
        "报吿如下",
    ];
    IDLE.iter().any(|word| text.contains(word)) && text.chars().count() < 90
}
