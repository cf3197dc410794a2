//! Random edits, and reviews made by them.

use fupan::{
    catalog::{DOMAINS, DomainId, domain},
    i18n::Lang,
    review::{Edit, ItemId, Kind, Level, List, Review, Voice},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::steps::sample;

/// Typed text: empty, blank, Chinese, English, only punctuation, choices, and any other.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "",
            " ",
            "——",
            "接到通知后没有核对",
            "The call was not passed on.",
            "2026-05-12T07:40",
            "一是甲\n二是乙"
        ])
        .prop_map(str::to_owned),
        select(vec![
            "direct", "main", "root", "weak", "strong", "lasting", "en", "zh-CN", "person", "finance", "yes", "no",
            "times", "28", "run-in", "full", "local"
        ])
        .prop_map(str::to_owned),
        ".{0,12}",
    ]
}

/// Addresses of existing fields, of fields that may exist, and of none.
pub fn address() -> impl Strategy<Value = String> {
    let lists = select(vec![
        "attachments",
        "incident.people",
        "incident.timeline",
        "impacts",
        "causes",
        "remedies",
        "extent",
        "measures",
        "wordings",
        "dismissals",
        "incident",
        "nothing",
    ]);
    let fields = select(vec![
        "",
        ".name",
        ".role",
        ".at",
        ".text",
        ".heading",
        ".level",
        ".evidence",
        ".explains",
        ".answers",
        ".done_on",
        ".strength",
        ".owner",
        ".due",
        ".proof",
        ".status",
        ".leader",
        ".helpers",
        ".interim",
        ".effect",
        ".recheck",
        ".verifier",
        ".closed_on",
        ".reason",
        ".next",
        ".progress",
        ".reason",
        ".next",
        ".slogan",
        ".place",
        ".found",
        ".fixed",
        ".by",
        ".id",
        ".catalog",
        ".of",
        ".basis",
        ".text.0",
    ]);
    let top = select(vec![
        "kind",
        "voice",
        "domain",
        "language",
        "title",
        "addressee",
        "unit",
        "signer",
        "post",
        "responsibility",
        "pledge",
        "date",
        "incident.summary",
        "incident.started",
        "incident.place",
        "incident.source",
        "layout.latin",
        "layout.pitch",
        "layout.items",
        "layout.references",
        "layout.ledger_columns",
        "layout.ledger",
        "layout.map",
        "layout.seal",
        "layout.slogan",
        "layout.head",
        "layout.copy_number",
        "layout.masthead",
        "layout.reference",
        "layout.imprint",
        "layout.printed",
        "layout.unknown",
        "causes",
        "causes.01.text",
        "causes.-1.text",
        "",
    ]);
    prop_oneof![
        1 => top.prop_map(str::to_owned),
        3 => (lists, 0..6usize, fields).prop_map(|(list, n, field)| format!("{list}.{n}{field}")),
        1 => ".{0,20}",
    ]
}

/// Keys of existing paragraphs, of paragraphs that may exist, and of none.
fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "title title 1",
            "addressee addressee 1",
            "heading impacts 1",
            "paragraph causes.c1 1",
            "paragraph causes.x2 2",
            "paragraph  1",
            "",
        ])
        .prop_map(str::to_owned),
        ".{0,12}",
    ]
}

/// Few different ids, so that they often coincide.
fn id() -> impl Strategy<Value = ItemId> {
    prop_oneof![
        (0..24usize).prop_map(|n| ItemId(format!("x{n}"))),
        select(vec!["", "c1", "c2", "c5", "a1", "i1", "d1"]).prop_map(ItemId::from),
    ]
}

fn entry() -> impl Strategy<Value = String> {
    let causes = || DOMAINS.iter().flat_map(|d| d.causes);
    // Few different entries, so that some are ticked twice, or ticked and unticked.
    let some: Vec<_> = causes().step_by(23).map(|c| c.id).chain(["di-1-4", "di-2-3", "nothing"]).collect();
    let measures: Vec<_> = causes().step_by(23).flat_map(|c| c.measures).map(|m| m.id).collect();
    let facts = domain(DomainId::General);
    let effects = facts.effects.iter().map(|effect| effect.id).take(3).collect();
    let remedies = facts.remedies.iter().map(|remedy| remedy.id).take(3).collect();
    select([some, measures, effects, remedies].concat()).prop_map(str::to_owned)
}

fn ticked() -> impl Strategy<Value = List> {
    select(vec![List::Impacts, List::Causes, List::Causes, List::Remedies, List::Measures, List::Measures, List::Told])
}

pub fn edit() -> impl Strategy<Value = Edit> {
    let list = select(List::ALL.to_vec());
    let written = list.clone();
    prop_oneof![
        4 => (address(), text()).prop_map(|(field, value)| Edit::Set { field, value }),
        1 => (select(List::ALL.to_vec()), select(vec!["status", "level", "heading", "", "0.text"]), text())
            .prop_map(|(list, field, value)| Edit::SetAll { list, field: field.into(), value }),
        1 => select(vec!["doing", "closed", "", "sometime"])
            .prop_map(|status| Edit::SetAll { list: List::Measures, field: "status".into(), value: status.into() }),
        3 => (address(), id(), any::<bool>()).prop_map(|(field, cause, on)| Edit::Link { field, cause, on }),
        2 => (list, id(), option::of(select(Level::ALL.to_vec())))
            .prop_map(|(list, id, level)| Edit::Add { list, id, level }),
        1 => (0..8usize, option::of(entry()), id()).prop_map(|(of, entry, id)| Edit::AskWhy { of, entry, id }),
        1 => (address(), text(), id())
            .prop_map(|(field, about, id)| Edit::Dismiss { rule: "filler".into(), field, about, id }),
        1 => address().prop_map(|item| Edit::Remove { item }),
        1 => (address(), any::<bool>()).prop_map(|(item, down)| Edit::Move { item, down }),
        4 => (ticked(), entry(), id(), any::<bool>())
            .prop_map(|(list, catalog, id, on)| Edit::Tick { list, catalog, id, on }),
        1 => (id(), entry(), id()).prop_map(|(cause, catalog, id)| Edit::AnswerWith { cause, catalog, id }),
        1 => (written, option::of(select(Level::ALL.to_vec())), text(), id())
            .prop_map(|(list, level, words, id)| Edit::Write { list, level, words, id }),
        1 => (key(), text(), id()).prop_map(|(of, words, id)| Edit::Reword { of, words, id }),
        1 => (id(), select(Kind::ALL.to_vec()), select(Voice::ALL.to_vec()))
            .prop_map(|(id, kind, voice)| Edit::AddDocument { kind, voice, date: String::new(), id }),
        1 => id().prop_map(|id| Edit::OpenDocument { id }),
        1 => id().prop_map(|id| Edit::RemoveDocument { id }),
        1 => vec("own-[ab]", 0..3).prop_map(|ids| Edit::ChoosePhrases { ids }),
        // Set levels and the language more often than by chance, because they affect other fields.
        1 => (0..8usize, select(vec!["direct", "main", "root"]))
            .prop_map(|(n, level)| Edit::Set { field: format!("causes.{n}.level"), value: level.into() }),
        1 => select(vec!["zh-CN", "en"]).prop_map(|l| Edit::Set { field: "language".into(), value: l.into() }),
    ]
}

/// An empty review or the sample.
pub fn start() -> impl Strategy<Value = Review> {
    select(Lang::ALL.to_vec()).prop_flat_map(|lang| select(vec![Review::new(lang), sample(lang)]))
}

/// A review after random edits.
pub fn review() -> impl Strategy<Value = Review> {
    (start(), vec(edit(), 0..40)).prop_map(|(mut review, edits)| {
        for edit in &edits {
            let _ = review.apply(edit);
        }
        review
    })
}
