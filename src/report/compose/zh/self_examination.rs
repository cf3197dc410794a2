//! 检查材料: the narrative, who is responsible, then effects, causes, remedies and measures.

use super::super::{parts::phrases, runs::SourcedText, shown::Shown, told::Told};
use super::{
    body::{Body, sections},
    causes, change, course, frame, impacts, narrative, source, timeline,
};

pub fn body(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    timeline::tell(told, &mut shown, &mut story);
    course::tell(told, &mut shown, &mut story);
    let change = change::section(told, &mut shown);
    let sections =
        sections([("问题认识", impacts::section(told)), ("原因分析", causes::section(told)), ("整改措施", change)]);

    let mut before = story.paragraphs;
    let source = source::sentence(told);
    let has_story = story.has_event || !source.is_empty();
    let mut bridge = SourcedText::new();
    if !before.is_empty() || !source.is_empty() || !sections.is_empty() {
        bridge = frame::bridge(told, has_story, !sections.is_empty());
    }
    if !bridge.is_empty() {
        // The sentences of the office stand between how the incident came to light and who is responsible.
        let mut turn = vec![source];
        turn.extend(phrases(told, &told.phrases.opening));
        match turn.as_mut_slice() {
            [source] => source.append(bridge),
            _ => turn.push(bridge),
        }
        before.extend(turn.into_iter().filter(|paragraph| !paragraph.is_empty()));
    }
    Body { before, sections, closing: frame::closing(told) }
}
