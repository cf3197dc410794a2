//! Incidents that were written down before the entries, with the entries that fit them.

use std::{collections::BTreeMap, fs, path::Path};

use fupan::{
    catalog::{DomainId, Level, Strength, cause, domain, effect, measure, remedy},
    review::parse,
};
use serde::Deserialize;

use super::is_han;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Incident {
    domain: String,
    /// The language of the text.
    lang: String,
    text: String,
    /// Ids of fitting entries.
    causes: Vec<String>,
    measures: Vec<String>,
    effects: Vec<String>,
    remedies: Vec<String>,
}

fn incidents() -> Vec<Incident> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog/incidents.json");
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

#[test]
fn every_incident_has_entries_that_fit_it() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let incidents = incidents();
    for incident in &incidents {
        let Incident { text, causes, measures, .. } = incident;
        let field: DomainId = parse(&incident.domain).unwrap_or_else(|| panic!("{}", incident.domain));
        *counts.entry(incident.domain.clone()).or_default() += 1;
        assert_eq!(incident.lang == "zh", text.contains(is_han), "{text}");
        let at_hand = [field, DomainId::General].map(domain);
        let causes: Vec<_> = causes.iter().map(|id| cause(id).unwrap_or_else(|| panic!("{id}: {text}"))).collect();
        assert!(causes.iter().all(|cause| at_hand.iter().any(|domain| domain.causes.contains(cause))), "{text}");
        for level in Level::ALL {
            assert!(causes.iter().filter(|cause| cause.level == level).count() >= 2, "{level:?}: {text}");
        }
        let found: Vec<_> = measures.iter().map(|id| measure(id).unwrap_or_else(|| panic!("{id}: {text}"))).collect();
        assert!(found.len() >= 3, "{text}");
        for (measure, of) in &found {
            assert!(causes.contains(of), "{} answers none of the causes: {text}", measure.id);
        }
        // What is offered for each of the causes holds without anybody remembering it, or makes the fault less likely.
        for cause in causes {
            assert!(cause.measures.iter().any(|measure| measure.strength() != Strength::Weak), "{}", cause.id);
        }
        assert!(!incident.effects.is_empty() && incident.effects.iter().all(|id| effect(id).is_some()), "{text}");
        assert!(!incident.remedies.is_empty() && incident.remedies.iter().all(|id| remedy(id).is_some()), "{text}");
    }
    assert!(incidents.len() >= 40, "{}", incidents.len());
    assert_eq!(counts.len(), 15, "{counts:?}");
    assert!(counts.values().all(|count| *count >= 2), "{counts:?}");
}
