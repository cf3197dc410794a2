//! What a draft is called in lists.

use crate::{
    files::{self, Outline},
    i18n::{Lang, t},
    report,
    store::Stored,
    ui::words,
};

/// The title that the draft's document would have, or that it has none yet or cannot be read.
pub fn title(lang: Lang, stored: &Stored) -> String {
    match &stored.outline {
        Ok(Outline { review, .. }) if review.document().title.trim().is_empty() => {
            words::first_of(&[&review.incident.summary]).unwrap_or_else(|| t::drafts_untitled(lang).to_owned())
        }
        // Several documents have the incident in common, not the title.
        Ok(Outline { review, .. }) if review.documents.len() > 1 => {
            words::first_of(&[&review.document().title]).unwrap_or_default()
        }
        Ok(Outline { review, .. }) => report::title(review),
        Err(files::Error::Locked) => t::locked_title(lang).to_owned(),
        Err(_) => t::drafts_broken(lang).to_owned(),
    }
}
