//! File names that are valid on every system.

use super::{clean::clean, file::File};

/// Maximal length of the stem in characters, and in bytes (most file systems allow 255 bytes with the extension).
const MAX_CHARS: usize = 80;
const MAX_BYTES: usize = 240;

/// `<title>.<ext>`, with all characters replaced that Windows, macOS or Linux do not allow in a name.
pub fn file_name(title: &str, ext: &str) -> String {
    file_name_with(title, "", ext)
}

/// `<title><suffix>.<ext>`. A long title is cut to keep the suffix, which tells the file from others of the same title.
pub(super) fn file_name_with(title: &str, suffix: &str, ext: &str) -> String {
    format!("{}.{ext}", stem(title, suffix))
}

/// `<title><suffix>`, which is also the name of a folder.
pub(super) fn stem(title: &str, suffix: &str) -> String {
    let max_chars = MAX_CHARS - suffix.chars().count();
    let max_bytes = MAX_BYTES - suffix.len();
    let mut stem = String::new();
    for (count, c) in clean(title).replace(": ", " - ").trim().chars().enumerate() {
        if count == max_chars || stem.len() + c.len_utf8() > max_bytes {
            // Cut between words if the title has spaces.
            if let Some(last) = stem.rfind(' ').filter(|&at| at * 2 > stem.len() && c != ' ') {
                stem.truncate(last);
            }
            break;
        }
        stem.push(match c {
            '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            // A leading dot would hide the file.
            '.' if count == 0 => '_',
            c => c,
        });
    }
    // Windows drops trailing dots and spaces, which could make two names equal.
    stem.truncate(stem.trim_end_matches(|c: char| c == '.' || c.is_whitespace()).len());
    if !stem.contains(|c: char| c.is_alphanumeric()) {
        stem = "复盘".to_owned();
    }
    stem.push_str(suffix);
    if reserved(&stem) {
        stem.insert(0, '_');
    }
    stem
}

/// The name of `file` in a folder with the names `taken`: its own, or one with a number.
pub(super) fn beside(taken: &[String], file: &File) -> String {
    let (stem, extension) = match file.name.rfind('.') {
        Some(dot) => file.name.split_at(dot),
        None => (&*file.name, ""),
    };
    free(taken, stem, extension)
}

/// `<stem><extension>`, with a number if that is one of the names `taken`. Compared without case, as some file systems do.
pub(super) fn free(taken: &[String], stem: &str, extension: &str) -> String {
    let mut name = format!("{stem}{extension}");
    let mut number = 1;
    while taken.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
        number += 1;
        name = format!("{stem} ({number}){extension}");
    }
    name
}

/// Whether Windows reserves the name for a device. What follows the first dot does not matter.
fn reserved(stem: &str) -> bool {
    let base = stem.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    if matches!(&*base, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = base.strip_prefix("COM").or_else(|| base.strip_prefix("LPT"));
    number.is_some_and(|n| matches!(n, "¹" | "²" | "³") || n.len() == 1 && n.starts_with(|c: char| c.is_ascii_digit()))
}
