//! How an English document is set: no standard binds it, so these are the figures of a plain report.

use crate::report::Role;

/// How a role is set, in twips.
#[derive(Clone, Copy)]
pub struct Set {
    pub size: u32,
    /// Height of a line.
    pub line: u32,
    pub before: u32,
    pub after: u32,
}

/// Body 12 pt on 17 pt, title 16 pt on 22 pt, headings 13 pt on 18 pt.
pub fn set(role: Role) -> Set {
    match role {
        Role::Title => Set { size: 320, line: 440, before: 0, after: 240 },
        Role::Heading => Set { size: 260, line: 360, before: 280, after: 100 },
        Role::AnnexNote | Role::AnnexNoteNext | Role::Signature | Role::Date => {
            Set { size: 240, line: 340, before: 0, after: 0 }
        }
        _ => Set { size: 240, line: 340, before: 0, after: 140 },
    }
}

/// What stays blank above the first note and above the signature.
pub fn gap(role: Role) -> u32 {
    match role {
        Role::Signature | Role::Date => 560,
        Role::AnnexNote => 280,
        _ => 0,
    }
}

/// Label and title of an annex: size, line, before, after.
pub const ANNEX_LABEL: (u32, u32, u32, u32) = (240, 340, 0, 60);
pub const ANNEX_TITLE: (u32, u32, u32, u32) = (320, 440, 0, 160);
