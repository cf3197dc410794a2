//! 附件说明: several enclosures are numbered `1.`; names have neither 《》 nor a full stop (GB/T 9704—2012, 7.3.4).

use super::super::{parts::unwrap_title, runs::SourcedText, told::Told};

/// A line for each enclosure, annexes first.
pub fn lines(told: &Told) -> Vec<SourcedText> {
    let names = names(told);
    let is_many = names.len() > 1;
    let line = |(n, (from, name)): (usize, &(String, String))| {
        let mut line = SourcedText::new();
        line.say(from, if n == 0 { "附件：" } else { "" });
        if is_many {
            line.say(from, &format!("{}.", n + 1));
        }
        line.say(from, name);
        line
    };
    names.iter().enumerate().map(line).collect()
}

/// The names of the enclosures with the fields that they come from.
fn names(told: &Told) -> Vec<(String, String)> {
    let mut names = Vec::new();
    if let Some(measure) = told.measures.first().filter(|_| told.has_ledger) {
        names.push((measure.item.heading.from.clone(), "整改台账".to_owned()));
    }
    if let Some(cause) = told.causes.first().filter(|_| told.has_map) {
        names.push((cause.item.heading.from.clone(), "原因与措施对照表".to_owned()));
    }
    let attachments = told.attachments.iter();
    names.extend(attachments.map(|line| (line.from.clone(), unwrap_title(&line.text).to_owned())));
    names
}
