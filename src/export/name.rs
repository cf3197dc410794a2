//! Names of files that every system accepts.

use super::{clean::clean, file::File};

/// Longest stem in characters, and in bytes (most file systems stop at 255 with the extension).
const MAX_CHARS: usize = 80;
const MAX_BYTES: usize = 240;

/// `<title>.<ext>` with everything replaced that Windows, macOS or Linux refuse in a name.
pub fn file_name(title: &str, ext: &str) -> String {
    file_name_with(title, "", ext)
}

/// `<title><suffix>.<ext>`: of a long title only so much that the suffix has room, because it tells the file from
/// others of the same title.
pub(super) fn file_name_with(title: &str, suffix: &str, ext: &str) -> String {
    let max_chars = MAX_CHARS - suffix.chars().count();
    let max_bytes = MAX_BYTES - suffix.len();
    let mut stem = String::new();
    for (count, c) in clean(title).replace(": ", " - ").trim().chars().enumerate() {
        if count == max_chars || stem.len() + c.len_utf8() > max_bytes {
            // Words that are parted by blanks are not cut in their middle.
            if let Some(last) = stem.rfind(' ').filter(|&at| at * 2 > stem.len() && c != ' ') {
                stem.truncate(last);
            }
            break;
        }
        stem.push(match c {
            '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            // A dot in front hides the file.
            '.' if count == 0 => '_',
            c => c,
        });
    }
    // Windows drops dots and spaces at the end, and with them the difference between two names.
    stem.truncate(stem.trim_end_matches(|c: char| c == '.' || c.is_whitespace()).len());
    if !stem.contains(|c: char| c.is_alphanumeric()) {
        stem = "复盘".to_owned();
    }
    stem.push_str(suffix);
    if reserved(&stem) {
        stem.insert(0, '_');
    }
    format!("{stem}.{ext}")
}

/// The name of `file` beside files of the names `taken`: its own, or with a number if it is taken. Systems that do
/// not tell capitals from small letters unpack them into one folder too.
pub(super) fn beside(taken: &[String], file: &File) -> String {
    let (stem, extension) = match file.name.rfind('.') {
        Some(dot) => file.name.split_at(dot),
        None => (&*file.name, ""),
    };
    let mut name = file.name.clone();
    let mut number = 1;
    while taken.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
        number += 1;
        name = format!("{stem} ({number}){extension}");
    }
    name
}

/// Whether Windows takes the name for a device, whatever follows the first dot.
fn reserved(stem: &str) -> bool {
    let base = stem.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    if matches!(&*base, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = base.strip_prefix("COM").or_else(|| base.strip_prefix("LPT"));
    number.is_some_and(|n| matches!(n, "¹" | "²" | "³") || n.len() == 1 && n.starts_with(|c: char| c.is_ascii_digit()))
}
