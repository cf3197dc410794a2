//! The lists of a review, one line each.

use super::{ItemId, Review, check::Section, item::Items};

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident: $first:ident $(. $rest:ident)* $(of $document:ident $document_mut:ident)? in $section:ident,)*) => {
        /// A list of a review.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum List {
            $($(#[$doc])* $list,)*
        }

        impl List {
            /// All lists, in the order of the form.
            pub const ALL: [List; [$(List::$list),*].len()] = [$(List::$list),*];

            /// The address of the list itself.
            pub fn address(self) -> &'static str {
                match self {
                    $(List::$list => concat!(stringify!($first) $(, ".", stringify!($rest))*),)*
                }
            }

            /// The section of the form that contains it.
            pub fn section(self) -> Section {
                match self {
                    $(List::$list => Section::$section,)*
                }
            }
        }

        impl Review {
            /// The items of a list, whatever their type.
            pub fn list(&self, list: List) -> &dyn Items {
                match list {
                    $(List::$list => &self $(.$document())? .$first $(.$rest)*,)*
                }
            }

            /// The items of a list, to change. Used only by [`Edit`](super::Edit) and for files that are read.
            pub(super) fn list_mut(&mut self, list: List) -> &mut dyn Items {
                match list {
                    $(List::$list => &mut self $(.$document_mut())? .$first $(.$rest)*,)*
                }
            }
        }
    };
}

lists! {
    Attachments: attachments of document document_mut in Basics,
    People: incident.people in Incident,
    Timeline: incident.timeline in Incident,
    Impacts: impacts in Impacts,
    Causes: causes in Causes,
    Remedies: remedies in Measures,
    Extent: extent in Measures,
    Measures: measures in Measures,
    /// Who was told of the incident.
    Told: told in Measures,
    /// Reworded paragraphs, which are edited on the paper and not in the form.
    Wordings: wordings of document document_mut in Document,
    /// What found no place when a document was imported.
    Notes: notes in Check,
    /// Dismissed findings, which are edited in the check and not in the form.
    Dismissals: dismissals in Check,
}

impl List {
    /// Splits an address into its list, the position in it, and the rest: `causes.2.heading`.
    pub fn of(address: &str) -> Option<(List, usize, &str)> {
        List::ALL.into_iter().find_map(|list| {
            let rest = address.strip_prefix(list.address())?.strip_prefix('.')?;
            let (index, field) = rest.split_once('.').unwrap_or((rest, ""));
            // Only the canonical spelling names a field: "01" or "+1" would be a second address for it.
            let position: usize = index.parse().ok()?;
            (position.to_string() == index).then_some((list, position, field))
        })
    }
}

impl Review {
    /// How many items `list` holds.
    pub fn length(&self, list: List) -> usize {
        self.list(list).len()
    }

    /// The id of the item at a position; attachments have none.
    pub fn item_id(&self, list: List, n: usize) -> Option<&ItemId> {
        self.list(list).get(n)?.id()
    }

    /// The position of the item after the one at `n`, or of the one before it. For a cause only causes
    /// of its level count.
    pub fn neighbour(&self, list: List, n: usize, after: bool) -> Option<usize> {
        let level = |n: usize| self.causes.as_slice().get(n).map(|cause| cause.level);
        let is_neighbour = |other: &usize| list != List::Causes || level(*other) == level(n);
        if after { (n + 1..self.length(list)).find(is_neighbour) } else { (0..n).rev().find(is_neighbour) }
    }

    /// The ids of all items and documents, those of documents that are not at hand included.
    pub(super) fn ids(&self) -> impl Iterator<Item = &ItemId> {
        let items = List::ALL.into_iter().flat_map(|list| self.list(list).iter().filter_map(|item| item.id()));
        let wordings = self.documents.iter().flat_map(|document| document.wordings.as_slice());
        items.chain(self.documents.iter().map(|document| &document.id)).chain(wordings.map(|wording| &wording.id))
    }

    /// The address of the item with this id.
    pub fn address_of(&self, id: &ItemId) -> Option<String> {
        List::ALL.into_iter().find_map(|list| {
            let n = self.list(list).iter().position(|item| item.id() == Some(id))?;
            Some(format!("{}.{n}", list.address()))
        })
    }
}
