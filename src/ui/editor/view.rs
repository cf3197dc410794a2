//! What is shown of the open review, besides its words.

use yew::prelude::*;

use super::{
    focus::{self, Focus},
    history::Place,
};
use crate::review::{ItemId, Level, List, Review, rows::Row, word};

/// What came of the last export.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Outcome {
    #[default]
    None,
    Failed,
    Copied,
}

/// Entries of the catalogue that are offered for a list, or for the causes of a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    pub list: List,
    pub level: Option<Level>,
    pub part: Part,
}

/// Which entries a group has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The first ones of the field of work.
    Usual,
    /// Its other ones.
    Further,
    /// Those of the general domain, beneath those of another one.
    General,
}

impl Group {
    /// The entries for a list or, of causes, for a level.
    pub fn new(list: List, level: Option<Level>, part: Part) -> Group {
        Group { list, level, part }
    }

    /// Its stable name on the page (`data-of`).
    pub fn name(self) -> String {
        let of = self.level.map_or_else(|| self.list.address().to_owned(), |level| word(&level));
        match self.part {
            Part::Usual => of,
            Part::Further => format!("further-{of}"),
            Part::General => format!("general-{of}"),
        }
    }
}

/// What is shown. Nothing of it is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The card that stands open.
    pub open: Option<ItemId>,
    /// Whether the status of all measures is listed. Then no card of a measure is open, which would show it again.
    pub is_listing: bool,
    /// Where the caret goes after the next render.
    pub goto: Option<Wish>,
    /// Whether something was just removed, which undo is offered for.
    pub removed: bool,
    /// Whether the last step back or forward led to another document, which is said.
    pub is_led: bool,
    /// The rows that were just pasted, which are offered as items.
    pub pasted: Option<Pasted>,
    /// The groups that somebody folded away, or unfolded if they are folded at first.
    toggled: Vec<Group>,
    /// What is looked for in the catalogue.
    pub query: String,
    pub outcome: Outcome,
    /// How often somebody asked to save.
    pub saves: u32,
    wishes: u32,
}

/// Rows of a sheet that were pasted into a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The field address.
    pub field: String,
    /// What stood in the field before.
    pub before: String,
    pub rows: Vec<Row>,
}

/// Where the caret goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// A field address, the address of an item or a list, or `<address>/<action>` for a button.
    pub address: AttrValue,
    /// The place within the text, in UTF-16 units.
    pub caret: Option<u32>,
    /// Whether it leads there also if that is in another section, as a step back or forward does.
    pub is_far: bool,
    /// Makes each wish a new one.
    count: u32,
}

impl View {
    /// Shows what an edit led to.
    pub fn show(&mut self, focus: Focus, review: &Review) {
        (self.open, self.removed, self.is_led, self.pasted) = (focus.open, focus.removed, false, None);
        self.fold_list(review);
        if let Some(address) = focus.goto {
            self.goto(address.into());
            self.goto = self.goto.take().map(|wish| Wish { is_far: focus.is_far, ..wish });
        }
    }

    /// Shows what a step back or forward changed: the text at `place`, or else where `review` differs from the one `before`.
    pub fn revisit(&mut self, before: &Review, review: &Review, place: Option<Place>) {
        (self.removed, self.pasted) = (false, None);
        self.is_led = before.document().id != review.document().id;
        let (address, caret) = match place {
            Some(Place { field, caret }) => (Some(field.to_string()), Some(caret)),
            None => (focus::after_step(before, review, self.open.as_ref()), None),
        };
        if let Some(address) = address {
            match List::of(&address) {
                // An item as a whole: its card stays as it is.
                Some((.., "")) => self.goto(address.into()),
                _ => self.open_at(address.into(), review),
            }
            self.goto = self.goto.take().map(|wish| Wish { caret, is_far: true, ..wish });
        }
    }

    /// Something was typed: what was offered before is not wanted, and the place of the last step is left.
    pub fn type_on(&mut self) {
        (self.removed, self.is_led) = (false, false);
        if let Some(wish) = &mut self.goto {
            wish.caret = None;
        }
    }

    /// Opens the card of an item, or closes the open one.
    pub fn open(&mut self, open: Option<ItemId>, review: &Review) {
        let before = std::mem::replace(&mut self.open, open);
        self.fold_list(review);
        if let Some(address) = focus::after_open(before.as_ref(), self.open.as_ref(), review) {
            self.goto(address.into());
        }
    }

    /// Opens the card that holds a field and puts the caret there.
    pub fn open_at(&mut self, address: AttrValue, review: &Review) {
        if let Some(id) = List::of(&address).and_then(|(list, n, _)| review.item_id(list, n))
            && !(self.is_listing && is_listed(&address))
        {
            self.open = Some(id.clone());
            self.fold_list(review);
        }
        // On the way to another section the place within the text is kept.
        let caret = self.goto.take_if(|wish| wish.is_far && wish.address == address).and_then(|wish| wish.caret);
        self.goto(address);
        self.goto = self.goto.take().map(|wish| Wish { caret, ..wish });
    }

    /// Lists the status of all measures, or folds the list away.
    pub fn list(&mut self, on: bool, review: &Review) {
        self.is_listing = on;
        if on && self.has_open_measure(review) {
            self.open = None;
        }
    }

    /// Folds the list of the status of all measures away if the card of a measure is open.
    fn fold_list(&mut self, review: &Review) {
        self.is_listing &= !self.has_open_measure(review);
    }

    fn has_open_measure(&self, review: &Review) -> bool {
        self.open.as_ref().is_some_and(|id| review.measures.iter().any(|measure| measure.id == *id))
    }

    /// Closes the wording that stands open. Another card stays open.
    pub fn close_wording(&mut self, review: &Review) {
        if review.document().wordings.iter().any(|w| Some(&w.id) == self.open.as_ref()) {
            self.open = None;
        }
    }

    /// Another section is shown: nothing is looked for and nothing was exported there yet.
    pub fn visit(&mut self) {
        (self.query, self.outcome, self.removed, self.pasted, self.is_listing) = Default::default();
    }

    /// Folds a group away, or out again.
    pub fn fold(&mut self, group: Group) {
        match self.toggled.iter().position(|other| *other == group) {
            Some(place) => drop(self.toggled.remove(place)),
            None => self.toggled.push(group),
        }
    }

    pub fn is_folded(&self, group: Group) -> bool {
        (group.part != Part::Usual) != self.toggled.contains(&group)
    }

    fn goto(&mut self, address: AttrValue) {
        self.wishes = self.wishes.wrapping_add(1);
        self.goto = Some(Wish { address, caret: None, is_far: false, count: self.wishes });
    }
}

/// Whether the list of the status of all measures has a control of this field address.
fn is_listed(address: &str) -> bool {
    matches!(List::of(address), Some((List::Measures, _, "status" | "closed_on")))
}
