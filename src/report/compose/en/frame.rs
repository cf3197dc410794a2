//! Title, addressee, opening and signature.

use super::super::{parts::BodySection, runs::SourcedText, told::Told};
use super::list::capital;
use crate::review::{Kind, Responsibility, Voice};

pub const HAPPENED: &str = "What happened";
pub const AFFECTED: &str = "What it affected";
pub const WHY: &str = "Why it happened";
pub const HAPPENED_AND_WHY: &str = "What happened and why";
pub const DONE: &str = "What has been done";
pub const REMAINS: &str = "What remains";

const KINDS: [&str; 3] = ["Incident review", "Incident report", "Corrective action report"];

/// Needs a word behind it that says of what: a report may be what went wrong.
const REPORT: &str = "Report";
/// Before a colon this names no more than the kind; elsewhere it may belong to what happened.
const INCIDENT: &str = "Incident";

/// What else documents of these kinds are called.
const NAMES: [&str; 36] = [
    REPORT,
    INCIDENT,
    "Personal statement",
    "Blameless postmortem",
    "Blameless post-mortem",
    "Serious incident review",
    "Root-cause analysis",
    "Root-cause analysis report",
    "After action report",
    "PIR",
    "Post-incident review",
    "Post incident review",
    "Post-incident report",
    "Post-mortem",
    "Post mortem",
    "Postmortem",
    "Incident post-mortem",
    "Incident postmortem",
    "Incident retrospective",
    "Retrospective",
    "After-action review",
    "After action review",
    "After-action report",
    "Root cause analysis",
    "Root cause analysis report",
    "RCA",
    "Incident analysis",
    "Incident summary",
    "Incident investigation report",
    "Investigation report",
    "Significant event analysis",
    "Progress report",
    "Action report",
    "Lessons learned",
    "Outage report",
    "Review",
];

/// The title without the name of a kind of document before or behind it: `Postmortem: …`, `… – incident report`.
fn bare_title(title: &str) -> &str {
    let mut rest = title.trim();
    loop {
        let kinds = || KINDS.iter().chain(&NAMES);
        let front = kinds().filter_map(|kind| after_kind(rest, kind)).min_by_key(|after| after.len());
        let cut =
            front.or_else(|| kinds().filter_map(|kind| before_kind(rest, kind)).min_by_key(|before| before.len()));
        match cut {
            Some(bare) => rest = bare,
            None => return rest,
        }
    }
}

/// What follows the name of a kind: a colon or a dash, or `of` or `into` what happened.
fn after_kind<'a>(title: &'a str, kind: &str) -> Option<&'a str> {
    let front = title.get(..kind.len()).filter(|front| front.eq_ignore_ascii_case(kind))?;
    let after = &title[front.len()..];
    if after.trim().is_empty() {
        return Some("");
    }
    if kind == REPORT {
        return [":", " on ", " into "].iter().find_map(|mark| after.strip_prefix(mark)).map(str::trim);
    }
    if kind == INCIDENT {
        return after_mark(after);
    }
    const MARKS: [&str; 8] = [" on the ", ":", "：", " – ", " — ", " - ", " of ", " into "];
    let rest = MARKS.iter().find_map(|mark| after.strip_prefix(mark));
    rest.map(str::trim).or_else(|| after_mark(after))
}

fn after_mark(rest: &str) -> Option<&str> {
    rest.trim_start().strip_prefix([':', '：']).map(str::trim)
}

/// What stands before the name of a kind and a dash or a comma, or right before one that can be nothing else.
fn before_kind<'a>(title: &'a str, kind: &str) -> Option<&'a str> {
    const NAMES: [&str; 4] = ["postmortem", "post-mortem", "RCA", "retrospective"];
    // A lost incident report is what happened.
    const DONE: [&str; 9] = ["no", "lost", "missed", "missing", "skipped", "late", "delayed", "overdue", "unfinished"];
    // Database outage (postmortem)
    if let Some((before, inner)) = title.strip_suffix(')').and_then(|title| title.rsplit_once(" ("))
        && inner.eq_ignore_ascii_case(kind)
    {
        return Some(before);
    }
    let start = title.len().checked_sub(kind.len())?;
    title.get(start..).filter(|end| end.eq_ignore_ascii_case(kind))?;
    let before = title[..start].strip_suffix(' ')?;
    let is_marked = before.ends_with(['–', '—', '-', ',', ':']);
    let mut words = before.split(' ');
    let is_done = words.next().is_some_and(|first| DONE.iter().any(|done| done.eq_ignore_ascii_case(first)));
    let is_name = NAMES.iter().any(|name| name.eq_ignore_ascii_case(kind)) && words.next().is_some() && !is_done;
    (is_marked || is_name).then(|| before.trim_end_matches(['–', '—', '-', ',', ':', ' ']))
}

/// `Incident review: …`
pub fn title(told: &Told) -> SourcedText {
    let mut title = SourcedText::new();
    title.say(
        "title",
        match told.kind {
            Kind::SelfExamination => KINDS[0],
            Kind::Report => KINDS[1],
            Kind::Progress => KINDS[2],
        },
    );
    let bare = bare_title(&told.title.text);
    if !bare.is_empty() {
        title.say("title", ": ");
        title.say("title", &capital(bare));
    }
    title
}

/// `To: …`
pub fn addressee(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    if !told.addressee.is_empty() {
        line.say("addressee", "To: ");
        line.say("addressee", &told.addressee.text);
    }
    line
}

/// The sentence that lists what follows; `None` if nothing does.
pub fn opening(told: &Told, sections: &[BodySection]) -> Option<SourcedText> {
    let has = |heading| sections.iter().any(|s| s.heading == heading);
    let mut parts = Vec::new();
    if has(HAPPENED) || has(AFFECTED) {
        parts.push("what happened");
    }
    if has(WHY) {
        parts.push("why it happened");
    }
    if !told.remedies.is_empty() || !told.extent.is_empty() || !told.measures.is_empty() {
        parts.push("what is being done about it");
    }
    let lead = match (told.kind, told.voice) {
        (Kind::SelfExamination, Voice::Unit) => "This is our own review of ",
        (Kind::SelfExamination, Voice::Person) => "This is my own review of ",
        _ => "This report sets out ",
    };
    sentence(lead, &parts)
}

/// The sentence that lists the contents of a progress report; `None` if it has none.
pub fn progress_opening(sections: &[BodySection]) -> Option<SourcedText> {
    let has = |heading| sections.iter().any(|s| s.heading == heading);
    let mut parts = Vec::new();
    if has(DONE) {
        parts.push("what has been corrected");
    }
    if has(REMAINS) {
        parts.push("what remains");
    }
    if parts.is_empty() && has(HAPPENED_AND_WHY) {
        parts.push("what happened");
    }
    sentence("This report sets out ", &parts)
}

fn sentence(lead: &str, parts: &[&str]) -> Option<SourcedText> {
    if parts.is_empty() {
        return None;
    }
    let mut text = SourcedText::new();
    text.say("kind", lead);
    text.say("kind", &enumeration(parts));
    text.say("kind", ".");
    Some(text)
}

/// `a, b and c`.
pub fn enumeration(parts: &[impl AsRef<str>]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The unit, or the person.
pub fn signature(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    if told.voice == Voice::Person && !told.signer.is_empty() {
        line.say("signer", &told.signer.text);
    } else {
        line.say("unit", &told.unit.text);
    }
    line
}

/// The sentence about who is responsible for `this`; nothing if nobody chose what for.
pub fn responsibility(told: &Told, this: &str) -> Option<SourcedText> {
    let is_person = told.voice == Voice::Person;
    let (direct, rest) = match told.responsibility? {
        Responsibility::Direct => ("direct ", format!(" for {this}.")),
        Responsibility::Leading if is_person => ("", format!(" for {this} as the person in charge.")),
        Responsibility::Leading => ("", format!(" for {this} as those in charge.")),
        Responsibility::Supervising if is_person => ("", format!(" for {this} as the supervising manager.")),
        Responsibility::Supervising => ("", format!(" for {this} as the supervising office.")),
        Responsibility::Local => ("", String::from(" for this area and for what happened in it.")),
        Responsibility::Oversight => ("", String::from(" for oversight in this matter.")),
    };
    let from = "responsibility";
    let mut sentence = SourcedText::new();
    sentence.say("voice", subject(told));
    sentence.say("voice", " take ");
    sentence.say(from, direct);
    sentence.say("voice", "responsibility");
    sentence.say(from, &rest);
    Some(sentence)
}

/// The subject of sentences about the author: “We” or “I”.
pub fn subject(told: &Told) -> &'static str {
    match told.voice {
        Voice::Unit => "We",
        Voice::Person => "I",
    }
}
