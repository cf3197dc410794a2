//! An invented incident as somebody types it, and the document it must become (`data/<language>.json`).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use fupan_e2e::read;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
pub struct Story {
    pub basics: BTreeMap<String, String>,
    pub attachments: Vec<String>,
    pub incident: BTreeMap<String, String>,
    pub people: Vec<BTreeMap<String, String>>,
    pub timeline: Vec<BTreeMap<String, String>>,
    pub impacts: Vec<BTreeMap<String, String>>,
    pub causes: Vec<Cause>,
    pub remedies: Vec<BTreeMap<String, String>>,
    pub measures: Vec<Measure>,
    #[serde(default)]
    pub lessons: BTreeMap<String, String>,
    #[serde(default)]
    pub told: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    pub next_update: String,
    /// Whether the log is bound behind a new document.
    pub ledger: String,
    /// What each row of the log begins with. The last cell goes on with the number of the action.
    pub log: Vec<String>,
    /// The first is the one that is there from the beginning.
    pub documents: Vec<Document>,
}

/// `explains` counts causes of the story from 0; a ticked cause brings its heading.
#[derive(Deserialize)]
pub struct Cause {
    pub level: String,
    pub catalog: Option<String>,
    pub heading: String,
    pub text: String,
    pub evidence: String,
    pub explains: Vec<usize>,
}

#[derive(Deserialize)]
pub struct Measure {
    pub catalog: Option<String>,
    pub heading: String,
    pub text: String,
    pub answers: Vec<usize>,
    pub strength: String,
    pub owner: String,
    pub due: String,
    pub proof: String,
    /// Fields that are folded away until they are used.
    #[serde(default)]
    pub further: BTreeMap<String, String>,
}

/// What must be read: the phrases of each section in their order.
#[derive(Deserialize)]
pub struct Document {
    pub kind: String,
    /// What is typed for this document after all others, by field address.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    pub title: String,
    /// Below the title, unless it is part of the text.
    pub addressee: Option<String>,
    pub sections: Vec<Section>,
    /// What stands at the top of every page.
    #[serde(default)]
    pub running: Vec<String>,
    /// What the document must not say.
    #[serde(default)]
    pub untold: Vec<String>,
    /// What the tasks of Markdown begin with.
    #[serde(default)]
    pub tasks: Vec<String>,
    pub annexes: Vec<String>,
    pub signature: Vec<String>,
}

impl Document {
    /// Whether everything of the story is told: only a review does so.
    pub fn has_everything(&self) -> bool {
        self.kind == "self"
    }
}

#[derive(Deserialize)]
pub struct Section {
    /// Empty for what stands before the first heading.
    pub heading: String,
    pub told: Vec<Phrase>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Phrase {
    Words(String),
    /// A table; `head` is empty if its columns have no heads.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

impl Story {
    pub fn of(language: &str) -> Result<Story> {
        let path = format!("{}/data/{language}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
        serde_json::from_str(&text).context(path)
    }

    /// Every text typed into the incident and the lists. A day or time is told in other words than typed, the zone with
    /// several times, a ticket by its number.
    pub fn typed(&self) -> Vec<&str> {
        const OTHERWISE: [&str; 9] =
            ["started", "at", "done_on", "detected", "mitigated", "resolved", "when", "zone", "ticket"];
        let lists = [&self.people, &self.timeline, &self.impacts, &self.remedies, &self.told].into_iter().flatten();
        let further = self.measures.iter().map(|measure| &measure.further);
        let fields = lists.chain(further).chain([&self.incident, &self.lessons]).flatten();
        let texts = fields.filter(|(name, _)| !OTHERWISE.contains(&name.as_str()));
        let mut typed: Vec<&str> = texts.map(|(_, value)| value.as_str()).collect();
        for cause in &self.causes {
            typed.extend([cause.heading.as_str(), &cause.text, &cause.evidence]);
        }
        for measure in &self.measures {
            typed.extend([measure.heading.as_str(), &measure.text, &measure.owner, &measure.proof]);
        }
        typed.into_iter().flat_map(str::lines).collect()
    }

    /// The addresses of the tickets.
    pub fn tickets(&self) -> Vec<&str> {
        self.measures.iter().filter_map(|measure| measure.further.get("ticket")).map(String::as_str).collect()
    }

    /// The draft file this story must be saved as, links told by position instead of id.
    pub fn as_file(&self, language: &str) -> Value {
        let basics = &self.basics;
        let told = |fields: &BTreeMap<String, String>| Some(json!(fields)).filter(|_| !fields.is_empty());
        without_null(json!({
            "kind": "self", "voice": "unit", "language": language, "domain": basics["domain"],
            "title": basics["title"], "addressee": basics["addressee"], "unit": basics["unit"],
            "signer": basics["signer"], "date": basics["date"], "attachments": self.attachments,
            "incident": with(json!({ "people": self.people, "timeline": self.timeline }), &self.incident),
            "impacts": self.impacts,
            "causes": self.causes.iter().map(|cause| without_null(json!({
                "level": cause.level, "heading": cause.heading, "text": cause.text, "evidence": cause.evidence,
                "explains": cause.explains, "catalog": cause.catalog,
            }))).collect::<Vec<_>>(),
            "remedies": self.remedies,
            "layout": {
                "items": "headed", "references": "no", "ledger_columns": "standard",
                "latin": "same", "pitch": "28.95", "ledger": self.ledger, "map": "no", "seal": "no", "slogan": "no",
                "head": "no", "copy_number": "", "secrecy": "", "urgency": "", "masthead": "", "reference": "",
                "approver": "", "imprint": "no", "copies": "", "printer": "", "printed": "",
            },
            "wordings": [],
            "dismissals": [],
            "lessons": told(&self.lessons),
            "told": Some(&self.told).filter(|told| !told.is_empty()),
            "next_update": Some(&self.next_update).filter(|next| !next.is_empty()),
            "measures": self.measures.iter().map(|measure| without_null(with(json!({
                "heading": measure.heading, "text": measure.text, "answers": measure.answers, "owner": measure.owner,
                "due": measure.due, "proof": measure.proof, "status": "open", "catalog": measure.catalog,
                "strength": Some(&measure.strength).filter(|strength| !strength.is_empty()),
            }), &measure.further))).collect::<Vec<_>>(),
        }))
    }
}

fn with(mut item: Value, further: &BTreeMap<String, String>) -> Value {
    if let Some(fields) = item.as_object_mut() {
        fields.extend(further.iter().map(|(name, value)| (name.clone(), json!(value))));
    }
    item
}

fn without_null(mut item: Value) -> Value {
    if let Some(fields) = item.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    item
}

/// The review of a saved draft file in the same form: no ids, links by position.
pub fn of_file(bytes: &[u8]) -> Result<Value> {
    let file: Value = serde_json::from_slice(bytes)?;
    anyhow::ensure!(file["format"] == "fupan-review" && file["version"] == 2, "the envelope is wrong");
    let mut review = read::review(&file)?;
    review.as_object_mut().and_then(|review| review.remove("extent")).context("no list of other places")?;
    let ids: Vec<Value> = list(&review["causes"]).iter().map(|cause| cause["id"].clone()).collect();
    for (place, links) in [("causes", "explains"), ("measures", "answers")] {
        for item in review[place].as_array_mut().context("no list")? {
            for link in item[links].as_array_mut().context("no links")? {
                *link = json!(ids.iter().position(|id| id == link).context("a link to nothing")?);
            }
        }
    }
    for place in ["/incident/people", "/incident/timeline", "/impacts", "/causes", "/remedies", "/measures", "/told"] {
        // A review without tellings has no such list.
        let items = review.pointer_mut(place).and_then(Value::as_array_mut).into_iter().flatten();
        for item in items {
            item.as_object_mut().and_then(|item| item.remove("id")).context("an item without id")?;
        }
    }
    Ok(review)
}

/// Where two files differ, and how.
pub fn differences(found: &Value, wanted: &Value) -> Vec<String> {
    let (mut found_leaves, mut wanted_leaves) = (BTreeMap::new(), BTreeMap::new());
    leaves("", found, &mut found_leaves);
    leaves("", wanted, &mut wanted_leaves);
    let places: BTreeSet<&String> = found_leaves.keys().chain(wanted_leaves.keys()).collect();
    let differ = places.into_iter().filter(|place| found_leaves.get(*place) != wanted_leaves.get(*place));
    differ.map(|place| format!("{place}: {:?}, not {:?}", found_leaves.get(place), wanted_leaves.get(place))).collect()
}

fn leaves<'a>(at: &str, value: &'a Value, into: &mut BTreeMap<String, &'a Value>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| leaves(&format!("{at}.{name}"), value, into)),
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(n, value)| leaves(&format!("{at}.{n}"), value, into));
        }
        leaf => drop(into.insert(at.to_owned(), leaf)),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
