//! Whether the pages computed for the screen are those that LibreOffice makes of the Word file.

use fupan::{
    files::Sample,
    i18n::Lang,
    report::{Report, compose},
    review::{LedgerColumns, Review},
    typeset,
};

use crate::{english, paper::print};

#[path = "../reviews/mod.rs"]
mod reviews;

/// Prints the pages of each review as computed and as made, and returns by how much they differ.
fn differences(group: &str, reviews: Vec<(String, Review)>) -> Vec<usize> {
    of_reports(group, reviews.into_iter().map(|(name, review)| (name, compose(&review, &[]))).collect())
}

fn of_reports(group: &str, reports: Vec<(String, Report)>) -> Vec<usize> {
    let (names, reports): (Vec<String>, Vec<_>) = reports.into_iter().unzip();
    let made = print(group, &reports);
    let counts = names.iter().zip(&reports).zip(made).map(|((name, report), made)| {
        let (computed, made) = (typeset::pages(report).len(), made.len());
        println!("{name}: {computed} pages computed, {made} made");
        computed.abs_diff(made)
    });
    counts.collect()
}

#[test]
fn chinese_documents_have_the_pages_that_were_computed() {
    let differences = differences("counts-zh", reviews::chinese());
    assert_eq!(differences.len(), 20);
    let equal = differences.iter().filter(|d| **d == 0).count();
    println!("{equal} of 20 equal");
    assert!(equal >= 18 && differences.iter().all(|d| *d <= 1), "{differences:?}");
}

#[test]
fn english_documents_are_at_most_a_page_off() {
    let differences = differences("counts-en", reviews::english());
    assert_eq!(differences.len(), 10);
    println!("{} of 10 equal", differences.iter().filter(|d| **d == 0).count());
    assert!(differences.iter().all(|d| *d <= 1), "{differences:?}");
}

#[test]
fn english_documents_with_tables_have_the_pages_that_were_computed() {
    let differences = of_reports("counts-tables", english::reviews());
    assert_eq!(differences.len(), 20);
    let equal = differences.iter().filter(|d| **d == 0).count();
    println!("{equal} of 20 equal");
    assert!(equal >= 18 && differences.iter().all(|d| *d <= 1), "{differences:?}");
}

/// Rows that hardly fit a sheet, and rows that do not.
#[test]
fn ledgers_with_high_rows_have_the_pages_that_were_computed() {
    let high = |chars: usize| {
        let mut review = Sample::Office.review();
        for measure in &mut review.measures {
            measure.heading = "把换号和改系统并成一张单，".repeat(chars / 13);
        }
        (format!("{chars} characters a row"), review)
    };
    let differences = differences("counts-rows", [60, 150, 200, 260, 330, 700].map(high).into());
    assert!(differences.iter().all(|d| *d <= 1), "{differences:?}");
    println!("{} of 6 equal", differences.iter().filter(|d| **d == 0).count());
}

#[test]
fn ledgers_of_all_columns_have_the_pages_that_were_computed() {
    let of = |lang: Lang, chars: usize| {
        let mut review = Sample::of(lang)[0].review();
        review.document_mut().layout.ledger_columns = LedgerColumns::Full;
        let text = lang.pick("把换号和改系统并成一张单，", "One form for numbers and system. ").repeat(chars / 13);
        let day = lang.pick("2026年7月15日", "15 September 2026");
        for m in &mut review.measures {
            for field in [&mut m.interim, &mut m.effect, &mut m.reason, &mut m.next, &mut m.progress] {
                field.clone_from(&text);
            }
            for field in [&mut m.leader, &mut m.helpers, &mut m.verifier] {
                *field = lang.pick("党政办公室主任穆承礼", "head of the General Office").to_owned();
            }
            (m.recheck, m.closed_on) = (day.to_owned(), day.to_owned());
        }
        (format!("{chars} characters a text in {}", lang.tag()), review)
    };
    let reviews = Lang::ALL.into_iter().flat_map(|lang| [13, 26, 52, 104].map(|chars| of(lang, chars)));
    let differences = differences("counts-columns", reviews.collect());
    println!("{} of 8 equal", differences.iter().filter(|d| **d == 0).count());
    assert!(differences.iter().all(|d| *d <= 1), "{differences:?}");
}
