//! The screens of a draft: the sections of the form, and those beside them.

use super::words;
use crate::{
    i18n::{Lang, t},
    review::check::Section,
};

/// Defines [`Screen`] from one table of the screens that are not a section: variant, id, name and line of help of each.
macro_rules! screens {
    ($($(#[$doc:meta])* $screen:ident { id: $id:literal, name: $name:path, help: $help:path },)*) => {
        /// What is shown of a draft.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Screen {
            /// A section of the form.
            Section(Section),
            $($(#[$doc])* $screen,)*
        }

        impl Screen {
            /// The screens that are not a section.
            const BESIDE: &[Screen] = &[$(Screen::$screen),*];

            /// The name in routes.
            pub fn id(self) -> &'static str {
                match self {
                    Screen::Section(section) => section.id(),
                    $(Screen::$screen => $id,)*
                }
            }

            /// The name in links and in the title of the window.
            pub fn name(self, lang: Lang) -> &'static str {
                match self {
                    Screen::Section(section) => words::section(lang, section),
                    $(Screen::$screen => $name(lang),)*
                }
            }

            /// The heading and a line of help. The heading of a section is its question, that of any other screen its name.
            pub fn head(self, lang: Lang) -> (&'static str, &'static str) {
                match self {
                    Screen::Section(section) => words::section_question(lang, section),
                    $(Screen::$screen => ($name(lang), $help(lang)),)*
                }
            }
        }
    };
}

screens! {
    /// The whole review on one page. It shows a heading of its own.
    Overview { id: "overview", name: t::section_overview, help: no_help },
    /// Earlier states of the draft.
    Versions { id: "versions", name: t::section_versions, help: t::section_versions_help },
    /// The passphrase of the draft.
    Lock { id: "lock", name: t::section_lock, help: t::section_lock_help },
}

fn no_help(_: Lang) -> &'static str {
    ""
}

impl Screen {
    /// The screen with this id.
    pub fn from_id(id: &str) -> Option<Screen> {
        let section = Section::from_id(id).map(Screen::Section);
        section.or_else(|| Screen::BESIDE.iter().copied().find(|screen| screen.id() == id))
    }

    /// The section, if it is one.
    pub fn section(self) -> Option<Section> {
        match self {
            Screen::Section(section) => Some(section),
            _ => None,
        }
    }
}
