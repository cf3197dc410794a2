//! What the rules look at: the review's texts with the words found in them, and how its items are connected. Made once
//! for all rules.

use serde_json::{Map, Value};

use super::{
    Around,
    lexicon::{Class, Hit, Lexicon},
};
use crate::review::{ItemId, List, Review, says};

/// A review on the table.
pub(super) struct Scope<'a> {
    pub review: &'a Review,
    pub around: &'a Around<'a>,
    /// Every text somebody typed, in the order of the form; of an item that the document leaves out, none.
    pub texts: Vec<Text<'a>>,
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
        let mut texts = Texts { lexicon: Lexicon::of(review.language), texts: Vec::new() };
        texts.all(review);
        let mut places = Map::new();
        for (n, cause) in review.causes.iter().enumerate() {
            places.insert(cause.id.0.clone(), n.into());
        }
        let links = |told: &mut dyn Iterator<Item = (usize, &Vec<ItemId>)>| {
            let mut links = vec![Vec::new(); review.causes.len()];
            for (n, ids) in told {
                for cause in ids.iter().filter_map(|id| places.get(&id.0).and_then(Value::as_u64)) {
                    links[cause as usize].push(n);
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
            texts: texts.texts,
        }
    }

    /// The text at a field address.
    pub fn text(&self, at: &str) -> Option<&Text<'a>> {
        self.texts.iter().find(|text| text.at == at)
    }
}

struct Texts<'a> {
    lexicon: &'static Lexicon,
    texts: Vec<Text<'a>>,
}

impl<'a> Texts<'a> {
    fn push(&mut self, at: String, words: &'a str, holds: Holds) {
        if !words.trim().is_empty() {
            self.texts.push(Text { at, words, holds, hits: self.lexicon.hits(words) });
        }
    }

    fn item(&mut self, list: List, n: usize, fields: &[(&str, &'a String, Holds)]) {
        for (field, words, holds) in fields {
            self.push(format!("{}.{n}.{field}", list.address()), words, *holds);
        }
    }

    fn all(&mut self, review: &'a Review) {
        use Holds::{Cause, Commitment, Day, Evidence, Impact, Name, Own, Proof, Story};
        let incident = &review.incident;
        for (at, words, holds) in [
            ("title", &review.title, Name),
            ("addressee", &review.addressee, Name),
            ("unit", &review.unit, Name),
            ("signer", &review.signer, Name),
            ("date", &review.date, Day),
        ] {
            self.push(at.to_owned(), words, holds);
        }
        for (n, name) in review.attachments.iter().enumerate().filter(|(_, name)| says(name)) {
            self.push(format!("attachments.{n}"), name, Name);
        }
        for (at, words, holds) in [
            ("incident.summary", &incident.summary, Story),
            ("incident.started", &incident.started, Day),
            ("incident.place", &incident.place, Name),
            ("incident.source", &incident.source, Story),
        ] {
            self.push(at.to_owned(), words, holds);
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
