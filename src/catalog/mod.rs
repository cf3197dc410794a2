//! Knowledge to tick: causes on three levels and the measures that answer them, by domain.
//!
//! The content lives in `data/catalog/*.toml`; the build script packs it into texts that are unpacked here.

mod means;
mod search;

use std::sync::LazyLock;

pub use means::Means;
pub use search::{FoundCause, FoundMeasure, Hits, search};

use crate::i18n::Words;

/// The field of work an incident belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DomainId {
    #[default]
    General,
    Epidemic,
    Safety,
    Petition,
    Service,
    Documents,
    Opinion,
    Data,
    Finance,
}

impl DomainId {
    /// All domains in order, with their words in files.
    pub const WORDS: &'static [(DomainId, &'static str)] = &[
        (DomainId::General, "general"),
        (DomainId::Epidemic, "epidemic"),
        (DomainId::Safety, "safety"),
        (DomainId::Petition, "petition"),
        (DomainId::Service, "service"),
        (DomainId::Documents, "documents"),
        (DomainId::Opinion, "opinion"),
        (DomainId::Data, "data"),
        (DomainId::Finance, "finance"),
    ];
}

/// How deep a cause lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// 表层·直接: the action that was wrong, late or missing.
    Direct,
    /// 内层·主要: why nobody and no step stopped it.
    Main,
    /// 深层·根本: why the office could live with that for so long.
    Root,
}

impl Level {
    /// From the surface to the root.
    pub const ALL: [Level; 3] = [Level::Direct, Level::Main, Level::Root];

    /// The same with their words in files.
    pub const WORDS: &'static [(Level, &'static str)] =
        &[(Level::Direct, "direct"), (Level::Main, "main"), (Level::Root, "root")];
}

/// How well a measure holds without anybody remembering it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Removes or blocks the wrong step, or settles who decides.
    Strong,
    /// Makes the wrong step less likely: checklists, alarms, drills.
    Intermediate,
    /// Relies on people remembering: reminders, circulars, training once.
    Weak,
}

impl Strength {
    /// From the strongest down.
    pub const ALL: [Strength; 3] = [Strength::Strong, Strength::Intermediate, Strength::Weak];

    /// How many of the three bars that stand for it are filled.
    pub fn bars(self) -> usize {
        3 - self as usize
    }

    /// The same with their words in files.
    pub const WORDS: &'static [(Strength, &'static str)] =
        &[(Strength::Strong, "strong"), (Strength::Intermediate, "intermediate"), (Strength::Weak, "weak")];
}

/// One domain and its causes, in the order they are offered.
#[derive(Debug)]
pub struct Domain {
    pub id: DomainId,
    pub causes: Vec<CatalogCause>,
}

/// A cause to tick.
#[derive(Debug, PartialEq)]
pub struct CatalogCause {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    pub level: Level,
    /// The line to tick: may be office shorthand.
    pub label: Words,
    /// The clause that a tick puts into the cause's heading.
    pub stem: Words,
    /// What answers this cause; never empty.
    pub measures: Vec<CatalogMeasure>,
    /// Ids of deeper causes, with a space between them.
    leads_to: &'static str,
}

impl CatalogCause {
    /// Likely causes of this one, in the order they are offered: two or three of its own domain or of the general one.
    /// A root cause has none.
    pub fn deeper(&self) -> impl Iterator<Item = &'static CatalogCause> {
        self.leads_to.split(' ').filter_map(cause)
    }
}

/// A measure to adopt.
#[derive(Debug, PartialEq)]
pub struct CatalogMeasure {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    /// What it relies on; its strength follows from that.
    pub by: Means,
    /// The slogan word (责严细快联实防学常) it may stand under.
    pub family: char,
    /// The heading that adopting it puts into the measure.
    pub text: Words,
}

impl CatalogMeasure {
    /// How well it holds, by what it relies on.
    pub fn strength(&self) -> Strength {
        self.by.strength()
    }
}

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// All domains, in the order of [`DomainId`].
pub static DOMAINS: LazyLock<Vec<Domain>> = LazyLock::new(unpack);

/// The tables behind the packed texts; the build script has checked every word in them.
fn unpack() -> Vec<Domain> {
    let (mut zh, mut en) = (ZH.lines(), EN.lines());
    let mut words = || Words { zh: zh.next().unwrap_or_default(), en: en.next().unwrap_or_default() };
    let mut domains: Vec<Domain> = Vec::new();
    for line in INDEX.lines() {
        let mut parts = line.splitn(3, ' ');
        let (Some(what), Some(id)) = (parts.next(), parts.next()) else { continue };
        let rest = parts.next().unwrap_or_default();
        if what == "domain" {
            domains.extend(find(DomainId::WORDS, id).map(|id| Domain { id, causes: Vec::new() }));
            continue;
        }
        let Some(domain) = domains.last_mut() else { continue };
        if let Some(level) = find(Level::WORDS, what) {
            let (label, stem) = (words(), words());
            domain.causes.push(CatalogCause { id, level, label, stem, measures: Vec::new(), leads_to: rest });
        } else if let (Some(by), Some(cause)) = (find(Means::WORDS, what), domain.causes.last_mut()) {
            let family = rest.chars().next().unwrap_or_default();
            cause.measures.push(CatalogMeasure { id, by, family, text: words() });
        }
    }
    domains
}

fn find<T: Copy>(words: &[(T, &str)], word: &str) -> Option<T> {
    words.iter().find(|(_, w)| *w == word).map(|(value, _)| *value)
}

/// The domain with this id.
pub fn domain(id: DomainId) -> &'static Domain {
    &DOMAINS[id as usize]
}

/// The cause with this id, of whatever domain.
pub fn cause(id: &str) -> Option<&'static CatalogCause> {
    DOMAINS.iter().flat_map(|d| &d.causes).find(|c| c.id == id)
}

/// The measure with this id and the cause it answers.
pub fn measure(id: &str) -> Option<(&'static CatalogMeasure, &'static CatalogCause)> {
    DOMAINS.iter().flat_map(|d| &d.causes).find_map(|c| c.measures.iter().find(|m| m.id == id).map(|m| (m, c)))
}
