//! Decides whether a text is an answer.

/// Whether `text` contains a letter, a digit or a Chinese character, and not only punctuation.
pub fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
