//! The days of measures for a calendar.

use super::{
    ledger::person,
    told::{Told, ToldMeasure},
};
use crate::{report::tree::Deadline, review::Status};

/// The measures whose due day could be parsed.
pub fn deadlines(told: &Told) -> Vec<Deadline> {
    let dated = |measure: &ToldMeasure| {
        let when = measure.due.when().filter(|when| !when.about || when.time.is_some())?;
        Some(Deadline {
            id: measure.id.0.clone(),
            day: told.due_day(&when)?,
            is_open: !matches!(measure.status, Some(Status::Done | Status::Closed)),
            measure: measure.item.first_words().to_owned(),
            owner: person(told, &measure.owner),
            proof: measure.proof.text.clone(),
        })
    };
    told.measures.iter().filter_map(dated).collect()
}
