//! Handing out the document and its files.

use crate::{
    browser,
    export::{self, Error, File, Format},
    files::draft,
    report::Report,
    store::Draft,
    typeset,
    ui::editor::view::Outcome,
};

/// Does what the button with this `action` is for; `None` if it is none of this page's.
///
/// Of a draft with a passphrase `sealed` is its file; what the browser remembers of printing names no title then.
pub fn carry_out(action: &str, draft: &Draft, report: &Report, sealed: Option<File>) -> Option<Outcome> {
    let name = typeset::name(&report.meta);
    let own = |sealed: Option<File>| sealed.unwrap_or_else(|| draft_file(draft, &name));
    let (is_done, outcome) = match action {
        "print" => (
            browser::print(sealed.as_ref().map_or(&name, |file| file.name.trim_end_matches(".fupan.json"))),
            Outcome::None,
        ),
        "copy-text" => (copy(report), Outcome::Copied),
        "export-json" => (hand_out(Ok(own(sealed))), Outcome::None),
        "export-zip" => (hand_out(all_files(&name, own(sealed), report)), Outcome::None),
        _ => {
            let extension = action.strip_prefix("export-")?;
            let format = Format::ALL.into_iter().find(|format| format.extension() == extension)?;
            (hand_out(export::render(report, format)), Outcome::None)
        }
    };
    Some(if is_done { outcome } else { Outcome::Failed })
}

fn copy(report: &Report) -> bool {
    let text = |format| String::from_utf8(export::render(report, format).ok()?.bytes).ok();
    let (Some(html), Some(plain)) = (text(Format::Html), text(Format::Text)) else { return false };
    browser::copy(&html, plain.trim_start_matches('\u{feff}'))
}

fn hand_out(file: Result<File, Error>) -> bool {
    file.is_ok_and(|file| browser::download(&file).is_ok())
}

/// Every file there is of this draft, in one.
fn all_files(name: &str, own: File, report: &Report) -> Result<File, Error> {
    let mut files = Vec::new();
    for format in Format::ALL {
        match export::render(report, format) {
            Ok(file) => files.push(file),
            // No measure, no ledger.
            Err(Error::Nothing) => {}
            Err(error) => return Err(error),
        }
    }
    files.push(own);
    export::bundle(name, &files)
}

/// The draft itself as a file.
pub fn draft_file(draft: &Draft, title: &str) -> File {
    draft_text(title, draft::to_json(draft.revision, &draft.review))
}

/// A draft's stored text as a file.
pub fn draft_text(title: &str, text: String) -> File {
    File { name: export::file_name(title, "fupan.json"), media_type: "application/json", bytes: text.into_bytes() }
}
