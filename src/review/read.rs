//! Reads a review out of JSON: every object hands over the fields known here, the rest is kept as it is.
//!
//! By hand, because derived readers weigh more than the rest of the model and cannot tell where a value does not fit.

use std::cell::OnceCell;

use serde_json::{Map, Value};

use super::{
    Cause, Choice, Dismissal, Impact, Incident, ItemId, Layout, Level, Measure, Moment, Person, Remedy, Review,
    Unknown, Wording, choice::parse, file::Error,
};

/// Reads the review whole, or names the address of the first value that does not fit.
pub(super) fn review(value: Value) -> Result<Review, Error> {
    let Value::Object(map) = value else { return Err(Error::BadField("review".into())) };
    let bad = OnceCell::new();
    let mut f = Fields { at: String::new(), map, taken: Vec::new(), bad: &bad };
    let review = Review {
        kind: f.choice("kind").unwrap_or_default(),
        voice: f.choice("voice").unwrap_or_default(),
        domain: f.choice("domain").unwrap_or_default(),
        language: f.choice("language").unwrap_or_default(),
        title: f.text("title"),
        addressee: f.text("addressee"),
        unit: f.text("unit"),
        signer: f.text("signer"),
        date: f.text("date"),
        attachments: f.texts("attachments"),
        incident: incident(f.object("incident")),
        impacts: f.items("impacts").into_iter().map(impact).collect(),
        causes: f.items("causes").into_iter().map(cause).collect(),
        remedies: f.items("remedies").into_iter().map(remedy).collect(),
        measures: f.items("measures").into_iter().map(measure).collect(),
        layout: layout(f.object("layout")),
        wordings: f.items("wordings").into_iter().map(wording).collect(),
        dismissals: f.items("dismissals").into_iter().map(dismissal).collect(),
        unknown: f.rest(),
    };
    match bad.into_inner() {
        None => Ok(review),
        Some(place) => Err(Error::BadField(place)),
    }
}

fn incident(mut f: Fields) -> Incident {
    Incident {
        summary: f.text("summary"),
        started: f.text("started"),
        place: f.text("place"),
        source: f.text("source"),
        people: f.items("people").into_iter().map(person).collect(),
        timeline: f.items("timeline").into_iter().map(moment).collect(),
        unknown: f.rest(),
    }
}

fn person(mut f: Fields) -> Person {
    Person { id: f.id(), name: f.text("name"), role: f.text("role"), unknown: f.rest() }
}

fn moment(mut f: Fields) -> Moment {
    Moment { id: f.id(), at: f.text("at"), text: f.text("text"), unknown: f.rest() }
}

fn impact(mut f: Fields) -> Impact {
    Impact { id: f.id(), heading: f.text("heading"), text: f.text("text"), unknown: f.rest() }
}

fn cause(mut f: Fields) -> Cause {
    Cause {
        id: f.id(),
        level: f.choice("level").unwrap_or_else(|| {
            // The one field without a default: no level is likelier than another.
            f.refuse("level");
            Level::Direct
        }),
        heading: f.text("heading"),
        text: f.text("text"),
        evidence: f.text("evidence"),
        explains: f.ids("explains"),
        catalog: f.optional_text("catalog"),
        unknown: f.rest(),
    }
}

fn remedy(mut f: Fields) -> Remedy {
    Remedy { id: f.id(), done_on: f.text("done_on"), text: f.text("text"), unknown: f.rest() }
}

fn measure(mut f: Fields) -> Measure {
    Measure {
        id: f.id(),
        heading: f.text("heading"),
        text: f.text("text"),
        answers: f.ids("answers"),
        strength: f.optional_choice("strength"),
        owner: f.text("owner"),
        due: f.text("due"),
        proof: f.text("proof"),
        status: f.optional_choice("status"),
        catalog: f.optional_text("catalog"),
        unknown: f.rest(),
    }
}

fn layout(mut f: Fields) -> Layout {
    Layout {
        latin: f.choice("latin").unwrap_or_default(),
        pitch: f.choice("pitch").unwrap_or_default(),
        ledger: f.choice("ledger").unwrap_or(true),
        map: f.choice("map").unwrap_or_default(),
        seal: f.choice("seal").unwrap_or_default(),
        slogan: f.choice("slogan").unwrap_or_default(),
        head: f.choice("head").unwrap_or_default(),
        copy_number: f.text("copy_number"),
        secrecy: f.text("secrecy"),
        urgency: f.text("urgency"),
        masthead: f.text("masthead"),
        reference: f.text("reference"),
        approver: f.text("approver"),
        imprint: f.choice("imprint").unwrap_or_default(),
        copies: f.text("copies"),
        printer: f.text("printer"),
        printed: f.text("printed"),
        unknown: f.rest(),
    }
}

fn wording(mut f: Fields) -> Wording {
    Wording { id: f.id(), of: f.text("of"), basis: f.text("basis"), text: f.text("text"), unknown: f.rest() }
}

fn dismissal(mut f: Fields) -> Dismissal {
    Dismissal {
        id: f.id(),
        rule: f.text("rule"),
        of: f.text("of"),
        about: f.text("about"),
        reason: f.text("reason"),
        unknown: f.rest(),
    }
}

/// One object of the file while its fields are taken out.
struct Fields<'a> {
    /// The address of the object; empty for the review itself.
    at: String,
    map: Map<String, Value>,
    /// What was taken out of `map`, where an empty value holds the place.
    taken: Vec<&'static str>,
    /// The address of the first value that does not fit. Reading goes on behind it with what is empty, so that no
    /// reader needs a way out of its middle.
    bad: &'a OnceCell<String>,
}

impl<'a> Fields<'a> {
    fn address(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }

    fn refuse(&self, key: &str) {
        self.bad.get_or_init(|| self.address(key));
    }

    fn take(&mut self, key: &'static str) -> Option<Value> {
        let value = self.map.get_mut(key)?;
        self.taken.push(key);
        Some(value.take())
    }

    /// The value of a field that may be absent, for which `null` is another spelling.
    fn take_optional(&mut self, key: &'static str) -> Option<Value> {
        self.take(key).filter(|value| !value.is_null())
    }

    /// The fields nobody took. A new map, since removing from one would bring all its rebalancing into the program.
    fn rest(self) -> Unknown {
        let mut rest = Unknown::new();
        for (key, value) in self.map {
            if !self.taken.contains(&key.as_str()) {
                rest.insert(key, value);
            }
        }
        rest
    }

    /// `value` as a text; `key` is where it stands.
    fn string(&self, key: &str, value: Value) -> String {
        match value {
            Value::String(text) => text,
            _ => {
                self.refuse(key);
                String::new()
            }
        }
    }

    fn text(&mut self, key: &'static str) -> String {
        self.take(key).map(|value| self.string(key, value)).unwrap_or_default()
    }

    fn optional_text(&mut self, key: &'static str) -> Option<String> {
        self.take_optional(key).map(|value| self.string(key, value))
    }

    fn id(&mut self) -> ItemId {
        ItemId(self.text("id"))
    }

    fn chosen<C: Choice>(&self, key: &str, value: &Value) -> Option<C> {
        let choice = value.as_str().and_then(parse);
        if choice.is_none() {
            self.refuse(key);
        }
        choice
    }

    fn choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        self.take(key).and_then(|value| self.chosen(key, &value))
    }

    fn optional_choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        self.take_optional(key).and_then(|value| self.chosen(key, &value))
    }

    fn array(&mut self, key: &'static str) -> Vec<Value> {
        match self.take(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => values,
            Some(_) => {
                self.refuse(key);
                Vec::new()
            }
        }
    }

    fn texts(&mut self, key: &'static str) -> Vec<String> {
        let values = self.array(key);
        values.into_iter().enumerate().map(|(n, value)| self.string(&format!("{key}.{n}"), value)).collect()
    }

    fn ids(&mut self, key: &'static str) -> Vec<ItemId> {
        self.texts(key).into_iter().map(ItemId).collect()
    }

    /// The object that is `value`; `key` is where it stands.
    fn inner(&self, key: &str, value: Value) -> Fields<'a> {
        let map = match value {
            Value::Object(map) => map,
            _ => {
                self.refuse(key);
                Map::new()
            }
        };
        Fields { at: self.address(key), map, taken: Vec::new(), bad: self.bad }
    }

    fn object(&mut self, key: &'static str) -> Fields<'a> {
        let value = self.take(key).unwrap_or_else(|| Value::Object(Map::new()));
        self.inner(key, value)
    }

    fn items(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let values = self.array(key);
        values.into_iter().enumerate().map(|(n, value)| self.inner(&format!("{key}.{n}"), value)).collect()
    }
}
