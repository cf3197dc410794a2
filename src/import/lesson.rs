//! Documents as they are learned from.

use std::ops::Range;

use super::{
    blocks::{self, Block, Walk},
    clean,
    flow::Flow,
    frame,
    spans::{self, Of},
    steps::at_once,
    tagger::Sample,
    tells::Tells,
};
use crate::i18n::Lang;

/// Something that is learned from, with its places in the source.
pub type Placed = (Vec<Range<usize>>, Sample);

/// The sentences of a document.
pub fn samples(source: &str) -> Vec<Placed> {
    apart(source, |paragraphs, walk, lang| {
        let units = walk.units.iter().enumerate();
        let sample = units.map(|(n, unit)| {
            let places = paragraphs[unit.paragraph].source(source, unit.range.clone());
            (places, Sample::of(&walk.units, n, lang))
        });
        sample.collect()
    })
}

/// The words of the sentences that tell of measures and of what was done; `told` is what the sentences tell.
pub fn word_samples(source: &str, told: &[Tells]) -> Vec<Vec<Placed>> {
    apart(source, |paragraphs, walk, lang| {
        let mut units = walk.units.iter().zip(told);
        let mut all = Vec::new();
        for (paragraph, block) in &walk.blocks {
            let sentence = match block {
                Block::Unit => units.next().and_then(|(unit, told)| Some((unit.range.clone(), Of::told(*told)?))),
                Block::Detail(range) => Some((range.clone(), Of::Detail)),
                _ => None,
            };
            let Some((range, of)) = sentence else { continue };
            let flow = &paragraphs[*paragraph];
            let words = spans::samples(flow.plain(), range, of, lang);
            all.push(words.into_iter().map(|(range, sample)| (flow.source(source, range), sample)).collect());
        }
        all
    })
}

fn apart<T>(source: &str, then: impl FnOnce(&[Flow], &Walk, Lang) -> T) -> T {
    let lang = frame::language(source);
    let rest = &mut async || ();
    let paragraphs = at_once(clean::paragraphs(source, lang, rest));
    let frame = frame::frame(&paragraphs, lang);
    let walk = at_once(blocks::walk(source, &paragraphs, &frame, lang, rest));
    then(&paragraphs, &walk, lang)
}
