//! Reads a review out of JSON: every object hands over the fields known here, the rest is kept as it is.
//!
//! By hand, because derived readers weigh more than the rest of the model and cannot tell where a value does not fit.

mod fields;

pub(super) use fields::{Fields, read};

use super::Error;
use crate::review::{
    Cause, Dismissal, Impact, Incident, Layout, Level, Measure, Moment, Person, Remedy, Review, Wording, json::Value,
};

/// Reads the review whole, or names the address of the first value that does not fit. No list may hold more than `most`
/// items.
pub(super) fn review(value: Value, most: usize) -> Result<Review, Error> {
    fields::read(value, "review", most, |mut f| Review {
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
    })
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
