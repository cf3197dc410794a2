//! The map of causes and measures as a picture: where its boxes stand and how its lines run. All lengths are px.
//!
//! The incident stands on top, below it the levels from the surface to the root, then the measures. All boxes stand in
//! the same columns, so that a line to a box further up runs between two columns and behind no box.

use super::{lines::break_lines, metrics::Metrics};
use crate::{
    i18n::{Lang, t},
    report::{CauseMap, MapEntry, level_name},
    review::Level,
};

/// Least and greatest width of a box.
const LEAST: usize = 170;
const GREATEST: usize = 340;
/// Between two columns, and at either side.
const GUTTER: usize = 24;
/// Height of a line of text.
pub const LINE: usize = 20;
/// Between the edge of a box and its text.
pub const INSET: usize = 10;
/// Most lines of words in a box.
const MOST_LINES: usize = 3;
/// Between two rows of a level.
const ROW_GAP: usize = 36;
/// Between two levels; the name of the lower one stands there.
const LEVEL_GAP: usize = 60;
/// Above the incident and below the last row.
const END: usize = 4;
/// Lines to different boxes that share a gutter run beside one another: so many of them, so far apart.
const LANES: usize = 5;
const LANE: usize = 4;
/// From the corner of a box to a line that comes out of the gutter beside it.
const CORNER: usize = 22;
/// Size of the text, in twentieths.
const SIZE: usize = 14 * 20;

/// The laid out map.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// In reading order.
    pub boxes: Vec<Frame>,
    pub edges: Vec<Edge>,
    pub labels: Vec<Label>,
    /// Where the picture may be cut: above each row but the first.
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

/// A box. Its tag stands on its first line, its words on those below.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub spot: Spot,
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
    pub lines: Vec<String>,
}

/// A line from the top of a box to the foot of one above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    pub from: Spot,
    pub to: Spot,
    pub start: (usize, usize),
    /// The stretch it runs straight up, where it passes rows.
    pub passes: Option<[(usize, usize); 2]>,
    pub end: (usize, usize),
}

/// The name of a level, above its first row.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub text: &'static str,
    pub x: usize,
    /// Of its base line.
    pub y: usize,
}

/// Lays out `map` on `width` px, or a little more if that is too narrow to read.
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

/// Boxes by number: the incident, the causes, the measures.
struct Plan {
    /// The levels that have boxes, from the top: the name of each and its boxes.
    levels: Vec<(&'static str, Vec<usize>)>,
    /// For each box those its lines lead to.
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

/// Where a box came to stand.
#[derive(Clone, Copy, Default)]
struct BoxPlace {
    row: usize,
    column: usize,
    /// How far along its level it stands, row after row, in thousandths.
    along: usize,
}

/// A picture in the making.
struct PictureBuilder<'a> {
    map: &'a CauseMap,
    columns: usize,
    /// Width of a box.
    cell: usize,
    /// Where the first column begins.
    left: usize,
    places: Vec<BoxPlace>,
    /// Top and foot of the rows that are set.
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

    /// The foot of the last row.
    fn foot(&self) -> usize {
        self.rows.last().map_or(0, |row| row.1)
    }

    /// The boxes of a level by the mean place of what their lines lead to; ties as they were typed.
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

    /// Gives the boxes of a row their columns, each as near below what its lines lead to as the others leave room.
    /// `before` columns of the level's `slots` stand in the rows above.
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

    /// Sets boxes beside one another, all as high as the highest.
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

    /// A line to a box of the row above leans a little to where it comes from; any other runs up beside the column of
    /// the box it leads to, on the side it comes from, and from its own column
    /// on the outer side.
    fn edge(&self, from: usize, to: usize) -> Edge {
        let (source, target) = (self.places[from], self.places[to]);
        let center = |column: usize| self.left + column * (self.cell + GUTTER) + self.cell / 2;
        let sx = center(source.column);
        // The incident is as wide as all columns.
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

    /// The place on the edge of a box with this middle where a line to `other` begins.
    fn lean(&self, middle: usize, other: usize) -> usize {
        let most = self.cell / 2 - CORNER - INSET;
        let lean = (middle.abs_diff(other) / 8).min(most);
        if other < middle { middle - lean } else { middle + lean }
    }
}

impl Spot {
    /// What stands in the box.
    pub fn entry(self, map: &CauseMap) -> &MapEntry {
        match self {
            Spot::Incident => &map.incident,
            Spot::Cause(n) => &map.causes[n].entry,
            Spot::Measure(n) => &map.measures[n].entry,
        }
    }
}

/// `words` in at most [`MOST_LINES`] lines; an ellipsis stands for what is left out.
fn lines(words: &str, language: Lang, width: usize) -> Vec<String> {
    let metrics = Metrics::screen(language, SIZE);
    let measure = width * 20;
    // No more of a long text is looked at than can stand there.
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
