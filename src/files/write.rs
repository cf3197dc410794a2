//! Writes a review as JSON: the fields in the order of the model, and behind them what is not known here.

use super::{
    Record,
    backup::{self, Backup},
    pack,
};
use crate::{
    i18n::Lang,
    review::{
        Cause, Choice, Dismissal, Impact, Incident, ItemId, Layout, Measure, Moment, Person, Remedy, Review, Unknown,
        Wording,
        json::{self, Value, quoted},
        pack::{OwnCause, OwnMeasure, Pack},
        word,
    },
};

/// The whole file: `head` holds the fields round the review.
pub(super) fn file(head: &[(&str, Value)], review: &Review) -> String {
    let mut fields = Fields::below(head);
    fields.put("review", whole(review));
    json::object(fields.0)
}

/// An office's pack.
pub(super) fn pack(office: &Pack) -> String {
    let mut fields = Fields::below(&pack::first_fields());
    let cause = |cause: &OwnCause| {
        let mut fields = Fields::default();
        fields.text("id", &cause.id);
        fields.choice("domain", Some(&cause.domain));
        fields.choice("level", Some(&cause.level));
        fields.text("text", &cause.text);
        json::object(fields.0)
    };
    let measure = |measure: &OwnMeasure| {
        let mut fields = Fields::default();
        fields.text("id", &measure.id);
        fields.text("cause", &measure.cause);
        fields.choice("strength", Some(&measure.strength));
        fields.text("text", &measure.text);
        json::object(fields.0)
    };
    fields.list("causes", office.causes.iter().map(cause).collect());
    fields.list("measures", office.measures.iter().map(measure).collect());
    let mut phrases = Fields::default();
    for lang in Lang::ALL {
        let mut here = Fields::default();
        for (_, place, words) in office.phrases.iter().filter(|(of, ..)| *of == lang) {
            here.text(place, words);
        }
        phrases.put(lang.tag(), json::object(here.0));
    }
    fields.put("phrases", json::object(phrases.0));
    json::object(fields.0)
}

/// Everything of one browser.
pub(super) fn backup(backup: &Backup) -> String {
    let mut fields = Fields::below(&backup::first_fields());
    fields.list("drafts", backup.drafts.iter().map(record).collect());
    fields.list("versions", backup.versions.iter().map(record).collect());
    if let Some(office) = &backup.pack {
        fields.put("pack", pack(office));
    }
    json::object(fields.0)
}

fn record(record: &Record) -> String {
    let mut fields = Fields::default();
    fields.text("id", &record.id);
    fields.number("revision", record.revision);
    fields.text("by", &record.by);
    fields.number("saved_at", record.saved_at as u64);
    if let Some(at) = record.deleted_at {
        fields.number("deleted_at", at as u64);
    }
    fields.number("filed", record.filed);
    fields.text("text", &record.text);
    json::object(fields.0)
}

fn whole(review: &Review) -> String {
    let mut fields = Fields::default();
    fields.choice("kind", Some(&review.kind));
    fields.choice("voice", Some(&review.voice));
    fields.choice("domain", Some(&review.domain));
    fields.choice("language", Some(&review.language));
    fields.text("title", &review.title);
    fields.text("addressee", &review.addressee);
    fields.text("unit", &review.unit);
    fields.text("signer", &review.signer);
    fields.text("date", &review.date);
    fields.list("attachments", review.attachments.iter().map(|name| quoted(name)).collect());
    fields.put("incident", incident(&review.incident));
    fields.list("impacts", review.impacts.iter().map(impact).collect());
    fields.list("causes", review.causes.iter().map(cause).collect());
    fields.list("remedies", review.remedies.iter().map(remedy).collect());
    fields.list("measures", review.measures.iter().map(measure).collect());
    fields.put("layout", layout(&review.layout));
    fields.list("wordings", review.wordings.iter().map(wording).collect());
    fields.list("dismissals", review.dismissals.iter().map(dismissal).collect());
    fields.with(&review.unknown)
}

fn incident(incident: &Incident) -> String {
    let mut fields = Fields::default();
    fields.text("summary", &incident.summary);
    fields.text("started", &incident.started);
    fields.text("place", &incident.place);
    fields.text("source", &incident.source);
    fields.list("people", incident.people.iter().map(person).collect());
    fields.list("timeline", incident.timeline.iter().map(moment).collect());
    fields.with(&incident.unknown)
}

fn person(person: &Person) -> String {
    let mut fields = Fields::of(&person.id);
    fields.text("name", &person.name);
    fields.text("role", &person.role);
    fields.with(&person.unknown)
}

fn moment(moment: &Moment) -> String {
    let mut fields = Fields::of(&moment.id);
    fields.text("at", &moment.at);
    fields.text("text", &moment.text);
    fields.with(&moment.unknown)
}

fn impact(impact: &Impact) -> String {
    let mut fields = Fields::of(&impact.id);
    fields.text("heading", &impact.heading);
    fields.text("text", &impact.text);
    fields.with(&impact.unknown)
}

fn cause(cause: &Cause) -> String {
    let mut fields = Fields::of(&cause.id);
    fields.choice("level", Some(&cause.level));
    fields.text("heading", &cause.heading);
    fields.text("text", &cause.text);
    fields.text("evidence", &cause.evidence);
    fields.ids("explains", &cause.explains);
    fields.optional_text("catalog", cause.catalog.as_deref());
    fields.with(&cause.unknown)
}

fn remedy(remedy: &Remedy) -> String {
    let mut fields = Fields::of(&remedy.id);
    fields.text("done_on", &remedy.done_on);
    fields.text("text", &remedy.text);
    fields.with(&remedy.unknown)
}

fn measure(measure: &Measure) -> String {
    let mut fields = Fields::of(&measure.id);
    fields.text("heading", &measure.heading);
    fields.text("text", &measure.text);
    fields.ids("answers", &measure.answers);
    fields.choice("strength", measure.strength.as_ref());
    fields.text("owner", &measure.owner);
    fields.text("due", &measure.due);
    fields.text("proof", &measure.proof);
    fields.choice("status", measure.status.as_ref());
    fields.optional_text("catalog", measure.catalog.as_deref());
    fields.with(&measure.unknown)
}

fn layout(layout: &Layout) -> String {
    let mut fields = Fields::default();
    fields.choice("latin", Some(&layout.latin));
    fields.choice("pitch", Some(&layout.pitch));
    fields.choice("ledger", Some(&layout.ledger));
    fields.choice("map", Some(&layout.map));
    fields.choice("seal", Some(&layout.seal));
    fields.choice("slogan", Some(&layout.slogan));
    fields.choice("head", Some(&layout.head));
    fields.text("copy_number", &layout.copy_number);
    fields.text("secrecy", &layout.secrecy);
    fields.text("urgency", &layout.urgency);
    fields.text("masthead", &layout.masthead);
    fields.text("reference", &layout.reference);
    fields.text("approver", &layout.approver);
    fields.choice("imprint", Some(&layout.imprint));
    fields.text("copies", &layout.copies);
    fields.text("printer", &layout.printer);
    fields.text("printed", &layout.printed);
    fields.with(&layout.unknown)
}

fn wording(wording: &Wording) -> String {
    let mut fields = Fields::of(&wording.id);
    fields.text("of", &wording.of);
    fields.text("basis", &wording.basis);
    fields.text("text", &wording.text);
    fields.with(&wording.unknown)
}

fn dismissal(dismissal: &Dismissal) -> String {
    let mut fields = Fields::of(&dismissal.id);
    fields.text("rule", &dismissal.rule);
    fields.text("of", &dismissal.of);
    fields.text("about", &dismissal.about);
    fields.text("reason", &dismissal.reason);
    fields.with(&dismissal.unknown)
}

/// The fields of one object, each as a line of JSON or several.
#[derive(Default)]
struct Fields(Vec<String>);

impl Fields {
    /// The fields of a file, which begin with what it is.
    fn below(head: &[(&str, Value)]) -> Fields {
        let mut fields = Fields::default();
        for (key, value) in head {
            fields.put(key, value.to_json());
        }
        fields
    }

    /// An item of a list: its name comes first.
    fn of(id: &ItemId) -> Fields {
        let mut fields = Fields::default();
        fields.text("id", &id.0);
        fields
    }

    fn put(&mut self, key: &str, json: String) {
        self.0.push(json::field(key, &json));
    }

    fn text(&mut self, key: &str, value: &str) {
        self.put(key, quoted(value));
    }

    fn number(&mut self, key: &str, value: u64) {
        self.put(key, value.to_string());
    }

    fn optional_text(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    /// Nothing chosen is not written.
    fn choice<C: Choice>(&mut self, key: &str, value: Option<&C>) {
        if let Some(value) = value {
            self.text(key, &word(value));
        }
    }

    fn list(&mut self, key: &str, items: Vec<String>) {
        self.put(key, json::list(items));
    }

    fn ids(&mut self, key: &str, ids: &[ItemId]) {
        self.list(key, ids.iter().map(|id| quoted(&id.0)).collect());
    }

    /// The object, with what a newer version stored in it.
    fn with(mut self, unknown: &Unknown) -> String {
        for (key, value) in unknown {
            self.put(key, value.to_json());
        }
        json::object(self.0)
    }
}
