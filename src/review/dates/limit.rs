//! A day with what stands around it: about, by, the end of a period.

use super::{End, Limit, Time, When, scan::Scan, time::Part};

const ABOUT: [&str; 4] = ["大约", "大概", "约", "~"];
const ABOUT_WORDS: [&str; 7] = ["about", "around", "approximately", "approx", "circa", "roughly", "ca"];
const BY: [&str; 11] =
    ["不晚于", "不迟于", "最晚于", "最迟于", "最晚", "最迟", "至迟", "截止到", "截止至", "截至", "截止"];
const BY_WORDS: [&str; 13] = [
    "no later than",
    "not later than",
    "on or before",
    "due by",
    "due on",
    "due",
    "complete by",
    "completed by",
    "by",
    "before",
    "until",
    "till",
    "up to",
];
/// What is done by then; the document says it itself.
const DONE: [&str; 16] = [
    "全部完成整改",
    "全面完成整改",
    "完成整改",
    "整改到位",
    "整改完成",
    "整改完毕",
    "落实到位",
    "全面完成",
    "全部完成",
    "完成",
    "办结",
    "办理完毕",
    "销号",
    "落实",
    "到位",
    "结束",
];

impl Scan<'_> {
    /// Reads a day, a time, or both, with what stands around them.
    pub fn when(&mut self) -> Option<When> {
        self.eat("[");
        let is_beginning = self.begins_period();
        let (about, limit) = self.lead();
        let whole = self.attempt(Scan::days_of_month).map(|when| (when, None));
        // end of 2026
        let year =
            |scan: &mut Self| limit.and_then(|_| scan.year()).map(|year| When { year: Some(year), ..When::default() });
        let (mut when, part) = whole.or_else(|| self.point()).or_else(|| Some((year(self)?, None)))?;
        self.eat("]");
        when.about |= about | self.eat_any(&["左右", "前后", "许", "上下"]) | self.words("or so");
        when.limit = self.limit(&when, limit)?;
        if when.limit.is_none() && when.end.is_none() {
            let end = self.attempt(|scan| scan.end(&when, part));
            when = with_end(when, end)?;
            self.eat_any(&DONE);
        }
        self.eat_any(&["为止", "止"]);
        // The beginning alone is no day on which something happens or is due, and of a period nothing can be approximate.
        if is_beginning && when.end.is_none() || when.about && when.end.is_some() {
            return None;
        }
        let is_something = when.day.is_some() || when.month.is_some() || when.time.is_some() || when.limit.is_some();
        is_something.then_some(when)
    }

    /// Reads the word with which a period begins.
    fn begins_period(&mut self) -> bool {
        self.eat_any(&["自", "从"]) || self.word("from")
    }

    /// The day with which the text begins.
    pub fn first_day(&mut self) -> Option<When> {
        self.begins_period();
        self.lead();
        self.day()
    }

    /// Reads what stands before the day: whether it is approximate, and whether it is a limit.
    fn lead(&mut self) -> (bool, Option<Limit>) {
        let mut limit = None;
        self.eat("北京时间");
        if self.eat_any(&BY) || self.any_words(&BY_WORDS) {
            limit = Some(Limit::By);
            self.word("by");
            if self.any_words(&["COB", "close of business"]) {
                limit = Some(Limit::ByClose);
            } else {
                self.any_words(&["EOD", "end of day"]);
            }
            self.word("on");
        } else if self.word("within") {
            limit = Some(Limit::Within);
        } else if !self.eat_any(&["于", "在"]) {
            self.any_words(&["on", "at"]);
        }
        if self.any_words(&["the end of", "end of", "end"]) {
            limit = Some(if limit == Some(Limit::By) { Limit::ByEnd } else { Limit::End });
        }
        let about = self.eat_any(&ABOUT) || self.any_words(&ABOUT_WORDS);
        if about {
            self.eat(".");
        }
        (about, limit)
    }

    /// A day, then perhaps a time; or a time, then perhaps a day.
    fn point(&mut self) -> Option<(When, Option<Part>)> {
        if let Some(day) = self.day() {
            let mut when = day;
            if let Some((time, zone)) = self.stamp().filter(|_| when.day.is_some()) {
                return Some((When { time: Some(time), zone, ..when }, None));
            }
            let time = self.attempt(|scan| {
                scan.eat_any(&["T", ":", ",", "的"]);
                scan.word("at");
                let about = scan.eat_any(&ABOUT) || scan.any_words(&ABOUT_WORDS);
                Some((scan.time_after(None)?, about))
            });
            let mut named = None;
            // A month or a year followed by a time lacks its day.
            if let Some(((time, zone, part), about)) = time {
                when.day?;
                (when.time, when.zone, when.about) = (Some(time), zone, about);
                named = part;
            }
            return Some((when, named));
        }
        self.eat("T");
        let (time, zone, part) = self.time_after(None)?;
        let day = self.attempt(|scan| {
            scan.eat(",");
            scan.word("on");
            scan.day().filter(|when| when.day.is_some())
        });
        Some((When { time: Some(time), zone, ..day.unwrap_or_default() }, part))
    }

    /// The limit that the words behind `when` make of it, or the one before it did; nothing, if they do not fit.
    fn limit(&mut self, when: &When, before: Option<Limit>) -> Option<Option<Limit>> {
        let is_whole = when.day.is_none() && when.time.is_none();
        let mut limit = before;
        if is_whole && self.eat_any(&["年底", "年末", "底", "末"]) {
            limit = Some(Limit::End);
        }
        let has_day_only = when.day.is_some() && when.time.is_none();
        if has_day_only && self.eat_any(&["下午下班前", "下班之前", "下班以前", "下班前"]) {
            limit = Some(Limit::ByClose);
        } else if self.eat_any(&["(含)前", "(含)以前", "之前", "以前", "前"]) {
            limit = Some(if limit == Some(Limit::End) { Limit::ByEnd } else { Limit::By });
            // Typed twice.
            self.eat("前");
        } else if self.eat_any(&["之内", "以内", "内"]) {
            limit = Some(if is_whole { Limit::Within } else { Limit::By });
        } else if limit.is_none() && self.any_words(&["at the latest", "latest"]) {
            limit = Some(Limit::By);
        }
        // 6月30日完成 is a limit, too.
        if self.eat_any(&DONE) && limit.is_none() && !is_whole {
            limit = Some(Limit::By);
        }
        self.eat_any(&DONE);
        let fits = match limit {
            None => !is_whole || when.month.is_some(),
            // 6月前 may be the end of May or that of June.
            Some(Limit::By) => !is_whole,
            Some(Limit::ByClose) => when.day.is_some() && when.time.is_none(),
            Some(Limit::End | Limit::ByEnd | Limit::Within) => is_whole,
        };
        fits.then_some(limit)
    }

    /// `5–7 March 2026`.
    fn days_of_month(&mut self) -> Option<When> {
        let first = self.ordinal()?;
        self.to().then_some(())?;
        let last = self.attempt(|scan| scan.day().filter(|when| when.day.is_some() && when.time.is_none()))?;
        let day = last.day?;
        // 5/3 to 7 March is no day of the month.
        (first < day.1).then(|| {
            let end = Some(End { year: None, day: last.day, time: None });
            When { year: last.year, day: Some((day.0, first)), end, ..When::default() }
        })
    }

    /// Whether am or pm behind the end of a period leaves open which of them its beginning means.
    fn is_half_day(&self, end: Time, from: Option<Time>) -> bool {
        let behind = self.read_last().to_ascii_lowercase().replace('.', "");
        (behind.ends_with("pm") || behind.ends_with("am")) && from.is_some_and(|from| from.hour < 12 && end.hour >= 12)
    }

    fn to(&mut self) -> bool {
        self.eat_any(&["--", "-", "~", "至", "到"]) || self.any_words(&["to", "until", "till", "through"])
    }

    /// The end of a period that begins with `from`.
    fn end(&mut self, from: &When, part: Option<Part>) -> Option<End> {
        self.to().then_some(())?;
        let from_day = from.day;
        if let Some(day) = self.attempt(|scan| scan.day().filter(|when| when.day.is_some() && from_day.is_some())) {
            let time = self.attempt(|scan| {
                scan.eat_any(&["T", ","]);
                scan.time()
            });
            return Some(End { year: day.year, day: day.day, time: time.map(|(time, _)| time) });
        }
        if let Some((time, _, named)) = self.time_after(part).filter(|_| from.time.is_some()) {
            // 2:30-3:30 pm may mean either for its beginning.
            let is_clear = from.time <= Some(time) && (named.is_some() || !self.is_half_day(time, from.time));
            return is_clear.then_some(End { time: Some(time), ..End::default() });
        }
        let (month, _) = from_day?;
        let day = self.ordinal()?;
        self.eat_any(&["日", "号"]);
        let year = self.attempt(|scan| {
            scan.eat(",");
            scan.year()
        });
        let time = self.attempt(Scan::time).map(|(time, _)| time);
        Some(End { year, day: Some((month, day)), time })
    }
}

/// The year that stands only behind the end is that of the beginning, too, unless a year ends between them. The end has a year
/// only if that is another.
fn with_end(when: When, end: Option<End>) -> Option<When> {
    // Within a month no period ends before it begins.
    let is_back = |end: &End| when.day.zip(end.day).is_some_and(|(first, last)| first.0 == last.0 && first.1 > last.1);
    if end.as_ref().is_some_and(|end| end.year.is_none() && is_back(end)) {
        return None;
    }
    let Some(End { year: Some(year), day: Some(last), .. }) = end else { return Some(When { end, ..when }) };
    let is_turn = when.day.is_some_and(|first| first > last);
    let first = when.year.unwrap_or(if is_turn { year - 1 } else { year });
    let end = end.map(|end| End { year: end.year.filter(|year| *year != first), ..end });
    Some(When { year: Some(first), end, ..when })
}
