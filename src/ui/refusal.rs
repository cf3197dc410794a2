//! Why a file was not taken, in words.

use wasm_bindgen_futures::JsFuture;

use crate::{
    files,
    i18n::{Lang, t},
    import,
};

/// Why a file was not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is not what it should be.
    File(files::Error),
    /// It is no document that can be read.
    Document(import::Error),
    /// The browser could not read it from the disk.
    Disk,
    /// The storage did not take what was in it.
    NotStored,
}

impl Refusal {
    /// The reason, and what to do about it.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Refusal::File(error) => say(lang, error),
            Refusal::Document(error) => say_document(lang, *error).to_owned(),
            Refusal::Disk => t::import_disk(lang).to_owned(),
            Refusal::NotStored => t::import_not_stored(lang).to_owned(),
        }
    }
}

/// Why a draft file was refused, and what to do about it.
pub fn say(lang: Lang, error: &files::Error) -> String {
    match error {
        files::Error::TooLarge => t::import_too_large(lang).to_owned(),
        files::Error::Empty => t::import_empty(lang).to_owned(),
        files::Error::Truncated { line } => t::import_truncated(lang, *line),
        files::Error::Unreadable { line, column } => t::import_unreadable(lang, *column, *line),
        files::Error::Foreign => t::import_foreign(lang).to_owned(),
        files::Error::Newer(version) => t::import_newer(lang, &version.to_string()),
        files::Error::BadField(field) => t::import_bad_field(lang, field),
        files::Error::TooMany(list) => t::import_too_many(lang, list),
        files::Error::Locked => t::import_locked(lang).to_owned(),
        files::Error::NotOpened => t::unlock_wrong(lang).to_owned(),
        files::Error::NoCiphers => t::lock_insecure(lang).to_owned(),
    }
}

/// Why a document was refused, and what to do about it.
pub fn say_document(lang: Lang, error: import::Error) -> &'static str {
    match error {
        import::Error::TooLarge => t::document_too_large(lang),
        import::Error::NoWords => t::document_no_words(lang),
        import::Error::NoText => t::document_no_text(lang),
        import::Error::Zip => t::document_zip(lang),
        import::Error::Damaged => t::document_damaged(lang),
        import::Error::OldOffice => t::document_old_office(lang),
        import::Error::Pdf => t::document_pdf(lang),
        import::Error::RichText => t::document_rich_text(lang),
    }
}

/// The bytes of a chosen file, if there are at most `most`.
pub async fn contents(chosen: &web_sys::File, most: usize) -> Result<Vec<u8>, Refusal> {
    if chosen.size() > most as f64 {
        return Err(Refusal::File(files::Error::TooLarge));
    }
    let buffer = JsFuture::from(chosen.array_buffer()).await.map_err(|_| Refusal::Disk)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
