//! What was composed comes back: every kind, voice, language and style of items, as text and through the other formats.

use fupan::{
    catalog::{Domain, DomainId, domain},
    export::{self, Format},
    files::Sample,
    i18n::Lang,
    import::{Sorting, checked, docx_text, html_text, markdown_text},
    report::{self, Report, compose},
    review::{Choice as _, Edit, ItemId, Kind, Level, List, Review, Voice, dates},
};
use proptest::prelude::*;

/// Chooses by chance, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// Words of each language; an empty one leaves the field empty.
struct Words {
    titles: &'static [&'static str],
    addressees: &'static [&'static str],
    units: &'static [&'static str],
    signers: &'static [&'static str],
    started: &'static [&'static str],
    places: &'static [&'static str],
    sources: &'static [&'static str],
    summaries: &'static [&'static str],
    moments: &'static [&'static str],
    texts: &'static [&'static str],
    evidence: &'static [&'static str],
    owners: &'static [&'static str],
    dues: &'static [&'static str],
    proofs: &'static [&'static str],
}

const ZH: Words = Words {
    titles: &["停水通知漏发问题", "3号库房进水", "关于体检名单外泄的情况", "热线电话无人接听", "两名学生被留在车上"],
    addressees: &["区政府办公室", "县卫生健康局党组", "集团公司安全委员会", ""],
    units: &["南屏县民政局", "云泽区第三小学", "临渡镇人民政府", ""],
    signers: &["陆知微", "闻人骞", ""],
    started: &["2026-05-12T07:40", "5月12日上午", ""],
    places: &["镇文化站", "3号库房", ""],
    sources: &["12345热线来电", ""],
    summaries: &[
        "一份停水通知没有发出，86户居民没有储水",
        "雨水从电缆沟流进库房，底层档案受潮。值班人员次日才发现",
        "",
    ],
    moments: &["值班员接到来电", "科长到现场查看"],
    texts: &["当天值班表上没有人", "登记本只有三栏。指出差错的来电记在一起", "去年9月以来查过两次，两次都没有记录", ""],
    evidence: &["值班登记本", "", "", ""],
    owners: &["办公室主任穆承礼", "设备科", "党政办公室", "陈立", ""],
    dues: &["2026-06-10", "2026-06-30", "2026年12月底", "年底", ""],
    proofs: &["签字的登记本", "试水记录", "", ""],
};

const EN: Words = Words {
    titles: &["Missed alarm in ward 4", "Wrong labels on 300 cartons", "Pool closed after a chemical mix-up"],
    addressees: &["The Safety Committee", "Board of Trustees", ""],
    units: &["Stanmoor Leisure Trust", "Calder Works", ""],
    signers: &["Helen Marsden", "J. Okoro", ""],
    started: &["2026-05-12T07:40", "12 May 2026", ""],
    places: &["Ward 4", "Loading bay 2", ""],
    sources: &["A call from a parent", ""],
    summaries: &[
        "The alarm rang for nine minutes and nobody answered",
        "Two chemicals were mixed. The hall was cleared",
        "",
    ],
    moments: &["The porter took a call", "The manager went to look"],
    texts: &[
        "The rota had nobody on it that day",
        "The log has three columns. Calls about errors are kept with the others",
        "",
    ],
    evidence: &["Call log", "", "", ""],
    owners: &["Practice manager", "Ruth Adeyemi", "Facilities", ""],
    dues: &["2026-06-10", "2026-06-30", "30 June 2026", ""],
    proofs: &["Signed log", "Test report", "", ""],
};

/// A review that is being filled in.
struct Filled {
    review: Review,
    ids: usize,
}

impl Filled {
    fn set(&mut self, field: &str, value: &str) {
        if !value.is_empty() {
            let set = self.review.apply(&Edit::Set { field: field.to_owned(), value: value.to_owned() });
            set.unwrap_or_else(|error| panic!("{field}: {error:?}"));
        }
    }

    fn write(&mut self, list: List, level: Option<Level>, words: &str) {
        self.ids += 1;
        let id = ItemId(format!("q{}", self.ids));
        self.review.apply(&Edit::Write { list, level, words: words.to_owned(), id }).expect("an item");
    }

    fn tick(&mut self, list: List, entry: &str) {
        self.ids += 1;
        let id = ItemId(format!("q{}", self.ids));
        self.review.apply(&Edit::Tick { list, catalog: entry.to_owned(), id, on: true }).expect("an entry");
    }
}

fn review(dice: &mut Dice, lang: Lang, kind: Kind, voice: Voice, items: &str) -> Review {
    let words = lang.pick(&ZH, &EN);
    let mut filled = Filled { review: Review::new(lang), ids: 0 };
    for (field, value) in [("kind", kind.word()), ("voice", voice.word()), ("layout.items", items)] {
        filled.set(field, value);
    }
    for (field, choice) in [
        ("title", words.titles),
        ("addressee", words.addressees),
        ("unit", words.units),
        ("signer", words.signers),
        ("date", &["2026-05-22", "2026-11-03", ""]),
        ("incident.started", words.started),
        ("incident.place", words.places),
        ("incident.source", words.sources),
        ("incident.summary", words.summaries),
    ] {
        filled.set(field, dice.one(choice));
    }
    let of = domain(DomainId::WORDS[dice.below(DomainId::WORDS.len())].0);
    moments(dice, &mut filled, words);
    impacts(dice, &mut filled, words, of, lang);
    causes(dice, &mut filled, words, of, lang);
    remedies(dice, &mut filled, of, lang);
    measures(dice, &mut filled, words, of, lang, kind);
    filled.review
}

fn moments(dice: &mut Dice, filled: &mut Filled, words: &Words) {
    for n in 0..dice.below(6).saturating_sub(2) {
        filled.write(List::Timeline, None, dice.one(words.moments));
        filled.set(&format!("incident.timeline.{n}.at"), &format!("2026-05-12T0{}:15", 7 + n));
    }
}

fn impacts(dice: &mut Dice, filled: &mut Filled, words: &Words, of: &Domain, lang: Lang) {
    let first = dice.below(of.effects.len());
    for n in 0..dice.below(4) {
        let effect = &of.effects[(first + n) % of.effects.len()];
        match dice.below(2) {
            0 => filled.tick(List::Impacts, effect.id),
            _ => filled.write(List::Impacts, None, effect.text.get(lang)),
        }
        filled.set(&format!("impacts.{n}.text"), dice.one(words.texts));
    }
}

fn causes(dice: &mut Dice, filled: &mut Filled, words: &Words, of: &Domain, lang: Lang) {
    for level in Level::ALL {
        let causes: Vec<_> = of.causes.iter().filter(|cause| cause.level == level).collect();
        let first = dice.below(causes.len());
        for n in 0..dice.below(4).min(causes.len()) {
            let cause = causes[(first + n) % causes.len()];
            match dice.below(3) {
                0 => filled.write(List::Causes, Some(level), cause.stem.get(lang)),
                _ => filled.tick(List::Causes, cause.id),
            }
        }
    }
    for n in 0..filled.review.causes.len() {
        filled.set(&format!("causes.{n}.text"), dice.one(words.texts));
        filled.set(&format!("causes.{n}.evidence"), dice.one(words.evidence));
    }
}

fn remedies(dice: &mut Dice, filled: &mut Filled, of: &Domain, lang: Lang) {
    let first = dice.below(of.remedies.len());
    for n in 0..dice.below(4) {
        filled.write(List::Remedies, None, of.remedies[(first + n) % of.remedies.len()].text.get(lang));
        filled.set(&format!("remedies.{n}.done_on"), dice.one(&["2026-05-13", "2026-05-15", ""]));
    }
}

fn measures(dice: &mut Dice, filled: &mut Filled, words: &Words, of: &Domain, lang: Lang, kind: Kind) {
    let first = dice.below(of.causes.len());
    for n in 0..dice.below(5) {
        let cause = &of.causes[(first + n) % of.causes.len()];
        filled.write(List::Measures, None, cause.measures[dice.below(cause.measures.len())].text.get(lang));
        for (field, choice) in
            [("text", words.texts), ("owner", words.owners), ("due", words.dues), ("proof", words.proofs)]
        {
            filled.set(&format!("measures.{n}.{field}"), dice.one(choice));
        }
        if kind == Kind::Progress {
            filled.set(&format!("measures.{n}.status"), dice.one(&["open", "doing", "done", ""]));
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Month and day, as documents leave the year out where it is clear.
fn day(text: &str, lang: Lang) -> String {
    dates::parse(text, lang).map_or_else(|| letters(text), |when| format!("{:?} {:?}", when.month, when.day))
}

/// What has to come back, in the order in which the document says it.
fn facts(review: &Review, document: &str, lang: Lang) -> Vec<String> {
    let field = |address: String| review.field(&address).unwrap_or_default();
    let document = letters(document);
    let mut facts = vec![
        format!("title {}", letters(&report::title(review))),
        format!("addressee {}", letters(&field("addressee".to_owned()))),
    ];
    let mut list = |list: &str, length: usize, said: &str, of: &dyn Fn(usize) -> String| {
        let mut items: Vec<(usize, String)> = (0..length)
            .filter_map(|n| {
                let words = letters(&field(format!("{list}.{n}.{said}")));
                Some((document.find(&words)?, format!("{list} {words}: {}", of(n))))
            })
            .collect();
        items.sort();
        facts.extend(items.into_iter().map(|(_, fact)| fact));
    };
    list("impacts", review.impacts.len(), "heading", &|_| String::new());
    list("causes", review.causes.len(), "heading", &|n| field(format!("causes.{n}.level")));
    list("remedies", review.remedies.len(), "text", &|n| {
        let days = (0..=n).rev().map(|n| field(format!("remedies.{n}.done_on")));
        // The day of the one before.
        let day_of = days.into_iter().find(|day| !["同日", "The same day"].contains(&day.as_str()));
        day(&day_of.unwrap_or_default(), lang)
    });
    list("measures", review.measures.len(), "heading", &|n| {
        format!("{} {}", letters(&field(format!("measures.{n}.owner"))), day(&field(format!("measures.{n}.due")), lang))
    });
    facts
}

/// The document in a format, as the importer gets it.
fn written(report: &Report, format: Format) -> String {
    let bytes = export::render(report, format).expect("a file").bytes;
    match format {
        Format::Docx => docx_text(&bytes).expect("a text"),
        _ => {
            let text = String::from_utf8(bytes).expect("UTF-8");
            checked(match format {
                Format::Html => html_text(&text),
                Format::Markdown => markdown_text(&text),
                _ => text,
            })
            .expect("a text")
        }
    }
}

fn comes_back(seed: u64, format: Format) {
    let kinds = [
        (Kind::SelfExamination, Voice::Unit),
        (Kind::SelfExamination, Voice::Person),
        (Kind::Report, Voice::Unit),
        (Kind::Report, Voice::Person),
        (Kind::Progress, Voice::Unit),
    ];
    for lang in Lang::ALL {
        for (kind, voice) in kinds {
            for items in ["headed", "run-in"] {
                let review = review(&mut Dice(seed), lang, kind, voice, items);
                let report = compose(&review, &[]);
                let sorting = Sorting::of(written(&report, format));
                let mut count = 0;
                let back = sorting.review(|| {
                    count += 1;
                    ItemId(format!("i{count}"))
                });
                let text = written(&report, Format::Text);
                let (wanted, got) = (facts(&review, &text, lang), facts(&back, &text, lang));
                assert_eq!(wanted, got, "{kind:?} {voice:?} {items}\n{}", sorting.source());
            }
        }
    }
}

/// The samples that the app shows have everything that a review may have.
#[test]
fn samples_come_back() {
    for lang in Lang::ALL {
        for sample in Sample::of(lang) {
            let review = sample.review();
            let report = compose(&review, &[]);
            let text = written(&report, Format::Text);
            for format in [Format::Text, Format::Docx, Format::Html, Format::Markdown] {
                let sorting = Sorting::of(written(&report, format));
                let mut count = 0;
                let back = sorting.review(|| {
                    count += 1;
                    ItemId(format!("i{count}"))
                });
                let (wanted, got) = (facts(&review, &text, lang), facts(&back, &text, lang));
                assert_eq!(wanted, got, "{} {format:?}\n{}", sample.name(), sorting.source());
            }
        }
    }
}

// The whole thousand is asked for by PROPTEST_CASES=1000.
proptest! {
    #![proptest_config(ProptestConfig { cases: cases(8), ..ProptestConfig::default() })]
    #[test]
    fn text_comes_back(seed in any::<u64>()) {
        comes_back(seed, Format::Text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(2), ..ProptestConfig::default() })]
    #[test]
    fn word_files_come_back(seed in any::<u64>()) {
        comes_back(seed, Format::Docx);
    }

    #[test]
    fn web_pages_come_back(seed in any::<u64>()) {
        comes_back(seed, Format::Html);
    }

    #[test]
    fn markdown_comes_back(seed in any::<u64>()) {
        comes_back(seed, Format::Markdown);
    }
}

/// So many, unless the environment asks for more.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}
