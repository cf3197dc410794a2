//! Many words that are looked for in a text at once.

/// Words with what they stand for, in an order that may decide between them.
pub struct Words<T> {
    words: Vec<(&'static str, T)>,
    /// The positions of the words by the low bits of their first character.
    first: Vec<Vec<usize>>,
}

/// How many buckets the words are spread over.
const BUCKETS: usize = 1024;

fn bucket(c: char) -> usize {
    c as usize % BUCKETS
}

impl<T: Copy> Words<T> {
    /// Takes lists of words, apart by bars.
    pub fn new(lists: &[(T, &'static str)]) -> Words<T> {
        let words: Vec<(&str, T)> =
            lists.iter().flat_map(|(of, words)| words.split('|').map(|word| (word, *of))).collect();
        let mut first = vec![Vec::new(); BUCKETS];
        for (n, (word, _)) in words.iter().enumerate() {
            if let Some(c) = word.chars().next() {
                first[bucket(c)].push(n);
            }
        }
        Words { words, first }
    }

    /// The words in a text: for each the place where it stands, its position among all, and what it stands for.
    pub fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found<T>> + 'a {
        text.char_indices().flat_map(move |(at, c)| {
            let begins = self.first[bucket(c)].iter().filter(move |n| text[at..].starts_with(self.words[**n].0));
            begins.map(move |n| Found { at, n: *n, word: self.words[*n].0, of: self.words[*n].1 })
        })
    }
}

/// A word in a text.
#[derive(Clone, Copy)]
pub struct Found<T> {
    pub at: usize,
    /// Its position among the words.
    pub n: usize,
    pub word: &'static str,
    /// What it stands for.
    pub of: T,
}
