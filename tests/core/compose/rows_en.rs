//! Rows of the English grammar.

use super::{answers::*, blocks, is_below_title, says, tells_nothing_of};
use fupan::review::{
    Paper, Responsibility,
    Status::{self, Closed, Doing, Done, Lasting, Open},
    Strength,
};

#[test]
fn titles_keep_the_words_of_their_author() {
    let title = |answers: Answers| blocks(&answers.0)[0].clone();
    assert_eq!(title(en(C).title("fridge failure")), "Incident review: fridge failure");
    assert_eq!(title(en(R).title("Incident report: fridge failure")), "Incident report: fridge failure");
    assert_eq!(title(en(C).title("iOS push outage")), "Incident review: iOS push outage");
    assert_eq!(title(en(Z)), "Action report");
    assert_eq!(title(en(Z).title("Corrective action report: Fridge failure")), "Action report: Fridge failure");
    assert_eq!(title(en(C).title("Postmortem: pg_basebackup ran twice")), "Incident review: pg_basebackup ran twice");
}

#[test]
fn metadata() {
    let rows = [
        // E1
        (
            "E1",
            en(C).summary("rm -rf was run on the primary").started("2017-01-31 23:00").place("db1").zone("UTC"),
            "Date of incident | 31 January 2017, 23:00 UTC ¶ Location | db1 ¶ Summary ¶ rm -rf was run on the primary.",
        ),
        (
            "all",
            en(C)
                .with("incident.reference", "INC-204")
                .started("2026-06-06")
                .place("the store")
                .with("incident.severity", "SEV-2")
                .unit("Tallow Quay")
                .date("2026-06-22")
                .addressee("The Board"),
            "Reference | INC-204 ¶ Date of incident | 6 June 2026 ¶ Location | the store ¶ Severity | SEV-2 ¶ Author | Tallow Quay ¶ Date of report | 22 June 2026 ¶ Distribution | The Board ¶ Tallow Quay ¶ 22 June 2026",
        ),
        (
            "a person",
            en(C).person().unit("Tallow Quay").signer("Edda Marlowe"),
            "Author | Edda Marlowe, Tallow Quay ¶ Edda Marlowe",
        ),
        (
            "who wrote for an organisation",
            en(C).unit("Tallow Quay").signer("Edda Marlowe"),
            "Author | Edda Marlowe, Tallow Quay ¶ Tallow Quay",
        ),
        ("no date", en(R).started("around Easter"), "Date of incident | around Easter"),
        (
            "a time of its own zone",
            en(R).started("2026-06-06 18:00 BST"),
            "Date of incident | 6 June 2026, 18:00 UTC+01:00",
        ),
        ("converted", en(R).started("2026-06-06 18:00 BST").zone("UTC"), "Date of incident | 6 June 2026, 17:00 UTC"),
        ("a day has no zone", en(R).started("2026-06-06").zone("UTC"), "Date of incident | 6 June 2026"),
        (
            "a zone that is none",
            en(R).started("2026-06-06 18:00").zone("ship's time"),
            "Date of incident | 6 June 2026, 18:00 ship's time",
        ),
        (
            "a period",
            en(R).started("2026-06-06 22:00 to 2026-06-07 02:10"),
            "Date of incident | 6 June 2026, 22:00 to 7 June, 02:10",
        ),
        ("seconds of a stamp", en(R).started("2026-06-06T03:10:00"), "Date of incident | 6 June 2026, 03:10"),
        ("seconds that count", en(R).started("2026-06-06T03:10:07"), "Date of incident | 6 June 2026, 03:10:07"),
        (
            "an action report",
            en(Z).with("incident.reference", "INC-204").with("incident.severity", "SEV-2").date("2026-06-22"),
            "Reference | INC-204 ¶ Severity | SEV-2 ¶ Date of report | 22 June 2026 ¶ 22 June 2026",
        ),
        ("labels", en(C).with("incident.severity", "Severity: moderate harm"), "Severity | moderate harm"),
        (
            "as typed",
            en(C).date("mid June").unit("Tallow Quay"),
            "Author | Tallow Quay ¶ Date of report | mid June ¶ Tallow Quay ¶ mid June",
        ),
    ];
    for (row, answers, expected) in rows {
        is_below_title(row, &answers.0, expected);
    }
}

/// The paper of American readers has their dates.
#[test]
fn letter_has_the_month_before_the_day() {
    let letter = |answers: Answers| answers.layout(|layout| layout.paper = Paper::Letter);
    let due = |day: &str| en(C).measure("Call back", "").due(day);
    let rows = [
        ("date", en(C).date("28 October 2005"), "Date of report | October 28, 2005 ¶ October 28, 2005"),
        ("time", en(C).started("2005-03-23 13:20").zone("CST"), "Date of incident | March 23, 2005, 13:20 CST"),
        (
            "period",
            en(R).started("2026-06-06 22:00 to 2026-06-07 02:10"),
            "Date of incident | June 6, 2026, 22:00 to June 7, 02:10",
        ),
        (
            "timeline",
            en(R).moment("2005-03-23 02:15", "a").moment("2005-03-23 05:09", "b"),
            "March 23, 2005 02:15 | a. ¶ 05:09 | b.",
        ),
        ("days", due("10–12 July 2026"), "A1 | Call back | July 10–12, 2026"),
        ("months", due("30 June to 2 July 2026"), "A1 | Call back | June 30 to July 2, 2026"),
        ("month", due("end of July 2026"), "A1 | Call back | end of July 2026"),
        ("about", due("about 10 July 2026"), "A1 | Call back | about July 10, 2026"),
    ];
    for (row, answers, expected) in rows {
        says(row, &letter(answers).0, expected);
    }
    let logged = letter(due("2026-07-10")).layout(|layout| layout.ledger = true);
    let report = fupan::report::compose(&logged.0, &[]);
    assert!(report.annexes[0].table.rows[0].iter().any(|cell| cell.text == "July 10, 2026"));
    says("Chinese", &letter(zh(C).summary("停水")).0, "2026年3月16日");
}

#[test]
fn running_heads_have_reference_and_marking() {
    let running = |answers: Answers| fupan::report::compose(&answers.0, &[]).meta.running;
    let marked = |answers: Answers| answers.layout(|layout| layout.secrecy = "Official – Sensitive".into());
    let filed = en(R).with("incident.reference", "INC-204");
    assert_eq!(running(filed.clone()), "INC-204");
    assert_eq!(running(marked(filed)), "INC-204 · Official – Sensitive");
    assert_eq!(running(marked(en(Z))), "Official – Sensitive");
    assert_eq!(running(en(C).summary("it failed")), "");
    assert_eq!(running(marked(zh(C)).with("incident.reference", "1")), "");
}

#[test]
fn summaries() {
    let causes = |answers: Answers| {
        answers.cause(Direct, "a", "", "").cause(Direct, "b", "", "").cause(Main, "c", "", "").cause(Root, "d", "", "")
    };
    let rows = [
        ("the words", en(R).summary("the alarm was not answered"), "Summary ¶ the alarm was not answered."),
        ("paragraphs", en(R).summary("The alarm rang.\nNobody came!"), "Summary ¶ The alarm rang. ¶ Nobody came!"),
        (
            "counts",
            causes(en(C).summary("It failed.")).measure("e", ""),
            "It failed. ¶ This review identifies two immediate causes, one contributing factor and one root cause, and sets out one action.",
        ),
        (
            "causes alone",
            causes(en(C)),
            "Summary ¶ This review identifies two immediate causes, one contributing factor and one root cause.",
        ),
        ("actions alone", en(C).measure("e", "").measure("f", ""), "Summary ¶ This review sets out two actions."),
        ("a report", causes(en(R)).measure("e", ""), "Summary ¶ This report sets out one next step."),
        (
            "people",
            en(C).summary("the fridge failed").people("duty nurse", "").people("practice manager", "Edda Marlowe"),
            "People involved | duty nurse / practice manager Edda Marlowe ¶ Summary ¶ the fridge failed.",
        ),
        (
            "responsibility",
            en(C).summary("It failed.").responsibility(Responsibility::Direct),
            "It failed. ¶ We take direct responsibility for this.",
        ),
        (
            "responsibility for what follows",
            en(C).impact("doses were lost", "").responsibility(Responsibility::Direct),
            "Summary ¶ We take direct responsibility for this. ¶ Impact ¶ doses were lost.",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    // E6
    is_below_title("E6", &en(C).summary("It failed.").0, "Summary ¶ It failed.");
    // Nobody takes responsibility for nothing, and a report does not at all.
    is_below_title("alone", &en(C).responsibility(Responsibility::Direct).0, "");
    tells_nothing_of("responsibility", &en(R).summary("It failed.").responsibility(Responsibility::Direct).0);
    tells_nothing_of("People", &en(Z).summary("It failed.").people("duty nurse", "").0);
}

#[test]
fn who_signs_and_who_is_responsible() {
    let speaker = || en(C).person().unit("Tallow Quay Health Centre").signer("Edda Marlowe").post("practice manager");
    let told = speaker().summary("the fridge failed").people("manager", "Edda Marlowe").people("duty nurse", "");
    let rows = [
        ("post", told.clone(), "I am Edda Marlowe, practice manager at Tallow Quay Health Centre. the fridge failed."),
        ("no organisation", told.clone().unit(""), "I am Edda Marlowe, practice manager. the fridge failed."),
        ("no name", told.clone().signer(""), "I am practice manager at Tallow Quay Health Centre. the fridge failed."),
        (
            "the organisation in the post",
            told.clone().post("practice manager at Tallow Quay Health Centre"),
            "I am Edda Marlowe, practice manager at Tallow Quay Health Centre. the fridge failed.",
        ),
        ("a role", told.post(""), "My role is manager. the fridge failed."),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    use Responsibility::{Direct, Leading, Local, Oversight, Supervising};
    let rows = [
        (Direct, "direct responsibility for this.", "direct responsibility for this."),
        (Leading, "responsibility for this as the person in charge.", "responsibility for this as those in charge."),
        (
            Supervising,
            "responsibility for this as the supervising manager.",
            "responsibility for this as the supervising organisation.",
        ),
        (
            Local,
            "responsibility for this area and for what happened in it.",
            "responsibility for this area and for what happened in it.",
        ),
        (Oversight, "responsibility for oversight in this matter.", "responsibility for oversight in this matter."),
    ];
    for (responsibility, person, unit) in rows {
        let answers = en(C).summary("It failed.").responsibility(responsibility);
        says("responsibility", &answers.clone().person().0, &format!("It failed. ¶ I take {person}"));
        says("responsibility", &answers.0, &format!("It failed. ¶ We take {unit}"));
    }
}

#[test]
fn detection() {
    let started = |answers: Answers| answers.started("2026-06-06 03:10");
    let rows = [
        (
            "E3",
            started(en(R)).with("incident.detected", "06:40").with("incident.resolved", "2026-06-06 09:10"),
            "Detection and response ¶ Started | 6 June 2026, 03:10 ¶ Detected | 06:40 ¶ Resolved | 6 June 2026, 09:10 ¶ Time to detect | 3 h 30 min ¶ Time to resolve | 6 h",
        ),
        (
            "words",
            en(R).with("incident.trigger", "a backup that wrote twice").source("the on-call engineer saw the graph"),
            "Detection and response ¶ Trigger: a backup that wrote twice. ¶ How it was detected: the on-call engineer saw the graph.",
        ),
        (
            "one end",
            en(R).with("incident.detected", "2026-06-06 06:40"),
            "Detection and response ¶ Detected | 6 June 2026, 06:40",
        ),
        (
            "a day later",
            started(en(C)).with("incident.detected", "7 June 2026, 03:10").with("incident.mitigated", "04:00"),
            "Detected | 7 June 2026, 03:10 ¶ Mitigated | 04:00 ¶ Time to detect | 1 day ¶ Time to mitigate | 1 day 50 min",
        ),
        (
            "past midnight",
            started(en(R)).with("incident.detected", "23:50").with("incident.resolved", "00:20"),
            "Detected | 23:50 ¶ Resolved | 00:20 ¶ Time to detect | 20 h 40 min ¶ Time to resolve | 21 h 10 min",
        ),
        (
            "about",
            started(en(R)).with("incident.detected", "about 06:40"),
            "Detected | about 06:40 ¶ Time to detect | about 3 h 30 min",
        ),
        (
            "at once",
            started(en(R)).with("incident.detected", "2026-06-06 03:10"),
            "Detected | 6 June 2026, 03:10 ¶ Time to detect | 0 min",
        ),
        (
            "two zones",
            en(R).started("2026-06-06 10:00 UTC").with("incident.detected", "2026-06-06 11:30 BST"),
            "Started | 6 June 2026, 10:00 UTC ¶ Detected | 6 June 2026, 11:30 UTC+01:00 ¶ Time to detect | 30 min",
        ),
        (
            "one zone",
            en(R).started("2026-06-06 18:00").zone("BST").with("incident.detected", "2026-06-06 17:30 UTC"),
            "All times in BST. ¶ Detection and response ¶ Started | 6 June 2026, 18:00 ¶ Detected | 6 June 2026, 18:30 ¶ Time to detect | 30 min",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    // Nothing is computed from what is not exact, of unknown zones, or before the beginning.
    for detected in ["the next day", "7 June 2026", "5 June 2026, 02:00", "2026-06-06 11:30 BST"] {
        tells_nothing_of("Time to", &started(en(R)).with("incident.detected", detected).0);
    }
    for field in ["detected", "mitigated", "resolved", "trigger"] {
        let answers = started(en(Z)).with(&format!("incident.{field}"), "7 June 2026, 03:10");
        tells_nothing_of("7 June", &answers.0);
    }
}

#[test]
fn timelines() {
    let rows = [
        (
            "E2",
            en(R)
                .started("2017-01-31 17:20")
                .zone("UTC")
                .moment("2017-01-31T17:20:00Z", "a")
                .moment("23:27 UTC", "b")
                .moment("1 Feb 2017 00:36", "c"),
            "All times in UTC. ¶ Timeline ¶ 31 January 2017 17:20 | a. ¶ 23:27 | b. ¶ 1 February 2017 00:36 | c.",
        ),
        (
            "days",
            en(C)
                .moment("2026-06-06T03:10", "it stopped")
                .moment("2026-06-06T03:40", "alarm sent")
                .moment("2026-06-08T07:55", "found")
                .moment("2026-06-08", "visits cancelled")
                .moment("", "a report was made"),
            "6 June 2026 03:10 | it stopped. ¶ 03:40 | alarm sent. ¶ 8 June 2026 07:55 | found. ¶ 8 June 2026 | visits cancelled. ¶  | a report was made.",
        ),
        (
            "vague",
            en(R)
                .moment("about 2026-06-06T22:00", "it stopped")
                .moment("T07:40", "found")
                .moment("around Easter", "tested"),
            "6 June 2026 about 22:00 | it stopped. ¶ 07:40 | found. ¶ around Easter | tested.",
        ),
        ("no times", en(R).moment("", "it stopped").moment("", "found"), "Timeline ¶ it stopped. ¶ found."),
        (
            "another zone",
            en(R).started("2017-01-31").zone("UTC").moment("2017-02-01T00:20+02:00", "a"),
            "31 January 2017 22:20 (00:20 UTC+02:00) | a.",
        ),
        (
            "a time alone",
            en(R).started("2017-01-31").zone("UTC").moment("18:20 BST", "a"),
            "17:20 (18:20 UTC+01:00) | a.",
        ),
        (
            "seconds",
            en(R).moment("2017-01-31T17:20:00", "a").moment("2017-01-31T17:20:35", "b"),
            "31 January 2017 17:20:00 | a. ¶ 17:20:35 | b.",
        ),
        ("lines", en(R).moment("2017-01-31", "It rang.\nNobody came."), "31 January 2017 | It rang. / Nobody came."),
        ("code", en(R).moment("2017-01-31", "`rm -rf` ran"), "31 January 2017 | `rm -rf` ran."),
        (
            "a period",
            en(R).moment("2026-06-06 10:00-12:00", "a").moment("2026-06-06 13:00", "b"),
            "6 June 2026 10:00 to 12:00 | a. ¶ 13:00 | b.",
        ),
        // The day that would change is not known.
        (
            "no day",
            en(R).started("6 June 2026").zone("BST").moment("6 June 2026, 23:00", "a").moment("23:30 UTC", "b"),
            "6 June 2026 23:00 | a. ¶ 23:30 UTC | b.",
        ),
        (
            "no zone of the incident",
            en(R).moment("2017-01-31T17:20:00Z", "a").moment("23:27 UTC", "b"),
            "31 January 2017 17:20 UTC | a. ¶ 23:27 UTC | b.",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    tells_nothing_of("Timeline", &en(Z).moment("2026-06-06", "it stopped").0);
    // The zone once.
    let both = en(R).started("2026-06-06 10:00").zone("UTC").with("incident.detected", "10:30").moment("10:40", "a");
    let zones = blocks(&both.0).iter().filter(|block| block.contains("All times in")).count();
    assert_eq!(zones, 1);
}

#[test]
fn impacts_and_causes() {
    let rows = [
        (
            "impacts",
            en(C).impact("doses were destroyed.", "214 in all.").impact("", "who pays?"),
            "Impact ¶ doses were destroyed. 214 in all. ¶ who pays?",
        ),
        (
            "E4",
            en(C).cause(Direct, "a", "", "").cause(Direct, "b", "", "").cause(Main, "c", "", ""),
            "Causes ¶ Immediate causes ¶ D1 – a. ¶ D2 – b. ¶ Contributing factors ¶ C1 – c.",
        ),
        (
            "facts and evidence",
            en(C).cause(Direct, "alarm unread", "he said \"soon.\"", "log").cause(Root, "no owner", "", ""),
            "Immediate causes ¶ D1 – alarm unread. he said \"soon.\" Evidence: log. ¶ Root causes ¶ R1 – no owner.",
        ),
        (
            "no heading",
            en(C).cause(Main, "", "nobody looked", "rota."),
            "Contributing factors ¶ C1 – nobody looked. Evidence: rota.",
        ),
        (
            "in the order of the screen",
            en(C).cause(Root, "a", "", "").cause(Direct, "b", "", "").cause(Root, "c", "", ""),
            "Immediate causes ¶ D1 – b. ¶ Root causes ¶ R1 – a. ¶ R2 – c.",
        ),
        (
            "an empty one has its number, too",
            en(C).cause(Direct, "", "", "").cause(Direct, "b", "", ""),
            "Immediate causes ¶ D2 – b.",
        ),
        (
            "explained",
            en(C).cause(Direct, "a", "", "").cause(Main, "b", "", "").explains(&[0]).references(),
            "Contributing factors ¶ C1 – b. Explains D1.",
        ),
        ("said twice", en(C).cause(Direct, "a", "a, and late", ""), "D1 – a, and late."),
        ("its level", en(C).cause(Main, "Contributing factor: no cover", "", ""), "C1 – no cover."),
        ("an old name of its level", en(C).cause(Direct, "Direct cause: no cover", "", ""), "D1 – no cover."),
        (
            "an action report",
            en(Z).impact("doses were destroyed", "214 in all").cause(Direct, "alarm unread", "twice", "log"),
            "Impact ¶ doses were destroyed. ¶ Causes ¶ Immediate causes ¶ D1 – alarm unread.",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    // E7, and what is known of causes is no part of a report.
    is_below_title("E7", &en(R).summary("It failed.").0, "Summary ¶ It failed.");
    tells_nothing_of("alarm unread", &en(R).summary("It failed.").cause(Direct, "alarm unread", "", "").0);
}

#[test]
fn stems_of_the_catalogue_begin_with_a_capital() {
    let cause = fupan::catalog::cause("ge-1-1").expect("an entry");
    let stem = cause.stem.en;
    // In older drafts they begin small.
    let small = format!("{}{}", stem[..1].to_lowercase(), &stem[1..]);
    for heading in [stem, &small] {
        let mut answers = en(C).cause(Direct, heading, "", "");
        answers.0.causes[0].catalog = Some("ge-1-1".into());
        says("stem", &answers.0, &format!("D1 – {stem}."));
        answers.0.causes[0].heading = format!("{heading} twice");
        says("edited", &answers.0, &format!("D1 – {heading} twice."));
    }
}

#[test]
fn lessons_and_notices() {
    let learned = |answers: Answers| {
        answers
            .with("lessons.well", "The night shift called at once\nthe logs were whole")
            .with("lessons.lucky", "it was a Sunday")
    };
    says(
        "lessons",
        &learned(en(C)).0,
        "Lessons learned ¶ What went well ¶ The night shift called at once. ¶ the logs were whole. ¶ Where we got lucky ¶ it was a Sunday.",
    );
    says("a person", &learned(en(C).person()).0, "Where I got lucky ¶ it was a Sunday.");
    says("badly", &en(C).with("lessons.badly", "No list").0, "Lessons learned ¶ What went badly ¶ No list.");
    for answers in [en(R), en(Z), zh(C)] {
        tells_nothing_of("Sunday", &learned(answers.summary("it failed")).0);
    }
    let told = |answers: Answers| {
        answers
            .told("the families", "2026-06-06 10:00", "that doses were lost")
            .told("Regional Board", "", "")
            .told("", "", "")
    };
    says(
        "told",
        &told(en(R)).with("next_update", "7 June 2026, 17:00").0,
        "Who was told ¶ 6 June 2026, 10:00 | the families | that doses were lost. ¶  | Regional Board |  ¶ Next update: 7 June 2026, 17:00.",
    );
    says(
        "nobody named",
        &en(C).told("", "2026-06-06 10:00", "that doses were lost").0,
        "Who was told ¶ 6 June 2026, 10:00 | that doses were lost.",
    );
    says("next alone", &en(R).with("next_update", "Friday").0, "Who was told ¶ Next update: Friday.");
    for answers in [en(Z), zh(R)] {
        tells_nothing_of("families", &told(answers.summary("it failed")).0);
    }
}

#[test]
fn what_was_done_at_once() {
    let rows = [
        (
            "remedies",
            en(R).remedy("2026-06-08", "the alarm was redirected").remedy("", "63 people were called"),
            "Immediate actions taken ¶ 8 June 2026 – the alarm was redirected. ¶ 63 people were called.",
        ),
        (
            "an action report",
            en(Z).remedy("2026-06-08T09:00:00", "redirected"),
            "Immediate actions taken ¶ 8 June 2026, 09:00 – redirected.",
        ),
        (
            "extent",
            en(C).extent("the other 12 wards", "matron", "three with an old number", "all three"),
            "Other places checked ¶ the other 12 wards | matron | three with an old number | all three",
        ),
        ("a place", en(R).extent("the annex", "", "", ""), "Other places checked ¶ the annex"),
        (
            "several",
            en(C).extent("the annex", "", "nothing", "").extent("", "porter", "one", "one"),
            "Other places checked ¶ the annex |  | nothing |  ¶  | porter | one | one",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn actions() {
    let second = || en(C).cause(Direct, "alarm unread", "", "").measure("Set a second number", "");
    let full = || {
        second()
            .answers(&[0])
            .owner("lead nurse")
            .due("July 10, 2026")
            .with("measures.0.ticket", "https://tracker.example/OPS-12")
    };
    let rows = [
        ("E5", full(), "Actions ¶ A1 | Set a second number | D1 | lead nurse | 10 July 2026 | OPS-12"),
        (
            "E5 with references",
            full().references(),
            "Actions ¶ A1 | Set a second number | D1 | lead nurse | 10 July 2026 | OPS-12",
        ),
        ("an action alone", en(C).measure("Set a second number", ""), "Actions ¶ A1 | Set a second number"),
        (
            "strength and status",
            second().strength(Strength::Weak).status(Open),
            "A1 | Set a second number | Weaker | Not started",
        ),
        (
            "details",
            second()
                .with("measures.0.text", "On the ward, too.")
                .proof("a test is answered")
                .with("measures.0.effect", "9 of 10 calls answered")
                .with("measures.0.recheck", "2026-09-01")
                .with("measures.0.verifier", "matron"),
            "A1 | Set a second number ¶ A1 – On the ward, too. Done when: a test is answered. Success criterion: 9 of 10 calls answered. To be checked: 1 September 2026. To be verified by: matron.",
        ),
        (
            "who answers for it",
            second()
                .with("measures.0.leader", "the director")
                .with("measures.0.helpers", "IT")
                .with("measures.0.interim", "a porter listens"),
            "A1 – Interim control: a porter listens. Accountable: the director. Supported by: IT.",
        ),
        ("no heading", en(C).measure("", "call back\nthe same day"), "A1 | call back ¶ A1 – the same day."),
        ("a limit", en(C).measure("Call back", "").due("end of July"), "A1 | Call back | end of July"),
        ("by", en(C).measure("Call back", "").due("by 10 July 2026"), "A1 | Call back | 10 July 2026"),
        ("no day", en(C).measure("Call back", "").due("after the audit"), "A1 | Call back | after the audit"),
        (
            "an old number that is none",
            en(C).measure("Call back", "").with("measures.0.ticket", "OPS 12"),
            "A1 | Call back | OPS 12",
        ),
        (
            "an issue",
            en(C).measure("Call back", "").with("measures.0.ticket", "https://git.example/ops/infra/-/issues/1163"),
            "A1 | Call back | #1163",
        ),
        (
            "an address without a number",
            en(C).measure("Call back", "").with("measures.0.ticket", "https://tracker.example/t/late-calls"),
            "A1 | Call back | https://tracker.example/t/late-calls",
        ),
        (
            "no address",
            en(C).measure("Call back", "").with("measures.0.ticket", "javascript:alert(1)"),
            "A1 | Call back | javascript:alert(1)",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
    for answers in [full().kind(R), full().kind(R).references()] {
        tells_nothing_of("D1", &answers.0);
    }
    let link = |answers: Answers| {
        let report = fupan::report::compose(&answers.0, &[]);
        let cells = report.blocks.iter().filter_map(|block| block.table.as_ref()).flat_map(|table| table.rows.concat());
        cells.filter_map(|cell| cell.link).collect::<Vec<_>>()
    };
    assert_eq!(link(full()), ["https://tracker.example/OPS-12"]);
    assert!(link(second().with("measures.0.ticket", "javascript:alert(1)")).is_empty());
    assert!(link(second().with("measures.0.ticket", "OPS-12")).is_empty());
}

#[test]
fn which_actions_there_are_and_how_far_they_have_come() {
    let second = || en(C).cause(Direct, "alarm unread", "", "").measure("Set a second number", "");
    let full = || {
        second()
            .answers(&[0])
            .owner("lead nurse")
            .due("July 10, 2026")
            .with("measures.0.ticket", "https://tracker.example/OPS-12")
    };
    let rows = [
        (
            "in the order of the screen",
            en(C)
                .cause(Direct, "a", "", "")
                .cause(Root, "b", "", "")
                .measure("c", "")
                .answers(&[0])
                .measure("d", "")
                .answers(&[0, 1]),
            "A1 | c | D1 ¶ A2 | d | D1, R1",
        ),
        ("an empty one has its number, too", en(C).measure("", "").measure("d", ""), "Actions ¶ A2 | d"),
        (
            "a report",
            full().kind(R).proof("a test is answered").strength(Strength::Weak),
            "Next steps ¶ A1 | Set a second number | lead nurse | 10 July 2026 | OPS-12",
        ),
        (
            "overdue",
            en(C).date("2026-08-01").measure("Call back", "").due("2026-07-10").status(Doing),
            "A1 | Call back | 10 July 2026 (overdue) | In progress",
        ),
        (
            "accountable for their own",
            en(C).measure("Call back", "").owner("matron").with("measures.0.leader", "matron"),
            "Actions ¶ A1 | Call back | matron",
        ),
        (
            "completed after the document",
            en(C).date("2026-06-01").measure("Call back", "").status(Closed).closed_on("2026-06-10"),
            "A1 | Call back | Open",
        ),
        (
            "a report on what is completed",
            en(R)
                .remedy("", "63 people were called")
                .measure("Call back", "The same day.")
                .status(Closed)
                .closed_on("2026-06-10")
                .measure("Count", "")
                .due("2026-07-10"),
            "This report sets out one next step. ¶ Immediate actions taken ¶ 63 people were called. ¶ A1 – Call back. The same day. Verified and closed (10 June 2026). ¶ Next steps ¶ A2 | Count | 10 July 2026",
        ),
        (
            "completed",
            second().status(Done).with("measures.0.closed_on", "2026-06-10"),
            "A1 | Set a second number | Implemented, not yet verified (10 June 2026)",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn action_reports() {
    let action = |name: &str, status: Option<Status>, due: &str| {
        let answers = en(Z).date("2026-07-20").measure(name, "").due(due);
        match status {
            Some(status) => answers.status(status),
            None => answers,
        }
    };
    let mut e8 = action("a", Some(Closed), "2026-07-01").closed_on("2 July 2026");
    for one in [action("b", Some(Done), "2026-07-15").closed_on("2026-07-14"), action("c", Some(Doing), "2026-07-10")] {
        e8.0.measures.extend(one.0.measures);
    }
    let rows = [
        (
            "E8",
            e8,
            "Actions ¶ Verified (1) ¶ A1 | a | 1 July 2026 | 2 July 2026 ¶ Implemented, not yet verified (1) ¶ A2 | b | 15 July 2026 | 14 July 2026 ¶ Overdue (1) ¶ A3 | c | 10 July 2026 (overdue) | In progress",
        ),
        ("in time", action("a", Some(Doing), "2026-07-21"), "In progress (1) ¶ A1 | a | 21 July 2026"),
        ("not started", action("a", Some(Open), ""), "Not started (1) ¶ A1 | a"),
        (
            "late, not started",
            action("a", Some(Open), "2026-07-19"),
            "Overdue (1) ¶ A1 | a | 19 July 2026 (overdue) | Not started",
        ),
        ("kept up", action("a", Some(Lasting), "2026-07-01"), "Ongoing (1) ¶ A1 | a | 1 July 2026"),
        ("nobody said", action("a", None, "2026-08-01"), "Other actions (1) ¶ A1 | a | 1 August 2026"),
        ("nobody said, late", action("a", None, "2026-07-01"), "Overdue (1) ¶ A1 | a | 1 July 2026 (overdue)"),
        (
            "done before it is due",
            action("a", Some(Closed), "2026-08-01"),
            "Other actions (1) ¶ A1 | a | 1 August 2026 | Open",
        ),
        (
            "details",
            action("a", Some(Doing), "2026-07-10")
                .with("measures.0.text", "The role is new.")
                .progress("the role is approved")
                .owner("practice manager")
                .proof("the signed description")
                .reason("the board meets in July")
                .next("the board decides on 3 August"),
            "A1 | a | practice manager | 10 July 2026 (overdue) | In progress ¶ A1 – Progress: the role is approved. Not finished: the board meets in July. Next: the board decides on 3 August. Done when: the signed description.",
        ),
        (
            "a clause",
            action("a", Some(Doing), "").with("measures.0.text", "The role is new.").reason("the board has not met"),
            "A1 – The role is new. Not finished because the board has not met.",
        ),
        (
            "because",
            action("a", Some(Doing), "").reason("because of the holidays."),
            "A1 – Not finished because of the holidays.",
        ),
        ("the status again", action("a", Some(Doing), "").progress("In progress."), "In progress (1) ¶ A1 | a"),
        (
            "no heading",
            en(Z).measure("", "name an owner\nby name").status(Open).progress("two have applied"),
            "A1 | name an owner ¶ A1 – by name. Progress: two have applied.",
        ),
        (
            "verified",
            action("a", Some(Closed), "").with("measures.0.verifier", "matron").next("Count again").proof("the rota"),
            "Verified (1) ¶ A1 | a ¶ A1 – Done when: the rota. Verified by: matron.",
        ),
        (
            "late",
            action("a", Some(Closed), "2026-07-01").closed_on("2026-07-09").reason("the supplier was late"),
            "A1 | a | 1 July 2026 | 9 July 2026 ¶ A1 – Reason for delay: the supplier was late.",
        ),
        (
            "what is next until it is verified",
            action("a", Some(Done), "").next("Matron audits in July"),
            "Implemented, not yet verified (1) ¶ A1 | a ¶ A1 – Next: Matron audits in July.",
        ),
        (
            "a month",
            action("a", Some(Done), "").closed_on("June 2026"),
            "Implemented, not yet verified (1) ¶ A1 | a | June 2026",
        ),
    ];
    for (row, answers, expected) in rows {
        says(row, &answers.0, expected);
    }
}

#[test]
fn action_reports_count() {
    let report = |states: &[Option<Status>]| {
        let all = states.iter().fold(en(Z).date("2026-07-20"), |answers, status| {
            let answers = answers.measure("a", "").due("2026-07-19");
            match status {
                Some(status) => answers.status(*status),
                None => answers.due(""),
            }
        });
        blocks(&all.0).into_iter().find(|block| block.starts_with("This report covers")).unwrap_or_default()
    };
    let rows: [(&[Option<Status>], &str); 6] = [
        (&[Some(Closed)], "This report covers one action as at 20 July 2026: it is verified."),
        (&[Some(Doing)], "This report covers one action as at 20 July 2026: it is overdue."),
        (
            &[Some(Done), Some(Done)],
            "This report covers two actions as at 20 July 2026: all are implemented and not yet verified.",
        ),
        (
            &[Some(Closed), Some(Closed), Some(Open), Some(Lasting)],
            "This report covers four actions as at 20 July 2026: two are verified, one is overdue and one is ongoing.",
        ),
        // Parts that do not add up are not told.
        (&[Some(Closed), None], "This report covers two actions as at 20 July 2026."),
        (&[], ""),
    ];
    for (states, expected) in rows {
        assert_eq!(report(states), expected);
    }
}

#[test]
fn the_end() {
    let answers = en(C).unit("Tallow Quay").measure("a", "").pledge("We will report in July");
    says("pledge", &answers.0, "A1 | a ¶ We will report in July. ¶ Tallow Quay");
    let logged = answers.layout(|layout| layout.ledger = true);
    says("log", &logged.0, "We will report in July. ¶ Appendix: Action log ¶ Tallow Quay");
    let enclosed =
        logged.cause(Direct, "b", "", "").layout(|layout| layout.map = true).attachment("Rota").attachment("Log");
    says(
        "enclosures",
        &enclosed.0,
        "Appendix 1: Action log ¶ Appendix 2: Causes and actions ¶ Attachment 1: Rota ¶ Attachment 2: Log ¶ Tallow Quay",
    );
    says("one attachment", &en(R).attachment("Annex 1: Rota").0, "Attachment: Rota");
    let report = fupan::report::compose(&enclosed.0, &[]);
    let annexes: Vec<_> = report.annexes.iter().map(|annex| (annex.label.as_str(), annex.title.as_str())).collect();
    assert_eq!(annexes, [("Appendix 1", "Action log"), ("Appendix 2", "Causes and actions")]);
}
