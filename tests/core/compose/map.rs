//! Causes and measures side by side: what is on the map, and the annex.

use super::{answers::*, blocks};
use fupan::{
    i18n::Lang,
    report::{self, Annex, CauseMap, Report},
    review::Strength,
    typeset,
};

fn compose(answers: &Answers) -> Report {
    report::compose(&answers.0, &[])
}

fn with_map(answers: Answers) -> Answers {
    answers.layout(|layout| layout.map = true)
}

/// Every cause as tag, words, what it explains, what explains it, what answers it.
fn causes(map: &CauseMap) -> Vec<String> {
    let row = |cause: &report::MapCause| {
        let [up, down] = [&cause.explains, &cause.explained_by].map(|causes| report::tags(map, causes));
        let measures = report::measure_names(map, &cause.answered_by);
        [cause.entry.tag.as_str(), &cause.entry.words, &up, &down, &measures].join("|")
    };
    map.causes.iter().map(row).collect()
}

/// Causes in another order than their levels, one that tells nothing, one that explains what is not told.
fn tangled(answers: Answers) -> Answers {
    let mut answers = answers
        .cause(Root, "没有人管", "", "")
        .explains(&[1, 2, 3])
        .cause(Direct, " ", "——", "")
        .cause(Main, "", "流程断了\n换号没有人试拨", "")
        .explains(&[1, 4])
        .cause(Direct, "没有核对", "", "")
        .cause(Direct, "报晚了", "", "")
        .measure("", "。")
        .answers(&[0])
        .measure("试拨一遍", "")
        .answers(&[3, 1])
        .measure("明确岗位", "")
        .answers(&[0, 3]);
    answers.0.measures[2].strength = Some(Strength::Strong);
    answers
}

#[test]
fn only_what_is_told_is_on_the_map() {
    let told = compose(&with_map(tangled(zh(C))));
    let map = told.map.as_ref().expect("a map");
    let expected = [
        "表层1|没有核对||深层1|措施1（强）、措施2",
        "表层2|报晚了||内层1|",
        "内层1|流程断了|表层2|深层1|",
        "深层1|没有人管|表层1、内层1||措施1（强）",
    ];
    assert_eq!(causes(map), expected);
    let from: Vec<&str> = map.causes.iter().map(|c| c.entry.from.as_str()).collect();
    assert_eq!(from, ["causes.3.heading", "causes.4.heading", "causes.2.text", "causes.0.heading"]);
    let measures: Vec<_> = map.measures.iter().map(|m| (&*m.entry.words, &*m.entry.from, &m.answers[..])).collect();
    assert_eq!(
        measures,
        [("明确岗位", "measures.2.heading", &[0, 3][..]), ("试拨一遍", "measures.1.heading", &[0][..])]
    );
    assert_eq!(map.language, Lang::Zh);
}

#[test]
fn on_the_screen_numbers_are_those_of_the_cards() {
    let map = report::map(&tangled(zh(C)).0, Lang::En);
    let expected = [
        "D2|没有核对||R1|A3 (stronger), A2",
        "D3|报晚了||C1|",
        "C1|流程断了|D3|R1|",
        "R1|没有人管|D2, C1||A3 (stronger)",
    ];
    assert_eq!(causes(&map), expected);
}

#[test]
fn the_incident_is_told_in_a_few_words() {
    let rows = [
        (
            zh(C).summary("接到险情报告后没有当场通知抢修，延误了3小时。"),
            "接到险情报告后没有当场通知抢修，延误了3小时",
            "incident.summary",
        ),
        (zh(C).summary("3月7日22时05分，停水，27户来电"), "3月7日22时05分，停水，27户来电", "incident.summary"),
        (zh(C).summary("停水（城东；城西）。27户来电"), "停水（城东；城西）", "incident.summary"),
        (
            zh(C).summary("“高度重视、反复强调，狠抓落实”成了空话；没人管"),
            "“高度重视、反复强调，狠抓落实”成了空话",
            "incident.summary",
        ),
        (zh(C).title("停水"), "停水", "title"),
        (zh(C).title("停水").summary("停气"), "停气", "incident.summary"),
        (zh(C), "", "incident.summary"),
        (
            en(C).summary("The fridge lost 1,200.5 doses at once, and nobody saw it."),
            "The fridge lost 1,200.5 doses at once, and nobody saw it",
            "incident.summary",
        ),
    ];
    for (answers, words, from) in rows {
        let map = report::map(&answers.0, answers.0.document().language);
        assert_eq!((map.incident.words.as_str(), map.incident.from.as_str()), (words, from));
    }
}

fn table(annex: &Annex) -> Vec<Vec<&str>> {
    let heads = annex.table.columns.iter().map(|c| c.head.as_str()).collect();
    let rows = annex.table.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect());
    std::iter::once(heads).chain(rows).collect()
}

#[test]
fn the_annex_lists_causes_from_the_surface_to_the_root() {
    let report = compose(&with_map(tangled(zh(C))));
    let expected = [
        ["层级序号", "原因", "说明它的原因", "对应措施"],
        ["表层1", "没有核对", "深层1", "措施1（强）、措施2"],
        ["表层2", "报晚了", "内层1", ""],
        ["内层1", "流程断了", "深层1", ""],
        ["深层1", "没有人管", "", "措施1（强）"],
    ];
    assert_eq!(table(&report.annexes[1]), expected);
    let numbers: Vec<&str> = report.annexes[0].table.rows.iter().map(|row| row[2].text.as_str()).collect();
    assert_eq!(numbers, ["明确岗位", "试拨一遍"], "measures have the numbers of the ledger");
    let cells = report.annexes[1].table.rows.iter().flatten();
    assert!(cells.clone().all(|cell| cell.from.is_some() || cell.text.is_empty()));
    let report = compose(&with_map(tangled(en(C))));
    let expected = [
        ["Cause", "What it is", "Explained by", "Addressed by"],
        ["D2 (immediate cause)", "没有核对", "R1", "A2, A3 (stronger)"],
        ["D3 (immediate cause)", "报晚了", "C1", ""],
        ["C1 (contributing factor)", "流程断了", "R1", ""],
        ["R1 (root cause)", "没有人管", "", "A3 (stronger)"],
    ];
    assert_eq!(table(&report.annexes[0]), expected);
}

/// Answers, the lines of the 附件说明, labels and titles.
type Bound<'a> = (Answers, &'a [&'a str], &'a [(&'a str, &'a str)]);

#[test]
fn annexes_have_their_numbers_in_every_company() {
    let map = |answers: Answers| with_map(answers.cause(Direct, "甲", "", "")).measure("乙", "");
    let bare = |answers: Answers| map(answers).layout(|layout| layout.ledger = false);
    let rows: [Bound; 10] = [
        (bare(zh(C)), &["附件：原因与措施对照表"], &[("附件", "原因与措施对照表")]),
        (
            map(zh(R)),
            &["附件：1.整改台账", "2.原因与措施对照表"],
            &[("附件1", "整改台账"), ("附件2", "原因与措施对照表")],
        ),
        (
            map(zh(C)).attachment("名单"),
            &["附件：1.整改台账", "2.原因与措施对照表", "3.名单"],
            &[("附件1", "整改台账"), ("附件2", "原因与措施对照表")],
        ),
        (bare(zh(Z)).attachment("名单"), &["附件：1.原因与措施对照表", "2.名单"], &[("附件1", "原因与措施对照表")]),
        (bare(en(C)), &["Appendix: Causes and actions"], &[("Appendix", "Causes and actions")]),
        (
            map(en(C)).layout(|layout| layout.ledger = true),
            &["Appendix 1: Action log", "Appendix 2: Causes and actions"],
            &[("Appendix 1", "Action log"), ("Appendix 2", "Causes and actions")],
        ),
        (
            bare(en(Z)).attachment("rota"),
            &["Appendix: Causes and actions", "Attachment: rota"],
            &[("Appendix", "Causes and actions")],
        ),
        // Without a cause in the document there is no map. The measure still has its ledger.
        (with_map(zh(C).cause(Root, " ", "", "")).measure("乙", ""), &["附件：整改台账"], &[("附件", "整改台账")]),
        (with_map(zh(C)), &[], &[]),
        // Not wanted.
        (zh(C).cause(Direct, "甲", "", "").measure("乙", ""), &["附件：整改台账"], &[("附件", "整改台账")]),
    ];
    for (answers, notes, annexes) in rows {
        let report = compose(&answers);
        let said = blocks(&answers.0);
        let found: Vec<&str> = report
            .blocks
            .iter()
            .zip(&said)
            .filter(|(b, _)| matches!(b.role, report::Role::AnnexNote | report::Role::AnnexNoteNext))
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(found, notes);
        let found: Vec<_> = report.annexes.iter().map(|a| (a.label.as_str(), a.title.as_str())).collect();
        assert_eq!(found, annexes);
        assert_eq!(
            report.map.is_some(),
            annexes.iter().any(|(_, title)| ["原因与措施对照表", "Causes and actions"].contains(title))
        );
    }
}

#[test]
fn each_annex_begins_on_a_sheet_of_its_own() {
    for answers in [tangled(zh(C)), tangled(en(C)).layout(|layout| layout.ledger = true)] {
        let one = typeset::pages(&compose(&answers)).len();
        let pages = typeset::pages(&compose(&with_map(answers)));
        assert_eq!(pages.len(), one + 1);
        let begins = |page: &typeset::Page| match page.parts.first() {
            Some(typeset::Part::Lines(lines)) => matches!(lines.of, typeset::Place::AnnexLabel(_)),
            _ => false,
        };
        assert!(pages[pages.len() - 2..].iter().all(begins));
    }
}
