//! The sheet on the screen and in the html is that of the Word file: the figures that stand in styles, which no
//! compiler compares, against those that pages are counted from and those the Word file holds.

mod set;

use fupan::{
    export::Format,
    i18n::Lang,
    report::{Report, Role},
    review::Paper,
    typeset::{self, Geometry, TablePlace, figures},
};

use super::{
    css::Css,
    file,
    reading::{all, attr, figure, one, paragraphs, parse, part},
    samples::{self, block},
    string,
};

/// Selector, property, and what is to stand there.
type Rows = Vec<(&'static str, &'static str, String)>;

fn check(name: &str, css: &Css, rows: Rows) {
    for (selector, property, expected) in rows {
        assert_eq!(css.value(selector, property), expected, "{name}: {property} of {selector}");
    }
}

fn paper() -> Css {
    Css::of(include_str!("../../../styles/paper.css"))
}

fn page(report: &Report) -> Css {
    let page = string(report, Format::Html);
    let style = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    Css::of(style.expect("a style element").0)
}

fn pt(twips: impl TryInto<i32>) -> String {
    format!("{}pt", f64::from(twips.try_into().ok().expect("a length")) / 20.0)
}

fn mm(twips: i32) -> i32 {
    (f64::from(twips) * 25.4 / 1440.0).round() as i32
}

/// The Word file of a report with everything.
struct Word {
    styles: String,
    body: String,
}

impl Word {
    fn of(language: Lang) -> Word {
        let mut report = language.pick(samples::zh_ledger(), samples::en_ledger());
        report.head = vec![block(Role::Masthead, "云泽区文件"), block(Role::Reference, "7号")];
        report.imprint = vec![block(Role::Copies, "抄送：甲。"), block(Role::Printer, "甲\t2026年4月2日印发")];
        let bytes = file(&report, Format::Docx).bytes;
        Word { styles: part(&bytes, "word/styles.xml"), body: part(&bytes, "word/document.xml") }
    }

    /// Of the paragraphs of a style, in twips.
    fn of_lines(&self, style: &str, element: &'static str, name: &str) -> i32 {
        figure(&self.styles, style, &["pPr", element], name)
    }

    /// Size of its type; with what stands before it and the height of a line as CSS has it.
    fn font(&self, style: &str, weight: &str, line: &str) -> String {
        format!("{weight}{}/{line}", self.size(style))
    }

    fn size(&self, style: &str) -> String {
        pt(figure(&self.styles, style, &["rPr", "sz"], "val") * 10)
    }

    /// Width of a rule of a table: of cells, or of the imprint.
    fn rule(&self, of_imprint: bool, side: &'static str) -> String {
        let eighths = if of_imprint {
            let document = parse(&self.body);
            let borders = all(document.root_element(), "tblBorders");
            attr(one(borders[0], side), "sz").parse().expect("a width")
        } else {
            figure(&self.styles, "TableGrid", &["tblBorders", side], "sz")
        };
        format!("{}pt", f64::from(eighths) / 8.0)
    }

    /// Blank above and at the side of a cell's text.
    fn padding(&self) -> String {
        let side = |side| pt(figure(&self.styles, "TableNormal", &["tblCellMar", side], "w"));
        assert_eq!((side("top"), side("left")), (side("bottom"), side("right")));
        format!("{} {}", side("top"), side("left"))
    }

    /// Width, height, the four margins from the top on and the foot of the number, in mm.
    fn sheet(&self, turned: bool) -> [i32; 7] {
        let document = parse(&self.body);
        let section = all(document.root_element(), "sectPr")[usize::from(turned)];
        [("pgSz", "w"), ("pgSz", "h"), ("pgMar", "top"), ("pgMar", "right"), ("pgMar", "bottom"), ("pgMar", "left")]
            .into_iter()
            .chain([("pgMar", "footer")])
            .map(|(element, name)| mm(attr(one(section, element), name).parse().expect("a length")))
            .collect::<Vec<_>>()
            .try_into()
            .expect("seven")
    }

    /// Left edge and hanging of the lines of the 附件说明 that are numbered: the first and the others.
    fn notes(&self) -> [[i32; 2]; 2] {
        let document = parse(&self.body);
        let notes = paragraphs(&document).into_iter().filter(|p| p.0 == "AnnexNote");
        let found = notes.map(|p| ["left", "hanging"].map(|name| attr(one(p.2, "ind"), name).parse().unwrap_or(0)));
        found.take(2).collect::<Vec<_>>().try_into().expect("two notes")
    }
}

#[test]
fn sheets_have_the_same_edges_everywhere() {
    let inches = |[top, right, bottom, left]: [i32; 4]| format!("{top}mm {right}mm {bottom}mm {left}mm");
    let word = Word::of(Lang::Zh);
    let [width, height, top, right, bottom, left, _] = word.sheet(false);
    assert_eq!([width - left - right, height - top - bottom], [figures::WIDTH, figures::HEIGHT].map(|n| mm(n as i32)));
    let turned = word.sheet(true);
    // The head of a turned sheet lies at the left edge of the upright one.
    assert_eq!(turned[..6], [height, width, left, top, right, bottom]);
    let [upright, on_side] = [[top, right, bottom, left], [left, top, right, bottom]].map(inches);
    let rows = vec![
        (".sheet", "width", format!("{width}mm")),
        (".sheet", "height", format!("{height}mm")),
        (".sheet", "padding", upright.clone()),
        (".sheet.is-turned", "width", format!("{height}mm")),
        (".sheet.is-turned", "height", format!("{width}mm")),
        (".sheet.is-turned", "padding", on_side.clone()),
        (".doc-imprint", "right", format!("{right}mm")),
        (".doc-imprint", "bottom", format!("{bottom}mm")),
        (".doc-imprint", "left", format!("{left}mm")),
    ];
    check("paper", &paper(), rows);
    let rows = vec![
        ("main", "width", format!("{width}mm")),
        ("main", "min-height", format!("{height}mm")),
        ("main", "padding", upright.clone()),
        (".annex", "width", format!("{height}mm")),
        (".annex", "min-height", format!("{width}mm")),
        (".annex", "padding", on_side.clone()),
        ("@page", "margin", upright),
        ("@page annex", "margin", on_side),
    ];
    check("html", &page(&samples::zh()), rows);
    // The middle of the number stands 7 mm below the text.
    let points = |twips: i32| f64::from(twips) / 20.0 * 25.4 / 72.0;
    let half = points(figure(&word.styles, "Footer", &["rPr", "sz"], "val") * 5);
    let side = pt(word.of_lines("Footer", "ind", "right"));
    let rows = vec![
        (".sheet::after", "font", word.font("Footer", "", "1")),
        (".sheet::after", "top", format!("{:.1}mm", f64::from(height - bottom + 7) - half)),
        (".sheet::after", "right", format!("calc({right}mm + {side})")),
        (".sheet:nth-child(even)::after", "left", format!("calc({left}mm + {side})")),
        (".sheet.is-turned::after", "left", format!("{:.1}mm", f64::from(bottom - 7) - half)),
        (".sheet.is-turned::after", "bottom", format!("calc({right}mm + {side})")),
        (".sheet.is-turned:nth-child(even)::after", "top", format!("calc({left}mm + {side})")),
    ];
    check("paper", &paper(), rows);
}

#[test]
fn english_sheets_have_the_same_edges_everywhere() {
    let tenths = |twips: usize| {
        let tenths = (twips as f64 * 254.0 / 1440.0).round() / 10.0;
        format!("{tenths}mm")
    };
    for (paper_of, name) in [(Paper::A4, ""), (Paper::Letter, "[data-paper=\"letter\"]")] {
        let mut report = samples::en_ledger();
        report.meta.setting.paper = paper_of;
        let sheet = Geometry::upright(&report.meta);
        let margin = tenths(sheet.top);
        assert_eq!([sheet.right, sheet.bottom, sheet.left], [sheet.top; 3]);
        let [width, height] = [sheet.width, sheet.height].map(tenths);
        let css = paper();
        let of = |property: &str| {
            let own = css.value(&format!(".sheets{name}:lang(en)"), property);
            if own.is_empty() { css.value(".sheets:lang(en)", property) } else { own }
        };
        assert_eq!([of("--across"), of("--down")], [width.clone(), height.clone()]);
        let rows = [(".sheet", ["across", "down"]), (".sheet.is-turned", ["down", "across"])];
        for (selector, [width, height]) in rows {
            let rows = vec![("width", width), ("height", height)];
            for (property, name) in rows {
                let found = css.value(&format!(".sheets:lang(en) {selector}"), property);
                assert_eq!(found, format!("var(--{name})"), "{selector} {property}");
            }
        }
        let edge = tenths(typeset::english::EDGE);
        let rows = vec![
            (".sheets:lang(en) .sheet", "padding", margin.clone()),
            (".sheets:lang(en) .sheet::after", "bottom", edge.clone()),
            (".sheets:lang(en) .doc-running", "top", edge.clone()),
            (".sheets:lang(en) .doc-running", "left", margin.clone()),
            (".sheets:lang(en) .doc-imprint", "inset", format!("auto {margin} {margin}")),
        ];
        check("paper", &css, rows);
        let margins = [&*margin; 4].join(" ");
        let rows = vec![
            ("main", "width", width.clone()),
            ("main", "min-height", height.clone()),
            ("main", "padding", margins.clone()),
            (".annex", "width", height.clone()),
            (".upright", "width", width.clone()),
            (".upright", "min-height", height.clone()),
            (".running", "top", edge.clone()),
            ("@page", "margin", margins),
            ("@page @bottom-center", "padding-bottom", edge),
        ];
        check("html", &page(&report), rows);
        let body = part(&file(&report, Format::Docx).bytes, "word/document.xml");
        let document = parse(&body);
        let [size, margins] = ["pgSz", "pgMar"].map(|name| one(document.root_element(), name));
        let expected = [sheet.width, sheet.height].map(|n| n.to_string());
        assert_eq!(["w", "h"].map(|name| attr(size, name)), expected);
        for side in ["top", "right", "bottom", "left"] {
            assert_eq!(attr(margins, side), sheet.top.to_string());
        }
        for foot in ["header", "footer"] {
            assert_eq!(attr(margins, foot), typeset::english::EDGE.to_string());
        }
    }
}

#[test]
fn columns_of_the_html_are_those_of_the_word_file() {
    for report in samples::all() {
        let page = string(&report, Format::Html);
        let blocks = (0..report.blocks.len()).map(TablePlace::Block);
        let places = blocks.chain((0..report.annexes.len()).map(TablePlace::Annex));
        // A table without columns is not there.
        let tables: Vec<_> = places.filter_map(|place| typeset::breaking(&report, place)).collect();
        assert_eq!(page.matches("<colgroup>").count(), tables.len());
        for (table, columns) in tables.iter().zip(page.split("<colgroup>").skip(1)) {
            let columns = columns.split_once("</colgroup>").expect("an end").0;
            let shares: Vec<f64> = columns.split('"').filter_map(|part| part.strip_suffix('%')?.parse().ok()).collect();
            let (widths, whole) = (&table.widths, table.widths.iter().sum::<usize>());
            assert_eq!(shares.len(), widths.len());
            for (share, width) in shares.iter().zip(widths) {
                assert!((share - *width as f64 * 100.0 / whole as f64).abs() < 0.11, "{shares:?} {widths:?}");
            }
            assert!(widths.is_empty() || (shares.iter().sum::<f64>() - 100.0).abs() < 1e-9, "{shares:?}");
        }
    }
}
