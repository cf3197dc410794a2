//! The only way to change a review.

use super::{
    Cause, Choice, Dismissal, Impact, ItemId, Level, List, Measure, Moment, Person, Remedy, Review, Status, Strength,
    Wording, field::text_mut, parse,
};
use crate::catalog;

/// A change to a review. Ids of new items come from the caller, so that applying it is deterministic.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets the text or choice at a field address. An empty value takes an optional choice back.
    Set { field: String, value: String },
    /// Connects or disconnects a cause at a list of ids: `causes.N.explains` or `measures.N.answers`.
    Link { field: String, cause: ItemId, on: bool },
    /// Appends an empty item to a list; `level` is for causes alone.
    Add { list: List, id: ItemId, level: Option<Level> },
    /// Appends a cause that explains the one at `of` (an index): an empty one on the next deeper level, or this entry of
    /// the catalogue, which is only connected if the review holds it already.
    AskWhy { of: usize, entry: Option<String>, id: ItemId },
    /// Appends an empty measure that answers a cause.
    AddAnswer { cause: ItemId, id: ItemId },
    /// Removes the item at an address such as `impacts.2`.
    Remove { item: String },
    /// Moves the item at an address one place up or down; causes move among those of their level.
    Move { item: String, down: bool },
    /// Ticks or unticks a cause of the catalogue.
    TickCause { catalog: String, id: ItemId, on: bool },
    /// Adopts or drops a measure of the catalogue.
    TickMeasure { catalog: String, id: ItemId, on: bool },
    /// Takes a cause of the office's own part of the catalogue.
    TakeCause { catalog: String, level: Level, words: String, id: ItemId },
    /// Takes a measure of the office's own; it answers the causes that came from the entry `answers`.
    TakeMeasure { catalog: String, strength: Strength, words: String, answers: String, id: ItemId },
    /// Puts the paragraph with the key `of` into words of its own, which are for now what the answers say there.
    Reword { of: String, words: String, id: ItemId },
    /// Leaves a finding as it is: its rule, the address it points to, and the words it quotes.
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
    /// A new item needs an id that no item of the review has.
    #[error("the id {0} is empty or taken")]
    IdTaken(ItemId),
}

impl Review {
    /// Applies `edit` whole, or refuses it and stays as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refused> {
        match edit {
            Edit::Set { field, value } => self.set(field, value),
            Edit::Link { field, cause, on } => self.link(field, cause, *on),
            Edit::Add { list, id, level } => self.add(*list, id.clone(), level.unwrap_or(Level::Direct)),
            Edit::AskWhy { of, entry, id } => self.ask_why(*of, entry.as_deref(), id.clone()),
            Edit::AddAnswer { cause, id } => self.add_answer(cause, id.clone()),
            Edit::Remove { item } => self.remove(item),
            Edit::Move { item, down } => self.move_item(item, *down),
            Edit::TickCause { catalog, id, on } => self.tick_cause(catalog, id.clone(), *on),
            Edit::TickMeasure { catalog, id, on } => self.tick_measure(catalog, id.clone(), *on),
            Edit::TakeCause { catalog, level, words, id } => self.take_cause(catalog, *level, words, id.clone()),
            Edit::TakeMeasure { catalog, strength, words, answers, id } => {
                self.take_measure(catalog, *strength, words, answers, id.clone())
            }
            Edit::Reword { of, words, id } => {
                self.is_free(id)?;
                // What was begun and never written is nobody's wording.
                self.wordings.retain(Wording::is_changed);
                let (id, of, basis, text) = (id.clone(), of.clone(), words.clone(), words.clone());
                self.wordings.push(Wording { id, of, basis, text, ..Wording::default() });
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
        if let Some(text) = text_mut(self, field) {
            value.clone_into(text);
            return Ok(());
        }
        let choice = |ok: bool| {
            ok.then_some(()).ok_or_else(|| Refused::NoSuchChoice { field: field.to_owned(), value: value.to_owned() })
        };
        match field {
            "kind" => choice(assign(&mut self.kind, value)),
            "voice" => choice(assign(&mut self.voice, value)),
            "domain" => choice(assign(&mut self.domain, value)),
            "layout.latin" => choice(assign(&mut self.layout.latin, value)),
            "layout.pitch" => choice(assign(&mut self.layout.pitch, value)),
            "layout.ledger" => choice(assign(&mut self.layout.ledger, value)),
            "layout.map" => choice(assign(&mut self.layout.map, value)),
            "layout.seal" => choice(assign(&mut self.layout.seal, value)),
            "layout.slogan" => choice(assign(&mut self.layout.slogan, value)),
            "layout.head" => choice(assign(&mut self.layout.head, value)),
            "layout.imprint" => choice(assign(&mut self.layout.imprint, value)),
            "language" => {
                let before = self.language;
                choice(assign(&mut self.language, value))?;
                self.follow_language(before);
                Ok(())
            }
            _ => match List::of(field) {
                Some((List::Causes, n, "level")) if n < self.causes.len() => {
                    let level: Level = parse(value)
                        .ok_or_else(|| Refused::NoSuchChoice { field: field.into(), value: value.into() })?;
                    self.relevel(n, level);
                    Ok(())
                }
                Some((List::Measures, n, "strength")) if n < self.measures.len() => {
                    choice(assign_optional(&mut self.measures[n].strength, value))
                }
                Some((List::Measures, n, "status")) if n < self.measures.len() => {
                    choice(assign_optional(&mut self.measures[n].status, value))
                }
                _ => Err(Refused::NoSuchField(field.to_owned())),
            },
        }
    }

    /// Moves a cause to another level and drops the connections that would then point downwards.
    fn relevel(&mut self, n: usize, level: Level) {
        self.causes[n].level = level;
        let id = self.causes[n].id.clone();
        let shallower: Vec<ItemId> = self.causes.iter().filter(|c| c.level < level).map(|c| c.id.clone()).collect();
        self.causes[n].explains.retain(|e| shallower.contains(e));
        for cause in self.causes.iter_mut().filter(|c| c.level <= level) {
            cause.explains.retain(|e| *e != id);
        }
    }

    fn link(&mut self, field: &str, cause: &ItemId, on: bool) -> Result<(), Refused> {
        let refused = || Refused::NoSuchField(field.to_owned());
        let target = self.cause(cause).map(|c| c.level);
        let ids = match List::of(field) {
            Some((List::Causes, n, "explains")) if n < self.causes.len() => {
                // Only a shallower cause can be explained.
                if on && target.is_none_or(|level| level >= self.causes[n].level) {
                    return Err(refused());
                }
                &mut self.causes[n].explains
            }
            Some((List::Measures, n, "answers")) if n < self.measures.len() => {
                if on && target.is_none() {
                    return Err(refused());
                }
                &mut self.measures[n].answers
            }
            _ => return Err(refused()),
        };
        if !on {
            ids.retain(|id| id != cause);
        } else if !ids.contains(cause) {
            ids.push(cause.clone());
        }
        Ok(())
    }

    fn add(&mut self, list: List, id: ItemId, level: Level) -> Result<(), Refused> {
        // Attachments are plain names: they have no id that could be taken.
        if list != List::Attachments {
            self.is_free(&id)?;
        }
        match list {
            List::Attachments => self.attachments.push(String::new()),
            List::People => self.incident.people.push(Person { id, ..Person::default() }),
            List::Timeline => self.incident.timeline.push(Moment { id, ..Moment::default() }),
            List::Impacts => self.impacts.push(Impact { id, ..Impact::default() }),
            List::Causes => self.causes.push(Cause::new(id, level)),
            List::Remedies => self.remedies.push(Remedy { id, ..Remedy::default() }),
            List::Measures => self.measures.push(Measure { id, status: Some(Status::Open), ..Measure::default() }),
            // These are always of something: [`Edit::Reword`], [`Edit::Dismiss`].
            List::Wordings | List::Dismissals => return Err(Refused::NoSuchField(list.address().to_owned())),
        }
        Ok(())
    }

    /// Whether a new item may have `id`: links would mean two items otherwise.
    pub(super) fn is_free(&self, id: &ItemId) -> Result<(), Refused> {
        let mut taken = (self.incident.people.iter().map(|x| &x.id))
            .chain(self.incident.timeline.iter().map(|x| &x.id))
            .chain(self.impacts.iter().map(|x| &x.id))
            .chain(self.causes.iter().map(|x| &x.id))
            .chain(self.remedies.iter().map(|x| &x.id))
            .chain(self.measures.iter().map(|x| &x.id))
            .chain(self.wordings.iter().map(|x| &x.id))
            .chain(self.dismissals.iter().map(|x| &x.id));
        if id.0.is_empty() || taken.any(|other| other == id) {
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
        self.tick_cause(entry, id, true)?;
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

    fn remove(&mut self, item: &str) -> Result<(), Refused> {
        let (list, n) = self.item(item)?;
        match list {
            List::Attachments => drop(self.attachments.remove(n)),
            List::People => drop(self.incident.people.remove(n)),
            List::Timeline => drop(self.incident.timeline.remove(n)),
            List::Impacts => drop(self.impacts.remove(n)),
            List::Causes => self.remove_cause(n),
            List::Remedies => drop(self.remedies.remove(n)),
            List::Measures => drop(self.measures.remove(n)),
            List::Wordings => drop(self.wordings.remove(n)),
            List::Dismissals => drop(self.dismissals.remove(n)),
        }
        Ok(())
    }

    pub(super) fn remove_cause(&mut self, n: usize) {
        let id = self.causes.remove(n).id;
        for cause in &mut self.causes {
            cause.explains.retain(|e| *e != id);
        }
        for measure in &mut self.measures {
            measure.answers.retain(|a| *a != id);
        }
    }

    fn move_item(&mut self, item: &str, down: bool) -> Result<(), Refused> {
        let (list, n) = self.item(item)?;
        let neighbour = match list {
            List::Causes => {
                let level = self.causes[n].level;
                if down {
                    (n + 1..self.causes.len()).find(|&i| self.causes[i].level == level)
                } else {
                    (0..n).rev().find(|&i| self.causes[i].level == level)
                }
            }
            _ if down => Some(n + 1).filter(|&i| i < self.length(list)),
            _ => n.checked_sub(1),
        };
        // At the end of its list an item simply stays.
        let Some(other) = neighbour else { return Ok(()) };
        match list {
            List::Attachments => self.attachments.swap(n, other),
            List::People => self.incident.people.swap(n, other),
            List::Timeline => self.incident.timeline.swap(n, other),
            List::Impacts => self.impacts.swap(n, other),
            List::Causes => self.causes.swap(n, other),
            List::Remedies => self.remedies.swap(n, other),
            List::Measures => self.measures.swap(n, other),
            List::Wordings => self.wordings.swap(n, other),
            List::Dismissals => self.dismissals.swap(n, other),
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

fn assign<C: Choice>(target: &mut C, word: &str) -> bool {
    parse(word).map(|choice| *target = choice).is_some()
}

fn assign_optional<C: Choice>(target: &mut Option<C>, word: &str) -> bool {
    if word.is_empty() {
        *target = None;
        return true;
    }
    parse(word).map(|choice| *target = Some(choice)).is_some()
}
