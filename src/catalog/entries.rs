//! Domains with their causes, measures, effects and remedies, and the tables that hold them.

use super::{means::Means, strength::Strength};
use crate::i18n::{Lang, Words};

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
    Food,
    Care,
    Disaster,
    Construction,
    Health,
    Systems,
    Procurement,
}

impl DomainId {
    /// All domains in order, with their names in files.
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
        (DomainId::Food, "food"),
        (DomainId::Care, "care"),
        (DomainId::Disaster, "disaster"),
        (DomainId::Construction, "construction"),
        (DomainId::Health, "health"),
        (DomainId::Systems, "systems"),
        (DomainId::Procurement, "procurement"),
    ];
}

/// How deep a cause lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// 表层·直接: the action that was wrong, late or missing.
    Direct,
    /// 内层·主要: why no person and no step prevented it.
    Main,
    /// 深层·根本: why the office could work like that for so long.
    Root,
}

impl Level {
    /// From the surface to the root.
    pub const ALL: [Level; 3] = [Level::Direct, Level::Main, Level::Root];

    /// The same, with their names in files.
    pub const WORDS: &'static [(Level, &'static str)] =
        &[(Level::Direct, "direct"), (Level::Main, "main"), (Level::Root, "root")];
}

/// What an effect is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Affected {
    /// People: their health, time, money or rights.
    People,
    /// Their trust.
    Trust,
    /// The work of the office.
    Work,
    /// Nobody yet: a hazard was laid open.
    Hazard,
}

/// A domain with its entries, in the order in which they are offered.
#[derive(Debug)]
pub struct Domain {
    pub id: DomainId,
    pub causes: &'static [CatalogCause],
    pub effects: &'static [CatalogEffect],
    pub remedies: &'static [CatalogRemedy],
}

/// What people type who mean an entry, besides the words it has itself.
#[derive(Debug, PartialEq)]
pub struct Aliases {
    /// Chinese.
    pub zh: &'static [&'static str],
    /// English.
    pub en: &'static [&'static str],
}

impl Aliases {
    /// Those in `lang`.
    pub fn get(&self, lang: Lang) -> &'static [&'static str] {
        lang.pick(self.zh, self.en)
    }
}

/// A cause to tick.
#[derive(Debug, PartialEq)]
pub struct CatalogCause {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    pub level: Level,
    /// The text beside the checkbox; it may be office shorthand.
    pub label: Words,
    /// The clause that becomes the heading of the cause when the user selects it.
    pub stem: Words,
    pub aliases: Aliases,
    /// Measures that answer this cause; never empty.
    pub measures: &'static [CatalogMeasure],
    /// Ids of deeper causes, see [`CatalogCause::deeper`].
    deeper_ids: &'static [&'static str],
}

impl CatalogCause {
    /// Likely deeper causes, in the order in which they are offered: two or three of the cause's own domain or of the
    /// general one. Empty for a root cause.
    pub fn deeper(&self) -> impl Iterator<Item = &'static CatalogCause> {
        self.deeper_ids.iter().filter_map(|id| cause(id))
    }
}

/// A measure to adopt.
#[derive(Debug, PartialEq)]
pub struct CatalogMeasure {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    /// What the measure relies on. Its strength follows from it.
    pub by: Means,
    /// The slogan word (责严细快联实防学常) under which the measure may be listed.
    pub family: char,
    /// The heading of the measure when the user adopts it.
    pub text: Words,
}

impl CatalogMeasure {
    /// The strength that follows from what the measure relies on.
    pub fn strength(&self) -> Strength {
        self.by.strength()
    }
}

/// An adverse effect to tick.
#[derive(Debug, PartialEq)]
pub struct CatalogEffect {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    pub on: Affected,
    /// The heading of the effect when the user selects it.
    pub text: Words,
    /// The question for its numbers, which the entry itself does not say.
    pub ask: Words,
    pub aliases: Aliases,
}

/// Something that is usually put right at once (立行立改), to tick.
#[derive(Debug, PartialEq)]
pub struct CatalogRemedy {
    /// Stable; drafts refer to it.
    pub id: &'static str,
    /// The text of the remedy when the user selects it.
    pub text: Words,
    /// The question for the facts, which the entry itself does not say.
    pub ask: Words,
    pub aliases: Aliases,
}

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// The domain with this id.
pub fn domain(id: DomainId) -> &'static Domain {
    &DOMAINS[id as usize]
}

/// The cause with this id, in any domain.
pub fn cause(id: &str) -> Option<&'static CatalogCause> {
    DOMAINS.iter().flat_map(|d| d.causes).find(|c| c.id == id)
}

/// The measure with this id, and the cause that it answers.
pub fn measure(id: &str) -> Option<(&'static CatalogMeasure, &'static CatalogCause)> {
    DOMAINS.iter().flat_map(|d| d.causes).find_map(|c| c.measures.iter().find(|m| m.id == id).map(|m| (m, c)))
}

/// The effect with this id, in any domain.
pub fn effect(id: &str) -> Option<&'static CatalogEffect> {
    DOMAINS.iter().flat_map(|d| d.effects).find(|e| e.id == id)
}

/// The remedy with this id, in any domain.
pub fn remedy(id: &str) -> Option<&'static CatalogRemedy> {
    DOMAINS.iter().flat_map(|d| d.remedies).find(|r| r.id == id)
}
