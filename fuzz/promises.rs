//! What holds of every file, whatever somebody put into it: it is refused, or it is read and written without loss. For the
//! fuzzer and for the ordinary tests.

use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use fupan::{
    files::{
        DraftFile, Error, Outline, ProfileFile, Record,
        backup::{Backup, MAX_DRAFTS, new_drafts, new_versions},
    },
    i18n::Lang,
    import::{Sorting, checked, docx_text, html_text},
    report::{self, compose},
    review::{
        ItemId,
        check::{Around, check},
        pack::{Merged, Pack},
    },
};

pub fn draft(bytes: &[u8]) {
    outline(bytes);
    let Ok(file) = DraftFile::from_bytes(bytes) else { return };
    let written = file.to_json();
    let again = DraftFile::from_bytes(written.as_bytes()).expect("what was written is read");
    assert_eq!(again, file, "read back it is another draft");
    assert_eq!(again.to_json(), written, "written twice it is another text");

    let report = compose(&file.review, &[]);
    assert_eq!(report.wordings.len(), file.review.document().wordings.len());
    let around = Around { today: NaiveDate::from_ymd_opt(2026, 11, 26), ..Around::default() };
    check(&file.review, &around);
}

/// What is read as a whole has an outline of the same words. What is damaged where lists do not look may have one, too.
fn outline(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match (DraftFile::from_stored(bytes), Outline::from_stored(text)) {
        (Ok(file), outline) => {
            let title = report::title(&file.review);
            let of_whole = Outline::from(file);
            assert_eq!(report::title(&of_whole.review), title);
            assert_eq!(outline, Ok(of_whole));
        }
        (Err(error), Err(of_outline)) => assert_eq!(of_outline, error),
        (Err(error), Ok(_)) => {
            assert!(matches!(error, Error::BadField(_) | Error::Unreadable { .. } | Error::TooMany(_)), "{error:?}");
        }
    }
}

pub fn backup(bytes: &[u8]) {
    let Ok(brought) = Backup::from_bytes(bytes) else { return };
    let written = brought.to_json();
    let again = Backup::from_bytes(written.as_bytes()).expect("what was written is read");
    assert_eq!(again, brought, "read back it is another backup");
    assert_eq!(again.to_json(), written, "written twice it is another text");

    // Restored where there is nothing it is all there; where others of the same ids are, beside them.
    assert_eq!(new_drafts(&[], &brought.drafts).len(), brought.drafts.len());
    let others = brought.drafts.iter().step_by(2);
    let here: Vec<Record> = others.map(|draft| Record { text: format!("{} ", draft.text), ..draft.clone() }).collect();
    let all = [here.clone(), new_drafts(&here, &brought.drafts)].concat();
    assert!(all.starts_with(&here), "something that was here changed");
    assert!(brought.drafts.iter().all(|draft| all.iter().any(|there| there.text == draft.text)), "a draft is lost");
    assert_eq!(new_drafts(&all, &brought.drafts), [], "restored twice it is there twice");
    let versions = new_versions(&[], &brought.versions);
    assert_eq!(new_versions(&versions, &brought.versions), []);
    let backup = Backup { drafts: all, versions, pack: brought.pack, profiles: brought.profiles };
    if backup.drafts.len() <= MAX_DRAFTS {
        assert_eq!(Backup::from_bytes(backup.to_json().as_bytes()), Ok(backup), "what was restored cannot be kept");
    }
}

pub fn pack(bytes: &[u8]) {
    let Ok(brought) = Pack::from_bytes(bytes) else { return };
    let written = brought.to_json();
    let again = Pack::from_bytes(written.as_bytes()).expect("what was written is read");
    assert_eq!(again, brought, "read back it is another pack");
    assert_eq!(again.to_json(), written, "written twice it is another text");

    let mut here = Pack::default();
    let count = brought.causes.len() + brought.measures.len() + brought.phrases.len();
    assert_eq!(here.merge(brought.clone()), Merged { added: count, kept: 0 });
    assert_eq!(here.merge(brought.clone()), Merged { added: 0, kept: count });
    assert_eq!(here, brought);
}

pub fn profile(bytes: &[u8]) {
    let Ok(brought) = ProfileFile::from_bytes(bytes) else { return };
    let written = brought.to_json();
    let again = ProfileFile::from_bytes(written.as_bytes()).expect("what was written is read");
    assert_eq!(again, brought, "read back it is another profile");
    assert_eq!(again.to_json(), written, "written twice it is another text");

    let mut here = brought.profile.clone();
    assert_eq!(here.merge(brought.profile.clone()), 0);
    assert_eq!(here, brought.profile, "merging it with itself changes it");
    for language in Lang::ALL {
        let review = here.begin(language);
        assert!(here.is_all_of(&review), "a new review says more than the profile");
        let file = DraftFile { revision: 1, review };
        assert!(DraftFile::from_bytes(file.to_json().as_bytes()).is_ok(), "a new review cannot be kept");
    }
}

/// An old document that was pasted.
pub fn text(bytes: &[u8]) {
    let Ok(text) = checked(String::from_utf8_lossy(bytes).into_owned()) else { return };
    let sorting = Sorting::of(text.clone());
    let mut end = 0;
    for piece in &sorting.reading().pieces {
        assert_eq!(piece.range.start, end, "a character is in no piece, or in two");
        assert!(text.is_char_boundary(piece.range.end));
        end = piece.range.end;
    }
    assert_eq!(end, text.len());
    let mut count = 0;
    let review = sorting.review(|| {
        count += 1;
        ItemId(format!("i{count}"))
    });
    for piece in &sorting.reading().pieces {
        let Some(field) = &piece.field else { continue };
        let value = review.field(field);
        assert!(value.is_some_and(|value| value.contains(sorting.words(piece))), "{field} lost its words");
    }
}

/// A web page.
pub fn web(bytes: &[u8]) {
    text(html_text(&String::from_utf8_lossy(bytes)).as_bytes());
}

/// The document part of a Word file; and the same bytes as a whole file.
pub fn word(bytes: &[u8]) {
    let _ = docx_text(bytes);
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    file.start_file("word/document.xml", options).expect("a part");
    file.write_all(bytes).expect("its text");
    let file = file.finish().expect("a file").into_inner();
    if let Ok(read) = docx_text(&file) {
        text(read.as_bytes());
    }
}
