//! Whether an exported document tells the story: all of it, in the right section, in order, once.

use anyhow::{Context, Result, bail, ensure};
use fupan_e2e::{Browser, read};

use crate::story::{Document, Phrase, Section, Story};

/// What was read of an exported document; nothing of what its format has no way to say.
pub struct Text {
    /// The paragraphs and rows from the title to the date, and perhaps what is bound behind; of a plain text, the lines.
    lines: Vec<String>,
    links: Option<Vec<String>>,
    /// What stands at the top of every page.
    running: Option<Vec<String>>,
    tasks: Option<Vec<String>>,
}

impl Text {
    pub async fn read(browser: &Browser, format: &str, bytes: &[u8]) -> Result<Text> {
        let text = |lines| Text { lines, links: None, running: None, tasks: None };
        Ok(match format {
            "docx" => Text {
                links: Some(read::docx_links(bytes)?),
                running: Some(read::docx_running(bytes)?),
                ..text(read::docx(bytes)?)
            },
            "html" => Text {
                links: Some(read::between(bytes, " href=\"", "\"")?),
                running: Some(read::between(bytes, "<p class=\"running\">", "</p>")?),
                ..text(read::html(browser, bytes).await?)
            },
            "md" => Text {
                links: Some(read::between(bytes, "](<", ">)")?),
                tasks: Some(read::tasks(bytes)?),
                ..text(read::markdown(bytes)?)
            },
            _ => text(read::text(bytes)?),
        })
    }
}

/// Whether an exported text is this document.
pub fn check(story: &Story, document: &Document, text: &Text) -> Result<()> {
    beside(story, document, text)?;
    // A plain text says in words what others show.
    let (lines, is_plain) = (&text.lines, text.links.is_none());
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

/// The links, the top of the pages and the tasks.
fn beside(story: &Story, document: &Document, text: &Text) -> Result<()> {
    if let Some(links) = &text.links {
        let (mut links, mut tickets) = (links.clone(), story.tickets());
        links.sort_unstable();
        tickets.sort_unstable();
        ensure!(links == tickets, "it leads to {links:#?}");
    }
    if let Some(running) = &text.running {
        ensure!(*running == document.running, "every page begins with {running:?}");
    }
    if let Some(tasks) = &text.tasks {
        let are_begun = tasks.iter().zip(&document.tasks).all(|(task, begin)| task.starts_with(begin));
        ensure!(tasks.len() == document.tasks.len() && are_begun, "the tasks are {tasks:#?}");
    }
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
        let end = format!("/{}", text.trim_start_matches('#'));
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
