//! Whether anybody has written anything yet.

use super::{Layout, Review};

impl Review {
    /// Whether all its texts and lists are empty. Choices and switches are not considered, because they do not say what
    /// happened.
    pub fn is_blank(&self) -> bool {
        let Review { kind, voice, domain, language, .. } = *self;
        let Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, .. } = self.layout;
        let layout = Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, ..Layout::default() };
        *self == Review { kind, voice, domain, language, layout, ..Review::default() }
    }
}
