//! The remedies.

use super::super::{numerals, runs::SourcedText, shown::Shown, told::Told};
use super::{dates, list, narrative};
use crate::review::dates::When;

/// The remedies after their lead.
pub fn section(told: &Told, shown: &mut Shown) -> Vec<SourcedText> {
    let Some(first) = told.remedies.first() else { return Vec::new() };
    shown.or_of_document(told);
    let from = first.text.from.as_str();
    let count = told.remedies.len();
    let mut lead = SourcedText::new();
    lead.say(from, &list::capital(&numerals::english(count)));
    lead.say(from, if count == 1 { " thing is already done." } else { " things are already done." });
    let mut last: Option<When> = None;
    let items = told.remedies.iter().map(|remedy| {
        let when = remedy.at.when();
        let day = when.filter(|w| w.day.is_some() && !w.is_vague_day());
        let is_same_day = day.zip(last).is_some_and(|(day, last)| day.day == last.day && day.year == last.year);
        last = day;
        let label = match when {
            None => remedy.at.text.clone(),
            Some(when) if is_same_day && when.time.is_some() => format!("same day, {}", dates::time(&when)),
            Some(_) if is_same_day => String::from("same day"),
            Some(when) => dates::date(&when, shown),
        };
        narrative::labelled(remedy, &label)
    });
    list::list(lead, items.collect())
}
