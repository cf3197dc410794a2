//! Whether an exported document tells the story: all of it, in the right section, in order, once.

use anyhow::{Context, Result, bail, ensure};

use crate::story::Story;

/// `lines` are the paragraphs from the title to the date, and perhaps what is bound behind.
pub fn check(story: &Story, lines: &[String]) -> Result<()> {
    let document = &story.document;
    ensure!(lines.first() == Some(&document.title), "the title is {:?}", lines.first());
    ensure!(lines.get(1) == Some(&document.addressee), "the addressee is {:?}", lines.get(1));
    let annex = lines
        .iter()
        .position(|line| line == &document.annexes[0])
        .with_context(|| format!("no list of annexes in\n{}", lines.join("\n")))?;
    let tail: Vec<&String> = document.annexes.iter().chain(&document.signature).collect();
    let found: Vec<&String> = lines[annex..].iter().take(tail.len()).collect();
    ensure!(found == tail, "after the text: {found:?}");
    let body = &lines[2..annex];

    let mut wrong = Vec::new();
    let mut from = 0;
    for (n, section) in document.sections.iter().enumerate() {
        let end = match document.sections.get(n + 1) {
            None => body.len(),
            Some(next) => match body.iter().position(|line| *line == next.heading) {
                Some(at) => at,
                None => bail!("there is no heading `{}` in\n{}", next.heading, body.join("\n")),
            },
        };
        ensure!(end >= from, "`{}` comes too late", section.heading);
        let text = body[from..end].join("\n");
        let mut rest = text.as_str();
        for phrase in &section.told {
            match rest.find(phrase.as_str()) {
                Some(at) => rest = &rest[at + phrase.len()..],
                None => wrong.push(format!("not in its place in `{}`: {phrase}", section.heading)),
            }
        }
        from = end;
    }
    let text = body.join("\n");
    let phrases = document.sections.iter().flat_map(|section| &section.told).map(String::as_str);
    for words in phrases.chain(story.typed()) {
        let times = said(&text, words);
        if times != 1 {
            wrong.push(format!("told {times} times: {words}"));
        }
    }
    ensure!(wrong.is_empty(), "{}\nin\n{text}", wrong.join("\n"));
    Ok(())
}

/// How often the text says it: a stop at the end is the document's, and so is a first letter in English.
fn said(text: &str, words: &str) -> usize {
    let words = words.trim_end_matches(['。', '.']);
    let plain = text.matches(words).count();
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => {
            plain + text.matches(&format!("{}{}", first.to_ascii_uppercase(), letters.as_str())).count()
        }
        _ => plain,
    }
}
