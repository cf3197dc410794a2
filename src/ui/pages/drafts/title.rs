//! What a draft is called in lists.

use crate::{
    files,
    i18n::{Lang, t},
    report,
    review::Review,
    store::Stored,
    ui::words,
};

/// The title that the draft's document would have, or that it has none yet or cannot be read.
pub fn title(lang: Lang, stored: &Stored) -> String {
    match &stored.outline {
        Ok(outline) => of_review(lang, &outline.review),
        Err(files::Error::Locked) => t::locked_title(lang).to_owned(),
        Err(_) => t::drafts_broken(lang).to_owned(),
    }
}

/// The title that the document of a review would have, or that it has none yet.
pub fn of_review(lang: Lang, review: &Review) -> String {
    let document = review.document();
    if document.title.trim().is_empty() {
        return words::first_of(&[&review.incident.summary]).unwrap_or_else(|| t::drafts_untitled(lang).to_owned());
    }
    // Several documents have the incident in common, not the title.
    if review.documents.len() > 1 {
        words::first_of(&[&document.title]).unwrap_or_default()
    } else {
        report::title(review)
    }
}
