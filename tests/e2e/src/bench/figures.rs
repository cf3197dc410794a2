//! What was measured, and how it is shown.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use super::sites::Side;

/// What the values of a figure are.
#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Measure {
    /// Milliseconds.
    Time,
    /// Milliseconds of the longest task; 0 if none took the 50 from which on browsers report tasks.
    Task,
    /// A number of elements.
    Elements,
}

/// One line of a table: the same of both, a value for each run.
#[derive(Serialize)]
pub struct Figure {
    what: String,
    measure: Measure,
    fupan: Vec<f64>,
    peer: Vec<f64>,
}

impl Figure {
    pub fn new(what: impl Into<String>) -> Figure {
        Figure { what: what.into(), measure: Measure::Time, fupan: Vec::new(), peer: Vec::new() }
    }

    /// The same, for the longest task.
    pub fn of_tasks(self) -> Figure {
        Figure { measure: Measure::Task, ..self }
    }

    /// The same, for a number of elements.
    pub fn of_elements(self) -> Figure {
        Figure { measure: Measure::Elements, ..self }
    }

    /// Adds the value of a run.
    pub fn push(&mut self, side: Side, value: f64) {
        // A browser's clock is no finer.
        let value = (value * 1000.0).round() / 1000.0;
        match side {
            Side::Fupan => self.fupan.push(value),
            Side::Peer => self.peer.push(value),
        }
    }

    /// Of each run Fupan's part of the peer's; `None` if one of them has no value.
    fn ratios(&self) -> Option<Vec<f64>> {
        let ratios: Vec<f64> = self.fupan.iter().zip(&self.peer).map(|(fupan, peer)| fupan / peer).collect();
        let is_sound = !ratios.is_empty() && self.fupan.iter().chain(&self.peer).all(|value| *value > 0.0);
        is_sound.then_some(ratios)
    }

    fn cell(&self, values: &[f64]) -> String {
        spread(values, |value| match value {
            0.0 if self.measure == Measure::Task => "<50".to_owned(),
            value if value < 1.0 => format!("{value:.3}"),
            value if value < 10.0 => format!("{value:.1}"),
            value => format!("{value:.0}"),
        })
    }
}

/// All figures as a table in Markdown: the median of the runs, and the least and the greatest.
pub fn table(figures: &[Figure]) -> String {
    let has_peer = figures.iter().any(|figure| !figure.peer.is_empty());
    if has_peer { beside_each_other(figures) } else { of_one_side(figures) }
}

fn beside_each_other(figures: &[Figure]) -> String {
    let mut table = "| ms | Fupan | peer | Fupan / peer |\n|---|---|---|---|\n".to_owned();
    for figure in figures {
        let ratio = figure.ratios().map_or("–".to_owned(), |ratios| spread(&ratios, |ratio| format!("{ratio:.2}")));
        let [fupan, peer] = [&figure.fupan, &figure.peer].map(|values| figure.cell(values));
        table += &format!("| {} | {fupan} | {peer} | {ratio} |\n", figure.what);
    }
    table
}

/// Figures called `row: column`, of which each row has the same.
fn of_one_side(figures: &[Figure]) -> String {
    let named = |figure: &Figure| -> (String, String) {
        let (row, column) = figure.what.split_once(": ").unwrap_or((&figure.what, ""));
        (row.to_owned(), column.to_owned())
    };
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    for figure in figures {
        let (row, column) = named(figure);
        if !columns.contains(&column) {
            columns.push(column);
        }
        if rows.last().is_none_or(|(last, _)| *last != row) {
            rows.push((row, Vec::new()));
        }
        if let Some((_, cells)) = rows.last_mut() {
            cells.push(figure.cell(&figure.fupan));
        }
    }
    let head = format!("| ms | {} |\n|{}\n", columns.join(" | "), "---|".repeat(columns.len() + 1));
    let lines = rows.iter().map(|(row, cells)| format!("| {row} | {} |\n", cells.join(" | ")));
    lines.fold(head, |table, line| table + line.as_str())
}

fn spread(values: &[f64], say: impl Fn(f64) -> String) -> String {
    match values {
        [] => "–".to_owned(),
        [only] => say(*only),
        _ => {
            let [least, middle, most] = [0.0, 0.5, 1.0].map(|part| say(quantile(values, part)));
            format!("{middle} ({least}–{most})")
        }
    }
}

/// The value that this part of them does not exceed; between the two middle ones for the half.
pub fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = part * (sorted.len() as f64 - 1.0).max(0.0);
    let (before, after) = (sorted.get(place.floor() as usize), sorted.get(place.ceil() as usize));
    let (before, after) = (before.copied().unwrap_or_default(), after.copied().unwrap_or_default());
    before + (after - before) * place.fract()
}

/// Replaces what stands between the marks of a part in a page.
pub fn replace(page: &Path, part: &str, content: &str) -> Result<()> {
    let text = fs::read_to_string(page).with_context(|| format!("there is no {}", page.display()))?;
    let (begin, end) = (format!("<!-- bench {part} -->\n"), format!("<!-- /bench {part} -->"));
    let (before, rest) =
        text.split_once(&begin).with_context(|| format!("{} has no `{}`", page.display(), begin.trim()))?;
    let (_, after) = rest.split_once(&end).with_context(|| format!("{} has no `{end}`", page.display()))?;
    Ok(fs::write(page, format!("{before}{begin}{content}{end}{after}"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_medians_spreads_and_ratios_of_runs() {
        let mut figure = Figure::new("cold");
        for (fupan, peer) in [(100.0, 200.0), (120.0, 200.0), (90.0, 300.0)] {
            figure.push(Side::Fupan, fupan);
            figure.push(Side::Peer, peer);
        }
        assert!(table(&[figure]).ends_with("| cold | 100 (90–120) | 200 (200–300) | 0.50 (0.30–0.60) |\n"));
    }

    #[test]
    fn what_one_side_lacks_has_no_ratio() {
        let mut figure = Figure::new("search");
        figure.push(Side::Peer, 7.25);
        assert!(table(&[figure]).ends_with("| search | – | 7.2 | – |\n"));
        let mut tasks = Figure::new("longest task").of_tasks();
        tasks.push(Side::Fupan, 0.0);
        tasks.push(Side::Peer, 80.0);
        assert!(table(&[tasks]).ends_with("| longest task | <50 | 80 | – |\n"));
    }

    #[test]
    fn figures_of_one_side_are_columns() {
        let mut figures =
            ["basics: painted", "basics: longest task", "check: painted", "check: longest task"].map(Figure::new);
        for (figure, value) in figures.iter_mut().zip([24.0, 60.0, 80.0, 70.0]) {
            figure.push(Side::Fupan, value);
        }
        let expected = "| ms | painted | longest task |\n|---|---|---|\n| basics | 24 | 60 |\n| check | 80 | 70 |\n";
        assert_eq!(table(&figures), expected);
    }

    #[test]
    fn only_the_part_between_its_marks_is_replaced() {
        let folder = tempfile::TempDir::new().unwrap();
        let page = folder.path().join("page.md");
        let text = |table: &str| format!("a\n<!-- bench keys -->\n{table}<!-- /bench keys -->\n<!-- bench docx -->\n");
        fs::write(&page, text("old\n")).unwrap();
        replace(&page, "keys", "new\n").unwrap();
        assert_eq!(fs::read_to_string(&page).unwrap(), text("new\n"));
        assert!(replace(&page, "docx", "new\n").is_err());
    }

    #[test]
    fn quantiles() {
        let values: Vec<f64> = (1..=40).map(f64::from).collect();
        assert_eq!(quantile(&values, 0.5), 20.5);
        assert_eq!(quantile(&values, 1.0), 40.0);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }
}
