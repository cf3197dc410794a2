//! The layout of the map of causes and measures: positions of its boxes and of the lines between them. All lengths are
//! px.
//!
//! The incident is at the top, below it the levels from the surface to the root, then the measures. All boxes are in
//! the same columns, so that a line to a box further up runs between two columns and never behind a box.

use super::{lines::break_lines, metrics::Metrics};
use crate::{
    i18n::{Lang, t},
    report::{CauseMap, MapEntry, level_name},
    review::Level,
};

/// The least and the greatest width of a box.
const LEAST: usize = 170;
const GREATEST: usize = 340;
/// The space between two columns, and at both sides.
const GUTTER: usize = 24;
/// Height of a line of text.
pub const LINE: usize = 20;
/// The space between the edge of a box and its text.
pub const INSET: usize = 10;
/// The most lines of text in a box.
const MOST_LINES: usize = 3;
/// The space between two rows of a level.
const ROW_GAP: usize = 36;
/// The space between two levels, with the name of the lower one.
const LEVEL_GAP: usize = 60;
/// The space above the incident and below the last row.
const END: usize = 4;
/// Lines to different boxes in the same gutter run beside each other: the number of lanes, and their distance.
const LANES: usize = 5;
const LANE: usize = 4;
/// The distance between the corner of a box and a line from the gutter beside it.
const CORNER: usize = 22;
/// Font size in twips.
const SIZE: usize = 14 * 20;

/// The map with the positions of its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// In reading order.
    pub boxes: Vec<Frame>,
    pub edges: Vec<Edge>,
    pub labels: Vec<Label>,
    /// Heights at which the picture may be cut: above each row except the first.
    pub cuts: Vec<usize>,
}

/// What a box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Incident,
    /// Position in [`CauseMap::causes`].
    Cause(usize),
    /// Position in [`CauseMap::measures`].
    Measure(usize),
}

/// A box. Its tag is in its first line, its text in those below.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub spot: Spot,
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
    pub lines: Vec<String>,
}

/// A line from the top of a box to the bottom of a box above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    pub from: Spot,
    pub to: Spot,
    pub start: (usize, usize),
    /// The straight vertical part, if the line passes rows.
    pub passes: Option<[(usize, usize); 2]>,
    pub end: (usize, usize),
}

/// The name of a level, above its first row.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub text: &'static str,
    pub x: usize,
    /// Position of the base line.
    pub y: usize,
}

/// Lays out `map` in `width` px, or in a little more if that is too narrow to read.
pub fn picture(map: &CauseMap, width: usize) -> Picture {
    let plan = Plan::of(map);
    let width = width.max(2 * LEAST + 3 * GUTTER);
    let fitting = ((width - GUTTER) / (LEAST + GUTTER)).clamp(2, 4);
    let columns = plan.levels.iter().map(|(_, nodes)| nodes.len()).max().unwrap_or(1).clamp(1, fitting);
    let cell = ((width - GUTTER) / columns - GUTTER).min(GREATEST);
    let left = (width - columns * (cell + GUTTER) + GUTTER) / 2;
    let count = 1 + map.causes.len() + map.measures.len();
    let mut builder = PictureBuilder {
        map,
        columns,
        cell,
        left,
        places: vec![BoxPlace::default(); count],
        rows: Vec::new(),
        picture: Picture {
            width,
            height: 0,
            boxes: Vec::with_capacity(count),
            edges: Vec::new(),
            labels: Vec::new(),
            cuts: Vec::new(),
        },
    };
    builder.set(&plan);
    builder.picture
}

/// Boxes by number: 0 is the incident, then the causes, then the measures.
struct Plan {
    /// The levels that have boxes, from the top: name and boxes of each.
    levels: Vec<(&'static str, Vec<usize>)>,
    /// For each box the boxes that its lines lead to.
    targets: Vec<Vec<usize>>,
}

impl Plan {
    fn of(map: &CauseMap) -> Plan {
        let mut targets = vec![Vec::new()];
        let mut levels: Vec<(&'static str, Vec<usize>)> =
            Level::ALL.iter().map(|&level| (level_name(map.language, level), Vec::new())).collect();
        let boxes = |causes: &[usize]| causes.iter().map(|n| n + 1).collect::<Vec<_>>();
        for cause in &map.causes {
            levels[cause.level as usize].1.push(targets.len());
            targets.push(if cause.level == Level::Direct { vec![0] } else { boxes(&cause.explains) });
        }
        let first = targets.len();
        targets.extend(map.measures.iter().map(|measure| boxes(&measure.answers)));
        levels.push((t::map_measures(map.language), (first..targets.len()).collect()));
        levels.retain(|(_, nodes)| !nodes.is_empty());
        Plan { levels, targets }
    }
}

/// The position of a box.
#[derive(Clone, Copy, Default)]
struct BoxPlace {
    row: usize,
    column: usize,
    /// Its position along its level, counted through all rows, in thousandths.
    along: usize,
}

/// A picture under construction.
struct PictureBuilder<'a> {
    map: &'a CauseMap,
    columns: usize,
    /// Width of a box.
    cell: usize,
    /// Left edge of the first column.
    left: usize,
    places: Vec<BoxPlace>,
    /// Top and bottom of the finished rows.
    rows: Vec<(usize, usize)>,
    picture: Picture,
}

impl PictureBuilder<'_> {
    fn set(&mut self, plan: &Plan) {
        self.row(END, &[0]);
        for (name, nodes) in &plan.levels {
            let order = self.order(nodes, &plan.targets);
            let slots = order.len().div_ceil(self.columns) * self.columns;
            for (row, nodes) in order.chunks(self.columns).enumerate() {
                let nodes = self.columned(nodes, &plan.targets, row * self.columns, slots);
                let foot = self.foot();
                self.picture.cuts.push(foot + END);
                let top = foot + if row == 0 { LEVEL_GAP } else { ROW_GAP };
                if row == 0 {
                    self.picture.labels.push(Label { text: name, x: self.left, y: top - 8 });
                }
                self.row(top, &nodes);
            }
        }
        self.picture.height = self.foot() + END;
        for (node, targets) in plan.targets.iter().enumerate() {
            for &target in targets {
                let edge = self.edge(node, target);
                self.picture.edges.push(edge);
            }
        }
    }

    /// The bottom of the last row.
    fn foot(&self) -> usize {
        self.rows.last().map_or(0, |row| row.1)
    }

    /// Sorts the boxes of a level by the mean position of the boxes that their lines lead to. Equal ones keep the
    /// user's order.
    fn order(&self, nodes: &[usize], targets: &[Vec<usize>]) -> Vec<usize> {
        let count = nodes.len();
        let key = |(at, &node): (usize, &usize)| {
            let aims = &targets[node];
            let mean = match aims[..] {
                [] | [0] => (2 * at + 1) * 500 / count,
                _ => aims.iter().map(|&aim| self.places[aim].along).sum::<usize>() / aims.len(),
            };
            (mean, node)
        };
        let mut keyed: Vec<(usize, usize)> = nodes.iter().enumerate().map(key).collect();
        keyed.sort_by_key(|(mean, _)| *mean);
        keyed.into_iter().map(|(_, node)| node).collect()
    }

    /// Assigns columns to the boxes of a row, each as near below its targets as the others allow. `before` of the
    /// level's `slots` are in the rows above.
    fn columned(&mut self, nodes: &[usize], targets: &[Vec<usize>], before: usize, slots: usize) -> Vec<usize> {
        let spare = self.columns - nodes.len();
        let key = |(at, &node): (usize, &usize)| {
            let aims = &targets[node];
            let column = match aims[..] {
                [] | [0] => spare / 2 + at,
                _ => {
                    let sum: usize = aims.iter().map(|&aim| self.places[aim].column).sum();
                    (2 * sum + aims.len()) / (2 * aims.len())
                }
            };
            (column, node)
        };
        let mut keyed: Vec<(usize, usize)> = nodes.iter().enumerate().map(key).collect();
        keyed.sort_by_key(|(column, _)| *column);
        let mut next = 0;
        let mut placed = Vec::with_capacity(nodes.len());
        for (at, (column, node)) in keyed.into_iter().enumerate() {
            let column = column.clamp(next, spare + at);
            let along = (2 * (before + column) + 1) * 500 / slots;
            self.places[node] = BoxPlace { row: self.rows.len(), column, along };
            placed.push(node);
            next = column + 1;
        }
        placed
    }

    /// Places the boxes of a row, all as high as the highest.
    fn row(&mut self, top: usize, nodes: &[usize]) {
        let mut most = 0;
        let first = self.picture.boxes.len();
        for &node in nodes {
            let (x, width) = match node {
                0 => (self.left, self.columns * (self.cell + GUTTER) - GUTTER),
                _ => (self.left + self.places[node].column * (self.cell + GUTTER), self.cell),
            };
            let spot = self.spot(node);
            let lines = lines(&spot.entry(self.map).words, self.map.language, width - 2 * INSET);
            most = most.max(lines.len());
            self.picture.boxes.push(Frame { spot, x, y: top, width, height: 0, lines });
        }
        let height = (most + 1) * LINE + INSET + INSET / 2;
        self.picture.boxes[first..].iter_mut().for_each(|frame| frame.height = height);
        self.rows.push((top, top + height));
    }

    fn spot(&self, node: usize) -> Spot {
        match node {
            0 => Spot::Incident,
            n if n <= self.map.causes.len() => Spot::Cause(n - 1),
            n => Spot::Measure(n - 1 - self.map.causes.len()),
        }
    }

    /// The line between two boxes. To a box in the row above it runs directly, leaning a little. To any other box it
    /// runs up beside the column of that box, on the side of its origin, or on the outer side if both are in the same
    /// column.
    fn edge(&self, from: usize, to: usize) -> Edge {
        let (source, target) = (self.places[from], self.places[to]);
        let center = |column: usize| self.left + column * (self.cell + GUTTER) + self.cell / 2;
        let sx = center(source.column);
        // The incident spans all columns.
        let column = if to == 0 { source.column } else { target.column };
        let tx = center(column);
        let (sy, ty) = (self.rows[source.row].0, self.rows[target.row].1);
        let (start, passes, end) = if source.row == target.row + 1 {
            ((self.lean(sx, tx), sy), None, (self.lean(tx, sx), ty))
        } else {
            let is_right = source.column > column || source.column == column && column * 2 >= self.columns;
            let gutter = self.left + (column + usize::from(is_right)) * (self.cell + GUTTER);
            let gx = gutter + to % LANES * LANE - GUTTER / 2 - LANES / 2 * LANE;
            let stretch = [(gx, self.rows[source.row - 1].1), (gx, self.rows[target.row + 1].0)];
            let end = match (to, is_right) {
                (0, _) => {
                    gx.clamp(self.left + CORNER, self.left + self.columns * (self.cell + GUTTER) - GUTTER - CORNER)
                }
                (_, true) => tx + self.cell / 2 - CORNER,
                (_, false) => tx + CORNER - self.cell / 2,
            };
            ((self.lean(sx, gx), sy), Some(stretch), (end, ty))
        };
        Edge { from: self.spot(from), to: self.spot(to), start, passes, end }
    }

    /// Where a line towards `other` begins on the edge of a box with the centre `middle`.
    fn lean(&self, middle: usize, other: usize) -> usize {
        let most = self.cell / 2 - CORNER - INSET;
        let lean = (middle.abs_diff(other) / 8).min(most);
        if other < middle { middle - lean } else { middle + lean }
    }
}

impl Spot {
    /// The entry in the box.
    pub fn entry(self, map: &CauseMap) -> &MapEntry {
        match self {
            Spot::Incident => &map.incident,
            Spot::Cause(n) => &map.causes[n].entry,
            Spot::Measure(n) => &map.measures[n].entry,
        }
    }
}

/// `words` in at most [`MOST_LINES`] lines, with an ellipsis if they are cut.
fn lines(words: &str, language: Lang, width: usize) -> Vec<String> {
    let metrics = Metrics::screen(language, SIZE);
    let measure = width * 20;
    // Do not measure more of a long text than can fit.
    let end = words.char_indices().nth(MOST_LINES * width).map_or(words.len(), |(at, _)| at);
    let words = &words[..end];
    let ranges = break_lines(words, metrics, measure, measure);
    let mut lines: Vec<String> =
        ranges.iter().take(MOST_LINES).map(|line| words[line.clone()].trim().to_owned()).collect();
    if ranges.len() > MOST_LINES {
        let room = measure - metrics.advance('…');
        let rest = &words[ranges[MOST_LINES - 1].start..];
        let first = break_lines(rest, metrics, room, room).first().map_or(0, |line| line.end);
        lines[MOST_LINES - 1] = rest[..first].trim_end().to_owned() + "…";
    }
    lines
}
