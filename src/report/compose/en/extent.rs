//! Other places that were looked at for the same fault.

use super::super::{
    numerals,
    runs::SourcedText,
    told::{Told, ToldExtent},
};
use super::{frame::subject, list, measures::label, narrative};

/// The places after their lead.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.extent.first() else { return Vec::new() };
    let from = first.place.from.as_str();
    let mut lead = SourcedText::new();
    lead.say(from, subject(told));
    if told.extent.len() > 1 {
        lead.say(from, " looked for the same fault in ");
        lead.say(from, &numerals::english(told.extent.len()));
        lead.say(from, " other places.");
    } else if first.place.is_empty() {
        lead.say(from, " looked for the same fault elsewhere.");
    } else {
        let (word, place) = narrative::preposition(&first.place.text);
        lead.say(from, " also looked ");
        lead.say(from, word);
        lead.say(from, place);
        lead.say(from, " for the same fault");
        lead.stop();
    }
    let is_single = told.extent.len() == 1;
    list::list(lead, told.extent.iter().map(|place| vec![item(told, place, is_single)]).collect())
}

/// What was looked at, by whom, what was found and what is put right. The lead of a single one names the place.
fn item(told: &Told, extent: &ToldExtent, is_single: bool) -> SourcedText {
    let mut text = SourcedText::new();
    if !is_single {
        label(&mut text, &extent.place.from, "", &list::capital(&extent.place.text));
    }
    let by = extent.by.text.as_str();
    label(&mut text, &extent.by.from, "Checked by: ", if told.is_signer(by) { "me" } else { by });
    label(&mut text, &extent.found.from, "Found: ", &extent.found.text);
    label(&mut text, &extent.fixed.from, "Put right: ", &extent.fixed.text);
    text
}
