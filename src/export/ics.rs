//! The days that measures are due, for a calendar: RFC 5545.

use chrono::{Datelike, NaiveDate};

use super::{day::push_day, file::Error};
use crate::{
    i18n::Lang,
    report::{Deadline, Report},
    typeset,
};

/// One event for every measure whose due day a calendar can name: years have four digits there.
pub(super) fn render(report: &Report) -> Result<String, Error> {
    let language = report.meta.language;
    let mut out = String::new();
    push_line(&mut out, "BEGIN:VCALENDAR");
    push_line(&mut out, "VERSION:2.0");
    push_line(&mut out, language.pick("PRODID:-//Fupan//Fupan//ZH", "PRODID:-//Fupan//Fupan//EN"));
    push_line(&mut out, "CALSCALE:GREGORIAN");
    let before = out.len();
    for deadline in &report.deadlines {
        if let Some(next) = deadline.day.succ_opt()
            && has_four_digits(deadline.day)
            && has_four_digits(next)
        {
            push_event(&mut out, report, deadline, next);
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

fn push_event(out: &mut String, report: &Report, deadline: &Deadline, next: NaiveDate) {
    let language = report.meta.language;
    push_line(out, "BEGIN:VEVENT");
    // The stable name of the measure: a second import moves the event instead of adding another.
    push_line(out, &format!("UID:{}", uid(report, &deadline.id)));
    // When the event was written down is the date of the document; there is no clock here.
    let stamp = report.meta.date.filter(|date| has_four_digits(*date)).unwrap_or(deadline.day);
    push_date(out, "DTSTAMP:", stamp, "T000000Z");
    push_date(out, "DTSTART;VALUE=DATE:", deadline.day, "");
    push_date(out, "DTEND;VALUE=DATE:", next, "");
    let summary = format!("{}{}", language.pick("整改到期：", "Due: "), deadline.measure);
    push_text(out, "SUMMARY:", &summary);
    push_text(out, "DESCRIPTION:", &description(report, deadline));
    // Nobody is busy on the day.
    push_line(out, "TRANSP:TRANSPARENT");
    if !deadline.is_open {
        return push_line(out, "END:VEVENT");
    }
    push_line(out, "BEGIN:VALARM");
    push_line(out, "ACTION:DISPLAY");
    push_text(out, "DESCRIPTION:", &summary);
    // At nine in the morning three days before: the day begins at midnight, 63 hours later.
    push_line(out, "TRIGGER:-P2DT15H");
    push_line(out, "END:VALARM");
    push_line(out, "END:VEVENT");
}

/// Which document says so, who answers for it and what shows that it is done, a line each.
fn description(report: &Report, deadline: &Deadline) -> String {
    let (owner, proof) = match report.meta.language {
        Lang::Zh => ("责任人：", "完成标志："),
        Lang::En => ("Owner: ", "Done when: "),
    };
    let mut out = typeset::name(&report.meta);
    for (label, text) in [(owner, &deadline.owner), (proof, &deadline.proof)] {
        if !text.is_empty() {
            out += &format!("\n{label}{text}");
        }
    }
    out
}

/// `<document>-<measure>@fupan`. Copies of a draft share the ids of their measures, so what the document is called tells
/// them apart. Characters that are not safe everywhere stand as their number between dots, so that different ids stay
/// different.
fn uid(report: &Report, id: &str) -> String {
    // FNV-1a, 64 bits: the same on every machine.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in report.meta.title.bytes().chain([0]).chain(report.meta.author.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut out = format!("{hash}-");
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
            out.push(c);
        } else {
            out += &format!(".{}.", u32::from(c));
        }
    }
    out.push_str("@fupan");
    out
}

fn push_date(out: &mut String, name: &str, day: NaiveDate, time: &str) {
    let mut line = String::from(name);
    push_day(&mut line, day, "");
    push_line(out, &(line + time));
}

/// Appends a property that holds TEXT (3.3.11).
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

/// Appends a line, folded where it passes 75 octets (3.1), never within a character.
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
