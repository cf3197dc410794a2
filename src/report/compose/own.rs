//! Paragraphs in somebody's own words, in the place of what the answers say there.

use super::runs::OF_LIST;
use crate::{
    report::tree::{Block, Face, Own, Role, Run, Standing},
    review::{List, Review, Wording},
};

/// Names every paragraph that may be put into own words, and puts those that are into their place.
pub fn place(review: &Review, mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Standing>) {
    name(review, &mut blocks);
    let taken = taken(&blocks, &review.wordings);
    let mut standings = vec![Standing::Unplaced; review.wordings.len()];
    let mut placed = Vec::with_capacity(blocks.len());
    for (block, taken) in blocks.into_iter().zip(taken) {
        let Some(at) = taken else {
            placed.push(block);
            continue;
        };
        let wording = &review.wordings[at];
        let composed = block.text();
        let is_stale = composed != wording.basis;
        // A document without a title has no name: its title can be reworded, not left out.
        let is_titleless = block.role == Role::Title && wording.is_blank();
        if wording.is_changed() && !is_titleless {
            placed.extend(own_words(block, at, &wording.text));
            standings[at] = if is_stale { Standing::Stale(composed) } else { Standing::Current };
            continue;
        }
        // Words that nobody changed are those of the answers, and follow them.
        standings[at] = Standing::Current;
        let from = block.from().into_iter().map(str::to_owned).collect();
        let own = (!is_stale).then_some(Own { at, from });
        placed.push(Block { own, ..block });
    }
    (placed, standings)
}

/// Which wording stands in the place of each block.
///
/// Paragraphs of one item are told apart by their order, which changes when one before them comes or goes. So those
/// whose words are still those a wording was made of come first, wherever they stand now; what is left goes by the key.
fn taken(blocks: &[Block], wordings: &[Wording]) -> Vec<Option<usize>> {
    let mut taken: Vec<Option<usize>> = vec![None; blocks.len()];
    for round in 0..4 {
        for (at, wording) in wordings.iter().enumerate() {
            if taken.contains(&Some(at)) {
                continue;
            }
            let mut places = 0..blocks.len();
            if let Some(place) = places.find(|&n| taken[n].is_none() && fits(round, &blocks[n], wording)) {
                taken[place] = Some(at);
            }
        }
    }
    taken
}

/// Whether `wording` may stand in the place of `block`; in each round a little less has to agree.
fn fits(round: usize, block: &Block, wording: &Wording) -> bool {
    let (key, of) = (block.key.as_str(), wording.of.as_str());
    let is_same = match round {
        // The very paragraph, another of the same item, another in the same role.
        0 => key == of,
        1 => key.rfind(' ').map(|end| &key[..end]) == of.rfind(' ').map(|end| &of[..end]),
        2 => key.find(' ').map(|end| &key[..end]) == of.find(' ').map(|end| &of[..end]),
        _ => return !key.is_empty() && key == of,
    };
    is_same && !key.is_empty() && block.text() == wording.basis
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

/// Gives the paragraphs their keys: the role, the item or field that calls them forth, and which of how many it is. An
/// item is named by its id, since positions change, and without the field, since a heading may come later than a text.
/// A heading and the lead of a list are named by the list, since another item may become the first. How many there are
/// is part of it: where one has come or gone, the number no longer tells which is which.
fn name(review: &Review, blocks: &mut [Block]) {
    let mut stems: Vec<(String, usize)> = Vec::new();
    let mut numbered: Vec<(usize, usize, usize)> = Vec::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        let is_of_list = std::mem::take(&mut block.key) == OF_LIST || block.role == Role::Heading;
        let role = match block.role {
            Role::Title => "title",
            Role::Addressee => "addressee",
            Role::Heading => "heading",
            Role::Paragraph => "paragraph",
            _ => continue,
        };
        let address = block.from().first().copied().unwrap_or_default();
        let stem = format!("{role} {} ", origin(review, address, is_of_list));
        // Paragraphs of one item follow each other: the last stems are the likely ones.
        let known = stems.iter().rposition(|(known, _)| *known == stem);
        let place = known.unwrap_or(stems.len());
        if known.is_none() {
            stems.push((stem, 0));
        }
        stems[place].1 += 1;
        numbered.push((at, place, stems[place].1));
    }
    for (at, place, nth) in numbered {
        let (stem, count) = &stems[place];
        blocks[at].key = format!("{stem}{nth}/{count}");
    }
}

/// What calls the paragraph forth: a list, an item of it by its id, or the field itself.
fn origin(review: &Review, address: &str, is_of_list: bool) -> String {
    let Some((list, n, _)) = List::of(address) else { return address.to_owned() };
    match review.item_id(list, n).filter(|_| !is_of_list) {
        Some(id) => format!("{}.{}", list.address(), id.0),
        None => list.address().to_owned(),
    }
}
