//! One incident and its four documents, as they are read by those who receive them.

use std::{fs, path::Path};

use fupan::{
    export::{self, Format},
    files::DraftFile,
    report,
    review::{Edit, Review},
};

fn incident() -> Review {
    let file = include_bytes!("../../fixtures/reviews/good/late-from-hospital.json");
    DraftFile::from_bytes(file).unwrap().review
}

#[test]
fn four_documents_of_one_incident() {
    let mut review = incident();
    let ids: Vec<_> = review.documents.iter().map(|document| document.id.clone()).collect();
    assert_eq!(ids.len(), 4);
    for id in ids {
        review.apply(&Edit::OpenDocument { id: id.clone() }).unwrap();
        let report = report::compose(&review, &[]);
        let text = String::from_utf8(export::render(&report, Format::Text).unwrap().bytes).unwrap();
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let path = Path::new("tests/core/compose/models").join(format!("incident-{id}.txt"));
        let expected = fs::read_to_string(&path).unwrap();
        assert!(text == expected, "{id} is not as in {}:\n{text}", path.display());
    }
}
