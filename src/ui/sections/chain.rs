//! How the causes of a review hang together: their tags, and what explains what.

use std::collections::HashMap;

use crate::{
    i18n::Lang,
    review::{Cause, ItemId, Level, Review},
    ui::words,
};

/// The causes of a review with what the screen says about each, worked out for all of them at once: a look-up per cause would
/// make every key press quadratic in their number.
pub struct Chain<'a> {
    pub lang: Lang,
    causes: &'a [Cause],
    /// The tag of each cause, such as `D1`.
    tags: Vec<String>,
    positions: HashMap<&'a ItemId, usize>,
    /// For each cause the positions of those that explain it.
    explained_by: Vec<Vec<usize>>,
}

impl<'a> Chain<'a> {
    pub fn of(lang: Lang, review: &'a Review) -> Chain<'a> {
        let causes = &review.causes;
        let mut tags = vec![String::new(); causes.len()];
        for level in Level::ALL {
            for (place, (n, _)) in review.causes_of(level).enumerate() {
                tags[n] = words::cause_tag(lang, level, place + 1);
            }
        }
        let mut positions = HashMap::new();
        for (n, cause) in causes.iter().enumerate() {
            positions.entry(&cause.id).or_insert(n);
        }
        let mut explained_by = vec![Vec::new(); causes.len()];
        for (n, cause) in causes.iter().enumerate() {
            for &explained in cause.explains.iter().filter_map(|id| positions.get(id)) {
                explained_by[explained].push(n);
            }
        }
        Chain { lang, causes, tags, positions, explained_by }
    }

    /// All causes with their positions, from the root to the surface.
    pub fn deepest_first(&self) -> impl Iterator<Item = (usize, &'a Cause)> {
        let causes = self.causes;
        let of = move |level| causes.iter().enumerate().filter(move |(_, cause)| cause.level == level);
        Level::ALL.into_iter().rev().flat_map(of)
    }

    /// The cause at a position.
    pub fn cause(&self, n: usize) -> &'a Cause {
        &self.causes[n]
    }

    /// The tag of the cause at a position, such as `D1`.
    pub fn tag(&self, n: usize) -> &str {
        &self.tags[n]
    }

    /// The position of the cause with this id.
    pub fn position(&self, id: &ItemId) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The tags of the causes that the one at a position explains; empty if there are none.
    pub fn explains(&self, n: usize) -> String {
        self.join(self.causes[n].explains.iter().filter_map(|id| self.position(id)))
    }

    /// The tags of the causes that explain the one at a position; empty if there are none.
    pub fn explained_by(&self, n: usize) -> String {
        self.join(self.explained_by[n].iter().copied())
    }

    fn join(&self, positions: impl Iterator<Item = usize>) -> String {
        let tags: Vec<&str> = positions.map(|n| self.tag(n)).collect();
        tags.join(self.lang.pick("、", ", "))
    }
}
