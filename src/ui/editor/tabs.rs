//! The other windows of the browser, and locking the draft.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    autosave::Writer,
    state::{Action, Dispatch},
};
use crate::{
    i18n::{Lang, t},
    store::{Heard, Loaded, Pen, Store},
    ui::{idle::use_idle, widgets::Outcome, window_event::use_window_event},
};

/// What came of locking, or of setting a passphrase.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Locking {
    #[default]
    Idle,
    /// The passphrase is being changed.
    Busy,
    /// The passphrase is set.
    Set,
    /// The passphrase is removed.
    Removed,
    /// Nothing was locked or changed, because something is not stored yet.
    NotStored,
    /// The passphrase was not changed.
    Failed,
}

impl Locking {
    /// What to say about it.
    pub fn outcome(self, lang: Lang) -> Option<Outcome> {
        Some(match self {
            Locking::Idle => return None,
            Locking::Busy => Outcome::Done(t::lock_busy(lang).into()),
            Locking::Set => Outcome::Done(t::lock_done(lang).into()),
            Locking::Removed => Outcome::Done(t::lock_removed(lang).into()),
            Locking::NotStored => Outcome::Failed(t::lock_not_stored(lang).into()),
            Locking::Failed => Outcome::Failed(t::lock_failed(lang).into()),
        })
    }
}

/// What this window and the others do to each other. Clones are the same.
#[derive(Clone)]
pub struct Tabs(Rc<Inner>);

struct Inner {
    store: Store,
    /// Id of the draft.
    id: String,
    pen: Rc<Pen>,
    writer: Rc<Writer>,
    dispatch: Dispatch,
    locking: UseStateSetter<Locking>,
}

impl PartialEq for Tabs {
    fn eq(&self, other: &Tabs) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Tabs {
    /// Asks the window that writes the draft to stop, so that this one may write.
    pub fn take_over(&self) {
        let tabs = self.clone();
        spawn_local(async move {
            if tabs.0.pen.take().await {
                tabs.write_here().await;
            }
        });
    }

    /// Locks the draft in all windows.
    pub fn lock(&self) {
        self.0.pen.lock();
        self.lock_here();
    }

    /// Locks once everything is stored: the page is loaded anew, which drops the keys and all words in memory. What cannot
    /// be stored is not locked.
    fn lock_here(&self) {
        let tabs = self.clone();
        spawn_local(async move {
            if tabs.is_stored().await {
                let _ = gloo::utils::window().location().reload();
            } else {
                tabs.0.locking.set(Locking::NotStored);
            }
        });
    }

    /// Gives the draft a passphrase, or takes it away.
    pub fn set_passphrase(&self, passphrase: Option<String>) {
        let tabs = self.clone();
        spawn_local(async move {
            let locking = &tabs.0.locking;
            locking.set(Locking::Busy);
            if !tabs.is_stored().await {
                return locking.set(Locking::NotStored);
            }
            let done = tabs.0.store.set_passphrase(&tabs.0.id, passphrase.as_deref().unwrap_or_default()).await;
            locking.set(match (done, passphrase) {
                (Ok(()), Some(_)) => Locking::Set,
                (Ok(()), None) => Locking::Removed,
                (Err(_), _) => Locking::Failed,
            });
        });
    }

    /// Stores the draft now.
    pub fn save(&self) {
        let tabs = self.clone();
        spawn_local(async move {
            tabs.is_stored().await;
        });
    }

    /// Writes what is not written yet.
    pub async fn flush(&self) {
        self.0.writer.flush().await;
    }

    /// The same. Returns whether everything is stored.
    async fn is_stored(&self) -> bool {
        self.flush().await;
        self.0.store.is_lasting() && !self.0.writer.is_behind()
    }

    async fn hear(self, heard: Heard) {
        match heard {
            Heard::Saved => self.follow().await,
            Heard::Free => {
                if self.0.pen.ask().await {
                    self.write_here().await;
                }
            }
            Heard::Locked => self.lock_here(),
            Heard::Wanted | Heard::Taken => {
                self.0.dispatch.send(Action::Read(true));
                self.0.writer.flush().await;
                self.0.pen.let_go();
            }
        }
    }

    /// Goes on from what is stored now.
    async fn write_here(&self) {
        self.follow().await;
        self.0.dispatch.send(Action::Read(false));
    }

    /// Shows what is stored now. Words of this window that are not stored yet are written first, and become a draft of
    /// their own.
    async fn follow(&self) {
        let Inner { store, id, writer, dispatch, .. } = &*self.0;
        if writer.is_behind() {
            return writer.flush().await;
        }
        if let Ok(Some(Loaded { draft: Ok(draft), .. })) = store.load(id).await {
            // Something newer may have been written here in the meantime.
            if writer.follow(&draft) {
                dispatch.send(Action::Follow(draft.review, draft.revision));
            }
        }
    }
}

/// Listens to the other windows, and locks the draft when nobody is there any more.
#[hook]
pub fn use_tabs(
    store: &Store,
    id: &str,
    pen: &Rc<Pen>,
    writer: &Rc<Writer>,
    dispatch: &Dispatch,
    reading: bool,
) -> (Tabs, Locking) {
    let locking = use_state(Locking::default);
    let tabs = use_memo((), |()| {
        Tabs(Rc::new(Inner {
            store: store.clone(),
            id: id.to_owned(),
            pen: pen.clone(),
            writer: writer.clone(),
            dispatch: dispatch.clone(),
            locking: locking.setter(),
        }))
    });
    let tabs = (*tabs).clone();
    {
        let (tabs, pen) = (tabs.clone(), pen.clone());
        use_effect_with((), move |()| {
            // Hold the pen weakly: its own listener must not keep it alive.
            let inner = Rc::downgrade(&tabs.0);
            pen.listen(Rc::new(move |heard| {
                if let Some(inner) = inner.upgrade() {
                    spawn_local(Tabs(inner).hear(heard));
                }
            }));
        });
    }
    {
        let tabs = tabs.clone();
        use_idle(move || {
            if tabs.0.store.has_keys() {
                tabs.lock_here();
            }
        });
    }
    {
        // The window that wrote may have been closed without letting go of the pen.
        let tabs = tabs.clone();
        let focus = move |_: &Event| {
            if reading {
                spawn_local(tabs.clone().hear(Heard::Free));
            }
        };
        use_window_event("focus", Box::new(focus));
    }
    (tabs, *locking)
}
