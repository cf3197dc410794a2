//! Whether an exported document tells the story: all of it, in the right section, in order, once.

use anyhow::{Context, Result, bail, ensure};

use crate::story::{Document, Phrase, Section, Story};

/// `lines` are the paragraphs and rows from the title to the date, and perhaps what is bound behind; of a plain text, the
/// lines.
pub fn check(story: &Story, document: &Document, is_plain: bool, lines: &[String]) -> Result<()> {
    ensure!(lines.first() == Some(&document.title), "the title is {:?}", lines.first());
    if let Some(addressee) = &document.addressee {
        ensure!(lines.get(1) == Some(addressee), "the addressee is {:?}", lines.get(1));
    }
    let tail: Vec<&String> = document.annexes.iter().chain(&document.signature).collect();
    let annex = lines
        .iter()
        .position(|line| line == tail[0])
        .with_context(|| format!("there is no `{}` in\n{}", tail[0], lines.join("\n")))?;
    let found: Vec<&String> = lines[annex..].iter().take(tail.len()).collect();
    ensure!(found == tail, "after the text: {found:?}");
    let body = &lines[1 + usize::from(document.addressee.is_some())..annex];
    let phrases =
        |section: &Section| section.told.iter().map(|phrase| said(story, phrase, is_plain)).collect::<Vec<String>>();

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
        for phrase in phrases(section) {
            match rest.find(&phrase) {
                Some(at) => rest = &rest[at + phrase.len()..],
                None => wrong.push(format!("not in its place in `{}`: {phrase}", section.heading)),
            }
        }
        from = end;
    }
    let text = body.join("\n");
    let mut once: Vec<String> = document.sections.iter().flat_map(phrases).collect();
    if document.has_everything() {
        once.extend(story.typed().into_iter().map(str::to_owned));
    }
    for words in once {
        // A stop at the end is the document's.
        let times = text.matches(words.trim_end_matches(['。', '.'])).count();
        if times != 1 {
            wrong.push(format!("told {times} times: {words}"));
        }
    }
    wrong.extend(document.untold.iter().filter(|words| text.contains(*words)).map(|words| format!("told: {words}")));
    ensure!(wrong.is_empty(), "{}\nin\n{text}", wrong.join("\n"));
    Ok(())
}

/// How a text says it, a line for each row of a table. A plain one names each cell, and the address that it leads to.
fn said(story: &Story, phrase: &Phrase, is_plain: bool) -> String {
    let (head, rows) = match phrase {
        Phrase::Words(words) => return words.clone(),
        Phrase::Table { head, rows } => (head, rows),
    };
    if !is_plain {
        let rows = [head].into_iter().filter(|head| !head.is_empty()).chain(rows);
        return rows.map(|cells| cells.join(" | ").trim().to_owned()).collect::<Vec<_>>().join("\n");
    }
    let cell = |text: &String| {
        let end = format!("/{text}");
        let address = story.tickets().into_iter().find(|ticket| ticket.ends_with(&end));
        address.map_or_else(|| text.clone(), |address| format!("{text} ({address})"))
    };
    let row = |cells: &Vec<String>| {
        let named = |(n, text)| head.get(n).map_or_else(|| cell(text), |name| format!("{name}: {}", cell(text)));
        let told: Vec<String> = cells.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(named).collect();
        told.join(if head.is_empty() { ": " } else { "\n" })
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
