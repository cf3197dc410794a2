//! Why it happened: the ladder of three levels, each with what the catalogue knows and what is written by hand.

use yew::prelude::*;

use crate::{
    catalog::{self, CatalogCause},
    i18n::t,
    review::{Cause, ItemId, Level, Review, word},
    ui::{
        cards::{Card, add_button, suggestion, tick_box},
        form::{Form, MOST_HITS, Shape},
        own,
        parts::{El, Sign, button, el, icon},
        words,
    },
};

/// The ladder; `folded` are the levels whose suggestions are hidden.
pub fn causes(form: &Form, folded: &[Level]) -> Html {
    let rungs = Level::ALL.into_iter().enumerate();
    let rungs = rungs.map(|(n, level)| rung(form, n + 1, level, folded.contains(&level)));
    let hits = (!form.query.trim().is_empty()).then(|| hits(form));
    el("div.section")
        .key("causes")
        .add(form.search(t::search_causes(form.lang), hits))
        .add(el("div.ladder").attr("data-anchor", "causes").all(rungs))
        .into()
}

/// What the whole catalogue has for the words somebody looks for.
fn hits(form: &Form) -> Vec<Html> {
    let (lang, review) = (form.lang, form.review);
    let found = catalog::search(form.query).causes.into_iter().take(MOST_HITS);
    let row = |found: catalog::FoundCause| {
        let (entry, place) = (found.cause, words::domain(lang, found.domain));
        let note = [words::level(lang, entry.level), place].join(lang.pick("，", ", "));
        let is_held = review.causes.iter().any(|c| is_entry(c, entry));
        suggestion(entry.id, &["catalog.", entry.id].concat(), entry.label.get(lang), is_held, &note, None)
    };
    own::found(form).chain(found.map(row)).collect()
}

fn rung(form: &Form, number: usize, level: Level, folded: bool) -> El {
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
        None => Some(suggestion(entry.id, &["catalog.", entry.id].concat(), entry.label.get(lang), false, "", None)),
    });
    let own: Vec<Html> = own::causes(form, level).collect();
    let unticked = unticked + own.len();
    let own = if folded { Vec::new() } else { own };
    let others = (0..held.len()).filter(|&place| !offered.iter().any(|entry| is_entry(held[place].1, entry)));
    let (question, help) = words::level_question(lang, level);
    let add = match level {
        Level::Direct => "add-cause-direct",
        Level::Main => "add-cause-main",
        Level::Root => "add-cause-root",
    };
    let fold = (unticked > 0).then(|| {
        let label = if folded { t::more_suggestions(lang, unticked) } else { t::fewer_suggestions(lang).to_owned() };
        let expanded = if folded { "false" } else { "true" };
        button("quiet", "fold-suggestions", &word(&level)).attr("aria-expanded", expanded).text(&label)
    });
    let last = el("li").key("add").add(add_button(add, "", t::add_cause(lang))).add_if(fold);
    el("section.rung")
        .attr("data-anchor", &["causes.", &word(&level)].concat())
        .add(el("span.numeral").attr("aria-hidden", "true").text(&words::numeral(lang, number)))
        .add(el("p.rung-level").text(words::level(lang, level)))
        .add(el("h2.question").text(question))
        .add(el("p.block-help").text(help))
        .add(el("ul.cards").all(entries).all(own).all(others.map(|place| card(form, &held, place))).add(last))
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
        tick: cause.catalog.as_deref().map(|entry| ["catalog.", entry].concat()),
        ..Card::of(&at, &cause.id, t::cause_title(form.lang), place, held.len())
    };
    form.card(card, |card| body(form, card, n, cause, &at))
}

/// What explains `cause`.
fn deeper<'a>(review: &'a Review, cause: &'a Cause) -> impl Iterator<Item = (usize, &'a Cause)> {
    review.causes.iter().enumerate().filter(|(_, c)| c.explains.contains(&cause.id))
}

/// What the closed row says at its right: whether facts are missing, what it explains, what explains it.
fn meta(form: &Form, cause: &Cause) -> El {
    let (lang, review) = (form.lang, form.review);
    let facts = !cause.text.trim().is_empty() || !cause.evidence.trim().is_empty();
    let item = |sign, name: &str, ids: Vec<&ItemId>| {
        let tags: Vec<String> = ids.into_iter().filter_map(|id| words::tag_of(lang, review, id)).collect();
        let tags = (!tags.is_empty()).then(|| tags.join(lang.pick("、", ", ")));
        // The arrow says which way; in words for those who do not see it.
        tags.map(|tags| {
            let words = el("span.unseen").text(name);
            el("span.meta-item").attr("title", name).add(icon(sign)).add(words).text(&tags)
        })
    };
    let explained_by: Vec<&ItemId> = deeper(review, cause).map(|(_, c)| &c.id).collect();
    let is_unasked = cause.level != Level::Root && explained_by.is_empty();
    el("span.card-meta")
        .add_if((!facts).then(|| el("span.meta-item").text(t::facts_none(lang))))
        .add_if(item(Sign::Up, t::explains_short(lang), cause.explains.iter().collect()))
        .add_if(item(Sign::Down, t::explained_by_label(lang), explained_by))
        .add_if(is_unasked.then(|| el("span.meta-item.is-due").text(t::why_not_asked(lang))))
}

fn body(form: &Form, card: El, n: usize, cause: &Cause, at: &str) -> El {
    let lang = form.lang;
    let shallower = form.review.causes.iter().filter(|c| c.level < cause.level);
    let explains = [at, ".explains"].concat();
    let explains = chips(
        form,
        t::explains_label(lang),
        shallower.map(|c| Chip { name: explains.clone(), value: &c.id, on: cause.explains.contains(&c.id), of: c }),
    );
    // Where to move it is asked beside the test question of each level.
    let tests = Level::ALL.into_iter().map(|level| {
        let question = words::level_question(lang, level).0;
        el("li").class_if("is-here", level == cause.level).add(el("b").text(words::level(lang, level))).text(question)
    });
    let tests = el("ul.level-tests").all(tests);
    let card = card
        .add(form.answer_of(at, "heading", t::CAUSE_HEADING, Shape::Text))
        .add(form.answer_of(at, "text", t::CAUSE_TEXT, Shape::Long))
        .add(form.answer_of(at, "evidence", t::EVIDENCE, Shape::Text))
        .add(explains);
    let card = if cause.level == Level::Root { card } else { why(form, card, n, cause, at) };
    let level = form.choice(&[at, ".level"].concat(), t::LEVEL, &words::choices(lang, words::level));
    card.add(level).add(tests).add_if(own::keep_button(form, at))
}

/// From a cause to what lies deeper: what is there already, what the catalogue holds likely, or a new one.
fn why(form: &Form, card: El, n: usize, cause: &Cause, at: &str) -> El {
    let (lang, review) = (form.lang, form.review);
    let below = review.causes.iter().enumerate().filter(|(_, c)| c.level > cause.level);
    let held = chips(
        form,
        t::explained_by_label(lang),
        below.map(|(m, c)| Chip {
            name: format!("causes.{m}.explains"),
            value: &cause.id,
            on: c.explains.contains(&cause.id),
            of: c,
        }),
    );
    let entry = cause.catalog.as_deref().and_then(catalog::cause);
    let likely = entry.into_iter().flat_map(CatalogCause::deeper);
    let likely: Vec<Html> = likely
        .filter(|entry| !review.causes.iter().any(|c| is_entry(c, entry)))
        .map(|entry| {
            let name = format!("why.{n}.{}", entry.id);
            suggestion(entry.id, &name, entry.label.get(lang), false, words::level(lang, entry.level), None)
        })
        .collect();
    let likely = (!likely.is_empty()).then(|| {
        el("div.field")
            .add(el("p.field-label").text(t::why_likely(lang)))
            .add(el("ul.cards.likely").attr("aria-label", t::why_likely(lang)).all(likely))
    });
    let next = if cause.level == Level::Direct { Level::Main } else { Level::Root };
    let ask = button("button.filled", "ask-why", at).add(icon(Sign::Down)).text(t::ask_why(lang));
    let note = el("span.ask-why-note").text(&t::ask_why_note(lang, words::level(lang, next)));
    card.add(held).add_if(likely).add(el("div.ask-why").add(ask).add(note))
}

/// A checkbox that connects two items.
pub struct Chip<'a> {
    /// Field address of the list of ids.
    pub name: String,
    /// The id that the list holds when ticked.
    pub value: &'a ItemId,
    pub on: bool,
    /// The cause it shows.
    pub of: &'a Cause,
}

/// Connections under one question; nothing, if there is nothing to connect.
pub fn chips<'a>(form: &Form, label: &str, chips: impl Iterator<Item = Chip<'a>>) -> Html {
    let chip = |chip: Chip| {
        let (tag, title) = (tag(form, chip.of), words::cause_name(form.lang, chip.of));
        let label = [&tag, " ", &title].concat();
        el("label.chip")
            .class_if("is-on", chip.on)
            .key(&chip.of.id.0)
            .attr("title", &title)
            .add(tick_box(&chip.name, Some(&chip.value.0), chip.on).attr("aria-label", &label))
            .add(el("span.chip-tag").text(&tag))
            .add(el("span.chip-name").text(&title))
    };
    let chips: Vec<El> = chips.map(chip).collect();
    if chips.is_empty() {
        return Html::default();
    }
    let legend = el("legend.field-label").text(label);
    el("fieldset.field.links").add(legend).add(el("div.chips").all(chips)).into()
}

/// `表层1`: the cause's level and place.
pub fn tag(form: &Form, cause: &Cause) -> String {
    words::tag_of(form.lang, form.review, &cause.id).unwrap_or_default()
}
