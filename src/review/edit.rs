//! The only way to change a review.

use super::{Cause, Impact, ItemId, Kind, Level, Measure, Moment, Person, Remedy, Review, Status, Strength, Voice};
use crate::{
    catalog::{self, DomainId},
    i18n::{Lang, Words},
};

/// A change to a review. Ids of new items come from the caller, so that applying it is deterministic.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets the text or choice at a field address. An empty value takes an optional choice back.
    Set { field: String, value: String },
    /// Connects or disconnects a cause at a list of ids: `causes.N.explains` or `measures.N.answers`.
    Link { field: String, cause: ItemId, on: bool },
    /// Appends an empty item to a list; `level` is for causes alone.
    Add { list: List, id: ItemId, level: Option<Level> },
    /// Appends a cause below the one at `of` (an index), one level deeper and connected to it.
    AskWhy { of: usize, id: ItemId },
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
}

/// A list of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    Attachments,
    People,
    Timeline,
    Impacts,
    Causes,
    Remedies,
    Measures,
}

impl List {
    /// The address of the list itself.
    pub fn address(self) -> &'static str {
        match self {
            List::Attachments => "attachments",
            List::People => "incident.people",
            List::Timeline => "incident.timeline",
            List::Impacts => "impacts",
            List::Causes => "causes",
            List::Remedies => "remedies",
            List::Measures => "measures",
        }
    }

    /// Splits an address into its list, the position in it, and the rest: `causes.2.heading`.
    pub fn of(address: &str) -> Option<(List, usize, &str)> {
        const ALL: [List; 7] = [
            List::Attachments,
            List::People,
            List::Timeline,
            List::Impacts,
            List::Causes,
            List::Remedies,
            List::Measures,
        ];
        ALL.into_iter().find_map(|list| {
            let rest = address.strip_prefix(list.address())?.strip_prefix('.')?;
            let (index, field) = rest.split_once('.').unwrap_or((rest, ""));
            // Only the canonical spelling names a field: "01" or "+1" would be a second address for it.
            let position: usize = index.parse().ok()?;
            (position.to_string() == index).then_some((list, position, field))
        })
    }
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
}

impl Review {
    /// Applies `edit` whole, or refuses it and stays as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refused> {
        match edit {
            Edit::Set { field, value } => self.set(field, value),
            Edit::Link { field, cause, on } => self.link(field, cause, *on),
            Edit::Add { list, id, level } => {
                self.add(*list, id.clone(), level.unwrap_or(Level::Direct));
                Ok(())
            }
            Edit::AskWhy { of, id } => self.ask_why(*of, id.clone()),
            Edit::AddAnswer { cause, id } => self.add_answer(cause, id.clone()),
            Edit::Remove { item } => self.remove(item),
            Edit::Move { item, down } => self.move_item(item, *down),
            Edit::TickCause { catalog, id, on } => self.tick_cause(catalog, id.clone(), *on),
            Edit::TickMeasure { catalog, id, on } => self.tick_measure(catalog, id.clone(), *on),
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

    /// Catalogue wording that nobody edited changes with the language of the document.
    fn follow_language(&mut self, before: Lang) {
        let (old, new) = (before, self.language);
        let follow = |heading: &mut String, words: Words| {
            if heading == words.get(old) {
                words.get(new).clone_into(heading);
            }
        };
        for cause in &mut self.causes {
            if let Some(entry) = cause.catalog.as_deref().and_then(catalog::cause) {
                follow(&mut cause.heading, entry.stem);
            }
        }
        for measure in &mut self.measures {
            if let Some((entry, _)) = measure.catalog.as_deref().and_then(catalog::measure) {
                follow(&mut measure.heading, entry.text);
            }
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
        ids.retain(|id| id != cause);
        if on {
            ids.push(cause.clone());
        }
        Ok(())
    }

    fn add(&mut self, list: List, id: ItemId, level: Level) {
        match list {
            List::Attachments => self.attachments.push(String::new()),
            List::People => self.incident.people.push(Person { id, ..Person::default() }),
            List::Timeline => self.incident.timeline.push(Moment { id, ..Moment::default() }),
            List::Impacts => self.impacts.push(Impact { id, ..Impact::default() }),
            List::Causes => self.causes.push(Cause::new(id, level)),
            List::Remedies => self.remedies.push(Remedy { id, ..Remedy::default() }),
            List::Measures => self.measures.push(Measure { id, status: Some(Status::Open), ..Measure::default() }),
        }
    }

    fn ask_why(&mut self, of: usize, id: ItemId) -> Result<(), Refused> {
        let refused = || Refused::NoSuchField(format!("causes.{of}"));
        let shallower = self.causes.get(of).ok_or_else(refused)?;
        let level = match shallower.level {
            Level::Direct => Level::Main,
            Level::Main => Level::Root,
            Level::Root => return Err(refused()),
        };
        let explains = vec![shallower.id.clone()];
        self.causes.push(Cause { explains, ..Cause::new(id, level) });
        Ok(())
    }

    fn add_answer(&mut self, cause: &ItemId, id: ItemId) -> Result<(), Refused> {
        self.cause(cause).ok_or_else(|| Refused::NoSuchField(format!("causes: {cause}")))?;
        self.add(List::Measures, id, Level::Direct);
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
        }
        Ok(())
    }

    fn remove_cause(&mut self, n: usize) {
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
        }
        Ok(())
    }

    fn tick_cause(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        let found = catalog::cause(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
        let held = self.causes.iter().position(|c| c.catalog.as_deref() == Some(entry));
        match (on, held) {
            (true, None) => self.causes.push(Cause {
                heading: found.stem.get(self.language).to_owned(),
                catalog: Some(entry.to_owned()),
                ..Cause::new(id, found.level)
            }),
            (false, Some(n)) => self.remove_cause(n),
            _ => {}
        }
        Ok(())
    }

    fn tick_measure(&mut self, entry: &str, id: ItemId, on: bool) -> Result<(), Refused> {
        let (found, cause) = catalog::measure(entry).ok_or_else(|| Refused::NoSuchEntry(entry.to_owned()))?;
        let held = self.measures.iter().position(|m| m.catalog.as_deref() == Some(entry));
        match (on, held) {
            (true, None) => {
                let answered = self.causes.iter().filter(|c| c.catalog.as_deref() == Some(cause.id));
                self.measures.push(Measure {
                    id,
                    heading: found.text.get(self.language).to_owned(),
                    answers: answered.map(|c| c.id.clone()).collect(),
                    strength: Some(found.strength),
                    status: Some(Status::Open),
                    catalog: Some(entry.to_owned()),
                    ..Measure::default()
                });
            }
            (false, Some(n)) => drop(self.measures.remove(n)),
            _ => {}
        }
        Ok(())
    }

    /// How many items `list` holds.
    pub fn length(&self, list: List) -> usize {
        match list {
            List::Attachments => self.attachments.len(),
            List::People => self.incident.people.len(),
            List::Timeline => self.incident.timeline.len(),
            List::Impacts => self.impacts.len(),
            List::Causes => self.causes.len(),
            List::Remedies => self.remedies.len(),
            List::Measures => self.measures.len(),
        }
    }

    /// The id of the item at a position; attachments have none.
    pub fn item_id(&self, list: List, n: usize) -> Option<&ItemId> {
        match list {
            List::Attachments => None,
            List::People => self.incident.people.get(n).map(|x| &x.id),
            List::Timeline => self.incident.timeline.get(n).map(|x| &x.id),
            List::Impacts => self.impacts.get(n).map(|x| &x.id),
            List::Causes => self.causes.get(n).map(|x| &x.id),
            List::Remedies => self.remedies.get(n).map(|x| &x.id),
            List::Measures => self.measures.get(n).map(|x| &x.id),
        }
    }

    fn item(&self, address: &str) -> Result<(List, usize), Refused> {
        match List::of(address) {
            Some((list, n, "")) if n < self.length(list) => Ok((list, n)),
            _ => Err(Refused::NoSuchField(address.to_owned())),
        }
    }
}

/// The field at `address` as its control shows it.
pub(super) fn value(review: &Review, address: &str) -> Option<String> {
    match address {
        "kind" => return Some(word(&review.kind)),
        "voice" => return Some(word(&review.voice)),
        "domain" => return Some(word(&review.domain)),
        "language" => return Some(word(&review.language)),
        _ => {}
    }
    match List::of(address) {
        Some((List::Causes, n, "level")) => return review.causes.get(n).map(|c| word(&c.level)),
        Some((List::Measures, n, "strength")) => {
            return review.measures.get(n).map(|m| m.strength.as_ref().map(word).unwrap_or_default());
        }
        Some((List::Measures, n, "status")) => {
            return review.measures.get(n).map(|m| m.status.as_ref().map(word).unwrap_or_default());
        }
        _ => {}
    }
    text(review, address).cloned()
}

/// The two accessors below differ in mutability alone; the macro keeps one list of the text fields.
macro_rules! text_accessor {
    ($name:ident, $get:ident $(, $mutable:tt)?) => {
        fn $name<'a>(review: &'a $($mutable)? Review, address: &str) -> Option<&'a $($mutable)? String> {
            let field = match address {
                "title" => & $($mutable)? review.title,
                "addressee" => & $($mutable)? review.addressee,
                "unit" => & $($mutable)? review.unit,
                "signer" => & $($mutable)? review.signer,
                "date" => & $($mutable)? review.date,
                "incident.summary" => & $($mutable)? review.incident.summary,
                "incident.started" => & $($mutable)? review.incident.started,
                "incident.place" => & $($mutable)? review.incident.place,
                "incident.source" => & $($mutable)? review.incident.source,
                _ => {
                    let (list, n, field) = List::of(address)?;
                    match (list, field) {
                        (List::Attachments, "") => review.attachments.$get(n)?,
                        (List::People, "name") => & $($mutable)? review.incident.people.$get(n)?.name,
                        (List::People, "role") => & $($mutable)? review.incident.people.$get(n)?.role,
                        (List::Timeline, "at") => & $($mutable)? review.incident.timeline.$get(n)?.at,
                        (List::Timeline, "text") => & $($mutable)? review.incident.timeline.$get(n)?.text,
                        (List::Impacts, "heading") => & $($mutable)? review.impacts.$get(n)?.heading,
                        (List::Impacts, "text") => & $($mutable)? review.impacts.$get(n)?.text,
                        (List::Causes, "heading") => & $($mutable)? review.causes.$get(n)?.heading,
                        (List::Causes, "text") => & $($mutable)? review.causes.$get(n)?.text,
                        (List::Causes, "evidence") => & $($mutable)? review.causes.$get(n)?.evidence,
                        (List::Remedies, "done_on") => & $($mutable)? review.remedies.$get(n)?.done_on,
                        (List::Remedies, "text") => & $($mutable)? review.remedies.$get(n)?.text,
                        (List::Measures, "heading") => & $($mutable)? review.measures.$get(n)?.heading,
                        (List::Measures, "text") => & $($mutable)? review.measures.$get(n)?.text,
                        (List::Measures, "owner") => & $($mutable)? review.measures.$get(n)?.owner,
                        (List::Measures, "due") => & $($mutable)? review.measures.$get(n)?.due,
                        (List::Measures, "proof") => & $($mutable)? review.measures.$get(n)?.proof,
                        _ => return None,
                    }
                }
            };
            Some(field)
        }
    };
}

text_accessor!(text, get);
text_accessor!(text_mut, get_mut, mut);

/// A closed choice of the draft file.
pub trait Choice: Copy + PartialEq + 'static {
    /// The choices with their words in the file, in the order they are offered.
    const WORDS: &'static [(Self, &'static str)];
}

/// The word of a choice in the draft file.
pub fn word<C: Choice>(choice: &C) -> String {
    C::WORDS.iter().find(|(c, _)| c == choice).map(|(_, w)| (*w).to_owned()).unwrap_or_default()
}

/// The choice with this word.
pub fn parse<C: Choice>(word: &str) -> Option<C> {
    C::WORDS.iter().find(|(_, w)| *w == word).map(|(c, _)| *c)
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

impl Choice for Kind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Kind::SelfExamination, "self"), (Kind::Report, "report"), (Kind::Progress, "progress")];
}

impl Choice for Voice {
    const WORDS: &'static [(Self, &'static str)] = &[(Voice::Unit, "unit"), (Voice::Person, "person")];
}

impl Choice for Lang {
    const WORDS: &'static [(Self, &'static str)] = &[(Lang::Zh, "zh-CN"), (Lang::En, "en")];
}

impl Choice for Level {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Level::Direct, "direct"), (Level::Main, "main"), (Level::Root, "root")];
}

impl Choice for Strength {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Strength::Strong, "strong"), (Strength::Intermediate, "intermediate"), (Strength::Weak, "weak")];
}

impl Choice for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Status::Open, "open"),
        (Status::Doing, "doing"),
        (Status::Done, "done"),
        (Status::Closed, "closed"),
        (Status::Lasting, "lasting"),
    ];
}

impl Choice for DomainId {
    const WORDS: &'static [(Self, &'static str)] = &[
        (DomainId::General, "general"),
        (DomainId::Epidemic, "epidemic"),
        (DomainId::Safety, "safety"),
        (DomainId::Petition, "petition"),
        (DomainId::Service, "service"),
        (DomainId::Documents, "documents"),
        (DomainId::Opinion, "opinion"),
        (DomainId::Data, "data"),
        (DomainId::Finance, "finance"),
    ];
}
