//! The fields of every part of a review, one table a struct.
//!
//! A field that stands here can be read and set by its address. A text with a [`TextKind`] behind it is read by the check.

use super::{
    Cause, Dismissal, Document, Extent, Fields, Impact, Incident, Item, ItemId, Layout, Lessons, Measure, Moment, Note,
    Person, Remedy, Review, Slot, SlotMut, Telling, TextKind, Wording, says, slot::Value,
};

macro_rules! fields {
    ($part:ident { $($name:ident $(: $kind:ident)?),* $(,)? }) => {
        impl $part {
            /// The names of the fields that can be read and set by their address, in the order of the form.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($name)),*];
        }

        impl Fields for $part {
            fn slot(&self, name: &str) -> Option<Slot<'_>> {
                match name {
                    $(stringify!($name) => Some(Value::slot(&self.$name)),)*
                    _ => None,
                }
            }

            fn slot_mut(&mut self, name: &str) -> Option<SlotMut<'_>> {
                match name {
                    $(stringify!($name) => Some(Value::slot_mut(&mut self.$name)),)*
                    _ => None,
                }
            }

            fn names(&self) -> &'static [&'static str] {
                $part::FIELDS
            }

            fn texts(&self) -> Vec<(&'static str, &str, TextKind)> {
                vec![$($((stringify!($name), self.$name.as_str(), TextKind::$kind),)?)*]
            }

            fn links_mut(&mut self) -> Vec<&mut Vec<ItemId>> {
                let slots = [$(Value::slot_mut(&mut self.$name)),*];
                slots.into_iter().filter_map(|slot| if let SlotMut::Ids(ids) = slot { Some(ids) } else { None }).collect()
            }
        }
    };
}

/// The fields of an item, and when the document tells it.
macro_rules! item {
    ($item:ident $fields:tt told if $is_told:expr $(, made from $entry:ident)?) => {
        fields!($item $fields);

        impl Item for $item {
            fn new(id: ItemId) -> $item {
                $item { id, ..$item::default() }
            }

            fn id(&self) -> Option<&ItemId> {
                Some(&self.id)
            }

            fn id_mut(&mut self) -> Option<&mut ItemId> {
                Some(&mut self.id)
            }

            fn is_told(&self) -> bool {
                let is_told: fn(&$item) -> bool = $is_told;
                is_told(self)
            }

            $(fn entry(&self) -> Option<&str> {
                self.$entry.as_deref()
            })?
        }
    };
}

fields!(Review { domain, next_update: Day });

fields!(Document {
    kind,
    voice,
    language,
    title: Name,
    addressee: Name,
    unit: Name,
    signer: Name,
    post: Name,
    responsibility,
    pledge: Pledge,
    date: Day,
});

fields!(Incident {
    summary: Story,
    started: Day,
    place: Name,
    source: Story,
    reference: Name,
    severity: Name,
    trigger: Story,
    detected: Day,
    mitigated: Day,
    resolved: Day,
    zone: Name,
});

fields!(Lessons { well: Story, badly: Story, lucky: Story });

fields!(Layout {
    latin,
    pitch,
    paper,
    items,
    references,
    ledger,
    ledger_columns,
    map,
    seal,
    slogan,
    head,
    copy_number,
    secrecy,
    urgency,
    masthead,
    reference,
    approver,
    imprint,
    copies,
    printer,
    printed,
});

item!(Person { role: Name, name: Name } told if |person| says(&person.name) || says(&person.role));

// The document leaves out a step that has only a time.
item!(Moment { at: Day, text: Story } told if |moment| says(&moment.text));

item!(Impact { heading: Impact, text: Impact } told if |impact| says(&impact.heading) || says(&impact.text), made from catalog);

item!(Cause {
    level,
    heading: Cause,
    text: Cause,
    evidence: Evidence,
    explains,
} told if |cause| says(&cause.heading) || says(&cause.text), made from catalog);

item!(Remedy { done_on: Day, text: Commitment } told if |remedy| says(&remedy.text), made from catalog);

item!(Extent {
    place: Name,
    by: Name,
    found: Commitment,
    fixed: Commitment,
} told if |extent| says(&extent.place) || says(&extent.found) || says(&extent.fixed));

item!(Note { text } told if |_| false);

item!(Telling {
    who: Name,
    when: Day,
    what: Story,
} told if |telling| says(&telling.who) || says(&telling.what));

item!(Measure {
    heading: Commitment,
    text: Commitment,
    answers,
    strength,
    owner: Name,
    due: Day,
    proof: Proof,
    status,
    leader: Name,
    helpers: Name,
    interim: Commitment,
    effect: Proof,
    recheck: Day,
    verifier: Name,
    closed_on: Day,
    reason: Commitment,
    next: Commitment,
    progress: Commitment,
    slogan: Name,
    ticket: Name,
} told if |measure| says(&measure.heading) || says(&measure.text), made from catalog);

item!(Wording { basis, text: Own } told if |_| true);

item!(Dismissal { reason } told if |_| true);

/// The name of an enclosure: the item is its own only field, and the name of that field is empty.
impl Fields for String {
    fn slot(&self, name: &str) -> Option<Slot<'_>> {
        name.is_empty().then_some(Slot::Text(self))
    }

    fn slot_mut(&mut self, name: &str) -> Option<SlotMut<'_>> {
        name.is_empty().then_some(SlotMut::Text(self))
    }

    fn names(&self) -> &'static [&'static str] {
        &[""]
    }

    fn texts(&self) -> Vec<(&'static str, &str, TextKind)> {
        vec![("", self, TextKind::Name)]
    }

    fn links_mut(&mut self) -> Vec<&mut Vec<ItemId>> {
        Vec::new()
    }
}

impl Item for String {
    fn new(_: ItemId) -> String {
        String::new()
    }

    fn id(&self) -> Option<&ItemId> {
        None
    }

    fn id_mut(&mut self) -> Option<&mut ItemId> {
        None
    }

    fn is_told(&self) -> bool {
        says(self)
    }
}
