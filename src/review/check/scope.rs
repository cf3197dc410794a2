//! What the rules examine: the texts of the review with the words found in them, and the connections of its items.
//! It is built once for all rules.

use std::{collections::HashMap, ops::Range};

use super::{
    around::Around,
    lexicon::{Class, Hit, Lexicon},
    names::Names,
};
use crate::review::{Fields, Item, ItemId, List, Review, TextKind, says};

/// A review, prepared for the rules.
pub(super) struct Scope<'a> {
    pub review: &'a Review,
    pub around: &'a Around<'a>,
    /// All texts in the order of the form, without those of items that the document leaves out.
    pub texts: Vec<Text<'a>>,
    /// The range of the texts of each item, by list.
    items: [Vec<Range<usize>>; List::ALL.len()],
    /// The people, posts and places named in the review.
    pub names: Names,
    /// For each cause, the positions of the causes that explain it. Those that the document leaves out do not count.
    pub explained_by: Vec<Vec<usize>>,
    /// For each cause, the positions of the measures that answer it. Those that the document leaves out do not count.
    pub answered_by: Vec<Vec<usize>>,
}

/// The text of one field.
pub(super) struct Text<'a> {
    /// Field address.
    pub at: String,
    /// The name of the field; empty for the name of an enclosure.
    pub field: &'static str,
    pub words: &'a str,
    pub kind: TextKind,
    pub hits: Vec<Hit>,
}

impl Text<'_> {
    /// Whether it contains sentences.
    pub fn is_prose(&self) -> bool {
        !matches!(self.kind, TextKind::Name | TextKind::Day)
    }

    /// The words of a class found in it, without those in quotation marks.
    pub fn hits(&self, class: Class) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.is(class) && !hit.is_quoted)
    }

    pub fn has(&self, class: Class) -> bool {
        self.hits(class).next().is_some()
    }
}

impl<'a> Scope<'a> {
    pub fn of(review: &'a Review, around: &'a Around<'a>) -> Scope<'a> {
        let Texts { texts, items, .. } = Texts::of(review, Some(Lexicon::of(review.document().language)));
        let mut names = Names::default();
        for text in texts.iter().filter(|text| matches!(text.field, "name" | "role" | "place" | "unit")) {
            names.add(text.field, text.words, text.has(Class::Affected), review.document().language);
        }
        let places: HashMap<&ItemId, usize> = review.causes.iter().enumerate().map(|(n, c)| (&c.id, n)).collect();
        let links = |told: &mut dyn Iterator<Item = (usize, &Vec<ItemId>)>| {
            let mut links = vec![Vec::new(); review.causes.len()];
            for (n, ids) in told {
                for cause in ids.iter().filter_map(|id| places.get(id)) {
                    links[*cause].push(n);
                }
            }
            links
        };
        let causes = review.causes.iter().enumerate().filter(|(_, c)| c.is_told());
        let measures = review.measures.iter().enumerate().filter(|(_, m)| m.is_told());
        Scope {
            review,
            around,
            explained_by: links(&mut causes.map(|(n, c)| (n, &c.explains))),
            answered_by: links(&mut measures.map(|(n, m)| (n, &m.answers))),
            texts,
            items,
            names,
        }
    }

    /// The text of a field of an item, if it is not blank.
    pub fn field(&self, list: List, n: usize, field: &str) -> Option<&Text<'a>> {
        let place = self.items[list as usize].get(n)?;
        self.texts[place.clone()].iter().find(|text| text.field == field)
    }

    /// The heading of an item or, without one, its text.
    pub fn worded(&self, list: List, n: usize) -> Option<&Text<'a>> {
        let of = |field| self.field(list, n, field).filter(|text| says(text.words));
        of("heading").or_else(|| of("text"))
    }
}

/// The texts without the words found in them, to compare sentences.
pub(super) fn bare_texts(review: &Review) -> Vec<Text<'_>> {
    Texts::of(review, None).texts
}

struct Texts<'a> {
    /// The words to find.
    lexicon: Option<&'static Lexicon>,
    texts: Vec<Text<'a>>,
    items: [Vec<Range<usize>>; List::ALL.len()],
}

impl<'a> Texts<'a> {
    fn of(review: &'a Review, lexicon: Option<&'static Lexicon>) -> Texts<'a> {
        let mut texts = Texts { lexicon, texts: Vec::new(), items: [const { Vec::new() }; List::ALL.len()] };
        texts.all(review);
        texts
    }

    /// The texts of the whole review, in the order of the form.
    fn all(&mut self, review: &'a Review) {
        self.fields("", review.document());
        for list in List::ALL {
            match list {
                List::People => self.fields("incident.", &review.incident),
                List::Remedies => self.fields("lessons.", &review.lessons),
                _ => {}
            }
            self.list(review, list);
            if list == List::Told {
                self.fields("", review);
            }
        }
    }

    fn list(&mut self, review: &'a Review, list: List) {
        for (n, item) in review.list(list).iter().enumerate() {
            let start = self.texts.len();
            // An item that the document leaves out has an empty range.
            if item.is_told() {
                self.fields(&format!("{}.{n}.", list.address()), item);
            }
            self.items[list as usize].push(start..self.texts.len());
        }
    }

    /// The texts of a part of the review. `before` precedes their names in their addresses.
    fn fields(&mut self, before: &str, part: &'a (impl Fields + ?Sized)) {
        for (field, words, kind) in part.texts().into_iter().filter(|(_, words, _)| !words.trim().is_empty()) {
            let hits = self.lexicon.map(|lexicon| lexicon.hits(words)).unwrap_or_default();
            // An enclosure is a text without a name.
            let at =
                if field.is_empty() { before.trim_end_matches('.').to_owned() } else { format!("{before}{field}") };
            self.texts.push(Text { at, field, words, kind, hits });
        }
    }
}
