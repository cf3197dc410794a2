//! What counts as said.

/// Whether `text` holds a letter, a digit or a Chinese character; dashes and stops alone say nothing.
pub fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
