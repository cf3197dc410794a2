//! Where the rules of form come from, so that readers can look them up.

use super::{finding::Finding, rule::Rule};
use crate::{
    i18n::{Lang, Words, t},
    review::{Review, Voice},
};

/// Where a rule of form comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// A clause of a national standard.
    Standard { number: &'static str, clause: &'static str },
    /// An article of 党政机关公文处理工作条例, the regulation on official documents.
    Regulation { article: Words },
    /// What is usual, without being written in a standard.
    Custom,
}

/// GB/T 9704-2012, 7.3.5.4: figures, the full year, no zero before a month or day.
const DATE_OF_DOCUMENT: Authority = Authority::Standard { number: "GB/T 9704—2012", clause: "7.3.5.4" };

/// GB/T 15834-2011, 5.1: each mark takes the place of a character.
const PLACE_OF_MARKS: Authority = Authority::Standard { number: "GB/T 15834—2011", clause: "5.1" };

/// Article 9 lists the parts of an official document.
const PARTS: Authority = Authority::Regulation { article: Words { zh: "九", en: "9" } };

impl Authority {
    /// The line that names it, in `lang`.
    pub fn message(self, lang: Lang) -> String {
        match self {
            Authority::Standard { number, clause } => t::authority_standard(lang, clause, number),
            Authority::Regulation { article } => t::authority_regulation(lang, article.get(lang)),
            Authority::Custom => t::authority_custom(lang).to_owned(),
        }
    }
}

impl Rule {
    /// Where the rule comes from; `None` if it is not about form, but about what the document says.
    pub fn authority(self) -> Option<Authority> {
        match self {
            Rule::TitleMissing | Rule::AddresseeMissing | Rule::UnitMissing | Rule::DateMissing => Some(PARTS),
            Rule::HanNumeralDate | Rule::PaddedDate => Some(DATE_OF_DOCUMENT),
            Rule::HalfWidthMarks => Some(PLACE_OF_MARKS),
            // No clause says so: GB/T 15834-2011, B.4, allows marks within a title, and GB/T 9704-2012, 7.3.4, says only
            // that no mark follows the name of an annex.
            Rule::AnnexBookMarks | Rule::FullWidthMarks | Rule::DoubledMarks | Rule::TitleMarks => {
                Some(Authority::Custom)
            }
            _ => None,
        }
    }
}

impl Finding {
    /// Where its rule comes from, as far as that applies to this document and this field.
    pub fn authority(&self, review: &Review) -> Option<Authority> {
        let document = review.document();
        let is_official = document.language == Lang::Zh && document.voice == Voice::Unit;
        match self.rule.authority()? {
            Authority::Regulation { .. } if !is_official => None,
            // The clause is about the date of the document. In its text GB/T 15835-2011, 4.3 and 5.1.4, would allow other
            // forms; official documents use the same one throughout.
            DATE_OF_DOCUMENT if self.field != "date" => Some(Authority::Custom),
            authority => Some(authority),
        }
    }
}
