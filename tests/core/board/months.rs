//! What became of the measures, month by month.

use std::rc::Rc;

use fupan::{
    i18n::Lang,
    review::{
        Measure, Review, Status, Strength,
        board::{Case, Fallen, Origin, Profile, Year, months},
    },
};

use super::due::day;

fn case(started: &str, measures: Vec<Measure>) -> Case {
    let mut review = Review::new(Lang::Zh);
    review.document_mut().date = "2026-01-15".into();
    review.incident.started = started.into();
    review.measures = measures;
    Case { id: "d".into(), title: "".into(), origin: Origin::Draft, revision: 1, review: Rc::new(review) }
}

fn measure(due: &str, status: Option<Status>, closed_on: &str) -> Measure {
    Measure { heading: "措施".into(), due: due.into(), status, closed_on: closed_on.into(), ..Measure::default() }
}

fn rated(strength: Option<Strength>) -> Measure {
    Measure { strength, ..measure("长期坚持", Some(Status::Lasting), "") }
}

/// The months in which something is counted.
fn told<T: PartialEq + Default + Copy>(
    year: &Year,
    of: impl Fn(&fupan::review::board::Month) -> T,
) -> Vec<(String, T)> {
    let months = year.months.iter().map(|month| (month.first.format_month(), of(month)));
    months.filter(|(_, told)| *told != T::default()).collect()
}

trait FormatMonth {
    fn format_month(&self) -> String;
}

impl FormatMonth for chrono::NaiveDate {
    fn format_month(&self) -> String {
        self.to_string()[..7].to_owned()
    }
}

#[test]
fn months_without_anything_are_kept() {
    for (today, first, last) in [
        (day(2026, 6, 10), "2025-07", "2026-06"),
        (day(2026, 1, 31), "2025-02", "2026-01"),
        (day(2024, 2, 29), "2023-03", "2024-02"),
    ] {
        let year = months(&[], today);
        let all: Vec<String> = year.months.iter().map(|month| month.first.format_month()).collect();
        assert_eq!((all.len(), all[0].as_str(), all[11].as_str()), (12, first, last));
        assert_eq!((year.undue, year.undated), (0, 0));
    }
}

#[test]
fn a_measure_counts_in_the_month_in_which_it_fell_due() {
    use Status::{Closed, Doing, Done, Lasting, Open};
    let today = day(2026, 6, 10);
    let one = |in_time, late, undated, open| Fallen { in_time, late, undated, open };
    for (due, status, closed_on, expected) in [
        ("2026-04-30", Some(Closed), "2026-04-30", Some(("2026-04", one(1, 0, 0, 0)))),
        ("4月底前", Some(Done), "4月2日", Some(("2026-04", one(1, 0, 0, 0)))),
        ("2026-04-30", Some(Closed), "2026-05-01", Some(("2026-04", one(0, 1, 0, 0)))),
        ("2026-04-30", Some(Closed), "", Some(("2026-04", one(0, 0, 1, 0)))),
        ("2026-04-30", Some(Doing), "", Some(("2026-04", one(0, 0, 0, 1)))),
        ("2026-06-10", Some(Open), "", Some(("2026-06", one(0, 0, 0, 1)))),
        ("2026-04-30", None, "", Some(("2026-04", one(0, 0, 0, 1)))),
        // What is to come has not fallen due, and what goes on never does.
        ("2026-06-11", Some(Open), "", None),
        ("2026-04-30", Some(Lasting), "", None),
        ("2025-06-30", Some(Open), "", None),
        ("2025-07-01", Some(Open), "", Some(("2025-07", one(0, 0, 0, 1)))),
    ] {
        let year = months(&[case("2026-01-10", vec![measure(due, status, closed_on)])], today);
        let expected: Vec<_> = expected.into_iter().map(|(month, fallen)| (month.to_owned(), fallen)).collect();
        assert_eq!(told(&year, |month| month.fallen), expected, "{due} {status:?} {closed_on}");
        assert_eq!(year.undue, 0);
    }
}

#[test]
fn the_strengths_stand_in_the_month_of_the_incident() {
    let measures = || {
        [Some(Strength::Strong), Some(Strength::Strong), Some(Strength::Intermediate), Some(Strength::Weak), None]
            .map(rated)
            .to_vec()
    };
    let cases = [case("2026-02-28 08:00", measures()), case("3月1日", measures()), case("2024-01-01", measures())];
    let year = months(&cases, day(2026, 6, 10));
    let profile = Profile { strong: 2, intermediate: 1, weak: 1, unrated: 1 };
    assert_eq!(told(&year, |month| month.profile), [("2026-02".into(), profile), ("2026-03".into(), profile)]);
    assert_eq!(profile.all(), 5);
}

#[test]
fn what_was_not_understood_is_counted() {
    let open = |due| measure(due, Some(Status::Open), "");
    let empty = Measure::default();
    let year =
        months(&[case("凌晨", vec![open("尽快"), open(""), open("2026-05-01"), rated(None), empty])], day(2026, 6, 10));
    // An empty card is no measure, and one that goes on needs no day.
    assert_eq!((year.undue, year.undated), (2, 4));
    assert_eq!(told(&year, |month| month.fallen.all()), [("2026-05".into(), 1)]);
}
