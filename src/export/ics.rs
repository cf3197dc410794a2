//! The due days of measures and the days of their rechecks as an iCalendar file (RFC 5545).

use chrono::{Datelike, NaiveDate};

use super::{day::push_day, file::Error};
use crate::{
    i18n::Lang,
    report::{Deadline, Meta, Occasion, Report},
    typeset,
};

/// An event of a calendar.
pub(super) struct Event<'a> {
    pub deadline: &'a Deadline,
    /// What the document is called that the day stands in.
    pub document: &'a str,
    /// Of two states of an event the one with the larger revision is the newer.
    pub revision: u64,
    /// The day on which the event was written down. It stands in for the time stamp, because exports use no clock.
    pub stamp: Option<NaiveDate>,
}

/// One event for every deadline of the report.
pub(super) fn render(report: &Report) -> Result<String, Error> {
    let Meta { language, revision, date, .. } = report.meta;
    let document = &typeset::name(&report.meta);
    let events = report.deadlines.iter().map(|deadline| Event { deadline, document, revision, stamp: date });
    calendar(language, events)
}

/// The events on days whose year has four digits, as the format requires.
pub(super) fn calendar<'a>(language: Lang, events: impl Iterator<Item = Event<'a>>) -> Result<String, Error> {
    let mut out = String::new();
    push_line(&mut out, "BEGIN:VCALENDAR");
    push_line(&mut out, "VERSION:2.0");
    push_line(&mut out, language.pick("PRODID:-//Fupan//Fupan//ZH", "PRODID:-//Fupan//Fupan//EN"));
    push_line(&mut out, "CALSCALE:GREGORIAN");
    // Published, not an invitation (RFC 5546, 3.2.1): programs then take a later file for the newer state.
    push_line(&mut out, "METHOD:PUBLISH");
    let before = out.len();
    for event in events {
        let day = event.deadline.day;
        if let Some(next) = day.succ_opt()
            && has_four_digits(day)
            && has_four_digits(next)
        {
            push_event(&mut out, language, &event, next);
        }
    }
    if out.len() == before {
        return Err(Error::Nothing);
    }
    push_line(&mut out, "END:VCALENDAR");
    Ok(out)
}

fn has_four_digits(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

fn push_event(out: &mut String, language: Lang, event: &Event, next: NaiveDate) {
    let Event { deadline, revision, stamp, .. } = *event;
    push_line(out, "BEGIN:VEVENT");
    // The id of the measure is stable, so a second import moves the event instead of adding another.
    push_line(out, &format!("UID:{}", uid(deadline)));
    push_line(out, &format!("SEQUENCE:{}", revision.min(MOST)));
    let stamp = stamp.filter(|date| has_four_digits(*date)).unwrap_or(deadline.day);
    push_date(out, "DTSTAMP:", stamp, "T000000Z");
    push_date(out, "DTSTART;VALUE=DATE:", deadline.day, "");
    push_date(out, "DTEND;VALUE=DATE:", next, "");
    let occasion = match deadline.occasion {
        Occasion::Due => language.pick("整改到期：", "Due: "),
        Occasion::Recheck => language.pick("复查：", "Recheck: "),
    };
    let summary = format!("{occasion}{}", deadline.measure);
    push_text(out, "SUMMARY:", &summary);
    push_text(out, "DESCRIPTION:", &description(language, event));
    // The event does not mark anybody as busy.
    push_line(out, "TRANSP:TRANSPARENT");
    if !deadline.is_open {
        return push_line(out, "END:VEVENT");
    }
    push_line(out, "BEGIN:VALARM");
    push_line(out, "ACTION:DISPLAY");
    push_text(out, "DESCRIPTION:", &summary);
    // At nine in the morning three days before: 63 hours before the midnight at which the day begins.
    push_line(out, "TRIGGER:-P2DT15H");
    push_line(out, "END:VALARM");
    push_line(out, "END:VEVENT");
}

/// The document, then who and what belongs to the day, one line each.
fn description(language: Lang, Event { deadline, document, .. }: &Event) -> String {
    let labels = match language {
        Lang::Zh => ["责任人：", "完成标志：", "验收人：", "成效标准："],
        Lang::En => ["Owner: ", "Done when: ", "Verified by: ", "Success criteria: "],
    };
    let mut out = (*document).to_owned();
    let texts = [&deadline.owner, &deadline.proof, &deadline.verifier, &deadline.effect];
    for (label, text) in labels.into_iter().zip(texts) {
        if !text.is_empty() {
            out += &format!("\n{label}{text}");
        }
    }
    out
}

/// The greatest integer of the format (RFC 5545, 3.3.8).
const MOST: u64 = i32::MAX as u64;

/// `<measure>@fupan`, or `<measure>.recheck@fupan`: whatever the document is called. Characters that are not safe everywhere are
/// written as their code point between dots, so that different ids stay different.
fn uid(deadline: &Deadline) -> String {
    let mut out = String::new();
    for c in deadline.id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
            out.push(c);
        } else {
            out += &format!(".{}.", u32::from(c));
        }
    }
    out.push_str(match deadline.occasion {
        Occasion::Due => "@fupan",
        Occasion::Recheck => ".recheck@fupan",
    });
    out
}

fn push_date(out: &mut String, name: &str, day: NaiveDate, time: &str) {
    let mut line = String::from(name);
    push_day(&mut line, day, "");
    push_line(out, &(line + time));
}

/// Appends a property of type TEXT (3.3.11).
fn push_text(out: &mut String, name: &str, text: &str) {
    let mut line = String::from(name);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                line.push('\\');
                line.push(c);
            }
            '\n' => line.push_str("\\n"),
            c => line.push(c),
        }
    }
    push_line(out, &line);
}

/// Appends a line, folded after 75 octets (3.1) but never within a character.
fn push_line(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}
