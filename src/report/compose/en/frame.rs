//! Title, headings, signature, and words for counts and lists.

use super::super::{
    numerals,
    runs::SourcedText,
    told::{Line, Told},
};
use super::dates;
use crate::{
    report::tree::{Block, Role},
    review::{Kind, Responsibility, Voice},
};

const KINDS: [&str; 3] = ["Incident review", "Incident report", "Action report"];

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
    "Corrective action report",
    "Lessons learned",
    "Outage report",
    "Review",
];

/// The title without the name of a kind of document before or behind it: `Postmortem: …`, `… – incident report`.
pub fn bare_title(title: &str) -> &str {
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
pub fn title(kind: Kind, title: &Line) -> SourcedText {
    let mut text = SourcedText::new();
    text.say(
        "title",
        match kind {
            Kind::SelfExamination => KINDS[0],
            Kind::Report => KINDS[1],
            Kind::Progress => KINDS[2],
        },
    );
    let bare = bare_title(&title.text);
    if !bare.is_empty() {
        text.say("title", ": ");
        text.say("title", bare);
    }
    text
}

/// Blocks under a heading, which comes from their first answer, not from a standard sentence of the organisation. Nothing
/// without blocks.
pub fn headed(role: Role, heading: &str, blocks: Vec<Block>) -> Vec<Block> {
    let said = blocks.iter().filter_map(|block| block.from().first().copied());
    let from = said.clone().find(|from| !from.starts_with("phrases.")).or(said.clone().next());
    let Some(from) = from else { return Vec::new() };
    let mut text = SourcedText::new();
    text.say(from, heading);
    std::iter::once(text.block(role)).chain(blocks).collect()
}

/// `one action`, `two actions`.
pub fn counted(count: usize, name: &str) -> String {
    format!("{} {name}{}", numerals::english(count), if count == 1 { "" } else { "s" })
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

/// The author as the last line.
pub fn signature(told: &Told) -> SourcedText {
    let author = told.author();
    let mut line = SourcedText::new();
    line.say(&author.from, &author.text);
    line
}

/// The date below it.
pub fn date(told: &Told) -> SourcedText {
    let mut line = SourcedText::new();
    line.say("date", &dates::shown(told, &told.date));
    line
}

/// The sentence about who is responsible; nothing if nobody chose for what.
pub fn responsibility(told: &Told) -> Option<SourcedText> {
    let is_person = told.voice == Voice::Person;
    let (direct, rest) = match told.responsibility? {
        Responsibility::Direct => ("direct ", String::from(" for this.")),
        Responsibility::Leading if is_person => ("", String::from(" for this as the person in charge.")),
        Responsibility::Leading => ("", String::from(" for this as those in charge.")),
        Responsibility::Supervising if is_person => ("", String::from(" for this as the supervising manager.")),
        Responsibility::Supervising => ("", String::from(" for this as the supervising organisation.")),
        Responsibility::Local => ("", String::from(" for this area and for what happened in it.")),
        Responsibility::Oversight => ("", String::from(" for oversight in this matter.")),
    };
    let from = "responsibility";
    let mut sentence = SourcedText::new();
    sentence.say("voice", if is_person { "I take " } else { "We take " });
    sentence.say(from, direct);
    sentence.say("voice", "responsibility");
    sentence.say(from, &rest);
    Some(sentence)
}
