use fupan::{
    catalog,
    files::{DraftFile, sample},
    i18n::Lang,
    review::{DomainId, Kind, Level, Review, Voice, check, says},
};
use serde_json::Value;

use crate::steps::stored;

const FILES: [(Lang, &[u8]); 2] = [
    (Lang::Zh, include_bytes!("../../data/sample/zh-CN.json")),
    (Lang::En, include_bytes!("../../data/sample/en.json")),
];

#[test]
fn both_languages_are_draft_files() {
    for (lang, bytes) in FILES {
        let file = DraftFile::from_bytes(bytes).unwrap();
        assert_eq!(file.review.document().language, lang);
        assert_eq!(file.review, sample(lang), "{}", lang.tag());
        crate::edits::assert_sound(&file.review);
    }
}

#[test]
fn it_lacks_nothing() {
    for lang in Lang::ALL {
        let review = sample(lang);
        assert_eq!(check::check(&review, &Default::default()), [], "{}", lang.tag());
        assert_eq!(
            (review.document().kind, review.document().voice, review.domain),
            (Kind::SelfExamination, Voice::Unit, DomainId::Documents)
        );
        assert!(review.incident.people.len() >= 3 && review.incident.timeline.len() >= 6);
        assert_eq!(review.impacts.len(), 3);
        assert!(review.causes.len() >= 6 && review.measures.len() >= 5 && review.remedies.len() >= 2);
        for level in Level::ALL {
            assert!(review.causes_of(level).count() >= 2, "{level:?}");
        }
        assert!(
            review.causes.iter().any(|c| c.catalog.is_none()) && review.measures.iter().any(|m| m.catalog.is_none())
        );
    }
}

#[test]
fn every_text_is_filled() {
    fn walk(value: &Value, path: String) {
        match value {
            Value::Object(fields) => {
                // The sample contains no options of layout and no wordings.
                let said = fields.iter().filter(|(key, _)| !["layout", "wordings"].contains(&key.as_str()));
                said.for_each(|(key, value)| walk(value, format!("{path}.{key}")));
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, path.clone())),
            Value::String(text) => assert!(says(text), "{path}"),
            _ => panic!("{path}: {value}"),
        }
    }
    for lang in Lang::ALL {
        walk(&stored(&sample(lang)), lang.tag().into());
    }
}

/// The review without its words: everything that does not depend on the language.
fn skeleton(review: &Review) -> Value {
    fn strip(value: &mut Value, key: &str) {
        const KEPT: [&str; 12] = [
            "id", "kind", "voice", "domain", "level", "explains", "answers", "strength", "status", "catalog", "date",
            "due",
        ];
        match value {
            Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| strip(value, key)),
            Value::Array(items) => items.iter_mut().for_each(|item| strip(item, key)),
            Value::String(text) if !KEPT.contains(&key) && !["at", "started", "done_on"].contains(&key) => text.clear(),
            _ => {}
        }
    }
    let mut value = stored(review);
    strip(&mut value, "");
    value
}

#[test]
fn both_languages_tell_the_same() {
    assert_eq!(skeleton(&sample(Lang::Zh)), skeleton(&sample(Lang::En)));
}

#[test]
fn catalogue_entries_exist_and_belong_to_the_domain() {
    for lang in Lang::ALL {
        let review = sample(lang);
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
        // Some headings have the catalogue's wording, others are edited.
        let kept = |c: &&fupan::review::Cause| {
            c.catalog.as_deref().and_then(catalog::cause).is_some_and(|e| e.stem.get(lang) == c.heading)
        };
        let ticked = review.causes.iter().filter(|c| c.catalog.is_some()).count();
        assert!((1..ticked).contains(&review.causes.iter().filter(kept).count()));
    }
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
    for lang in Lang::ALL {
        let text = stored(&sample(lang)).to_string();
        for word in filler {
            assert!(!text.contains(word), "{word}");
        }
    }
    let zh = sample(Lang::Zh);
    let prose = zh.impacts.iter().map(|i| &i.text).chain(zh.causes.iter().map(|c| &c.text));
    for text in prose.chain(zh.measures.iter().map(|m| &m.text)) {
        assert!(text.ends_with('。') && !text.contains([',', ';', ':', '"', '(']), "{text}");
    }
}
