//! What lists show of a stored draft, read without the rest of its text.

use std::{borrow::Cow, collections::HashSet, fmt, marker::PhantomData, rc::Rc};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::{
    DraftFile, Error,
    draft::{FORMAT, MAX_REVISION, VERSION},
};
use crate::{
    i18n::Lang,
    review::{
        Cause, Document, DomainId, Incident, ItemId, Kind, Level, Measure, Review, Status, Strength, Voice, Wording,
    },
};

/// A draft as lists show it. It is never written: most of its words are missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// As [`DraftFile::revision`].
    pub revision: u64,
    /// Of documents what tells them apart: id, kind, voice, language, title, addressee, unit, signer, date and the rewording of
    /// the title. Of the incident its summary and when it began. Of causes id, level, heading, text and catalogue entry. Of measures all that this version
    /// knows. Nothing else.
    pub review: Rc<Review>,
}

impl Outline {
    /// Reads the text of a stored draft. What makes a whole draft makes an outline with the same values.
    ///
    /// # Errors
    ///
    /// As [`DraftFile::from_stored`], but what is wrong in a part that lists do not show may go unnoticed.
    pub fn from_stored(text: &str) -> Result<Outline, Error> {
        match in_one_pass(text) {
            Some(outline) => Ok(outline),
            // Sealed, damaged, repaired when read, or else out of the ordinary.
            None => DraftFile::from_stored(text.as_bytes()).map(Outline::from),
        }
    }
}

impl From<DraftFile> for Outline {
    fn from(file: DraftFile) -> Outline {
        let Review { documents, at_hand, domain, incident, causes, measures, .. } = file.review;
        let incident = Incident { summary: incident.summary, started: incident.started, ..Incident::default() };
        let review = Review {
            documents: documents.into_iter().map(of_document).collect(),
            at_hand,
            domain,
            incident,
            causes: causes.into_iter().map(of_cause).collect(),
            measures: measures.into_iter().map(|measure| Measure { unknown: Default::default(), ..measure }).collect(),
            ..Review::default()
        };
        Outline { revision: file.revision, review: Rc::new(review) }
    }
}

fn of_document(document: Document) -> Document {
    let Document { id, kind, voice, language, title, addressee, unit, signer, date, mut wordings, .. } = document;
    wordings.retain(Wording::is_of_title);
    wordings.iter_mut().for_each(|wording| wording.unknown.clear());
    Document { id, kind, voice, language, title, addressee, unit, signer, date, wordings, ..Document::default() }
}

fn of_cause(cause: Cause) -> Cause {
    let Cause { id, level, heading, text, catalog, .. } = cause;
    Cause { heading, text, catalog, ..Cause::new(id, level) }
}

/// Reads an ordinary draft; `None` if it may be anything else.
fn in_one_pass(text: &str) -> Option<Outline> {
    let Object(file) = serde_json::from_str::<Object<File>>(text).ok()?;
    let revision = file.revision.unwrap_or_default();
    if file.format != FORMAT || !(1..=VERSION).contains(&file.version) || revision > MAX_REVISION {
        return None;
    }
    let review = file.review.0.review(file.version == 1)?;
    Some(Outline { revision, review: Rc::new(review) })
}

/// A struct that is written as an object. A derived `Deserialize` also takes one from a list of its fields' values.
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }

        deserializer.deserialize_map(Fields(PhantomData))
    }
}

impl<T: Default> Default for Object<T> {
    fn default() -> Object<T> {
        Object(T::default())
    }
}

type Objects<T> = Vec<Object<T>>;

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
    version: u64,
    revision: Option<u64>,
    #[serde(borrow)]
    review: Object<Answers<'a>>,
}

/// A review. In version 1 the fields of its only document are among its own.
#[derive(Deserialize)]
struct Answers<'a> {
    #[serde(borrow)]
    documents: Option<Objects<Paper<'a>>>,
    at_hand: Option<ItemId>,
    #[serde(default)]
    domain: DomainId,
    #[serde(borrow, default)]
    incident: Object<Event<'a>>,
    #[serde(borrow, default)]
    impacts: Objects<Named<'a>>,
    #[serde(default)]
    causes: Objects<Reason>,
    #[serde(borrow, default)]
    remedies: Objects<Named<'a>>,
    #[serde(borrow, default)]
    extent: Objects<Named<'a>>,
    #[serde(default)]
    measures: Objects<Promise>,
    #[serde(borrow, default)]
    told: Objects<Named<'a>>,
    #[serde(borrow, default)]
    dismissals: Objects<Named<'a>>,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    voice: Voice,
    #[serde(default)]
    language: Lang,
    #[serde(default)]
    title: String,
    #[serde(default)]
    addressee: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    signer: String,
    #[serde(default)]
    date: String,
    #[serde(borrow, default)]
    wordings: Objects<Own<'a>>,
}

/// Anything of which only the id matters.
#[derive(Deserialize)]
struct Named<'a> {
    #[serde(borrow, default)]
    id: Cow<'a, str>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Own<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    of: Cow<'a, str>,
    #[serde(borrow)]
    basis: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Paper<'a> {
    id: ItemId,
    kind: Kind,
    voice: Voice,
    language: Lang,
    title: String,
    addressee: String,
    unit: String,
    signer: String,
    date: String,
    #[serde(borrow)]
    wordings: Objects<Own<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Event<'a> {
    summary: String,
    started: String,
    #[serde(borrow)]
    people: Objects<Named<'a>>,
    #[serde(borrow)]
    timeline: Objects<Named<'a>>,
}

#[derive(Deserialize)]
struct Reason {
    #[serde(default)]
    id: ItemId,
    level: Level,
    #[serde(default)]
    heading: String,
    #[serde(default)]
    text: String,
    catalog: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Promise {
    id: ItemId,
    heading: String,
    text: String,
    answers: Vec<ItemId>,
    strength: Option<Strength>,
    owner: String,
    due: String,
    proof: String,
    status: Option<Status>,
    leader: String,
    helpers: String,
    interim: String,
    effect: String,
    recheck: String,
    verifier: String,
    closed_on: String,
    reason: String,
    next: String,
    progress: String,
    ticket: String,
    slogan: String,
    catalog: Option<String>,
}

impl<'a> Answers<'a> {
    /// The review, if nothing in it is repaired when it is read as a whole.
    fn review(mut self, is_first: bool) -> Option<Review> {
        let documents = if is_first { Some(vec![Object(self.only_document())]) } else { self.documents.take() };
        let mut documents = documents.unwrap_or_else(|| vec![Object(Paper { id: "d1".into(), ..Paper::default() })]);
        let free = {
            let ids = self.ids(&documents, is_first)?;
            (1..).map(|n| format!("i{n}")).find(|id| !ids.contains(id.as_str()))?
        };
        if is_first {
            documents[0].0.id = ItemId(free);
        }
        let Answers { at_hand, domain, incident: Object(incident), causes, measures, .. } = self;
        let documents: Vec<Document> = documents.into_iter().map(|Object(paper)| paper.into()).collect();
        let causes: Vec<Cause> = causes.into_iter().map(|Object(cause)| cause.into()).collect();
        let measures: Vec<Measure> = measures.into_iter().map(|Object(measure)| measure.into()).collect();
        if !measures.iter().all(|measure| are_links(&measure.answers, &causes)) {
            return None;
        }
        let mut review = Review {
            at_hand: at_hand.unwrap_or_else(|| "d1".into()),
            documents,
            domain,
            incident: Incident { summary: incident.summary, started: incident.started, ..Incident::default() },
            causes,
            measures,
            ..Review::default()
        };
        review.at_hand =
            review.documents.iter().find(|of| of.id == review.at_hand).or(review.documents.first())?.id.clone();
        Some(review)
    }

    /// The document of a review of version 1.
    fn only_document(&mut self) -> Paper<'a> {
        Paper {
            id: ItemId::default(),
            kind: self.kind,
            voice: self.voice,
            language: self.language,
            title: std::mem::take(&mut self.title),
            addressee: std::mem::take(&mut self.addressee),
            unit: std::mem::take(&mut self.unit),
            signer: std::mem::take(&mut self.signer),
            date: std::mem::take(&mut self.date),
            wordings: std::mem::take(&mut self.wordings),
        }
    }

    /// All ids; `None` if one is missing or there twice. The document of version 1 never has one.
    fn ids<'i>(&'i self, documents: &'i [Object<Paper>], is_first: bool) -> Option<HashSet<&'i str>> {
        let Object(incident) = &self.incident;
        let lists = [&incident.people, &incident.timeline, &self.impacts, &self.remedies, &self.extent, &self.told];
        let items = lists.into_iter().chain([&self.dismissals]).flatten();
        let items = items.map(|Object(item)| &*item.id);
        let wordings = documents.iter().flat_map(|Object(paper)| &paper.wordings).map(|Object(own)| &*own.id);
        let causes = self.causes.iter().map(|Object(cause)| &*cause.id.0);
        let measures = self.measures.iter().map(|Object(measure)| &*measure.id.0);
        let documents = documents.iter().filter(|_| !is_first).map(|Object(paper)| &*paper.id.0);
        let mut ids = HashSet::new();
        items
            .chain(wordings)
            .chain(causes)
            .chain(measures)
            .chain(documents)
            .all(|id| !id.is_empty() && ids.insert(id))
            .then_some(ids)
    }
}

/// Whether all of them lead to causes, each to another one.
fn are_links(ids: &[ItemId], causes: &[Cause]) -> bool {
    let is_link = |(n, id): (usize, &ItemId)| causes.iter().any(|cause| cause.id == *id) && !ids[..n].contains(id);
    ids.iter().enumerate().all(is_link)
}

impl From<Paper<'_>> for Document {
    fn from(paper: Paper) -> Document {
        let Paper { id, kind, voice, language, title, addressee, unit, signer, date, wordings } = paper;
        let wordings = wordings.into_iter().map(|Object(own)| own.into()).filter(Wording::is_of_title).collect();
        Document { id, kind, voice, language, title, addressee, unit, signer, date, wordings, ..Document::default() }
    }
}

impl From<Own<'_>> for Wording {
    fn from(own: Own) -> Wording {
        let Own { id, of, basis, text } = own;
        let id = ItemId(id.into_owned());
        let [of, basis, text] = [of, basis, text].map(Cow::into_owned);
        Wording { id, of, basis, text, ..Wording::default() }
    }
}

impl From<Reason> for Cause {
    fn from(reason: Reason) -> Cause {
        let Reason { id, level, heading, text, catalog } = reason;
        Cause { heading, text, catalog, ..Cause::new(id, level) }
    }
}

/// Names the fields once for both sides.
macro_rules! same_fields {
    ($($field:ident),*) => {
        impl From<Promise> for Measure {
            fn from(promise: Promise) -> Measure {
                let Promise { $($field),* } = promise;
                Measure { $($field,)* unknown: Default::default() }
            }
        }
    };
}

same_fields!(
    id, heading, text, answers, strength, owner, due, proof, status, leader, helpers, interim, effect, recheck,
    verifier, closed_on, reason, next, progress, ticket, slogan, catalog
);
