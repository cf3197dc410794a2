//! From the parts that were found to pieces that cover the source.

use std::{iter, ops::Range};

use super::{flow::Flow, flow::range_in, marks, piece::Piece};

/// What stands in no paragraph belongs to the page.
pub fn furniture(source: &str, paragraphs: &[Flow]) -> Vec<Piece> {
    let mut end = 0;
    let texts = paragraphs.iter().flat_map(|flow| flow.source(source, 0..flow.plain().len()));
    let mut gaps = Vec::new();
    for text in texts.chain(iter::once(source.len()..source.len())) {
        if end < text.start {
            gaps.push(Piece { range: end..text.start, field: None, is_sure: true });
        }
        end = text.end;
    }
    gaps
}

/// The pieces and what is between them, in order: every byte of the source once.
pub fn pieces(source: &str, mut found: Vec<Piece>) -> Vec<Piece> {
    found.sort_by_key(|piece| piece.range.start);
    let (mut pieces, mut end): (Vec<Piece>, usize) = (Vec::new(), 0);
    let whole = source.len()..source.len();
    for piece in found.into_iter().chain([Piece { range: whole, field: None, is_sure: true }]) {
        let start = piece.range.start.max(end);
        let between = &source[end..start];
        // Sentences of one field belong together.
        if let Some(last) = pieces.last_mut()
            && (&last.field, last.is_sure) == (&piece.field, piece.is_sure)
            && !between.contains(|c: char| c.is_alphanumeric() || c == '\n')
        {
            last.range.end = piece.range.end.max(end);
        } else {
            left(source, end..start, &mut pieces);
            let range = start..piece.range.end.max(start);
            extend(&mut pieces, Piece { range, ..piece });
        }
        end = pieces.last().map_or(0, |last| last.range.end);
    }
    pieces
}

/// Takes over what stands between pieces: labels, marks and connectives, or words that found no place.
fn left(source: &str, range: Range<usize>, pieces: &mut Vec<Piece>) {
    /// Labels and connectives have no more letters.
    const SHORT: usize = 4;
    let text = &source[range.clone()];
    let lead = marks::leading(text.trim_start()).map_or(0, |mark| mark.range.len());
    let lead = lead + text.len() - text.trim_start().len();
    let inner =
        text[lead..].trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '”' | '（' | '）' | '(' | ')'));
    let letters =
        inner.chars().filter(|c| c.is_alphanumeric()).map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let mut idle = |range: Range<usize>| extend(pieces, Piece { range, field: None, is_sure: true });
    if letters <= SHORT * 2 {
        return idle(range);
    }
    let inner = range_in(source, inner);
    idle(range.start..inner.start);
    extend(pieces, Piece { range: inner.clone(), field: None, is_sure: false });
    extend(pieces, Piece { range: inner.end..range.end, field: None, is_sure: true });
}

/// Appends a piece; marks and furniture go on with those before.
fn extend(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        _ if piece.range.is_empty() => {}
        Some(last) if last.field.is_none() && piece.field.is_none() && last.is_sure && piece.is_sure => {
            last.range.end = piece.range.end;
        }
        _ => pieces.push(piece),
    }
}
