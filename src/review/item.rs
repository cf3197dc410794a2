//! The traits of the parts of a review, which have fields with names, and of the items of its lists.

use super::{ItemId, Slot, SlotMut};

/// What kind of words a text field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A name: title, addressee, owner and the like.
    Name,
    /// A day or a time.
    Day,
    /// Running text of the narrative: summary, steps, how it came to light.
    Story,
    Impact,
    Cause,
    /// The record that proves a cause.
    Evidence,
    /// What was put right, and what is promised.
    Commitment,
    /// How completion is proved.
    Proof,
    /// What the author promises at the end.
    Pledge,
    /// A paragraph in own words.
    Own,
}

/// A struct of the model whose fields can be looked up by their names in the draft file.
pub trait Fields {
    /// The field with this name, to read.
    fn slot(&self, name: &str) -> Option<Slot<'_>>;

    /// The field with this name, to change.
    fn slot_mut(&mut self, name: &str) -> Option<SlotMut<'_>>;

    /// The names of all its fields that can be read and set, in the order of the form.
    fn names(&self) -> &'static [&'static str];

    /// The texts that the check reads, with their names and kinds, in the order of the form.
    fn texts(&self) -> Vec<(&'static str, &str, TextKind)>;

    /// All links to causes.
    fn links_mut(&mut self) -> Vec<&mut Vec<ItemId>>;
}

/// An item of a list.
pub trait Item: Fields {
    /// An empty item.
    fn new(id: ItemId) -> Self
    where
        Self: Sized;

    /// Names of enclosures are plain texts and have no id.
    fn id(&self) -> Option<&ItemId>;

    fn id_mut(&mut self) -> Option<&mut ItemId>;

    /// The name of the text with which its form begins.
    fn first_text(&self) -> &'static str {
        let texts = self.texts().into_iter().map(|(name, ..)| name);
        texts.chain(self.names().iter().copied()).next().unwrap_or_default()
    }

    /// The name of the text that says what the item is: its heading, if it has one.
    fn main_text(&self) -> &'static str {
        let texts = self.texts().into_iter();
        texts.filter(|(.., kind)| *kind != TextKind::Day).map(|(name, ..)| name).next().unwrap_or_default()
    }

    /// The catalogue entry that the item was made from.
    fn entry(&self) -> Option<&str> {
        None
    }

    /// Whether the document contains this item. Checks and composing both use this, so that a check neither asks for
    /// what the document shows already, nor accepts what the document leaves out.
    fn is_told(&self) -> bool;
}

/// A list of items of whatever type, as [`Review::list`](super::Review::list) gives it.
///
/// Do not import it: its methods can be called on `&dyn Items` anyway, and would hide those of slices on a `Vec`.
pub trait Items {
    fn len(&self) -> usize;

    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn get(&self, n: usize) -> Option<&dyn Item>;

    fn get_mut(&mut self, n: usize) -> Option<&mut dyn Item>;

    fn iter(&self) -> Box<dyn Iterator<Item = &dyn Item> + '_>;

    fn iter_mut(&mut self) -> Box<dyn Iterator<Item = &mut dyn Item> + '_>;

    /// Appends an empty item.
    fn push(&mut self, id: ItemId);

    /// Removes the item at a position; panics if there is none.
    fn remove(&mut self, n: usize);

    /// Swaps the items at two positions; panics if one of them is missing.
    fn swap(&mut self, a: usize, b: usize);
}

impl<T: Item> Items for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn get(&self, n: usize) -> Option<&dyn Item> {
        self.as_slice().get(n).map(|item| item as &dyn Item)
    }

    fn get_mut(&mut self, n: usize) -> Option<&mut dyn Item> {
        self.as_mut_slice().get_mut(n).map(|item| item as &mut dyn Item)
    }

    fn iter(&self) -> Box<dyn Iterator<Item = &dyn Item> + '_> {
        Box::new(self.as_slice().iter().map(|item| item as &dyn Item))
    }

    fn iter_mut(&mut self) -> Box<dyn Iterator<Item = &mut dyn Item> + '_> {
        Box::new(self.as_mut_slice().iter_mut().map(|item| item as &mut dyn Item))
    }

    fn push(&mut self, id: ItemId) {
        Vec::push(self, T::new(id));
    }

    fn remove(&mut self, n: usize) {
        Vec::remove(self, n);
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.as_mut_slice().swap(a, b);
    }
}
