//! Rows of the Chinese grammar: effects, causes, remedies and measures.

use super::{answers::*, says};
use fupan::review::Status::{Closed, Doing, Done, Lasting};

#[test]
fn impacts() {
    let rows = [
        (
            "20a",
            zh(C).impact("耽误了救助", "老人等了49分钟"),
            "我们认识到，这件事造成的不良影响是：耽误了救助。老人等了49分钟。",
        ),
        ("20b", zh(R).person().impact("信任受损", ""), "此事造成的影响是：信任受损。"),
        (
            "21a",
            zh(C).impact("耽误了救助。", "").impact("二、动摇了信任；", ""),
            "我们认识到，这件事造成了两个方面的不良影响：一是耽误了救助；二是动摇了信任。",
        ),
        (
            "21b",
            zh(C).impact("耽误了救助：", "等了49分钟").impact("", "27户来电询问"),
            "我们认识到，这件事造成了两个方面的不良影响。 ¶ （一）耽误了救助。等了49分钟。 ¶ （二）27户来电询问。",
        ),
        (
            "22a",
            zh(C).impact("系统停了3小时", "导致群众空跑").impact("谁来负责？", "现场无人回答"),
            "我们认识到，这件事造成了两个方面的不良影响。 ¶ （一）系统停了3小时，导致群众空跑。 ¶ （二）谁来负责？现场无人回答。",
        ),
        (
            "22b",
            zh(C).impact("漏报3人", "漏报3人，其中1人高龄").impact("", ""),
            "我们认识到，这件事造成的不良影响是：漏报3人，其中1人高龄。",
        ),
        (
            "23",
            ["甲", "乙", "丙", "丁", "戊", "己"].iter().fold(zh(R), |a, heading| a.impact(heading, "")),
            "此事造成了六个方面的影响。 ¶ 1.甲。 ¶ 2.乙。 ¶ 3.丙。 ¶ 4.丁。 ¶ 5.戊。 ¶ 6.己。",
        ),
        (
            "own list",
            zh(R).impact("一是停水，二是停电", "").impact("信任受损", ""),
            "此事造成了两个方面的影响。 ¶ 1.一是停水，二是停电。 ¶ 2.信任受损。",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn causes() {
    let rows = [
        (
            "24a",
            zh(C).cause(Direct, "号码没有更改", "", "平台日志"),
            "经分析，直接原因是号码没有更改（依据：平台日志）。",
        ),
        (
            "24b",
            zh(C).cause(Direct, "由于号码没有更改。", "换号未通知", "见平台日志。"),
            "经分析，直接原因是号码没有更改。换号未通知（见平台日志）。",
        ),
        (
            "25",
            zh(C).cause(Direct, "甲", "", "").cause(Main, "乙", "", "").cause(Root, "丙", "", ""),
            "（一）从表层看，直接原因是甲。 ¶ （二）从内层看，主要原因是乙。 ¶ （三）从深层看，根本原因是丙。",
        ),
        (
            "26a",
            zh(C).cause(Main, "乙", "", "").cause(Root, "丙", "", ""),
            "（一）从内层看，主要原因是乙。 ¶ （二）从深层看，根本原因是丙。",
        ),
        (
            "26b",
            zh(C).cause(Direct, "甲", "", "").cause(Root, "丙", "", ""),
            "（一）从表层看，直接原因是甲。 ¶ （二）从深层看，根本原因是丙。",
        ),
        (
            "27",
            zh(C)
                .cause(Direct, "甲1", "", "")
                .cause(Direct, "甲2", "", "")
                .cause(Main, "乙1", "", "清单")
                .explains(&[1])
                .references(),
            "（一）从表层看，直接原因有两个方面：一是甲1；二是甲2。 ¶ （二）从内层看，主要原因是乙1（对应直接原因第二项；依据：清单）。",
        ),
        (
            "28",
            zh(C).cause(Direct, "", "换号未通知", "日志显示，号码未变。"),
            "经分析，直接原因是换号未通知。日志显示，号码未变。",
        ),
        (
            "29",
            zh(C).cause(Direct, "甲", "换号未通知。", "平台转接设置页面截图、值班电话通话清单和二月份换号审批单复印件"),
            "经分析，直接原因是甲。换号未通知。依据：平台转接设置页面截图、值班电话通话清单和二月份换号审批单复印件。",
        ),
        (
            "30a",
            zh(C).cause(Direct, "一是没有清单；二是没有人管", "", ""),
            "经分析，直接原因是：一是没有清单；二是没有人管。",
        ),
        (
            "30b",
            zh(C).cause(Direct, "班长说“他讲“马上来”就挂了”", "", ""),
            "经分析，直接原因是班长说“他讲‘马上来’就挂了”。",
        ),
        (
            "31",
            zh(C).cause(Direct, "系统弹出\"Access denied\"后未处理", "已停用 API key.", ""),
            "经分析，直接原因是系统弹出“Access denied”后未处理。已停用 API key。",
        ),
        (
            "32",
            zh(C).cause(Direct, "当班人员说“马上来。”", "无人到场", ""),
            "经分析，直接原因是当班人员说“马上来。”无人到场。",
        ),
        (
            "33",
            zh(C).cause(Direct, "名单漏了3人,无人复核", "第一行\n第二行。", ""),
            "经分析，直接原因是名单漏了3人，无人复核。第一行。 ¶ 第二行。",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn remedies() {
    let rows = [
        ("34a", zh(C).remedy("2026-03-08", "改号并试拨。"), "已经完成的整改有一项：3月8日，改号并试拨。"),
        (
            "34b",
            zh(R).started("2026-03-07").remedy("2026-03-08", "改号").remedy("2026-03-08", "试拨").remedy("", "道歉"),
            "已经完成的处置有三项：一是3月8日，改号；二是同日，试拨；三是道歉。",
        ),
        (
            "35",
            zh(C).started("2025-12-30").remedy("2026-01-04", "补发").remedy("2026-01-05", "上门说明。群众表示收到"),
            "已经完成的整改有两项。 ¶ （一）2026年1月4日，补发。 ¶ （二）1月5日，上门说明。群众表示收到。",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn measures() {
    let rows = [
        ("36a", zh(C).measure("推行换号单", ""), "我们采取一项措施：推行换号单。"),
        (
            "36b",
            zh(C).measure("推行换号单", "未签注不得停旧号").owner("沈知远").due("2026-03-31").proof("首张单据"),
            "我们采取一项措施：推行换号单。未签注不得停旧号。由沈知远负责，2026年3月31日前完成，以首张单据为完成标志。",
        ),
        (
            "37a",
            zh(C).measure("推行换号单", "").due("2026-03-31").proof("首张单据"),
            "我们采取一项措施：推行换号单。2026年3月31日前完成，以首张单据为完成标志。",
        ),
        (
            "37b",
            zh(C).measure("推行换号单", "").owner("由办公室牵头").due("2026-03-16"),
            "我们采取一项措施：推行换号单。由办公室牵头，2026年3月16日当日完成。",
        ),
        ("38a", zh(C).measure("推行换号单", "").owner("沈知远"), "我们采取一项措施：推行换号单。由沈知远负责。"),
        (
            "38b",
            zh(C).measure("甲", "").due("长期坚持").measure("乙", "").due("4月底"),
            "我们采取两项措施。 ¶ （一）甲。长期坚持。 ¶ （二）乙。4月底完成。",
        ),
        (
            "39a",
            zh(C).measure("甲", "").owner("沈知远").due("收到批复后30日"),
            "我们采取一项措施：甲。由沈知远负责，时限为收到批复后30日。",
        ),
        (
            "39b",
            zh(C).measure("甲", "").due("2026-06-30").proof("连续三个月，每月不少于20次。"),
            "我们采取一项措施：甲。2026年6月30日前完成。完成标志：连续三个月，每月不少于20次。",
        ),
        (
            "40",
            zh(C).person().signer("郑一帆").remedy("", "道歉").measure("甲", "").owner("郑一帆").due("2026-03-31"),
            "下一步，我采取一项措施：甲。由我负责，2026年3月31日前完成。",
        ),
        (
            "41",
            zh(C)
                .cause(Direct, "d", "", "")
                .cause(Main, "m", "", "")
                .cause(Root, "r", "", "")
                .measure("A", "")
                .answers(&[0])
                .measure("B", "")
                .answers(&[2])
                .measure("C", "")
                .answers(&[2])
                .measure("D", "")
                .references(),
            "针对上述问题，我们采取四项措施：一是针对根本原因，B；二是同样针对根本原因，C；三是针对直接原因，A；四是D。",
        ),
        (
            "42",
            zh(C)
                .cause(Direct, "d1", "", "")
                .cause(Direct, "d2", "", "")
                .cause(Root, "r", "", "")
                .measure("A", "")
                .answers(&[1, 2])
                .measure("B", "")
                .answers(&[0, 1])
                .references(),
            "针对上述问题，我们采取两项措施：一是针对根本原因和直接原因第二项，A；二是针对直接原因，B。",
        ),
        ("43b", zh(C).measure("A", "").measure("B", ""), "我们采取两项措施：一是A；二是B。"),
        (
            "49b",
            zh(C).measure("甲", "").due("4月15日前").measure("乙", "").due("4月15日"),
            "我们采取两项措施。 ¶ （一）甲。4月15日前完成。 ¶ （二）乙。4月15日前完成。",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn progress() {
    let of = |statuses: &[_]| {
        statuses.iter().fold(zh(Z), |a, status| {
            let a = a.measure("甲", "");
            if let Some(status) = status { a.status(*status) } else { a }
        })
    };
    let rows = [
        (
            "44a",
            of(&[Some(Closed), Some(Done), Some(Doing)]),
            "整改措施共3项，其中已核实销号1项，已完成待核实1项，正在推进1项。",
        ),
        ("44b", of(&[Some(Closed), Some(Closed)]), "整改措施共2项，均已核实销号。"),
        ("44c", of(&[Some(Closed), None, Some(Doing)]), "整改措施共3项。"),
        (
            "45a",
            zh(Z).date("2026-04-20").measure("C", "").status(Doing).owner("石砚秋").due("2026-03-31").proof("权限清单"),
            "下一步要完成的有1项：C。由石砚秋负责，正在推进，原定2026年3月31日前完成，现已超期。完成标志：权限清单。",
        ),
        (
            "45b",
            zh(Z).measure("A", "").status(Lasting).due("2026-03-01").proof("每季抽查"),
            "整改措施共1项，长期坚持。 ¶ 已经落实的措施有1项：A。2026年3月1日前到位，此后长期坚持，以每季抽查检验。",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}
