//! English documents with everything that those have: tables in the text, headings of both levels, items whose point is
//! bold, and an action log.

use fupan::{
    i18n::Lang,
    report::{Annex, Block, Cell, CellKind, Column, Face, Report, Role, Run, Table},
    review::{Latin, Paper},
};

use super::prose::{Dice, block, report};

const WHO: [&str; 6] = [
    "The duty nurse",
    "The on-call engineer",
    "A second operator",
    "The practice manager, Edda Marlowe,",
    "The supplier’s help desk",
    "The site reliability team",
];

const WHAT: [&str; 8] = [
    "saw 19 °C on the display and closed the fridge",
    "ran `rm -rf` on the primary instead of the replica",
    "called the number on the label, which nobody answered",
    "restored the last backup from 31 January 2017, 17:20",
    "found that 214 doses had been above 8 °C for 52 hours",
    "opened incident TQ/2026/7 and paged the database owner",
    "compared the checksums (SHA-256) of both files",
    "stopped the replication – it had lagged by 4 GB – and waited",
];

fn sentence(dice: &mut Dice) -> String {
    let (who, what) = (dice.one_of(&WHO), dice.one_of(&WHAT));
    match dice.below(4) {
        0 => format!("{who} {what}."),
        1 => format!("At {:02}:{:02}, {} {what}.", dice.below(24), dice.below(60), who.to_lowercase()),
        2 => format!("{who} {what}; this took {} minutes and cost €{}.", dice.number(2, 90), dice.number(100, 9000)),
        _ => format!("Why did no one notice? “{what}” was not on the list, and {} was away.", who.to_lowercase()),
    }
}

fn text(dice: &mut Dice, sentences: usize) -> String {
    (0..sentences).map(|_| sentence(dice)).collect::<Vec<_>>().join(" ")
}

fn cell(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::default() }
}

fn table(columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Table {
    let columns =
        columns.iter().map(|(head, share)| Column { head: (*head).to_owned(), share: *share, kind: CellKind::Text });
    Table { columns: columns.collect(), rows, tasks: Vec::new() }
}

fn block_of(table: Table) -> Block {
    Block { runs: Vec::new(), table: Some(table), ..block(Role::Table, "") }
}

/// An item whose point is bold.
fn item(dice: &mut Dice, code: &str, sentences: usize) -> Block {
    let run = |text: String, face| Run { text, from: None, face };
    let runs = vec![
        run(format!("{code} {}", sentence(dice)), Face::Point),
        run(format!(" {}", text(dice, sentences)), Face::Plain),
    ];
    Block { runs, ..block(Role::Paragraph, "") }
}

fn metadata(dice: &mut Dice) -> Block {
    let place = text(dice, 1);
    let rows = [
        ("Reference", "TQ/2026/7"),
        ("Date of incident", "6 June 2026, 03:10 UTC"),
        ("Location", &place),
        ("Severity", "SEV 2"),
        ("Status of this document", "Draft for comment"),
        ("Author", "Edda Marlowe, practice manager"),
        ("Distribution", "All wards; Northmere Regional Health Office"),
    ];
    block_of(table(&[("", 1), ("", 3)], rows.map(|(label, value)| vec![cell(label), cell(value)]).to_vec()))
}

fn timeline(dice: &mut Dice, rows: usize) -> Block {
    let row = |dice: &mut Dice| {
        let sentences = 1 + dice.below(3);
        let time = format!("{} June 2026, {:02}:{:02}", dice.number(1, 30), dice.below(24), dice.below(60));
        vec![cell(&time), cell(&text(dice, sentences))]
    };
    block_of(table(&[("Time", 1), ("What happened", 3)], (0..rows).map(|_| row(dice)).collect()))
}

fn actions(dice: &mut Dice, rows: usize) -> Table {
    let heads = [("No.", 6), ("Action", 34), ("Addresses", 15), ("Owner", 17), ("Due", 14), ("Status", 14)];
    let row = |dice: &mut Dice, n: usize| {
        let day = format!("{} July 2026", dice.number(1, 32));
        let [action, owner] = [sentence(dice), dice.one_of(&WHO).to_owned()];
        let mut cells = [&format!("A{n}"), &action, "D1, C2", &owner, &day, "In progress"].map(cell).to_vec();
        cells[0].link = Some(format!("https://tracker.example/OPS-{n}"));
        cells
    };
    table(&heads, (1..=rows).map(|n| row(dice, n)).collect())
}

/// A review that is the longer the larger `size`.
fn review(size: usize, latin: Latin, paper: Paper) -> Report {
    let mut dice = Dice(size as u32 * 7 + 1);
    let mut blocks = vec![block(Role::Title, "Incident review: Vaccine fridge failure over a weekend at Tallow Quay")];
    blocks.push(metadata(&mut dice));
    let heading = |text: &str| block(Role::Heading, text);
    let paragraph = |dice: &mut Dice, sentences: usize| block(Role::Paragraph, &text(dice, sentences));
    blocks.push(heading("Summary"));
    blocks.push(paragraph(&mut dice, 2 + size / 3));
    blocks.push(heading("Timeline"));
    blocks.push(block(Role::Paragraph, "All times in UTC."));
    blocks.push(timeline(&mut dice, 2 + 2 * size));
    blocks.push(heading("Causes"));
    for (level, code) in [("Immediate causes", 'D'), ("Contributing factors", 'C'), ("Root causes", 'R')] {
        blocks.push(block(Role::Subheading, level));
        for n in 1..=1 + size / 2 {
            let sentences = 1 + dice.below(4 + size / 2);
            blocks.push(item(&mut dice, &format!("{code}{n}"), sentences));
        }
    }
    blocks.push(heading("Actions"));
    if size.is_multiple_of(2) {
        blocks.push(block(Role::Paragraph, "We will do the following:"));
        blocks.push(block_of(actions(&mut dice, 1 + size)));
    }
    blocks.push(paragraph(&mut dice, 3));
    blocks.push(block(Role::Signature, "Tallow Quay Health Centre"));
    blocks.push(block(Role::Date, "22 June 2026"));
    let mut report = report(Lang::En, blocks);
    report.meta.running = "TQ/2026/7 – Confidential".to_owned();
    (report.meta.setting.latin, report.meta.setting.paper) = (latin, paper);
    if size % 2 == 1 {
        let table = actions(&mut dice, 3 * size);
        report.annexes = vec![Annex { label: "Annex".to_owned(), title: "Action log".to_owned(), table }];
    }
    report
}

/// Twenty reviews of one page to more than ten, in every typeface on both kinds of paper.
pub fn reviews() -> Vec<(String, Report)> {
    let latins = [Latin::Same, Latin::Calibri, Latin::Times];
    let of = |size: usize| {
        let (latin, paper) = (latins[size % 3], if size % 4 < 3 { Paper::A4 } else { Paper::Letter });
        (format!("{size} in {latin:?} on {paper:?}"), review(size, latin, paper))
    };
    (0..20).map(of).collect()
}
