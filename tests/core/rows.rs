//! Rows of a sheet that are pasted into a field of a list.

use fupan::{
    i18n::Lang,
    report::{Table, compose},
    review::{
        Edit, ItemId, LedgerColumns, Level, List, Measure, Review, Status, Strength,
        rows::{fields, label, rows},
    },
};

use crate::{
    exports::ledgers,
    steps::{add, edited, set},
};

/// The review after rows were pasted into the field and taken as items.
fn taken(review: &Review, field: &str, pasted: &str) -> Option<Review> {
    let before = review.field(field)?;
    let rows = rows(field, pasted, review.document().language)?;
    let ids = (0..rows.len()).map(|n| ItemId(format!("new{n}"))).collect();
    let pasted = edited(review, &[set(field, &format!("{before}{pasted}"))]);
    Some(edited(&pasted, &[Edit::TakeRows { field: field.into(), before, rows, ids }]))
}

#[test]
fn rows_become_items() {
    // List, field, what is pasted, and the fields of the items.
    let rows: [(List, &str, &str, &[&[&str]]); 9] = [
        (
            List::Timeline,
            "text",
            "3月5日8:00\t甲来电\n3月5日8:20\t乙到场\n9时\t恢复供水",
            &[&["at=3月5日8:00", "text=甲来电"], &["at=3月5日8:20", "text=乙到场"], &["at=9时", "text=恢复供水"]],
        ),
        (
            List::Timeline,
            "at",
            "甲来电\t8:00\n乙到场\t8:20",
            &[&["at=8:00", "text=甲来电"], &["at=8:20", "text=乙到场"]],
        ),
        (
            List::Measures,
            "heading",
            "每天清点\t张三\t2026-03-31\t清点记录\n每周抽查\t李四\t6月底前\t抽查表",
            &[
                &["heading=每天清点", "owner=张三", "due=2026-03-31", "proof=清点记录"],
                &["heading=每周抽查", "owner=李四", "due=6月底前", "proof=抽查表"],
            ],
        ),
        (
            List::Measures,
            "text",
            "序号\t整改措施\t完成时限\t责任人\t完成标志\r\n1\t每天清点\t3月底\t张三\t清点记录\r\n2\t每周抽查\t6月底\t李四\t抽查表\r\n",
            &[
                &["heading=每天清点", "owner=张三", "due=3月底", "proof=清点记录"],
                &["heading=每周抽查", "owner=李四", "due=6月底", "proof=抽查表"],
            ],
        ),
        (
            List::Measures,
            "heading",
            "1\t每天清点\t张三\t2026-03-31\n2\t每周抽查\t李四\t2026-04-30",
            &[
                &["heading=每天清点", "owner=张三", "due=2026-03-31"],
                &["heading=每周抽查", "owner=李四", "due=2026-04-30"],
            ],
        ),
        (
            List::People,
            "role",
            "值班员\t张三\n带班领导\t李四",
            &[&["role=值班员", "name=张三"], &["role=带班领导", "name=李四"]],
        ),
        (
            List::Causes,
            "heading",
            "没有清单\t\"当天8时\n没有登记\"\t登记本\n没有复核\t两人都没有看\t",
            &[
                &["heading=没有清单", "text=当天8时\n没有登记", "evidence=登记本"],
                &["heading=没有复核", "text=两人都没有看"],
            ],
        ),
        (
            List::Remedies,
            "text",
            "3月6日\t补办了手续\t张三\n3月7日\t张贴了告示\t",
            &[&["done_on=3月6日", "text=补办了手续\n张三"], &["done_on=3月7日", "text=张贴了告示"]],
        ),
        (List::Impacts, "heading", "影响\t情况\n停水\t三百户两小时", &[&["heading=停水", "text=三百户两小时"]]),
    ];
    for (list, field, pasted, expected) in rows {
        let review = edited(&Review::new(Lang::Zh), &[add(list, "first", Level::Main)]);
        let field = format!("{}.0.{field}", list.address());
        let review = taken(&review, &field, pasted).unwrap_or_else(|| panic!("no table: {pasted}"));
        assert_eq!(review.length(list), expected.len(), "{pasted}");
        for (n, item) in expected.iter().enumerate() {
            for said in *item {
                let (name, value) = said.split_once('=').unwrap();
                let found = review.field(&format!("{}.{n}.{name}", list.address()));
                assert_eq!(found.as_deref(), Some(value), "{name} of item {n} of {pasted}");
            }
        }
        if list == List::Causes {
            assert!(review.causes.iter().all(|cause| cause.level == Level::Main));
        }
    }
}

#[test]
fn english_tables_are_read_in_todays_and_earlier_words() {
    let rows: [(&str, &[&[&str]]); 5] = [
        (
            "No.\tAction\tAddresses\tOwner\tDue\tStrength\tStatus\tTicket\n\
             A1\tSet a second number\tD1, C2\tlead nurse\t10 July 2026\tStronger\tNot started\tOPS-12\n\
             A2\tPrint a list\tR1\tporter\t\tWeaker\tImplemented, not yet verified: two wards left\t\n\
             A3\tCall back\tD1\tporter\t\tIntermediate\tIn progress, two wards left\t",
            &[
                &[
                    "heading=Set a second number",
                    "text=",
                    "owner=lead nurse",
                    "due=10 July 2026",
                    "strength=strong",
                    "status=open",
                    "ticket=OPS-12",
                ],
                &["heading=Print a list", "text=", "strength=weak", "status=done", "progress=two wards left"],
                &["heading=Call back", "strength=intermediate", "status=doing", "progress=two wards left"],
            ],
        ),
        (
            "No.\tMeasure\tCause\tOwner\tStrength\tProgress\n\
             1\tSet a second number\tdirect cause and main cause 2\tlead nurse\tStrong\tTo be verified: two wards left\n\
             2\tPrint a list\tM1\tporter\tMedium\tTo be verified",
            &[
                &["heading=Set a second number", "text=", "strength=strong", "status=done", "progress=two wards left"],
                &["heading=Print a list", "strength=intermediate", "status=done", "progress="],
            ],
        ),
        (
            "Corrective action\tAction owner\tTarget date\tSuccess criteria\n\
             Set a second number\tlead nurse\t10 July 2026\tno call lost in August",
            &[&[
                "heading=Set a second number",
                "owner=lead nurse",
                "due=10 July 2026",
                "effect=no call lost in August",
            ]],
        ),
        (
            "Action\tAddresses\tOwner\nSet a second number\tcalls lost at night\tlead nurse",
            &[&["heading=Set a second number", "text=calls lost at night", "owner=lead nurse"]],
        ),
        (
            "A1\tSet a second number\tlead nurse\nA2\tPrint a list\tporter",
            &[&["heading=Set a second number", "owner=lead nurse"], &["heading=Print a list", "owner=porter"]],
        ),
    ];
    for (pasted, expected) in rows {
        let review = edited(&Review::new(Lang::En), &[add(List::Measures, "first", Level::Main)]);
        let review = taken(&review, "measures.0.heading", pasted).unwrap_or_else(|| panic!("no table: {pasted}"));
        assert_eq!(review.measures.len(), expected.len(), "{pasted}");
        for (n, item) in expected.iter().enumerate() {
            for said in *item {
                let (name, value) = said.split_once('=').unwrap();
                let found = review.field(&format!("measures.{n}.{name}"));
                assert_eq!(found.as_deref(), Some(value), "{name} of item {n} of {pasted}");
            }
        }
    }
}

#[test]
fn items_that_say_something_stay_and_the_rows_follow() {
    let review = edited(
        &Review::new(Lang::Zh),
        &[
            add(List::Timeline, "a", Level::Direct),
            add(List::Timeline, "b", Level::Direct),
            set("incident.timeline.0.text", "已经写的"),
            set("incident.timeline.1.text", "后面的"),
        ],
    );
    let review = taken(&review, "incident.timeline.0.text", "8:00\t甲\n9:00\t乙").unwrap();
    let texts: Vec<&str> = review.incident.timeline.iter().map(|m| m.text.as_str()).collect();
    assert_eq!(texts, ["已经写的", "甲", "乙", "后面的"]);
}

#[test]
fn other_texts_are_no_tables() {
    for (field, pasted) in [
        ("incident.timeline.0.text", "8:00 甲来电\n9:00 乙到场"),
        ("incident.timeline.0.text", "8:00\t甲来电"),
        ("incident.timeline.0.text", "一段话\n又一段话\n第三段\t有一个制表符"),
        ("incident.summary", "8:00\t甲\n9:00\t乙"),
        ("attachments.0", "1\t名单\n2\t登记表"),
        ("wordings.0.text", "8:00\t甲\n9:00\t乙"),
        ("incident.timeline.0.text", ""),
        ("incident.timeline.0.text", "\t\n\t\n"),
        ("incident.timeline.0.text", "\"8:00\t甲\n9:00\t乙"),
    ] {
        assert_eq!(rows(field, pasted, Lang::Zh), None, "{pasted}");
    }
}

/// The lists that take rows.
const LISTS: [List; 7] =
    [List::People, List::Timeline, List::Impacts, List::Causes, List::Remedies, List::Extent, List::Measures];

#[test]
fn the_label_of_each_field_is_known_as_a_head() {
    for list in LISTS {
        let fields = fields(list);
        for lang in Lang::ALL {
            // Beside a column of numbers, so that two heads are known.
            for field in &fields {
                let label = label(list, field).unwrap_or_else(|| panic!("{list:?}.{field} has no label"));
                let cell = match *field {
                    "status" => lang.pick("正在推进", "In progress"),
                    "strength" => lang.pick("强", "Strong"),
                    _ => "甲",
                };
                let pasted = format!("{}\t{}\n1\t{cell}", lang.pick("序号", "No."), label(lang));
                let at = format!("{}.0.{}", list.address(), fields[0]);
                let rows = rows(&at, &pasted, lang).unwrap_or_else(|| panic!("no table: {pasted}"));
                assert_eq!(rows.len(), 1);
                assert_eq!(rows[0].iter().map(|(name, _)| *name).collect::<Vec<_>>(), [*field], "{pasted}");
            }
        }
    }
}

/// What a spreadsheet has on the clipboard.
fn copied(table: &Table) -> String {
    let heads = table.columns.iter().map(|column| column.head.clone()).collect::<Vec<_>>();
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>());
    std::iter::once(heads).chain(rows).map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

/// Name and text of each field that a ledger tells of a measure.
fn told(measure: &Measure) -> Vec<(&'static str, String)> {
    let texts = [
        ("heading", &measure.heading),
        ("owner", &measure.owner),
        ("leader", &measure.leader),
        ("helpers", &measure.helpers),
        ("interim", &measure.interim),
        ("proof", &measure.proof),
        ("effect", &measure.effect),
        ("verifier", &measure.verifier),
        ("reason", &measure.reason),
        ("next", &measure.next),
        ("progress", &measure.progress),
    ];
    texts.map(|(name, text)| (name, text.trim_end_matches(['。', '.']).to_owned())).to_vec()
}

#[test]
fn a_ledger_copied_out_of_a_document_comes_back() {
    for lang in Lang::ALL {
        let mut review = ledgers::full(lang, LedgerColumns::Full);
        for (n, measure) in review.measures.iter_mut().enumerate() {
            measure.status = Some([Status::Doing, Status::Lasting, Status::Open][n % 3]);
            measure.strength = Some([Strength::Weak, Strength::Strong, Strength::Intermediate][n % 3]);
        }
        let report = compose(&review, &[]);
        // The measures in the order of the ledger.
        let ledger = report.ledger.as_ref().unwrap();
        let measure_of = |row: usize| {
            let from =
                ledger.rows[row].iter().find_map(|cell| cell.from.as_ref().filter(|from| from.contains("measures")));
            let at: usize = from.unwrap().split('.').nth(1).unwrap().parse().unwrap();
            &review.measures[at]
        };
        for table in std::iter::once(ledger).chain(report.annexes.iter().map(|annex| &annex.table)) {
            let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
            let back = taken(
                &edited(&Review::new(lang), &[add(List::Measures, "first", Level::Main)]),
                "measures.0.heading",
                &copied(table),
            )
            .unwrap();
            assert_eq!(back.measures.len(), ledger.rows.len());
            for (row, measure) in back.measures.iter().enumerate() {
                let original = measure_of(row);
                for ((name, text), (_, typed)) in told(measure).into_iter().zip(told(original)) {
                    // A table of several holds some of the columns.
                    assert!(text.is_empty() || text == typed, "{name}: {text} for {typed} of {heads:?}");
                }
                let has = |zh: &str, en: &str| heads.contains(&lang.pick(zh, en));
                assert_eq!(measure.heading, original.heading);
                let columns = [
                    ("责任人", "Owner", &measure.owner, &original.owner),
                    ("进展情况", "Progress", &measure.progress, &original.progress),
                    ("下一步", "Next step", &measure.next, &original.next),
                ];
                for (zh, en, back, typed) in columns {
                    assert_eq!(back.is_empty(), !has(zh, en) || typed.is_empty(), "{en} of {heads:?}: {back} {typed}");
                }
                if has("进展情况", "Progress") {
                    assert_eq!(measure.status, original.status, "{heads:?}");
                }
                if has("措施力度", "Strength") {
                    assert_eq!(measure.strength, original.strength, "{heads:?}");
                }
                // The causes it answers stand in its text, their levels nowhere.
                let level = lang.pick("根本原因", "root cause");
                assert!(!measure.text.to_lowercase().contains(level), "{}", measure.text);
            }
        }
    }
}
