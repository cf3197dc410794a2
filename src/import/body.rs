//! From paragraph to paragraph: what each sentence tells, and to which field it goes.

use std::{iter, ops::Range};

use super::{
    clean::range_in,
    flow::Flow,
    frame::{Frame, day_at_end},
    items,
    marks::{self, Mark},
    piece::Piece,
    table::{self, Column},
    wording::{self, Part},
};
use crate::{i18n::Lang, review::Level};

/// Walks through the paragraphs.
pub struct Body<'a> {
    source: &'a str,
    lang: Lang,
    part: Part,
    /// Whether headings say what a part tells; otherwise words within the sentences do.
    is_headed: bool,
    /// Whether items are marked in the part that is read.
    is_listed: bool,
    /// Whether the document says itself where what is read goes.
    is_sure: bool,
    /// The mark of the last heading, if it had one.
    heading: Option<Mark>,
    columns: Option<Vec<Column>>,
    found: Vec<Piece>,
    pub levels: Vec<Level>,
    impacts: usize,
    remedies: usize,
    measures: usize,
    moments: usize,
}

/// A sentence or an item: what it says, and the mark before it.
struct Unit {
    range: Range<usize>,
    mark: Option<Mark>,
}

impl<'a> Body<'a> {
    pub fn new(source: &'a str, lang: Lang, paragraphs: &[Flow]) -> Body<'a> {
        let tells = |paragraph: &Flow| {
            matches!(
                wording::heading(paragraph.plain()),
                Some(Part::Causes(_) | Part::Measures | Part::Remedies | Part::Actions)
            )
        };
        Body {
            source,
            lang,
            part: Part::Incident,
            is_headed: paragraphs.iter().filter(|paragraph| tells(paragraph)).count() >= 2,
            is_listed: false,
            is_sure: true,
            heading: None,
            columns: None,
            found: Vec::new(),
            levels: Vec::new(),
            impacts: 0,
            remedies: 0,
            measures: 0,
            moments: 0,
        }
    }

    /// Reads everything.
    pub fn read(mut self, paragraphs: &[Flow], frame: &Frame, is_review: bool) -> (Vec<Piece>, Vec<Level>) {
        self.furniture(paragraphs);
        for (n, paragraph) in paragraphs.iter().enumerate() {
            self.is_sure = true;
            if frame.unit == Some(n) {
                self.add(paragraph, 0..paragraph.plain().len(), "unit");
            } else if frame.title == Some(n) {
                let text = paragraph.plain();
                let bare = text.trim_start_matches(['#', ' ']);
                self.add(paragraph, text.len() - bare.len()..text.len(), "title");
            } else if frame.addressee == Some(n) {
                self.addressee(paragraph);
            } else if n >= frame.annex_from {
                // A ledger says again what the text says; what other annexes say found no place.
                if repeats(&paragraphs[frame.annex_from..]) {
                    self.idle(paragraph, 0..paragraph.plain().len());
                }
            } else if (frame.signed_from..frame.signed_to).contains(&n) {
                self.signature(paragraph);
                self.part = Part::Other;
            } else if is_review {
                self.paragraph(paragraph);
            } else if paragraph.plain().chars().count() > 60
                && self.found.iter().all(|piece| piece.field.as_deref() != Some("incident.summary"))
                && tells_event(paragraph.plain(), self.lang)
            {
                self.is_sure = false;
                self.add(paragraph, 0..paragraph.plain().len(), "incident.summary");
            }
        }
        (pieces(self.source, self.found), self.levels)
    }

    fn add(&mut self, flow: &Flow, range: Range<usize>, field: impl Into<String>) {
        let text = &flow.plain()[range.clone()];
        let bare = text.trim_matches([' ', '\t', '。', '；', '，', '.', '：', ';']);
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

    /// What stands in no paragraph belongs to the page.
    fn furniture(&mut self, paragraphs: &[Flow]) {
        let mut end = 0;
        let texts = paragraphs.iter().flat_map(|flow| flow.source(self.source, 0..flow.plain().len()));
        let mut gaps = Vec::new();
        for text in texts.chain(iter::once(self.source.len()..self.source.len())) {
            if end < text.start {
                gaps.push(Piece { range: end..text.start, field: None, is_sure: true });
            }
            end = text.end;
        }
        self.found.extend(gaps);
    }

    fn addressee(&mut self, flow: &Flow) {
        let text = flow.plain();
        let end = text.trim_end().trim_end_matches('：').len();
        let start = ["报：", "呈：", "To：", "主送："]
            .iter()
            .find(|label| text.starts_with(**label))
            .map_or(0, |label| label.len());
        self.add(flow, start..end, "addressee");
    }

    fn signature(&mut self, flow: &Flow) {
        const SIGNERS: &[&str] = &[
            "检查人：",
            "检讨人：",
            "报告人：",
            "签名：",
            "署名：",
            "反省人：",
            "Prepared：",
            "Prepared by：",
            "Signed：",
            "Author：",
            "执笔：",
            "检查人",
            "检讨人",
        ];
        let text = flow.plain();
        let day = day_at_end(text, self.lang);
        if let Some(at) = day {
            self.add(flow, at..text.len(), "date");
        }
        let head = text[..day.unwrap_or(text.len())].trim_end();
        let head = head.trim_end_matches("日期：").trim_end_matches("Date：").trim_end_matches('，').trim_end();
        if head.is_empty() {
            return;
        }
        let label = SIGNERS.iter().find(|label| head.starts_with(**label));
        let start = label.map_or(0, |label| label.len());
        let name = head[start..].trim();
        // R. Penhallow, Chair
        let initial = self.lang == Lang::En && name.chars().nth(1) == Some('.');
        let name = if initial { name.split('，').next().unwrap_or(name) } else { name };
        let is_person = label.is_some()
            || initial
            || self.lang == Lang::Zh
                && name.chars().count() <= 4
                && !name.ends_with([
                    '局', '办', '部', '科', '所', '处', '司', '校', '院', '会', '站', '学', '镇', '道', '乡', '县',
                    '区', '市', '馆', '社', '厂', '店', '行', '队', '组', '室', '台', '园', '心', '团', '库', '府',
                ]);
        let from = start + (head[start..].len() - head[start..].trim_start().len());
        self.add(flow, from..from + name.len(), if is_person { "signer" } else { "unit" });
    }

    fn paragraph(&mut self, flow: &Flow) {
        let text = flow.plain();
        if self.row(flow) {
            return;
        }
        if self.lang == Lang::En && text.starts_with("Why ") && text.trim_end().ends_with('?') {
            (self.part, self.is_listed) = (Part::Causes(None), false);
            return self.idle(flow, 0..text.len());
        }
        if let Some(part) = wording::heading(text).or_else(|| self.other_heading(text)) {
            (self.part, self.is_listed) = (part, false);
            self.heading = marks::leading(text);
            return self.idle(flow, 0..text.len());
        }
        let tells_steps = self.part == Part::Timeline || self.part == Part::Incident && begins_with_time(text);
        if self.fact(flow) || tells_steps && self.moment(flow) {
            return;
        }
        // 直接原因：… and 原因：①… are headings, too.
        let start = self.label(text);
        self.idle(flow, 0..start);
        let units = units(text, start, self.lang);
        // Under a heading each paragraph is a cause: what follows its first sentence explains it.
        let is_one =
            self.is_headed && matches!(self.part, Part::Causes(_)) && units.iter().all(|unit| unit.mark.is_none());
        if is_one {
            self.is_listed = false;
        }
        self.is_sure = self.is_headed;
        for unit in units {
            self.unit(flow, unit);
            self.is_listed |= is_one;
        }
    }

    /// What the part below a line tells that is numbered as the headings are, but has none of their words.
    fn other_heading(&self, text: &str) -> Option<Part> {
        let (before, mark) = (self.heading.as_ref()?, marks::leading(text)?);
        let name = text[mark.range.end..].trim();
        let is_short = (1..=self.lang.pick(16, 48)).contains(&name.chars().count());
        let is_heading =
            mark.follows(before) && is_short && !name.contains(['。', '，', '；', '：']) && !name.ends_with('.');
        // Reviews go on from why it happened, or what was done at once, to what will be done.
        (is_heading && matches!(self.part, Part::Causes(_) | Part::Remedies)).then_some(Part::Measures)
    }

    /// A heading at the beginning of a paragraph. Returns where the text begins.
    fn label(&mut self, text: &str) -> usize {
        let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
        let Some(end) = text[lead..].find(['：', '。']).map(|at| at + lead) else { return 0 };
        let name = &text[lead..end];
        if name.chars().count() > self.lang.pick(12, 30) || name.contains('，') {
            return 0;
        }
        match wording::part(name) {
            Some(part) if self.is_headed || text[end..].starts_with('：') => {
                (self.part, self.is_listed) = (part, false);
                end + text[end..].chars().next().map_or(0, char::len_utf8)
            }
            _ => 0,
        }
    }

    fn row(&mut self, flow: &Flow) -> bool {
        let text = flow.plain();
        if let Some(columns) = table::head(text) {
            self.columns = Some(columns);
            self.idle(flow, 0..text.len());
            return true;
        }
        let cells = table::cells(text);
        let Some(columns) = self.columns.clone().filter(|_| cells.len() >= 3) else {
            if cells.len() < 2 {
                self.columns = None;
            }
            return false;
        };
        if text.chars().all(|c| "-|: ：".contains(c)) {
            return true;
        }
        let of = |column: Column| {
            columns
                .iter()
                .position(|other| *other == column)
                .and_then(|n| cells.get(n))
                .filter(|cell| !cell.is_empty())
                .cloned()
        };
        for (cell, column) in cells.iter().zip(&columns) {
            // Numbers of rows say nothing.
            if *column == Column::Other && text[cell.clone()].contains(char::is_alphabetic) {
                self.push(flow, cell.clone(), None, false);
            }
        }
        if let Some(cause) = of(Column::Cause) {
            let named = of(Column::Level).and_then(|cell| table::level(&text[cell]));
            let n = self.levels.len();
            self.levels.push(named.unwrap_or_else(|| wording::level(&text[cause.clone()])));
            self.add(flow, cause, format!("causes.{n}.heading"));
        }
        if let Some(measure) = of(Column::Measure) {
            let n = self.measures;
            self.measures += 1;
            self.add(flow, measure, format!("measures.{n}.heading"));
            for (column, field) in [(Column::Owner, "owner"), (Column::Due, "due"), (Column::Proof, "proof")] {
                if let Some(cell) = of(column) {
                    self.add(flow, cell, format!("measures.{n}.{field}"));
                }
            }
        }
        true
    }

    /// 时间：…, 地点：…: answers of their own.
    fn fact(&mut self, flow: &Flow) -> bool {
        const FACTS: &[(&str, &str)] = &[
            ("发生时间", "incident.started"),
            ("事发时间", "incident.started"),
            ("时间", "incident.started"),
            ("Incident started", "incident.started"),
            ("Date discovered", "incident.started"),
            ("Date", "incident.started"),
            ("When", "incident.started"),
            ("Started", "incident.started"),
            ("Date and time", "incident.started"),
            ("Date of event", "incident.started"),
            ("发生地点", "incident.place"),
            ("事发地点", "incident.place"),
            ("地点", "incident.place"),
            ("Where", "incident.place"),
            ("Location", "incident.place"),
            ("Place", "incident.place"),
            ("Site", "incident.place"),
            ("信息来源", "incident.source"),
            ("线索来源", "incident.source"),
            ("问题来源", "incident.source"),
            ("发现方式", "incident.source"),
            ("来源", "incident.source"),
            ("How discovered", "incident.source"),
            ("Detected by", "incident.source"),
            ("Reported by", "incident.source"),
            ("Source", "incident.source"),
            ("简要经过", "incident.summary"),
            ("事故", "incident.summary"),
            ("单位", "unit"),
            ("Unit", "unit"),
        ];
        if !self.levels.is_empty() || self.measures > 0 {
            return false;
        }
        let text = flow.plain();
        let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
        let found = FACTS.iter().find_map(|(label, field)| {
            let rest = text[lead..].strip_prefix(label)?;
            let value = rest.trim_start_matches(' ').strip_prefix(['：', '\t'])?;
            Some((text.len() - value.len(), *field))
        });
        let Some((start, field)) = found else { return false };
        let end = text[start..].find("  ").filter(|at| *at > 3).map_or(text.len(), |at| start + at);
        self.add(flow, start..end, field);
        true
    }

    fn moment(&mut self, flow: &Flow) -> bool {
        let text = flow.plain();
        let lead = marks::leading(text)
            .filter(|mark| !mark.is_outer() || text.starts_with(['-', '*', '•', '●']))
            .map_or(0, |mark| mark.range.end);
        let is_time = |c: char| c.is_ascii_digit() || "：:年月日时分点-~ 上下午凌晨晚许左右".contains(c);
        let length: usize = text[lead..].chars().take_while(|c| is_time(*c)).map(char::len_utf8).sum();
        let at = text[lead..lead + length].trim_end_matches([' ', '：', '-', '~']);
        if !at.contains(|c: char| c.is_ascii_digit()) || at.len() < 3 {
            return false;
        }
        let n = self.moments;
        self.moments += 1;
        self.add(flow, lead..lead + at.len(), format!("incident.timeline.{n}.at"));
        let rest = lead + at.len();
        let skip = text[rest..].len() - text[rest..].trim_start_matches([' ', '：', '，', '\t', '-', '—', '|']).len();
        self.add(flow, rest + skip..text.len(), format!("incident.timeline.{n}.text"));
        true
    }

    fn unit(&mut self, flow: &Flow, unit: Unit) {
        let text = &flow.plain()[unit.range.clone()];
        if !text.contains(char::is_alphanumeric) {
            return;
        }
        if let Some(part) = wording::announced(text) {
            (self.part, self.is_listed) = (part.unwrap_or(self.part), false);
            return self.idle(flow, unit.range);
        }
        if is_idle(text) {
            return self.idle(flow, unit.range);
        }
        let mut start = unit.range.start;
        // A level that is named within sentences is that of the sentence.
        let mut named = None;
        if !self.is_headed
            && let Some(next) = wording::cue(text)
        {
            let is_lead = text.chars().count() < 8;
            let is_more =
                matches!((self.part, next), (Part::Causes(_), Part::Remedies)) && !wording::is_done(text) && !is_lead;
            let is_event = self.part == Part::Incident && matches!(next, Part::Remedies) && !text.contains('已');
            if !is_more && !is_event {
                if std::mem::discriminant(&self.part) != std::mem::discriminant(&next) {
                    self.is_listed = false;
                }
                self.part = match next {
                    Part::Causes(level) => {
                        named = level;
                        Part::Causes(None)
                    }
                    next => next,
                };
                start += lead_in(text);
            }
        }
        let is_listed_here = unit.mark.is_some();
        self.is_listed |= is_listed_here;
        let is_new = is_listed_here || !self.is_listed;
        start += wording::connectives(&flow.plain()[start..unit.range.end]);
        let range = start..unit.range.end;
        if flow.plain()[range.clone()].trim().is_empty() {
            return;
        }
        match self.part {
            Part::Incident => self.add(flow, unit.range, "incident.summary"),
            Part::Timeline | Part::Other => self.push(flow, unit.range, None, false),
            Part::Impacts => {
                let field = if is_new || self.impacts == 0 {
                    self.impacts += 1;
                    "heading"
                } else {
                    "text"
                };
                let n = self.impacts - 1;
                self.add(flow, range, format!("impacts.{n}.{field}"));
            }
            Part::Causes(of_part) => {
                let field = if is_new || self.levels.is_empty() {
                    self.levels.push(of_part.or(named).unwrap_or_else(|| wording::level(&flow.plain()[range.clone()])));
                    "heading"
                } else {
                    "text"
                };
                let n = self.levels.len() - 1;
                self.add(flow, range, format!("causes.{n}.{field}"));
            }
            Part::Remedies | Part::Measures | Part::Actions => self.action(flow, range, is_new),
        }
    }

    fn action(&mut self, flow: &Flow, range: Range<usize>, is_new: bool) {
        let text = flow.plain();
        // 责任人：…。完成期限：…。
        let is_label = self.measures > 0 && items::begins_with_label(&text[range.clone()]);
        let is_done = match self.part {
            Part::Remedies => true,
            // What is promised under a heading, and what explains it, says plainly if it is done.
            Part::Measures if self.is_headed || !is_new => {
                text[range.clone()].contains('已') && wording::is_done(&text[range.clone()])
            }
            _ => wording::is_done(&text[range.clone()]),
        };
        if is_done && !is_label {
            let n = self.remedies;
            self.remedies += 1;
            let day = match self.lang {
                Lang::Zh => items::day(&text[range.clone()], false),
                Lang::En => items::english_day(&text[range.clone()]),
            };
            let day = day.map(|day| day.start + range.start..day.end + range.start);
            // 今年1月至4月 is no day on which something was done.
            let day = day.filter(|day| !text[day.clone()].ends_with('月'));
            let Some(day) = day else { return self.add(flow, range, format!("remedies.{n}.text")) };
            self.add(flow, range.start..day.start, format!("remedies.{n}.text"));
            self.add(flow, day.clone(), format!("remedies.{n}.done_on"));
            self.add(flow, day.end..range.end, format!("remedies.{n}.text"));
            return;
        }
        let said = if is_label || !is_new && self.measures > 0 {
            "text"
        } else {
            self.measures += 1;
            "heading"
        };
        self.measure(flow, self.measures - 1, items::parts(text, range, self.lang), said);
    }

    fn measure(&mut self, flow: &Flow, n: usize, parts: items::Parts, said: &str) {
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

/// Whether a line begins with a time of day: 08:40, 8时40分.
fn begins_with_time(text: &str) -> bool {
    let lead = marks::leading(text).map_or(0, |mark| mark.range.end);
    let rest = text[lead..].trim_start_matches('*');
    let hour: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = &rest[hour.len()..];
    let is_hour = hour.parse::<u32>().is_ok_and(|hour| hour < 25);
    let minutes = rest.strip_prefix(['：', '时', '点']);
    is_hour && minutes.is_some_and(|minutes| minutes.chars().take(2).filter(char::is_ascii_digit).count() == 2)
}

/// Whether an annex is a table of what the text says.
fn repeats(annex: &[Flow]) -> bool {
    let named = annex.iter().take(2).any(|line| {
        ["台账", "台帐", "清单", "一览表", "对应"].iter().any(|word| line.plain().trim_end().ends_with(word))
    });
    named || annex.iter().take(2).any(|line| line.plain().to_lowercase().contains("corrective action"))
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

fn tells_event(text: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => text.contains("月") && text.contains(['日', '号']) && items::day(text, false).is_some(),
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

/// The sentences and items of a paragraph from `start` on.
fn units(text: &str, start: usize, lang: Lang) -> Vec<Unit> {
    let marks: Vec<Mark> = marks::within(text)
        .into_iter()
        .filter(|mark| mark.range.start >= start || mark.range.start == 0 && start == 0)
        .collect();
    let mut cuts: Vec<usize> = marks.iter().map(|mark| mark.range.start).collect();
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '「' | '（' => depth += 1,
            '”' | '」' | '）' => depth = (depth - 1).max(0),
            '；' if lang == Lang::En => {}
            '。' | '！' | '？' | '；' if depth == 0 => cuts.push(at + c.len_utf8()),
            '.' | '!' | '?' if lang == Lang::En && ends_sentence(text, at) => cuts.push(at + 1),
            _ => {}
        }
    }
    cuts.retain(|cut| *cut > start);
    cuts.push(start);
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    let unit = |pair: &[usize]| {
        let mark = marks.binary_search_by_key(&pair[0], |mark| mark.range.start).ok().map(|n| marks[n].clone());
        let from = mark.as_ref().map_or(pair[0], |mark| mark.range.end.min(pair[1]));
        let part = &text[from..pair[1]];
        let bare = part.trim();
        let at = from + (part.len() - part.trim_start().len());
        Unit { range: at..at + bare.len(), mark }
    };
    cuts.windows(2).map(unit).filter(|unit| !unit.range.is_empty()).collect()
}

/// Whether the full stop at `at` ends an English sentence.
fn ends_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit([' ', '（']).next().unwrap_or_default();
    let rest = &text[at + 1..];
    let is_short = before.chars().count() <= 1
        || ["Mr", "Mrs", "Ms", "Dr", "St", "No", "approx", "e.g", "i.e", "vs", "Resp", "max", "min", "rev"]
            .contains(&before);
    !is_short
        && (rest.is_empty()
            || rest.starts_with(' ')
                && rest
                    .trim_start()
                    .starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“' || c.is_ascii_digit()))
}

/// The pieces and what is between them, in order: every byte of the source once.
fn pieces(source: &str, mut found: Vec<Piece>) -> Vec<Piece> {
    found.sort_by_key(|piece| piece.range.start);
    let (mut pieces, mut end): (Vec<Piece>, usize) = (Vec::new(), 0);
    let whole = source.len()..source.len();
    for piece in found.into_iter().chain([Piece { range: whole, field: None, is_sure: true }]) {
        let start = piece.range.start.max(end);
        let between = &source[end..start];
        // Sentences of one field belong together.
        if let Some(last) = pieces.last_mut()
            && (&last.field, last.is_sure) == (&piece.field, piece.is_sure)
            && !between.contains(|c: char| c.is_alphanumeric() || c == '\n')
        {
            last.range.end = piece.range.end.max(end);
        } else {
            left(source, end..start, &mut pieces);
            let range = start..piece.range.end.max(start);
            extend(&mut pieces, Piece { range, ..piece });
        }
        end = pieces.last().map_or(0, |last| last.range.end);
    }
    pieces
}

/// Takes over what stands between pieces: labels, marks and connectives, or words that found no place.
fn left(source: &str, range: Range<usize>, pieces: &mut Vec<Piece>) {
    /// Labels and connectives have no more letters.
    const SHORT: usize = 4;
    let text = &source[range.clone()];
    let lead = super::marks::leading(text.trim_start()).map_or(0, |mark| mark.range.len());
    let lead = lead + text.len() - text.trim_start().len();
    let inner =
        text[lead..].trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '”' | '（' | '）' | '(' | ')'));
    let letters =
        inner.chars().filter(|c| c.is_alphanumeric()).map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let mut idle = |range: Range<usize>| extend(pieces, Piece { range, field: None, is_sure: true });
    if letters <= SHORT * 2 {
        return idle(range);
    }
    let inner = range_in(source, inner);
    idle(range.start..inner.start);
    extend(pieces, Piece { range: inner.clone(), field: None, is_sure: false });
    extend(pieces, Piece { range: inner.end..range.end, field: None, is_sure: true });
}

/// Appends a piece; marks and furniture go on with those before.
fn extend(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        _ if piece.range.is_empty() => {}
        Some(last) if last.field.is_none() && piece.field.is_none() && last.is_sure && piece.is_sure => {
            last.range.end = piece.range.end;
        }
        _ => pieces.push(piece),
    }
}
