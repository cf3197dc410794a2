//! What an office has in all its reviews: who it is, whom it usually writes to, who signs, how its documents are set.

use serde::{Deserialize, Serialize};

use super::{Document, DomainId, Fields, Layout, Review, SlotMut, Unknown, Voice, says};
use crate::i18n::Lang;

/// What a new review of an office begins with. Of what happened once it holds nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Names it among the profiles of all browsers.
    pub id: String,
    /// What it is called in lists; see [`Profile::called`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The office that issues the documents.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Usual addressees, the most usual one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Who signs, the most usual one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signers: Vec<Signer>,
    /// That of a new review if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<Voice>,
    /// That of a new review if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainId>,
    #[serde(skip_serializing_if = "Layouts::is_empty")]
    pub layouts: Layouts,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Somebody who signs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub post: String,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How documents are set, for each language they are written in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layouts {
    #[serde(rename = "zh-CN", skip_serializing_if = "Option::is_none")]
    pub zh: Option<Layout>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<Layout>,
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// The most usual addressees, and signers, of a profile, each.
pub const MAX_USUAL: usize = 200;

impl Layouts {
    /// The layout of documents in a language.
    pub fn get(&self, language: Lang) -> Option<&Layout> {
        match language {
            Lang::Zh => self.zh.as_ref(),
            Lang::En => self.en.as_ref(),
        }
    }

    /// The place of the layout of documents in a language.
    pub fn of(&mut self, language: Lang) -> &mut Option<Layout> {
        match language {
            Lang::Zh => &mut self.zh,
            Lang::En => &mut self.en,
        }
    }

    fn is_empty(&self) -> bool {
        *self == Layouts::default()
    }
}

impl Profile {
    /// A new review of this office with a document in `language`. Where several usual answers are known it has the first.
    pub fn begin(&self, language: Lang) -> Review {
        let mut review = Review::new(language);
        review.domain = self.domain.unwrap_or_default();
        let document = review.document_mut();
        let before = document.voice;
        document.voice = self.voice.unwrap_or_default();
        self.unit.clone_into(&mut document.unit);
        document.addressee = self.addressees.first().cloned().unwrap_or_default();
        // A document of the office names nobody unless somebody wants it to.
        if let (Voice::Person, Some(signer)) = (document.voice, self.signers.first()) {
            (document.signer, document.post) = (signer.name.clone(), signer.post.clone());
        }
        match self.layouts.get(language) {
            Some(layout) => document.layout = layout.of_office(),
            None => document.follow_form(language, before),
        }
        review
    }

    /// What it is called: by its name, else by its office; empty if it has neither.
    pub fn called(&self) -> &str {
        if says(&self.name) { self.name.trim() } else { self.unit.trim() }
    }

    /// Whether it is the profile of the office with this name.
    pub fn is_of_unit(&self, unit: &str) -> bool {
        says(&self.unit) && self.unit.trim() == unit.trim()
    }

    /// Takes over what new reviews are to begin with from a document. What the document does not say stays.
    pub fn take(&mut self, document: &Document) {
        if says(&document.unit) {
            document.unit.clone_into(&mut self.unit);
        }
        if says(&document.addressee) {
            self.addressees.retain(|other| other.trim() != document.addressee.trim());
            self.addressees.insert(0, document.addressee.clone());
            self.addressees.truncate(MAX_USUAL);
        }
        if says(&document.signer) {
            let place = self.signers.iter().position(|other| other.name.trim() == document.signer.trim());
            let mut signer = place.map(|place| self.signers.remove(place)).unwrap_or_default();
            document.signer.clone_into(&mut signer.name);
            if says(&document.post) {
                document.post.clone_into(&mut signer.post);
            }
            self.signers.insert(0, signer);
            self.signers.truncate(MAX_USUAL);
        }
        self.voice = Some(document.voice);
        *self.layouts.of(document.language) = Some(document.layout.of_office());
    }

    /// Adds what `other` has and this profile lacks; what stands here stays. Returns how many answers were added.
    pub fn merge(&mut self, other: Profile) -> usize {
        let mut added = 0;
        for (here, brought) in [(&mut self.name, other.name), (&mut self.unit, other.unit)] {
            if !says(here) && says(&brought) {
                *here = brought;
                added += 1;
            }
        }
        for addressee in other.addressees {
            let is_new = self.addressees.iter().all(|here| here.trim() != addressee.trim());
            if is_new && self.addressees.len() < MAX_USUAL {
                self.addressees.push(addressee);
                added += 1;
            }
        }
        for signer in other.signers {
            let is_new = self.signers.iter().all(|here| here.name.trim() != signer.name.trim());
            if is_new && self.signers.len() < MAX_USUAL {
                self.signers.push(signer);
                added += 1;
            }
        }
        added += usize::from(fill(&mut self.voice, other.voice));
        added += usize::from(fill(&mut self.domain, other.domain));
        added += usize::from(fill(&mut self.layouts.zh, other.layouts.zh));
        added += usize::from(fill(&mut self.layouts.en, other.layouts.en));
        for (here, brought) in [(&mut self.unknown, other.unknown), (&mut self.layouts.unknown, other.layouts.unknown)]
        {
            for (field, value) in brought {
                here.entry(field).or_insert(value);
            }
        }
        added
    }

    /// Whether the review says nothing but what a new one of this office begins with.
    pub fn is_all_of(&self, review: &Review) -> bool {
        let mut rest = review.clone();
        let language = rest.document().language;
        let begun = self.begin(language);
        clear_same(rest.document_mut(), begun.document());
        clear_same(&mut rest.document_mut().layout, &begun.document().layout);
        rest.is_blank()
    }
}

/// Clears the texts that are the same in both.
fn clear_same(part: &mut impl Fields, other: &impl Fields) {
    for name in part.names() {
        let same = part.slot(name) == other.slot(name);
        if let (true, Some(SlotMut::Text(text))) = (same, part.slot_mut(name)) {
            text.clear();
        }
    }
}

/// Fills what is lacking. Returns whether it was.
fn fill<T>(here: &mut Option<T>, brought: Option<T>) -> bool {
    let lacks = here.is_none() && brought.is_some();
    if lacks {
        *here = brought;
    }
    lacks
}
