//! Drafts as files to hand out.

use crate::{
    browser,
    export::{self, File},
    files::draft,
    i18n::{Lang, t},
    store::Draft,
};

/// A draft as a file named after `title`.
pub fn draft_file(draft: &Draft, title: &str) -> File {
    draft_text(title, draft::to_json(draft.revision, &draft.review))
}

/// A draft's stored text as a file named after `title`.
pub fn draft_text(title: &str, text: String) -> File {
    json_file(title, "fupan.json", text)
}

/// A JSON text as a file named after `title`.
pub fn json_file(title: &str, extension: &str, text: String) -> File {
    File { name: export::file_name(title, extension), media_type: "application/json", bytes: text.into_bytes() }
}

/// What stands in place of the title in the name of a locked draft's file: names of files can be read by anybody who can
/// open the folder.
pub fn locked_title(lang: Lang) -> String {
    dated_title(t::lock_file(lang))
}

/// A name followed by today's date: `Backup-2026-03-05`.
pub fn dated_title(name: &str) -> String {
    let mut title = format!("{name}-");
    export::push_day(&mut title, browser::today(), "-");
    title
}
