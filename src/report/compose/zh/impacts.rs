//! The effects.

use super::super::{numerals, runs::SourcedText, told::Told};
use super::{frame, list};
use crate::review::Kind;

/// The effects after their lead.
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
    let items = told.impacts.iter().map(|i| list::item(SourcedText::new(), i, |words| words, "")).collect();
    list::list(one, many, items)
}
