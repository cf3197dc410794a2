//! Assembly: what was found becomes items of lists and answers.

use std::{collections::HashMap, ops::Range};

use super::{
    blocks::{self, Block, Walk},
    cover, days,
    flow::{Flow, plain, range_in},
    frame::{self, Frame, Role, day_at_end},
    items,
    piece::Piece,
    spans::{self, Of},
    table::{self, Column},
    tagger::Weights,
    tells::Tells,
    units::{self, Unit},
    wording,
};
use crate::{i18n::Lang, review::Level};

/// Makes pieces of what was found.
pub struct Body<'a> {
    source: &'a str,
    lang: Lang,
    weights: &'a Weights,
    /// Whether the document says itself where what is read goes.
    is_sure: bool,
    found: Vec<Piece>,
    pub levels: Vec<Level>,
    impacts: usize,
    remedies: usize,
    measures: usize,
    /// The measure that is spoken of.
    measure: usize,
    /// Measures of a table by their numbers.
    numbers: HashMap<usize, usize>,
    moments: usize,
    /// Whether the document tells what happened outside of tables.
    has_story: bool,
    /// Whether a table lists what was done.
    is_remedial: bool,
    row: Row,
}

/// The items of a row of a table.
#[derive(Default)]
struct Row {
    level: Option<Level>,
    is_done: bool,
    has_status: bool,
    number: Option<usize>,
    cause: Option<usize>,
    measure: Option<usize>,
    remedy: Option<usize>,
}

impl<'a> Body<'a> {
    pub fn new(source: &'a str, lang: Lang, weights: &'a Weights) -> Body<'a> {
        Body {
            source,
            lang,
            weights,
            is_sure: true,
            found: Vec::new(),
            levels: Vec::new(),
            impacts: 0,
            remedies: 0,
            measures: 0,
            measure: 0,
            numbers: HashMap::new(),
            moments: 0,
            has_story: false,
            is_remedial: false,
            row: Row::default(),
        }
    }

    /// Takes what stands around the text.
    pub fn frame(&mut self, paragraphs: &[Flow], frame: &Frame, is_review: bool) {
        self.found = cover::furniture(self.source, paragraphs);
        for (n, paragraph) in paragraphs.iter().enumerate() {
            match frame.role(n) {
                Some(Role::Title) => {
                    let text = paragraph.plain();
                    let bare = text.trim_start_matches(['#', ' ']);
                    let start = text.len() - bare.len();
                    // The number of a form may stand beside it.
                    let end = bare.find('\t').or_else(|| bare.find("    ")).map_or(text.len(), |at| start + at);
                    self.add(paragraph, start..end, "title");
                }
                Some(Role::Addressee) => self.addressee(paragraph),
                Some(Role::Signature) => self.signature(paragraph),
                // A ledger says again what the text says; what other annexes say found no place.
                Some(Role::Annex) => {}
                None if !is_review => self.story(paragraph),
                None => {}
            }
        }
    }

    /// The pieces, and the levels of the causes.
    pub fn pieces(self) -> (Vec<Piece>, Vec<Level>) {
        (cover::pieces(self.source, self.found), self.levels)
    }

    /// Of a document that is no review only one paragraph is taken, if it tells an event.
    fn story(&mut self, flow: &Flow) {
        let text = flow.plain();
        if !self.has_story && text.chars().count() > 60 && tells_event(text, self.lang) {
            (self.has_story, self.is_sure) = (true, false);
            self.add(flow, 0..text.len(), "incident.summary");
        }
    }

    /// Takes the text.
    pub async fn text(&mut self, paragraphs: &[Flow], walk: &Walk<'_>, tags: &[Tells], rest: &mut impl AsyncFnMut()) {
        self.has_story = tags.contains(&Tells::Event);
        let mut units = walk.units.iter().zip(tags.iter().copied());
        for (n, block) in &walk.blocks {
            rest().await;
            let flow = &paragraphs[*n];
            self.is_sure = true;
            match block {
                Block::Idle(range) => self.idle(flow, range.clone()),
                Block::Left(range) => self.push(flow, range.clone(), None, false),
                Block::Answer(range, field) => self.answer(flow, range.clone(), field),
                Block::Row(cells, is_done) => {
                    self.is_remedial = *is_done;
                    self.row(flow, cells, false);
                }
                Block::Detail(range) if self.measures > 0 => {
                    self.measure = self.measures - 1;
                    self.measure(flow, self.parts(flow, range.clone(), Of::Detail, false), "text");
                }
                Block::Detail(range) => self.push(flow, range.clone(), None, false),
                Block::More(cells) => self.row(flow, cells, true),
                Block::Moment(at, text) => {
                    let n = self.moments;
                    self.moments += 1;
                    self.add(flow, at.clone(), format!("incident.timeline.{n}.at"));
                    self.add(flow, text.clone(), format!("incident.timeline.{n}.text"));
                }
                Block::Unit => {
                    let Some((unit, tells)) = units.next() else { continue };
                    self.is_sure = walk.is_headed;
                    self.unit(flow, unit, tells);
                }
            }
        }
    }

    fn add(&mut self, flow: &Flow, range: Range<usize>, field: impl Into<String>) {
        let text = &flow.plain()[range.clone()];
        let bare =
            text.trim_matches([' ', '\t', '。', '；', '，', '.', '：', ';', '*']).trim_start_matches(['–', '—', ' ']);
        if bare.is_empty() {
            return;
        }
        let start = range.start + range_in(text, bare).start;
        self.push(flow, start..start + bare.len(), Some(field.into()), self.is_sure);
    }

    /// What is neither lost nor an answer: a heading, a closing phrase.
    fn idle(&mut self, flow: &Flow, range: Range<usize>) {
        self.push(flow, range, None, true);
    }

    fn push(&mut self, flow: &Flow, range: Range<usize>, field: Option<String>, is_sure: bool) {
        let parts = flow.source(self.source, range);
        self.found.extend(parts.into_iter().map(|range| Piece { range, field: field.clone(), is_sure }));
    }

    fn addressee(&mut self, flow: &Flow) {
        let text = flow.plain();
        let end = text.trim_end().trim_end_matches(['：', '，', '∶', '?', '？']).trim_end().len();
        let labels = ["报：", "呈：", "To：", "To ", "主送：", "致：", "Dear ", "尊敬的", "呈报："];
        let start = labels.iter().find(|label| text.starts_with(**label)).map_or(0, |label| label.len());
        self.add(flow, start..end, "addressee");
    }

    fn signature(&mut self, flow: &Flow) {
        let text = flow.plain();
        let day = day_at_end(text, self.lang);
        if let Some(at) = day {
            self.add(flow, at..text.len(), "date");
        }
        let mut head = text[..day.unwrap_or(text.len())].trim_end();
        for label in [
            "日期：",
            "Date：",
            "Dated",
            "日 期：",
            "（手印）",
            "（签字）",
            "（签名）",
            "（盖章）",
            "（公章）",
            "敬上",
            "谨呈",
            "敬呈",
            "谨上",
            "，",
        ] {
            head = head.trim_end_matches(label).trim_end();
        }
        if let Some(signature) = frame::signature(head, self.lang) {
            if let Some(signer) = signature.signer {
                self.add(flow, range_in(text, signer), "signer");
            }
            if let Some(unit) = signature.unit {
                self.add(flow, range_in(text, unit), "unit");
            }
        }
    }

    /// What a label names; what was answered before is not answered again.
    fn answer(&mut self, flow: &Flow, range: Range<usize>, field: &'static str) {
        let is_answered = self.found.iter().any(|piece| piece.field.as_deref() == Some(field));
        if is_answered && !field.ends_with("summary") {
            return self.push(flow, range, None, false);
        }
        // R. Penhallow, Payroll Team
        if field == "signer"
            && let Some(at) = flow.plain()[range.clone()].find('，')
        {
            self.add(flow, range.start..range.start + at, field);
            let rest = range.start + at..range.end;
            if frame::is_post(&flow.plain()[rest.clone()]) {
                return self.push(flow, rest, None, false);
            }
            return self.answer(flow, rest, "unit");
        }
        self.add(flow, range, field);
    }

    /// Takes from a ledger behind the text what the text does not say of its measures; the rest it says again.
    pub fn ledger(&mut self, paragraphs: &[Flow], frame: &Frame) {
        let annex = &paragraphs[frame.annex_from().min(paragraphs.len())..];
        if !repeats(annex) {
            return;
        }
        let walk = blocks::annex(self.source, paragraphs, frame, self.lang);
        let mut taken: Vec<(usize, Range<usize>)> = Vec::new();
        let (mut measure, mut seen) = (None, Vec::new());
        for (n, block) in &walk.blocks {
            let flow = &paragraphs[*n];
            let (cells, is_more) = match block {
                Block::Row(cells, _) => (cells, false),
                Block::More(cells) => (cells, true),
                _ => continue,
            };
            if !is_more {
                measure = None;
            }
            if let Some((_, cell)) = cells.iter().find(|(column, _)| *column == Column::Measure) {
                measure = self.measure_of(&flow.plain()[cell.clone()], &seen);
                seen.extend(measure);
            }
            for (column, cell) in cells {
                let (Some(measure), Some(field)) = (measure, field_of(*column)) else { continue };
                let address = format!("measures.{measure}.{field}");
                let is_new = self.found.iter().all(|piece| piece.field.as_deref() != Some(address.as_str()));
                if is_new && !table::is_empty(&flow.plain()[cell.clone()]) {
                    self.add(flow, cell.clone(), address);
                    taken.push((*n, cell.clone()));
                }
            }
        }
        for (n, flow) in paragraphs.iter().enumerate().skip(frame.annex_from()) {
            let mut start = 0;
            for (_, cell) in taken.iter().filter(|(of, _)| *of == n) {
                self.idle(flow, start..cell.start);
                start = cell.end;
            }
            self.idle(flow, start..flow.plain().len());
        }
    }

    /// The first measure with these words that was not seen yet.
    fn measure_of(&self, words: &str, seen: &[usize]) -> Option<usize> {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).map(plain).collect::<String>();
        let words = letters(words);
        (0..self.measures).filter(|n| !seen.contains(n)).find(|n| {
            let address = format!("measures.{n}.heading");
            let pieces = self.found.iter().filter(|piece| piece.field.as_deref() == Some(address.as_str()));
            let said: String = pieces.map(|piece| letters(&self.source[piece.range.clone()])).collect();
            said == words
        })
    }

    /// A row of a table, or what goes on with the one before.
    fn row(&mut self, flow: &Flow, cells: &[(Column, Range<usize>)], is_more: bool) {
        let text = flow.plain();
        let all = cells;
        let cells = all.iter().filter(|(_, cell)| !table::is_empty(&text[cell.clone()]));
        if !is_more {
            let of =
                |wanted: Column| all.iter().find(|(column, _)| *column == wanted).map(|(_, cell)| &text[cell.clone()]);
            self.row = Row {
                level: of(Column::Level).and_then(table::level),
                has_status: of(Column::Status).is_some(),
                is_done: of(Column::Status).is_some_and(table::is_done),
                ..Row::default()
            };
        }
        // What somebody answers for may stand before what that is.
        let mut cells: Vec<&(Column, Range<usize>)> = cells.collect();
        cells.sort_by_key(|(column, _)| match column {
            Column::Number => 0,
            Column::Cause | Column::Measure => 1,
            _ => 2,
        });
        for (column, cell) in cells {
            let cell = cell.clone();
            match column {
                Column::Number => {
                    let digits = text[cell.clone()].trim_start_matches(|c: char| !c.is_ascii_digit());
                    self.row.number = digits.parse().ok();
                    self.idle(flow, cell);
                }
                Column::Level => self.idle(flow, cell),
                Column::Other => self.push(flow, cell, None, false),
                Column::Problem if self.has_story => self.push(flow, cell, None, false),
                Column::Problem => self.add(flow, cell, "incident.summary"),
                Column::Time => {
                    let n = self.moments;
                    self.moments += 1;
                    self.add(flow, cell, format!("incident.timeline.{n}.at"));
                }
                Column::Note if self.row.cause.is_some() => {
                    let n = self.row.cause.unwrap_or_default();
                    self.add(flow, cell, format!("causes.{n}.text"));
                }
                Column::Note => self.push(flow, cell, None, false),
                Column::Event if self.moments > 0 => {
                    let n = self.moments - 1;
                    self.add(flow, cell, format!("incident.timeline.{n}.text"));
                }
                Column::Event => self.push(flow, cell, None, false),
                Column::Cause => self.cause_cell(flow, cell),
                Column::Measure => self.measure_cell(flow, cell),
                Column::Owner if self.row.measure.is_some() => self.add_to_row(flow, cell, "owner"),
                Column::Due if self.row.measure.is_some() => {
                    // 30 June 2026 (overdue)
                    let day = text[cell.clone()].find('（').filter(|at| *at > 0).map_or(cell.end, |at| cell.start + at);
                    self.add_to_row(flow, cell.start..day, "due");
                }
                Column::Proof if self.row.measure.is_some() => self.add_to_row(flow, cell, "proof"),
                Column::Due if self.row.remedy.is_some() && !self.row.has_status => {
                    self.add_to_row(flow, cell, "done_on")
                }
                Column::Status if self.row.remedy.is_some() => match days::day(&text[cell.clone()], self.lang) {
                    Some(day) => self.add_to_row(flow, cell.start + day.start..cell.start + day.end, "done_on"),
                    None => self.idle(flow, cell),
                },
                Column::Status => self.push(flow, cell, None, false),
                Column::Owner | Column::Due | Column::Proof => self.push(flow, cell, None, false),
            }
        }
    }

    fn add_to_row(&mut self, flow: &Flow, range: Range<usize>, field: &str) {
        let (list, n) = match (self.row.measure, self.row.remedy) {
            (Some(n), _) => ("measures", n),
            (None, Some(n)) => ("remedies", n),
            (None, None) => return,
        };
        self.add(flow, range, format!("{list}.{n}.{field}"));
    }

    fn cause_cell(&mut self, flow: &Flow, cell: Range<usize>) {
        let text = flow.plain();
        if let Some(n) = self.row.cause {
            return self.add(flow, cell, format!("causes.{n}.heading"));
        }
        for (_, part) in units::split(&text[..cell.end], cell.start, self.lang) {
            let n = self.levels.len();
            self.levels.push(self.row.level.unwrap_or_else(|| self.weights.level(&text[part.clone()], self.lang)));
            self.add(flow, part, format!("causes.{n}.heading"));
            self.row.cause = Some(n);
        }
    }

    fn measure_cell(&mut self, flow: &Flow, cell: Range<usize>) {
        if self.row.measure.is_some() || self.row.remedy.is_some() {
            let field = if self.row.measure.is_some() { "heading" } else { "text" };
            return self.add_to_row(flow, cell, field);
        }
        let parts = units::split(&flow.plain()[..cell.end], cell.start, self.lang);
        // Sentences without marks belong together.
        let is_list = parts.iter().filter(|(mark, _)| mark.is_some()).count() > 1;
        let parts = if is_list { parts.into_iter().map(|(_, range)| range).collect() } else { vec![cell] };
        for part in parts {
            if self.row.is_done || self.is_remedial {
                let n = self.remedies;
                self.remedies += 1;
                self.add(flow, part, format!("remedies.{n}.text"));
                self.row.remedy.get_or_insert(n);
            } else {
                let n = self.measures;
                self.measures += 1;
                self.add(flow, part, format!("measures.{n}.heading"));
                self.row.measure.get_or_insert(n);
                if let Some(number) = self.row.number {
                    self.numbers.insert(number, n);
                }
            }
        }
    }

    fn unit(&mut self, flow: &Flow, unit: &Unit, tells: Tells) {
        let lead = wording::lead(unit.text).map(|(lead, _)| lead);
        // What was composed here has no other words before what an item says.
        let lead = lead.unwrap_or_else(|| if unit.known.is_none() { lead_in(unit.text) } else { 0 });
        let mut start = unit.range.start + lead;
        if unit.known.is_none() {
            start += wording::connectives(&flow.plain()[start..unit.range.end]);
        }
        let range = start..unit.range.end;
        if flow.plain()[range.clone()].trim().is_empty() {
            return self.idle(flow, unit.range.clone());
        }
        match tells {
            Tells::Nothing => self.push(flow, unit.range.clone(), None, false),
            Tells::Event => self.add(flow, unit.range.clone(), "incident.summary"),
            Tells::OfImpact if self.impacts > 0 => {
                let n = self.impacts - 1;
                self.add(flow, range, format!("impacts.{n}.text"));
            }
            Tells::Impact | Tells::OfImpact => {
                let n = self.impacts;
                self.impacts += 1;
                self.add(flow, range, format!("impacts.{n}.heading"));
            }
            Tells::OfCause if !self.levels.is_empty() => {
                let n = self.levels.len() - 1;
                self.cause(flow, range, n, "text");
            }
            Tells::Cause(_) | Tells::OfCause => {
                let n = self.levels.len();
                self.levels.push(match tells {
                    Tells::Cause(level) => level,
                    _ => self.weights.level(unit.text, self.lang),
                });
                self.cause(flow, range, n, "heading");
            }
            Tells::Remedy if unit.known.is_some() && unit.goes_on && self.remedies > 0 => {
                let n = self.remedies - 1;
                self.add(flow, range, format!("remedies.{n}.text"));
            }
            Tells::Remedy => self.remedy(flow, range, unit.known.is_some()),
            Tells::OfMeasure if self.measures > 0 => {
                let number = unit.mark.as_ref().map(|mark| mark.number());
                let numbered = number.filter(|_| unit.known.is_some()).and_then(|n| self.numbers.get(&n)).copied();
                self.measure = numbered.unwrap_or(if unit.known.is_some() && unit.goes_on {
                    self.measure
                } else {
                    self.measures - 1
                });
                let n = self.measure;
                // What was composed here names nobody and no day but in a sentence of its own.
                let parts = self.parts(flow, range.clone(), Of::Detail, unit.known.is_some());
                if unit.known.is_some() && !parts.said.is_empty() {
                    self.add(flow, range, format!("measures.{n}.text"));
                } else {
                    self.measure(flow, parts, "text");
                }
            }
            Tells::Measure | Tells::OfMeasure => {
                // Only who and by when: of the measure before.
                let parts = self.parts(flow, range.clone(), Of::Measure, unit.known.is_some());
                let is_detail = parts.said.is_empty();
                if self.measures > 0 && is_detail && unit.known.is_none() {
                    self.measure = self.measures - 1;
                    return self.measure(flow, parts, "text");
                }
                if is_detail {
                    return self.push(flow, unit.range.clone(), None, false);
                }
                let n = self.measures;
                self.measures += 1;
                self.measure = n;
                if unit.known.is_some() {
                    return self.add(flow, range, format!("measures.{n}.heading"));
                }
                self.measure(flow, parts, "heading");
            }
        }
    }

    /// A cause or what explains it, and the evidence in brackets behind it.
    fn cause(&mut self, flow: &Flow, range: Range<usize>, n: usize, field: &str) {
        const EVIDENCE: [&str; 3] = ["（依据：", "（证据：", "Evidence："];
        let text = &flow.plain()[range.clone()];
        let found = EVIDENCE.iter().find_map(|label| Some((text.rfind(label)?, label.len())));
        let Some((at, length)) = found else { return self.add(flow, range, format!("causes.{n}.{field}")) };
        let at = range.start + at;
        self.add(flow, range.start..at, format!("causes.{n}.{field}"));
        let end = flow.plain()[..range.end].trim_end_matches(['。', '）', '.', ' ']).len().max(at + length);
        self.add(flow, at + length..end, format!("causes.{n}.evidence"));
    }

    /// The parts of a sentence that tells of a measure or of what was done. What was composed here has a grammar.
    fn parts(&self, flow: &Flow, range: Range<usize>, of: Of, is_own: bool) -> items::Parts {
        if is_own {
            items::parts(flow.plain(), range, self.lang)
        } else {
            spans::parts(flow.plain(), range, of, self.lang, self.weights)
        }
    }

    fn remedy(&mut self, flow: &Flow, range: Range<usize>, is_own: bool) {
        let text = flow.plain();
        let (said, day) = if is_own {
            let day =
                days::done(&text[range.clone()], self.lang).map(|day| day.start + range.start..day.end + range.start);
            match &day {
                Some(day) => (vec![range.start..day.start, day.end..range.end], Some(day.clone())),
                None => (vec![range.clone()], None),
            }
        } else {
            let parts = spans::parts(text, range.clone(), Of::Remedy, self.lang, self.weights);
            (parts.said, parts.day)
        };
        if said.is_empty() {
            return self.push(flow, range, None, false);
        }
        let n = self.remedies;
        self.remedies += 1;
        for said in said {
            self.add(flow, said, format!("remedies.{n}.text"));
        }
        if let Some(day) = day {
            self.add(flow, day, format!("remedies.{n}.done_on"));
        }
    }

    /// What a sentence says of the measure that is spoken of.
    fn measure(&mut self, flow: &Flow, parts: items::Parts, said: &str) {
        let n = self.measure;
        for range in parts.said {
            self.add(flow, range, format!("measures.{n}.{said}"));
        }
        for (range, field) in [(parts.owner, "owner"), (parts.due, "due"), (parts.proof, "proof")] {
            if let Some(range) = range {
                self.add(flow, range, format!("measures.{n}.{field}"));
            }
        }
    }
}

/// The field of a measure that a column holds.
fn field_of(column: Column) -> Option<&'static str> {
    match column {
        Column::Owner => Some("owner"),
        Column::Due => Some("due"),
        Column::Proof => Some("proof"),
        _ => None,
    }
}

/// Whether an annex is a table of what the text says.
fn repeats(annex: &[Flow]) -> bool {
    let named = annex.iter().take(2).any(|line| {
        ["台账", "台帐", "清单", "一览表", "对应"].iter().any(|word| line.plain().trim_end().ends_with(word))
    });
    let is_english = |line: &Flow| {
        let lower = line.plain().to_lowercase();
        lower.contains("corrective action") || lower.contains("action log")
    };
    named || annex.iter().take(2).any(is_english)
}

fn tells_event(text: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => text.contains("月") && text.contains(['日', '号']) && days::day(text, lang).is_some(),
        Lang::En => false,
    }
}

/// How much at the beginning of a sentence only leads to what it says: …原因有这么几条，
fn lead_in(text: &str) -> usize {
    const LEADS: &[&str] = &[
        "原因有这么几条",
        "究其原因",
        "原因",
        "问题出在下面",
        "根子在上面",
        "之所以",
        "这件事怪我",
        "出了这样的事",
        "出现这一问题",
        "接下来",
        "为此",
        "针对这些",
        "针对以上问题",
        "现已做的",
    ];
    let near = text.char_indices().nth(34).map_or(text.len(), |(at, _)| at);
    let head = &text[..near];
    let Some(end) = LEADS.iter().filter_map(|word| head.find(word).map(|at| at + word.len())).max() else { return 0 };
    let rest = &text[end..];
    rest.find(['，', '：']).filter(|at| rest[..*at].chars().count() <= 10).map_or(0, |at| end + at + '，'.len_utf8())
}
