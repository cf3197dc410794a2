//! What happened and what was done at once: timeline, people, effects, remedies and the other places that were looked at.

use super::read::{Item, Line, Paragraphs, Read, ToldMoment, address, numbering};
use crate::{
    i18n::Lang,
    review::{Kind, Review},
};

/// Somebody who had to do with the incident.
pub struct ToldPerson {
    pub name: Line,
    pub role: Line,
}

impl ToldPerson {
    /// The role, then the name, as far as there are any. One that the other contains is not told a second time.
    pub fn parts(&self) -> Vec<&Line> {
        let (role, name) = (&self.role, &self.name);
        if name.text.contains(&role.text) {
            vec![name]
        } else if role.text.contains(&name.text) {
            vec![role]
        } else {
            vec![role, name]
        }
    }
}

/// Another place that was looked at for the same fault. Who looked alone is not told.
pub struct ToldExtent {
    pub place: Line,
    pub by: Line,
    pub found: Line,
    pub fixed: Line,
}

impl ToldExtent {
    fn is_empty(&self) -> bool {
        self.place.is_empty() && self.found.is_empty() && self.fixed.is_empty()
    }
}

/// How the incident is filed, how severe it was, and how it ran.
pub struct Course {
    pub reference: Line,
    pub severity: Line,
    pub trigger: Line,
    pub detected: Line,
    pub mitigated: Line,
    pub resolved: Line,
    pub zone: Line,
}

/// Somebody who was told of the incident.
pub struct ToldTelling {
    pub who: Line,
    pub when: Line,
    pub what: Paragraphs,
}

/// How the incident ran. A report on progress does not tell it again, but in English how it is filed.
pub fn course(review: &Review, read: Read) -> Course {
    let is_told = review.document().kind != Kind::Progress;
    let incident = &review.incident;
    let line = |field: &str, raw: &str| read.line(format!("incident.{field}"), if is_told { raw } else { "" });
    let is_filed = is_told || review.document().language == Lang::En;
    let filed = |field: &str, raw: &str| read.line(format!("incident.{field}"), if is_filed { raw } else { "" });
    let day = |field: &str, raw: &str| read.day(format!("incident.{field}"), if is_told { raw } else { "" });
    Course {
        reference: filed("reference", &incident.reference),
        severity: filed("severity", &incident.severity),
        trigger: line("trigger", &incident.trigger),
        detected: day("detected", &incident.detected),
        mitigated: day("mitigated", &incident.mitigated),
        resolved: day("resolved", &incident.resolved),
        zone: filed("zone", &incident.zone),
    }
}

/// What was learned, in a review in English: what went well, what went badly, where it was luck.
pub fn lessons(review: &Review, read: Read) -> [Paragraphs; 3] {
    let is_told = review.document().kind == Kind::SelfExamination && review.document().language == Lang::En;
    // One thing a line.
    let lines = |field: &str, raw: &str| read.phrases(format!("lessons.{field}"), if is_told { raw } else { "" });
    let lessons = &review.lessons;
    [lines("well", &lessons.well), lines("badly", &lessons.badly), lines("lucky", &lessons.lucky)]
}

/// Whether the document says who was told, and when more will be said: one in English that is no report on progress.
fn tells_of_notices(review: &Review) -> bool {
    review.document().kind != Kind::Progress && review.document().language == Lang::En
}

/// Who was told, in English documents but reports on progress.
pub fn tellings(review: &Review, read: Read) -> Vec<ToldTelling> {
    if !tells_of_notices(review) {
        return Vec::new();
    }
    let tellings = review.told.iter().enumerate().map(|(n, telling)| ToldTelling {
        who: read.line(address("told", n, "who"), &telling.who),
        when: read.day(address("told", n, "when"), &telling.when),
        what: read.lines(address("told", n, "what"), &telling.what),
    });
    tellings.filter(|telling| !telling.who.is_empty() || !telling.what.lines.is_empty()).collect()
}

/// When more will be said, in English documents but reports on progress.
pub fn next_update(review: &Review, read: Read) -> Line {
    read.day("next_update".to_owned(), if tells_of_notices(review) { &review.next_update } else { "" })
}

/// The timeline; empty for kinds of documents without one.
pub fn moments(review: &Review, read: Read) -> Vec<ToldMoment> {
    if review.document().kind == Kind::Progress {
        return Vec::new();
    }
    let timeline = &review.incident.timeline;
    let numbering = numbering(timeline.iter().map(|moment| &moment.text));
    let moments = timeline.iter().enumerate();
    let moments = moments.map(|(n, m)| read.moment("incident.timeline", n, ("at", &m.at), &m.text, &numbering));
    moments.filter(|m| !m.text.lines.is_empty()).collect()
}

/// The people of whom anything is said.
pub fn people(review: &Review, read: Read) -> Vec<ToldPerson> {
    let people = review.incident.people.iter().enumerate().map(|(n, p)| ToldPerson {
        name: read.name(address("incident.people", n, "name"), &p.name),
        role: read.line(address("incident.people", n, "role"), &p.role),
    });
    people.filter(|p| !p.name.is_empty() || !p.role.is_empty()).collect()
}

/// The effects; in a progress report, those with a heading have no text.
pub fn impacts(review: &Review, read: Read) -> Vec<Item> {
    let is_short = review.document().kind == Kind::Progress;
    let numbering = numbering(review.impacts.iter().flat_map(|impact| [&impact.heading, &impact.text]));
    let impacts = review.impacts.iter().enumerate();
    let impacts = impacts.map(|(n, i)| read.item("impacts", n, [&i.heading, &i.text], &numbering));
    impacts.filter(|i| !i.is_empty()).map(|i| if is_short { i.in_short() } else { i }).collect()
}

/// What is already done.
pub fn remedies(review: &Review, read: Read) -> Vec<ToldMoment> {
    let numbering = numbering(review.remedies.iter().map(|remedy| &remedy.text));
    let remedies = review.remedies.iter().enumerate();
    let remedies = remedies.map(|(n, r)| read.moment("remedies", n, ("done_on", &r.done_on), &r.text, &numbering));
    remedies.filter(|r| !r.text.lines.is_empty()).collect()
}

/// The places that were looked at.
pub fn extent(review: &Review, read: Read) -> Vec<ToldExtent> {
    // That nothing was found is an answer. A Chinese sentence has no place for it.
    let is_none_found = |typed: &str| {
        let typed = typed.trim().trim_end_matches('.');
        read.0 == Lang::En && ["nothing", "none"].iter().any(|none| typed.eq_ignore_ascii_case(none))
    };
    let places = review.extent.iter().enumerate().map(|(n, e)| {
        let line = |field: &str, raw: &str| read.line(address("extent", n, field), raw);
        ToldExtent {
            place: line("place", &e.place),
            by: line("by", &e.by),
            found: if is_none_found(&e.found) {
                read.typed(address("extent", n, "found"), &e.found)
            } else {
                line("found", &e.found)
            },
            fixed: line("fixed", &e.fixed),
        }
    });
    places.filter(|place| !place.is_empty()).collect()
}
