//! Every entry of the catalogue in every place of the document.

use fupan::{
    catalog::{CatalogCause, DOMAINS, Domain, Level},
    i18n::Lang,
    report,
    review::{Choice, Edit, ItemStyle, Kind, List, Review, Voice},
};

use super::{combinations::*, says};
use crate::steps::set;

/// A review of this kind in which entries are ticked: the causes, what answers them, an effect and a remedy each.
fn ticked(lang: Lang, kind: Kind, voice: Voice, domain: &Domain, from: usize, count: usize) -> (Review, Vec<String>) {
    let mut review = Review::new(lang);
    review.domain = domain.id;
    review.document_mut().kind = kind;
    review.document_mut().voice = voice;
    let mut words = Vec::new();
    let tick = |review: &mut Review, list: List, entry: &str| {
        let edit = Edit::Tick { list, catalog: entry.into(), id: entry.into(), on: true };
        review.apply(&edit).unwrap();
        list.wording(entry).unwrap().get(lang).to_owned()
    };
    for level in Level::ALL {
        let causes: Vec<&CatalogCause> = domain.causes.iter().filter(|cause| cause.level == level).collect();
        for cause in causes.iter().cycle().skip(from).take(count.min(causes.len())) {
            let stem = tick(&mut review, List::Causes, cause.id);
            // An English incident report tells no causes.
            if review.document().tells_causes() {
                words.push(stem);
            }
            for measure in cause.measures {
                words.push(tick(&mut review, List::Measures, measure.id));
            }
        }
    }
    for effect in domain.effects.iter().cycle().skip(from).take(count) {
        words.push(tick(&mut review, List::Impacts, effect.id));
    }
    for remedy in domain.remedies.iter().cycle().skip(from).take(count) {
        words.push(tick(&mut review, List::Remedies, remedy.id));
    }
    (review, words)
}

/// The facts that somebody adds to what was ticked.
fn add_facts(review: &mut Review) {
    let (text, day) =
        review.document().language.pick(("共12人，用时40分钟", "2026-03-05"), ("There were 12.", "2026-03-05"));
    let mut fill = |list: List, field: &str, value: &str| {
        for n in 0..review.length(list) {
            review.apply(&set(&format!("{}.{n}.{field}", list.address()), value)).unwrap();
        }
    };
    fill(List::Impacts, "text", text);
    fill(List::Causes, "text", text);
    fill(List::Remedies, "done_on", day);
    fill(List::Measures, "due", "2026-06-30");
    fill(List::Measures, "status", "closed");
}

#[test]
fn every_entry_fits_every_sentence() {
    let mut faults = Vec::new();
    for (n, lang) in Lang::ALL.into_iter().enumerate() {
        for domain in &DOMAINS {
            let most = domain.causes.len().max(domain.effects.len());
            for from in 0..most {
                // The shapes of a document take turns; together each entry meets each of them.
                for (m, (kind, voice)) in shapes().enumerate() {
                    let count = 1 + (from + m + n) % 3;
                    let (mut review, words) = ticked(lang, kind, voice, domain, from, count);
                    if (from + m) % 2 == 0 {
                        add_facts(&mut review);
                    }
                    if (from + m) % 3 == 0 {
                        review.document_mut().layout.items = ItemStyle::RunIn;
                    }
                    faults.extend(faults_of(&review, &words).into_iter().map(|fault| format!("{kind:?} {fault}")));
                }
            }
        }
    }
    faults.truncate(20);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn shapes() -> impl Iterator<Item = (Kind, Voice)> {
    Kind::WORDS.iter().flat_map(|(kind, _)| Voice::WORDS.iter().map(|(voice, _)| (*kind, *voice)))
}

fn faults_of(review: &Review, words: &[String]) -> Vec<String> {
    let report = report::compose(review, &[]);
    let all = texts(&report).join("\n");
    let mut faults = Vec::new();
    for words in words {
        // In English a heading may end in a full stop of its own.
        if !all.contains(words.as_str()) {
            faults.push(format!("“{words}” is not told"));
        }
    }
    bad_punctuation(review.document().language, &all, &mut faults);
    bad_blocks(&report, &mut faults);
    bad_lists(&report, &mut faults);
    bad_numbering(&report, &mut faults);
    bad_tables(&report, &mut faults);
    bad_codes(&report, &mut faults);
    bad_addresses(review, &report, &mut faults);
    faults
}

#[test]
fn ticked_effects_and_remedies_stand_in_their_sentences() {
    for (lang, kind, expected) in [
        (Lang::Zh, Kind::SelfExamination, "我们认识到，这件事造成的不良影响是：{effect}。"),
        (Lang::Zh, Kind::Report, "已经完成的处置有一项：3月5日，{remedy}。"),
    ] {
        let domain = &DOMAINS[1];
        let mut review = Review::new(lang);
        review.document_mut().kind = kind;
        let (effect, remedy) = (&domain.effects[0], &domain.remedies[0]);
        for (list, entry) in [(List::Impacts, effect.id), (List::Remedies, remedy.id)] {
            review.apply(&Edit::Tick { list, catalog: entry.into(), id: entry.into(), on: true }).unwrap();
        }
        review.apply(&set("remedies.0.done_on", "2026-03-05")).unwrap();
        review.apply(&set("incident.started", "2026-03-01")).unwrap();
        let expected = expected.replace("{effect}", effect.text.get(lang)).replace("{remedy}", remedy.text.get(lang));
        says("entries", &review, &expected);
    }
}
