//! 情况报告: the narrative in its own section, then effects, causes, remedies and measures.

use super::super::{shown::Shown, told::Told};
use super::{
    body::{Body, sections},
    causes, change, course, frame, impacts, narrative, source, timeline,
};

pub fn body(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    timeline::tell(told, &mut shown, &mut story);
    course::tell(told, &mut shown, &mut story);
    let source = source::sentence(told);
    if told.moments.is_empty() {
        story.last().append(source);
    } else {
        story.paragraphs.push(source);
    }
    story.paragraphs.retain(|p| !p.is_empty());
    let change = change::section(told, &mut shown);
    let sections = sections([
        ("事情经过", story.paragraphs),
        ("造成的影响", impacts::section(told)),
        ("原因分析", causes::section(told)),
        ("处置和整改", change),
    ]);
    Body { before: frame::opened(told, &sections), sections, closing: frame::closing(told) }
}
