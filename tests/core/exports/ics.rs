//! The calendar, read back by an independent parser.

use chrono::NaiveDate;
use fupan::{
    export::{Error, Format, clean, render},
    i18n::Lang,
    report::{Deadline, Occasion, Report, compose},
    review::LedgerColumns,
};
use icalendar::parser::{Component, read_calendar, unfold};

use crate::steps::sample;

use super::{
    file,
    ledgers::{self, TRICKY, day, deadline},
    samples, string,
};

/// Reads the calendar and hands over its events, after what holds for every file.
fn events<T>(report: &Report, look: impl FnOnce(&[Component]) -> T) -> T {
    let text = string(report, Format::Ics);
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let text = unfold(&text);
    let calendar = read_calendar(&text).unwrap();
    let properties: Vec<_> = calendar.properties.iter().map(|p| (p.name.as_str(), p.val.as_str())).collect();
    let product = report.meta.language.pick("-//Fupan//Fupan//ZH", "-//Fupan//Fupan//EN");
    let expected = [("VERSION", "2.0"), ("PRODID", product), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")];
    assert_eq!(properties, expected);
    assert!(calendar.components.iter().all(|c| c.name == "VEVENT"));
    look(&calendar.components)
}

fn value<'a>(component: &'a Component, name: &str) -> &'a str {
    let found: Vec<_> = component.properties.iter().filter(|p| p.name == name).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0].val.as_str()
}

fn with(deadlines: Vec<Deadline>) -> Report {
    Report { deadlines, ..samples::zh() }
}

#[test]
fn an_event_lasts_the_day_and_reminds_before_it() {
    let mut report = with(vec![deadline("m-1", day(2026, 12, 31), "明确民政办对呼叫接通负总责")]);
    report.deadlines[0].owner = "民政办主任周启岚".to_owned();
    report.deadlines[0].proof = "第一期接通率通报".to_owned();
    for (lang, summary, description) in
        [(Lang::Zh, "整改到期：", ["责任人：", "完成标志："]), (Lang::En, "Due: ", ["Owner: ", "Done when: "])]
    {
        report.meta.language = lang;
        events(&report, |events| {
            let event = &events[0];
            let all_day = event.find_prop("DTSTART").unwrap();
            assert_eq!(all_day.params.iter().map(|p| p.key.as_str()).collect::<Vec<_>>(), ["VALUE"]);
            let expected = [
                ("DTSTAMP", "20260316T000000Z"),
                ("DTSTART", "20261231"),
                ("DTEND", "20270101"),
                ("TRANSP", "TRANSPARENT"),
            ];
            for (name, expected) in expected {
                assert_eq!(value(event, name), expected);
            }
            assert_eq!(value(event, "UID"), "m-1@fupan");
            assert_eq!(value(event, "SUMMARY"), format!("{summary}明确民政办对呼叫接通负总责"));
            let [owner, proof] = description;
            let lines = format!("{}\n{owner}民政办主任周启岚\n{proof}第一期接通率通报", samples::ZH_TITLE);
            assert_eq!(value(event, "DESCRIPTION"), lines);
            let [alarm] = &event.components[..] else { panic!("one alarm") };
            assert_eq!(alarm.name, "VALARM");
            assert_eq!((value(alarm, "ACTION"), value(alarm, "TRIGGER")), ("DISPLAY", "-P2DT15H"));
            assert_eq!(value(alarm, "DESCRIPTION"), value(event, "SUMMARY"));
        });
    }
    // Without a date of the document the file still must not tell the time of the export.
    report.meta.date = None;
    events(&report, |events| assert_eq!(value(&events[0], "DTSTAMP"), "20261231T000000Z"));
}

#[test]
fn any_text_comes_back() {
    let long = ["字".repeat(30_000), "x".repeat(300), "é".repeat(75), "a,b;c\\n:\\".repeat(20)];
    let texts: Vec<&str> = TRICKY.into_iter().chain(long.iter().map(String::as_str)).collect();
    let deadlines = texts.iter().map(|text| {
        let [owner, proof, verifier, effect] = [*text; 4].map(str::to_owned);
        Deadline { owner, proof, verifier, effect, ..deadline("m", day(2026, 4, 15), text) }
    });
    events(&with(deadlines.collect()), |events| {
        assert_eq!(events.len(), texts.len());
        for (event, text) in events.iter().zip(texts) {
            let text = clean(text);
            assert_eq!(value(event, "SUMMARY"), format!("整改到期：{text}"), "{text:?}");
            let lines = ["责任人", "完成标志", "验收人", "成效标准"].map(|label| format!("\n{label}：{text}"));
            assert_eq!(value(event, "DESCRIPTION"), format!("{}{}", samples::ZH_TITLE, lines.concat()));
        }
    });
}

#[test]
fn ids_are_safe_and_stay_different() {
    let rows = [
        ("m-1_A", "m-1_A@fupan"),
        ("", "@fupan"),
        ("a b", "a.32.b@fupan"),
        ("a.32.b", "a.46.32.46.b@fupan"),
        ("x@y", "x.64.y@fupan"),
        ("措", "..25514."),
        ("\r\nEND:VEVENT", ".13..10.END.58.VEVENT@fupan"),
    ];
    let report = with(rows.iter().map(|row| deadline(row.0, day(2026, 4, 15), "m")).collect());
    events(&report, |events| {
        for (event, (id, uid)) in events.iter().zip(rows) {
            let uid = if id == "措" { ".25514.@fupan" } else { uid };
            assert_eq!(value(event, "UID"), uid);
        }
    });
}

#[test]
fn a_later_file_moves_the_events_of_an_earlier_one() {
    let mut report = with(vec![deadline("m-1", day(2026, 12, 31), "甲"), deadline("m-2", day(2026, 12, 31), "乙")]);
    let mut before: Option<Vec<(String, u64)>> = None;
    for (revision, title) in [(3, "关于停水问题的检查"), (9, "关于停电问题的检查"), (u64::MAX, "")] {
        (report.meta.revision, report.meta.title) = (revision, title.to_owned());
        let now: Vec<(String, u64)> = events(&report, |events| {
            events.iter().map(|e| (value(e, "UID").to_owned(), value(e, "SEQUENCE").parse().unwrap())).collect()
        });
        if let Some(before) = before {
            assert!(before.iter().zip(&now).all(|(then, now)| then.0 == now.0 && then.1 < now.1), "{now:?}");
        }
        assert!(now.iter().all(|(_, sequence)| *sequence <= i32::MAX as u64));
        before = Some(now);
    }
}

#[test]
fn without_a_dated_measure_there_is_no_calendar() {
    let beyond = [day(9999, 12, 31), day(10000, 1, 1), day(0, 12, 31), NaiveDate::MAX, NaiveDate::MIN];
    for deadlines in [vec![], beyond.map(|day| deadline("m", day, "m")).to_vec()] {
        assert_eq!(render(&with(deadlines), Format::Ics), Err(Error::Nothing));
    }
    events(&with(vec![deadline("m", day(9999, 12, 30), "m"), deadline("n", day(1, 1, 1), "n")]), |events| {
        assert_eq!(events.iter().map(|e| value(e, "DTSTART")).collect::<Vec<_>>(), ["99991230", "00010101"]);
    });
}

#[test]
fn a_composed_review_has_an_event_for_every_dated_measure() {
    for lang in Lang::ALL {
        let report = ledgers::composed(lang);
        assert!(!report.deadlines.is_empty());
        events(&report, |events| {
            assert_eq!(events.len(), report.deadlines.len());
            for (event, deadline) in events.iter().zip(&report.deadlines) {
                assert_eq!(value(event, "DTSTART"), deadline.day.format("%Y%m%d").to_string());
                assert_eq!(value(event, "SUMMARY"), lang.pick("整改到期：", "Due: ").to_owned() + &deadline.measure);
            }
        });
        assert_eq!(file(&report, Format::Ics).name, file(&report, Format::Docx).name.replace(".docx", ".ics"));
    }
}

#[test]
fn what_is_done_reminds_nobody() {
    let mut report = with(vec![deadline("m1", day(2026, 4, 15), "甲"), deadline("m2", day(2026, 4, 16), "乙")]);
    report.deadlines[1].is_open = false;
    let ics = string(&report, Format::Ics);
    assert_eq!((ics.matches("BEGIN:VEVENT").count(), ics.matches("BEGIN:VALARM").count()), (2, 1));
}

fn recheck(id: &str, day: NaiveDate, measure: &str) -> Deadline {
    let (verifier, effect) = ("区民政局".to_owned(), "接通率不低于98%".to_owned());
    Deadline { occasion: Occasion::Recheck, verifier, effect, ..deadline(id, day, measure) }
}

#[test]
fn a_recheck_is_an_event_of_its_own() {
    let due = deadline("m-1", day(2026, 4, 15), "明确岗位");
    let mut report = with(vec![due, recheck("m-1", day(2026, 7, 15), "明确岗位")]);
    report.meta.revision = 7;
    for (lang, due, again, labels) in [
        (Lang::Zh, "整改到期：", "复查：", ["验收人：", "成效标准："]),
        (Lang::En, "Due: ", "Recheck: ", ["Verified by: ", "Success criteria: "]),
    ] {
        report.meta.language = lang;
        events(&report, |events| {
            let all = |name| events.iter().map(|event| value(event, name).to_owned()).collect::<Vec<_>>();
            assert_eq!(all("SUMMARY"), [due, again].map(|words| format!("{words}明确岗位")));
            assert_eq!(all("UID"), ["m-1@fupan", "m-1.recheck@fupan"]);
            assert_eq!(all("SEQUENCE"), ["7", "7"]);
            assert_eq!(all("DTSTART"), ["20260415", "20260715"]);
            assert_eq!(all("DTEND"), ["20260416", "20260716"]);
            let [verifier, effect] = labels;
            let lines = format!("{}\n{verifier}区民政局\n{effect}接通率不低于98%", samples::ZH_TITLE);
            assert_eq!(all("DESCRIPTION")[1], lines);
            assert!(events.iter().all(|event| event.components.len() == 1));
        });
    }
}

#[test]
fn no_id_of_a_measure_is_that_of_a_recheck() {
    let ids = ["m-1", "m-1.recheck", "m-1.46.recheck", ".recheck", "recheck", ""];
    let days = ids.iter().flat_map(|id| [deadline(id, day(2026, 4, 15), "m"), recheck(id, day(2026, 4, 15), "m")]);
    events(&with(days.collect()), |events| {
        let uids: std::collections::BTreeSet<&str> = events.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(uids.len(), 2 * ids.len());
    });
}

#[test]
fn rechecks_are_kept_as_due_days_are() {
    // What is typed, the day of the event if there is one, and whether it reminds.
    let rows = [
        ("2026-07-15", Some("20260715"), true),
        ("7月15日", Some("20260715"), true),
        ("7月底", Some("20260731"), true),
        ("7月15日至20日", Some("20260720"), true),
        ("2026-03-10", Some("20260310"), false),
        ("7月15日左右", None, false),
        ("运行满三个月时", None, false),
        ("", None, false),
    ];
    for (typed, expected, reminds) in rows {
        let mut review = sample(Lang::Zh);
        review.document_mut().date = "2026-03-16".into();
        review.measures.truncate(1);
        (review.measures[0].due, review.measures[0].recheck) = (String::new(), typed.into());
        let report = compose(&review, &[]);
        let Some(expected) = expected else {
            assert!(report.deadlines.is_empty(), "{typed}");
            assert_eq!(render(&report, Format::Ics), Err(Error::Nothing), "{typed}");
            continue;
        };
        events(&report, |events| {
            assert_eq!(events.len(), 1, "{typed}");
            assert_eq!(value(&events[0], "DTSTART"), expected, "{typed}");
            assert_eq!(!events[0].components.is_empty(), reminds, "{typed}");
        });
    }
}

#[test]
fn a_whole_ledger_has_an_event_for_every_day_that_is_known() {
    for lang in Lang::ALL {
        let review = ledgers::full(lang, LedgerColumns::Standard);
        let report = compose(&review, &[]);
        let rechecks: Vec<_> = report.deadlines.iter().filter(|d| d.occasion == Occasion::Recheck).collect();
        let known = review.measures.iter().filter(|measure| !measure.recheck.contains(lang.pick("三个月", "three")));
        assert_eq!(rechecks.len(), known.count());
        events(&report, |events| assert_eq!(events.len(), report.deadlines.len()));
    }
}
