//! The map in the web page.

use std::{fs, path::Path};

use fupan::{
    export::{Format, render},
    i18n::Lang,
    report::{self, Report},
    review::Review,
    typeset::picture,
};
use roxmltree::Document;

use super::{
    connected,
    svg::{classed, small},
};

fn mapped(mut review: Review) -> Report {
    review.document_mut().layout.map = true;
    report::compose(&review, &[])
}

fn page(report: &Report) -> String {
    String::from_utf8(render(report, Format::Html).unwrap().bytes).unwrap()
}

#[test]
fn the_page_shows_the_picture_behind_the_document() {
    for lang in Lang::ALL {
        let mut review = small(lang);
        let without = page(&report::compose(&review, &[]));
        assert!(!without.contains("<svg") && !without.contains(".map"));
        review.document_mut().layout.imprint = true;
        review.document_mut().layout.printer = "Q".into();
        let with = page(&mapped(review));
        let [table, drawn, imprint] =
            ["</table>", "<svg class=\"map\"", "class=\"imprint\""].map(|text| with.rfind(text));
        assert!(table < drawn && drawn < imprint, "{with}");
        assert_eq!(with.matches("<svg").count(), 1);
        for refused in ["<script", "<a ", "href=", "style=\"", "url(", "http:"] {
            assert!(!with.contains(refused), "{refused}");
        }
    }
}

#[test]
fn a_long_picture_goes_on_on_the_next_sheet() {
    for lang in Lang::ALL {
        let report = mapped(connected(lang, 60, 40, 5));
        let page = page(&report);
        let mut next = 0;
        let mut tags = 0;
        for piece in page.split("<svg ").skip(1) {
            let piece = format!("<svg {}", &piece[..piece.find("</svg>").unwrap() + 6]);
            let document = Document::parse(&piece).unwrap();
            let view = document.root_element().attribute("viewBox").unwrap();
            let view: Vec<usize> = view.split(' ').map(|n| n.parse().unwrap()).collect();
            assert_eq!((view[0], view[1], view[2]), (0, next, 1000));
            assert!(view[3] <= 623, "{view:?}");
            next += view[3];
            tags += classed(&document, "map-tag").len();
        }
        assert_eq!((next, tags), (picture(report.map.as_ref().unwrap(), 1000).height, 101));
    }
}

#[test]
fn a_map_that_fits_smaller_stands_on_one_sheet() {
    for lang in Lang::ALL {
        for (causes, measures) in [(3, 2), (12, 4)] {
            let page = page(&mapped(connected(lang, causes, measures, 4)));
            assert_eq!(page.matches("<svg").count(), 1, "{causes} causes in {lang:?}");
        }
    }
}

/// Pages to look at, on paper too.
#[test]
fn pages_are_left_to_be_looked_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("map");
    fs::create_dir_all(&folder).unwrap();
    for (lang, tag) in Lang::ALL.into_iter().zip(["zh-CN", "en"]) {
        for (causes, measures) in [(3, 2), (12, 9), (60, 40)] {
            let page = page(&mapped(connected(lang, causes, measures, 4)));
            fs::write(folder.join(format!("page-{tag}-{causes}.html")), page).unwrap();
        }
    }
}
