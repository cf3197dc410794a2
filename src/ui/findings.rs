//! The words for findings: a check names a rule, people read a sentence.

use crate::{
    i18n::{Lang, t},
    review::check::{Finding, Rule},
};

/// What `finding` says in `lang`: what is missing, and what to do about it.
pub fn message(lang: Lang, finding: &Finding) -> String {
    let about = &nested(&finding.about);
    match finding.rule {
        Rule::TitleMissing => t::finding_title_missing(lang).into(),
        Rule::AddresseeMissing => t::finding_addressee_missing(lang).into(),
        Rule::UnitMissing => t::finding_unit_missing(lang).into(),
        Rule::SignerMissing => t::finding_signer_missing(lang).into(),
        Rule::DateMissing => t::finding_date_missing(lang).into(),
        Rule::SummaryMissing => t::finding_summary_missing(lang).into(),
        Rule::StartedMissing => t::finding_started_missing(lang).into(),
        Rule::PlaceMissing => t::finding_place_missing(lang).into(),
        Rule::SourceMissing => t::finding_source_missing(lang).into(),
        Rule::TimelineMissing => t::finding_timeline_missing(lang).into(),
        Rule::TimelineShort => t::finding_timeline_short(lang).into(),
        Rule::MomentTimeMissing => t::finding_moment_time_missing(lang, about),
        Rule::ImpactMissing => t::finding_impact_missing(lang).into(),
        Rule::ImpactTextMissing => t::finding_impact_text_missing(lang, about),
        Rule::CauseMissing => t::finding_cause_missing(lang).into(),
        Rule::DirectCauseMissing => t::finding_direct_cause_missing(lang).into(),
        Rule::MainCauseMissing => t::finding_main_cause_missing(lang).into(),
        Rule::RootCauseMissing => t::finding_root_cause_missing(lang).into(),
        Rule::CauseFactsMissing => t::finding_cause_facts_missing(lang, about),
        Rule::CauseUnconnected => t::finding_cause_unconnected(lang, about),
        Rule::CauseUnanswered => t::finding_cause_unanswered(lang, about),
        Rule::RemedyMissing => t::finding_remedy_missing(lang).into(),
        Rule::MeasureMissing => t::finding_measure_missing(lang).into(),
        Rule::MeasureOwnerMissing => t::finding_measure_owner_missing(lang, about),
        Rule::MeasureDueMissing => t::finding_measure_due_missing(lang, about),
        Rule::MeasureProofMissing => t::finding_measure_proof_missing(lang, about),
        Rule::MeasureUnconnected => t::finding_measure_unconnected(lang, about),
        Rule::MeasuresAllWeak => t::finding_measures_all_weak(lang).into(),
        Rule::MeasuresOneStrength => t::finding_measures_one_strength(lang).into(),
        Rule::ItemEmpty => t::finding_item_empty(lang).into(),
        Rule::ItemNotTold => t::finding_item_not_told(lang, about),
        Rule::WordingStale => t::finding_wording_stale(lang, about),
        Rule::WordingUnplaced => t::finding_wording_unplaced(lang, about),
    }
}

/// Quotation marks within a quotation become single ones.
fn nested(about: &str) -> String {
    about.replace('“', "‘").replace('”', "’")
}
