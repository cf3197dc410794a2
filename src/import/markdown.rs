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
            1..=6 if bare[hashes..].starts_with(' ') => heading(bare[hashes..].trim()),
            _ => line.trim_end().trim_start_matches("> "),
        };
        lines.push(inline(content));
    }
    lines.join("\n")
}

/// A heading without the hashes that may stand behind it.
fn heading(words: &str) -> &str {
    let bare = words.trim_end_matches('#');
    if bare.ends_with(' ') || bare.is_empty() { bare.trim_end() } else { words }
}

/// A line without emphasis, links and escapes.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    let (mut is_strong, mut has_links) = (false, true);
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        match c {
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&after[..1]);
                rest = &after[1..];
                continue;
            }
            // Emphasis has an end.
            '*' if after.starts_with('*') && (is_strong || after[1..].contains("**")) => {
                is_strong = !is_strong;
                rest = &after[1..];
                continue;
            }
            '`' => {}
            '!' if after.starts_with('[') => {}
            '[' if has_links => match link(after) {
                Some((words, behind)) => {
                    out.push_str(words);
                    rest = behind;
                    continue;
                }
                None => {
                    out.push(c);
                    has_links = after.contains("](");
                }
            },
            _ => out.push(c),
        }
        rest = after;
    }
    out
}

/// The words of a link, and what stands behind it.
fn link(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['[', ']'])?;
    let (_, behind) = text[end..].strip_prefix("](")?.split_once(')')?;
    Some((&text[..end], behind))
}
