//! Paragraphs in somebody's own words, in the place of what the answers say there.

use crate::{
    report::{Block, Face, Own, Role, Run, Standing},
    review::{List, Review, Wording},
};

/// Names every paragraph that may be put into own words, and puts those that are into their place.
pub fn place(review: &Review, mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Standing>) {
    name(review, &mut blocks);
    let mut standings = Vec::new();
    // Which wording stands in the place of which block.
    let mut taken: Vec<Option<usize>> = vec![None; blocks.len()];
    for (at, wording) in review.wordings.iter().enumerate() {
        let place = find(&blocks, wording).filter(|&place| taken[place].is_none());
        standings.push(match place {
            None => Standing::Unplaced,
            Some(place) => {
                let composed = blocks[place].text();
                let is_stale = composed != wording.basis;
                // Words that nobody changed follow the answers.
                if !(is_stale && wording.text == wording.basis) {
                    taken[place] = Some(at);
                }
                if is_stale { Standing::Stale(composed) } else { Standing::Current }
            }
        });
    }
    let mut placed = Vec::with_capacity(blocks.len());
    for (block, taken) in blocks.into_iter().zip(taken) {
        match taken {
            None => placed.push(block),
            Some(at) => placed.extend(own_words(block, at, &review.wordings[at].text)),
        }
    }
    (placed, standings)
}

/// The paragraph that a wording is of. One whose words are still those it was made of comes first: paragraphs of one
/// field are told apart by their order, and that changes when one before it comes or goes.
fn find(blocks: &[Block], wording: &Wording) -> Option<usize> {
    let stem = |key: &str| key.rsplit_once(' ').map(|(stem, _)| stem.to_owned());
    let is_same = |b: &Block| !b.key.is_empty() && stem(&b.key) == stem(&wording.of) && b.text() == wording.basis;
    blocks.iter().position(is_same).or_else(|| blocks.iter().position(|b| !b.key.is_empty() && b.key == wording.of))
}

/// A block for each line of the own words; none if there are none.
fn own_words(block: Block, at: usize, words: &str) -> Vec<Block> {
    let from: Vec<String> = block.from().into_iter().map(str::to_owned).collect();
    let points: Vec<&str> = block.runs.iter().filter(|r| r.face == Face::Point).map(|r| r.text.as_str()).collect();
    let first = from.first().cloned();
    let line = |line: &str| {
        let run = |text: &str, face| Run { text: text.to_owned(), from: first.clone(), face };
        // A point that was kept stays set apart.
        let point = points.iter().find_map(|point| Some((line.find(point)?, *point)));
        let runs = match point.filter(|(_, point)| !point.is_empty()) {
            None => vec![run(line, Face::Plain)],
            Some((start, point)) => {
                let parts = [
                    run(&line[..start], Face::Plain),
                    run(point, Face::Point),
                    run(&line[start + point.len()..], Face::Plain),
                ];
                parts.into_iter().filter(|r| !r.text.is_empty()).collect()
            }
        };
        Block { role: block.role, runs, key: block.key.clone(), own: Some(Own { at, from: from.clone() }) }
    };
    words.lines().map(str::trim).filter(|words| !words.is_empty()).map(line).collect()
}

/// Gives the paragraphs their keys: the role, the field that calls them forth, by the id of its item, since positions
/// change, and which of several it is.
fn name(review: &Review, blocks: &mut [Block]) {
    for n in 0..blocks.len() {
        let role = match blocks[n].role {
            Role::Title => "title ",
            Role::Addressee => "addressee ",
            Role::Heading => "heading ",
            Role::Paragraph => "paragraph ",
            _ => continue,
        };
        let mut stem = role.to_owned();
        push_address(review, &mut stem, blocks[n].from().first().copied().unwrap_or_default());
        stem.push(' ');
        let nth = blocks[..n].iter().filter(|b| b.key.starts_with(&stem)).count() + 1;
        super::numerals::push(&mut stem, nth);
        blocks[n].key = stem;
    }
}

fn push_address(review: &Review, out: &mut String, address: &str) {
    match List::of(address).and_then(|(list, n, field)| Some((list, review.item_id(list, n)?, field))) {
        None => out.push_str(address),
        Some((list, id, field)) => {
            for part in [list.address(), ".", &id.0, ".", field] {
                out.push_str(part);
            }
        }
    }
}
