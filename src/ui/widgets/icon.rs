//! Icons of one line weight, drawn on a 20 × 20 grid.

use yew::prelude::*;

/// Which icon to draw.
#[derive(Clone, Copy, PartialEq)]
pub enum Sign {
    Add,
    Bin,
    Calendar,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Copy,
    Down,
    Download,
    Eye,
    File,
    Lock,
    MoveDown,
    MoveUp,
    Pen,
    Printer,
    Redo,
    Search,
    Table,
    Undo,
    Up,
    Upload,
}

impl Sign {
    /// The outline, as the `d` of a path.
    pub fn path(self) -> &'static str {
        match self {
            Sign::Add => "M10 4v12M4 10h12",
            Sign::Bin => "M4 6h12M8 6V4h4v2M6 6l.6 10h6.8L14 6M8.5 9v4.5M11.5 9v4.5",
            Sign::Calendar => "M4 5h12v11H4zM4 8.5h12M7 3v3M13 3v3",
            Sign::Check => "M4 10.5l4 4 8-9",
            Sign::ChevronDown => "M5 8l5 5 5-5",
            Sign::ChevronRight => "M8 5l5 5-5 5",
            Sign::ChevronUp => "M5 12l5-5 5 5",
            Sign::Copy => "M7 7h9v9H7zM4 13V4h9",
            Sign::Down => "M10 4v12M5 11l5 5 5-5",
            Sign::Download => "M10 3v10M6 9l4 4 4-4M4 16.5h12",
            Sign::Eye => {
                "M2 10c2-3.5 4.7-5 8-5s6 1.5 8 5c-2 3.5-4.7 5-8 5s-6-1.5-8-5zM10 7.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Sign::File => "M5 3h7l3 3v11H5zM12 3v3h3",
            Sign::Lock => "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9",
            Sign::MoveDown => "M7 4v11M3.5 11.500L7 15l3.5-3.500M13 6h4M13 10h3M13 14h2",
            Sign::MoveUp => "M7 16V5M3.5 8.500L7 5l3.5 3.500M13 6h2M13 10h3M13 14h4",
            Sign::Pen => "M4 16l.8-3.200L13.500 4l2.500 2.500-8.800 8.700zM11.500 6l2.500 2.500",
            Sign::Printer => "M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z",
            Sign::Redo => "M13 4l3.5 3.500L13 11M16 7.500H8.500a4 4 0 0 0 0 8H12",
            Sign::Search => "M8.5 3.500a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12.200 12.200l4.300 4.300",
            Sign::Table => "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
            Sign::Undo => "M7 4L3.5 7.5 7 11M4 7.500h7.500a4 4 0 0 1 0 8H8",
            Sign::Up => "M10 16V4M5 9l5-5 5 5",
            Sign::Upload => "M10 13V3M6 7l4-4 4 4M4 16.500h12",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which icon to draw.
    pub sign: Sign,
}

/// An icon beside words that say the same; hidden from screen readers.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={props.sign.path()} /></svg>
    }
}
