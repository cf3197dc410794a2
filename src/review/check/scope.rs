//! What the rules look at: the review's texts with the words found in them, and how its items are connected. Made once
//! for all rules.

use std::{collections::HashMap, ops::Range};

use super::{
    around::Around,
    lexicon::{Class, Hit, Lexicon},
    names::Names,
};
use crate::review::{ItemId, List, Review, says};

/// A review on the table.
pub(super) struct Scope<'a> {
    pub review: &'a Review,
    pub around: &'a Around<'a>,
    /// Every text somebody typed, in the order of the form; of an item that the document leaves out, none.
    pub texts: Vec<Text<'a>>,
    /// For each list and item the place of its texts.
    items: [Vec<Range<usize>>; List::ALL.len()],
    /// The people, posts and places that the review names.
    pub names: Names,
    /// For each cause the positions of the told causes that explain it.
    pub explained_by: Vec<Vec<usize>>,
    /// For each cause the positions of the told measures that answer it.
    pub answered_by: Vec<Vec<usize>>,
}

/// What kind of words a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
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
    /// A paragraph in own words.
    Own,
}

/// The words of one field.
pub(super) struct Text<'a> {
    /// Field address.
    pub at: String,
    /// The last step of the address; empty for a name of a plain list.
    pub field: &'static str,
    pub words: &'a str,
    pub holds: Holds,
    pub hits: Vec<Hit>,
}

impl Text<'_> {
    /// Whether it is running text, in which sentences stand.
    pub fn is_prose(&self) -> bool {
        !matches!(self.holds, Holds::Name | Holds::Day)
    }

    /// Its words of a class, those within quotation marks left out.
    pub fn hits(&self, class: Class) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.is(class) && !hit.is_quoted)
    }

    pub fn has(&self, class: Class) -> bool {
        self.hits(class).next().is_some()
    }
}

impl<'a> Scope<'a> {
    pub fn of(review: &'a Review, around: &'a Around<'a>) -> Scope<'a> {
        let Texts { texts, items, .. } = Texts::of(review, Some(Lexicon::of(review.language)));
        let mut names = Names::default();
        for text in texts.iter().filter(|text| matches!(text.field, "name" | "role" | "place" | "unit")) {
            names.add(text.field, text.words, text.has(Class::Affected), review.language);
        }
        let places: HashMap<&ItemId, usize> = review.causes.iter().enumerate().map(|(n, c)| (&c.id, n)).collect();
        let links = |told: &mut dyn Iterator<Item = (usize, &Vec<ItemId>)>| {
            let mut links = vec![Vec::new(); review.causes.len()];
            for (n, ids) in told {
                for cause in ids.iter().filter_map(|id| places.get(id)) {
                    links[*cause].push(n);
                }
            }
            links
        };
        let causes = review.causes.iter().enumerate().filter(|(_, c)| c.is_told());
        let measures = review.measures.iter().enumerate().filter(|(_, m)| m.is_told());
        Scope {
            review,
            around,
            explained_by: links(&mut causes.map(|(n, c)| (n, &c.explains))),
            answered_by: links(&mut measures.map(|(n, m)| (n, &m.answers))),
            texts,
            items,
            names,
        }
    }

    /// A field of an item, if something stands in it.
    pub fn field(&self, list: List, n: usize, field: &str) -> Option<&Text<'a>> {
        let place = self.items[list as usize].get(n)?;
        self.texts[place.clone()].iter().find(|text| text.field == field)
    }

    /// What an item says in short: its heading or, without one, its text.
    pub fn worded(&self, list: List, n: usize) -> Option<&Text<'a>> {
        let of = |field| self.field(list, n, field).filter(|text| says(text.words));
        of("heading").or_else(|| of("text"))
    }
}

/// The texts alone, without the words found in them: for what only compares sentences.
pub(super) fn bare_texts(review: &Review) -> Vec<Text<'_>> {
    Texts::of(review, None).texts
}

struct Texts<'a> {
    /// Whose words are looked for.
    lexicon: Option<&'static Lexicon>,
    texts: Vec<Text<'a>>,
    items: [Vec<Range<usize>>; List::ALL.len()],
}

impl<'a> Texts<'a> {
    fn of(review: &'a Review, lexicon: Option<&'static Lexicon>) -> Texts<'a> {
        let mut texts = Texts { lexicon, texts: Vec::new(), items: [const { Vec::new() }; List::ALL.len()] };
        texts.all(review);
        texts
    }

    fn push(&mut self, before: &str, field: &'static str, words: &'a str, holds: Holds) {
        if !words.trim().is_empty() {
            let hits = self.lexicon.map(|lexicon| lexicon.hits(words)).unwrap_or_default();
            let at = [before, field].concat();
            self.texts.push(Text { at, field, words, holds, hits });
        }
    }

    fn item(&mut self, list: List, n: usize, fields: &[(&'static str, &'a String, Holds)]) {
        let (at, start) = ([list.address(), ".", &n.to_string(), "."].concat(), self.texts.len());
        for (field, words, holds) in fields {
            self.push(&at, field, words, *holds);
        }
        // Items that tell nothing have no texts; their places stay.
        let places = &mut self.items[list as usize];
        places.resize(n, 0..0);
        places.push(start..self.texts.len());
    }

    fn all(&mut self, review: &'a Review) {
        use Holds::{Cause, Commitment, Day, Evidence, Impact, Name, Own, Proof, Story};
        let incident = &review.incident;
        for (field, words, holds) in [
            ("title", &review.title, Name),
            ("addressee", &review.addressee, Name),
            ("unit", &review.unit, Name),
            ("signer", &review.signer, Name),
            ("date", &review.date, Day),
        ] {
            self.push("", field, words, holds);
        }
        for (n, name) in review.attachments.iter().enumerate().filter(|(_, name)| says(name)) {
            self.push(&["attachments.", &n.to_string()].concat(), "", name, Name);
        }
        for (field, words, holds) in [
            ("summary", &incident.summary, Story),
            ("started", &incident.started, Day),
            ("place", &incident.place, Name),
            ("source", &incident.source, Story),
        ] {
            self.push("incident.", field, words, holds);
        }
        for (n, x) in incident.people.iter().enumerate().filter(|(_, x)| x.is_told()) {
            self.item(List::People, n, &[("name", &x.name, Name), ("role", &x.role, Name)]);
        }
        for (n, x) in incident.timeline.iter().enumerate().filter(|(_, x)| x.is_told()) {
            self.item(List::Timeline, n, &[("at", &x.at, Day), ("text", &x.text, Story)]);
        }
        for (n, x) in review.impacts.iter().enumerate().filter(|(_, x)| x.is_told()) {
            self.item(List::Impacts, n, &[("heading", &x.heading, Impact), ("text", &x.text, Impact)]);
        }
        for (n, x) in review.causes.iter().enumerate().filter(|(_, x)| x.is_told()) {
            let fields =
                [("heading", &x.heading, Cause), ("text", &x.text, Cause), ("evidence", &x.evidence, Evidence)];
            self.item(List::Causes, n, &fields);
        }
        for (n, x) in review.remedies.iter().enumerate().filter(|(_, x)| x.is_told()) {
            self.item(List::Remedies, n, &[("done_on", &x.done_on, Day), ("text", &x.text, Commitment)]);
        }
        for (n, x) in review.measures.iter().enumerate().filter(|(_, x)| x.is_told()) {
            let fields = [
                ("heading", &x.heading, Commitment),
                ("text", &x.text, Commitment),
                ("owner", &x.owner, Name),
                ("due", &x.due, Day),
                ("proof", &x.proof, Proof),
            ];
            self.item(List::Measures, n, &fields);
        }
        for (n, x) in review.wordings.iter().enumerate() {
            self.item(List::Wordings, n, &[("text", &x.text, Own)]);
        }
    }
}
