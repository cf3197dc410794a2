use std::collections::BTreeSet;

use fupan::{
    catalog,
    files::{DraftFile, Sample},
    i18n::Lang,
    review::{Cause, DomainId, Kind, Level, Review, Status, Strength, Voice, check, says},
};
use serde_json::Value;

const FILES: [(Sample, Lang, &[u8]); 3] = [
    (Sample::Office, Lang::Zh, include_bytes!("../../data/sample/office.json")),
    (Sample::Clinic, Lang::En, include_bytes!("../../data/sample/clinic.json")),
    (Sample::Outage, Lang::En, include_bytes!("../../data/sample/outage.json")),
];

/// The samples, each with its language.
fn reviews() -> impl Iterator<Item = (Review, Lang)> {
    FILES.into_iter().map(|(sample, lang, _)| (sample.review(), lang))
}

#[test]
fn each_is_a_draft_file_in_its_language() {
    for (sample, lang, bytes) in FILES {
        let file = DraftFile::from_bytes(bytes).unwrap();
        assert_eq!(file.review.document().language, lang);
        assert_eq!(file.review, sample.review(), "{}", sample.name());
        crate::edits::assert_sound(&file.review);
        // They are part of the program, whose size is limited.
        assert!(bytes.len() < 16_000, "{} has {} bytes", sample.name(), bytes.len());
    }
}

#[test]
fn each_language_offers_its_own() {
    let offered = Lang::ALL.map(Sample::of);
    assert_eq!(offered, [&[Sample::Office][..], &[Sample::Clinic, Sample::Outage]]);
    let names: BTreeSet<_> = FILES.iter().map(|(sample, ..)| sample.name()).collect();
    assert_eq!(names, BTreeSet::from(["clinic", "office", "outage"]));
}

#[test]
fn it_lacks_nothing() {
    for (review, _) in reviews() {
        let title = &review.document().title;
        assert_eq!(check::check(&review, &Default::default()), [], "{title}");
        assert_eq!((review.document().kind, review.document().voice), (Kind::SelfExamination, Voice::Unit));
        assert!(review.incident.people.len() >= 3 && review.incident.timeline.len() >= 6);
        assert!(review.impacts.len() >= 3 && !review.extent.is_empty());
        assert!(review.causes.len() >= 6 && review.measures.len() >= 5 && review.remedies.len() >= 2);
        for level in Level::ALL {
            assert!(review.causes_of(level).count() >= 2, "{level:?}");
        }
        assert!(
            review.causes.iter().any(|c| c.catalog.is_none()) && review.measures.iter().any(|m| m.catalog.is_none())
        );
        let strengths: BTreeSet<_> = review.measures.iter().map(|m| m.strength.unwrap() as usize).collect();
        assert!(strengths.len() > 1 && strengths.contains(&(Strength::Strong as usize)), "{title}");
    }
    let domains = FILES.map(|(sample, ..)| sample.review().domain);
    assert_eq!(domains, [DomainId::Documents, DomainId::General, DomainId::Systems]);
}

/// What documents in English have besides. Nothing is done yet, and some actions name what they have to achieve.
#[test]
fn english_samples_tell_the_course_and_who_was_told() {
    for (review, _) in reviews().filter(|(_, lang)| *lang == Lang::En) {
        let (incident, lessons) = (&review.incident, &review.lessons);
        let course = [&incident.reference, &incident.severity, &incident.detected, &review.next_update];
        assert!(course.into_iter().chain([&lessons.well, &lessons.badly, &lessons.lucky]).all(|text| says(text)));
        assert!(review.told.len() >= 3);
        assert!(review.measures.iter().all(|m| m.status == Some(Status::Open)));
        let is_followed = |m: &&fupan::review::Measure| says(&m.effect) && says(&m.recheck);
        assert!(review.measures.iter().filter(is_followed).count() >= 2);
    }
}

/// Calls `see` with the address and the words of every text in a file.
fn texts(value: &Value, path: &str, see: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| texts(value, &format!("{path}.{key}"), see)),
        Value::Array(items) => items.iter().for_each(|item| texts(item, path, see)),
        Value::String(text) => see(path, text),
        _ => panic!("{path}: {value}"),
    }
}

/// The review in a file as it is written there.
fn written(bytes: &[u8]) -> Value {
    serde_json::from_slice::<Value>(bytes).unwrap()["review"].take()
}

#[test]
fn every_text_is_filled() {
    for (sample, _, bytes) in FILES {
        texts(&written(bytes), sample.name(), &mut |path, text| assert!(says(text), "{path}"));
    }
}

/// The document has the user's words as typed. What is taken from the catalogue begins small.
#[test]
fn english_texts_begin_with_capitals() {
    const CODES: [&str; 13] = [
        "id", "at_hand", "kind", "voice", "language", "domain", "level", "explains", "answers", "strength", "status",
        "catalog", "ledger",
    ];
    for (sample, _, bytes) in FILES.into_iter().filter(|(_, lang, _)| *lang == Lang::En) {
        texts(&written(bytes), sample.name(), &mut |path, text| {
            let is_code = CODES.contains(&path.rsplit('.').next().unwrap());
            let is_stem = || catalog::domain(sample.review().domain).causes.iter().any(|c| c.stem.en == text);
            let is_small = |line: &str| line.starts_with(char::is_lowercase) && !line.starts_with("https://");
            assert!(is_code || is_stem() || !text.lines().any(is_small), "{path}: {text}");
        });
    }
}

#[test]
fn catalogue_entries_exist_and_belong_to_the_domain() {
    let (mut ticked, mut kept) = (0, 0);
    for (review, lang) in reviews() {
        let domain = catalog::domain(review.domain);
        for cause in review.causes.iter().filter(|c| c.catalog.is_some()) {
            let entry = domain.causes.iter().find(|e| Some(e.id) == cause.catalog.as_deref()).unwrap();
            assert_eq!(entry.level, cause.level, "{}", entry.id);
        }
        for measure in review.measures.iter().filter_map(|m| m.catalog.as_deref()) {
            let (entry, cause) = catalog::measure(measure).expect(measure);
            let held = review.measures.iter().find(|m| m.catalog.as_deref() == Some(measure)).unwrap();
            assert_eq!(held.heading, entry.text.get(lang));
            assert!(held.answers.iter().any(|id| review.cause(id).unwrap().catalog.as_deref() == Some(cause.id)));
        }
        let is_kept =
            |c: &&Cause| c.catalog.as_deref().and_then(catalog::cause).is_some_and(|e| e.stem.get(lang) == c.heading);
        ticked += review.causes.iter().filter(|c| c.catalog.is_some()).count();
        kept += review.causes.iter().filter(is_kept).count();
    }
    // Some headings have the catalogue's wording, others are edited.
    assert!((1..ticked).contains(&kept), "{kept} of {ticked}");
}

/// The sample contains nothing that writers are asked to avoid.
#[test]
fn it_says_nothing_empty_and_writes_chinese_marks() {
    let filler = [
        "高度重视",
        "第一时间",
        "立即",
        "及时",
        "迅速",
        "深刻",
        "责任心",
        "意识",
        "站位",
        "作风",
        "不到位",
        "不力",
        "相关",
        "有关人员",
        "进一步",
        "切实",
        "不断",
        "加强学习",
        "举一反三",
        "长效机制",
        "一定影响",
        "客观原因",
        "确保",
        "杜绝",
        "压实",
        "妥善",
        "基本",
        "lessons",
        "going forward",
        "robust",
        "human error",
        "appropriate",
        "as soon as",
        "regrettable",
        "immediately",
    ];
    for (sample, _, bytes) in FILES {
        texts(&written(bytes), sample.name(), &mut |path, text| {
            for word in filler {
                assert!(!text.contains(word), "{path}: {word}");
            }
        });
    }
    let zh = Sample::Office.review();
    let prose = zh.impacts.iter().map(|i| &i.text).chain(zh.causes.iter().map(|c| &c.text));
    for text in prose.chain(zh.measures.iter().map(|m| &m.text)) {
        assert!(text.ends_with('。') && !text.contains([',', ';', ':', '"', '(']), "{text}");
    }
}
