//! An office's own sentences in their three places.

use super::answers::*;
use fupan::{
    i18n::Lang,
    report,
    review::{Edit, Kind, OwnPhrase, PhrasePlace, Review, Status, Voice},
};

fn phrases(language: Lang) -> Vec<OwnPhrase> {
    [
        (PhrasePlace::Opening, language.pick("前言甲\n前言乙。", "opening one\nopening two.")),
        (PhrasePlace::Measures, language.pick("措施甲\n措施乙！", "measures one\nmeasures two!")),
        (PhrasePlace::Closing, language.pick("结语甲", "closing one")),
    ]
    .map(|(place, words)| OwnPhrase::general(language, place, words))
    .into()
}

/// The document below its title, a letter for each paragraph that is a phrase and `.` for any other.
fn shape(review: &Review) -> String {
    let report = report::compose(review, &phrases(review.document().language));
    let letter = |block: &report::Block| match block.from().first().copied().unwrap_or_default() {
        "phrases.opening" => 'o',
        "phrases.measures" => 'm',
        "phrases.closing" => 'c',
        _ => '.',
    };
    report.blocks[1..].iter().map(letter).collect()
}

fn texts(review: &Review) -> Vec<String> {
    let report = report::compose(review, &phrases(review.document().language));
    report.blocks[1..].iter().map(|b| b.text()).collect()
}

#[test]
fn phrases_are_whole_sentences() {
    let review = zh(C).summary("停水").measure("甲", "").0;
    let expected = [
        "停水。",
        "前言甲。",
        "前言乙。",
        "对此，我街道负有责任。我们进行了复盘，现检查如下：",
        "一、整改措施",
        "措施甲。",
        "措施乙！",
        "我们采取一项措施：甲。",
        "结语甲。",
        "以上检查如有不当，恳请批评指正。",
        "附件：整改台账",
        "澜桥街道办事处",
        "2026年3月16日",
    ];
    assert_eq!(texts(&review), expected);
    let review = en(R).summary("the fridge failed").measure("name an owner", "").0;
    let expected = [
        "opening one.",
        "opening two.",
        "Summary",
        "the fridge failed.",
        "This report sets out one next step.",
        "Next steps",
        "measures one.",
        "measures two!",
        "A1\tname an owner",
        "closing one.",
    ];
    assert_eq!(texts(&review), expected);
}

#[test]
fn the_first_place_is_between_the_source_and_who_is_responsible() {
    let answers = |kind| zh(kind).summary("停水").source("12345热线").measure("甲", "");
    let expected = [
        "停水。",
        "此事的线索来自12345热线。",
        "前言甲。",
        "前言乙。",
        "对此，我街道负有责任。我们进行了复盘，现检查如下：",
        "一、整改措施",
    ];
    assert_eq!(texts(&answers(C).0)[..6], expected);
    for kind in [R, Z] {
        assert_eq!(shape(&answers(kind).0).find('o'), Some(1), "behind the opening");
    }
}

#[test]
fn a_pledge_stands_before_the_last_sentences_of_the_office() {
    let review = zh(C).summary("停水").pledge("每季度试拨一次").0;
    let all = texts(&review);
    let at = all.iter().position(|text| text == "每季度试拨一次。").expect("the pledge");
    assert_eq!(all[at + 1..at + 3], ["结语甲。", "以上检查如有不当，恳请批评指正。"]);
    // A pledge alone is closed and has nothing to open.
    assert_eq!(shape(&zh(R).pledge("每季度试拨一次").0), ".c...");
}

#[test]
fn phrases_stand_in_their_places_in_every_kind() {
    let filled = |answers: Answers| {
        let answers = answers.title("停水").summary("停水").impact("信任受损", "").cause(Root, "没有人管", "", "");
        answers.remedy("", "道歉").measure("甲", "").status(Status::Open)
    };
    let all_done = |answers: Answers| answers.measure("甲", "").status(Status::Closed);
    let some_done = |answers: Answers| all_done(answers).measure("乙", "").status(Status::Doing);
    let unit = |kind: Kind| (zh(kind), en(kind));
    let rows = [
        // The tail of the Chinese rows is closing, annex, unit and date; the English ones have no log, no unit and no date.
        (unit(C), "bridge", ".oo.......mm.c....", "oo...........mm.c"),
        (unit(R), "opening", ".oo........mm.c....", "oo........mm.c"),
        (unit(Z), "what is left", ".oo........mm.c....", "oo...........mm..c"),
    ];
    for ((chinese, english), row, zh_shape, en_shape) in rows {
        for voice in Voice::ALL {
            for (answers, expected) in [(chinese.clone(), zh_shape), (english.clone(), en_shape)] {
                let mut review = filled(answers).0;
                review.document_mut().voice = voice;
                assert_eq!(shape(&review), expected, "{row}: {:#?}", texts(&review));
            }
        }
    }
    // Where everything is in place, and where something is left.
    assert_eq!(shape(&all_done(zh(Z)).0), ".oo..mm.c....", "{:#?}", texts(&all_done(zh(Z)).0));
    assert_eq!(shape(&some_done(zh(Z)).0), ".oo....mm.c....", "{:#?}", texts(&some_done(zh(Z)).0));
    assert_eq!(shape(&all_done(en(Z)).0), "oo...mm..c", "{:#?}", texts(&all_done(en(Z)).0));
}

#[test]
fn each_place_needs_something_to_stand_by() {
    for kind in Kind::ALL {
        for language in Lang::ALL {
            for voice in Voice::ALL {
                let start = |answers: Answers| {
                    let mut answers = if language == Lang::Zh {
                        answers
                    } else {
                        {
                            let mut answers = answers;
                            answers.0.document_mut().language = language;
                            answers
                        }
                    };
                    answers.0.document_mut().voice = voice;
                    answers.title("停水").addressee("区政府").signer("郑一帆").attachment("名单")
                };
                let empty = shape(&start(zh(kind)).0);
                assert!(!empty.contains(['o', 'm', 'c']), "frame alone gets no phrase: {empty}");
                let told = shape(&start(zh(kind)).summary("停水两小时").0);
                assert_eq!(told.replace('.', ""), "ooc", "no measures, no phrase before them: {told}");
                let measure = shape(&start(zh(kind)).measure("甲", "").0);
                assert_eq!(measure.replace('.', ""), "oommc", "{measure}");
            }
        }
    }
}

#[test]
fn what_says_nothing_is_no_phrase() {
    let review = zh(C).summary("停水").measure("甲", "").0;
    let nothing = [" \n。\n", "——", "\u{200b}"];
    let nothing = PhrasePlace::ALL.into_iter().zip(nothing);
    let nothing: Vec<_> = nothing.map(|(place, words)| OwnPhrase::general(Lang::Zh, place, words)).collect();
    assert_eq!(report::compose(&review, &nothing), report::compose(&review, &[]));
}

/// The sentences in the closing place of a document.
fn closings(review: &Review, phrases: &[OwnPhrase]) -> Vec<(String, String)> {
    let report = report::compose(review, phrases);
    let own = report.blocks.iter().filter(|block| block.from()[0].starts_with("phrases."));
    own.map(|block| (block.from()[0].to_owned(), block.text())).collect()
}

#[test]
fn a_document_has_the_sentences_that_fit_until_somebody_chooses() {
    let special = |id: &str, kind, voice| OwnPhrase {
        id: format!("own-{id}"),
        kind,
        voice,
        ..OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, id)
    };
    let phrases = [
        OwnPhrase::general(Lang::Zh, PhrasePlace::Closing, "通用"),
        OwnPhrase::general(Lang::En, PhrasePlace::Closing, "general"),
        special("检查", Some(C), None),
        special("个人", None, Some(Voice::Person)),
        special("单位报告", Some(R), Some(Voice::Unit)),
    ];
    let said = |kind, voice| {
        let mut review = zh(kind).summary("停水").0;
        review.document_mut().voice = voice;
        closings(&review, &phrases).into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert_eq!(said(C, Voice::Unit), ["通用。", "检查。"]);
    assert_eq!(said(C, Voice::Person), ["通用。", "检查。", "个人。"]);
    assert_eq!(said(R, Voice::Unit), ["通用。", "单位报告。"]);
    assert_eq!(said(R, Voice::Person), ["通用。", "个人。"]);
    assert_eq!(said(Z, Voice::Unit), ["通用。"]);
    // What was chosen counts, in the order of the office; another language and what this office does not have say nothing.
    let mut review = zh(Z).summary("停水").0;
    let ids = ["own-单位报告", "own-检查", "own-en-closing", "own-gone"].map(str::to_owned).to_vec();
    review.apply(&Edit::ChoosePhrases { ids }).unwrap();
    let pair = |from: &str, text: &str| (from.to_owned(), text.to_owned());
    let expected = [pair("phrases.own-检查", "检查。"), pair("phrases.own-单位报告", "单位报告。")];
    assert_eq!(closings(&review, &phrases), expected);
    review.apply(&Edit::ChoosePhrases { ids: Vec::new() }).unwrap();
    assert_eq!(closings(&review, &phrases), []);
    // Another document begins with those that fit.
    let id = "d2".into();
    review.apply(&Edit::AddDocument { kind: C, voice: Voice::Unit, date: String::new(), id }).unwrap();
    assert_eq!(closings(&review, &phrases), [pair("phrases.closing", "通用。"), pair("phrases.own-检查", "检查。")]);
}
