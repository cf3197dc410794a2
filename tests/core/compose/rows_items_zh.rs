//! Rows of the Chinese grammar: items under headings, who is responsible, progress, and other places that were looked at.

use super::{answers::*, blocks, says};
use fupan::{
    report::{self, Face},
    review::{
        Responsibility, Review,
        Status::{Closed, Doing, Done, Lasting, Open},
    },
};

const S: &str = "老人两次呼叫无人接听";

fn all_say(rows: impl IntoIterator<Item = (&'static str, Answers, &'static str)>) {
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn items_under_headings() {
    let effects = || zh(C).impact("损害了形象", "群众当面质问").impact("延误了救治", "老人等了49分钟");
    all_say([
        (
            "101",
            effects(),
            "我们认识到，这件事造成了两个方面的不良影响。 ¶ （一）损害了形象。群众当面质问。 ¶ （二）延误了救治。老人等了49分钟。",
        ),
        (
            "102",
            effects().run_in(),
            "我们认识到，这件事造成了两个方面的不良影响。 ¶ 一是损害了形象。群众当面质问。 ¶ 二是延误了救治。老人等了49分钟。",
        ),
        (
            "103",
            zh(C).impact("甲", "").impact("乙", ""),
            "我们认识到，这件事造成了两个方面的不良影响：一是甲；二是乙。",
        ),
        (
            "headings alone are no headings",
            ["甲", "乙", "丙", "丁", "戊", "己"].iter().fold(zh(R), |a, heading| a.impact(heading, "")),
            "此事造成了六个方面的影响。 ¶ 1.甲。 ¶ 2.乙。 ¶ 3.丙。 ¶ 4.丁。 ¶ 5.戊。 ¶ 6.己。",
        ),
        (
            "a list of the user's within an item",
            zh(R).impact("停电", "一是医院，二是学校").impact("信任受损", ""),
            "此事造成了两个方面的影响。 ¶ （一）停电。一是医院，二是学校。 ¶ （二）信任受损。",
        ),
    ]);
}

#[test]
fn levels_of_causes() {
    all_say([
        (
            "104",
            zh(C).cause(Direct, "甲", "没有出车", "").cause(Main, "乙", "", "").cause(Root, "丙", "", "职责表"),
            "（一）从表层看，直接原因是甲。没有出车。 ¶ （二）从内层看，主要原因是乙。 ¶ （三）从深层看，根本原因是丙（依据：职责表）。",
        ),
        (
            "104, run-in",
            zh(C).cause(Direct, "甲", "没有出车", "").cause(Main, "乙", "", "").run_in(),
            "从表层看，直接原因是甲。没有出车。 ¶ 从内层看，主要原因是乙。",
        ),
        (
            "105",
            zh(C).cause(Direct, "甲1", "", "").cause(Direct, "甲2", "", "").cause(Root, "丙", "", ""),
            "（一）从表层看，直接原因有两个方面：一是甲1；二是甲2。 ¶ （二）从深层看，根本原因是丙。",
        ),
        (
            "105, with texts",
            zh(C).cause(Direct, "甲1", "说明1", "").cause(Direct, "甲2", "", "").cause(Root, "丙", "", ""),
            "（一）从表层看，直接原因有两个方面。 ¶ 一是甲1。说明1。 ¶ 二是甲2。 ¶ （二）从深层看，根本原因是丙。",
        ),
        ("106", zh(C).cause(Direct, "甲", "", ""), "经分析，直接原因是甲。"),
        (
            "one level alone",
            zh(C).cause(Root, "甲", "说明1", "").cause(Root, "乙", "说明2", ""),
            "经分析，根本原因有两个方面。 ¶ （一）甲。说明1。 ¶ （二）乙。说明2。",
        ),
    ]);
}

/// The runs of the paragraph that begins with `start`.
fn runs(review: &Review, start: &str) -> Vec<(String, Face)> {
    let report = report::compose(review, &[]);
    let block = report.blocks.iter().find(|b| b.text().starts_with(start)).expect("a paragraph");
    block.runs.iter().map(|run| (run.text.clone(), run.face)).collect()
}

#[test]
fn number_and_heading_are_set_in_a_type_of_their_own() {
    use Face::{Lead, Plain, Point};
    let is = |answers: Answers, start: &str, expected: &[(&str, Face)]| {
        let expected: Vec<_> = expected.iter().map(|(text, face)| ((*text).to_owned(), *face)).collect();
        assert_eq!(runs(&answers.0, start), expected);
    };
    let causes = || zh(C).cause(Direct, "甲", "说明", "").cause(Root, "", "乙", "");
    is(causes(), "（一）", &[("（一）从表层看，直接原因是", Lead), ("甲。", Point), ("说明。", Plain)]);
    is(causes(), "（二）", &[("（二）从深层看，根本原因是", Lead), ("乙。", Plain)]);
    is(causes().run_in(), "从表", &[("从表层看，直接原因是", Plain), ("甲。", Point), ("说明。", Plain)]);
    let two = || causes().cause(Direct, "丙", "", "");
    is(two(), "（一）", &[("（一）从表层看，直接原因有两个方面。", Lead)]);
    is(two(), "一是", &[("一是", Plain), ("甲。", Point), ("说明。", Plain)]);
    let measures = || causes().measure("丁", "").answers(&[1]).owner("沈知远").measure("", "戊。己").references();
    is(measures(), "（一）针", &[("（一）针对根本原因，", Lead), ("丁。", Point), ("由沈知远负责。", Plain)]);
    is(measures(), "（二）戊", &[("（二）戊。己。", Plain)]);
}

#[test]
fn one_list_of_a_section_stands_under_headings() {
    let both = zh(C)
        .remedy("2026-03-08", "改号。试拨")
        .remedy("", "道歉")
        .extent("12个值守点", "", "3处无人值守", "3处")
        .measure("甲", "说明")
        .measure("乙", "说明");
    all_say([
        (
            "the measures",
            both.clone(),
            "已经完成的整改有两项。 ¶ 一是3月8日，改号。试拨。 ¶ 二是道歉。 ¶ 举一反三，对12个值守点进行了排查，查出3处无人值守，已整改3处。 ¶ 下一步，我们采取两项措施。 ¶ （一）甲。说明。 ¶ （二）乙。说明。",
        ),
        (
            "the remedies where the measures fit one paragraph",
            zh(R).remedy("2026-03-08", "改号。试拨").remedy("", "道歉").measure("甲", "").measure("乙", ""),
            "已经完成的处置有两项。 ¶ （一）3月8日，改号。试拨。 ¶ （二）道歉。 ¶ 下一步，我们采取两项措施：一是甲；二是乙。",
        ),
        (
            "the levels of causes before effects",
            zh(Z).impact("", "停水。停电").impact("", "信任受损").cause(Direct, "甲", "", "").cause(Main, "乙", "", ""),
            "此事造成了两个方面的影响。 ¶ 一是停水。停电。 ¶ 二是信任受损。 ¶ （一）从表层看，直接原因是甲。 ¶ （二）从内层看，主要原因是乙。",
        ),
    ]);
    let run_in = both.run_in();
    says("run-in", &run_in.0, "下一步，我们采取两项措施。 ¶ 一是甲。说明。 ¶ 二是乙。说明。");
}

#[test]
fn numbers_of_the_users_own_are_no_headings() {
    let list = "（一）登记\n（二）复核";
    all_say([
        (
            "in an item",
            zh(C).measure("甲", list).measure("乙", "说明"),
            "我们采取两项措施。 ¶ 一是甲。（一）登记。 ¶ （二）复核。 ¶ 二是乙。说明。",
        ),
        (
            "in a cause",
            zh(C).cause(Direct, "甲", list, "").cause(Root, "乙", "", ""),
            "从表层看，直接原因是甲。（一）登记。 ¶ （二）复核。 ¶ 从深层看，根本原因是乙。",
        ),
        (
            "a reference is no list",
            zh(C).measure("甲", "按规程第三条（二）项登记").measure("乙", "说明"),
            "我们采取两项措施。 ¶ （一）甲。按规程第三条（二）项登记。 ¶ （二）乙。说明。",
        ),
    ]);
}

#[test]
fn people() {
    let told = |answers: Answers| answers.summary(S).moment("2026-03-08", "副书记周维到场");
    all_say([
        (
            "107",
            told(zh(C).people("副书记", "周维").people("值班员", "")),
            "老人两次呼叫无人接听。涉及此事的有：副书记周维、值班员。2026年3月8日，副书记周维到场。",
        ),
        ("108", told(zh(C).people("副书记", "周维")), "老人两次呼叫无人接听。2026年3月8日，副书记周维到场。"),
    ]);
}

#[test]
fn who_signs_and_who_is_responsible() {
    let speaker = || zh(C).person().post("值班员").signer("郑一帆").summary(S);
    all_say([
        (
            "109",
            speaker().responsibility(Responsibility::Direct).source("受到区领导批评").measure("A", ""),
            "我是澜桥街道办事处值班员郑一帆。老人两次呼叫无人接听。 ¶ 此事受到区领导批评。对此，我负有直接责任。我进行了复盘，现检查如下：",
        ),
        (
            "110",
            zh(C).responsibility(Responsibility::Local).source("12345热线").measure("A", ""),
            "此事的线索来自12345热线。对此，我街道负有属地管理责任。我们进行了复盘，现检查如下：",
        ),
        (
            "listed once",
            speaker().people("当班人员", "郑一帆").people("驾驶员", ""),
            "我是澜桥街道办事处值班员郑一帆。老人两次呼叫无人接听。涉及此事的有：驾驶员。",
        ),
        (
            "office in the post",
            speaker().post("澜桥街道办事处值班员"),
            "我是澜桥街道办事处值班员郑一帆。老人两次呼叫无人接听。",
        ),
        ("no office", speaker().unit(""), "我是值班员郑一帆。老人两次呼叫无人接听。"),
        ("no name", speaker().signer(""), "我是澜桥街道办事处值班员。老人两次呼叫无人接听。"),
        ("an office has no post", zh(R).post("值班员").summary(S), "老人两次呼叫无人接听。"),
        (
            "a post in a report",
            speaker().kind(R),
            "一、事情经过 ¶ 我是澜桥街道办事处值班员郑一帆。老人两次呼叫无人接听。",
        ),
        (
            "nothing that it could refer to",
            zh(C).responsibility(Responsibility::Leading).measure("A", ""),
            "对这件事，我街道负有主要领导责任。我们进行了复盘，现检查如下：",
        ),
    ]);
    let rows = [
        (Responsibility::Supervising, "对此，我街道负有重要领导责任。"),
        (Responsibility::Oversight, "对此，我街道负有监管责任。"),
    ];
    for (responsibility, expected) in rows {
        says("responsibility", &zh(C).summary(S).responsibility(responsibility).0, &format!("{S}。 ¶ {expected}"));
    }
}

#[test]
fn the_pledge_stands_before_the_end() {
    let pledge = "今后夜间来电一律由带班领导接听。";
    all_say([
        (
            "111",
            zh(C).measure("A", "").pledge(pledge),
            "我们采取一项措施：A。 ¶ 今后夜间来电一律由带班领导接听。 ¶ 以上检查如有不当，恳请批评指正。",
        ),
        ("two paragraphs", zh(Z).pledge("一律接听\n一律登记"), "一律接听。 ¶ 一律登记。 ¶ 特此报告。"),
    ]);
}

#[test]
fn slogans_of_ones_own() {
    let with = |answers: Answers| answers.layout(|layout| layout.slogan = true);
    all_say([
        (
            "112",
            with(zh(C).measure("A", "甲").slogan("严字为先").measure("B", "乙").slogan("细")),
            "我们采取两项措施。 ¶ （一）坚持“严”字为先，A。甲。 ¶ （二）突出“细”字，B。乙。",
        ),
        (
            "beside that of the catalogue",
            with(zh(C).measure("A", "").family('严').measure("B", "").slogan("“细”字托底")),
            "我们采取两项措施：一是突出“严”字，A；二是坚持“细”字托底，B。",
        ),
        (
            "words that say what is done",
            with(
                zh(C)
                    .measure("A", "")
                    .slogan("突出“快”字")
                    .measure("B", "")
                    .slogan("守住“实”字")
                    .measure("C", "")
                    .slogan("数字赋能"),
            ),
            "我们采取三项措施：一是突出“快”字，A；二是守住“实”字，B；三是坚持数字赋能，C。",
        ),
        (
            "equal to that of the catalogue",
            with(zh(C).measure("A", "").family('严').measure("B", "").slogan("“严”字")),
            "我们采取两项措施：一是A；二是B。",
        ),
        (
            "all of one's own",
            zh(C).measure("A", "").slogan("严字为先").measure("B", "").slogan("细"),
            "我们采取两项措施：一是坚持“严”字为先，A；二是突出“细”字，B。",
        ),
        (
            "not all, and the others are not wanted",
            zh(C).measure("A", "").slogan("严字为先").measure("B", "").family('细'),
            "我们采取两项措施：一是A；二是B。",
        ),
    ]);
}

#[test]
fn references() {
    let answers = || zh(C).cause(Direct, "d", "", "").cause(Root, "r", "", "").measure("A", "说明").answers(&[1]);
    all_say([
        ("113", answers(), "针对上述问题，我们采取一项措施：A。说明。"),
        ("114", answers().references(), "针对上述问题，我们采取一项措施：针对根本原因，A。说明。"),
    ]);
    let explained =
        zh(C).cause(Direct, "甲", "", "").cause(Direct, "乙", "", "").cause(Main, "丙", "", "").explains(&[1]);
    says("off", &explained.0, "（二）从内层看，主要原因是丙。");
    says("on", &explained.references().0, "（二）从内层看，主要原因是丙（对应直接原因第二项）。");
}

#[test]
fn progress() {
    let dated = || zh(Z).date("2026-04-20");
    let open = || dated().measure("C", "").status(Doing);
    let closed = || dated().measure("A", "").status(Closed).closed_on("2026-04-02");
    all_say([
        (
            "115",
            open()
                .owner("石砚秋")
                .due("2026-03-31")
                .progress("六个岗位已拆分四个")
                .reason("历史文件较多")
                .next("5月15日前拆完"),
            "下一步要完成的有1项：C。六个岗位已拆分四个。由石砚秋负责，正在推进，原定2026年3月31日前完成，现已超期。未完成的原因是历史文件较多。下一步，5月15日前拆完。",
        ),
        (
            "116",
            closed().owner("贺兰亭").proof("任职文件"),
            "已经落实的措施有1项：A。由贺兰亭负责，2026年4月2日完成并核实销号。完成标志：任职文件。",
        ),
        (
            "proof of what is open",
            open().due("2026-03-31").reason("文件多").proof("权限清单"),
            "下一步要完成的有1项：C。正在推进，原定2026年3月31日前完成，现已超期。未完成的原因是文件多。完成标志：权限清单。",
        ),
        ("closed without a day", closed().closed_on(""), "已经落实的措施有1项：A。已核实销号。"),
        ("done", closed().status(Done), "已经落实的措施有1项：A。2026年4月2日完成，待核实。"),
        ("done without a day", closed().status(Done).closed_on(""), "已经落实的措施有1项：A。已完成待核实。"),
        (
            "lasting",
            closed().status(Lasting).due("2026-03-01").proof("每季抽查"),
            "已经落实的措施有1项：A。2026年4月2日到位，此后长期坚持，以每季抽查检验。",
        ),
        (
            "in place has no reason",
            closed().reason("历史文件较多").next("拆完"),
            "已经落实的措施有1项：A。2026年4月2日完成并核实销号。 ¶ 特此报告。",
        ),
        (
            "words that the pattern says",
            open().reason("未完成的原因是由于历史文件较多").next("下一步，5月15日前拆完。"),
            "下一步要完成的有1项：C。正在推进。未完成的原因是历史文件较多。下一步，5月15日前拆完。",
        ),
        (
            "progress instead of the text",
            dated().measure("C", "按岗位拆分").status(Doing).progress("已拆四个"),
            "下一步要完成的有1项：C。已拆四个。正在推进。",
        ),
        (
            "no progress",
            dated().measure("C", "按岗位拆分").status(Open),
            "下一步要完成的有1项：C。按岗位拆分。尚未启动。",
        ),
        (
            "progress that repeats the text",
            dated().measure("C", "按岗位拆分").status(Doing).progress("按岗位拆分。"),
            "下一步要完成的有1项：C。按岗位拆分。正在推进。",
        ),
        ("progress that repeats the heading", open().progress("C"), "下一步要完成的有1项：C。正在推进。"),
        (
            "progress that begins with the heading",
            open().progress("C已拆四个"),
            "下一步要完成的有1项：C已拆四个。正在推进。",
        ),
        ("progress that repeats the status", open().progress("正在推进。"), "下一步要完成的有1项：C。正在推进。"),
        (
            "no heading",
            dated().measure("", "按岗位拆分").status(Doing).progress("已拆四个"),
            "下一步要完成的有1项：按岗位拆分。已拆四个。正在推进。",
        ),
        (
            "remedies",
            dated().remedy("", "撤下附件").remedy("", "电话告知"),
            "事发后已经办理的有2项：一是撤下附件；二是电话告知。",
        ),
        (
            "in short",
            dated()
                .impact("信息外泄", "下载43次")
                .impact("受骗风险增大", "12人接到电话")
                .cause(Direct, "甲", "说明", "日志")
                .cause(Root, "", "乙", "职责表"),
            "此事造成了两个方面的影响：一是信息外泄；二是受骗风险增大。 ¶ （一）从表层看，直接原因是甲。 ¶ （二）从深层看，根本原因是乙。",
        ),
        (
            "another kind tells no progress",
            open().progress("已拆四个").reason("文件多").next("拆完").kind(C),
            "我们采取一项措施：C。",
        ),
    ]);
}

#[test]
fn what_is_due_after_the_report_is_not_in_place() {
    let of = |status| zh(Z).date("2026-04-20").measure("A", "").status(status).due("2026-05-29");
    all_say([
        (
            "closed",
            of(Closed),
            "一、整改进展 ¶ 整改措施共1项。 ¶ 二、未完成事项和下一步安排 ¶ 下一步要完成的有1项：A。2026年5月29日前完成。",
        ),
        (
            "lasting",
            of(Lasting),
            "一、整改进展 ¶ 整改措施共1项，长期坚持。 ¶ 二、未完成事项和下一步安排 ¶ 下一步要完成的有1项：A。2026年5月29日前到位，此后长期坚持。",
        ),
        (
            "completed before",
            of(Closed).closed_on("2026-04-02"),
            "整改措施共1项，已核实销号。 ¶ 已经落实的措施有1项：A。2026年4月2日完成并核实销号。",
        ),
        (
            "completed after the report",
            of(Done).closed_on("2026-04-22"),
            "整改措施共1项。 ¶ 二、未完成事项和下一步安排",
        ),
    ]);
}

/// The facts are those of all documents: an earlier one tells nothing that came later.
#[test]
fn what_came_after_the_document_is_not_told() {
    let of = |kind| zh(kind).date("2026-03-06").measure("A", "").status(Closed).due("2026-03-31");
    for kind in [C, R] {
        all_say([
            ("closed later", of(kind).closed_on("2026-04-15"), "我们采取一项措施：A。2026年3月31日前完成。"),
            ("no day", of(kind), "我们采取一项措施：A。2026年3月31日前完成。"),
            (
                "closed on the day",
                of(kind).closed_on("2026-03-06"),
                "我们采取一项措施：A。2026年3月6日完成并核实销号。",
            ),
        ]);
    }
}

/// What a report on progress tells of the progress of a measure, in its text and behind it.
#[test]
fn progress_after_the_report_is_not_told() {
    let of = |progress| zh(Z).date("2026-03-06").measure("A", "").status(Doing).progress(progress);
    let open = "下一步要完成的有1项：A。";
    let rows = [
        ("3月5日，拆分四个", "3月5日，拆分四个。正在推进。", "正在推进，3月5日，拆分四个"),
        ("2026年3月6日拆分四个", "2026年3月6日拆分四个。正在推进。", "正在推进，2026年3月6日拆分四个"),
        ("3月7日，拆分六个", "正在推进。", "正在推进"),
        (
            "3月5日，拆分四个。\n3月9日，拆分六个。\n全部拆完。",
            "3月5日，拆分四个。正在推进。",
            "正在推进，3月5日，拆分四个",
        ),
        ("1. 3月9日，拆分六个", "正在推进。", "正在推进"),
        ("进展情况：2026-03-09，拆分六个", "正在推进。", "正在推进"),
        ("3月20日前拆分六个", "3月20日前拆分六个。正在推进。", "正在推进，3月20日前拆分六个"),
        ("3月20日将拆分六个", "3月20日将拆分六个。正在推进。", "正在推进，3月20日将拆分六个"),
        ("拆分四个", "拆分四个。正在推进。", "正在推进，拆分四个"),
    ];
    for (progress, text, cell) in rows {
        let review = of(progress).0;
        says(progress, &review, &format!("{open}{text}"));
        let report = fupan::report::compose(&review, &[]);
        let row = report.annexes[0].table.rows[0].last().unwrap();
        assert_eq!(row.text, cell, "{progress}");
        // The spreadsheet holds all that was typed.
        let cells = &report.ledger.as_ref().unwrap().rows[0];
        assert!(cells.iter().any(|cell| cell.text.contains("拆分")), "{progress}");
    }
}

#[test]
fn other_places_that_were_looked_at() {
    let place = "全区12个值守点";
    all_say([
        (
            "117",
            zh(C).extent(place, "", "3处无人值守", "3处"),
            "举一反三，对全区12个值守点进行了排查，查出3处无人值守，已整改3处。",
        ),
        ("place alone", zh(C).extent(place, "", "", ""), "举一反三，对全区12个值守点进行了排查。"),
        ("who looked", zh(C).extent(place, "由办公室", "", ""), "举一反三，办公室对全区12个值守点进行了排查。"),
        (
            "the signer",
            zh(C).person().signer("郑一帆").extent(place, "郑一帆", "", ""),
            "举一反三，我对全区12个值守点进行了排查。",
        ),
        ("no place", zh(C).extent("", "办公室", "3处无人值守", ""), "举一反三，办公室进行了排查，查出3处无人值守。"),
        ("found alone", zh(C).extent("", "", "3处无人值守", ""), "举一反三，查出3处无人值守。"),
        (
            "nothing found",
            zh(C).extent(place, "", "未发现同类问题", ""),
            "举一反三，对全区12个值守点进行了排查，未发现同类问题。",
        ),
        (
            "clauses",
            zh(C).extent("对全区12个值守点进行了排查", "", "发现3处无人值守", "均已补岗"),
            "举一反三，对全区12个值守点进行了排查，发现3处无人值守，均已补岗。",
        ),
        (
            "a clause about what was done",
            zh(C).extent("", "", "3处", "换了3部电话"),
            "举一反三，查出3处，换了3部电话。",
        ),
        (
            "who looked alone",
            zh(C).extent("", "办公室", "", "").measure("A", ""),
            "一、整改措施 ¶ 我们采取一项措施：A。",
        ),
        (
            "several",
            zh(R)
                .extent(place, "民政办", "3处无人值守", "3处")
                .extent("23份通知", "", "没有同类问题", "")
                .extent("", "", "1处", ""),
            "举一反三，排查了三处：一是全区12个值守点，由民政办排查，查出3处无人值守，已整改3处；二是23份通知，没有同类问题；三是查出1处。",
        ),
        (
            "in a progress report",
            zh(Z).measure("A", "").status(Closed).extent("甲", "", "", "").extent("乙", "", "", ""),
            "已经落实的措施有1项：A。已核实销号。 ¶ 举一反三，排查了2处：一是甲；二是乙。",
        ),
    ]);
    // It counts as something that was done.
    let measures = zh(C).impact("甲", "").extent(place, "", "", "").measure("A", "");
    says("the measures follow", &measures.0, "举一反三，对全区12个值守点进行了排查。 ¶ 下一步，我们采取一项措施：A。");
    assert!(!blocks(&zh(C).extent("", "", "", "").0).concat().contains("举一反三"));
}
