//! The section of the form, or the other screen of the draft, that is shown in the form pane.

use yew::prelude::*;

use super::{
    desk::{Action, Desk, use_desk},
    rewording::Wordings,
    tabs::Locking,
};
use crate::{
    review::check::Section,
    ui::{
        pages::{
            lock::Lock,
            overview::{MAP_WIDTH, Overview},
            versions::Versions,
        },
        route::Screen,
        sections::{
            basics::Basics,
            causes::Causes,
            charts::CauseMap,
            check::Check,
            document::Document,
            documents::{DocumentList, MoreDocuments},
            impacts::Impacts,
            incident::Incident,
            layout::Layout,
            measures::Measures,
            office_profile::OfficeProfile,
            phrases::PhraseTicks,
        },
    },
};

#[derive(Properties, PartialEq)]
pub struct SectionViewProps {
    pub screen: Screen,
    pub locking: Locking,
}

#[component]
pub fn SectionView(props: &SectionViewProps) -> Html {
    let desk = use_desk();
    let locked = desk.reading || desk.held;
    let section = match props.screen {
        Screen::Section(section) => section,
        Screen::Overview => return overview(&desk),
        Screen::Versions => return versions(&desk),
        Screen::Lock => return lock(&desk, props.locking),
    };
    match section {
        Section::Basics => html! { <><DocumentList />{ fields(locked, html! { <Basics /> }) }</> },
        Section::Incident => fields(locked, html! { <Incident /> }),
        Section::Impacts => fields(locked, html! { <Impacts /> }),
        Section::Causes => fields(locked, html! { <Causes /> }),
        Section::Measures => fields(locked, html! { <Measures /> }),
        Section::Check => fields(locked, html! { <Check /> }),
        Section::Document => {
            let settings = html! { <div><Wordings /><PhraseTicks /><Layout /><OfficeProfile /><MoreDocuments /></div> };
            // Files are handed out and documents looked at from any window; only one writes.
            html! { <><DocumentList />{ fields(false, html! { <Document /> }) }{ fields(locked, settings) }</> }
        }
    }
}

/// Controls that can be disabled together.
fn fields(disabled: bool, children: Html) -> Html {
    html! { <fieldset class="plain" role="none" {disabled}>{ children }</fieldset> }
}

fn overview(desk: &Desk) -> Html {
    html! {
        <Overview draft={desk.draft()} findings={desk.findings.clone()} has_key={desk.has_key}>
            <CauseMap width={MAP_WIDTH} />
        </Overview>
    }
}

fn versions(desk: &Desk) -> Html {
    let dispatch = desk.dispatch.clone();
    html! {
        <Versions
            draft={desk.draft()}
            pack={desk.pack.clone()}
            reading={desk.reading}
            onrestore={Callback::from(move |review| dispatch.send(Action::Become(review)))}
        />
    }
}

fn lock(desk: &Desk, locking: Locking) -> Html {
    let (set, remove) = (desk.tabs.clone(), desk.tabs.clone());
    html! {
        <Lock
            has_key={desk.has_key}
            can_write={desk.store.is_lasting() && !desk.reading}
            busy={locking == Locking::Busy}
            outcome={locking.outcome(desk.lang)}
            onset={Callback::from(move |passphrase| set.set_passphrase(Some(passphrase)))}
            onremove={Callback::from(move |()| remove.set_passphrase(None))}
        />
    }
}
