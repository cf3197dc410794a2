//! The days of measures for a calendar.

use super::{
    ledger::person,
    told::{Line, Told, ToldMeasure},
};
use crate::{
    report::tree::{Deadline, Occasion},
    review::Status,
};

/// The days on which measures are due or looked at again, as far as they could be parsed.
pub fn deadlines(told: &Told) -> Vec<Deadline> {
    told.measures.iter().flat_map(|measure| [due(told, measure), recheck(told, measure)]).flatten().collect()
}

fn due(told: &Told, measure: &ToldMeasure) -> Option<Deadline> {
    let day = told.due_day(&measure.due.when()?).filter(|_| is_exact(&measure.due))?;
    let is_open = !matches!(measure.status, Some(Status::Done | Status::Closed));
    Some(Deadline { is_open, ..deadline(told, measure, Occasion::Due, day) })
}

/// A recheck is still to come when the measure is closed, but not when the document is later.
fn recheck(told: &Told, measure: &ToldMeasure) -> Option<Deadline> {
    let day = told.recheck_day(measure).filter(|_| is_exact(&measure.recheck))?;
    let is_open = told.dated().is_none_or(|dated| day >= dated);
    Some(Deadline { is_open, ..deadline(told, measure, Occasion::Recheck, day) })
}

/// Whether the day itself is not only approximate.
fn is_exact(line: &Line) -> bool {
    line.when().is_some_and(|when| !when.about || when.time.is_some())
}

fn deadline(told: &Told, measure: &ToldMeasure, occasion: Occasion, day: chrono::NaiveDate) -> Deadline {
    Deadline {
        id: measure.id.0.clone(),
        occasion,
        day,
        is_open: true,
        measure: measure.item.first_words().to_owned(),
        owner: person(told, &measure.owner),
        proof: measure.proof.text.clone(),
        verifier: person(told, &measure.verifier),
        effect: measure.effect.text.clone(),
    }
}
