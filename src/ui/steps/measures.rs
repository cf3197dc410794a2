//! What is put right already, and what will be: measures stand below the causes that suggest them, deepest first.

use yew::prelude::*;

use super::{
    StepProps,
    causes::{CauseLinks, offer},
};
use crate::{
    i18n::{Lang, t},
    review::{Cause, Edit, ItemId, Level, List, Measure, Remedy, Review, Status, Strength, suggest, word},
    ui::{
        answer::{Answer, Shape},
        cards::{Add, Card, Suggestion, Tick},
        hooks::use_lang,
        parts::{Choice, Field, Icon, Select, Sign},
        session::{Action, Dispatch, use_dispatch},
        words,
    },
};

#[component]
pub fn Measures(props: &StepProps) -> Html {
    let (lang, dispatch) = (use_lang(), use_dispatch());
    let review = &*props.review;
    let remedies = review.remedies.len();
    let rows = Rows { lang, review, dispatch: &dispatch, open: props.open.as_ref() };
    let by_depth = Level::ALL.into_iter().rev().flat_map(|level| review.causes_of(level).map(|(_, cause)| cause));
    let others: Vec<usize> = (0..review.measures.len()).filter(|&n| !rows.is_suggested(n)).collect();
    html! {
        <>
            <section class="block" data-anchor="remedies">
                <h2 class="question">{ t::remedies_question(lang) }</h2>
                <p class="block-help">{ t::remedies_help(lang) }</p>
                <ul class="cards">
                    { for review.remedies.iter().enumerate().map(|(n, x)| {
                        remedy(lang, n, x, props.open.as_ref() == Some(&x.id), remedies)
                    }) }
                    <li key="add"><Add action="add-remedy" list={List::Remedies} label={t::add_remedy(lang)} /></li>
                </ul>
            </section>
            { for by_depth.map(|cause| rows.group(cause)) }
            <section class="block" data-anchor="measures">
                <h2 class="question">{ if review.causes.is_empty() { t::measures_all(lang) } else { t::measures_own(lang) } }</h2>
                <p class="block-help">{ t::measures_own_help(lang) }</p>
                <ul class="cards">
                    { for others.iter().map(|&n| rows.card(n)) }
                    <li key="add"><Add action="add-measure" list={List::Measures} label={t::add_measure(lang)} /></li>
                </ul>
            </section>
        </>
    }
}

fn remedy(lang: Lang, n: usize, remedy: &Remedy, open: bool, count: usize) -> Html {
    let at = format!("remedies.{n}");
    let summary = words::first_of(&[&remedy.text]);
    let body = if open {
        html! {
            <>
                <Answer at={format!("{at}.done_on")} value={remedy.done_on.clone()} label={t::done_on_label(lang)}
                    shape={Shape::Day} />
                <Answer at={format!("{at}.text")} value={remedy.text.clone()} label={t::remedy_text_label(lang)}
                    help={t::remedy_text_help(lang)} example={t::remedy_text_example(lang)} />
            </>
        }
    } else {
        Html::default()
    };
    let number = if open || remedy.done_on.trim().is_empty() { (n + 1).to_string() } else { remedy.done_on.clone() };
    html! {
        <Card key={remedy.id.0.clone()} {at} id={remedy.id.clone()} {number} title={t::remedy_title(lang)}
            summary={summary.unwrap_or_else(|| t::card_empty(lang).to_owned())} {open} first={n == 0} last={n + 1 == count}>
            { body }
        </Card>
    }
}

struct Rows<'a> {
    lang: Lang,
    review: &'a Review,
    dispatch: &'a Dispatch,
    open: Option<&'a ItemId>,
}

impl Rows<'_> {
    /// Whether the measure stands in the group of a ticked cause, rather than among those written by hand.
    fn is_suggested(&self, n: usize) -> bool {
        let entry = self.review.measures[n].catalog.as_deref();
        entry.is_some() && self.review.causes.iter().flat_map(suggest::measures_for).any(|m| Some(m.id) == entry)
    }

    /// A cause with what answers it: suggestions, and in their places the measures they became.
    fn group(&self, cause: &Cause) -> Html {
        let lang = self.lang;
        let tag = words::tag_of(lang, self.review, &cause.id).unwrap_or_default();
        let answer = {
            let (dispatch, cause) = (self.dispatch.clone(), cause.id.clone());
            Callback::from(move |_: MouseEvent| {
                dispatch.edit(Edit::AddAnswer { cause: cause.clone(), id: ItemId(crate::browser::new_id()) });
            })
        };
        let entry = |measure: &'static crate::catalog::CatalogMeasure| {
            let held = self.review.measures.iter().position(|m| m.catalog.as_deref() == Some(measure.id));
            match held {
                Some(n) => self.card(n),
                None => html! {
                    <Suggestion key={measure.id} name={format!("suggest.{}", measure.id)} label={measure.text.get(lang)}
                        badge={strength_tag(lang, measure.strength, false)} onchange={self.tick(measure.id)} />
                },
            }
        };
        html! {
            <section class="block answer-group" key={cause.id.0.clone()}>
                <p class="rung-level">{ tag }</p>
                <div class="group-head">
                    <h2 class="question">{ words::cause_name(lang, cause) }</h2>
                    <span class="coverage">{ self.coverage(cause) }</span>
                </div>
                <ul class="cards">
                    { for suggest::measures_for(cause).iter().map(entry) }
                    { self.elsewhere(cause) }
                    <li key="add">
                        <button type="button" class="add" data-action="answer-cause" data-of={cause.id.0.clone()} onclick={answer}>
                            <Icon sign={Sign::Add} />{ t::answer_cause(lang) }
                        </button>
                    </li>
                </ul>
            </section>
        }
    }

    /// Measures that answer this cause too but stand in another place, with the way there.
    fn elsewhere(&self, cause: &Cause) -> Html {
        let here = suggest::measures_for(cause);
        let stands_here = |m: &Measure| here.iter().any(|entry| m.catalog.as_deref() == Some(entry.id));
        let others: Vec<usize> = (0..self.review.measures.len())
            .filter(|&n| self.review.measures[n].answers.contains(&cause.id) && !stands_here(&self.review.measures[n]))
            .collect();
        if others.is_empty() {
            return Html::default();
        }
        let link = |n: usize| {
            let (dispatch, address) = (self.dispatch.clone(), AttrValue::from(format!("measures.{n}.heading")));
            let onclick = Callback::from(move |_: MouseEvent| dispatch.send(Action::Goto(address.clone())));
            html! {
                <button type="button" class="link" data-action="goto-measure" data-of={format!("measures.{n}")} {onclick}>
                    { t::measure_number(self.lang, n + 1) }
                </button>
            }
        };
        html! {
            <li class="elsewhere" key="elsewhere">
                <span class="elsewhere-lead">{ t::answered_by(self.lang) }</span>
                { for others.into_iter().map(link) }
            </li>
        }
    }

    /// How well the cause is answered, in words.
    fn coverage(&self, cause: &Cause) -> Html {
        let answers: Vec<&Measure> = self.review.measures.iter().filter(|m| m.answers.contains(&cause.id)).collect();
        let has = |s: Strength| answers.iter().any(|m| m.strength == Some(s));
        let words = match () {
            () if answers.is_empty() => t::coverage_none(self.lang),
            () if has(Strength::Strong) => t::coverage_strong(self.lang),
            () if has(Strength::Intermediate) => t::coverage_intermediate(self.lang),
            () if has(Strength::Weak) => t::coverage_weak(self.lang),
            () => t::coverage_some(self.lang),
        };
        html! { words }
    }

    fn tick(&self, entry: &str) -> Callback<bool> {
        let (dispatch, entry) = (self.dispatch.clone(), entry.to_owned());
        Callback::from(move |on| {
            let id = ItemId(crate::browser::new_id());
            dispatch.edit(Edit::TickMeasure { catalog: entry.clone(), id, on });
        })
    }

    fn card(&self, n: usize) -> Html {
        let (lang, measure) = (self.lang, &self.review.measures[n]);
        let at = format!("measures.{n}");
        let open = self.open == Some(&measure.id);
        let tick = measure
            .catalog
            .as_deref()
            .map(|entry| Tick { name: format!("suggest.{entry}").into(), onchange: self.tick(entry) });
        let summary = words::first_of(&[&measure.heading, &measure.text]);
        let tag = measure.strength.map(|s| strength_tag(lang, s, true)).unwrap_or_default();
        let meta = html! {
            <>
                if measure.owner.trim().is_empty() {
                    <span class="meta-item">{ t::owner_none(lang) }</span>
                } else {
                    <span class="meta-item">{ &measure.owner }</span>
                }
                if !measure.due.trim().is_empty() { <span class="meta-item">{ &measure.due }</span> }
                { tag.clone() }
            </>
        };
        let body = if open { self.body(&at, measure) } else { Html::default() };
        html! {
            <Card key={measure.id.0.clone()} {at} id={measure.id.clone()} number={t::measure_number(lang, n + 1)}
                title={t::measure_title(lang)} summary={summary.unwrap_or_else(|| t::card_empty(lang).to_owned())} {meta}
                badge={tag} {tick} {open} first={n == 0} last={n + 1 == self.review.measures.len()}>{ body }</Card>
        }
    }

    fn body(&self, at: &str, measure: &Measure) -> Html {
        let lang = self.lang;
        let choice = |field: &str, label: &'static str, help: &'static str, value: String, choices: Vec<Choice>| {
            let address = format!("{at}.{field}");
            let set = {
                let (dispatch, address) = (self.dispatch.clone(), address.clone());
                Callback::from(move |value| dispatch.set(&address, value))
            };
            html! {
                <Field id={format!("f-{address}")} {label} {help}>
                    <Select id={format!("f-{address}")} name={address} {value} {choices} onchange={set} />
                </Field>
            }
        };
        let strengths = [Choice::new("", t::not_said(lang))]
            .into_iter()
            .chain(Strength::ALL.map(|s| Choice::new(word(&s), words::strength(lang, s))))
            .collect();
        let states = [Choice::new("", t::not_said(lang))]
            .into_iter()
            .chain(Status::ALL.map(|s| Choice::new(word(&s), words::status(lang, s))))
            .collect();
        let causes: Vec<_> = Level::ALL
            .into_iter()
            .rev()
            .flat_map(|level| self.review.causes_of(level))
            .map(|(_, cause)| offer(lang, self.review, cause))
            .collect();
        html! {
            <>
                <Answer at={format!("{at}.heading")} value={measure.heading.clone()} label={t::measure_heading_label(lang)}
                    example={t::measure_heading_example(lang)} />
                <Answer at={format!("{at}.text")} value={measure.text.clone()} label={t::measure_text_label(lang)}
                    help={t::measure_text_help(lang)} />
                if !causes.is_empty() {
                    <CauseLinks label={t::answers_label(lang)} name={format!("{at}.answers")} chosen={measure.answers.clone()}
                        offered={causes} />
                }
                <div class="pair">
                    <Answer at={format!("{at}.owner")} value={measure.owner.clone()} label={t::owner_label(lang)}
                        help={t::owner_help(lang)} shape={Shape::Line} />
                    <Answer at={format!("{at}.due")} value={measure.due.clone()} label={t::due_label(lang)}
                        help={t::due_help(lang)} shape={Shape::Day} />
                </div>
                <Answer at={format!("{at}.proof")} value={measure.proof.clone()} label={t::proof_label(lang)}
                    note={t::proof_note(lang)} example={t::proof_example(lang)} />
                <div class="pair">
                    { choice("status", t::status_label(lang), "", measure.status.as_ref().map(word).unwrap_or_default(), states) }
                    { choice("strength", t::strength_label(lang), "", measure.strength.as_ref().map(word).unwrap_or_default(), strengths) }
                </div>
                <p class="field-help">{ t::strength_help(lang) }</p>
            </>
        }
    }
}

/// Three bars and a word; filled, outlined and dashed, so that shape alone tells them apart. In a suggestion even
/// the strong one is only outlined, since nothing is promised yet.
pub fn strength_tag(lang: Lang, strength: Strength, promised: bool) -> Html {
    let (bars, class) = match strength {
        Strength::Strong if promised => (3, "strength is-strong"),
        Strength::Strong => (3, "strength is-intermediate"),
        Strength::Intermediate => (2, "strength is-intermediate"),
        Strength::Weak => (1, "strength is-weak"),
    };
    html! {
        <span {class}>
            <svg class="bars" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                { for (0..3).map(|n| {
                    let (x, y, height) = (n * 4, 8 - n * 3, 4 + n * 3);
                    html! {
                        <rect x={x.to_string()} y={y.to_string()} width="2.6" height={height.to_string()}
                            class={(n >= bars).then_some("is-empty")} />
                    }
                }) }
            </svg>
            { words::strength(lang, strength) }
        </span>
    }
}
