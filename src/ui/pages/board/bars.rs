//! Small bar charts. Each stands beside a table of the same numbers, so they are hidden from screen readers; their parts differ
//! by pattern, not by colour.

use std::rc::Rc;

use yew::prelude::*;

/// The bar of a row of a table.
pub struct Bar {
    /// Shown while the pointer is on the bar.
    pub name: Rc<str>,
    pub n: usize,
}

/// Height of the row of a bar.
const ROW: usize = 28;
/// Where bars begin, and how wide the widest is.
const START: usize = 30;
const WIDEST: usize = 180;

/// Bars one beneath the other with the numbers of their rows before them.
pub fn bar_chart(bars: &[Bar]) -> Html {
    let most = bars.iter().map(|bar| bar.n).max().unwrap_or_default().max(1);
    let rows = bars.iter().enumerate().map(|(n, bar)| {
        let (top, width) = (n * ROW, (bar.n * WIDEST / most).max(2));
        html! {
            <g key={n}>
                <title>{ &*bar.name }</title>
                <text class="bar-rank" x="20" y={(top + 19).to_string()} text-anchor="end">{ n + 1 }</text>
                <rect class="bar-fill" x={START.to_string()} y={(top + 6).to_string()} width={width.to_string()} height="16" />
                <text x={(START + width + 8).to_string()} y={(top + 19).to_string()}>{ bar.n }</text>
            </g>
        }
    });
    let view = format!("0 0 {} {}", START + WIDEST + 44, bars.len() * ROW);
    html! {
        <svg class="board-chart is-bars" viewBox={view} aria-hidden="true" focusable="false">{ for rows }</svg>
    }
}

/// What a part of a bar looks like.
#[derive(Clone, Copy, PartialEq)]
pub enum Fill {
    Solid,
    Hatched,
    Dotted,
    Outlined,
}

impl Fill {
    const ALL: [Fill; 4] = [Fill::Solid, Fill::Hatched, Fill::Dotted, Fill::Outlined];

    fn class(self) -> &'static str {
        match self {
            Fill::Solid => "part is-solid",
            Fill::Hatched => "part is-hatched",
            Fill::Dotted => "part is-dotted",
            Fill::Outlined => "part is-outlined",
        }
    }
}

/// Lines or dots over a part, where its class alone is not enough.
fn marks(fill: Fill, [x, y, width, height]: [usize; 4]) -> Html {
    let (right, bottom) = (x + width, y + height);
    let path: String = match fill {
        Fill::Solid | Fill::Outlined => return Html::default(),
        // Slanted lines, clipped to the box.
        Fill::Hatched => (1..(width + height).div_ceil(5))
            .map(|n| {
                let far = n * 5;
                let (x1, y1) = if far <= height { (x, y + far) } else { (x + far - height, bottom) };
                let (x2, y2) = if far <= width { (x + far, y) } else { (right, y + far - width) };
                format!("M{x1} {y1}L{x2} {y2}")
            })
            .collect(),
        Fill::Dotted => (y + 3..bottom)
            .step_by(5)
            .flat_map(|y| (x + 3..right).step_by(5).map(move |x| format!("M{x} {y}h.1")))
            .collect(),
    };
    html! { <path class={if fill == Fill::Dotted { "part-dots" } else { "part-lines" }} d={path} /> }
}

/// A sample of a part, for the head of its column.
pub fn swatch(fill: Fill) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
            <rect class={fill.class()} x="1" y="1" width="14" height="10" />
            { marks(fill, [1, 1, 14, 10]) }
        </svg>
    }
}

/// Height of the highest column, and how much room each column has.
const HIGHEST: usize = 96;
const COLUMN: usize = 40;
const WIDE: usize = 22;

/// Columns side by side, each of four parts one upon the other, in the order of [`Fill::ALL`]; `name` tells charts apart.
pub fn stacks(name: &'static str, names: &[String], columns: &[[usize; 4]]) -> Html {
    let most = columns.iter().map(|parts| parts.iter().sum::<usize>()).max().unwrap_or_default().max(1);
    let drawn = columns.iter().zip(names).enumerate().map(|(n, (parts, name))| {
        let all: usize = parts.iter().sum();
        let x = n * COLUMN + (COLUMN - WIDE) / 2;
        let height = |sum: usize| sum * HIGHEST / most;
        let mut below = 0;
        let parts = parts.iter().zip(Fill::ALL).filter(|(n, _)| **n > 0).map(|(n, fill)| {
            let (bottom, top) = (height(below), height(below + n));
            below += n;
            let place = [x, 16 + HIGHEST - top, WIDE, (top - bottom).max(1)];
            let [x, y, width, height] = place.map(|length| length.to_string());
            html! { <g key={fill.class()}><rect class={fill.class()} {x} {y} {width} {height} />{ marks(fill, place) }</g> }
        });
        let parts: Vec<Html> = parts.collect();
        let middle = (x + WIDE / 2).to_string();
        html! {
            <g key={n}>
                { for parts }
                if all > 0 {
                    <text x={middle.clone()} y={(10 + HIGHEST - height(all)).to_string()} text-anchor="middle">{ all }</text>
                }
                <text class="axis" x={middle} y={(HIGHEST + 32).to_string()} text-anchor="middle">{ name.clone() }</text>
            </g>
        }
    });
    let width = columns.len() * COLUMN;
    html! {
        <svg
            class={classes!("board-chart", "is-stacks", name)}
            viewBox={format!("0 0 {width} {}", HIGHEST + 40)}
            aria-hidden="true"
            focusable="false"
        >
            <path class="base" d={format!("M0 {}H{width}", HIGHEST + 16)} />
            { for drawn }
        </svg>
    }
}
