//! The lists of a review and the addresses of their items.

use super::{ItemId, Review};

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
    /// Paragraphs in own words; not of the form, but of the paper.
    Wordings,
    /// Findings that are left as they are; not of the form, but of the check.
    Dismissals,
}

impl List {
    /// All lists, in the order of the form.
    pub const ALL: [List; 9] = [
        List::Attachments,
        List::People,
        List::Timeline,
        List::Impacts,
        List::Causes,
        List::Remedies,
        List::Measures,
        List::Wordings,
        List::Dismissals,
    ];

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
            List::Wordings => "wordings",
            List::Dismissals => "dismissals",
        }
    }

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
        match list {
            List::Attachments => self.attachments.len(),
            List::People => self.incident.people.len(),
            List::Timeline => self.incident.timeline.len(),
            List::Impacts => self.impacts.len(),
            List::Causes => self.causes.len(),
            List::Remedies => self.remedies.len(),
            List::Measures => self.measures.len(),
            List::Wordings => self.wordings.len(),
            List::Dismissals => self.dismissals.len(),
        }
    }

    /// The address with ids in place of positions, so that it means the same when items move: `causes.k1.text`.
    pub fn lasting_address(&self, address: &str) -> String {
        match List::of(address) {
            Some((list, n, field)) if n < self.length(list) => match self.item_id(list, n) {
                Some(id) => [list.address(), ".", &id.0, ".", field].concat(),
                None => address.to_owned(),
            },
            _ => address.to_owned(),
        }
    }

    /// The address of the item with this id.
    pub fn address_of(&self, id: &ItemId) -> Option<String> {
        List::ALL.into_iter().find_map(|list| {
            let n = (0..self.length(list)).find(|&n| self.item_id(list, n) == Some(id))?;
            Some(format!("{}.{n}", list.address()))
        })
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
            List::Wordings => self.wordings.get(n).map(|x| &x.id),
            List::Dismissals => self.dismissals.get(n).map(|x| &x.id),
        }
    }
}
