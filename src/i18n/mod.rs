//! The two languages, and all text of the interface in both.
//!
//! Invariants:
//!
//! - Every message exists in both languages, and callers give exactly its arguments (`build/messages.rs`, checked by
//!   the compiler).
//! - Every rule and every question of the check has a message (`tests/core/checks.rs`, `tests/core/words.rs`).

/// A language of the interface or of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The BCP 47 tag, which is also the value in a draft file.
    pub fn tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// The language of a tag, by its primary subtag.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.split('-').next() {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => None,
        }
    }

    /// `zh` for Chinese, `en` for English.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

/// Typed messages, one function each, generated from `locales/*.ftl` by the build script.
// `named` is generated and has an arm for each finding.
#[allow(clippy::too_many_lines)]
pub mod t {
    use super::{Lang, Words};

    /// The words around one field of the form, in both languages.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Asked {
        label: Words,
        note: Words,
        help: Words,
        example: Words,
    }

    impl Asked {
        /// Label, note, help and example in `lang`; empty where there is none.
        pub fn say(self, lang: Lang) -> [&'static str; 4] {
            [self.label, self.note, self.help, self.example].map(|words| words.get(lang))
        }
    }

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
