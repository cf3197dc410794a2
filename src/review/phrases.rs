//! The office's own sentences, and which of them a document has.

use serde::{Deserialize, Serialize};

use super::{Choice, Document, Kind, PhrasePlace, Voice};
use crate::i18n::Lang;

/// Sentences that an office has at one place of its documents, one a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnPhrase {
    /// Begins with `own-`.
    #[serde(default)]
    pub id: String,
    pub language: Lang,
    pub place: PhrasePlace,
    /// The kind of document it is meant for; any if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The voice of the document it is meant for; any if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Voice>,
    #[serde(default)]
    pub text: String,
}

impl OwnPhrase {
    /// The one sentence that an office has for all documents in `language` at a place.
    pub fn general(language: Lang, place: PhrasePlace, text: &str) -> OwnPhrase {
        let id = OwnPhrase::general_id(language, place);
        OwnPhrase { id, language, place, kind: None, voice: None, text: text.to_owned() }
    }

    /// The id of [`OwnPhrase::general`].
    pub fn general_id(language: Lang, place: PhrasePlace) -> String {
        format!("own-{}-{}", language.tag(), place.word())
    }

    /// Whether it is the sentence for all documents of its language at its place.
    pub fn is_general(&self) -> bool {
        self.id == OwnPhrase::general_id(self.language, self.place)
    }

    /// The address of its words in a document: `phrases.closing`, or `phrases.` and its id if it is not for all documents.
    pub fn address(&self) -> String {
        format!("phrases.{}", if self.is_general() { self.place.word() } else { &self.id })
    }

    /// Whether it is meant for documents such as this one.
    pub fn fits(&self, document: &Document) -> bool {
        self.language == document.language
            && self.kind.is_none_or(|kind| kind == document.kind)
            && self.voice.is_none_or(|voice| voice == document.voice)
    }
}

impl Document {
    /// Whether the document has a sentence of the office: one that was chosen for it or, as long as nobody has chosen, that
    /// fits.
    pub fn has_phrase(&self, phrase: &OwnPhrase) -> bool {
        match &self.phrases {
            Some(chosen) => phrase.language == self.language && chosen.contains(&phrase.id),
            None => phrase.fits(self),
        }
    }
}
