//! Fupan and its peers, each on a host that compresses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::host::{Files, Host};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    Fupan,
    Peer,
}

/// Where both are served.
pub struct Sites {
    fupan: Host,
    peers: Host,
}

impl Sites {
    /// Serves the compressed files of both.
    pub fn serve(folder: &Path) -> Result<Sites> {
        let serve = |name: &str| {
            let host = Host::serve(files(&folder.join(name))?, "/")?;
            host.send_compressed();
            anyhow::Ok(host)
        };
        Ok(Sites { fupan: serve("fupan")?, peers: serve("peers")? })
    }

    /// The address of one side; a peer has a page for each part.
    pub fn url(&self, side: Side, page: &str) -> String {
        match side {
            Side::Fupan => self.fupan.url.clone(),
            Side::Peer => format!("{}{page}.html", self.peers.url),
        }
    }
}

impl Side {
    /// Both, the one first in even runs and the other in odd ones.
    pub fn in_turn(run: usize) -> [Side; 2] {
        if run.is_multiple_of(2) { [Side::Fupan, Side::Peer] } else { [Side::Peer, Side::Fupan] }
    }

    /// The selector of this side.
    pub fn css<'a>(self, fupan: &'a str, peer: &'a str) -> &'a str {
        match self {
            Side::Fupan => fupan,
            Side::Peer => peer,
        }
    }

    /// The title of the review that is open.
    pub fn title(self) -> &'static str {
        self.css("#form [name=title]", "[data-name=title] input")
    }
}

fn files(folder: &Path) -> Result<Files> {
    let entries = fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))?;
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry?;
        Ok((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?))
    };
    entries.map(file).collect()
}
