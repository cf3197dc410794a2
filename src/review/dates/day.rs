//! Days, months and years in every spelling.

use super::{When, scan::Scan};
use crate::i18n::Lang;

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Years before 100 are of this century.
const CENTURY: i32 = 2000;

impl Scan<'_> {
    /// Reads a day, a month as a whole, or a year as a whole with a word that makes it a limit, and a weekday beside it.
    pub fn day(&mut self) -> Option<When> {
        self.attempt(|scan| {
            scan.english_weekday();
            let when = scan.figures().or_else(|| scan.chinese()).or_else(|| scan.english())?;
            scan.weekday();
            Some(when)
        })
    }

    /// Reads a day that can be nothing else, without what may stand around it.
    pub fn told_day(&mut self) -> Option<When> {
        self.attempt(|scan| {
            let when = scan.full_figures().or_else(|| scan.chinese_day()).or_else(|| scan.english())?;
            when.day.is_some().then_some(when)
        })
    }

    /// Reads a day, a month or a year that can be nothing else.
    pub fn named(&mut self) -> Option<When> {
        // 'may' and 'march' are words.
        let is_name = |scan: &Scan| scan.letters().starts_with(|c: char| c.is_ascii_uppercase());
        self.told_day()
            .or_else(|| self.attempt(|scan| scan.number().filter(|_| scan.eat("月"))).map(of_month))
            .or_else(|| is_name(self).then(|| self.attempt(Scan::english_month)).flatten())
            .or_else(|| self.marked_year().map(|year| When { year: Some(year), ..When::default() }))
    }

    /// Reads `2026年`.
    pub fn marked_year(&mut self) -> Option<i32> {
        self.attempt(|scan| scan.year().filter(|_| scan.eat("年")))
    }

    /// Reads `15日`.
    pub fn marked_day(&mut self) -> Option<u32> {
        self.attempt(|scan| scan.digits(1, 2).filter(|_| scan.eat("日")))
    }

    /// `2026-03-07`, `2026/3/7`, `2026.3.7日`, `20260307`; `2026-03`; and in either order where only one is possible:
    /// `16/03/2026`. In a Chinese text also `3.7` and `3/7`.
    fn figures(&mut self) -> Option<When> {
        self.full_figures()
            .or_else(|| self.attempt(Scan::compact))
            .or_else(|| self.attempt(Scan::year_last))
            .or_else(|| self.attempt(Scan::year_and_month))
            .or_else(|| self.attempt(Scan::month_and_day))
    }

    fn full_figures(&mut self) -> Option<When> {
        ["-", "/", ".", "、", ","].into_iter().find_map(|mark| {
            self.attempt(|scan| {
                let year = scan.year()?;
                scan.eat(mark).then_some(())?;
                let month = scan.digits(1, 2)?;
                scan.eat(mark).then_some(())?;
                let day = scan.digits(1, 2)?;
                scan.eat_any(&["日", "号"]);
                Some(full(year, month, day))
            })
        })
    }

    fn compact(&mut self) -> Option<When> {
        self.blanks();
        let rest = self.rest();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        // With the time behind it, as in names of files and logs.
        (length == 8 || length == 12 || length == 14).then_some(())?;
        let part = |range: std::ops::Range<usize>| rest[range].parse::<u32>().ok();
        let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
        ((1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some(())?;
        self.skip(8);
        Some(full(year as i32, month, day))
    }

    fn year_last(&mut self) -> Option<When> {
        let first = self.digits(1, 2)?;
        let mark = ["/", "-", "."].into_iter().find(|mark| self.eat(mark))?;
        let second = self.digits(1, 2)?;
        self.eat(mark).then_some(())?;
        let year = self.year()?;
        let (month, day) = match (first > 12, second > 12) {
            (true, _) => (second, first),
            (_, true) => (first, second),
            _ if first == second => (first, second),
            _ => return None,
        };
        Some(full(year, month, day))
    }

    fn year_and_month(&mut self) -> Option<When> {
        let year = self.year()?;
        self.eat_any(&["-", "/", "."]).then_some(())?;
        let month = self.digits(1, 2)?;
        Some(When { year: Some(year), month: Some(month), ..When::default() })
    }

    fn month_and_day(&mut self) -> Option<When> {
        (self.lang == Lang::Zh).then_some(())?;
        let month = self.digits(1, 2)?;
        self.eat_any(&[".", "/"]).then_some(())?;
        let day = self.digits(1, 2)?;
        self.eat_any(&["日", "号"]);
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        is_day.then(|| When { day: Some((month, day)), ..When::default() })
    }

    /// `2026年3月7日`, `3月7日`, `二〇二六年三月七日`, `26年3月7号`; `2026年3月`, `3月份`; `2026年`.
    fn chinese(&mut self) -> Option<When> {
        self.chinese_day().or_else(|| {
            self.attempt(|scan| {
                let year = scan.chinese_year();
                let month = scan.attempt(|scan| scan.number().filter(|_| scan.eat("月")));
                if month.is_some() {
                    scan.eat("份");
                }
                (month.is_some() || year.is_some()).then(|| When { year, month, ..When::default() })
            })
        })
    }

    fn chinese_day(&mut self) -> Option<When> {
        self.attempt(|scan| {
            let year = scan.chinese_year();
            let month = scan.number()?;
            scan.eat("月").then_some(())?;
            let day = scan.number()?;
            let is_marked = scan.eat_any(&["日", "号"]);
            // Without a mark only where nothing else can be counted.
            let is_alone = scan.rest().is_empty() || scan.rest().starts_with([' ', ',', ';', '前', '-', '至', '到']);
            (is_marked || is_alone).then(|| When { year, day: Some((month, day)), ..When::default() })
        })
    }

    fn chinese_year(&mut self) -> Option<i32> {
        self.attempt(|scan| {
            let year = scan.year().or_else(|| Some(CENTURY + i32::try_from(scan.digits(2, 2)?).ok()?))?;
            scan.eat("年").then_some(year)
        })
    }

    /// `7 March 2026`, `7th of March`, `March 7, 2026`, `07-Mar-2026`; `March 2026`.
    fn english(&mut self) -> Option<When> {
        self.attempt(Scan::day_then_month)
            .or_else(|| self.attempt(Scan::month_then_day))
            .or_else(|| self.attempt(Scan::english_month))
    }

    fn day_then_month(&mut self) -> Option<When> {
        self.word("the");
        let day = self.ordinal()?;
        self.word("of");
        let mark = ["-", "/", "."].into_iter().find(|mark| self.eat(mark));
        let month = self.month_name()?;
        // 31-Mar-26, as sheets write it.
        let short = mark.and_then(|mark| self.attempt(|scan| scan.eat(mark).then(|| scan.digits(2, 2)).flatten()));
        let year = short.and_then(|year| Some(CENTURY + i32::try_from(year).ok()?));
        Some(When { year: year.or_else(|| self.year_behind()), day: Some((month, day)), ..When::default() })
    }

    fn month_then_day(&mut self) -> Option<When> {
        let month = self.month_name()?;
        self.word("the");
        let day = self.ordinal()?;
        Some(When { year: self.year_behind(), day: Some((month, day)), ..When::default() })
    }

    fn english_month(&mut self) -> Option<When> {
        let month = self.month_name()?;
        Some(When { year: self.year_behind(), month: Some(month), ..When::default() })
    }

    /// A day of the month: `7`, `7th`.
    pub fn ordinal(&mut self) -> Option<u32> {
        let day = self.digits(1, 2)?;
        for end in ["st", "nd", "rd", "th"] {
            if self.letters().eq_ignore_ascii_case(end) {
                self.skip(end.len());
                break;
            }
        }
        Some(day)
    }

    fn year_behind(&mut self) -> Option<i32> {
        self.attempt(|scan| {
            scan.eat_any(&[",", "-", "/", "."]);
            scan.word("of");
            let year = scan.year()?;
            // 7 March, 2205 hours.
            (!scan.letters().eq_ignore_ascii_case("h")).then_some(year)
        })
    }

    /// Reads the name of a month or its beginning: Mar, Mar., Sept.
    fn month_name(&mut self) -> Option<u32> {
        self.blanks();
        let name = self.letters();
        let month = (1..).zip(MONTHS).find(|(_, month)| begins(month, name, 3)).map(|(n, _)| n)?;
        self.skip(name.len());
        self.eat(".");
        Some(month)
    }

    /// `Monday,` before a day.
    fn english_weekday(&mut self) {
        let _ = self.attempt(|scan| {
            scan.weekday_name()?;
            scan.eat(".");
            scan.eat(",");
            Some(())
        });
    }

    fn weekday_name(&mut self) -> Option<()> {
        self.blanks();
        let name = self.letters();
        WEEKDAYS.iter().any(|day| begins(day, name, 3)).then(|| self.skip(name.len()))
    }

    /// `（星期一）`, `周一`, `(Mon)`, `, Monday` behind a day.
    fn weekday(&mut self) {
        let _ = self.attempt(|scan| {
            let is_open = scan.eat_any(&["(", "["]);
            let is_chinese = scan.eat_any(&["星期", "礼拜", "周"]);
            if is_chinese {
                let is_day = scan.eat_any(&["一", "二", "三", "四", "五", "六", "日", "天"]);
                is_day.then_some(())?;
            } else {
                scan.eat(",");
                scan.weekday_name()?;
            }
            (!is_open || scan.eat_any(&[")", "]"])).then_some(())
        });
    }
}

fn of_month(month: u32) -> When {
    When { month: Some(month), ..When::default() }
}

fn full(year: i32, month: u32, day: u32) -> When {
    When { year: Some(year), day: Some((month, day)), ..When::default() }
}

/// Whether `short` is the word or its beginning, of at least so many letters.
fn begins(word: &str, short: &str, least: usize) -> bool {
    short.len() >= least && word.get(..short.len()).is_some_and(|start| start.eq_ignore_ascii_case(short))
}
