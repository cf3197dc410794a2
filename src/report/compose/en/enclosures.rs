//! The list of what is bound behind the document, and of what goes along with it.

use super::super::{
    runs::SourcedText,
    told::{Line, Told},
};

/// A line for each appendix and attachment.
pub fn lines(told: &Told) -> Vec<SourcedText> {
    let measure =
        told.measures.first().filter(|_| told.has_ledger).map(|measure| (&measure.item.heading, "Action log"));
    let cause = told.causes.first().filter(|_| told.has_map).map(|cause| (&cause.item.heading, "Causes and actions"));
    let appendices: Vec<(&Line, &str)> = measure.into_iter().chain(cause).collect();
    let attachments: Vec<(&Line, &str)> = told.attachments.iter().map(|line| (line, line.text.as_str())).collect();
    [("Appendix", appendices), ("Attachment", attachments)]
        .into_iter()
        .flat_map(|(label, names)| listed(label, &names))
        .collect()
}

/// `Attachment: …`, or with numbers if there are several.
fn listed(label: &str, names: &[(&Line, &str)]) -> Vec<SourcedText> {
    let line = |(n, (from, name)): (usize, &(&Line, &str))| {
        let mut line = SourcedText::new();
        let number = if names.len() > 1 { format!(" {}", n + 1) } else { String::new() };
        line.say(&from.from, &format!("{label}{number}: "));
        line.say(&from.from, name);
        line
    };
    names.iter().enumerate().map(line).collect()
}
