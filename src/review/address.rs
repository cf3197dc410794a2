//! Field addresses: the dotted path of a field in the draft file, such as `causes.2.heading`.

use std::fmt;

use super::{Document, Fields, List, Review, Slot, SlotMut, check::Section};

/// The part of a review that a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The review itself.
    Review,
    /// The document at hand.
    Document,
    Incident,
    Lessons,
    Layout,
    /// The item at a position of a list.
    Item(List, usize),
}

/// A field address, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    pub part: Part,
    /// The name of the field within its part; empty for an item as a whole.
    pub field: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart, without checking whether the review has such a field.
    pub fn parse(address: &'a str) -> Address<'a> {
        if let Some((list, n, field)) = List::of(address) {
            return Address { part: Part::Item(list, n), field };
        }
        match address.split_once('.') {
            Some(("incident", field)) => Address { part: Part::Incident, field },
            Some(("lessons", field)) => Address { part: Part::Lessons, field },
            Some(("layout", field)) => Address { part: Part::Layout, field },
            _ if Review::FIELDS.contains(&address) => Address { part: Part::Review, field: address },
            _ => Address { part: Part::Document, field: address },
        }
    }
}

/// The address as it is written.
impl fmt::Display for Address<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Address { part, field } = self;
        match part {
            Part::Review | Part::Document => f.write_str(field),
            Part::Incident => write!(f, "incident.{field}"),
            Part::Lessons => write!(f, "lessons.{field}"),
            Part::Layout => write!(f, "layout.{field}"),
            Part::Item(list, n) if field.is_empty() => write!(f, "{}.{n}", list.address()),
            Part::Item(list, n) => write!(f, "{}.{n}.{field}", list.address()),
        }
    }
}

impl Section {
    /// The section that contains the field or list at `address`, or the checkboxes of the catalogue.
    pub fn of(address: &str) -> Option<Section> {
        match address.split('.').next()? {
            "incident" => Some(Section::Incident),
            "layout" => Some(Section::Document),
            "effect" => Some(Section::Impacts),
            "catalog" | "lessons" => Some(Section::Causes),
            "remedy" | "suggest" | "next_update" => Some(Section::Measures),
            field if Review::FIELDS.contains(&field) || Document::FIELDS.contains(&field) => Some(Section::Basics),
            list => List::ALL.into_iter().find(|of| of.address() == list).map(List::section),
        }
    }
}

impl Review {
    /// A part of the review; nothing, if there is no such item.
    pub fn part(&self, part: Part) -> Option<&dyn Fields> {
        match part {
            Part::Review => Some(self),
            Part::Document => Some(self.document()),
            Part::Incident => Some(&self.incident),
            Part::Lessons => Some(&self.lessons),
            Part::Layout => Some(&self.document().layout),
            Part::Item(list, n) => self.list(list).get(n).map(|item| item as &dyn Fields),
        }
    }

    fn part_mut(&mut self, part: Part) -> Option<&mut dyn Fields> {
        match part {
            Part::Review => Some(self),
            Part::Document => Some(self.document_mut()),
            Part::Incident => Some(&mut self.incident),
            Part::Lessons => Some(&mut self.lessons),
            Part::Layout => Some(&mut self.document_mut().layout),
            Part::Item(list, n) => self.list_mut(list).get_mut(n).map(|item| item as &mut dyn Fields),
        }
    }

    /// The field at an address, to read.
    pub fn slot(&self, address: Address) -> Option<Slot<'_>> {
        self.part(address.part)?.slot(address.field)
    }

    /// The field at an address, to change. Used only by [`Edit`](super::Edit).
    pub(super) fn slot_mut(&mut self, address: Address) -> Option<SlotMut<'_>> {
        self.part_mut(address.part)?.slot_mut(address.field)
    }

    /// The text or choice at a field address, as its control shows it; `None` if there is no such field.
    pub fn field(&self, address: &str) -> Option<String> {
        match self.slot(Address::parse(address))? {
            Slot::Text(text) => Some(text.to_owned()),
            Slot::Choice(word) => Some(word.to_owned()),
            Slot::Ids(_) => None,
        }
    }

    /// The address with ids in place of positions, so that it means the same when items move and another document is at hand:
    /// `causes.k1.text`, `documents.d1.title`.
    pub fn lasting_address(&self, address: &str) -> String {
        if is_of_document(address) {
            return format!("documents.{}.{address}", self.document().id);
        }
        match List::of(address) {
            Some((list, n, field)) => match self.item_id(list, n) {
                Some(id) => format!("{}.{id}.{field}", list.address()),
                None => address.to_owned(),
            },
            None => address.to_owned(),
        }
    }
}

/// Whether an address means a field of the document at hand, and not of the facts or of a list whose items have ids.
pub(crate) fn is_of_document(address: &str) -> bool {
    let first = address.split('.').next().unwrap_or_default();
    Document::FIELDS.contains(&first) || ["attachments", "layout"].contains(&first)
}
