//! What every screen can ask for: the interface language and the store.

use yew::prelude::*;

use crate::{i18n::Lang, store::Store};

/// The interface language and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Interface {
    pub lang: Lang,
    /// Switches the interface to another language.
    pub set: Callback<Lang>,
}

/// The interface that [`App`](super::app::App) provides.
#[hook]
pub fn use_interface() -> Interface {
    use_context().expect("the app provides the interface")
}

/// The interface language.
#[hook]
pub fn use_lang() -> Lang {
    use_interface().lang
}

/// The store that [`App`](super::app::App) provides.
#[hook]
pub fn use_store() -> Store {
    use_context().expect("the app provides the store")
}
