//! The effects.

use super::super::{
    numerals,
    runs::SourcedText,
    told::{Item, Told},
};
use super::{frame, list};
use crate::review::{ItemStyle, Kind};

/// The effects after their lead. In a progress report they share a section with the levels of causes, whose numbers of the
/// second level must be the only ones there.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.impacts.first() else { return Vec::new() };
    let from = first.heading.from.as_str();
    let owns = told.kind == Kind::SelfExamination;
    let mut one = SourcedText::new();
    let mut many = SourcedText::new();
    for lead in [&mut one, &mut many] {
        if owns {
            lead.say(from, frame::subject(told));
            lead.say(from, "认识到，这件事造成");
        } else {
            lead.say(from, "此事造成");
        }
    }
    one.say(from, if owns { "的不良影响是：" } else { "的影响是：" });
    many.say(from, "了");
    many.say(from, &numerals::han_count(told.impacts.len()));
    many.say(from, if owns { "个方面的不良影响" } else { "个方面的影响" });
    let item = |i: &Item| list::item(SourcedText::new(), &i.heading, &i.text, |words| words, "");
    let items = told.impacts.iter().map(item).collect();
    let style = if told.kind == Kind::Progress { ItemStyle::RunIn } else { told.items };
    list::list(style, one, many, items).paragraphs
}
