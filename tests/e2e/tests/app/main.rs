//! The app as people use it, in a real browser. One binary: its tests run side by side.

mod board;
mod browsers;
mod documents;
mod drafts;
mod files;
mod fits;
mod handed;
mod history;
mod hostile;
mod ime;
mod imported;
mod journey;
mod kept;
mod keyboard;
mod languages;
mod lists;
mod lock;
mod lock_new;
mod long;
mod modes;
mod office;
mod offline;
mod paper;
mod pasted;
mod profiles;
mod readers;
mod reasoning;
mod remarks;
mod safe;
mod search;
mod second;
mod sight;
mod soaks;
mod starts;
mod status;
mod stopped;
mod story;
mod suggested;
mod told;
mod undo;
mod ways;
mod wording;

/// Leaves an exported document where `cargo xtask test validate` opens it in other programs.
fn leave(name: &str, docx: &[u8]) -> anyhow::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join(name).with_extension("docx"), docx)?)
}
