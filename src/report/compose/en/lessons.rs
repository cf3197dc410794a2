//! What was learned, and who was told.

use super::super::{
    runs::SourcedText,
    told::{Paragraphs, Told},
};
use super::{
    detection::at,
    frame, list,
    table::{Filled, line, sentences, table},
};
use crate::{
    report::tree::{Block, Role},
    review::Voice,
};

/// What went well, what went badly, and where it was luck, a lesson a paragraph.
pub fn section(told: &Told) -> Vec<Block> {
    let lucky = if told.voice == Voice::Person { "Where I got lucky" } else { "Where we got lucky" };
    let headings = ["What went well", "What went badly", lucky];
    let lessons = headings.into_iter().zip(&told.lessons).filter(|(_, lesson)| !lesson.lines.is_empty());
    let blocks = |(heading, lesson): (&str, &Paragraphs)| {
        let mut paragraphs = Vec::new();
        list::sentences(&mut paragraphs, &lesson.from, &lesson.lines);
        let blocks = paragraphs.into_iter().map(|text| text.block(Role::Paragraph)).collect();
        frame::headed(Role::Subheading, heading, blocks)
    };
    lessons.flat_map(blocks).collect()
}

/// Who was told what and when, and when more will be said.
pub fn notices(told: &Told) -> Vec<Block> {
    let tellings = &told.tellings;
    let mut blocks = Vec::from_iter(table([
        Filled { head: "When", share: 24, cells: tellings.iter().map(|telling| at(told, &telling.when)).collect() },
        Filled { head: "Who", share: 28, cells: tellings.iter().map(|telling| line(&telling.who)).collect() },
        Filled {
            head: "What they were told",
            share: 48,
            cells: tellings.iter().map(|telling| sentences(&telling.what.from, &telling.what.lines)).collect(),
        },
    ]));
    let mut next = SourcedText::new();
    list::label(&mut next, &told.next_update.from, "Next update: ", &at(told, &told.next_update).text);
    blocks.extend((!next.is_empty()).then(|| next.block(Role::Paragraph)));
    blocks
}
