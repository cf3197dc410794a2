//! Rows of a sheet that were pasted into a field of a list: each is an item of its own.

mod heads;

use super::{Choice, List, Status, Strength, dates, status_word, strength_word};
use crate::i18n::Lang;
use heads::{columns, named, names_causes, rest};

pub use heads::{fields, label};

/// The fields of an item and their values.
pub type Row = Vec<(&'static str, String)>;

/// The rows in a text that was pasted into the field of an item at `address`; nothing, if the text is no table or the list has no
/// place for one.
pub fn rows(address: &str, pasted: &str, lang: Lang) -> Option<Vec<Row>> {
    let (list, ..) = List::of(address)?;
    let columns = columns(list)?;
    let mut table = table(pasted);
    table.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let is_table = table.len() > 1 && table.iter().filter(|row| row.len() > 1).count() * 2 > table.len();
    if !is_table {
        return None;
    }
    let names = match heads(list, &table) {
        Some(heads) => {
            table.remove(0);
            heads
        }
        None => in_order(list, columns, &table, lang),
    };
    let rows: Vec<Row> = table.iter().map(|cells| row(list, &names, cells)).filter(|row| !row.is_empty()).collect();
    (!rows.is_empty()).then_some(rows)
}

/// Cells that are separated by tabs. One in quotation marks may contain line breaks, as sheets write them.
fn table(text: &str) -> Vec<Vec<String>> {
    let mut table = vec![vec![String::new()]];
    let mut chars = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        let row = table.last_mut().expect("there is a row");
        let cell = row.last_mut().expect("there is a cell");
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() => is_quoted = true,
            '\t' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => table.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    table
}

/// The fields of the columns, if the first row names at least two of them.
fn heads(list: List, table: &[Vec<String>]) -> Option<Vec<&'static str>> {
    let of_levels = |at: usize| {
        let mut cells = table[1..].iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim().is_empty());
        list == List::Measures && cells.clone().next().is_some() && cells.all(|cell| names_causes(&table[0][at], cell))
    };
    let field = |(at, cell): (usize, &String)| if of_levels(at) { Some("") } else { named(list, cell) };
    let fields: Vec<Option<&'static str>> = table[0].iter().enumerate().map(field).collect();
    let known = fields.iter().flatten().count();
    (known >= 2).then(|| fields.into_iter().map(|field| field.unwrap_or(rest(list))).collect())
}

/// The fields of the columns in their order. Numbers of the rows are left out, and a time leads what happened.
fn in_order(list: List, columns: &[&'static str], table: &[Vec<String>], lang: Lang) -> Vec<&'static str> {
    let cell = |row: &Vec<String>, at: usize| row.get(at).map_or(String::new(), |cell| cell.trim().to_owned());
    let is_number = |cell: String, n: usize| cell == n.to_string() || cell == format!("A{n}");
    let is_numbered = table.iter().enumerate().all(|(n, row)| is_number(cell(row, 0), n + 1));
    let first = usize::from(is_numbered);
    let mut names: Vec<&'static str> = vec![""; first];
    let most = |at: usize| {
        let days = table.iter().filter(|row| dates::parse(&cell(row, at), lang).is_some()).count();
        days * 2 > table.len()
    };
    match list {
        List::Timeline | List::Remedies if !most(first) && most(first + 1) => names.extend([columns[1], columns[0]]),
        // Where the day stands among the columns of a ledger, the owner stands beside it.
        List::Measures if most(first + 1) => names.extend(["heading", "due", "owner", "proof"]),
        _ => names.extend(columns),
    }
    names
}

/// English words for statuses and strengths in tables of earlier versions.
const EARLIER_STATUSES: &[(Status, &str)] = &[(Status::Done, "To be verified"), (Status::Lasting, "Kept up")];
const EARLIER_STRENGTHS: &[(Strength, &str)] =
    &[(Strength::Strong, "Strong"), (Strength::Intermediate, "Medium"), (Strength::Weak, "Weak")];

/// The value of a choice that a cell names in words, those of today or `earlier` ones; nothing, if it names none.
fn chosen<T: Choice>(
    cell: &str,
    word: fn(Lang, T) -> &'static str,
    earlier: &[(T, &'static str)],
) -> Option<(T, &'static str)> {
    let choices = T::WORDS.iter().flat_map(|(choice, _)| Lang::ALL.map(|lang| (*choice, word(lang, *choice))));
    let choices = choices.chain(earlier.iter().copied());
    let starts = |(_, word): &(T, &str)| cell.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    choices.filter(starts).max_by_key(|(_, word)| word.len())
}

/// The fields of a cell. A choice is named in words; the progress may begin with the status, as the ledger writes it.
fn values(list: List, name: &'static str, words: &str) -> Vec<(&'static str, String)> {
    if list != List::Measures {
        return vec![(name, words.to_owned())];
    }
    match name {
        "strength" => match chosen(words, strength_word, EARLIER_STRENGTHS) {
            Some((strength, word)) if word.len() == words.len() => vec![(name, strength.word().to_owned())],
            _ => vec![("text", words.to_owned())],
        },
        "status" | "progress" => match chosen(words, status_word, EARLIER_STATUSES) {
            Some((status, word)) if word.len() == words.len() => vec![("status", status.word().to_owned())],
            Some((status, word)) if words[word.len()..].starts_with(['，', ',', ':']) => {
                let rest = words[word.len()..].trim_start_matches(['，', ',', ':', ' ']);
                vec![("status", status.word().to_owned()), ("progress", rest.to_owned())]
            }
            _ => vec![("progress", words.to_owned())],
        },
        _ => vec![(name, words.to_owned())],
    }
}

/// The fields of a row; several cells of one field are joined.
fn row(list: List, names: &[&'static str], cells: &[String]) -> Row {
    let mut row: Row = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let (name, words) = (names.get(at).copied().unwrap_or(rest(list)), cell.trim());
        if name.is_empty() || words.is_empty() {
            continue;
        }
        for (name, words) in values(list, name, words) {
            match row.iter_mut().find(|(field, _)| *field == name) {
                // A choice has one value.
                Some(_) if matches!(name, "status" | "strength") => {}
                Some((_, value)) => *value = format!("{value}\n{words}"),
                None => row.push((name, words)),
            }
        }
    }
    row
}
