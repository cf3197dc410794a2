//! Why it happened: the ladder of three levels, each with what the catalogue knows and what is written by hand.

use yew::prelude::*;

use crate::{
    catalog::{self, CatalogCause},
    i18n::{Lang, t},
    review::{Cause, ItemId, Level, Review, word},
    ui::{
        cards::{Card, add_button, suggestion, tick_box},
        form::{Answer, Form, Shape},
        parts::{Sign, icon},
        words,
    },
};

/// The ladder; `folded` are the levels whose suggestions are hidden.
pub fn causes(form: &Form, folded: &[Level]) -> Html {
    html! {
        <div class="ladder" data-anchor="causes">
            { for Level::ALL.into_iter().enumerate().map(|(n, level)| rung(form, n + 1, level, folded.contains(&level))) }
        </div>
    }
}

fn rung(form: &Form, number: usize, level: Level, folded: bool) -> Html {
    let (lang, review) = (form.lang, form.review);
    let held: Vec<(usize, &Cause)> = review.causes_of(level).collect();
    let offered: Vec<&'static CatalogCause> = catalog::domain(review.domain)
        .causes
        .iter()
        .filter(|entry| entry.level == level)
        // An entry that was moved to another level stands there, not here as well.
        .filter(|entry| review.causes.iter().all(|c| !is_entry(c, entry) || c.level == level))
        .collect();
    let place_of = |entry: &CatalogCause| held.iter().position(|(_, c)| is_entry(c, entry));
    let unticked = offered.iter().filter(|entry| place_of(entry).is_none()).count();
    // Ticked entries stay where they stood; what is not on offer here follows in the order of the document.
    let entries = offered.iter().filter_map(|entry| match place_of(entry) {
        Some(place) => Some(card(form, &held, place)),
        None if folded => None,
        None => {
            let name = format!("catalog.{}", entry.id);
            Some(suggestion(entry.id, name, entry.label.get(lang), Html::default()))
        }
    });
    let others = (0..held.len()).filter(|&place| !offered.iter().any(|entry| is_entry(held[place].1, entry)));
    let (question, help) = words::level_question(lang, level);
    let add = match level {
        Level::Direct => "add-cause-direct",
        Level::Main => "add-cause-main",
        Level::Root => "add-cause-root",
    };
    html! {
        <section class="rung" data-anchor={format!("causes.{}", word(&level))}>
            <span class="numeral" aria-hidden="true">{ words::numeral(lang, number) }</span>
            <p class="rung-level">{ words::level(lang, level) }</p>
            <h2 class="question">{ question }</h2>
            <p class="block-help">{ help }</p>
            <ul class="cards">
                { for entries }
                { for others.map(|place| card(form, &held, place)) }
                <li key="add">
                    { add_button(add, None, t::add_cause(lang)) }
                    if unticked > 0 {
                        <button type="button" class="quiet" data-action="fold-suggestions" data-of={word(&level)}
                            aria-expanded={(!folded).to_string()}>
                            { if folded { t::more_suggestions(lang, unticked) } else { t::fewer_suggestions(lang).to_owned() } }
                        </button>
                    }
                </li>
            </ul>
        </section>
    }
}

fn is_entry(cause: &Cause, entry: &CatalogCause) -> bool {
    cause.catalog.as_deref() == Some(entry.id)
}

/// The cause at a place among those of its level.
fn card(form: &Form, held: &[(usize, &Cause)], place: usize) -> Html {
    let (n, cause) = held[place];
    let at = format!("causes.{n}");
    let card = Card {
        number: words::cause_tag(form.lang, cause.level, place + 1),
        summary: words::first_of(&[&cause.heading, &cause.text]),
        meta: meta(form, cause),
        tick: cause.catalog.as_deref().map(|entry| format!("catalog.{entry}")),
        ..Card::of(&at, &cause.id, t::cause_title(form.lang), place, held.len())
    };
    form.card(card, || body(form, cause, &at))
}

/// What the closed row says at its right: whether facts are missing, what it explains, what explains it.
fn meta(form: &Form, cause: &Cause) -> Html {
    let (lang, review) = (form.lang, form.review);
    let facts = !cause.text.trim().is_empty() || !cause.evidence.trim().is_empty();
    let explained_by = review.causes.iter().filter(|c| c.explains.contains(&cause.id)).map(|c| &c.id);
    let item = |sign, name: &'static str, ids: &mut dyn Iterator<Item = &ItemId>| {
        let tags: Vec<String> = ids.filter_map(|id| words::tag_of(lang, review, id)).collect();
        html! {
            if !tags.is_empty() {
                <span class="meta-item" title={name}>{ icon(sign) }{ tags.join(lang.pick("、", ", ")) }</span>
            }
        }
    };
    html! {
        <>
            if !facts { <span class="meta-item">{ t::facts_none(lang) }</span> }
            { item(Sign::Up, t::explains_label(lang), &mut cause.explains.iter()) }
            { item(Sign::Down, t::explained_by_label(lang), &mut explained_by.into_iter()) }
        </>
    }
}

fn body(form: &Form, cause: &Cause, at: &str) -> Html {
    let lang = form.lang;
    let shallower: Vec<&Cause> = form.review.causes.iter().filter(|c| c.level < cause.level).collect();
    let deeper = match cause.level {
        Level::Direct => Some(Level::Main),
        Level::Main => Some(Level::Root),
        Level::Root => None,
    };
    html! {
        <>
            { form.answer(&format!("{at}.heading"), &cause.heading, Answer {
                label: t::cause_heading_label(lang), help: t::cause_heading_help(lang), ..Answer::default()
            }) }
            { form.answer(&format!("{at}.text"), &cause.text, Answer {
                label: t::cause_text_label(lang), note: t::facts_note(lang), help: t::cause_text_help(lang),
                shape: Shape::Long, ..Answer::default()
            }) }
            { form.answer(&format!("{at}.evidence"), &cause.evidence, Answer {
                label: t::evidence_label(lang), note: t::evidence_note(lang), example: t::evidence_example(lang),
                ..Answer::default()
            }) }
            { links(form, t::explains_label(lang), &format!("{at}.explains"), &cause.explains, &shallower) }
            { form.choice(&format!("{at}.level"), &word(&cause.level), t::level_label(lang), t::level_help(lang),
                &words::choices(lang, words::level)) }
            if let Some(deeper) = deeper {
                <div class="ask-why">
                    <button type="button" class="button filled" data-action="ask-why" data-of={at.to_owned()}>
                        { icon(Sign::Down) }{ t::ask_why(lang) }
                    </button>
                    <span class="ask-why-note">{ t::ask_why_note(lang, words::level(lang, deeper)) }</span>
                </div>
            }
        </>
    }
}

/// Checkboxes that connect an item to causes; `name` is the field address of its list of ids.
pub fn links(form: &Form, label: &'static str, name: &str, chosen: &[ItemId], offered: &[&Cause]) -> Html {
    let chip = |cause: &&Cause| {
        let on = chosen.contains(&cause.id);
        let (tag, title) = (tag(form.lang, form.review, cause), words::cause_name(form.lang, cause));
        html! {
            <label class={if on { "chip is-on" } else { "chip" }} key={cause.id.0.clone()} title={title.clone()}>
                { tick_box(name.to_owned(), Some(cause.id.0.clone()), on, format!("{tag} {title}")) }
                <span class="chip-tag">{ tag }</span>
                <span class="chip-name">{ title }</span>
            </label>
        }
    };
    html! {
        if !offered.is_empty() {
            <fieldset class="field links">
                <legend class="field-label">{ label }</legend>
                <div class="chips">{ for offered.iter().map(chip) }</div>
            </fieldset>
        }
    }
}

/// `表层1`: the cause's level and place.
pub fn tag(lang: Lang, review: &Review, cause: &Cause) -> String {
    words::tag_of(lang, review, &cause.id).unwrap_or_default()
}
