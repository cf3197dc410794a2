//! Why the browser's storage did not do something.

/// Why the browser's storage did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    #[error("the browser's storage failed")]
    Storage,
    /// The draft was written elsewhere since: it stays as it is there.
    #[error("the draft was written elsewhere")]
    Conflict,
}
