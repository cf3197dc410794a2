//! A short way to write answers down.

use fupan::{
    catalog::DOMAINS,
    i18n::Lang,
    review::{
        Cause, Extent, Impact, ItemId, ItemStyle, Kind, Layout, Level, Measure, Moment, Person, Remedy, Responsibility,
        Review, Status, Strength, Telling, Voice,
    },
};

use crate::steps::set;

pub use Level::{Direct, Main, Root};

/// Answers in the making.
#[derive(Clone)]
pub struct Answers(pub Review);

/// A Chinese review with the unit and date that every row has.
pub fn zh(kind: Kind) -> Answers {
    let mut review = Review::new(Lang::Zh);
    review.document_mut().kind = kind;
    review.document_mut().unit = "澜桥街道办事处".into();
    review.document_mut().date = "2026-03-16".into();
    Answers(review)
}

/// An English review.
pub fn en(kind: Kind) -> Answers {
    let mut review = Review::new(Lang::En);
    review.document_mut().kind = kind;
    Answers(review)
}

pub const C: Kind = Kind::SelfExamination;
pub const R: Kind = Kind::Report;
pub const Z: Kind = Kind::Progress;

macro_rules! texts {
    ($($name:ident => $($path:ident).+;)*) => {
        $(pub fn $name(mut self, text: &str) -> Self {
            let field = [$(stringify!($path)),+].join(".");
            self.0.apply(&set(&field, text)).expect(&field);
            self
        })*
    };
}

impl Answers {
    texts! {
        title => title;
        addressee => addressee;
        unit => unit;
        signer => signer;
        post => post;
        pledge => pledge;
        date => date;
        summary => incident.summary;
        started => incident.started;
        place => incident.place;
        source => incident.source;
        zone => incident.zone;
    }

    /// Sets the field at an address.
    pub fn with(mut self, field: &str, value: &str) -> Self {
        self.0.apply(&set(field, value)).expect(field);
        self
    }

    /// Who was told, when, and what.
    pub fn told(mut self, who: &str, when: &str, what: &str) -> Self {
        let [who, when, what] = [who, when, what].map(str::to_owned);
        self.0.told.push(Telling { who, when, what, ..Telling::default() });
        self
    }

    /// The same answers in another kind of document.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.0.document_mut().kind = kind;
        self
    }

    pub fn person(mut self) -> Self {
        self.0.document_mut().voice = Voice::Person;
        self
    }

    pub fn attachment(mut self, name: &str) -> Self {
        self.0.document_mut().attachments.push(name.into());
        self
    }

    /// Role and name.
    pub fn people(mut self, role: &str, name: &str) -> Self {
        self.0.incident.people.push(Person { name: name.into(), role: role.into(), ..Person::default() });
        self
    }

    pub fn moment(mut self, at: &str, text: &str) -> Self {
        self.0.incident.timeline.push(Moment { at: at.into(), text: text.into(), ..Moment::default() });
        self
    }

    pub fn impact(mut self, heading: &str, text: &str) -> Self {
        self.0.impacts.push(Impact { heading: heading.into(), text: text.into(), ..Impact::default() });
        self
    }

    /// A cause; its id is its position.
    pub fn cause(mut self, level: Level, heading: &str, text: &str, evidence: &str) -> Self {
        let id = ItemId(self.0.causes.len().to_string());
        let cause =
            Cause { heading: heading.into(), text: text.into(), evidence: evidence.into(), ..Cause::new(id, level) };
        self.0.causes.push(cause);
        self
    }

    /// The last cause explains those at these positions.
    pub fn explains(mut self, causes: &[usize]) -> Self {
        self.0.causes.last_mut().expect("a cause").explains = ids(causes);
        self
    }

    pub fn remedy(mut self, done_on: &str, text: &str) -> Self {
        self.0.remedies.push(Remedy { done_on: done_on.into(), text: text.into(), ..Remedy::default() });
        self
    }

    pub fn measure(mut self, heading: &str, text: &str) -> Self {
        self.0.measures.push(Measure { heading: heading.into(), text: text.into(), ..Measure::default() });
        self
    }

    /// Where was looked, by whom, what was found, and what of it is put right.
    pub fn extent(mut self, place: &str, by: &str, found: &str, fixed: &str) -> Self {
        let [place, by, found, fixed] = [place, by, found, fixed].map(str::to_owned);
        self.0.extent.push(Extent { place, by, found, fixed, ..Extent::default() });
        self
    }

    pub fn responsibility(mut self, responsibility: Responsibility) -> Self {
        self.0.document_mut().responsibility = Some(responsibility);
        self
    }

    /// Items in running text.
    pub fn run_in(self) -> Self {
        self.layout(|layout| layout.items = ItemStyle::RunIn)
    }

    /// The text says which causes are answered and explained.
    pub fn references(self) -> Self {
        self.layout(|layout| layout.references = true)
    }

    fn last(&mut self) -> &mut Measure {
        self.0.measures.last_mut().expect("a measure")
    }

    pub fn answers(mut self, causes: &[usize]) -> Self {
        self.last().answers = ids(causes);
        self
    }

    pub fn owner(mut self, owner: &str) -> Self {
        self.last().owner = owner.into();
        self
    }

    pub fn due(mut self, due: &str) -> Self {
        self.last().due = due.into();
        self
    }

    pub fn slogan(mut self, slogan: &str) -> Self {
        self.last().slogan = slogan.into();
        self
    }

    pub fn progress(mut self, progress: &str) -> Self {
        self.last().progress = progress.into();
        self
    }

    pub fn closed_on(mut self, day: &str) -> Self {
        self.last().closed_on = day.into();
        self
    }

    pub fn reason(mut self, reason: &str) -> Self {
        self.last().reason = reason.into();
        self
    }

    pub fn next(mut self, next: &str) -> Self {
        self.last().next = next.into();
        self
    }

    pub fn proof(mut self, proof: &str) -> Self {
        self.last().proof = proof.into();
        self
    }

    /// The last measure was adopted from an entry of the catalogue with this slogan word.
    pub fn family(mut self, word: char) -> Self {
        let entries = DOMAINS.iter().flat_map(|d| d.causes).flat_map(|c| c.measures);
        let entry = entries.into_iter().find(|m| m.family == word).expect("a measure of that family");
        self.last().catalog = Some(entry.id.into());
        self
    }

    pub fn layout(mut self, change: impl FnOnce(&mut Layout)) -> Self {
        change(&mut self.0.document_mut().layout);
        self
    }

    pub fn strength(mut self, strength: Strength) -> Self {
        self.last().strength = Some(strength);
        self
    }

    pub fn status(mut self, status: Status) -> Self {
        self.last().status = Some(status);
        self
    }
}

fn ids(causes: &[usize]) -> Vec<ItemId> {
    causes.iter().map(|n| ItemId(n.to_string())).collect()
}
