//! The board as files, read back by independent readers.

use std::{io::Cursor, rc::Rc};

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use fupan::{
    export::{self, Error, Format, render},
    i18n::Lang,
    report::compose,
    review::{
        ItemId, Measure, Review, Status,
        board::{Board, Case, Filter, Origin, Row, Sort},
    },
};
use icalendar::parser::{read_calendar, unfold};

use crate::steps::sample;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn today() -> NaiveDate {
    day(3, 20)
}

fn review(lang: Lang, measures: Vec<Measure>) -> Review {
    let mut review = Review::new(lang);
    review.document_mut().date = "2026-03-01".to_owned();
    review.measures = measures;
    review
}

fn case(id: &str, title: &str, review: Review) -> Rc<Case> {
    Rc::new(Case { id: id.into(), title: title.into(), origin: Origin::Draft, revision: 7, review: Rc::new(review) })
}

/// A measure with an id, a heading, an owner, a day and a status.
fn measure(id: &str, heading: &str, owner: &str, due: &str, status: Option<Status>) -> Measure {
    Measure {
        id: ItemId::from(id),
        heading: heading.to_owned(),
        owner: owner.to_owned(),
        due: due.to_owned(),
        status,
        ..Measure::default()
    }
}

fn rows(board: &Board) -> Vec<&Row> {
    board.select(&Filter::default(), Sort::Incident)
}

fn file(lang: Lang, board: &Board, format: Format) -> export::File {
    export::board(lang, &rows(board), today(), format).expect("a file")
}

fn sheet(lang: Lang, board: &Board) -> Vec<Vec<Data>> {
    let bytes = file(lang, board, Format::Xlsx).bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range_at(0).expect("a sheet").expect("its cells");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn csv(lang: Lang, board: &Board) -> Vec<Vec<String>> {
    let text = String::from_utf8(file(lang, board, Format::Csv).bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark, without which Excel reads another encoding");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
}

/// UID, SEQUENCE, DTSTART, SUMMARY, and the description of every event.
fn events(text: &[u8]) -> Vec<[String; 5]> {
    let text = String::from_utf8(text.to_vec()).expect("UTF-8");
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let text = unfold(&text);
    let calendar = read_calendar(&text).expect("a calendar");
    let event = |event: &icalendar::parser::Component| {
        ["UID", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION"]
            .map(|name| event.find_prop(name).map(|found| found.val.as_str().to_owned()).unwrap_or_default())
    };
    calendar.components.iter().map(event).collect()
}

/// Two drafts, one in each language.
fn board() -> Board {
    let night = review(
        Lang::Zh,
        vec![
            Measure {
                closed_on: "3月18日".to_owned(),
                progress: "已改完\n正在试拨".to_owned(),
                ..measure("a", "明确转接号码", "张伟", "3月10日", Some(Status::Closed))
            },
            measure("b", "更换值班电话", "李娜", "2026年4月底前", Some(Status::Doing)),
            Measure {
                recheck: "2026年9月1日".to_owned(), ..measure("c", "修订流程", "", "研究后确定", None)
            },
        ],
    );
    let outage = review(
        Lang::En,
        vec![
            measure("d", "Add a canary stage", "Lee, Anna", "2026-03-25", Some(Status::Open)),
            measure("e", "Keep the runbook current", "Tom Reed", "", Some(Status::Lasting)),
        ],
    );
    Board::of([case("night", "夜间值班无人接听", night), case("outage", "Checkout outage", outage)], today())
}

#[test]
fn a_table_says_the_same_in_a_workbook_and_as_plain_text() {
    let heads = |lang: Lang| {
        lang.pick(
            [
                "材料",
                "整改措施",
                "责任人",
                "责任领导",
                "完成时限",
                "到期情况",
                "状态",
                "进展情况",
                "销号日期",
                "复查日期",
            ],
            [
                "Review",
                "Action",
                "Owner",
                "Accountable",
                "Due",
                "Time left",
                "Status",
                "Progress",
                "Completed on",
                "Recheck date",
            ],
        )
    };
    for lang in Lang::ALL {
        let (sheet, csv) = (sheet(lang, &board()), csv(lang, &board()));
        assert_eq!(csv[0], heads(lang));
        assert_eq!(sheet.len(), 6);
        assert_eq!(csv.len(), 6);
        for (cells, words) in sheet.iter().zip(&csv) {
            for (cell, word) in cells.iter().zip(words) {
                match cell {
                    Data::DateTime(found) => {
                        let first = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
                        let days = i64::from(found.as_f64() as i32);
                        assert_eq!((first + chrono::TimeDelta::days(days)).to_string(), *word);
                    }
                    cell => assert_eq!(cell.to_string(), *word),
                }
            }
        }
    }
}

#[test]
fn days_are_days_and_what_is_no_day_stays_as_it_was_typed() {
    let csv = csv(Lang::Zh, &board());
    let due: Vec<&str> = csv[1..].iter().map(|row| row[4].as_str()).collect();
    // The end of a month is a period, not a day.
    assert_eq!(due, ["2026-03-10", "2026年4月底前", "研究后确定", "2026-03-25", ""]);
    assert_eq!(csv[1][8], "2026-03-18");
    assert_eq!(csv[1][7], "已改完\n正在试拨");
    assert_eq!((csv[3][9].as_str(), csv[3][5].as_str()), ("2026-09-01", ""));
    let cells = sheet(Lang::Zh, &board());
    assert!(matches!(cells[1][4], Data::DateTime(_)), "{:?}", cells[1][4]);
    assert_eq!(cells[3][4], Data::String("研究后确定".to_owned()));
}

#[test]
fn words_are_in_the_language_of_the_interface_whatever_that_of_the_draft() {
    let said = |lang: Lang| {
        csv(lang, &board())[1..].iter().map(|row| [row[5].clone(), row[6].clone()].concat()).collect::<Vec<_>>()
    };
    let [zh, en] = [said(Lang::Zh), said(Lang::En)];
    for (zh, en) in zh.iter().zip(&en) {
        assert!(!zh.contains(|c: char| c.is_ascii_lowercase()), "{zh}");
        assert!(en.is_ascii(), "{en}");
    }
    assert_eq!(file(Lang::Zh, &board(), Format::Csv).name, "整改督办-2026-03-20.csv");
    assert_eq!(file(Lang::En, &board(), Format::Xlsx).name, "Actions-2026-03-20.xlsx");
    assert_eq!(file(Lang::En, &board(), Format::Ics).name, "Actions-2026-03-20.ics");
}

/// What a spreadsheet would compute, or a reader of markup take for a tag.
const HOSTILE: [&str; 8] = [
    "=HYPERLINK(\"https://example.com\",\"x\")",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1+1",
    "</t></is></c><c r=\"A9\">",
    "a,\"b\"\r\nc;d\u{0}\u{b}",
];

#[test]
fn formulas_and_markup_are_words() {
    for text in HOSTILE {
        let hostile = Measure {
            leader: text.to_owned(),
            progress: text.to_owned(),
            ..measure("a", text, text, text, Some(Status::Open))
        };
        let board = Board::of([case("x", text, review(Lang::Zh, vec![hostile]))], today());
        let cells = sheet(Lang::Zh, &board);
        assert_eq!(cells.len(), 2, "{text:?}");
        for cell in [0, 1, 2, 3, 4, 7].map(|at| &cells[1][at]) {
            assert!(matches!(cell, Data::String(_)), "{cell:?} of {text:?}");
        }
        let bytes = file(Lang::Zh, &board, Format::Xlsx).bytes;
        let xml = crate::exports::reading::part(&bytes, "xl/worksheets/sheet1.xml");
        assert!(!xml.contains("<f>") && !xml.contains("<f "), "{text:?} became a formula");
        let csv = csv(Lang::Zh, &board);
        assert_eq!(csv.len(), 2, "{text:?}");
        for word in &csv[1] {
            assert!(!word.starts_with(['=', '+', '@', '＝', '\t']), "{word:?} of {text:?}");
        }
        assert!(!csv[1][2].starts_with("-2"), "{:?}", csv[1][2]);
        // Nothing of it is due on a day that was understood.
        assert_eq!(export::board(Lang::Zh, &rows(&board), today(), Format::Ics), Err(Error::Nothing));
    }
}

#[test]
fn a_calendar_has_the_days_that_are_still_to_come_or_missed() {
    for lang in Lang::ALL {
        let found = events(&file(lang, &board(), Format::Ics).bytes);
        let days: Vec<(&str, &str, &str)> = found.iter().map(|[uid, seq, day, ..]| (&**uid, &**seq, &**day)).collect();
        let expected =
            [("b@fupan", "7", "20260430"), ("c.recheck@fupan", "7", "20260901"), ("d@fupan", "7", "20260325")];
        assert_eq!(days, expected);
        let [.., description] = &found[2];
        assert_eq!(*description, lang.pick("Checkout outage\n责任人：Lee, Anna", "Checkout outage\nOwner: Lee, Anna"));
        assert!(found[0][3].starts_with(lang.pick("整改到期：更换", "Due: 更换")), "{}", found[0][3]);
    }
}

#[test]
fn events_are_those_of_the_drafts_own_calendars() {
    for lang in Lang::ALL {
        let mut review = sample(lang);
        for (n, measure) in review.measures.iter_mut().enumerate() {
            measure.status = [Some(Status::Open), None, Some(Status::Doing)][n % 3];
        }
        review.measures[0].due = lang.pick("2026年3月底左右", "around 31 March 2026").to_owned();
        review.measures[1].recheck = "2026-12-01".to_owned();
        let mut report = compose(&review, &[]);
        report.meta.revision = 7;
        let own = events(&render(&report, Format::Ics).expect("a calendar").bytes);
        let board = Board::of([case("sample", "x", review)], today());
        let all = events(&file(lang, &board, Format::Ics).bytes);
        let key = |[uid, sequence, day, ..]: &[String; 5]| [uid.clone(), sequence.clone(), day.clone()];
        assert!(own.len() > 1);
        assert_eq!(all.iter().map(key).collect::<Vec<_>>(), own.iter().map(key).collect::<Vec<_>>());
    }
}

#[test]
fn nothing_is_no_file() {
    for format in [Format::Xlsx, Format::Csv, Format::Ics] {
        assert_eq!(export::board(Lang::Zh, &[], today(), format), Err(Error::Nothing), "{format:?}");
    }
    // All done, or without a day.
    let measures = vec![
        measure("a", "甲", "张伟", "2026-03-01", Some(Status::Done)),
        measure("b", "乙", "张伟", "2026-03-01", Some(Status::Closed)),
        measure("c", "丙", "张伟", "", None),
        measure("d", "丁", "张伟", "尽快", Some(Status::Open)),
        Measure { recheck: "2026-03-19".to_owned(), ..measure("e", "戊", "", "", Some(Status::Closed)) },
    ];
    let board = Board::of([case("x", "甲", review(Lang::Zh, measures))], today());
    assert_eq!(export::board(Lang::Zh, &rows(&board), today(), Format::Ics), Err(Error::Nothing));
    assert_eq!(csv(Lang::Zh, &board).len(), 6, "a table has them all the same");
    for format in [Format::Docx, Format::Markdown, Format::Html] {
        assert_eq!(export::board(Lang::Zh, &rows(&board), today(), format), Err(Error::Nothing), "{format:?}");
    }
}

#[test]
fn only_what_was_chosen_is_handed_out() {
    let board = board();
    let filter = Filter { owner: "Anna Lee".to_owned(), ..Filter::default() };
    let chosen = board.select(&filter, Sort::Due);
    let file = export::board(Lang::En, &chosen, today(), Format::Csv).expect("a file");
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    assert!(text.contains("Add a canary stage") && !text.contains("更换值班电话"), "{text}");
}
