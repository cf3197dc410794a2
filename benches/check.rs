//! How long the check takes: `cargo bench --bench check`. It runs after every keystroke, beside composing and setting.

mod growth;

use fupan::review::check::{Around, check};

fn main() {
    let around = Around { today: chrono::NaiveDate::from_ymd_opt(2026, 11, 24), ..Around::default() };
    growth::measure(Some(8.0), |review| review, |review| check(review, &around));
}
