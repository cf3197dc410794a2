//! Why a file is refused.

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    #[error("too large")]
    TooLarge,
    #[error("empty")]
    Empty,
    /// The text stops in the middle.
    #[error("ends in line {line} before it is complete")]
    Truncated { line: usize },
    /// Not JSON, or not text at all.
    #[error("not readable at line {line}, column {column}")]
    Unreadable { line: usize, column: usize },
    /// JSON, but of another program.
    #[error("not a draft of Fupan")]
    Foreign,
    /// Written by a newer Fupan.
    #[error("version {0} is newer than this program")]
    Newer(u64),
    /// A field holds what it cannot hold; the address of that field.
    #[error("the field {0} holds something else than expected")]
    BadField(String),
    /// A list is longer than any that somebody wrote; the address of that list.
    #[error("the list {0} is too long")]
    TooMany(String),
    /// An envelope: a passphrase opens it.
    #[error("sealed with a passphrase")]
    Locked,
    /// Another passphrase sealed it, or it was altered since: nothing tells the one from the other.
    #[error("the passphrase does not open it")]
    NotOpened,
    /// Browsers open nothing on plain http.
    #[error("no ciphers here")]
    NoCiphers,
}
