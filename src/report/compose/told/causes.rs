//! The causes, and how sentences name them.

use std::collections::HashMap;

use super::super::labels;
use super::read::{Item, Line, Read, address, numbering};
use crate::{
    catalog,
    i18n::Lang,
    review::{Cause, ItemId, Kind, Level, Review},
};

/// A cause with its place in the chain.
pub struct ToldCause {
    /// Position in the review.
    pub at: usize,
    pub level: Level,
    /// Its number among the causes of its level, from 1: in Chinese among those that are told, in English, where it is part of
    /// a code, among all, as on the screen.
    pub ordinal: usize,
    pub item: Item,
    pub evidence: Line,
    /// Shallower causes that it explains, as positions in [`Told::causes`].
    pub explains: Vec<usize>,
}

/// Causes of one level, to be named in a sentence.
pub struct Named {
    pub level: Level,
    /// Their ordinals, unless they are all causes of that level.
    pub part: Option<Vec<usize>>,
}

/// The told causes, and where each id is among them.
pub fn causes(review: &Review, read: Read) -> (Vec<ToldCause>, HashMap<&ItemId, usize>) {
    let mut causes: Vec<ToldCause> = Vec::new();
    let mut sources: Vec<&Cause> = Vec::new();
    let mut counts: HashMap<Level, usize> = HashMap::new();
    let numbering = numbering(review.causes.iter().flat_map(|cause| [&cause.heading, &cause.text]));
    for (n, cause) in review.causes.iter().enumerate() {
        let heading = labels::without_level(&cause.heading, cause.level, read.0);
        let mut item = read.item("causes", n, [heading, &cause.text], &numbering);
        let is_told = !item.is_empty();
        let count = counts.entry(cause.level).or_default();
        *count += usize::from(is_told || read.0 == Lang::En);
        if !is_told {
            continue;
        }
        if let Some(stem) = stem(cause, &item.heading.text) {
            item.heading.text = stem.to_owned();
        }
        let is_short = review.document().kind == Kind::Progress;
        if is_short {
            item = item.in_short();
        }
        let evidence = if is_short { "" } else { cause.evidence.as_str() };
        causes.push(ToldCause {
            at: n,
            level: cause.level,
            ordinal: *count,
            item,
            evidence: read.line(address("causes", n, "evidence"), evidence),
            explains: Vec::new(),
        });
        sources.push(cause);
    }
    let mut places = HashMap::new();
    for (n, source) in sources.iter().enumerate() {
        places.entry(&source.id).or_insert(n);
    }
    for (n, source) in sources.iter().enumerate() {
        let mut explains = positions(&places, &source.explains);
        explains.retain(|&e| causes[e].level < source.level);
        causes[n].explains = explains;
    }
    (causes, places)
}

/// The sentence of the catalogue in English, if a heading is that: in older drafts it begins small.
fn stem(cause: &Cause, heading: &str) -> Option<&'static str> {
    let entry = cause.catalog.as_deref().and_then(catalog::cause)?;
    let stem = entry.stem.get(Lang::En);
    heading.eq_ignore_ascii_case(stem).then_some(stem)
}

/// The positions of the ids in `wanted`, in ascending order and each once. Ids of items that are not told are skipped.
pub fn positions(places: &HashMap<&ItemId, usize>, wanted: &[ItemId]) -> Vec<usize> {
    let mut positions: Vec<usize> = wanted.iter().filter_map(|id| places.get(id).copied()).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}
