//! Where a piece can go, in words.

use crate::{
    i18n::{Lang, t},
    import::{Sorting, Target},
    review::{Level, List, parse},
    ui::{widgets::Choice, words},
};

/// The fields that are no items, in the order of the form.
pub const SINGLE: [&str; 9] = [
    "title",
    "addressee",
    "unit",
    "signer",
    "date",
    "incident.summary",
    "incident.started",
    "incident.place",
    "incident.source",
];

/// The lists that pieces go to, with the fields of their items.
pub const LISTS: [(List, &[&str]); 5] = [
    (List::Timeline, &["at", "text"]),
    (List::Impacts, &["heading", "text"]),
    (List::Causes, &["heading", "text", "evidence"]),
    (List::Remedies, &["text", "done_on"]),
    (List::Measures, &["heading", "text", "owner", "due", "proof"]),
];

/// Of longer lists only the items near a piece are offered for it: so many before and behind.
const NEAR: usize = 6;

/// No field, as the value of a choice.
pub const NOWHERE: &str = "none";

/// What the field at an address is called.
pub fn name(lang: Lang, address: &str) -> String {
    if let Some((list, n, field)) = List::of(address) {
        return [item(lang, list, n), field_name(lang, field).to_owned()].join(lang.pick("·", ": "));
    }
    single(lang, address).to_owned()
}

/// What a field that is no item is called.
pub fn single(lang: Lang, address: &str) -> &'static str {
    match address {
        "title" => t::sorting_title_field(lang),
        "addressee" => t::sorting_addressee(lang),
        "unit" => t::sorting_unit(lang),
        "signer" => t::sorting_signer(lang),
        "date" => t::sorting_date(lang),
        "incident.started" => t::sorting_started(lang),
        "incident.place" => t::sorting_place(lang),
        "incident.source" => t::sorting_source(lang),
        _ => t::sorting_summary(lang),
    }
}

/// What the items of a list are called.
pub fn list(lang: Lang, list: List) -> &'static str {
    match list {
        List::Timeline => t::sorting_moments(lang),
        List::Impacts => t::sorting_impacts(lang),
        List::Causes => t::sorting_causes(lang),
        List::Remedies => t::sorting_remedies(lang),
        _ => t::sorting_measures(lang),
    }
}

/// What an item is called.
pub fn item(lang: Lang, list: List, n: usize) -> String {
    let say = match list {
        List::Timeline => t::sorting_moment,
        List::Impacts => t::sorting_impact,
        List::Causes => t::sorting_cause,
        List::Remedies => t::sorting_remedy,
        _ => t::sorting_measure,
    };
    say(lang, n + 1)
}

/// What a field of an item is called.
pub fn field_name(lang: Lang, field: &str) -> &'static str {
    match field {
        "at" => t::sorting_at(lang),
        "heading" => t::sorting_heading(lang),
        "evidence" => t::sorting_evidence(lang),
        "done_on" => t::sorting_done_on(lang),
        "owner" => t::sorting_owner(lang),
        "due" => t::sorting_due(lang),
        "proof" => t::sorting_proof(lang),
        _ => t::sorting_text(lang),
    }
}

/// Where the piece at a position can go.
pub fn choices(lang: Lang, sorting: &Sorting, n: usize) -> Vec<Choice> {
    let mut choices = vec![Choice::new(NOWHERE, t::sorting_nowhere(lang))];
    choices.extend(SINGLE.iter().map(|address| Choice::new(*address, single(lang, address))));
    for (list, fields) in LISTS {
        let near = sorting.near(n, list, NEAR);
        for at in near {
            choices.extend(fields.iter().map(|field| {
                let address = format!("{}.{at}.{field}", list.address());
                let label = name(lang, &address);
                Choice::new(address, label)
            }));
        }
        choices.extend(new(lang, list));
    }
    choices
}

/// New items of a list, as choices.
fn new(lang: Lang, list: List) -> Vec<Choice> {
    let value = |level: &str| format!("{}.new{level}", list.address());
    match list {
        List::Timeline => vec![Choice::new(value(""), t::sorting_new_moment(lang))],
        List::Impacts => vec![Choice::new(value(""), t::sorting_new_impact(lang))],
        List::Causes => Level::WORDS
            .iter()
            .map(|(level, word)| {
                Choice::new(value(&format!(".{word}")), t::sorting_new_cause(lang, words::level(lang, *level)))
            })
            .collect(),
        List::Remedies => vec![Choice::new(value(""), t::sorting_new_remedy(lang))],
        _ => vec![Choice::new(value(""), t::sorting_new_measure(lang))],
    }
}

/// What a choice means.
pub fn target(value: &str) -> Target {
    if value == NOWHERE {
        return Target::Nowhere;
    }
    let new = LISTS.iter().find_map(|(list, _)| {
        let rest = value.strip_prefix(list.address())?.strip_prefix(".new")?;
        Some(Target::New(*list, parse(rest.trim_start_matches('.'))))
    });
    new.unwrap_or_else(|| Target::Field(value.to_owned()))
}
