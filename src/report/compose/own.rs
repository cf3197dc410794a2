//! Replaces composed paragraphs by the user's rewordings.

use std::collections::HashMap;

use super::runs::OF_LIST;
use crate::{
    report::tree::{Block, Face, Own, Role, Run, Standing},
    review::{List, Review, Wording},
};

/// Gives a key to every paragraph that can be reworded, and inserts the rewordings.
pub fn place(review: &Review, mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Standing>) {
    name(review, &mut blocks);
    let wordings = &review.document().wordings;
    let taken = taken(&blocks, wordings);
    let mut standings = vec![Standing::Unplaced; wordings.len()];
    let mut placed = Vec::with_capacity(blocks.len());
    for (block, taken) in blocks.into_iter().zip(taken) {
        let Some(at) = taken else {
            placed.push(block);
            continue;
        };
        let wording = &wordings[at];
        let composed = block.text();
        let is_stale = composed != wording.basis;
        // A document without a title has no name, so a rewording can replace its title but not remove it.
        let is_titleless = block.role == Role::Title && wording.is_blank();
        if wording.is_changed() && !is_titleless {
            placed.extend(own_words(block, at, &wording.text));
            standings[at] = if is_stale { Standing::Stale(composed) } else { Standing::Current };
            continue;
        }
        // An unchanged rewording follows the answers.
        standings[at] = Standing::Current;
        let from = block.from().into_iter().map(str::to_owned).collect();
        let own = (!is_stale).then_some(Own { at, from });
        placed.push(Block { own, ..block });
    }
    (placed, standings)
}

/// Which rewording replaces each block.
///
/// Paragraphs of the same item are told apart by their order, which changes when a paragraph before them is added or
/// removed. So rewordings are first matched with a paragraph whose composed text is still the one that was reworded,
/// wherever it is now. The remaining ones are matched by the key.
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

/// Whether `wording` matches `block`. Each round requires less than the one before.
fn fits(round: usize, block: &Block, wording: &Wording) -> bool {
    let (key, of) = (block.key.as_str(), wording.of.as_str());
    let is_same = match round {
        // The same paragraph, then another of the same item, then another of the same role.
        0 => key == of,
        1 => key.rfind(' ').map(|end| &key[..end]) == of.rfind(' ').map(|end| &of[..end]),
        2 => key.find(' ').map(|end| &key[..end]) == of.find(' ').map(|end| &of[..end]),
        _ => return !key.is_empty() && key == of,
    };
    is_same && !key.is_empty() && block.text() == wording.basis
}

/// A block for each line of the rewording; none if it is empty.
fn own_words(block: Block, at: usize, words: &str) -> Vec<Block> {
    let from: Vec<String> = block.from().into_iter().map(str::to_owned).collect();
    let points: Vec<&str> = block.runs.iter().filter(|r| r.face == Face::Point).map(|r| r.text.as_str()).collect();
    // What leads to the point keeps its face too, however it is reworded.
    let is_led = block.runs.first().is_some_and(|run| run.face == Face::Lead);
    let before = if is_led { Face::Lead } else { Face::Plain };
    let is_lead = block.runs.iter().all(|run| run.face == Face::Lead);
    let first = from.first().cloned();
    let line = |(n, line): (usize, &str)| {
        let run = |text: &str, face| Run { text: text.to_owned(), from: first.clone(), face };
        // If the sentence that states the point was kept, it keeps its face.
        let point = points.iter().find_map(|point| Some((line.find(point)?, *point)));
        let runs = match point.filter(|(_, point)| !point.is_empty()) {
            None => vec![run(line, if is_lead && n == 0 { Face::Lead } else { Face::Plain })],
            Some((start, point)) => {
                let parts = [
                    run(&line[..start], before),
                    run(point, Face::Point),
                    run(&line[start + point.len()..], Face::Plain),
                ];
                parts.into_iter().filter(|r| !r.text.is_empty()).collect()
            }
        };
        Block { role: block.role, runs, key: block.key.clone(), own: Some(Own { at, from: from.clone() }), table: None }
    };
    words.lines().map(str::trim).filter(|words| !words.is_empty()).enumerate().map(line).collect()
}

/// Sets the keys of the paragraphs. A key consists of the role, the item or field because of which the paragraph
/// exists, its number among the paragraphs of that item, and their count.
///
/// Items are named by their id, as positions change, and without the field, as a heading may be filled in later than a
/// text. Headings and the lead of a list are named by the list, as another item may become the first. The count is
/// included because numbers become ambiguous when a paragraph is added or removed.
fn name(review: &Review, blocks: &mut [Block]) {
    // How many paragraphs each stem has.
    let mut stems: HashMap<String, usize> = HashMap::new();
    let mut numbered: Vec<(usize, String, usize)> = Vec::new();
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
        let count = stems.entry(stem.clone()).or_default();
        *count += 1;
        numbered.push((at, stem, *count));
    }
    for (at, stem, nth) in numbered {
        let count = stems[&stem];
        blocks[at].key = format!("{stem}{nth}/{count}");
    }
}

/// What the paragraph exists for: a list, an item by its id, or the field itself.
fn origin(review: &Review, address: &str, is_of_list: bool) -> String {
    let Some((list, n, _)) = List::of(address) else { return address.to_owned() };
    match review.item_id(list, n).filter(|_| !is_of_list) {
        Some(id) => format!("{}.{}", list.address(), id.0),
        None => list.address().to_owned(),
    }
}
