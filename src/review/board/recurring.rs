//! Causes that come back: the same main or root cause in two incidents or more.
//!
//! Causes ticked from one catalogue entry are one cause, and so are own words that say the same as others or as an entry that
//! occurs, too. Wordings are compared with those alone that share what is rare in them, so that the time grows with their number
//! and not with its square.

use std::{cmp::Reverse, collections::HashMap, rc::Rc};

use chrono::NaiveDate;

use super::{Case, Origin};
use crate::{
    catalog::{self, ALIKE, CatalogCause, Saying},
    i18n::Lang,
    review::{Cause, Days, Item, ItemId, Level, Status, says},
};

/// The least likeness at which own words that have all content of an entry go with it, if the catalogue calls them near.
const DETAILED: f32 = 0.35;

/// A cause of two incidents or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Recurring {
    /// The catalogue entry; `None` for own words.
    pub entry: Option<&'static str>,
    /// The label of the entry, or the most frequent wording as it was typed.
    pub label: Rc<str>,
    /// The level on which it stands most often.
    pub level: Level,
    /// The incidents that have it, the latest first; those without a day come last.
    pub cases: Vec<Seen>,
    /// How many measures answer it, without those that go on for good.
    pub measures: usize,
    /// How many of them are closed.
    pub closed: usize,
}

/// An incident that has the cause.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub id: Rc<str>,
    pub title: Rc<str>,
    pub origin: Origin,
    /// The day it began, if that was understood.
    pub day: Option<NaiveDate>,
}

impl Recurring {
    /// The day of the latest incident that has one.
    pub fn last(&self) -> Option<NaiveDate> {
        self.cases.first().and_then(|seen| seen.day)
    }
}

/// The main and root causes that occur in two incidents or more, those of most incidents first, then the latest. `lang` is
/// the language of the labels. An incident counts once, also if it has several drafts.
pub fn recurring(cases: &[Case], lang: Lang) -> Vec<Recurring> {
    let incidents = incidents(cases);
    let mut groups = Groups::default();
    for (n, case) in incidents.iter().enumerate() {
        for cause in case.review.causes.iter().filter(|cause| cause.level != Level::Direct && cause.is_told()) {
            groups.take(Mention { incident: n, cause });
        }
    }
    let groups = groups.unite();
    let mut days: HashMap<usize, Option<NaiveDate>> = HashMap::new();
    let mut found: Vec<Recurring> =
        groups.into_iter().filter_map(|group| group.tell(&incidents, &mut days, lang)).collect();
    found.sort_by(|a, b| {
        let order = |x: &Recurring| (Reverse(x.cases.len()), Reverse(x.last()), Reverse(x.level));
        order(a).cmp(&order(b)).then_with(|| a.label.cmp(&b.label))
    });
    found
}

/// The drafts without those about an incident that an earlier one is about: copies, and documents made from them.
fn incidents(cases: &[Case]) -> Vec<&Case> {
    let mut known = HashMap::new();
    let is_new = |(n, case): &(usize, &Case)| {
        let incident = &case.review.incident;
        let said = [&incident.summary, &incident.started, &incident.place].map(|x| x.trim().to_owned());
        // Without a summary nothing tells incidents apart.
        said[0].is_empty() || *known.entry(said).or_insert(*n) == *n
    };
    let mut is_new = is_new;
    cases.iter().enumerate().filter(|case| is_new(case)).map(|(_, case)| case).collect()
}

/// A cause of an incident.
#[derive(Clone, Copy)]
struct Mention<'a> {
    /// Position of the incident.
    incident: usize,
    cause: &'a Cause,
}

impl<'a> Mention<'a> {
    fn words(&self) -> &'a str {
        let Cause { heading, text, .. } = self.cause;
        if says(heading) { heading } else { text }
    }
}

/// A cause with everything that says it.
struct Group<'a> {
    entry: Option<&'static CatalogCause>,
    mentions: Vec<Mention<'a>>,
}

/// The same words in several places.
struct Wording<'a> {
    saying: Saying,
    mentions: Vec<Mention<'a>>,
}

#[derive(Default)]
struct Groups<'a> {
    entries: HashMap<&'static str, Group<'a>>,
    /// Own words, by their pieces.
    own: HashMap<Vec<u64>, Wording<'a>>,
    /// Entries by the ids that causes name.
    known: HashMap<&'a str, Option<&'static CatalogCause>>,
    /// Whether words still say what the entry with an id says.
    kept: HashMap<(&'a str, &'a str), bool>,
}

impl<'a> Groups<'a> {
    fn take(&mut self, mention: Mention<'a>) {
        if let Some(entry) = self.entry(&mention) {
            let new = || Group { entry: Some(entry), mentions: Vec::new() };
            return self.entries.entry(entry.id).or_insert_with(new).mentions.push(mention);
        }
        let saying = Saying::of(mention.words());
        let key = saying.pieces().to_vec();
        if !key.is_empty() {
            self.own.entry(key).or_insert_with(|| Wording { saying, mentions: Vec::new() }).mentions.push(mention);
        }
    }

    /// The entry that a cause was ticked from, if it still says the same.
    fn entry(&mut self, mention: &Mention<'a>) -> Option<&'static CatalogCause> {
        let (id, words) = (mention.cause.catalog.as_deref()?, mention.words());
        let entry = (*self.known.entry(id).or_insert_with(|| catalog::cause(id)))?;
        let is_kept = || {
            let texts = texts(entry);
            texts.contains(&words.trim()) || catalog::is_near(words, entry)
        };
        self.kept.entry((id, words)).or_insert_with(is_kept).then_some(entry)
    }

    /// Puts own words to the entry or to the other words that say the same.
    fn unite(self) -> Vec<Group<'a>> {
        let mut groups: Vec<Group> = self.entries.into_values().collect();
        groups.sort_by_key(|group| group.entry.map(|entry| entry.id));
        let entries = Leaders::of_entries(&groups);
        let mut own: Vec<Wording> = self.own.into_values().collect();
        // What most people write comes first and gives the name to what is like it.
        own.sort_by(|a, b| {
            let order = |x: &Wording<'a>| (Reverse(x.mentions.len()), x.mentions[0].words().chars().count());
            order(a).cmp(&order(b)).then_with(|| a.mentions[0].words().cmp(b.mentions[0].words()))
        });
        let mut leaders = Leaders::among(own.iter().map(|wording| &wording.saying));
        for wording in own {
            let group = entries.entry_for(&wording, &groups).or_else(|| leaders.like(&wording.saying));
            match group {
                Some(group) => groups[group].mentions.extend(wording.mentions),
                None => {
                    leaders.add(wording.saying, groups.len());
                    groups.push(Group { entry: None, mentions: wording.mentions });
                }
            }
        }
        groups
    }
}

/// What an entry says, in both languages.
fn texts(entry: &CatalogCause) -> [&'static str; 4] {
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| [entry.label.get(lang), entry.stem.get(lang)]);
    [zh[0], zh[1], en[0], en[1]]
}

/// Words that give groups their names, found by their content: of words that say the same one has all content of the other, so
/// also the rarest token of it.
struct Leaders {
    /// Each with the position of its group.
    sayings: Vec<(Saying, usize)>,
    by_token: HashMap<u64, Vec<usize>>,
    by_rarest: HashMap<u64, Vec<usize>>,
    /// How many wordings have a token.
    counts: HashMap<u64, usize>,
}

impl Leaders {
    fn of_entries(groups: &[Group]) -> Leaders {
        let entries = groups.iter().enumerate().filter_map(|(n, group)| Some((n, group.entry?)));
        let sayings: Vec<(Saying, usize)> =
            entries.flat_map(|(n, entry)| texts(entry).map(|text| (Saying::of(text), n))).collect();
        let mut leaders = Leaders::among(sayings.iter().map(|(saying, _)| saying));
        sayings.into_iter().for_each(|(saying, n)| leaders.add(saying, n));
        leaders
    }

    /// None yet, of these words.
    fn among<'a>(words: impl Iterator<Item = &'a Saying>) -> Leaders {
        let mut counts = HashMap::new();
        for token in words.flat_map(Saying::content) {
            *counts.entry(*token).or_default() += 1;
        }
        Leaders { sayings: Vec::new(), by_token: HashMap::new(), by_rarest: HashMap::new(), counts }
    }

    fn add(&mut self, saying: Saying, group: usize) {
        let place = self.sayings.len();
        for token in saying.content() {
            self.by_token.entry(*token).or_default().push(place);
        }
        if let Some(rarest) = self.rarest(&saying) {
            self.by_rarest.entry(rarest).or_default().push(place);
        }
        self.sayings.push((saying, group));
    }

    fn rarest(&self, saying: &Saying) -> Option<u64> {
        saying
            .content()
            .iter()
            .copied()
            .min_by_key(|token| (self.counts.get(token).copied().unwrap_or_default(), *token))
    }

    /// The words one of which may have all content of the other; some of them twice.
    fn candidates(&self, saying: &Saying) -> impl Iterator<Item = &(Saying, usize)> {
        let smaller = saying.content().iter().filter_map(|token| self.by_rarest.get(token));
        let larger = self.rarest(saying).and_then(|rarest| self.by_token.get(&rarest));
        smaller.chain(larger).flatten().map(|&place| &self.sayings[place])
    }

    /// The group whose words are most like `saying`, if they say the same.
    fn like(&self, saying: &Saying) -> Option<usize> {
        let alike = self.candidates(saying).filter(|(other, _)| other.is_like(saying));
        best(alike.map(|(other, group)| (other.likeness(saying), *group)))
    }

    /// The group of the entry that says the same as own words, or the same without their details.
    fn entry_for(&self, wording: &Wording, groups: &[Group]) -> Option<usize> {
        let (saying, words) = (&wording.saying, wording.mentions[0].words());
        let is_near = |group: usize| groups[group].entry.is_some_and(|entry| catalog::is_near(words, entry));
        let alike = self.candidates(saying).filter(|(text, _)| text.covers(saying)).filter_map(|(text, group)| {
            let likeness = text.likeness(saying);
            (likeness >= ALIKE || (likeness >= DETAILED && is_near(*group))).then_some((likeness, *group))
        });
        best(alike)
    }
}

/// The group of the greatest likeness; of equal ones that which was there first.
fn best(found: impl Iterator<Item = (f32, usize)>) -> Option<usize> {
    found.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, group)| group)
}

impl Group<'_> {
    /// What is told of the cause; nothing, if it occurs in one incident alone.
    fn tell(
        mut self,
        incidents: &[&Case],
        days: &mut HashMap<usize, Option<NaiveDate>>,
        lang: Lang,
    ) -> Option<Recurring> {
        let label = match self.entry {
            Some(entry) => entry.label.get(lang),
            // The wordings come in the order of how many write them.
            None => self.mentions.first()?.words(),
        };
        let label = label.into();
        let level = self.level()?;
        self.mentions.sort_by_key(|mention| mention.incident);
        let of_incidents: Vec<&[Mention]> = self.mentions.chunk_by(|a, b| a.incident == b.incident).collect();
        if of_incidents.len() < 2 {
            return None;
        }
        let (mut measures, mut closed) = (0, 0);
        let mut cases: Vec<Seen> = Vec::with_capacity(of_incidents.len());
        for mentions in of_incidents {
            let at = mentions[0].incident;
            let case = incidents[at];
            let answers = |links: &[ItemId]| mentions.iter().any(|mention| links.contains(&mention.cause.id));
            for measure in case.review.measures.iter().filter(|measure| answers(&measure.answers)) {
                measures += usize::from(measure.status != Some(Status::Lasting));
                closed += usize::from(measure.status == Some(Status::Closed));
            }
            let day = *days.entry(at).or_insert_with(|| Days::of(&case.review).incident());
            cases.push(Seen { id: case.id.clone(), title: case.title.clone(), origin: case.origin, day });
        }
        cases.sort_by_key(|seen| Reverse(seen.day));
        Some(Recurring { entry: self.entry.map(|entry| entry.id), label, level, cases, measures, closed })
    }

    /// The level on which it stands most often; of equally frequent ones the deepest.
    fn level(&self) -> Option<Level> {
        let count = |level: &Level| self.mentions.iter().filter(|mention| mention.cause.level == *level).count();
        Level::ALL.into_iter().filter(|level| count(level) > 0).max_by_key(count)
    }
}
