//! Properties that hold for any answers: every field present or absent, with words that are difficult to fit into a
//! sentence.

use super::{
    answers::*,
    random::{Case, Dice, case},
};
use fupan::{
    catalog,
    i18n::Lang,
    report::{self, Face, Report, Role},
    review::{AsOf, Edit, ItemStyle, OwnPhrase, PhrasePlace, Review, Status, Voice},
};

/// How many reviews are tried in each language; `FUPAN_CASES` asks for more.
pub fn cases() -> u64 {
    std::env::var("FUPAN_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(1500)
}

#[test]
fn any_answers_make_a_sound_document() {
    for seed in 0..2 * cases() {
        let (review, case) = case(seed);
        let report = report::compose(&review, &case.phrases);
        let all = texts(&report).join("\n");
        let faults = faults(&review, &case, &report, &all);
        assert!(faults.is_empty(), "case {seed}: {faults:#?}\n{all}\n{review:?}");
        assert_eq!(report, report::compose(&review, &case.phrases), "case {seed} is not deterministic");
    }
}

#[test]
fn no_answer_is_too_odd_to_compose() {
    for seed in 0..2 * cases() {
        let (mut review, _) = case(seed);
        let mut dice = Dice(seed);
        let mut fields: Vec<String> =
            ["title", "addressee", "unit", "signer", "post", "pledge", "date"].iter().map(|f| f.to_string()).collect();
        fields.extend(["masthead", "reference", "copies", "printed"].iter().map(|f| format!("layout.{f}")));
        fields.extend(["summary", "started", "place", "source"].iter().map(|f| format!("incident.{f}")));
        for n in 0..7 {
            fields.extend(["heading", "text"].iter().map(|f| format!("impacts.{n}.{f}")));
            fields.extend(["heading", "text", "evidence"].iter().map(|f| format!("causes.{n}.{f}")));
            let of_measure =
                ["heading", "text", "owner", "due", "proof", "progress", "closed_on", "reason", "next", "slogan"];
            fields.extend(of_measure.iter().map(|f| format!("measures.{n}.{f}")));
            fields.extend(["place", "by", "found", "fixed"].iter().map(|f| format!("extent.{n}.{f}")));
            fields.extend(["at", "text"].iter().map(|f| format!("incident.timeline.{n}.{f}")));
            fields.extend(["done_on", "text"].iter().map(|f| format!("remedies.{n}.{f}")));
        }
        for field in fields {
            // Lists of other lengths refuse what they do not have.
            let _ = review.apply(&Edit::Set { field, value: dice.noise() });
        }
        let language = review.document().language;
        let phrases = PhrasePlace::ALL.map(|place| OwnPhrase::general(language, place, &dice.noise()));
        let report = report::compose(&review, &phrases);
        let mut faults = Vec::new();
        bad_blocks(&report, &mut faults);
        bad_addresses(&review, &report, &mut faults);
        assert!(faults.is_empty(), "case {seed}: {faults:#?}\n{report:#?}");
    }
}

fn faults(review: &Review, case: &Case, report: &Report, all: &str) -> Vec<String> {
    let mut faults = Vec::new();
    missing_facts(review, case, all, &mut faults);
    bad_punctuation(review.document().language, all, &mut faults);
    bad_blocks(report, &mut faults);
    bad_lists(report, &mut faults);
    bad_numbering(report, &mut faults);
    bad_tables(report, &mut faults);
    bad_codes(report, &mut faults);
    bad_addresses(review, report, &mut faults);
    bad_counts(review, case, report, all, &mut faults);
    bad_layout(review, case, report, all, &mut faults);
    faults
}

/// Whether the document has to tell the field at `address`; `None` where the days decide.
fn is_told(review: &Review, case: &Case, address: &str) -> Option<bool> {
    let mut parts = address.split('.');
    let (list, n) = (parts.next().unwrap_or_default(), parts.next().and_then(|n| n.parse().ok()).unwrap_or(0));
    let field = parts.next().unwrap_or_default();
    let says = |field: &str| case.says(&format!("{list}.{n}.{field}"));
    let is_progress = review.document().kind == Z;
    let is_english = review.document().language == Lang::En;
    if is_english && let Some(is_told) = is_told_in_english(review, case, address) {
        return is_told;
    }
    // What came after the document is left out, and a finding says so.
    let so_far = || AsOf::of(review).progress(&review.measures[n]);
    if list == "measures" && case.is_told(list, n) && is_progress && !so_far().left_out.is_empty() {
        let has_any = so_far().told.iter().any(|line| fupan::review::says(line));
        match field {
            "progress" => return if has_any { None } else { Some(false) },
            "text" => return if has_any { None } else { Some(true) },
            _ => {}
        }
    }
    Some(match (list, field) {
        ("lessons" | "told", _) => false,
        ("incident", _) if address.ends_with("reference") => is_english,
        ("incident", _) if address.ends_with("severity") => is_english || !is_progress,
        ("incident", _) if address.ends_with("trigger") => false,
        ("impacts", "text") => !is_progress || !says("heading"),
        ("causes", "text") => !is_progress || !says("heading"),
        ("causes", "evidence") => !is_progress && case.is_told(list, n),
        ("measures", _) if !case.is_told(list, n) => false,
        ("measures", "text") => !(is_progress && says("heading") && says("progress")),
        ("measures", "progress") => is_progress,
        ("measures", "slogan") => review.document().language == Lang::Zh && report::has_slogans(review),
        ("measures", "reason" | "next") => {
            let is_in_place =
                matches!(review.measures[n].status, Some(Status::Closed | Status::Done | Status::Lasting));
            return if is_in_place && is_progress { None } else { Some(is_progress) };
        }
        ("causes", _) => case.is_told(list, n),
        ("extent", _) => ["place", "found", "fixed"].into_iter().any(says),
        ("post", _) => review.document().voice == Voice::Person,
        ("incident", _) if address.contains("timeline") => !is_progress,
        // Who signs is told in their post.
        ("incident", _)
            if address.contains("people") && review.document().voice == Voice::Person && case.says("post") =>
        {
            let person: usize = address.split('.').nth(2).and_then(|n| n.parse().ok()).unwrap_or(0);
            review.document().signer.is_empty() || review.incident.people[person].name != review.document().signer
        }
        _ => true,
    })
}

/// The same for fields of which English documents tell otherwise; `None` for others.
fn is_told_in_english(review: &Review, case: &Case, address: &str) -> Option<Option<bool>> {
    let mut parts = address.split('.');
    let (list, n) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let field = parts.next().unwrap_or(n);
    let n: usize = n.parse().unwrap_or(0);
    let kind = review.document().kind;
    let is_item = || case.is_told(list, n);
    let is = |is_told: bool| Some(Some(is_told));
    match (list, field) {
        ("incident", "source" | "trigger") => is(kind != Z),
        ("incident", _) if address.contains("people") && kind == Z => {
            // Only who speaks.
            let person = address.split('.').nth(2).and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
            let signer = &review.document().signer;
            let is_speaker = !signer.is_empty() && review.incident.people[person].name == *signer;
            if is_speaker { Some(None) } else { is(false) }
        }
        ("causes", _) if kind == R => is(false),
        // Completed actions of a report are told as what was done.
        ("measures", "ticket" | "text") if is_past(review, n) => match field {
            "text" => is(true),
            _ => is(false),
        },
        ("measures", "ticket") => is(is_item()),
        ("measures", "text") if kind == R => is(!case.says(&format!("measures.{n}.heading"))),
        ("measures", "leader" | "helpers" | "effect" | "verifier" | "proof") => is(kind != R && is_item()),
        ("measures", "interim") => {
            let is_in_place =
                matches!(review.measures[n].status, Some(Status::Closed | Status::Done | Status::Lasting));
            if is_in_place { Some(None) } else { is(kind != R && is_item()) }
        }
        ("lessons", _) => is(kind == C),
        ("told", _) => is(kind != Z),
        _ => None,
    }
}

/// Whether an action of an incident report was completed before it.
fn is_past(review: &Review, n: usize) -> bool {
    let measure = &review.measures[n];
    let is_completed = matches!(measure.status, Some(Status::Closed | Status::Done));
    review.document().kind == R && is_completed && !AsOf::of(review).is_ahead(measure)
}

/// Every fact is in the document once.
fn missing_facts(review: &Review, case: &Case, all: &str, faults: &mut Vec<String>) {
    let speaker =
        review.incident.people.iter().position(|p| p.name == review.document().signer && p.role.contains('K'));
    for (address, cores) in &case.cores {
        // Elsewhere: see `bad_layout`.
        if address.starts_with("layout.") || address.starts_with("phrases.") {
            continue;
        }
        let told = is_told(review, case, address);
        let (must_be, may_be) = (told == Some(true), told != Some(false));
        let is_speaker = speaker.is_some_and(|s| address.contains(&format!("people.{s}.")));
        for core in cores {
            let count = all.matches(core.as_str()).count();
            let is_unique = core.contains('Q');
            if must_be && count == 0 || !may_be && is_unique && count > 0 || is_unique && count > 1 && !is_speaker {
                faults.push(format!("{address}: {core} stands {count} times"));
            }
        }
    }
}

pub fn bad_punctuation(language: Lang, all: &str, faults: &mut Vec<String>) {
    const ZH: &[&str] = &[
        "，，",
        "。。",
        "；；",
        "：：",
        "、、",
        "，。",
        "。，",
        "；。",
        "。；",
        "：。",
        "：；",
        "：，",
        "，；",
        "；，",
        "、。",
        "、，",
        "，、",
        "？。",
        "！。",
        "？，",
        "！，",
        "？；",
        "？：",
        "…。",
        "。”。",
        "？”。",
        "（）",
        "“”",
        "《》",
        "【】",
        "是，",
        "是；",
        "由负责",
        "以为完成",
        "问题问题",
        "事件事件",
        "原因是由于",
        "由由",
        "在在",
        "。”；",
        "。”，",
        "　　",
        "前前",
        "负责负责",
        "牵头负责",
        "对对",
        "查出查出",
        "已整改已",
        "坚持坚持",
        "下一步，下一步",
        "原因是因为",
        "完成完成",
        "责任责任",
        "？（依据",
        "？（对应",
        "！（依据",
        "！（对应",
        "。”（依据",
        "。”（对应",
        "？”（依据",
        "？”（对应",
    ];
    const EN: &[&str] = &[
        "..", ",.", ".,", ";.", ":.", "?.", "!.", "\".\"", ".\".", "….", "  ", " .", " ,", " ;", "()", ": .", "– .",
        " at at ", " at in ", " – \n",
    ];
    const ANY: &[&str] = &["None", "{", "}", "TODO", "待补", "\t", "\u{200b}\n", " \n", "\n "];
    for bad in language.pick(ZH, EN).iter().chain(ANY) {
        if let Some(at) = all.find(bad) {
            let around: String = all[at..].chars().take(20).collect();
            faults.push(format!("{bad:?} at {around:?}"));
        }
    }
    for (open, close) in [('（', '）'), ('“', '”'), ('‘', '’'), ('《', '》'), ('(', ')')] {
        // English lists use a lone closing bracket nowhere; both sides have to be equal.
        if all.matches(open).count() != all.matches(close).count() {
            faults.push(format!("{open} {close} do not pair"));
        }
    }
}

/// The texts of the document; of a table those in its cells.
pub fn texts(report: &Report) -> Vec<String> {
    let texts = |block: &report::Block| match &block.table {
        None => vec![block.text()],
        Some(table) => {
            table.rows.iter().flatten().map(|cell| cell.text.clone()).filter(|text| !text.is_empty()).collect()
        }
    };
    report.blocks.iter().flat_map(texts).collect()
}

/// A table has rows, no ragged one, no empty column, and what is in its cells has no loose ends.
pub fn bad_tables(report: &Report, faults: &mut Vec<String>) {
    for table in report.blocks.iter().filter_map(|block| block.table.as_ref()) {
        let is_ragged = table.rows.iter().any(|row| row.len() != table.columns.len());
        let is_empty = |at: usize| table.rows.iter().all(|row| row[at].text.is_empty());
        if is_ragged || table.rows.is_empty() || (0..table.columns.len()).any(is_empty) {
            faults.push(format!("a table that is ragged or empty: {table:?}"));
        }
        if table
            .rows
            .iter()
            .flatten()
            .any(|cell| cell.text.trim() != cell.text || cell.from.is_none() != cell.text.is_empty())
        {
            faults.push(format!("a loose end in a cell: {table:?}"));
        }
    }
}

/// Every code that is named is that of a cause or an action of the document, and no two have the same.
pub fn bad_codes(report: &Report, faults: &mut Vec<String>) {
    let is_code = |word: &str| {
        let mut chars = word.chars();
        matches!(chars.next(), Some('D' | 'C' | 'R' | 'A'))
            && !chars.as_str().is_empty()
            && chars.all(|c| c.is_ascii_digit())
    };
    let (mut items, mut named) = (Vec::new(), Vec::new());
    for block in &report.blocks {
        let text = block.text();
        if let Some((code, _)) = text.split_once(" – ").filter(|(code, _)| is_code(code)) {
            // Of a report, actions that are completed are in no table.
            if code.starts_with('A') && (report.meta.kind != R || items.iter().any(|item| item == code)) {
                named.push(code.to_owned())
            } else {
                items.push(code.to_owned())
            }
        }
        if let Some(table) = &block.table {
            for row in &table.rows {
                let codes = row.iter().map(|cell| cell.text.as_str());
                let (own, others): (Vec<(usize, &str)>, Vec<_>) = codes.enumerate().partition(|(at, _)| *at == 0);
                items.extend(own.into_iter().map(|(_, code)| code.to_owned()).filter(|code| is_code(code)));
                let others = others.into_iter().filter(|(_, cell)| cell.split(", ").all(is_code));
                named.extend(others.flat_map(|(_, cell)| cell.split(", ").map(str::to_owned)));
            }
        }
        if let Some((_, rest)) = text.split_once("Explains ") {
            let codes = rest.split('.').next().unwrap_or_default();
            named.extend(codes.split(", ").filter(|code| is_code(code)).map(str::to_owned));
        }
    }
    for (at, code) in items.iter().enumerate() {
        if items[..at].contains(code) {
            faults.push(format!("two items are {code}"));
        }
    }
    for code in named.iter().filter(|code| !items.contains(code)) {
        faults.push(format!("nothing is {code}"));
    }
}

pub fn bad_blocks(report: &Report, faults: &mut Vec<String>) {
    if report.blocks.first().map(|b| b.role) != Some(Role::Title) {
        faults.push("no title".into());
    }
    for (n, block) in report.blocks.iter().enumerate() {
        let text = block.text();
        let next = report.blocks.get(n + 1).map(|b| b.role);
        // See `bad_tables`.
        let is_ragged = text.trim() != text && block.role != Role::Table;
        if is_ragged || !text.chars().any(char::is_alphanumeric) {
            faults.push(format!("empty or ragged block {text:?}"));
        }
        if block.runs.iter().any(|r| r.text.is_empty()) {
            faults.push(format!("empty run in {text:?}"));
        }
        match block.role {
            Role::Paragraph => {
                let mut back = text.chars().rev();
                let last = back.next().unwrap_or(' ');
                let stop = if "”’\"".contains(last) { back.next().unwrap_or(' ') } else { last };
                let leads = matches!(last, '：' | ':') && matches!(next, Some(Role::Paragraph | Role::Heading));
                if !"。！？….!?".contains(stop) && !leads {
                    faults.push(format!("no sound end: {text:?}"));
                }
            }
            Role::Heading | Role::Subheading
                if !introduces(block.role, next, report.meta.language) || text.ends_with(['。', '：', '.']) =>
            {
                faults.push(format!("heading {text:?} before {next:?}"));
            }
            _ => {}
        }
    }
}

/// Whether a heading may stand before a block.
fn introduces(heading: Role, next: Option<Role>, language: Lang) -> bool {
    match next {
        Some(Role::Paragraph) => true,
        Some(Role::Table) => language == Lang::En,
        Some(Role::Subheading) => language == Lang::En && heading == Role::Heading,
        _ => false,
    }
}

/// A list in one paragraph is short, and no sentence ends within it.
pub fn bad_lists(report: &Report, faults: &mut Vec<String>) {
    for text in report.blocks.iter().map(|b| b.text()) {
        if let Some((_, list)) = text.split_once("：一是").filter(|(_, list)| !list.starts_with("没有清单")) {
            let inner = list.strip_suffix(['。', '？']).unwrap_or(list);
            if inner.contains(['。', '！']) {
                faults.push(format!("a list that should be spread: {text:?}"));
            }
        }
    }
}

/// Sections and the items of spread lists count from one without gaps.
pub fn bad_numbering(report: &Report, faults: &mut Vec<String>) {
    const HAN: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];
    let mut section = 0;
    let mut spoken = 0;
    let mut headed = 0;
    for block in &report.blocks {
        let text = block.text();
        if block.role == Role::Heading && report.meta.language == Lang::Zh {
            if !text.starts_with(&format!("{}、", HAN[section])) {
                faults.push(format!("section {} is {text:?}", section + 1));
            }
            section += 1;
            (spoken, headed) = (0, 0);
        }
        let ordinal = HAN.iter().position(|han| text.starts_with(&format!("（{han}）")));
        if let Some(ordinal) = ordinal.filter(|_| block.role == Role::Paragraph) {
            if ordinal != headed {
                faults.push(format!("heading {text:?} after {headed} of its section"));
            }
            // The causes of a level begin anew.
            (spoken, headed) = (0, ordinal + 1);
        }
        let ordinal = HAN.iter().position(|han| text.starts_with(&format!("{han}是")));
        if let Some(ordinal) = ordinal.filter(|_| block.role == Role::Paragraph) {
            if ordinal != spoken && ordinal != 0 {
                faults.push(format!("item {text:?} after {spoken}"));
            }
            spoken = ordinal + 1;
        }
    }
}

pub fn bad_addresses(review: &Review, report: &Report, faults: &mut Vec<String>) {
    let runs = report.blocks.iter().flat_map(|b| &b.runs).map(|run| (&run.text, &run.from));
    let tables = report.blocks.iter().filter_map(|block| block.table.as_ref());
    let cells = tables.flat_map(|table| table.rows.iter().flatten()).filter(|cell| !cell.text.is_empty());
    let cells = cells.map(|cell| (&cell.text, &cell.from));
    for (text, from) in runs.chain(cells) {
        match from {
            Some(from) if review.field(from).is_some() || from.starts_with("phrases.") => {}
            other => faults.push(format!("{text:?} comes from {other:?}")),
        }
    }
}

fn bad_counts(review: &Review, case: &Case, report: &Report, all: &str, faults: &mut Vec<String>) {
    let told = |list, len| (0..len).filter(|n| case.is_told(list, *n)).count();
    let measures = told("measures", review.measures.len());
    let rows = report.ledger.iter().flat_map(|table| &table.rows);
    if rows.clone().count() != measures {
        faults.push(format!("the ledger does not have {measures} rows"));
    }
    let columns = report.ledger.as_ref().map_or(0, |table| table.columns.len());
    let causes = told("causes", review.causes.len());
    let has_causes = review.document().language == Lang::Zh || review.document().kind != R;
    let layout = &review.document().layout;
    let annexes = [layout.ledger && measures > 0, layout.map && causes > 0 && has_causes];
    if report.annexes.len() != annexes.iter().filter(|is_there| **is_there).count() {
        faults.push(format!("{} annexes for {causes} causes and {measures} measures", report.annexes.len()));
    }
    let mapped = report.map.as_ref().map(|map| (map.causes.len(), map.measures.len()));
    if mapped != annexes[1].then_some((causes, measures)) {
        faults.push(format!("{mapped:?} on the map of {causes} causes and {measures} measures"));
    }
    if rows.clone().any(|row| row.len() != columns) {
        faults.push("a row of the ledger is ragged".into());
    }
    let leads = report.blocks.iter().flat_map(|b| &b.runs).filter(|r| r.face == Face::Lead).count();
    if leads > 0 && review.document().layout.items == ItemStyle::RunIn && review.document().language == Lang::Zh {
        faults.push(format!("{leads} leads of headings"));
    }
    // In English, actions are in a table, and a report has no causes.
    let in_table = match (review.document().language, review.document().kind) {
        (Lang::Zh, _) => &[][..],
        (Lang::En, R) => &["measures", "causes"],
        (Lang::En, _) => &["measures"],
    };
    let is_past = |address: &str| {
        let n = address.strip_prefix("measures.").and_then(|rest| rest.split('.').next()?.parse().ok());
        review.document().language == Lang::En && n.is_some_and(|n| is_past(review, n))
    };
    let is_point = |address: &str| {
        address.ends_with("heading") && (is_past(address) || !in_table.iter().any(|list| address.starts_with(list)))
    };
    let headings = case.cores.iter().filter(|(address, core)| is_point(address) && !core.is_empty()).count();
    let points = report.blocks.iter().flat_map(|b| &b.runs).filter(|r| r.face == Face::Point).count();
    if points != headings {
        faults.push(format!("{points} points for {headings} headings"));
    }
    if review.document().language == Lang::Zh {
        let impacts = told("impacts", review.impacts.len());
        let counts = ["", "", "两个方面的", "三个方面的", "四个方面的", "五个方面的", "六个方面的", "七个方面的"];
        if !all.contains(counts[impacts]) {
            faults.push(format!("{impacts} effects are counted otherwise"));
        }
        let other = if review.document().voice == Voice::Person { "我们" } else { "我负" };
        if all.contains(other) {
            faults.push(format!("the voice changes to {other}"));
        }
    }
    let is_closing = |text: &str| ["特此报告", "恳请批评", "请大家监督"].iter().any(|words| text.contains(words));
    let is_phrase = |b: &&report::Block| b.from()[0].starts_with("phrases.");
    let paragraphs = report.blocks.iter().filter(|b| b.role == Role::Paragraph && !is_phrase(b));
    let has_body = paragraphs.clone().any(|b| !is_closing(&b.text()));
    let closes = paragraphs.clone().any(|b| is_closing(&b.text()));
    // In English nobody asks for comments who did not say so.
    let must_close = review.document().language == Lang::Zh;
    if closes != (has_body && must_close) {
        faults.push(format!("body {has_body}, closing {closes}"));
    }
}

/// slogan words, 版头 and 版记 are each in the document once if they are wanted, and otherwise not at all.
fn bad_layout(review: &Review, case: &Case, report: &Report, all: &str, faults: &mut Vec<String>) {
    let layout = &review.document().layout;
    let is_chinese = review.document().language == Lang::Zh;
    let measures: Vec<_> = review.measures.iter().enumerate().filter(|(n, _)| case.is_told("measures", *n)).collect();
    let is_phrase = |b: &&report::Block| b.from()[0].starts_with("phrases.");
    let is_body = |b: &report::Block| matches!(b.role, Role::Paragraph | Role::Heading);
    let has_body = report.blocks.iter().any(|b| is_body(b) && !is_phrase(&b));
    // A pledge alone needs a closing and no opening.
    let opens = |b: &report::Block| !["pledge", "addressee"].contains(&b.from()[0]);
    let has_opening = report.blocks.iter().any(|b| is_body(b) && !is_phrase(&b) && opens(b));
    let text = |blocks: &[report::Block]| blocks.iter().map(|b| b.text() + "\n").collect::<String>();
    let (head, imprint) = (text(&report.head), text(&report.imprint));
    for (address, cores) in &case.cores {
        let (place, is_wanted) = match address.as_str() {
            "phrases.measures" => (all, measures.iter().any(|(n, _)| is_chinese || !is_past(review, *n))),
            "phrases.opening" => (all, has_opening),
            "layout.copies" | "layout.printer" => (imprint.as_str(), layout.imprint),
            a if a.starts_with("phrases.") => (all, has_body),
            a if a.starts_with("layout.") => (head.as_str(), layout.head),
            _ => continue,
        };
        for core in cores.iter().filter(|core| core.contains('Q')) {
            let count = place.matches(core.as_str()).count();
            if count != usize::from(is_wanted) {
                faults.push(format!("{address}: {core} stands {count} times, wanted {is_wanted}"));
            }
        }
    }
    let ends = ['\t', '：', ':', ' ', '，', '；'];
    for block in report.head.iter().chain(&report.imprint) {
        let words = block.text();
        let says = block.role == Role::Reference || words.chars().any(char::is_alphanumeric);
        if !says || words.ends_with(ends) || block.runs.iter().any(|r| r.text.is_empty() || r.from.is_none()) {
            faults.push(format!("a loose end: {words:?}"));
        }
    }
    let word = |id: &str| catalog::measure(id).map(|(entry, _)| entry.family.to_string());
    let words: Vec<Option<String>> = (measures.iter())
        .map(|(n, m)| match case.says(&format!("measures.{n}.slogan")) {
            true => Some(m.slogan.clone()),
            false => m.catalog.as_deref().and_then(word),
        })
        .collect();
    let are_distinct = words.iter().enumerate().all(|(n, word)| word.is_some() && !words[..n].contains(word));
    let is_wanted = layout.slogan && are_distinct && review.document().language == Lang::Zh;
    let of_catalog = words.iter().flatten().filter(|word| word.chars().count() == 1).count();
    let slogans = all.matches("突出“").count();
    if slogans != if is_wanted { of_catalog } else { 0 } {
        faults.push(format!("{slogans} slogans for {words:?}"));
    }
}
