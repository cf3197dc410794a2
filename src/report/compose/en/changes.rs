//! What was done at once, and where else was looked.

use super::super::{
    runs::SourcedText,
    told::{Line, Told, ToldExtent, ToldMoment},
};
use super::{
    actions,
    detection::at,
    list,
    table::{Filled, line, table},
};
use crate::report::tree::Block;

/// The immediate actions, each behind its day, and in a report the actions that are completed already.
pub fn immediate(told: &Told) -> Vec<SourcedText> {
    let remedy = |remedy: &ToldMoment| {
        let day = at(told, &remedy.at).text;
        let mut text = SourcedText::new();
        if !day.is_empty() {
            text.say(&remedy.at.from, &day);
            text.say(&remedy.at.from, " –");
        }
        let mut paragraphs = vec![text];
        list::sentences(&mut paragraphs, &remedy.text.from, &remedy.text.lines);
        paragraphs
    };
    let remedies = told.remedies.iter().flat_map(remedy);
    remedies.chain(actions::completed(told)).collect()
}

/// Where the same fault was looked for; `None` if nowhere.
pub fn extent(told: &Told) -> Option<Block> {
    let cells = |of: fn(&ToldExtent) -> &Line| told.extent.iter().map(|extent| line(of(extent))).collect();
    table([
        Filled { head: "Where", share: 30, cells: cells(|extent| &extent.place) },
        Filled { head: "Checked by", share: 20, cells: cells(|extent| &extent.by) },
        Filled { head: "Found", share: 30, cells: cells(|extent| &extent.found) },
        Filled { head: "Fixed", share: 20, cells: cells(|extent| &extent.fixed) },
    ])
}
