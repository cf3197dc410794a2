//! The body of a document: what stands before the first section, the sections, and the closing formula.

use super::super::{
    numerals,
    parts::{phrases, push},
    runs::SourcedText,
    told::Told,
};
use crate::report::tree::{Block, Role};

/// A section with its heading. Its number follows from its position.
pub struct BodySection {
    pub heading: &'static str,
    pub paragraphs: Vec<SourcedText>,
}

/// The sections that have paragraphs.
pub fn sections<const N: usize>(sections: [(&'static str, Vec<SourcedText>); N]) -> Vec<BodySection> {
    let told = sections.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
    told.map(|(heading, paragraphs)| BodySection { heading, paragraphs }).collect()
}

/// Everything between the addressee and the signature.
pub struct Body {
    /// Paragraphs before the first section.
    pub before: Vec<SourcedText>,
    pub sections: Vec<BodySection>,
    pub closing: SourcedText,
}

impl Body {
    pub fn blocks(self, told: &Told) -> Vec<Block> {
        // The closing is written only after other text.
        let is_empty = self.before.is_empty() && self.sections.is_empty() && told.pledge.lines.is_empty();
        let mut blocks: Vec<Block> = self.before.into_iter().map(|p| p.block(Role::Paragraph)).collect();
        for (n, section) in (1..).zip(self.sections) {
            // The heading comes from the first answer of the section, not from a standard sentence of the office.
            let said = section.paragraphs.iter().map(SourcedText::first).find(|from| !from.starts_with("phrases."));
            let from = said.unwrap_or_default().to_owned();
            let mut heading = SourcedText::new();
            heading.say(&from, &number(n));
            heading.say(&from, section.heading);
            blocks.push(heading.block(Role::Heading));
            blocks.extend(section.paragraphs.into_iter().map(|p| p.block(Role::Paragraph)));
        }
        if !is_empty {
            let last = [std::slice::from_ref(&told.pledge), &told.phrases.closing].map(|lines| phrases(told, lines));
            blocks.extend(last.into_iter().flatten().map(|p| p.block(Role::Paragraph)));
            push(&mut blocks, Role::Paragraph, self.closing);
        }
        blocks
    }
}

/// The first level of numbering: 一、 (GB/T 9704—2012, 7.3.3).
fn number(n: usize) -> String {
    format!("{}、", numerals::han(n))
}
