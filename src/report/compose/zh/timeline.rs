//! The steps of the incident as sentences, each with as much of its time as the reader needs.

use super::super::{
    runs::SourcedText,
    shown::Shown,
    told::{Told, ToldMoment},
};
use super::{dates, list, narrative::Story};
use crate::review::dates::{Time, When};
use chrono::NaiveDate;

/// What the reader knows when the next step begins.
struct Clock<'a> {
    told: &'a Told,
    shown: &'a mut Shown,
    /// The last date that was written, unless other words followed.
    last: Option<NaiveDate>,
    last_time: Option<Time>,
    /// 次日 is unambiguous only right after a date that was written out.
    may_say_next_day: bool,
    /// Whether the previous step had no time.
    was_undated: bool,
}

/// The words before a step.
struct TimeLabel {
    words: String,
    is_new_date: bool,
}

impl TimeLabel {
    fn of(words: &str) -> TimeLabel {
        TimeLabel { words: words.to_owned(), is_new_date: false }
    }
}

/// Continues `story` with the timeline, in the user's order.
pub fn tell(told: &Told, shown: &mut Shown, story: &mut Story) {
    let Some(first) = told.moments.first() else { return };
    let is_led = !story.paragraphs.is_empty();
    if is_led && told.moments.len() > 1 {
        story.last().say(&first.text.from, "经过如下：");
        story.paragraphs.push(SourcedText::new());
    }
    story.has_event = true;
    let breaks_at_dates = told.moments.len() >= 4 && dates_of(told) >= 2;
    let last = story.day.and_then(|w| told.day(&w));
    let mut clock = Clock { told, shown, last, last_time: None, may_say_next_day: true, was_undated: false };
    for (n, moment) in told.moments.iter().enumerate() {
        let label = clock.label(moment, n == 0);
        if n > 0 && label.is_new_date && breaks_at_dates {
            story.paragraphs.push(SourcedText::new());
        }
        sentence(story, moment, &label.words);
    }
    story.paragraphs.retain(|p| !p.is_empty());
}

fn sentence(story: &mut Story, moment: &ToldMoment, when: &str) {
    let text = story.last();
    if !when.is_empty() {
        text.say(&moment.at.from, when);
        text.mid('，');
    }
    for (n, line) in moment.text.lines.iter().enumerate() {
        if n > 0 {
            story.paragraphs.push(SourcedText::new());
        }
        story.last().say(&moment.text.from, line);
        list::end_last(&mut story.paragraphs);
    }
    if moment.text.lines.len() > 1 {
        story.paragraphs.push(SourcedText::new());
    }
}

/// The number of different dates in the timeline.
fn dates_of(told: &Told) -> usize {
    let mut dates: Vec<NaiveDate> =
        told.moments.iter().filter_map(|m| m.at.when().and_then(|w| told.day(&w))).collect();
    dates.sort_unstable();
    dates.dedup();
    dates.len()
}

impl Clock<'_> {
    fn label(&mut self, moment: &ToldMoment, is_first: bool) -> TimeLabel {
        let was_undated = std::mem::take(&mut self.was_undated);
        if moment.text.lines.first().is_some_and(|line| dates::begins_with_time(line)) {
            self.forget();
            return TimeLabel::of("");
        }
        if moment.at.is_empty() {
            self.was_undated = true;
            self.last_time = None;
            return TimeLabel::of(if is_first || was_undated { "" } else { "之后" });
        }
        let Some(when) = moment.at.when() else {
            self.forget();
            return TimeLabel::of(&moment.at.text);
        };
        let Some(date) = self.told.day(&when).or_else(|| when.date(NaiveDate::from_ymd_opt(COMMON_YEAR, 6, 30))) else {
            self.last_time = None;
            return TimeLabel::of(&dates::date(&when, self.shown));
        };
        self.dated(&when, date, is_first)
    }

    fn dated(&mut self, when: &When, date: NaiveDate, is_first: bool) -> TimeLabel {
        let exact_time = when.exact_time();
        let last_time = std::mem::replace(&mut self.last_time, exact_time);
        if when.is_vague_day() || when.end.is_some_and(|end| end.day.is_some()) {
            let words = dates::date(when, self.shown);
            let is_new_date = self.last != Some(date);
            self.forget();
            return TimeLabel { words, is_new_date };
        }
        let last = self.last.replace(date);
        let mut label = TimeLabel { words: String::new(), is_new_date: last != Some(date) };
        if last == Some(date) {
            if is_first {
                label.words.push_str("当日");
            } else if when.time.is_none() {
                label.words.push_str("同日");
            } else if exact_time.is_some() && exact_time == last_time {
                label.words.push_str("与此同时");
                return label;
            }
            label.words += &dates::time(when);
            return label;
        }
        let is_next_day = self.may_say_next_day && last.and_then(|last| last.succ_opt()) == Some(date);
        let is_step_back = last.is_some_and(|last| date < last);
        if is_next_day {
            label.words.push_str("次日");
            label.words += &dates::time(when);
        } else {
            if is_step_back {
                label.words.push_str("此前的");
            }
            label.words.push_str(&dates::date(when, self.shown));
        }
        self.may_say_next_day = !(is_step_back || is_next_day);
        label
    }

    /// After words without a date the next date is written out again.
    fn forget(&mut self) {
        (self.last, self.last_time) = (None, None);
        self.may_say_next_day = true;
    }
}

/// Any leap year, for comparing days without a year with each other.
const COMMON_YEAR: i32 = 2000;
