//! Has LibreOffice lay documents out and poppler say where everything stands. All lengths are points.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use fupan::{
    export::{Format, render},
    report::Report,
};
use roxmltree::{Document, Node, ParsingOptions};

pub const MM: f64 = 72.0 / 25.4;

/// How much of its boxes poppler takes to be above the line the characters stand on, and their whole height; both in
/// characters. A digit's ink ends there, as an enlarged picture shows.
const ASCENT: f64 = 0.95;
pub const BOX: f64 = 1.3;

/// How far LibreOffice sets the characters of an exact line below its top: four fifths of its height.
pub const FOUR_FIFTHS: f64 = 0.8;

/// A stretch of text in one line.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: String,
    pub left: f64,
    pub right: f64,
    /// Upper and lower edge of the boxes poppler draws.
    pub top: f64,
    pub bottom: f64,
    /// Where the characters stand.
    pub base: f64,
}

pub struct Page {
    pub width: f64,
    pub height: f64,
    /// Lines of the text block from above to below.
    pub lines: Vec<Line>,
    /// The parts of the page number.
    pub number: Vec<Line>,
}

/// The pages of every report, in the order of `reports`; made in one go, as LibreOffice is slow to start.
pub fn print(group: &str, reports: &[Report]) -> Vec<Vec<Page>> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("measured");
    let folder = root.join(group);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let names: Vec<PathBuf> = (0..reports.len()).map(|at| folder.join(format!("{at:02}.docx"))).collect();
    for (name, report) in names.iter().zip(reports) {
        fs::write(name, render(report, Format::Docx).unwrap().bytes).unwrap();
    }
    // A profile for each call: an office that is open already would take it and answer nothing.
    let profile = format!("-env:UserInstallation=file://{}", root.join("profile").join(group).display());
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/fonts.conf");
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(&folder).args(&names);
    run(office.env("FONTCONFIG_FILE", fonts));
    names.iter().map(|name| read(&name.with_extension("pdf"))).collect()
}

fn run(command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}; `cargo xtask test validate` installs it"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn read(pdf: &Path) -> Vec<Page> {
    let text = run(Command::new("pdftotext").arg("-bbox-layout").arg(pdf).arg("-"));
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).unwrap();
    document.descendants().filter(|n| n.has_tag_name("page") || n.tag_name().name() == "page").map(page).collect()
}

fn page(node: Node) -> Page {
    let figure = |node: Node, name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
    let (width, height) = (figure(node, "width"), figure(node, "height"));
    let words = node.descendants().filter(|n| n.tag_name().name() == "word").map(|word| {
        let (top, bottom) = (figure(word, "yMin"), figure(word, "yMax"));
        let base = top + (bottom - top) * ASCENT / BOX;
        let text = word.text().unwrap_or_default().to_owned();
        Line { text, left: figure(word, "xMin"), right: figure(word, "xMax"), top, bottom, base }
    });
    let mut page = Page { width, height, lines: Vec::new(), number: Vec::new() };
    for word in words {
        // Outside the text block: 35 mm at the foot of an upright sheet and at the left of one that is turned.
        let is_number = if width < height { word.base > height - 34.0 * MM } else { word.right < 34.0 * MM };
        match page.lines.iter_mut().find(|line| (line.base - word.base).abs() < 4.0) {
            _ if is_number => page.number.push(word),
            Some(line) => {
                line.text.push_str(&word.text);
                (line.left, line.right) = (line.left.min(word.left), line.right.max(word.right));
            }
            None => page.lines.push(word),
        }
    }
    page.lines.sort_by(|a, b| a.base.total_cmp(&b.base));
    page.number.sort_by(|a, b| (a.left + a.top).total_cmp(&(b.left + b.top)));
    page
}

impl Page {
    /// The line that begins with `text`.
    pub fn line(&self, text: &str) -> &Line {
        self.lines
            .iter()
            .find(|line| line.text.starts_with(text))
            .unwrap_or_else(|| panic!("{text} is not on the page"))
    }
}

/// Prints a figure and holds it within `slack` of what it should be.
pub fn measure(what: &str, found: f64, wanted: f64, slack: f64, unit: &str) {
    println!("{what}: {found:.2} {unit} (wanted {wanted:.2} ± {slack:.2})");
    assert!((found - wanted).abs() <= slack, "{what}: {found} instead of {wanted} {unit}");
}
