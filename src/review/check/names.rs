//! The people, posts and places that the review names itself: whoever speaks of them speaks of facts.

use std::collections::HashMap;

use super::{lexicon::Class, scope::Text};
use crate::i18n::Lang;

/// Names of one review, looked up in one pass over a text.
#[derive(Default)]
pub(super) struct Names {
    /// Whether each is the name of a person.
    known: HashMap<String, bool>,
    /// How long they are, in bytes; each length once, and none above [`Names::LONGEST`].
    lengths: Vec<usize>,
    /// A bit for each first character (its number modulo 1024), as in the lexicon.
    firsts: [u64; 16],
}

impl Names {
    /// Longer ones are sentences that nobody repeats.
    const LONGEST: usize = 90;

    /// Takes in what stands in a field of names.
    pub fn add(&mut self, text: &Text, lang: Lang) {
        let words = text.words.trim().to_ascii_lowercase();
        match text.field {
            "name" => self.insert(&words, true),
            // A role may say no more than that somebody was affected, and everybody speaks of 老人.
            "role" if text.has(Class::Affected) => {}
            "role" if lang == Lang::Zh => {
                self.insert(&words, false);
                self.insert(short_post(&words), false);
            }
            _ if lang == Lang::Zh => {
                self.insert(&words, false);
                words
                    .split(['与', '和', '、', '，', '及', ' '])
                    .filter(|w| w.chars().count() > 2)
                    .for_each(|w| self.insert(w, false));
            }
            // The head of the General Office is met again as the General Office.
            _ => {
                self.insert(words.strip_prefix("the ").unwrap_or(&words), false);
                if let Some((_, office)) = words.split_once(" of ") {
                    self.insert(office.strip_prefix("the ").unwrap_or(office), false);
                }
            }
        }
    }

    fn insert(&mut self, name: &str, is_person: bool) {
        let is_telling = name.chars().nth(if name.is_ascii() { 3 } else { 1 }).is_some();
        let Some(first) = name.chars().next().filter(|_| is_telling && name.len() <= Self::LONGEST) else { return };
        let n = first as usize % 1024;
        self.firsts[n / 64] |= 1 << (n % 64);
        if !self.lengths.contains(&name.len()) {
            self.lengths.push(name.len());
        }
        self.known.insert(name.to_owned(), is_person);
    }

    /// Whether `words` are the name of somebody.
    pub fn is_person(&self, words: &str) -> bool {
        self.known.get(&words.trim().to_ascii_lowercase()) == Some(&true)
    }

    /// Whether one of the names stands in `words`.
    pub fn stand_in(&self, words: &str) -> bool {
        let words = words.to_ascii_lowercase();
        let mut before = ' ';
        words.char_indices().any(|(at, c)| {
            let n = c as usize % 1024;
            let may_begin = self.firsts[n / 64] >> (n % 64) & 1 == 1 && !(is_letter(c) && is_letter(before));
            before = c;
            may_begin && self.lengths.iter().any(|length| self.is_name(&words, at, at + length))
        })
    }

    fn is_name(&self, words: &str, at: usize, end: usize) -> bool {
        let Some(name) = words.get(at..end).filter(|name| self.known.contains_key(*name)) else { return false };
        !(name.ends_with(is_letter) && words[end..].starts_with(is_letter))
    }
}

/// The end of a Chinese post, by which it is called within the house: 党政办公室主任 is 室主任 in every form. Words for people
/// in general stay whole.
fn short_post(post: &str) -> &str {
    let is_general = ["人员", "群众", "干部", "职工", "负责人", "工作者"].iter().any(|end| post.ends_with(end));
    let start = post.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    if is_general { post } else { &post[start..] }
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
