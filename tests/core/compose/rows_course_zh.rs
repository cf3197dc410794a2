//! Rows about how an incident ran, as Chinese documents tell it: severity and three times.

use super::{answers::*, blocks, is_below_title, says};

#[test]
fn severity_and_times() {
    let stopped = || zh(R).summary("停电");
    let rows = [
        (
            stopped().with("incident.detected", "3月5日6时").with("incident.mitigated", "3月5日22时至3月6日2时"),
            "停电。3月5日6时发现，3月5日22时至6日2时控制住。",
        ),
        (
            stopped().zone("UTC").with("incident.detected", "3月5日6时").with("incident.severity", "三级"),
            "停电。严重程度为三级。",
        ),
        (
            stopped().with("incident.detected", "2026-03-05 6:40").with("incident.resolved", "2026-03-05 9:10"),
            "停电。2026年3月5日6时40分发现，9时10分恢复正常。",
        ),
        (
            stopped()
                .with("incident.detected", "3月5日6时")
                .with("incident.mitigated", "3月6日8时")
                .with("incident.severity", "三级"),
            "停电。3月5日6时发现，3月6日8时控制住。严重程度为三级。",
        ),
        (stopped().with("incident.resolved", "次日清晨"), "停电。次日清晨恢复正常。"),
    ];
    for (answers, expected) in rows {
        let report = blocks(&answers.0);
        assert!(report.iter().any(|block| block.ends_with(expected)), "expected {expected}\nin {report:#?}");
    }
    says("severity", &zh(R).summary("停水").with("incident.severity", "一般事故").0, "停水。严重程度为一般事故。");
}

#[test]
fn reference_trigger_and_zone_have_no_place() {
    let fields = [("incident.reference", "甲1"), ("incident.trigger", "乙2"), ("incident.zone", "UTC")];
    let answers =
        fields.into_iter().fold(zh(C).summary("停水"), |answers, (field, value)| answers.with(field, value));
    is_below_title("not told", &answers.0, &blocks(&zh(C).summary("停水").0)[1..].join(" ¶ "));
}
