//! Title, addressee, opening and signature.

use super::super::{parts::BodySection, runs::SourcedText, told::Told};
use super::list::capital;
use crate::review::{Kind, Voice};

pub const HAPPENED: &str = "What happened";
pub const AFFECTED: &str = "What it affected";
pub const WHY: &str = "Why it happened";
pub const HAPPENED_AND_WHY: &str = "What happened and why";
pub const DONE: &str = "What has been done";
pub const REMAINS: &str = "What remains";

const KINDS: [&str; 3] = ["Incident review", "Incident report", "Corrective action report"];

/// The title without a leading name of a kind of document.
fn bare_title(title: &str) -> &str {
    let mut rest = title;
    loop {
        let cut = KINDS.iter().find_map(|kind| {
            let front = rest.get(..kind.len())?;
            let after = rest[kind.len()..].trim_start();
            let is_frame = front.eq_ignore_ascii_case(kind) && (after.is_empty() || after.starts_with([':', '：']));
            is_frame.then(|| after.trim_start_matches([':', '：', ' ']))
        });
        match cut {
            Some(after) => rest = after,
            None => return rest,
        }
    }
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
    if !told.remedies.is_empty() || !told.measures.is_empty() {
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

/// The subject of sentences about the author: “We” or “I”.
pub fn subject(told: &Told) -> &'static str {
    match told.voice {
        Voice::Unit => "We",
        Voice::Person => "I",
    }
}
