//! Wordings in random documents, before and after the answers change.

use super::{
    combinations::cases,
    random::{Dice, case},
};
use crate::steps::with_wordings;
use fupan::{
    report::{self, Report, Role, Standing},
    review::{Edit, Review, Wording},
};

#[test]
fn own_words_stand_in_any_document() {
    for seed in 0..2 * cases() {
        let (mut review, case) = case(seed);
        let mut dice = Dice(seed);
        name(&mut review);
        let plain = report::compose(&review, &case.phrases);
        review.document_mut().wordings = wordings(&plain, &mut dice);
        let report = report::compose(&review, &case.phrases);
        assert!(report.wordings.iter().all(|s| *s == Standing::Current), "case {seed}: {report:#?}");
        // Paragraphs without a wording are unchanged, the others have the text of their wording.
        let mut expected = Vec::new();
        for block in &plain.blocks {
            match review.document().wordings.iter().find(|w| w.of == block.key) {
                None => expected.push(block.text()),
                // A title can be reworded, not left out.
                Some(own) if block.role == Role::Title && own.text.trim().is_empty() => expected.push(block.text()),
                Some(own) => {
                    expected.extend(own.text.lines().map(|line| line.trim().to_owned()).filter(|l| !l.is_empty()))
                }
            }
        }
        let texts: Vec<String> = report.blocks.iter().map(|b| b.text()).collect();
        assert_eq!(texts, expected, "case {seed}");
        // After the answers change, a wording is placed once or not at all, and placed if its basis is still composed.
        let item = format!("{}.{}", dice.of(&["impacts", "causes", "measures", "remedies"]), dice.below(4));
        let _ = review.apply(&match dice.below(4) {
            0 => Edit::Remove { item },
            1 => Edit::Move { item, down: dice.chance(50) },
            2 => Edit::Set { field: format!("{item}.text"), value: dice.noise() },
            _ => Edit::Set { field: "kind".into(), value: dice.of(&["self", "report", "progress"]).into() },
        });
        let report = report::compose(&review, &case.phrases);
        let plain = report::compose(&with_wordings(&review, Vec::new()), &case.phrases);
        let count = |text: &str| plain.blocks.iter().filter(|b| !b.key.is_empty() && b.text() == text).count();
        for (wording, standing) in review.document().wordings.iter().zip(&report.wordings) {
            let rivals = review.document().wordings.iter().filter(|w| w.basis == wording.basis).count();
            let must_stand = count(&wording.basis) >= rivals && rivals == 1;
            assert!(!must_stand || *standing == Standing::Current, "case {seed}: {wording:?} {standing:?}");
            let is_one = |block: &&report::Block| {
                block.own.as_ref().is_some_and(|o| review.document().wordings[o.at] == *wording)
            };
            let keys: Vec<&str> = report.blocks.iter().filter(is_one).map(|b| b.key.as_str()).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "case {seed}: {keys:?}");
            assert!(*standing != Standing::Unplaced || keys.is_empty(), "case {seed}: {keys:?}");
        }
    }
}

/// Gives the items ids, as edits would; causes have theirs, since links mean them.
fn name(review: &mut Review) {
    review.incident.timeline.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("t{n}"));
    review.impacts.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("e{n}"));
    review.remedies.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("r{n}"));
    review.measures.iter_mut().enumerate().for_each(|(n, x)| x.id.0 = format!("m{n}"));
}

/// Wordings for some of the paragraphs.
fn wordings(plain: &Report, dice: &mut Dice) -> Vec<Wording> {
    const WORDS: [&str; 5] = ["", "自己的话。", "第一段。\n\n  第二段。 ", " \n", "In our own words."];
    let named = plain.blocks.iter().filter(|b| !b.key.is_empty());
    let mut wordings = Vec::new();
    for (n, block) in named.enumerate() {
        if dice.chance(30) {
            let (id, of) = (format!("w{n}").as_str().into(), block.key.clone());
            let text = dice.of(&WORDS).to_owned();
            wordings.push(Wording { id, of, basis: block.text(), text, ..Wording::default() });
        }
    }
    wordings
}
