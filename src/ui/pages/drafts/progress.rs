//! How far a draft is: its writing sections, and what to write next.

use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::{
        Review,
        check::{self, Around, Completeness, Section},
    },
    ui::words,
};

/// How far a draft is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    states: Vec<Completeness>,
    /// The first section that is not complete.
    next: Option<Section>,
}

impl Progress {
    pub fn of(review: &Review) -> Progress {
        let progress = check::progress(review, &check::check(review, &Around::default()));
        let next = progress.iter().find(|p| p.state != Completeness::Complete).map(|p| p.section);
        Progress { states: progress.iter().map(|p| p.state).collect(), next }
    }

    /// The section to go on with.
    pub fn section(&self) -> Section {
        self.next.unwrap_or(Section::Document)
    }

    /// A piece for each section, and the next one in words.
    pub fn html(&self, lang: Lang) -> Html {
        let written = self.states.iter().filter(|state| **state == Completeness::Complete).count();
        let words = match self.next {
            Some(section) => t::drafts_next(lang, words::section(lang, section), written),
            None => t::drafts_written(lang).to_owned(),
        };
        html! {
            <>
                <span class="pieces" aria-hidden="true">
                    for state in &self.states { <span class={classes!("piece", piece(*state))} /> }
                </span>
                { words }
            </>
        }
    }
}

fn piece(state: Completeness) -> &'static str {
    match state {
        Completeness::Empty => "empty",
        Completeness::Started => "started",
        Completeness::Complete => "complete",
    }
}
