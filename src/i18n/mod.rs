//! The two languages, and every word the interface says in them.

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

    /// `zh` or `en`, whichever this language is.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// A wording that exists in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The wording in `lang`.
    pub fn get(&self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

/// Typed messages, one function each, made from `locales/*.ftl` by the build script.
// Made from whole pieces of text, some of which are a single mark.
#[allow(clippy::single_char_add_str)]
pub mod t {
    use std::sync::LazyLock;

    use super::Lang;

    static TEXTS: LazyLock<[Vec<&str>; 2]> = LazyLock::new(|| [ZH, EN].map(|all| all.split('\u{1f}').collect()));

    /// The words around one field of the form, said in a language by [`Asked::say`].
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Asked {
        label: u16,
        note: u16,
        help: u16,
        example: u16,
    }

    impl Asked {
        /// Label, note, help and example; empty where there is none.
        pub fn say(self, lang: Lang) -> [&'static str; 4] {
            [self.label, self.note, self.help, self.example].map(|place| text(lang, place.into()))
        }
    }

    /// The message without arguments at this place.
    fn text(lang: Lang, place: usize) -> &'static str {
        TEXTS[lang as usize][place]
    }

    /// The message with this name, of those that are asked for by name; empty if there is none. `about` and `detail`
    /// take the places of `{ $about }` and `{ $detail }`.
    pub fn named(lang: Lang, name: &str, about: &str, detail: &str) -> String {
        let mut lines = lang.pick(NAMED_ZH, NAMED_EN).lines();
        let words = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('=')).unwrap_or_default();
        fill(words, &[about, detail])
    }

    /// The words with the arguments in the places of `\u{1}`, `\u{2}` …
    fn fill(words: &str, arguments: &[&str]) -> String {
        let mut out = String::new();
        for c in words.chars() {
            match arguments.get((c as usize).wrapping_sub(1)) {
                Some(argument) => out.push_str(argument),
                None => out.push(c),
            }
        }
        out
    }

    fn number(number: usize) -> String {
        number.to_string()
    }

    fn push_number(out: &mut String, number: usize) {
        use std::fmt::Write;
        let _ = write!(out, "{number}");
    }

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
