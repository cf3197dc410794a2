//! The people, posts and places that the review names. Mentioning one of them counts as a fact.

use std::collections::{HashMap, HashSet};

use crate::i18n::Lang;

/// The names of one review.
#[derive(Default)]
pub(super) struct Names {
    /// The names, and whether each is the name of a person.
    known: HashMap<String, bool>,
    /// The lengths of the names in bytes, each once and at most [`Names::LONGEST`].
    lengths: Vec<usize>,
    /// The first characters of the names.
    firsts: HashSet<char>,
}

impl Names {
    /// Longer texts in a name field are sentences, which do not recur.
    const LONGEST: usize = 90;

    /// Adds the names in a field.
    ///
    /// `field` is the last step of its address; `is_affected` says whether it contains a word for affected people.
    pub fn add(&mut self, field: &str, words: &str, is_affected: bool, lang: Lang) {
        let words = words.trim().to_ascii_lowercase();
        match field {
            "name" => self.insert(&words, true),
            // Such a role may say only that somebody was affected, and words like 老人 occur everywhere.
            "role" if is_affected => {}
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
            // “The head of the General Office” may be mentioned as “the General Office”.
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
        self.firsts.insert(first);
        if !self.lengths.contains(&name.len()) {
            self.lengths.push(name.len());
        }
        self.known.insert(name.to_owned(), is_person);
    }

    /// Whether `words` is the name of a person.
    pub fn is_person(&self, words: &str) -> bool {
        self.known.get(&words.trim().to_ascii_lowercase()) == Some(&true)
    }

    /// Whether `words` contains one of the names.
    pub fn stand_in(&self, words: &str) -> bool {
        let words = words.to_ascii_lowercase();
        let mut before = ' ';
        words.char_indices().any(|(at, c)| {
            let is_inside_word = is_letter(c) && is_letter(before);
            let may_begin = !c.is_whitespace() && !is_inside_word && self.firsts.contains(&c);
            before = c;
            may_begin && self.lengths.iter().any(|length| self.is_name(&words, at, at + length))
        })
    }

    fn is_name(&self, words: &str, at: usize, end: usize) -> bool {
        let Some(name) = words.get(at..end).filter(|name| self.known.contains_key(*name)) else { return false };
        !(name.ends_with(is_letter) && words[end..].starts_with(is_letter))
    }
}

/// The last three characters of a Chinese post, which are how colleagues refer to it: 室主任 for 党政办公室主任. Words for people
/// in general are not shortened.
fn short_post(post: &str) -> &str {
    let is_general = ["人员", "群众", "干部", "职工", "负责人", "工作者"].iter().any(|end| post.ends_with(end));
    let start = post.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    if is_general { post } else { &post[start..] }
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}
