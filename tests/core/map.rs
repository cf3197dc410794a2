//! The map of causes and measures: its layout, and its picture.

mod page;
mod picture;
mod svg;

use fupan::{
    catalog::DOMAINS,
    i18n::Lang,
    report::{self, CauseMap},
    review::{Cause, ItemId, Level, Measure, Review, Strength},
};

/// A review with so many causes and measures in the words of the catalogue, connected at random by `seed`.
fn connected(lang: Lang, causes: usize, measures: usize, seed: usize) -> Review {
    let entries: Vec<_> = DOMAINS.iter().flat_map(|d| d.causes).collect();
    let cures: Vec<_> = entries.iter().flat_map(|c| c.measures).collect();
    let mut state = seed as u64;
    let mut dice = |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let mut review = Review::new(lang);
    review.incident.summary = lang
        .pick(
            "2026年3月7日22时05分，一名独居老人按下应急呼叫设备，呼叫转到已停用的手机，58分钟后才由邻居送医。",
            "The main vaccine fridge stopped cooling on a Saturday, and nobody noticed until Monday morning.",
        )
        .into();
    for n in 0..causes {
        let level = Level::ALL[n * 3 / causes];
        let heading = entries[(seed + n * 7) % entries.len()].stem.get(lang).to_owned();
        let mut cause = Cause { heading, ..Cause::new(ItemId(format!("c{n}")), level) };
        let above: Vec<usize> = (0..n).filter(|&at| Level::ALL[at * 3 / causes] < level).collect();
        for _ in 0..dice(3) {
            if !above.is_empty() {
                // Mostly causes nearby, sometimes any.
                let at = if dice(4) > 0 { above.len() * (n % 17) / 17 } else { dice(above.len()) };
                cause.explains.push(ItemId(format!("c{}", above[at])));
            }
        }
        review.causes.push(cause);
    }
    for n in 0..measures {
        let cure = cures[(seed + n * 11) % cures.len()];
        let answers =
            (0..dice(3)).filter(|_| causes > 0).map(|_| ItemId(format!("c{}", dice(causes.max(1))))).collect();
        let strength = [Some(Strength::Strong), Some(Strength::Intermediate), Some(Strength::Weak), None][n % 4];
        let heading = cure.text.get(lang).to_owned();
        review.measures.push(Measure { id: ItemId(format!("m{n}")), heading, answers, strength, ..Measure::default() });
    }
    review
}

fn map(lang: Lang, causes: usize, measures: usize, seed: usize) -> CauseMap {
    report::map(&connected(lang, causes, measures, seed), lang)
}
