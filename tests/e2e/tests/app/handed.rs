//! Whether the files besides the document itself tell of the story's measures, and the bundle has all of them.

use std::io::{Cursor, Read as _};

use anyhow::{Context, Result, ensure};
use fupan_e2e::read;

use crate::story::Story;

/// The log: each row says of which incident it is, and everything of its measure.
pub fn log(story: &Story, xlsx: &[u8], csv: &[u8]) -> Result<()> {
    let rows = read::csv(csv)?;
    let sheet = read::xlsx(xlsx)?;
    ensure!(sheet == rows, "the workbook has {sheet:#?}, not {rows:#?}");
    ensure!(rows.len() == story.measures.len() + 1, "{} rows", rows.len());
    for (n, row) in rows.iter().enumerate().skip(1) {
        let mut first = story.log.clone();
        if let Some(last) = first.last_mut() {
            *last += &n.to_string();
        }
        ensure!(row.starts_with(&first), "row {n} begins otherwise: {row:?}");
    }
    for measure in &story.measures {
        let row = rows.iter().find(|row| row.contains(&measure.heading));
        let row = row.with_context(|| format!("no row of `{}`: {rows:#?}", measure.heading))?;
        for text in [&measure.owner, &measure.proof].into_iter().chain(measure.further.values()) {
            ensure!(row.contains(text), "a row lacks `{text}`: {row:?}");
        }
    }
    Ok(())
}

/// The calendar: an event for each measure, which says whose it is.
pub fn calendar(story: &Story, ics: &[u8]) -> Result<()> {
    let events = read::events(ics)?;
    ensure!(events.len() == story.measures.len(), "{events:#?}");
    for measure in &story.measures {
        let tells = |event: &&String| {
            let texts = [&measure.heading, &measure.owner, &measure.proof];
            texts.into_iter().all(|text| event.contains(text.as_str()))
        };
        ensure!(events.iter().filter(tells).count() == 1, "`{}` in {events:#?}", measure.heading);
    }
    Ok(())
}

/// The bundle: each of these files as it was handed out alone.
pub fn bundle(files: &[(String, Vec<u8>)], zip: &[u8]) -> Result<()> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip))?;
    let mut inside = Vec::new();
    for n in 0..archive.len() {
        let mut file = archive.by_index(n)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        inside.push((file.name()?.rsplit('/').next().unwrap_or_default().to_owned(), bytes));
    }
    let names: Vec<&String> = inside.iter().map(|(name, _)| name).collect();
    for file in files {
        ensure!(inside.contains(file), "the bundle has another `{}`, or none: {names:?}", file.0);
    }
    Ok(())
}
