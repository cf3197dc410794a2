//! Why a file is refused.

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    #[error("too large")]
    TooLarge,
    #[error("empty")]
    Empty,
    /// The text ends before the JSON is complete.
    #[error("ends in line {line} before it is complete")]
    Truncated { line: usize },
    /// Not JSON, or not text at all.
    #[error("not readable at line {line}, column {column}")]
    Unreadable { line: usize, column: usize },
    /// JSON, but not of this format.
    #[error("not a draft of Fupan")]
    Foreign,
    /// Written by a newer version of Fupan.
    #[error("version {0} is newer than this program")]
    Newer(u64),
    /// A value has the wrong type or is no choice of its field; the address of that field.
    #[error("the field {0} holds something else than expected")]
    BadField(String),
    /// A list exceeds its limit; the address of that list.
    #[error("the list {0} is too long")]
    TooMany(String),
    /// Encrypted with a passphrase.
    #[error("sealed with a passphrase")]
    Locked,
    /// The passphrase is wrong, or the file was altered: decryption cannot tell the two apart.
    #[error("the passphrase does not open it")]
    NotOpened,
    /// The browser has no ciphers, as on plain http.
    #[error("no ciphers here")]
    NoCiphers,
}
