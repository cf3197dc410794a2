//! The rows that are shown as files, and reminders to their owners.

use yew::prelude::*;

use super::state::State;
use crate::{
    browser,
    export::{self, Format},
    i18n::t,
    review::board::{Board, Person, Row, reminder},
    ui::{
        context::use_lang,
        widgets::{Alert, Block, Button, ButtonKind, Sign},
    },
};

#[derive(Properties, PartialEq)]
pub struct HandOutProps {
    pub state: UseReducerHandle<State>,
}

#[component]
pub fn HandOut(props: &HandOutProps) -> Html {
    let lang = use_lang();
    let state = &props.state;
    let has_failed = use_state_eq(|| false);
    let reminds = use_state_eq(|| false);
    let export = |format: Format| {
        let (state, has_failed) = (state.clone(), has_failed.setter());
        Callback::from(move |_| {
            let file = state.board.as_ref().map(|board| export::board(lang, &rows(&state, board), state.today, format));
            let done = file.is_some_and(|file| file.is_ok_and(|file| browser::download(&file).is_ok()));
            has_failed.set(!done);
        })
    };
    let button = |action: &'static str, label: &'static str, format: Format| {
        html! { <Button {action} icon={Sign::Download} {label} onclick={export(format)} /> }
    };
    let toggle = {
        let reminds = reminds.clone();
        Callback::from(move |_| reminds.set(!*reminds))
    };
    html! {
        <Block question={t::board_hand_out(lang)} help={t::board_hand_out_help(lang)}>
            <div>
                <div class="board-exports">
                    { button("export-xlsx", t::board_xlsx(lang), Format::Xlsx) }
                    { button("export-csv", t::board_csv(lang), Format::Csv) }
                    { button("export-ics", t::board_ics(lang), Format::Ics) }
                    <Button
                        action="reminders"
                        icon={Sign::Copy}
                        label={t::board_reminders(lang)}
                        expanded={*reminds}
                        onclick={toggle}
                    />
                </div>
                if *has_failed { <Alert words={t::board_nothing(lang)} /> }
                if *reminds { <Reminders state={state.clone()} /> }
            </div>
        </Block>
    }
}

/// The rows that are shown, in their order.
fn rows<'a>(state: &State, board: &'a Board) -> Vec<&'a Row> {
    state.shown().iter().filter_map(|place| board.row(*place)).collect()
}

/// A text for each owner of what is shown.
#[component]
fn Reminders(props: &HandOutProps) -> Html {
    let lang = use_lang();
    let copied = use_state(|| None::<String>);
    let state = &props.state;
    let Some(board) = &state.board else { return Html::default() };
    let rows = rows(state, board);
    let mut people: Vec<&Person> = rows.iter().filter(|row| row.is_open()).flat_map(|row| row.owners.iter()).collect();
    people.sort();
    people.dedup();
    let texts: Vec<(&Person, String)> = people
        .into_iter()
        .filter_map(|person| Some((person, reminder(lang, state.today, person, rows.iter().copied())?)))
        .collect();
    if texts.is_empty() {
        return html! { <p class="block-help">{ t::board_no_reminders(lang) }</p> };
    }
    html! {
        <ul class="reminders">
            for (person, text) in texts {
                <li key={person.name().to_owned()}>
                    <pre class="reminder" tabindex="0" aria-label={t::control_of(lang, t::board_reminder(lang), person.name())}>
                        { text.clone() }
                    </pre>
                    <Button
                        action="copy-reminder"
                        of={person.name().to_owned()}
                        kind={ButtonKind::Small}
                        label={t::board_copy(lang)}
                        aria_label={t::control_of(lang, t::board_copy(lang), person.name())}
                        onclick={copy(&copied, person, text)}
                    />
                    <span class="field-help" role="status">
                        if copied.as_deref() == Some(person.name()) { { t::board_copied(lang) } }
                    </span>
                </li>
            }
        </ul>
    }
}

fn copy(copied: &UseStateHandle<Option<String>>, person: &Person, text: String) -> Callback<MouseEvent> {
    let (copied, name) = (copied.clone(), person.name().to_owned());
    Callback::from(move |_| {
        copied.set(browser::copy(&export::paragraphs(&text), &text).then(|| name.clone()));
    })
}
