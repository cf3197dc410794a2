//! Knowledge to tick: causes on three levels and the measures that answer them, by domain.
//!
//! The content lives in `data/catalog/*.toml`; the build script turns it into the static tables here.

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
}

/// One domain and its causes, in the order they are offered.
#[derive(Debug)]
pub struct Domain {
    pub id: DomainId,
    pub causes: &'static [CatalogCause],
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
    pub measures: &'static [CatalogMeasure],
}

/// A measure to adopt.
#[derive(Debug, PartialEq)]
pub struct CatalogMeasure {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    pub strength: Strength,
    /// The slogan word (责严细快联实防学常) it may stand under.
    pub family: char,
    /// The heading that adopting it puts into the measure.
    pub text: Words,
}

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// The domain with this id.
pub fn domain(id: DomainId) -> &'static Domain {
    &DOMAINS[id as usize]
}

/// The cause with this id, of whatever domain.
pub fn cause(id: &str) -> Option<&'static CatalogCause> {
    DOMAINS.iter().flat_map(|d| d.causes).find(|c| c.id == id)
}

/// The measure with this id and the cause it answers.
pub fn measure(id: &str) -> Option<(&'static CatalogMeasure, &'static CatalogCause)> {
    DOMAINS.iter().flat_map(|d| d.causes).find_map(|c| c.measures.iter().find(|m| m.id == id).map(|m| (m, c)))
}
