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
        let all = report.blocks.iter().map(|b| b.text()).collect::<Vec<_>>().join("\n");
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
        "at at", "at in ", " – \n",
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

pub fn bad_blocks(report: &Report, faults: &mut Vec<String>) {
    if report.blocks.first().map(|b| b.role) != Some(Role::Title) {
        faults.push("no title".into());
    }
    for (n, block) in report.blocks.iter().enumerate() {
        let text = block.text();
        let next = report.blocks.get(n + 1).map(|b| b.role);
        if text.trim() != text || !text.chars().any(char::is_alphanumeric) {
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
            Role::Heading if next != Some(Role::Paragraph) || text.ends_with(['。', '：', '.']) => {
                faults.push(format!("heading {text:?} before {next:?}"));
            }
            _ => {}
        }
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
        if block.role == Role::Heading {
            let is_next =
                text.starts_with(&format!("{}、", HAN[section])) || text.starts_with(&format!("{}. ", section + 1));
            if !is_next {
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
    for run in report.blocks.iter().flat_map(|b| &b.runs) {
        match &run.from {
            Some(from) if review.field(from).is_some() || from.starts_with("phrases.") => {}
            other => faults.push(format!("{:?} comes from {other:?}", run.text)),
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
    let annexes = [review.document().layout.ledger && measures > 0, review.document().layout.map && causes > 0];
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
    if leads > 0 && (review.document().layout.items == ItemStyle::RunIn || review.document().language == Lang::En) {
        faults.push(format!("{leads} leads of headings"));
    }
    let headings = case.cores.iter().filter(|(address, core)| address.ends_with("heading") && !core.is_empty()).count();
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
    let measures: Vec<_> = review.measures.iter().enumerate().filter(|(n, _)| case.is_told("measures", *n)).collect();
    let is_phrase = |b: &&report::Block| b.from()[0].starts_with("phrases.");
    let has_body = report.blocks.iter().any(|b| b.role == Role::Paragraph && !is_phrase(&b));
    // A pledge alone needs a closing and no opening.
    let opens = |b: &report::Block| !["pledge", "addressee"].contains(&b.from()[0]);
    let has_opening = report.blocks.iter().any(|b| b.role == Role::Paragraph && !is_phrase(&b) && opens(b));
    let text = |blocks: &[report::Block]| blocks.iter().map(|b| b.text() + "\n").collect::<String>();
    let (head, imprint) = (text(&report.head), text(&report.imprint));
    for (address, cores) in &case.cores {
        let (place, is_wanted) = match address.as_str() {
            "phrases.measures" => (all, !measures.is_empty()),
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
