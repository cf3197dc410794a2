//! Finding drafts by what was typed into them.
//!
//! Thousands of drafts are searched between two frames: of each its words are kept ready to compare, and a signature that rules
//! most drafts out before their words are looked at.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::review::fold_into;

/// Fields that hold no typed text: ids, links, choices, and what was quoted from other fields.
const NOT_TYPED: [&str; 19] = [
    "id",
    "at_hand",
    "answers",
    "explains",
    "catalog",
    "of",
    "rule",
    "about",
    "basis",
    "kind",
    "voice",
    "domain",
    "language",
    "level",
    "strength",
    "status",
    "responsibility",
    "phrases",
    "layout",
];
/// The typed fields of a layout; its others are choices.
const OF_LAYOUT: [&str; 9] =
    ["copy_number", "secrecy", "urgency", "masthead", "reference", "approver", "copies", "printer", "printed"];
/// Bits of a signature for each character. An ordinary word then meets about one draft in ten that does not have it.
const BITS: usize = 4;
/// The most bits of a signature: a long draft must not take more room for its signature than for its words.
const MOST_BITS: usize = 1 << 16;

/// The words of a draft, ready to be searched.
#[derive(Clone, Debug)]
pub struct Words {
    /// Folded, a line a text.
    text: Box<str>,
    /// A set of hashes: of the characters of the text, and of pairs of neighbours.
    signature: Box<[u64]>,
}

impl Words {
    /// The words of a draft that is called `title` in lists and stored as `text`. Of one with a passphrase it is the title alone.
    pub fn of(title: &str, text: &str) -> Words {
        let mut folded = String::with_capacity(text.len() / 2);
        fold(title, &mut folded);
        // Where it is damaged it ends.
        let _ = read(text, &mut folded);
        let count = folded.chars().count();
        let bits = (count * BITS).next_power_of_two().clamp(64, MOST_BITS);
        let mut signature = vec![0; bits / 64].into_boxed_slice();
        let mut before = '\n';
        for c in folded.chars() {
            note(&mut signature, hash('\n', c));
            note(&mut signature, hash(before, c));
            before = c;
        }
        Words { text: folded.into_boxed_str(), signature }
    }

    /// How much memory they take, in bytes.
    pub fn size(&self) -> usize {
        self.text.len() + self.signature.len() * 8
    }
}

/// What somebody searches for.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// Folded.
    words: Vec<String>,
    /// Of their characters and of pairs of neighbours within a word.
    hashes: Vec<u32>,
}

impl Query {
    /// Words with blanks between them; `None` without any.
    pub fn of(typed: &str) -> Option<Query> {
        let mut folded = String::new();
        fold(typed, &mut folded);
        let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        let pairs = |word: &String| {
            let chars: Vec<char> = word.chars().collect();
            let pairs: Vec<u32> = chars.windows(2).map(|pair| hash(pair[0], pair[1])).collect();
            if pairs.is_empty() { vec![hash('\n', chars[0])] } else { pairs }
        };
        let hashes = words.iter().flat_map(pairs).collect();
        (!words.is_empty()).then_some(Query { words, hashes })
    }

    /// Whether every word occurs in these.
    pub fn finds(&self, words: &Words) -> bool {
        self.hashes.iter().all(|hash| has(&words.signature, *hash))
            && self.words.iter().all(|word| words.text.contains(word.as_str()))
    }
}

fn hash(before: char, c: char) -> u32 {
    let pair = (u64::from(before as u32) << 32) | u64::from(c as u32);
    (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
}

/// Place of a hash in a signature, whose length is a power of two.
fn place(signature: &[u64], hash: u32) -> (usize, u32) {
    (hash as usize >> 6 & (signature.len() - 1), hash & 63)
}

fn note(signature: &mut [u64], hash: u32) {
    let (at, bit) = place(signature, hash);
    signature[at] |= 1 << bit;
}

fn has(signature: &[u64], hash: u32) -> bool {
    let (at, bit) = place(signature, hash);
    signature[at] >> bit & 1 == 1
}

/// Appends a text as it is compared, and ends the line.
fn fold(text: &str, folded: &mut String) {
    fold_into(text, folded);
    folded.push('\n');
}

/// Appends what was typed into the review in a draft's file.
fn read(text: &str, folded: &mut String) -> serde_json::Result<()> {
    let mut file = serde_json::Deserializer::from_str(text);
    Texts { folded, within: Within::File }.deserialize(&mut file)
}

/// Which fields of an object are looked at.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    File,
    Review,
    Layout,
}

impl Within {
    /// What a field of this name is looked at as; `None` if it is passed over.
    fn field(self, name: &str) -> Option<Within> {
        match self {
            Within::File => (name == "review").then_some(Within::Review),
            Within::Review if name == "layout" => Some(Within::Layout),
            Within::Review => (!NOT_TYPED.contains(&name)).then_some(Within::Review),
            Within::Layout => OF_LAYOUT.contains(&name).then_some(Within::Layout),
        }
    }
}

/// Collects texts from whatever it meets.
struct Texts<'t> {
    folded: &'t mut String,
    within: Within,
}

impl<'de> DeserializeSeed<'de> for Texts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Texts<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        if !text.is_empty() {
            fold(text, self.folded);
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Texts { folded: &mut *self.folded, within: self.within })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(field) = fields.next_key_seed(Name(self.within))? {
            match field {
                Some(within) => fields.next_value_seed(Texts { folded: &mut *self.folded, within })?,
                None => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// With its feature `arbitrary_precision` serde_json passes some numbers on as an object with one field called so.
const NUMBER: &str = "$serde_json::private";

/// Reads the name of a field, and says what it is looked at as.
struct Name(Within);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<Within>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Within>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<Within>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<Within>, E> {
        Ok(self.0.field(name).filter(|_| !name.starts_with(NUMBER)))
    }
}
