//! How the measures of a review stand on a day.

use chrono::NaiveDate;
use fupan::review::{Days, DueState, Measure, Review, Status, Tally};

#[test]
fn measures_are_counted_by_how_they_stand() {
    use Status::{Closed, Doing, Done, Lasting, Open};
    type Measures = &'static [(&'static str, Option<Status>)];
    type Figures = (usize, usize, usize, usize, Option<i64>);
    let rows: [(Measures, Figures); 7] = [
        (&[], (0, 0, 0, 0, None)),
        (&[("", None)], (1, 0, 0, 0, None)),
        (&[("2026-04-30", None)], (1, 1, 0, 0, Some(-1))),
        (&[("2026-05-01", Some(Open)), ("2026-05-11", Some(Doing)), ("2026-05-12", None)], (3, 0, 2, 0, Some(0))),
        (&[("2026-05-12", None)], (1, 0, 0, 0, Some(11))),
        (&[("2026-04-01", Some(Closed)), ("2026-04-02", Some(Done)), ("长期坚持", Some(Lasting))], (3, 0, 0, 1, None)),
        (&[("4月20日", None), ("2026-05-03", None), ("2026-04-01", Some(Closed))], (3, 1, 1, 1, Some(-11))),
    ];
    let today = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
    for (measures, expected) in rows {
        let mut review = Review::default();
        review.document_mut().date = "2026-04-10".into();
        review.measures = (measures.iter())
            .map(|(due, status)| Measure { due: (*due).into(), status: *status, ..Measure::default() })
            .collect();
        let tally = Tally::of(&review.measures, &Days::of(&review), today);
        let (overdue, soon) = (tally.at(DueState::Overdue), tally.at(DueState::Soon));
        assert_eq!((tally.all, overdue, soon, tally.with(Status::Closed), tally.nearest), expected, "{measures:?}");
    }
}
