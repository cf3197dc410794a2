//! Where the rules of form come from.

use fupan::{
    i18n::Lang,
    review::{
        Review, Voice,
        check::{Around, Finding, Rule, check},
    },
};

use crate::steps::{edited, sample, set};

/// The findings of the sample after an edit.
fn findings(lang: Lang, field: &str, words: &str) -> (Review, Vec<Finding>) {
    let review = edited(&sample(lang), &[set(field, words)]);
    let findings = check(&review, &Around::default());
    (review, findings)
}

/// What the line under the finding says, in the language of the document.
fn source(lang: Lang, field: &str, words: &str, rule: Rule) -> Option<String> {
    let (review, findings) = findings(lang, field, words);
    let finding = findings.iter().find(|f| f.rule == rule && f.field == field);
    let finding = finding.unwrap_or_else(|| panic!("{}: nothing at {field}", rule.id()));
    finding.authority(&review).map(|authority| authority.message(lang))
}

#[test]
fn rules_of_form_say_where_they_come_from() {
    let rows = [
        (Rule::HalfWidthMarks, "causes.1.text", "没有核对,5月7日送签", "依据：GB/T 15834—2011，5.1"),
        (Rule::DoubledMarks, "causes.1.text", "5月7日没有核对。。", "依据：行文惯例"),
        (Rule::TitleMarks, "title", "体检通知写错日期。", "依据：行文惯例"),
        (Rule::AnnexBookMarks, "attachments.0", "《更正通知》", "依据：行文惯例"),
        // The clause is about the date of the document.
        (Rule::HanNumeralDate, "date", "二〇二六年五月二十二日", "依据：GB/T 9704—2012，7.3.5.4"),
        (Rule::HanNumeralDate, "incident.summary", "二〇二六年五月七日印错一份通知", "依据：行文惯例"),
        (Rule::PaddedDate, "causes.1.text", "05月07日没有核对", "依据：行文惯例"),
        (Rule::TitleMissing, "title", "", "依据：《党政机关公文处理工作条例》第九条"),
        (Rule::AddresseeMissing, "addressee", "", "依据：《党政机关公文处理工作条例》第九条"),
        (Rule::UnitMissing, "unit", "", "依据：《党政机关公文处理工作条例》第九条"),
        (Rule::DateMissing, "date", "", "依据：《党政机关公文处理工作条例》第九条"),
    ];
    for (rule, field, words, expected) in rows {
        assert_eq!(source(Lang::Zh, field, words, rule).as_deref(), Some(expected), "{words}");
    }
    let rows = [
        (
            Rule::FullWidthMarks,
            "causes.1.text",
            "On 7 May， nobody checked it",
            Some("Source: usual in official writing"),
        ),
        (
            Rule::DoubledMarks,
            "causes.1.text",
            "On 7 May nobody checked it..",
            Some("Source: usual in official writing"),
        ),
        // The regulation is about Chinese documents.
        (Rule::TitleMissing, "title", "", None),
        (Rule::AddresseeMissing, "addressee", "", None),
    ];
    for (rule, field, words, expected) in rows {
        assert_eq!(source(Lang::En, field, words, rule).as_deref(), expected, "{words}");
    }
}

/// A person's self-criticism is no official document, and the rules about what is said have no source.
#[test]
fn other_findings_have_no_source() {
    let (mut review, findings) = findings(Lang::Zh, "title", "");
    let title = findings.iter().find(|f| f.rule == Rule::TitleMissing).unwrap();
    assert!(title.authority(&review).is_some());
    review.document_mut().voice = Voice::Person;
    assert_eq!(title.authority(&review), None);
    for rule in [Rule::Filler, Rule::CauseMissing, Rule::DueOverdue, Rule::ImpossibleDate, Rule::SummaryMissing] {
        assert_eq!(rule.authority(), None);
    }
}

#[test]
fn sources_are_said_in_both_languages() {
    let said = |rule: Rule, lang| rule.authority().map(|authority| authority.message(lang));
    assert_eq!(said(Rule::PaddedDate, Lang::En).as_deref(), Some("Source: GB/T 9704—2012, 7.3.5.4"));
    assert_eq!(
        said(Rule::UnitMissing, Lang::En).as_deref(),
        Some("Source: Regulation on Official Documents of Party and Government Organs, article 9")
    );
    for rule in Rule::ALL {
        assert_eq!(said(*rule, Lang::Zh).is_some(), said(*rule, Lang::En).is_some());
        assert!(said(*rule, Lang::Zh).is_none_or(|words| words.starts_with("依据：")));
    }
}
