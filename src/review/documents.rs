//! The documents of a review, one of which is at hand.

use super::{Document, ItemId, Kind, Layout, LedgerColumns, Refused, Review, Unknown, Voice};
use crate::i18n::Lang;

impl Review {
    /// The document at hand.
    ///
    /// # Panics
    ///
    /// Without any document. New reviews have one, files get one when they are read, and no edit removes the last.
    pub fn document(&self) -> &Document {
        &self.documents[self.place_at_hand()]
    }

    /// The document at hand, to change.
    ///
    /// # Panics
    ///
    /// As [`Review::document`].
    pub fn document_mut(&mut self) -> &mut Document {
        let place = self.place_at_hand();
        &mut self.documents[place]
    }

    fn place_at_hand(&self) -> usize {
        self.documents.iter().position(|document| document.id == self.at_hand).unwrap_or(0)
    }

    /// Appends a document about the same facts and takes it at hand. It is from the same author in the same layout, in `voice`
    /// and of the day `date`.
    pub(super) fn add_document(&mut self, kind: Kind, voice: Voice, date: &str, id: ItemId) -> Result<(), Refused> {
        self.is_free(&id)?;
        let like = self.document();
        let mut document = Document {
            id: id.clone(),
            kind,
            voice,
            date: date.to_owned(),
            language: like.language,
            // The incident is called the same; only who reads of it differs.
            title: like.title.clone(),
            unit: like.unit.clone(),
            signer: like.signer.clone(),
            post: like.post.clone(),
            layout: Layout { ledger_columns: self.ledger_columns_of(kind), ..like.layout.of_incident() },
            ..Document::default()
        };
        document.follow_form(like.language, like.voice);
        self.documents.push(document);
        self.at_hand = id;
        Ok(())
    }

    /// The columns of the ledger of a further document. A report on progress has to account for what is not done, why, and what
    /// comes next; the usual columns have no place for that. Others are like those before them.
    fn ledger_columns_of(&self, kind: Kind) -> LedgerColumns {
        if kind == Kind::Progress {
            return LedgerColumns::Full;
        }
        let at_hand = self.document();
        let others = std::iter::once(at_hand).chain(self.documents.iter().rev());
        let like = others.into_iter().find(|document| document.kind != Kind::Progress);
        like.map_or(LedgerColumns::Standard, |document| document.layout.ledger_columns)
    }

    /// The facts of this review with `document` as the only one.
    pub fn with_document(&self, document: &Document) -> Review {
        let mut review = self.clone();
        review.documents = vec![document.clone()];
        review.at_hand = document.id.clone();
        review.follow_language(self.document().language);
        review
    }

    /// Takes another document at hand.
    pub(super) fn open_document(&mut self, id: &ItemId) -> Result<(), Refused> {
        self.place_of(id)?;
        let before = self.document().language;
        self.at_hand = id.clone();
        // The catalogue's wording is in the language of the document at hand.
        self.follow_language(before);
        Ok(())
    }

    /// Removes a document. If it was at hand, the one before it is, or else the one after it. The last one stays.
    pub(super) fn remove_document(&mut self, id: &ItemId) -> Result<(), Refused> {
        let place = self.place_of(id)?;
        if self.documents.len() == 1 {
            return Err(Refused::LastDocument);
        }
        if self.document().id == *id {
            let next = if place == 0 { 1 } else { place - 1 };
            self.open_document(&self.documents[next].id.clone())?;
        }
        self.documents.remove(place);
        Ok(())
    }

    fn place_of(&self, id: &ItemId) -> Result<usize, Refused> {
        let place = self.documents.iter().position(|document| document.id == *id);
        place.ok_or_else(|| Refused::NoSuchField(format!("documents: {id}")))
    }
}

impl Layout {
    /// The layout of a further document about the same incident: a number, who approved it and who gets copies belong to one
    /// paper.
    pub(super) fn of_incident(&self) -> Layout {
        Layout {
            copy_number: String::new(),
            reference: String::new(),
            approver: String::new(),
            urgency: String::new(),
            copies: String::new(),
            printed: String::new(),
            ..self.clone()
        }
    }

    /// The layout of a document of the same office about another incident. How secret a paper is depends on what it tells,
    /// and nobody knows what a newer version wrote there.
    pub(super) fn of_office(&self) -> Layout {
        Layout { secrecy: String::new(), unknown: Unknown::new(), ..self.of_incident() }
    }
}

impl Document {
    /// Whether the document tells causes. An incident report in English has facts and next steps; its causes are still examined.
    pub fn tells_causes(&self) -> bool {
        self.language == Lang::Zh || self.kind != Kind::Report
    }

    /// The ledger is an annex of an office's paper in Chinese; not of a person's, and not of one in English, whose text has the
    /// table of actions.
    pub(super) fn follow_form(&mut self, language: Lang, voice: Voice) {
        if self.voice != voice || self.language != language {
            self.layout.ledger = self.voice == Voice::Unit && self.language == Lang::Zh;
        }
    }
}
