//! Keeps the document that is looked through, so that it is there when the page is loaded anew.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::incoming::{Incoming, IncomingAction, SameSorting, Sheet};
use crate::{
    browser,
    import::Sorting,
    store::{Pending, Store},
};

/// Writes one state after another.
struct Keeper {
    store: Store,
    dispatch: UseReducerDispatcher<Incoming>,
    /// The state that is still to be written, and whether its source was pasted; no document to keep.
    next: RefCell<Option<Option<(Sheet, bool)>>>,
    is_busy: Cell<bool>,
    /// What is kept.
    kept: RefCell<Option<Kept>>,
}

/// What is kept of a document.
struct Kept {
    /// Its key.
    id: String,
    source: Rc<str>,
    /// Whether the storage has its source.
    has_source: bool,
}

impl Keeper {
    fn keep(self: &Rc<Self>, state: Option<(Sheet, bool)>) {
        self.next.replace(Some(state));
        if !self.is_busy.replace(true) {
            let keeper = self.clone();
            spawn_local(async move {
                while let Some(state) = keeper.next.take() {
                    match state {
                        Some((sheet, is_pasted)) => keeper.write(&sheet, is_pasted).await,
                        None => keeper.forget().await,
                    }
                }
                keeper.is_busy.set(false);
            });
        }
    }

    async fn write(&self, sheet: &Sheet, is_pasted: bool) {
        let SameSorting(sorting) = &sheet.sorting;
        let is_same = self.kept.borrow().as_ref().is_some_and(|kept| Rc::ptr_eq(&kept.source, sorting.source()));
        if !is_same {
            self.forget().await;
            let (id, source) = (browser::new_id(), sorting.source().clone());
            self.kept.replace(Some(Kept { id, source, has_source: false }));
        }
        let kept = self.kept.borrow().as_ref().map(|kept| (kept.id.clone(), kept.has_source));
        let Some((id, has_source)) = kept else { return };
        let text = format!("{}\t{is_pasted}\n{}", sheet.into, sorting.to_text());
        // Where new drafts get a passphrase, no words of theirs are kept without one.
        let is_kept = if browser::locks_new_drafts() {
            self.store.forget_pending(&id).await;
            false
        } else {
            let source = (!has_source).then(|| &**sorting.source());
            self.store.keep_pending(&id, source, &text, browser::now()).await.is_ok()
        };
        if let Some(kept) = &mut *self.kept.borrow_mut() {
            kept.has_source = is_kept;
        }
        self.dispatch.dispatch(IncomingAction::Kept(is_kept));
    }

    async fn forget(&self) {
        let kept = self.kept.take();
        if let Some(kept) = kept {
            self.store.forget_pending(&kept.id).await;
        }
    }
}

/// The state of a document that was kept. `None` if this program cannot read it.
fn restored(pending: &Pending) -> Option<(Sheet, bool)> {
    let (head, text) = pending.sorted.split_once('\n')?;
    let (into, is_pasted) = head.split_once('\t')?;
    let sorting = Sorting::from_text(pending.source.clone(), text)?;
    Some((Sheet { sorting: SameSorting(Rc::new(sorting)), into: into.to_owned().into() }, is_pasted == "true"))
}

/// Brings back the document that was kept, and keeps what is looked through. Returns whether it is known by now if there is one.
#[hook]
pub fn use_keeping(store: &Store, incoming: &UseReducerHandle<Incoming>) -> bool {
    let is_known = use_state_eq(|| false);
    let keeper = use_memo((), |()| {
        Rc::new(Keeper {
            store: store.clone(),
            dispatch: incoming.dispatcher(),
            next: RefCell::default(),
            is_busy: Cell::new(false),
            kept: RefCell::default(),
        })
    });
    {
        let (keeper, is_known) = (keeper.clone(), is_known.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(pending) = keeper.store.pending().await
                    && let Some((sheet, is_pasted)) = restored(&pending)
                    && keeper.kept.borrow().is_none()
                {
                    let source = sheet.sorting.0.source().clone();
                    keeper.kept.replace(Some(Kept { id: pending.id, source, has_source: true }));
                    keeper.dispatch.dispatch(IncomingAction::Restore { sheet, is_pasted });
                }
                is_known.set(true);
            });
        });
    }
    let is_pasted = incoming.is_pasted();
    use_effect_with(incoming.sheet.clone(), move |sheet| {
        keeper.keep(sheet.clone().map(|sheet| (sheet, is_pasted)));
    });
    *is_known
}
