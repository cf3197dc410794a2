//! What was measured, and how it is shown.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use super::sites::Side;

/// One line of a table: the same of both, a value for each run.
#[derive(Serialize)]
pub struct Figure {
    what: String,
    /// Tasks shorter than 50 ms are not reported by the browser; 0 stands for them.
    is_of_tasks: bool,
    fupan: Vec<f64>,
    peer: Vec<f64>,
}

impl Figure {
    pub fn new(what: impl Into<String>) -> Figure {
        Figure { what: what.into(), is_of_tasks: false, fupan: Vec::new(), peer: Vec::new() }
    }

    /// The same, for the longest task.
    pub fn of_tasks(self) -> Figure {
        Figure { is_of_tasks: true, ..self }
    }

    pub fn push(&mut self, side: Side, value: f64) {
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
            0.0 if self.is_of_tasks => "<50".to_owned(),
            value if value < 10.0 => format!("{value:.1}"),
            value => format!("{value:.0}"),
        })
    }
}

/// The tables of all figures in milliseconds: the median of the runs, and the least and the greatest.
pub fn table(figures: &[Figure]) -> String {
    let has_peer = figures.iter().any(|figure| !figure.peer.is_empty());
    let mut lines = match has_peer {
        true => "| ms | Fupan | peer | Fupan / peer |\n|---|---|---|---|\n".to_owned(),
        false => "| ms | Fupan |\n|---|---|\n".to_owned(),
    };
    for figure in figures {
        let fupan = figure.cell(&figure.fupan);
        let ratio = figure.ratios().map_or("–".to_owned(), |ratios| spread(&ratios, |ratio| format!("{ratio:.2}")));
        lines += &match has_peer {
            true => format!("| {} | {fupan} | {} | {ratio} |\n", figure.what, figure.cell(&figure.peer)),
            false => format!("| {} | {fupan} |\n", figure.what),
        };
    }
    lines
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
    fn quantiles() {
        let values: Vec<f64> = (1..=40).map(f64::from).collect();
        assert_eq!(quantile(&values, 0.5), 20.5);
        assert_eq!(quantile(&values, 1.0), 40.0);
        assert_eq!(quantile(&[], 0.5), 0.0);
    }
}
