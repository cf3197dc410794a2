//! How near the day of a measure is, and how it ended.

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    review::{Days, DueState, Ending, Measure, Review, Status, Tally},
};

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn measure(status: Option<Status>, due: &str, closed_on: &str) -> Measure {
    Measure { status, due: due.into(), closed_on: closed_on.into(), ..Measure::default() }
}

fn days() -> Days {
    let mut review = Review::new(Lang::Zh);
    review.document_mut().date = "2026-03-20".into();
    Days::of(&review)
}

#[test]
fn an_open_measure_is_near_its_day_or_past_it() {
    use DueState::{Later, Overdue, Soon};
    let (days, today) = (days(), day(2026, 6, 10));
    for (status, due, state, left) in [
        (None, "2026-06-09", Overdue, Some(-1)),
        (Some(Status::Open), "6月9日", Overdue, Some(-1)),
        (Some(Status::Open), "2026-06-10", Soon, Some(0)),
        (Some(Status::Doing), "6月20日前", Soon, Some(10)),
        (Some(Status::Doing), "2026-06-21", Later, Some(11)),
        (Some(Status::Doing), "6月底前", Later, Some(20)),
        (Some(Status::Done), "2026-06-09", DueState::None, None),
        (Some(Status::Closed), "2026-06-09", DueState::None, None),
        (Some(Status::Lasting), "2026-06-09", DueState::None, None),
        (Some(Status::Open), "尽快", DueState::None, None),
        (Some(Status::Open), "", DueState::None, None),
    ] {
        let seen = days.see(&measure(status, due, ""), today);
        assert_eq!((seen.state, seen.left), (state, left), "{status:?} {due}");
    }
}

#[test]
fn a_measure_that_is_done_was_in_time_or_late() {
    for (status, due, closed_on, ending) in [
        (Some(Status::Closed), "2026-06-09", "2026-06-09", Ending::InTime),
        (Some(Status::Done), "6月底前", "2026-06-30", Ending::InTime),
        (Some(Status::Closed), "2026-06-09", "2026-06-12", Ending::Late { days: 3 }),
        (Some(Status::Closed), "2026-06-09", "", Ending::Untold),
        (Some(Status::Closed), "尽快", "2026-06-09", Ending::Untold),
        // A day does not close what is not marked as done: the check asks which of both is wrong.
        (Some(Status::Doing), "2026-06-09", "2026-06-09", Ending::Open),
        (Some(Status::Lasting), "2026-06-09", "", Ending::Open),
        (None, "", "", Ending::Open),
    ] {
        assert_eq!(days().ending(&measure(status, due, closed_on)), ending, "{status:?} {due} {closed_on}");
    }
}

#[test]
fn measures_are_counted_in_words() {
    let measures = [
        measure(Some(Status::Open), "2026-06-01", ""),
        measure(Some(Status::Open), "2026-06-12", ""),
        measure(Some(Status::Closed), "2026-06-01", ""),
        measure(None, "", ""),
    ];
    let tally = Tally::of(&measures, &days(), day(2026, 6, 10));
    assert_eq!(tally.say_statuses(Lang::Zh), ["未启动2项", "已销号1项", "未注明进展1项"]);
    assert_eq!(tally.say_days(Lang::Zh), ["逾期1项", "10天内到期1项"]);
    assert_eq!(tally.say_statuses(Lang::En), ["2 not started", "1 closed", "1 without a status"]);
    assert_eq!(Tally::of(&[], &days(), day(2026, 6, 10)), Tally::default());
}
