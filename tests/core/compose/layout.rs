//! What the layout adds to the text or takes from it: slogan words, the ledger, 版头 and 版记.

use super::{answers::*, blocks, says};
use fupan::{
    report::{self, Block, Report, Role},
    review::Status,
};

fn compose(answers: &Answers) -> Report {
    report::compose(&answers.0, &[])
}

fn with_slogans(answers: Answers) -> Answers {
    answers.layout(|layout| layout.slogan = true)
}

#[test]
fn slogans() {
    let half_done =
        zh(Z).measure("A", "").family('严').status(Status::Closed).measure("B", "").family('实').status(Status::Open);
    let rows = [
        (
            "43a",
            zh(C).measure("A", "").family('严').measure("B", "").family('细'),
            "我们采取两项措施：一是突出“严”字，A；二是突出“细”字，B。",
        ),
        ("43b", zh(C).measure("A", "").family('严').measure("B", "").family('严'), "我们采取两项措施：一是A；二是B。"),
        ("one by hand", zh(C).measure("A", "").family('严').measure("B", ""), "我们采取两项措施：一是A；二是B。"),
        ("one alone", zh(R).measure("A", "").family('责'), "我们采取一项措施：突出“责”字，A。"),
        (
            "one that is not told",
            zh(C).measure("A", "").family('严').measure("", "").measure("B", "").family('细'),
            "我们采取两项措施：一是突出“严”字，A；二是突出“细”字，B。",
        ),
        (
            "with levels",
            zh(C)
                .cause(Direct, "甲", "", "")
                .cause(Root, "乙", "", "")
                .measure("A", "")
                .family('严')
                .answers(&[0])
                .measure("B", "")
                .family('细')
                .answers(&[1])
                .measure("C", "")
                .family('快'),
            "针对上述问题，我们采取三项措施：一是突出“细”字，针对根本原因，B；二是突出“严”字，针对直接原因，A；三是突出“快”字，C。",
        ),
        (
            "the same level again",
            zh(C)
                .cause(Root, "乙", "", "")
                .measure("A", "")
                .family('严')
                .answers(&[0])
                .measure("B", "")
                .family('常')
                .answers(&[0]),
            "针对上述问题，我们采取两项措施：一是突出“严”字，针对根本原因，A；二是突出“常”字，同样针对根本原因，B。",
        ),
        ("in a progress report", half_done.clone(), "已经落实的措施有1项：突出“严”字，A。已核实销号。"),
        ("in a progress report, what is left", half_done, "下一步要完成的有1项：突出“实”字，B。尚未启动。"),
    ];
    for (row, answers, expected) in rows {
        says(row, &with_slogans(answers.clone()).references().0, expected);
        let without = blocks(&answers.0).concat();
        assert!(!without.contains("突出"), "row {row}: off by default");
    }
    let english = with_slogans(en(C).measure("a", "").family('严'));
    assert!(!blocks(&english.0).concat().contains('严'), "English knows no slogan words");
}

#[test]
fn without_a_ledger_nothing_speaks_of_it() {
    let answers = |zh: Answers| zh.measure("甲", "").layout(|layout| layout.ledger = false);
    let none = compose(&answers(zh(C)));
    assert!(none.annexes.is_empty() && none.blocks.iter().all(|b| b.role != Role::AnnexNote));
    assert!(none.ledger.is_some(), "the table itself is there to be exported");
    let rows = [
        (answers(zh(C)).attachment("名单"), "附件：名单"),
        (answers(zh(Z)).attachment("名单").attachment("值班记录"), "附件：1.名单 ¶ 2.值班记录"),
        (answers(en(R)).attachment("rota"), "Attachment: rota"),
        (answers(en(C)).attachment("rota").attachment("log"), "Attachment 1: rota ¶ Attachment 2: log"),
    ];
    for (answers, expected) in rows {
        says("ledger off", &answers.0, expected);
        assert!(compose(&answers).annexes.is_empty());
        assert!(!blocks(&answers.0).concat().contains("整改台账"));
    }
    let labels = |answers: Answers| compose(&answers).annexes.iter().map(|a| a.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels(zh(C).measure("甲", "")), ["附件"]);
    assert_eq!(labels(zh(C).measure("甲", "").attachment("名单")), ["附件1"]);
}

fn lines(blocks: &[Block]) -> Vec<(Role, String)> {
    blocks.iter().map(|b| (b.role, b.text())).collect()
}

#[test]
fn a_head_says_what_was_typed() {
    use Role::*;
    let full = zh(R).layout(|layout| {
        layout.head = true;
        layout.copy_number = "000012".into();
        layout.secrecy = "机密★1年".into();
        layout.urgency = "特急。".into();
        layout.masthead = "澜桥街道办事处文件".into();
        layout.reference = "澜街〔2026〕3号".into();
        layout.approver = "签发人：周启岚".into();
    });
    let expected = [
        (CopyNumber, "000012"),
        (Grade, "机密★1年"),
        (Grade, "特急"),
        (Masthead, "澜桥街道办事处文件"),
        (Reference, "澜街〔2026〕3号\t签发人：周启岚"),
    ];
    assert_eq!(lines(&compose(&full).head), expected.map(|(role, text)| (role, text.to_owned())));
    // Without a masthead the office's name stands by itself, and the rule below it.
    let bare = zh(R).layout(|layout| layout.head = true);
    let expected = [(Masthead, "澜桥街道办事处"), (Reference, "")];
    assert_eq!(lines(&compose(&bare).head), expected.map(|(role, text)| (role, text.to_owned())));
    assert_eq!(lines(&compose(&bare.unit("")).head), [], "a rule alone closes nothing");
    assert_eq!(lines(&compose(&full.layout(|layout| layout.head = false)).head), [], "it is wanted or not there");
}

#[test]
fn an_imprint_says_what_was_typed() {
    use Role::*;
    let rows = [
        (("", "", ""), vec![]),
        (("区民政局，区卫健局。", "", ""), vec![(Copies, "抄送：区民政局，区卫健局。")]),
        (("抄送：区民政局", "", ""), vec![(Copies, "抄送：区民政局。")]),
        (("", "街道党政办公室", ""), vec![(Printer, "街道党政办公室")]),
        (("", "", "2026-03-17"), vec![(Printer, "\t2026年3月17日印发")]),
        (("", "党政办", "2026年3月17日印发"), vec![(Printer, "党政办\t2026年3月17日印发")]),
        (("——", "党政办", "三月"), vec![(Printer, "党政办\t3月印发")]),
    ];
    for ((copies, printer, printed), expected) in rows {
        let answers = zh(C).layout(|layout| {
            layout.imprint = true;
            layout.copies = copies.into();
            layout.printer = printer.into();
            layout.printed = printed.into();
        });
        let expected: Vec<_> = expected.into_iter().map(|(role, text): (_, &str)| (role, text.to_owned())).collect();
        assert_eq!(lines(&compose(&answers).imprint), expected);
        assert_eq!(lines(&compose(&answers.layout(|layout| layout.imprint = false)).imprint), []);
    }
}

/// Every field filled or empty, in both languages: there is no label without text, and each filled field is in the
/// document once.
#[test]
fn no_combination_leaves_a_loose_end() {
    const FIELDS: [&str; 10] = [
        "unit",
        "layout.copy_number",
        "layout.secrecy",
        "layout.urgency",
        "layout.masthead",
        "layout.reference",
        "layout.approver",
        "layout.copies",
        "layout.printer",
        "layout.printed",
    ];
    for filled in 0..1usize << FIELDS.len() {
        for answers in [zh(R), en(R)] {
            let mut review = answers.layout(|layout| (layout.head, layout.imprint) = (true, true)).0;
            let is_filled = |n: usize| filled & 1 << n != 0;
            for (n, field) in FIELDS.iter().enumerate() {
                let value = if is_filled(n) { format!("甲{n}乙") } else { [" ", "。", ""][n % 3].into() };
                let edit = fupan::review::Edit::Set { field: (*field).into(), value };
                review.apply(&edit).expect("a field of the layout");
            }
            let report = report::compose(&review, &[]);
            let all: Vec<&Block> = report.head.iter().chain(&report.imprint).collect();
            let text: String = all.iter().map(|b| b.text() + "\n").collect();
            for (n, field) in FIELDS.iter().enumerate() {
                // The masthead takes the place of the unit.
                let is_said = is_filled(n) && (n > 0 || !is_filled(4));
                assert_eq!(text.matches(&format!("甲{n}乙")).count(), usize::from(is_said), "{field}\n{text}");
            }
            for block in all {
                let words = block.text();
                assert!(block.role == Role::Reference || words.chars().any(char::is_alphanumeric), "{text}");
                assert!(!words.ends_with(['\t', '：', ':', ' ']) && !words.contains("。。"), "{text}");
                assert!(block.runs.iter().all(|r| !r.text.is_empty() && r.from.is_some()), "{text}");
            }
        }
    }
}
