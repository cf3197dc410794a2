//! The value of one field: a text, a choice or links, whatever struct it belongs to.

use super::{Choice, ItemId, parse};

/// The value of a field, to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Slot<'a> {
    Text(&'a str),
    /// The word of a choice; empty if nothing is chosen.
    Choice(&'static str),
    /// The causes that an item is connected with.
    Ids(&'a [ItemId]),
}

/// The value of a field, to change.
pub enum SlotMut<'a> {
    Text(&'a mut String),
    Choice(&'a mut dyn Choose),
    Ids(&'a mut Vec<ItemId>),
}

/// A choice of whatever type.
pub trait Choose {
    /// Chooses by the word of a choice. Returns whether there is such a choice; if not, nothing changes.
    fn choose(&mut self, word: &str) -> bool;
}

impl<C: Choice> Choose for C {
    fn choose(&mut self, word: &str) -> bool {
        parse(word).map(|choice| *self = choice).is_some()
    }
}

/// The empty word clears an optional choice.
impl<C: Choice> Choose for Option<C> {
    fn choose(&mut self, word: &str) -> bool {
        let choice = parse(word);
        let is_known = choice.is_some() || word.is_empty();
        if is_known {
            *self = choice;
        }
        is_known
    }
}

/// The type of a field.
pub trait Value {
    fn slot(&self) -> Slot<'_>;
    fn slot_mut(&mut self) -> SlotMut<'_>;
}

impl Value for String {
    fn slot(&self) -> Slot<'_> {
        Slot::Text(self)
    }

    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Text(self)
    }
}

impl Value for Vec<ItemId> {
    fn slot(&self) -> Slot<'_> {
        Slot::Ids(self)
    }

    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Ids(self)
    }
}

impl<C: Choice> Value for C {
    fn slot(&self) -> Slot<'_> {
        Slot::Choice(self.word())
    }

    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Choice(self)
    }
}

impl<C: Choice> Value for Option<C> {
    fn slot(&self) -> Slot<'_> {
        Slot::Choice(self.map_or("", Choice::word))
    }

    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Choice(self)
    }
}
