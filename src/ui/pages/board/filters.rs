//! What chooses and orders the rows, and what takes changes back.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::state::{Action, SameBoard, State};
use crate::{
    browser,
    i18n::{Lang, t},
    review::{
        DueState, Status,
        board::{Board, Filter, Person, Row, Sort, Wanted},
        parse, status_word, word,
    },
    ui::{
        context::use_lang,
        due_tag::{mark, state_word},
        painted::use_after_frame,
        shelved::LONG,
        widgets::{Button, ButtonKind, Choice, Field, Icon, Select, Sign},
    },
};

#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    pub state: UseReducerHandle<State>,
    /// Called with true to take the last change back, with false to make it again.
    pub onstep: Callback<bool>,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let filter = &state.filter;
    let set = {
        let dispatch = state.dispatcher();
        Callback::from(move |filter: Filter| dispatch.dispatch(Action::Filter(filter)))
    };
    let with = |change: fn(&mut Filter, String)| {
        let filter = filter.clone();
        set.reform(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            filter
        })
    };
    let onsort = {
        let dispatch = state.dispatcher();
        Callback::from(move |word: String| {
            let sort = Sort::ALL.into_iter().find(|sort| sort.word() == word);
            dispatch.dispatch(Action::Sort(sort.unwrap_or_default()));
        })
    };
    // There may be tens of thousands of rows, and a key in the search changes none of them.
    let (owners, leaders) = (*use_memo((SameBoard(state.board.clone()), lang), |(board, lang)| {
        let people = |of: fn(&Row) -> &[Person]| people(*lang, board.0.as_deref(), of);
        (people(|row| &row.owners), people(|row| &row.leaders))
    }))
    .clone();
    let sorts = Sort::ALL.map(|sort| Choice::new(sort.word(), sort_name(lang, sort)));
    let (words, onwords) = use_words(state);
    html! {
        <div class="board-filters" role="search" aria-label={t::board_filters(lang)}>
            <Tiles state={state.clone()} onchoose={set.clone()} />
            <div class="board-fields">
                <Field id="board-words" label={t::board_words(lang)}>
                    <input
                        class="control"
                        type="search"
                        id="board-words"
                        name="board-words"
                        value={words}
                        autocomplete="off"
                        oninput={onwords}
                    />
                </Field>
                { select(
                    "board-owner",
                    t::board_owner(lang),
                    &filter.owner,
                    owners,
                    with(|filter, name| filter.owner = name),
                ) }
                { select(
                    "board-leader",
                    t::board_leader(lang),
                    &filter.leader,
                    leaders,
                    with(|filter, name| filter.leader = name),
                ) }
                { select(
                    "board-status",
                    t::board_status(lang),
                    &status_value(filter.status),
                    statuses(lang),
                    with(|filter, word| filter.status = status_wanted(&word)),
                ) }
                { select("board-sort", t::board_sort(lang), state.sort.word(), sorts.to_vec(), onsort) }
            </div>
            <div class="board-tools">
                <p class="board-count" aria-live="polite">
                    { count(lang, state) }
                    if !filter.is_empty() {
                        { " " }
                        <Button
                            action="clear-filter"
                            kind={ButtonKind::Link}
                            label={t::board_clear(lang)}
                            onclick={set.reform(|_| Filter::default())}
                        />
                    }
                </p>
                <Steps state={state.clone()} onstep={props.onstep.clone()} />
            </div>
        </div>
    }
}

/// What stands in the search, and what takes other words. Among many rows they are shown before they are looked for.
#[hook]
fn use_words(state: &UseReducerHandle<State>) -> (String, Callback<InputEvent>) {
    let typed = use_state_eq(|| None::<String>);
    let asked = use_after_frame(&*typed, true);
    {
        let (typed, dispatch) = (typed.clone(), state.dispatcher());
        use_effect_with(asked, move |asked| {
            if let Some(words) = asked {
                dispatch.dispatch(Action::Words(words.clone()));
                // Unless something else was typed meanwhile.
                if *typed == *asked {
                    typed.set(None);
                }
            }
        });
    }
    let oninput = {
        let (typed, dispatch, is_long) = (typed.setter(), state.dispatcher(), state.order.len() > LONG);
        Callback::from(move |e: InputEvent| {
            let words = e.target_unchecked_into::<web_sys::HtmlInputElement>().value();
            if is_long { typed.set(Some(words)) } else { dispatch.dispatch(Action::Words(words)) }
        })
    };
    ((*typed).clone().unwrap_or_else(|| state.filter.words.clone()), oninput)
}

#[derive(Properties, PartialEq)]
struct TilesProps {
    state: UseReducerHandle<State>,
    onchoose: Callback<Filter>,
}

/// How many measures there are of each state; a press shows only these.
#[component]
fn Tiles(props: &TilesProps) -> Html {
    let lang = use_lang();
    let filter = &props.state.filter;
    let counts = *use_memo(SameBoard(props.state.board.clone()), |SameBoard(board)| {
        board.as_ref().map(|board| board.counts()).unwrap_or_default()
    });
    let tile = |id: &'static str, wanted: Wanted, name: &'static str, count: usize| {
        let (pressed, next) = match wanted {
            Wanted::Status(_) => {
                let pressed = filter.status == wanted && filter.due == Wanted::All;
                let status = if pressed { Wanted::All } else { wanted };
                (pressed, Filter { status, due: Wanted::All, ..filter.clone() })
            }
            _ => {
                let pressed = filter.due == wanted && filter.status == Wanted::All;
                let due = if pressed { Wanted::All } else { wanted };
                (pressed, Filter { due, status: Wanted::All, ..filter.clone() })
            }
        };
        let sign = match wanted {
            Wanted::Due(state) => mark(state),
            Wanted::Status(_) => html! { <Icon sign={Sign::Check} /> },
            _ => Html::default(),
        };
        html! {
            <Button
                key={id}
                action="board-show"
                of={id}
                kind={ButtonKind::Bare}
                class={classes!("tile", format!("is-{id}"))}
                {pressed}
                onclick={props.onchoose.reform(move |_| next.clone())}
            >
                <span class="tile-count">{ count }</span>
                <span class="tile-name">{ sign }{ name }</span>
            </Button>
        }
    };
    let due = |state: DueState, count| tile(state.id(), Wanted::Due(state), state_word(lang, state), count);
    html! {
        <div class="tiles">
            { tile("all", Wanted::All, t::board_all(lang), counts.all) }
            { due(DueState::Overdue, counts.overdue) }
            { due(DueState::Soon, counts.soon) }
            { due(DueState::Later, counts.later) }
            { tile("done", Wanted::Status(Status::Done), status_word(lang, Status::Done), counts.done) }
            { tile("closed", Wanted::Status(Status::Closed), status_word(lang, Status::Closed), counts.closed) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct StepsProps {
    state: UseReducerHandle<State>,
    onstep: Callback<bool>,
}

/// Whether everything is stored, and the buttons that take changes back.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let lang = use_lang();
    let StepsProps { state, onstep } = props;
    let buttons = [use_node_ref(), use_node_ref()];
    let can_step = [!state.past.is_empty(), !state.future.is_empty()];
    {
        // A button that can do no more passes the focus on to the other one, before the browser takes it away.
        let buttons = buttons.clone();
        use_effect_with(can_step, move |can_step| {
            for (n, other) in [(0, 1), (1, 0)] {
                if !can_step[n] && can_step[other] && has_focus(&buttons[n]) {
                    focus(&buttons[other]);
                }
            }
        });
    }
    let [undo, redo] = buttons;
    let (save, words) = match state.saved_at {
        _ if state.is_saving() => ("saving", t::save_saving(lang).to_owned()),
        _ if state.has_failed => ("failed", t::board_not_saved(lang).to_owned()),
        Some(at) => ("saved", t::save_saved(lang, &browser::say_time(lang, at))),
        None => ("saved", String::new()),
    };
    html! {
        <div class="board-steps">
            <span class="save" role="status" data-save={save}>{ words }</span>
            <Button
                action="undo"
                kind={ButtonKind::Icon}
                icon={Sign::Undo}
                label={t::undo(lang)}
                node={undo}
                disabled={!can_step[0]}
                onclick={onstep.reform(|_| true)}
            />
            <Button
                action="redo"
                kind={ButtonKind::Icon}
                icon={Sign::Redo}
                label={t::redo(lang)}
                node={redo}
                disabled={!can_step[1]}
                onclick={onstep.reform(|_| false)}
            />
        </div>
    }
}

fn has_focus(node: &NodeRef) -> bool {
    let active = gloo::utils::document().active_element();
    node.cast::<Element>().is_some_and(|element| active.as_ref() == Some(&element))
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails for no element that stands in the page.
        let _ = element.focus();
    }
}

fn select(
    name: &'static str,
    label: &'static str,
    value: &str,
    options: Vec<Choice>,
    onchange: Callback<String>,
) -> Html {
    html! {
        <Field id={name} {label}>
            <Select id={name} {name} value={value.to_owned()} {options} {onchange} />
        </Field>
    }
}

/// Everybody, then each person with how many open measures are theirs.
fn people(lang: Lang, board: Option<&Board>, of: fn(&Row) -> &[Person]) -> Vec<Choice> {
    let people = board.map(|board| board.people(of)).unwrap_or_default();
    let choice =
        |(person, open): (Person, usize)| Choice::new(person.name(), t::board_person(lang, open, person.name()));
    std::iter::once(Choice::new("", t::board_anybody(lang))).chain(people.into_iter().map(choice)).collect()
}

fn statuses(lang: Lang) -> Vec<Choice> {
    let status = |status: Status| Choice::new(word(&status), status_word(lang, status));
    let any = [Choice::new("", t::board_any(lang))];
    let unsaid = [Choice::new("none", t::not_said(lang))];
    any.into_iter().chain(Status::ALL.map(status)).chain(unsaid).collect()
}

fn status_value(wanted: Wanted) -> String {
    match wanted {
        Wanted::Status(status) => word(&status),
        Wanted::NoStatus => "none".to_owned(),
        _ => String::new(),
    }
}

fn status_wanted(value: &str) -> Wanted {
    match parse::<Status>(value) {
        Some(status) => Wanted::Status(status),
        None if value == "none" => Wanted::NoStatus,
        None => Wanted::All,
    }
}

fn sort_name(lang: Lang, sort: Sort) -> &'static str {
    match sort {
        Sort::Due => t::board_sort_due(lang),
        Sort::Incident => t::board_sort_incident(lang),
        Sort::Owner => t::board_sort_owner(lang),
        Sort::Status => t::board_sort_status(lang),
    }
}

/// How many of how many rows are shown.
fn count(lang: Lang, state: &State) -> String {
    let all = state.board.as_ref().map_or(0, |board| board.rows().count());
    match state.shown().len() {
        0 => t::board_none(lang).to_owned(),
        shown if shown == all => t::board_shows_all(lang, all),
        shown => t::board_shows(lang, all, &shown.to_string()),
    }
}
