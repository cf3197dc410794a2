//! The check of whole reviews: good ones have no finding that is certain or suspect, poor ones have the findings that a
//! careful reader expects. The files are invented, `tests/fixtures/reviews/`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use fupan::{
    files::{DraftFile, Sample},
    i18n::Lang,
    review::{
        DomainId, Edit, Review,
        check::{Around, Rule, Severity, check},
    },
};

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(Path::new("tests/fixtures/reviews").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Review {
    DraftFile::from_bytes(&fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display())).review
}

/// The samples of all languages.
fn samples() -> impl Iterator<Item = Sample> {
    Lang::ALL.into_iter().flat_map(Sample::of).copied()
}

/// `rule field` of every finding that is certain or suspect.
fn found(review: &Review) -> BTreeSet<String> {
    let around = Around { today: NaiveDate::from_ymd_opt(2026, 11, 24), ..Around::default() };
    let findings = check(review, &around).into_iter().filter(|f| f.severity != Severity::Hint);
    findings.map(|f| format!("{} {}", f.rule.id(), f.field)).collect()
}

#[test]
fn well_made_reviews_give_nothing_certain_or_suspect() {
    let files = files("good");
    assert_eq!(files.len(), 18);
    let mut domains = Vec::new();
    for path in files {
        let mut review = read(&path);
        for id in review.documents.iter().map(|document| document.id.clone()).collect::<Vec<_>>() {
            review.apply(&Edit::OpenDocument { id: id.clone() }).unwrap();
            assert_eq!(found(&review), BTreeSet::new(), "{} {id}", path.display());
        }
        domains.push(review.domain);
    }
    assert!(DomainId::WORDS.iter().all(|(domain, _)| domains.contains(domain)), "a domain without a review");
    for sample in samples() {
        assert_eq!(found(&sample.review()), BTreeSet::new(), "the sample {}", sample.name());
    }
}

/// Hints about words and days, which are right only if they are rare.
#[test]
fn well_made_reviews_give_no_hint_about_these() {
    let rules = [
        Rule::ExtentFixedMissing,
        Rule::ProofIsPaper,
        Rule::EffectThin,
        Rule::CauseCounterfactual,
        Rule::ReasonMissing,
    ];
    let made = files("good").into_iter().map(|path| read(&path));
    let reviews: Vec<_> = made.chain(samples().map(Sample::review)).collect();
    for review in reviews {
        let found = check(&review, &Around::default()).into_iter().filter(|f| rules.contains(&f.rule));
        let found: Vec<_> = found.map(|f| f.message(Lang::En)).collect();
        assert!(found.is_empty(), "{}: {found:?}", review.document().title);
    }
}

#[test]
fn thin_reviews_give_what_a_careful_reader_found() {
    let files = files("thin");
    assert_eq!(files.len(), 10);
    for path in files {
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        let expected: BTreeSet<String> =
            expected.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect();
        let found = found(&read(&path));
        let missed: Vec<_> = expected.difference(&found).collect();
        let extra: Vec<_> = found.difference(&expected).collect();
        assert!(
            missed.is_empty() && extra.is_empty(),
            "{}: missed {missed:?}, found besides {extra:?}",
            path.display()
        );
    }
}
