//! Addresses within the app, in the hash so that any static host and a local file will do.

use std::fmt;

use yew::prelude::*;

pub use super::screen::Screen;
use super::window_event::use_window_event;
use crate::review::check::Section;

/// A place in the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// The list of drafts.
    Drafts,
    /// A screen of a draft, and perhaps a field in it to go to.
    Review {
        id: AttrValue,
        screen: Screen,
        field: Option<AttrValue>,
    },
    /// The measures of all drafts.
    Board,
    Import,
    /// What was read from a document, before it becomes a draft.
    ImportReview,
    Settings,
}

impl Route {
    /// The route of a hash such as `#/review/ab12/causes/causes.2.text`; an unknown one is the list of drafts.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            ["board"] => Route::Board,
            ["import"] => Route::Import,
            ["import", "review"] => Route::ImportReview,
            // Behind it may stand the field to go to.
            ["settings", ..] => Route::Settings,
            ["review", id] => Route::section(id, Section::Basics),
            ["review", id, screen] => {
                Route::screen(id, Screen::from_id(screen).unwrap_or(Screen::Section(Section::Basics)))
            }
            ["review", id, screen, field] => {
                let screen = Screen::from_id(screen).or_else(|| Section::of(field).map(Screen::Section));
                Route::Review {
                    id: id.to_owned().into(),
                    screen: screen.unwrap_or(Screen::Section(Section::Basics)),
                    field: Some(field.to_owned().into()),
                }
            }
            _ => Route::Drafts,
        }
    }

    /// A section of a draft.
    pub fn section(id: &str, section: Section) -> Route {
        Route::screen(id, Screen::Section(section))
    }

    /// A screen of a draft.
    pub fn screen(id: &str, screen: Screen) -> Route {
        Route::Review { id: id.to_owned().into(), screen, field: None }
    }

    /// The field at `address` of a draft.
    pub fn field(id: &str, address: &str) -> Route {
        Route::Review {
            id: id.to_owned().into(),
            screen: Screen::Section(Section::of(address).unwrap_or(Section::Basics)),
            field: Some(address.to_owned().into()),
        }
    }

    /// The link to this place.
    pub fn href(&self) -> AttrValue {
        self.to_string().into()
    }

    /// Goes there; also when the page is there already, so that a field can be asked for twice.
    pub fn go(&self) {
        let location = gloo::utils::window().location();
        let hash = self.to_string();
        if location.hash().as_deref() == Ok(hash.as_str()) {
            if let Ok(event) = web_sys::Event::new("hashchange") {
                let _ = gloo::utils::window().dispatch_event(&event);
            }
        } else {
            let _ = location.set_hash(&hash);
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Drafts => f.write_str("#/"),
            Route::Board => f.write_str("#/board"),
            Route::Import => f.write_str("#/import"),
            Route::ImportReview => f.write_str("#/import/review"),
            Route::Settings => f.write_str("#/settings"),
            Route::Review { id, screen, field: None } => write!(f, "#/review/{id}/{}", screen.id()),
            Route::Review { id, screen, field: Some(field) } => write!(f, "#/review/{id}/{}/{field}", screen.id()),
        }
    }
}

/// The current route, and a count of visits that grows even when the same place is asked for again.
#[hook]
pub fn use_route() -> (Route, u32) {
    let current = || Route::parse(&gloo::utils::window().location().hash().unwrap_or_default());
    let state = use_state_eq(|| (current(), 0_u32));
    let visits = use_mut_ref(|| 0_u32);
    {
        let state = state.clone();
        use_window_event(
            "hashchange",
            Box::new(move |_| {
                let mut visits = visits.borrow_mut();
                *visits += 1;
                state.set((current(), *visits));
            }),
        );
    }
    (*state).clone()
}
