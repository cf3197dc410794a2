//! The rules for the contents of the catalogue's files.

use std::{collections::BTreeSet, fs, path::Path};

use fupan::{
    catalog::{DOMAINS, DomainId, Level, Means, Strength, cause, domain, effect, measure, remedy},
    i18n::{Lang, Words},
    review::{
        Edit, List, Review,
        check::{Around, Rule, check},
        says,
    },
};

mod incidents;
mod likeness;
mod nearest;
mod search;

/// The prefix of a domain's ids; drafts refer to them, so it never changes.
fn prefix(id: DomainId) -> &'static str {
    match id {
        DomainId::General => "ge",
        DomainId::Epidemic => "ep",
        DomainId::Safety => "ws",
        DomainId::Petition => "xf",
        DomainId::Service => "gs",
        DomainId::Documents => "di",
        DomainId::Opinion => "yq",
        DomainId::Data => "ds",
        DomainId::Finance => "fa",
        DomainId::Food => "sp",
        DomainId::Care => "xy",
        DomainId::Disaster => "fx",
        DomainId::Construction => "gc",
        DomainId::Health => "yl",
        DomainId::Systems => "xt",
        DomainId::Procurement => "cg",
    }
}

fn level_digit(level: Level) -> char {
    match level {
        Level::Direct => '1',
        Level::Main => '2',
        Level::Root => '3',
    }
}

#[test]
fn domains_stand_in_the_order_of_their_ids() {
    let order: Vec<_> = DomainId::WORDS.iter().map(|(id, _)| *id).collect();
    assert_eq!(DOMAINS.iter().map(|d| d.id).collect::<Vec<_>>(), order);
    for (n, id) in order.into_iter().enumerate() {
        assert_eq!((id as usize, domain(id).id), (n, id));
    }
}

#[test]
fn ids_are_unique_and_say_where_they_belong() {
    let mut seen = BTreeSet::new();
    for domain in DOMAINS.iter() {
        for entry in domain.causes {
            assert!(seen.insert(entry.id), "{} twice", entry.id);
            assert_eq!(cause(entry.id), Some(entry));
            let (start, number) = entry.id.rsplit_once('-').unwrap();
            assert_eq!(start, format!("{}-{}", prefix(domain.id), level_digit(entry.level)), "{}", entry.id);
            assert!(number.parse::<u8>().is_ok_and(|n| n > 0), "{}", entry.id);
            for (n, answer) in entry.measures.iter().enumerate() {
                assert!(seen.insert(answer.id), "{} twice", answer.id);
                assert_eq!(measure(answer.id), Some((answer, entry)));
                assert_eq!(answer.id, format!("{}-{}", entry.id, char::from(b'a' + n as u8)));
            }
        }
        let start = prefix(domain.id);
        for (n, entry) in domain.effects.iter().enumerate() {
            assert_eq!((entry.id, effect(entry.id)), (format!("{start}-e-{}", n + 1).as_str(), Some(entry)));
        }
        for (n, entry) in domain.remedies.iter().enumerate() {
            assert_eq!((entry.id, remedy(entry.id)), (format!("{start}-r-{}", n + 1).as_str(), Some(entry)));
        }
    }
    assert!(cause("nothing").is_none() && measure("ge-1-1").is_none() && cause("ge-1-1-a").is_none());
}

#[test]
fn causes_stand_from_the_surface_to_the_root() {
    for domain in DOMAINS.iter() {
        assert!(domain.causes.is_sorted_by_key(|c| c.level), "{:?}", domain.id);
    }
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Why a wording cannot stand in the document; nothing if it can.
fn faults(words: &Words) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let mut fault = |is: bool, what| {
        if is {
            faults.push(what);
        }
    };
    for text in [words.zh, words.en] {
        fault(!says(text) || text.trim() != text || text.contains('\n'), "blank");
        fault(text.ends_with(['。', '.', '；', ';', '，', ',', '：', ':', '！', '!']), "final stop");
        fault(text.contains(['/', '／', '→', '"', '(', '（']), "office shorthand");
        fault(text.chars().any(char::is_numeric), "digit");
    }
    let zh = words.zh;
    fault(["由于", "因为", "原因"].iter().any(|lead| zh.starts_with(lead)), "leading 由于");
    fault(zh.contains([',', ';', ':']), "half-width mark");
    const FILLER: &[&str] = &[
        "高度重视",
        "第一时间",
        "立即",
        "迅速",
        "深刻",
        "责任心",
        "责任意识",
        "认识不到位",
        "站位",
        "作风不实",
        "工作不细",
        "重视不够",
        "抓得不紧",
        "不到位",
        "不力",
        "不够",
        "相关",
        "有关人员",
        "专人",
        "进一步",
        "切实",
        "不断完善",
        "加强学习",
        "提高认识",
        "举一反三",
        "全面排查",
        "长效机制",
        "一定影响",
        "恶劣影响",
        "时间紧",
        "客观原因",
        "杜绝",
        "确保",
        "绝不",
        "压实",
        "狠抓",
        "全力以赴",
        "妥善",
        "积极配合",
        "谅解",
        "个别",
        "极少数",
        "基本完成",
    ];
    fault(FILLER.iter().any(|word| zh.contains(word)), "filler");
    const EMPTY: &[&str] =
        &["lessons", "going forward", "robust", "human error", "appropriate", "as soon as possible", "regrettable"];
    fault(EMPTY.iter().any(|word| words.en.to_lowercase().contains(word)), "filler");
    fault(words.en.contains(is_han), "Chinese in English");
    fault(!zh.contains(is_han), "no Chinese");
    faults
}

#[test]
fn wording_fits_the_document() {
    for entry in DOMAINS.iter().flat_map(|d| d.causes) {
        assert_eq!(faults(&entry.stem), [""; 0], "{}: {:?}", entry.id, entry.stem);
        for answer in entry.measures {
            assert_eq!(faults(&answer.text), [""; 0], "{}: {:?}", answer.id, answer.text);
        }
        assert!(says(entry.label.zh) && says(entry.label.en), "{}", entry.id);
    }
    for domain in DOMAINS.iter() {
        let effects = domain.effects.iter().map(|entry| (entry.id, entry.text, entry.ask));
        for (id, text, ask) in effects.chain(domain.remedies.iter().map(|entry| (entry.id, entry.text, entry.ask))) {
            assert_eq!(faults(&text), [""; 0], "{id}: {text:?}");
            assert!(ask.zh.ends_with('？') && ask.en.ends_with('?'), "{id}: {ask:?}");
        }
    }
}

/// Rules that a review of ticked entries alone never breaks: the catalogue has no empty phrase, no quality of persons, no blame,
/// and no measure that is called stronger than it is.
const KEPT: &[Rule] = &[
    Rule::Filler,
    Rule::FillerMild,
    Rule::FillerShare,
    Rule::Virtue,
    Rule::MindsetAlone,
    Rule::OutsideCauses,
    Rule::CauseJudges,
    Rule::NegativeWord,
    Rule::CauseCounterfactual,
    Rule::AffectedBlamed,
    Rule::PersonNamed,
    Rule::StrengthDoubtful,
    Rule::StrengthOverrated,
    Rule::SmallStart,
    Rule::MeasureUnconnected,
    Rule::LevelDoubtful,
];

#[test]
fn ticked_entries_cause_no_finding_about_words() {
    let tick = |review: &mut Review, list, catalog: &str| {
        let edit = Edit::Tick { list, catalog: catalog.into(), id: catalog.into(), on: true };
        review.apply(&edit).unwrap();
    };
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for domain in DOMAINS.iter() {
            let mut review = Review::new(lang);
            for entry in domain.causes {
                tick(&mut review, List::Causes, entry.id);
                entry.measures.iter().for_each(|measure| tick(&mut review, List::Measures, measure.id));
            }
            domain.effects.iter().for_each(|entry| tick(&mut review, List::Impacts, entry.id));
            domain.remedies.iter().for_each(|entry| tick(&mut review, List::Remedies, entry.id));
            found.extend(broken(&review, prefix(domain.id)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn broken(review: &Review, of: &str) -> Vec<String> {
    let findings = check(review, &Around::default()).into_iter().filter(|finding| KEPT.contains(&finding.rule));
    findings.map(|finding| format!("{of}: {} {}: {}", finding.rule.id(), finding.field, finding.about)).collect()
}

#[test]
fn bad_wording_is_noticed() {
    let en = "the call was not passed on";
    for (zh, en, fault) in [
        ("来电没有转办。", en, "final stop"),
        ("来电没有转办", "the call was not passed on.", "final stop"),
        ("来电/来信没有转办", en, "office shorthand"),
        ("2个来电没有转办", en, "digit"),
        ("由于来电没有转办", en, "leading 由于"),
        ("转办不及时、落实不力", en, "filler"),
        ("来电没有转办", "human error at the desk", "filler"),
        ("来电没有转办", " ", "blank"),
    ] {
        assert!(faults(&Words { zh, en }).contains(&fault), "{zh}, {en}");
    }
}

#[test]
fn english_has_the_words_of_its_field() {
    const NEVER: [&str; 10] = [
        "measure",
        "measures",
        "ledger",
        "ledgers",
        "annex",
        "annexes",
        "remark",
        "remarks",
        "direct cause",
        "main cause",
    ];
    let entries = DOMAINS.iter().flat_map(|d| d.causes);
    let mut texts: Vec<String> = entries
        .flat_map(|c| [c.label.en, c.stem.en].into_iter().chain(c.measures.iter().map(|m| m.text.en)))
        .map(str::to_owned)
        .collect();
    let messages = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en.ftl")).unwrap();
    // The words of a message without its key, and without the names of its arguments.
    texts.extend(messages.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let words = line.split_once(" = ").map_or(line, |(_, words)| words);
        words.split('{').map(|part| part.split_once('}').map_or(part, |(_, words)| words)).collect()
    }));
    for text in texts {
        let words: String = text.to_lowercase().chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
        let found = NEVER.iter().find(|word| format!(" {words} ").contains(&format!(" {word} ")));
        assert_eq!(found, None, "{text}");
    }
}

#[test]
fn nothing_is_offered_twice_within_a_domain() {
    for domain in DOMAINS.iter() {
        let (mut zh, mut en) = (BTreeSet::new(), BTreeSet::new());
        for words in domain.causes.iter().flat_map(|c| c.measures).map(|m| m.text) {
            assert!(zh.insert(words.zh) && en.insert(words.en), "{:?}: {}", domain.id, words.zh);
        }
        let (mut zh, mut en) = (BTreeSet::new(), BTreeSet::new());
        for entry in domain.causes {
            assert!(zh.insert(entry.stem.zh) && en.insert(entry.stem.en), "{}", entry.id);
            assert!(zh.insert(entry.label.zh) || entry.label.zh == entry.stem.zh, "{}", entry.id);
        }
    }
}

#[test]
fn causes_lead_to_deeper_ones_and_none_is_left_out() {
    for own in DOMAINS.iter() {
        let mut reached = BTreeSet::new();
        for entry in own.causes {
            let deeper: Vec<_> = entry.deeper().collect();
            assert_eq!(deeper.len(), entry.deeper().map(|to| to.id).collect::<BTreeSet<_>>().len(), "{}", entry.id);
            let few = if entry.level == Level::Root { 0..=0 } else { 2..=3 };
            assert!(few.contains(&deeper.len()), "{}: {}", entry.id, deeper.len());
            for to in deeper {
                // The level grows with every step, so there are no cycles.
                assert!(to.level > entry.level, "{} to {}", entry.id, to.id);
                let near = [own.id, DomainId::General].iter().any(|id| domain(*id).causes.contains(to));
                assert!(near, "{} to {}", entry.id, to.id);
                reached.insert(to.id);
            }
        }
        let left_out = own.causes.iter().filter(|c| c.level != Level::Direct && !reached.contains(c.id));
        assert_eq!(left_out.map(|c| c.id).collect::<Vec<_>>(), [""; 0]);
    }
}

#[test]
fn every_written_relation_is_kept() {
    for (id, ids) in written("deeper") {
        let ids: Vec<_> = ids.trim_matches(['[', ']']).split(", ").map(|id| id.trim_matches('"')).collect();
        assert_eq!(cause(&id).unwrap().deeper().map(|c| c.id).collect::<Vec<_>>(), ids, "{id}");
    }
}

/// What the files themselves say under `key`, with the id of the entry.
fn written(key: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/catalog");
    let mut found = Vec::new();
    for (_, name) in DomainId::WORDS {
        let mut id = String::new();
        for line in fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap().lines() {
            match line.split_once(" = ") {
                Some(("id", value)) => id = value.trim_matches('"').to_owned(),
                Some((other, value)) if other == key => found.push((id.clone(), value.trim_matches('"').to_owned())),
                _ => {}
            }
        }
    }
    found
}

#[test]
fn every_measure_says_what_it_relies_on() {
    let written = written("by");
    for (id, word) in &written {
        let by = Means::WORDS.iter().find(|(_, known)| known == word).map(|(by, _)| *by);
        let (answer, _) = measure(id).unwrap_or_else(|| panic!("{id} was lost"));
        assert_eq!((Some(answer.by), answer.strength()), (by, answer.by.strength()), "{id}");
    }
    assert_eq!(written.len(), DOMAINS.iter().flat_map(|d| d.causes).flat_map(|c| c.measures).count());
}

#[test]
fn strength_follows_from_the_means() {
    let table = [
        (Strength::Strong, "simplify block single authority physical head provision"),
        (Strength::Intermediate, "second load alarm appraisal duties checklist receipt record inspect drill proposal"),
        (Strength::Weak, "signature reminder paper study talk research"),
    ];
    let expected = table.iter().flat_map(|(strength, words)| words.split(' ').map(|word| (*strength, word)));
    let known = Means::WORDS.iter().map(|(means, word)| (means.strength(), *word));
    assert_eq!(known.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn every_means_has_its_reason_in_both_languages() {
    for (lang, file) in [(Lang::Zh, "zh-CN"), (Lang::En, "en")] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{file}.ftl"));
        let texts = fs::read_to_string(file).unwrap();
        let written: BTreeSet<&str> = texts.lines().filter(|line| line.starts_with("means-")).collect();
        let said: Vec<_> = Means::WORDS.iter().map(|(m, word)| format!("means-{word} = {}", m.reason(lang))).collect();
        assert_eq!(written, said.iter().map(String::as_str).collect());
        let reasons: BTreeSet<_> = Means::WORDS.iter().map(|(m, _)| m.reason(lang)).collect();
        assert_eq!(reasons.len(), Means::WORDS.len(), "no two reasons alike");
        for reason in reasons {
            let long = match lang {
                Lang::Zh => reason.chars().filter(|c| is_han(*c)).count() > 14,
                Lang::En => reason.split(' ').count() > 10,
            };
            assert!(!long && !reason.ends_with(['。', '.']), "{reason}");
        }
    }
}
