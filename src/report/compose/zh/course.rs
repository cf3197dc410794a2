//! When the incident was noticed, contained and over, and how severe it was.

use super::super::{
    runs::SourcedText,
    shown::Shown,
    told::{Line, Told},
};
use super::{dates, narrative::Story};

/// Continues `story` behind the timeline: 3月5日6时40分发现，8时控制住，9时10分恢复正常。严重程度为一般。
///
/// Times that a zone is named for, as in a document in English, are those of that zone; a Chinese document has no words for it.
pub fn tell(told: &Told, shown: &mut Shown, story: &mut Story) {
    /// Minutes ahead of UTC.
    const CHINA: i32 = 8 * 60;
    let course = &told.course;
    let is_elsewhere = told.zone().is_some_and(|zone| zone != CHINA);
    let mut text = SourcedText::new();
    let mut last = None;
    for (line, words) in [(&course.detected, "发现"), (&course.mitigated, "控制住"), (&course.resolved, "恢复正常")]
    {
        if !line.is_empty() && !is_elsewhere {
            text.mid('，');
            text.say(&line.from, &when(line, shown, &mut last));
            text.say(&line.from, words);
        }
    }
    if !course.severity.is_empty() {
        text.end();
        text.say(&course.severity.from, "严重程度为");
        text.say(&course.severity.from, &course.severity.text);
    }
    if text.is_empty() {
        return;
    }
    text.end();
    story.has_event = true;
    if told.moments.is_empty() {
        story.last().append(text);
    } else {
        story.paragraphs.push(text);
    }
}

/// A day and time, without the day if it is that of the one before, `last`.
fn when(line: &Line, shown: &mut Shown, last: &mut Option<(u32, u32)>) -> String {
    let Some(when) = line.when() else { return line.text.clone() };
    let ends_later = when.end.is_some_and(|end| end.day.is_some());
    let is_same = when.day.is_some() && when.day == *last && when.time.is_some() && !when.is_vague_day() && !ends_later;
    *last = when.day.or(*last);
    if is_same { dates::time(&when) } else { dates::date(&when, shown) }
}
