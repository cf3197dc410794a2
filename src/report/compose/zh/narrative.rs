//! The narrative: who speaks, the lead sentence and the people.

use super::super::{
    runs::SourcedText,
    shown::Shown,
    text,
    told::{Line, Told, ToldPerson},
};
use super::{dates, event, list};
use crate::{
    i18n::Lang,
    review::dates::{When, at_start, leading_year},
};

/// The narrative so far, and what the timeline needs to continue it.
pub struct Story {
    pub paragraphs: Vec<SourcedText>,
    /// Whether it contains more than who speaks.
    pub has_event: bool,
    /// The day on which it begins.
    pub day: Option<When>,
}

impl Story {
    /// The last paragraph, to be continued.
    pub fn last(&mut self) -> &mut SourcedText {
        if self.paragraphs.is_empty() {
            self.paragraphs.push(SourcedText::new());
        }
        let last = self.paragraphs.len() - 1;
        &mut self.paragraphs[last]
    }
}

/// Who speaks, the lead, the people.
pub fn story(told: &Told, shown: &mut Shown) -> Story {
    let mut story = Story { paragraphs: Vec::new(), has_event: false, day: None };
    let post = Some(&told.post).filter(|post| !post.is_empty());
    if let Some(post) = post.or_else(|| told.speaker().map(|person| &person.role)) {
        let text = story.last();
        // A post may be typed with the office or the name.
        let unless_said = |words| if post.text.contains(words) { "" } else { words };
        text.say(if told.signer.is_empty() { &post.from } else { "signer" }, "我是");
        text.say("unit", without_overlap(unless_said(told.unit.text.as_str()), &post.text));
        text.say(&post.from, &post.text);
        text.say("signer", unless_said(told.signer.text.as_str()));
        text.end();
    }
    lead(told, shown, &mut story);
    people(told, &mut story);
    story.paragraphs.retain(|p| !p.is_empty());
    story
}

/// The unit without what the post begins with: 临屏县 before 澜桥街道办事处值班员.
fn without_overlap<'a>(unit: &'a str, post: &str) -> &'a str {
    /// A single character is said twice: 公安局局长.
    const LEAST: usize = 2;
    let is_said = |at: &usize| unit[*at..].chars().count() >= LEAST && post.starts_with(&unit[*at..]);
    let at = unit.char_indices().map(|(at, _)| at).find(is_said);
    at.map_or(unit, |at| &unit[..at])
}

/// The place without a leading preposition, which the pattern already contains.
fn bare_place(told: &Told) -> &str {
    let place = told.place.text.as_str();
    let bare = text::after_any(place, &["位于", "在"]).unwrap_or(place);
    if bare.chars().any(char::is_alphanumeric) { bare } else { place }
}

fn lead(told: &Told, shown: &mut Shown, story: &mut Story) {
    if told.summary.lines.is_empty() {
        return lead_without_summary(told, shown, story);
    }
    story.has_event = true;
    let said_place = told.summary.lines.iter().any(|line| line.contains(bare_place(told)));
    let place = if said_place { "" } else { bare_place(told) };
    let brings_time = dates::begins_with_time(&told.summary.lines[0]);
    if brings_time {
        own_time(told, shown, story);
    } else {
        if let Some((words, day)) = started(told, shown) {
            story.day = day;
            let text = story.last();
            text.say("incident.started", &words);
            text.mid('，');
        }
        if !place.is_empty() {
            let text = story.last();
            text.say("incident.place", "在");
            text.say("incident.place", place);
            text.mid('，');
        }
    }
    for (n, line) in told.summary.lines.iter().enumerate() {
        if n > 0 {
            list::end_last(&mut story.paragraphs);
            story.paragraphs.push(SourcedText::new());
        }
        story.last().say(&told.summary.from, line);
    }
    story.last().end();
    if brings_time && !place.is_empty() {
        let text = story.last();
        text.say("incident.place", "地点在");
        text.say("incident.place", place);
        text.end();
    }
}

/// The lead for a summary that begins with a time: adds the year at most.
fn own_time(told: &Told, shown: &mut Shown, story: &mut Story) {
    let summary = &told.summary.lines[0];
    let own = at_start(summary, Lang::Zh).map(|(when, _)| when);
    let started = told.started.when().filter(|w| !w.is_vague_day());
    if let (Some(own), Some(started)) = (own, started)
        && own.day == started.day
        && (own.year.is_none() || started.year.is_none() || own.year == started.year)
    {
        story.day = Some(started);
        if own.year.is_none()
            && let Some(year) = shown.year(started.year)
        {
            story.last().say("incident.started", &format!("{year}年"));
        }
    }
    shown.year(leading_year(summary, Lang::Zh));
}

/// The beginning of the incident in words, and its day if it is exact.
fn started(told: &Told, shown: &mut Shown) -> Option<(String, Option<When>)> {
    if told.started.is_empty() {
        return None;
    }
    Some(match told.started_when() {
        Some(when) => {
            let day = Some(when).filter(|w| w.day.is_some() && !w.is_vague_day());
            (dates::date(&when, shown), day)
        }
        None => (told.started.text.clone(), None),
    })
}

fn lead_without_summary(told: &Told, shown: &mut Shown, story: &mut Story) {
    let place = bare_place(told);
    let started = started(told, shown);
    if place.is_empty() && started.is_none() {
        return;
    }
    story.has_event = true;
    let event = event::event(&told.title);
    let words = started.map(|(words, day)| {
        story.day = day;
        words
    });
    let text = story.last();
    if event.is_empty() {
        match &words {
            Some(words) => {
                text.say("incident.started", "此事发生于");
                text.say("incident.started", words);
                if !place.is_empty() {
                    text.mid('，');
                    text.say("incident.place", "地点为");
                }
            }
            None => text.say("incident.place", "此事发生在"),
        }
        text.say("incident.place", place);
    } else {
        if let Some(words) = &words {
            text.say("incident.started", words);
            text.mid('，');
        }
        if !place.is_empty() {
            text.say("incident.place", "在");
            text.say("incident.place", place);
        }
        text.say("title", "发生");
        text.say("title", &event);
    }
    text.end();
}

/// The people, unless the narrative names them all. A role is never inserted into a sentence of the user.
fn people(told: &Told, story: &mut Story) {
    let entries = told.involved(is_told);
    if entries.is_empty() {
        return;
    }
    story.has_event = true;
    let has_comma = |e: &Vec<&Line>| e.iter().any(|said| said.text.contains(['、', '，']));
    let mark = if entries.iter().any(has_comma) { '；' } else { '、' };
    let text = story.last();
    for (n, entry) in entries.iter().enumerate() {
        if n == 0 {
            text.say(&entry[0].from, "涉及此事的有：");
        } else {
            text.mid(mark);
        }
        for said in entry {
            text.say(&said.from, &said.text);
        }
    }
    text.end();
}

fn is_told(told: &Told, person: &ToldPerson) -> bool {
    let (name, role) = (person.name.text.as_str(), person.role.text.as_str());
    if name.is_empty() || role.is_empty() {
        return told.story_has(|text| text.contains(name) && text.contains(role));
    }
    let starts: Vec<usize> = role.char_indices().map(|(at, _)| at).collect();
    let last_two = starts.len().saturating_sub(2);
    let after = format!("{}{name}", &role[starts[last_two]..]);
    let before = || starts[..=last_two].iter().map(|&at| format!("{name}{}", &role[at..]));
    told.story_has(|text| text.contains(&after) || before().any(|words| text.contains(&words)))
}
