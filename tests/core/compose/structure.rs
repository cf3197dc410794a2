//! What stands beside the text: roles, faces, addresses, meta data.

use super::answers::*;
use fupan::report::{self, Block, Face, Report, Role};

fn compose(answers: &Answers) -> Report {
    report::compose(&answers.0, &[])
}

fn block(report: &Report, role: Role) -> &Block {
    report.blocks.iter().find(|b| b.role == role).expect("a block in that role")
}

#[test]
fn roles_follow_the_order_of_the_document() {
    let answers = zh(R).addressee("区政府").summary("停水").attachment("名单").measure("甲", "");
    let roles: Vec<Role> = compose(&answers).blocks.iter().map(|b| b.role).collect();
    use Role::*;
    let expected = [
        Title,
        Addressee,
        Paragraph,
        Heading,
        Paragraph,
        Heading,
        Paragraph,
        Paragraph,
        AnnexNote,
        AnnexNoteNext,
        Signature,
        Date,
    ];
    assert_eq!(roles, expected);
}

#[test]
fn the_heading_is_the_point_of_its_paragraph() {
    let answers = zh(R).impact("信任受损", "27户来电").impact("供水中断", "停水两小时");
    let report = compose(&answers);
    let paragraph = report.blocks.iter().find(|b| b.text().starts_with("（一）")).expect("the first effect");
    let runs: Vec<_> =
        paragraph.runs.iter().map(|r| (r.text.as_str(), r.from.as_deref().unwrap_or(""), r.face)).collect();
    let expected = [
        ("（一）", "impacts.0.heading", Face::Lead),
        ("信任受损。", "impacts.0.heading", Face::Point),
        ("27户来电。", "impacts.0.text", Face::Plain),
    ];
    assert_eq!(runs, expected);
}

#[test]
fn a_block_names_the_fields_it_comes_from() {
    let answers = zh(C).summary("停水").started("2026-03-07").moment("", "").moment("2026-03-07T22:05", "甲来电");
    let report = compose(&answers);
    let expected = ["incident.started", "incident.summary", "incident.timeline.1.at", "incident.timeline.1.text"];
    assert_eq!(block(&report, Role::Paragraph).from(), expected);
}

#[test]
fn a_heading_names_the_first_field_of_its_section() {
    let report = compose(&zh(R).impact("", "").impact("", "信任受损"));
    assert_eq!(block(&report, Role::Heading).from(), ["impacts.1.heading"]);
}

#[test]
fn meta_tells_who_wrote_it_and_when() {
    let unit = compose(&zh(C).title("漏报").signer("郑一帆"));
    assert_eq!(unit.meta.title, "关于漏报问题的检查");
    assert_eq!(unit.meta.author, "澜桥街道办事处");
    assert_eq!(unit.meta.date, chrono_day(2026, 3, 16));
    let person = compose(&zh(C).person().signer("郑一帆").date("三月"));
    assert_eq!(person.meta.author, "郑一帆");
    assert_eq!(person.meta.date, None);
}

fn chrono_day(year: i32, month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn without_a_measure_nothing_is_bound_behind() {
    let report = compose(&zh(C).measure("", "").owner("沈知远"));
    assert!(report.annexes.is_empty());
    assert!(report.blocks.iter().all(|b| b.role != Role::AnnexNote));
}
