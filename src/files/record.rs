//! What is kept of a draft.

/// What is kept of a draft outside the page: in the database, in second copies, in backups. Of a draft itself, or of a
/// version of it that is kept beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    pub id: String,
    /// Counts edits; the larger of two is the newer.
    pub revision: u64,
    /// Of a draft the sitting that wrote it: a random id of one loading of the page. Of a version why it is kept.
    pub by: String,
    /// Milliseconds since 1970, UTC.
    pub saved_at: f64,
    /// When it was put into the bin; milliseconds since 1970, UTC.
    pub deleted_at: Option<f64>,
    /// The revision that was last put into a file; 0 if none was.
    pub filed: u64,
    /// The draft file's text exactly as it was stored, also if this program cannot read it.
    pub text: String,
}
