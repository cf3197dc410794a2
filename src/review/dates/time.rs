//! Times of day in every spelling.

use super::{Time, scan::Scan};

/// A part of the day that says which of two hours is meant.
#[derive(Clone, Copy)]
pub enum Part {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const PARTS: [(&str, Part); 21] = [
    ("凌晨", Part::Night),
    ("清晨", Part::Morning),
    ("早晨", Part::Morning),
    ("早上", Part::Morning),
    ("上午", Part::Morning),
    ("早", Part::Morning),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("夜晚", Part::Evening),
    ("夜间", Part::Evening),
    ("夜里", Part::Evening),
    ("深夜", Part::Evening),
    ("半夜", Part::Evening),
    ("午夜", Part::Evening),
    ("晚", Part::Evening),
    ("夜", Part::Evening),
];

/// Zones with a name, in minutes ahead of UTC. Names that mean several zones, such as CST and IST, are not here.
const ZONES: [(&str, i32); 15] = [
    ("BST", 60),
    ("WEST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("EST", -300),
    ("EDT", -240),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("JST", 540),
    ("AEST", 600),
];

impl Part {
    /// The hour of the day that is called `hour` in this part of it; nothing where that may be on another day, as 晚上1点 is.
    fn hour(self, hour: u32) -> Option<u32> {
        Some(match (self, hour) {
            (Part::Night, 12) => 0,
            (Part::Night, 7..) | (Part::Evening, 0..=4) => return None,
            (Part::Noon, 0..=3) | (Part::Afternoon, 0..=11) | (Part::Evening, 5..=11) => hour + 12,
            // 晚12点 is the end of the day.
            (Part::Evening, 12) => 24,
            _ => hour,
        })
    }
}

impl Scan<'_> {
    /// Reads a time with its part of the day, and the zone that it names.
    pub fn time(&mut self) -> Option<(Time, Option<i32>)> {
        self.time_after(None).map(|(time, zone, _)| (time, zone))
    }

    /// The same, and the part of the day that it names. `before` is the one that was named for the beginning of a period: it
    /// holds for the end, too.
    pub fn time_after(&mut self, before: Option<Part>) -> Option<(Time, Option<i32>, Option<Part>)> {
        self.attempt(|scan| {
            let in_china = scan.eat("北京时间");
            if scan.word("noon") {
                return Some((Time::new(12, 0), None, None));
            }
            let named = PARTS.into_iter().find_map(|(word, part)| scan.eat(word).then_some(part));
            let time = scan.attempt(Scan::clock);
            let time =
                time.or_else(|| scan.attempt(Scan::chinese_time)).or_else(|| scan.attempt(Scan::english_time))?;
            let part = named.or(before);
            let hour = part.map_or(Some(time.hour), |part| part.hour(time.hour))?;
            let zone = scan.zone(time.second.is_some()).or(in_china.then_some(8 * 60));
            Some((Time { hour, ..time }, zone, part))
        })
    }

    /// `2205` or `220533` right behind a day that was written so.
    pub fn stamp(&mut self) -> Option<(Time, Option<i32>)> {
        self.attempt(|scan| {
            let figures = scan.rest().strip_prefix('T').unwrap_or(scan.rest());
            let length = figures.bytes().take_while(u8::is_ascii_digit).count();
            (length == 4 || length == 6).then_some(())?;
            let part = |at: usize| figures.get(at..at + 2).and_then(|figures| figures.parse().ok());
            let time = Time { hour: part(0)?, minute: part(2)?, second: (length == 6).then(|| part(4)).flatten() };
            scan.skip(scan.rest().len() - figures.len() + length);
            Some((time, scan.zone(true)))
        })
    }

    /// `22:05`, `22:05:33.120`, `10:05 pm`.
    fn clock(&mut self) -> Option<Time> {
        let hour = self.digits(1, 2)?;
        self.eat(":").then_some(())?;
        let minute = self.digits(2, 2)?;
        let second = self.attempt(|scan| {
            scan.eat(":").then_some(())?;
            let second = scan.digits(2, 2)?;
            // Parts of a second tell nobody anything.
            scan.attempt(|scan| {
                scan.eat_any(&[".", ","]).then_some(())?;
                scan.digits(1, 9)
            });
            Some(second)
        });
        self.eat("分");
        let hour = self.half_day(hour).unwrap_or(hour);
        self.any_words(&["hrs", "hours", "h"]);
        Some(Time { hour, minute, second })
    }

    /// `22时05分`, `8点半`, `8点30`, `8时整`, `8点一刻`.
    fn chinese_time(&mut self) -> Option<Time> {
        let hour = self.number()?;
        self.eat_any(&["点钟", "时", "点"]).then_some(())?;
        if self.eat_any(&["整", "正"]) {
            return Some(Time::new(hour, 0));
        }
        for (word, minute) in [("半", 30), ("一刻", 15), ("三刻", 45)] {
            if self.eat(word) {
                return Some(Time::new(hour, minute));
            }
        }
        let minute = self.attempt(|scan| {
            let minute = scan.attempt(|scan| scan.number().filter(|_| scan.eat("分")));
            minute.or_else(|| scan.digits(2, 2))
        });
        let second = self.attempt(|scan| scan.number().filter(|_| minute.is_some() && scan.eat("秒")));
        Some(Time { hour, minute: minute.unwrap_or(0), second })
    }

    /// `2 pm`, `2.30 p.m.`, `12 noon`, `1430 hrs`.
    fn english_time(&mut self) -> Option<Time> {
        let military = self.attempt(|scan| {
            let figures = scan.digits(4, 4)?;
            scan.any_words(&["hrs", "hours", "h"]).then(|| Time::new(figures / 100, figures % 100))
        });
        if military.is_some() {
            return military;
        }
        let hour = self.digits(1, 2)?;
        let minute = self.attempt(|scan| {
            scan.eat(".").then_some(())?;
            scan.digits(2, 2)
        });
        if minute.is_none() && hour == 12 && self.word("noon") {
            return Some(Time::new(12, 0));
        }
        Some(Time::new(self.half_day(hour)?, minute.unwrap_or(0)))
    }

    /// Reads am or pm; the hour of the day that `hour` is then.
    fn half_day(&mut self, hour: u32) -> Option<u32> {
        self.attempt(|scan| {
            scan.blanks();
            let first = scan.letters().chars().next()?.to_ascii_lowercase();
            let is_pm = match first {
                'a' => false,
                'p' => true,
                _ => return None,
            };
            // a.m. or am
            let is_short = scan.letters().len() == 1;
            scan.skip(1);
            if is_short {
                scan.eat(".").then_some(())?;
            }
            scan.word("m").then_some(())?;
            if is_short {
                scan.eat(".");
            }
            match hour {
                1..=11 if is_pm => Some(hour + 12),
                12 if !is_pm => Some(0),
                1..=12 => Some(hour),
                // 14:30 pm says the same twice.
                13..=23 if is_pm => Some(hour),
                _ => None,
            }
        })
    }

    /// Minutes ahead of UTC: `Z`, `UTC`, `GMT+8`, `+08:00`, `BST`. A hyphen is a minus only behind seconds, or it would mean
    /// the end of a period.
    pub fn zone(&mut self, behind_seconds: bool) -> Option<i32> {
        self.attempt(|scan| {
            if let Some((_, minutes)) = ZONES.into_iter().find(|(name, _)| scan.word(name)) {
                return Some(minutes);
            }
            // In a Chinese text it is China Standard Time.
            if scan.word("CST") {
                return Some(scan.lang.pick(480, -360));
            }
            let is_named = scan.any_words(&["Z", "UTC", "GMT"]);
            let offset = scan.attempt(|scan| {
                let is_west = match () {
                    () if scan.eat("+") => false,
                    () if (is_named || behind_seconds) && scan.rest().starts_with('-') => scan.eat("-"),
                    () => return None,
                };
                let figures = scan.attempt(|scan| scan.digits(4, 4));
                let minutes = match figures {
                    Some(figures) => figures / 100 * 60 + figures % 100,
                    None => {
                        let hours = scan.digits(1, 2)?;
                        let minutes = scan.attempt(|scan| {
                            scan.eat(":").then_some(())?;
                            scan.digits(2, 2)
                        });
                        hours * 60 + minutes.unwrap_or(0)
                    }
                };
                (minutes <= 14 * 60).then_some(if is_west { -(minutes as i32) } else { minutes as i32 })
            });
            offset.or(is_named.then_some(0))
        })
    }
}
