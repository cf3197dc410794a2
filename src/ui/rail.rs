//! The way through the sections: which are written, what each still misses, where one is.

use yew::prelude::*;

use super::{
    parts::{El, Sign, el, icon, link_to, svg},
    route::Route,
    words,
};
use crate::{
    i18n::{Lang, t},
    review::{
        Level, Review,
        check::{Progress, Section, State},
        word,
    },
};

/// What the rail shows.
pub struct Rail<'a> {
    pub draft: &'a str,
    pub current: Section,
    pub review: &'a Review,
    pub progress: &'a [Progress],
    /// How many findings there are in all.
    pub findings: usize,
}

pub fn rail(lang: Lang, props: &Rail) -> Html {
    let item = |section: Section| {
        let current = section == props.current;
        let progress = props.progress.iter().find(|p| p.section == section);
        let status = match section {
            Section::Check => t::rail_findings(lang, props.findings),
            Section::Document => t::rail_document(lang).to_owned(),
            _ => progress.map(|p| say(lang, p)).unwrap_or_default(),
        };
        let link = link_to("a", &Route::section(props.draft, section).href(), &["goto-", section.id()].concat())
            .attr_if("aria-current", current.then_some("step"))
            .add(disc(progress.map(|p| p.state)))
            .add(el("span.rail-name").text(words::section(lang, section)))
            .add(el("span.rail-status").text(&status));
        el("li.rail-item")
            .class_if("is-current", current)
            .class_if("is-apart", section == Section::Check)
            .add(link)
            .add_if((current && section == Section::Causes).then(|| levels(lang, props)))
    };
    el("nav.rail")
        .attr("aria-label", t::nav_sections(lang))
        .add(el("ol").all(Section::ALL.map(item)))
        .add(el("p.private").add(icon(Sign::Lock)).text(t::private(lang)))
        .add(versions_link(lang, props.draft, props.current == Section::Versions))
        .add(lock_link(lang, props.draft, props.current == Section::Lock))
        .into()
}

/// The way to earlier states of the draft.
pub fn versions_link(lang: Lang, draft: &str, is_here: bool) -> El {
    beside(draft, Section::Versions, t::versions_link(lang), is_here)
}

/// The way to the passphrase of the draft.
pub fn lock_link(lang: Lang, draft: &str, is_here: bool) -> El {
    beside(draft, Section::Lock, t::section_lock(lang), is_here)
}

fn beside(draft: &str, section: Section, name: &str, is_here: bool) -> El {
    let link = link_to("a", &Route::section(draft, section).href(), &["goto-", section.id()].concat());
    el("p.private").add(link.attr_if("aria-current", is_here.then_some("page")).text(name))
}

fn say(lang: Lang, progress: &Progress) -> String {
    match progress.state {
        State::Empty => t::rail_empty(lang).to_owned(),
        State::Complete => t::rail_complete(lang).to_owned(),
        State::Started => t::rail_missing(lang, progress.missing),
    }
}

/// The three levels with their counts, below the current section.
fn levels(lang: Lang, props: &Rail) -> El {
    el("ul.rail-levels").all(Level::ALL.map(|level| {
        let (name, count) = (word(&level), props.review.causes_of(level).count());
        let to = Route::field(props.draft, &["causes.", &name].concat());
        let link = link_to("a", &to.href(), "goto-level").attr("data-of", &name);
        let label = el("span").text(words::level(lang, level));
        el("li").add(link.add(label).add(el("span").text(&count.to_string())))
    }))
}

/// A solid disc with a tick, a half disc, a ring.
fn disc(state: Option<State>) -> El {
    let path = |name: &str, d: &str| Some(el(name).attr("d", d));
    let (name, shape) = match state {
        Some(State::Complete) => ("svg.disc.is-complete", path("path", "M6 10.3l2.8 2.8L14 7.5")),
        Some(State::Started) => ("svg.disc.is-started", path("path.mark-half", "M10 5a5 5 0 0 1 0 10z")),
        _ => ("svg.disc", None),
    };
    let circle = el("circle").attr("cx", "10").attr("cy", "10").attr("r", "8");
    svg(name, "0 0 20 20").add(circle).add_if(shape)
}
