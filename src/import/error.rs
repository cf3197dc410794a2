//! Why a document cannot be read.

/// Why a document cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("too large")]
    TooLarge,
    /// It has no words.
    #[error("no words")]
    NoWords,
    /// No text in any encoding.
    #[error("no text")]
    NoText,
    /// A zip file that is no Word file.
    #[error("not a Word file")]
    Zip,
    /// A Word file that is damaged, or made to do harm.
    #[error("damaged")]
    Damaged,
    /// A Word file with a passphrase, or an old .doc, .wps or .xls: these look alike.
    #[error("an old or locked Office file")]
    OldOffice,
    #[error("a PDF file")]
    Pdf,
    /// Rich text (.rtf).
    #[error("a rich text file")]
    RichText,
}
