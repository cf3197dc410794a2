//! What people type, and what the document, its files and the findings make of it: one line a case in
//! `tests/fixtures/typed`.
//!
//! A line is the language, then answers (`field = value`, items are made as they are named; `\n` and `\u{…}` stand for
//! characters), then behind `=>` what must hold: `docx`, `txt`, `md`, `html`, `csv`, `ics`, `xlsx` with words that the file has, `last`
//! with the last line of the document, `rare` with a run and the font that it has of its own, `title` with its title, `created` with the day in the properties of the Word file, or
//! `finding` with a rule and perhaps a field. `no` before one says the opposite.

use std::{fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use chrono::{Days, NaiveDate};
use fupan::{
    export::{Format, render},
    i18n::Lang,
    report::{Report, compose},
    review::{
        Edit, ItemId, Level, List, Review,
        check::{Around, check},
    },
};

use crate::exports::reading;

fn review(lang: Lang, answers: &[&str]) -> Review {
    let mut review = Review::new(lang);
    if lang == Lang::Zh {
        for (field, value) in
            [("unit", "澜桥街道办事处"), ("date", "2026-03-16"), ("incident.summary", "老人两次呼叫无人接听")]
        {
            review.apply(&Edit::Set { field: field.into(), value: value.into() }).unwrap();
        }
    }
    for answer in answers {
        let (field, value) = answer.split_once(" =").expect(answer);
        let field = field.trim();
        if let Some((list, n, _)) = List::of(field) {
            while review.length(list) <= n {
                let id = ItemId(format!("{}{}", list.address(), review.length(list)));
                review.apply(&Edit::Add { list, id, level: Some(Level::Direct) }).unwrap();
            }
        }
        let value = unescaped(value.strip_prefix(' ').unwrap_or(value));
        review.apply(&Edit::Set { field: field.into(), value }).unwrap();
    }
    review
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    for (n, part) in value.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").split("\\u{").enumerate() {
        match part.split_once('}').filter(|_| n > 0) {
            Some((code, rest)) => {
                out.extend(char::from_u32(u32::from_str_radix(code, 16).unwrap()));
                out.push_str(rest);
            }
            None => out.push_str(part),
        }
    }
    out
}

fn file(report: &Report, format: Format) -> Vec<u8> {
    render(report, format).map(|file| file.bytes).unwrap_or_default()
}

/// The words of a workbook, one cell a line; a day as in ISO 8601.
fn cells(bytes: Vec<u8>) -> String {
    let Ok(mut book) = Xlsx::new(Cursor::new(bytes)) else { return String::new() };
    let sheets = book.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.cells()).map(|(_, _, cell)| match cell {
        // Days since 30 December 1899.
        Data::DateTime(day) => {
            let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
            (first + Days::new(day.as_f64() as u64)).to_string()
        }
        cell => cell.to_string(),
    });
    cells.collect::<Vec<_>>().join("\n")
}

/// What is looked into: each line of it is a text of its own.
fn content(review: &Review, what: &str) -> String {
    let report = compose(review, &[]);
    let utf8 = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    match what {
        "docx" => {
            let xml = reading::part(&file(&report, Format::Docx), "word/document.xml");
            let document = reading::parse(&xml);
            let paragraphs = reading::all(document.root_element(), "p").into_iter().map(reading::text);
            paragraphs.collect::<Vec<_>>().join("\n")
        }
        "txt" => utf8(file(&report, Format::Text)),
        "md" => utf8(file(&report, Format::Markdown)),
        "html" => utf8(file(&report, Format::Html)),
        "csv" => utf8(file(&report, Format::Csv)),
        "ics" => utf8(file(&report, Format::Ics)).replace("\r\n ", ""),
        "xlsx" => cells(file(&report, Format::Xlsx)),
        "title" => report.meta.title.clone(),
        "last" => report.blocks.last().map(|block| block.text()).unwrap_or_default(),
        "rare" => {
            let xml = reading::part(&file(&report, Format::Docx), "word/document.xml");
            let document = reading::parse(&xml);
            let runs = reading::all(document.root_element(), "r").into_iter();
            let of_font = runs.filter_map(|run| {
                let font = reading::all(run, "rFonts").first().map(|fonts| reading::attr(*fonts, "eastAsia"))?;
                (!font.is_empty()).then(|| format!("{} {font}", reading::text(run)))
            });
            of_font.collect::<Vec<_>>().join("\n")
        }
        "created" => reading::part(&file(&report, Format::Docx), "docProps/core.xml"),
        "finding" => {
            let around = Around { today: NaiveDate::from_ymd_opt(2027, 12, 31), ..Around::default() };
            let findings = check(review, &around);
            findings.iter().map(|f| format!("{} {}\n", f.rule.id(), f.field)).collect()
        }
        _ => panic!("{what} is nothing to look into"),
    }
}

fn holds(review: &Review, expected: &str) -> Result<(), String> {
    let (is_there, expected) = match expected.strip_prefix("no ") {
        Some(rest) => (false, rest),
        None => (true, expected),
    };
    let (what, words) = expected.split_once(' ').expect(expected);
    let (content, words) = (content(review, what), unescaped(words));
    let found = match what {
        "last" | "title" => content == words,
        _ => content.contains(&words),
    };
    if found == is_there { Ok(()) } else { Err(format!("{expected} is {found} in {content}")) }
}

fn try_cases(name: &str) {
    let text = fs::read_to_string(format!("tests/fixtures/typed/{name}.txt")).unwrap();
    let mut failed = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (answers, expected) = line.split_once(" => ").expect(line);
        let mut answers = answers.split(" | ").map(str::trim_start);
        let lang = match answers.next() {
            Some("zh") => Lang::Zh,
            Some("en") => Lang::En,
            _ => panic!("no language: {line}"),
        };
        let review = review(lang, &answers.collect::<Vec<_>>());
        for expected in expected.split(" ; ") {
            if let Err(why) = holds(&review, expected) {
                failed.push(format!("{line}\n  {why}\n"));
            }
        }
    }
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn days_and_times() {
    try_cases("days");
}

#[test]
fn words_stay_whole() {
    try_cases("words");
}

#[test]
fn titles_and_offices() {
    try_cases("titles");
}

#[test]
fn nothing_is_told_twice_and_nothing_is_no_answer() {
    try_cases("once");
}

#[test]
fn files_of_other_programs() {
    try_cases("files");
}

#[test]
fn what_clerks_type() {
    try_cases("clerks");
}
