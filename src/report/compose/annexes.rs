//! The annexes: the ledger, and the table of causes and measures.

use super::{ledger, told::Told};
use crate::{
    i18n::Lang,
    report::{
        map::{level_name, measure_names, tags},
        tree::{Annex, CauseMap, Cell, CellKind, Column, MapCause, MapEntry, Table},
    },
};

/// The annexes in the order in which the document lists them. A ledger too wide for a page continues on further pages
/// under the same label.
pub fn annexes(told: &Told, map: Option<&CauseMap>) -> Vec<Annex> {
    let lang = told.language;
    // The annexes are numbered as in the list of enclosures, in which only Chinese documents number attachments with them.
    let attachments = lang.pick(told.attachments.len(), 0);
    let is_many = usize::from(told.has_ledger) + usize::from(told.has_map) + attachments > 1;
    let ledger = if told.has_ledger { ledger::bound(told) } else { Vec::new() };
    let titles = lang.pick(["整改台账", "原因与措施对照表"], ["Action log", "Causes and actions"]);
    let mut annexes = Vec::new();
    let mut number = 0;
    for (title, tables) in titles.into_iter().zip([ledger, Vec::from_iter(map.map(table))]) {
        number += usize::from(!tables.is_empty());
        for (at, table) in tables.into_iter().enumerate() {
            let mut label = lang.pick("附件", "Appendix").to_owned();
            if is_many {
                label = format!("{label}{}{number}", lang.pick("", " "));
            }
            let continued = if at > 0 { lang.pick("（续）", " (continued)") } else { "" };
            annexes.push(Annex { label, title: format!("{title}{continued}"), table });
        }
    }
    annexes
}

/// Each cause with the causes that explain it and the measures that answer it, from the surface to the root.
fn table(map: &CauseMap) -> Table {
    let lang = map.language;
    let column = |(head, share): (&str, u16)| Column { head: head.to_owned(), share, kind: CellKind::Text };
    let heads = lang.pick(
        [("层级序号", 12), ("原因", 42), ("说明它的原因", 20), ("对应措施", 26)],
        [("Cause", 14), ("What it is", 40), ("Explained by", 16), ("Addressed by", 30)],
    );
    let row = |at: usize| {
        let cause = &map.causes[at];
        [
            numbered(map, at),
            cause.entry.words.clone(),
            tags(map, &cause.explained_by),
            measure_names(map, &cause.answered_by),
        ]
        .map(|text| cell(&cause.entry, text))
        .to_vec()
    };
    Table { columns: heads.map(column).to_vec(), rows: (0..map.causes.len()).map(row).collect(), tasks: Vec::new() }
}

/// Level and number of a cause. English tags do not spell out the level, so it is added.
fn numbered(map: &CauseMap, at: usize) -> String {
    let MapCause { entry: MapEntry { tag, .. }, level, .. } = &map.causes[at];
    match map.language {
        Lang::Zh => tag.clone(),
        Lang::En => format!("{tag} ({})", level_name(Lang::En, *level).to_lowercase()),
    }
}

fn cell(entry: &MapEntry, text: String) -> Cell {
    Cell::new(&entry.from, text)
}
