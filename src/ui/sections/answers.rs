//! Which measure answers which cause.

use std::rc::Rc;

use yew::AttrValue;

use super::{chain::Chain, coverage::coverage};
use crate::{
    i18n::Lang,
    review::{ItemId, Level, Review, Strength},
    ui::words,
};

/// The causes in the order of the ladder, and what answers them.
#[derive(PartialEq)]
pub struct Answers {
    pub rows: Vec<Row>,
    /// The strength of each measure.
    pub strengths: Rc<[Option<Strength>]>,
}

/// A cause, and what answers it.
#[derive(PartialEq)]
pub struct Row {
    pub cause: ItemId,
    pub tag: AttrValue,
    pub name: AttrValue,
    /// Field address of its heading.
    pub address: String,
    /// How well it is answered, in words.
    pub state: &'static str,
    /// Whether each measure answers it.
    pub answers: Rc<[bool]>,
}

impl Answers {
    pub fn of(lang: Lang, review: &Review) -> Answers {
        let chain = Chain::of(lang, review);
        let strengths: Rc<[_]> = review.measures.iter().map(|measure| measure.strength).collect();
        let mut answers = vec![vec![false; review.measures.len()]; review.causes.len()];
        for (m, measure) in review.measures.iter().enumerate() {
            for n in measure.answers.iter().filter_map(|id| chain.position(id)) {
                answers[n][m] = true;
            }
        }
        let causes = Level::ALL.into_iter().flat_map(|level| review.causes_of(level));
        let rows = causes.map(|(n, cause)| {
            let answers: Rc<[bool]> = std::mem::take(&mut answers[n]).into();
            let answering = answers.iter().zip(&*strengths).filter(|(on, _)| **on).map(|(_, strength)| *strength);
            Row {
                cause: cause.id.clone(),
                tag: chain.tag(n).to_owned().into(),
                name: words::cause_name(lang, cause).into(),
                address: format!("causes.{n}.heading"),
                state: coverage(lang, answering),
                answers: answers.clone(),
            }
        });
        Answers { rows: rows.collect(), strengths: strengths.clone() }
    }

    /// How many boxes a grid of them has.
    pub fn boxes(&self) -> usize {
        self.rows.len() * self.strengths.len()
    }
}
