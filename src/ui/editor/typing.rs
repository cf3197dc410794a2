//! Which keys make one step of undo: a clause or some twenty characters, some characters taken away, or a word from an input
//! method. A pause, another place or anything that is more than a key begins another.

use std::rc::Rc;

use crate::report::differing;

/// A key so long after the last one, in milliseconds, begins another step.
const PAUSE: f64 = 1_000.0;
/// A step ends at a blank when it has so many characters.
const SOME: usize = 12;
/// A step has at most so many characters.
const MOST: usize = 20;
/// Marks at which a clause ends.
const MARKS: &str = "，。、；：！？…,.;:!?\n";

/// When and how something was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    /// Whether an input method composes.
    pub is_composing: bool,
    /// Milliseconds since 1970.
    pub at: f64,
}

/// What became of a text: at one place something was taken away or came in. All in characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// How many characters stand before that place.
    pub start: usize,
    pub removed: usize,
    pub inserted: usize,
    /// The last character that came in.
    last: Option<char>,
}

impl Change {
    /// The change from `then` to `now`.
    pub fn of(then: &str, now: &str) -> Change {
        let (before, came, after) = differing(now, then);
        let (start, inserted) = (before.chars().count(), came.chars().count());
        let removed = then[before.len()..then.len() - after.len()].chars().count();
        Change { start, removed, inserted, last: came.chars().next_back() }
    }

    /// Where what came in ends in `now`, in UTF-16 units.
    pub fn end_in_utf16(self, now: &str) -> u32 {
        now.chars().take(self.start + self.inserted).map(|c| c.len_utf16() as u32).sum()
    }
}

/// A step that is being typed.
#[derive(Clone, Debug)]
pub struct Typing {
    /// The field address.
    pub field: Rc<str>,
    /// The last key.
    key: Key,
    /// Where the next key goes on, in characters.
    caret: usize,
    /// How many characters came in or were taken away.
    length: usize,
    is_deleting: bool,
    /// Whether a clause or a word has ended where the step may end.
    is_full: bool,
    /// Whether the text is again as it was when the step began.
    pub is_back: bool,
}

impl Typing {
    pub fn new(field: &str, key: Key) -> Typing {
        Typing { field: field.into(), key, caret: 0, length: 0, is_deleting: false, is_full: false, is_back: false }
    }

    /// Whether an input method composes.
    pub fn is_composing(&self) -> bool {
        self.key.is_composing
    }

    /// Whether a further change belongs to this step. All of a composition does, and what comes of it.
    pub fn takes(&self, field: &str, change: &Change, key: Key) -> bool {
        if *self.field != *field {
            return false;
        }
        if self.key.is_composing {
            return true;
        }
        // A clock that was set back tells of no time.
        let follows = (0.0..PAUSE).contains(&(key.at - self.key.at)) && !self.is_full;
        let goes_on = match (change.removed, change.inserted) {
            (0, 1) => !self.is_deleting && change.start == self.caret,
            // Taken away before the caret or behind it.
            (1, 0) => self.is_deleting && (change.start == self.caret || change.start + 1 == self.caret),
            _ => false,
        };
        !key.is_composing && follows && goes_on
    }

    /// The step with this change; nothing, if it ends with it.
    pub fn with(self, change: &Change, key: Key) -> Option<Typing> {
        let is_deleting = change.inserted == 0;
        let length = self.length + if is_deleting { change.removed } else { change.inserted };
        let ends_clause = change.last.is_some_and(|c| MARKS.contains(c));
        let ends_word = change.last.is_some_and(char::is_whitespace) && length >= SOME;
        // More than one character is no key: something was pasted, dropped or cut.
        let is_whole = change.inserted > 1 || (is_deleting && change.removed > 1);
        let is_over = !key.is_composing && (is_whole || self.key.is_composing);
        let is_full = ends_clause || ends_word || length >= MOST;
        (!is_over).then_some(Typing {
            key,
            caret: change.start + change.inserted,
            length,
            is_deleting,
            is_full,
            ..self
        })
    }
}
