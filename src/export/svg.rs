//! The map of causes and measures as SVG: on the screen, where every box links to its field, and in the exported page.
//!
//! Style sheets set the look by class, so that the same picture can have dark colours on the screen.

use super::{
    clean::clean,
    ooxml::xml::{push_escaped, push_number},
};
use crate::{
    i18n::t,
    report::{CauseMap, measure_names, tags},
    review::{Level, Strength, strength_word},
    typeset::{Edge, Frame, INSET, LINE, Picture, Spot},
};

/// The whole picture. With `link`, which makes a link from the address of a field, every box is a link whose label
/// describes its connections. Without it the picture is a single image with a description.
pub fn svg(picture: &Picture, map: &CauseMap, link: Option<&dyn Fn(&str) -> String>) -> String {
    let mut out = String::new();
    push(&mut out, picture, map, link, (0, picture.height));
    out
}

/// The picture in pieces that are no higher than `height`, unless a single row is. Boxes are not cut.
pub(super) fn pieces(picture: &Picture, map: &CauseMap, height: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut top = 0;
    while top < picture.height {
        let bottoms = picture.cuts.iter().copied().chain([picture.height]).filter(|&cut| cut > top);
        let mut bottom = picture.height;
        for (n, cut) in bottoms.enumerate() {
            if n > 0 && cut > top + height {
                break;
            }
            bottom = cut;
        }
        let mut piece = String::new();
        push(&mut piece, picture, map, None, (top, bottom));
        pieces.push(piece);
        top = bottom;
    }
    pieces
}

/// The part of the picture between the heights `top` and `bottom`.
fn push(
    out: &mut String,
    picture: &Picture,
    map: &CauseMap,
    link: Option<&dyn Fn(&str) -> String>,
    (top, bottom): (usize, usize),
) {
    let lang = map.language;
    let height = bottom - top;
    out.push_str("<svg class=\"map\"");
    push_number(out, "width", picture.width);
    push_number(out, "height", height);
    out.push_str(" viewBox=\"0 ");
    push_figures(out, &[top, picture.width, height]);
    out.push_str(if link.is_some() { "\" role=\"group\" aria-label=\"" } else { "\" role=\"img\"><title>" });
    out.push_str(t::map_title(lang));
    let is_here = |from: usize, to: usize| to > top && from < bottom;
    let boxes = || picture.boxes.iter().filter(|frame| is_here(frame.y, frame.y + frame.height));
    if link.is_some() {
        out.push_str("\">");
    } else {
        out.push_str("</title><desc>");
        for frame in boxes() {
            push_text(out, &said(map, frame.spot));
            out.push('\n');
        }
        out.push_str("</desc>");
    }
    out.push_str("<g aria-hidden=\"true\">");
    for edge in picture.edges.iter().filter(|edge| is_here(edge.end.1, edge.start.1)) {
        push_edge(out, edge);
    }
    for label in picture.labels.iter().filter(|label| is_here(label.y, label.y)) {
        push_words(out, "map-level", label.x, label.y, label.text);
    }
    out.push_str("</g>");
    for frame in boxes() {
        push_box(out, frame, map, link);
    }
    out.push_str("</svg>");
}

/// An arrow from a cause, a plain line from a measure.
fn push_edge(out: &mut String, edge: &Edge) {
    let is_arrow = matches!(edge.from, Spot::Cause(_));
    out.push_str(if is_arrow { "<path class=\"map-arrow\" d=\"M" } else { "<path class=\"map-answer\" d=\"M" });
    let ((sx, sy), (ex, ey)) = (edge.start, edge.end);
    push_figures(out, &[sx, sy]);
    let mut from = edge.start;
    if let Some([low, high]) = edge.passes {
        push_curve(out, from, low);
        out.push('V');
        push_figures(out, &[high.1]);
        from = high;
    }
    push_curve(out, from, edge.end);
    if is_arrow {
        out.push('M');
        push_figures(out, &[ex - 4, ey + 7]);
        out.push('L');
        push_figures(out, &[ex, ey, ex + 4, ey + 7]);
    }
    out.push_str("\"/>");
}

/// A curve that begins and ends vertically.
fn push_curve(out: &mut String, from: (usize, usize), to: (usize, usize)) {
    if from.0 == to.0 {
        out.push('V');
        return push_figures(out, &[to.1]);
    }
    let middle = (from.1 + to.1) / 2;
    out.push('C');
    push_figures(out, &[from.0, middle, to.0, middle, to.0, to.1]);
}

fn push_box(out: &mut String, frame: &Frame, map: &CauseMap, link: Option<&dyn Fn(&str) -> String>) {
    let lang = map.language;
    let entry = frame.spot.entry(map);
    let (kind, strength) = match frame.spot {
        Spot::Incident => ("map-box is-incident", None),
        Spot::Cause(n) if map.causes[n].answered_by.is_empty() => ("map-box is-open", None),
        Spot::Cause(_) => ("map-box", None),
        Spot::Measure(n) => match map.measures[n].strength {
            Some(Strength::Strong) => ("map-box is-strong", Some(Strength::Strong)),
            Some(Strength::Weak) => ("map-box is-weak", Some(Strength::Weak)),
            strength => ("map-box is-measure", strength),
        },
    };
    out.push_str("<g class=\"");
    out.push_str(kind);
    if let Some(link) = link {
        out.push_str("\"><a href=\"");
        push_text(out, &link(&entry.from));
        out.push_str("\" aria-label=\"");
        push_text(out, &said(map, frame.spot));
    }
    out.push_str("\">");
    push_rect(out, "map-frame", frame.x, frame.y, frame.width, frame.height);
    let is_open = kind.ends_with("is-open");
    if is_open {
        push_rect(out, "map-mark", frame.x, frame.y, 5, frame.height);
    }
    let base = frame.y + INSET + 12;
    // Screen readers and checkers read the lines of a link as one text, in which English words need spaces between them.
    let space = if link.is_some() { lang.pick("", " ") } else { "" };
    push_words(out, "map-tag", frame.x + INSET, base, &format!("{}{space}", entry.tag));
    let right = frame.x + frame.width - INSET;
    let mut state = String::new();
    if is_open {
        push_words(&mut state, "map-state", right, base, t::map_open(lang));
    }
    if let Some(strength) = strength {
        push_bars(&mut state, right - 13, base, strength);
        push_words(&mut state, "map-state", right - 18, base, strength_word(lang, strength));
    }
    if link.is_none() {
        out.push_str(&state);
    }
    for (n, line) in (1..).zip(&frame.lines) {
        push_words(out, "map-words", frame.x + INSET, base + n * LINE, &format!("{line}{space}"));
    }
    if link.is_some() {
        // The name of the link says the state in words of its own, after the words of the box. So the state is no part of
        // the link, and a click on it goes to the link below it.
        out.push_str("</a><g aria-hidden=\"true\" pointer-events=\"none\">");
        out.push_str(&state);
        out.push_str("</g>");
    }
    out.push_str("</g>");
}

/// Three rising bars, filled according to the strength.
fn push_bars(out: &mut String, x: usize, base: usize, strength: Strength) {
    for n in 0..3 {
        let height = 4 + n * 4;
        push_rect(
            out,
            if n < strength.bars() { "map-bar" } else { "map-bar is-empty" },
            x + n * 5,
            base - height,
            3,
            height,
        );
    }
}

fn push_rect(out: &mut String, class: &str, x: usize, y: usize, width: usize, height: usize) {
    out.push_str(&format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));
}

fn push_words(out: &mut String, class: &str, x: usize, y: usize, text: &str) {
    out.push_str(&format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\">"));
    push_text(out, text);
    out.push_str("</text>");
}

/// Numbers separated by spaces.
fn push_figures(out: &mut String, numbers: &[usize]) {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    out.push_str(&numbers.join(" "));
}

fn push_text(out: &mut String, text: &str) {
    push_escaped(out, &clean(text));
}

/// Describes a box: its text, what it explains, what explains it and what answers it.
fn said(map: &CauseMap, spot: Spot) -> String {
    let lang = map.language;
    let entry = spot.entry(map);
    let mut out = format!("{}{}{}", entry.tag, lang.pick("：", ": "), entry.words);
    if !entry.words.ends_with(['。', '？', '！', '.', '?', '!', '…']) {
        out.push_str(lang.pick("。", "."));
    }
    let mut say = |sentence: &str| {
        out.push_str(lang.pick("", " "));
        out.push_str(sentence);
    };
    match spot {
        Spot::Incident => {
            let direct: Vec<usize> = (0..map.causes.len()).filter(|&n| map.causes[n].level == Level::Direct).collect();
            if !direct.is_empty() {
                say(&t::map_explained_by(lang, &tags(map, &direct)));
            }
        }
        Spot::Cause(n) => {
            let cause = &map.causes[n];
            if cause.level == Level::Direct {
                say(t::map_explains_incident(lang));
            }
            if !cause.explains.is_empty() {
                say(&t::map_explains(lang, &tags(map, &cause.explains)));
            }
            if !cause.explained_by.is_empty() {
                say(&t::map_explained_by(lang, &tags(map, &cause.explained_by)));
            }
            if cause.answered_by.is_empty() {
                say(t::map_open_label(lang));
            } else {
                say(&t::map_answered_by(lang, &measure_names(map, &cause.answered_by)));
            }
        }
        Spot::Measure(n) => {
            let measure = &map.measures[n];
            if let Some(strength) = measure.strength {
                say(&t::map_strength(lang, strength_word(lang, strength)));
            }
            if !measure.answers.is_empty() {
                say(&t::map_answers(lang, &tags(map, &measure.answers)));
            }
        }
    }
    out
}
