//! 检查材料: the narrative, who is responsible, then effects, causes, remedies and measures.

use super::super::{
    parts::{Body, phrases, sections},
    shown::Shown,
    told::Told,
};
use super::{causes, frame, impacts, measures, narrative, remedies, source, timeline};

pub fn body(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    timeline::tell(told, &mut shown, &mut story);
    let mut change = remedies::section(told, &mut shown);
    change.extend(measures::section(told));
    let sections =
        sections([("问题认识", impacts::section(told)), ("原因分析", causes::section(told)), ("整改措施", change)]);

    let mut before = story.paragraphs;
    let mut turn = source::sentence(told);
    let has_story = story.has_event || !turn.is_empty();
    if !before.is_empty() || !turn.is_empty() || !sections.is_empty() {
        turn.append(frame::bridge(told, has_story, !sections.is_empty()));
    }
    if !turn.is_empty() {
        before.extend(phrases(told, &told.phrases.opening));
        before.push(turn);
    }
    Body { before, sections, closing: frame::closing(told) }
}
