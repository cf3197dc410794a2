//! The only way to change a review.

use super::{
    Address, Cause, Dismissal, ItemId, Kind, Level, List, Part, Review, SlotMut, Status, Strength, Usual, Voice,
    Wording, rows::Row,
};
use crate::catalog;

/// A change to a review. Ids of new items come from the caller, so that applying it is deterministic.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets the text or choice at a field address. An empty value clears an optional choice.
    Set { field: String, value: String },
    /// Sets the same text or choice of every item of a list: `status` of all measures.
    SetAll { list: List, field: String, value: String },
    /// Connects or disconnects a cause at a list of ids: `causes.N.explains` or `measures.N.answers`.
    Link { field: String, cause: ItemId, on: bool },
    /// Appends an empty item to a list; `level` is for causes alone.
    Add { list: List, id: ItemId, level: Option<Level> },
    /// Appends a cause that explains the one at position `of`: an empty one on the next deeper level, or an entry of the
    /// catalogue. If the review has that entry already, it is only connected.
    AskWhy { of: usize, entry: Option<String>, id: ItemId },
    /// Appends an empty measure that answers a cause.
    AddAnswer { cause: ItemId, id: ItemId },
    /// Makes items of rows that were pasted into a field, which gets the value back that it had `before`. The first one fills
    /// the item of the field if that is empty otherwise; the others follow it, with these ids.
    TakeRows { field: String, before: String, rows: Vec<Row>, ids: Vec<ItemId> },
    /// Removes the item at an address such as `impacts.2`.
    Remove { item: String },
    /// Moves the item at an address one place up or down; causes move among those of their level.
    Move { item: String, down: bool },
    /// Appends an item made from an entry of the catalogue, or removes the items made from it. The lists with entries are
    /// impacts, causes, remedies, and measures.
    Tick { list: List, catalog: String, id: ItemId, on: bool },
    /// Adopts a measure of the catalogue as an answer to a cause, also to one that was not made from its entry.
    AnswerWith { cause: ItemId, catalog: String, id: ItemId },
    /// Appends an item with these words as its heading, or as its text if it has none; `level` is that of a cause.
    Write { list: List, level: Option<Level>, words: String, id: ItemId },
    /// Adds a cause from the office's own entries.
    /// It explains the causes that came from the entries `explains`.
    TakeCause { catalog: String, level: Level, words: String, explains: Vec<String>, id: ItemId },
    /// Adds a measure from the office's own entries. It answers the causes that came from the entry `answers`.
    TakeMeasure { catalog: String, strength: Strength, words: String, answers: String, usual: Usual, id: ItemId },
    /// Names who signs the document at hand, and their post.
    Sign { signer: String, post: String },
    /// Appends a document of a kind about the same facts and takes it at hand; `date` is the day it is made.
    AddDocument { kind: Kind, voice: Voice, date: String, id: ItemId },
    /// Takes another document at hand.
    OpenDocument { id: ItemId },
    /// Removes a document; the last one stays.
    RemoveDocument { id: ItemId },
    /// Chooses the office's own sentences that the document at hand has, by their ids.
    ChoosePhrases { ids: Vec<String> },
    /// Starts to reword the paragraph with the key `of`; `words` is its composed text.
    Reword { of: String, words: String, id: ItemId },
    /// Dismisses a finding, identified by its rule, the address it points to and the words it quotes.
    Dismiss { rule: String, field: String, about: String, id: ItemId },
}

/// Why an edit was not applied; the review is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The address names nothing in this review.
    #[error("no such field: {0}")]
    NoSuchField(String),
    /// The value is none of the choices of that field.
    #[error("{value} is no choice of {field}")]
    NoSuchChoice { field: String, value: String },
    /// The catalogue has no such entry.
    #[error("no such catalogue entry: {0}")]
    NoSuchEntry(String),
    /// A review has at least one document.
    #[error("the last document cannot be removed")]
    LastDocument,
    /// A new item needs an id that no item of the review has.
    #[error("the id {0} is empty or taken")]
    IdTaken(ItemId),
}

impl Review {
    /// Applies `edit` whole, or refuses it and stays as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refused> {
        match edit {
            Edit::Set { field, value } => self.set(field, value),
            Edit::SetAll { list, field, value } => self.set_all(*list, field, value),
            Edit::Link { field, cause, on } => self.link(field, cause, *on),
            Edit::Add { list, id, level } => self.add(*list, id.clone(), level.unwrap_or(Level::Direct)),
            Edit::AskWhy { of, entry, id } => self.ask_why(*of, entry.as_deref(), id.clone()),
            Edit::AddAnswer { cause, id } => self.add_answer(cause, id.clone()),
            Edit::TakeRows { field, before, rows, ids } => self.take_rows(field, before, rows, ids),
            Edit::Remove { item } => self.remove(item),
            Edit::Move { item, down } => self.move_item(item, *down),
            Edit::Tick { list, catalog, id, on } => self.tick(*list, catalog, id.clone(), *on),
            Edit::AnswerWith { cause, catalog, id } => self.answer_with(cause, catalog, id.clone()),
            Edit::Write { list, level, words, id } => self.write(*list, *level, words, id.clone()),
            Edit::TakeCause { catalog, level, words, explains, id } => {
                self.take_cause(catalog, (*level, words), explains, id.clone())
            }
            Edit::TakeMeasure { catalog, strength, words, answers, usual, id } => {
                self.take_measure(catalog, (*strength, words, usual), answers, id.clone())
            }
            Edit::Sign { signer, post } => {
                let document = self.document_mut();
                (document.signer, document.post) = (signer.clone(), post.clone());
                Ok(())
            }
            Edit::AddDocument { kind, voice, date, id } => self.add_document(*kind, *voice, date, id.clone()),
            Edit::OpenDocument { id } => self.open_document(id),
            Edit::RemoveDocument { id } => self.remove_document(id),
            Edit::ChoosePhrases { ids } => {
                self.document_mut().phrases = Some(ids.clone());
                Ok(())
            }
            Edit::Reword { of, words, id } => {
                self.is_free(id)?;
                let wordings = &mut self.document_mut().wordings;
                // Drop rewordings that nobody has changed.
                wordings.retain(Wording::is_changed);
                let (id, of, basis, text) = (id.clone(), of.clone(), words.clone(), words.clone());
                wordings.push(Wording { id, of, basis, text, ..Wording::default() });
                Ok(())
            }
            Edit::Dismiss { rule, field, about, id } => {
                self.is_free(id)?;
                let (id, of) = (id.clone(), self.lasting_address(field));
                let (rule, about) = (rule.clone(), about.clone());
                self.dismissals.push(Dismissal { id, rule, of, about, ..Dismissal::default() });
                Ok(())
            }
        }
    }

    fn set(&mut self, field: &str, value: &str) -> Result<(), Refused> {
        let address = Address::parse(field);
        let (language, voice) = (self.document().language, self.document().voice);
        match self.slot_mut(address) {
            Some(SlotMut::Text(text)) => value.clone_into(text),
            Some(SlotMut::Choice(choice)) => {
                if !choice.choose(value) {
                    return Err(Refused::NoSuchChoice { field: field.to_owned(), value: value.to_owned() });
                }
            }
            Some(SlotMut::Ids(_)) | None => return Err(Refused::NoSuchField(field.to_owned())),
        }
        match address {
            Address { part: Part::Document, field: "language" } => {
                self.follow_language(language);
                self.document_mut().follow_form(language, voice);
            }
            Address { part: Part::Document, field: "voice" } => self.document_mut().follow_form(language, voice),
            Address { part: Part::Item(List::Causes, n), field: "level" } => self.drop_links_downwards(n),
            _ => {}
        }
        Ok(())
    }

    fn set_all(&mut self, list: List, field: &str, value: &str) -> Result<(), Refused> {
        let mut next = self.clone();
        for n in 0..self.length(list) {
            next.set(&format!("{}.{n}.{field}", list.address()), value)?;
        }
        *self = next;
        Ok(())
    }

    /// Drops the connections of a cause that do not lead from a deeper level to a shallower one.
    fn drop_links_downwards(&mut self, n: usize) {
        let Cause { id, level, .. } = self.causes[n].clone();
        let shallower: Vec<ItemId> = self.causes.iter().filter(|c| c.level < level).map(|c| c.id.clone()).collect();
        self.causes[n].explains.retain(|e| shallower.contains(e));
        for cause in self.causes.iter_mut().filter(|c| c.level <= level) {
            cause.explains.retain(|e| *e != id);
        }
    }

    fn link(&mut self, field: &str, cause: &ItemId, on: bool) -> Result<(), Refused> {
        let refused = || Refused::NoSuchField(field.to_owned());
        let address = Address::parse(field);
        let target = self.cause(cause).map(|c| c.level);
        let is_allowed = match address.part {
            // Only a shallower cause can be explained.
            Part::Item(List::Causes, n) => {
                self.causes.get(n).is_some_and(|from| target.is_some_and(|level| level < from.level))
            }
            _ => target.is_some(),
        };
        let Some(SlotMut::Ids(ids)) = self.slot_mut(address) else { return Err(refused()) };
        if !on {
            ids.retain(|id| id != cause);
        } else if !is_allowed {
            return Err(refused());
        } else if !ids.contains(cause) {
            ids.push(cause.clone());
        }
        Ok(())
    }

    fn write(&mut self, list: List, level: Option<Level>, words: &str, id: ItemId) -> Result<(), Refused> {
        self.add(list, id, level.unwrap_or(Level::Direct))?;
        let last = self.length(list) - 1;
        let first = self.list(list).get(last).map_or("", |item| match item.main_text() {
            "" => item.first_text(),
            main => main,
        });
        self.set(&format!("{}.{last}.{first}", list.address()), words)
    }

    fn add(&mut self, list: List, id: ItemId, level: Level) -> Result<(), Refused> {
        match list {
            // Plain names, without an id that could be taken.
            List::Attachments => {}
            // These belong to a paragraph or finding, so other edits add them.
            List::Wordings | List::Dismissals => return Err(Refused::NoSuchField(list.address().to_owned())),
            _ => self.is_free(&id)?,
        }
        self.list_mut(list).push(id);
        if let (List::Causes, Some(cause)) = (list, self.causes.last_mut()) {
            cause.level = level;
        }
        if let (List::Measures, Some(measure)) = (list, self.measures.last_mut()) {
            measure.status = Some(Status::Open);
        }
        Ok(())
    }

    /// Refuses an id that is empty or taken, as links to it would be ambiguous.
    pub(super) fn is_free(&self, id: &ItemId) -> Result<(), Refused> {
        if id.0.is_empty() || self.ids().any(|other| other == id) {
            return Err(Refused::IdTaken(id.clone()));
        }
        Ok(())
    }

    fn ask_why(&mut self, of: usize, entry: Option<&str>, id: ItemId) -> Result<(), Refused> {
        let refused = || Refused::NoSuchField(format!("causes.{of}"));
        let shallower = self.causes.get(of).ok_or_else(refused)?;
        let (explained, above) = (shallower.id.clone(), shallower.level);
        let Some(entry) = entry else {
            let level = match above {
                Level::Direct => Level::Main,
                Level::Main => Level::Root,
                Level::Root => return Err(refused()),
            };
            self.is_free(&id)?;
            self.causes.push(Cause { explains: vec![explained], ..Cause::new(id, level) });
            return Ok(());
        };
        let is_it = |c: &Cause| c.catalog.as_deref() == Some(entry);
        let found = catalog::cause(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
        let level = self.causes.iter().find(|c| is_it(c)).map_or(found.level, |c| c.level);
        if level <= above {
            return Err(refused());
        }
        self.tick(List::Causes, entry, id, true)?;
        if let Some(n) = self.causes.iter().position(is_it) {
            self.link(&format!("causes.{n}.explains"), &explained, true)?;
        }
        Ok(())
    }

    fn add_answer(&mut self, cause: &ItemId, id: ItemId) -> Result<(), Refused> {
        self.cause(cause).ok_or_else(|| Refused::NoSuchField(format!("causes: {cause}")))?;
        self.add(List::Measures, id, Level::Direct)?;
        if let Some(measure) = self.measures.last_mut() {
            measure.answers.push(cause.clone());
        }
        Ok(())
    }

    fn take_rows(&mut self, field: &str, before: &str, rows: &[Row], ids: &[ItemId]) -> Result<(), Refused> {
        let refused = || Refused::NoSuchField(field.to_owned());
        let (list, n, _) = List::of(field).filter(|(list, n, _)| *n < self.length(*list)).ok_or_else(refused)?;
        let mut next = self.clone();
        next.set(field, before)?;
        let is_empty =
            next.list(list).get(n).is_some_and(|item| item.texts().iter().all(|(_, text, _)| text.is_empty()));
        let level = next.causes.get(n).map(|cause| cause.level);
        let mut at = n;
        for (k, (row, id)) in rows.iter().zip(ids).enumerate() {
            if k > 0 || !is_empty {
                next.add(list, id.clone(), level.unwrap_or(Level::Direct))?;
                at += 1;
                for place in (at + 1..next.length(list)).rev() {
                    next.list_mut(list).swap(place, place - 1);
                }
            }
            for (name, value) in row {
                next.set(&format!("{}.{at}.{name}", list.address()), value)?;
            }
        }
        *self = next;
        Ok(())
    }

    fn remove(&mut self, item: &str) -> Result<(), Refused> {
        let (list, n) = self.item(item)?;
        self.remove_item(list, n);
        Ok(())
    }

    pub(super) fn remove_item(&mut self, list: List, n: usize) {
        match list {
            List::Causes => self.remove_cause(n),
            _ => self.list_mut(list).remove(n),
        }
    }

    /// Removes a cause and all links to it.
    fn remove_cause(&mut self, n: usize) {
        let id = self.causes.remove(n).id;
        for list in List::ALL {
            for links in self.list_mut(list).iter_mut().flat_map(|item| item.links_mut()) {
                links.retain(|link| *link != id);
            }
        }
    }

    fn move_item(&mut self, item: &str, down: bool) -> Result<(), Refused> {
        let (list, n) = self.item(item)?;
        // At the end of its list an item stays where it is.
        if let Some(other) = self.neighbour(list, n, down) {
            self.list_mut(list).swap(n, other);
        }
        Ok(())
    }

    fn item(&self, address: &str) -> Result<(List, usize), Refused> {
        match List::of(address) {
            Some((list, n, "")) if n < self.length(list) => Ok((list, n)),
            _ => Err(Refused::NoSuchField(address.to_owned())),
        }
    }
}
