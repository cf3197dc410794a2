//! Whether anybody has written anything yet.

use super::{Layout, Review};

impl Review {
    /// Whether nobody has written anything into it: no text is there and no list has an item. Choices and switches say
    /// nothing of what happened, so they do not count.
    pub fn is_blank(&self) -> bool {
        let Review { kind, voice, domain, language, .. } = *self;
        let Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, .. } = self.layout;
        let layout = Layout { latin, pitch, ledger, map, seal, slogan, head, imprint, ..Layout::default() };
        *self == Review { kind, voice, domain, language, layout, ..Review::default() }
    }
}
