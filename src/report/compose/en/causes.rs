//! The causes by level, from the surface to the root.

use super::super::{
    runs::SourcedText,
    told::{Told, ToldCause},
};
use super::{frame, list};
use crate::{
    i18n::Lang,
    report::{
        map::cause_tag,
        tree::{Block, Role},
    },
    review::Level,
};

/// The name of a cause of this level within a sentence.
pub fn name(level: Level) -> &'static str {
    match level {
        Level::Direct => "immediate cause",
        Level::Main => "contributing factor",
        Level::Root => "root cause",
    }
}

fn heading(level: Level) -> &'static str {
    match level {
        Level::Direct => "Immediate causes",
        Level::Main => "Contributing factors",
        Level::Root => "Root causes",
    }
}

/// The code of a cause: `D1`, `C2`, `R1`.
fn code(cause: &ToldCause) -> String {
    cause_tag(Lang::En, cause.level, cause.ordinal)
}

/// The codes of causes by level, from the surface, divided by commas.
pub fn codes(told: &Told, causes: &[usize]) -> String {
    let mut causes: Vec<&ToldCause> = causes.iter().map(|&at| &told.causes[at]).collect();
    causes.sort_by_key(|cause| (cause.level, cause.ordinal));
    causes.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// The levels with causes, each under its heading.
pub fn section(told: &Told) -> Vec<Block> {
    let level = |level: Level| {
        let paragraphs = told.causes_of(level).flat_map(|cause| item(told, cause));
        frame::headed(Role::Subheading, heading(level), paragraphs.map(|text| text.block(Role::Paragraph)).collect())
    };
    Level::ALL.into_iter().flat_map(level).collect()
}

fn item(told: &Told, cause: &ToldCause) -> Vec<SourcedText> {
    let mut paragraphs = list::coded(&code(cause), &cause.item);
    let Some(last) = paragraphs.last_mut() else { return paragraphs };
    list::label(last, &cause.evidence.from, "Evidence: ", &cause.evidence.text);
    if told.has_references {
        list::label(last, &cause.item.heading.from, "Explains ", &codes(told, &cause.explains));
    }
    paragraphs
}
