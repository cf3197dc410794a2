//! Text as searches compare it: in small letters, those of full width as ordinary ones.

use super::dates::narrow;

/// Appends a text as it is compared.
pub fn fold_into(text: &str, folded: &mut String) {
    for c in text.chars() {
        match c {
            // Nearly all there is; tables of Unicode are slow.
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' | '\u{4e00}'..='\u{9fff}' => folded.push(c),
            _ => folded.extend(narrow(c).to_lowercase()),
        }
    }
}

/// A text as it is compared.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}
