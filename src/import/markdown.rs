//! The words of a Markdown text, without its marks.

/// The text without headings’ hashes, emphasis, links and quotes. Lists and tables stay as they are: they are read as such.
pub fn text(markdown: &str) -> String {
    let mut lines = Vec::new();
    for line in markdown.lines() {
        let bare = line.trim_start();
        let is_rule = bare.len() >= 3 && bare.chars().all(|c| matches!(c, '-' | '|' | ':' | ' ' | '*' | '_' | '='));
        if is_rule && !bare.is_empty() {
            continue;
        }
        let hashes = bare.len() - bare.trim_start_matches('#').len();
        let content = match hashes {
            1..=6 if bare[hashes..].starts_with(' ') => bare[hashes..].trim().trim_end_matches('#').trim_end(),
            _ => line.trim_end().trim_start_matches("> "),
        };
        lines.push(inline(content));
    }
    lines.join("\n")
}

/// A line without emphasis, links and escapes.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        match c {
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&after[..1]);
                rest = &after[1..];
                continue;
            }
            '*' if after.starts_with('*') => {
                rest = &after[1..];
                continue;
            }
            '`' => {}
            '[' => {
                if let Some((words, target)) = after.split_once("](")
                    && !words.contains(['[', '\n'])
                    && let Some((_, behind)) = target.split_once(')')
                {
                    out.push_str(words);
                    rest = behind;
                    continue;
                }
                out.push(c);
            }
            _ => out.push(c),
        }
        rest = after;
    }
    out
}
