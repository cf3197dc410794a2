//! The actions: as a table, and below it what each consists of and how it will be shown to work.

use super::super::{
    numerals,
    parts::phrases,
    runs::SourcedText,
    told::{Line, Told, ToldMeasure},
};
use super::{
    causes, dates, frame, list,
    list::label,
    table::{Filled, line, table},
};
use crate::{
    i18n::{Lang, t},
    report::tree::{Block, Cell, Role},
    review::{
        Kind, Status,
        dates::{Limit, When},
        status_word, strength_word,
    },
};

/// Words that only a clause has, so that “because” may stand before it.
const VERBS: [&str; 18] = [
    " is ", " are ", " was ", " were ", " has ", " have ", " had ", " does ", " did ", " do ", " takes ", " take ",
    " took ", " cannot ", " could ", " needs ", " need ", " must ",
];

/// How far an action has come, in the order in which an action report tells of it.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Verified,
    Implemented,
    Overdue,
    Doing,
    Open,
    Lasting,
    /// Nobody said, or the days contradict what was said.
    Unknown,
}

impl State {
    const ALL: [State; 7] = [
        State::Verified,
        State::Implemented,
        State::Overdue,
        State::Doing,
        State::Open,
        State::Lasting,
        State::Unknown,
    ];

    fn of(told: &Told, measure: &ToldMeasure) -> State {
        match told.status(measure) {
            Some(Status::Closed) => State::Verified,
            Some(Status::Done) => State::Implemented,
            Some(Status::Lasting) => State::Lasting,
            _ if is_overdue(told, measure) => State::Overdue,
            Some(Status::Doing) => State::Doing,
            Some(Status::Open) => State::Open,
            None => State::Unknown,
        }
    }

    fn heading(self) -> &'static str {
        match self {
            State::Verified => "Verified",
            State::Implemented => "Implemented, not yet verified",
            State::Overdue => "Overdue",
            State::Doing => "In progress",
            State::Open => "Not started",
            State::Lasting => "Ongoing",
            State::Unknown => "Other actions",
        }
    }

    /// Behind “is” or “are”; `None` if the sentence has to do without.
    fn words(self) -> Option<&'static str> {
        match self {
            State::Verified => Some("verified"),
            State::Implemented => Some("implemented and not yet verified"),
            State::Overdue => Some("overdue"),
            State::Doing => Some("in progress"),
            State::Open => Some("not started"),
            State::Lasting => Some("ongoing"),
            State::Unknown => None,
        }
    }
}

/// The actions of a review.
pub fn section(told: &Told) -> Vec<Block> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().collect();
    let mut blocks = introduced(told);
    blocks.extend(tabled(told, &measures, |column| column != Column::Completed));
    blocks
}

/// The actions that a document sets out: of a report, those that are not completed.
pub fn steps(told: &Told) -> Vec<&ToldMeasure> {
    let is_step = |measure: &&ToldMeasure| told.kind != Kind::Report || !is_completed(told, measure);
    told.measures.iter().filter(is_step).collect()
}

/// The actions of a report that are completed.
pub fn completed(told: &Told) -> Vec<SourcedText> {
    let is_past = |measure: &&ToldMeasure| told.kind == Kind::Report && is_completed(told, measure);
    let item = |measure: &ToldMeasure| {
        let mut paragraphs = list::coded(&code(measure), &measure.item);
        if let Some(last) = paragraphs.last_mut() {
            label(last, &measure.owner.from, "Owner: ", &measure.owner.text);
            label(last, &measure.status_from, "", &status(told, measure));
        }
        paragraphs
    };
    told.measures.iter().filter(is_past).flat_map(item).collect()
}

fn is_completed(told: &Told, measure: &ToldMeasure) -> bool {
    matches!(told.status(measure), Some(Status::Done | Status::Closed))
}

/// The actions of a report that are not completed: who does what and when.
pub fn next_steps(told: &Told) -> Vec<Block> {
    let measures = steps(told);
    if measures.is_empty() {
        return Vec::new();
    }
    let mut blocks = introduced(told);
    let columns = [Column::Code, Column::Action, Column::Owner, Column::Due, Column::Status, Column::Ticket];
    blocks.extend(rows(told, &measures, |column| columns.contains(&column)));
    for measure in measures.iter().filter(|measure| measure.item.heading.is_empty()) {
        let item = &measure.item;
        let mut paragraphs = vec![list::start(item.from(), &code(measure))];
        list::sentences(&mut paragraphs, &item.text.from, item.further_lines());
        blocks.extend(paragraphs.into_iter().filter(|text| !text.is_lead()).map(|text| text.block(Role::Paragraph)));
    }
    blocks
}

/// The actions of an action report, by how far they have come.
pub fn by_state(told: &Told) -> Vec<Block> {
    let mut blocks = introduced(told);
    for state in State::ALL {
        let measures: Vec<&ToldMeasure> =
            told.measures.iter().filter(|measure| State::of(told, measure) == state).collect();
        let heading = format!("{} ({})", state.heading(), measures.len());
        let is_completed = matches!(state, State::Verified | State::Implemented);
        let has = |column| match column {
            Column::Completed => is_completed || state == State::Unknown,
            Column::Status => matches!(state, State::Overdue | State::Unknown),
            Column::Strength => false,
            _ => true,
        };
        blocks.extend(frame::headed(Role::Subheading, &heading, tabled(told, &measures, has)));
    }
    blocks
}

/// `This report covers three actions: two are verified and one is overdue.`
pub fn counts(told: &Told) -> SourcedText {
    let mut text = SourcedText::new();
    let Some(first) = told.measures.first() else { return text };
    let count = told.measures.len();
    let from = first.status_from.as_str();
    text.say(from, &format!("This report covers {}", frame::counted(count, "action")));
    if told.dated().is_some() {
        text.say(&told.date.from, &format!(" as at {}", dates::shown(told, &told.date)));
    }
    let states: Vec<State> = told.measures.iter().map(|measure| State::of(told, measure)).collect();
    let parts: Option<Vec<String>> = (State::ALL.into_iter())
        .map(|state| (state, states.iter().filter(|of| **of == state).count()))
        .filter(|(_, n)| *n > 0)
        .map(|(state, n)| {
            let who = match (n == count, n) {
                (true, 1) => "it is".to_owned(),
                (true, _) => "all are".to_owned(),
                (false, n) => format!("{} {}", numerals::english(n), if n == 1 { "is" } else { "are" }),
            };
            Some(format!("{who} {}", state.words()?))
        })
        .collect();
    if let Some(parts) = parts {
        text.say(from, ": ");
        text.say(from, &frame::enumeration(&parts));
    }
    text.stop();
    text.of_list()
}

/// The organisation's own sentences before the actions.
fn introduced(told: &Told) -> Vec<Block> {
    if told.measures.is_empty() {
        return Vec::new();
    }
    phrases(told, &told.phrases.measures).into_iter().map(|text| text.block(Role::Paragraph)).collect()
}

/// The table of these actions, and below it what else is said of each.
fn tabled(told: &Told, measures: &[&ToldMeasure], has: impl Fn(Column) -> bool) -> Vec<Block> {
    let details = measures.iter().flat_map(|measure| details(told, measure));
    let details = details.map(|text| text.block(Role::Paragraph));
    rows(told, measures, has).into_iter().chain(details).collect()
}

/// A column of the table.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Code,
    Action,
    Addresses,
    Owner,
    Due,
    Completed,
    Strength,
    Status,
    Ticket,
}

impl Column {
    /// With their heads and shares of the width, in order.
    const ALL: [(Column, &'static str, u16); 9] = [
        (Column::Code, "No.", 6),
        (Column::Action, "Action", 32),
        (Column::Addresses, "Addresses", 12),
        (Column::Owner, "Owner", 15),
        (Column::Due, "Due", 13),
        (Column::Completed, "Completed", 13),
        (Column::Strength, "Strength", 12),
        (Column::Status, "Status", 14),
        (Column::Ticket, "Ticket", 12),
    ];

    fn cell(self, told: &Told, measure: &ToldMeasure) -> Cell {
        let item = &measure.item;
        let from = item.from();
        match self {
            Column::Code => Cell::new(from, code(measure)),
            Column::Action => Cell::new(from, item.first_words()),
            Column::Addresses => Cell::new(from, causes::codes(told, &measure.answers)),
            Column::Owner => line(&measure.owner),
            Column::Due => Cell::new(&measure.due.from, due(told, measure)),
            Column::Completed => Cell::new(&measure.closed_on.from, completed_on(told, measure)),
            Column::Strength => {
                let word = measure.strength.map(|strength| strength_word(Lang::En, strength));
                Cell::new(&measure.strength_from, word.unwrap_or_default())
            }
            Column::Status => Cell::new(&measure.status_from, status(told, measure)),
            Column::Ticket => ticket(&measure.ticket),
        }
    }
}

/// The code of an action: `A1`.
fn code(measure: &ToldMeasure) -> String {
    t::measure_number(Lang::En, measure.number)
}

fn rows(told: &Told, measures: &[&ToldMeasure], has: impl Fn(Column) -> bool) -> Option<Block> {
    let columns = Column::ALL.into_iter().filter(|(column, ..)| has(*column)).map(|(column, head, share)| Filled {
        head,
        share,
        cells: measures.iter().map(|measure| column.cell(told, measure)).collect(),
    });
    let mut block = table(columns)?;
    if let Some(table) = &mut block.table {
        let is_verified = |measure: &&ToldMeasure| State::of(told, measure) == State::Verified;
        table.tasks = measures.iter().map(is_verified).collect();
    }
    Some(block)
}

/// The status in words; that of a completed action with its day.
fn status(told: &Told, measure: &ToldMeasure) -> String {
    let Some(status) = told.status(measure) else {
        // What was completed later was still open.
        let is_open = measure.is_ahead && measure.status.is_some();
        return if is_open { "Open".to_owned() } else { String::new() };
    };
    let word = status_word(Lang::En, status);
    let day = if is_completed(told, measure) { completed_on(told, measure) } else { String::new() };
    if day.is_empty() { word.to_owned() } else { format!("{word} ({day})") }
}

fn completed_on(told: &Told, measure: &ToldMeasure) -> String {
    dates::shown(told, &measure.closed_on)
}

/// The day an action is due, without “by”, and whether that is past.
fn due(told: &Told, measure: &ToldMeasure) -> String {
    let Some(when) = measure.due.when() else { return measure.due.text.clone() };
    let limit = when.limit.filter(|limit| *limit != Limit::By);
    let words = dates::Style::of(told).full(&When { limit, ..when });
    let is_late = told.kind != Kind::Report && State::of(told, measure) == State::Overdue;
    if is_late { format!("{words} (overdue)") } else { words }
}

/// Whether an action that is neither completed nor kept up was due before the date of the document.
fn is_overdue(told: &Told, measure: &ToldMeasure) -> bool {
    if !measure.closed_on.is_empty() && !measure.is_closed_later {
        return false;
    }
    let day = measure.due.when().filter(|when| !when.about).and_then(|when| told.due_day(&when));
    day.zip(told.dated()).is_some_and(|(day, dated)| day < dated)
}

/// A ticket by its number, as a link if it is an address.
fn ticket(ticket: &Line) -> Cell {
    let address = ticket.text.as_str();
    let is_address = ["http://", "https://"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|front| front.eq_ignore_ascii_case(scheme)));
    if !is_address {
        return Cell::new(&ticket.from, address);
    }
    // https://tracker.example/browse/OPS-12: the number says as much and leaves room to other columns.
    let last = address.trim_end_matches('/').rsplit('/').next().unwrap_or(address);
    let is_number = last.split_once('-').is_some_and(|(project, number)| {
        let is_project = |c: char| c.is_ascii_alphanumeric() || c == '_';
        !project.is_empty()
            && project.chars().all(is_project)
            && !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
    });
    let is_issue = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit());
    let words = match (is_number, is_issue) {
        (true, _) => last.to_owned(),
        (_, true) => format!("#{last}"),
        _ => address.to_owned(),
    };
    Cell { link: Some(address.to_owned()), ..Cell::new(&ticket.from, words) }
}

/// What the table does not say of an action; empty if that is nothing.
fn details(told: &Told, measure: &ToldMeasure) -> Vec<SourcedText> {
    let item = &measure.item;
    let is_progress = told.kind == Kind::Progress;
    let has_progress = is_progress && !measure.progress.lines.is_empty();
    let mut paragraphs = vec![list::start(item.from(), &code(measure))];
    let lines = item.further_lines();
    // How far it has come stands instead of its explanation.
    if !has_progress || item.heading.is_empty() {
        list::sentences(&mut paragraphs, &item.text.from, lines);
    }
    if has_progress {
        let new =
            measure.progress.lines.iter().filter(|line| !item.text.lines.contains(line) || !item.heading.is_empty());
        let new: Vec<String> = new.cloned().collect();
        if let (Some(last), false) = (paragraphs.last_mut(), new.is_empty()) {
            last.gap();
            last.say(&measure.progress.from, "Progress: ");
        }
        list::sentences(&mut paragraphs, &measure.progress.from, &new);
    }
    let Some(last) = paragraphs.last_mut() else { return paragraphs };
    let is_open = !told.is_in_place(measure);
    if is_progress && is_open {
        reason(last, &measure.reason);
    } else if is_progress {
        label(last, &measure.reason.from, "Reason for delay: ", &measure.reason.text);
    }
    let is_verified = told.status(measure) == Some(Status::Closed);
    if is_progress && !is_verified {
        label(last, &measure.next.from, "Next: ", &measure.next.text);
    }
    label(last, &measure.interim.from, "Interim control: ", if is_open { &measure.interim.text } else { "" });
    let leader = if measure.leader.text == measure.owner.text { "" } else { &measure.leader.text };
    label(last, &measure.leader.from, "Accountable: ", leader);
    label(last, &measure.helpers.from, "Supported by: ", &measure.helpers.text);
    let done_when = if measure.status == Some(Status::Lasting) { "Shown by: " } else { "Done when: " };
    label(last, &measure.proof.from, done_when, &measure.proof.text);
    label(last, &measure.effect.from, "Success criterion: ", &measure.effect.text);
    let recheck = measure.recheck.when().map(|when| When { limit: when.limit.filter(|by| *by != Limit::By), ..when });
    let recheck = recheck.map_or_else(|| measure.recheck.text.clone(), |when| dates::Style::of(told).full(&when));
    label(last, &measure.recheck.from, "To be checked: ", &recheck);
    let verifier = if is_verified { "Verified by: " } else { "To be verified by: " };
    label(last, &measure.verifier.from, verifier, &measure.verifier.text);
    // The code alone says nothing.
    if paragraphs[0].is_lead() { Vec::new() } else { paragraphs }
}

/// Why an action is not completed: after “because” if that makes a sentence.
fn reason(text: &mut SourcedText, reason: &Line) {
    let words = reason.text.as_str();
    let after =
        |word: &str| words.get(..word.len()).filter(|w| w.eq_ignore_ascii_case(word)).map(|w| &words[w.len()..]);
    let of = ["because of ", "due to ", "owing to "].into_iter().find_map(after);
    let (before, words) = match (of, after("because ")) {
        (Some(rest), _) => ("Not finished because of ", rest),
        (None, Some(rest)) => ("Not finished because ", rest),
        (None, None) => {
            let is_clause = words.starts_with(char::is_lowercase) && VERBS.iter().any(|verb| words.contains(verb));
            (if is_clause { "Not finished because " } else { "Not finished: " }, words)
        }
    };
    label(text, &reason.from, before, words);
}
