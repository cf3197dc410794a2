//! Rows of the English grammar.

use super::{answers::*, begins, blocks, is_below_title, says};
use fupan::review::{
    Responsibility,
    Status::{Closed, Doing, Done, Lasting, Open},
};

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
        ("52", en(C).person().place("at the quay").summary("It was late."), "It was late. This happened at the quay."),
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
            "The fridge failed. People involved: duty nurse; practice manager Edda Marlowe. ¶ How it came to light: a nurse saw the display.",
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
                .proof("a test is answered")
                .references(),
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
            "One measure is still to be completed. Name an owner. In progress; originally due 1 June 2026 (overdue).",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn references() {
    let answers = en(R).cause(Direct, "alarm unread", "", "").cause(Direct, "no list", "", "");
    let answers =
        answers.cause(Main, "no cover", "", "").explains(&[1]).measure("set a second number", "").answers(&[0]);
    says("118", &answers.0, "We will take one measure. Set a second number.");
    says("118, no cover", &answers.0, "Main cause – why nothing stopped it. No cover.");
    let answers = answers.references();
    says("references", &answers.0, "We will take one measure. Set a second number. Answers direct cause 1.");
    says("references", &answers.0, "Main cause – why nothing stopped it. No cover. Explains direct cause 2.");
}

#[test]
fn who_signs_and_who_is_responsible() {
    let speaker = || en(C).person().unit("Tallow Quay Health Centre").signer("Edda Marlowe").post("practice manager");
    let told = speaker().summary("the fridge failed").people("manager", "Edda Marlowe").people("duty nurse", "");
    begins(
        "post",
        &told.0,
        "I am Edda Marlowe, practice manager at Tallow Quay Health Centre. The fridge failed. People involved: duty nurse.",
    );
    begins("no office", &told.clone().unit("").0, "I am Edda Marlowe, practice manager. The fridge failed.");
    begins(
        "no name",
        &told.clone().signer("").0,
        "I am practice manager at Tallow Quay Health Centre. The fridge failed.",
    );
    let twice = told.post("practice manager at Tallow Quay Health Centre");
    begins("office in the post", &twice.0, "I am Edda Marlowe, practice manager at Tallow Quay Health Centre. The");
    let rows = [
        (Responsibility::Direct, "direct responsibility for this.", "direct responsibility for this."),
        (
            Responsibility::Leading,
            "responsibility for this as the person in charge.",
            "responsibility for this as those in charge.",
        ),
        (
            Responsibility::Supervising,
            "responsibility for this as the supervising manager.",
            "responsibility for this as the supervising office.",
        ),
        (
            Responsibility::Local,
            "responsibility for this area and for what happened in it.",
            "responsibility for this area and for what happened in it.",
        ),
        (
            Responsibility::Oversight,
            "responsibility for oversight in this matter.",
            "responsibility for oversight in this matter.",
        ),
    ];
    for (responsibility, person, unit) in rows {
        let answers = en(C).source("a nurse saw the display").responsibility(responsibility);
        let source = "How it came to light: a nurse saw the display.";
        says("responsibility", &answers.clone().person().0, &format!("{source} I take {person}"));
        says("responsibility", &answers.0, &format!("{source} We take {unit}"));
    }
}

#[test]
fn the_pledge_stands_before_the_end() {
    let answers = en(C).unit("Tallow Quay").measure("a", "").pledge("We will report in July");
    says("pledge", &answers.0, "We will report in July.");
    says("pledge", &answers.kind(R).0, "We will report in July. ¶ Annex: corrective action ledger");
}

#[test]
fn progress_tells_how_far_measures_have_come() {
    let open = || en(Z).date("2026-06-22").measure("name an owner", "The post is new.").status(Doing);
    let rows = [
        (
            "all",
            open()
                .progress("the post is approved")
                .owner("practice manager")
                .due("2026-06-01")
                .proof("the signed description")
                .reason("the board meets in July")
                .next("the board decides on 3 July"),
            "Name an owner. The post is approved. Owner: practice manager. In progress; originally due 1 June 2026 (overdue). Not finished: the board meets in July. Next: the board decides on 3 July. Done when: the signed description.",
        ),
        ("no progress", open().due("2026-07-01"), "Name an owner. The post is new. In progress; due 1 July 2026."),
        (
            "a clause",
            open().reason("the board has not met"),
            "Name an owner. The post is new. In progress. Not finished because the board has not met.",
        ),
        (
            "because",
            open().reason("because of the holidays."),
            "Name an owner. The post is new. In progress. Not finished because of the holidays.",
        ),
        ("the status again", open().progress("In progress."), "Name an owner. The post is new. In progress."),
        (
            "no heading",
            en(Z).date("2026-06-22").measure("", "name an owner").status(Open).progress("two have applied"),
            "Name an owner. Two have applied. Not started.",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, &format!("One measure is still to be completed. {expected}"));
    }
    let rows = [
        (
            open().status(Closed).closed_on("2026-06-02"),
            "Name an owner. The post is new. Completed on 2 June 2026, verified and closed.",
        ),
        (
            open().status(Done).closed_on("June 2026"),
            "Name an owner. The post is new. Completed in June 2026, to be verified.",
        ),
        (open().status(Done).reason("no").next("no"), "Name an owner. The post is new. Done, to be verified."),
        (
            open().status(Lasting).due("2026-06-01"),
            "Name an owner. The post is new. Kept up permanently; in place by 1 June 2026.",
        ),
        (
            open().status(Closed).due("2026-07-01").closed_on("2026-06-02"),
            "Name an owner. The post is new. Completed on 2 June 2026, verified and closed.",
        ),
    ];
    for (answers, expected) in rows {
        says("in place", &answers.0, &format!("One measure is in place. {expected}"));
    }
    let early = open().status(Closed).due("2026-07-01");
    says(
        "due later",
        &early.0,
        "One measure is still to be completed. Name an owner. The post is new. Due 1 July 2026.",
    );
    let short = en(Z).impact("doses were destroyed", "214 in all").cause(Direct, "alarm unread", "twice", "log");
    says(
        "in short",
        &short.0,
        "It had one effect. Doses were destroyed. ¶ Direct cause – what went wrong at the time. Alarm unread.",
    );
}

#[test]
fn other_places_that_were_looked_at() {
    let rows = [
        (
            en(C).extent("the other 12 wards", "matron", "three with an old number", "all three"),
            "We also looked at the other 12 wards for the same fault. Checked by: matron. Found: three with an old number. Put right: all three.",
        ),
        (en(R).person().extent("the annex", "", "", ""), "I also looked at the annex for the same fault."),
        (en(C).extent("", "", "one", ""), "We looked for the same fault elsewhere. Found: one."),
        (
            en(C).extent("the annex", "", "nothing", "").extent("", "porter", "one", "one"),
            "We looked for the same fault in two other places. ¶ (1) The annex. ¶ (2) Checked by: porter. Found: one. Put right: one.",
        ),
    ];
    for (answers, expected) in rows {
        says("extent", &answers.0, expected);
    }
}

#[test]
fn frame() {
    let answers = en(C).addressee("The Board:").unit("Tallow Quay").date("2026-06-22");
    assert_eq!(blocks(&answers.0)[0], "Incident review");
    is_below_title("62", &answers.0, "To: The Board ¶ Tallow Quay ¶ 22 June 2026");
}
