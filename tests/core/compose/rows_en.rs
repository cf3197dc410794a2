//! Rows of the English grammar.

use super::{answers::*, blocks, is_below_title, says};
use fupan::review::Status::Doing;

#[test]
fn titles() {
    let title = |answers: Answers| blocks(&answers.0)[0].clone();
    assert_eq!(title(en(C).title("fridge failure")), "Incident review: Fridge failure");
    assert_eq!(title(en(R).title("Incident report: fridge failure")), "Incident report: Fridge failure");
    assert_eq!(title(en(Z)), "Corrective action report");
}

#[test]
fn narratives() {
    let rows = [
        (
            "51a",
            en(R).started("2026-06-06T03:10").place("the store").summary("the alarm was not answered"),
            "The alarm was not answered. This happened at 03:10 on 6 June 2026, at the store.",
        ),
        ("51b", en(R).started("2026-06-06"), "This happened on 6 June 2026."),
        (
            "52",
            en(C).person().place("at the quay").summary("It was late."),
            "It was late. This happened at the quay. ¶ I take responsibility for this.",
        ),
        (
            "53",
            en(R)
                .started("2026-06-06")
                .summary("the fridge failed")
                .moment("2026-06-06T03:10", "it stopped")
                .moment("2026-06-06T03:40", "alarm sent")
                .moment("2026-06-08T07:55", "found")
                .moment("2026-06-08", "visits cancelled")
                .moment("", "a report was made"),
            "The fridge failed. This happened on 6 June 2026. ¶ 6 June, 03:10 – It stopped. ¶ 03:40 – Alarm sent. ¶ 8 June, 07:55 – Found. ¶ Same day – Visits cancelled. ¶ Then – A report was made.",
        ),
        (
            "54",
            en(R)
                .moment("about 2026-06-06T22:00", "it stopped")
                .moment("T07:40", "found")
                .moment("around Easter", "tested"),
            "6 June 2026, about 22:00 – It stopped. ¶ 07:40 – Found. ¶ Around Easter – Tested.",
        ),
        (
            "55",
            en(C)
                .summary("the fridge failed")
                .people("duty nurse", "")
                .people("practice manager", "Edda Marlowe")
                .source("a nurse saw the display"),
            "The fridge failed. People involved: duty nurse; practice manager Edda Marlowe. ¶ How it came to light: a nurse saw the display. We take responsibility for this.",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn sections() {
    let rows = [
        (
            "56a",
            en(C).impact("doses were destroyed", "214 in all."),
            "It had one effect. Doses were destroyed. 214 in all.",
        ),
        (
            "56b",
            en(C).impact("doses were destroyed.", "").impact("", "who pays?"),
            "It had two effects. ¶ (1) Doses were destroyed. ¶ (2) Who pays?",
        ),
        (
            "57",
            en(C).cause(Direct, "alarm unread", "he said \"soon.\"", "log").cause(Root, "no owner", "", ""),
            "Direct cause – what went wrong at the time. Alarm unread. He said \"soon.\" Evidence: log. ¶ Root cause. No owner.",
        ),
        (
            "58",
            en(C).cause(Main, "no list", "", "").cause(Main, "no cover", "", "rota."),
            "Two main causes. ¶ (1) No list. ¶ (2) No cover. Evidence: rota.",
        ),
        (
            "59",
            en(C)
                .started("2026-06-06")
                .cause(Direct, "alarm unread", "", "")
                .remedy("2026-06-08", "the alarm was redirected")
                .measure("set a second number", "")
                .answers(&[0])
                .owner("lead nurse")
                .due("2026-07-10")
                .proof("a test is answered"),
            "One thing is already done. 8 June – The alarm was redirected. ¶ We will take one measure. Set a second number. Answers the direct cause. Owner: lead nurse. Due: 10 July 2026. Done when: a test is answered.",
        ),
        (
            "60",
            en(C).person().measure("call back the same day", "").due("end of July"),
            "I will take one measure. Call back the same day. Due: end of July.",
        ),
        (
            "61",
            en(Z).date("2026-06-22").measure("name an owner", "").status(Doing).due("2026-06-01"),
            "One measure is still to be completed. Name an owner. Status: in progress. Due: 1 June 2026 (overdue).",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn frame() {
    let answers = en(C).addressee("The Board:").unit("Tallow Quay").date("2026-06-22");
    assert_eq!(blocks(&answers.0)[0], "Incident review");
    is_below_title("62", &answers.0, "To: The Board ¶ Tallow Quay ¶ 22 June 2026");
}
