//! Words for the closed choices, and short names for places in a review.

pub use crate::{
    report::{cause_tag, level_name as level},
    review::{status_word as status, strength_word as strength},
};

use super::widgets::Choice;
use crate::{
    browser::Facility,
    catalog::Affected,
    i18n::{Lang, t},
    review::{
        self, Cause, Document, DomainId, ItemStyle, Kind, Latin, LedgerColumns, Level, List, Measure, Paper,
        PhrasePlace, Pitch, Responsibility, Voice,
        check::{Section, Severity},
        profile::Profile,
    },
};

/// All choices of a closed field, in the words of `lang`.
pub fn choices<C: review::Choice>(lang: Lang, say: fn(Lang, C) -> &'static str) -> Vec<Choice> {
    C::WORDS.iter().map(|(choice, word)| Choice::new(*word, say(lang, *choice))).collect()
}

pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::SelfExamination => t::kind_self(lang),
        Kind::Report => t::kind_report(lang),
        Kind::Progress => t::kind_progress(lang),
    }
}

/// What a document is called in lists.
pub fn document(lang: Lang, document: &Document) -> &'static str {
    match (document.kind, document.voice) {
        (Kind::SelfExamination, Voice::Person) => t::documents_person(lang),
        (kind, _) => self::kind(lang, kind),
    }
}

/// What tells a document from others: who receives it, and its day as typed.
pub fn about_document(lang: Lang, document: &Document) -> String {
    let date = first_of(&[&document.date]).unwrap_or_else(|| t::documents_undated(lang).to_owned());
    match first_of(&[&document.addressee]) {
        Some(addressee) => format!("{addressee}{}{date}", lang.pick("，", ", ")),
        None => date,
    }
}

/// What a document is called, and what tells it from others, in one line.
pub fn whole_document(lang: Lang, document: &Document) -> String {
    let (name, about) = (self::document(lang, document), about_document(lang, document));
    format!("{name}{}{about}", lang.pick("，", ", "))
}

/// What a facility of the browser's is for, and what to do without it.
pub fn facility(lang: Lang, facility: Facility) -> (&'static str, &'static str) {
    match facility {
        Facility::Copies => (t::facility_copies(lang), t::facility_copies_without(lang)),
        Facility::Locks => (t::facility_locks(lang), t::facility_locks_without(lang)),
        Facility::Persistence => (t::facility_persistence(lang), t::facility_persistence_without(lang)),
        Facility::Secrets => (t::facility_secrets(lang), t::facility_secrets_without(lang)),
        Facility::Files => (t::facility_files(lang), t::facility_files_without(lang)),
        Facility::Clipboard => (t::facility_clipboard(lang), t::facility_clipboard_without(lang)),
        Facility::Offline => (t::facility_offline(lang), t::facility_offline_without(lang)),
    }
}

pub fn voice(lang: Lang, voice: Voice) -> &'static str {
    match voice {
        Voice::Unit => t::voice_unit(lang),
        Voice::Person => t::voice_person(lang),
    }
}

pub fn phrase_place(lang: Lang, place: PhrasePlace) -> &'static str {
    match place {
        PhrasePlace::Opening => t::phrase_opening(lang),
        PhrasePlace::Measures => t::phrase_measures(lang),
        PhrasePlace::Closing => t::phrase_closing(lang),
    }
}

pub fn responsibility(lang: Lang, responsibility: Responsibility) -> &'static str {
    match responsibility {
        Responsibility::Direct => t::responsibility_direct(lang),
        Responsibility::Leading => t::responsibility_leading(lang),
        Responsibility::Supervising => t::responsibility_supervising(lang),
        Responsibility::Local => t::responsibility_local(lang),
        Responsibility::Oversight => t::responsibility_oversight(lang),
    }
}

pub fn items(lang: Lang, items: ItemStyle) -> &'static str {
    match items {
        ItemStyle::Headed => t::layout_items_headed(lang),
        ItemStyle::RunIn => t::layout_items_run_in(lang),
    }
}

pub fn ledger_columns(lang: Lang, columns: LedgerColumns) -> &'static str {
    match columns {
        LedgerColumns::Standard => t::layout_ledger_columns_standard(lang),
        LedgerColumns::Full => t::layout_ledger_columns_full(lang),
    }
}

/// The type of an English document.
pub fn typeface(_: Lang, latin: Latin) -> &'static str {
    match latin {
        Latin::Same => "Arial",
        Latin::Times => "Times New Roman",
        Latin::Calibri => "Calibri",
    }
}

pub fn paper(lang: Lang, paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => t::layout_paper_letter(lang),
    }
}

pub fn latin(lang: Lang, latin: Latin) -> &'static str {
    match latin {
        Latin::Same => t::layout_latin_same(lang),
        Latin::Times => t::layout_latin_times(lang),
        Latin::Calibri => t::layout_latin_same(lang),
    }
}

pub fn pitch(lang: Lang, pitch: Pitch) -> &'static str {
    match pitch {
        Pitch::Full => t::layout_pitch_full(lang),
        Pitch::Round => t::layout_pitch_round(lang),
    }
}

/// An item of a list that somebody writes on their own.
pub fn own_item(lang: Lang, list: List) -> &'static str {
    match list {
        List::Measures => t::own_measure(lang),
        List::Remedies => t::own_remedy(lang),
        _ => t::own_impact(lang),
    }
}

/// What an effect is on, as a note beside it.
pub fn affected(lang: Lang, on: Affected) -> &'static str {
    match on {
        Affected::People => t::affected_people(lang),
        Affected::Trust => t::affected_trust(lang),
        Affected::Work => t::affected_work(lang),
        Affected::Hazard => t::affected_hazard(lang),
    }
}

pub fn domain(lang: Lang, domain: DomainId) -> &'static str {
    match domain {
        DomainId::General => t::domain_general(lang),
        DomainId::Epidemic => t::domain_epidemic(lang),
        DomainId::Safety => t::domain_safety(lang),
        DomainId::Petition => t::domain_petition(lang),
        DomainId::Service => t::domain_service(lang),
        DomainId::Documents => t::domain_documents(lang),
        DomainId::Opinion => t::domain_opinion(lang),
        DomainId::Data => t::domain_data(lang),
        DomainId::Finance => t::domain_finance(lang),
        DomainId::Food => t::domain_food(lang),
        DomainId::Care => t::domain_care(lang),
        DomainId::Disaster => t::domain_disaster(lang),
        DomainId::Construction => t::domain_construction(lang),
        DomainId::Health => t::domain_health(lang),
        DomainId::Systems => t::domain_systems(lang),
        DomainId::Procurement => t::domain_procurement(lang),
    }
}

/// The name of a language in itself.
pub fn language(_: Lang, language: Lang) -> &'static str {
    language.pick("中文", "English")
}

/// The level's question: levels are asked, never named as jargon.
pub fn level_question(lang: Lang, level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Direct => (t::level_direct_question(lang), t::level_direct_help(lang)),
        Level::Main => (t::level_main_question(lang), t::level_main_help(lang)),
        Level::Root => (t::level_root_question(lang), t::level_root_help(lang)),
    }
}

pub fn severity(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Certain => t::severity_certain_tone(lang),
        Severity::Suspect => t::severity_suspect_tone(lang),
        Severity::Hint => t::severity_hint_tone(lang),
    }
}

/// A section's name in the rail.
pub fn section(lang: Lang, section: Section) -> &'static str {
    match section {
        Section::Basics => t::section_basics(lang),
        Section::Incident => t::section_incident(lang),
        Section::Impacts => t::section_impacts(lang),
        Section::Causes => t::section_causes(lang),
        Section::Measures => t::section_measures(lang),
        Section::Check => t::section_check(lang),
        Section::Document => t::section_document(lang),
    }
}

/// A section's question, which is its heading, and a line of help.
pub fn section_question(lang: Lang, section: Section) -> (&'static str, &'static str) {
    match section {
        Section::Basics => (t::section_basics_question(lang), t::section_basics_help(lang)),
        Section::Incident => (t::section_incident_question(lang), t::section_incident_help(lang)),
        Section::Impacts => (t::section_impacts_question(lang), t::section_impacts_help(lang)),
        Section::Causes => (t::section_causes_question(lang), t::section_causes_help(lang)),
        Section::Measures => (t::section_measures_question(lang), t::section_measures_help(lang)),
        Section::Check => (t::section_check_question(lang), t::section_check_help(lang)),
        Section::Document => (t::section_document_question(lang), t::section_document_help(lang)),
    }
}

/// What a cause is called in a list: its heading, else the start of its text, else that it is empty.
pub fn cause_name(lang: Lang, cause: &Cause) -> String {
    first_of(&[&cause.heading, &cause.text]).unwrap_or_else(|| t::card_empty(lang).to_owned())
}

/// What a measure is called in a list, in the same way.
pub fn measure_name(lang: Lang, measure: &Measure) -> String {
    first_of(&[&measure.heading, &measure.text]).unwrap_or_else(|| t::card_empty(lang).to_owned())
}

/// What a profile is called.
pub fn profile(lang: Lang, profile: &Profile) -> String {
    first_of(&[profile.called()]).unwrap_or_else(|| t::profile_nameless(lang).to_owned())
}

/// The first of these texts that says something, on one line.
pub fn first_of(texts: &[&str]) -> Option<String> {
    texts.iter().find(|x| !x.trim().is_empty()).map(|x| x.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The accessible name of a button whose `label` stands on the page several times: the label and what it belongs to.
pub fn label_of(lang: Lang, label: &str, of: &str) -> String {
    format!("{label}{}{of}", lang.pick("：", ": "))
}

/// 一, 二, 三 … for the numerals on the ladder and in lists of steps; English takes figures.
pub fn numeral(lang: Lang, n: usize) -> String {
    const ZH: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match (lang, n.checked_sub(1).and_then(|i| ZH.get(i))) {
        (Lang::Zh, Some(numeral)) => (*numeral).to_owned(),
        _ => n.to_string(),
    }
}

/// What stands before a dated row: its date, or its number while it has none or the date stands below.
pub fn dated(date: &str, n: usize, open: bool) -> String {
    if open || date.trim().is_empty() { (n + 1).to_string() } else { date.replace('T', " ") }
}
