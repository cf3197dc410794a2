//! What stands beside the text: roles, faces, addresses, meta data, the ledger.

use super::answers::*;
use fupan::{
    report::{self, Annex, Block, Face, Report, Role},
    review::{Status, Strength},
};

fn compose(answers: &Answers) -> Report {
    report::compose(&answers.0, &report::Phrases::default())
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

fn table(annex: &Annex) -> Vec<Vec<&str>> {
    let heads = annex.table.columns.iter().map(|c| c.head.as_str()).collect();
    let rows = annex.table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
    std::iter::once(heads).chain(rows).collect()
}

#[test]
fn the_ledger_lists_measures_in_the_order_they_are_told() {
    let mut answers = zh(C)
        .cause(Direct, "甲1", "", "")
        .cause(Direct, "甲2", "", "")
        .cause(Root, "谁来管？", "", "")
        .measure("推行换号单", "")
        .answers(&[1])
        .owner("由沈知远")
        .due("2026-3-31")
        .status(Status::Open)
        .measure("明确岗位", "每月通报")
        .answers(&[2, 0])
        .proof("通报")
        .attachment("名单");
    answers.0.measures[1].strength = Some(Strength::Strong);
    let report = compose(&answers);
    let annex = &report.annexes[0];
    assert_eq!((annex.label.as_str(), annex.title.as_str()), ("附件1", "整改台账"));
    let expected = [
        vec!["序号", "问题表现", "原因层级", "整改措施", "强度", "责任人", "完成时限", "状态", "完成标志"],
        vec!["1", "谁来管？甲1", "根本原因和直接原因第一项", "明确岗位", "强", "", "", "", "通报"],
        vec!["2", "甲2", "直接原因第二项", "推行换号单", "", "沈知远", "2026年3月31日", "未启动", ""],
    ];
    assert_eq!(table(annex), expected);
}

#[test]
fn the_ledger_has_no_column_for_what_nobody_said() {
    let report = compose(&en(C).measure("name an owner", "").due("2026-07-10"));
    let annex = &report.annexes[0];
    assert_eq!((annex.label.as_str(), annex.title.as_str()), ("Annex", "Corrective action ledger"));
    let expected =
        [vec!["No.", "Measure", "Owner", "Due", "Done when"], vec!["1", "name an owner", "", "10 July 2026", ""]];
    assert_eq!(table(annex), expected);
}

#[test]
fn without_a_measure_nothing_is_bound_behind() {
    let report = compose(&zh(C).measure("", "").owner("沈知远"));
    assert!(report.annexes.is_empty());
    assert!(report.blocks.iter().all(|b| b.role != Role::AnnexNote));
}
