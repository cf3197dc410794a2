//! What is kept of a draft outside the page.

/// A draft or a kept version of one, as it lies in the database, in second copies and in backups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    pub id: String,
    pub revision: u64,
    /// Of a draft the sitting that wrote it, of a version why it is kept.
    pub by: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// The revision that was put into a file last; 0 if none was.
    pub filed: u64,
    /// The draft file's text exactly as it was stored, also one that this program cannot read.
    pub text: String,
}
