//! Rows about how an incident ran: its reference and severity, its times, what was learned, who was told.

use super::{answers::*, blocks, is_below_title, says};
use crate::steps::set;

impl Answers {
    /// Sets the field at an address.
    fn with(mut self, field: &str, value: &str) -> Self {
        self.0.apply(&set(field, value)).expect(field);
        self
    }

    fn told(mut self, who: &str, when: &str, what: &str) -> Self {
        let [who, when, what] = [who, when, what].map(str::to_owned);
        self.0.told.push(fupan::review::Telling { who, when, what, ..Default::default() });
        self
    }
}

#[test]
fn how_it_is_filed() {
    let rows = [
        (
            en(C).summary("the disk was full").with("incident.reference", "INC-204").with("incident.severity", "SEV-2"),
            "The disk was full. ¶ Reference: INC-204. Severity: SEV-2.",
        ),
        (
            en(R).summary("the disk was full").with("incident.trigger", "a backup that wrote twice"),
            "The disk was full. ¶ What set it off: a backup that wrote twice.",
        ),
        (en(R).with("incident.severity", "moderate harm"), "Severity: moderate harm."),
        (zh(R).summary("停水").with("incident.severity", "一般事故"), "停水。严重程度为一般事故。"),
    ];
    for (answers, expected) in rows {
        says("filed", &answers.0, expected);
    }
    // A report on progress has told it before, and in Chinese a reference and a trigger have no place.
    assert!(!blocks(&en(Z).summary("it").with("incident.reference", "INC-204").0).concat().contains("INC-204"));
    let fields = [("incident.reference", "甲1"), ("incident.trigger", "乙2"), ("incident.zone", "UTC")];
    let answers =
        fields.into_iter().fold(zh(C).summary("停水"), |answers, (field, value)| answers.with(field, value));
    is_below_title("not told", &answers.0, &blocks(&zh(C).summary("停水").0)[1..].join(" ¶ "));
}

#[test]
fn how_long_it_took() {
    let started = |answers: Answers| answers.started("2026-06-06 03:10");
    let rows = [
        // E3
        (
            started(en(R)).with("incident.detected", "06:40").with("incident.resolved", "2026-06-06 09:10"),
            "Detected: 06:40. Resolved: 6 June, 09:10. Time to detect: 3 h 30 min. Time to resolve: 6 h.",
        ),
        (
            started(en(R)).with("incident.detected", "7 June 2026, 03:10").with("incident.mitigated", "04:00"),
            "Detected: 7 June, 03:10. Mitigated: 04:00. Time to detect: 1 d. Time to mitigate: 1 d 50 min.",
        ),
        (
            started(en(R)).with("incident.detected", "23:50").with("incident.resolved", "00:20"),
            "Detected: 23:50. Resolved: 00:20. Time to detect: 20 h 40 min. Time to resolve: 21 h 10 min.",
        ),
        (
            started(en(R)).with("incident.detected", "2026-06-06 03:10"),
            "Detected: 6 June, 03:10. Time to detect: 0 min.",
        ),
        // Nothing is computed from what is not exact, or before the beginning.
        (started(en(R)).with("incident.detected", "about 06:40"), "Detected: about 06:40."),
        (started(en(R)).with("incident.resolved", "the next day"), "Resolved: the next day."),
        (started(en(R)).with("incident.resolved", "7 June 2026"), "Resolved: 7 June."),
        (started(en(R)).with("incident.detected", "5 June 2026, 02:00"), "Detected: 5 June, 02:00."),
        (en(R).with("incident.detected", "2026-06-06 06:40"), "Detected: 6 June 2026, 06:40."),
        // Of two zones, as long as both are named.
        (
            en(R).started("2026-06-06 10:00 UTC").with("incident.detected", "2026-06-06 11:30 BST"),
            "Detected: 6 June, 11:30 UTC+01:00. Time to detect: 30 min.",
        ),
        (
            en(R).started("2026-06-06 10:00").with("incident.detected", "2026-06-06 11:30 BST"),
            "Detected: 6 June, 11:30 UTC+01:00.",
        ),
        (
            zh(R)
                .summary("停电")
                .with("incident.detected", "3月5日6时")
                .with("incident.mitigated", "3月5日22时至3月6日2时"),
            "停电。3月5日6时发现，3月5日22时至6日2时控制住。",
        ),
        (
            zh(R)
                .summary("停电")
                .with("incident.zone", "UTC")
                .with("incident.detected", "3月5日6时")
                .with("incident.severity", "三级"),
            "停电。严重程度为三级。",
        ),
        (
            zh(R)
                .summary("停电")
                .with("incident.detected", "2026-03-05 6:40")
                .with("incident.resolved", "2026-03-05 9:10"),
            "停电。2026年3月5日6时40分发现，9时10分恢复正常。",
        ),
        (
            zh(R)
                .summary("停电")
                .with("incident.detected", "3月5日6时")
                .with("incident.mitigated", "3月6日8时")
                .with("incident.severity", "三级"),
            "停电。3月5日6时发现，3月6日8时控制住。严重程度为三级。",
        ),
        (zh(R).summary("停电").with("incident.resolved", "次日清晨"), "停电。次日清晨恢复正常。"),
    ];
    for (answers, expected) in rows {
        let report = blocks(&answers.0);
        assert!(report.iter().any(|block| block.ends_with(expected)), "expected {expected}\nin {report:#?}");
    }
}

#[test]
fn times_of_other_zones_are_converted() {
    let utc = || en(R).started("2017-01-31 17:20").with("incident.zone", "UTC");
    let rows = [
        // E2
        (
            utc().moment("2017-01-31T17:20:00Z", "a").moment("23:27 UTC", "b").moment("1 Feb 2017 00:36", "c"),
            "31 January, 17:20:00 – A. ¶ 23:27 – B. ¶ 1 February, 00:36 – C. ¶ All times in UTC.",
        ),
        (utc().moment("2017-02-01T00:20+02:00", "a"), "31 January, 22:20 (00:20 UTC+02:00) – A. ¶ All times in UTC."),
        (utc().moment("18:20 BST", "a"), "17:20 (18:20 UTC+01:00) – A. ¶ All times in UTC."),
        (
            en(R).started("2026-06-06 18:00").with("incident.zone", "BST").with("incident.detected", "17:30 UTC"),
            "Detected: 18:30. Time to detect: 30 min. All times in BST.",
        ),
        // The day that would change is not known.
        (
            en(R)
                .started("6 June 2026")
                .with("incident.zone", "BST")
                .moment("6 June 2026, 23:00", "a")
                .moment("23:30 UTC", "b"),
            "6 June, 23:00 – A. ¶ 23:30 UTC – B.",
        ),
        // Without a zone of the incident, or with one that is none, times stay as they are.
        (en(R).started("2017-01-31").moment("2017-01-31T17:20:00Z", "a"), "31 January, 17:20:00 UTC – A."),
        (en(R).with("incident.zone", "Narnia").moment("23:27 UTC", "a"), "23:27 UTC – A."),
    ];
    for (answers, expected) in rows {
        let report = blocks(&answers.0).join(" ¶ ");
        assert!(report.contains(expected), "expected {expected}\nin {report}");
    }
}

#[test]
fn what_was_learned_and_who_was_told() {
    let learned = |answers: Answers| {
        answers
            .with("lessons.well", "The night shift called at once\nthe logs were whole")
            .with("lessons.lucky", "it was a Sunday")
    };
    says(
        "lessons",
        &learned(en(C).summary("it failed")).0,
        "2. What we learned ¶ What went well: The night shift called at once. the logs were whole. ¶ Where we were lucky: it was a Sunday.",
    );
    for answers in [en(R), en(Z), zh(C)] {
        let text = blocks(&learned(answers.summary("it failed")).0).concat();
        assert!(!text.contains("Sunday"), "only a review in English tells it: {text}");
    }
    let told = |answers: Answers| {
        answers
            .told("the families", "2026-06-06 10:00", "that doses were lost")
            .told("Regional Board", "", "")
            .told("", "", "")
    };
    let answers = told(en(R).summary("it failed")).with("next_update", "7 June 2026, 17:00");
    says(
        "told",
        &answers.0,
        "2. Who was told ¶ 6 June 2026, 10:00 – the families. that doses were lost. ¶ Regional Board. ¶ Next update: 7 June 2026, 17:00.",
    );
    says(
        "nobody named",
        &en(R).told("", "2026-06-06 10:00", "that doses were lost").0,
        "6 June 2026, 10:00 – that doses were lost.",
    );
    for answers in [en(Z), zh(R)] {
        assert!(!blocks(&told(answers.summary("it failed")).0).concat().contains("families"));
    }
    let measure = en(R).measure("Set a second number", "").with("measures.0.ticket", "https://tracker.example/OPS-12");
    says(
        "ticket",
        &measure.0,
        "We will take one measure. Set a second number. Ticket: https://tracker.example/OPS-12.",
    );
}
