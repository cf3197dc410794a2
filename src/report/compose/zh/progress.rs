//! 整改报告: a summary of the incident, what has been done, and what remains.
//!
//! The incident was reported before, so that effects and causes are told by their headings alone.

use super::super::{runs::SourcedText, shown::Shown, told::Told};
use super::{
    body::{Body, sections},
    causes, change, frame, impacts, measures, narrative, source,
};
use crate::review::Status;

pub fn body(told: &Told) -> Body {
    let mut shown = Shown::default();
    let mut story = narrative::story(told, &mut shown);
    story.last().append(source::sentence(told));
    story.paragraphs.retain(|p| !p.is_empty());
    let mut incident = story.paragraphs;
    incident.extend(impacts::section(told));
    incident.extend(causes::section(told));
    let mut done: Vec<SourcedText> = Vec::from_iter(tally(told));
    done.extend(change::done(told, &mut shown));
    let sections = sections([
        ("问题和原因", incident),
        ("整改进展", done),
        ("未完成事项和下一步安排", measures::still_open(told)),
    ]);
    Body { before: frame::opened(told, &sections), sections, closing: frame::closing(told) }
}

/// The number of measures by status. The parts are left out if a measure has no status, or one that its days contradict,
/// because they would not add up.
fn tally(told: &Told) -> Option<SourcedText> {
    /// Status, its words, and its words if all measures have it.
    const PARTS: [(Status, &str, &str); 5] = [
        (Status::Closed, "已核实销号", "均已核实销号"),
        (Status::Done, "已完成待核实", "均已完成待核实"),
        (Status::Lasting, "长期坚持", "均需长期坚持"),
        (Status::Doing, "正在推进", "均在推进"),
        (Status::Open, "未启动", "均未启动"),
    ];
    let first = told.measures.first()?;
    let from = first.status_from.as_str();
    let all = told.measures.len();
    let mut text = SourcedText::new();
    text.say(from, &format!("整改措施共{all}项"));
    if told.measures.iter().all(|m| told.status(m).is_some()) {
        let mut is_first = true;
        for (status, words, of_all) in PARTS {
            let n = told.measures.iter().filter(|m| told.status(m) == Some(status)).count();
            if n == 0 {
                continue;
            }
            text.say(from, "，");
            if n == all {
                text.say(from, if all == 1 { words } else { of_all });
                break;
            }
            text.say(from, if std::mem::take(&mut is_first) { "其中" } else { "" });
            text.say(from, &format!("{words}{n}项"));
        }
    }
    text.end();
    Some(text.of_list())
}
