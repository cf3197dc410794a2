//! Why it happened: the ladder of three levels, each with what the catalogue knows and what is written by hand.

use yew::prelude::*;

use super::StepProps;
use crate::{
    catalog::{self, CatalogCause},
    i18n::{Lang, t},
    review::{Cause, Edit, ItemId, Level, List, Review, word},
    ui::{
        answer::{Answer, Shape},
        cards::{Add, Card, Suggestion, Tick, TickBox},
        hooks::use_lang,
        parts::{Choice, Field, Icon, Select, Sign},
        session::{Dispatch, use_dispatch},
        words,
    },
};

#[component]
pub fn Causes(props: &StepProps) -> Html {
    html! {
        <div class="ladder">
            { for Level::ALL.into_iter().enumerate().map(|(rung, level)| html! {
                <Rung {level} number={rung + 1} review={props.review.clone()} open={props.open.clone()} />
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RungProps {
    level: Level,
    number: usize,
    review: super::Shared<Review>,
    open: Option<ItemId>,
}

#[component]
fn Rung(props: &RungProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let folded = use_state_eq(|| false);
    let (review, level) = (&*props.review, props.level);
    let held: Vec<(usize, &Cause)> = review.causes_of(level).collect();
    let rows = Rows { lang, review, dispatch: &dispatch, open: props.open.as_ref(), held: &held };

    let offered: Vec<&CatalogCause> = catalog::domain(review.domain)
        .causes
        .iter()
        .filter(|entry| entry.level == level)
        // An entry that was moved to another level stands there, not here as well.
        .filter(|entry| review.causes.iter().all(|c| c.catalog.as_deref() != Some(entry.id) || c.level == level))
        .collect();
    let is_offered = |cause: &Cause| offered.iter().any(|entry| cause.catalog.as_deref() == Some(entry.id));
    let open_entries = offered.iter().filter(|e| held.iter().all(|(_, c)| c.catalog.as_deref() != Some(e.id))).count();
    let others = held.iter().enumerate().filter(|(_, (_, cause))| !is_offered(cause));
    let (question, help) = words::level_question(lang, level);
    let fold = {
        let folded = folded.clone();
        Callback::from(move |_: MouseEvent| folded.set(!*folded))
    };
    html! {
        <section class="rung" data-anchor={format!("causes.{}", word(&level))}>
            <span class="numeral" aria-hidden="true">{ words::numeral(lang, props.number) }</span>
            <p class="rung-level">{ words::level(lang, level) }</p>
            <h2 class="question">{ question }</h2>
            <p class="block-help">{ help }</p>
            <ul class="cards">
                { for offered.iter().filter_map(|entry| rows.entry(entry, *folded)) }
                { for others.map(|(place, _)| rows.card(place)) }
                <li class="add-row" key="add">
                    <Add action={format!("add-cause-{}", word(&level))} list={List::Causes} level={Some(level)}
                        label={t::add_cause(lang)} />
                    if open_entries > 0 {
                        <button type="button" class="quiet" data-action="fold-suggestions" data-of={word(&level)}
                            aria-expanded={(!*folded).to_string()} onclick={fold}>
                            { if *folded { t::more_suggestions(lang, open_entries) } else { t::fewer_suggestions(lang).to_owned() } }
                        </button>
                    }
                </li>
            </ul>
        </section>
    }
}

/// What the rows of one level need to know.
struct Rows<'a> {
    lang: Lang,
    review: &'a Review,
    dispatch: &'a Dispatch,
    open: Option<&'a ItemId>,
    /// The causes of this level with their positions, in the order of the document.
    held: &'a [(usize, &'a Cause)],
}

impl Rows<'_> {
    /// A catalogue entry: a suggestion, or in the same place the cause it became.
    fn entry(&self, entry: &'static CatalogCause, folded: bool) -> Option<Html> {
        if let Some(place) = self.held.iter().position(|(_, c)| c.catalog.as_deref() == Some(entry.id)) {
            return Some(self.card(place));
        }
        (!folded).then(|| {
            html! {
                <Suggestion key={entry.id} name={format!("catalog.{}", entry.id)} label={entry.label.get(self.lang)}
                    onchange={self.tick(entry.id)} />
            }
        })
    }

    fn tick(&self, entry: &str) -> Callback<bool> {
        let (dispatch, entry) = (self.dispatch.clone(), entry.to_owned());
        Callback::from(move |on| {
            let id = ItemId(crate::browser::new_id());
            dispatch.edit(Edit::TickCause { catalog: entry.clone(), id, on });
        })
    }

    fn card(&self, place: usize) -> Html {
        let (n, cause) = self.held[place];
        let at = format!("causes.{n}");
        let open = self.open == Some(&cause.id);
        let tick = cause
            .catalog
            .as_deref()
            .map(|entry| Tick { name: format!("catalog.{entry}").into(), onchange: self.tick(entry) });
        let body = if open { self.body(n, cause, &at) } else { Html::default() };
        html! {
            <Card key={cause.id.0.clone()} {at} id={cause.id.clone()}
                number={words::cause_tag(self.lang, cause.level, place + 1)} title={t::cause_title(self.lang)}
                summary={words::cause_name(self.lang, cause)} meta={self.meta(cause)} {tick} {open}
                first={place == 0} last={place + 1 == self.held.len()}>{ body }</Card>
        }
    }

    /// What the closed row says at its right: facts given, what it explains, what explains it.
    fn meta(&self, cause: &Cause) -> Html {
        let tags = |ids: Vec<&ItemId>| {
            let tags: Vec<String> =
                ids.into_iter().filter_map(|id| words::tag_of(self.lang, self.review, id)).collect();
            tags.join(self.lang.pick("、", ", "))
        };
        let facts = [&cause.text, &cause.evidence].iter().filter(|x| !x.trim().is_empty()).count();
        let up = tags(cause.explains.iter().collect());
        let explained_by = self.review.causes.iter().filter(|c| c.explains.contains(&cause.id));
        let down = tags(explained_by.map(|c| &c.id).collect());
        html! {
            <>
                if facts == 0 { <span class="meta-item">{ t::facts_none(self.lang) }</span> }
                if !up.is_empty() { <span class="meta-item" title={t::explains_label(self.lang)}><Icon sign={Sign::Up} />{ up }</span> }
                if !down.is_empty() { <span class="meta-item" title={t::explained_by_label(self.lang)}><Icon sign={Sign::Down} />{ down }</span> }
            </>
        }
    }

    fn body(&self, n: usize, cause: &Cause, at: &str) -> Html {
        let lang = self.lang;
        let levels: Vec<Choice> = Level::ALL.map(|l| Choice::new(word(&l), words::level(lang, l))).into();
        let set_level = {
            let (dispatch, at) = (self.dispatch.clone(), format!("{at}.level"));
            Callback::from(move |value| dispatch.set(&at, value))
        };
        let ask_why = {
            let dispatch = self.dispatch.clone();
            Callback::from(move |_: MouseEvent| {
                dispatch.edit(Edit::AskWhy { of: n, id: ItemId(crate::browser::new_id()) });
            })
        };
        let deeper = match cause.level {
            Level::Direct => Some(Level::Main),
            Level::Main => Some(Level::Root),
            Level::Root => None,
        };
        html! {
            <>
                <Answer at={format!("{at}.heading")} value={cause.heading.clone()} label={t::cause_heading_label(lang)}
                    help={t::cause_heading_help(lang)} />
                <Answer at={format!("{at}.text")} value={cause.text.clone()} label={t::cause_text_label(lang)}
                    note={t::facts_note(lang)} help={t::cause_text_help(lang)} shape={Shape::Long} />
                <Answer at={format!("{at}.evidence")} value={cause.evidence.clone()} label={t::evidence_label(lang)}
                    note={t::evidence_note(lang)} example={t::evidence_example(lang)} />
                { self.links(cause, &format!("{at}.explains")) }
                <Field id={format!("f-{at}.level")} label={t::level_label(lang)} help={t::level_help(lang)}>
                    <Select id={format!("f-{at}.level")} name={format!("{at}.level")} value={word(&cause.level)}
                        choices={levels} onchange={set_level} />
                </Field>
                if let Some(deeper) = deeper {
                    <div class="ask-why">
                        <button type="button" class="button filled" data-action="ask-why" data-of={at.to_owned()} onclick={ask_why}>
                            <Icon sign={Sign::Down} />{ t::ask_why(lang) }
                        </button>
                        <span class="ask-why-note">{ t::ask_why_note(lang, words::level(lang, deeper)) }</span>
                    </div>
                }
            </>
        }
    }

    /// Which shallower causes this one explains.
    fn links(&self, cause: &Cause, name: &str) -> Html {
        let shallower: Vec<&Cause> = self.review.causes.iter().filter(|c| c.level < cause.level).collect();
        if shallower.is_empty() {
            return Html::default();
        }
        html! {
            <CauseLinks label={t::explains_label(self.lang)} name={name.to_owned()} chosen={cause.explains.clone()}
                offered={shallower.iter().map(|c| offer(self.lang, self.review, c)).collect::<Vec<_>>()} />
        }
    }
}

/// A cause as a chip: its id, tag and name.
pub fn offer(lang: Lang, review: &Review, cause: &Cause) -> (ItemId, AttrValue, AttrValue) {
    let tag = words::tag_of(lang, review, &cause.id).unwrap_or_default();
    (cause.id.clone(), tag.into(), words::cause_name(lang, cause).into())
}

#[derive(Properties, PartialEq)]
pub struct CauseLinksProps {
    pub label: AttrValue,
    /// The field address of the list of ids.
    pub name: AttrValue,
    pub chosen: Vec<ItemId>,
    /// Id, tag and name of each cause on offer.
    pub offered: Vec<(ItemId, AttrValue, AttrValue)>,
}

/// Checkboxes that connect an item to causes.
#[component]
pub fn CauseLinks(props: &CauseLinksProps) -> Html {
    let dispatch = use_dispatch();
    let chip = |(id, tag, name): &(ItemId, AttrValue, AttrValue)| {
        let on = props.chosen.contains(id);
        let onchange = {
            let (dispatch, field, cause) = (dispatch.clone(), props.name.to_string(), id.clone());
            Callback::from(move |on| dispatch.edit(Edit::Link { field: field.clone(), cause: cause.clone(), on }))
        };
        html! {
            <label class={classes!("chip", on.then_some("is-on"))} key={id.0.clone()} title={name.clone()}>
                <TickBox name={&props.name} value={AttrValue::from(id.0.clone())} {on} label={format!("{tag} {name}")} {onchange} />
                <span class="chip-tag">{ tag }</span>
                <span class="chip-name">{ name }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field links">
            <legend class="field-label">{ &props.label }</legend>
            <div class="chips">{ for props.offered.iter().map(chip) }</div>
        </fieldset>
    }
}
