//! What the page keeps of each draft, so that nothing is worked out twice.

use std::{cell::OnceCell, collections::HashMap, ops::Deref, rc::Rc};

use chrono::NaiveDate;

use super::progress::Progress;
use crate::{
    files::{self, search::Words},
    report,
    review::{Days, ParsedDays, Review, Tally},
    store::{Stored, sleep},
};

/// So many entries are made in one task.
const BATCH: usize = 1_000;

/// A draft in the list.
pub struct Entry {
    pub stored: Stored,
    /// How its measures stand.
    pub tally: Tally,
    progress: OnceCell<Result<Progress, files::Error>>,
    words: OnceCell<Words>,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.stored == other.stored && self.tally == other.tally
    }
}

impl Entry {
    fn new(stored: Stored, today: NaiveDate, parsed: &mut ParsedDays) -> Entry {
        let tally = stored.outline.as_ref().map(|outline| tally(&outline.review, today, parsed)).unwrap_or_default();
        Entry { stored, tally, progress: OnceCell::new(), words: OnceCell::new() }
    }

    /// How far it is, or why it cannot be read as a whole. The first call reads the whole draft.
    pub fn progress(&self) -> &Result<Progress, files::Error> {
        self.progress.get_or_init(|| self.stored.draft().map(|draft| Progress::of(&draft.review)))
    }

    /// How far it is, if that was worked out before.
    pub fn known_progress(&self) -> Option<&Result<Progress, files::Error>> {
        self.progress.get()
    }

    /// What was typed into it. The first call reads its text.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let title = self.stored.outline.as_ref().map(|outline| report::title(&outline.review)).unwrap_or_default();
            Words::of(&title, &self.stored.text)
        })
    }

    /// What was typed into it, if it was read before.
    pub fn known_words(&self) -> Option<&Words> {
        self.words.get()
    }
}

fn tally(review: &Review, today: NaiveDate, parsed: &mut ParsedDays) -> Tally {
    // Most drafts of a beginner have none, and then no day is looked for.
    if review.measures.is_empty() {
        return Tally::default();
    }
    let days = Days::of(review);
    review.measures.iter().map(|measure| (measure.status, days.see_of_many(measure, today, parsed))).collect()
}

/// Entries in an order. Cheap to clone, and to compare: two are the same only if one is a clone of the other.
#[derive(Clone, Default)]
pub struct Entries(Rc<Ordered>);

#[derive(Default)]
struct Ordered {
    list: Vec<Rc<Entry>>,
    /// The place of each by its id; made when it is first asked for.
    places: OnceCell<HashMap<String, usize>>,
}

impl Entries {
    /// The draft with this id.
    pub fn find(&self, id: &str) -> Option<&Rc<Entry>> {
        let Ordered { list, places } = &*self.0;
        let all = || list.iter().enumerate().map(|(n, entry)| (entry.stored.id.clone(), n)).collect();
        list.get(*places.get_or_init(all).get(id)?)
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Entries) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Entries {
    type Target = [Rc<Entry>];

    fn deref(&self) -> &[Rc<Entry>] {
        &self.0.list
    }
}

impl FromIterator<Rc<Entry>> for Entries {
    fn from_iter<I: IntoIterator<Item = Rc<Entry>>>(entries: I) -> Entries {
        Entries(Rc::new(Ordered { list: entries.into_iter().collect(), places: OnceCell::new() }))
    }
}

/// Everything that is stored, as the page shows it.
#[derive(Clone, Default)]
pub struct Listing {
    /// Last changed first.
    pub live: Entries,
    /// The bin.
    pub bin: Rc<Vec<Stored>>,
    /// The day from which measures are seen.
    today: NaiveDate,
}

impl Listing {
    /// What is stored, in the same order. What `before` has of a draft that has not changed is kept. It goes on in several tasks.
    pub async fn of(stored: Vec<Stored>, before: &Listing, today: NaiveDate) -> Listing {
        let known: HashMap<&str, &Rc<Entry>> =
            before.live.iter().map(|entry| (entry.stored.id.as_str(), entry)).collect();
        let (mut live, mut bin) = (Vec::with_capacity(stored.len()), Vec::new());
        let mut parsed = ParsedDays::default();
        for (n, stored) in stored.into_iter().enumerate() {
            if n > 0 && n.is_multiple_of(BATCH) {
                sleep(0).await;
            }
            if stored.deleted_at.is_some() {
                bin.push(stored);
                continue;
            }
            let known = known.get(stored.id.as_str()).filter(|entry| before.today == today && entry.stored == stored);
            let entry = known.map_or_else(|| Rc::new(Entry::new(stored, today, &mut parsed)), |known| Rc::clone(known));
            live.push(entry);
        }
        Listing { live: live.into_iter().collect(), bin: Rc::new(bin), today }
    }
}
