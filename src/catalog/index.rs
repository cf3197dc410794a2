//! All entries of the catalogue as the search reads them, made when they are first needed.

use std::sync::LazyLock;

use super::{
    entries::{Aliases, CatalogCause, CatalogEffect, CatalogMeasure, CatalogRemedy, DOMAINS, DomainId},
    plain::{holds_words, plain},
};
use crate::i18n::{Lang, Words};

/// An entry of any kind.
#[derive(Clone, Copy)]
pub enum Entry {
    Cause(&'static CatalogCause),
    /// A measure, and the cause that it answers.
    Measure(&'static CatalogMeasure, &'static CatalogCause),
    Effect(&'static CatalogEffect),
    Remedy(&'static CatalogRemedy),
}

/// The plain text of an entry in one language.
pub struct Text {
    /// The line to tick.
    pub label: String,
    /// The clause of the document, if it is another.
    pub stem: String,
    pub aliases: Vec<String>,
    /// All of these, one a line: most queries do not occur in most entries, which this tells fastest.
    pub all: String,
}

impl Text {
    fn of(label: &str, stem: &str, aliases: &[&str]) -> Text {
        let (label, stem) = (plain(label), plain(stem));
        let aliases: Vec<String> = aliases.iter().map(|alias| plain(alias)).collect();
        let texts = [&label, &stem].into_iter().chain(&aliases);
        let all = texts.map(String::as_str).collect::<Vec<_>>().join("\n");
        Text { label, stem, aliases, all }
    }

    /// The aliases that are in plain `words`. One of a single character is in too many to say anything.
    pub fn aliases_in<'a>(&'a self, words: &'a str) -> impl Iterator<Item = &'a String> {
        let says = |alias: &&String| alias.len() <= words.len() && alias.chars().nth(1).is_some();
        self.aliases.iter().filter(says).filter(|alias| holds_words(words, alias))
    }
}

pub struct Indexed {
    /// Its place in [`INDEX`].
    pub place: usize,
    pub entry: Entry,
    pub domain: DomainId,
    /// In Chinese and in English.
    texts: [Text; 2],
    /// Of a measure: the place of its cause. People look for a measure by what it is against.
    pub cause: Option<usize>,
}

impl Indexed {
    pub fn text(&self, lang: Lang) -> &Text {
        let [zh, en] = &self.texts;
        lang.pick(zh, en)
    }

    /// Whether it is offered in a review of this field: as one of the field or as a general one.
    pub fn is_home(&self, field: DomainId) -> bool {
        [field, DomainId::General].contains(&self.domain)
    }
}

/// The whole catalogue, in its order.
pub static INDEX: LazyLock<Vec<Indexed>> = LazyLock::new(|| {
    let mut index = Vec::new();
    for domain in &DOMAINS {
        for cause in domain.causes {
            let place = index.len();
            let names = [Some(cause.label), Some(cause.stem)];
            add(&mut index, domain.id, Entry::Cause(cause), names, Some(&cause.aliases), None);
            for measure in cause.measures {
                add(
                    &mut index,
                    domain.id,
                    Entry::Measure(measure, cause),
                    [Some(measure.text), None],
                    None,
                    Some(place),
                );
            }
        }
        for effect in domain.effects {
            add(&mut index, domain.id, Entry::Effect(effect), [Some(effect.text), None], Some(&effect.aliases), None);
        }
        for remedy in domain.remedies {
            add(&mut index, domain.id, Entry::Remedy(remedy), [Some(remedy.text), None], Some(&remedy.aliases), None);
        }
    }
    index
});

/// Appends an entry with its label and its clause.
fn add(
    index: &mut Vec<Indexed>,
    domain: DomainId,
    entry: Entry,
    [label, stem]: [Option<Words>; 2],
    aliases: Option<&Aliases>,
    cause: Option<usize>,
) {
    let text = |lang: Lang| {
        let words = |words: Option<Words>| words.map_or("", |words| words.get(lang));
        Text::of(words(label), words(stem), aliases.map_or(&[], |aliases| aliases.get(lang)))
    };
    index.push(Indexed { place: index.len(), entry, domain, texts: [text(Lang::Zh), text(Lang::En)], cause });
}
