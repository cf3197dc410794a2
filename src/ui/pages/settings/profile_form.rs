//! The fields of a profile.

use std::{cell::Cell, rc::Rc};

use tokio::sync::Mutex;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    i18n::{Lang, t},
    review::{
        parse,
        profile::{Layouts, MAX_USUAL, Profile, Signer},
        word,
    },
    store::Place,
    ui::{
        context::{use_lang, use_store},
        widgets::{
            Button, ButtonKind, Choice, Field, Outcome, OutcomeLine, Select, Sign, TextArea, TextField, Typed,
            use_outcome,
        },
        words,
    },
};

#[derive(Properties, PartialEq)]
pub struct ProfileFormProps {
    pub profile: Rc<Profile>,
    /// Whether its first field takes the focus.
    pub focus: bool,
    /// Called with the profile as it is to be shown, before it is stored.
    pub onprofile: Callback<Rc<Profile>>,
    /// Called when all of it is stored.
    pub onstored: Callback<()>,
}

/// What somebody does to a profile.
#[derive(Clone)]
struct Change(Rc<dyn Fn(&mut Profile)>);

impl Change {
    fn new(change: impl Fn(&mut Profile) + 'static) -> Change {
        Change(Rc::new(change))
    }
}

#[component]
pub fn ProfileForm(props: &ProfileFormProps) -> Html {
    let lang = use_lang();
    let (onchange, outcome) = use_changes(props);
    let profile = &*props.profile;
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with(props.focus, move |focus| {
            if let Some(field) = first.cast::<HtmlElement>().filter(|_| *focus) {
                let _ = field.focus();
            }
        });
    }
    let line = |name: &'static str,
                label: &'static str,
                help: &'static str,
                value: &str,
                node: NodeRef,
                set: fn(&mut Profile) -> &mut String| {
        let id = AttrValue::from(format!("f-{name}"));
        let described = (!help.is_empty()).then(|| AttrValue::from(format!("{id}-help")));
        let oninput =
            onchange.reform(move |typed: Typed| Change::new(move |profile| typed.value.clone_into(set(profile))));
        html! {
            <Field id={id.clone()} {label} {help}>
                <TextField {id} {name} value={value.to_owned()} {described} {node} {oninput} />
            </Field>
        }
    };
    html! {
        <fieldset class="own-phrase profile-form">
            <legend class="field-label">{ t::profile_fields(lang, &words::profile(lang, profile)) }</legend>
            <OutcomeLine {outcome} />
            <div class="pair">
                { line("profile.name", t::profile_name(lang), t::profile_name_help(lang), &profile.name, first, |profile| &mut profile.name) }
                { line("profile.unit", t::profile_unit(lang), t::profile_unit_help(lang), &profile.unit, NodeRef::default(), |profile| &mut profile.unit) }
            </div>
            <Addressees addressees={profile.addressees.clone()} onchange={onchange.clone()} />
            <Signers signers={profile.signers.clone()} onchange={onchange.clone()} />
            { choices(lang, profile, &onchange) }
            <LayoutsKept layouts={profile.layouts.clone()} onchange={onchange.clone()} />
        </fieldset>
    }
}

/// Takes changes: each is shown at once and stored in its turn. Also what came of the last one.
#[hook]
fn use_changes(props: &ProfileFormProps) -> (Callback<Change>, Option<Outcome>) {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_outcome(lang);
    // Counts the changes: only the last write says that everything is kept.
    let count = use_memo((), |()| Cell::new(0_u32));
    // What was typed first is stored first.
    let turn = use_memo((), |()| Mutex::new(()));
    let shown = use_mut_ref(|| props.profile.clone());
    shown.replace(props.profile.clone());
    let onchange = {
        let (onprofile, onstored, outcome) = (props.onprofile.clone(), props.onstored.clone(), outcome.clone());
        Callback::from(move |change: Change| {
            let mut next = (**shown.borrow()).clone();
            (change.0)(&mut next);
            let id = next.id.clone();
            // Another key may come before the page is drawn anew.
            shown.replace(Rc::new(next));
            onprofile.emit(shown.borrow().clone());
            outcome.set(Some(Outcome::Done(t::save_saving(lang).into())));
            let now = count.get().wrapping_add(1);
            count.set(now);
            let (store, outcome, count, turn) = (store.clone(), outcome.clone(), count.clone(), turn.clone());
            let onstored = onstored.clone();
            spawn_local(async move {
                let _turn = turn.lock().await;
                let stored = store.change_profile(&id, Place::Own, |profile| (change.0)(profile)).await;
                match stored {
                    Ok(()) if count.get() == now => {
                        onstored.emit(());
                        outcome.set(Some(Outcome::Done(t::settings_phrases_kept(lang).into())));
                    }
                    Ok(()) => {}
                    Err(_) => outcome.set(Some(Outcome::Failed(t::profile_failed(lang).into()))),
                }
            });
        })
    };
    (onchange, (*outcome).clone())
}

#[derive(Properties, PartialEq)]
struct AddresseesProps {
    addressees: Vec<String>,
    onchange: Callback<Change>,
}

/// The usual addressees, one a line. What was typed stays as it is, also an empty line at the end.
#[component]
fn Addressees(props: &AddresseesProps) -> Html {
    let lang = use_lang();
    let typed = use_state_eq(|| props.addressees.join("\n"));
    let lines = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.trim().is_empty()).take(MAX_USUAL).map(str::to_owned).collect()
    };
    // Something else brought other ones meanwhile.
    let value = if lines(&typed) == props.addressees { (*typed).clone() } else { props.addressees.join("\n") };
    let oninput = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |now: Typed| {
            let next = lines(&now.value);
            typed.set(now.value);
            onchange.emit(Change::new(move |profile| next.clone_into(&mut profile.addressees)));
        })
    };
    let id = "f-profile.addressees";
    html! {
        <Field {id} label={t::profile_addressees(lang)} help={t::profile_addressees_help(lang)}>
            <TextArea {id} name="profile.addressees" {value} rows=2 described="f-profile.addressees-help" {oninput} />
        </Field>
    }
}

#[derive(Properties, PartialEq)]
struct SignersProps {
    signers: Vec<Signer>,
    onchange: Callback<Change>,
}

/// Who signs, each with a post.
#[component]
fn Signers(props: &SignersProps) -> Html {
    let lang = use_lang();
    let added = use_state_eq(|| None::<usize>);
    let button = use_node_ref();
    let onadd = {
        let (added, place) = (added.clone(), props.signers.len());
        props.onchange.reform(move |_| {
            added.set(Some(place));
            Change::new(|profile| profile.signers.push(Signer::default()))
        })
    };
    let onremove = {
        let (added, button) = (added.clone(), button.clone());
        Callback::from(move |n: usize| {
            added.set(n.checked_sub(1));
            // The one before it takes the focus, or the button where there is none.
            if let Some(button) = button.cast::<HtmlElement>().filter(|_| n == 0) {
                let _ = button.focus();
            }
        })
    };
    let row = |(n, signer): (usize, &Signer)| {
        html! {
            <SignerRow
                key={n}
                {n}
                signer={signer.clone()}
                focus={*added == Some(n)}
                onchange={props.onchange.clone()}
                onremove={onremove.reform(move |()| n)}
            />
        }
    };
    html! {
        <div class="field">
            <span class="field-label" id="profile-signers">{ t::profile_signers(lang) }</span>
            <div class="field-help"><p>{ t::profile_signers_help(lang) }</p></div>
            if !props.signers.is_empty() {
                <ul class="rows" aria-labelledby="profile-signers">{ for props.signers.iter().enumerate().map(row) }</ul>
            }
            if props.signers.len() < MAX_USUAL {
                <Button action="add-signer" kind={ButtonKind::Small} icon={Sign::Add} label={t::profile_add_signer(lang)} onclick={onadd} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SignerRowProps {
    /// Position among the signers.
    n: usize,
    signer: Signer,
    /// Whether its name takes the focus.
    focus: bool,
    onchange: Callback<Change>,
    /// Called when it is removed.
    onremove: Callback<()>,
}

#[component]
fn SignerRow(props: &SignerRowProps) -> Html {
    let lang = use_lang();
    let SignerRowProps { n, signer, focus, onchange, onremove } = props;
    let n = *n;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(*focus, move |focus| {
            if let Some(field) = node.cast::<HtmlElement>().filter(|_| *focus) {
                let _ = field.focus();
            }
        });
    }
    let field = |part: &str, label: String, value: &str, node: NodeRef, set: fn(&mut Signer) -> &mut String| {
        let name = AttrValue::from(format!("profile.signers.{n}.{part}"));
        let oninput = onchange.reform(move |typed: Typed| {
            Change::new(move |profile| {
                if let Some(signer) = profile.signers.get_mut(n) {
                    typed.value.clone_into(set(signer));
                }
            })
        });
        html! {
            <TextField id={format!("f-{name}")} {name} value={value.to_owned()} {node} aria_label={label} {oninput} />
        }
    };
    let onclick = {
        let (onchange, onremove) = (onchange.clone(), onremove.clone());
        Callback::from(move |_| {
            onremove.emit(());
            onchange.emit(Change::new(move |profile| {
                if n < profile.signers.len() {
                    profile.signers.remove(n);
                }
            }));
        })
    };
    html! {
        <li class="line-item signer-row">
            <div class="pair">
                { field("name", t::profile_signer_name(lang, n + 1), &signer.name, node, |signer| &mut signer.name) }
                { field("post", t::profile_signer_post(lang, n + 1), &signer.post, NodeRef::default(), |signer| &mut signer.post) }
            </div>
            <Button
                action="remove-signer"
                of={n.to_string()}
                kind={ButtonKind::Icon}
                icon={Sign::Bin}
                label={t::remove(lang)}
                aria_label={words::label_of(lang, t::remove(lang), &t::profile_signer_name(lang, n + 1))}
                {onclick}
            />
        </li>
    }
}

/// The usual voice and field of work.
fn choices(lang: Lang, profile: &Profile, onchange: &Callback<Change>) -> Html {
    let select = |name: &'static str,
                  label: &'static str,
                  value: Option<String>,
                  rest: Vec<Choice>,
                  set: fn(&mut Profile, &str)| {
        let id = AttrValue::from(format!("f-{name}"));
        let options = [vec![Choice::new("", t::profile_unsaid(lang))], rest].concat();
        let onchange = onchange.reform(move |value: String| Change::new(move |profile| set(profile, &value)));
        html! {
            <Field id={id.clone()} {label}>
                <Select {id} {name} value={value.unwrap_or_default()} {options} {onchange} />
            </Field>
        }
    };
    html! {
        <div class="pair">
            { select(
                "profile.voice",
                t::profile_voice(lang),
                profile.voice.as_ref().map(word),
                words::choices(lang, words::voice),
                |profile, word| profile.voice = parse(word),
            ) }
            { select(
                "profile.domain",
                t::profile_domain(lang),
                profile.domain.as_ref().map(word),
                words::choices(lang, words::domain),
                |profile, word| profile.domain = parse(word),
            ) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct LayoutsKeptProps {
    layouts: Layouts,
    onchange: Callback<Change>,
}

/// Which layouts are kept, each with a button that forgets it.
#[component]
fn LayoutsKept(props: &LayoutsKeptProps) -> Html {
    let lang = use_lang();
    let head = use_node_ref();
    let kept = Lang::ALL.into_iter().filter(|language| props.layouts.get(*language).is_some());
    let row = |language: Lang| {
        let name = words::language(lang, language);
        let head = head.clone();
        let onclick = props.onchange.reform(move |_| {
            // The button goes with its row.
            if let Some(head) = head.cast::<HtmlElement>() {
                let _ = head.focus();
            }
            Change::new(move |profile| *profile.layouts.of(language) = None)
        });
        html! {
            <li class="own-row" key={language.tag()}>
                <span class="suggestion-text">{ t::profile_layout(lang, name) }</span>
                <Button
                    action="forget-layout"
                    of={language.tag()}
                    kind={ButtonKind::Icon}
                    icon={Sign::Bin}
                    label={t::remove(lang)}
                    aria_label={words::label_of(lang, t::remove(lang), &t::profile_layout(lang, name))}
                    {onclick}
                />
            </li>
        }
    };
    let rows: Vec<Html> = kept.map(row).collect();
    html! {
        <div class="field">
            <span class="field-label" ref={head} tabindex="-1">{ t::profile_layouts(lang) }</span>
            <div class="field-help"><p>{ t::profile_layouts_help(lang) }</p></div>
            if !rows.is_empty() { <ul class="cards">{ for rows }</ul> }
        </div>
    }
}
